"""What we write is read by pandoc as the same words, and what pandoc writes is read by us."""

import re
import shutil
import subprocess

import pytest

from editor.core.clean import CleanOptions
from editor.core.session import Session
from editor.core.text import Span
from editor.export import Job, export
from editor.formats import docx_kept, transcripts
from tests.formats import test_odt_kept as opendocument
from tests.formats.documents import edited
from tests.formats.test_docx_kept import REPAIRS, TRACKING, rich
from tests.formats.test_pages_kept import NOSCRIBE
from tests.texts import analyse

TEXT = "Ana : le chart dort « bien ».\nBob : oui, à l'été & <demain> !\n\nAna : 3 * 4 font 12.\n"


@pytest.fixture
def pandoc(tmp_path):
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")

    def run(data, kind, to="plain", *options):
        source, target = tmp_path / f"a.{kind}", tmp_path / "out"
        source.write_bytes(data)
        command = ["pandoc", "--wrap=none", "-f", kind, "-t", to, *options]
        subprocess.run([*command, str(source), "-o", str(target)], check=True, timeout=60)
        return target.read_bytes()

    return run


def written(target, session, name="a.txt"):
    document = analyse(session.source, "fr")
    return export(target, Job(session, document, CleanOptions(), name, 0.0, "fr", str))


def words(data):
    return (data.decode() if isinstance(data, bytes) else data).split()


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_clean_documents_say_the_same_words(pandoc, kind):
    session = edited_as("a.txt", TEXT.encode(), ("chart", "chat"))
    assert words(pandoc(written(kind, session), kind)) == words(session.current)


def test_markdown_that_is_read_is_written_as_the_same_markdown(pandoc):
    source = "# Titre\n\n**Ana** : le chart *dort*.\n\n- un\n- deux\n"
    session = edited_as("a.md", source.encode(), ("chart", "chat"))
    shown = pandoc(written("md", session, "a.md"), "markdown", "html").decode()
    assert "<strong>Ana</strong> : le chat <em>dort</em>." in shown
    assert shown.count("<li>") == 2


def edited_as(name, data, *changes):
    session = Session(transcripts.read(data, name))
    for wrong, right in changes:
        at = session.current.index(wrong)
        session.replace(Span(at, at + len(wrong)), right)
    return session


def test_pages_say_the_same_words(pandoc):
    session = edited_as("a.html", NOSCRIBE.encode(), ("chart", "chat"))
    assert words(pandoc(written("html-file", session, "a.html"), "html")) == words(session.current)
    srt = b"1\n00:00:01,000 --> 00:00:02,000\nLe chart & <moi>\n"
    session = edited_as("a.srt", srt, ("chart", "chat"))
    said = words(pandoc(written("page", session, "a.srt"), "html"))
    assert " ".join(said).endswith("Le chat & <moi>")


def test_documents_that_come_back_say_the_same_words_and_tracked_ones_both(pandoc):
    session = edited(rich(), REPAIRS)
    said = pandoc(written("docx", session, "a.docx"), "docx").decode()
    for _, right in REPAIRS[:3]:  # what follows a picture in its run pandoc leaves out
        assert right in said
    tracked = written("redline", session, "a.docx")
    accepted = pandoc(tracked, "docx", "plain", "--track-changes=accept").decode()
    rejected = pandoc(tracked, "docx", "plain", "--track-changes=reject").decode()
    for wrong, right in REPAIRS[:3]:
        assert right in accepted
        assert wrong in rejected
    body = session.current.partition("\n")[2]  # without the page header
    assert re.findall(r"\w+", accepted) == re.findall(r"\w+", body)
    reasoned = docx_kept.write(session.transcript, session.edits, TRACKING)
    shown = pandoc(reasoned, "docx", "markdown", "--track-changes=all").decode()
    assert "parce que" in shown
    assert "à voir" in shown


def test_an_opendocument_text_that_comes_back_says_the_same_words(pandoc):
    session = edited(opendocument.document(opendocument.RICH), [("vile", "ville")])
    for target in ("odt", "odt-redline"):
        said = pandoc(written(target, session, "a.odt"), "odt").decode()
        assert "ville" in said


@pytest.mark.parametrize("kind", ["docx", "odt", "epub", "rtf", "html"])
def test_what_pandoc_writes_is_read_as_the_same_words(pandoc, kind):
    source = "# Un\n\nLe **chat** dort « bien », l'été & *demain*.\n\nBob : oui.\n"
    options = ("--standalone", "--metadata", "title=Titre", "--metadata", "lang=fr")
    made = pandoc(source.encode(), "markdown", kind, *options)
    said = " ".join(words(transcripts.read(made, f"a.{kind}").text))
    assert "Un Le chat dort « bien », l'été & demain. Bob : oui." in said.replace("’", "'")
