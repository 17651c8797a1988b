"""What stands in the text's place before a file is open: the last files, others, the sample."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.core.message import Message
from editor.ui import theme
from editor.ui.card_text import ENTER
from editor.ui.ctrl_wheel import CtrlWheel
from editor.ui.display_map import shown
from editor.ui.plain import PlainLabel
from editor.ui.recent import RecentFile
from editor.ui.saying import named, said, written
from editor.ui.texts import tr, trn

Index = QModelIndex | QPersistentModelIndex
_WIDEST, _PAD = 640, 4  # device-independent pixels: the page's column, around a row's text


class _TwoLines(QStyledItemDelegate):
    """A row's name in the view's font, larger and bold, and below it in the usual one the rest."""

    def _name_font(self, option: QStyleOptionViewItem) -> QFont:
        return theme.scaled(option.font, 1.15, bold=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        name = QFontMetrics(self._name_font(option)).height()
        return QSize(0, name + option.fontMetrics.height() + 3 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        first, _, second = str(index.data()).partition("\n")
        row = QStyleOptionViewItem(option)
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, row, painter, option.widget
        )
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if on else QPalette.ColorRole.Text
        name = option.palette.color(role)
        quiet = name if on else theme.quiet()
        box = option.rect.adjusted(2 * _PAD, _PAD, -2 * _PAD, -_PAD)
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.TextElideMode.ElideMiddle
        painter.save()
        for text, font, colour, at in (
            (first, self._name_font(option), name, Qt.AlignmentFlag.AlignTop),
            (second, option.font, quiet, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            shown_text = QFontMetrics(font).elidedText(text, middle, box.width())
            painter.drawText(box, left | at | Qt.TextFlag.TextSingleLine, shown_text)
        painter.restore()


class _Ways(CtrlWheel, QListWidget):
    """Rows that open something: by a click, or by Enter on the current one."""

    taken = Signal(QListWidgetItem)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, Message("Last files, and other ways to begin"))
        self.setItemDelegate(_TwoLines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self.taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in ENTER and item is not None:
            self.taken.emit(item)
        else:
            super().keyPressEvent(event)


class StartPage(QWidget):
    """Lists the ways to begin; the arrows and Enter or a click take one."""

    wanted = Signal(Path)  # a file opened before
    open_wanted = Signal()
    sample_wanted = Signal()
    reopen_set = Signal(bool)  # whether the last file shall be there at the next start

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(wordWrap=True)
        theme.enlarge(self.title, 1.6, bold=True)
        self.list = _Ways()
        self.list.taken.connect(self._take)
        self.setFocusProxy(self.list)
        drop = PlainLabel(wordWrap=True)
        said(drop, lambda: drop.setText(tr("… or drop a file anywhere in the window.")))
        drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        drop.setMargin(14)
        theme.enlarge(drop, 1)  # a style sheet keeps a font from being handed down
        self._drop = drop
        self.reopen = QCheckBox()
        theme.enlarge(self.reopen, 1)
        written(self.reopen, Message("Open the last file at once the next time"))
        self.reopen.toggled.connect(self.reopen_set)
        self.repaint_lines()
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        rows = QVBoxLayout(column)
        rows.setSpacing(10)
        for part in (self.title, self.list, drop, self.reopen):
            rows.addWidget(part)
        rows.setStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(column)
        layout.setAlignment(column, Qt.AlignmentFlag(0))

    def fill(self, recent: Sequence[RecentFile], open_key: str, *, reopens: bool) -> None:
        """List the last files, then how to open another (by its key), then the sample."""
        self.title.setText(tr("Go on with …") if recent else tr("Open a transcript"))
        at = max(0, self.list.currentRow())
        self.list.clear()
        for file in recent:
            parts = (_folder(file.path.parent), _progress(file))
            second = "   ·   ".join(part for part in parts if part)
            wanted = lambda path=file.path: self.wanted.emit(path)  # noqa: E731
            self._add(shown(file.path.name), second, wanted)
        another = tr("Open a transcript …")
        self._add(f"{another}   {open_key}".rstrip(), tr("From any folder"), self.open_wanted.emit)
        told = tr("A short episode to try everything on; nothing of yours is touched.")
        self._add(tr("The Relecture sample"), told, self.sample_wanted.emit)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self.reopen.setVisible(bool(recent))
        self.reopen.setChecked(reopens)

    def repaint_lines(self) -> None:
        """Take the theme's colours."""
        line = theme.look().value.line
        self._drop.setStyleSheet(f"border: 1px dashed {line}; border-radius: 4px")
        self.reopen.setStyleSheet(theme.tick_style())

    def _add(self, first: str, second: str, do: Callable[[], object]) -> None:
        item = QListWidgetItem(f"{first}\n{second}")
        item.setData(Qt.ItemDataRole.UserRole, do)
        self.list.addItem(item)

    def _take(self, item: QListWidgetItem) -> None:
        item.data(Qt.ItemDataRole.UserRole)()


def _folder(path: Path) -> str:
    """A folder as short as it can be told: below the user's own by "~"."""
    home = Path.home()
    return shown(f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path))


def _progress(file: RecentFile) -> str:
    if not file.suspects:
        return ""
    return trn("{} of %n decided", file.suspects, file.decided)
