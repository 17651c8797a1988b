"""Colours and line styles of the marks, in light and dark; no kind differs by colour alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication, QWidget

from editor.assets import asset
from editor.core.suggestion import Kind
from editor.ui.looks import PART, Looks, palette_of, readable

DARKER = 180  # per cent by which a button in the accent colour is
STRONGER = 150  # per cent by which marks on light are darker in high contrast
_EDGED = ("QLineEdit", "QPushButton", "QToolButton", "QComboBox")
_Line = QTextCharFormat.UnderlineStyle

# Kind: line style, colour on light, colour on dark; contrast with the ground is at least 4.5.
_MARKS = {
    Kind.HEADER: (_Line.NoUnderline, "#57606a", "#a8b1ba"),
    Kind.JOIN: (_Line.NoUnderline, "#57606a", "#a8b1ba"),
    Kind.WRAP: (_Line.NoUnderline, "#57606a", "#a8b1ba"),
    Kind.ROLLING: (_Line.NoUnderline, "#57606a", "#a8b1ba"),
    Kind.NEGATION: (_Line.DotLine, "#57606a", "#a8b1ba"),
    Kind.LOOP: (_Line.DashDotDotLine, "#6e5494", "#c8a8f0"),
    Kind.TERM: (_Line.SingleUnderline, "#0550ae", "#79c0ff"),
    Kind.NAME: (_Line.DashUnderline, "#7a47d6", "#d2a8ff"),
    Kind.SPELLING: (_Line.WaveUnderline, "#b3261e", "#ff9b93"),
    Kind.HOMOPHONE: (_Line.DashDotLine, "#9a4a00", "#ffb577"),
    Kind.AGREEMENT: (_Line.DotLine, "#116329", "#7ee787"),
    Kind.ELISION: (_Line.DotLine, "#7a5200", "#e3b341"),
    Kind.TYPOGRAPHY: (_Line.NoUnderline, "#57606a", "#a8b1ba"),
    Kind.PASSAGE: (_Line.DotLine, "#57606a", "#a8b1ba"),
    Kind.NORM: (_Line.DashUnderline, "#57606a", "#a8b1ba"),
    Kind.REPEAT: (_Line.DashDotDotLine, "#7a5200", "#e3b341"),
}


T = TypeVar("T")


def _of_palette(make: Callable[[], T]) -> Callable[[], T]:
    """What hangs on the program's palette alone, made once for each: all that is painted asks."""
    made: tuple[int, T] | None = None

    @wraps(make)
    def asked() -> T:
        nonlocal made
        key = QApplication.palette().cacheKey()
        if made is None or made[0] != key:
            made = key, make()
        return made[1]

    return asked


def use(theme: str) -> None:
    """Show the program "light", "dark" or in high "contrast", or ("") as the system is.

    Again where the system became light or dark, since what it has is told apart from ours here.
    """
    app = _app()
    app.setProperty("theme", theme)
    app.setProperty("contrast", _wants_contrast(theme))
    scheme = Qt.ColorScheme
    wanted = {"light": scheme.Light, "dark": scheme.Dark}.get(theme, scheme.Unknown)
    app.styleHints().setColorScheme(wanted)
    app.setPalette(QPalette())  # the system's own
    own = {"light": Looks.LIGHT, "dark": Looks.DARK, "contrast": Looks.CONTRAST_DARK}.get(theme)
    if own not in (None, look()) or _is_plain():
        if app.style().name() != "fusion":
            app.setStyle("Fusion")  # others paint with colours of their own
        app.setPalette(palette_of(own or look()))
    _edge()


def _edge() -> None:
    """Give what one types in or presses an edge in high contrast.

    Qt's own is a shade of the window's ground, which these have behind them and do not paint.
    """
    if is_contrast():
        palette, role = QApplication.palette(), QPalette.ColorRole
        palette.setColor(role.Window, palette.color(role.WindowText))
        for part in _EDGED:
            QApplication.setPalette(palette, part)  # type: ignore[arg-type]  # bytes do nothing


def again() -> None:
    """Show the theme that was chosen on what the system has now."""
    use(str(_app().property("theme") or ""))


def _is_plain() -> bool:
    """Whether the system has no colours: those of Qt's own style are hard to read."""
    app = _app()
    return app.style().name() == "fusion" and app.palette() == app.style().standardPalette()


@_of_palette
def quiet() -> QColor:
    """The colour of what is less in weight, still to be read on the window and on buttons."""
    palette, role = QApplication.palette(), QPalette.ColorRole
    text, base = palette.color(role.Text), palette.color(role.Base)
    grounds = (base, palette.color(role.Window), palette.color(role.Button))
    return readable(_between(text, base), grounds)


@_of_palette
def accent() -> tuple[QColor, QColor]:
    """The ground of the one button that Enter presses, and what is written on it.

    Styles lighten a button: the ground is so much darker that white is read on it.
    """
    palette, role = QApplication.palette(), QPalette.ColorRole
    ground, text = palette.color(role.Highlight), palette.color(role.HighlightedText)
    return (ground.darker(DARKER) if text.lightness() > 128 else ground), text


@_of_palette
def frame() -> QColor:
    """The colour of the frame round what has the keys, and of bars."""
    palette, role = QApplication.palette(), QPalette.ColorRole
    return readable(palette.color(role.Highlight), (palette.color(role.Window), groove()), PART)


def tinted(icon: QIcon, size: QSize) -> QIcon:
    """An icon of a style, which are black, in the colour in which a button is written."""
    pixmap = icon.pixmap(size)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    colour = QApplication.palette().color(QPalette.ColorRole.ButtonText)
    painter.fillRect(pixmap.rect(), colour)
    painter.end()
    return QIcon(pixmap)


@_of_palette
def groove() -> QColor:
    """The colour of the part of a bar that is not done."""
    palette, role = QApplication.palette(), QPalette.ColorRole
    return _between(palette.color(role.Window), palette.color(role.WindowText), 0.87)


def _between(one: QColor, other: QColor, share: float = 0.62) -> QColor:
    """A colour between two, with so much (0 to 1) of the first."""
    first, second = one.toRgb(), other.toRgb()
    parts = (
        (first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue()),
    )  # fmt: skip
    return QColor(*(round(share * a + (1 - share) * b) for a, b in parts))


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


@_of_palette
def is_dark() -> bool:
    palette = QApplication.palette()
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def is_contrast() -> bool:
    """Whether high contrast is wanted, by the user or by the system."""
    return bool(_app().property("contrast"))  # each mark asks


def _wants_contrast(theme: str) -> bool:
    hints = _app().styleHints()  # without a name PySide lets what it gives go, too
    high = Qt.ContrastPreference.HighContrast
    return theme == "contrast" or (not theme and hints.accessibility().contrastPreference() == high)


def look() -> Looks:
    """What the window looks like now."""
    if is_contrast():
        return Looks.CONTRAST_DARK if is_dark() else Looks.CONTRAST_LIGHT
    return Looks.DARK if is_dark() else Looks.LIGHT


def kind_colour(kind: Kind) -> QColor:
    """The colour of a kind's marks and of its name on the card."""
    return _kind_colour(kind, look())


@cache
def _kind_colour(kind: Kind, now: Looks) -> QColor:
    _, light, dark = _MARKS[kind]
    if now.value.is_dark:
        return QColor(dark)
    return QColor(light).darker(STRONGER) if now is Looks.CONTRAST_LIGHT else QColor(light)


def hit_colour() -> QColor:
    """The colour of what a search found, on the scroll bar."""
    return QColor(look().value.hit_mark)


def place_colour() -> QColor:
    """The colour of the place in hand, on the scroll bar."""
    return QColor(look().value.place_mark)


def mark(kind: Kind) -> QTextCharFormat:
    """How a suspect of a kind stands out in the text."""
    return _mark(kind, look())


@cache
def _mark(kind: Kind, now: Looks) -> QTextCharFormat:
    line, _, _ = _MARKS[kind]
    shape = QTextCharFormat()
    if line == _Line.NoUnderline:
        shape.setBackground(QColor(now.value.series))
        shape.setForeground(_kind_colour(kind, now))
    else:
        shape.setUnderlineStyle(line)
        shape.setUnderlineColor(_kind_colour(kind, now))
    return shape


def current_mark(kind: Kind) -> QTextCharFormat:
    """How the suspect stands out whose card is shown."""
    shape = QTextCharFormat(mark(kind))
    shape.setBackground(QColor(look().value.current))
    shape.setForeground(QColor(look().value.on_current))
    shape.setFontWeight(700)
    return shape


def hit() -> QTextCharFormat:
    """How a place that a search found is tinted."""
    shape = QTextCharFormat()
    shape.setBackground(QColor(look().value.hit))
    return shape


def spoken() -> QTextCharFormat:
    """How the word is tinted that is heard now."""
    shape = QTextCharFormat()
    shape.setBackground(QColor(look().value.spoken))
    return shape


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """A font so many times as large, in bold or as heavy as it was."""
    found = QFont(font)
    found.setPointSizeF(font.pointSizeF() * factor)
    found.setBold(bold or font.bold())
    return found


def enlarge(part: QWidget, factor: float, *, bold: bool = False) -> None:
    """Show a part so many times as large as the window it stands in, also when that changes."""
    part.setProperty("enlarged", factor)
    part.setFont(scaled(part.font(), factor, bold=bold))


def enlarge_again(whole: QWidget) -> None:
    """Let what was enlarged within a part follow the part's font."""
    for part in whole.findChildren(QWidget):
        factor = part.property("enlarged")
        if factor is not None:
            font = QFont(part.font())
            font.setPointSizeF(whole.font().pointSizeF() * float(factor))
            part.setFont(font)


def tick_style() -> str:
    """A style sheet for a dialog of boxes or choices: on dark ground Qt's can hardly be seen."""
    now = look()
    if now is Looks.LIGHT:
        return ""
    line, tick, off = now.value.line, now.value.tick, now.value.off
    base = QApplication.palette().color(QPalette.ColorRole.Base).name()
    mark = asset("icons", f"tick-{'black' if now.value.is_dark else 'white'}.svg").as_posix()
    return (
        "QCheckBox::indicator, QAbstractItemView::indicator {"
        f" border: 1px solid {line}; border-radius: 2px; background: {base};"
        " width: 12px; height: 12px }"
        "QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {"
        f' border-color: {tick}; background: {tick}; image: url("{mark}") }}'
        "QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled {"
        f" border-color: {off} }}"
        "QCheckBox::indicator:checked:disabled, QAbstractItemView::indicator:checked:disabled {"
        f" background: {off} }}"
        "QRadioButton::indicator:unchecked {"
        f" border: 1px solid {line}; border-radius: 7px; background: {base};"
        " width: 12px; height: 12px }"
        "QRadioButton::indicator:checked {"
        f" border: 4px solid {tick}; border-radius: 7px; background: {base};"
        " width: 6px; height: 6px }"
        f"QRadioButton::indicator:checked:disabled {{ border-color: {off} }}"
    )
