"""Which windows of a text may be a term, found without asking each what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editor.core.document import Document, Gap
from editor.core.letters import joined
from editor.language.language import Language
from editor.language.phonetics import skeleton
from editor.language.sound_index import SoundIndex, Window, word_sound
from editor.language.term_forms import OPENING, Starts, Target, TermForms, is_acronym

LONGEST = 4  # words of a window
MOST_KEPT = 20_000  # runs of words of which is remembered which windows they have
LEAST = 0.68  # similarity of sound (0–1) below which nothing is a candidate


class _Near(dict[tuple[str, str], bool]):
    """Whether some term sounds nearly like a sound with a skeleton."""

    def __init__(self, index: SoundIndex[Target]) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, asked: tuple[str, str]) -> bool:
        sound, key = asked
        found = key in self._index and len(sound) >= 3
        found = self[asked] = found and bool(self._index.near(sound, key, LEAST))
        return found


def owner(text: str, genitive: str) -> str:
    """Whose something is, without the ending that says so; "" if there is none."""
    size = len(text) - len(genitive)
    if not genitive or size < 2 or text[size:].replace("’", "'") != genitive:
        return ""
    return text[:size]


def _grown(key: str, part: str) -> str:
    """A skeleton with that of the next word."""
    return key + (part[1:] if key and part and key[-1] == part[0] else part)


class _Said(NamedTuple):
    """What windows ask of a form; `stem` is the same (sound, key, letters) of the owner.

    `alone` says whether it may be a term by itself, the last two whether it may begin one by its
    sound or its letters, and, where some word of the window has a capital, by its spelling.
    """

    sound: str
    key: str
    letters: str
    capital: bool
    elided: bool
    stem: tuple[str, str, str] | None
    alone: bool
    begins: bool
    begins_spelled: bool


_Pair = tuple[str, str, bool]  # two neighbours, and whether a capital is within reach


class _Begins(dict[str, bool]):
    """Whether a term is written like a beginning, but for one letter."""

    def __init__(self, starts: Starts) -> None:
        super().__init__()
        self._starts = starts

    def __missing__(self, opening: str) -> bool:
        found = self[opening] = self._starts.may_begin_spelled(opening)
        return found


class _Asked:
    """What terms are asked of a window, whatever its place."""

    def __init__(self, language: Language, forms: TermForms) -> None:
        self._lexicon, self._genitive = language.lexicon, language.words.genitive
        self._forms = forms
        self.exact, self.near = forms.exact, _Near(forms.sounds)
        self.begins_spelled = _Begins(forms.starts)

    def may_be(self, sound: str, key: str, letters: str, capital: bool) -> bool:
        return (
            letters in self.exact
            or self.near[sound, key]
            or (capital and self._forms.may_be_spelled(letters))
        )

    def said(self, text: str) -> _Said:
        forms, stem = self._forms, None
        sound, letters = word_sound(text, self._lexicon), joined(text)
        key, capital, elided = skeleton(sound), text[0].isupper(), text.endswith(("'", "’"))
        if whose := owner(text, self._genitive):
            heard = word_sound(whose, self._lexicon)
            stem = (heard, skeleton(heard), joined(whose))
        alone = not elided and (
            self.may_be(sound, key, letters, capital)
            or (stem is not None and self.may_be(*stem, capital))
            or (bool(forms.short) and is_acronym(text))
        )
        begins = forms.starts.may_begin(key, letters)
        spelled = self.begins_spelled[letters[: OPENING + 1]]
        return _Said(sound, key, letters, capital, elided, stem, alone, begins, spelled)


def likely_windows(document: Document, language: Language, forms: TermForms) -> Iterator[Window]:
    """Windows of 1 … `LONGEST` words that may be a term; an elided word counts with the next.

    Nearly none is: no term has its letters or, with a capital, nearly its letters, and none stands
    near its sound, the genitive left out or not. Short acronyms may be any short term. A window
    grows only while some term may begin so.
    """
    words, asked = document.words, _Asked(language, forms)
    by_text = {text: asked.said(text) for text in {word.text for word in words}}
    said = [by_text[word.text] for word in words]
    parted = [word.gap >= Gap.PUNCTUATION for word in words]
    reach = _reach(said)
    ended: set[_Pair] = set()
    texts = ["" if cut else word.text for word, cut in zip(words, parted, strict=True)]
    known: dict[tuple[str, ...], tuple[tuple[int, str, str], ...]] = {}  # by the words of a run
    for first, word in enumerate(said[:-1]):
        if word.alone:
            yield Window(first, first, word.sound, word.key)
        if word.begins or (word.begins_spelled and reach[first]):
            pair = (words[first].text, words[first + 1].text, reach[first])
            if pair in ended:
                continue
            run = (words[first].text, *texts[first + 1 : first + LONGEST], str(reach[first]))
            found = known.get(run)
            if found is not None:
                for size, sound, key in found:
                    yield Window(first, first + size, sound, key)
                continue
            fresh = list(_longer(first, said, parted, pair, ended, asked, forms))
            yield from fresh
            # An elided word counts with the next, so that more words would have to be alike.
            if len(known) < MOST_KEPT and not any(w.elided for w in said[first : first + LONGEST]):
                known[run] = tuple((w.last - first, w.sound, w.key) for w in fresh)
    if said and said[-1].alone:
        yield Window(len(said) - 1, len(said) - 1, said[-1].sound, said[-1].key)


def _reach(said: list[_Said]) -> list[bool]:
    """For each word whether one with a capital stands among those of a window from there on."""
    reach, upper = [False] * len(said), len(said) + LONGEST + 2
    for at in range(len(said) - 1, -1, -1):
        if said[at].capital:
            upper = at
        reach[at] = upper < at + LONGEST + 2
    return reach


def _longer(
    first: int,
    said: list[_Said],
    parted: list[bool],
    pair: _Pair,
    ended: set[_Pair],
    asked: _Asked,
    forms: TermForms,
) -> Iterator[Window]:
    """Windows of more than the first word; `ended` gets the pair with which none is nor begins."""
    exact, near, spelled = asked.exact, asked.near, asked.begins_spelled
    begun, heard_begun = forms.starts.exact, forms.starts.keys  # as may_begin, asked most of all
    reach, found = pair[2], False
    sound, key, letters, capital, elided, *_ = said[first]
    counted = int(not elided)
    for last in range(first + 1, min(len(said), first + LONGEST + 2)):
        if parted[last]:
            break
        heard, part, written, is_capital, elided, stem, *_ = said[last]
        if stem and not elided:
            owned = (sound + stem[0], _grown(key, stem[1]), letters + stem[2])
        sound += heard
        key += part[1:] if key and part and key[-1] == part[0] else part
        letters += written
        capital = capital or is_capital
        # What a term is, it begins so: most windows are asked no more than this.
        goes_on = (
            key[:OPENING] in heard_begun
            or letters[:OPENING] in begun
            or (reach and spelled[letters[: OPENING + 1]])
        )
        if not elided:
            counted += 1
            if counted > LONGEST:
                break
            if (
                goes_on
                and (
                    letters in exact
                    or near[sound, key]
                    or (capital and forms.may_be_spelled(letters))
                )
            ) or (stem and asked.may_be(*owned, capital)):
                found = True
                yield Window(first, last, sound, key)
        if not goes_on:
            if last == first + 1 and not found:
                ended.add(pair)
            break
