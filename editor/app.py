"""Composition root: arguments, then the window or a command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


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
    if "--self-test" in arguments:
        from editor.self_test import run as self_test

        return self_test()
    from editor.ui.main import run as run_window

    return run_window([Path(a) for a in arguments if not a.startswith("-")])


if __name__ == "__main__":
    sys.exit(main())
