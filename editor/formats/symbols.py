"""Signs of the symbol fonts, which documents name by their place in the font."""

from __future__ import annotations

UNKNOWN = "\ufffd"

# Adobe's Symbol encoding (unicode.org, VENDORS/ADOBE/symbol.txt): from "A", from "a", from 0xA0.
_CAPITALS = "ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SMALL = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SIGNS = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑"
_SYMBOL = (
    dict(enumerate(_CAPITALS, ord("A")))
    | dict(enumerate(_SMALL, ord("a")))
    | dict(enumerate(_SIGNS, 0xA0))
    | {0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅"}
)
# The signs of Wingdings that Word itself puts into texts: arrows, lists, boxes, faces.
_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x71: "❑", 0x76: "❖",
    0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def letter_of(font: str, code: str) -> str:
    """The letter of a font's place, given in hexadecimal; U+FFFD where it is not known."""
    try:
        place = int(code, 16)
    except ValueError:
        return UNKNOWN
    place = place - 0xF000 if 0xF000 <= place <= 0xF0FF else place
    table = _FONTS.get(font.casefold())
    if table is not None:
        return table.get(place) or (chr(place) if 0x20 <= place < 0x7F else UNKNOWN)
    is_letter = 0x20 <= place <= 0xD7FF or 0xF900 <= place <= 0xFFFD
    return chr(place) if is_letter else UNKNOWN
