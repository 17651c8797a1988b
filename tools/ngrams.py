"""Make resources/en/ngrams.bin from the trigram model of CMU Sphinx.

Run in an environment with the `data` extra: `python tools/ngrams.py`.

Source
  en-us.lm.bin of pocketsphinx 5.1.1 (the same file is in Debian's pocketsphinx-en-us): generic
  US English trigrams of Alpha Cephei and Carnegie Mellon University, BSD-2-Clause.

The source is read after sphinxbase's lm_trie.c: a header, quantisation tables, unigrams, then the
bigrams and trigrams as bit-packed tries whose paths run backwards from the predicted word. N-grams
that change the model little are left out: those with p(history, word) · |log p − log backoff|
below LEAST (a simple form of Stolcke's pruning, 1998). The result is `editor/language/ngrams.py`'s
format; run `python -m tools.measure en-podcast clean-en` afterwards.
"""

from __future__ import annotations

import json
import math
import struct
import sys
import zlib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
sys.path.insert(0, str(RESOURCES.parent))

from editor.language.ngrams import FORMAT, STEP  # noqa: E402

LEAST = 4e-8
MAGIC = b"Trie Language Model"
LOG10_OF_UNIT = math.log10(1.0001)  # sphinxbase's logarithms have this base
QUANTA = 65536
MOST_WORDS = 65535  # ids are 16 bits wide


def read(data: bytes) -> tuple[list[str], Any, Any, Any, Any, Any, Any, Any, Any]:
    """Words, unigrams, then (word, p, backoff, next) of bigrams and (word, p) of trigrams."""
    if not data.startswith(MAGIC) or data[len(MAGIC)] != 3:
        raise SystemExit("not a trigram model in sphinxbase's trie format")
    at = len(MAGIC) + 1
    vocabulary, bigrams, trigrams = struct.unpack_from("<3I", data, at)
    at += 12 + 4
    p2, b2, p3 = np.frombuffer(data, "<f4", 3 * QUANTA, at).reshape(3, QUANTA) * LOG10_OF_UNIT
    at += 12 * QUANTA
    row = np.dtype([("p", "<f4"), ("backoff", "<f4"), ("next", "<u4")])
    unigrams = np.frombuffer(data, row, vocabulary + 1, at)
    at += row.itemsize * (vocabulary + 1)
    word_bits, next_bits = vocabulary.bit_length(), trigrams.bit_length()
    middle, longest = word_bits + 32 + next_bits, word_bits + 16
    size = ((1 + bigrams) * middle + 7) // 8 + 8
    packed2 = np.frombuffer(data, np.uint8, size, at)
    at += size
    size = ((1 + trigrams) * longest + 7) // 8 + 8
    packed3 = np.frombuffer(data, np.uint8, size, at)
    at += size
    words = data[at + 4 :].split(b"\0")[:vocabulary]

    def unpack(packed: Any, total: int, offset: int, width: int, count: int) -> Any:
        position = np.arange(count, dtype=np.int64) * total + offset
        value = np.zeros(count, np.uint64)
        for byte in range(5):
            value |= packed[(position >> 3) + byte].astype(np.uint64) << np.uint64(8 * byte)
        shift = (position & 7).astype(np.uint64)
        return ((value >> shift) & np.uint64((1 << width) - 1)).astype(np.int64)

    word2 = unpack(packed2, middle, 0, word_bits, bigrams)
    quantum = unpack(packed2, middle, word_bits, 32, bigrams)
    next2 = unpack(packed2, middle, word_bits + 32, next_bits, bigrams + 1)
    word3 = unpack(packed3, longest, 0, word_bits, trigrams)
    quantum3 = unpack(packed3, longest, word_bits, 16, trigrams)
    return (
        [w.decode() for w in words], unigrams, word2, p2[quantum >> 16], b2[quantum & 0xFFFF],
        next2, word3, p3[quantum3], vocabulary,
    )  # fmt: skip


def main() -> None:
    spec = find_spec("pocketsphinx")
    if spec is None or spec.origin is None:
        raise SystemExit("pocketsphinx is missing: pip install pocketsphinx")
    path = Path(spec.origin).parent / "model" / "en-us" / "en-us.lm.bin"
    words, unigrams, word2, p2, backoff2, next2, word3, p3, vocabulary = read(path.read_bytes())
    p1 = unigrams["p"][:vocabulary] * LOG10_OF_UNIT
    backoff1 = unigrams["backoff"][:vocabulary] * LOG10_OF_UNIT
    starts = unigrams["next"][: vocabulary + 1].astype(np.int64)
    count = int(starts[-1])  # a few bigrams behind the last word belong to none
    last2 = np.repeat(np.arange(vocabulary), np.diff(starts))
    parent = np.repeat(np.arange(count), np.diff(next2[: count + 1]))
    word2, p2, backoff2 = word2[:count], p2[:count], backoff2[:count]
    word3, p3 = word3[: len(parent)], p3[: len(parent)]

    weight = p1.copy()
    weight[words.index("<s>")] = -1.0  # as history only: one word in ten begins a sentence
    kept = np.sort(np.argsort(-weight, kind="stable")[:MOST_WORDS])
    of_kept = np.zeros(vocabulary, bool)
    of_kept[kept] = True

    # bigram = history word2, word last2; trigram = word3, then bigram (word2, last2) of its parent
    def bigram_rows(history: Any, word: Any) -> tuple[Any, Any]:
        keys = word2 * vocabulary + last2
        order = np.argsort(keys)
        wanted = history * vocabulary + word
        place = order[np.minimum(np.searchsorted(keys[order], wanted), count - 1)]
        return place, keys[place] == wanted

    context, is_there = bigram_rows(word3, word2[parent])
    estimate = np.where(is_there, backoff2[context], 0.0) + p2[parent]
    before = weight[word3] + np.where(is_there, p2[context], backoff1[word3] + p1[word2[parent]])
    keep3 = 10 ** (before + p3) * np.abs(p3 - estimate) > LEAST
    keep3 &= is_there & of_kept[word3] & of_kept[word2[parent]] & of_kept[last2[parent]]
    keep2 = 10 ** (weight[word2] + p2) * np.abs(p2 - backoff1[word2] - p1[last2]) > LEAST
    keep2[context[keep3]] = True
    keep2 &= of_kept[word2] & of_kept[last2]

    ids = np.cumsum(of_kept) - 1
    rows2 = np.flatnonzero(keep2)
    rows2 = rows2[np.lexsort((last2[rows2], word2[rows2]))]
    new2 = np.full(count, -1)
    new2[rows2] = np.arange(len(rows2))
    rows3 = np.flatnonzero(keep3)
    history3, last3 = new2[context[rows3]], ids[last2[parent[rows3]]]
    order3 = np.lexsort((last3, history3))

    def offsets(owner: Any, size: int) -> bytes:
        starts = np.concatenate(([0], np.cumsum(np.bincount(owner, minlength=size))))
        return bytes(starts.astype("<u4"))

    def quantised(value: Any) -> bytes:
        return bytes(np.clip(np.round(-value / STEP), 0, 255).astype(np.uint8))

    columns = {
        "words": "\n".join(words[i] for i in kept).encode(),
        "p1": quantised(p1[kept]), "backoff1": quantised(backoff1[kept]),
        "starts2": offsets(ids[word2[rows2]], len(kept)),
        "words2": ids[last2[rows2]].astype("<u2").tobytes(),
        "p2": quantised(p2[rows2]), "backoff2": quantised(backoff2[rows2]),
        "starts3": offsets(history3[order3], len(rows2)),
        "words3": last3[order3].astype("<u2").tobytes(),
        "p3": quantised(p3[rows3][order3]),
    }  # fmt: skip
    head = json.dumps(
        {"format": FORMAT, "columns": {name: len(column) for name, column in columns.items()}}
    )
    data = head.encode() + b"\n" + b"".join(columns.values())
    target = RESOURCES / "en" / "ngrams.bin"
    target.write_bytes(zlib.compress(data, 9))
    print(len(kept), len(rows2), len(rows3), target.stat().st_size)


if __name__ == "__main__":
    main()
