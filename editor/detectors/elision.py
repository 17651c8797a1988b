"""A vowel that must fall before another: « que on » → qu'on, and articles grown on: LIA → l'IA."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap, Token
from editor.core.glossary import Glossary
from editor.core.lexicon import Lexicon
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span

ID = "elision"

_FULL = {
    w: w[:-1] + "'"
    for w in ("le la de que je me te se ne jusque lorsque puisque quoique est-ce-que").split()
}
_VOWELS = frozenset("aeiouyàâéèêëîïôûùüœæ")
_VOWEL_SOUNDS = frozenset("iyueɛøəoɔaãẽõ")
# Words whose vowel (or h) stops elision, and sounds people make: Grevisse, Le bon usage, § 48-50.
_STOPS = frozenset(
    (
        "onze onzième oui ouistiti ouate uhlan yaourt yacht yoga yen yeti ouah ouais euh ah oh "
        "eh heu hein hum hop un uns une unes a e i o u y et ou"
    ).split()
)
_MUTE_H = frozenset(
    (
        "habitude habitudes habitant habitants habite habiter homme hommes heure heures "
        "histoire histoires historien historique hiver hier hôpital hôpitaux hôtel hôtels "
        "huile humain humaine humains humanité humeur humour honneur honnête horaire horaires "
        "horizon hypothèse hommage hebdo hectare hésite hésiter heureux herbe héritage "
        "hébergement hébergeur hormone hydrogène hygiène hélas hélicoptère"
    ).split()
)
_SI = frozenset(("il", "ils"))


def find(document: Document, lexicon: Lexicon, glossary: Glossary) -> Iterator[Suggestion]:
    if document.language != "fr":
        return
    words, folded = document.words, document.folded
    for index, word in enumerate(words):
        if index + 1 < len(words) and (folded[index] in _FULL or folded[index] == "si"):
            after = words[index + 1]
            if after.gap in (Gap.SPACE, Gap.LINE) and _calls(
                folded[index], folded[index + 1], after, lexicon
            ):
                if _after_hyphenless_imperative(index, document):
                    continue
                short = "s'" if folded[index] == "si" else _FULL[folded[index]]
                yield _suggest(document, word.start, after, word.text, short)
        yield from _grown(index, document, lexicon, glossary)


def _calls(short: str, word: str, token: Token, lexicon: Lexicon) -> bool:
    """Whether the word makes the one before lose its vowel."""
    if short == "si":
        return word in _SI
    if word in _STOPS or not token.is_word or (len(word) < 2 and word != "y"):
        return word == "y" and short not in ("le", "la", "de", "que")
    if word[0] == "h":
        return word in _MUTE_H
    if word[0] not in _VOWELS or word[0] == "y" or word[1:2] == "-":
        return False  # « le y », « le e-commerce »
    if token.text.isupper() and len(token.text) > 1:  # letters or a word: UIT, OTAN
        return word[0] in "aeio" and short in ("de", "que", "la")
    if lexicon.sound(word)[:1] not in _VOWEL_SOUNDS:
        return False
    if short in ("le", "la"):
        return not lexicon.knows(word) or _is_noun(word, lexicon)
    return True


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    return any(a.pos in ("NOM", "ADJ") for a in lexicon.analyses(word))


def _after_hyphenless_imperative(index: int, document: Document) -> bool:
    """« prends le à part », « fais la entrer »: a pronoun after its verb keeps its vowel."""
    return (
        index > 0
        and document.words[index].gap == Gap.SPACE
        and document.folded[index] == "la"
        and document.folded[index - 1] in ("fais", "faites", "laisse", "laissez")
    )


def _suggest(document: Document, start: int, after: Token, text: str, short: str) -> Suggestion:
    span = Span(start, after.end)
    wrong = span.of(document.text)
    right = (short[0].upper() + short[1:] if text[0].isupper() else short) + after.text
    reason = Message("“{}” loses its vowel before “{}”", (text, after.text))
    # At a line's end the speaker may have paused between the two.
    confidence = 0.7 if after.gap == Gap.LINE else 0.85
    return Suggestion(ID, Kind.ELISION, span, wrong, (right,), reason, confidence, f"{ID}:{wrong}")


def _grown(
    index: int, document: Document, lexicon: Lexicon, glossary: Glossary
) -> Iterator[Suggestion]:
    """LIA → l'IA, lhistoire → l'histoire, puisque'elle → puisqu'elle."""
    word = document.words[index]
    text = word.text
    if len(text) < 3 or not word.is_word or glossary.accepts(text):
        return
    for long, _short in _FULL.items():
        low = text.casefold()
        if low.startswith((f"{long}'", f"{long}’")) and low[len(long) + 1 :][:1] in _VOWELS:
            right = text[: len(long) - 1] + text[len(long) :]
            reason = Message("“{}” loses its vowel before an apostrophe", (long,))
            yield Suggestion(
                ID, Kind.ELISION, word.span, text, (right,), reason, 0.95, f"{ID}:{text}"
            )
            return
    if text[0] in "LD" and text.isupper() and 3 <= len(text) <= 4:
        rest = text[1:]
        if (
            rest[0] in "AEIOU"
            and lexicon.kind(rest) == "n"
            and lexicon.zipf(rest) >= 3
            and (lexicon.kind(text) != "n" or lexicon.zipf(text) < lexicon.zipf(rest) - 0.7)
        ):
            right = f"{text[0] if word.starts_sentence else text[0].lower()}'{rest}"
            reason = Message("“{}” with its article is written with an apostrophe", (rest,))
            yield Suggestion(
                ID, Kind.ELISION, word.span, text, (right,), reason, 0.85, f"{ID}:{text}"
            )
    elif text[0] in "ldLD" and not text.isupper() and not lexicon.knows(text):
        rest = text[1:]
        if (
            rest[0].casefold() in _VOWELS
            and len(rest) > 3
            and lexicon.knows(rest)
            and lexicon.zipf(rest) >= 3.5
            and any(a.pos == "NOM" for a in lexicon.analyses(rest))
        ):
            reason = Message("“{}” with its article is written with an apostrophe", (rest,))
            right = f"{text[0]}'{rest}"
            yield Suggestion(
                ID, Kind.ELISION, word.span, text, (right,), reason, 0.7, f"{ID}:{text}"
            )
