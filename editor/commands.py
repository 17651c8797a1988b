"""The program without a window: relecture scan, clean, export."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from editor.catalog import tell
from editor.collection import uncollected
from editor.core.user_error import UserError
from editor.engines import models
from editor.formats.registry import OPTIONS, TARGETS
from editor.scanning import OFF, run_scan


def _clean(args: argparse.Namespace) -> int:
    from editor.writing_commands import run_clean  # brings the formats' writers

    return run_clean(args)


def _export(args: argparse.Namespace) -> int:
    from editor.writing_commands import run_export  # as above

    return run_export(args)


def _path(text: str) -> Path:
    """A path that is named; an empty name, as a variable without a value gives, is no folder."""
    if not text:
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(text)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The sub-commands and their options."""
    for name, run, text in (
        ("export", _export, "write the kept work to one or more formats"),
        ("scan", run_scan, "list suspected errors"),
        ("clean", _clean, "write clean text, applying only what is named"),
    ):
        parser = commands.add_parser(name, help=text, description=text)
        parser.add_argument("file", type=_path)
        parser.add_argument("--language", default="", help="fr, en …; guessed where absent")
        parser.add_argument("--encoding", default="", help="utf-8, cp1252 …; guessed where absent")
        parser.add_argument("--glossary", type=_path, action="append", default=[])
        parser.set_defaults(run=run)
        if name == "scan":
            parser.add_argument("--json", action="store_true")
            parser.add_argument(
                "--apply", action="append", metavar="RULE", help="look for what is off: " + OFF
            )
            parser.add_argument(
                "--without", action="append", metavar="RULE",
                help="leave a kind or detector alone: norm …",
            )  # fmt: skip
            parser.add_argument(
                "--context", default=models.AUTO, metavar="auto|off|MODEL",
                help="a language model (GGUF) that weighs words by those around them",
            )  # fmt: skip
        elif name == "export":
            parser.add_argument("--to", required=True, help=", ".join(TARGETS))
            parser.add_argument("-o", "--output", type=_path, default=Path(), help="folder")
            parser.add_argument("--apply", action="append", metavar="KIND", help="open series")
            parser.add_argument("--anchors", action="store_true", help="pages as comments")
            parser.add_argument("--no-speakers", action="store_true")
            parser.add_argument("--no-times", action="store_true")
            parser.add_argument(
                "--with", action="append", metavar="WISH", dest="wishes", default=[],
                help=", ".join(OPTIONS),
            )  # fmt: skip
        else:
            parser.add_argument("-o", "--output", type=_path, required=True)
            parser.add_argument("--headers", action="store_true", help="remove page headers")
            parser.add_argument("--joins", action="store_true", help="join cut sentences")
            parser.add_argument(
                "--apply", action="append", metavar="RULE", help="kind or detector to apply"
            )


def run(args: argparse.Namespace) -> int:
    """Run a parsed command; 2 and one sentence where a file cannot be read or written."""
    try:
        with uncollected():
            return int(args.run(args))
    except UserError as error:
        print(f"relecture: {tell(error.message)}", file=sys.stderr)
        return 2
