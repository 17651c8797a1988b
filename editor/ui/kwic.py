"""Places as aligned lines: each hit in one column, whole words before and behind it (KWIC).

Key word in context, after Luhn (1960): what differs is seen at a glance down the column.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

PARTS = Qt.ItemDataRole.UserRole + 1  # (before, hit, behind) of an item that is drawn so
COLUMN = 0.4  # where hits begin, as a share of a line's width
GAP = 5  # device-independent pixels around a hit
CUT = "…"


class Kwic(QStyledItemDelegate):
    """Draws items that have `PARTS` so, and others as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pens = _Pens(QFont())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:  # fmt: skip
        parts = index.data(PARTS)
        if parts is None:
            super().paint(painter, option, index)
            return
        line = QStyleOptionViewItem(option)
        self.initStyleOption(line, index)
        widget = line.widget
        style = widget.style()
        line.text = CUT  # its room is the same whatever is said, and found sooner
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, line, widget)
        room.setRight(line.rect.right() - GAP)
        line.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, line, painter, widget)
        is_chosen = bool(line.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        if self._pens.font != line.font:
            self._pens = _Pens(line.font)
        painter.save()
        painter.setPen(line.palette.color(role))
        _draw(painter, room, self._pens, parts)
        painter.restore()


class _Pens:
    """A font and its bold, with their measures."""

    def __init__(self, font: QFont) -> None:
        self.font, self.bold = QFont(font), QFont(font)
        self.bold.setBold(True)
        self.plain, self.strong = QFontMetrics(self.font), QFontMetrics(self.bold)


def _draw(painter: QPainter, room: QRect, pens: _Pens, parts: tuple[str, str, str]) -> None:
    before, hit, behind = parts
    plain, strong = pens.plain, pens.strong
    at = room.left() + round(room.width() * COLUMN)
    wide = strong.horizontalAdvance(hit)
    if wide > room.right() - at:
        hit = strong.elidedText(hit, Qt.TextElideMode.ElideMiddle, room.right() - at)
        wide = strong.horizontalAdvance(hit)
    ends = at + wide
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    left = QRect(room.left(), room.top(), at - GAP - room.left(), room.height())
    right = QRect(ends + GAP, room.top(), room.right() - ends - GAP, room.height())
    painter.setFont(pens.font)
    painter.drawText(
        left, middle | Qt.AlignmentFlag.AlignRight, last_words(before, plain, left.width())
    )
    painter.drawText(right, middle, first_words(behind, plain, right.width()))
    painter.setFont(pens.bold)
    painter.drawText(QRect(at, room.top(), ends - at + 1, room.height()), middle, hit)


def first_words(text: str, metrics: QFontMetrics, width: int) -> str:
    """As many whole words of a text's beginning as a width (pixels) holds."""
    room = _letters(metrics, width)
    return _whole_words(text[:room].split(), metrics, width, at_end=False, is_cut=room < len(text))


def last_words(text: str, metrics: QFontMetrics, width: int) -> str:
    """As many whole words of a text's end as a width (pixels) holds."""
    room = _letters(metrics, width)
    return _whole_words(text[-room:].split(), metrics, width, at_end=True, is_cut=room < len(text))


def _letters(metrics: QFontMetrics, width: int) -> int:
    """About as many code points as a width may hold: no need to measure what is far too long."""
    return max(1, 3 * width // (2 * max(1, metrics.averageCharWidth())))


def _whole_words(
    words: list[str], metrics: QFontMetrics, width: int, *, at_end: bool, is_cut: bool
) -> str:
    if is_cut:  # its outermost word may be a part of one
        words = words[1:] if at_end else words[:-1]

    def said(count: int) -> str:
        kept = words[len(words) - count :] if at_end else words[:count]
        if is_cut or count < len(words):
            kept = [CUT, *kept] if at_end else [*kept, CUT]
        return " ".join(kept)

    def fits(count: int) -> bool:
        return metrics.horizontalAdvance(said(count)) <= width

    count = len(words)
    room = metrics.horizontalAdvance(said(count))
    if room > width and count:  # words are about equally long, and to measure takes time
        count = min(count - 1, max(0, count * width // room + 1))
        if fits(count):
            while count + 1 < len(words) and fits(count + 1):
                count += 1
        else:
            count = next((fewer for fewer in range(count - 1, 0, -1) if fits(fewer)), 0)
    return said(count) if count or fits(0) else ""
