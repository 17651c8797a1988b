"""SAMI (Microsoft; .smi, .sami): each sync is a cue that lasts to the next one.

pysubs2 1.8 guesses how long a cue lasts, puts languages that stand side by side into one text, and
does not know who speaks; the reader of pages has all that is needed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from editor.core.marked_cues import end_of
from editor.core.message import Message
from editor.core.text import Span
from editor.core.transcript import Cue, Transcript
from editor.formats.html_tokens import tokens
from editor.formats.plain import FormatError, decode
from editor.language.identify import agreed

_LANGUAGE = re.compile(r"\.(\w{1,40})\s*\{[^{}]{0,400}?lang\s*:\s*([A-Za-z]{2})", re.IGNORECASE)
_START = re.compile(r"\d{1,10}")
_HEAD = 20_000  # code points in which styles are looked for


@dataclass
class _Sync:
    """A moment and what is shown from it on, by the class of its paragraphs."""

    start: float
    said: dict[str, list[str]] = field(default_factory=dict)
    source: list[str] = field(default_factory=list)  # who speaks

    def text(self, shown: str) -> str:
        lines = (" ".join(line.split()) for line in "".join(self.said.get(shown, ())).split("\n"))
        return "\n".join(filter(None, lines))


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The cues of a SAMI file; of several languages the one that says most, which is told.

    Raises FormatError, naming the file, for one without cues.
    """
    raw, encoding = decode(data, name, encoding)
    syncs = _syncs(raw)
    letters: Counter[str] = Counter()
    for sync in syncs:
        letters.update({key: len(sync.text(key)) for key in sync.said})
    if not +letters:
        raise FormatError("{}: there are no cues in this file.", name)
    chosen = letters.most_common(1)[0][0]
    shown = [sync for sync in syncs if chosen in sync.said or not sync.said]
    parts, cues, length = list[str](), list[Cue](), 0
    ends = [*(later.start for later in shown[1:]), 0.0]
    for sync, end in zip(shown, ends, strict=True):
        if not (said := sync.text(chosen)):
            continue
        if end <= sync.start:
            end = end_of(sync.start, len(said))
        speaker = " ".join("".join(sync.source).split())
        cues.append(Cue(Span(length, length + len(said)), sync.start, end, speaker))
        parts.append(said)
        length += len(said) + 1
    text = "\n".join(parts)
    codes = {key.casefold(): code.lower() for key, code in _LANGUAGE.findall(raw[:_HEAD])}
    told: tuple[Message, ...] = ()
    if others := [key for key in (+letters) if key != chosen]:
        template = "{}: there are several languages; {} is read, {} left out."
        told = (Message(template, (name, chosen, ", ".join(others)[:100])),)
    language = agreed(codes.get(chosen.casefold(), ""), text)
    return Transcript(text, "smi", encoding, tuple(cues), language=language, notices=told)


def _syncs(raw: str) -> list[_Sync]:
    found: list[_Sync] = []
    shown, is_source = "", False
    for token in tokens(raw):
        if token.tag == "sync":
            start = _START.match(token.attributes.get("start", "").strip())
            found.append(_Sync(int(start[0]) / 1000 if start else found[-1].start if found else 0))
            shown, is_source = "", False
        elif token.tag == "p":
            shown = token.attributes.get("class", "")
            is_source = token.attributes.get("id", "").casefold() == "source"
        said = "\n" if token.tag == "br" else " ".join(token.text.splitlines())
        if found and (said or token.tag == "p"):
            into = found[-1].source if is_source else found[-1].said.setdefault(shown, [])
            into.append(said or " ")
    return found
