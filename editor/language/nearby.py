"""What an unknown word of a text is compared with, within bounds that the text's length sets."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from editor.core.document import Document, Gap
from editor.core.text import Span
from editor.language.language import Language
from editor.language.letter_case import CAPITAL_INSIDE
from editor.language.lexicon import Lexicon, Neighbour
from editor.language.phonetics import similarity

CLOSE = 0.85  # score (0–1) of a neighbour from which it is probably meant
# Score from which a neighbour is proposed: of 25 words with none so near, on six labelled shows and
# in clean prose, it was right for five, all of the two kinds that `is_meant` lets through.
MEANT = 0.80
CUT = 5  # letters of a word that may be the beginning of a longer one, technolo, …
SHORT = 2  # … and how many it lacks
LETTERS_A_SLIP = 8  # letters of a word for each that is wrong in it: vulernabilities
RUN_ON = 6.0  # Zipf value of a word that is run together with another, …
USUAL = 5.0  # … and of the other where both are only heard, or of two that are
LONGEST = 40  # letters of a word that repairs are looked for
MOST = 600  # distinct words whose neighbours are looked for, 3 ms each; or one word in …
EVERY = 200  # … two hundred: beyond that it is no text of this language, and each costs as much
COMPARED = 5_000  # forms that each of them is compared with, on average at most; usual are 3,500
MOST_NAMES = 50  # names with a capital inside that a word is compared with one by one; of more …
NEAREST = 20  # … the nearest
MOST_HEARD = 2000  # … after a coarse look at so many, those first that are said most often
SOUNDS_LIKE_NAME = 0.66  # similarity (0–1) to a name of the text that has a capital inside
SOUNDS_SAME = 0.85  # the same for what has a capital, too, and may be a name of its own


def is_meant(near: Neighbour, text: str) -> bool:
    """Whether a neighbour is near enough to be proposed, not only to doubt the word."""
    low, form = text.casefold(), near.form.casefold()
    is_cut = CUT <= len(low) <= len(form) - SHORT and form.startswith(low)
    if is_cut or near.score >= MEANT:
        return True
    from rapidfuzz.distance.OSA import distance

    return distance(low, form) <= len(low) // LETTERS_A_SLIP


class Nearby:
    """Neighbours of words, for so many distinct words as the text may have by its length.

    `effort` (0–1) is the share of them that the text is worth: see Language.
    """

    def __init__(self, document: Document, lexicon: Lexicon, effort: float = 1.0) -> None:
        self._left = int(effort * max(MOST, len(document.words) // EVERY))
        self._forms_left = self._left * COMPARED
        self._lexicon = lexicon
        self._asked: set[str] = set()
        self._split: dict[str, str] = {}

    def may_ask(self, text: str) -> bool:
        """Whether a word's neighbours are still looked for; False, too, for what is too long."""
        if text in self._asked:
            return True
        if self._left <= len(self._asked) or len(text) > LONGEST or self._forms_left <= 0:
            return False
        self._forms_left -= self._lexicon.compared(text)
        self._asked.add(text)
        return True

    def near(self, text: str) -> tuple[Neighbour, ...]:
        return self._lexicon.near(text) if self.may_ask(text) else ()

    def two_words(self, text: str) -> str:
        """Two known words that the machine ran together, or that sound like it; "" if none."""
        found = self._split.get(text)
        if found is None:
            found = self._split[text] = _split(text, self._lexicon)
        return found


class Names:
    """Names that the text spells, to compare unknown words with; looked up when first asked.

    Those with a capital inside, and those of its page headers and speaker labels.
    """

    def __init__(self, document: Document, language: Language) -> None:
        self.document, self.lexicon = document, language.lexicon
        self._heads = language.words.elisions
        capitals = {head.upper() for head in self._heads}
        self._capital_heads = capitals | {head.replace("'", "’") for head in capitals}
        self._sounds: dict[str, str] | None = None
        self._bare: Counter[str] | None = None
        self._good: dict[tuple[str, float], list[tuple[float, str]]] = {}

    def like(self, index: int, near: list[Neighbour]) -> tuple[Span, list[str]]:
        """The place and the names that it sounds like: l'anocle, NanoClaw."""
        document, word = self.document, self.document.words[index]
        if len(word.text) > LONGEST or len(word.text) < 4:
            return word.span, []
        if self._sounds is None:
            self._sounds = {text: self.lexicon.sound(text.lower()) for text in self._found()}
        if not self._sounds or word.text in self._sounds:
            return word.span, []
        sound = self.lexicon.sound(word.text.lower())
        span = word.span
        if word.gap is Gap.GLUED and index and document.folded[index - 1] in self._heads:
            sound = document.folded[index - 1][0] + sound
            span = Span(document.words[index - 1].start, word.end)
        good = self._sounding_like(sound, SOUNDS_SAME if word.is_capital else SOUNDS_LIKE_NAME)
        if not good or (near and near[0].score >= max(CLOSE, good[0][0])):
            return word.span, []
        return span, [name for _, name in good[:2]]

    def _sounding_like(self, sound: str, least: float) -> list[tuple[float, str]]:
        """Names with a similarity (0–1) of at least `least` to a sound, the likest first."""
        assert self._sounds is not None
        found = self._good.get((sound, least))
        if found is None:
            names = self._sounds if len(self._sounds) <= MOST_NAMES else self._heard_near(sound)
            rated = [(similarity(sound, self._sounds[name]), name) for name in names]
            found = sorted((r for r in rated if r[0] >= least), reverse=True)
            self._good[sound, least] = found
        return found

    def _found(self) -> list[str]:
        """The names, in order; of very many with a capital inside those said most often."""
        words = (w.text for w in self.document.words if w.is_word)
        found = Counter(t for t in words if 4 <= len(t) <= LONGEST and CAPITAL_INSIDE.search(t))
        heads = {t for t in self.document.written.values() if self._is_name_of_head(t)}
        return sorted(heads.union(text for text, _ in found.most_common(MOST_HEARD)))

    def _is_name_of_head(self, text: str) -> bool:
        """Whether what people wrote in a header or label is a name that a recogniser may miss."""
        is_name = text.isalpha() and text[0].isupper() and not text.isupper()
        return is_name and 4 <= len(text) <= LONGEST and not self.lexicon.knows(text)

    def _heard_near(self, sound: str) -> list[str]:
        """The names nearest to a sound by a plain distance, all compared at once in C."""
        from rapidfuzz.distance.Levenshtein import normalized_similarity
        from rapidfuzz.process import extract

        assert self._sounds is not None
        near = extract(sound, self._sounds, scorer=normalized_similarity, limit=NEAREST)
        return [name for _, _, name in near]

    def whole(self, index: int) -> Span:
        """The place of a name with the elided word that belongs to it: « L'Hermite répond »."""
        words = self.document.words
        word = words[index]
        if word.gap is not Gap.GLUED or words[index - 1].text not in self._capital_heads:
            return word.span
        if self._bare is None:
            self._bare = Counter(
                w.text
                for before, w in pairwise(words)
                if w.is_capital and before.text not in self._capital_heads
            )
        if self._bare[word.text]:
            return word.span
        return Span(words[index - 1].start, word.end)


def _split(text: str, lexicon: Lexicon) -> str:
    """Two known words that the machine ran together, or words that sound like it; "" if none.

    Two rare ones make a new word rather than a slip: timeframes, pénaltouche.
    """
    low, zipf = text.lower(), lexicon.zipf
    best, best_score = "", 0.0
    for at in range(2, len(low) - 1):
        left, right = low[:at], low[at:]
        if lexicon.is_word(left) and lexicon.is_word(right):
            score = min(zipf(left), zipf(right))
            is_run_on = score >= USUAL or max(zipf(left), zipf(right)) >= RUN_ON
            if score > best_score and score >= 4 and len(right) > 2 and is_run_on:
                best, best_score = f"{left} {right}", score
    return best or _split_by_sound(lexicon.pronounce(low), lexicon)


def _split_by_sound(sound: str, lexicon: Lexicon) -> str:
    best, best_score, zipf = "", USUAL, lexicon.zipf
    for at in range(2, len(sound) - 2):
        left, right = _common(sound[:at], lexicon), _common(sound[at:], lexicon)
        if left and right:
            score = min(zipf(left), zipf(right))
            if score > best_score and max(zipf(left), zipf(right)) >= RUN_ON:
                best, best_score = f"{left} {right}", score
    return best


def _common(sound: str, lexicon: Lexicon) -> str:
    """The most frequent word of at least three letters with this sound; names are none."""
    return next((f for f in lexicon.sounding_like(sound) if len(f) > 2 and lexicon.is_word(f)), "")
