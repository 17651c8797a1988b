"""The keys of commands: the usual ones, and what the user made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence

from editor.ui.actions import IN_TEXT
from editor.ui.settings import texts


class Shortcuts:
    """Keeps the keys that differ from the usual ones in the settings, by the action's name."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        self._usual: dict[str, list[QKeySequence]] = {}
        self._changed: list[Callable[[], object]] = []

    def adopt(self, actions: Iterable[QAction]) -> None:
        """Remember the actions' usual keys and put the user's own in place."""
        for action in actions:
            name = action.objectName()
            self._usual[name] = action.shortcuts()
            names = texts(self._settings, f"keys/{name}")
            if names is not None:
                action.setShortcuts([QKeySequence(key) for key in names if key])

    def on_change(self, do: Callable[[], object]) -> None:
        """Call a function after each change: buttons show their keys."""
        self._changed.append(do)

    def set(self, action: QAction, keys: Sequence[QKeySequence]) -> None:
        """Give an action these keys and keep them."""
        action.setShortcuts(list(keys))
        names = [key.toString(QKeySequence.SequenceFormat.PortableText) for key in keys]
        self._settings.setValue(f"keys/{action.objectName()}", names or "")
        self._tell()

    def reset(self, action: QAction) -> None:
        """Give an action its usual keys again."""
        self._settings.remove(f"keys/{action.objectName()}")
        action.setShortcuts(self._usual[action.objectName()])
        self._tell()

    def _tell(self) -> None:
        for do in self._changed:
            do()

    @staticmethod
    def user_of(key: QKeySequence, action: QAction, actions: Iterable[QAction]) -> QAction | None:
        """The other action that has the key where this one would; the card has keys of its own."""
        for other in actions:
            same_place = _is_of_card(other) == _is_of_card(action)
            if other is not action and same_place and key in other.shortcuts():
                return other
        return None


def _is_of_card(action: QAction) -> bool:
    contexts = Qt.ShortcutContext
    own = (contexts.WidgetWithChildrenShortcut, contexts.WidgetShortcut)
    return action.shortcutContext() in own and action.objectName() not in IN_TEXT
