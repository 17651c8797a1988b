"""What lay beside a transcript when it was last looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a text that is looked at by itself has no kept work to be read
    from editor.core.session_file import Saved


class Seen(NamedTuple):
    """A sidecar as it was last read or written: SHA-256 of its bytes ("" for none), its work."""

    sha256: str = ""
    saved: Saved | None = None
