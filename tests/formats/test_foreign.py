"""Files that are no transcript are refused by what they are; others are read by what they are."""

import io
import zipfile

import pytest

from editor.formats import transcripts
from editor.formats.foreign import kind_of
from editor.formats.plain import FormatError


def zipped(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


TYPES = {"[Content_Types].xml": "<Types/>"}


@pytest.mark.parametrize("name", ["a.txt", "a.srt", "a.bin", "a"])
@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'File type = "ooTextFile"\nObject class = "Pitch 1"\n', "Praat"),
        (b"<?xml version='1.0'?><!-- x --><CHAT Version='2.7'><u/></CHAT>", "CLAN"),
        (b"<?xml version='1.0'?><!DOCTYPE svg><svg/>", "<svg>"),
        (b"Scenarist_SCC V1.0\n\n00:00:00:00\t942c\n", "SCC"),
        (b"ID3\x03\x00" + b"\0" * 50, "MP3"), (b"RIFF\0\0\0\0WAVEfmt ", "WAV"),
        (b"\0\0\0\x20ftypM4A ", "MP4"), (b"OggS\0\x02", "Ogg"),
        (b"\xff\xfb\x90\x00" + b"\0" * 100, "MP3"),
        (b"\x89PNG\r\n\x1a\n", "PNG"), (b"\xff\xd8\xff\xe0", "JPEG"), (b"\x1f\x8b\x08", "gzip"),
        (zipped(xl__workbook="x", **TYPES), "Excel"), (zipped(ppt__a="x", **TYPES), "PowerPoint"),
        (zipped(a="x"), "ZIP"),
        (zipped(Index__Document="x", **{"Index/Document.iwa": "x"}), "Pages"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc"),
    ],
)  # fmt: skip
def test_what_is_no_transcript_is_refused_by_what_it_is(data, kind, name):
    with pytest.raises(FormatError) as error:
        transcripts.read(data, name)
    assert str(error.value).startswith(f"{name}: ")
    assert kind in str(error.value)


def test_a_protected_document_is_told():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(FormatError, match="password"):
        transcripts.read(data, "a.docx")


@pytest.mark.parametrize(
    "text",
    [
        "<tt> est une balise de TTML, disait-elle.\n",
        "Le fichier commence par {\\rtf1, puis vient le texte.\n",
        "On écrit <?xml version='1.0'?> en tête.\n",
        "[Intro]\nBonjour.\n",
        "<v Anne> parle.\n",
        "ID est un mot.\n",
        "PK, RIFF et GIF sont des sigles.\n",
        "{12} est un numéro.\n",
    ],
)
def test_a_text_that_speaks_of_markup_stays_a_text(text):
    assert transcripts.read(text.encode(), "a.txt").text == text


def test_documents_are_known_by_their_content():
    page = b"<!DOCTYPE html>\n<html lang='fr'><body><p>Bonjour.</p></body></html>"
    assert transcripts.read(page, "a.txt").text.strip() == "Bonjour."
    from editor.formats import docx, odt

    assert transcripts.read(docx.write("Oui.\n"), "a.txt").text == "Oui.\n"
    assert transcripts.read(odt.write("Oui.\n"), "a.doc").text == "Oui.\n"


RTF = (
    rb"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Times;}{\f1\fcharset204 Arial;}}{\info{\title Nom}}"
    rb"\pard Bonjour \'e0 tous\u8239 ?: {\b gras}.\par{\*\generator x}\f1 \'cc\'e8\'f0\f0 , oui{\v "
    rb"cach\'e9} non.\line {\field{\*\fldinst HYPERLINK x}{\fldrslt lien}}{\footnote la note}"
    rb"\u-10179 ?\u-8704 ?\par{\pict 0102}{\deleted parti}\{a\}\~b\_c\tab d\emdash\par}"
)


def test_rich_text_is_read():
    read = transcripts.read(RTF, "a.rtf")
    assert read.text == (
        "Bonjour à tous\u202f: gras.\nМир, oui non.\nlien😀\n{a}\u00a0b\u2011c\td—\n\nla note\n"
    )
    told = [str(notice) for notice in read.notices]
    assert told[0] == "Hidden text is left out: “caché”."
    assert "tracked changes" in told[1]


TTML = """<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xml:lang="fr-FR"
 xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
 ttp:frameRate="25"><head><metadata><ttm:agent xml:id="a1"><ttm:name>Anne &amp; Co</ttm:name>
 </ttm:agent></metadata></head><body><div begin="10s"><p begin="00:00:01.500" end="00:00:02:05"
 ttm:agent="a1">Bonjour<br/>à <span>tous</span>.</p><p begin="3s" dur="500ms">
 Oui &lt;3</p><p begin="4s"/></div><div><p>Sans temps.</p></div></body></tt>"""


def test_timed_text_has_cues_times_and_speakers():
    read = transcripts.read(TTML.encode(), "a.xml")
    assert read.text == "Bonjour\nà tous.\nOui <3\nSans temps."
    times = [(cue.start, round(cue.end, 3), cue.speaker) for cue in read.cues]
    assert times == [(11.5, 12.2, "Anne & Co"), (13.0, 13.5, ""), (0.0, 0.0, "")]
    assert [cue.span.of(read.text) for cue in read.cues][1] == "Oui <3"
    assert read.language == "fr"


@pytest.mark.parametrize("unit", ["<?x?> ", "<!-- a -->", "<!DOCTYPE a [", "<!--", "{1}{2}", "<"])
def test_what_stands_before_the_first_element_is_passed_over_once(unit):
    text = "<?xml version='1.0'?>" + unit * (640_000 // len(unit))
    assert transcripts.read(text.encode(), "a.txt").text == text


def test_control_characters_of_rtf_are_line_ends_or_nothing():
    data = rb"{\rtf1\ansi\uc1 Un champ{\fldrslt  texte\u13\'0d}\par deux\'07\u9\'09 mots\'0b fin}"
    assert transcripts.read(data, "a.rtf").text == "Un champ texte\n\ndeux\t mots\n fin\n"


@pytest.mark.parametrize("name", ["a.txt", "a", "a.srt", "a.log"])
def test_json_is_known_whatever_its_name(name):
    data = b'\n{"segments": [{"start": 1, "end": 2, "text": " Bonsoir."}]}\n'
    read = transcripts.read(data, name)
    assert (read.format, read.text, read.cues[0].end) == ("json", "Bonsoir.", 2.0)


def test_json_lines_are_read_and_texts_that_begin_like_json_are_texts():
    data = b'{"text": "Bonsoir.", "start": 1}\n{"text": "Merci.", "start": 2}\n'
    read = transcripts.read(data, "a.log")
    assert (read.format, read.text) == ("json", "Bonsoir.\nMerci.")
    for text in ("[00:01] Bonsoir.\n[00:02] Merci.\n", "{rires} Bonsoir.\n", "[1984]\n"):
        assert transcripts.read(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("name", ["a.txt", "a.zip", "a.docx", "a"])
def test_a_damaged_zip_file_is_no_text(name):
    with pytest.raises(FormatError) as told:
        kind_of(b"PK\x03\x04garbage, garbage", name)
    assert "damaged" in str(told.value)
