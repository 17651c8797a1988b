"""What stands in the lists and strings that repeat a recogniser's text, when the text changes."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from editor.core.frame import Code, encoded, shared_edits
from editor.core.text import Edits, Span, changed
from editor.formats.json_places import Path, Places, trimmed, without
from editor.formats.json_rows import Glue, Row
from editor.formats.json_shares import EDGES, Shares, as_before
from editor.formats.json_turns import Turns, Word
from editor.formats.json_values import (
    blanks_among,
    part_of,
    paths_of,
    string_at,
    value_at,
    with_times,
)
from editor.formats.json_words import Repeat, WordList


class Rewriting:
    """The changes of one file: what stands now where in its raw text, and what of lists goes."""

    def __init__(self, raw: str, content: Any, found: Turns, where: Places, source: str) -> None:
        self.changes: dict[Span, str] = {}
        self.gone: set[Path] = set()
        self._raw, self._content, self._where, self._source = raw, content, where, source
        self._row: Row = found.row
        self._shares = Shares(content, found.row, source)

    def put(self, path: Path, said: str) -> None:
        """Have a string say something else; the blanks around what it said stay."""
        literal, before = self._where.strings[path], value_at(self._content, path)
        inner = (
            trimmed(literal.of(self._raw), before) if said else Span(0, literal.end - literal.start)
        )
        self.changes[Span(literal.start + inner.start, literal.start + inner.end)] = encoded(
            said, Code.JSON
        )

    def put_cuts(self, path: Path, cuts: Mapping[Span, str]) -> None:
        """Have stretches of a string say something else."""
        text = value_at(self._content, path)
        changes = {cut if said else _with_blank(text, cut): said for cut, said in cuts.items()}
        said = changed(text, _apart(changes))
        self.changes[self._where.strings[path]] = encoded(said, Code.JSON)

    # — lists —

    def follow(self, one: WordList, edits: Edits) -> None:
        """Have a list of words say what the edited text says."""
        words = one.words
        leads = self._leads(words)
        said_now = self._shares.of(one, edits)
        wider = self._shares.wider(words, said_now)
        for at, said in sorted(said_now.items()):
            word = words[at]
            is_mark = self._shares.is_mark(word)
            if not said and is_mark and value_at(self._content, word.path)[-1:] == " ":
                self.changes[self._where.strings[word.path]] = " "  # parts the words beside it
            elif not said.strip() and not self._row.fixed:
                self.gone.add(word.entry)
            elif not self._is_member(word) or self._row.fixed:
                self._replace(one, word, said)
            elif at in wider or (
                len(said.split()) > 1 and not self._shares.is_mark_with_blanks(word)
            ):
                self._share(one, word, said, wider.get(at), has_leads=word.entry[:-1] in leads)
            else:
                self._replace(one, word, said)

    def _leads(self, words: Sequence[Word]) -> set[Path]:
        """The lists of which words begin with their blank."""
        if self._row.glue is Glue.OWN:
            return {word.entry[:-1] for word in words}
        return {word.entry[:-1] for word in words if value_at(self._content, word.path)[:1] == " "}

    def _is_member(self, word: Word) -> bool:
        return word.entry in self._where.objects

    def _replace(self, one: WordList, word: Word, said: str) -> None:
        self.put(word.path, said)
        for path, twin in self._twins(one, word, said):
            self.put(path, twin)

    def _twins(self, one: WordList, word: Word, said: str) -> Iterator[tuple[Path, str]]:
        """Other strings of an entry that say its word: without punctuation, for example."""
        entry = value_at(self._content, word.entry)
        old = value_at(self._content, word.path).strip()
        for key in one.key.split("|"):
            path = string_at(entry, key, word.entry)
            if path and path != word.path:
                before = value_at(self._content, path).strip()
                bare = before != old and not EDGES.search(before)
                yield path, as_before(before, old, said, bare=bare)

    def _share(
        self,
        one: WordList,
        word: Word,
        text: str,
        wider: tuple[float, float] | None,
        *,
        has_leads: bool,
    ) -> None:
        """An entry for each word that is said now, in the place of one.

        The old word, where it is among them, keeps its entry with its times, and the new ones
        stand before or behind it without a length; else they share its time by their letters, or
        that of all the words in whose place they are (`wider`).
        """
        said = text.split()
        entry, place = value_at(self._content, word.entry), self._where.objects[word.entry]
        before = value_at(self._content, word.path)
        kept = -1 if wider else _index_of(word.span.of(self._source), said)
        entry = with_times(entry, self._row.clocks, *wider) if wider else entry
        total = sum(map(len, said))
        found, done = [], 0
        for index, new in enumerate(said):
            if index == kept:
                parted = " " if has_leads and index and not before[:1].isspace() else ""
                found.append(self._kept(one, word, parted + new))
                done += len(new)
                continue
            low, high = (done, done + len(new)) if kept < 0 else (total * (index > kept),) * 2
            is_parted = index or before[:1].isspace() or text[:1].isspace()
            lead = " " if has_leads and is_parted else ""
            copy = part_of(entry, self._row.clocks, low / total, high / total)
            holder = value_at(copy, word.path[len(word.entry) : -1])
            holder[word.path[-1]] = lead + new
            for path, twin in self._twins(one, word, new):
                value_at(copy, path[len(word.entry) : -1])[path[-1]] = lead + twin
            found.append(json.dumps(copy, ensure_ascii=False))
            done += len(new)
        self.changes[place] = ", ".join(found)

    def _kept(self, one: WordList, word: Word, said: str) -> str:
        """The raw entry of a word, which may have got other capitals or marks."""
        place = self._where.objects[word.entry]
        changes: dict[Span, str] = {}
        for path, new in ((word.path, said), *self._twins(one, word, said)):
            literal = self._where.strings[path]
            inner = trimmed(literal.of(self._raw), value_at(self._content, path))
            span = Span(literal.start + inner.start, literal.start + inner.end)
            changes[span] = encoded(new, Code.JSON)
        return changed(self._raw, sorted(changes.items()), place)

    def empty(self, turn: Path) -> None:
        """Leave no word in the lists of a turn; a recogniser's marks such as [_BEG_] stay."""
        for place, key in () if self._row.fixed else self._row.words:
            for entry in paths_of(value_at(self._content, turn), place, turn):
                value = value_at(self._content, entry)
                path = string_at(value, key, entry)
                if path and not value_at(value, path[len(entry) :]).startswith("[_"):
                    self.gone.add(entry)

    # — strings —

    def repeat(self, one: Repeat, edits: Edits) -> None:
        """Have a string that repeats the text say what the edited text says."""
        spans = [span for _, span in one.words]
        near = _near(edits, spans[0].start, spans[-1].end)
        shares = shared_edits(self._source, near, spans) if near.items else []
        if not any(shares):
            return
        text = value_at(self._content, one.path)
        changes: dict[Span, str] = {}
        for (inner, span), own in zip(one.words, shares, strict=True):
            if own:
                said = " ".join(Edits(own).apply(self._source, span).split())
                old = inner.of(text)
                said = as_before(old, span.of(self._source), said, bare=one.is_bare)
                changes[inner if said else _with_blank(text, inner)] = said
        literal = self._where.strings[one.path]
        self.changes[literal] = encoded(changed(text, _apart(changes)), Code.JSON)

    # — all of it —

    def written(self) -> str:
        """The raw text with all changes."""
        cuts = sorted(self._cuts())
        kept = {span: text for span, text in self.changes.items() if not _lies_in(span, cuts)}
        return changed(self._raw, sorted((kept | dict.fromkeys(cuts, "")).items()))

    def _cuts(self) -> Iterator[Span]:
        """What to cut so that members of lists go, with an entry that held but their blank."""
        lists: dict[Path, set[int]] = {}
        for path in self.gone:
            if isinstance(path[-1], int):
                lists.setdefault(path[:-1], set()).add(path[-1])
        for path, members in lists.items():
            entries = value_at(self._content, path)
            if self._row.glue is Glue.OWN:
                closed = {int(one[-1]) for one in self._shares.closed if one[:-1] == path}
                members |= set(self._blanks_before(entries, members, closed))
            objects = [self._where.objects.get((*path, at)) for at in range(len(entries))]
            whole = [span for span in objects if span is not None]
            if len(whole) == len(objects):
                yield from without(whole, members)

    def _blanks_before(
        self, entries: Sequence[Any], members: set[int], closed: set[int]
    ) -> Iterator[int]:
        """The entries of blanks that would stand beside another one, or that went themselves."""
        blank = blanks_among(entries, self._row.words[0][1])
        for at in members:
            after = at + 1
            while after in members:
                after += 1
            if at in closed:
                yield from (one for one in (at - 1, at + 1) if blank[one : one + 1] == [True])
            elif (after == len(entries) or blank[after]) and at and blank[at - 1]:
                yield at - 1


def _index_of(old: str, said: Sequence[str]) -> int:
    """Which of some words is the old one, but for capitals and marks; -1 for none."""
    plain = [re.sub(r"\W", "", word).casefold() for word in (old, *said)]
    return plain.index(plain[0], 1) - 1 if plain[0] in plain[1:] else -1


def _near(edits: Edits, start: int, end: int) -> Edits:
    """The edits that touch a stretch of the text."""
    low = bisect_left(edits.items, start, key=lambda edit: edit.span.end)
    high = bisect_right(edits.items, end, key=lambda edit: edit.span.start)
    return Edits(edits.items[low:high])


def _with_blank(text: str, word: Span) -> Span:
    """A word with the blanks before it, or behind it where it comes first."""
    start, end = word
    while start > 0 and text[start - 1].isspace():
        start -= 1
    while not start and end < len(text) and text[end].isspace():
        end += 1
    return Span(start, end)


def _apart(changes: Mapping[Span, str]) -> Iterator[tuple[Span, str]]:
    """The same in order, with no span reaching into the one before."""
    at = 0
    for span, said in sorted(changes.items()):
        yield Span(max(at, span.start), max(at, span.end)), said
        at = max(at, span.end)


def _lies_in(span: Span, cuts: Sequence[Span]) -> bool:
    at = bisect_right(cuts, span.start, key=lambda cut: cut.end)
    return at < len(cuts) and cuts[at].start <= span.start
