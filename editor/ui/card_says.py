"""What the card says that its keys do now: Enter, and those of the line that is typed in."""

from __future__ import annotations

from typing import NamedTuple

from editor.core.cards import Card
from editor.ui.card_text import one_line
from editor.ui.repair_line import RepairLine
from editor.ui.texts import series_action, tr


class Says(NamedTuple):
    """What Enter does, at how many places where several are listed, and whether it does it."""

    text: str
    places: int | None = None
    on: bool = True


def of_enter(card: Card, ticked: int, line: RepairLine, *, teaching: bool) -> Says:
    """What Enter does at the ticked places, with what is typed where the line is open."""
    if (card.is_series or len(card.places) > 1) and not ticked:
        return Says(tr("Nothing is ticked"), on=False)
    if card.is_series:
        return Says(series_action(card.head, ticked))
    places = ticked if len(card.places) > 1 else None
    if line.is_open:
        return _of_typed(card, places, line, teaching=teaching)
    if card.head.replacements:
        return Says(one_line(card.head.replacements[0]) or tr("(remove)"), places)
    return Says(tr("Type …"), places)


def _of_typed(card: Card, places: int | None, line: RepairLine, *, teaching: bool) -> Says:
    typed = one_line(line.typed())
    untouched = not teaching and line.typed() == card.head.text
    if not typed.strip() or (untouched and line.is_unasked):
        return Says(tr("Nothing is typed"), on=False)
    if untouched:
        return Says(tr("Keep “{}”", typed))
    return Says(tr("Glossary: {}", typed) if teaching else typed, places)


def of_line(card: Card, line: RepairLine, *, teaching: bool) -> str:
    """What the keys of the open line do."""
    said = (
        tr("Enter: into the glossary and into the text. Esc: back.")
        if teaching
        else tr("Enter: into the text. Esc: back.")
    )
    if line.is_unasked:
        said = tr("No repair was found: type one. Backspace keeps the text, Esc goes back.")
    if len(card.places) > 1:
        said += " " + tr("Shift+Enter: only here.")
    return said
