"""Documents that come back as themselves, opened by a real LibreOffice."""

import io
import re
import zipfile

import pytest

from editor.core.clean import CleanOptions
from editor.core.session import Session
from editor.core.text import Span
from editor.export import Job, export
from editor.formats import docx_kept, transcripts
from editor.formats.kept import Tracking
from tests.formats import test_odt_kept as opendocument
from tests.formats.documents import edited
from tests.formats.test_docx_kept import REPAIRS, rich
from tests.office.conftest import has_uno
from tests.office.test_documents import without_comments
from tests.texts import analyse


def written(target, session):
    document = analyse(session.source, "fr")
    return export(target, Job(session, document, CleanOptions(), "a.docx", 0.0, "fr", str))


def said(office, path):
    text = office.convert(path, "txt:Text (encoded):UTF8,LF").read_bytes().decode("utf-8-sig")
    return lines(text)


def lines(text):
    """What is said, without pictures and the signs of lists, cells apart."""
    text = re.sub(r"^\s*•\s", "", text.replace("\ufffc", ""), flags=re.MULTILINE)
    return [line for line in re.split(r"[\n\t]", text) if line]


def test_word_and_libreoffice_show_the_same_document_with_other_words(office):
    session = edited(rich(), REPAIRS)
    path = office.folder / "same.docx"
    path.write_bytes(written("docx", session))
    assert (
        said(office, path) == lines(session.current)[1:]
    )  # the page header is no line of the text
    content = zipfile.ZipFile(office.convert(path, "odt"))
    body = content.read("content.xml").decode()
    assert 'text:outline-level="1"' in body
    assert body.count("<text:list-item>") == 2
    assert "<table:table " in body
    assert "<draw:image " in body
    assert "à voir" in body
    assert "Les Échos du port" in content.read("styles.xml").decode()


def test_libreoffice_shows_the_reasons_beside_the_comments_that_are_there(office):
    session = edited(rich(), REPAIRS)
    path = office.folder / "redline.docx"
    path.write_bytes(
        docx_kept.write(session.transcript, session.edits, Tracking(
            "Léa", [1e9] * 9, [f"parce que {n}" for n in range(9)]))
    )  # fmt: skip
    body = zipfile.ZipFile(office.convert(path, "odt")).read("content.xml").decode()
    notes = re.findall("<office:annotation .*?</office:annotation>", body)
    said = [re.sub("<[^>]+>", " ", note) for note in notes]
    assert sum("Léa" in note and "parce que" in note for note in said) == len(REPAIRS) - 1
    assert sum("Zoé" in note and "à voir" in note for note in said) == 1


def test_libreoffice_accepts_and_rejects_the_tracked_changes(office):
    if not has_uno():
        pytest.skip("python3-uno is not installed: LibreOffice cannot be driven")
    session = edited(rich(), [*REPAIRS[:4], REPAIRS[5], ("second point\n", "")])
    path = office.folder / "redline.docx"
    path.write_bytes(without_comments(written("redline", session)))
    accepted, rejected = office.changes(path)
    assert lines(accepted) == lines(session.current)[1:]
    assert lines(rejected) == lines(session.source)[1:]


def test_a_document_of_libreoffice_comes_back_as_itself(office):
    path = office.folder / "same.docx"
    path.write_bytes(rich())
    made = office.convert(office.convert(path, "odt"), "docx").read_bytes()
    session = Session(transcripts.read(made, "a.docx"))
    at = session.current.index("vile")
    session.replace(Span(at, at + 4), "ville")
    back = written("docx", session)
    assert transcripts.read(back, "a.docx").text == session.current
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(io.BytesIO(back)) as new:
        names = [n for n in old.namelist() if old.read(n) != new.read(n)]
    assert names == ["word/document.xml"]


def test_libreoffice_shows_the_blanks(office):
    session = opendocument.edited(
        opendocument.document(opendocument.RICH), [("Fin du", " Fin  du "), ("suite.", "suite ")]
    )
    path = office.folder / "a.odt"
    path.write_bytes(written("odt", session))
    text = office.convert(path, "txt:Text (encoded):UTF8,LF").read_bytes().decode("utf-8-sig")
    assert re.search(r"^ Fin  du  tour,\nsans suite \n", text, re.MULTILINE)


TRACKED = [
    ("l'amsonnage", "l'hameçonnage"), ("des mails", "du  courriel"),
    ("premier poin", "premier point"), ("vile", "ville"), ("tour,\nsans", "tour, sans"),
    ("suite.", "suite\nprévue."), ("not de", "note de"),
]  # fmt: skip


def test_libreoffice_accepts_and_rejects_what_is_tracked_in_an_opendocument_text(office):
    if not has_uno():
        pytest.skip("python3-uno is not installed: LibreOffice cannot be driven")
    session = edited(opendocument.document(opendocument.RICH), TRACKED)
    path = office.folder / "redline.odt"
    path.write_bytes(written("odt-redline", session))
    accepted, rejected = office.changes(path)
    for shown, wanted in ((accepted, session.current), (rejected, session.source)):
        # as text LibreOffice writes the number of a footnote, and not the note
        assert lines(shown.replace("1.", ".")) == lines(wanted)[:-1]


def test_layouts_of_newsrooms_and_records_open_in_libreoffice(office):
    source = "Mme Roux: bonjour\nLéo: oui\nMme Roux: bien\nLéo: non\n"
    session = Session(transcripts.read(source.encode(), "a.txt"))
    document = analyse(source, "fr")
    wishes = frozenset(("newsroom", "record"))
    job = Job(session, document, CleanOptions(), "a.txt", 0.0, "fr", str, wishes=wishes)
    path = office.folder / "layout.docx"
    path.write_bytes(export("docx", job))
    with zipfile.ZipFile(office.convert(path, "odt")) as archive:
        styles, body = archive.read("styles.xml").decode(), archive.read("content.xml").decode()
    assert 'style:display-name="Speaker: Mme Roux"' in styles
    assert '<text:linenumbering-configuration text:restart-on-page="true"' in styles
    assert "MME ROUX" in body
