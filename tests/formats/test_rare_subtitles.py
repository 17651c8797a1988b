"""EBU STL, SAMI and MicroDVD are read as cues, and exported as other subtitles."""

import pytest

from editor.core.session import Session
from editor.export import targets_for
from editor.formats import transcripts
from editor.formats.plain import FormatError
from tests.texts import exported

START = b"10000000"


def block(number, start, end, said, last=0xFF, comment=0):
    head = bytes([0]) + number.to_bytes(2, "little") + bytes([last, 0, *start, *end, 20, 2])
    return head + bytes([comment]) + said.ljust(112, b"\x8f")


def stl(*blocks, start=START, frames=b"25"):
    head = (b"850STL" + frames + b".01100" + b"0F").ljust(224)
    head += b"240101240101" + b"00" + b"%05d" % len(blocks) * 2 + b"001" + b"40" + b"23" + b"1"
    return (head + start * 2 + b"11FRA").ljust(1024) + b"".join(blocks)


ONE = block(1, (10, 0, 1, 0), (10, 0, 2, 12),
            b"\x0d\x0b\x0bBonjour \xc1a tous,\x0a\x0a\x8a\x8a\x0d\x0b\x0bet\x03bien  venus.\x0a\x0a")  # fmt: skip  # noqa: E501
TWO = block(2, (10, 0, 3, 0), (10, 0, 4, 5), b"L'\xc2et\xc2e \x80Oui\x81 et n\x82o\x83n")


def said(data, name):
    read = transcripts.read(data, name)
    return [(round(c.start, 2), round(c.end, 2), c.speaker, c.span.of(read.text))
            for c in read.cues]  # fmt: skip


def test_ebu_stl_has_cues_from_the_programmes_start_and_no_codes():
    read = transcripts.read(stl(ONE, TWO), "a.txt")
    assert (read.format, read.language, read.notices) == ("stl", "fr", ())
    assert said(stl(ONE, TWO), "a.stl") == [
        (1.0, 2.48, "", "Bonjour à tous,\net bien venus."), (3.0, 4.2, "", "L'été Oui et non"),
    ]  # fmt: skip
    assert said(stl(ONE, start=b"11000000"), "a.stl")[0][0] == 36001.0
    assert said(stl(ONE, start=b"        "), "a.stl")[0][0] == 36001.0


def test_long_subtitles_comments_and_odd_times_of_ebu_stl():
    comment = block(9, (10, 0, 1, 0), (10, 0, 2, 0), b"note", comment=1)
    first = block(3, (10, 0, 5, 0), (10, 0, 6, 0), b"Une phrase ", last=0)
    second = block(3, (10, 0, 5, 0), (10, 0, 6, 0), b"longue.")
    backwards = block(4, (10, 0, 9, 0), (10, 0, 8, 0), b"Perdu.")
    read = transcripts.read(stl(ONE, comment, first, second, backwards)[:-5] + b"\x8f" * 5, "a.stl")
    assert [c.span.of(read.text) for c in read.cues][1:] == ["Une phrase longue."]
    assert [notice.n for notice in read.notices] == [1]


SAMI = """<SAMI><HEAD><STYLE TYPE="text/css"><!--
 .FRCC {Name:Francais; lang: fr-FR;} .ENCC {Name:English; lang: en-US;} --></STYLE></HEAD><BODY>
<SYNC Start=1000><P Class=FRCC ID=Source>Anne</P><P Class=FRCC>Bonjour &agrave; <i>tous</i><br>
et bienvenue <P Class=ENCC>Hello
<SYNC Start=2500><P Class=FRCC>&nbsp;
<SYNC Start=4000><P Class=FRCC>Oui.<SYNC Start=3000><P Class=FRCC>Fin.</BODY></SAMI>
"""


def test_sami_has_cues_up_to_the_next_sync_in_one_language():
    assert said(SAMI.encode(), "a.smi") == [
        (1.0, 2.5, "Anne", "Bonjour à tous\net bienvenue"), (4.0, 5.0, "", "Oui."),
        (3.0, 4.0, "", "Fin."),
    ]  # fmt: skip
    read = transcripts.read(SAMI.encode(), "a.txt")
    assert (read.format, read.language) == ("smi", "fr")
    assert [notice.args for notice in read.notices] == [("a.txt", "FRCC", "ENCC")]


def test_subviewer_has_clocks_below_a_head():
    head = "[INFORMATION]\n[TITLE]Le train\n[END INFORMATION]\n[SUBTITLE]\n[COLF]&HFF,[SIZE]18\n"
    cues = "00:00:01.50,00:00:03.00\nÀ tous.[br]On part.\n\n00:01:04.03,00:01:06.00\nMerci.\n"
    for data in (head + cues, cues, (head + cues).replace("\n", "\r\n")):
        for encoding in ("utf-8", "cp1252", "utf-16"):
            found = said(data.encode(encoding), "a.sub")
            assert [(cue[0], cue[1], cue[-1].replace("\r", "")) for cue in found] == [
                (1.5, 3.0, "À tous.\nOn part."), (64.03, 66.0, "Merci."),
            ]  # fmt: skip
    assert transcripts.read((head + cues).encode(), "a.sub").notices == ()


def test_microdvd_counts_frames():
    told = b"{1}{1}50\n{25}{100}{y:i}Bonjour|/ tous\n\n{150}{}Oui\n{200}{250}{Y:b}Fin\nsuite\n"
    assert said(told, "a.sub") == [
        (0.5, 2.0, "", "Bonjour\ntous"), (3.0, 4.0, "", "Oui"), (4.0, 5.0, "", "Fin\nsuite"),
    ]  # fmt: skip
    assert transcripts.read(told, "a.txt").notices == ()
    untold = transcripts.read(b"{25}{50}Oui\n{75}{100}Non\n", "a.sub")
    assert [c.start for c in untold.cues] == [1.0, 3.0]
    assert [notice.args for notice in untold.notices] == [("a.sub", "25")]


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.stl", stl(ONE)), ("a.smi", SAMI.encode()), ("a.sub", b"{0}{25}Bonjour\n{25}{50}Oui\n")],
)
def test_they_are_exported_as_other_subtitles(name, data):
    session = Session(transcripts.read(data, name))
    assert {"srt", "vtt"} <= set(targets_for(session))
    out = exported(session, "srt").encode()
    first = transcripts.read(out, "a.srt").text.splitlines()[0]
    assert first.removeprefix("Anne: ").startswith("Bonjour")


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.stl", stl()), ("a.stl", b"solid cube\nfacet normal 0 0 0\n"), ("a.stl", stl(ONE)[:1100]),
     ("a.smi", b"<SAMI><BODY><SYNC Start=1><P>&nbsp;</BODY></SAMI>"), ("a.sub", b"Bonjour.\n")],
)  # fmt: skip
def test_without_a_cue_it_is_a_sentence(name, data):
    with pytest.raises(FormatError, match=name):
        transcripts.read(data, name)


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.smi", "<SAMI>" + "<SYNC Start=1><P Class=a>x" * 40_000 + "</SAMI>"),
     ("a.smi", "<SAMI><SYNC Start=1>" + "x<b>" * 160_000 + "</SAMI>"),
     ("a.sub", "{1}{2}" + "{y:" * 200_000), ("a.sub", "{1}{2}x\n" + "|/" * 300_000)],
)  # fmt: skip
def test_hostile_files_are_read_in_one_pass(name, data):
    assert transcripts.read(data.encode(), name).cues
