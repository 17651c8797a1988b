"""Regular expressions in a process of their own, ended when they take too long.

A pattern can take for ever, to match and to compile, and eat all memory on the way; no limit
inside a process stops it for certain. `PatternSearch` starts this very program as `relecture
--search`, which reads one question from its input and prints one answer, each a line of JSON.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys

from editor.core.search import Query, SearchError, find
from editor.core.text import Change, Span

BUDGET = 3.0  # seconds for a whole search, the start of the process included
MEMORY = 1 << 30  # bytes of address space, where the system can limit it
FLAG = "--search"


def _endless() -> SearchError:
    return SearchError("This regular expression does not come to an end.")


class PatternSearch:
    """One search; `run` may be called on any thread, `cancel` on another one meanwhile."""

    def __init__(self, text: str, query: Query, replacement: str = "") -> None:
        within = list(query.within) if query.within is not None else None
        self._question = json.dumps(
            [text, query.text, query.case, query.words, within, replacement]
        ).encode("ascii")
        self._process: subprocess.Popen[bytes] | None = None
        self._cancelled = False

    def run(self) -> list[Change]:
        """Every place in the text, in order, as `search.find` has them; raises SearchError."""
        module = [] if getattr(sys, "frozen", False) else ["-m", "editor"]
        no_window: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows
        try:
            self._process = subprocess.Popen(
                [sys.executable, *module, FLAG], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL, creationflags=no_window,
            )  # fmt: skip
        except OSError as error:
            raise SearchError("The search could not be started.") from error
        with self._process:
            if self._cancelled:
                self._process.kill()
            try:
                answer, _ = self._process.communicate(self._question, BUDGET)
            except subprocess.TimeoutExpired as error:
                self._process.kill()
                raise _endless() from error
        try:
            found, refused = json.loads(answer)
        except ValueError as error:  # it ended by itself: no memory was left
            raise _endless() from error
        if refused is not None:
            template, args = refused
            raise SearchError(template, *args)
        return [Change(Span(start, end), put) for start, end, put in found]

    def cancel(self) -> None:
        """End the search; `run` then raises."""
        self._cancelled = True
        if self._process is not None:
            with contextlib.suppress(OSError):
                self._process.kill()


def serve() -> int:
    """Answer the one question on the standard input."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    text, wanted, case, words, within, replacement = json.loads(sys.stdin.buffer.read())
    query = Query(wanted, case, words, True, Span(*within) if within is not None else None)
    found: list[Change] = []
    refused = None
    try:
        found = find(text, query, replacement)
    except SearchError as error:
        refused = [error.message.template, list(error.message.args)]
    answer = json.dumps([[(*change.span, change.text) for change in found], refused])
    sys.stdout.buffer.write(answer.encode("ascii"))
    sys.stdout.buffer.flush()
    return 0
