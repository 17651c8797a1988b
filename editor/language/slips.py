"""What a wrong word was most likely meant to be, by kinds of slips that have one clear repair.

Each function gives the repairs of one kind, best first: accents left out (cafe), an apostrophe
left out (mattendait), a capital I read for an l (Ia porte).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.core.document import Document, Gap, Token
from editor.core.letters import fold
from editor.language.aspirated import is_aspirated
from editor.language.clause import is_participle
from editor.language.elision import Elision
from editor.language.grammar import Grammar
from editor.language.language import Language
from editor.language.letter_case import bare, like
from editor.language.lexicon import Lexicon
from editor.language.readings import Analysis
from editor.language.words import Words

COMMON = 3.0  # Zipf value of a word that a slip may stand for
RAREST, LONG = 1.5, 7  # the same where the slip, of so many letters, is no form that anybody writes
APOSTROPHES = ("'", "’")
HYPHENED = 4  # letters of each part of a word that may have a hyphen or none
FAMILIAR = 4.5  # the same where the slip itself is often written


class Unglued(NamedTuple):
    """A word with its apostrophe put back; `is_closed` where both parts are grammar's own words."""

    right: str
    head: str
    is_closed: bool


def unglued(text: str, language: Language) -> list[Unglued]:
    """The word with an apostrophe, commonest first: mattendait, m'attendait; none in English."""
    return list(_unglued(text, language))


@lru_cache(maxsize=8)
def _begins(elision: Elision) -> re.Pattern[str]:
    """The start of a word that has lost its apostrophe: cheaper to ask than how it goes on."""
    heads = "|".join(sorted(elision.stands_before, key=len, reverse=True))
    vowels = re.escape(elision.vowels + elision.half_vowels)
    return re.compile(f"(?:{heads})[{vowels}]" if heads and vowels else r"(?!)")


@lru_cache(maxsize=20_000)
def _spread(text: str, elision: Elision) -> tuple[tuple[str, str], ...]:
    """A folded word as elided word and rest, in every way that could be."""
    return tuple(
        (head, text[len(head) :])
        for head in elision.stands_before
        if text.startswith(head) and elision.may_elide(text[len(head) :])
    )


def _unglued(text: str, language: Language) -> Iterator[Unglued]:
    low, lists, lexicon = fold(text), language.elision, language.lexicon
    if low in lists.unglued:
        yield Unglued(like(lists.unglued[low], text), low, True)
        return
    if len(text) > 30 or not _begins(lists).match(low) or "'" in low:
        return
    found: list[tuple[bool, float, str, str]] = []
    is_form = len(text) < LONG or lexicon.uses(text) or not text.islower()
    least = COMMON if is_form else RAREST
    for head, rest in _spread(low, lists):
        closed = lists.stands_before[head]
        if rest in closed:
            found.append((True, lexicon.zipf(rest), head, rest))
            continue
        if accented := [form for form in lexicon.accented(rest) if form in closed]:
            found.append((True, lexicon.zipf(accented[0]), head, accented[0]))  # « cetait »
            continue
        for word in (rest,) if lexicon.is_word(rest) else lexicon.accented(rest)[:1]:
            if len(word) > 2 and lexicon.zipf(word) >= least and _goes(head, word, language):
                found.append((False, lexicon.zipf(word), head, word))
    for is_closed, _, head, rest in sorted(found, key=lambda f: (-f[0], -f[1])):
        yield Unglued(like(f"{head}'{rest}", text), head, is_closed)


def is_apart(head: str, rest: str, language: Language) -> bool | None:
    """Whether an elided word without its apostrophe may stand before a folded word.

    True where grammar knows the two together (c est, n a), False where the second is another word
    (l enfant), None where they do not go together.
    """
    lists = language.elision
    if head not in lists.stands_before or not lists.may_elide(rest):
        return None
    if rest in lists.stands_before[head]:
        return True
    is_known = len(rest) > 2 and language.lexicon.zipf(rest) >= COMMON
    is_open = is_known and _goes(head, rest, language)
    return False if is_open else None


def _goes(head: str, word: str, language: Language) -> bool:
    """Whether grammar lets the elided word stand before the other."""
    roles = language.elision.roles.items()
    role = next((role for role, heads in roles if head in heads), None)
    if role is None or is_aspirated(word, language) or not word.islower():
        return False
    readings = [r for r in language.lexicon.analyses(word) if r.share > 0]
    verbs = [r for r in readings if r.pos in ("VER", "AUX")]
    match role:
        case "subject":
            return any(r.person == "1s" and r.mood in ("ind", "cnd") for r in verbs)
        case "negation":
            return any(_is_finite(r) or _is_present_or_infinitive(r) for r in verbs)
        case "object":
            return any(r.person in ("3s", "3p", "2s", "2p", "1s") or r.mood == "inf" for r in verbs)
        case "reflexive":
            return any(r.person in ("3s", "3p") or _is_present_or_infinitive(r) for r in verbs)
        case "article":
            return any(r.pos in ("NOM", "ADJ") and r.number != "p" for r in readings) or any(
                r.person and r.mood != "imp" and r.share > 5 for r in verbs
            )
        case "preposition":
            return any(r.pos in ("NOM", "ADJ", "ADV") or r.mood == "inf" for r in readings)
        case _:  # a conjunction
            return any(r.pos[:3] in ("PRE", "ADV", "CON") for r in readings)


def _is_present_or_infinitive(reading: Analysis) -> bool:
    """Whether a reading is « avoir » or « ayant », which pronouns stand before, too."""
    return reading.mood == "inf" or (reading.mood == "par" and reading.tense == "pre")


def is_subject(head: str, language: Language) -> bool:
    """Whether an elided word is the subject of the verb behind it."""
    return head in language.elision.roles.get("subject", ())


def _is_finite(reading: Analysis) -> bool:
    return reading.mood in ("ind", "sub", "cnd") and bool(reading.person)


# Beside a small letter of Latin-1, with which French and English are written.
_SLIPPED_I = re.compile(r"(?<=[a-z\xe0-\xff'’])I|^I(?=['’])|I(?=[a-z\xe0-\xff])|(?<=I)I")


def letter_l(text: str, lexicon: Lexicon) -> str:
    """The word with l for a capital I that stands where no capital can (Ia, eIIe); "" if none.

    Character recognition confuses the two, which look alike in most faces of subtitles.
    """
    if "I" not in text or len(text) > 30:
        return ""
    if text[:2] in ("I'", "I’") and lexicon.knows(kept := text[:2] + text[2:].replace("I", "l")):
        return "" if kept == text else kept  # « I'Il », « I'II »: I'll
    if text.isupper():
        return ""
    right = _SLIPPED_I.sub("l", text)
    if right[0].islower() and right != right.lower() and "'" not in fold(right):
        return ""  # « IoT »: no word begins so and has capitals
    if right == text or len(set(right)) == 1 or not _is_common(right, lexicon):
        return ""  # « ll » of « we'll » is no word
    if "'" in fold(text):
        return "" if lexicon.knows(text) else right
    return "" if lexicon.is_word(text) and text[1:].islower() else right


def not_a_numeral(index: int, document: Document, lists: Words) -> str:
    """« II est là »: Il for two capital I, where no king or war is counted; "" if not so."""
    words = document.words
    if index + 1 == len(words) or not words[index].starts_sentence:
        return ""
    if words[index + 1].gap > Gap.LINE:
        return ""
    for word, after in lists.like_numerals.items():
        if words[index].text == _as_numeral(word) and document.folded[index + 1] in after:
            return word
    return ""


def is_like_numeral(text: str, lists: Words) -> bool:
    """Whether a text is such a word with capital I for its l, which may also be a number."""
    return any(text == _as_numeral(word) for word in lists.like_numerals)


def _as_numeral(word: str) -> str:
    return word.replace("l", "I")


def _is_common(text: str, lexicon: Lexicon) -> bool:
    if "'" in text or "’" in text:
        return lexicon.knows(text)
    return lexicon.is_word(text) and lexicon.zipf(text) >= COMMON


def by_accents(text: str, language: Language) -> list[str]:
    """The dictionary's words that differ from the word in accents alone, with its capitals."""
    low, head = text, ""
    if text[1:2] in ("'", "’") and text[0].casefold() in language.elision.of_names:
        head, low = text[:2], text[2:]
    if not 2 <= len(low) <= 40:
        return []
    found = [form for form in language.lexicon.accented(low) if len(form) == len(low)]
    return list(dict.fromkeys(head + like(form, low) for form in found))


def apart(text: str, language: Language) -> str:
    """The two words of one with an apostrophe where nothing is lost: y'a, y a; "" if not so."""
    head, apostrophe, rest = text.replace("’", "'").partition("'")
    there = language.elision.there
    lacks = there and apostrophe and head.casefold() == there and language.lexicon.knows(rest)
    return f"{head} {rest}" if lacks else ""


def is_reformed(text: str, right: str, words: Words) -> bool:
    """Whether a form is right, too, by a reform of spelling: maitresse, gouter, ambigüe."""
    reformed = right.casefold()
    for old, new in words.reformed.items():
        reformed = reformed.replace(old, new)
    return text.casefold() in (reformed, right.casefold())


def is_owned_or_borrowed(text: str, language: Language) -> bool:
    """A name's genitive, or a word with the accents of where it comes from: Niko's, naïve."""
    owners = tuple(end for end in language.writing.possessives if "'" in end)
    if text[0].isupper() and text.replace("’", "'").endswith(owners):
        return True
    if language.writing.accents_go or text.isascii():
        return False
    return language.lexicon.knows(bare(text))


def is_clipped(word: Token, document: Document, language: Language) -> bool:
    """« drivin' »: a word whose last letter is only an apostrophe, as many people say it."""
    if document.text[word.end : word.end + 1] not in APOSTROPHES:
        return False
    low, endings = word.text.casefold(), language.writing.clipped
    return any(low.endswith(e[:-1]) and language.lexicon.knows(low + e[-1]) for e in endings)


def is_hyphened(text: str, language: Language) -> bool:
    """« criss-cross »: a word that the dictionary has without its hyphen, of long parts."""
    parts, lexicon = text.casefold().split("-"), language.lexicon
    if len(parts) != 2 or min(map(len, parts)) < HYPHENED:
        return False
    return any(map(lexicon.is_word, parts)) and lexicon.is_word("".join(parts))


def by_place(
    forms: Sequence[str], before: str, auxiliary: bool, lexicon: Lexicon, grammar: Grammar
) -> list[str]:
    """Forms ordered by how well they fit behind the folded word before (le, il, est …)."""

    def fit(form: str) -> float:
        low = form.rpartition("'")[2].lower()
        readings = lexicon.analyses(low)
        good = 0.0
        if auxiliary:
            good = lexicon.share(low, "VER") if any(map(is_participle, readings)) else 0.0
        elif before in grammar.determiners:
            good = lexicon.share(low, "NOM", "ADJ")
        elif before in grammar.persons:
            good = float(any(r.person == grammar.persons[before] for r in readings))
        return 2.0 * good + lexicon.zipf(low) / 2

    return sorted(forms, key=lambda form: -fit(form))
