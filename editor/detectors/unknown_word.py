"""A word that neither lexicon nor dictionary nor glossary knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from editor.core.addresses import names_format
from editor.core.document import Document, Gap, Token
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.signs import Sign
from editor.core.suggestion import TO_VERIFY, Kind
from editor.core.text import Span
from editor.language import left_out, misread, slips, term_plurals
from editor.language.attested import is_of_words, is_used
from editor.language.derivation import is_derived
from editor.language.islands import Islands
from editor.language.language import Language
from editor.language.letter_case import capitalised
from editor.language.lexicon import Neighbour
from editor.language.name_like import is_introduced, is_like_name
from editor.language.near_terms import MOST, NearTerms, with_nearest
from editor.language.nearby import CLOSE, Names, Nearby, is_meant
from editor.language.unknown_form import Form

ID = "unknown_word"
# Names without a repair behind a title or a first name: so many in any text, or one in so many
# words, beyond which they are a cast.
FEW, MANY = 10, 500

ALIKE = 0.85  # likeness (0–1) of sound to a famous name that is offered
NEAR = 0.70  # score (0–1) of a neighbour that makes a word a wrong form of something
RIVAL = 0.03  # difference of score under which two repairs are as good as one another
FREQUENT = 2.5  # Zipf value of a word of which the accents may have been left out
UNSURE = frozenset(("alone", "far"))  # grounds without a repair that is near
# Grounds that are too weak for a word in capitals, which may be any name.
GUESSES = frozenset(("name", "name_near", "alone", "norm"))


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    return (f for f in _parted(document, language, glossary) if f.detector == ID)


def find_to_verify(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    """Names that a title or a first name introduces, words that stand again and again.

    Nobody is asked about them until he wants to verify them: of words without a repair at hand
    that recur, 5 of 85 were wrong on six labelled shows and clean prose.
    """
    return (f for f in _parted(document, language, glossary) if f.detector == TO_VERIFY)


def _parted(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    """What is unknown; where many names are introduced (see MANY) they are the text's cast.

    Of the few of a recording 10 of 16 were wrong, of the 142 of a chamber's debates none.
    """
    found = list(_unknown(document, language, glossary))
    introduced = sum(Sign.INTRODUCED in f.signs for f in found)
    is_cast = introduced > max(FEW, len(document.words) // MANY)
    for finding in found:
        if is_cast and Sign.INTRODUCED in finding.signs:
            finding = finding._replace(detector=TO_VERIFY)
        yield finding


class _Asked(NamedTuple):
    """What is asked about unknown words, with what each part remembers of the text."""

    form: Callable[[str], Form]
    is_used: Callable[[str], bool]  # on purpose
    repairs: dict[tuple[str, bool, bool], _Repairs]
    found: dict[tuple[str, str, bool, bool, bool], Finding | None]
    names: Names
    nearby: Nearby
    islands: Islands
    terms: NearTerms
    famous: NearTerms
    accents: Callable[[str], tuple[str, ...]]  # forms that differ in accents alone
    is_reformed: Callable[[str, str], bool]  # a form and its right one


def _unknown(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    lexicon = language.lexicon
    nearby = Nearby(document, lexicon, language.effort)
    asked = _Asked(
        cache(lambda text: Form.of(text, document, language)),
        cache(lambda text: slips.is_owned_or_borrowed(text, language)
              or slips.is_hyphened(text, language) or is_used(text, lexicon, nearby)),
        {}, {}, Names(document, language), nearby,
        Islands(document, lexicon), NearTerms(language, glossary),
        NearTerms(language, Glossary(language.famous), ALIKE),
        cache(lambda text: tuple(slips.by_accents(text, language))),
        cache(lambda text, right: slips.is_reformed(text, right, language.words)),
    )  # fmt: skip
    has_none = left_out.has_no_accents(document.text, language)
    right: dict[str, bool] = {}  # by what is right wherever it stands: nearly all words of a text
    for index, word in enumerate(document.words):
        if word.is_note:
            continue
        text = word.text
        if not word.is_word:
            if not glossary.accepts(text):
                yield from _digits(word, language)
            continue
        is_right = right.get(text)
        if is_right is None:
            is_right = right[text] = _is_right(text, language, glossary) and not (
                has_none and left_out.is_rather_accented(text, language)
            )
        if not is_right and (found := _at(index, document, language, glossary, asked)):
            yield found


def _at(
    index: int, document: Document, language: Language, glossary: Glossary, asked: _Asked
) -> Finding | None:
    """What is wrong with a word that is not right wherever it stands; None where it is here."""
    word, text = document.words[index], document.words[index].text
    form = asked.form(text)
    numeral = slips.not_a_numeral(index, document, language.words) if "I" in text else ""
    if slipped := form.slipped or numeral:
        return _read_for(word, slipped, misread.letter_l(slipped))
    if form.is_letters:
        is_announced = index > 0 and document.folded[index - 1] in language.words.company_before
        return _acronym(index, document, language, asked.terms) if is_announced else None
    if not form.is_known and form.is_own:
        return None
    found = _accents(index, document, language, asked)
    if found is not None or form.is_known or len(text) < 3:
        return found
    if asked.is_used(text) or asked.islands.holds(index, asked.nearby):
        return None
    if right := misread.with_letters(text, language.lexicon):
        return _read_for(word, right, misread.alike(right))
    if slips.is_clipped(word, document, language):
        return None
    is_name = is_like_name(index, document, language)
    if is_name and term_plurals.is_of_a_family(document, index, language):
        return None
    introduced = is_name and is_introduced(index, document, language)
    if word.gap is Gap.GLUED or asked.terms.nearest(text) is not None:
        return _proposed(index, introduced, document, language, glossary, asked)
    # The same wherever a form stands so; only beside an elided word or a term it may be another.
    key = (text, document.text[word.start : word.end], is_name, word.starts_sentence, introduced)
    if key not in asked.found:
        asked.found[key] = _proposed(index, introduced, document, language, glossary, asked)
    known = asked.found[key]
    return known.at(word.span) if known is not None else None


def _proposed(
    index: int, introduced: bool, document: Document, language: Language, glossary: Glossary,
    asked: _Asked,
) -> Finding | None:  # fmt: skip
    new = _new(index, document, language, asked)
    if new is not None:
        return new._replace(detector=TO_VERIFY, ground="term")
    found = _best(index, introduced, document, language, asked)
    is_guess = found.ground in GUESSES and document.capitals.overlaps(document.words[index].span)
    if is_guess or glossary.accepts(found.text):
        return None
    recurs = found.ground in UNSURE and document.times[document.folded[index]] > 1
    recurs = recurs and not asked.names.like(index, [])[1]  # the text itself spells another name
    return found._replace(detector=TO_VERIFY, ground="term") if recurs else found


def _is_right(text: str, language: Language, glossary: Glossary) -> bool:
    """Whether nothing is wrong with a form, whatever stands around it."""
    lexicon = language.lexicon
    if text in lexicon.trusted or glossary.accepts(text):
        return True
    if term_plurals.is_of_terms(text, language, glossary) or text.endswith(("'", "’")):
        return True
    if slips.apart(text, language) or (text.islower() and names_format(text)):
        return True
    if "I" in text and (
        slips.letter_l(text, lexicon) or slips.is_like_numeral(text, language.words)
    ):
        return False
    if text.isupper():
        return not 2 <= len(text) <= 5 or lexicon.uses(text)
    return len(text) < 2 or (lexicon.knows(text) and not left_out.is_name_alone(text, lexicon))


_DIGITS_AND_LETTERS = re.compile(r"\d{1,2}[^\W\d_]{1,3}['’]\w")


def _digits(word: Token, language: Language) -> Iterator[Finding]:
    """« 2E's prêt » for tu es prêt, unless letters behind an apostrophe say who owns: 5G's."""
    if right := misread.with_digits(word.text, language.lexicon):
        yield _read_for(word, right, misread.alike(right))
    elif not language.writing.possessives and _DIGITS_AND_LETTERS.match(word.text):
        reason = Message("“{}” is in no dictionary", (word.text,))
        yield Finding(ID, Kind.SPELLING, word.span, word.text, (), reason, "digits", f"{ID}:digits")


def _read_for(word: Token, right: str, reason: Message) -> Finding:
    group = f"{ID}:{word.text}"
    return Finding(ID, Kind.SPELLING, word.span, word.text, (right,), reason, "letter_l", group)


def _accents(index: int, document: Document, language: Language, asked: _Asked) -> Finding | None:
    """cafe → café, Etats → États: a word of the dictionary that differs in accents alone."""
    word, lexicon = document.words[index], language.lexicon
    text = word.text
    rights: Sequence[str] = asked.accents(text)
    if not rights:
        right = asked.form(text).accented
        if not right or len(text) < 3:
            return None
        rights = [right]
    elif not _is_left_out(index, document, language, lexicon.zipf(rights[0]), asked.islands):
        return None
    if (grammar := language.grammar) is not None and len(rights) > 1:
        before, auxiliary = left_out.before(index, document, language)
        rights = slips.by_place(rights, before, auxiliary, lexicon, grammar)
    if not text.isascii():  # « couté »: coûté, not coûte
        rights = sorted(rights, key=lambda right: not asked.is_reformed(text, right))
    best = rights[0]
    if word.is_capital and best[1:] == text[1:]:
        reason = Message("A capital keeps its accent: “{}”", (best,))
    else:
        reason = Message("Only the accents differ: “{}”", (best,))
    sure = len(rights) == 1 or lexicon.zipf(best) >= lexicon.zipf(rights[1]) + left_out.LEADS
    inside = is_like_name(index, document, language) and not word.starts_sentence
    inside = inside and best[1:] != text[1:]
    ground = "accent_of_name" if inside else "accent" if sure else "accents"
    if asked.is_reformed(text, best):
        reason = Message("“{}” is right, too, in the spelling of 1990", (text,))
        ground = "norm"
    group = f"{ID}:{text}→{best}"
    return Finding(ID, _kind(ground), word.span, text, tuple(rights[:6]), reason, ground, group)


def _is_left_out(
    index: int, document: Document, language: Language, mate: float, islands: Islands
) -> bool:
    """Whether accents were left out, rather than another word written; `mate` is a Zipf value."""
    word, lexicon = document.words[index], language.lexicon
    text = word.text
    zipf = lexicon.zipf(text)
    if mate < FREQUENT or zipf > mate + 0.5 or islands.is_beside(index):
        return False
    if word.starts_sentence or not is_like_name(index, document, language):
        return True
    foreign = lexicon.foreign
    return mate >= zipf + 0.3 and not (foreign is not None and foreign.knows(text))


def _acronym(index: int, document: Document, language: Language, terms: NearTerms) -> Finding:
    word = document.words[index]
    span, repairs = with_nearest(document, index, (), terms.nearest(word.text), language)
    text = " ".join(document.plain(span).split())
    reason = Message("The name “{}” is in no dictionary", (word.text,))
    return Finding(ID, Kind.NAME, span, text, tuple(repairs), reason, "acronym", f"{ID}:{text}")


def _new(index: int, document: Document, language: Language, asked: _Asked) -> Finding | None:
    """A good new word, verified as names are; None, too, where a name or term is near it."""
    word, text = document.words[index], document.words[index].text
    if not asked.nearby.may_ask(text):
        return None
    near = asked.nearby.near(text)
    is_name = language.words.joins_names and is_of_words(text, language.lexicon)
    if not is_name and (
        (is_like_name(index, document, language) and not word.starts_sentence)
        or not is_derived(text, near, language)
    ):
        return None
    if asked.names.like(index, list(near))[1] or asked.terms.nearest(text):
        return None
    kind, group = Kind.NAME if is_name else Kind.SPELLING, f"{ID}:{text.casefold()}"
    reason = Message("“{}” is in no dictionary", (text,))
    return Finding(ID, kind, word.span, text, (), reason, "alone", group)


class _Repairs(NamedTuple):
    """What is proposed for a word, before the names and terms that stand beside it are asked."""

    span: Span
    repairs: tuple[str, ...]
    near: list[Neighbour]
    name_like: bool

    @property
    def close(self) -> bool:
        return bool(self.near) and self.near[0].score >= CLOSE


def _repairs(index: int, document: Document, language: Language, asked: _Asked) -> _Repairs:
    """The same wherever a form stands so; only one behind an elided word may take that along."""
    word = document.words[index]
    key = (word.text, is_like_name(index, document, language), word.starts_sentence)
    found = asked.repairs.get(key) if word.gap is not Gap.GLUED else None
    if found is None:
        found = _new_repairs(word, index, key[1], asked)
        if word.gap is not Gap.GLUED:
            asked.repairs[key] = found
        return found
    return found._replace(span=word.span)


def _new_repairs(word: Token, index: int, is_name: bool, asked: _Asked) -> _Repairs:
    text, names, nearby = word.text, asked.names, asked.nearby
    searched = nearby.may_ask(text)
    near = [n for n in nearby.near(text) if n.score >= NEAR]
    close = bool(near) and near[0].score >= CLOSE
    name_like = is_name and not (word.starts_sentence and close)
    if name_like:  # a name is rather an unknown name than another word
        near = [n for n in near if n.score >= CLOSE and n.form[0].isupper()]
    span, repairs = names.like(index, near) if searched else (word.span, [])
    accents = [r for r in asked.accents(text) if len(r) == len(text)]
    repairs += accents
    if any(is_meant(n, text) for n in near):
        repairs += [_cased(n.form, text) for n in near]
    split = nearby.two_words(text) if searched else ""
    if split and not name_like:
        at = 1 if near and near[0].score >= CLOSE - 0.07 else 0
        repairs.insert(at, _cased(split, text))
    repairs = [r for r in dict.fromkeys(repairs) if r != text][:MOST]
    return _Repairs(span, tuple(repairs), near, name_like)


def _best(
    index: int, introduced: bool, document: Document, language: Language, asked: _Asked
) -> Finding:
    word, text = document.words[index], document.words[index].text
    made = _repairs(index, document, language, asked)
    span, repairs, near, name_like = made.span, list(made.repairs), made.near, made.name_like
    introduced = introduced and name_like and not repairs
    if name_like and not repairs:
        span = asked.names.whole(index)
    ground = "far" if repairs or near else "alone"
    if span == word.span:  # what is asked about is the same with it
        nearest = asked.terms.nearest(text) or (asked.famous.nearest(text) if name_like else None)
        span, repairs = with_nearest(document, index, repairs, nearest, language)
    text = " ".join(document.plain(span).split())
    if name_like:
        reason = Message("The name “{}” is in no dictionary", (text,))
        ground = "name_near" if made.close else "name"
        return Finding(
            ID, Kind.NAME, span, text, tuple(repairs), reason, ground, f"{ID}:{text}",
            {Sign.INTRODUCED: 1} if introduced else {},
        )  # fmt: skip
    reason = Message("“{}” is in no dictionary", (text,))
    if repairs and asked.is_reformed(text, repairs[0]):
        ground = "norm"
    elif made.close:
        ground = "rivals" if _has_rivals(near, repairs) else "close"
    group = f"{ID}:{text.casefold()}"
    return Finding(ID, _kind(ground), span, text, tuple(repairs), reason, ground, group)


def _kind(ground: str) -> Kind:
    return Kind.NORM if ground == "norm" else Kind.SPELLING


def _has_rivals(near: list[Neighbour], repairs: list[str]) -> bool:
    """Whether a second repair is nearly as good as the first, so that nothing is sure."""
    if len(near) > 1 and near[0].score - near[1].score < RIVAL:
        return True
    return bool(near) and repairs[0].casefold() != near[0].form.casefold()


def _cased(right: str, wrong: str) -> str:
    return capitalised(right) if wrong[0].isupper() else right
