"""What was done on a file so far, in figures."""

from __future__ import annotations

from dataclasses import dataclass

from editor.core.outbox import Verdict, decisions
from editor.core.session import Session
from editor.core.suggestion import Kind

BY_HAND = 3  # keys beside the letters for a repair by hand: to find, to select, to confirm


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of decisions; `saved` are keys, estimated, `seconds` time spent in the file."""

    words: int
    suspects: int
    still_open: int
    repaired: int
    typed: int
    kept: int
    by_glossary: int
    saved: int
    seconds: float
    keys: int

    @property
    def keys_per_thousand(self) -> float:
        """Keys pressed for 1,000 words."""
        return 1000 * self.keys / self.words if self.words else 0.0


def summary(session: Session, words: int, seconds: float, keys: int) -> Summary:
    """Figures of a session.

    Saved keys: what the repairs would have cost by hand, their letters and BY_HAND more each (as
    in editing models at the key-stroke level, Card, Moran and Newell 1980), less one key for each
    repair of the glossary.
    """
    found = decisions(session)
    repaired = [d for d in found if d.verdict is Verdict.REPAIRED]
    terms = [d for d in repaired if d.kind in (Kind.TERM, Kind.NAME)]
    rights = {t.right for t in session.glossary.terms if not t.leave}
    by_glossary = [d for d in terms if d.right in rights or d.kind is Kind.TERM]
    return Summary(
        words,
        len(session.suggestions),
        len(session.open()),
        len(repaired),
        sum(d.verdict is Verdict.TYPED for d in found),
        sum(d.verdict is Verdict.KEPT for d in found),
        len(by_glossary),
        sum(len(d.right) + BY_HAND - 1 for d in by_glossary),
        seconds,
        keys,
    )
