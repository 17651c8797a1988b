"""What was said of the last pairs of objects, for those who ask the same one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec, TypeVar

A = TypeVar("A")
B = TypeVar("B")
R = TypeVar("R")
P = ParamSpec("P")


class OfLastPairs(Generic[A, B, P, R]):
    """A function of two values that never change; made by `of_last_pairs`."""

    def __init__(self, function: Callable[Concatenate[A, B, P], R], pairs: int) -> None:
        self._function, self._pairs = function, pairs
        self._kept: tuple[tuple[A, B, R], ...] = ()

    def __call__(self, one: A, two: B, /, *args: P.args, **kwargs: P.kwargs) -> R:
        for first, second, said in self._kept:
            if first is one and second is two:
                return said
        return self.keep(one, two, self._function(one, two, *args, **kwargs))

    def keep(self, one: A, two: B, said: R) -> R:
        """Remember what is to be said of a pair, where who made one of them knows it."""
        self._kept = ((one, two, said), *self._kept[: self._pairs - 1])
        return said


def of_last_pairs(
    pairs: int,
) -> Callable[[Callable[Concatenate[A, B, P], R]], OfLastPairs[A, B, P, R]]:
    """Have a function of two values remember what it said of the last `pairs` of them.

    The two are known by identity, what else is given must say nothing more: of one decision the
    session, its index, its journal and the view all ask what it changed.
    """

    def made(function: Callable[Concatenate[A, B, P], R]) -> OfLastPairs[A, B, P, R]:
        return OfLastPairs(function, pairs)

    return made
