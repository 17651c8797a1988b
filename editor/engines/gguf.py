"""GGUF, the file of a language model for llama.cpp: its entries read, and written.

The format is ggml's (docs/gguf.md there), versions 2 and 3, little-endian.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO, NamedTuple

MAGIC = b"GGUF"
VERSIONS = (2, 3)
ALIGNMENT = 32  # bytes between which tensors begin, where the file names no other number

# Types of metadata and how struct packs them.
_PACKED = dict(zip((*range(8), 10, 11, 12), "BbHhIif?Qqd", strict=True))
UINT32, FLOAT32, BOOL, STRING, ARRAY = 4, 6, 7, 8, 9

# Elements and bytes of a block of each type of tensor (ggml-common.h).
BLOCKS = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34),
    9: (32, 36), 10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
    15: (256, 292), 16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18),
    21: (256, 110), 22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8),
    28: (1, 8), 29: (256, 56), 30: (1, 2),
}  # fmt: skip
F32 = 0

_MOST_TEXT = 1 << 24  # bytes of one text: a chat template has some thousand
_MOST_ENTRIES = 1 << 24  # of an array or a file: the largest vocabularies have 300,000


class GgufError(ValueError):
    """A file that is no GGUF, or a broken one; says what is wrong."""


class Value(NamedTuple):
    """A metadata value with its type; texts as bytes, of an array (`type` 9) the `of` its items."""

    type: int
    value: bytes | int | float | bool | list[bytes] | list[int | float | bool]
    of: int = 0


class Tensor(NamedTuple):
    """A tensor's name, size (fastest dimension first), type and place in the data (bytes)."""

    name: str
    shape: tuple[int, ...]
    type: int
    offset: int

    @property
    def nbytes(self) -> int:
        elements, size = BLOCKS[self.type]
        return math.prod(self.shape) // elements * size


class Gguf(NamedTuple):
    """What stands in a file before its data, which begins at byte `start`."""

    metadata: dict[str, Value]
    tensors: tuple[Tensor, ...]
    start: int

    def text(self, key: str) -> str:
        """A text of the metadata, "" where there is none."""
        found = self.metadata.get(key)
        if found is None or not isinstance(found.value, bytes):
            return ""
        return found.value.decode("utf-8", "replace")

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list in the metadata, none where there is no such list."""
        found = self.metadata.get(key)
        items = found.value if found is not None and isinstance(found.value, list) else []
        return tuple(i.decode("utf-8", "replace") for i in items if isinstance(i, bytes))


class _Reader:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def raw(self, size: int) -> bytes:
        found = self._file.read(size)
        if len(found) < size:
            raise GgufError("the file ends too early")
        return found

    def number(self, code: str) -> int:
        found: int = struct.unpack("<" + code, self.raw(struct.calcsize("<" + code)))[0]
        return found

    def size(self, most: int) -> int:
        found = self.number("Q")
        if found > most:
            raise GgufError("a size in the file is impossible")
        return found

    def text(self) -> bytes:
        return self.raw(self.size(_MOST_TEXT))

    def value(self) -> Value:
        kind = self.number("I")
        if kind == STRING:
            return Value(kind, self.text())
        if kind == ARRAY:
            of, count = self.number("I"), self.size(_MOST_ENTRIES)
            if of == STRING:
                return Value(kind, [self.text() for _ in range(count)], of)
            code = f"<{count}{_code(of)}"
            return Value(kind, list(struct.unpack(code, self.raw(struct.calcsize(code)))), of)
        return Value(kind, self.number(_code(kind)))

    def tensor(self) -> Tensor:
        name = self.text().decode("utf-8", "replace")
        dimensions = self.number("I")
        if dimensions > 4:
            raise GgufError("a tensor has more than four dimensions")
        shape = tuple(self.number("Q") for _ in range(dimensions))
        return Tensor(name, shape, self.number("I"), self.number("Q"))


def _code(kind: int) -> str:
    if kind not in _PACKED:
        raise GgufError(f"metadata of the unknown type {kind}")
    return _PACKED[kind]


def read(path: Path) -> Gguf:
    """What stands in a file before its data; raises OSError, or GgufError for another file."""
    with path.open("rb") as file:
        reader = _Reader(file)
        tensors, entries = _counts(reader)
        metadata = dict(_entries(reader, entries))
        found = tuple(reader.tensor() for _ in range(tensors))
        alignment = metadata.get("general.alignment", Value(UINT32, ALIGNMENT)).value
        if not isinstance(alignment, int) or alignment < 1:
            raise GgufError("a size in the file is impossible")
        return Gguf(metadata, found, _aligned(file.tell(), alignment))


def head(path: Path) -> Gguf:
    """What a file says of itself before its vocabulary, without tensors: read in no time.

    Raises OSError, or GgufError for another file.
    """
    with path.open("rb") as file:
        reader = _Reader(file)
        _, entries = _counts(reader)
        said = takewhile(lambda e: not e[0].startswith("tokenizer."), _entries(reader, entries))
        return Gguf(dict(said), (), 0)


def _counts(reader: _Reader) -> tuple[int, int]:
    """How many tensors and entries a file has, from its very beginning."""
    if reader.raw(4) != MAGIC:
        raise GgufError("it is no GGUF file")
    if reader.number("I") not in VERSIONS:
        raise GgufError("its version of GGUF is unknown")
    return reader.size(_MOST_ENTRIES), reader.size(_MOST_ENTRIES)


def _entries(reader: _Reader, count: int) -> Iterator[tuple[str, Value]]:
    for _ in range(count):
        yield reader.text().decode("utf-8", "replace"), reader.value()


def write(
    file: BinaryIO,
    metadata: Mapping[str, Value],
    tensors: Iterable[tuple[str, tuple[int, ...], int, bytes]],
) -> None:
    """Write a file: entries, and tensors as (name, shape, type, data); raises OSError.

    `metadata` names no alignment: tensors begin every ALIGNMENT bytes.
    """
    tensors = list(tensors)
    file.write(MAGIC + struct.pack("<IQQ", VERSIONS[-1], len(tensors), len(metadata)))
    for key, value in metadata.items():
        file.write(_text(key.encode()) + struct.pack("<I", value.type) + _packed(value))
    at = 0
    for name, shape, kind, data in tensors:
        file.write(_text(name.encode()) + struct.pack("<I", len(shape)))
        file.write(struct.pack(f"<{len(shape)}QIQ", *shape, kind, at))
        at = _aligned(at + len(data), ALIGNMENT)
    for *_, data in tensors:
        file.write(bytes(-file.tell() % ALIGNMENT))
        file.write(data)
    file.write(bytes(-file.tell() % ALIGNMENT))


def _text(text: bytes) -> bytes:
    return struct.pack("<Q", len(text)) + text


def _packed(value: Value) -> bytes:
    match value.value:
        case bytes(text):
            return _text(text)
        case list(items):
            head = struct.pack("<IQ", value.of, len(items))
            if value.of == STRING:
                return head + b"".join(_text(item) for item in items if isinstance(item, bytes))
            return head + struct.pack(f"<{len(items)}{_PACKED[value.of]}", *items)
        case number:
            return struct.pack("<" + _PACKED[value.type], number)


def _aligned(at: int, alignment: int) -> int:
    return -(-at // alignment) * alignment
