"""A transcript's kept work, as a value; workfile.py finds it on the disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from editor.core.message import Message
from editor.core.seen import Seen

if TYPE_CHECKING:  # as there
    from editor.core.carry import Carried
    from editor.core.session_file import Saved

SUFFIX = ".relecture.json"  # end of a sidecar's name


class Work(NamedTuple):
    """A transcript's kept work: where it goes, what was found, and what the user must be told.

    `carried` is there where the decisions were made on another version of the text, `offer` where
    there is earlier work on this text that does not go on by itself. `seen` is what lies at `path`.
    """

    path: Path
    saved: Saved | None = None
    notices: tuple[Message, ...] = ()
    carried: Carried | None = None
    offer: Saved | None = None
    seen: Seen = Seen()
