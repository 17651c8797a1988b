"""Why a file with kept work, or a show's glossary, is set aside."""

from __future__ import annotations

from enum import Enum

from editor.core.message import Message


class Reason(Enum):
    """A reason; its value is the sentence for the user: whose file, and where it is now."""

    DAMAGED = Message("{}: the kept work is damaged. It was set aside as {}.")
    NOT_OURS = Message("{}: this is not a Relecture work file. It was set aside as {}.")
    NEWER = Message(
        "{}: the kept work was made by a newer version of Relecture. It was set aside as {}."
    )
    NO_FIT = Message(
        "{}: the kept work does not fit the text. It was set aside as {}; the review starts anew."
    )
    UNREADABLE = Message("{}: the kept work cannot be read. It was set aside as {}.")
    CHANGED = Message("{}: another program changed the kept work. Its version was set aside as {}.")
    NO_TEXT = Message(
        "The transcript was changed by another program. Its kept work {} was set aside as {}; "
        "the review starts anew."
    )
    OTHER_VERSION = Message(
        "The transcript is another version now. The work on the last one ({}) is kept as {}."
    )
    BOTH_DECIDED = Message(
        "{}: the same places were decided here and on another computer. What was decided here is "
        "kept; the other version was set aside as {}."
    )
    ROWS_LEFT_OUT = Message("{}: some rows are left out. The glossary as it was is kept as {}.")
    BROKEN_GLOSSARY = Message(
        "{}: this glossary cannot be read. It was set aside as {}; a new one begins."
    )

    def told(self, name: str, aside: str) -> Message:
        """The sentence of a file that is called `aside` now."""
        return Message(self.value.template, (name, aside))


# At a sidecar's place also JSON that is no work: something wrote over it.
DAMAGE = frozenset((Reason.DAMAGED, Reason.UNREADABLE, Reason.NO_FIT, Reason.NOT_OURS))
