"""A kill that a test can aim: at a chosen call of the system everything ends."""

import itertools
import os
import threading

CALLS = ("open", "write", "fsync", "replace", "rename", "link", "unlink", "chmod", "mkdir")


class Cut(BaseException):
    """The program was killed."""


def cut_at(monkeypatch, turn):
    """End the program at a call that changes the disk, counted from 0; from then on none is made.

    What cleans up on the way out fails, too, as it would not run after a kill. Gives a list that is
    empty until then: Qt lets no exception out of a slot.
    """
    count = itertools.count()
    fired = []

    def guard(call):
        def run(*args, **kwargs):
            if threading.current_thread() is not threading.main_thread():
                return call(*args, **kwargs)  # of a window of another test
            if next(count) >= turn:
                fired.append(call)
                raise Cut
            return call(*args, **kwargs)

        return run

    for name in CALLS:
        monkeypatch.setattr(os, name, guard(getattr(os, name)))
    return fired
