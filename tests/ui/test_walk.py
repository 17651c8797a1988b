"""A whole review of a real episode by key events, with an editor who knows the right text.

The oracle is made from the episode's labels: accept where the first repair is right, pick where
another is, type where none is, keep where nothing is wrong. Every key is a Qt event; the count is
printed for 1,000 words and must stay below plain correcting.
"""

from dataclasses import replace

import pytest

from editor.core.suggestion import SERIES
from tests.conftest import DATA
from tools.measure.figures import scorer

GOLD = "hebdo-1.gold.tsv"
LIMIT = 0.75  # of the keys that plain correcting takes


class Oracle:
    """Decides as the labels say and counts the keys that it needs."""

    def __init__(self, driver, score, text):
        self.driver, self.score, self.text = driver, score, text
        self.rows = [r for r in score.read_gold(DATA / GOLD) if r["core"]]
        self.keys = 0

    def press(self, keys):
        self.keys += len(keys.split())
        self.driver.press(keys)

    def rows_at(self, s):
        span = {"start": s.span.start, "end": s.span.end}
        return [r for r in self.rows if self.score.touches(r, span)]

    def rank(self, s, row):
        suggestion = {
            "start": s.span.start, "end": s.span.end, "replacements": list(s.replacements),
        }  # fmt: skip
        return self.score.repairs(self.text, suggestion, row, 6)

    def typed(self, s, row):
        """What to type in the suspect's place so that the row is right."""
        low, high = min(row["start"], s.span.start), max(row["end"], s.span.end)
        right = self.text[low : row["start"]] + row["rights"][0] + self.text[row["end"] : high]
        before = self.text[low : s.span.start]
        after = self.text[s.span.end : high]
        inside = row["start"] >= s.span.start and row["end"] <= s.span.end
        return right if inside else right.removeprefix(before).removesuffix(after)

    def decide(self, card):
        s = card.head
        rows = self.rows_at(s)
        ranks = [rank for row in rows if (rank := self.rank(s, row)) is not None]
        if not rows:
            self.press("Backspace")
        elif not ranks or (min(ranks) and not self.serves(card.ticked, s.replacements[min(ranks)])):
            wanted = self.typed(s, rows[0]) if not ranks else s.replacements[min(ranks)]
            if not wanted.strip() or wanted == s.text:
                self.press("Backspace")
                return
            self.press("E")
            self.driver.type(wanted)
            self.keys += len(wanted)
            self.press("Enter" if self.serves(card.ticked, wanted) else "Shift+Enter")
        elif min(ranks) == 0:
            self.press(self.first_key(card))
        else:
            self.press(str(min(ranks) + 1))

    def first_key(self, card):
        """The key for the first repair: at all places, at the ticked ones, or only here."""
        repair = card.head.replacements[0]
        if len(card.ticked) < len(card.places) and self.serves(card.places, repair):
            return "A"
        return "Enter" if self.serves(card.ticked, repair) else "Shift+Enter"

    def serves(self, places, repair):
        """Whether a repair is right at each of the places, or changes nothing there."""
        return all(
            p.text == repair
            or any(self.rank(replace(p, replacements=(repair,)), r) == 0 for r in self.rows_at(p))
            for p in places
        )


@pytest.mark.parametrize("glossary", ["", "hebdo.glossary.csv"])
@pytest.mark.timeout(600)
def test_a_whole_episode_by_keys(driver, glossary, capsys):
    score = scorer()
    if score is None or not (DATA / GOLD).exists():
        pytest.skip("the transcripts are not beside the checkout")
    if glossary:
        target = driver.tmp_path / "relecture-glossary.csv"
        target.write_bytes((DATA / glossary).read_bytes())
    path = driver.tmp_path / "hebdo-1.txt"
    path.write_bytes((DATA / "hebdo-1.txt").read_bytes())
    driver.open(path)
    text = driver.session.source
    oracle = Oracle(driver, score, text)
    oracle.press("F7")
    for _ in range(2000):
        driver.settle()  # a typed name is looked for elsewhere
        card = driver.control.card
        if card is None:
            if not driver.session.open():
                break
            oracle.press("F7")
            card = driver.control.card
        if card.head.kind in SERIES:
            oracle.press("Enter" if str(card.head.kind) in ("header", "join") else "Backspace")
        else:
            oracle.decide(card)
    assert not driver.session.open()
    mended = [r for r in oracle.rows if is_mended(driver.session, score, r)]
    missed = [r for r in oracle.rows if r not in mended]
    by_hand = [min(len(r["rights"][0]), 200) + 3 for r in oracle.rows]
    rest = sum(min(map(len, r["rights"])) + 3 for r in missed)
    total = oracle.keys + rest
    words = len(driver.control.document.words)
    with capsys.disabled():
        print(
            f"\nwalk{' with glossary' if glossary else ''}: {oracle.keys} keys in the review, "
            f"{rest} for {len(missed)} errors by hand, {1000 * total / words:.0f} keys for 1,000 "
            f"words, {total / sum(by_hand):.2f} of plain correcting"
        )
    assert total / sum(by_hand) <= LIMIT


def is_mended(session, score, row):
    """Whether the edited text reads right at a label."""
    edits = session.edits
    low, high = edits.to_current(row["start"]), edits.to_current(row["end"], after=True)
    current = session.current[low:high]
    plain = score.plain(current, row["aligned"])
    return any(score.plain(right, row["aligned"]) in plain for right in row["rights"])
