"""SubStation Alpha: cues as players show them; all but edited words is kept byte for byte."""

import pysubs2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.session import Session
from editor.core.text import Edit, Edits, Span
from editor.export import targets_for
from editor.formats import substation, subtitles, transcripts
from editor.formats.plain import FormatError
from tests.texts import exported

ASS = """\
[Script Info]
; Fait par Aegisub 3.2.2
Title: Débat
ScriptType: v4.00+
WrapStyle: 0

[Aegisub Project Garbage]
Audio File: sons/debat.wav
Video File: ?dummy:23.976000:40000:640:480:47:163:254:

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,note du monteur
Dialogue: 0,0:00:01.00,0:00:02.50,Default,Anne  Roux,0,0,0,,{\\an8}Bonjour,  {\\i1}à tous{\\i0},\\Net bienvenue
Dialogue: 0,0:00:01.50,0:00:02.50,Default,,0,0,0,,{\\p1}m 0 0 l 100 0 100 100{\\p0}
Dialogue:1,0:00:02.50,0:01:04.00,Default,Luc,0000,0000,0000,Banner;20, Alors\\hvoilà\\n{note}un mot {\\pos(1,2)\\p1}m 1 1{\\p0}dit.\x20
dialogue: 0,0:01:04.00,0:01:05.00,Default,,0,0,0,,{\\k20}Kara{\\k30}oké { sans fin

[Fonts]
fontname: x.ttf
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,pas un texte
"""  # noqa: E501
SSA = """\
[Script Info]\r
ScriptType: v4.00\r
[V4 Styles]\r
Style: Default,Arial,20\r
[Events]\r
Dialogue: Marked=0,0:00:01.00,0:00:02.50,Default,Luc,0000,0000,0000,,Oui, c'est vrai.\r
"""


def put(transcript, wrong, right):
    at = transcript.text.index(wrong)
    return Edits((Edit(Span(at, at + len(wrong)), right),))


def test_lines_of_dialogue_are_cues_without_tags_comments_and_drawings():
    read = transcripts.read(ASS.encode(), "a.ass")
    assert (read.format, read.media, read.notices) == ("ass", "sons/debat.wav", ())
    assert [(c.start, c.end, c.speaker, c.span.of(read.text)) for c in read.cues] == [
        (1.0, 2.5, "Anne Roux", "Bonjour,  à tous,\net bienvenue"),
        (2.5, 64.0, "Luc", "Alors\u00a0voilà un mot dit."),
        (64.0, 65.0, "", "Karaoké { sans fin"),
    ]
    old = transcripts.read(SSA.encode("cp1252"), "a.ssa")
    assert (old.format, old.text, old.cues[0].speaker) == ("ssa", "Oui, c'est vrai.", "Luc")
    assert transcripts.read(ASS.encode(), "a.txt").text == read.text  # known by its content


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_without_a_decision_the_file_is_byte_for_byte_the_same(encoding, ends):
    data = ASS.replace("\n", ends).encode(encoding)
    read = transcripts.read(data, "a.ass")
    assert len(read.cues) == 3
    assert substation.write(read, Edits()) == data
    edited = substation.write(read, put(read, "tous", "toutes"))
    assert edited == ASS.replace("\n", ends).replace("tous", "toutes").encode(encoding)


@pytest.mark.parametrize(
    ("wrong", "right", "old", "new"),
    [
        ("Bonjour", "Bonsoir", "Bonjour", "Bonsoir"),
        ("tous,\net", "tous et", "tous{\\i0},\\Net", "tous{\\i0} et"),
        ("tous", "vous\ntous", "tous", "vous\\Ntous"),
        ("Karaoké", "Le karaoké", "{\\k20}Kara", "{\\k20}Le kara"),
        ("dit", "{\\b1}dit", "dit. ", "(\\b1)dit. "),
        ("dit", "\\Ndit", "dit. ", "\\\u2060Ndit. "),
        ("voilà", "voila", "Alors\\hvoilà\\n{note}", "Alors\\hvoila\\n{note}"),
        ("Alors\u00a0voilà un", "Un", "Alors\\hvoilà\\n{note}un", "{note}Un"),
    ],
)
def test_only_the_edited_words_change(wrong, right, old, new):
    read = transcripts.read(ASS.encode(), "a.ass")
    out = substation.write(read, put(read, wrong, right)).decode()
    assert old in ASS
    assert out == ASS.replace(old, new)


def test_a_cue_that_becomes_empty_goes_with_its_line():
    read = transcripts.read(ASS.encode(), "a.ass")
    out = substation.write(read, put(read, read.cues[1].span.of(read.text), "")).decode()
    lines = ASS.splitlines(keepends=True)
    assert out == "".join(line for line in lines if not line.startswith("Dialogue:1"))


def test_what_is_exported():
    session = Session(transcripts.read(ASS.encode(), "a.ass"))
    assert {"ass", "srt", "vtt"} <= set(targets_for(session))
    assert not {"ssa", "sbv", "json"} & set(targets_for(session))
    session.replace(Span(0, 7), "Bonsoir")
    assert exported(session, "ass") == ASS.replace("Bonjour", "Bonsoir")
    assert exported(session, "srt").startswith(
        "1\n00:00:01,000 --> 00:00:02,500\nAnne Roux: Bonsoir,  à tous,\net bienvenue\n"
    )


def test_times_that_cannot_be_read_are_told_with_their_line():
    lines = "Dialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,Un\nDialogue: 0,x,,D,,0,0,0,,Deux\n"
    read = transcripts.read(f"[Script Info]\n[Events]\n{lines}".encode(), "a.ass")
    assert [(c.start, c.end) for c in read.cues] == [(1.0, 2.0), (2.0, 2.0)]
    [notice] = read.notices
    assert notice.args == ("a.ass", "4")


@pytest.mark.parametrize(
    "text", ["[Script Info]\n", "[Events]\nDialogue: 0,1,2\n", "Dialogue: 0,0,0,,,,,,,Oui\n"]
)
def test_without_a_cue_it_is_a_sentence(text):
    with pytest.raises(FormatError, match=r"a\.ass"):
        transcripts.read(text.encode(), "a.ass")


@pytest.mark.parametrize("unit", ["{", "{\\p1}", "\\N", "}", "{a", "\\", ","])
def test_a_long_line_is_read_in_one_pass(unit):
    line = f"Dialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,Oui {unit * 200_000}"
    read = transcripts.read(f"[Script Info]\n[Events]\n{line}".encode(), "a.ass")
    assert read.text.startswith("Oui")


BODIES = st.lists(
    st.sampled_from(["mot", "été", "{\\i1}", "{\\r}", "\\N", "\\h", ", ", " ", "{x}", "12"]),
    min_size=1,
).map("".join)


@given(st.lists(BODIES, min_size=1, max_size=5), st.data())
@settings(max_examples=150, deadline=None)
def test_another_program_reads_the_same_before_and_after(bodies, data):
    made = pysubs2.SSAFile()
    for number, body in enumerate(bodies):
        made.append(pysubs2.SSAEvent(number * 1000, number * 1000 + 900, f"Oui{body}"))
    written = made.to_string("ass")
    read = transcripts.read(written.encode(), "a.ass")
    assert [c.span.of(read.text).split() for c in read.cues] == [
        e.plaintext.replace("\\h", " ").split() for e in made
    ]
    edits = Edits()
    for _ in range(data.draw(st.integers(0, 3))):
        low = data.draw(st.integers(0, len(read.text)))
        high = data.draw(st.integers(low, len(read.text)))
        new = data.draw(st.sampled_from(["", "x", "un deux", "{é}", "a\nb", "\\N"]))
        edits = edits.put(Edit(Span(low, high), new)) if low < high or new else edits
    out = substation.write(read, edits)
    before = {(e.start, e.end, e.style) for e in made}
    after = pysubs2.SSAFile.from_string(out.decode())
    assert {(e.start, e.end, e.style) for e in after} <= before
    assert after.styles == made.styles
    if after:
        again = transcripts.read(out, "a.ass")
        assert [(c.start, c.end) for c in again.cues] == [
            (e.start / 1000, e.end / 1000) for e in after if e.plaintext.strip()
        ]


SBV = """\
0:00:01.000,0:00:02.500
Bonjour à tous,
et bienvenue

0:00:03.000,0:00:04.000
>> ANNE: Oui[br]voilà
"""


def test_youtubes_captions_are_written_back():
    read = transcripts.read(SBV.encode(), "a.sbv")
    assert subtitles.write(read, Edits()) == SBV.encode()
    session = Session(read)
    assert "sbv" in targets_for(session)
    at = read.text.index("voilà")
    session.replace(Span(at, at + 5), "voici\n0:00:09.000,0:00:10.000\nfin")
    session.replace(Span(0, 7), "Bonsoir")
    out = exported(session, "sbv")
    assert out.startswith(SBV.replace("Bonjour", "Bonsoir")[: SBV.index("voilà")])
    assert len(transcripts.read(out.encode(), "a.sbv").cues) == 2
