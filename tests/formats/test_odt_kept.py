"""An OpenDocument text that was read comes back as itself, with only the decided words changed."""

import io
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from editor.core.text import Edit, Edits, Span
from editor.formats import odt, odt_kept, transcripts
from tests.formats.documents import edited, members

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
@settings(max_examples=200, deadline=None)
def test_any_edit_comes_back(case):
    text, edits = case
    transcript = odt.read(odt.write(text), "a.odt")
    assert transcript.text == text + "\n"
    wanted = edits.apply(transcript.text)
    written = odt_kept.write(transcript, edits)
    if wanted.strip():
        assert odt.read(written, "a.odt").text.strip("\n") == wanted.strip("\n")


def test_another_document_than_the_text_is_refused():
    transcript = transcripts.read(document(RICH), "a.odt")
    with pytest.raises(ValueError, match="not the document"):
        odt_kept.write(type(transcript)("Autre.\n", "odt", file=transcript.file), Edits())
