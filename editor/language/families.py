"""Words of one family: linearize, linearized, linearization; they are no variants of a name."""

from __future__ import annotations

from editor.core.letters import fold
from editor.language.words import Words

STEM = 4  # letters that forms of one word share at least
ROOT = 5  # letters of what stands behind a prefix


def one_family(a: str, b: str, words: Words) -> bool:
    """Whether two forms differ in endings or prefixes that make words of words, in lower case.

    Names are given as they are written: two with a capital are no words of a family.
    """
    if a[:1].isupper() and b[:1].isupper():
        return False
    one, other = fold(a).replace("-", ""), fold(b).replace("-", "")
    return _by_ending(one, other, words) or _by_prefix(one, other, words)


def _by_ending(a: str, b: str, words: Words) -> bool:
    shared = 0
    for left, right in zip(a, b, strict=False):
        if left != right:
            break
        shared += 1
    for stem in range(shared, STEM - 1, -1):  # précal-culer, précal-cule: the stem may be shorter
        if {a[stem:], b[stem:]} <= words.word_endings | {""}:
            return True
    return False


def _by_prefix(a: str, b: str, words: Words) -> bool:
    heads = ("", *words.living_prefixes)
    rests = {a[len(head) :] for head in heads if a.startswith(head)}
    return any(
        len(b) - len(head) >= ROOT and b[len(head) :] in rests
        for head in heads
        if b.startswith(head)
    )
