"""Rich Text Format (its specification, version 1.9.1): the text of a document without styles.

No library reads it as rightly. striprtf 0.0.35, the best kept, shows hidden and deleted text, the
marks of lists and bars between cells, loses notes and text boxes, reads letters of macOS as those
of Windows, goes wrong behind pictures in binary, and is given text instead of bytes; the inputs
stand in tests/formats/test_rtf.py.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.core.message import Message
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.formats.docx_reader import hidden_left_out, left_out
from editor.formats.plain import LARGEST, FormatError
from editor.language.identify import agreed

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)",
    re.DOTALL,
)
_SIGNS = {
    "par": "\n", "sect": "\n", "page": "\n", "column": "\n", "line": "\n", "cell": "\n", "row": "",
    "nestcell": "\n", "softline": "", "tab": "\t", "emdash": "—", "endash": "–",
    "emspace": "\u2003", "enspace": "\u2002", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•", "~": "\u00a0", "_": "\u2011", "-": "", "\n": "\n", "\r": "\n", "{": "{",
    "}": "}", "\\": "\\",
}  # fmt: skip
# Destinations that hold no text of the document.
_SILENT = frozenset(
    ("fonttbl", "colortbl", "stylesheet", "info", "pict", "objdata", "fldinst", "listtext",
     "pntext", "sp", "shprslt", "nonshppict", "xe", "tc", "template", "ftnsep", "ftnsepc",
     "aftnsep")
)  # fmt: skip
_EDGES = {  # page headers and footers, of all pages, left, right and first ones
    word + side: word for word in ("header", "footer") for side in ("", "l", "r", "f")
}
_READ = frozenset(("shpinst", "shptxt"))  # that are read although readers may pass over them
_CHARSETS = {  # of fonts, and their code pages
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_LANGUAGES = {  # primary languages of Windows' language numbers (MS-LCID)
    0x07: "de", 0x09: "en", 0x0A: "es", 0x0C: "fr", 0x10: "it", 0x13: "nl", 0x16: "pt",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _State:
    """What a group takes from the one around it."""

    silent: bool = False
    hidden: bool = False
    note: bool = False
    edge: str = ""  # "header" or "footer"
    font_table: bool = False
    two_forms: bool = False  # in older letters, which is passed over, then in Unicode
    skip: int = 1  # letters after \\u that stand for it in older readers
    codepage: str = ""


class _Reader:
    """Walks once through a file; each word changes the state of its group or says something."""

    def __init__(self, data: bytes) -> None:
        self.text: list[str] = []
        self.notes: list[str] = []
        self.hidden: list[str] = []
        self.edges: dict[str, list[str]] = {"header": [], "footer": []}
        self.comments = 0
        self.tracked = False
        self.language = 0
        self._state = _State()
        self._stack = [_State()]
        self._codepage = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._pending = bytearray()  # letters in a code page, which may take two bytes each
        self._to_skip = 0  # letters that stand for one in Unicode
        self._starts = self._optional = False  # a group has just begun; readers may pass it over
        self._read(data)

    def _read(self, data: bytes) -> None:
        at = 0
        while match := _TOKEN.match(data, at):
            at = match.end()
            word, number, code, sign, brace, said = match.groups()
            if code is not None or said is not None:
                self._take(bytes.fromhex(code.decode()) if code is not None else said)
                continue
            self._flush()
            if brace is not None:
                self._open() if brace == b"{" else self._close()
            elif sign == b"*":
                self._optional = True
            elif sign is not None:
                self._sign(sign.decode("latin-1"))
            elif word is not None:
                value = int(number) if number is not None else 1
                if word == b"bin":
                    at += max(0, value)
                self._word(word.decode(), value)
                self._starts = self._optional = False
        self._flush()

    def _take(self, raw: bytes) -> None:
        if self._to_skip:
            raw, self._to_skip = raw[self._to_skip :], max(0, self._to_skip - len(raw))
        self._pending += raw
        self._starts = False

    def _flush(self) -> None:
        if self._pending:
            self._say(self._pending.decode(self._state.codepage or self._codepage, "replace"))
            self._pending.clear()

    def _open(self) -> None:
        self._stack.append(self._state)
        self._starts, self._optional, self._to_skip = True, False, 0

    def _close(self) -> None:
        outer = self._stack.pop() if len(self._stack) > 1 else self._state
        if self._state.note and not outer.note:
            self.notes.append("\n")
        if self._state.edge and not outer.edge:
            self.edges[self._state.edge].append("\n")
        self._state, self._to_skip = outer, 0

    def _sign(self, sign: str) -> None:
        if self._to_skip:
            self._to_skip -= 1
        else:
            self._say(_SIGNS.get(sign, ""))

    def _word(self, word: str, value: int) -> None:
        if word == "u":
            self._say(_letter(value))
            self._to_skip = self._state.skip
        elif word == "uc":
            self._state = replace(self._state, skip=max(0, min(value, 9)))
        elif word in ("ansicpg", "mac", "f", "fcharset"):
            self._encode(word, value)
        elif word in ("v", "plain", "deleted"):
            self._hide(word, value)
        elif word in ("lang", "deflang"):
            self.language = value if word == "lang" or not self.language else self.language
        else:
            if self._starts or self._optional:
                self._begin(word)
            self._say(_SIGNS.get(word, ""))

    def _encode(self, word: str, value: int) -> None:
        """Code pages, of the document or of a font."""
        if word == "ansicpg":
            self._codepage = _known(f"cp{value}", self._codepage)
        elif word == "mac":
            self._codepage = "mac_roman"
        elif word == "fcharset" and self._state.font_table:
            self._fonts[self._font] = _CHARSETS.get(value, "")
        elif word == "f":
            self._font = value
            if not self._state.font_table:
                self._state = replace(self._state, codepage=self._fonts.get(value, ""))

    def _hide(self, word: str, value: int) -> None:
        """What is hidden, and what was deleted while changes were tracked."""
        if word == "deleted":
            self.tracked = self.tracked or value != 0
            silent = self._stack[-1].silent or value != 0
            self._state = replace(self._state, silent=silent)
        else:
            self._state = replace(self._state, hidden=word == "v" and value != 0)

    def _begin(self, word: str) -> None:
        """The state within a group that begins with a word."""
        if word == "annotation":
            self.comments += 0 if self._state.silent else 1
            self._state = replace(self._state, silent=True)
        elif word == "footnote":
            self._state = replace(self._state, note=True)
        elif word in _EDGES:
            self._state = replace(self._state, edge=_EDGES[word])
        elif word == "upr":
            self._state = replace(self._state, silent=True, two_forms=not self._state.silent)
        elif word == "ud" and self._state.two_forms:
            self._state = replace(self._state, silent=False, two_forms=False)
        elif word in _SILENT or (self._optional and word not in _READ):
            fonts = word == "fonttbl"
            self._state = replace(self._state, silent=True, font_table=fonts)

    def _say(self, text: str) -> None:
        state = self._state
        if text and not state.silent:
            into = self.notes if state.note else self.hidden if state.hidden else self.text
            into = self.edges[state.edge] if state.edge and not state.hidden else into
            into.append(text.translate(_CONTROLS))


# What a control character stands for, written as a letter: a line end or nothing.
_CONTROLS = {code: None for code in range(32) if code != 9} | {10: "\n", 11: "\n", 13: "\n"}


def _letter(value: int) -> str:
    """The unit of UTF-16 of a signed number; halves of pairs are put together at the end."""
    return chr(value & 0xFFFF)


def _known(encoding: str, other: str) -> str:
    encoding = {"cp10000": "mac_roman", "cp65001": "utf-8"}.get(encoding, encoding)
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return other


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The paragraphs of an .rtf file, one a line; footnotes at the end, page headers around all.

    Hidden text and comments are left out and told. Raises FormatError, naming the file.
    """
    if len(data) > LARGEST:
        raise FormatError("{}: the file is larger than {} MB.", name, str(LARGEST // 2**20))
    reader = _Reader(data)
    above, below = (_edge(reader.edges[edge]) for edge in ("header", "footer"))
    said = _whole((*reader.text, "\n", *reader.notes)).strip("\n") + "\n"
    text = above + said + below
    if not text.strip():
        raise FormatError("{}: there is no text in this file.", name)
    spans = (Span(0, len(above)), Span(len(text) - len(below), len(text)))
    notices = [*left_out(reader.comments)]
    if hidden := " ".join("".join(reader.hidden).split()):
        notices.append(hidden_left_out(hidden))
    if reader.tracked:
        notices.append(Message("{} has tracked changes; they are read as accepted.", (name,)))
    language = agreed(_LANGUAGES.get(reader.language & 0x3FF, ""), text)
    headers = tuple(span for span in spans if span.start < span.end)
    return Transcript(
        text, "rtf", "utf-8", headers=headers, language=language, notices=tuple(notices)
    )


def _whole(parts: Iterable[str]) -> str:
    """Parts put together, and in them the halves of letters."""
    text = "".join(parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\0", "")


def _edge(parts: Iterable[str]) -> str:
    """The distinct lines of page headers or footers, each with its line end."""
    lines = dict.fromkeys(filter(str.strip, _whole(parts).split("\n")))
    return "".join(f"{line}\n" for line in lines)
