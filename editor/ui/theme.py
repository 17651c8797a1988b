"""Colours and line styles of the marks, in light and dark; no kind differs by colour alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication, QWidget

from editor.core.suggestion import Kind

_Line = QTextCharFormat.UnderlineStyle

# Kind: line style, colour on light, colour on dark; contrast with the ground is at least 4.5.
_MARKS = {
    Kind.HEADER: (_Line.NoUnderline, "#57606a", "#9aa4ae"),
    Kind.JOIN: (_Line.NoUnderline, "#57606a", "#9aa4ae"),
    Kind.WRAP: (_Line.NoUnderline, "#57606a", "#9aa4ae"),
    Kind.ROLLING: (_Line.NoUnderline, "#57606a", "#9aa4ae"),
    Kind.NEGATION: (_Line.DotLine, "#57606a", "#9aa4ae"),
    Kind.LOOP: (_Line.DashDotDotLine, "#6e5494", "#c8a8f0"),
    Kind.TERM: (_Line.SingleUnderline, "#0550ae", "#79c0ff"),
    Kind.NAME: (_Line.DashUnderline, "#8250df", "#d2a8ff"),
    Kind.SPELLING: (_Line.WaveUnderline, "#b3261e", "#ff9b93"),
    Kind.HOMOPHONE: (_Line.DashDotLine, "#9a4a00", "#ffb577"),
    Kind.AGREEMENT: (_Line.DotLine, "#116329", "#7ee787"),
    Kind.ELISION: (_Line.DotLine, "#7a5200", "#e3b341"),
    Kind.TYPOGRAPHY: (_Line.NoUnderline, "#57606a", "#9aa4ae"),
    Kind.PASSAGE: (_Line.DotLine, "#57606a", "#9aa4ae"),
    Kind.NORM: (_Line.DashUnderline, "#57606a", "#9aa4ae"),
    Kind.REPEAT: (_Line.DashDotDotLine, "#7a5200", "#e3b341"),
}
SERIES_GROUND = ("#e4e8ec", "#3a4048")
HIT_GROUND = ("#cfe8ff", "#24486b")
HIT_COLOUR = ("#0a58a6", "#79c0ff")  # on the scroll bar
PLACE_COLOUR = ("#000000", "#ffffff")
SPOKEN_GROUND = ("#e9e4f5", "#3d3552")
CURRENT_GROUND = ("#ffe08a", "#6b5200")


def _dark_palette() -> QPalette:
    """Light text on dark ground for systems whose theme Qt cannot switch."""
    palette = QPalette(QColor("#2b2d31"))
    role = QPalette.ColorRole
    colours = {
        role.Window: "#26282c", role.Base: "#1b1d20", role.AlternateBase: "#232529",
        role.Text: "#e6e6e6", role.WindowText: "#e6e6e6", role.ButtonText: "#e6e6e6",
        role.Button: "#34373c", role.ToolTipBase: "#34373c", role.ToolTipText: "#e6e6e6",
        role.Highlight: "#2f6fb5", role.HighlightedText: "#ffffff", role.Link: "#79c0ff",
        role.PlaceholderText: "#9aa4ae",
    }  # fmt: skip
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor("#7d8590"))
    return palette


def use(theme: str) -> None:
    """Show the program light or dark ("light", "dark"), or ("") as the system is."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    scheme = Qt.ColorScheme
    wanted = {"light": scheme.Light, "dark": scheme.Dark}.get(theme, scheme.Unknown)
    app.styleHints().setColorScheme(wanted)
    if theme == "dark" and not is_dark():
        app.setStyle("Fusion")
        app.setPalette(_dark_palette())
    elif theme != "dark" and app.palette() == _dark_palette():
        app.setPalette(app.style().standardPalette())


def is_dark() -> bool:
    palette = QApplication.palette()
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def kind_colour(kind: Kind) -> QColor:
    """The colour of a kind's marks and of its name on the card."""
    _, light, dark = _MARKS[kind]
    return QColor(dark if is_dark() else light)


def hit_colour() -> QColor:
    """The colour of what a search found, on the scroll bar."""
    return QColor(HIT_COLOUR[is_dark()])


def place_colour() -> QColor:
    """The colour of the place in hand, on the scroll bar."""
    return QColor(PLACE_COLOUR[is_dark()])


def mark(kind: Kind) -> QTextCharFormat:
    """How a suspect of a kind stands out in the text."""
    line, _, _ = _MARKS[kind]
    shape = QTextCharFormat()
    if line == _Line.NoUnderline:
        shape.setBackground(QColor(SERIES_GROUND[is_dark()]))
        shape.setForeground(kind_colour(kind))
    else:
        shape.setUnderlineStyle(line)
        shape.setUnderlineColor(kind_colour(kind))
    return shape


def current_mark(kind: Kind) -> QTextCharFormat:
    """How the suspect stands out whose card is shown."""
    shape = mark(kind)
    shape.setBackground(QColor(CURRENT_GROUND[is_dark()]))
    shape.setForeground(QColor("#ffffff" if is_dark() else "#000000"))
    shape.setFontWeight(700)
    return shape


def hit() -> QTextCharFormat:
    """How a place that a search found is tinted."""
    shape = QTextCharFormat()
    shape.setBackground(QColor(HIT_GROUND[is_dark()]))
    return shape


def spoken() -> QTextCharFormat:
    """How the word is tinted that is heard now."""
    shape = QTextCharFormat()
    shape.setBackground(QColor(SPOKEN_GROUND[is_dark()]))
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
    if not is_dark():
        return ""
    return (
        "QCheckBox::indicator:unchecked, QAbstractItemView::indicator:unchecked {"
        " border: 1px solid #9aa4ae; border-radius: 2px; background: #1b1d20;"
        " width: 12px; height: 12px }"
        "QRadioButton::indicator:unchecked {"
        " border: 1px solid #9aa4ae; border-radius: 7px; background: #1b1d20;"
        " width: 12px; height: 12px }"
        "QRadioButton::indicator:checked {"
        " border: 4px solid #79c0ff; border-radius: 7px; background: #1b1d20;"
        " width: 6px; height: 6px }"
        "QRadioButton::indicator:checked:disabled { border-color: #7d8590 }"
    )
