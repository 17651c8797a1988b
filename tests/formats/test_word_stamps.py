"""Times of words inside the cues of WebVTT."""

import pytest

from editor.core.recording import of_file
from editor.core.text import Edit, Edits, Span
from editor.formats import subtitles, transcripts

PAGE = """\
WEBVTT

00:00:01.000 --> 00:00:04.000 align:start
le vieux
pont<00:00:02.000><c> de</c><00:00:02.500><c> la rivière</c>

00:00:05.000 --> 00:00:06.000
rien de plus
"""


def said(read):
    return [(w.span.of(read.text), round(w.start, 3), round(w.end, 3)) for w in read.words]


def test_words_are_said_between_their_stamps():
    read = transcripts.read(PAGE.encode(), "a.vtt")
    assert said(read) == [
        ("le", 1.0, 1.182), ("vieux", 1.182, 1.636), ("pont", 1.636, 2.0),
        ("de", 2.0, 2.5), ("la", 2.5, 2.833), ("rivière", 2.833, 4.0),
    ]  # fmt: skip
    times = of_file(read)
    for word, start, end in (("rivière", 2.833, 4.0), ("rien", 5.0, 5.308)):
        at = read.text.index(word)
        moment = times.of(Span(at, at + len(word)))
        assert (moment.start, moment.end) == pytest.approx((start, end), abs=0.04)


@pytest.mark.parametrize("stamp", ["00:00:09.000", "00:00:00.500", "00:59.000"])
def test_a_cue_whose_stamps_lie_outside_it_has_times_of_its_own_alone(stamp):
    read = transcripts.read(PAGE.replace("00:00:02.000", stamp).encode(), "a.vtt")
    assert read.words == ()
    assert len(read.cues) == 2


def test_stamps_stay_where_a_word_is_changed():
    read = transcripts.read(PAGE.encode(), "a.vtt")
    at = read.text.index("rivière")
    out = subtitles.write(read, Edits((Edit(Span(at, at + 7), "ville"),)))
    assert out.decode() == PAGE.replace("rivière", "ville")
    assert subtitles.write(read, Edits()) == PAGE.encode()


def test_two_voices_of_a_cue_each_have_their_words():
    page = PAGE.replace("le vieux\n", "<v Anne>le vieux <v Luc>")
    read = transcripts.read(page.encode(), "a.vtt")
    assert [cue.speaker for cue in read.cues] == ["Anne", "Luc", ""]
    assert [word for word, _, _ in said(read)] == ["le", "vieux", "pont", "de", "la", "rivière"]
    assert said(read)[-1] == ("rivière", 2.833, 4.0)
