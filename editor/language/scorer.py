"""A witness that weighs what stands at a place against what could stand there, by the words around.

Counts of word sequences (`ngrams`) and language models (`engines.llama`) are scorers alike, so
that a detector has one path whatever is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from editor.core.document import Document


class Place(NamedTuple):
    """What could stand at the words `first` … `behind` (exclusive) of a document.

    `choices[0]` is what stands there; the others are texts of any number of words, or empty.
    """

    first: int
    behind: int
    choices: tuple[str, ...]


class Glance(NamedTuple):
    """What is known of a place before its right context is asked, in nats.

    `here` is the surprise of what stands there, `next` that of the word behind; `left` are the log
    odds of how each choice begins, against what stands there, after the words before; `more` is how
    many parts of each are still to be weighed before what follows it.
    """

    here: float
    next: float
    left: tuple[float, ...]
    more: tuple[int, ...]


class Surprise(NamedTuple):
    """−log of a word's probability in nats: after the words before it, and with none before it."""

    here: float
    alone: float


Keep = Callable[[int, Glance], Mapping[int, float]]
"""Which choices of a place (by number, 0 is always weighed) are worth the whole of its context,
and the log odds in nats that each must reach to be of interest."""

Odds = tuple[float | None, ...]
"""Log odds in nats of each choice against the first, None for one that was not weighed."""


class Answer(NamedTuple):
    """What a scorer says of a place: the odds of its choices, and Glance.here where it is known."""

    odds: Odds
    surprise: float | None = None


Step = Callable[[], None]
"""Called between the portions of the work; may raise to stop."""


def keep_all(number: int, glance: Glance) -> Mapping[int, float]:
    return dict.fromkeys(range(len(glance.left)), float("-inf"))


def on() -> None:
    """The step of a caller who never stops."""


class Scorer(Protocol):
    """How well words fit those around them."""

    @property
    def name(self) -> str:
        """The model and its digest: part of the key of whatever is kept of its answers."""
        ...

    def weigh(
        self, document: Document, places: Sequence[Place], keep: Keep = keep_all, step: Step = on
    ) -> Iterator[Answer]:
        """The log odds of each place's choices, place by place, with left and right context.

        The places are in text order and may overlap; each is weighed as if it were the only one.
        A place that cannot be judged has None for all but its first choice. A choice that `keep`
        leaves out, or that will hardly reach what `keep` wants of it, may have None; a fast scorer
        may weigh all, and not ask `keep`.
        """
        ...

    def surprises(self, document: Document, step: Step = on) -> Iterator[Surprise | None]:
        """How surprising each word of a document is; None for one that cannot be judged."""
        ...
