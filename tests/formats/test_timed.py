"""Subtitles and recognisers' JSON: nothing but edited texts ever changes."""

import copy
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.frame import edited_segments, share_out
from editor.core.text import Edit, Edits, Span
from editor.core.transcript import doubt_at
from editor.formats import recogniser_json, registry, subtitles, transcripts
from editor.formats.plain import FormatError

SRT = (
    "\ufeff1\r\n00:00:01,000 --> 00:00:03,500\r\n<i>Bonjour</i> à tous\r\net bienvenue\r\n\r\n"
    "2\r\n00:00:03,500 --> 00:00:05,000 X1:40\r\n{\\an8}Merci Conson\r\n\r\n\r\n"
    "3\r\n00:00:05,000 --> 00:00:06,000\r\nPlace, merci\r\n"
).encode()
VTT = b"""WEBVTT - a title

NOTE a comment
of two lines

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start
<v Anna Dupont>Rock &amp; roll <c.loud>fort</c></v>

00:02.000 --> 00:04.000
<v Bob>1 &lt; 2
"""
WHISPER = {
    "text": " Bonjour à tous. Merci Conson place.",
    "segments": [
        {
            "id": 0, "start": 0.0, "end": 2.5, "text": " Bonjour à tous.", "avg_logprob": -0.3,
            "words": [
                {"word": " Bonjour", "start": 0.0, "end": 0.5, "probability": 0.9},
                {"word": " à", "start": 0.5, "end": 0.7, "probability": 0.8},
                {"word": " tous.", "start": 0.7, "end": 2.5, "probability": 0.7},
            ],
        },
        {"id": 1, "start": 2.5, "end": 4.0, "text": " Merci \"Conson\" place.", "speaker": "A"},
    ],
    "language": "fr",
}  # fmt: skip
CPP = {
    "systeminfo": "AVX", "result": {"language": "fr"},
    "transcription": [
        {"timestamps": {"from": "00:00:00,000", "to": "00:00:02,000"},
         "offsets": {"from": 0, "to": 2000}, "text": " Bonjour à tous."},
    ],
}  # fmt: skip


def put(transcript, wrong, right):
    at = transcript.text.index(wrong)
    return Edits((Edit(Span(at, at + len(wrong)), right),))


@pytest.mark.parametrize(
    ("name", "data", "module"),
    [
        ("a.srt", SRT, subtitles),
        ("a.vtt", VTT, subtitles),
        ("a.json", json.dumps(WHISPER, indent=2).encode(), recogniser_json),
        ("a.json", json.dumps(WHISPER, ensure_ascii=False).encode(), recogniser_json),
        ("a.json", json.dumps(CPP, indent="\t", ensure_ascii=False).encode(), recogniser_json),
    ],
)
def test_without_a_decision_the_file_is_byte_for_byte_the_same(name, data, module):
    transcript = transcripts.read(data, name)
    assert module.write(transcript, Edits()) == data


def test_cues_have_text_times_and_speakers():
    srt = transcripts.read(SRT, "a.srt")
    assert srt.text == "Bonjour à tous\r\net bienvenue\r\nMerci Conson\r\nPlace, merci"
    assert [(c.start, c.end) for c in srt.cues] == [(1.0, 3.5), (3.5, 5.0), (5.0, 6.0)]
    vtt = transcripts.read(VTT, "a.vtt")
    assert vtt.text == "Rock & roll fort\n1 < 2"
    assert [c.speaker for c in vtt.cues] == ["Anna Dupont", "Bob"]
    assert [c.span.of(vtt.text) for c in vtt.cues] == ["Rock & roll fort", "1 < 2"]


def test_only_the_edited_text_changes():
    srt = transcripts.read(SRT, "a.srt")
    out = subtitles.write(srt, put(srt, "Bonjour", "Bonsoir"))
    assert out == SRT.replace(b"Bonjour", b"Bonsoir")
    vtt = transcripts.read(VTT, "a.vtt")
    assert subtitles.write(vtt, put(vtt, "fort", "<fort>")) == VTT.replace(
        b">fort<", b">&lt;fort&gt;<"
    )


def test_a_repair_over_two_cues_leaves_each_its_part():
    srt = transcripts.read(SRT, "a.srt")
    out = subtitles.write(srt, put(srt, "Conson\r\nPlace", "Consent Place"))
    assert out == SRT.replace(b"Conson\r\n", b"Consent\r\n")
    assert len(subtitles.read(out, "a.srt").cues) == 3


def test_the_whole_json_follows_its_segments():
    data = json.dumps(WHISPER, indent=1).encode()
    transcript = transcripts.read(data, "a.json")
    assert transcript.text == 'Bonjour à tous.\nMerci "Conson" place.'
    assert [c.speaker for c in transcript.cues] == ["", "A"]
    edits = put(transcript, "Bonjour à", "Bonsoir à").put(
        put(transcript, '"Conson" place', "Consent\tPlace").items[0]
    )
    new = json.loads(recogniser_json.write(transcript, edits))
    assert [s["text"] for s in new["segments"]] == [" Bonsoir à tous.", " Merci Consent\tPlace."]
    assert new["text"] == " Bonsoir à tous. Merci Consent\tPlace."
    assert [w["word"] for w in new["segments"][0]["words"]] == [" Bonsoir", " à", " tous."]
    times = [[s["start"], s["end"]] for s in new["segments"]]
    assert times == [[s["start"], s["end"]] for s in WHISPER["segments"]]


@st.composite
def any_srt(draw):
    words = st.lists(st.sampled_from(["mot", "été", "<i>oui</i>", "12", "a-b", "…"]), min_size=1)
    blocks = []
    for number in range(draw(st.integers(1, 5))):
        body = " ".join(draw(words))
        times = f"00:00:0{number},000 --> 00:00:0{number + 1},000"
        blocks.append(f"{number + 1}\n{times}\n{body}\n")
    return "\n".join(blocks)


@given(any_srt(), st.data())
@settings(max_examples=80, deadline=None)
def test_any_edits_keep_cues_and_times_and_read_back(text, data):
    transcript = transcripts.read(text.encode(), "a.srt")
    edits = Edits()
    for _ in range(data.draw(st.integers(0, 3))):
        low = data.draw(st.integers(0, len(transcript.text)))
        high = data.draw(st.integers(low, len(transcript.text)))
        new = data.draw(st.sampled_from(["", "x", "un deux", "é"]))
        if low < high or new:
            edits = edits.put(Edit(Span(low, high), new))
    out = subtitles.write(transcript, edits).decode()
    said = edited_segments(transcript.text, edits, [cue.span for cue in transcript.cues])
    kept = [cue for cue, one in zip(transcript.cues, said, strict=True) if one.strip()]
    if not kept:
        assert not out.strip()
        return
    again = subtitles.read(out.encode(), "a.srt")
    assert [(c.start, c.end) for c in again.cues] == [(c.start, c.end) for c in kept]
    numbers = [int(n) for n in re.findall(r"^(\d+)\n\d\d:", out, re.MULTILINE)]
    assert numbers == list(range(numbers[0], numbers[0] + len(kept)))
    letters = sorted(c for c in edits.apply(transcript.text) if not c.isspace())
    assert sorted(c for c in again.text if not c.isspace()) == letters


def test_sharing_out_keeps_every_word():
    assert share_out("un deux trois", ["a b", "c"]) == ["un deux", "trois"]
    assert share_out("un\ndeux", ["a", "b"]) == ["un", "deux"]
    assert share_out("", ["a", "b"]) == ["", ""]


def test_new_files_are_read_by_another_program(tmp_path):
    pysubs2 = pytest.importorskip("pysubs2")
    transcript = transcripts.read(VTT, "a.vtt")
    cues = [(cue, cue.span.of(transcript.text)) for cue in transcript.cues]
    for kind in ("srt", "vtt"):
        path = tmp_path / f"a.{kind}"
        path.write_bytes(subtitles.from_cues(cues, kind))
        read = pysubs2.load(str(path))
        assert [(e.start, e.end) for e in read] == [(1000, 2000), (2000, 4000)]
        assert "roll fort" in read[0].plaintext


def test_files_that_another_program_wrote_are_read(tmp_path):
    pysubs2 = pytest.importorskip("pysubs2")
    made = pysubs2.SSAFile()
    for number in range(50):
        made.append(pysubs2.SSAEvent(number * 1000, number * 1000 + 900, f"Ligne {number}\\Nfin"))
    for kind in ("srt", "vtt"):
        path = tmp_path / f"b.{kind}"
        made.save(str(path))
        transcript = transcripts.read(path.read_bytes(), path.name)
        assert len(transcript.cues) == 50
        assert transcript.cues[49].span.of(transcript.text) == "Ligne 49\nfin"
        assert subtitles.write(transcript, Edits()) == path.read_bytes()


def test_long_lines_and_fast_cues_are_told():
    transcript = transcripts.read(
        b"1\n00:00:01,000 --> 00:00:02,000\n" + b"x" * 50 + b"\n\n2\n"
        b"00:00:02,000 --> 00:00:09,000\nok\n",
        "a.srt",
    )
    cues = [(cue, cue.span.of(transcript.text)) for cue in transcript.cues]
    assert [(w.cue, w.longest_line, round(w.speed)) for w in subtitles.warnings(cues)] == [
        (1, 50, 50)
    ]


BROKEN = [
    ("a.srt", b"only text\n"),
    ("a.vtt", b"WEBVTT\n\nno cue\n"),
    ("a.json", b"[1, 2]"),
    ("a.json", b'{"segments": [{"text": 3}]}'),
    ("a.json", b'{"segments": [{"text": "  ", "start": 0, "end": 1}]}'),
    ("a.json", b'{"a": ' * 100 + b"1" + b"}" * 100),
    ("a.json", b"[" * 100_000),
    ("a.json", b"{"),
    ("a.json", b'{"data": {"text": "of another tool"}}'),
]


@pytest.mark.parametrize(("name", "data"), BROKEN)
def test_broken_files_are_a_sentence_with_their_name(name, data):
    with pytest.raises(FormatError) as error:
        transcripts.read(data, name)
    assert name in error.value.message.args


@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(alphabet='0123456789:,.->\n{}[]"<v i>\\u abtextsgmn', max_size=300).map(str.encode),
    ),
    st.sampled_from(registry.SUFFIXES),
)
@settings(max_examples=400, deadline=None)
def test_no_bytes_bring_another_error(data, suffix):
    try:
        transcripts.read(data, f"a{suffix}")
    except FormatError:
        return


OTR = {
    "text": '<p><span class="timestamp" data-timestamp="1.5">0:01</span> Bonjour &amp; <b>merci</b>'
    "</p><p>Oui<br>non</p><script>alert(1)</script>",
    "media": "a.mp3", "media-time": 3,
}  # fmt: skip
NOSCRIBE = """<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
<p>Transcribed with noScribe</p>
<p><a name="ts_1000_2500_S00">S00: Bonjour à tous.</a></p>
<p><a name="ts_2500_4000_S01">S01: Merci</a></p></body></html>"""


def test_word_probabilities_are_only_ranks():
    transcript = transcripts.read(json.dumps(WHISPER).encode(), "a.json")
    ranks = [(d.span.of(transcript.text), d.rank) for d in transcript.doubts]
    assert ranks == [("Bonjour", pytest.approx(5 / 6)), ("à", 0.5), ("tous.", pytest.approx(1 / 6))]
    assert doubt_at(transcript.doubts, Span(0, 3)) == pytest.approx(5 / 6)
    assert doubt_at(transcript.doubts, Span(20, 22)) is None
    two = doubt_at(transcript.doubts, Span(8, 15))  # one of two is low more often
    assert two == pytest.approx(1 - (5 / 6) ** 2)


def test_probabilities_that_are_all_the_same_say_nothing():
    content = copy.deepcopy(WHISPER)
    for word in content["segments"][0]["words"]:
        word["probability"] = 1.0
    assert transcripts.read(json.dumps(content).encode(), "a.json").doubts == ()


def test_otranscribe_files_give_text_and_times():
    transcript = transcripts.read(json.dumps(OTR).encode(), "a.otr")
    assert transcript.text == "0:01 Bonjour & merci\nOui\nnon\n"
    assert [(c.start, c.span.start) for c in transcript.cues] == [(1.5, 0)]


def test_noscribe_files_give_text_times_and_speakers():
    transcript = transcripts.read(NOSCRIBE.encode(), "a.html")
    assert transcript.text.splitlines()[1:] == ["S00: Bonjour à tous.", "S01: Merci"]
    assert [(c.start, c.end, c.speaker) for c in transcript.cues] == [
        (1.0, 2.5, "S00"), (2.5, 4.0, "S01"),
    ]  # fmt: skip
    assert transcript.cue_at(transcript.text.index("Merci")).speaker == "S01"


@pytest.mark.parametrize(
    ("name", "data"), [("a.otr", b"{}"), ("a.otr", b'{"text": 1}'), ("a.html", b"<p></p>")]
)
def test_empty_pages_are_a_sentence(name, data):
    with pytest.raises(FormatError, match=name):
        transcripts.read(data, name)


def test_the_sound_that_a_file_names():
    otr = {"text": "<p>Bonjour</p>", "media": "talk.mp3"}
    assert transcripts.read(json.dumps(otr).encode(), "a.otr").media == "talk.mp3"
    for odd in ({"text": "<p>Bonjour</p>", "media": 7}, {"text": "<p>Bonjour</p>"}):
        assert transcripts.read(json.dumps(odd).encode(), "a.otr").media == ""
    page = '<html><head><meta name="audio_source" content="C:/a/talk.m4a"></head><p>Oui</p></html>'
    assert transcripts.read(page.encode(), "a.html").media == "C:/a/talk.m4a"
