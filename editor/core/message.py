"""A sentence for the user that can be translated when it is shown."""

from __future__ import annotations

from typing import NamedTuple


class Message(NamedTuple):
    """An English template with {} places, which is the key of its translation, and their fill.

    A message may fill a place of another one. `n` is a count that stands for %n and chooses the
    plural form; a template has one such count at most.
    """

    template: str
    args: tuple[str | Message, ...] = ()
    n: int | None = None

    def __str__(self) -> str:
        return counted(self.template, self.n).format(*self.args)


def counted(text: str, n: int | None) -> str:
    """A text with a count in the place of %n; without one as it is."""
    return text if n is None else text.replace("%n", str(n))
