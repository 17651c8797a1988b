"""The border at which the window tells what went wrong, instead of ending."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from editor.core.message import Message
from editor.core.user_error import UserError


@contextmanager
def errors_told(tell: Callable[[Message], object]) -> Iterator[None]:
    """Leave the block at a UserError and tell its sentence; what succeeds returns from within."""
    try:
        yield
    except UserError as error:
        tell(error.message)
