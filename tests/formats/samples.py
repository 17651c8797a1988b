"""A small file of each kind that is read, for the tests over the registry and for those of damage.

They are small so that five hundred damaged ones of each kind are read in a second or two.
"""

from editor.core.clean import CleanOptions
from editor.core.review import Review
from editor.core.session import Session
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Cue, Transcript
from editor.export import Job, export
from tests.formats.annotations import FILES
from tests.formats.documents import odt, p, run, word
from tests.formats.test_annotations import OHMS
from tests.formats.test_epub import book
from tests.formats.test_rare_subtitles import ONE, TWO, stl
from tests.texts import analyse

TEXT = "Bonjour à tous, <ici> Nollin & Comber.\nIl a était là « hier ».\n\nPage 3\nFin…\n"


def job():
    """An export of a text with times in which one word is put right."""
    cues = (Cue(Span(0, 38), 0.0, 2.0, "Ana"), Cue(Span(39, 64), 2.0, 4.0))
    session = Session(Transcript(TEXT, "srt", "utf-8", cues))
    session.review = Review(Edits((Edit(Span(22, 28), "Nolan"),)))
    return Job(session, analyse(TEXT, "fr"), CleanOptions(), "x.srt", 0, "en", str)


def srt():
    cue = b"%d\r\n00:00:0%d,000 --> 00:00:0%d,500\r\nBonjour\r\n\r\n"
    return b"".join(cue % (n, n, n) for n in range(1, 4))


def _docx():
    """A document with what a reader and a writer of one meet: each part is small."""
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{said}'
        for kind, said in (("begin", "<w:r><w:instrText>PAGE</w:instrText></w:r>"),
                           ("separate", run("3")), ("end", ""))
    )  # fmt: skip
    tracked = f'<w:ins w:id="4">{run("oui ")}</w:ins><w:del w:id="5">{run("non ")}</w:del>'
    commented = '<w:commentRangeStart w:id="0"/>' + run("dit") + '<w:commentRangeEnd w:id="0"/>'
    box = f"<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{p(run('Cadre.'))}"
    box += "</w:txbxContent></mc:Choice></mc:AlternateContent></w:r>"
    table = f"<w:tbl><w:tr><w:tc>{p(run('un'))}</w:tc><w:tc>{p(run('deux'))}</w:tc></w:tr></w:tbl>"
    body = (
        p(run("Bonjour "), run("à tous", "<w:b/>"), note, "<w:r><w:tab/></w:r>", field)
        + p(tracked, commented, run(" caché", '<w:rStyle w:val="H"/>'), box)
        + table
        + '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    )
    return word(
        body,
        header=p(run("En-tête")),
        styles='<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
        footnotes=f'<w:footnote w:id="1">{p(run("la note"))}</w:footnote>',
        comments=f'<w:comment w:id="0" w:author="Zoé">{p(run("à voir"))}</w:comment>',
    )


def _odt():
    styles = (
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>parti'
        "</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:h>Titre</text:h><text:p>Bonjour<text:s text:c="2"/><text:span>à tous</text:span>'
        '<text:change text:change-id="c"/><text:span text:style-name="H">caché</text:span>'
        "<office:annotation><text:p>à voir</text:p></office:annotation><text:note><text:note-body>"
        "<text:p>la note</text:p></text:note-body></text:note><text:tab/>.</text:p><text:list>"
        "<text:list-item><text:p>un</text:p></text:list-item></text:list><table:table><table:table-"
        "row><table:table-cell><text:p>deux</text:p></table:table-cell></table:table-row>"
        "</table:table>"
    )
    return odt(body, styles)


NOSCRIBE = (
    b'<html><head><meta name="audio_source" content="a.mp3"></head><body><p><a name="ts_0_900_S01">'
    b"S01: Bonjour &amp; </a><b>oui</b><br>et</p></body></html>"
)

# By the id of their format, and some more of the same: the name and what the file holds.
SAMPLES = {
    "txt": ("a.txt", TEXT.encode()),
    "md": ("a.md", b"# Titre\n\n**Ana** : Bonjour  \n`non`\n\n* un\n"),
    "srt": ("a.srt", srt()),
    "vtt": ("a.vtt", export("vtt", job())),
    "sbv": ("a.sbv", b"0:00:01.000,0:00:02.500\nBonjour\n\n0:00:03.000,0:00:04.000\net toi\n"),
    "ass": ("a.ass",
        b"[Script Info]\nScriptType: v4.00+\n[Events]\nFormat: Layer, Start, End, Style, Name, "
        b"MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.50,D,Ana,0,0,0,"
        b",{\\i1}Bonjour\\Ntoi{\\p1}m 0 0{\\p0}, oui\nComment: 0,0:00:01.00,,,,,,,,x\n"),
    "ssa": ("a.ssa",
        b"[Script Info]\nScriptType: v4.00\n[Events]\nFormat: Marked, Start, End, Style, Name, "
        b"Text\nDialogue: Marked=0,0:00:01.00,0:00:02.50,D,Ana,Bonjour\\ntoi\n"),
    "ttml": ("a.ttml",
        b"<?xml version='1.0' encoding='utf-8'?><tt:tt xmlns:tt='http://www.w3.org/ns/ttml' "
        b"frameRate='25'><tt:body><tt:div begin='1s'><tt:p begin='00:00:01:05' end='3s' agent='a'>"
        b"Bonjour<tt:br/> toi &amp; <![CDATA[moi]]></tt:p></tt:div></tt:body></tt:tt>\n"),
    "stl": ("a.stl", stl(ONE, TWO)),
    "smi": ("a.smi",
        b"<SAMI><BODY><SYNC Start=9><P Class=F>Oui<br>&nbsp;<SYNC Start=99><P>Non</BODY></SAMI>"),
    "sub": ("a.sub", b"{1}{1}25\n{9}{20}{y:i}Oui|non\n{30}{}Si\n"),
    "tsv": ("a.tsv", b"start\tend\ttext\n0\t2400\tBonjour\n2400\t5100\tOui\n"),
    "csv": ("a.csv",
        b'"Speaker Name","Start Time","End Time","Text"\n\n'
        b'"Ana","00:00:00:12","00:00:11:10","Bonjour, ""toi""."\n'),
    "json": ("a.json",
        b'{"text": "Bonjour", "segments": [{"start": 0, "end": 1.5, "text": " Bonjour"}]}'),
    "json, words": ("a.json",
        b'{"text": "Bonjour toi", "segments": [{"start": 0, "end": 1.5, "text": " Bonjour toi",'
        b' "words": [{"word": " Bonjour", "start": 0, "end": 1, "score": 0.5}, {"word": " toi"}]}]}'
    ),
    "otr": ("a.otr",
        b'{"text": "<p><span class=\\"timestamp\\" data-timestamp=\\"3\\">0:03</span>Oui<br>'
        b'\\u00e0 &eacute;</p>", "media": "a.mp3", "media-time": 3.5}'),
    "html-file": ("a.html",
        b"<!DOCTYPE html><html lang=fr><body><p>Bonjour \xc3\xa0 tous.<br>&amp; oui"
        b"<!-- non --></p><script>x</script></body></html>"),
    "html, noscribe": ("a.html", NOSCRIBE),
    "html, list of changes": ("a.html", export("html", job())),
    "eaf": ("a.eaf", FILES["a.eaf"]),
    "exb": ("a.exb", FILES["a.exb"]),
    "trs": ("a.trs", FILES["a.trs"]),
    "cha": ("a.cha", FILES["a.cha"]),
    "textgrid": ("a.TextGrid", FILES["a.TextGrid"]),
    "textgrid, wide": ("b.TextGrid", FILES["b.TextGrid"]),
    "textgrid, short": ("d.TextGrid", FILES["d.TextGrid"]),
    "tei-file": ("a.tei", FILES["a.tei"]),
    "ohms": ("a.ohms", OHMS.encode()),
    "docx": ("a.docx", _docx()),
    "odt": ("a.odt", _odt()),
    "rtf": ("a.rtf",
        rb"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f1\fcharset204 A;}}\pard Bonjour \'e0\u8239 ?\f1 "
        rb"\'cc\par{\pict\bin3 abc}{\upr{a}{\*\ud b}}{\footnote n}\cell\row}"),
    "epub": ("a.epub", book()),
    "pdf": ("a.pdf",
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]"
        b"/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>endobj 4 0 obj<</Length 41>>stream\n"
        b"BT /F 12 Tf 20 200 Td (Bonjour) Tj ET\nendstream endobj 5 0 obj<</Type/Font/Subtype"
        b"/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n"),
}  # fmt: skip
