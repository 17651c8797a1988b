"""Damaged files of every kind: what comes out is the project's own error, or something read."""

import io
import random
import zipfile

import pytest

from editor.core.clean import CleanOptions
from editor.core.journal_record import base, change
from editor.core.keys import Form
from editor.core.review import Review
from editor.core.session import Session
from editor.core.session_file import Saved, digest, dumps, pack
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Cue, Transcript
from editor.export import Job, export, targets_for
from editor.formats import glossaries, transcripts
from editor.formats.plain import FormatError
from editor.formats.registry import TARGETS
from editor.keeping import journal, show, workfile
from tests.conftest import all_or_few
from tests.formats.test_epub import book
from tests.formats.test_rare_subtitles import ONE, TWO, stl
from tests.texts import analyse

TEXT = "Bonjour à tous, <ici> Nollin & Comber.\nIl a était là « hier ».\n\nPage 3\nFin…\n"
COUNT = all_or_few(3000, 40)  # damaged files of each kind
NUMBERS = (b"99999999999999999999", b"-1", b"1e999", b"NaN", b"\x00", b"\xff\xfe", b"\xe2\x80\xae")


def damaged(data, dice):
    """The bytes with a few changes: cut, doubled, flipped, strange numbers and letters put in."""
    data = bytearray(data)
    for _ in range(dice.randrange(1, 5)):
        at = dice.randrange(len(data) + 1)
        end = min(len(data), at + dice.randrange(1, 40))
        match dice.randrange(5):
            case 0:
                del data[at:end]
            case 1:
                data[at:at] = data[at:end] * dice.randrange(1, 4)
            case 2 if at < len(data):
                data[at] ^= 1 << dice.randrange(8)
            case 3:
                data[at:end] = dice.choice(NUMBERS)
            case _:
                del data[at:]
        if not data:
            break
    return bytes(data)


def damaged_inside(data, dice):
    """A zip with one of its members damaged and all checksums right again."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        names = old.namelist()
        chosen = dice.choice([n for n in names if n.endswith(".xml")])
        for name in names:
            content = old.read(name)
            new.writestr(name, damaged(content, dice) if name == chosen else content)
    return target.getvalue()


def job():
    cues = (Cue(Span(0, 38), 0.0, 2.0, "Ana"), Cue(Span(39, 64), 2.0, 4.0))
    session = Session(Transcript(TEXT, "srt", "utf-8", cues))
    session.review = Review(Edits((Edit(Span(22, 28), "Nolan"),)))
    return Job(session, analyse(TEXT, "fr"), CleanOptions(), "x.srt", 0, "en", str)


def samples():
    work = job()
    for target, suffix in (
        ("txt", ".txt"), ("docx", ".docx"), ("odt", ".odt"), ("srt", ".srt"), ("vtt", ".vtt"),
        ("redline", ".docx"), ("html", ".html"),
    ):  # fmt: skip
        data = export(target, work) if target not in ("srt",) else _srt()
        yield pytest.param(suffix, data, id=target)
    whisper = b'{"text": "Bonjour", "segments": [{"start": 0, "end": 1.5, "text": " Bonjour"}]}'
    yield pytest.param(".json", whisper, id="json")
    words = (
        b'{"text": "Bonjour toi", "segments": [{"start": 0, "end": 1.5, "text": " Bonjour toi",'
        b' "words": [{"word": " Bonjour", "start": 0, "end": 1, "score": 0.5}, {"word": " toi"}]}]}'
    )
    yield pytest.param(".json", words, id="words")
    sbv = b"0:00:01.000,0:00:02.500\nBonjour\n\n0:00:03.000,0:00:04.000\net bienvenue\n"
    yield pytest.param(".sbv", sbv, id="sbv")
    ass = (
        b"[Script Info]\nScriptType: v4.00+\n[Events]\nFormat: Layer, Start, End, Style, Name, "
        b"MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.50,D,Ana,0,0,0,"
        b",{\\i1}Bonjour\\Ntoi{\\p1}m 0 0{\\p0}, oui\nComment: 0,0:00:01.00,,,,,,,,x\n"
    )
    yield pytest.param(".ass", ass, id="ass")
    ttml = (
        b"<?xml version='1.0' encoding='utf-8'?><tt:tt xmlns:tt='http://www.w3.org/ns/ttml' "
        b"frameRate='25'><tt:body><tt:div begin='1s'><tt:p begin='00:00:01:05' end='3s' agent='a'>"
        b"Bonjour<tt:br/> toi &amp; <![CDATA[moi]]></tt:p></tt:div></tt:body></tt:tt>\n"
    )
    yield pytest.param(".ttml", ttml, id="ttml")
    rtf = (
        rb"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f1\fcharset204 A;}}\pard Bonjour \'e0\u8239 ?\f1 "
        rb"\'cc\par{\pict\bin3 abc}{\upr{a}{\*\ud b}}{\footnote n}\cell\row}"
    )
    yield pytest.param(".rtf", rtf, id="rtf")
    sami = b"<SAMI><BODY><SYNC Start=9><P Class=F>Oui<br>&nbsp;<SYNC Start=99><P>Non</BODY></SAMI>"
    yield pytest.param(".smi", sami, id="smi")
    yield pytest.param(".sub", b"{1}{1}25\n{9}{20}{y:i}Oui|non\n{30}{}Si\n", id="sub")
    yield pytest.param(".stl", stl(ONE, TWO), id="stl")
    yield pytest.param(".tsv", b"start\tend\ttext\n0\t2400\tBonjour\n2400\t5100\tOui\n", id="tsv")
    premiere = (
        b'"Speaker Name","Start Time","End Time","Text"\n\n'
        b'"Ana","00:00:00:12","00:00:11:10","Bonjour, ""toi""."\n'
    )
    yield pytest.param(".csv", premiere, id="csv")
    yield pytest.param(".epub", book(), id="epub")
    otr = b'{"text": "<p><span class=\\"timestamp\\" data-timestamp=\\"3\\">0:03</span>Oui</p>"}'
    yield pytest.param(".otr", otr, id="otr")


def _written_again(transcript):
    """What was read of a damaged file can be edited and written in every timed format."""
    session = Session(transcript)
    session.replace(Span(0, min(3, len(transcript.text))), "<b>\n\nœ\ud800")
    work = Job(session, analyse("", "fr"), CleanOptions(), "x", 0, "en", str)
    kept = {"docx", "odt", "redline"} if transcript.file else set()
    for target in targets_for(session):
        if target not in {"srt", "vtt"} | kept and not TARGETS[target].back:
            continue
        try:
            export(target, work)
        except FormatError as error:
            assert "cannot be changed" in str(error)


def _srt():
    cue = b"%d\r\n00:00:0%d,000 --> 00:00:0%d,500\r\nBonjour\r\n\r\n"
    return b"".join(cue % (n, n, n) for n in range(1, 4))


@pytest.mark.parametrize(("suffix", "data"), list(samples()))
def test_transcripts(suffix, data):
    dice = random.Random(suffix)
    told = 0
    transcripts.read(data, f"a{suffix}")
    for _ in range(COUNT):
        try:
            damage = damaged_inside if data[:2] == b"PK" and dice.random() < 0.8 else damaged
            transcript = transcripts.read(damage(data, dice), f"a{suffix}")
        except FormatError as error:
            told += 1
            assert f"a{suffix}" in str(error)
        else:
            assert isinstance(transcript.text, str)
            assert all(cue.span.end <= len(transcript.text) for cue in transcript.cues)
            _written_again(transcript)
    print(f"{COUNT} damaged {suffix}: {told} told, {COUNT - told} read, no other error")


GLOSSARIES = {
    ".csv": b"right;wrong;kind;language;note\nGrunemwald;Grenemval|Grunamval;person;fr;x\n",
    ".tsv": b"Grunemwald\tGrenemval\n",
    ".txt": b"Grunemwald\nESET\n",
    ".dic": b"2\nGrunemwald\nESET/S\n",
    ".tbx": (
        b'<?xml version="1.0"?><martif type="TBX"><text><body><termEntry><langSet xml:lang="fr">'
        b"<tig><term>Grunemwald</term></tig></langSet></termEntry></body></text></martif>"
    ),
}


@pytest.mark.parametrize("suffix", GLOSSARIES)
def test_glossaries(suffix):
    dice = random.Random(suffix)
    for _ in range(COUNT):
        try:
            glossaries.read(damaged(GLOSSARIES[suffix], dice), f"g{suffix}")
        except FormatError as error:
            assert f"g{suffix}" in str(error)


def kept():
    review = Review(Edits((Edit(Span(22, 28), "Nolan"),)), frozenset({Span(0, 7), Form("EZ")}))
    return Saved(review, 5, digest(TEXT), "fr", "utf-8", revision=3, packed=pack(TEXT))


def test_kept_work_and_journals(tmp_path):
    dice = random.Random(3)
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    sidecar = dumps(kept()).encode()
    other = Saved(Review(), 0, digest(TEXT), revision=4)
    lines = base(kept(), str(path)) + change(kept(), other)
    used = 0
    for _ in range(COUNT):
        workfile.beside(path).write_bytes(damaged(sidecar, dice))
        record = workfile.journal_path(path, digest(TEXT))
        record.parent.mkdir(parents=True, exist_ok=True)
        record.write_bytes(damaged(lines, dice))
        journal.read(record)
        work = workfile.find(path, TEXT)
        if work.saved is not None:
            used += 1
            work.saved.review.edits.apply(TEXT)
            assert work.saved.sha256 == digest(TEXT)
        for aside in tmp_path.glob("*.bak"):
            aside.unlink()
    assert 0 < used < COUNT


def test_the_shows_glossary(tmp_path):
    dice = random.Random(4)
    path = tmp_path / "text.txt"
    for _ in range(COUNT):
        show.path_for(path).write_bytes(damaged(GLOSSARIES[".csv"], dice))
        try:
            show.read(path)
        except FormatError as error:
            assert show.NAME in str(error)
