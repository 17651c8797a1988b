"""Composition root: arguments, then the window or a command."""

from __future__ import annotations

import argparse
import atexit
import contextlib
import errno
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from editor import __version__
from editor.assets import missing
from editor.catalog import tell
from editor.collection import uncollected
from editor.core.message import Message
from editor.core.user_error import reason_of_system

COMMANDS = ("scan", "clean", "export")
INTERRUPTED = 130  # what a shell calls a program that Ctrl+C ended


def _parser() -> argparse.ArgumentParser:
    """All that may stand on the command line; without a command, the window is opened."""
    parser = argparse.ArgumentParser(
        prog="relecture",
        description="Find and repair recognition errors in transcripts.",
        epilog="relecture [FILE] opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"Relecture {__version__}")
    parser.add_argument("--self-test", action="store_true", help="check the whole program and exit")
    from editor import commands

    commands.add_commands(parser.add_subparsers(dest="command", metavar="scan | clean | export"))
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    arguments = list(sys.argv[1:] if argv is None else argv)
    _have_streams()
    if arguments == ["--search"]:  # the program's own question to itself: see search_process
        from editor.search_process import serve

        return serve()
    _speak_utf8()
    try:
        if arguments and not _is_for_window(arguments):
            from editor import commands

            parsed = _parser().parse_args(arguments)
            if parsed.command:
                code = commands.run(parsed)
                sys.stdout.flush()
                return code
        return _window(arguments)
    except OSError as error:
        named = error.filename is not None  # a file's; what is printed has no name
        if not named and error.errno in (errno.EPIPE, errno.EINVAL):  # EINVAL is Windows'
            _close_quietly()  # whoever reads our lines has read enough
            return 0
        if not arguments or _is_for_window(arguments):
            raise
        reason = reason_of_system(error)
        if named:
            name = Path(os.fsdecode(error.filename)).name
            _refuse(Message("{}: the file cannot be read ({}).", (name, reason)))
            return 2
        _close_quietly()
        _refuse(Message("What was found cannot be written ({}).", (reason,)))
        return 2


def start() -> None:
    """Run the program and end the process with its code.

    A command ends without taking all objects apart, which takes longer than to read a page: first
    registered, `leave` comes after all else that is to be done at the end.
    """
    code: int | None = None

    def leave() -> None:
        if code is not None and "PySide6" not in sys.modules:
            with contextlib.suppress(OSError):  # what could not be written was told
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    atexit.register(leave)
    try:
        code = main()
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def _is_for_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments are files to open; macOS adds its own in front."""
    first = arguments[0]
    if first in COMMANDS or any(a.startswith("-") and not a.startswith("-psn") for a in arguments):
        return False
    # A name that the system does not take, as one that is too long, makes Path.exists raise.
    is_path = any(mark in first for mark in "./\\") or os.path.exists(first)  # noqa: PTH110
    return is_path or first.startswith("-psn")


def _have_streams() -> None:
    """Have somewhere to print to: without a console, or where a shell closed them, is none.

    A `print` to a standard error that is not there would go to the standard output.
    """
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def _speak_utf8() -> None:
    """Have what is printed never fail on a letter: UTF-8, whatever the system's encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _close_quietly() -> None:
    """Keep Python from writing the rest to a closed pipe as it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _window(arguments: Sequence[str]) -> int:
    if lacking := missing():
        text = "Relecture is not whole, please install it again. Missing: {}"
        return _refuse(Message(text, (", ".join(lacking),)))
    if "--self-test" in arguments:
        from editor.self_test import run as self_test

        return self_test()
    if sys.platform.startswith("linux") and not _has_display():
        screen = (
            "Relecture needs a screen: there is no DISPLAY and no WAYLAND_DISPLAY. "
            "Without one there are relecture scan, clean and export."
        )
        return _refuse(Message(screen))
    with uncollected(keep=True):  # modules stay
        from editor.ui.main import run as run_window

    return run_window([Path(a) for a in arguments if not a.startswith("-")])


def _refuse(message: Message) -> int:
    """Say why the program cannot start or go on."""
    with contextlib.suppress(OSError):  # the disk behind it may be full, too
        print(f"relecture: {tell(message)}", file=sys.stderr)
    return 1


def _has_display() -> bool:
    """Whether there is a screen, or Qt is told to do without; it would abort otherwise."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
