"""A sentence for the user that can be translated when it is shown."""

from __future__ import annotations

from typing import NamedTuple


class Message(NamedTuple):
    """An English template with {} places, which is the key of its translation, and their fill."""

    template: str
    args: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.template.format(*self.args)
