"""Composition root: arguments, then the window or a command."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from editor.assets import missing
from editor.catalog import tell
from editor.core.message import Message


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="relecture", description=__doc__)
    parser.add_argument("--self-test", action="store_true", help="check the whole program and exit")
    from editor import commands

    commands.add_commands(parser.add_subparsers(dest="command"))
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] and arguments[0] in ("scan", "clean", "export", "-h", "--help"):
        from editor import commands

        return commands.run(_parser().parse_args(arguments))
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
    from editor.ui.main import run as run_window

    return run_window([Path(a) for a in arguments if not a.startswith("-")])


def _refuse(message: Message) -> int:
    """Say why the program cannot start; the translations themselves may be what is missing."""
    with contextlib.suppress(OSError):
        message = Message(tell(message))
    print(f"relecture: {message.template}", file=sys.stderr)
    return 1


def _has_display() -> bool:
    """Whether there is a screen, or Qt is told to do without; it would abort otherwise."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
