"""Python's search for cycles of objects, which costs most where very many are made."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_working = 0  # works under way, on any thread, that want no collection


@contextmanager
def uncollected(keep: bool = False) -> Iterator[None]:
    """Without garbage collection: for work that makes very many objects and no cycles of them.

    A collection walks all of them again and again, which takes a third of the time of a long text,
    and holds the interpreter for 100 ms. Memory is freed nevertheless, since only cycles need to be
    searched for. With `keep` what was made is not walked later, either.
    """
    global _working
    with _lock:
        _working += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _working -= 1
            if not _working:
                if keep:
                    gc.freeze()
                gc.enable()
