"""The card's decisions as actions with a button each, and the keys that work now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from editor.core.message import Message
from editor.ui import theme
from editor.ui.card_text import key_cap, key_text
from editor.ui.keyed_button import KeyedButton
from editor.ui.saying import named, written
from editor.ui.texts import tr

COLUMNS = 3
SPOKEN = ("reject", "type", "ignore")  # decisions that a screen reader tells with each card


class CardKeys:
    """Which key decides: the card's own while it is live, else the command's from anywhere."""

    def __init__(self, card: QWidget) -> None:
        self._card = card
        self.decisions: dict[str, tuple[QAction, KeyedButton]] = {}
        self.live = False
        self.grid = QGridLayout()
        self.grid.setSpacing(4)
        self._anywhere: dict[str, QAction] = {}

    def add(
        self, name: str, text: Message, do: Callable[[], None], keys: Sequence[str], place: str = ""
    ) -> None:
        """Add a decision: an action of the card and its button in the grid.

        It may take the `place` of one that is never shown at the same time.
        """
        action = QAction(self._card)
        written(action, text)
        action.setObjectName(f"card.{keys[0]}")
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: do())
        self._card.addAction(action)
        button = KeyedButton()
        # Nor may the key on it, which changes with the focus: a line under the mouse would wrap.
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        named(button, text)
        button.clicked.connect(lambda: action.trigger())
        at = list(self.decisions).index(place) if place else len(self.decisions)
        self.grid.addWidget(button, at // COLUMNS, at % COLUMNS)
        self.decisions[name] = action, button

    def share(self, anywhere: Mapping[str, QAction]) -> None:
        """Name the commands that do from anywhere what the card's own keys do within it.

        By the names of the decisions, "accept", and "pick2" … for the further repairs.
        """
        self._anywhere = dict(anywhere)

    def of(self, name: str, own: str = "") -> str:
        """The key that works now, as short as a button needs it; `own` is the card's fixed key."""
        if self.live and own:
            return own
        keys = self._keys(name)
        return key_cap(keys[0]) if keys else ""

    def own(self, name: str) -> str:
        """The key of a decision while the card has the focus, as short as a button needs it."""
        keys = self.decisions[name][0].shortcuts()
        return key_cap(keys[0]) if keys else ""

    def spoken(self) -> str:
        """The first decisions with the card's own keys, their names written out."""
        told = [self.decisions[name][0] for name in SPOKEN]
        on = [action for action in told if action.shortcuts() and action.isEnabled()]
        return ". ".join(tr("{}: {}", a.text(), key_text(a.shortcuts()[0])) for a in on)

    def _keys(self, name: str) -> list[QKeySequence]:
        action = self.decisions[name][0] if self.live else self._anywhere.get(name)
        return action.shortcuts() if action is not None else []

    def show(self, others: Iterable[QAbstractButton]) -> None:
        """Write the keys on the decisions' buttons; pale, with `others`, while they do nothing."""
        for name, (action, button) in self.decisions.items():
            button.say(action.text(), self.of(name))
            names = dict.fromkeys(key_text(key) for key in self._keys(name))
            button.setToolTip(" / ".join(names))
        for part in (*(button for _, button in self.decisions.values()), *others):
            self._paint(part)

    def show_best(self, best: QAbstractButton) -> None:
        """Paint the one button that Enter presses: in the accent colour while it does something."""
        self._paint(best, is_accent=self.live and best.isEnabled())

    def _paint(self, button: QAbstractButton, *, is_accent: bool = False) -> None:
        role, whole, palette = QPalette.ColorRole, QGuiApplication.palette(), button.palette()
        ground, text = whole.color(role.Button), whole.color(role.ButtonText)
        if is_accent:
            ground, text = theme.accent()
        elif not self.live:
            text = theme.quiet()
        for painted, colour in (
            (role.Button, ground),
            (role.ButtonText, text),
        ):
            palette.setColor(QPalette.ColorGroup.Active, painted, colour)
        if palette != button.palette():  # to set it costs half a millisecond
            button.setPalette(palette)
