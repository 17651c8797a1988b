"""What a file itself teaches: names for the glossary, to be offered and never added unasked."""

from __future__ import annotations

from collections import Counter

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary, Term
from editor.language.language import Language
from editor.language.lexicon import Lexicon
from editor.language.words import Words

MOST = 20
OFTEN = 2  # introductions of one name in one form, from which it is proposed
LONGEST = 8  # words of a name with its particles; longer runs of capitals are titles or lists


def proposals(document: Document, language: Language, glossary: Glossary) -> tuple[Term, ...]:
    """Terms that the glossary lacks: titles of headers and addresses that the text speaks of, then
    people who are introduced more than once in the same form."""
    found: dict[str, Term] = {}
    folded = " ".join(document.folded)
    for run in document.written.values():
        words = run.split(" ")
        if len(words) == 2 and all(w[0].isupper() and w[1:].islower() for w in words):
            if f" {run.casefold()} " in f" {folded} ":
                found.setdefault(run, Term(run, kind="title", language=document.language))
    for name, times in _introduced(document, language.words).most_common():
        if times >= OFTEN and not _is_common(name, language.lexicon):
            found.setdefault(name, Term(name, kind="person", language=document.language))
    return tuple(t for t in found.values() if glossary.get(t.right) is None)[:MOST]


def _introduced(document: Document, lists: Words) -> Counter[str]:
    """Names of two words or more behind a greeting or an introduction."""
    words, folded = document.words, document.folded
    names: Counter[str] = Counter()
    for index, word in enumerate(folded[:-1]):
        if word not in lists.person_before:
            continue
        last = index + 1
        most = min(len(words), last + LONGEST + 1)
        while (
            last < most
            and words[last].gap <= Gap.LINE
            and (words[last].is_capital or folded[last] in lists.name_particles)
        ):
            last += 1
        if last > index + 1 + LONGEST:
            continue
        while last > index + 1 and not words[last - 1].is_capital:
            last -= 1
        if last - index > 2:
            span = document.text[words[index + 1].start : words[last - 1].end]
            names[" ".join(span.split())] += 1
    return names


def _is_common(name: str, lexicon: Lexicon) -> bool:
    return all(lexicon.is_word(word) for word in name.split())
