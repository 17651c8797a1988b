"""Plain text and Markdown: encodings guessed, line ends kept."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from editor.core.message import Message
from editor.core.transcript import Transcript
from editor.core.user_error import UserError
from editor.formats import encodings

LARGEST = 50 * 1024 * 1024  # bytes
DAMAGED = Message("{}: the file is damaged or no document of this kind.").template


class FormatError(UserError):
    """What is wrong with the bytes of a file."""


class EncodingError(FormatError):
    """A file that could not be read in the encoding that was asked for or guessed."""


def decode(data: bytes, name: str, encoding: str = "") -> tuple[str, str]:
    """Text and encoding of a file's bytes: byte order mark, UTF-8, then the likeliest.

    A few bytes that are no UTF-8 do not make a file another encoding's; `doubts` tells of them.
    Raises FormatError, naming the file, for empty, binary, too large or undecodable data.
    """
    if len(data) > LARGEST:
        raise FormatError("{}: the file is larger than {} MB.", name, str(LARGEST // 2**20))
    if not data.strip():
        raise FormatError("{}: the file is empty.", name)
    text, encoding = _decoded(data, name, encoding)
    if not text.strip():
        raise FormatError("{}: the file is empty.", name)
    return text, encoding


def _decoded(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    if known := encoding or encodings.marked(data):
        return _decode_as(data, name, known), known
    if wide := encodings.wide(data):
        return data.decode(wide, "replace"), wide
    if data.count(b"\0") > len(data) // 1000:
        raise FormatError("{}: this is a binary file, not a text.", name)
    if encodings.flaws(data) is None or encodings.is_nearly_utf8(data):
        return encodings.with_flaws(data), "utf-8"
    found = encodings.legacy(data)
    if found is None:
        raise EncodingError(_UNKNOWN, name)
    return data.decode(found.encoding), found.encoding


_UNKNOWN = Message(
    "{}: this is not a text, or its encoding is unknown. Name it under File, Encoding or with "
    "--encoding."
).template
_WRONG = Message(
    "{}: the file cannot be read as {}. Name another encoding under File, Encoding or with "
    "--encoding."
).template


def _decode_as(data: bytes, name: str, encoding: str) -> str:
    """The text in an encoding that is known, a few flaws allowed for; raises EncodingError."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        flawed = _flawed(data, encoding)
        if flawed is None:
            raise EncodingError(_WRONG, name, encoding) from error
        return flawed
    except (LookupError, ValueError) as error:
        raise EncodingError(_WRONG, name, encoding) from error


def _flawed(data: bytes, encoding: str) -> str | None:
    """The text of Unicode with a few bad bytes; None where there are many."""
    kind = codecs.lookup(encoding).name
    if kind in ("utf-8", "utf-8-sig"):
        return encodings.with_flaws(data, kind) if encodings.is_nearly_utf8(data) else None
    if not kind.startswith("utf"):
        return None
    text = data.decode(encoding, "replace")
    return text if text.count("\ufffd") <= encodings.MOST_FLAWED * len(text) + 1 else None


def doubts(data: bytes, text: str, used: str, chosen: str = "") -> Iterator[Message]:
    """What to tell of the encoding in which a text was read, where it is not beyond doubt.

    `chosen` is the encoding that the user asked for, "" where it was guessed.
    """
    if used in ("utf-8", "utf-8-sig"):
        if found := encodings.flaws(data):
            yield _told(found)
        if twice := encodings.doubled(text):
            yield Message(
                "Letters such as “{}” look as if the text had been encoded twice; “{}” under File, "
                "Encoding (or --encoding) repairs them all.",
                (twice[0], encodings.TWICE),
            )
    elif used.startswith("utf"):
        if "\ufffd" in text:
            line = text.count("\n", 0, text.index("\ufffd")) + 1
            yield Message("Line {}: a letter is damaged and could not be read.", (str(line),))
    elif not chosen and not ((likely := encodings.legacy(data)) and likely.is_sure):
        yield Message(
            "The encoding is doubtful: read as {}. Where letters are wrong, choose another one "
            "under File, Encoding (or --encoding).",
            (used,),
        )


def _told(found: encodings.Flaws) -> Message:
    if found.number == 1:
        text = "Line {}: a byte that is not UTF-8 was read as “{}”; please check it."
        return Message(text, (str(found.line), found.letter))
    text = "{} bytes are not UTF-8; the first, in line {}, was read as “{}”. Please check them."
    return Message(text, (str(found.number), str(found.line), found.letter))


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of a text file's bytes; raises FormatError."""
    text, encoding = decode(data, name, encoding)
    controls = sum(c < " " and c not in "\t\n\r\f" for c in text[:100_000])
    if controls > 20 and controls > len(text[:100_000]) // 50:
        raise FormatError("{}: this is a binary file, not a text.", name)
    kind = "md" if name.lower().endswith((".md", ".markdown")) else "txt"
    return Transcript(text, kind, encoding)


# Without a mark, or of times before Windows.
_UNEXPECTED = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp850", "cp437", "cp866")


def write(text: str, encoding: str = "utf-8") -> bytes:
    """The bytes of a clean text; UTF-8 where the source's encoding lacks a letter, or is one that
    other programs do not expect."""
    if encoding in _UNEXPECTED:
        return text.encode("utf-8")
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8")
