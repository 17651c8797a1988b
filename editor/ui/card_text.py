"""The texts of the card: context as harmless HTML, places, keys."""

from __future__ import annotations

import html
import re
import sys
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from editor.core.pages import HeaderPlace
from editor.core.reasons import reason_of
from editor.core.suggestion import Suggestion
from editor.core.text import Span
from editor.ui import theme
from editor.ui.display_map import shown
from editor.ui.texts import tell, tr

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CONTEXT, MORE = 90, 220  # code points of the text shown on either side; where there is room
_PLACE_CONTEXT = 26
_AROUND = 80  # the same where it is shortened by whole words to what there is room for
_MOST_TOLD, _LONGEST = 4, 80  # repairs of a tip, and code points of each
_HEAD, _TAIL = 22, 14  # code points of a long page header that are shown

# Scan codes of the digit row: by position, since AZERTY gives letters there without Shift.
_DIGIT_ROW = (
    {2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6, 8: 7, 9: 8, 10: 9}
    if sys.platform == "win32"
    else {10: 1, 11: 2, 12: 3, 13: 4, 14: 5, 15: 6, 16: 7, 17: 8, 18: 9}
)
_AZERTY = dict(zip("&é\"'(-è_ç", range(1, 10), strict=True))


def digit_of(event: QKeyEvent) -> int:
    """1–9 for a digit key by its number, its letter on AZERTY or its position; 0 for others."""
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0
    if event.text() in _AZERTY and event.text():
        return _AZERTY[event.text()]
    if sys.platform == "darwin":
        return 0
    return _DIGIT_ROW.get(event.nativeScanCode(), 0)


def key_text(keys: QKeySequence) -> str:
    """Keys as the system writes them."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


# What stands on keyboards: short enough for buttons, the same in every language.
_CAPS = {
    "Shift": "⇧", "Return": "↵", "Enter": "↵", "Backspace": "⌫", "Left": "←", "Right": "→",
    "Up": "↑", "Down": "↓", "Space": "␣",
}  # fmt: skip


def key_cap(keys: QKeySequence) -> str:
    """Keys as short as a button needs them: Ctrl+⌫."""
    if sys.platform == "darwin":
        return key_text(keys)
    names = key_text(keys).split("+")
    portable = keys.toString(QKeySequence.SequenceFormat.PortableText).split("+")
    if len(names) != len(portable):  # the plus key itself
        return key_text(keys)
    return "+".join(_CAPS.get(p, n) for p, n in zip(portable, names, strict=True))


_LINE_END = "⏎"  # stands for a line end where one types a repair


def on_one_line(text: str) -> str:
    """A text to be edited in one line, its line ends visible so that none goes unseen."""
    return text.replace("\r\n", _LINE_END).replace("\n", _LINE_END)


def from_one_line(typed: str, old: str) -> str:
    """What was typed over `old` in one line, with the kind of line end that `old` has."""
    return typed.replace(_LINE_END, "\r\n" if "\r\n" in old else "\n")


def one_line(text: str) -> str:
    """A text with all blanks as single spaces, harmless to show."""
    return shown(" ".join(text.split()))


def mark_tip(s: Suggestion) -> str:
    """What the mouse is told over a mark: wrong and right on one line, the reason on the next."""
    rights = ", ".join(_short(right) or tr("(remove)") for right in s.replacements[:_MOST_TOLD])
    wrong = _short(s.text) or "¶"
    return f"{wrong}  →  {rights or '?'}\n{reason_of(s, tell)}"


def _short(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]} …"


def context(text: str, span: Span, around: int = CONTEXT) -> str:
    """The text around a place as harmless HTML, the place itself marked."""
    low, high = max(0, span.start - around), min(len(text), span.end + around)
    if low:
        low = text.find(" ", low, span.start) + 1 or low
    if high < len(text):
        high = (
            max(text.rfind(" ", span.end, high), span.end) if " " in text[span.end : high] else high
        )
    before, wrong, after = text[low : span.start], span.of(text), text[span.end : high]
    look = theme.look().value
    colours = f"background-color:{look.current};color:{look.on_current}"
    marked = html.escape(spaced(wrong)) or "·"
    if not wrong.strip():
        marked = "&nbsp;¶&nbsp;"
    return (
        f"{'… ' if low else ''}{html.escape(spaced(before))}"
        f'<span style="{colours};font-weight:bold">{marked}</span>'
        f"{html.escape(spaced(after))}{' …' if high < len(text) else ''}"
    )


def spaced(text: str) -> str:
    """A text with spaces for line ends, harmless to show."""
    return shown(text.replace("\r\n", " ").replace("\n", " "))


def place(text: str, span: Span) -> str:
    """One line that shows a place in its context."""
    before = one_line(text[max(0, span.start - _PLACE_CONTEXT) : span.start])
    wrong = one_line(span.of(text)) or "¶"
    after = one_line(text[span.end : span.end + _PLACE_CONTEXT])
    return f"{before}  [{wrong[:60]}]  {after}"


def place_parts(text: str, span: Span) -> tuple[str, str, str]:
    """A place as (words before, itself, words behind), harmless to show; no word is cut."""
    low, high = span.start - _AROUND, span.end + _AROUND
    before, behind = text[max(0, low) : span.start], text[span.end : max(0, high)]
    if low > 0 and not text[low - 1].isspace():
        before = re.sub(r"^\S+", "", before)
    if high < len(text) and not text[high].isspace():
        behind = re.sub(r"\S+$", "", behind)
    return one_line(before), one_line(span.of(text)) or "¶", one_line(behind)


def header_place(at: HeaderPlace) -> str:
    """A page header as two lines: its page and itself, then what stands before and after."""
    page = tr("p. {}", at.page) if at.page else ""
    due = tr("found where one was due") if at.due else ""
    first = "   ".join(part for part in (page, _middle_out(shown(at.text)), due) if part)
    before, after = shown(at.before)[-_PLACE_CONTEXT:], shown(at.after)[:_PLACE_CONTEXT]
    if len(at.before) > _PLACE_CONTEXT:  # no word is cut
        before = before.partition(" ")[2] or before
    if len(at.after) > _PLACE_CONTEXT:
        after = after.rpartition(" ")[0] or after
    before, after = before and f"… {before}", after and f"{after} …"
    return f"{first}\n      {before} │ {after}"


def _middle_out(text: str) -> str:
    """A text short enough for a line of a list: heads differ at their ends."""
    if len(text) <= _HEAD + _TAIL + 3:
        return text
    return f"{text[:_HEAD]} … {text[-_TAIL:]}"


def word_difference(wrong: str, right: str) -> str:
    """What a repair of several words changes, as harmless HTML: struck out, then underlined.

    Empty where both are one word: the repair itself says it all.
    """
    old, new = re.findall(r"\S+", wrong), re.findall(r"\S+", right)
    if max(len(old), len(new)) < 2 or old == new:
        return ""
    parts: list[str] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = shown(" ".join(old[a:b])), shown(" ".join(new[c:d]))
        if what == "equal":
            parts.append(html.escape(gone))
            continue
        if gone:
            parts.append(f"<s>{html.escape(gone)}</s>")
        if come:
            parts.append(f"<u><b>{html.escape(come)}</b></u>")
    return " ".join(parts)


def decision(s: Suggestion) -> str:
    """What is decided, wrong → right as harmless HTML: the words that change where it has several.

    “?” stands for a right form that nobody knows, “—” for none.
    """
    if not s.replacements:
        return f"{html.escape(one_line(s.text))} → ?"
    repair = s.replacements[0]
    if difference := word_difference(s.text, repair):
        return difference
    return f"{html.escape(one_line(s.text))} → <b>{html.escape(one_line(repair)) or '—'}</b>"


def forms(places: Sequence[Suggestion]) -> str:
    """The most frequent forms of a series with their counts, as harmless HTML."""
    counted = Counter(one_line(s.text) or "¶" for s in places)
    lines = (f"{count} ×  {html.escape(form)}" for form, count in counted.most_common(4))
    return "<br>".join(lines)
