"""Which windows of a text may be a term, found without asking each what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from editor.core.document import Document, Gap
from editor.core.letters import joined
from editor.language.language import Language
from editor.language.phonetics import skeleton
from editor.language.sound_index import SoundIndex, Window, word_sound
from editor.language.term_forms import Target, TermForms, is_acronym

LONGEST = 4  # words of a window
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
    """What windows ask of a form; `stem` is the same (sound, key, letters) of the owner."""

    sound: str
    key: str
    letters: str
    capital: bool
    elided: bool
    acronym: bool
    stem: tuple[str, str, str] | None


def _said(text: str, language: Language) -> _Said:
    sound, stem = word_sound(text, language.lexicon), None
    if whose := owner(text, language.words.genitive):
        heard = word_sound(whose, language.lexicon)
        stem = (heard, skeleton(heard), joined(whose))
    return _Said(
        sound, skeleton(sound), joined(text), text[0].isupper(), text.endswith(("'", "’")),
        is_acronym(text), stem,
    )  # fmt: skip


def likely_windows(document: Document, language: Language, forms: TermForms) -> Iterator[Window]:
    """Windows of 1 … `LONGEST` words that may be a term; an elided word counts with the next.

    Nearly none is: no term has its letters or, with a capital, nearly its letters, and none stands
    near its sound, the genitive left out or not. Short acronyms may be any short term.
    """
    words = document.words
    by_text = {text: _said(text, language) for text in {word.text for word in words}}
    said = [by_text[word.text] for word in words]
    parted = [word.gap >= Gap.PUNCTUATION for word in words]
    exact, near, short = forms.exact, _Near(forms.sounds), bool(forms.short)

    def may_be(sound: str, key: str, letters: str, capital: bool) -> bool:
        return letters in exact or near[sound, key] or (capital and forms.may_be_spelled(letters))

    for first in range(len(words)):
        sound = key = letters = ""
        counted, capital = 0, False
        for last in range(first, min(len(words), first + LONGEST + 2)):
            if last > first and parted[last]:
                break
            heard, part, written, is_capital, elided, acronym, stem = said[last]
            if stem:
                owned = (sound + stem[0], _grown(key, stem[1]), letters + stem[2])
            sound += heard
            key += part[1:] if key and part and key[-1] == part[0] else part
            letters += written
            capital = capital or is_capital
            if elided:
                continue
            counted += 1
            if counted > LONGEST:
                break
            if (
                letters in exact
                or near[sound, key]
                or (capital and forms.may_be_spelled(letters))
                or (stem and may_be(*owned, capital))
                or (short and acronym and first == last)
            ):
                yield Window(first, last, sound, key)
