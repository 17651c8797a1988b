"""A language's words: frequency, pronunciation, grammar; what is near a word or sounds like it."""

from __future__ import annotations

import unicodedata
from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from editor.core.letters import fold
from editor.language.form_index import FormIndex, index_of
from editor.language.letter_case import bare
from editor.language.lexicon_lines import Rows
from editor.language.one_edit import keys_around, one_letter_away
from editor.language.phonetics import similarity, skeleton
from editor.language.readings import Analysis, parse_tags
from editor.language.writing import Writing

T = TypeVar("T")

NEVER = 0.0
ATTESTED_WORD, ATTESTED_NAME = 3.3, 2.8  # Zipf values from which a form is used on purpose
ATTESTED_IN_BOTH = 2.2
MOST_KEPT = 200_000  # forms whose rows are remembered: texts repeat their words


def knows_none(word: str) -> bool:
    """What stands for an outside dictionary where there is none."""
    return False


def _kept(known: dict[str, T], word: str, found: T) -> T:
    """What was found of a word, remembered for the next time; of very many all begins anew."""
    if len(known) >= MOST_KEPT:
        known.clear()
    known[word] = found
    return found


class OfSkeleton(NamedTuple):
    """The dictionary's words with one skeleton: their rows, sounds and forms."""

    rows: Sequence[int]
    sounds: Sequence[str]
    forms: Sequence[str]


class Neighbour(NamedTuple):
    """A form near another one, with its likeness (0–1) in sound, spelling and frequency."""

    form: str
    score: float


@dataclass
class Lexicon:
    """Forms of one language in falling frequency, as parallel columns.

    `frequency` holds one character a form: code point 40 + 10 × Zipf value; `kinds` one of d
    (dictionary word), n (name, capitalised as the dictionary has it), a (attested in use only) or b
    (attested in two languages). `spell` says whether an outside dictionary knows a form,
    `pronounce` gives a text's sound, `foreign` is the lexicon whose words turn up as islands in
    texts of this language, `trusted` are forms that are taken for right, whatever they are.
    """

    language: str
    forms: Sequence[str]
    sounds: Sequence[str]
    tags: Sequence[str]
    frequency: str
    kinds: str
    spell: Callable[[str], bool]
    pronounce: Callable[[str], str]
    foreign: Lexicon | None = None
    writing: Writing = Writing()
    trusted: Collection[str] = frozenset()
    index: FormIndex | None = field(default=None, repr=False)
    _forms_of: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    _of_sound: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    _of_skeleton: dict[str, OfSkeleton] = field(default_factory=dict, repr=False)
    _row: dict[str, int | None] = field(default_factory=dict, repr=False)
    _known: dict[str, bool] = field(default_factory=dict, repr=False)
    _used: dict[str, bool] = field(default_factory=dict, repr=False)
    _sound: dict[str, str] = field(default_factory=dict, repr=False)
    _near: dict[tuple[str, int], tuple[Neighbour, ...]] = field(default_factory=dict, repr=False)
    _analyses: dict[str, tuple[Analysis, ...]] = field(default_factory=dict, repr=False)
    _accented: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    @property
    def has_words(self) -> bool:
        """Whether it can tell a word from what is none, by its own forms or a dictionary's."""
        return bool(self.forms) or self.spell is not knows_none

    @cached_property
    def rows(self) -> Rows:
        return self._index.rows

    @cached_property
    def _index(self) -> FormIndex:
        return self.index or index_of(self.forms, self.sounds, self.tags, self.kinds)

    def of_skeleton(self, key: str) -> OfSkeleton | None:
        """The dictionary's words with a skeleton, the more frequent first; None without any."""
        found = self._of_skeleton.get(key)
        if found is None and (rows := self._index.skeletons.of(key)):
            sounds = [self.sounds[row] for row in rows]
            found = OfSkeleton(rows, sounds, [self.forms[row] for row in rows])
            self._of_skeleton[key] = found
        return found

    def accented(self, word: str) -> tuple[str, ...]:
        """Dictionary forms that differ from a word in accents alone, the more frequent first.

        None is taken away where the language puts them on purpose: English naïve, café.
        """
        found = self._accented.get(word)
        if found is None:
            found = _kept(self._accented, word, self._find_accented(word))
        return found

    def _find_accented(self, word: str) -> tuple[str, ...]:
        if not word.isascii():
            word = unicodedata.normalize("NFC", word).replace("’", "'")
        low = word.lower()
        letters = bare(low)
        found = [self.forms[row] for row in self._index.unaccented.of(letters)]
        if letters != low and self.writing.accents_go and self.is_word(letters):
            found.append(letters)
        if not found:
            return ()
        found = [form for form in found if form.lower() != low]
        return tuple(sorted(found, key=lambda form: -self.zipf(form)))

    def row(self, word: str) -> int | None:
        """The row of a form as written, in lower case or capitalised; None where there is none."""
        try:
            return self._row[word]
        except KeyError:
            return _kept(self._row, word, self._find_row(word))

    def _find_row(self, word: str) -> int | None:
        if not word.isascii():
            word = unicodedata.normalize("NFC", word).replace("’", "'")
        rows = self.rows
        if (row := rows.get(word)) is not None:
            return row
        low, upper = word.lower(), word.upper()
        forms = (low, word.capitalize(), upper) if low != upper else ()  # a number has no others
        for form in forms:
            if form != word and (row := rows.get(form)) is not None:
                return row
        return None

    def zipf(self, word: str) -> float:
        """Zipf frequency (log10 of uses per billion words), 0 for a form without count."""
        row = self.row(word)
        return (ord(self.frequency[row]) - 40) / 10 if row is not None else NEVER

    def zipf_of_all(self, text: str) -> float:
        """The least Zipf frequency of a text's words, elided ones as such; 0 without words."""
        return min(map(self.zipf, text.replace("'", "' ").split()), default=NEVER)

    def kind(self, word: str) -> str:
        """d, n, a or b as in the file, "" for a form that the lexicon lacks."""
        row = self.row(word)
        return self.kinds[row] if row is not None else ""

    def is_word(self, word: str) -> bool:
        """Whether the form stands in the lexicon as a lower-case dictionary word."""
        if not word.isascii():
            word = unicodedata.normalize("NFC", word).replace("’", "'")
        row = self.rows.get(word.lower())
        return row is not None and self.kinds[row] == "d"

    def knows(self, word: str) -> bool:
        """Whether the word, as written or in lower case, or each part at hyphens, is right.

        A name that the dictionary has only with a capital is known in lower case too: capitals
        are not what this decides.
        """
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._knows(word)
        return found

    def _knows(self, word: str) -> bool:
        plain = unicodedata.normalize("NFC", word).replace("’", "'").replace("‑", "-")
        row = self.row(plain)
        if row is not None and self.kinds[row] in "dn":
            return True
        if any(self.spell(form) for form in {plain, plain.lower(), plain.capitalize()}):
            return True
        if plain.isupper() and len(plain) > 1 and self.spell(plain.title()):
            return True
        writing = self.writing
        for end in (*writing.possessives, *writing.contractions):
            if plain.lower().endswith(end):
                return self.knows(plain[: -len(end)])
        if "'" in plain:
            head, _, tail = plain.partition("'")
            if head.lower() in writing.elided and tail[:1].lower() in writing.vowels and tail:
                return self.knows(tail)
        parts = [part for part in plain.split("-") if part]
        if len(parts) > 1:
            return all(self._is_part(part) for part in parts)
        return False

    def beside(self, foreign: Lexicon) -> Lexicon:
        """The same lexicon with the one whose words turn up in its texts."""
        beside = copy(self)
        beside.foreign = foreign
        beside._used = {}  # what is used depends on it
        return beside

    def trusting(self, words: Collection[str]) -> Lexicon:
        """The same lexicon that takes these words for right, and for words without a sound."""
        trusting = copy(self)  # shares what was made from the columns
        trusting.trusted = frozenset(words)
        trusting._known = dict.fromkeys(words, True)
        trusting._used = {}
        trusting._sound = dict.fromkeys(words, "") | {word.lower(): "" for word in words}
        if self.foreign is not None:
            trusting.foreign = copy(self.foreign)
            trusting.foreign._known = dict.fromkeys(words, True)
            trusting.foreign._used = {}
        return trusting

    def uses(self, word: str) -> bool:
        """Whether a form that is in no dictionary is nevertheless used on purpose: a brand, a name.

        It is frequent, or found in both languages; a capital makes a name likelier.
        """
        found = self._used.get(word)
        if found is None:
            found = self._used[word] = self._uses(word)
        return found

    def _uses(self, word: str) -> bool:
        if self.knows(word):
            return True
        zipf = self.zipf(word)
        if self.writing.capital_is_name and word[:1].isupper():
            return zipf >= ATTESTED_NAME or self.kind(word) == "b"
        return (
            zipf >= ATTESTED_WORD
            or (
                self.kind(word) in ("a", "b")
                and self.foreign is not None
                and min(zipf, self.foreign.zipf(word)) >= ATTESTED_IN_BOTH
            )
            or (len(word) > 5 and any(map(self.uses, self._singulars(word))))
        )

    def _singulars(self, word: str) -> Iterator[str]:
        return (word.removesuffix(end) for end in self.writing.plurals if word.endswith(end))

    def share(self, word: str, *pos: str) -> float:
        """Part (0–1) of a form's use in which it has one of these parts of speech."""
        readings = self.analyses(word)
        total = sum(r.share + 0.01 for r in readings)
        return sum(r.share + 0.01 for r in readings if r.pos in pos) / total if total else 0.0

    def inflected(self, reading: Analysis, gender: str = "", number: str = "") -> Iterator[str]:
        """Forms of the reading's lemma and part of speech with a gender and a number."""
        for form in self.forms_of(reading.lemma):
            for other in self.analyses(form):
                if (
                    other.lemma == reading.lemma
                    and other.pos == reading.pos
                    and (other.mood, other.tense) == (reading.mood, reading.tense)
                    and other.agrees(gender, number)
                ):
                    yield form
                    break

    def _is_part(self, part: str) -> bool:
        return (
            len(part) == 1
            or part.isdigit()
            or fold(part) in self.writing.clitics
            or self.knows(part)
        )

    def sound(self, text: str) -> str:
        """The pronunciation of a word or a few words."""
        found = self._sound.get(text)
        if found is None:
            row = self.rows.get(text)
            found = self.sounds[row] if row is not None else self.pronounce(text)
            self._sound[text] = found
        return found

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        """All readings of a form (in lower case where the form itself has none)."""
        found = self._analyses.get(word)
        if found is None:
            row = self.rows.get(word)
            if row is None or not self.tags[row]:
                low = self.rows.get(word.lower())
                row = row if low is None else low
            found = parse_tags(self.forms[row], self.tags[row]) if row is not None else ()
            self._analyses[word] = found
        return found

    def forms_of(self, lemma: str) -> Sequence[str]:
        """Every form of a lemma, the more frequent first."""
        found = self._forms_of.get(lemma)
        if found is None:
            rows = self._index.lemmas.of(lemma)
            found = _kept(self._forms_of, lemma, tuple(self.forms[row] for row in rows))
        return found

    def sounding_like(self, sound: str) -> Sequence[str]:
        """Forms with exactly this sound, the more frequent first."""
        found = self._of_sound.get(sound)
        if found is None:
            rows = self._index.sounding(sound, self.sounds)
            found = _kept(self._of_sound, sound, tuple(self.forms[row] for row in rows))
        return found

    def near(self, word: str, limit: int = 6) -> tuple[Neighbour, ...]:
        """Dictionary forms nearest to a word by sound, spelling and frequency, best first.

        The score is similarity of sound + 0.6 × of spelling + 0.06 × Zipf, over 1.96 (weights
        measured on non-words of a French episode).
        """
        found = self._near.get((word, limit))
        if found is None:
            found = self._near[word, limit] = tuple(self._find_near(word, limit))
        return found

    def compared(self, word: str) -> int:
        """With how many forms `near` compares a word, which says what it costs."""
        plain = unicodedata.normalize("NFC", word).lower()
        around = keys_around(skeleton(self.sound(plain)))
        return sum(len(self._index.skeletons.of(key)) for key in around)

    def _find_near(self, word: str, limit: int) -> list[Neighbour]:
        plain = unicodedata.normalize("NFC", word).lower()
        sound = self.pronounce(plain)
        if not sound:
            return []
        from rapidfuzz.distance.Levenshtein import normalized_similarity as alike
        from rapidfuzz.distance.OSA import normalized_similarity as spelled_alike
        from rapidfuzz.process import extract

        rows: list[int] = []
        sounds: list[str] = []
        forms: list[str] = []
        for key in keys_around(skeleton(sound)):
            if (found := self.of_skeleton(key)) is not None:
                rows += found.rows
                sounds += found.sounds
                forms += found.forms
        row_of = self.rows.get
        for form in one_letter_away(plain, self.writing.letters):
            row = row_of(form)
            if row is not None and self.kinds[row] in "dn":
                rows.append(row)
                sounds.append(self.sounds[row])
                forms.append(form)
        coarse = extract(sound, sounds, scorer=alike, limit=150, score_cutoff=0.4)
        # Spelling slips that sound quite differently (analysts, analystes) come by their letters.
        written = extract(
            plain,
            forms,
            scorer=spelled_alike,
            limit=40,
            score_cutoff=0.6,
        )
        places = {rows[index] for _, _, index in (*coarse, *written)}
        return self._best(plain, sound, places, limit)

    def _best(self, plain: str, sound: str, rows: Iterable[int], limit: int) -> list[Neighbour]:
        """The best of some rows; the costly likeness of sound is asked only where it can decide."""
        from rapidfuzz.distance.Levenshtein import normalized_similarity as alike
        from rapidfuzz.distance.OSA import normalized_similarity as spelled_alike

        rated = []
        for row in rows:
            form = self.forms[row]
            if form.lower() != plain:
                letters = spelled_alike(plain, form.lower())
                zipf = (ord(self.frequency[row]) - 40) / 10
                rest = 0.6 * letters + 0.06 * min(zipf, 6.0)
                # The plain distance is rarely more than twice the weighted one.
                heard = alike(sound, self.sounds[row])
                rated.append((-min(1.0, 0.65 + heard / 2) - rest, rest, row))
        rated.sort()
        best: list[tuple[float, str]] = []
        for most, rest, row in rated:
            if len(best) >= limit and most / 1.96 > best[limit - 1][0]:
                break
            score = (similarity(sound, self.sounds[row]) + rest) / 1.96
            insort(best, (-score, self.forms[row]))
        return [Neighbour(form, -score) for score, form in best[:limit]]
