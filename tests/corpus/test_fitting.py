"""Rates are made from labels alone: made again from what they find, they are the same."""

from dataclasses import replace

import pytest

from editor.core.judge import Rate
from editor.core.signs import Sign
from editor.engines import languages
from tools.measure import fit, rates, shows

# A name that no dictionary has stands in two forms, and a known name is found by its sound, which
# moves its rate.
TEXT = (
    "Hier Brelvautin chante et Brelvautan rit. Demain Brelvautin danse avec Brelvautin. "
    "La rivierre est haute. Le general Philipe Petain est mort. Ces cheval dort."
)


@pytest.fixture
def show(tmp_path, monkeypatch):
    """A transcript of our own with labels of our own."""
    monkeypatch.setattr(shows, "DATA", tmp_path)
    (tmp_path / "mine.txt").write_text(TEXT, "utf-8")
    lines = ["start\tend\tkind\tmachine\tcorrected\tleft"]
    for wrong, right in (("Brelvautan", "Brelvautin"), ("rivierre", "rivière")):
        at = TEXT.index(wrong)
        lines.append(f"{at}\t{at + len(wrong)}\treplace\t{wrong}\t{right}\tx")
    (tmp_path / "mine.gold.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    return shows.Show("mine", "fr", "mine.gold.tsv")


def test_rates_made_again_are_the_same(show, monkeypatch):
    language = languages.load("fr")
    known = languages.by_hand(language.rules)
    first = list(shows.outcomes(show))
    assert first
    made = rates.fitted(first, "fr", known)
    table = {
        detector: {
            ground: rate._replace(rate=made.get(detector, {}).get(ground, rate.rate))
            for ground, rate in grounds.items()
        }
        for detector, grounds in language.rates.items()
    }
    other = replace(language, rates=table)
    monkeypatch.setattr(shows.languages, "load", lambda code: other)
    again = list(shows.outcomes(show))
    assert [r.confidence for r in again] != [r.confidence for r in first]
    assert rates.fitted(again, "fr", known) == made


def row(confidence, signs=(), *, is_hit=True):
    return shows.Outcome(
        "mine", "fr", "known_name", "sound", "name", confidence, is_hit, signs
    )  # fmt: skip


def test_a_further_witness_plays_no_part():
    known = {"known_name": {"sound": Rate(0.6, {Sign.SOUND: 1.5}, most=0.95)}}
    alone, together = ([row(p) for _ in range(20)] for p in (0.6, 0.95))
    assert rates.fitted(alone, "fr", known) == rates.fitted(together, "fr", known)


def test_what_signs_make_of_a_rate_is_on_the_whole_what_was_measured():
    known = Rate(0.6, {Sign.SOUND: 1.5}, most=0.95)
    rows = [row(0.7, ((Sign.SOUND, n / 50),), is_hit=n % 4 > 0) for n in range(20)]
    rate = rates.fitted(rows, "fr", {"known_name": {"sound": known}})["known_name"]["sound"]
    made = [rates.probability(known._replace(rate=rate), dict(r.signs)) for r in rows]
    assert sum(made) / len(made) == pytest.approx(fit.rate(rows, rows[0]), abs=0.005)
    assert rate < fit.rate(rows, rows[0])


def test_a_bound_that_hides_the_rate_leaves_it_as_measured():
    assert rates.unmoved(0.91, Rate(0.7, most=0.85), [{}]) == 0.91
    assert rates.unmoved(0.4, Rate(0.7), []) == 0.4


def test_few_labels_of_other_shows_raise_no_rate_above_that_set_by_hand():
    few = [row(0.6)] * (fit.FEWEST - 1)
    mine = replace(row(0.6), show="other")
    hand = languages.by_hand()["known_name"]["sound"].rate
    assert rates.capped([(r, 0.9) for r in (mine, *few)])[0] == (mine, hand)
    enough = [(r, 0.9) for r in (mine, *few, row(0.6))]
    assert rates.capped(enough)[0][1] > hand
