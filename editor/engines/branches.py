"""A language model as a scorer: a text stands in its cache once, alternatives branch off.

A text is read in windows of a fixed grid, so that the time grows with its length and an answer
depends on the text and the place alone. In a window the text itself is asked once; what stands at
a place is thereby known, and each other choice costs the tokens that differ and those behind it.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from editor.core.document import Document
from editor.engines.llama_model import BRANCHES, Ask, Model
from editor.language.said import Said, said
from editor.language.scorer import Answer, Glance, Keep, Place, Step, Surprise, keep_all, on

RIGHT = 7  # tokens behind a place that are weighed with it
# After so many of them a choice is given up that lacks more nats than the rest hardly ever brings:
# on three French shows 1 of 132 that labels call errors, for two fifths of the tokens.
GIVEN_UP = {1: 4.0, 2: 3.0, 3: 2.0, 4: 1.5}
_NEXT = dict(zip((0, *GIVEN_UP), (*GIVEN_UP, RIGHT), strict=True))  # tokens to know after so many
MOST_AT_ONCE = 64  # branches that are under way: more make a batch's tokens no cheaper
_MEMO = 50_000  # chunks whose tokens are remembered

Tokens = tuple[int, ...]


class _Layout(NamedTuple):
    """A document's tokens, and where its chunks begin among them (the end is the last)."""

    document: Document
    said: Said
    tokens: list[int]
    starts: list[int]


class _Window(NamedTuple):
    """Tokens that are read together, `low` … `high`; its places begin in `start` … `stop`."""

    low: int
    start: int
    stop: int
    high: int

    def row(self, token: int) -> int:
        """The place in the window, from 0, that tells the probability of a token of the text."""
        return token - self.low


class _Choice(NamedTuple):
    """A choice: how many tokens of the text it keeps, and what follows instead."""

    shared: int
    rest: Tokens


class _Question(NamedTuple):
    """A place: the tokens that stand there, its right context behind them, and other choices.

    `own` are both; `next` is how many of them the chunk behind the place has.
    """

    begin: int
    end: int
    next: int
    own: Tokens
    choices: list[_Choice]

    def tells(self, choice: _Choice, batch: int) -> bool:
        """Whether a choice can be weighed: it fits a batch, and something is read that differs.

        Where the window ends with the place nothing tells of a choice that only goes on.
        """
        goes_on = bool(choice.rest) and choice.shared == len(self.own)
        return len(choice.rest) <= batch and not goes_on


class _Branch(NamedTuple):
    """A choice that is followed: `rest` begins in place of the token `at` of the text.

    `odds[n]` are its log odds in nats with `n` tokens of the right context, but for what follows
    its first token; `before` are the tokens of `rest` that stand before the right context.
    """

    place: int
    choice: int
    at: int
    rest: Tokens
    before: int
    odds: tuple[float, ...]
    least: float

    def until(self, right: int) -> int:
        """How many tokens of `rest` are known with so many of the right context."""
        return min(max(1, self.before + right), len(self.rest))

    def reaches(self, gain: float, right: int) -> bool:
        """Whether it may still be of interest after so many tokens of the right context."""
        return self.odds[min(right, len(self.odds) - 1)] + gain + GIVEN_UP[right] >= self.least


@dataclass(slots=True)
class _Followed:
    """A branch in a sequence of the cache: what the first `right` tokens behind it say, in nats."""

    branch: _Branch
    sequence: int
    right: int = 0
    gain: float = 0.0


Known = list[dict[int, float]]
"""For each row of a window the log probabilities (nats) of the tokens that were asked."""


class Branches:
    """A Scorer that asks a language model; several threads may use it, one at a time is served."""

    def __init__(self, model: Model, name: str) -> None:
        self.name = name
        self._model = model
        self._memo: dict[str, Tokens] = {}
        self._laid: _Layout | None = None
        room = model.window - 1  # the beginning has a token of its own
        self._over, self._tail = min(room // 8, 64), min(room // 10, 24)
        self._stride = max(1, room - self._over - self._tail)

    def weigh(
        self, document: Document, places: Sequence[Place], keep: Keep = keep_all, step: Step = on
    ) -> Iterator[Answer]:
        """See Scorer; raises ModelError where llama.cpp fails."""
        layout = self._layout(document)

        def number(at: int) -> int:
            chunk = layout.said.words[places[at].first].chunk
            return int(layout.starts[chunk] // self._stride)

        for window, group in groupby(range(len(places)), number):
            asked = list(group)
            with self._model.lock:
                found = self._weigh(layout, self._window(layout, window), asked, places, keep, step)
            yield from found

    def surprises(self, document: Document, step: Step = on) -> Iterator[Surprise | None]:
        """See Scorer; of a word's tokens the first is asked without what stands before it, too."""
        layout = self._layout(document)
        words = [self._tokens_of(layout, word) for word in range(len(document.words))]
        here: list[float] = []
        alone: dict[int, float] = {}
        done = 0
        for number in range(-(-len(layout.tokens) // self._stride)):
            window = self._window(layout, number)
            first = {layout.tokens[at] for at in range(window.start, min(window.stop, window.high))}
            with self._model.lock:
                told = range(window.start, window.stop)
                known = self._read(layout, window, {0: first - alone.keys()}, told, step)
            alone.update(known[0])
            for at in range(window.start, min(window.stop, window.high)):
                here.append(-known[window.row(at)][layout.tokens[at]])
            while done < len(words) and (not words[done] or words[done][-1] < len(here)):
                own = words[done]
                yield self._surprise(here, alone, layout.tokens, own) if own else None
                done += 1
        yield from (None for _ in words[done:])

    def _surprise(
        self, here: list[float], alone: dict[int, float], tokens: list[int], own: range
    ) -> Surprise:
        whole = sum(here[at] for at in own)
        return Surprise(whole, whole - here[own[0]] - alone[tokens[own[0]]])

    def _weigh(
        self, layout: _Layout, window: _Window, asked: list[int], places: Sequence[Place],
        keep: Keep, step: Step,
    ) -> list[Answer]:  # fmt: skip
        questions = [self._question(layout, window, places[at]) for at in asked]
        extra: defaultdict[int, set[int]] = defaultdict(set)
        since, until = window.high, window.low
        for question in questions:
            since = min(since, question.begin)
            until = max(until, question.begin + len(question.own))
            for choice in question.choices:
                if choice.rest:
                    row = window.row(question.begin + choice.shared)
                    extra[row].add(choice.rest[0])
        known = self._read(layout, window, extra, range(since, until), step)
        odds: list[list[float | None]] = []
        surprises: list[float | None] = []
        branches: list[_Branch] = []
        for at, question in zip(asked, questions, strict=True):
            own, left = _from_left(window, question, known)
            size = question.end - question.begin
            behind = len(own) - size
            more = (max(0, len(choice.rest) - behind - 1) for choice in question.choices)
            glance = Glance(
                -sum(own[:size]), -sum(own[size:][: question.next]), (0.0, *left), (0, *more)
            )
            kept = keep(at, glance) if question.choices else {}
            line: list[float | None] = [0.0, *(None for _ in places[at].choices[1:])]
            for number, choice in enumerate(question.choices, 1):
                if number not in kept or not question.tells(choice, self._model.batch):
                    continue
                branch = _branch(window, question, choice, own, known, kept[number])
                if len(choice.rest) > 1:
                    branches.append(branch._replace(place=len(odds), choice=number))
                else:
                    line[number] = branch.odds[-1]
            odds.append(line)
            surprises.append(glance.here if own else None)
        for branch, found in self._follow(window, branches, step):
            odds[branch.place][branch.choice] = found
        return [Answer(tuple(line), s) for line, s in zip(odds, surprises, strict=True)]

    def _question(self, layout: _Layout, window: _Window, place: Place) -> _Question:
        """A place as tokens; without choices where the window does not hold it."""
        words = layout.said.words
        low, high = words[place.first].chunk, words[place.behind - 1].chunk + 1
        begin, end = layout.starts[low], layout.starts[high]
        behind = tuple(layout.tokens[end : min(end + RIGHT, window.high)])
        own = (*layout.tokens[begin:end], *behind)
        if end > window.high:
            return _Question(begin, end, 0, (), [])
        ahead = layout.starts[high + 1] - end if high + 1 < len(layout.starts) else 0
        choices = []
        for choice in place.choices[1:]:
            chunks = layout.said.instead(place.first, place.behind, choice)
            other = (*(t for chunk in chunks for t in self._tokens(chunk)), *behind)
            shared = _shared(own, other)
            choices.append(_Choice(shared, other[shared:]))
        return _Question(begin, end, ahead, own, choices)

    def _read(
        self, layout: _Layout, window: _Window, extra: dict[int, set[int]], told: range, step: Step
    ) -> Known:
        """Read a window up to the last of the tokens that are asked, and what else a row is asked.

        What no place needs is read without asking: the whole vocabulary is half of a token's cost.
        """
        self._model.clear()
        until = min(told.stop, window.high)
        rows = [self._model.begin, *layout.tokens[window.low : max(window.low, until - 1)]]
        asks = []
        for row, token in enumerate(rows):
            wanted = dict.fromkeys(extra.get(row, ()))
            at = window.low + row
            if told.start <= at < until:
                wanted[layout.tokens[at]] = None
            asks.append(Ask(token, row, 0, tuple(wanted)))
        answers = self._model.ask(asks, step)
        return [
            dict(zip(a.targets, found, strict=True)) for a, found in zip(asks, answers, strict=True)
        ]

    def _follow(
        self, window: _Window, branches: list[_Branch], step: Step
    ) -> Iterator[tuple[_Branch, float]]:
        """The branches that are not given up with their log odds in nats.

        As many are under way at once as fill a batch: where some end others begin, since a token
        of a small batch costs a third more than one of a large one.
        """
        waiting = deque(branches)
        free = list(range(min(MOST_AT_ONCE, BRANCHES - 1), 0, -1))
        room = self._model.room
        going: list[_Followed] = []
        while waiting or going:
            while waiting and free and len(waiting[0].rest) - 1 <= room:
                branch = waiting.popleft()
                room -= len(branch.rest) - 1
                going.append(_Followed(branch, free.pop()))
                self._model.branch(going[-1].sequence, window.row(branch.at) + 1)
            self._go_on(window, going, step)
            still = []
            for followed in going:
                branch = followed.branch
                if branch.until(followed.right) == len(branch.rest):
                    yield branch, branch.odds[-1] + followed.gain
                elif branch.reaches(followed.gain, followed.right):
                    still.append(followed)
                    continue
                room += len(branch.rest) - 1
                free.append(followed.sequence)
                self._model.cut(followed.sequence)
            going = still

    def _go_on(self, window: _Window, going: Sequence[_Followed], step: Step) -> None:
        """Add to each branch what its next tokens of the right context say."""
        asks, whose = [], []
        for followed in going:
            branch, sequence = followed.branch, followed.sequence
            first = window.row(branch.at)
            low = branch.until(followed.right) if followed.right else 1
            followed.right = _NEXT[followed.right]
            for n in range(low, branch.until(followed.right)):
                before, token = branch.rest[n - 1 : n + 1]
                asks.append(Ask(before, first + n, sequence, (token,)))
                whose.append(followed)
        for followed, (found,) in zip(whose, self._model.ask(asks, step), strict=True):
            followed.gain += found

    def _window(self, layout: _Layout, number: int) -> _Window:
        start = number * self._stride
        stop = start + self._stride
        high = min(len(layout.tokens), stop + self._tail)
        return _Window(max(0, start - self._over), start, stop, high)

    def _layout(self, document: Document) -> _Layout:
        laid = self._laid
        if laid is None or laid.document is not document:
            text = said(document)
            tokens: list[int] = []
            starts = []
            for chunk in text.chunks:
                starts.append(len(tokens))
                tokens += self._tokens(chunk)
            starts.append(len(tokens))
            if self._model.end >= 0:  # what stands last is weighed with the end behind it
                tokens.append(self._model.end)
            self._laid = laid = _Layout(document, text, tokens, starts)
        return laid

    def _tokens(self, chunk: str) -> Tokens:
        found = self._memo.get(chunk)
        if found is None:
            if len(self._memo) >= _MEMO:
                self._memo.clear()
            found = self._memo[chunk] = self._model.tokens(chunk)
        return found

    def _tokens_of(self, layout: _Layout, word: int) -> range:
        """The tokens that end in a word, by their bytes."""
        where = layout.said.words[word]
        if where.low == where.high:
            return range(0)
        chunk = layout.said.chunks[where.chunk]
        low, high = (len(chunk[:at].encode()) for at in (where.low, where.high))
        first, last = layout.starts[where.chunk], layout.starts[where.chunk + 1]
        found = []
        end = -1  # the blank before
        for at in range(first, last):
            piece = self._model.piece(layout.tokens[at])
            end += len(piece) + (at == first and not piece.startswith(b" "))
            if low < end <= high:
                found.append(at)
        return range(found[0], found[-1] + 1) if found else range(0)


def _from_left(
    window: _Window, question: _Question, known: Known
) -> tuple[list[float], list[float]]:
    """What is known without a branch, in nats.

    The log probabilities of what stands at a place, and of each choice the log odds of its
    beginning.
    """
    own = [known[window.row(question.begin + n)][token] for n, token in enumerate(question.own)]
    left = []
    for shared, rest in question.choices:
        differs = rest and shared < len(own)
        row = window.row(question.begin + shared)
        left.append(known[row][rest[0]] - own[shared] if differs else 0.0)
    return own, left


def _branch(
    window: _Window, question: _Question, choice: _Choice, own: list[float], known: Known,
    least: float,
) -> _Branch:  # fmt: skip
    shared, rest = choice
    at, size = question.begin + shared, question.end - question.begin
    first = known[window.row(at)][rest[0]] if rest else 0.0
    odds = tuple(first - sum(own[shared:end]) for end in range(size, len(own) + 1))
    return _Branch(0, 0, at, rest, len(rest) - (len(own) - size), odds, least)


def _shared(own: Tokens, other: Tokens) -> int:
    """How many tokens two sequences begin with alike."""
    at = 0
    for at, (left, right) in enumerate(zip(own, other, strict=False)):
        if left != right:
            return at
    return min(len(own), len(other))
