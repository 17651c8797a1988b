"""Subtitles as they are found: every word once, no file refused for one flaw, none torn."""

import io

import pysubs2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.core.text import Edit, Edits, Span
from editor.core.transcript import Cue
from editor.formats import subtitles, transcripts
from editor.formats.plain import FormatError
from tests.texts import edits_of


def said(data, name):
    """What each cue says: start, end, speaker and text."""
    read = transcripts.read(data if isinstance(data, bytes) else data.encode(), name)
    return [(c.start, c.end, c.speaker, c.span.of(read.text)) for c in read.cues]


def texts(data, name="a.srt"):
    return [text for *_, text in said(data, name)]


def put(transcript, wrong, right):
    at = transcript.text.index(wrong)
    return Edits((Edit(Span(at, at + len(wrong)), right),))


# — what stands in files —

ONE = "7\n00:00:01,000 --> 00:00:02,500\n"
TWO = "8\n00:00:03,000 --> 00:00:04,500\nLa suite.\n"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("\nLe train part.\n\n", "Le train part."),
        (" \nLe train part.\n\n", "Le train part."),
        ("\n\nLe train part.\n\n\n", "Le train part."),
        ("Le train part\n\nà midi.\n\n", "Le train part\nà midi."),
        ("Le train part\n \t\nà midi.\n\n", "Le train part\nà midi."),
        ("En 1998\n\n1999\nil part.\n\n", "En 1998\n1999\nil part."),
        ("Le train part.\n", "Le train part."),  # no empty line before the next cue
        ("\n", ""),
        ("", ""),
    ],
)
def test_all_lines_up_to_the_next_cue_are_its_text(body, text):
    data = (ONE + body + TWO).encode()
    assert texts(data) == [text, "La suite."]
    assert subtitles.write(transcripts.read(data, "a.srt"), Edits()) == data


def test_an_empty_line_in_a_cue_is_told_with_its_line():
    data = (ONE + "Le train part.\n\n" + TWO + "\nMerci.\n").encode()
    [notice] = transcripts.read(data, "x.srt").notices
    assert (notice.args, notice.n) == (("x.srt", "7"), 1)
    assert transcripts.read((ONE + "Oui.\n\n" + TWO).encode(), "x.srt").notices == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_line_ends_of_every_kind(end):
    text = (ONE + "Le train\npart.\n\n" + TWO).replace("\n", end)
    assert [t.replace("\r\n", "\n") for t in texts(text)] == ["Le train\npart.", "La suite."]
    transcript = transcripts.read(text.encode(), "a.srt")
    assert subtitles.write(transcript, Edits()) == text.encode()
    line_end = "\r\n" if "\r\n" in transcript.text else "\n"
    out = subtitles.write(transcript, put(transcript, "part", f"part{line_end}{line_end}ce soir"))
    assert out == text.replace("part", f"part{end}ce soir").encode()
    vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour\n\n00:03.000 --> 00:04.000\nNon"
    assert texts(vtt.replace("\n", end), "a.vtt") == ["Bonjour", "Non"]


@pytest.mark.parametrize(
    ("times", "start", "end"),
    [
        ("00:00:01 --> 00:00:02", 1.0, 2.0),
        ("00:00:01.5 --> 00:00:02.25", 1.5, 2.25),
        ("00:00:01,123456 --> 00:00:02,654321", 1.123, 2.654),
        ("00:00:01,000-->00:00:02,000", 1.0, 2.0),
        ("00:00:01,000 -> 00:00:02,000", 1.0, 2.0),
        ("00:00:01,000 → 00:00:02,000", 1.0, 2.0),
        ("00:00:01,000 --> 00:00:02,000 X1:40 X2:600", 1.0, 2.0),
        ("0:01 --> 0:02", 1.0, 2.0),
    ],
)
def test_times_as_people_write_them(times, start, end):
    assert said(f"1\n{times}\nBonjour\n\n{TWO}", "a.srt")[0] == (start, end, "", "Bonjour")
    assert transcripts.read(f"1\n{times}\nBonjour\n\n{TWO}".encode(), "a.srt").notices == ()


@pytest.mark.parametrize(
    ("times", "start", "end"),
    [
        ("00:00:05,000 --> 00:00:02,000", 5.0, 9.0),
        ("00:00:05,000 -->", 5.0, 9.0),
        ("--> 00:00:07,000", 2.0, 7.0),
        ("00:0l:05,000 --> 00:0l:07,000", 2.0, 9.0),
        ("00:00:05,000", 5.0, 9.0),
        ("00:00:05,000 00:00:07,000", 5.0, 7.0),
    ],
)
def test_one_bad_cue_is_told_and_the_file_is_read(times, start, end):
    before = "1\n00:00:01,000 --> 00:00:02,000\nAvant.\n\n"
    after = "\n3\n00:00:09,000 --> 00:00:10,000\nAprès.\n"
    text = f"{before}2\n{times}\nPendant.\n{after}"
    assert said(text, "b.srt") == [
        (1.0, 2.0, "", "Avant."), (start, end, "", "Pendant."), (9.0, 10.0, "", "Après."),
    ]  # fmt: skip
    notices = transcripts.read(text.encode(), "b.srt").notices
    whole = start == 5.0 and end == 7.0
    assert [(n.args, n.n) for n in notices] == ([] if whole else [(("b.srt", "6"), 1)])


def test_what_is_no_tag_is_text():
    body = "si x < 3 et y > 2, <i>alors</i> <inaudible> {\\an8}z <= 4 & a<b"
    shown = "si x < 3 et y > 2, alors <inaudible> z <= 4 & a<b"
    assert texts(f"{ONE}{body}\n") == [shown]
    assert texts(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{body}\n", "a.vtt") == [shown]
    assert texts(f"{ONE}Bonjour<br>à tous<br />oui\n") == ["Bonjour\nà tous\noui"]


def test_comments_styles_and_regions_are_no_text_and_stay():
    data = (
        "WEBVTT\nKind: captions\nLanguage: fr-CA\n\nSTYLE\n::cue { color: red }\n\n"
        "REGION\nid:bas\n\nNOTE à vérifier à 00:01:02.000\nencore\n\n"
        "intro\n00:01.000 --> 00:02.000\nBonjour\n\nNOTE fin\n\n00:03.000 --> 00:04.000\n"
        "Noter\nNOTE bien\n"
    ).encode()
    transcript = transcripts.read(data, "a.vtt")
    assert [c.span.of(transcript.text) for c in transcript.cues] == ["Bonjour", "Noter\nNOTE bien"]
    assert transcript.language == "fr"
    assert transcript.notices == ()
    gone = subtitles.write(transcript, put(transcript, "Bonjour", ""))
    assert gone == data.replace(b"intro\n00:01.000 --> 00:02.000\nBonjour\n\n", b"")


def test_each_voice_of_a_cue_has_its_own_part():
    data = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Léa &amp; Fils>On part ?</v> <v Jean>Oui,\n"
        "tout de suite.\n\n00:02.000 --> 00:03.000\n(rires) <v Léa>Bon.</v> (fin)\n"
    ).encode()
    assert said(data, "a.vtt") == [
        (1.0, 2.0, "Léa & Fils", "On part ?"), (1.0, 2.0, "Jean", "Oui,\ntout de suite."),
        (2.0, 3.0, "", "(rires)"), (2.0, 3.0, "Léa", "Bon. (fin)"),
    ]  # fmt: skip
    transcript = transcripts.read(data, "a.vtt")
    assert subtitles.write(transcript, Edits()) == data
    out = subtitles.write(transcript, put(transcript, "tout de", "toute"))
    assert out == data.replace(b"tout de", b"toute")
    pairs = [(cue, cue.span.of(transcript.text)) for cue in transcript.cues]
    assert b"\nL\xc3\xa9a & Fils: On part ?\nJean: Oui,\ntout" in subtitles.from_cues(pairs, "srt")
    again = subtitles.from_cues(pairs, "vtt")
    assert said(again, "a.vtt") == [(s, e, who, what) for s, e, who, what in said(data, "a.vtt")]


def test_a_dash_before_a_voice_is_no_cue():
    data = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n- <v Léa>On part ?</v>\n– <v Jean>Oui.\n\n"
        "00:02.000 --> 00:03.000\n-<v Léa>- Bon -\n- <v Jean>\n"
    ).encode()
    read = transcripts.read(data, "a.vtt")
    assert said(data, "a.vtt") == [
        (1.0, 2.0, "Léa", "On part ?"), (1.0, 2.0, "Jean", "Oui."),
        (2.0, 3.0, "Léa", "- Bon -"), (2.0, 3.0, "Jean", ""),
    ]  # fmt: skip
    srt = subtitles.from_cues([(cue, cue.span.of(read.text)) for cue in read.cues], "srt").decode()
    assert srt.split("\n\n")[0].endswith("02,000\nLéa: On part ?\nJean: Oui.")
    assert subtitles.write(read, put(read, "Oui", "Non")) == data.replace(b"Oui", b"Non")


def test_an_arrow_that_no_time_stands_beside_is_said():
    read = transcripts.read((ONE + "Il dit --> pars.\nPuis A -> B.\n\n" + TWO).encode(), "a.srt")
    out = subtitles.write(read, put(read, "pars", "va")).decode()
    assert "Il dit --> va.\nPuis A -> B." in out
    assert texts(out) == ["Il dit --> va.\nPuis A -> B.", "La suite."]
    typed = subtitles.write(read, put(read, "Il dit", "00:05")).decode()
    assert "00:05 → pars." in typed
    assert len(pysubs2.SSAFile.from_string(out, format_="srt")) == 2


def test_cues_may_overlap_stand_in_any_order_and_share_a_number():
    text = (
        "5\n00:00:09,000 --> 00:00:12,000\nTrois\n\n5\n00:00:01,000 --> 00:00:11,000\nUn\n\n"
        "00:00:02,000 --> 00:00:03,000\nDeux\n"
    )
    assert [(s, t) for s, _, _, t in said(text, "a.srt")] == [
        (9.0, "Trois"), (1.0, "Un"), (2.0, "Deux"),
    ]  # fmt: skip


def test_captions_of_youtube_are_cues():
    data = "\ufeff0:00:01.000,0:00:02.500\nBonjour[br]à tous\n\n0:01:03.000,1:00:04.000\nOui\n"
    assert said(data.replace("\n", "\r\n"), "a.sbv") == [
        (1.0, 2.5, "", "Bonjour\r\nà tous"), (63.0, 3604.0, "", "Oui"),
    ]  # fmt: skip
    with pytest.raises(FormatError, match=r"a\.sbv"):
        transcripts.read(b"Bonjour\n", "a.sbv")


# — what is written —


def test_cues_that_become_empty_go_and_the_numbers_go_on():
    text = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\nLigne {n}\n\n" for n in range(1, 6))
    transcript = transcripts.read(text.encode(), "a.srt")
    at = transcript.text.index("\nLigne 2")
    out = subtitles.write(transcript, Edits((Edit(Span(at, at + len("\nLigne 2\nLigne 3")), ""),)))
    assert out.decode() == "".join(
        f"{n}\n00:00:0{m},000 --> 00:00:0{m},900\nLigne {m}\n\n"
        for n, m in ((1, 1), (2, 4), (3, 5))
    )


def test_numbers_go_on_without_zeros_that_were_not_there():
    cues = [f"{{}}\n00:00:{n:02},000 --> 00:00:{n:02},900\nMot {n}.\n" for n in range(8, 13)]
    for form in ("{}", "{:04}"):
        data = "\n".join(cue.format(form.format(n)) for n, cue in enumerate(cues, 8))
        read = transcripts.read(data.encode(), "a.srt")
        start = read.text.index("Mot 9.")
        out = subtitles.write(read, Edits((Edit(Span(start, start + 6), ""),))).decode()
        numbers = [block.split("\n")[0] for block in out.split("\n\n")]
        assert numbers == [form.format(n) for n in (8, 9, 10, 11)]


def test_text_on_the_line_of_the_times_is_read_and_written_there():
    srt = (
        "1\n00:00:01,000 --> 00:00:02,000 On commence.\n\n"
        "2\n00:00:02,000 --> 00:00:03,000  X1:10 X2:20 Y1:5 Y2:6\nEnsuite.\n\n"
        "3\n00:00:03,000 --> 00:00:04,000 Anne: oui\net non.\n"
    )
    assert texts(srt) == ["On commence.", "Ensuite.", "Anne: oui\net non."]
    vtt = "WEBVTT\n\n00:01.000 --> 00:02.000 align:start line:0 <v Léa>Bonjour &amp; merci\n"
    assert said(vtt, "a.vtt") == [(1.0, 2.0, "Léa", "Bonjour & merci")]
    for data, name, old, new in ((srt, "a.srt", "commence", "finit"), (vtt, "a.vtt", "merci", "x")):
        read = transcripts.read(data.encode(), name)
        assert subtitles.write(read, Edits()) == data.encode()
        at = read.text.index(old)
        out = subtitles.write(read, Edits((Edit(Span(at, at + len(old)), new),)))
        assert out.decode() == data.replace(old, new)


def test_cues_that_were_empty_stay_as_they_are():
    data = (ONE + "\n" + TWO).encode()
    transcript = transcripts.read(data, "a.srt")
    assert subtitles.write(transcript, put(transcript, "suite", "fin")) == data.replace(
        b"suite", b"fin"
    )
    typed = subtitles.write(transcript, Edits((Edit(Span(0, 0), "Début."),)))
    assert texts(typed) == ["Début.", "La suite."]


TYPED = st.one_of(
    st.sampled_from(
        [
            "", "mot", "a\n\nb", "\n\n", "1\n\n2", "<i>gras</i>", "<v Paul>", "</v>", "x < y > z",
            "00:00:05,000 --> 00:00:06,000", "9\n00:00:05,000 --> 00:00:06,000\nfaux", "-->",
            "00:00:05,000 -> 00:00:06,000", "{\\an8}haut", "&amp; &", "NOTE bien", "WEBVTT", "<b",
            "<00:00:01.000>", "Paul: oui", "\r\n\r\n", "<c.loud>", "STYLE", "a  b", "12",
        ]
    ),
    st.text(alphabet="ab <>&-{}\\1:\n/", max_size=12),
)  # fmt: skip


@given(
    st.sampled_from(["srt", "vtt"]),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 6), TYPED)),
)
@example("srt", [(3, 0, "<b>x</b>")])
@example("srt", [(7, 6, "\r\n\r\n"), (4, 3, "")])  # only the end of a tag is left of a line
@example("srt", [(0, 0, "<v Paul>"), (3, 0, "<00:00:01.000>")])  # a tag in a tag
@settings(max_examples=300, deadline=None)
def test_whatever_is_typed_no_cue_is_torn_lost_or_added(kind, typed):
    head = "WEBVTT\n\n" if kind == "vtt" else ""
    mark = "." if kind == "vtt" else ","
    bodies = ["Un <i>deux</i> trois", "Le train part\nà midi", "Merci beaucoup"]
    source = head + "\n".join(
        f"{n}\n00:00:0{n}{mark}000 --> 00:00:0{n}{mark}900\n{body}\n"
        for n, body in enumerate(bodies, 1)
    )
    transcript = transcripts.read(source.encode(), f"a.{kind}")
    edits = edits_of(transcript.text, typed)
    pairs = list(
        zip(
            transcript.cues,
            subtitles.edited_segments(transcript.text, edits, [c.span for c in transcript.cues]),
            strict=True,
        )
    )
    for out in (subtitles.write(transcript, edits), subtitles.from_cues(pairs, kind)):
        if not any(text.strip() for _, text in pairs):
            continue
        again = transcripts.read(out, f"a.{kind}")
        kept = [(cue, text) for cue, text in pairs if text.strip()]
        assert [(c.start, c.end) for c in again.cues] == [(c.start, c.end) for c, _ in kept]
        assert again.notices == ()
        for cue, (_, text) in zip(again.cues, kept, strict=True):
            assert letters(cue.span.of(again.text)) == letters(text)
        assert "\n\n" not in again.text
        other = pysubs2.SSAFile.from_string(out.decode(), format_=kind)
        assert [(e.start / 1000, e.end / 1000) for e in other] == [
            (c.start, c.end) for c, _ in kept
        ]


def letters(text):
    """What must come back of a text: marks that stand for what would be code count as that."""
    plain = text.replace("‹", "<").replace("›", ">")
    return "".join(c for c in plain if c.isalnum())


def test_other_programs_see_every_typed_word():
    source = (ONE + "Bonjour à tous.\n\n" + TWO).encode()
    for kind, data in (("srt", source), ("vtt", b"WEBVTT\n\n" + source.replace(b",", b"."))):
        transcript = transcripts.read(data, f"a.{kind}")
        edits = put(transcript, "à tous", "<b>Paul</b>\n\n00:00:05,000 --> 00:00:06,000\nà <tous>")
        out = subtitles.write(transcript, edits).decode()
        other = pysubs2.SSAFile.from_string(out, format_=kind)
        assert len(other) == 2
        for word in ("Paul", "tous", "00:00:06"):
            assert word in other[0].plaintext.replace("&lt;", "<")


def test_names_of_speakers_are_written_so_that_they_are_read():
    cue = Cue(Span(0, 3), 1.0, 2.0, "A>B & C\nD")
    vtt = subtitles.from_cues([(cue, "Oui")], "vtt")
    assert said(vtt, "a.vtt") == [(1.0, 2.0, "A>B & C D", "Oui")]
    assert b"\nA>B & C D: Oui\n" in subtitles.from_cues([(cue, "Oui")], "srt")
    label = Cue(Span(0, 3), 1.0, 2.0, "Léa")
    assert subtitles.from_cues([(label, "Léa: Oui")], "srt").decode().count("Léa") == 1


def test_work_grows_with_the_file_and_not_with_its_square():
    blanks = io.BytesIO(
        ONE.encode() + b"x" + b" " * 600_000 + b"\n" + b"\n" * 60_000 + TWO.encode()
    )
    transcript = transcripts.read(blanks.getvalue(), "a.srt")
    assert len(transcript.cues) == 2
    dots = ONE + "<" * 200_000 + ">\n" + "{\\" * 100_000 + "\n" + "&" * 200_000 + "\r" * 100_000
    read = transcripts.read(dots.encode(), "a.srt")
    assert len(subtitles.write(read, put(read, "&", "e"))) > 500_000


def test_a_cue_without_a_length_gets_one():
    cues = [(Cue(Span(0, 30), at, at), "Une phrase de trente lettres..") for at in (1.0, 2.5, 2.5)]
    assert subtitles.from_cues(cues, "vtt").decode().count("00:00:02.500 --> 00:00:04.500") == 2
    assert b"00:00:01,000 --> 00:00:02,500" in subtitles.from_cues(cues, "srt")
