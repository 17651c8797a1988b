"""Write a language model with a smaller vocabulary: what French and English are written in.

`python -m tools.trim_model MODEL.gguf OUT.gguf`. A model of many languages spends most of its size
on words in other letters. Kept are all tokens of Latin letters, signs, digits, blanks and bytes,
so that French and English text, its names too, is cut into the same tokens as before; with them go
all steps of their merges. What changes is that no probability goes to other letters. Measured on
Gemma 3 270M with batches of one size for both: of 437 pieces of text none is cut otherwise, and
log odds move by 0.04 nats in 99 of 100 places in French, 0.2 in English. (With batches of other
sizes those of one and the same model move by 0.6: llama.cpp rounds activations to eight bits, and
the least difference in the order of sums changes the rounding.) Keeping only what the words of
both lexicons need (92,179 tokens instead of 153,085) moves them five times as far, and is a tenth
faster. For models whose vocabulary is
SentencePiece's (Kudo 2018): Gemma, Llama 2, Mistral.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from editor.engines import gguf
from editor.engines.gguf import ARRAY, Gguf, GgufError, Value
from editor.engines.llama import check

CONTROL, BYTE = 3, 6  # types of tokens
# Reserved for what a model is trained further on; none stands in a text.
_UNUSED = re.compile(r"<(?:unused|reserved)\w*>", re.IGNORECASE)
_LATIN = re.compile(
    r"▁*[A-Za-zÀ-ÖØ-öø-ÿŒœ'’]+|▁*\d+|▁+|\n+|\t+"
    r"|▁*[!-/:-@\[-`{-~«»“”‘’…–—€£§°·\u00a0\u202f]+"
)
_OF_VOCABULARY = ("tokenizer.ggml.tokens", "tokenizer.ggml.scores", "tokenizer.ggml.token_type")


def kept(known: Gguf) -> list[int]:
    """The numbers of the tokens to keep, in order; raises GgufError for another vocabulary."""
    if known.text("tokenizer.ggml.model") != "llama":
        raise GgufError("its vocabulary is not SentencePiece's")
    tokens = [bytes(token).decode("utf-8", "replace") for token in _list(known, "tokens")]
    found = {
        number
        for number, (token, kind) in enumerate(zip(tokens, _list(known, "token_type"), strict=True))
        if kind == BYTE
        or (kind == CONTROL and not _UNUSED.fullmatch(token))
        or _LATIN.fullmatch(token)
    }
    found.update(number for key, value in known.metadata.items() for number in _named(key, value))
    return sorted(found)


def trim(source: Path, target: Path) -> int:
    """Write the model of `source` with the tokens of Latin letters; says how many those are.

    Raises OSError, or GgufError for a file that is no such model.
    """
    known = check(source)
    keep = kept(known)
    place = {old: new for new, old in enumerate(keep)}
    before = len(_list(known, "tokens"))
    metadata = {}
    for key, value in known.metadata.items():
        if key in _OF_VOCABULARY:
            items = _list(known, key.rpartition(".")[2])
            value = Value(ARRAY, [items[number] for number in keep], value.of)
        for number in _named(key, value):
            value = value._replace(value=place[number])
        if key.endswith(".vocab_size"):
            value = value._replace(value=len(keep))
        if key != "general.alignment":
            metadata[key] = value
    tensors = []
    with source.open("rb") as file:
        for tensor in known.tensors:
            if tensor.type not in gguf.BLOCKS:
                raise GgufError("a tensor has an unknown type")
            file.seek(known.start + tensor.offset)
            data, shape = file.read(tensor.nbytes), tensor.shape
            if shape[1:] == (before,):  # a row for each token
                size = len(data) // before
                data = b"".join(data[size * number : size * (number + 1)] for number in keep)
                shape = (shape[0], len(keep))
            tensors.append((tensor.name, shape, tensor.type, data))
    part = target.with_name(target.name + ".part")
    with part.open("wb") as out:
        gguf.write(out, metadata, tensors)
    part.replace(target)
    return len(keep)


def _named(key: str, value: Value) -> Iterator[int]:
    """The token that an entry names, if it is one that does."""
    if key.endswith("_token_id") and isinstance(value.value, int):
        yield value.value


def _list(known: Gguf, name: str) -> Sequence[Any]:
    value = known.metadata.get(f"tokenizer.ggml.{name}")
    if value is None or not isinstance(value.value, list):
        raise GgufError(f"it has no {name}")
    return value.value


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__)
        return 2
    source, target = map(Path, sys.argv[1:])
    count = trim(source, target)
    print(f"{target}: {count} tokens, {target.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
