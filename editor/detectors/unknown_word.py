"""A word that neither lexicon nor dictionary nor glossary knows."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from editor.core.document import Document, Gap, Token, joined
from editor.core.glossary import Glossary
from editor.core.lexicon import Lexicon
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion

ID = "unknown_word"

NEAR = 0.70  # score (0–1) of a neighbour worth showing
CLOSE = 0.85  # score from which the repair is probable
SLIP = 0.86  # score of a neighbour that an attested form may be a slip for
MUCH_COMMONER = 1.3  # Zipf difference that goes with it
COMMONER = 0.7  # Zipf difference by which a near word must lead a form attested in two languages
FREQUENT = 2.5  # Zipf value of a word that a foreign one may stand for
FOREIGN_NAME = 3.2  # the same of a common word with a capital: « Business Insider », not « Sorrel »
FOREIGN = 2.6  # Zipf value of a word of another language that is taken for right


def find(document: Document, lexicon: Lexicon, glossary: Glossary) -> Iterator[Suggestion]:
    words = document.words
    for index, word in enumerate(words):
        text = word.text
        if not word.is_word or text.endswith(("'", "’")):
            continue
        if text.isupper() and 2 <= len(text) <= 5 and _is_announced(index, document):
            if not lexicon.uses(text) and not glossary.accepts(text):
                yield _acronym(word)
            continue
        if len(text) < 3:
            continue
        if text.isupper() or glossary.accepts(text) or lexicon.knows(text):
            continue
        if joined(text) in document.written and word.is_capital:
            continue
        bare = _without_accents_of_capital(text, lexicon)
        if bare:
            reason = Message("A capital keeps its accent: “{}”", (bare,))
            yield Suggestion(
                ID, Kind.SPELLING, word.span, text, (bare,), reason, 0.85, f"{ID}:{text}"
            )
            continue
        if document.language == "en" and text.endswith(("'s", "’s")) and word.is_capital:
            continue
        if _is_used(text, lexicon) or _is_foreign(index, document, lexicon):
            continue
        yield _suggest(index, document, lexicon)


# Words behind which the name of a company or a person stands.
_ANNOUNCES = frozenset(
    "chez société entreprise startup start-up groupe compagnie marque éditeur filiale company firm "
    "startup called named".split()
)


def _is_announced(index: int, document: Document) -> bool:
    return index > 0 and document.folded[index - 1] in _ANNOUNCES


def _acronym(word: Token) -> Suggestion:
    reason = Message("The name “{}” is in no dictionary", (word.text,))
    return Suggestion(ID, Kind.NAME, word.span, word.text, (), reason, 0.5, f"{ID}:{word.text}")


def _is_misspelled(text: str, lexicon: Lexicon) -> bool:
    """Whether an attested form (« recieve », « backend ») is a slip for a much commoner word."""
    near = lexicon.near(text)
    return not text.islower() or bool(
        near
        and near[0].score >= SLIP
        and lexicon.zipf(near[0].form) >= lexicon.zipf(text) + MUCH_COMMONER
    )


def _accented(text: str, lexicon: Lexicon) -> str:
    """The dictionary word that is the same but for accents: coute, coûte; "" if none."""
    bare = _bare(text)
    return next((n.form for n in lexicon.near(text) if _bare(n.form) == bare), "")


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _is_used(text: str, lexicon: Lexicon) -> bool:
    """Whether the form is used on purpose, and does not stand for a commoner word next to it."""
    if not lexicon.uses(text):
        return lexicon.kind(text) == "a" and not _is_misspelled(text, lexicon)
    if text[0].isupper():
        return True
    if lexicon.kind(text) == "a":
        return not _accented(text, lexicon)
    near = lexicon.near(text)
    return not (
        near
        and near[0].score >= CLOSE
        and lexicon.zipf(near[0].form) >= lexicon.zipf(text) + COMMONER
    )


def _suggest(index: int, document: Document, lexicon: Lexicon) -> Suggestion:
    word = document.words[index]
    text = word.text
    near = [n for n in lexicon.near(text) if n.score >= NEAR]
    close = bool(near) and near[0].score >= CLOSE
    name_like = word.is_capital and not (word.starts_sentence and close)
    if name_like:  # a name is rather an unknown name than another word
        near = [n for n in near if n.score >= CLOSE]
    repairs = [_cased(n.form, text) for n in near]
    split = _split(text, lexicon)
    if split and not name_like:
        at = 1 if near and near[0].score >= CLOSE - 0.07 else 0
        repairs.insert(at, _cased(split, text))
    repairs = [r for r in dict.fromkeys(repairs) if r != text][:6]
    if name_like:
        reason = Message("The name “{}” is in no dictionary", (text,))
        return Suggestion(
            ID, Kind.NAME, word.span, text, tuple(repairs), reason,
            0.62 if repairs and near[0].score >= CLOSE else 0.5, f"{ID}:{text}",
        )  # fmt: skip
    reason = Message("“{}” is in no dictionary", (text,))
    return Suggestion(
        ID, Kind.SPELLING, word.span, text, tuple(repairs), reason,
        0.9 if close else 0.7 if repairs else 0.6, f"{ID}:{text.casefold()}",
    )  # fmt: skip


def _cased(right: str, wrong: str) -> str:
    return right[0].upper() + right[1:] if wrong[0].isupper() else right


_ACCENTED = {"A": "ÀÂ", "E": "ÉÈÊ", "I": "ÎÏ", "O": "ÔŒ", "U": "ÛÙ", "C": "Ç"}


def _without_accents_of_capital(text: str, lexicon: Lexicon) -> str:
    """The form with an accent on its capital, if that is what the lexicon has (Etats-Unis)."""
    for letter in _ACCENTED.get(text[0], ""):
        form = letter + text[1:]
        if lexicon.knows(form):
            return form
    return ""


def _is_foreign(index: int, document: Document, lexicon: Lexicon) -> bool:
    """Whether the word is good English in a French text (or the reverse) and nothing nearer is.

    A word with an almost equal word of the text's own language (analysts, analystes) stays a
    suspect, unless its neighbours are foreign too.
    """
    other = lexicon.foreign
    text = document.words[index].text
    if other is None or not other.knows(text):
        return False
    common = text[0].isupper() and other.kind(text) == "d"
    if other.zipf(text) < (FOREIGN_NAME if common else FOREIGN):
        return False
    for at in (index - 1, index + 1):
        if 0 <= at < len(document.words):
            beside = document.words[at]
            gap = document.words[max(at, index)].gap
            if (
                gap <= Gap.LINE
                and len(beside.text) > 2
                and other.knows(beside.text)
                and (not lexicon.is_word(beside.text))
            ):
                return True
    near = lexicon.near(text)
    return not (
        near
        and near[0].score >= CLOSE
        and text.islower()
        and lexicon.zipf(near[0].form) >= FREQUENT
    )


def _split(text: str, lexicon: Lexicon) -> str:
    """Two known words that the machine ran together, or words that sound like it; "" if none."""
    low = text.lower()
    best, best_score = "", 0.0
    for at in range(2, len(low) - 1):
        left, right = low[:at], low[at:]
        if lexicon.is_word(left) and lexicon.is_word(right):
            score = min(lexicon.zipf(left), lexicon.zipf(right))
            if score > best_score and score >= 4 and len(right) > 2:
                best, best_score = f"{left} {right}", score
    return best or _split_by_sound(lexicon.pronounce(low), lexicon)


def _split_by_sound(sound: str, lexicon: Lexicon) -> str:
    best, best_score = "", 3.6
    for at in range(2, len(sound) - 2):
        left, right = _common(sound[:at], lexicon), _common(sound[at:], lexicon)
        if left and right:
            score = min(lexicon.zipf(left), lexicon.zipf(right))
            if score > best_score:
                best, best_score = f"{left} {right}", score
    return best


def _common(sound: str, lexicon: Lexicon) -> str:
    """The most frequent word of at least three letters with this sound."""
    return next((f for f in lexicon.sounding_like(sound) if len(f) > 2 and f.islower()), "")
