"""Write a language model with a smaller vocabulary: what French and English need.

`python -m tools.trim_model MODEL.gguf OUT.gguf`. A model of many languages spends most of its size
and half of its time on words of others. Kept are the tokens into which it cuts the words of both
lexicons, with all steps of their merges, those of one or two letters, signs, digits, blanks and
bytes: text is cut into the same tokens, but for words that neither lexicon has. Models whose
vocabulary is SentencePiece's (Gemma, Llama 2, Mistral), which merges by score (Kudo 2018).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from editor.engines import gguf, languages
from editor.engines.gguf import ARRAY, Gguf, GgufError, Value
from editor.engines.llama import check

LEAST = 2.6  # Zipf value of the words that are kept
CODES = ("fr", "en")
BLANK = "▁"
CONTROL, BYTE = 3, 6  # types of tokens
# Reserved for what a model is trained further on; none stands in a text.
_UNUSED = re.compile(r"<(?:unused|reserved)\w*>", re.IGNORECASE)
_ALWAYS = re.compile(
    rf"{BLANK}?[A-Za-zÀ-ÖØ-öø-ÿŒœ'’]{{1,2}}|{BLANK}*\d+|{BLANK}+|\n+|\t+"
    rf"|{BLANK}*[!-/:-@\[-`{{-~«»“”‘’…–—€£§°·\u00a0\u202f]+"
)
_OF_VOCABULARY = ("tokenizer.ggml.tokens", "tokenizer.ggml.scores", "tokenizer.ggml.token_type")


def words() -> Iterator[str]:
    """The words of the lexicons that are met now and then, in the forms that a text has them."""
    for code in CODES:
        lexicon = languages.load(code).lexicon
        for form in lexicon.rows:
            if lexicon.zipf(form) >= LEAST:
                yield form
                yield BLANK + form
                yield BLANK + form[:1].upper() + form[1:]


def merged(word: str, scores: Mapping[str, float]) -> Iterator[str]:
    """Every token that stands at some step of cutting a word, its last ones among them."""
    parts = list(word)
    yield from parts
    while True:
        pairs = [left + right for left, right in pairwise(parts)]
        best = max((pair for pair in pairs if pair in scores), key=scores.__getitem__, default="")
        if not best:
            return
        at = pairs.index(best)
        parts[at : at + 2] = [best]
        yield best


def kept(known: Gguf, texts: Iterable[str]) -> list[int]:
    """The numbers of the tokens to keep, in order; raises GgufError for another vocabulary."""
    if known.text("tokenizer.ggml.model") != "llama":
        raise GgufError("its vocabulary is not SentencePiece's")
    tokens = [bytes(token).decode("utf-8", "replace") for token in _list(known, "tokens")]
    types, points = _list(known, "token_type"), _list(known, "scores")
    scores = dict(zip(tokens, points, strict=True))
    numbers = dict(zip(tokens, range(len(tokens)), strict=True))
    found = {
        number
        for number, token in enumerate(tokens)
        if types[number] == BYTE
        or (types[number] == CONTROL and not _UNUSED.fullmatch(token))
        or _ALWAYS.fullmatch(token)
    }
    found.update(number for key, value in known.metadata.items() for number in _named(key, value))
    for text in texts:
        found.update(numbers[part] for part in merged(text, scores) if part in numbers)
    return sorted(found)


def trim(source: Path, target: Path, texts: Iterable[str]) -> int:
    """Write the model of `source` with the tokens that texts need; says how many those are.

    Raises OSError, or GgufError for a file that is no such model.
    """
    known = check(source)
    keep = kept(known, texts)
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
    count = trim(source, target, words())
    print(f"{target}: {count} tokens, {target.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
