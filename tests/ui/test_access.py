"""Reachable by keyboard and screen reader: names, keys, contrast, the editor of keys."""

import pytest
from PySide6.QtGui import QAccessible, QColor, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from editor.core.glossary import Glossary, Term
from editor.core.glossary_import import incoming
from editor.core.reasons import reason_of
from editor.core.suggestion import Kind
from editor.core.summary import summary
from editor.core.text_tools import speakers
from editor.ui import theme
from editor.ui.export_dialog import ExportDialog
from editor.ui.glossary_dialog import GlossaryDialog
from editor.ui.import_dialog import ImportDialog
from editor.ui.looks import contrast, luminance
from editor.ui.main_window import MainWindow
from editor.ui.names_table import NamesTable
from editor.ui.outbox import Outbox
from editor.ui.shortcut_dialog import ShortcutDialog
from editor.ui.speaker_dialog import SpeakerDialog
from editor.ui.summary_dialog import SummaryDialog
from editor.ui.sure_table import SureTable
from editor.ui.texts import tell
from editor.ui.word_table import WordTable

INTERACTIVE = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit, QKeySequenceEdit,
)  # fmt: skip
TEXT = "Ana: Une chose étonante.\nBob: Un laminnoir.\nAna: oui\nBob: non\n"


def nameless(widget: QWidget):
    """Interactive parts that a screen reader would not name."""
    found = []
    for part in widget.findChildren(QWidget):
        is_inner = part.objectName().startswith("qt_") or isinstance(
            part.parent(), QComboBox | QAbstractItemView | QKeySequenceEdit
        )
        if part.window() is not widget.window():  # a list that drops down
            continue
        if not isinstance(part, INTERACTIVE) or isinstance(part, QHeaderView) or is_inner:
            continue
        if type(part).__name__ == "QTableCornerButton":
            continue
        label = part.text() if isinstance(part, QAbstractButton) else ""
        if not (part.accessibleName() or label or part.isHidden()):
            found.append(f"{type(part).__name__} {part.objectName()}")
    return found


def windows(driver):
    control, window = driver.control, driver.window
    glossary = Glossary((Term("A", ("b",)),))
    yield window
    yield GlossaryDialog(glossary, window)
    yield ImportDialog(incoming(Glossary(), glossary), window)
    yield ExportDialog(control, window)
    yield Outbox(control, window)
    yield WordTable(control, window)
    yield NamesTable(control, window)
    yield SureTable(control, window)
    yield SpeakerDialog(speakers(control.session.current), window)
    yield SummaryDialog("x", summary(control.session, 100, 60, 10), window)
    yield ShortcutDialog([*window.actions_by_id.values()], window.shortcuts, window)


def test_every_interactive_part_has_a_name(driver):
    driver.open_text(TEXT)
    driver.press("F7")
    driver.window.finding.ask()
    for window in windows(driver):
        assert not nameless(window), type(window).__name__


def said_of(card):
    """What a screen reader asks of the card."""
    text = QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Description)
    assert text == card.accessibleDescription()
    return text


def test_the_current_suspect_is_said_with_its_reason_and_the_keys(driver):
    driver.open_text(TEXT)
    driver.press("F7")
    card, head = driver.window.card, driver.control.card.head
    said = said_of(card)
    assert f"{head.text} → {head.replacements[0]}. {reason_of(head, tell)}" in said
    assert f"Enter: {head.replacements[0]}" in said
    assert "Keep: Backspace" in said
    assert "Type: E" in said


def test_the_keys_that_are_said_are_those_the_user_set(driver):
    driver.open_text(TEXT)
    window = driver.window
    keep = window.card.keys.decisions["reject"][0]
    window.shortcuts.set(keep, [QKeySequence("X")])
    driver.press("F7")
    assert "Keep: X" in said_of(window.card)


def test_the_word_edited_in_place_has_a_name_and_a_role(driver):
    driver.open_text(TEXT)
    driver.press("Ctrl+Shift+T F2")
    place = driver.window.text.in_place
    line = QAccessible.queryAccessibleInterface(place.line)
    assert line.role() == QAccessible.Role.EditableText
    assert line.text(QAccessible.Text.Name) == place.line.accessibleName() != ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_enter_does_is_read_on_the_accent_colour(driver, scheme):
    """As the style paints it, which lightens a button; pale again while the text has the keys."""
    theme.use(scheme)
    try:
        driver.open_text("Une chose étonante.")
        driver.press("F7")
        best = driver.window.card.best
        other = ground_of(driver.window.card.keys.decisions["type"][1])
        assert ground_of(best).saturation() > 2 * other.saturation() + 40
        assert contrast(QColor("#ffffff"), ground_of(best)) >= 4.5
        driver.press("Esc")
        driver.settle()
        text = best.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
        assert text != QColor("#ffffff")
    finally:
        theme.use("")


def ground_of(button):
    """The lightest colour that stands in much of a button, beside its text."""
    image = button.grab().toImage()
    column = [image.pixelColor(12, y) for y in range(4, image.height() - 4)]
    return max(column, key=luminance)


def test_no_kind_is_told_by_colour_alone():
    lines = {}
    for kind, (line, *_) in theme._MARKS.items():
        lines.setdefault(line, []).append(kind)
    assert all(len(kinds) <= 7 for kinds in lines.values())
    assert set(theme._MARKS) == set(Kind)


def test_keys_are_unique_where_they_hold(driver):
    for actions in (driver.window.actions_by_id.values(), driver.window.card.actions()):
        keys = [k.toString() for a in actions for k in a.shortcuts()]
        assert len(keys) == len(set(keys)), sorted(k for k in keys if keys.count(k) > 1)


def test_every_review_command_has_a_key_without_the_f_row(driver):
    for name in ("review", "next", "previous", "keys", "outbox", "words", "again"):
        keys = [k.toString() for k in driver.window.actions_by_id[name].shortcuts()]
        assert any("F" not in k.split("+")[-1] or len(k.split("+")[-1]) == 1 for k in keys), name


def test_a_changed_key_holds_at_once_and_at_the_next_start(driver, qtbot):
    window = driver.window
    actions = [*window.actions_by_id.values(), *window.card.actions()]
    dialog = ShortcutDialog(actions, window.shortcuts, window)
    find = window.actions_by_id["find"]
    words = window.actions_by_id["words"]
    row = next(i for i, a in enumerate(dialog.table.shown()) if a is words)
    dialog.table.go(row)
    dialog.edit.setKeySequence(QKeySequence("Ctrl+F"))
    assert dialog.message.text()
    dialog.add()
    assert QKeySequence("Ctrl+F") in words.shortcuts()
    assert QKeySequence("Ctrl+F") not in find.shortcuts()
    again = MainWindow(window.settings)
    qtbot.addWidget(again)
    assert QKeySequence("Ctrl+F") in again.actions_by_id["words"].shortcuts()
    dialog.reset_all()
    assert QKeySequence("Ctrl+F") in find.shortcuts()
    assert QKeySequence("Ctrl+F") not in words.shortcuts()


def test_the_cards_keys_change_with_their_buttons(driver):
    driver.open_text(TEXT)
    window = driver.window
    ignore = next(a for a in window.card.actions() if a.objectName() == "card.I")
    driver.press("F7")
    window.shortcuts.set(ignore, [QKeySequence("X")])
    assert window.card.keys.decisions["ignore"][1].text().endswith("X")
    text = driver.control.card.head.text
    driver.press("X")
    assert text not in {s.text for s in driver.session.open()}


def test_the_summary_counts_what_was_done_and_is_copied(driver):
    from PySide6.QtWidgets import QApplication

    driver.open_text(TEXT)
    driver.press("F7 Enter Backspace")
    figures = summary(driver.session, 10, 90, driver.control.desk.keys)
    assert (figures.repaired, figures.kept, figures.typed) == (1, 1, 0)
    assert driver.control.desk.keys >= 3
    assert driver.control.desk.seconds > 0
    dialog = SummaryDialog("text.txt", figures, driver.window)
    dialog.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "text.txt"
    assert len(lines) == 12
