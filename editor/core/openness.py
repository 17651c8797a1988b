"""Which suggestions are still open, kept up to date from one review to the next."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import compress

from editor.core.keys import Key
from editor.core.review import Review
from editor.core.suggestion import SERIES, Kind, Suggestion, Tier
from editor.core.text import Edits, Span, only_in_each


class Openness:
    """Flags of one tuple of suggestions (sorted, disjoint), with indexes.

    By place, form, rule, group and series. `aside` are those that have no card; they are few and
    not indexed. A new review costs what it differs by, not the number of suggestions.
    """

    def __init__(
        self, suggestions: tuple[Suggestion, ...], aside: tuple[Suggestion, ...] = ()
    ) -> None:
        self.suggestions, self.aside = suggestions, aside
        self._ends = [s.span.end for s in suggestions]
        self._keys: dict[Key, list[int]] = defaultdict(list)
        self._groups: dict[str, list[int]] = defaultdict(list)
        self._series: dict[str, list[int]] = defaultdict(list)
        for index, s in enumerate(suggestions):
            self._keys[s.span].append(index)
            self._keys[s.form].append(index)
            self._keys[s.rule].append(index)
            if s.group:
                self._groups[s.group].append(index)
            if s.series:
                self._series[s.series].append(index)
        self._review = Review()
        self._flags = [True] * len(suggestions)
        self._open: tuple[Suggestion, ...] | None = suggestions
        self._kinds = Counter(s.kind for s in suggestions)
        self._tiers = Counter(s.tier for s in suggestions if s.kind not in SERIES)

    @classmethod
    def of_found(cls, found: tuple[Suggestion, ...]) -> Openness:
        """Of what a detection found, with and without cards."""
        aside = tuple(s for s in found if s.is_aside)
        return cls(tuple(s for s in found if not s.is_aside) if aside else found, aside)

    def open(self, review: Review) -> tuple[Suggestion, ...]:
        """The suggestions that are neither edited nor rejected, in text order."""
        self._follow(review)
        if self._open is None:
            self._open = tuple(compress(self.suggestions, self._flags))
        return self._open

    def alike(self, s: Suggestion, review: Review) -> tuple[Suggestion, ...]:
        """The open suggestions of a group."""
        self._follow(review)
        return tuple(self.suggestions[i] for i in self._groups[s.group] if self._flags[i])

    def in_series(self, s: Suggestion, review: Review) -> tuple[Suggestion, ...]:
        """The open suggestions that are decided as a whole with it, in text order."""
        self._follow(review)
        return tuple(self.suggestions[i] for i in self._series[s.series] if self._flags[i])

    def counts(self, review: Review) -> tuple[Counter[Kind], Counter[Tier]]:
        """How many are open of each kind, and of each tier (series left out)."""
        self._follow(review)
        return self._kinds, self._tiers

    def _follow(self, review: Review) -> None:
        old = self._review
        if review is old:
            return
        touched: set[int] = set()
        if review.edits is not old.edits:
            gone, fresh = only_in_each(old.edits, review.edits)
            for edit in gone:
                touched.update(self._within(edit.span))
            for edit in fresh:  # what they overlap is decided, whatever else is there
                for index in self._within(edit.span):
                    if edit.span.overlaps(self.suggestions[index].span):
                        self._set(index, flag=False)
                    else:
                        touched.add(index)
        if review.rejected is not old.rejected:
            for key in review.rejected ^ old.rejected:
                touched.update(self._keys.get(key, ()))
        for index in touched:
            flag = is_open(self.suggestions[index], review.edits, review.rejected)
            self._set(index, flag=flag)
        self._review = review

    def _set(self, index: int, *, flag: bool) -> None:
        """Have a suggestion open, or decided."""
        if flag is self._flags[index]:
            return
        self._flags[index] = flag
        s, step = self.suggestions[index], 1 if flag else -1
        self._kinds[s.kind] += step
        if s.kind not in SERIES:
            self._tiers[s.tier] += step
        self._open = None

    def _within(self, span: Span) -> Iterable[int]:
        """Indexes of the suggestions that touch a span."""
        index = bisect_left(self._ends, span.start)
        while index < len(self.suggestions) and self.suggestions[index].span.start <= span.end:
            yield index
            index += 1


def is_open(s: Suggestion, edits: Edits, rejected: frozenset[Key]) -> bool:
    """Whether no edit touches the place and neither it, its form nor its rule was rejected."""
    return not (edits.touching(s.span) or rejected.intersection((s.span, s.form, s.rule)))
