"""The term of the glossary that an unknown word sounds most like, to be offered and no more.

What sounds near enough to be taken for a term is found by term_match.
"""

from __future__ import annotations

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from editor.core.glossary import Glossary
from editor.language.language import Language
from editor.language.phonetics import similarity
from editor.language.sound_index import word_sound
from editor.language.term_forms import SHORT, is_acronym, letters_sound

LEAST = 0.6  # likeness of sound (0–1) of a term that is worth offering
COARSE = 12  # terms that stand nearest by a plain distance, to be compared well
SHORTEST = 4  # letters of a part of a person's name


class NearTerms:
    """Terms of a glossary and the parts of its people's names, by their sounds when first asked."""

    def __init__(self, language: Language, glossary: Glossary) -> None:
        self._language, self._glossary = language, glossary
        self._sounds: dict[str, str] | None = None
        self._found: dict[str, str] = {}

    def nearest(self, text: str) -> str:
        """The right form that sounds most like an unknown word; "" where none is near."""
        found = self._found.get(text)
        if found is None:
            found = self._found[text] = self._nearest(text)
        return found

    def _nearest(self, text: str) -> str:
        if self._sounds is None:
            lexicon = self._language.lexicon
            self._sounds = {form: lexicon.sound(form) for form in self._forms()}
        sounds = self._sounds
        if is_acronym(text):
            sound = letters_sound(text, self._language)
            sounds = {form: heard for form, heard in sounds.items() if len(form) <= SHORT}
        else:
            sound = word_sound(text, self._language.lexicon)
        if len(sound) < 3:
            return ""
        scorer = Levenshtein.normalized_similarity
        coarse = process.extract(sound, sounds, scorer=scorer, limit=COARSE)
        rated = [(similarity(sound, sounds[form]), form) for _, _, form in coarse]
        best, form = max(rated, key=lambda r: r[0], default=(0.0, ""))
        return form if best >= LEAST else ""

    def _forms(self) -> list[str]:
        code = self._language.code
        terms = [
            term
            for term in self._glossary.terms
            if not (term.leave or term.suspect) and (not term.language or term.language == code)
        ]
        parts = [
            part
            for term in terms
            if term.kind == "person"
            for part in term.right.split()
            if len(part) >= SHORTEST
        ]
        return list(dict.fromkeys([*(term.right for term in terms), *parts]))
