"""The list of open suspects, with a chip for each kind that filters it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.cards import Card
from editor.core.message import Message
from editor.core.reasons import reason_of
from editor.core.suggestion import Kind, Suggestion, Tier
from editor.core.text import Span
from editor.core.walk import Order
from editor.ui import theme
from editor.ui.calm_bar import CalmBar
from editor.ui.ctrl_wheel import CtrlWheel
from editor.ui.display_map import shown
from editor.ui.plain import tip
from editor.ui.saying import chosen_from, named, said, tipped, written
from editor.ui.snug import Snug
from editor.ui.texts import in_series, kind_name, tally, tell, tr, trn

ROW = 4  # device-independent pixels between the rows of the list
LEAST_ROWS = 26  # device-independent pixels of the list
LEAST_CHIPS = 26  # device-independent pixels of a row of chips
LOW, MIDDLE, ALL_ROWS = 200, 280, 9  # heights of the list up to which one, two, all rows are shown
Index = QModelIndex | QPersistentModelIndex


class SuspectModel(QAbstractListModel):
    """Suggestions in the order of the walk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[Suggestion] = ()
        self._in_text_order = True
        self._rows: dict[Span, int] | None = None  # made when it is asked for

    def reset(self, items: Sequence[Suggestion], in_text_order: bool) -> None:
        """Show other suggestions; a list that only lost or won one row keeps its place."""
        old = self._items
        if items is old:
            return
        self._rows, self._in_text_order = None, in_text_order
        if len(old) - len(items) == 1:
            row = next((i for i, s in enumerate(items) if old[i] is not s), len(items))
            if old[row + 1 :] == items[row:]:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._items = items
                self.endRemoveRows()
                return
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def suggestion(self, index: Index) -> Suggestion | None:
        return self._items[index.row()] if 0 <= index.row() < len(self._items) else None

    def row_of(self, s: Suggestion) -> int:
        """The row of a suggestion, -1 where it is not shown."""
        if self._in_text_order:  # the usual one: no index to make anew at each decision
            row = bisect_left(self._items, s.span, key=lambda o: o.span)
            if row < len(self._items) and self._items[row].span == s.span:
                return row
            return -1
        if self._rows is None:
            self._rows = {o.span: row for row, o in enumerate(self._items)}
        return self._rows.get(s.span, -1)

    def row_near(self, s: Suggestion) -> int:
        """The row of a suggestion or, in text order, of what follows its place; else -1."""
        row = self.row_of(s)
        if row < 0 and self._in_text_order:
            row = bisect_left(self._items, s.span, key=lambda o: o.span)
        return row

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        tell_of = _TOLD.get(role)  # a row is painted by ten roles, of which most tell nothing
        s = self.suggestion(index) if tell_of is not None else None
        return tell_of(s) if tell_of is not None and s is not None else None


def _repaired(s: Suggestion) -> str:
    wrong = shown(" ".join(s.text.split()))[:40] or "¶"
    right = shown(" ".join(s.replacements[0].split()))[:40] if s.replacements else "?"
    return f"{wrong} → {right or '—'}"


_TOLD: dict[int, Callable[[Suggestion], object]] = {
    Qt.ItemDataRole.DisplayRole: _repaired,
    Qt.ItemDataRole.ToolTipRole: lambda s: tip(f"{kind_name(s.kind)}: {reason_of(s, tell)}"),
    Qt.ItemDataRole.ForegroundRole: lambda s: theme.kind_colour(s.kind),
    Qt.ItemDataRole.AccessibleTextRole: lambda s: f"{kind_name(s.kind)}: {s.text}",
}


def _orders() -> dict[Order, str]:
    """The orders in which suspects may come, with what users call them."""
    return {
        Order.TEXT: tr("As in the text"),
        Order.KIND: tr("By kind"),
        Order.PLACES: tr("Most places first"),
        Order.TRUST: tr("Most certain first"),
    }


class _View(CtrlWheel, QTableView):  # a QListView asks for every row at each change
    """Tells which row the keys went to."""

    walked = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, last = self.currentIndex().row(), self.model().rowCount() - 1
        to = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
        elif last >= 0:
            self.setCurrentIndex(self.model().index(to, 0))
        if self.currentIndex().row() not in (row, -1):
            self.walked.emit(self.currentIndex())


class _Choice(CtrlWheel, QComboBox):
    """One of a few."""


class SuspectList(QWidget):
    """Chips and list; arrows show the card of a row, a click or Enter goes to it."""

    chosen = Signal(object)  # Suggestion
    led = Signal(object)  # Suggestion whose row the arrows went to
    filtered = Signal(object)  # frozenset[Kind], empty for all
    dialled = Signal(object)  # the lowest Tier to show
    ordered = Signal(object)  # Order
    paged = Signal(bool)  # whether only the page one is on is shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[Kind, QToolButton] = {}
        self._counts: Counter[Kind] = Counter()
        self._shown: list[Kind] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._make_controls())
        layout.addWidget(self._make_view(), 1)
        said(self, self._name_chips)

    def _make_controls(self) -> QWidget:
        """Which suspects are shown, and in which order."""
        self._controls = QWidget()
        rows = QVBoxLayout(self._controls)
        rows.setContentsMargins(0, 0, 0, 0)
        chips = QWidget()
        chips.setLayout(self._chip_rows())
        self._row.setContentsMargins(0, 0, 0, 0)
        self._chip_area = Snug(chips, LEAST_CHIPS)
        rows.addWidget(self._chip_area)
        rows.addWidget(self._make_dial())
        rows.addLayout(self._order_row())
        self._controls.hide()
        return self._controls

    def _make_view(self) -> _View:
        self.model = SuspectModel(self)
        self.view = _View()
        self.view.walked.connect(lambda index: self.led.emit(self.model.suggestion(index)))
        self.view.setObjectName("suspects")
        self.view.setMinimumHeight(LEAST_ROWS)
        named(self.view, Message("Open suspects"))
        self.view.setVerticalScrollBar(CalmBar())
        self.view.setModel(self.model)
        self.view.setShowGrid(False)
        self.view.horizontalHeader().hide()
        self.view.horizontalHeader().setStretchLastSection(True)
        rows = self.view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + ROW)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        return self.view

    def _chip_rows(self) -> QGridLayout:
        """The kinds, each to be switched on and off."""
        self._row = QGridLayout()
        self._row.setSpacing(3)
        for kind in Kind:
            chip = QToolButton(self)  # with its parent: shown without, it is a window
            chip.setCheckable(True)
            chip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(self._on_chip)
            chip.hide()
            self._chips[kind] = chip
        return self._row

    def _make_dial(self) -> QComboBox:
        """How sure a suspect must be to be shown."""
        self._dial = _Choice()
        self._dial.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._dial.setMinimumContentsLength(12)
        theme.enlarge(self._dial, 0.9)  # its longest text is a whole count
        named(self._dial, Message("How sure a suspect must be"))
        for tier in reversed(Tier):
            self._dial.addItem("", tier)
        self._dial.currentIndexChanged.connect(
            lambda _: self.dialled.emit(Tier(self._dial.currentData()))
        )
        return self._dial

    def _order_row(self) -> QHBoxLayout:
        """The order of the suspects, and whether only one page's are shown."""
        self._order = _Choice()
        named(self._order, Message("Order of the suspects"))
        for by in _orders():
            self._order.addItem("", by)
        chosen_from(self._order, lambda: [*_orders().values()])
        self._order.currentIndexChanged.connect(
            lambda _: self.ordered.emit(Order(self._order.currentData()))
        )
        self._page = QToolButton()
        written(self._page, Message("This page"))
        self._page.setCheckable(True)
        only = Message("Only the suspects of the page one is on")
        tipped(self._page, only)
        self._page.toggled.connect(self.paged)
        row = QHBoxLayout()
        row.setSpacing(3)
        row.addWidget(self._order, 1)
        row.addWidget(self._page)
        return row

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW)
            self._limit_chips()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_chips()

    def _limit_chips(self) -> None:
        rows = 1 if self.height() < LOW else 2 if self.height() < MIDDLE else ALL_ROWS
        chip = max(chip.sizeHint().height() for chip in self._chips.values())
        self._chip_area.limit(rows * (chip + self._row.spacing()) - self._row.spacing())

    def show_items(
        self, items: Sequence[Suggestion], counts: Counter[Kind], tiers: Counter[Tier]
    ) -> None:
        """Show the open suspects and how many there are of each kind."""
        self.model.reset(items, self._order.currentIndex() == 0)
        wanted = [k for k, chip in self._chips.items() if counts[k] or chip.isChecked()]
        changed = [kind for kind in self._chips if counts[kind] != self._counts[kind]]
        self._counts = counts
        self._name_chips(changed)
        if wanted != self._shown:  # laying out anew at every key would cost milliseconds
            for kind, chip in self._chips.items():
                chip.setVisible(kind in wanted)
            for at, kind in enumerate(wanted):
                self._row.addWidget(self._chips[kind], at // 3, at % 3)
            self._chip_area.fit()
        self._shown = wanted
        self._controls.setVisible(bool(counts.total()) or self._is_filtered())
        sure, likely = trn("%n sure", tiers[Tier.SURE]), trn("%n likely", tiers[Tier.LIKELY])
        together = in_series(counts)
        everything = trn("%n suspect(s)", counts.total())
        for index, text in enumerate(
            (
                tr("{}: {}", everything, tally(counts, tiers)),
                tr("Show {} and {}", sure, likely) + together,
                tr("Show {}", sure) + together,
            )
        ):
            if self._dial.itemText(index) != text:
                self._dial.setItemText(index, text)

    def _name_chips(self, kinds: Iterable[Kind] = Kind) -> None:
        """Say on the chips how many suspects there are of each kind."""
        for kind in kinds:
            name, count = kind_name(kind), self._counts[kind]
            self._chips[kind].setText(f"{name} {count}")
            self._chips[kind].setAccessibleName(f"{name}: {count}")

    def join_items(
        self, items: Sequence[Suggestion], counts: Counter[Kind], tiers: Counter[Tier]
    ) -> None:
        """As `show_items`, but what is on the screen stays there, and the cursor on its row."""
        bar = self.view.verticalScrollBar()
        top = self.model.suggestion(self.model.index(self.view.rowAt(0)))
        current = self.model.suggestion(self.view.currentIndex())
        self.view.setAutoScroll(False)
        self.show_items(items, counts, tiers)
        self.select(current)
        self.view.setAutoScroll(True)
        row = self.model.row_near(top) if top is not None else -1
        if row >= 0:
            bar.setValue(row)

    def turn_dial(self) -> None:
        """Show the next tier, from all to the sure ones and around."""
        self._dial.setCurrentIndex((self._dial.currentIndex() + 1) % self._dial.count())

    def turn_order(self) -> None:
        """Take the next order, around."""
        self._order.setCurrentIndex((self._order.currentIndex() + 1) % self._order.count())

    def toggle_page(self) -> None:
        """Show only this page's suspects, or all again."""
        self._page.toggle()

    def select(self, s: Suggestion | None) -> None:
        """Put the list's cursor on a suggestion."""
        row = self.model.row_of(s) if s is not None else -1
        self.view.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def follow(self, card: Card) -> None:
        """Put the cursor on a card; on a row of its series it stays."""
        current = self.model.suggestion(self.view.currentIndex())
        if current is None or not card.is_series or current.series != card.head.series:
            self.select(card.head)

    def _choose(self, index: QModelIndex) -> None:
        s = self.model.suggestion(index)
        if s is not None:
            self.chosen.emit(s)

    def _on_chip(self) -> None:
        self.filtered.emit(frozenset(k for k, chip in self._chips.items() if chip.isChecked()))

    def _is_filtered(self) -> bool:
        chips = any(chip.isChecked() for chip in self._chips.values())
        return chips or self._page.isChecked() or self._dial.currentIndex() > 0

    def clear_filter(self) -> None:
        """Show what there is of another file: nothing is filtered, and nothing is told of it."""
        for part in (self._page, self._dial):
            part.blockSignals(True)
        self._page.setChecked(False)
        self._dial.setCurrentIndex(0)
        for part in (self._page, self._dial):
            part.blockSignals(False)
        for chip in self._chips.values():
            chip.setChecked(False)

    def show_all(self) -> None:
        """Take every filter away."""
        self.clear_filter()
        self.paged.emit(False)
        self.dialled.emit(Tier.MAYBE)
        self._on_chip()
