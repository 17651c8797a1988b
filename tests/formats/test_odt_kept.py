"""An OpenDocument text that was read comes back as itself, with only the decided words changed."""

import io
import re
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from editor.core.text import Edit, Edits, Span
from editor.formats import odt, odt_kept, transcripts
from editor.formats.kept import Tracking
from tests.formats.documents import edited, members, zipped

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)
RICH = """<text:h text:style-name="Heading_1" text:outline-level="1">Entretien</text:h>
<text:p text:style-name="P1">Elle parle de <text:span
 text:style-name="T1">l'am</text:span><text:span
 text:style-name="T2">sonnage des </text:span>mails<text:note text:note-class="footnote">
<text:note-citation>1</text:note-citation><text:note-body><text:p>une not de bas</text:p>
</text:note-body></text:note>.</text:p>
<text:list><text:list-item><text:p text:style-name="L1">premier poin</text:p></text:list-item>
<text:list-item><text:p text:style-name="L1">second<text:tab/>point</text:p></text:list-item>
</text:list><table:table><table:table-row><table:table-cell><text:p>la  vile</text:p>
</table:table-cell></table:table-row></table:table>
<text:p text:style-name="P2">Fin du tour,</text:p>
<text:p text:style-name="P2">sans suite.</text:p>"""


def document(body):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(odt.write("x"))) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = old.read(entry.filename)
            if entry.filename == "content.xml":
                content = (
                    f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {NAMES}>'
                    f"<office:body><office:text>{body}</office:text></office:body>"
                    "</office:document-content>"
                ).encode()
            new.writestr(entry, content)
    return out.getvalue()


def test_only_the_words_change():
    data = document(RICH)
    repairs = [
        ("l'amsonnage", "l'hameçonnage"), ("premier poin", "premier point"), ("vile", "ville"),
        ("une not", "une note"), ("second\t", "deuxième "), ("tour,\nsans", "tour, sans"),
    ]  # fmt: skip
    session = edited(data, repairs)
    written = odt_kept.write(session.transcript, session.edits)
    assert transcripts.read(written, "a.odt").text == session.current
    before, after = members(data), members(written)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {"content.xml"}
    content = after["content.xml"].decode()
    assert '<text:span text:style-name="T1">l\'hameçonnage</text:span>' in content
    assert (
        '<text:h text:style-name="Heading_1" text:outline-level="1">Entretien</text:h>' in content
    )
    assert content.count("<text:list-item>") == 2
    assert '<text:p text:style-name="P2">Fin du tour, sans suite.</text:p>' in content


def test_without_edits_not_a_byte_changes():
    data = document(RICH)
    assert members(odt_kept.write(transcripts.read(data, "a.odt"), Edits())) == members(data)


def test_what_is_not_said_stays_in_place():
    data = document(RICH)
    session = edited(data, [("vile", "ville"), ("Elle parle", "Il parla"), ("not de", "note de")])
    written = odt_kept.write(session.transcript, session.edits)
    trees = [etree.fromstring(members(one)["content.xml"]) for one in (data, written)]
    tags = [[(node.tag, dict(node.attrib)) for node in tree.iter()] for tree in trees]
    assert tags[0] == tags[1]


def test_an_item_of_a_list_goes_with_its_line():
    data = document(RICH)
    session = edited(data, [("premier poin\n", "")])
    written = odt_kept.write(session.transcript, session.edits)
    assert transcripts.read(written, "a.odt").text == session.current
    assert members(written)["content.xml"].count(b"<text:list-item>") == 1


def test_a_new_line_is_a_paragraph_of_the_same_style():
    session = edited(document(RICH), [("premier poin", "premier\nautre\tpoint")])
    written = odt_kept.write(session.transcript, session.edits)
    assert transcripts.read(written, "a.odt").text == session.current
    assert members(written)["content.xml"].count(b'text:style-name="L1"') == 3


@st.composite
def lines_and_edits(draw):
    words = st.text(alphabet="ab é\t«<&", min_size=1, max_size=9)
    lines = ["début", *draw(st.lists(words, min_size=1, max_size=5)), "fin"]
    text = "\n".join(lines)
    edits = Edits()
    for _ in range(draw(st.integers(0, 4))):
        low = draw(st.integers(0, len(text)))
        high = draw(st.integers(low, min(len(text), low + 12)))
        edits = edits.put(Edit(Span(low, high), draw(st.text(alphabet="xy \né\t", max_size=6))))
    return text, edits


_BLANK_FIRST = Edits((Edit(Span(0, 0), " "), Edit(Span(0, 8), "")))


@given(lines_and_edits())
@example(("début\n<\nfin", _BLANK_FIRST))
@example(("début\n<<\n<\t <\nfin", Edits((Edit(Span(7, 11), " "),))))
@settings(max_examples=200, deadline=None)
def test_any_edit_comes_back(case):
    text, edits = case
    transcript = odt.read(odt.write(text), "a.odt")
    assert transcript.text == text + "\n"
    wanted = edits.apply(transcript.text)
    written = odt_kept.write(transcript, edits)
    if wanted.strip():
        assert odt.read(written, "a.odt").text.strip("\n") == wanted.strip("\n")


OWN = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def rejected(data):
    """The document with nothing put in that is tracked, and all that was taken away."""
    root = etree.fromstring(members(data)["content.xml"])
    regions = {region.get(f"{OWN}id"): region[0] for region in root.iter(f"{OWN}changed-region")}
    for change in [*root.iter(f"{OWN}change")]:
        content = [node for node in regions[change.get(f"{OWN}change-id")] if node.tag[-2:] == "}p"]
        if len(content) == 2:  # the end of a paragraph
            paragraph = change.getparent()
            new = etree.Element(paragraph.tag, paragraph.attrib)
            new.text, change.tail = change.tail, None
            new.extend([*change.itersiblings()])
            paragraph.addnext(new)
        else:
            span = etree.Element(f"{OWN}span")
            span.text, span.tail = content[0].text, change.tail
            span.extend(content[0])
            change.addprevious(span)
            change.tail = None
        change.getparent().remove(change)
    for start in [*root.iter(f"{OWN}change-start")]:
        _take_out(start)
    root.find(".//" + f"{OWN}tracked-changes").clear()
    return zipped({"content.xml": etree.tostring(root)})


def _take_out(start):
    """Take away what stands from a mark to its end; paragraphs that it divides are joined."""
    while True:
        start.tail = None
        following = start.getnext()
        if following is None:
            paragraph = start.getparent()
            other = paragraph.getnext()
            start.tail, other.text = other.text, None
            paragraph.extend([*other])
            paragraph.getparent().remove(other)
        elif following.tag == f"{OWN}change-end":
            start.tail, following.tail = following.tail, None
            start.getparent().remove(following)
            return
        else:
            start.getparent().remove(following)


@given(lines_and_edits())
@example(("début\n<\nfin", _BLANK_FIRST))
@example(("début\n<<\n<\t <\nfin", Edits((Edit(Span(7, 11), " "),))))
@settings(max_examples=200, deadline=None)
def test_any_edit_that_is_tracked_is_the_edit_accepted_and_the_source_rejected(case):
    text, edits = case
    transcript = odt.read(odt.write(text), "a.odt")
    wanted = edits.apply(transcript.text)
    whys = [f"parce que {n}" for n in range(9)]
    written = odt_kept.write(transcript, edits, Tracking("Léa", [1_700_000_000.0] * 9, whys))
    if wanted.strip():
        assert odt.read(written, "a.odt").text.rstrip("\n") == wanted.rstrip("\n")
    if b"changed-region" in members(written)["content.xml"]:
        assert odt.read(rejected(written), "a.odt").text == transcript.text


def test_a_tracked_change_says_who_when_and_why_and_keeps_looks():
    session = edited(document(RICH), [("l'amsonnage", "l'hameçonnage"), ("vile", "ville")])
    tracking = Tracking("Léa & Co", [1_700_000_000.0] * 2, ["À 0:12 · <nom>", ""])
    written = odt_kept.write(session.transcript, session.edits, tracking)
    root = etree.fromstring(members(written)["content.xml"])
    regions = [
        "|".join(node.text or "" for node in region.iter() if (node.text or "").strip())
        for region in root.iter(f"{OWN}changed-region")
    ]
    about = "Léa & Co|2023-11-14T22:13:20"
    why = f"{about}|À 0:12 · <nom>"
    assert regions == [f"{about}|vile", about, f"{why}|sonnage", f"{why}|am", why]
    gone = [node for node in root.iter(f"{OWN}deletion") if "am" in "".join(node.itertext())]
    assert gone[-1].find(f".//{OWN}span").get(f"{OWN}style-name") == "T1"
    assert transcripts.read(written, "a.odt").text == session.current
    again = edited(written, [("Fin", "Faim")])
    twice = odt_kept.write(again.transcript, again.edits, tracking)
    ids = re.findall(r'text:id="(\w+)"', members(twice)["content.xml"].decode())
    assert len(ids) == len(set(ids)) == 7


def test_another_document_than_the_text_is_refused():
    transcript = transcripts.read(document(RICH), "a.odt")
    with pytest.raises(ValueError, match="not the document"):
        odt_kept.write(type(transcript)("Autre.\n", "odt", file=transcript.file), Edits())
