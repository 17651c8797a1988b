"""The term of the glossary that an unknown word sounds most like, to be offered and no more.

What sounds near enough to be taken for a term is found by term_match.
"""

from __future__ import annotations

from collections.abc import Sequence

from editor.core.document import Document
from editor.core.glossary import Glossary, Term
from editor.core.text import Span
from editor.language.language import Language
from editor.language.phonetics import similarity
from editor.language.sound_index import word_sound
from editor.language.term_forms import SHORT, Target, is_acronym, letters_sound
from editor.language.term_joints import joint

MOST = 6  # repairs of a word
LEAST = 0.6  # likeness of sound (0–1) of a term that is worth offering
COARSE = 12  # terms that stand nearest by a plain distance, to be compared well
SHORTEST = 4  # letters of a part of a person's name


class NearTerms:
    """Terms of a glossary and the parts of its people's names, by their sounds when first asked."""

    def __init__(self, language: Language, glossary: Glossary, least: float = LEAST) -> None:
        self._language, self._glossary, self._least = language, glossary, least
        self._sounds: dict[str, str] | None = None
        self._terms: dict[str, Term] = {}
        self._found: dict[str, Target | None] = {}

    def nearest(self, text: str) -> Target | None:
        """The right form that sounds most like an unknown word; None where none is near."""
        if text not in self._found:
            form = self._nearest(text)
            self._found[text] = Target(self._terms[form], form) if form else None
        return self._found[text]

    def _nearest(self, text: str) -> str:
        return next(iter(self.near(text, 1)), "")

    def near(self, text: str, most: int) -> tuple[str, ...]:
        """At most so many right forms that sound like an unknown word, the nearest first."""
        if self._sounds is None:
            lexicon = self._language.lexicon
            self._terms = self._forms()
            self._sounds = {form: lexicon.sound(form) for form in self._terms}
        sounds = self._sounds
        if not sounds:
            return ()
        if is_acronym(text):
            sound = letters_sound(text, self._language)
            sounds = {form: heard for form, heard in sounds.items() if len(form) <= SHORT}
        else:
            sound = word_sound(text, self._language.lexicon)
        if len(sound) < 3:
            return ()
        from rapidfuzz.distance.Levenshtein import normalized_similarity
        from rapidfuzz.process import extract

        coarse = extract(sound, sounds, scorer=normalized_similarity, limit=COARSE)
        rated = [(similarity(sound, sounds[form]), form) for _, _, form in coarse]
        good = sorted((r for r in rated if r[0] >= self._least), key=lambda r: -r[0])
        return tuple(form for _, form in good[:most])

    def _forms(self) -> dict[str, Term]:
        code = self._language.code
        terms = [
            term
            for term in self._glossary.terms
            if not (term.leave or term.suspect) and (not term.language or term.language == code)
        ]
        parts = {
            part: term
            for term in terms
            if term.kind == "person"
            for part in term.right.split()
            if len(part) >= SHORTEST
        }
        rights = {term.right: term for term in terms}
        return rights | {part: term for part, term in parts.items() if part not in rights}


def with_nearest(
    document: Document,
    index: int,
    repairs: Sequence[str],
    nearest: Target | None,
    language: Language,
) -> tuple[Span, list[str]]:
    """Span and repairs of the word at `index` and, last of at most `MOST`, of its nearest term.

    Where the word before changes with the term (« de Fibrokosse » → d'Isède), all repairs have it.
    """
    span, repairs = document.words[index].span, list(repairs)
    if nearest is None or nearest.right in repairs:
        return span, repairs
    wide, right = joint(document, index, span, nearest.right, language, nearest.term)
    if wide != span:
        before = document.text[wide.start : span.start]
        others = (joint(document, index, span, r, language, Term(r)) for r in repairs)
        repairs = [r if at == wide else before + r for at, r in others]
    return wide, [*(r for r in repairs[: MOST - 1] if r != right), right]
