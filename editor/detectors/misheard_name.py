"""An ordinary word in the place of a name: « le client bateau », where it is Batho elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.letters import joined
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.language.language import Language
from editor.language.phonetics import similarity
from editor.language.sound_index import word_sound

ID = "misheard_name"

TIMES = 2  # places where a name must stand in the same company
COMPANIES = 2  # in so many the word must stand for the name, to be asked about elsewhere
LIKE = 0.8  # likeness (0–1) of sound that the word must have with it
SHORTEST, SHORTEST_BESIDE = 4, 3  # letters of name and word, and of what stands beside them
STEM = 4  # letters that a word may not share with a name: it may be derived from it (Indian, India)


class _Beside(NamedTuple):
    """A word beside another one, folded."""

    word: str
    is_before: bool


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    """Words that sound like a name which stands twice or more beside the same telling word.

    14 of 15 were errors on two of six labelled shows, none stood in 32,000 clean words. Where that
    is so in several companies and the name prevails, the word's other places are asked about, too.
    """
    tells = _Telling(language)
    company = _company(document, language, tells)
    if not company:
        return
    misheard: dict[str, dict[str, set[_Beside]]] = defaultdict(lambda: defaultdict(set))
    found = set()
    for index, name, near in _in_company(document, language, glossary, company, tells):
        found.add(index)
        misheard[document.folded[index]][name].add(near)
        reason = Message("Elsewhere “{}” goes with “{}”", (name, near.word))
        yield _finding(document, index, name, reason, "company")
    names = _elsewhere(document, misheard)
    for index, word in enumerate(document.words):
        name = names.get(document.folded[index], "")
        if name and index not in found and not word.is_capital and not word.is_note:
            reason = Message("“{}” was heard so at other places", (name,))
            yield _finding(document, index, name, reason, "elsewhere")


def _in_company(
    document: Document,
    language: Language,
    glossary: Glossary,
    company: Mapping[_Beside, Counter[str]],
    tells: _Telling,
) -> Iterator[tuple[int, str, _Beside]]:
    """The index of each word in a name's company that sounds like it, the name, what is beside."""
    lexicon, folded = language.lexicon, document.folded
    said = _said(document, company)
    for index, word in enumerate(document.words):
        if word.is_capital or not word.is_word or word.is_note or len(word.text) < SHORTEST:
            continue
        near = [n for n in _beside(document, index, tells) if n in company]
        if not near or folded[index] in language.words.function_words:
            continue
        if not lexicon.knows(word.text) or glossary.accepts(word.text):
            continue
        sound = word_sound(word.text, lexicon)
        rated = (
            (similarity(sound, word_sound(name, lexicon)), name, n)
            for n in near
            for name, times in company[n].items()
            if name[:STEM].casefold() != folded[index][:STEM]
            # A name that nobody knows must prevail over what may be right: « chat GPT ».
            and (lexicon.uses(name) or times > said[folded[index], n])
        )
        if best := max(rated, default=None):
            likeness, name, beside = best
            if likeness >= LIKE:
                yield index, name, beside


def _elsewhere(
    document: Document, misheard: Mapping[str, Mapping[str, set[_Beside]]]
) -> dict[str, str]:
    """Folded words that stand for a name wherever they are, with the name.

    It is so in `COMPANIES` or more, for no other name in as many, and the name prevails.
    """
    times = Counter(word.text for word in document.words)
    found = {}
    for word, names in misheard.items():
        name = max(names, key=lambda name: (len(names[name]), name))
        if len(names[name]) >= COMPANIES and times[name] > document.times[word]:
            found[word] = name
    return found


def _finding(document: Document, index: int, name: str, reason: Message, ground: str) -> Finding:
    word = document.words[index]
    group = f"{ID}:{word.text}→{name}"
    return Finding(ID, Kind.NAME, word.span, word.text, (name,), reason, ground, group)


def _company(
    document: Document, language: Language, tells: _Telling
) -> dict[_Beside, Counter[str]]:
    """By a telling word the names that stand beside it `TIMES` times or more.

    What people wrote, in a page header or a speaker's label, counts as one place more.
    """
    found: dict[_Beside, Counter[str]] = defaultdict(Counter)
    for index, word in enumerate(document.words):
        if not (word.is_capital and word.is_word) or word.starts_sentence:
            continue
        if len(word.text) < SHORTEST or not language.writing.capital_is_name:
            continue
        if language.lexicon.kind(word.text) != "d":
            for near in _beside(document, index, tells):
                found[near][word.text] += 1
    for names in found.values():
        names.update(name for name in list(names) if joined(name) in document.written)
    often = {
        near: Counter({name: n for name, n in names.items() if n >= TIMES})
        for near, names in found.items()
    }
    return {near: names for near, names in often.items() if names}


def _said(document: Document, company: Collection[_Beside]) -> Counter[tuple[str, _Beside]]:
    """How often each folded word stands beside the telling words of some company."""
    before = {near.word: near for near in company if near.is_before}
    after = {near.word: near for near in company if not near.is_before}
    found: Counter[tuple[str, _Beside]] = Counter()
    follows = [word.gap <= Gap.LINE for word in document.words]
    for (one, other), is_near in zip(pairwise(document.folded), follows[1:], strict=True):
        if is_near:
            if one in before:
                found[other, before[one]] += 1
            if other in after:
                found[one, after[other]] += 1
    return found


class _Telling(dict[str, bool]):
    """Whether a folded word tells of what stands beside it, asked once of each.

    Function words, titles and mere announcers do not.
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        lists = language.words
        self._silent = lists.function_words | lists.titles | lists.name_before

    def __missing__(self, word: str) -> bool:
        found = len(word) >= SHORTEST_BESIDE and word.isalpha() and word not in self._silent
        self[word] = found
        return found


def _beside(document: Document, index: int, tells: _Telling) -> Iterator[_Beside]:
    """The telling words right before and after."""
    words, folded = document.words, document.folded
    if index and words[index].gap <= Gap.LINE and tells[folded[index - 1]]:
        yield _Beside(folded[index - 1], True)
    if index + 1 < len(words) and words[index + 1].gap <= Gap.LINE and tells[folded[index + 1]]:
        yield _Beside(folded[index + 1], False)
