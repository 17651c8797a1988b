"""python packaging/manual.py: make the manual's pages that come from the program itself.

The kinds of suspects with examples from the detectors' case files, the keys from the actions of the
window, and the tables of what is read and written, between marks in the page of formats, from their
registry. tests/packaging/test_manual.py says when they are stale; screenshots.py makes pictures.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QSettings  # noqa: E402

from editor.core.labels import kind_text  # noqa: E402
from editor.core.suggestion import Kind  # noqa: E402
from editor.formats.registry import FORMATS, TARGETS  # noqa: E402
from editor.ui.actions import commands, plain_text  # noqa: E402
from editor.ui.main import application  # noqa: E402
from editor.ui.main_window import MainWindow  # noqa: E402
from editor.ui.texts import interface, tell  # noqa: E402
from editor.ui.translations import install_translations  # noqa: E402

KINDS = ROOT / "packaging" / "kinds.toml"
MANUAL = ROOT / "resources" / "manual"
CASES = ROOT / "tests" / "detectors" / "cases"
EXAMPLES = 4  # of a kind
_MARK = re.compile(r"\{([^{}→]*)→([^{}|]*)[^{}]*\}")


def examples(names: Iterable[str]) -> list[tuple[str, str]]:
    """Wrong and right text from the case files, each in its context."""
    found = []
    for name in names:
        for line in (CASES / f"{name}.txt").read_text("utf-8").splitlines():
            line = re.sub(r"\s{2,}# .*$", "", line)
            if _MARK.search(line) and not line.startswith("##"):
                wrong = _MARK.sub(lambda m: _bold(m[1]), line)
                right = _MARK.sub(lambda m: _bold(m[2].replace("⌫", "")) if m[2] else "…", line)
                found.append((wrong, right))
    step = max(1, len(found) // EXAMPLES)
    return found[::step][:EXAMPLES]


def _bold(text: str) -> str:
    """A marked part; white space cannot be bold, so that line ends stand for themselves."""
    return f"**{text}**" if text.strip(" ⏎") else text


def kinds_page(language: str) -> str:
    """The page of the kinds of suspects."""
    french = language == "fr"
    title = "Les genres de doutes" if french else "The kinds of suspects"
    heads = ("écrit", "proposé") if french else ("written", "proposed")
    parts = [f"# {title}\n"]
    for name, said in tomllib.loads(KINDS.read_text("utf-8")).items():
        parts.append(f"## {tell(kind_text(Kind(name)))}\n\n{said[language]}\n")
        rows = [f"| {w} | {r} |" for w, r in examples(said["cases"])]
        if rows:
            parts.append("\n".join((f"| {heads[0]} | {heads[1]} |", "|---|---|", *rows)) + "\n")
    return "\n".join(parts).replace("⏎", "↵")


def keys_page(language: str, window: MainWindow) -> str:
    """The page of the keys, as the window has them."""
    parts = [f"# {'Les touches' if language == 'fr' else 'Keys'}\n"]
    menus: dict[str, list[str]] = {}
    for command in commands():
        action = window.actions_by_id.get(command.id)
        if action is not None and action.shortcuts():
            menus.setdefault(command.menu.replace("&", ""), []).append(_row(action))
    card = "La fiche" if language == "fr" else "The card"
    menus = {card: [_row(a) for a in window.card.actions() if a.shortcuts()], **menus}
    heads = ("commande", "touches") if language == "fr" else ("command", "keys")
    for menu, rows in menus.items():
        parts.append(
            f"## {menu}\n\n| {heads[0]} | {heads[1]} |\n|---|---|\n" + "\n".join(rows) + "\n"
        )
    parts.append(
        "Chaque touche peut être changée (Aide, Changer les touches). "
        "Sous macOS, ⌘ remplace Ctrl.\n"
        if language == "fr"
        else "Every key can be changed (Help, Change keys). On macOS ⌘ stands for Ctrl.\n"
    )
    return "\n".join(parts)


def _key(portable: str) -> str:
    """Keys as the window calls them, on whatever system this runs."""
    return "+".join(QCoreApplication.translate("QShortcut", p) or p for p in portable.split("+"))


def _row(action) -> str:  # type: ignore[no-untyped-def]
    keys = " / ".join(dict.fromkeys(f"`{_key(key.toString())}`" for key in action.shortcuts()))
    return f"| {plain_text(action).rstrip(' …')} | {keys.replace('|', '&#124;')} |"


def formats_page(language: str) -> str:
    """The page of formats with its tables of what is read and what is written made anew."""
    french = language == "fr"
    heads = ["fichier", "nom", "ce qui est lu"] if french else ["file", "name", "what is read"]
    read = [
        [" ".join(f"`{end}`" for end in one.ends), tell(one.name), tell(one.gives)]
        for one in FORMATS
    ]
    page = _put(_page(language), "read", _table(heads, read))
    heads = ["fichier", "nom", "à quoi il sert"] if french else ["file", "name", "what it is for"]
    written = [
        [f"`{row.id}`", f"`{row.end}`", tell(row.name), tell(row.purpose)]
        for row in TARGETS.values()
    ]
    return _put(page, "written", _table(["`--to`", *heads], written))


def _page(language: str) -> str:
    return (MANUAL / language / "formats.md").read_text("utf-8")


def _table(heads: list[str], rows: Iterable[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _put(page: str, name: str, text: str) -> str:
    """The page with a text between the marks of a name; ValueError where it has none."""
    start, end = f"<!-- {name} -->\n", f"\n<!-- end of {name} -->"
    before, between, rest = page.partition(start)
    _, between, after = rest.partition(end)
    if not between:
        raise ValueError(f"the page of formats has no marks of {name}")
    return f"{before}{start}\n{text}\n{end}{after}"


def pages() -> dict[Path, str]:
    """All made pages by their paths."""
    app = application()
    made = {}
    before = interface()
    for language in ("en", "fr"):
        install_translations(app, language)
        with tempfile.TemporaryDirectory() as folder:
            window = MainWindow(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat))
            made[MANUAL / language / "keys.md"] = keys_page(language, window)
            window.close()
        made[MANUAL / language / "kinds.md"] = kinds_page(language)
        made[MANUAL / language / "formats.md"] = formats_page(language)
    install_translations(app, before)
    return made


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, "utf-8")
