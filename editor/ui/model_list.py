"""Language models as choices, one or none: what each is called, and what it says of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from editor.core.message import Message
from editor.engines.models import Model, Whose
from editor.ui.plain import PlainLabel, verbatim
from editor.ui.saying import named
from editor.ui.texts import tell, tr
from editor.ui.ticks import TickStyled

LONGEST = 70  # code points of what a file says of itself, beyond which it is cut
MOST_LANGUAGES = 6


class ModelList(TickStyled, QWidget):
    """A radio button a model, with a line of details below; arrows go from one to the next."""

    toggled = Signal()
    shown = Signal(object)  # the button that has the focus

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.models: Sequence[Model] = ()
        self.buttons: list[QRadioButton] = []  # the first is for none, then one a model
        self.details: list[PlainLabel] = []
        self._speeds: dict[Path, float] = {}
        self._names: Counter[str] = Counter()
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        named(self, Message("Models"))
        self.style_ticks()

    def show_models(self, models: Sequence[Model], used: Path | None) -> None:
        """Show other models, the used one marked; none where it is not among them."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                if isinstance(widget, QRadioButton):
                    self._group.removeButton(widget)
                widget.hide()
                widget.deleteLater()
        self.models, self.buttons, self.details = models, [], []
        self._names = Counter(model.name for model in models)
        for _ in range(len(models) + 1):
            self._row()
        self.say_again()
        self._column.addStretch(1)
        paths = [model.path for model in models]
        self.buttons[paths.index(used) + 1 if used in paths else 0].setChecked(True)
        QTimer.singleShot(0, self, self.focus_current)  # they have their places then

    def _row(self) -> None:
        button = QRadioButton()
        button.toggled.connect(self._on_toggled)
        label = PlainLabel(wordWrap=True)
        label.setContentsMargins(24, 0, 0, 8)
        self._group.addButton(button)
        self._column.addWidget(button)
        self._column.addWidget(label)
        self.buttons.append(button)
        self.details.append(label)

    def say_again(self) -> None:
        """Tell of each model."""
        rows = [(tr("None"), tr("Words are looked at as before, without a model."))]
        rows += [(_cut(model.name), self._told(model)) for model in self.models]
        for (name, details), button, label in zip(rows, self.buttons, self.details, strict=False):
            button.setText(verbatim(name))
            button.setAccessibleDescription(details)
            label.setText(details)

    def _on_toggled(self, on: bool) -> None:
        if on and self.buttons:
            self.toggled.emit()
            self.shown.emit(self.buttons[self._at()])

    def _at(self) -> int:
        return next((n for n, button in enumerate(self.buttons) if button.isChecked()), 0)

    def current(self) -> Model | None:
        """The model that is marked; None for none."""
        return self.models[self._at() - 1] if self._at() else None

    def focus_current(self) -> None:
        if self.buttons:
            self.buttons[self._at()].setFocus()
            self.shown.emit(self.buttons[self._at()])

    def show_speed(self, path: Path, speed: float) -> None:
        """Say how many words a second were measured with a model."""
        self._speeds[path] = speed
        self.say_again()

    def _told(self, model: Model) -> str:
        if model.fault is not None:
            return tell(model.fault)
        several = len(model.languages) > MOST_LANGUAGES
        languages = ", ".join(model.languages[:MOST_LANGUAGES]) + (", …" if several else "")
        parts = [
            file_size(model.size),
            _cut(model.maker),
            tr("licence: {}", _cut(model.licence)) if model.licence else "",
            tr("languages: {}", _cut(languages)) if languages else "",
        ]
        if model.whose is Whose.CARRIED:
            parts.append(tr("came with Relecture"))
        elif model.whose is Whose.ELSEWHERE:
            parts.append(str(model.path))
        elif self._names[model.name] > 1:  # one model in several sizes
            parts.append(model.path.name)
        if model.path in self._speeds:
            parts.append(tr("{} words a second here", _figure(self._speeds[model.path])))
        return " · ".join(part for part in parts if part)


def file_size(size: int) -> str:
    """A file's size as the interface's language writes it."""
    places = 1 if size >= 10**9 else 0
    return QLocale().formattedDataSize(size, places, QLocale.DataSizeFormat.DataSizeSIFormat)


def _figure(speed: float) -> str:
    """A speed with two figures that count."""
    return QLocale().toString(speed, "f", 0 if speed >= 10 else 1)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
