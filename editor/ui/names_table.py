"""The table of names to verify: each name once, typed once, whatever its places."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.names import Name, names, sentence
from editor.core.suggestion import TO_VERIFY
from editor.engines import languages
from editor.language.near_terms import NearTerms
from editor.ui.card_text import key_text, one_line
from editor.ui.controller import ReviewController
from editor.ui.elided import ElidedButton
from editor.ui.many import Many
from editor.ui.place import where
from editor.ui.plain import PlainLabel
from editor.ui.review_table import ReviewTable
from editor.ui.saying import chosen_from, named, said, titled, written
from editor.ui.table import Column, Table, key_button
from editor.ui.texts import tell, tr, trn

MOST_NEAR = 3  # terms of the glossary that sound like a name


class NamesTable(ReviewTable):
    """A window beside the review; the keyboard is in the line where the right form is typed."""

    def __init__(self, controller: ReviewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titled(self, Message("Names to verify"))
        self.resize(940, 500)
        self._controller, self._many = controller, Many(controller)
        self._is_new = True  # until all names of the file are there
        self._near: tuple[Glossary, NearTerms] | None = None  # of the glossary as it was
        self._told: Callable[[], str] = str  # what was done last
        self._filled = ""  # the name whose right form is being typed
        columns = (
            Column(Message("Places"), lambda n: str(len(n.places)), lambda n: -len(n.places), 60),
            Column(Message("Name"), lambda n: one_line(n.text)[:80], None, 170),
            Column(Message("Sounds like"), lambda n: ", ".join(self._alike(n)), None, 150),
            Column(Message("First place"), self._where, lambda n: n.places[0].span.start, 120),
            Column(Message("Sentence"), self._sentence, None, 260),
        )
        self.table = Table(columns, Message("Names to verify"))
        self.table.activated.connect(self.go_there)
        self.count = PlainLabel()
        self.said = PlainLabel(wordWrap=True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.count)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._entry())
        layout.addWidget(self.said)
        layout.addLayout(self._buttons())
        self.table.view.selectionModel().selectionChanged.connect(lambda *_: self._fill())
        self.follow(controller)
        controller.opened.connect(self._look)
        said(self, lambda: self._say(self._told))

    def _entry(self) -> QGridLayout:
        self.right, self.layer = QLineEdit(), QComboBox()
        named(self.right, Message("Right form"))
        self.right.returnPressed.connect(self.mend)
        self.table.walk_from(self.right)
        named(self.layer, Message("Keep in the glossary"))
        for here in (False, True):
            self.layer.addItem("", here)
        chosen_from(self.layer, lambda: [tr("of the show"), tr("of this file only")])
        row = QGridLayout()
        for column, (text, field) in enumerate(
            ((Message("Right &form"), self.right), (Message("In the gl&ossary"), self.layer))
        ):
            label = PlainLabel()
            written(label, text)
            label.setBuddy(field)
            row.addWidget(label, 0, 2 * column)
            row.addWidget(field, 0, 2 * column + 1)
        row.setColumnStretch(1, 1)
        near = QHBoxLayout()
        self.near = [ElidedButton() for _ in range(MOST_NEAR)]
        for number, button in enumerate(self.near, 1):
            take = lambda _=False, at=number - 1: self._take_near(at)  # noqa: E731
            button.clicked.connect(take)
            named(button, Message("Sounds like"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, take)
            near.addWidget(button)
        row.addLayout(near, 1, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.deciding = []
        for text, do, key in (
            (Message("&Repair all places"), self.mend, "Return"),
            (Message("Is ri&ght"), self.is_right, "Ctrl+G"),
            (Message("&Ignore in file"), self.ignore, "Ctrl+I"),
            (Message("Close"), self.close, "Esc"),
        ):
            button = key_button(text, do, key)
            row.addWidget(button)
            if key != "Esc":
                self.deciding.append(button)
            if key.startswith("Ctrl"):
                QShortcut(QKeySequence(key), self, do)
        self.take_undo(self.right, self.undo)
        row.insertStretch(3, 1)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        self._look()
        super().showEvent(event)
        self.right.setFocus()

    def _look(self) -> None:
        if self.isVisible():
            self._say()
            self._is_new = True
            self._controller.offer(TO_VERIFY)

    def refresh(self) -> None:
        """Read what is open anew."""
        rows = names(self._controller.session.to_verify())
        looking = self._controller.is_detecting
        self.table.show_rows(rows, lambda name: name.text)
        if self._is_new and not self.right.isModified():
            self.table.go(0)
        self._is_new = self._is_new and looking
        if looking and not rows:
            self.count.setText(tr("Looking for names …"))
        else:
            text = trn("%n name(s) to verify", len(rows)) if rows else tr("No names to verify.")
            self.count.setText(text)
        for part in (*self.deciding, self.right, self.layer):
            part.setEnabled(bool(rows) or looking)
        self._fill()

    def _fill(self) -> None:
        """Put the selected name into the line, unless its right form is being typed."""
        chosen = self.table.chosen()
        name = chosen[0].text if chosen else ""
        if name != self._filled:
            self._filled = name
            self.right.setText(name)
            self.right.selectAll()
        alike = self._alike(chosen[0]) if chosen else ()
        for number, button in enumerate(self.near, 1):
            said = alike[number - 1] if number <= len(alike) else ""
            button.setVisible(bool(said) or number == 1)  # the first one keeps the row's height
            button.setEnabled(bool(said))
            key = key_text(QKeySequence(f"Ctrl+{number}"))
            button.say(f"{said}  {key}" if said else tr("No glossary term sounds like it"))
            button.setAccessibleName(said or tr("No glossary term sounds like it"))

    def _alike(self, name: Name) -> tuple[str, ...]:
        """The glossary's right forms that sound like a name, the nearest first."""
        control = self._controller
        glossary = control.session.known()
        if self._near is None or self._near[0] is not glossary:
            self._near = glossary, NearTerms(languages.load(control.language), glossary)
        return tuple(t for t in self._near[1].near(name.text, MOST_NEAR) if t != name.text)

    def _take_near(self, at: int) -> None:
        """Put the n-th sound-alike into the line, to be taken by Enter."""
        chosen = self.table.chosen()
        alike = self._alike(chosen[0]) if chosen else ()
        if at < len(alike):
            self.right.setText(alike[at])
            self.right.setModified(True)
            self.right.setFocus()

    def _where(self, name: Name) -> str:
        control = self._controller
        return where(control.document, control.session.transcript, name.places[0].span.start)

    def _sentence(self, name: Name) -> str:
        return one_line(sentence(self._controller.document, name.places[0].span))

    def go_there(self, name: Name) -> None:
        """Show the name's first place in the text."""
        self._controller.place_wanted.emit(name.places[0].span)

    @property
    def _here(self) -> bool:
        return bool(self.layer.currentData())

    def mend(self) -> None:
        """Put the typed form at every place of the selected names and keep it in the glossary."""
        chosen, right = self.table.chosen(), " ".join(self.right.text().split())
        places = [s for name in chosen for s in name.places if s.text != right]
        if not (right and places):
            how = Message("Type the right form, or say that the name is right as it stands.")
            self._say(lambda: tell(how) if chosen else "")
            return
        self._many.teach(right, places, here=self._here)
        count = len(places)
        self._say(lambda: trn("“{}” is now at %n place(s).", count).format(right))

    def is_right(self) -> None:
        """Put the selected names into the glossary as they stand."""
        chosen = self.table.chosen()
        self._many.know([name.places[0] for name in chosen], here=self._here)
        self._tell_kept(Message("In the glossary: {}"), chosen)

    def ignore(self) -> None:
        """Ignore the selected forms in the file and leave the glossary alone."""
        chosen = self.table.chosen()
        forms = {s.text: s for name in chosen for s in name.places}
        self._many.ignore([*forms.values()])
        self._tell_kept(Message("Ignored in this file: {}"), chosen)

    def _tell_kept(self, told: Message, chosen: list[Name]) -> None:
        if chosen:
            names = one_line(", ".join(n.text for n in chosen))[:80]
            self._say(lambda: tell(Message(told.template, (names,))))

    def _say(self, told: Callable[[], str] = str) -> None:
        """Say what was done, or nothing."""
        self._told = told
        self.said.setText(told())

    def undo(self) -> None:
        """Take back the last step of the review."""
        if self._controller.undo() is not None:
            self._say()
