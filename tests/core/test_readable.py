"""Subtitles made readable: short lines, divided between clauses, long enough on the screen."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.readable import GAP, LINES, LONGEST_LINE, SPEED, readable
from editor.core.text import Span
from editor.core.transcript import Cue


def cue(start, end, speaker=""):
    return Cue(Span(0, 0), start, end, speaker)


def test_a_cue_that_fits_is_left_alone():
    said = [
        (cue(0, 3), "Bonjour à tous,\net bienvenue."),
        (cue(4, 5), "- Oui.\n- Non."),
        (cue(6, 7), ""),
    ]
    assert readable(said) == said


def test_a_long_cue_is_divided_between_sentences_and_clauses():
    text = (
        "Le conseil a voté hier soir le budget de la ville. Les élus de la majorité, "
        "qui le défendaient depuis des mois, ont applaudi."
    )
    found = readable([(cue(10, 22), text)])
    assert [said for _, said in found] == [
        "Le conseil a voté hier\nsoir le budget de la ville.",
        "Les élus de la majorité, qui le\ndéfendaient depuis des mois, ont applaudi.",
    ]
    assert found[0][0].start == 10
    assert found[-1][0].end >= 22
    assert all(one.end <= other.start + 1e-9 for (one, _), (other, _) in pairwise(found))


def test_a_cue_too_fast_stays_as_long_as_there_is_room():
    text = "Voilà une phrase de trente-quatre."
    first, second = readable([(cue(0, 1), text), (cue(1.5, 9), "Oui.")])
    assert first[0].end == 1.5 - GAP
    assert second[0] == cue(1.5, 9)
    (alone,) = readable([(cue(0, 1), text)])
    assert alone[0].end == len(text) / SPEED


def test_a_name_before_the_text_takes_its_room():
    text = "Nous sommes quarante lettres exactement, là aussi nous en sommes un."
    found = readable([(cue(0, 9, "Anne-Marie Dupont-Lefebvre"), text)], labelled=True)
    name = "Anne-Marie Dupont-Lefebvre: "
    assert all(
        len(name) + len(said.split("\n")[0]) <= LONGEST_LINE for c, said in found if c.speaker
    )
    assert [c.speaker for c, _ in found] == ["Anne-Marie Dupont-Lefebvre"] + [""] * (len(found) - 1)


@given(
    st.lists(st.text(alphabet="abé,.?", min_size=1, max_size=14), min_size=1, max_size=60),
    st.floats(0, 30),
    st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_words_stay_and_lines_are_short(words, length, labelled):
    said = [(cue(1, 1 + length, "Ana"), " ".join(words)), (cue(1 + length, 40, "Ana"), "Fin.")]
    found = readable(said, labelled=labelled)
    assert " ".join(text for _, text in found).split() == [*words, "Fin."]
    for number, (_, text) in enumerate(found):
        lines = text.split("\n")
        assert len(lines) <= LINES
        label = 5 if labelled and not number else 0
        assert len(lines[0]) + label <= LONGEST_LINE or " " not in lines[0]
        assert all(len(line) <= LONGEST_LINE for line in lines[1:])
    assert found[0][0].start == 1
    for (one, _), (other, _) in pairwise(found):
        assert one.start <= one.end
        assert one.end <= other.start + 1e-9 or one.end <= 1 + length + 1e-9
