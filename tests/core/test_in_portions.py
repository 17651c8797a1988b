"""What is searched a portion at a time is what one search finds."""

import random
import re

import pytest

from editor.core import text as core_text
from editor.detectors import page_join
from editor.structure.head_runs import EVERY, MOST_BEGINS, Openings

PATTERNS = [
    re.compile(r"\[[^\[\]\n]{1,80}\](?!\()"),
    re.compile(r"(?<![A-Z])[A-Z]+[a-z]*|(?<!\d)\d+"),
    re.compile(r"(?<!\w)\([^()\n]{1,40}\)"),
]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern)
def test_portions_find_what_one_search_finds(pattern, monkeypatch):
    monkeypatch.setattr(core_text, "PORTION", 40)
    monkeypatch.setattr(core_text, "REACH", 90)
    dice, found = random.Random(5), 0
    for _ in range(300):
        text = "".join(dice.choices(["[", "]", "(", ")", "mot", "Nom", "TITRE", "12", " "], k=120))
        low, high = dice.randrange(30), len(text) - dice.randrange(30)
        spans = [match.span() for match in pattern.finditer(text, low, high)]
        portions = core_text.in_portions(pattern, text, low, high)
        assert [match.span() for match in portions] == spans
        found += len(spans)
    assert found > 300


def test_a_match_without_an_end_is_cut_and_the_search_goes_on():
    text = "a" * 50_000 + " b"
    spans = [match.span() for match in core_text.in_portions(re.compile(r"\w+"), text)]
    assert spans[0][0] == 0
    assert spans[-1] == (50_001, 50_002)
    assert sum(end - start for start, end in spans) == 50_001


def test_empty_lines_are_the_same_in_portions(monkeypatch):
    monkeypatch.setattr(page_join, "PORTION", 13)
    dice, found = random.Random(6), 0
    for _ in range(2000):
        parts = ["\n", "\r\n", " ", "\t", "\u00a0", "\f", "a", "mot", "\u202f"]
        text = "".join(dice.choices(parts, k=40))
        spans = [match.span() for match in page_join._BLANK_LINE.finditer(text)]
        assert [match.span() for match in page_join._blank_lines(text)] == spans
        found += len(spans)
    assert found > 2000


def test_a_text_of_capitals_alone_opens_no_heads():
    spoken = (
        "on parle de tout cela Le Titre "
        + "et puis on continue encore un peu de parler " * 3
        + "\n"
    )
    assert len(Openings(spoken * 500).starts) >= 500
    shouted = "Le Titre Du Jour Et Le Nom De La Ville\n" * (MOST_BEGINS // 8)
    assert len(shouted) // EVERY < MOST_BEGINS
    assert not Openings(shouted).starts
