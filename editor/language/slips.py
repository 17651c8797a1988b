"""What a wrong word was most likely meant to be, by kinds of slips that have one clear repair.

Each function gives the repairs of one kind, best first: accents left out (cafe), an apostrophe
left out (mattendait), a capital I read for an l (Ia porte).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.core.letters import fold
from editor.language.aspirated import is_aspirated
from editor.language.letter_case import like
from editor.language.lexicon import Lexicon
from editor.language.readings import Analysis

COMMON = 3.0  # Zipf value of a word that a slip may stand for
FAMILIAR = 4.5  # the same where the slip itself is often written


class Unglued(NamedTuple):
    """A word with its apostrophe put back; `is_closed` where both parts are grammar's own words."""

    right: str
    head: str
    is_closed: bool


_HEADS = ("lorsqu", "puisqu", "quoiqu", "jusqu", "qu", "c", "d", "j", "l", "m", "n", "s", "t")
_STARTS = frozenset("aeiouyhàâéèêëîïôûüœ")
_BEGINS = re.compile(f"(?:{'|'.join(_HEADS)})[{''.join(sorted(_STARTS))}]")
_PRONOUNS = frozenset("il ils elle elles on un une en".split())
_AFTER = {  # words that one elided word stands before, closed lists
    "lorsqu": _PRONOUNS,
    "puisqu": _PRONOUNS,
    "quoiqu": _PRONOUNS,
    "jusqu": frozenset("à au aux en ici alors où".split()),
    "qu": _PRONOUNS | frozenset("à au aux y eux avec avant après entre aucun aucune".split()),
    "c": frozenset("est était étaient eût".split()),
    "d": frozenset("accord abord ailleurs un une en y ici autres autre où eux elle elles".split()),
    "j": frozenset("ai avais aurai aurais étais en y".split()),
    "l": frozenset("on un une autre".split()),
    "m": frozenset("a ont en y avez avait".split()),
    "n": frozenset("a ai as est était étaient ont avait avaient avez en y importe".split()),
    "s": frozenset("il ils est était étaient en y".split()),
    "t": frozenset("as es a en y".split()),
}
_SET = {  # set words of which no part stands alone
    "aujourdhui": "aujourd'hui", "quelquun": "quelqu'un", "quelquune": "quelqu'une",
    "presquile": "presqu'île", "presquîle": "presqu'île", "prudhomme": "prud'homme",
    "prudhommes": "prud'hommes", "jusqualors": "jusqu'alors", "cestadire": "c'est-à-dire",
    "cestàdire": "c'est-à-dire", "questce": "qu'est-ce", "estce": "est-ce",
}  # fmt: skip


def unglued(text: str, lexicon: Lexicon) -> list[Unglued]:
    """The word with an apostrophe, commonest first: mattendait, m'attendait; for French alone."""
    return list(_unglued(text, lexicon))


@lru_cache(maxsize=20_000)
def _spread(text: str) -> tuple[tuple[str, str], ...]:
    """A folded word as elided word and rest, in every way that could be."""
    return tuple(
        (head, text[len(head) :])
        for head in _HEADS
        if text.startswith(head) and text[len(head) : len(head) + 1] in _STARTS
    )


def _unglued(text: str, lexicon: Lexicon) -> Iterator[Unglued]:
    low = fold(text)
    if low in _SET:
        yield Unglued(like(_SET[low], text), low, True)
        return
    if len(text) > 30 or not _BEGINS.match(low) or "'" in low:
        return
    found: list[tuple[bool, float, str, str]] = []
    for head, rest in _spread(low):
        if not rest:
            continue
        if rest in _AFTER[head]:
            found.append((True, lexicon.zipf(rest), head, rest))
            continue
        if accented := [form for form in lexicon.accented(rest) if form in _AFTER[head]]:
            found.append((True, lexicon.zipf(accented[0]), head, accented[0]))  # « cetait »
            continue
        for word in (rest,) if lexicon.is_word(rest) else lexicon.accented(rest)[:1]:
            if len(word) > 2 and lexicon.zipf(word) >= COMMON and _goes(head, word, lexicon):
                found.append((False, lexicon.zipf(word), head, word))
    for closed, _, head, rest in sorted(found, key=lambda f: (-f[0], -f[1])):
        yield Unglued(like(f"{head}'{rest}", text), head, closed)


def _goes(head: str, word: str, lexicon: Lexicon) -> bool:
    """Whether grammar lets the elided word stand before the other."""
    if is_aspirated(word, lexicon) or not word.islower():
        return False
    readings = [a for a in lexicon.analyses(word) if a.share > 0]
    verbs = [a for a in readings if a.pos in ("VER", "AUX")]
    match head:
        case "j":
            return any(a.person == "1s" and a.mood in ("ind", "cnd") for a in verbs)
        case "n":
            return any(_is_finite(a) or a.mood == "inf" for a in verbs)
        case "m" | "t" | "s":
            persons = ("3s", "3p") if head == "s" else ("3s", "3p", "2s", "2p", "1s")
            return any(a.person in persons or a.mood == "inf" for a in verbs)
        case "l":
            return any(a.pos in ("NOM", "ADJ") and a.number != "p" for a in readings) or any(
                a.person in ("3s", "3p", "1s") and a.share > 5 for a in verbs
            )
        case "d":
            return any(a.pos in ("NOM", "ADJ", "ADV") or a.mood == "inf" for a in readings)
        case "qu":
            return any(a.pos[:3] in ("PRE", "ADV", "CON") for a in readings)
        case _:
            return False


def _is_finite(reading: Analysis) -> bool:
    return reading.mood in ("ind", "sub", "cnd") and bool(reading.person)


_SLIPPED_I = re.compile(r"(?<=[a-zà-ÿ'’])I|^I(?=['’])|I(?=[a-zà-ÿ])|(?<=I)I")


def letter_l(text: str, lexicon: Lexicon) -> str:
    """The word with l for a capital I that stands where no capital can (Ia, eIIe); "" if none.

    Character recognition confuses the two, which look alike in most faces of subtitles.
    """
    if "I" not in text or text.isupper() or len(text) > 30:
        return ""
    right = _SLIPPED_I.sub("l", text)
    if right == text or not _is_common(right, lexicon):
        return ""
    if "'" in fold(text):
        return "" if lexicon.knows(text) else right
    return "" if lexicon.is_word(text) and text[1:].islower() else right


def _is_common(text: str, lexicon: Lexicon) -> bool:
    if "'" in text or "’" in text:
        return lexicon.knows(text)
    return lexicon.is_word(text) and lexicon.zipf(text) >= COMMON


def by_accents(text: str, lexicon: Lexicon) -> list[str]:
    """The dictionary's words that differ from the word in accents alone, with its capitals."""
    low, head = text, ""
    if lexicon.language == "fr" and text[1:2] in ("'", "’") and text[0].casefold() in "dl":
        head, low = text[:2], text[2:]
    if not 2 <= len(low) <= 40:
        return []
    found = [form for form in lexicon.accented(low) if len(form) == len(low)]
    return list(dict.fromkeys(head + like(form, low) for form in found))


_BEFORE_1990 = str.maketrans("îû", "iu")


def is_of_1990(text: str, right: str) -> bool:
    """Whether a form is right, too, by the spelling of 1990: maitresse, gouter, ambigüe.

    The circumflex goes from i and u, and the diaeresis stands on the vowel that is heard:
    « Les rectifications de l'orthographe », Journal officiel, 6 December 1990, rules 4 and 5.
    """
    low, other = text.casefold(), right.casefold()
    return low in (other.translate(_BEFORE_1990), other.replace("guë", "güe").replace("guï", "güi"))


# Prefixes that make new words of any: Grevisse, Le bon usage, § 172; Quirk, A Comprehensive
# Grammar of the English Language, appendix I.
_PREFIXES = {
    "fr": (
        "anti auto bio co contre cyber dé dés éco électro euro extra géo hyper inter intra macro "
        "méga méta micro mini mono multi nano néo neuro non péri photo pluri poly post pré pseudo "
        "psycho radio re ré semi socio sous sub super sur techno télé thermo trans ultra vidéo"
    ).split(),
    "en": (
        "anti auto bio co counter cyber de dis eco electro extra geo hyper in inter intra macro "
        "mega meta micro mini mis mono multi nano neo neuro non out over photo poly post pre "
        "proto pseudo psycho re semi socio sub super techno tele thermo trans ultra un under"
    ).split(),
}
_PREFIXED = {language: tuple(prefixes) for language, prefixes in _PREFIXES.items()}


def is_derived(text: str, lexicon: Lexicon) -> bool:
    """Whether a word is a living prefix and a common word: microservice, misconfigured."""
    low = text.casefold()
    prefixes = _PREFIXED.get(lexicon.language, ())
    return low.startswith(prefixes) and any(
        len(low) - len(prefix) >= 5
        and low.startswith(prefix)
        and lexicon.is_word(low[len(prefix) :])
        and lexicon.zipf(low[len(prefix) :]) >= COMMON
        for prefix in prefixes
    )


_DETERMINERS = frozenset(
    "le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre "
    "votre nos vos leur leurs quel quelle quels quelles chaque de d' en".split()
)
_SUBJECTS = {
    "je": "1s", "j'": "1s", "tu": "2s", "il": "3s", "elle": "3s", "on": "3s", "qui": "3s",
    "nous": "1p", "vous": "2p", "ils": "3p", "elles": "3p",
}  # fmt: skip


def by_place(forms: Sequence[str], before: str, auxiliary: bool, lexicon: Lexicon) -> list[str]:
    """French forms ordered by how well they fit behind the folded word before (le, il, est …)."""

    def fit(form: str) -> float:
        low = form.rpartition("'")[2].lower()
        readings = lexicon.analyses(low)
        good = 0.0
        if auxiliary:
            good = lexicon.share(low, "VER") if any(_is_participle(a) for a in readings) else 0.0
        elif before in _DETERMINERS:
            good = lexicon.share(low, "NOM", "ADJ")
        elif before in _SUBJECTS:
            good = float(any(a.person == _SUBJECTS[before] for a in readings))
        return 2.0 * good + lexicon.zipf(low) / 2

    return sorted(forms, key=lambda form: -fit(form))


def _is_participle(reading: Analysis) -> bool:
    return reading.mood == "par" and reading.tense == "pas"
