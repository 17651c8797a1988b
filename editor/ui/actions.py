"""Every command of the window: its name, keys and menu; QActions are made from this table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from editor.core.session import Session
from editor.ui.saying import said
from editor.ui.texts import tell, tr


class Command(NamedTuple):
    """A command: identity, text, first and further keys (portable names), menu."""

    id: str
    text: str
    keys: tuple[str, ...]
    menu: str


# What the digit row types with Ctrl on AZERTY, so that Ctrl+1 … work there by position.
_AZERTY_ROW = ("&", "É", '"', "'", "(", "-", "È", "_", "Ç")


def commands() -> tuple[Command, ...]:
    """All commands in menu order, in the interface's language."""
    file, edit, review = tr("&File"), tr("&Edit"), tr("&Review")
    glossary, sound = tr("&Glossary"), tr("&Sound")
    view, help_ = tr("&View"), tr("&Help")
    return (
        Command("open", tr("&Open …"), ("Ctrl+O",), file),
        Command("recent", tr("Open &recent"), (), file),
        Command("series", tr("Se&ries …"), ("Ctrl+Shift+E",), file),
        Command("next_file", tr("&Next file of the folder"), ("Ctrl+PgDown",), file),
        Command("previous_file", tr("&Previous file of the folder"), ("Ctrl+PgUp",), file),
        Command("sample", tr("Open the &sample"), (), file),
        Command("reopen", tr("Open the &last file at the start"), (), file),
        Command("encoding", tr("&Encoding"), (), file),
        Command("save", tr("&Save the work now"), ("Ctrl+S",), file),
        Command("states", tr("Earlier s&tates …"), (), file),
        Command("export", tr("&Export …"), ("Ctrl+E", "Ctrl+Shift+S"), file),
        Command("print", tr("&Print …"), ("Ctrl+P",), file),
        Command("print_changes", tr("Print the list of &changes …"), (), file),
        Command("quit", tr("&Quit"), ("Ctrl+Q",), file),
        Command("undo", tr("&Undo"), ("Ctrl+Z",), edit),
        Command("redo", tr("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), edit),
        Command("cut", tr("Cu&t"), ("Ctrl+X",), edit),
        Command("copy", tr("&Copy"), ("Ctrl+C",), edit),
        Command("paste", tr("&Paste"), ("Ctrl+V",), edit),
        Command("find", tr("&Find and replace …"), ("Ctrl+F", "Ctrl+H"), edit),
        Command("in_place", tr("Edit the &word in place"), ("F2",), edit),
        Command("look_up", tr("Loo&k the word up"), ("Ctrl+Shift+L",), edit),
        Command("look_up_page", tr("Page to look words &up …"), (), edit),
        Command("join", tr("&Join paragraphs"), ("Ctrl+J",), edit),
        Command("split", tr("&Split the paragraph"), ("Ctrl+M",), edit),
        Command("case", tr("C&hange case"), ("Ctrl+U",), edit),
        Command("speakers", tr("Rename s&peakers …"), ("Ctrl+Shift+N",), edit),
        Command("go_to", tr("&Go to page …"), ("Ctrl+Shift+F",), edit),
        Command("review", tr("&Start or go on with the review"), ("F7", "Ctrl+R"), review),
        Command("next", tr("&Next suspect"), ("F8", "Alt+Down"), review),
        Command("previous", tr("&Previous suspect"), ("Shift+F8", "Alt+Up"), review),
        Command("accept", tr("&Accept and next"), ("Ctrl+Return", "Ctrl+Enter"), review),
        Command("everywhere", tr("Accept at a&ll places"), ("Ctrl+Shift+Return",), review),
        Command("keep", tr("&Keep as it is"), ("Ctrl+Backspace",), review),
        Command("type", tr("&Type a repair"), ("Ctrl+T",), review),
        Command("ignore", tr("&Ignore in this file"), ("Ctrl+I",), review),
        Command("always", tr("Ignore al&ways"), ("Ctrl+Shift+I",), review),
        Command("dial", tr("&How sure: next"), ("Ctrl+D",), review),
        Command("order", tr("&Order: next"), ("Ctrl+Shift+O",), review),
        Command("page", tr("Only this &page"), ("Ctrl+Shift+J",), review),
        Command("show_all", tr("Show &all suspects"), ("Ctrl+Shift+A",), review),
        Command("sure", tr("Accept all su&re …"), ("Ctrl+Shift+Y", "Shift+F7"), review),
        Command("outbox", tr("&Decisions …"), ("Ctrl+Shift+D", "F6"), review),
        Command("words", tr("Word &table …"), ("Ctrl+Shift+W", "F4"), review),
        Command("names", tr("Names to &verify …"), ("Ctrl+Shift+V", "F9"), review),
        Command("summary", tr("S&ummary …"), ("Ctrl+Shift+U",), review),
        Command("wrapped_lines", tr("Offer &wrapped lines"), (), review),
        Command("typography", tr("Offer &quotes and French spaces"), (), review),
        Command("negation", tr("Offer dropped “n&e”"), (), review),
        Command("rare_name", tr("Offer names that occur &once"), (), review),
        Command("doubtful_passage", tr("Offer doubtful passa&ges"), (), review),
        Command("norm", tr("&Matters of norm"), (), review),
        Command("model", tr("Conte&xt model …"), (), review),
        Command("again", tr("&Look again"), ("F5", "Ctrl+Shift+R"), review),
        Command("context", tr("Pause the &context or go on"), ("Ctrl+Shift+C",), review),
        Command("teach", tr("&Glossary and fix"), ("Ctrl+Shift+G",), glossary),
        Command("glossary", tr("&Edit the glossary …"), ("Ctrl+G",), glossary),
        *_of_sound(sound),
        Command("to_text", tr("&Text"), ("Ctrl+Shift+T",), view),
        Command("to_card", tr("&Card"), ("Ctrl+K",), view),
        Command("to_list", tr("&List of suspects"), ("Ctrl+L",), view),
        Command("larger", tr("Lar&ger"), ("Ctrl++", "Ctrl+="), view),
        Command("smaller", tr("S&maller"), ("Ctrl+-",), view),
        Command("usual", tr("&Usual size"), ("Ctrl+0", "Ctrl+À"), view),
        Command("font", tr("&Font"), (), view),
        Command("width", tr("Reading &width"), (), view),
        Command("marks", tr("&Marks of suspects"), ("Ctrl+Shift+M",), view),
        Command("language", tr("Language of the te&xt"), (), view),
        Command("theme", tr("T&heme"), (), view),
        Command("interface", tr("&Interface"), (), view),
        Command("manual", tr("&Manual"), ("F1",), help_),
        Command("shortcuts", tr("&Change keys …"), (), help_),
        Command("keys", tr("&Keys"), ("Ctrl+Shift+K",), help_),
        Command("palette", tr("All &commands …"), ("Ctrl+Shift+P",), help_),
        Command("newer", tr("&Newer version …"), (), help_),
        Command("about", tr("&About Relecture"), (), help_),
    )


def _of_sound(menu: str) -> tuple[Command, ...]:
    """What plays the recording; most keyboards have keys for media, too."""
    return (
        Command("sound_play", tr("&Play the place or pause"), _PLAY, menu),
        Command("sound_on", tr("Play from here &on"), ("Ctrl+Shift+Space", "Alt+Shift+P"), menu),
        Command("sound_back", tr("&Back 3 seconds"), ("Alt+Left", "Media Previous"), menu),
        Command("sound_forward", tr("&Forward 3 seconds"), ("Alt+Right", "Media Next"), menu),
        Command("sound_slower", tr("&Slower"), ("Alt+PgDown",), menu),
        Command("sound_faster", tr("F&aster"), ("Alt+PgUp",), menu),
        Command("sound_loop", tr("&Repeat the stretch"), ("Ctrl+Shift+B",), menu),
        Command("sound_next", tr("Play the &next suspect at once"), (), menu),
        Command("sound_here", tr("This is &heard now"), ("Ctrl+Shift+H",), menu),
        Command("sound_choose", tr("&Choose the sound …"), (), menu),
    )


_PLAY = ("Ctrl+Space", "Alt+P", "Toggle Media Play/Pause", "Media Play")

# The command that does anywhere what a decision of the card does while the card has the focus.
ANYWHERE = {
    "accept": "accept", "reject": "keep", "type": "type", "everywhere": "everywhere",
    "ignore": "ignore", "always": "always", "glossary": "teach", "later": "next",
    "back": "previous", "undo": "undo", "hear": "sound_play", "hear_on": "sound_on",
    **{f"pick{n}": f"pick{n}" for n in range(2, 10)},
}  # fmt: skip
# Detectors that look only when they are asked to.
OFFERED = ("wrapped_lines", "typography", "negation", "rare_name", "doubtful_passage")
IN_TEXT = frozenset(("in_place",))  # their keys hold while the text has the focus
# Commands above which a line parts the menu.
PARTS = frozenset((
    "sample", "encoding", "export", "quit", "cut", "find", "in_place", "join", "go_to", "accept",
    "dial", "sure", "wrapped_lines", "model", "sound_back", "sound_slower", "sound_loop",
    "sound_choose", "larger", "marks", "language", "newer",
))  # fmt: skip
SUBMENUS = frozenset(("recent", "encoding", "language", "interface", "theme", "width", "font"))


def build(
    window: QMainWindow, slots: Mapping[str, Callable[[], object]]
) -> tuple[dict[str, QAction], dict[str, QMenu]]:
    """Make the menus with an action a command, connected to the slot of the same name.

    Raises KeyError for a command without a slot.
    """
    actions: dict[str, QAction] = {}
    menus: dict[str, QMenu] = {}
    submenus: dict[str, QMenu] = {}
    for command in commands():
        if command.menu not in menus:
            menus[command.menu] = window.menuBar().addMenu("")
        if command.id in PARTS:
            menus[command.menu].addSeparator()
        if command.id in SUBMENUS:
            submenus[command.id] = menus[command.menu].addMenu("")
            continue
        action = QAction(window)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        contexts = Qt.ShortcutContext
        is_of_text = command.id in IN_TEXT
        action.setShortcutContext(
            contexts.WidgetShortcut if is_of_text else contexts.WindowShortcut
        )
        slot = slots[command.id]
        action.triggered.connect(lambda _=False, slot=slot: slot())
        menus[command.menu].addAction(action)
        actions[command.id] = action
    pick = slots["pick"]
    for digit in range(1, 10):
        action = QAction(window)
        action.setObjectName(f"pick{digit}")
        keys = [f"Ctrl+{digit}", f"Ctrl+{_AZERTY_ROW[digit - 1]}"]
        if digit == 6:  # Ctrl+- makes the text smaller
            keys.pop()
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _=False, n=digit: pick(n - 1))  # type: ignore[call-arg]
        window.addAction(action)
        actions[action.objectName()] = action
    said(window, lambda: _name(actions, [*menus.values()], submenus))
    return actions, submenus


def _name(
    actions: Mapping[str, QAction], menus: Sequence[QMenu], submenus: Mapping[str, QMenu]
) -> None:
    """Name menus and commands in the interface's language."""
    table = commands()
    for menu, title in zip(menus, dict.fromkeys(command.menu for command in table), strict=True):
        menu.setTitle(title)
    for command in table:
        if command.id in submenus:
            submenus[command.id].setTitle(command.text)
        else:
            actions[command.id].setText(command.text)
    for digit in range(1, 10):
        actions[f"pick{digit}"].setText(tr("Take repair {}", digit))


def tick(
    window: QMainWindow, actions: Mapping[str, QAction], states: Mapping[str, Callable[[], bool]]
) -> None:
    """Show with a tick what is on, of commands that turn something on or off."""

    def look() -> None:
        for name, is_on in states.items():
            actions[name].setChecked(is_on())

    for name in states:
        actions[name].setCheckable(True)
    for entry in window.menuBar().actions():
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.connect(look)


def name_undo(actions: Mapping[str, QAction], session: Session) -> None:
    """Say in the menu what undo and redo would do."""
    for name, label, text in (
        ("undo", session.undo_label(), tr("&Undo")),
        ("redo", session.redo_label(), tr("&Redo")),
    ):
        actions[name].setEnabled(label is not None)
        actions[name].setText(tr("{}: {}", text, tell(label)) if label else text)


def key_text(action: QAction) -> str:
    """An action's keys as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    names = (key.toString(native) for key in action.shortcuts())
    return " / ".join(dict.fromkeys(names))  # both keys with Enter have one name


def plain_text(action: QAction) -> str:
    """An action's text without the marks of its menu letter."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def whole_text(action: QAction) -> str:
    """An action's plain text, behind that of the submenu in which it stands."""
    menu, text = action.parent(), plain_text(action)
    return f"{plain_text(menu.menuAction())}: {text}" if isinstance(menu, QMenu) else text
