"""What the sound of the next word decides: « que on » → qu'on, « l'héros » → le héros, « ce homme »
→ cet homme; and apostrophes left out: mattendait → m'attendait, LIA → l'IA."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap, Token
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span
from editor.language import slips
from editor.language.aspirated import elides, is_aspirated
from editor.language.language import Language
from editor.language.letter_case import like
from editor.language.lexicon import Lexicon

ID = "elision"

_FULL = {
    w: w[:-1] + "'"
    for w in ("le la de que je me te se ne jusque lorsque puisque quoique est-ce-que").split()
}
_VOWELS = frozenset("aeiouyàâéèêëîïôûùüœæ")
_SI = frozenset(("il", "ils"))


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Suggestion]:
    lexicon = language.lexicon
    words, folded = document.words, document.folded
    for index, word in enumerate(words):
        if index + 1 < len(words) and (folded[index] in _FULL or folded[index] == "si"):
            after = words[index + 1]
            if after.gap in (Gap.SPACE, Gap.LINE) and _calls(
                folded[index], folded[index + 1], after, lexicon
            ):
                if _after_hyphenless_imperative(index, document) or _is_in_fact(index, document):
                    continue
                short = "s'" if folded[index] == "si" else _FULL[folded[index]]
                yield _suggest(document, word.start, after, word.text, short)
                continue
        yield from _before_aspirated(index, document, lexicon)
        yield from _by_next_sound(index, document, lexicon)
        yield from _grown(index, document, lexicon, glossary)


def _calls(short: str, word: str, token: Token, lexicon: Lexicon) -> bool:
    """Whether the word makes the one before lose its vowel."""
    if short == "si":
        return word in _SI
    if not token.is_word or (len(word) < 2 and word != "y"):
        return word == "y" and short not in ("le", "la", "de", "que")
    if word == "y":
        return short not in ("le", "la", "de", "que")
    if token.text.isupper() and len(token.text) > 1:  # letters or a word: UIT, OTAN
        return word[0] in "aeio" and short in ("de", "que", "la")
    if not elides(word, lexicon):
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


def _is_in_fact(index: int, document: Document) -> bool:
    """« je en fait pense »: the adverb is put in, and the pronoun belongs to what follows it."""
    return document.folded[index + 1 : index + 3] == ("en", "fait")


def _suggest(document: Document, start: int, after: Token, text: str, short: str) -> Suggestion:
    span = Span(start, after.end)
    wrong = span.of(document.text)
    right = like(short, text) + after.text
    reason = Message("“{}” loses its vowel before “{}”", (text, after.text))
    # At a line's end the speaker may have paused between the two.
    confidence = 0.7 if after.gap == Gap.LINE else 0.85
    return Suggestion(ID, Kind.ELISION, span, wrong, (right,), reason, confidence, f"{ID}:{wrong}")


_FULL_BEFORE_H = {"l'": ("le ", "la "), "d'": ("de ",), "qu'": ("que ",), "jusqu'": ("jusque ",)}


def _before_aspirated(index: int, document: Document, lexicon: Lexicon) -> Iterator[Suggestion]:
    """« l'héros » → le héros, « d'haricots » → de haricots."""
    full = _FULL_BEFORE_H.get(document.folded[index])
    if full is None or index + 1 == len(document.words):
        return
    after = document.words[index + 1]
    if after.gap is not Gap.GLUED or not after.is_word or after.is_capital:
        return
    if not is_aspirated(after.text, lexicon) or not lexicon.is_word(after.text):
        return
    article = document.words[index]
    if article.text[0] in "Ll":
        genders = {a.gender for a in lexicon.analyses(after.text) if a.pos in ("NOM", "ADJ")}
        full = full[:1] if genders == {"m"} else full[1:] if genders == {"f"} else full
    rights = tuple(like(form, article.text[0]) + after.text for form in full)
    span = Span(article.start, after.end)
    reason = Message("“{}” keeps the vowel before it: its h is aspirated", (after.text,))
    group = f"{ID}:{document.folded[index]}{after.text.casefold()}"
    yield Suggestion(ID, Kind.ELISION, span, span.of(document.text), rights, reason, 0.75, group)


# Masculine singular before a consonant and before a vowel: Grevisse, Le bon usage, § 50.
_BY_SOUND = {
    "ce": "cet", "beau": "bel", "nouveau": "nouvel", "vieux": "vieil",
    "cet": "ce", "bel": "beau", "nouvel": "nouveau", "vieil": "vieux",
}  # fmt: skip
_FEMININE = {"ce": "cette", "cet": "cette"}
_BEFORE_VOWEL = frozenset(("cet", "bel", "nouvel", "vieil"))
_ONE = frozenset("un le ce cet mon ton son notre votre leur du au d' l' quel chaque".split())


def _by_next_sound(index: int, document: Document, lexicon: Lexicon) -> Iterator[Suggestion]:
    """« ce homme » → cet, « cet héros » → ce, « un beau arbre » → bel, « nouvel livre »."""
    word = document.folded[index]
    other = _BY_SOUND.get(word)
    if other is None or index + 1 == len(document.words):
        return
    after = document.words[index + 1]
    if after.gap not in (Gap.SPACE, Gap.LINE) or not after.is_word or len(after.text) < 2:
        return
    sounds = _calls_other_form(document.folded[index + 1], after, lexicon)
    if sounds is None or sounds is (word in _BEFORE_VOWEL):
        return
    readings = [a for a in lexicon.analyses(after.text) if a.pos in ("NOM", "ADJ")]
    least = 0.4 if word in _BEFORE_VOWEL else 0.9  # « ce » is a pronoun, too
    if lexicon.share(after.text, "NOM", "ADJ") < least:
        return
    if not any(a.number in "sx" for a in readings):
        return
    if not (word in _BEFORE_VOWEL or word == "ce"):  # « un beau arbre », not « beau et âgé »
        plural = word == "vieux" and any(a.number in "px" for a in readings)
        if plural or document.folded[max(0, index - 1)] not in _ONE:
            return
        if lexicon.share(after.text, "NOM") < 0.9:
            return
    if {a.gender for a in readings} == {"f"}:
        if word not in _FEMININE:
            return
        other = _FEMININE[word]
    token = document.words[index]
    reason = Message("Before “{}” stands “{}”, by its sound", (after.text, other))
    yield Suggestion(
        ID, Kind.ELISION, token.span, token.text, (like(other, token.text),), reason, 0.8,
        f"{ID}:{word} {document.folded[index + 1]}",
    )  # fmt: skip


def _calls_other_form(word: str, token: Token, lexicon: Lexicon) -> bool | None:
    """Whether a vowel is heard at the word's start; None where that is not clear."""
    if token.text.isupper() or not lexicon.is_word(word):
        return None
    found = elides(word, lexicon)
    if found is False and (word[0] in "aeiouyœ" or word[0] in "àâéèêëîïôûù"):
        return None  # « onze », « yaourt », « oui »: right either way, or rare
    return found


def _grown(
    index: int, document: Document, lexicon: Lexicon, glossary: Glossary
) -> Iterator[Suggestion]:
    """LIA → l'IA, lhistoire → l'histoire, mattendait → m'attendait, puisque'elle → puisqu'elle."""
    word = document.words[index]
    text = word.text
    if not 1 < len(text) <= 40 or not word.is_word or word.is_note or glossary.accepts(text):
        return
    low = document.folded[index]
    for long in _FULL if "'" in low else ():
        if low.startswith(f"{long}'") and low[len(long) + 1 :][:1] in _VOWELS:
            right = text[: len(long) - 1] + text[len(long) :]
            reason = Message("“{}” loses its vowel before an apostrophe", (long,))
            yield Suggestion(
                ID, Kind.ELISION, word.span, text, (right,), reason, 0.95, f"{ID}:{text}"
            )
            return
    if text[0] in "LD" and text.isupper() and 3 <= len(text) <= 4:
        yield from _grown_on_letters(word, lexicon)
    elif not text.isupper():
        yield from _fallen(index, document, lexicon)


def _grown_on_letters(word: Token, lexicon: Lexicon) -> Iterator[Suggestion]:
    text, rest = word.text, word.text[1:]
    if (
        rest[0] in "AEIOU"
        and lexicon.kind(rest) == "n"
        and lexicon.zipf(rest) >= 3
        and (lexicon.kind(text) != "n" or lexicon.zipf(text) < lexicon.zipf(rest) - 0.7)
    ):
        right = f"{text[0] if word.starts_sentence else text[0].lower()}'{rest}"
        reason = Message("“{}” with its article is written with an apostrophe", (rest,))
        yield Suggestion(ID, Kind.ELISION, word.span, text, (right,), reason, 0.85, f"{ID}:{text}")


RARE = 3.0  # Zipf value of a dictionary word that is rather another one without its apostrophe
LEAD = 2.5  # Zipf difference that goes with it


def _fallen(index: int, document: Document, lexicon: Lexicon) -> Iterator[Suggestion]:
    """mattendait → m'attendait, Cest → C'est; not for names that only look so (Lamine)."""
    word = document.words[index]
    text = word.text
    found = slips.unglued(text, lexicon)
    if not found:
        return
    best = found[0]
    rest = lexicon.zipf(best.right.rpartition("'")[2])
    if lexicon.knows(text):
        rare = lexicon.zipf(text) < RARE and rest >= lexicon.zipf(text) + LEAD
        rare = rare and (text.islower() or (word.starts_sentence and best.is_closed))
        if not rare or not lexicon.is_word(text):
            return
    elif len(text) < 3 and not text.istitle() and not text.islower():
        return
    elif not best.is_closed:
        at_start = word.starts_sentence and rest >= slips.FAMILIAR - 0.5
        if word.is_capital and not at_start:
            return
        foreign = lexicon.foreign is not None and lexicon.foreign.zipf(text) >= slips.COMMON
        if (lexicon.uses(text) or foreign) and rest < slips.FAMILIAR:
            return
    rights = tuple(dict.fromkeys(u.right for u in found))
    reason = Message("The apostrophe is missing: “{}”", (best.right,))
    confidence = 0.9 if best.is_closed else 0.7 if len(rights) > 1 else 0.78
    yield Suggestion(
        ID, Kind.ELISION, word.span, text, rights, reason, confidence, f"{ID}:{text.casefold()}"
    )
