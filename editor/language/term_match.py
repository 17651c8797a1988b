"""Where a text has a known term in a wrong form: taught, in other capitals, or near it by sound.

The brakes keep ordinary words from being rewritten into terms: a unique winner, more evidence for
common words and for short terms, some trust for what stands where names stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from editor.core.document import Document, Gap, Token
from editor.core.glossary import Glossary, Term
from editor.core.judge import Rate, probability
from editor.core.letters import fold, joined
from editor.core.signs import Sign
from editor.core.text import Span
from editor.language import term_plurals
from editor.language.language import Language
from editor.language.name_places import NamePlaces, Use, is_ordinary
from editor.language.phonetics import similarity, skeleton
from editor.language.sound_index import Window, word_sound
from editor.language.term_forms import Target, forms_of, is_acronym, letters_sound
from editor.language.term_joints import joint
from editor.language.term_windows import LEAST, likely_windows, owner
from editor.language.window_index import WindowIndex

AHEAD = 0.04  # by which the winner must lead
SPELLED_ALIKE = 0.95  # what a long name with one other letter is worth as a sound
SAID = 0.8  # likeness (0–1) that its letters, said one by one, need to a term …
ANNOUNCED = 0.7  # … and behind what announces a name
ENOUGH = 0.71  # strength that unknown words need to be taken for a term; all else needs more

# Grounds of a match.
TAUGHT = "taught"  # a wrong form that the editor taught
HYPHENS = "hyphens"  # the term but for its hyphens
CASE = "case"  # the term in other capitals
COMMON = "common"  # the same of ordinary words
SOUND = "sound"


class TermMatch(NamedTuple):
    """A place that is probably a term, with the ground and the signs that say how probably."""

    span: Span
    text: str
    right: str
    term: Term
    ground: str
    signs: Mapping[Sign, float]


class _Hit(NamedTuple):
    window: Window
    words: tuple[Token, ...]
    target: Target
    ground: str
    score: float
    signs: Mapping[Sign, float]


def find_terms(
    document: Document,
    language: Language,
    terms: Sequence[Term],
    accepted: Glossary,
    rates: Mapping[str, Rate],
    caution: float = 0.0,
    index: WindowIndex | None = None,
) -> Iterator[TermMatch]:
    """Places of the terms' wrong forms in text order, none overlapping another.

    What `accepted` has as right is left alone; `caution` (0–1) is added to what all must reach.
    Of those that overlap the one stays that is likeliest by `rates`, those of the grounds.
    With `index`, one of the document, only likely windows are looked at: for a few terms.
    """
    if not terms:
        return
    matcher = _Matcher(document, language, tuple(terms), accepted, caution)
    forms = matcher.forms
    if index is None:
        looked_at: Iterable[Window] = likely_windows(document, language, forms)
    else:
        looked_at = index.windows(forms.sounds.keys(), forms.pieces(), bool(forms.short))
    hits = [hit for w in looked_at if (hit := matcher.hit(w))]
    taken: set[int] = set()
    chosen = []
    # Sure and long ones first, so that « chat GPT » goes before « GPT ».
    for hit in sorted(
        hits,
        key=lambda h: (
            -probability(rates[h.ground], h.signs), -h.score, h.window.first - h.window.last
        ),
    ):  # fmt: skip
        places = range(hit.window.first, hit.window.last + 1)
        if not taken.intersection(places):
            taken.update(places)
            chosen.append(hit)
    for hit in sorted(chosen, key=lambda h: h.window):
        first, span, right = _trimmed(hit)
        if not hit.target.elided:
            span, right = joint(document, first, span, right, language, hit.target.term)
        text = span.of(document.text)
        whole = document.text.startswith(right, max(0, span.end - len(right)))
        # « Orvessan » of a right « L'Orvessan », « les États-Unis » of « Les États-Unis »
        if text != right and not whole and not matcher.differs_in_article(hit, text, right):
            yield TermMatch(span, text, right, hit.target.term, hit.ground, hit.signs)


def _trimmed(hit: _Hit) -> tuple[int, Span, str]:
    """First word, span and repair without what is right already: François (Sorrel → Sorel)."""
    words = list(hit.words)
    right = (hit.target.elided + hit.target.right).split(" ")
    while len(words) > 1 and len(right) > 1 and words[0].text == right[0]:
        del words[0], right[0]
    first = hit.window.last + 1 - len(words)
    while len(words) > 1 and len(right) > 1 and words[-1].text == right[-1]:
        del words[-1], right[-1]
    return first, Span(words[0].start, words[-1].end), " ".join(right)


class _Matcher:
    """One search; holds what every window asks."""

    def __init__(
        self,
        document: Document,
        language: Language,
        terms: tuple[Term, ...],
        accepted: Glossary,
        caution: float,
    ) -> None:
        self.document, self.accepted, self.caution = document, accepted, caution
        self.language, self.lexicon, self.lists = language, language.lexicon, language.words
        self.places = NamePlaces(document, language)
        self.forms = forms_of(language, terms)
        self.elided = {head[0] for head in self.lists.elisions}

    def hit(self, window: Window) -> _Hit | None:
        words = tuple(self.document.words[window.first : window.last + 1])
        whose = owner(words[-1].text, self.lists.genitive)
        if not whose and not self.accepted.accepts(words[-1].text):
            whose = term_plurals.owners(self.document, window.last, self.language)
        if not whose:
            return self._look(window, words)
        # « Nico's » is Niko's: the ending stays, unless it is the term's own (McDonald's).
        found = self._look(window, words)
        if found and (found.ground != SOUND or owner(found.target.right, self.lists.genitive)):
            return found
        last = words[-1]
        stem = last._replace(text=whose, end=last.end - (len(last.text) - len(whose)))
        words = (*words[:-1], stem)
        if self.accepted.accepts(" ".join(w.text for w in words)):
            return None
        sound = "".join(word_sound(word.text, self.lexicon) for word in words)
        return self._look(Window(window.first, window.last, sound, skeleton(sound)), words)

    def _look(self, window: Window, words: tuple[Token, ...]) -> _Hit | None:
        letters = "".join(joined(word.text) for word in words)
        exact = self.forms.exact.get(letters)
        capital = any(word.is_capital for word in words)
        if exact is None and window.key not in self.forms.sounds and not capital:
            return None
        found = self._same_letters(window, words, exact) if exact else None
        found = found or self._near(window, words, letters) or self._said_by_letters(window, words)
        if found and found.ground != TAUGHT and any("." in word.text for word in words):
            # Addresses and ends of sentences are no names, but of names with a dot.
            return found if "." in found.target.right else None
        return found

    def _before(self, window: Window) -> str:
        return self.document.folded[window.first - 1] if window.first else ""

    def _same_letters(
        self, window: Window, words: tuple[Token, ...], exact: list[tuple[Target, str]]
    ) -> _Hit | None:
        """A taught wrong form, or the right one with other capitals, blanks or hyphens."""
        text = self.document.text[words[0].start : words[-1].end]
        folded = fold(" ".join(text.split()))
        for target, wrong in exact:
            if wrong == folded and text != target.right:
                return _Hit(window, words, target, TAUGHT, 1.0, {})
        target, wrong = exact[-1]
        right = target.right
        if wrong or text == right:
            return None
        if not target.term.exact_case and text.lower() == right.lower():
            return None
        if (
            text.replace("’", "'").replace(" ", "-") == right.replace(" ", "-")
            and "-" in text + right
        ):
            if self.accepted.accepts(text):
                return None
            return _Hit(window, words, target, HYPHENS, 1.0, {})
        common = all(
            is_ordinary(w.text, self.lexicon) and (w.gap >= Gap.PUNCTUATION or not w.is_capital)
            for w in words
        )
        if common and not self.places.may_stand(target.term, window, folded):
            return None
        if words[0].starts_sentence and text[1:] == right[1:] and text[0].isupper():
            return None
        if text.isupper() and (len(words) > 1 or len(text) < 5):
            return None  # a title in capitals, an acronym
        return _Hit(window, words, target, COMMON if common else CASE, 1.0, {})

    def _said_by_letters(self, window: Window, words: tuple[Token, ...]) -> _Hit | None:
        """« chez EZ » for ESET: an unknown acronym whose letters sound like a short term."""
        text = words[0].text
        if len(words) > 1 or not self.forms.short or not is_acronym(text):
            return None
        if self.lexicon.uses(text) or self.accepted.accepts(text):
            return None
        sound = letters_sound(text, self.language)
        rated = sorted(
            ((similarity(sound, s), t) for s, t in self.forms.short), key=lambda r: -r[0]
        )
        best, target = rated[0]
        need = ANNOUNCED if self.places.announced(target.term, window) else SAID
        need += self.caution
        if best < need or (len(rated) > 1 and best - rated[1][0] < AHEAD):
            return None
        signs = {Sign.SOUND: best - need, Sign.UNKNOWN: float(not self.lexicon.knows(text))}
        return _Hit(window, words, target, SOUND, best, signs)

    def _near(self, window: Window, words: tuple[Token, ...], letters_alone: str) -> _Hit | None:
        if len(window.sound) < 3:
            return None
        # Nearly every window ends here: what it needs is not asked where nothing is near.
        heard = self.forms.sounds.near(window.sound, window.key, LEAST)
        capital = any(word.is_capital for word in words)
        alike = self.forms.spelled_alike(letters_alone) if capital else ()
        spelled = [(SPELLED_ALIKE, target) for target in alike]
        if not heard and not spelled:
            return None
        text = " ".join(w.text for w in words)
        if self.accepted.accepts(text):
            return None
        for _, target in heard if len(words) == 1 and self._is_known(words[0]) else ():
            if term_plurals.is_cut_short(self.document, window.last, target.term, self.language):
                return _Hit(window, words, target, SOUND, ENOUGH, {})
        need = self._need(window, words)
        least = max(LEAST, (need - 0.25) / 0.75)
        if least >= 1:
            return None
        from rapidfuzz.distance.OSA import normalized_similarity  # loaded by the first that asks

        best: dict[str, tuple[float, float, float, Target]] = {}
        candidates = [pair for pair in heard if pair[0] >= least] + spelled
        if not candidates:
            return None
        for sound, target in candidates:
            right = target.elided + target.right
            if len(words) == 1 and term_plurals.is_plural(
                self.document, window.last, target.right, self.language
            ):
                return None
            if letters_alone == joined(right) or f" {fold(target.right)} " in f" {fold(text)} ":
                return None  # the same letters, left alone on purpose; or right already
            letters = normalized_similarity(fold(text), fold(right))
            rated = (0.7 * sound + 0.3 * letters, sound, letters, target)
            if rated[0] > best.get(right, (0.0,))[0]:
                best[right] = rated
        if not best or all(self.accepted.accepts(w.text) for w in words):
            return None
        ranked = sorted(best.values(), key=lambda r: -r[0])
        total, sound, letters, target = ranked[0]
        if len(ranked) > 1 and total - ranked[1][0] < AHEAD:
            if ranked[1][3].term is not target.term:
                return None
        return self._braked(window, words, target, sound, letters, need)

    def _need(self, window: Window, words: Sequence[Token]) -> float:
        """The strength that a window of such words must have, whatever the term."""
        content = [w for w in words if not w.text.endswith(("'", "’"))]
        unknown = sum((w.is_word or "." in w.text) and not self._familiar(w) for w in content)
        capital = sum(w.is_capital and not w.starts_sentence for w in content)
        need = ENOUGH + self.caution
        if len(window.sound) <= 3:
            need += 0.12
        elif len(window.sound) == 4:
            need += 0.06
        if unknown == len(content):
            return need
        if unknown and (capital or unknown * 2 >= len(content)):
            return need + 0.04
        if capital == len(content):
            # Known names and words with a capital: only what sounds nearly the same.
            return need + (0.22 if all(self._is_known(w) for w in content) else 0.05)
        if capital or any(w.text[0].isdigit() for w in words):
            return need + 0.14
        if self._before(window) in self.lists.name_before | self.lists.company_before:
            return need + 0.17
        return need + (0.16 if len(content) > 1 and len(window.sound) >= 6 else 0.40)

    def _braked(
        self,
        window: Window,
        words: tuple[Token, ...],
        target: Target,
        sound: float,
        letters: float,
        need: float,
    ) -> _Hit | None:
        """Whether the evidence is enough to call the window a form of the target."""
        content = [w for w in words if not w.text.endswith(("'", "’"))]
        mine = target.right.replace("-", " ").split()
        if len(content) == len(mine) == 1 and self._is_inflection(
            fold(content[0].text), fold(target.right)
        ):
            if self.lexicon.knows(content[0].text) and not content[0].is_capital:
                return None
        strength = 0.75 * sound + 0.25 * letters
        if any(c.isdigit() for c in target.right):
            strength = sound  # « R2-D2 » and « Air 2 des deux » share no letters
        if len(content) != len(mine):
            need += 0.06  # so that « chez Sorrel » is no name
        if len(target.right) <= 4 and len(window.sound) > 3:
            need += 0.10
        if target.elided and fold(words[0].text)[0] not in self.elided:
            need += 0.06
        edges = {fold(words[0].text), fold(words[-1].text)} - {fold(m) for m in mine}
        if len(words) > 1 and edges & self.lists.function_words:
            need += 0.12
        if strength < need:
            return None
        known = all(self._familiar(w) for w in content)
        if known and self._has_article(window) and self._is_person(target):
            return None  # « les Français » is no François
        if known and not any(w.is_capital for w in words):
            use = self.places.use(target.right)
            if use is Use.ALWAYS or (
                use is Use.OFTEN and not self.places.announced(target.term, window)
            ):
                return None
        signs = {Sign.SOUND: strength - need, Sign.UNKNOWN: float(not known)}
        return _Hit(window, words, target, SOUND, strength, signs)

    def differs_in_article(self, hit: _Hit, text: str, right: str) -> bool:
        """Whether a name with an article has that in lower case and all else as it must be."""
        head, apostrophe, _ = fold(right).split()[0].partition("'")
        return hit.ground != COMMON and (
            text[1:] == right[1:] and head + apostrophe in self.lists.determiners
        )

    def _has_article(self, window: Window) -> bool:
        before = self._before(window)
        return before in self.lists.determiners and before not in self.lists.linkers

    def _is_person(self, target: Target) -> bool:
        return target.term.kind == "person" or (
            not target.term.kind and self.lexicon.kind(target.right) == "n"
        )

    def _familiar(self, word: Token) -> bool:
        if "-" in word.text and not self._is_known(word):
            return self.accepted.accepts(word.text)
        return self.lexicon.uses(word.text) or self.accepted.accepts(word.text)

    def _is_known(self, word: Token) -> bool:
        """Whether a dictionary has it; hyphens make no name known, but verbs with pronouns are."""
        clitics = self.lexicon.writing.clitics
        if "-" in word.text and fold(word.text).rpartition("-")[2] not in clitics:
            return self.lexicon.kind(word.text) in ("d", "n")
        return self.lexicon.knows(word.text)

    def _is_inflection(self, word: str, right: str) -> bool:
        short, long = sorted((word, right), key=len)
        return long.startswith(short) and long[len(short) :] in self.lists.endings
