"""Plain text and Markdown: encodings guessed, line ends kept."""

from __future__ import annotations

import codecs

import charset_normalizer

from editor.core.message import Message
from editor.core.transcript import Transcript

LARGEST = 50 * 1024 * 1024  # bytes


class FormatError(Exception):
    """A sentence for the user: which file, which place, what is wrong."""

    def __init__(self, template: str, *args: str) -> None:
        super().__init__(template.format(*args))
        self.message = Message(template, args)


_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, name: str, encoding: str = "") -> tuple[str, str]:
    """Text and encoding of a file's bytes: byte order mark, strict UTF-8, then a guess.

    Raises FormatError, naming the file, for empty, binary, too large or undecodable data.
    """
    if len(data) > LARGEST:
        raise FormatError("{}: the file is larger than {} MB.", name, str(LARGEST // 2**20))
    if not data.strip():
        raise FormatError("{}: the file is empty.", name)
    if encoding:
        try:
            return data.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError) as error:
            raise FormatError("{}: the file cannot be read as {}.", name, encoding) from error
    for mark, name_of in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(name_of), name_of
            except UnicodeDecodeError as error:
                raise FormatError(
                    "{}: byte {} does not fit the encoding {}.", name, str(error.start), name_of
                ) from error
    if data.count(b"\0") > len(data) // 1000:
        raise FormatError("{}: this is a binary file, not a text.", name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        guess = charset_normalizer.from_bytes(
            data[:200_000], cp_isolation=["cp1252", "mac_roman"]
        ).best()
    if guess is None:
        raise FormatError("{}: this is not a text, or its encoding is unknown.", name)
    try:
        return data.decode(guess.encoding), guess.encoding
    except UnicodeDecodeError as error:
        raise FormatError("{}: the file cannot be read as {}.", name, guess.encoding) from error


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of a text file's bytes; raises FormatError."""
    text, encoding = decode(data, name, encoding)
    controls = sum(c < " " and c not in "\t\n\r\f" for c in text[:100_000])
    if controls > 20 and controls > len(text[:100_000]) // 50:
        raise FormatError("{}: this is a binary file, not a text.", name)
    kind = "md" if name.lower().endswith((".md", ".markdown")) else "txt"
    return Transcript(text, kind, encoding)


def write(text: str, encoding: str = "utf-8") -> bytes:
    """The bytes of a clean text; UTF-8 where the source's encoding lacks a letter."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8")
