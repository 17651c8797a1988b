"""Documents exchanged with a real LibreOffice."""

import io
import re
import zipfile

import docx as python_docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.assets import asset
from editor.core.changes import changes_of
from editor.core.clean import CleanOptions
from editor.core.session import Session
from editor.core.suggestion import SERIES, Kind
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Transcript
from editor.detectors import detect
from editor.engines import languages
from editor.export import Job, export, targets_for
from editor.formats import docx, docx_reader, odt, pdf, transcripts
from editor.formats.plain import FormatError
from tests.office.conftest import has_uno

TEXT = "Bonjour à tous.\n\nUn  mot\tet « deux »\u00a0!\n# fin & <suite>\n"


def job(session, document, **options):
    return Job(
        session, document, CleanOptions(**options), "episode.txt", 1_700_000_000.0, "en",
        str,
    )  # fmt: skip


@pytest.fixture(scope="module")
def reviewed():
    """The sample with some two hundred decisions: every suspect, and typed words besides."""
    text = asset("sample", "episode.txt").read_text("utf-8")
    transcript = transcripts.read(text.encode(), "episode.txt")
    session = Session(transcript, clock=lambda: 1_600_000_000.0)
    document, session.suggestions = detect(text, languages.load("fr"), session.known())
    session.accept_all(s for s in session.open() if s.kind in SERIES)
    for s in session.open():
        session.accept(s) if s.replacements else session.accept(s, s.text.upper())
    for match in list(re.finditer(r"\b[a-z]{3,}\b", session.current))[::2][::-1]:
        session.replace(Span(*match.span()), match[0].upper())
    return session, document


def test_the_redline_accepted_is_the_clean_text_and_rejected_the_source(office, reviewed):
    if not has_uno():
        pytest.skip("python3-uno is not installed: LibreOffice cannot be driven")
    session, document = reviewed
    assert len(session.edits.items) >= 200
    data = export("redline", job(session, document))
    path = office.folder / "redline.docx"
    path.write_bytes(without_comments(data))  # LibreOffice without a window shows none and ends
    accepted, rejected = office.changes(path)
    assert accepted.rstrip("\n") == session.current.rstrip("\n")
    assert rejected.rstrip("\n") == session.source.rstrip("\n")


def without_comments(data):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = old.read(entry.filename)
            if entry.filename == "word/document.xml":
                content = re.sub(rb"<w:comment(RangeStart|RangeEnd|Reference)[^>]*/>", b"", content)
            new.writestr(entry, content)
    return out.getvalue()


def test_the_redline_has_author_date_and_a_comment_with_the_reason(office, reviewed):
    session, document = reviewed
    data = export("redline", job(session, document))
    path = office.folder / "redline.docx"
    path.write_bytes(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
        comments = archive.read("word/comments.xml").decode()
    assert body.count("<w:del ") > 100
    assert body.count("<w:ins ") > 100
    assert set(re.findall(r'<w:(?:ins|del) [^>]*w:author="([^"]*)"', body)) == {"Relecture"}
    assert "2020-09-13T12:26:40Z" in body
    reasons = [c for c in changes_of(session) if c.reason]
    assert comments.count("<w:comment ") >= len(reasons) > 30
    content = zipfile.ZipFile(office.convert(path, "odt")).read("content.xml").decode()
    assert content.count("<office:annotation ") >= 30
    assert "<dc:creator>Relecture</dc:creator>" in content
    assert "Page header: " in content


def test_the_redline_reads_back_in_both_ways(reviewed):
    session, document = reviewed
    data = export("redline", job(session, document))
    assert docx_reader.read(data, "a.docx").text.rstrip("\n") == session.current.rstrip("\n")
    original = docx_reader.read(data, "a.docx", original=True)
    assert original.text.rstrip("\n") == session.source.rstrip("\n")


@st.composite
def text_and_edits(draw):
    text = draw(st.text(alphabet="ab é\n\t«<&", min_size=1, max_size=40))
    edits = Edits()
    for _ in range(draw(st.integers(0, 4))):
        low = draw(st.integers(0, len(text)))
        high = draw(st.integers(low, len(text)))
        edits = edits.put(Edit(Span(low, high), draw(st.text(alphabet="xy \né", max_size=4))))
    return text, edits


@given(text_and_edits())
@example(("<<<<\n", Edits((Edit(Span(0, 5), "\n"), Edit(Span(5, 5), "x")))))
@settings(max_examples=120, deadline=None)
def test_any_edits_through_the_redline_come_back(case):
    text, edits = case
    session = Session(Transcript(text))
    session.review = type(session.review)(edits)
    data = docx.write_redline(text, changes_of(session), lambda c: "", 0.0)
    if edits.apply(text).strip():
        assert docx_reader.read(data, "a.docx").text.rstrip("\n") == edits.apply(text).rstrip("\n")
    if text.strip():
        assert docx_reader.read(data, "a.docx", original=True).text.rstrip("\n") == text.rstrip(
            "\n"
        )


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_documents_of_libreoffice_are_read(office, kind):
    source = office.folder / "text.txt"
    source.write_text(TEXT, "utf-8")
    made = office.convert(source, kind)
    read = transcripts.read(made.read_bytes(), made.name)
    assert read.text.rstrip("\n") == TEXT.rstrip("\n")


@pytest.mark.parametrize(("kind", "module"), [("docx", docx), ("odt", odt)])
def test_our_documents_are_read_by_libreoffice_and_by_us(office, kind, module):
    path = office.folder / f"ours.{kind}"
    path.write_bytes(module.write(TEXT))
    assert transcripts.read(path.read_bytes(), path.name).text == TEXT
    text = office.convert(path, "txt:Text (encoded):UTF8,LF").read_bytes().decode("utf-8-sig")
    assert text.rstrip("\n") == TEXT.rstrip("\n")


def test_tables_and_footnotes_are_not_lost(office):
    document = python_docx.Document()
    document.add_paragraph("avant")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "un", "deux"
    document.add_paragraph("après")
    path = office.folder / "table.docx"
    document.save(path)
    assert docx_reader.read(path.read_bytes(), "t.docx").text == "avant\nun\ndeux\naprès\n"


def test_page_headers_of_a_document_are_header_suspects(office):
    document = python_docx.Document()
    document.sections[0].header.paragraphs[0].text = "Émission Ondes Courtes, épisode 3"
    document.sections[0].footer.paragraphs[0].text = "page 1"
    document.add_paragraph("Bonjour à tous.")
    path = office.folder / "header.docx"
    document.save(path)
    transcript = transcripts.read(path.read_bytes(), "header.docx")
    assert transcript.text == "Émission Ondes Courtes, épisode 3\nBonjour à tous.\npage 1\n"
    session = Session(transcript)
    _, session.suggestions = detect(
        transcript.text, languages.load("fr"), session.known(), headers=transcript.headers
    )
    headers = [s for s in session.open() if s.kind is Kind.HEADER]
    assert len(headers) == 2
    session.accept_all(headers)
    assert session.current == "Bonjour à tous.\n"


def test_a_pdf_is_read_page_by_page(office):
    source = office.folder / "two.txt"
    source.write_text("Première page étonnante\n" * 70, "utf-8")
    made = office.convert(source, "pdf")
    read = pdf.read(made.read_bytes(), "two.pdf")
    assert read.text.count("\f") == 1
    assert read.text.count("Première page étonnante") == 70


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 30_000_000)
    return out.getvalue()


def pointing_out():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../evil", b"x")
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
@pytest.mark.parametrize(
    "data", [b"PK\x03\x04 cut", b"no zip", bomb(), pointing_out(), docx.write("x")[:2000]]
)
def test_damaged_and_hostile_documents_are_a_sentence(name, data):
    with pytest.raises(FormatError) as error:
        transcripts.read(data, name)
    assert name in error.value.message.args


@pytest.mark.parametrize("data", [b"%PDF-1.4 cut", b"none"])
def test_a_damaged_pdf_is_a_sentence(data):
    with pytest.raises(FormatError, match=r"a\.pdf"):
        transcripts.read(data, "a.pdf")


def test_lists_name_every_change_and_run_nothing(reviewed):
    session, document = reviewed
    session.accept_all(())
    csv = export("csv", job(session, document)).decode("utf-8-sig")
    assert csv.count("\r\n") == len(changes_of(session)) + 1
    assert csv.splitlines()[0] == "Place;Machine;Now;Kind;Why;Decision"
    page = export("html", job(session, document)).decode()
    assert page.count("<tr>") == len(changes_of(session)) + 1
    assert "<script" not in page
    from editor.formats.xml import parse

    tei = parse(export("tei", job(session, document)), "a.xml")
    assert tei.tag == "TEI"
    assert len(list(tei.iter("choice"))) == len(changes_of(session))


def test_hostile_text_stays_text_in_every_list():
    text = "=cmd()|'/C calc'!A0 <script>alert(1)</script>\n"
    session = Session(Transcript(text))
    session.replace(Span(0, 4), "=x()")
    document, _ = detect(text, languages.load("fr"), session.known())
    assert ";'=cmd;" in export("csv", job(session, document)).decode("utf-8-sig")
    session.replace(Span(20, 28), "<b>")
    assert "<script>" not in export("html", job(session, document)).decode()
    assert "<script>" not in export("tei", job(session, document)).decode()


def test_clean_text_with_its_options():
    text = "## [T] Émission\n\nAna: [00:01] oui\n00:02 Bob: non\nAna: si\nBob: ah\n\f"
    session = Session(Transcript(text))
    document, _ = detect(text, languages.load("fr"), session.known())
    out = export("txt", job(session, document, speakers=False)).decode()
    assert "Ana" not in out
    assert "oui" in out
    out = export("txt", job(session, document, times=False)).decode()
    assert "00:02" not in out
    assert "Bob: non" in out


def test_targets_follow_what_was_read(reviewed):
    session, _ = reviewed
    assert "srt" not in targets_for(session)
    srt = transcripts.read(b"1\n00:00:01,000 --> 00:00:02,000\nOui\n", "a.srt")
    assert {"srt", "vtt", "redline"} <= set(targets_for(Session(srt)))
    assert "json" not in targets_for(Session(srt))


def test_subtitles_become_those_of_the_other_kind():
    srt = transcripts.read(b"1\n00:00:01,000 --> 00:00:02,000\nOui & non\n", "a.srt")
    session = Session(srt)
    session.replace(Span(0, 3), "Ouais")
    document, _ = detect(srt.text, languages.load("fr"), session.known())
    vtt = export("vtt", job(session, document)).decode()
    assert vtt == "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nOuais &amp; non\n"
    assert export("srt", job(session, document)).endswith(b"Ouais & non\n")


def test_page_anchors_are_kept_as_comments():
    text = asset("sample", "episode.txt").read_text("utf-8")
    session = Session(Transcript(text))
    document, session.suggestions = detect(text, languages.load("fr"), session.known())
    out = export(
        "md", job(session, document, apply=frozenset({Kind.HEADER}), anchors=True)
    ).decode()
    assert re.findall(r"<!-- p\. (\d) -->", out) == ["1", "2", "3", "4", "5"]


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]"
    b"/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
    b"/Resources<</Font"
    b"<</F1 5 0 R>>>>>>endobj 4 0 obj<</Length 40>>stream\nBT /F1 12 Tf 20 100 Td (Bonjour) Tj ET"
    b"      \nendstream endobj 5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    b"trailer<</Root 1 0 R>>\n"
)
WHOLE = {"a.docx": docx.write("un mot\ndeux"), "a.odt": odt.write("un mot\ndeux"), "a.pdf": PDF}


def test_a_small_pdf_is_read():
    assert pdf.read(PDF, "a.pdf").text == "Bonjour\n"


@given(
    st.sampled_from(sorted(WHOLE)),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=8),
    st.floats(0.05, 1),
)
@settings(max_examples=300, deadline=None)
def test_damaged_documents_bring_no_other_error(name, changes, kept):
    data = bytearray(WHOLE[name])
    for where, value in changes:
        data[int(where * (len(data) - 1))] = value
    try:
        transcripts.read(bytes(data[: max(1, int(kept * len(data)))]), name)
    except FormatError:
        return


@given(
    st.sampled_from(["a.docx", "a.odt"]),
    st.text(alphabet="<>/&;!?[]\"'= abw:pt\n", max_size=60),
)
@settings(max_examples=150, deadline=None)
def test_documents_with_strange_xml_bring_no_other_error(name, strange):
    part = {"a.docx": "word/document.xml", "a.odt": "content.xml"}[name]
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE[name])) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = old.read(entry.filename)
            if entry.filename == part:
                middle = len(content) // 2
                content = content[:middle] + strange.encode() + content[middle:]
            new.writestr(entry, content)
    try:
        transcripts.read(out.getvalue(), name)
    except FormatError:
        return


def test_entities_of_a_document_are_refused(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    out = io.BytesIO()
    evil = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    with zipfile.ZipFile(io.BytesIO(WHOLE["a.odt"])) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = evil if entry.filename == "content.xml" else old.read(entry.filename)
            new.writestr(entry, content)
    with pytest.raises(FormatError, match="entities"):
        transcripts.read(out.getvalue(), "a.odt")
    out = io.BytesIO()
    body = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "'
        + secret.as_uri().encode()
        + b'">]>'
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        b"<w:p><w:r><w:t>a &e; b</w:t></w:r></w:p></w:body></w:document>"
    )
    with zipfile.ZipFile(io.BytesIO(WHOLE["a.docx"])) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = body if entry.filename == "word/document.xml" else old.read(entry.filename)
            new.writestr(entry, content)
    try:
        read = transcripts.read(out.getvalue(), "a.docx").text
    except FormatError:
        read = ""
    assert "SECRET" not in read
