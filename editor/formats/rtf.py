"""Rich Text Format (its specification, version 1.9.1): the text of a document without styles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from editor.core.languages import agreed
from editor.core.message import Message
from editor.core.transcript import Transcript
from editor.formats.docx_reader import hidden_left_out, left_out
from editor.formats.plain import LARGEST, FormatError

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)",
    re.DOTALL,
)
_SIGNS = {
    "par": "\n", "sect": "\n", "page": "\n", "line": "\n", "cell": "\n", "row": "",
    "nestcell": "\n", "softline": "", "tab": "\t", "emdash": "—", "endash": "–",
    "emspace": "\u2003", "enspace": "\u2002", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•", "~": "\u00a0", "_": "\u2011", "-": "", "\n": "\n", "\r": "\n", "{": "{",
    "}": "}", "\\": "\\",
}  # fmt: skip
# Destinations that hold no text of the document.
_SILENT = frozenset(
    ("fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf",
     "footer", "footerl", "footerr", "footerf", "objdata", "fldinst", "listtext", "pntext", "sp",
     "shprslt", "nonshppict", "xe", "tc", "template", "ftnsep", "ftnsepc", "aftnsep")
)  # fmt: skip
_READ = frozenset(("shpinst", "shptxt"))  # that are read although readers may pass over them
_CHARSETS = {  # of fonts, and their code pages
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 238: "cp1250",
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
    font_table: bool = False
    skip: int = 1  # letters after \\u that stand for it in older readers
    codepage: str = ""


@dataclass(slots=True)
class _Reader:
    text: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    comments: int = 0
    tracked: bool = False
    language: int = 0

    def read(self, data: bytes) -> None:
        state, stack = _State(), [_State()]
        codepage, fonts, font = "cp1252", dict[int, str](), 0
        pending = bytearray()  # letters in a code page, which may take two bytes each
        to_skip, starts, at = 0, False, 0
        optional = False

        def flush() -> None:
            if pending:
                self._say(pending.decode(state.codepage or codepage, "replace"), state)
                pending.clear()

        while match := _TOKEN.match(data, at):
            at = match.end()
            word, number, code, sign, brace, said = match.groups()
            if code is not None or said is not None:
                raw = bytes.fromhex(code.decode()) if code is not None else said
                if to_skip:
                    raw, to_skip = raw[to_skip:], max(0, to_skip - len(raw))
                pending += raw
                starts = False
                continue
            flush()
            if brace == b"{":
                stack.append(state)
                starts, optional, to_skip = True, False, 0
            elif brace == b"}":
                if state.note and not stack[-1].note:
                    self.notes.append("\n")
                state = stack.pop() if len(stack) > 1 else state
                to_skip = 0
            elif sign is not None:
                name = sign.decode("latin-1")
                if name == "*":
                    optional = True
                    continue
                if to_skip:
                    to_skip -= 1
                else:
                    self._say(_SIGNS.get(name, ""), state)
            elif word is not None:
                name = word.decode()
                value = int(number) if number is not None else 1
                if name == "u":
                    self._say(_letter(value), state)
                    to_skip = state.skip
                elif name == "bin":
                    at += max(0, value)
                elif name == "uc":
                    state = replace(state, skip=max(0, min(value, 9)))
                elif name == "ansicpg":
                    codepage = _known(f"cp{value}", codepage)
                elif name == "mac":
                    codepage = "mac_roman"
                elif name == "f":
                    font = value
                    if not state.font_table:
                        state = replace(state, codepage=fonts.get(value, ""))
                elif name == "fcharset" and state.font_table:
                    fonts[font] = _CHARSETS.get(value, "")
                elif name == "plain":
                    state = replace(state, hidden=False)
                elif name in ("v", "deleted"):
                    self.tracked = self.tracked or (name == "deleted" and value != 0)
                    state = replace(state, hidden=value != 0) if name == "v" else replace(
                        state, silent=stack[-1].silent or value != 0
                    )  # fmt: skip
                elif name in ("lang", "deflang"):
                    self.language = value if name == "lang" or not self.language else self.language
                elif starts or optional:
                    state = self._destination(name, state, optional)
                    self._say(_SIGNS.get(name, ""), state)
                else:
                    self._say(_SIGNS.get(name, ""), state)
                starts = optional = False
        flush()

    def _destination(self, name: str, state: _State, optional: bool) -> _State:
        """The state within a group that begins with a word."""
        if name == "annotation":
            self.comments += 0 if state.silent else 1
            return replace(state, silent=True)
        if name == "footnote":
            return replace(state, note=True)
        if name in _SILENT or (optional and name not in _READ):
            return replace(state, silent=True, font_table=name == "fonttbl")
        return state

    def _say(self, text: str, state: _State) -> None:
        if text and not state.silent:
            into = self.notes if state.note else self.hidden if state.hidden else self.text
            into.append(text)


def _letter(value: int) -> str:
    """The unit of UTF-16 of a signed number; halves of pairs are put together at the end."""
    return chr(value & 0xFFFF)


def _known(encoding: str, other: str) -> str:
    try:
        b"".decode(encoding)
    except LookupError:
        return other
    return encoding


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The paragraphs of an .rtf file, one a line; footnotes at the end.

    Hidden text and comments are left out and told. Raises FormatError, naming the file.
    """
    if len(data) > LARGEST:
        raise FormatError("{}: the file is larger than {} MB.", name, str(LARGEST // 2**20))
    reader = _Reader()
    reader.read(data)
    text = "".join((*reader.text, "\n", *reader.notes))
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = text.replace("\0", "").strip("\n") + "\n"
    if not text.strip():
        raise FormatError("{}: there is no text in this file.", name)
    notices = [*left_out(reader.comments)]
    if hidden := " ".join("".join(reader.hidden).split()):
        notices.append(hidden_left_out(hidden))
    if reader.tracked:
        notices.append(Message("{} has tracked changes; they are read as accepted.", (name,)))
    language = agreed(_LANGUAGES.get(reader.language & 0x3FF, ""), text)
    return Transcript(text, "rtf", "utf-8", language=language, notices=tuple(notices))
