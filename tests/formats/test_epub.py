"""Books as EPUB: their chapters in the order of the spine."""

import io
import shutil
import subprocess
import zipfile

import pytest

from editor.core.session import Session
from editor.export import targets_for
from editor.formats import transcripts
from editor.formats.plain import FormatError

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OEBPS/book.opf" '
    'media-type="application/oebps-package+xml"/></rootfiles></container>'
)
OPF = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>fr</dc:language></metadata>
<manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="b" href="text/deux%20mots.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/un.xhtml" media-type="application/xhtml+xml"/>
<item id="x" href="text/note.xhtml" media-type="application/xhtml+xml"/>
<item id="p" href="p.png" media-type="image/png"/>
</manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/>
<itemref idref="x" linear="no"/><itemref idref="p"/><itemref idref="gone"/></spine></package>"""
PAGE = (
    '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head>'
    "<title>Titre</title></head><body>{}</body></html>"
)


def book(**parts):
    members = {
        "mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": OPF, "OEBPS/nav.xhtml": PAGE.format("<ol><li>Table</li></ol>"),
        "OEBPS/text/un.xhtml": PAGE.format("<h1>Chapitre un</h1><p>Il était une&#160;fois.</p>"),
        "OEBPS/text/deux mots.xhtml": PAGE.format("<p>La <b>sui</b>te,<br/>enfin.</p>"),
        "OEBPS/text/note.xhtml": PAGE.format("<p>À part.</p>"), "OEBPS/p.png": "x",
    } | parts  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            if content is not None:
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def test_chapters_are_read_in_the_order_of_the_spine():
    transcript = transcripts.read(book(), "a.epub")
    assert transcript.text == ("Chapitre un\nIl était une\u00a0fois.\n\nLa suite,\nenfin.\n")
    assert transcript.language == "fr"
    assert {"txt", "docx"} <= set(targets_for(Session(transcript)))


def test_a_book_is_known_by_its_content():
    assert transcripts.read(book(), "a.zip").format == "epub"


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"META-INF/container.xml": None}, "damaged"),
        ({"META-INF/container.xml": "<container/>"}, "damaged"),
        ({"OEBPS/book.opf": "<package>"}, "proper XML"),
        ({"OEBPS/book.opf": '<!DOCTYPE x [<!ENTITY e "x">]><package>&e;</package>'}, "entities"),
        ({"OEBPS/book.opf": "<package/>"}, "no text"),
        (
            {"META-INF/encryption.xml": "<encryption><EncryptedData><CipherData>"
             '<CipherReference URI="OEBPS/text/un.xhtml"/></CipherData></EncryptedData>'
             "</encryption>"},
            "protected",
        ),
        ({"../evil": "x"}, "points out"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_a_sentence(parts, told):
    with pytest.raises(FormatError, match=told) as error:
        transcripts.read(book(**parts), "a.epub")
    assert "a.epub" in error.value.message.args


def test_a_book_of_another_program(tmp_path):
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    source, target = tmp_path / "a.md", tmp_path / "a.epub"
    source.write_text("# Un\n\nBonjour à tous.\n\n# Deux\n\nLa fin.\n", "utf-8")
    subprocess.run(["pandoc", str(source), "-o", str(target)], check=True)
    text = transcripts.read(target.read_bytes(), "a.epub").text
    assert text.endswith("Un\nBonjour à tous.\n\nDeux\nLa fin.\n")
