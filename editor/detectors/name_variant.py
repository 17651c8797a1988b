"""One unknown name in several forms: Grunemval, Grenemval, Grunamval."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from editor.core.document import Document, Gap, Token
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.letters import fold, joined
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language import slips, term_plurals
from editor.language.families import one_family
from editor.language.language import Language
from editor.language.letter_case import CAPITAL_INSIDE
from editor.language.lexicon import Lexicon
from editor.language.one_edit import keys_around
from editor.language.phonetics import similarity, skeleton
from editor.language.words import Words

ID = "name_variant"

ALIKE = 0.74  # similarity of sound of two forms of one name
WRITTEN_ALIKE = 0.85  # similarity of spelling from which the sound may differ more
LETTERS = 0.45  # similarity of spelling that must come with it

RIVAL = 0.3  # difference of weight under which two forms are as good as one another
INSIDE = 1.0  # weight of a capital inside: machines leave it out and do not put one in
SMALL = 0.5  # weight that a form without a capital lacks: names have one

# Brakes for texts of which every word looks like a name: the forms said most often are compared,
# each with so many others.
MOST_FORMS, EVERY, MOST_COMPARED = 2000, 50, 12
STEM = 4  # letters that a place shares with its people
LONGEST = 40  # letters of a word that may be a name
MOST_TOLD = 12  # forms of one name that its suspects tell and offer, the likeliest first


@dataclass(slots=True)
class Form:
    """A spelling of what may be a name: its places, sound and the evidence for being right."""

    text: str
    sound: str
    places: list[Span] = field(default_factory=list)
    known: bool = False
    weight: float = 0.0
    words: int = 1
    after: set[str] = field(default_factory=set)
    folded: str = field(init=False)
    letters: str = field(init=False)

    def __post_init__(self) -> None:
        self.folded, self.letters = fold(self.text), joined(self.text)


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    forms = _forms(document, language, glossary)
    clusters = _clusters(list(forms.values()), language.words)
    # Single words first: they gather the places that one decision mends, with first name or not.
    settled: set[str] = set()
    for cluster in sorted(clusters, key=lambda c: max(f.words for f in c)):
        best = max(cluster, key=lambda f: (f.weight, len(f.places), f.text))
        others = sorted((f for f in cluster if f is not best), key=lambda f: -f.weight)
        places = sum(len(f.places) for f in cluster)
        prevails = 2 * len(best.places) > places or not settled.isdisjoint(best.text.split())
        settled.update(f.text for f in cluster)
        suspects = others if prevails or _is_sure(best) else cluster
        names = ", ".join(f.text for f in (best, *others[:MOST_TOLD]))
        names += ", …" if len(others) > MOST_TOLD else ""
        for form in suspects:
            reason = Message("{}: {} places, perhaps one name", (names, str(places)))
            # A best form that prevails nowhere is asked for, too, but nothing worse is proposed.
            repairs = tuple(f.text for f in (best, *others[:MOST_TOLD]) if f is not form)
            if form is best:
                repairs = ()
            # They stand by falling weight: of two the first is another form than this one.
            rival = any(f is not form and best.weight - f.weight < RIVAL for f in others[:2])
            ground = "best" if form is best else "rival" if rival else "clear"
            for span in form.places:
                yield Finding(
                    ID, Kind.NAME, span, form.text, repairs, reason, ground, f"name:{best.text}"
                )


def _is_sure(form: Form) -> bool:
    """Whether the best form needs no question itself: known, or written by people."""
    return form.known or form.weight >= 4


def _forms(document: Document, language: Language, glossary: Glossary) -> dict[str, Form]:
    words, folded, lexicon = document.words, document.folded, language.lexicon
    context = language.words.person_before | language.words.company_before
    particles = language.words.name_particles
    forms: dict[str, Form] = {}
    runs = _runs(document, language, glossary)
    for text, places in _most_said(runs, document, language).items():
        index, last = places[0]
        run = words[index : last + 1]
        known = all(lexicon.uses(w.text) or w.text in language.brands for w in run)
        form = forms[text] = Form(text, _sound(run, lexicon), known=known, words=len(run))
        form.weight = (1.5 if known else 0.0) + 4.0 * (joined(text) in document.written)
        form.weight += INSIDE * bool(CAPITAL_INSIDE.search(text)) - SMALL * text.islower()
        for index, last in places:
            form.places.append(Span(words[index].start, words[last].end))
            if index and folded[index - 1] in context:
                form.weight += 0.4
            if last + 2 < len(words) and words[last + 1].gap <= Gap.LINE:
                if words[last + 1].is_capital:
                    form.after.add(words[last + 1].text)
                elif folded[last + 1] in particles and words[last + 2].is_capital:
                    form.after.add(words[last + 2].text)
        form.weight += math.log1p(len(form.places))
    return forms


Runs = dict[str, list[tuple[int, int]]]  # words that may be a name: indexes of first and last word


def _runs(document: Document, language: Language, glossary: Glossary) -> Runs:
    """Runs of up to three words that may be a name, not all of them known where there are more."""
    words, lexicon = document.words, language.lexicon
    may_be: dict[tuple[str, bool], bool] = {}
    introduced = _introduced(document, language)
    names = []
    for word in words:
        key = (word.text, word.starts_sentence)
        if word.is_word and key not in may_be:
            may_be[key] = _may_be_name(word, language, glossary)
        known_as = introduced is None or word.text in introduced
        names.append(word.is_word and may_be[key] and known_as)
    goes_on = [
        word.gap in (Gap.SPACE, Gap.LINE)
        and (word.is_capital or name)
        and not word.text[0].isdigit()
        for word, name in zip(words, names, strict=True)
    ]
    runs: Runs = {}
    for index, word in enumerate(words):
        if not names[index]:
            continue
        text = word.text
        runs.setdefault(text, []).append((index, index))
        if not word.is_capital:
            continue
        known = lexicon.uses(text)
        for last in range(index + 1, min(index + 3, len(words))):
            if not goes_on[last]:
                break
            text = f"{text} {words[last].text}"
            known = known and lexicon.uses(words[last].text)
            if not known:
                runs.setdefault(text, []).append((index, last))
    return runs


def _introduced(document: Document, language: Language) -> set[str] | None:
    """Words behind a title or an introduction, where a capital alone makes no name; else None."""
    if language.writing.capital_is_name:
        return None
    lists = language.words
    heads = lists.titles | lists.person_before | lists.company_before
    words, folded = document.words, document.folded
    return {words[n].text for n in range(1, len(words)) if folded[n - 1] in heads}


def _most_said(runs: Runs, document: Document, language: Language) -> Runs:
    """Those of some length and sound; of too many the ones that stand most often."""
    words, lexicon = document.words, language.lexicon
    heard: dict[str, int] = {}

    def is_long(text: str, first: int, last: int) -> bool:
        if len(text) < 4:
            return False
        for word in words[first : last + 1]:
            if word.text not in heard:
                heard[word.text] = len(_heard(word.text, lexicon))
        return sum(heard[word.text] for word in words[first : last + 1]) >= 3

    long = {text: places for text, places in runs.items() if is_long(text, *places[0])}
    most = int(language.effort * max(MOST_FORMS, len(words) // EVERY))
    if len(long) > most:
        often = sorted(long.items(), key=lambda item: -len(item[1]))[:most]
        long = dict(often)
    return long


def _sound(run: Sequence[Token], lexicon: Lexicon) -> str:
    return "".join(_heard(word.text, lexicon) for word in run)


def _heard(text: str, lexicon: Lexicon) -> str:
    return lexicon.sound(text if text.isupper() else text.lower())


def _may_be_name(word: Token, language: Language, glossary: Glossary) -> bool:
    text, lexicon = word.text, language.lexicon
    if (
        not word.is_word
        or not 3 <= len(text) <= LONGEST
        or text.endswith(("'", "’"))
        or glossary.accepts(text)
    ):
        return False
    if text.isupper() or term_plurals.is_of_letters(text, language):
        return False
    if not word.is_capital:
        return len(text) >= 5 and not lexicon.uses(text) and not _is_slip(text, language)
    if slips.letter_l(text, lexicon):
        return False
    if lexicon.is_word(text):
        return not word.starts_sentence and not lexicon.zipf(text) > 4.5
    return True


def _is_slip(text: str, language: Language) -> bool:
    """Whether a word is an ordinary one with a slip: cafe, mattendait. These alike are no name."""
    return bool(slips.by_accents(text, language) or slips.unglued(text, language))


def _clusters(forms: list[Form], words: Words) -> Iterator[list[Form]]:
    parent = list(range(len(forms)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for number, others in _compared(forms):
        for other in others:
            if _same_name(forms[number], forms[other], words):
                parent[root(number)] = root(other)
    groups: dict[int, list[Form]] = defaultdict(list)
    for number in range(len(forms)):
        groups[root(number)].append(forms[number])
    yield from (g for g in groups.values() if len(g) > 1)


def _compared(forms: list[Form]) -> Iterator[tuple[int, list[int]]]:
    """Each form's number with those of earlier ones that begin or sound alike."""
    by_start: dict[str, list[int]] = defaultdict(list)
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        key, start = skeleton(form.sound), form.letters[:4]
        others = dict.fromkeys(by_start[start][-MOST_COMPARED:])
        for around in keys_around(key):
            others.update(dict.fromkeys(by_key.get(around, ())[-MOST_COMPARED:]))
        yield number, list(others)[: 2 * MOST_COMPARED]
        by_start[start].append(number)
        by_key[key].append(number)


def _same_name(a: Form, b: Form, words: Words) -> bool:
    if a.known and b.known:
        # Two names that exist (Lisa, Liza) are one only where the same word follows both.
        return similarity(a.sound, b.sound) >= 0.9 and bool(a.after & b.after)
    from rapidfuzz.distance.OSA import normalized_similarity  # loaded by the first that asks

    letters = normalized_similarity(a.folded, b.folded)
    if letters < LETTERS and a.letters != b.letters:  # cheapest to ask, and mostly so
        return False
    if a.words != b.words and set(a.text.split()) & set(b.text.split()):
        return False
    if a.words == b.words > 1 and not _differing_words_alike(a, b):
        return False
    if a.letters == b.letters:
        return _are_written_apart(a.text, b.text)
    if _is_inflected(a.folded, b.folded, words.endings) or _is_of_place(a, b, words):
        return False
    if one_family(a.text, b.text, words) or not _differing_parts_alike(a.text, b.text):
        return False
    if (a.known or b.known) and not _close_to_known(a, b):
        return False
    shorter = min(len(a.sound), len(b.sound))
    need = ALIKE + (0.1 if shorter <= 4 else 0.0)
    sound = similarity(a.sound, b.sound)
    least = LETTERS if a.words == b.words else LETTERS + 0.2
    return (sound >= need and letters >= least) or (
        letters >= WRITTEN_ALIKE and sound >= need - 0.15 and a.words == b.words
    )


def _are_written_apart(a: str, b: str) -> bool:
    """Whether two forms with the same letters are worth a question: MuSig and Musig are.

    A capital alone at the start may be that of a sentence, a hyphen between small letters is free.
    """
    if a.casefold() == b.casefold():
        return a[1:] != b[1:]
    return not (a.islower() and b.islower())


def _differing_parts_alike(a: str, b: str) -> bool:
    """« DevLog » and « DevMag » share a word, no more."""
    parts = [CAPITAL_INSIDE.sub(lambda m: f"{m[0][0]} {m[0][1]}", text).split() for text in (a, b)]
    if not len(parts[0]) == len(parts[1]) > 1:
        return True
    from rapidfuzz.distance.OSA import normalized_similarity  # loaded by the first that asks

    return all(normalized_similarity(x, y) >= 0.6 for x, y in zip(*parts, strict=True))


def _differing_words_alike(a: Form, b: Form) -> bool:
    """« Philippe Vitel » and « Philippe Vigier » share a first name, no more."""
    from rapidfuzz.distance.OSA import normalized_similarity  # loaded by the first that asks

    pairs = zip(a.text.split(), b.text.split(), strict=True)
    return all(normalized_similarity(fold(x), fold(y)) >= 0.6 for x, y in pairs if x != y)


def _close_to_known(a: Form, b: Form) -> bool:
    """A name of the lexicon is the other's right form only where both sound nearly the same."""
    return similarity(a.sound, b.sound) >= 0.85 and a.text[0].casefold() == b.text[0].casefold()


def _is_of_place(a: Form, b: Form, words: Words) -> bool:
    """« mardiquois » of Mardik: a word in lower case that a name and a demonym's ending make."""
    place, people = (a, b) if b.text.islower() else (b, a)
    if not people.text.islower() or place.text.islower():
        return False
    ends = (end for end in words.demonym_endings if people.folded.endswith(end))
    stems = (people.folded.removesuffix(end) for end in ends)
    shared = max(STEM, len(place.folded) - 2)
    return any(stem[:shared] == place.folded[:shared] for stem in stems)


def _is_inflected(a: str, b: str, endings: Collection[str]) -> bool:
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and long[len(short) :] in endings
