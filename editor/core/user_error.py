"""The one base of errors that carry a sentence for the user."""

from __future__ import annotations

from typing import Self

from editor.core.message import Message


class UserError(Exception):
    """What went wrong, as a sentence for the user: which file, which place, what is wrong.

    `template` has {} places for `args` and is the key of its translation. Who raises it leaves
    everything as it was; it is caught and shown at the border: by a command or the window.
    """

    def __init__(self, template: str, *args: str) -> None:
        super().__init__(template.format(*args))
        self.message = Message(template, args)

    @classmethod
    def of(cls, message: Message) -> Self:
        """The error whose sentence is a message that is there already."""
        return cls(message.template, *map(str, message.args))
