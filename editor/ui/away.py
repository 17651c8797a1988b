"""Work on another thread that the window waits for, without being held."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal

from editor.collection import uncollected

# How long (seconds) a computing thread keeps the interpreter when the window wants it. The window
# asks anew at each Qt call, so at the usual 5 ms one redraw could wait for 50 ms (measured).
_SWITCH = 0.00005

T = TypeVar("T")


@contextmanager
def computing() -> Iterator[None]:
    """Work of a thread beside the window: it gives way at once and is never collected."""
    sys.setswitchinterval(_SWITCH)
    with uncollected(keep=True):
        yield


class Away(Protocol):
    """How something that takes long is done: what it gives or raises comes back."""

    def __call__(self, do: Callable[[], T], /) -> T: ...


def at_once(do: Callable[[], T], /) -> T:
    """Where there is no window to go on meanwhile."""
    return do()


class _Told(QObject):
    done = Signal()


def away(do: Callable[[], T], /) -> T:
    """What `do` gives or raises, done on a thread of its own.

    The window goes on meanwhile, but keys and clicks wait: they are meant for what comes of it.
    """
    loop, told = QEventLoop(), _Told()
    told.done.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    given: list[T] = []
    raised: list[BaseException] = []

    def run() -> None:
        try:
            with computing():
                given.append(do())
        except BaseException as error:  # it is raised where it is waited for
            raised.append(error)
        told.done.emit()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    thread.join()  # the program may end while it waits, and the loop with it
    if raised:
        raise raised[0]
    return given[0]
