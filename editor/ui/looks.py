"""Colours of each look as plain values: light, dark, and both in high contrast."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QColor, QPalette

TEXT, PART = 4.5, 3.0  # least contrasts of what is read and of what is only seen (WCAG 2.1, AA)


@dataclass(frozen=True, slots=True)
class Look:
    """The colours that no palette has, each as #rrggbb.

    Grounds of words: a series, the suspect in hand (with its own text), a search's hits, the word
    that is heard. Then marks on the scroll bar, and lines and boxes that can be seen.
    """

    is_dark: bool
    series: str
    current: str
    on_current: str
    hit: str
    spoken: str
    hit_mark: str
    place_mark: str
    line: str
    tick: str
    off: str


class Looks(Enum):
    """The looks there are."""

    LIGHT = Look(
        False, "#e4e8ec", "#ffe08a", "#000000", "#cfe8ff", "#e9e4f5", "#0a58a6", "#000000",
        "#6e7781", "#0a58a6", "#8a949e",
    )  # fmt: skip
    DARK = Look(
        True, "#3a4048", "#6b5200", "#ffffff", "#24486b", "#3d3552", "#79c0ff", "#ffffff",
        "#9aa4ae", "#79c0ff", "#7d8590",
    )  # fmt: skip
    CONTRAST_LIGHT = Look(
        False, "#e4e8ec", "#000000", "#ffff00", "#b8dcff", "#ddd4f2", "#003a75", "#000000",
        "#000000", "#003a75", "#57606a",
    )  # fmt: skip
    CONTRAST_DARK = Look(
        True, "#2b2f36", "#ffff00", "#000000", "#123a5c", "#38305a", "#9fd4ff", "#ffffff",
        "#ffffff", "#9fd4ff", "#9aa4ae",
    )  # fmt: skip


# What a palette has, in each look that is made here and not by the system.
_PALETTES = {
    Looks.LIGHT: (
        "#efeff1", "#ffffff", "#f5f6f7", "#1b1d20", "#e6e7e9", "#2f6fb5", "#ffffff", "#0a58a6",
    ),
    Looks.DARK: (
        "#26282c", "#1b1d20", "#232529", "#e6e6e6", "#34373c", "#2f6fb5", "#ffffff", "#79c0ff",
    ),
    Looks.CONTRAST_LIGHT: (
        "#ffffff", "#ffffff", "#f2f2f2", "#000000", "#ffffff", "#003a75", "#ffffff", "#00308f",
    ),
    Looks.CONTRAST_DARK: (  # what one types in is black on grey: Qt draws no lighter edges
        "#242424", "#000000", "#141414", "#ffffff", "#000000", "#7fc4ff", "#000000", "#9fd4ff",
    ),
}  # fmt: skip


def palette_of(look: Looks) -> QPalette:
    """All colours of a palette, where the system has none of that look."""
    window, base, other, text, button, accent, on_accent, link = _PALETTES[look]
    palette, role = QPalette(QColor(button), QColor(window)), QPalette.ColorRole
    for roles, colour in (
        ((role.Window,), window), ((role.Base,), base), ((role.AlternateBase,), other),
        ((role.Text, role.WindowText, role.ButtonText, role.ToolTipText), text),
        ((role.Button, role.ToolTipBase), button), ((role.Highlight, role.Accent), accent),
        ((role.HighlightedText,), on_accent), ((role.Link, role.LinkVisited), link),
    ):  # fmt: skip
        for name in roles:
            palette.setColor(name, QColor(colour))
    grounds = (QColor(base), QColor(window), QColor(button))
    palette.setColor(role.PlaceholderText, readable(QColor(look.value.off), grounds))
    if look in (Looks.CONTRAST_LIGHT, Looks.CONTRAST_DARK):  # edges are seen
        for name in (role.Mid, role.Dark, role.Light, role.Midlight, role.Shadow):
            palette.setColor(name, QColor(text))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(look.value.off))
    return palette


def luminance(colour: QColor) -> float:
    """Relative luminance of a colour, from 0 to 1 (WCAG 2.1)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours, from 1 to 21 (WCAG 2.1)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: QColor, grounds: tuple[QColor, ...], least: float = TEXT) -> QColor:
    """A colour, as little darker or lighter as it must be to be read on all the grounds.

    Black or white where no shade of it can be.
    """
    is_dark = max(map(luminance, grounds)) < 0.5
    shade = QColor(colour)
    for _ in range(40):
        if all(contrast(shade, ground) >= least for ground in grounds):
            return QColor(shade.rgb())  # as exact as what is painted
        lightness = shade.lightness() + (6 if is_dark else -6)
        shade = QColor.fromHsl(
            max(0, shade.hslHue()), shade.hslSaturation(), min(255, max(0, lightness))
        )
    return QColor("#ffffff" if is_dark else "#000000")
