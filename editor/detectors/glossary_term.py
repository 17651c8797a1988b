"""A term of the glossary in a wrong form: taught, in other capitals, or near it by sound."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import OSA

from editor.core.document import Document, fold
from editor.core.glossary import Glossary, Term
from editor.core.lexicon import Lexicon
from editor.core.message import Message
from editor.core.sound_index import SoundIndex, Window, windows
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span

ID = "glossary_term"

LONGEST = 4  # words of a window
LEAST = 0.68  # similarity of sound below which nothing is a candidate
AHEAD = 0.04  # by which the winner must lead

_NAME_BEFORE = {
    "fr": frozenset(
        (
            "avec chez bonjour merci monsieur madame m mme par selon par écoute podcast "
            "société entreprise plateforme application filiale journal professeur docteur "
            "start-up journaliste collègue ami appelle"
        ).split()
    ),
    "en": frozenset(
        ("with hello hi thanks mr mrs ms dr by called named company professor founder ceo").split()
    ),
}
_ARTICLES = frozenset(
    (
        "le la les l' un une des du au aux ce cet cette ces mon ma mes notre votre leur leurs "
        "ton son sa nos vos the a an this that my our your their"
    ).split()
)


class Target(NamedTuple):
    """What a window may be turned into: a term or the last name in it, with its sound."""

    term: Term
    right: str
    elided: str
    is_part: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A window that is probably a target."""

    window: Window
    target: Target
    score: float
    reason: Message
    confidence: float


def find(document: Document, lexicon: Lexicon, glossary: Glossary) -> Iterator[Suggestion]:
    if not glossary.terms:
        return
    terms = [
        t
        for t in glossary.terms
        if not t.leave and (not t.language or t.language.startswith(document.language))
    ]
    exact = _exact_forms(terms)
    index = SoundIndex(
        (sound, target)
        for target in _targets(terms)
        for sound in _sounds(target, lexicon)
        if len(sound) >= 3
    )
    hits: list[Hit] = []
    for window in windows(document, lexicon, LONGEST):
        hit = _exact(document, lexicon, window, exact) or _near(
            document, lexicon, glossary, window, index
        )
        if hit:
            hits.append(hit)
    taken: set[int] = set()
    chosen = []
    # Sure and long ones first, so that « chat GPT » goes before « GPT ».
    for hit in sorted(
        hits, key=lambda h: (-h.confidence, -h.score, h.window.first - h.window.last)
    ):
        places = range(hit.window.first, hit.window.last + 1)
        if not taken.intersection(places):
            taken.update(places)
            chosen.append(hit)
    for hit in sorted(chosen, key=lambda h: h.window):
        span, right = _without_common_words(document, hit)
        text = span.of(document.text)
        if text != right:
            yield Suggestion(
                ID, Kind.TERM, span, text, (right,), hit.reason, hit.confidence, f"term:{right}"
            )


def _without_common_words(document: Document, hit: Hit) -> tuple[Span, str]:
    """Span and repair without the words that are right already: François (Sorrel → Sorel)."""
    words = list(document.words[hit.window.first : hit.window.last + 1])
    right = (hit.target.elided + hit.target.right).split(" ")
    while len(words) > 1 and len(right) > 1 and words[0].text == right[0]:
        del words[0], right[0]
    while len(words) > 1 and len(right) > 1 and words[-1].text == right[-1]:
        del words[-1], right[-1]
    return Span(words[0].start, words[-1].end), " ".join(right)


def _span(document: Document, window: Window) -> Span:
    return Span(document.words[window.first].start, document.words[window.last].end)


def _targets(terms: list[Term]) -> Iterator[Target]:
    for term in terms:
        words = term.right.split()
        for elided in ("", "d'", "l'") if term.right[0] in "AEIOUÉÈEÊaeioué" else ("",):
            yield Target(term, term.right, elided, False)
        if term.kind == "person" and len(words) > 1:
            for part in words:
                if len(part) >= 4:
                    yield Target(term, part, "", True)


def _sounds(target: Target, lexicon: Lexicon) -> set[str]:
    return {lexicon.pronounce(target.elided + target.right)}


def _exact_forms(terms: list[Term]) -> dict[str, tuple[Target, str]]:
    """Folded wrong forms, and right forms without spaces and hyphens, each with its target."""
    forms: dict[str, tuple[Target, str]] = {}
    for term in terms:
        forms.setdefault(_joined(term.right), (Target(term, term.right, "", False), ""))
    for term in terms:
        for wrong in term.wrong:
            forms[fold(wrong)] = (Target(term, term.right, "", False), wrong)
    return forms


def _joined(text: str) -> str:
    plain = unicodedata.normalize("NFD", fold(text))
    return "".join(c for c in plain if c.isalnum())


def _exact(
    document: Document, lexicon: Lexicon, window: Window, exact: dict[str, tuple[Target, str]]
) -> Hit | None:
    text = _span(document, window).of(document.text)
    if found := exact.get(fold(" ".join(text.split()))):
        target, wrong = found
        if wrong and text != target.right:
            reason = Message("“{}” is a known wrong form of “{}”", (wrong, target.right))
            return Hit(window, target, 1.0, reason, 0.97)
    found = exact.get(_joined(text))
    if not found or found[1] or text == found[0].right:
        return None
    target = found[0]
    if text.lower() == target.right.lower() and not target.term.exact_case:
        return None
    words = document.words[window.first : window.last + 1]
    common = all(lexicon.is_word(w.text) and not w.is_capital for w in words)
    before = document.folded[window.first - 1] if window.first else ""
    if common and before in _ARTICLES and words[0].text.lower() == words[0].text:
        return None  # « le monde numérique » is also just the digital world
    if common and len(words) == 1 and before not in _NAME_BEFORE.get(document.language, ()):
        return None
    if words[0].starts_sentence and text[1:] == target.right[1:] and text[0].isupper():
        return None
    if text.isupper() and len(words) > 1:
        return None  # a title in capitals
    reason = Message("Your glossary writes “{}”", (target.right,))
    return Hit(window, target, 1.0, reason, 0.7 if common else 0.92)


def _near(
    document: Document,
    lexicon: Lexicon,
    glossary: Glossary,
    window: Window,
    index: SoundIndex[Target],
) -> Hit | None:
    words = document.words[window.first : window.last + 1]
    text = " ".join(w.text for w in words)
    if len(window.sound) < 3 or glossary.accepts(text) or any("." in w.text for w in words):
        return None
    if all(glossary.accepts(w.text) for w in words):
        return None
    candidates: dict[str, tuple[float, Target]] = {}
    for score, target in index.near(window.sound, window.key, LEAST):
        right = target.elided + target.right
        if score > candidates.get(right, (0.0,))[0]:
            candidates[right] = (score, target)
    if not candidates:
        return None
    rated = []
    for right, (sound, target) in candidates.items():
        if _joined(text) == _joined(right):
            return None  # the same letters: what _exact left alone on purpose
        letters = OSA.normalized_similarity(fold(text), fold(right))
        rated.append((0.7 * sound + 0.3 * letters, sound, letters, target))
    rated.sort(key=lambda r: -r[0])
    total, sound, letters, target = rated[0]
    if len(rated) > 1 and total - rated[1][0] < AHEAD and rated[1][3].term is not target.term:
        return None
    return _braked(document, lexicon, glossary, window, target, sound, letters)


def _braked(
    document: Document,
    lexicon: Lexicon,
    glossary: Glossary,
    window: Window,
    target: Target,
    sound: float,
    letters: float,
) -> Hit | None:
    """Whether the evidence is enough to call the window a form of the target."""
    words = document.words[window.first : window.last + 1]
    content = [w for w in words if not w.text.endswith(("'", "’"))]
    right = target.elided + target.right
    mine = target.right.replace("-", " ").split()
    if _is_inflection(fold(words[-1].text), fold(right)) and len(words) == len(mine) == 1:
        if lexicon.knows(words[-1].text) and not words[-1].is_capital:
            return None
    unknown = [w for w in content if w.is_word and not _familiar(w, lexicon, glossary)]
    capital = [w for w in content if w.is_capital and not w.starts_sentence]
    before = document.folded[window.first - 1] if window.first else ""
    named = before in _NAME_BEFORE.get(document.language, ())
    strength = 0.75 * sound + 0.25 * letters
    short = len(window.sound) <= 4 or len(target.right) <= 4
    # A window of more words than the term needs a better fit, so that « chez Sorrel » is no name.
    need = 0.70 + (0.06 if len(content) != len(mine) else 0.0) + (0.12 if short else 0.0)
    if target.elided and not _may_elide(words, document, window):
        need += 0.06
    if len(unknown) == len(content):
        pass
    elif unknown and (capital or len(unknown) * 2 >= len(content)):
        need += 0.04
        if _same_word_kept(words, mine):
            need += 0.0
    elif len(capital) == len(content):
        need += 0.12
    elif capital or any(w.text[0].isdigit() for w in words):
        need += 0.14
    elif named:
        need += 0.17
    else:
        need += 0.17 if len(content) > 1 and len(window.sound) >= 6 else 0.40
    if _edge_is_function_word(words, mine, document.language):
        need += 0.12
    if strength < need:
        return None
    reason = Message("Sounds like “{}” in your glossary", (target.term.right,))
    confidence = min(0.95, 0.62 + (strength - need) * 1.5 + (0.1 if unknown else 0.0))
    return Hit(window, target, strength, reason, confidence)


def _familiar(word: object, lexicon: Lexicon, glossary: Glossary) -> bool:
    text = word.text  # type: ignore[attr-defined]
    return lexicon.uses(text) or glossary.accepts(text)


def _same_word_kept(words: object, mine: list[str]) -> bool:
    return any(w.text in mine for w in words)  # type: ignore[attr-defined]


def _is_inflection(word: str, right: str) -> bool:
    return word in (right + "s", right + "e", right + "es") or right in (word + "s", word + "e")


def _may_elide(words: object, document: Document, window: Window) -> bool:
    first = document.words[window.first].text
    return first[0] in "dlDL"


_FUNCTION = {
    "fr": frozenset(
        (
            "le la les un une des du de et à au aux en que qui on il elle je tu nous vous ce "
            "ne pas se sur dans par pour avec chez est a ont sont ou où mais donc y"
        ).split()
    ),
    "en": frozenset(("the a an of to in on at and or is are was were it he she they we i").split()),
}


def _edge_is_function_word(words: object, mine: list[str], language: str) -> bool:
    """A window that begins or ends with a word like « de » which the term has not."""
    function = _FUNCTION.get(language, frozenset())
    items = list(words)  # type: ignore[call-overload]
    edges = {fold(items[0].text), fold(items[-1].text)}
    return bool(edges & function - {fold(m) for m in mine}) and len(items) > 1
