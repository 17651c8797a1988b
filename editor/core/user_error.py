"""The one base of errors that carry a sentence for the user."""

from __future__ import annotations

import errno
from typing import Self

from editor.core.message import Message


class UserError(Exception):
    """What went wrong, as a sentence for the user: which file, which place, what is wrong.

    `template` has {} places for `args` and is the key of its translation. Who raises it leaves
    everything as it was; it is caught and shown at the border: by a command or the window.
    """

    def __init__(self, template: str, *args: str | Message) -> None:
        super().__init__(template.format(*args))
        self.message = Message(template, args)

    @classmethod
    def of(cls, message: Message) -> Self:
        """The error whose sentence is a message that is there already."""
        return cls(message.template, *message.args)


_REASONS = {
    errno.ENOENT: Message("no such file or folder"),
    errno.EACCES: Message("access is denied"),
    errno.EPERM: Message("access is denied"),
    errno.EROFS: Message("the disk is read only"),
    errno.ENOSPC: Message("the disk is full"),
    errno.EIO: Message("the disk has an error"),
    errno.EISDIR: Message("it is a folder"),
    errno.ENOTDIR: Message("it is not a folder"),
    errno.ENAMETOOLONG: Message("the name is too long"),
    errno.EBUSY: Message("another program uses it"),
    errno.EEXIST: Message("it is there already"),
}


def reason_of_system(error: BaseException) -> Message:
    """Why the system refused something, in words that can be translated where it is a usual one."""
    number = getattr(error, "errno", None)
    said = getattr(error, "strerror", None) or type(error).__name__
    return _REASONS.get(number, Message(said)) if isinstance(number, int) else Message(said)
