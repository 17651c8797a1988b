"""Python's search for cycles of objects, which costs most where very many are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Without garbage collection: for work that makes very many objects and no cycles of them.

    A collection walks all of them again and again, which takes a third of the time of a long text.
    Memory is freed nevertheless, since only cycles need to be searched for.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
