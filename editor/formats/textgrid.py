"""Praat's TextGrid, long and short (Praat's manual, "TextGrid file formats").

Of such a file only free-standing numbers, strings and flags count; all else is a comment. Tiers of
intervals are read, those of points where there are no others; a quote in a string is written twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.core.frame import Code
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.formats.plain import FormatError, decode
from editor.formats.tiers import Label, Tier, kept, transcript_of, trimmed

_TOKEN = re.compile(
    r'(?<!\S)!.*|"(?P<said>(?:[^"]|"")*)"|(?<!\S)(?P<flag><\w{1,20}>)(?!\S)'
    r"|(?<!\S)(?P<number>[-+]?\d{1,20}(?:\.\d{1,30})?(?:[eE][-+]?\d{1,3})?)%?(?!\S)"
)
_LATEST = 1e7  # seconds


class _Tokens:
    """The tokens of a TextGrid one after the other; raises FormatError where another one stands."""

    def __init__(self, raw: str, name: str) -> None:
        self._raw, self._name = raw, name
        self._next: Iterator[re.Match[str]] = _TOKEN.finditer(raw)
        self._at = 0

    def _token(self, group: str) -> re.Match[str]:
        for match in self._next:
            if match.lastgroup is None:
                continue
            self._at = match.start()
            if match.lastgroup != group:
                break
            return match
        line = str(self._raw.count("\n", 0, self._at) + 1)
        raise FormatError("{}: line {} is not as Praat writes it.", self._name, line)

    def string(self) -> tuple[Span, str]:
        """Where the next string stands, without its quotes, and what it says."""
        match = self._token("said")
        return Span(*match.span("said")), match["said"].replace('""', '"')

    def number(self) -> float:
        found = float(self._token("number")["number"])
        return found if abs(found) < _LATEST else 0.0

    def flag(self) -> str:
        return self._token("flag")["flag"]


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The text of a TextGrid, a cue an interval; raises FormatError."""
    raw, encoding = kept(data, *decode(data, name, encoding))
    tokens = _Tokens(raw, name)
    tokens.string(), tokens.string()  # that it is one is known
    tokens.number(), tokens.number()
    tiers: list[Tier] = []
    points: list[Tier] = []
    for _ in range(int(tokens.number()) if tokens.flag() == "<exists>" else 0):
        _, sort = tokens.string()
        _, title = tokens.string()
        tokens.number(), tokens.number()
        labels = []
        for _ in range(int(tokens.number())):
            start = tokens.number()
            end = tokens.number() if sort == "IntervalTier" else start
            span, said = tokens.string()
            if said.strip():
                piece = trimmed(raw, span, said, code=Code.QUOTED)
                labels.append(Label((piece,), start, end))
        if labels:
            (tiers if sort == "IntervalTier" else points).append(Tier(title, tuple(labels)))
    beside = [tier.name for tier in points] if tiers else []
    return transcript_of(raw, encoding, tiers or points, "textgrid", name, beside)
