"""Places as aligned lines: each hit in one column, whole words before and behind it (KWIC).

Key word in context, after Luhn (1960): what differs is seen at a glance down the column.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

PARTS = Qt.ItemDataRole.UserRole + 1  # (before, hit, behind) of an item that is drawn so
COLUMN = 0.4  # where hits begin, as a share of a line's width
GAP = 5  # device-independent pixels around a hit
CUT = "…"


class Kwic(QStyledItemDelegate):
    """Draws items that have `PARTS` so, and others as they are."""

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
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, line, widget)
        room.setRight(line.rect.right() - GAP)
        line.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, line, painter, widget)
        is_chosen = bool(line.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(line.palette.color(role))
        _draw(painter, room, line.font, parts)
        painter.restore()


def _draw(painter: QPainter, room: QRect, font: QFont, parts: tuple[str, str, str]) -> None:
    before, hit, behind = parts
    bold = QFont(font)
    bold.setBold(True)
    plain, strong = QFontMetrics(font), QFontMetrics(bold)
    at = room.left() + round(room.width() * COLUMN)
    hit = strong.elidedText(hit, Qt.TextElideMode.ElideMiddle, room.right() - at)
    ends = at + strong.horizontalAdvance(hit)
    middle = Qt.AlignmentFlag.AlignVCenter
    left = QRect(room.left(), room.top(), at - GAP - room.left(), room.height())
    right = QRect(ends + GAP, room.top(), room.right() - ends - GAP, room.height())
    painter.setFont(font)
    painter.drawText(
        left, middle | Qt.AlignmentFlag.AlignRight, last_words(before, plain, left.width())
    )
    painter.drawText(right, middle, first_words(behind, plain, right.width()))
    painter.setFont(bold)
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
    for count in range(len(words), 0, -1):
        kept = words[-count:] if at_end else words[:count]
        if is_cut or count < len(words):
            kept = [CUT, *kept] if at_end else [*kept, CUT]
        said = " ".join(kept)
        if metrics.horizontalAdvance(said) <= width:
            return said
    return CUT if (words or is_cut) and metrics.horizontalAdvance(CUT) <= width else ""
