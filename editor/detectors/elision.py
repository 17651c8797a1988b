"""What the sound of the next word decides: « que on » → qu'on, « l'héros » → le héros, « ce homme »
→ cet homme; and apostrophes left out: mattendait → m'attendait, LIA → l'IA."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap, Token
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.letters import fold
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language import slips
from editor.language.aspirated import elides, is_aspirated
from editor.language.clause import is_participle
from editor.language.elision import Elision, elided
from editor.language.grammar import Grammar
from editor.language.language import Language
from editor.language.letter_case import like
from editor.language.readings import Analysis

ID = "elision"


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    grammar = language.grammar
    if grammar is None:
        return
    words, folded = document.words, document.folded
    losing = {*language.elision.eliding, *language.elision.before_few}
    whole: set[str] = set()  # words that lack no apostrophe: texts repeat theirs
    yield from _blank_for_apostrophe(document, language)
    for index, word in enumerate(folded):
        if word in losing and index + 1 < len(words) and _loses(index, document, language):
            if not _is_kept(index, document, language.elision, grammar):
                yield _lost(index, document)
            continue
        yield from _before_aspirated(index, document, language)
        yield from _by_next_sound(index, document, language)
        if words[index].text not in whole:
            yield from _grown(index, document, language, glossary, whole)


MANY = 3  # places of a text that lack an apostrophe, from which letters alone are no names


def _blank_for_apostrophe(document: Document, language: Language) -> Iterator[Finding]:
    """« l enfant n a pas » → l'enfant n'a: some programs write a blank for each apostrophe.

    A letter alone may also be the name of something (vitamine D), a unit or a list's mark.
    """
    heads = language.elision.stands_before
    places = [
        (index, is_closed)
        for index, word in enumerate(document.folded[:-1])
        if word in heads and (is_closed := _is_apart(index, document, language)) is not None
    ]
    for index, is_closed in places:
        if len(places) < MANY and not (is_closed and len(document.folded[index]) > 1):
            continue
        word, after = document.words[index : index + 2]
        span = Span(word.start, after.end)
        right = f"{word.text}'{after.text}"
        reason = Message("The apostrophe is missing: “{}”", (right,))
        ground = "closed" if is_closed else "open"
        yield Finding(
            ID, Kind.ELISION, span, span.of(document.text), (right,), reason, ground,
            f"{ID}:{document.folded[index]} {document.folded[index + 1]}",
        )  # fmt: skip


def _is_apart(index: int, document: Document, language: Language) -> bool | None:
    word, after = document.words[index : index + 2]
    if after.gap not in (Gap.SPACE, Gap.LINE) or word.is_note or not after.is_word:
        return None
    if word.text != word.text.lower() and not word.starts_sentence:
        return None
    if index and word.gap <= Gap.LINE and document.words[index - 1].text[-1].isdigit():
        return None  # « 5 m à l'ouest »
    return slips.is_apart(document.folded[index], document.folded[index + 1], language)


def _loses(index: int, document: Document, language: Language) -> bool:
    """Whether the next word makes this one lose its vowel."""
    after, word = document.words[index + 1], document.folded[index + 1]
    short, lexicon, lists = document.folded[index], language.lexicon, language.elision
    if after.gap not in (Gap.SPACE, Gap.LINE):
        return False
    if short in lists.before_few:
        return word in lists.before_few[short]
    if word == lists.there:
        return short not in lists.before_names
    if not after.is_word or len(word) < 2:
        return False
    if after.text.isupper():  # letters or a word: UIT, OTAN
        return word[0] in lists.letter_vowels and short in lists.before_letters
    if not elides(word, language):
        return False
    return short not in lists.articles or not lexicon.knows(word) or bool(_nouns(word, language))


def _nouns(word: str, language: Language) -> list[Analysis]:
    """Readings as a noun or an adjective."""
    return [r for r in language.lexicon.analyses(word) if r.pos in ("NOM", "ADJ")]


def _is_kept(index: int, document: Document, lists: Elision, grammar: Grammar) -> bool:
    """« fais la entrer », « je en fait pense »: what follows is not what the word belongs to.

    A pronoun after its verb keeps its vowel; an adverb may be put in behind a pronoun.
    """
    folded = document.folded
    if len(folded) > index + 2 and folded[index + 1] in grammar.in_fact.get(folded[index + 2], ()):
        return True
    verbs = lists.kept_behind.get(folded[index], ())
    return index > 0 and document.words[index].gap == Gap.SPACE and folded[index - 1] in verbs


def _lost(index: int, document: Document) -> Finding:
    word, after = document.words[index : index + 2]
    span = Span(word.start, after.end)
    wrong = span.of(document.text)
    right = like(elided(document.folded[index]), word.text) + after.text
    reason = Message("“{}” loses its vowel before “{}”", (word.text, after.text))
    ground = "at_line_end" if after.gap == Gap.LINE else "lost_vowel"
    return Finding(ID, Kind.ELISION, span, wrong, (right,), reason, ground, f"{ID}:{wrong}")


def _before_aspirated(index: int, document: Document, language: Language) -> Iterator[Finding]:
    """« l'héros » → le héros, « d'haricots » → de haricots."""
    full = language.elision.full.get(document.folded[index])
    if full is None or index + 1 == len(document.words):
        return
    after = document.words[index + 1]
    if after.gap is not Gap.GLUED or not after.is_word or after.is_capital:
        return
    if not is_aspirated(after.text, language) or not language.lexicon.is_word(after.text):
        return
    word = document.words[index]
    genders = {reading.gender for reading in _nouns(after.text, language)}
    if len(full) > 1:
        full = full[:1] if genders == {"m"} else full[1:] if genders == {"f"} else full
    rights = tuple(like(f"{form} ", word.text[0]) + after.text for form in full)
    span = Span(word.start, after.end)
    reason = Message("“{}” keeps the vowel before it: its h is aspirated", (after.text,))
    yield Finding(
        ID, Kind.ELISION, span, span.of(document.text), rights, reason, "aspirated",
        f"{ID}:{document.folded[index]}{after.text.casefold()}",
    )  # fmt: skip


def _by_next_sound(index: int, document: Document, language: Language) -> Iterator[Finding]:
    """« ce homme » → cet, « cet héros » → ce, « un beau arbre » → bel, « nouvel livre »."""
    word, lists = document.folded[index], language.elision
    other = lists.by_sound.get(word)
    if other is None or index + 1 == len(document.words):
        return
    after = document.words[index + 1]
    if after.gap not in (Gap.SPACE, Gap.LINE) or not after.is_word or len(after.text) < 2:
        return
    vowel = _starts_with_vowel(document.folded[index + 1], after, language)
    if vowel is None or vowel is (word in lists.before_vowel):
        return
    readings = _nouns(after.text, language)
    if not any(reading.number in "sx" for reading in readings):
        return
    if not _is_before_noun(index, readings, document, language):
        return
    if {reading.gender for reading in readings} == {"f"}:
        if word not in lists.feminine:
            return
        other = lists.feminine[word]
    token = document.words[index]
    reason = Message("By its sound, “{}” takes “{}”", (after.text, other))
    yield Finding(
        ID, Kind.ELISION, token.span, token.text, (like(other, token.text),), reason,
        "next_sound", f"{ID}:{word} {document.folded[index + 1]}",
    )  # fmt: skip


def _is_before_noun(
    index: int, readings: list[Analysis], document: Document, language: Language
) -> bool:
    """Whether the word belongs to the noun: « un beau arbre », not « beau et âgé »."""
    word, after = document.folded[index], document.words[index + 1].text
    lexicon, lists = language.lexicon, language.elision
    is_for_vowel = word in lists.before_vowel
    # For a consonant it may be a pronoun (« ce ») or stand alone.
    if lexicon.share(after, "NOM", "ADJ") < (0.4 if is_for_vowel else 0.9):
        return False
    if is_for_vowel or word in lists.feminine:
        return True
    own = [reading for reading in lexicon.analyses(word) if reading.pos == "ADJ"]
    if any(r.number in "px" for r in own) and any(r.number in "px" for r in readings):
        return False
    before = document.folded[max(0, index - 1)]
    return before in lists.before_adjective and lexicon.share(after, "NOM") >= 0.9


def _starts_with_vowel(word: str, token: Token, language: Language) -> bool | None:
    """Whether a vowel is heard at the word's start; None where that is not clear."""
    if token.text.isupper() or not language.lexicon.is_word(word):
        return None
    found = elides(word, language)
    if found is False and word[0] != "h" and language.elision.may_elide(word):
        return None  # « onze », « yaourt », « oui »: right either way, or rare
    return found


def _grown(
    index: int, document: Document, language: Language, glossary: Glossary, whole: set[str]
) -> Iterator[Finding]:
    """LIA → l'IA, lhistoire → l'histoire, mattendait → m'attendait, puisque'elle → puisqu'elle.

    A word that nothing of that can be said of comes into `whole`.
    """
    word, text = document.words[index], document.words[index].text
    if not 1 < len(text) <= 40 or not word.is_word or word.is_note or glossary.accepts(text):
        return
    lists = language.elision
    long, apostrophe, rest = document.folded[index].partition("'")
    if right := slips.apart(text, language):
        reason = Message("Nothing is lost before the apostrophe: “{}”", (right,))
        yield Finding(ID, Kind.NORM, word.span, text, (right,), reason, "apart", f"{ID}:{text}")
    elif apostrophe and long in lists.eliding and lists.may_elide(rest) and rest[0] != "h":
        right = text[: len(long) - 1] + text[len(long) :]
        reason = Message("“{}” loses its vowel before an apostrophe", (long,))
        yield Finding(ID, Kind.ELISION, word.span, text, (right,), reason, "both", f"{ID}:{text}")
    elif text.isupper():
        if 3 <= len(text) <= 4 and text[0].casefold() in lists.of_names:
            yield from _grown_on_letters(word, language)
    else:
        yield from _fallen(index, document, language, whole)


def _grown_on_letters(word: Token, language: Language) -> Iterator[Finding]:
    text, rest, lexicon = word.text, word.text[1:], language.lexicon
    if (
        rest[0].isascii()
        and rest[0].casefold() in language.elision.vowels
        and lexicon.kind(rest) == "n"
        and lexicon.zipf(rest) >= 3
        and (lexicon.kind(text) != "n" or lexicon.zipf(text) < lexicon.zipf(rest) - 0.7)
    ):
        right = f"{text[0] if word.starts_sentence else text[0].lower()}'{rest}"
        reason = Message("“{}” with its article is written with an apostrophe", (rest,))
        yield Finding(
            ID, Kind.ELISION, word.span, text, (right,), reason, "letters", f"{ID}:{text}"
        )


RARE = 3.0  # Zipf value of a dictionary word that is rather another one without its apostrophe
LEAD = 2.5  # Zipf difference that goes with it


def _fallen(
    index: int, document: Document, language: Language, whole: set[str]
) -> Iterator[Finding]:
    """mattendait → m'attendait, Cest → C'est; not for names that only look so (Lamine)."""
    word = document.words[index]
    found = slips.unglued(word.text, language)
    if not found:
        whole.add(word.text)
    if not found or not _has_fallen(word, found[0], language):
        return
    if language.lexicon.knows(word.text) and _stands_well(index, document, language, found[0]):
        return
    rights = tuple(dict.fromkeys(unglued.right for unglued in found))
    reason = Message("The apostrophe is missing: “{}”", (found[0].right,))
    ground = "closed" if found[0].is_closed else "rivals" if len(rights) > 1 else "open"
    yield Finding(
        ID, Kind.ELISION, word.span, word.text, rights, reason, ground,
        f"{ID}:{word.text.casefold()}",
    )  # fmt: skip


def _has_fallen(word: Token, best: slips.Unglued, language: Language) -> bool:
    """Whether the word is rather two without their apostrophe than what is written."""
    text, lexicon = word.text, language.lexicon
    rest = lexicon.zipf(best.right.rpartition("'")[2])
    if lexicon.knows(text):
        rare = lexicon.zipf(text) < RARE and rest >= lexicon.zipf(text) + LEAD
        rare = rare and (text.islower() or (word.starts_sentence and best.is_closed))
        return rare and lexicon.is_word(text)
    if len(text) < 3 and not text.istitle() and not text.islower():
        return False
    if best.is_closed:
        return True
    at_start = word.starts_sentence and rest >= slips.FAMILIAR - 0.5
    if word.is_capital and not at_start:
        return False
    foreign = lexicon.foreign is not None and lexicon.foreign.zipf(text) >= slips.COMMON
    return not ((lexicon.uses(text) or foreign) and rest < slips.FAMILIAR)


def _stands_well(index: int, document: Document, language: Language, best: slips.Unglued) -> bool:
    """Whether a rare word is in its own place: « elle lavait le linge », « des dongles »."""
    grammar, before = language.grammar, document.folded[index - 1] if index else ""
    if grammar is None:
        return False
    rest = fold(best.right).rpartition("'")[2]
    readings = language.lexicon.analyses(document.folded[index])
    verbs = [r for r in readings if r.pos == "VER"]
    if verbs and slips.is_subject(best.head, language):
        return before in grammar.persons  # « je jetais »
    if any(r.person for r in verbs) and rest in grammar.to_have | grammar.to_be:
        return not _goes_on_with_participle(index, document, language, grammar)
    if any(r.mood == "par" and r.number == "x" for r in verbs):
        return before in grammar.before_gerund or before not in grammar.prepositions
    if any(r.pos in ("NOM", "ADJ") for r in readings):
        beside = grammar.determiners | grammar.plural_determiners | grammar.adverbs | grammar.to_be
        return before in beside and before not in grammar.of
    return False


def _goes_on_with_participle(
    index: int, document: Document, language: Language, grammar: Grammar
) -> bool:
    """« l'avait déjà dit »: what stands behind the auxiliary, adverbs left out."""
    at = index + 1
    while at < len(document.words) and document.words[at].gap <= Gap.LINE:
        if document.folded[at] not in grammar.adverbs | grammar.negated:
            return any(map(is_participle, language.lexicon.analyses(document.folded[at])))
        at += 1
    return False
