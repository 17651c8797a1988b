"""A Word document that was read comes back as itself, with only the decided words changed."""

import io
import re

import docx as python_docx
import pytest
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from editor.core.text import Edit, Edits, Span
from editor.formats import docx_kept, docx_reader, transcripts
from editor.formats.kept import Tracking
from editor.formats.plain import FormatError
from tests.formats.documents import KIND, RELATIONS, edited, members, p, run, word, zipped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TRACKING = Tracking("Léa", [1_700_000_000.0] * 99, [f"parce que {n}" for n in range(99)])


def rich():
    """A document with headings, a list, a table, runs, a header, a picture, a footnote's mark."""
    document = python_docx.Document()
    document.add_heading("Entretien avec Mme Rivat", 1)
    paragraph = document.add_paragraph("Elle parle de ")
    bold = paragraph.add_run("l'am")
    bold.bold = True
    paragraph.add_run("sonnage des ").italic = True
    paragraph.add_run("mails.").font.size = Pt(15)
    document.add_paragraph("premier poin", style="List Bullet")
    document.add_paragraph("second point", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "la vile", "le port"
    run = document.add_paragraph("Une image : ").add_run()
    run.add_picture(io.BytesIO(PNG))
    run.add_text(" et la suite")
    document.add_paragraph("Fin du tour,")
    document.add_paragraph("sans suite.")
    document.sections[0].header.paragraphs[0].text = "Les Échos du por"
    document.add_comment(bold, text="à voir", author="Zoé", initials="Z")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0"
    "000003010100c9fe92ef0000000049454e44ae426082"
)
REPAIRS = [
    ("l'amsonnage", "l'hameçonnage"), ("premier poin", "premier point"), ("vile", "ville"),
    ("la suite", "la fin"), ("du por\n", "du port\n"), ("tour,\nsans", "tour, sans"),
]  # fmt: skip


def test_only_the_words_change():
    data = rich()
    session = edited(data, REPAIRS)
    written = docx_kept.write(session.transcript, session.edits)
    assert transcripts.read(written, "a.docx").text == session.current
    before, after = members(data), members(written)
    assert list(before) == list(after)
    different = {name for name in before if before[name] != after[name]}
    header = next(name for name in before if re.match(r"word/header\d*\.xml", name))
    assert different == {"word/document.xml", header}
    document = python_docx.Document(io.BytesIO(written))
    assert document.paragraphs[0].style.name == "Heading 1"
    assert document.paragraphs[2].style.name == "List Bullet"
    runs = [(run.text, run.bold, run.italic) for run in document.paragraphs[1].runs if run.text]
    assert runs == [
        ("Elle parle de ", None, None), ("l'hameçonnage", True, None),
        (" des ", None, True), ("mails.", None, None),
    ]  # fmt: skip
    assert document.tables[0].cell(0, 0).text == "la ville"
    assert len(document.inline_shapes) == 1
    assert [comment.text for comment in document.comments] == ["à voir"]
    assert document.paragraphs[-1].text == "Fin du tour, sans suite."
    assert document.sections[0].header.paragraphs[0].text == "Les Échos du port"


def test_without_edits_not_a_byte_changes():
    data = rich()
    transcript = transcripts.read(data, "a.docx")
    assert members(docx_kept.write(transcript, Edits())) == members(data)


def skeleton(part):
    """A part without what runs say."""
    root = etree.fromstring(part)
    for node in root.iter(f"{W}t"):
        node.text = ""
        node.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
    return etree.tostring(root, method="c14n")


def test_what_is_not_said_stays_in_place():
    data = rich()
    repairs = [("premier poin", "premier point"), ("vile", "ville"), ("la suite", "la fin")]
    session = edited(data, repairs)
    written = docx_kept.write(session.transcript, session.edits)
    part = "word/document.xml"
    assert skeleton(members(written)[part]) == skeleton(members(data)[part])


def test_a_header_of_pages_stays_where_the_text_has_none():
    data = rich()
    session = edited(data, [("Les Échos du por\n", "")])
    written = docx_kept.write(session.transcript, session.edits)
    assert members(written) == members(data)


def test_a_line_that_goes_takes_its_paragraph():
    data = rich()
    session = edited(data, [("second point\n", "")])
    written = docx_kept.write(session.transcript, session.edits)
    document = python_docx.Document(io.BytesIO(written))
    assert [p.text for p in document.paragraphs if p.style.name == "List Bullet"] == [
        "premier poin"
    ]
    assert transcripts.read(written, "a.docx").text == session.current


def test_a_new_line_is_a_paragraph_of_the_same_style():
    data = rich()
    session = edited(data, [("second point", "second\ttour\ntroisième point")])
    written = docx_kept.write(session.transcript, session.edits)
    assert transcripts.read(written, "a.docx").text == session.current
    document = python_docx.Document(io.BytesIO(written))
    bullets = [p.text for p in document.paragraphs if p.style.name == "List Bullet"]
    assert bullets == ["premier poin", "second\ttour", "troisième point"]


def test_tracked_changes_accepted_are_the_edit_and_rejected_the_source():
    data = rich()
    session = edited(data, REPAIRS)
    written = docx_kept.write(session.transcript, session.edits, TRACKING)
    read = transcripts.read(written, "a.docx")
    assert read.tracked
    assert read.text == session.current
    assert transcripts.read(written, "a.docx", original=True).text == session.source
    body = members(written)["word/document.xml"].decode()
    assert set(re.findall(r'<w:(?:ins|del) [^>]*w:author="([^"]*)"', body)) == {"Léa"}
    assert "2023-11-14T22:13:20Z" in body
    ids = re.findall(r'<w:(?:ins|del) w:id="(\d+)"', body)
    assert len(ids) == len(set(ids)) > 8
    deleted = "".join(re.findall(r"<w:delText[^>]*>([^<]*)<", body))
    assert "amsonnage" in deleted
    assert "mails" not in deleted


def test_what_others_tracked_stays_tracked():
    data = rich()
    session = edited(data, [("second point", "deuxième point")])
    once = docx_kept.write(session.transcript, session.edits, TRACKING)
    session = edited(once, [("deuxième", "dernier")])
    twice = docx_kept.write(session.transcript, session.edits)
    assert transcripts.read(twice, "a.docx").text == session.current
    assert "second" in transcripts.read(twice, "a.docx", original=True).text
    tracked = docx_kept.write(session.transcript, session.edits, Tracking("Bob", [0.0], [""]))
    assert transcripts.read(tracked, "a.docx").text == session.current
    assert "second" in transcripts.read(tracked, "a.docx", original=True).text


def plain(lines):
    document = python_docx.Document()
    for line in lines:
        paragraph = document.add_paragraph()
        for part in re.findall(r".{1,3}|^$", line):
            paragraph.add_run(part)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@st.composite
def lines_and_edits(draw):
    words = st.text(alphabet="ab é\t«<&", min_size=1, max_size=9)
    lines = ["début", *draw(st.lists(words, min_size=1, max_size=5)), "fin"]
    text = "\n".join(lines)
    edits = Edits()
    for _ in range(draw(st.integers(0, 4))):
        low = draw(st.integers(0, len(text)))
        high = draw(st.integers(low, min(len(text), low + 12)))
        new = draw(st.text(alphabet="xy \né\t", max_size=6))
        edits = edits.put(Edit(Span(low, high), new))
    return lines, edits


@given(lines_and_edits(), st.booleans())
@settings(max_examples=200, deadline=None)
def test_any_edit_comes_back(case, tracks):
    lines, edits = case
    transcript = docx_reader.read(plain(lines), "a.docx")
    wanted = edits.apply(transcript.text)
    written = docx_kept.write(transcript, edits, TRACKING if tracks else None)
    if wanted.strip():
        assert docx_reader.read(written, "a.docx").text.strip("\n") == wanted.strip("\n")
    if tracks:
        original = docx_reader.read(written, "a.docx", original=True)
        assert original.text.rstrip("\n") == transcript.text.rstrip("\n")


def test_another_document_than_the_text_is_refused():
    transcript = transcripts.read(rich(), "a.docx")
    other = type(transcript)("Autre.\n", "docx", file=transcript.file)
    with pytest.raises(ValueError, match="not the document"):
        docx_kept.write(other, Edits())


@pytest.mark.parametrize("space", ["urn:x\n", "a b", "http://[x"])
def test_a_namespace_that_is_no_uri_is_a_sentence(space):
    data = zipped({
        name: content.replace(KIND.encode(), space.replace("\n", "&#10;").encode())
        if name == "word/document.xml" else content
        for name, content in members(word(p(run("le por")))).items()
    })  # fmt: skip
    session = edited(data, [("por", "por\nt")])
    with pytest.raises(FormatError, match=r"word/document\.xml of the document cannot be changed"):
        docx_kept.write(session.transcript, session.edits)


def comments_of(data):
    """What each comment says and what it is about, by python-docx."""
    document = python_docx.Document(io.BytesIO(data))
    body = members(data)["word/document.xml"].decode()
    about = {}
    for comment in document.comments:
        number = comment.comment_id
        start, end = (
            body.index(f'<w:commentRange{edge} w:id="{number}"/>') for edge in ("Start", "End")
        )
        assert f'<w:commentReference w:id="{number}"/>' in body[end:]
        about[comment.text] = re.sub("<[^>]+>", "", body[start:end])
    return about


def test_a_tracked_change_has_its_reason_as_a_comment_beside_those_that_are_there():
    data = rich()
    session = edited(data, REPAIRS)
    about = comments_of(docx_kept.write(session.transcript, session.edits, TRACKING))
    assert about.pop("à voir")
    whys = {edit.text: f"parce que {n}" for n, edit in enumerate(session.edits.items)}
    # ends of lines alone have none, nor have page headers, where Word takes none
    assert about == {
        whys["l'hameçonnage"]: "amhameçonnagesonnage", whys["premier point"]: "poinpoint",
        whys["ville"]: "vileville", whys["la fin"]: "suitefin", whys["tour, sans"]: " ",
    }  # fmt: skip


def test_a_document_without_comments_gets_a_part_for_them():
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    rels = f'<Relationships xmlns="{RELATIONS}">{{}}</Relationships>'
    link = f'<Relationship Id="x" Type="{KIND}/officeDocument" Target="word/document.xml"/>'
    main = '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    main += 'officedocument.wordprocessingml.document.main+xml"/>'
    parts = members(word(p(run("le por"))))
    types = types.replace("/>", f">{main}</Types>")
    parts |= {"_rels/.rels": rels.format(link), "[Content_Types].xml": types}
    session = edited(zipped(parts), [("por", "port")])
    written = docx_kept.write(session.transcript, session.edits, TRACKING)
    assert comments_of(written) == {"parce que 0": "porport"}
    assert transcripts.read(written, "a.docx").text == "le port\n"
    bare = zipped({name: part for name, part in parts.items() if not name.endswith(".rels")})
    session = edited(bare, [("por", "port")])
    again = docx_kept.write(session.transcript, session.edits, TRACKING)
    assert b"parce que 0" in members(again)["word/comments.xml"]
