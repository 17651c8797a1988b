"""Answers of a scorer that are kept: a place in the same words is not asked again.

What a language model says of a place hangs on the words around it alone. A text that is opened
again, other terms or a sentence that was changed far away ask nothing anew.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from editor.core.document import Document
from editor.language.said import Said, said
from editor.language.scorer import (
    Answer,
    Keep,
    Place,
    Scorer,
    Step,
    Surprise,
    keep_all,
    on,
)

BEFORE, BEHIND = 40, 10  # chunks (see said) around a place by which its answer is known
MOST = 200_000  # answers that are kept, of a text of about as many words; the oldest go
LARGEST = 64 << 20  # bytes that they take unpacked at most, else they are none of ours
_FORMAT = b"relecture answers 2\n"
_HEAD, _WEIGHED = struct.Struct("<12sHHf"), struct.Struct("<Hf")
_SIZE = 12  # bytes of a key: of 200,000 two are alike once in 10^18 times


class Answers:
    """What was said of places, by the place in its words, the oldest first."""

    def __init__(self) -> None:
        self._known: dict[bytes, Answer] = {}
        self.is_changed = False  # since it was packed or unpacked

    def __len__(self) -> int:
        return len(self._known)

    def get(self, key: bytes) -> Answer | None:
        return self._known.get(key)

    def put(self, key: bytes, answer: Answer) -> None:
        self.is_changed = True
        self._known[key] = answer
        if len(self._known) > MOST:
            del self._known[next(iter(self._known))]

    def pack(self) -> bytes:
        """All of them as a file holds them.

        Of each key, number of choices, how many were weighed, surprise (NaN for none), and those.
        """
        parts = []
        for key, (odds, surprise) in self._known.items():
            weighed = [(n, nats) for n, nats in enumerate(odds) if n and nats is not None]
            known = math.nan if surprise is None else surprise
            parts.append(_HEAD.pack(key, len(odds), len(weighed), known))
            parts += (_WEIGHED.pack(n, nats) for n, nats in weighed)
        self.is_changed = False
        return _FORMAT + zlib.compress(b"".join(parts), 1)

    @classmethod
    def unpack(cls, data: bytes) -> Answers:
        """Those of a file; raises ValueError for one that is damaged or of another kind."""
        if not data.startswith(_FORMAT):
            raise ValueError("not a file of answers")
        unpacking = zlib.decompressobj()
        try:
            rows = unpacking.decompress(data[len(_FORMAT) :], LARGEST)
        except zlib.error as error:
            raise ValueError(str(error)) from error
        if not unpacking.eof or unpacking.unused_data:
            raise ValueError("cut short, or too long")
        answers, at = cls(), 0
        try:
            while at < len(rows):
                key, choices, weighed, known = _HEAD.unpack_from(rows, at)
                at += _HEAD.size
                odds: list[float | None] = [0.0, *(None for _ in range(choices - 1))]
                for _ in range(weighed):
                    number, nats = _WEIGHED.unpack_from(rows, at)
                    at += _WEIGHED.size
                    odds[number] = nats
                answers._known[key] = Answer(tuple(odds), None if math.isnan(known) else known)
        except (struct.error, IndexError) as error:
            raise ValueError(str(error)) from error
        return answers


class Remembered:
    """A Scorer that asks another one, whose answers it keeps.

    `gate` names what decides which choices are weighed: other answers are kept for another one.
    """

    def __init__(self, scorer: Scorer, answers: Answers, gate: str = "") -> None:
        self.name = scorer.name
        self._scorer, self._answers = scorer, answers
        self._start = blake2b(f"{scorer.name}\n{gate}\n".encode(), digest_size=_SIZE)

    def weigh(
        self, document: Document, places: Sequence[Place], keep: Keep = keep_all, step: Step = on
    ) -> Iterator[Answer]:
        """See Scorer; what is not known is asked in one go."""
        text = said(document)
        keys = [self._key(text, place) for place in places]
        known = [self._answers.get(key) for key in keys]
        asked = [n for n, answer in enumerate(known) if answer is None]
        fresh = self._scorer.weigh(
            document, [places[n] for n in asked], lambda n, glance: keep(asked[n], glance), step
        )
        for key, answer in zip(keys, known, strict=True):
            if answer is None:
                answer = next(fresh)
                self._answers.put(key, answer)
            yield answer

    def surprises(self, document: Document, step: Step = on) -> Iterator[Surprise | None]:
        """See Scorer; asked each time."""
        return self._scorer.surprises(document, step)

    def _key(self, text: Said, place: Place) -> bytes:
        first, last = text.words[place.first], text.words[place.behind - 1]
        low, high = first.chunk, last.chunk + 1
        parts = (
            *text.chunks[max(0, low - BEFORE) : low], "", *text.chunks[low:high], "",
            *text.chunks[high : high + BEHIND], "", f"{first.low} {last.high}", *place.choices,
        )  # fmt: skip
        found = self._start.copy()
        found.update("\n".join(parts).encode("utf-8", "surrogatepass"))
        return found.digest()
