"""The detectors, in order of priority, and the one function that runs them.

A detector is `find(document, language, glossary) -> Iterator[Finding]` in a file of its own,
with a constant ID and a case file tests/detectors/cases/<ID>.txt.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from editor.core import pages
from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.judge import doubted, judge
from editor.core.later import Later
from editor.core.letters import fold
from editor.core.prior import by_share
from editor.core.suggestion import TO_VERIFY, Kind, Suggestion, resolve
from editor.core.text import Span, Spans
from editor.core.transcript import Cue, Doubt, doubt_at
from editor.detectors import (
    agreement,
    case_variant,
    confusion,
    context,
    elision,
    glossary_term,
    homophone,
    known_name,
    loop,
    misheard_name,
    name_variant,
    negation,
    page_header,
    page_join,
    passage,
    rare_name,
    repeated_word,
    split_word,
    subject_verb,
    typography,
    unknown_word,
    verb_form,
    wrapped_lines,
)
from editor.detectors.as_written import as_written
from editor.language.analysis import analyse
from editor.language.language import Language
from editor.language.window_index import WindowIndex
from editor.structure.bounds import EFFORT, bounded, without_copies

Failed = Callable[[str, Exception], None] | None
Find = Callable[[Document, Language, Glossary], Iterator[Finding]]


class Scope(Enum):
    """What a detector must see at once."""

    PLACE = "place"  # a word with those around it
    TEXT = "text"  # the whole text
    PAGES = "pages"  # the whole text and its pages, which a file with times has not


class Needs(Enum):
    """What a language must have for a detector to work in it."""

    NOTHING = "nothing"  # it works in every language, even without a word list of ours
    LISTS = "lists"  # a folder in resources/
    SPELLING = "spelling"  # words that are known to be right, too
    PROSE = "prose"  # the same, in a text that is of the language (see structure.bounds)
    GRAMMAR = "grammar"  # lists of grammar, too


class Detector(NamedTuple):
    """A detector's name and function, what it must see, and what it needs of a language.

    One that is not `default` runs only when asked for. Detectors of one `family` rest on the same
    and are one witness: on the counts of words, the readings of words, a word that no dictionary
    has, lists.
    """

    id: str
    find: Find
    scope: Scope = Scope.PLACE
    needs: Needs = Needs.LISTS
    default: bool = True
    family: str = ""

    def fits(self, language: Language) -> bool:
        match self.needs:
            case Needs.NOTHING:
                return True
            case Needs.LISTS:
                return language.is_checked
            case Needs.SPELLING:
                return language.is_checked and language.lexicon.has_words
            case Needs.PROSE:
                return (
                    language.is_checked and language.lexicon.has_words and language.effort > EFFORT
                )
            case Needs.GRAMMAR:
                return language.grammar is not None


# On overlap the earlier one wins; suggestions with equal spans pool their replacements.
DETECTORS = (
    Detector(page_header.ID, page_header.find, Scope.PAGES, Needs.NOTHING),
    Detector(page_join.ID, page_join.find, Scope.PAGES, Needs.NOTHING),
    Detector(wrapped_lines.ID, wrapped_lines.find, Scope.PAGES, Needs.NOTHING, default=False),
    Detector(loop.ID, loop.find, needs=Needs.NOTHING),
    Detector(glossary_term.ID, glossary_term.find, needs=Needs.NOTHING, family="lists"),
    Detector(known_name.ID, known_name.find, needs=Needs.PROSE, family="lists"),
    Detector(name_variant.ID, name_variant.find, Scope.TEXT, Needs.PROSE, family="unknown"),
    Detector(misheard_name.ID, misheard_name.find, Scope.TEXT, Needs.PROSE),
    Detector(case_variant.ID, case_variant.find, Scope.TEXT),
    Detector(elision.ID, elision.find, needs=Needs.GRAMMAR),
    Detector(repeated_word.ID, repeated_word.find, needs=Needs.NOTHING),
    Detector(split_word.ID, split_word.find, needs=Needs.PROSE),
    Detector(homophone.ID, homophone.find),
    Detector(confusion.ID, confusion.find, family="counts"),
    Detector(verb_form.ID, verb_form.find, needs=Needs.GRAMMAR, family="readings"),
    Detector(subject_verb.ID, subject_verb.find, needs=Needs.GRAMMAR, family="readings"),
    Detector(agreement.ID, agreement.find, needs=Needs.GRAMMAR, family="readings"),
    Detector(context.ID, context.find, Scope.TEXT, Needs.PROSE),
    Detector(unknown_word.ID, unknown_word.find, needs=Needs.SPELLING, family="unknown"),
    Detector(rare_name.ID, rare_name.find, Scope.TEXT, default=False, family="unknown"),
    Detector(negation.ID, negation.find, needs=Needs.GRAMMAR, default=False),
    Detector(passage.ID, passage.find, family="counts"),
    Detector(passage.DOUBTFUL, passage.find_doubtful, default=False, family="counts"),
    Detector(typography.ID, typography.find, default=False),
    # Last, so that what has a card keeps it when names are to be verified.
    Detector(
        TO_VERIFY,
        unknown_word.find_to_verify,
        needs=Needs.SPELLING,
        default=False,
        family="unknown",
    ),
    # Behind all: a suspect across a line end is more than the line end.
    Detector(wrapped_lines.DUE, wrapped_lines.find_due, Scope.PAGES, Needs.NOTHING, default=False),
)

FAMILIES = {detector.id: detector.family or detector.id for detector in DETECTORS}


def detect(
    text: str,
    language: Language,
    glossary: Glossary,
    extra: Iterable[str] = (),
    step: Callable[[str], None] = lambda name: None,
    headers: Iterable[Span] = (),
    failed: Failed = None,
    off: Collection[str] = (),
    cues: tuple[Cue, ...] = (),
    doubts: tuple[Doubt, ...] = (),
) -> tuple[Document, tuple[Suggestion, ...]]:
    """All suggestions for a text, settled and in text order, and the document they refer to.

    Headers are found first and masked for the others. `extra` names detectors to run besides the
    default ones; `step` is called with each detector's name before it runs and may raise to stop.
    `headers` are what the document itself calls its page headers. `failed` is told of a detector
    that raises, which is then left out; without it the error goes on. `off` names detectors that
    do not run. `cues` are those of a file with times, which has no pages; `doubts`
    tell how sure the recogniser was.
    """
    looked = look(text, language, glossary, extra, step, headers, failed, off, cues, doubts)
    return looked.document, settled(looked).found


class Looked(NamedTuple):
    """What detectors found before it is settled, each by its id, and what they looked at.

    `document` is what all suggestions refer to, `said` the same without copies of loops.
    """

    document: Document
    said: Document
    language: Language
    found: Mapping[str, tuple[Suggestion, ...]]


def look(
    text: str, language: Language, glossary: Glossary, extra: Iterable[str] = (),
    step: Callable[[str], None] = lambda name: None, headers: Iterable[Span] = (),
    failed: Failed = None, off: Collection[str] = (), cues: tuple[Cue, ...] = (),
    doubts: tuple[Doubt, ...] = (),
) -> Looked:  # fmt: skip
    """As `detect`, but what was found is still to be settled, with what comes later."""
    found: dict[str, tuple[Suggestion, ...]] = {
        _OF_DOCUMENT: tuple(
            judge(page_header.of_document(text, span), language.rates) for span in headers
        )
    }
    masked = tuple(s.span for s in found[_OF_DOCUMENT])
    document = analyse(text, language, masked, cues=cues, doubts=doubts)
    language = bounded(document, language)
    said = document  # from the loops on without their copies
    wanted = set(extra)
    for detector in DETECTORS:
        if detector.id in off or not detector.fits(language):
            continue
        if not (detector.default or detector.id in wanted):
            continue
        if detector.scope is Scope.PAGES and cues:  # between cues nothing may be joined
            continue
        step(detector.id)
        fresh = _run(detector, said, language, glossary, failed)
        found[detector.id] = tuple(fresh)
        if detector.id == loop.ID:
            said = without_copies(document)
        headers = [s.span for s in fresh if s.kind is Kind.HEADER]
        if headers:
            document = analyse(
                text, language, (*document.masked, *headers), cues=cues, doubts=doubts,
                page_starts=pages.page_starts(text, [s for of in found.values() for s in of]),
            )  # fmt: skip
            said = document
    return Looked(document, said, language, found)


_OF_DOCUMENT = ""  # of the headers that a document itself has, which come before all


class Settled(NamedTuple):
    """Suggestions without overlaps, in text order, and the share (0–1) of words that look wrong.

    The share is None where nothing tells of it.
    """

    found: tuple[Suggestion, ...]
    share: float | None


def settled(looked: Looked, later: Later = Later()) -> Settled:  # noqa: B008
    """What was found, with what comes later."""
    together = [
        s
        for name in (_OF_DOCUMENT, *(detector.id for detector in DETECTORS))
        for s in later.found.get(name, looked.found.get(name, ()))
    ]
    document, language = looked.document, looked.language
    found, share = by_share(together, len(document.words), later.weighed, language.rates)
    return Settled(_settled(_of_one_name(found), document, language), share)


def _settled(
    found: Iterable[Suggestion], document: Document, language: Language
) -> tuple[Suggestion, ...]:
    """What was found without overlaps and is asked, weighed by how sure the recogniser was."""
    settled = (s for s in resolve(found, FAMILIES) if _is_asked(s, document))
    return tuple(_heard(s, document, language) for s in settled)


def _is_asked(s: Suggestion, document: Document) -> bool:
    """Whether a suggestion is worth a question in a text with as many capitals and marks.

    Where it has none, a name in lower case is no slip, a function word twice may end and begin a
    sentence, a house has no norm, and an unknown word that recurs is the text's own. Of six
    labelled shows without theirs, 9 of 27, 12 of 65, 4 of 10 and 4 of 19 of such were errors. What
    the glossary asks for is asked. What stands beside the speech to say who and when is no error.
    """
    if s.kind is not Kind.HEADER and document.cuts_mark(s.span):
        return False
    if document.is_marked:
        return True
    if s.kind is Kind.NORM or (s.detector == repeated_word.ID and s.ground == "grammar"):
        return False
    if s.detector == unknown_word.ID and document.times[fold(s.text)] > 1:
        return False
    is_name = s.kind is Kind.NAME and bool(s.replacements)
    return not is_name or _spoken(s.text) != _spoken(s.replacements[0])


def _spoken(text: str) -> str:
    return fold(text).replace("-", " ")


def _heard(s: Suggestion, document: Document, language: Language) -> Suggestion:
    rank = doubt_at(document.doubts, s.span) if document.doubts else None
    return s if rank is None else doubted(s, rank, language.recogniser, language.rates)


def _of_one_name(found: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """Unknown names of which other forms were found belong to these: one decision mends all.

    That other forms stand elsewhere says more than that no dictionary has it.
    """
    reasons = {s.group: s.reason for s in found if s.detector == name_variant.ID}
    for s in found:
        group = f"name:{s.text}"
        is_form = s.detector == unknown_word.ID and group in reasons
        yield replace(s, group=group, reason=reasons[group]) if is_form else s


def _run(
    detector: Detector, document: Document, language: Language, glossary: Glossary, failed: Failed
) -> list[Suggestion]:
    try:
        return list(suggestions(detector.find, document, language, glossary))
    except Exception as error:
        if failed is None:
            raise
        failed(detector.id, error)
        return []


def suggestions(
    find: Find, document: Document, language: Language, glossary: Glossary
) -> Iterator[Suggestion]:
    """What one detector finds, judged, with repairs in the text's own form."""
    return judged(find(document, language, glossary), document, language)


def judged(
    found: Iterable[Finding], document: Document, language: Language
) -> Iterator[Suggestion]:
    """Findings with their probabilities and repairs in the text's own form."""
    for finding in found:
        if (written := as_written(judge(finding, language.rates), document)) is not None:
            yield written


def detect_within(
    document: Document,
    within: Span,
    language: Language,
    glossary: Glossary,
    failed: Failed = None,
    off: Collection[str] = (),
) -> tuple[Suggestion, ...]:
    """Suggestions for one stretch of a text, looked at alone: a first answer for what is visible.

    What needs the whole text (headers, names in several forms) comes only from `detect`.
    """
    part = analyse(
        document.text, language, document.masked, within, document.page_starts,
        document.cues, document.doubts,
    )  # fmt: skip
    local = (
        d
        for d in DETECTORS
        if d.default and d.scope is Scope.PLACE and d.id not in off and d.fits(language)
    )
    found = (s for d in local for s in _run(d, part, language, glossary, failed))
    return _settled(found, part, language)


# Win over terms on overlap.
_BEFORE_TERMS = frozenset((Kind.HEADER, Kind.JOIN, Kind.ROLLING, Kind.LOOP))
MOST_NEW = 50  # terms up to which a look at them alone is worth it


def recheck(
    found: Sequence[Suggestion],
    document: Document,
    language: Language,
    before: Glossary,
    after: Glossary,
    places: WindowIndex,
) -> tuple[Suggestion, ...] | None:
    """What was found, brought up to date with other terms; None where all must be looked at.

    A first answer within milliseconds: it has what the new terms find and lacks what they make
    right. What other detectors make of the change comes only from `detect`.
    """
    old, now = set(before.terms), set(after.terms)
    if old == now or len(now - old) > MOST_NEW:
        return None
    new = glossary_term.find_new(now - old, document, language, after, places)
    fresh = tuple(_heard(s, document, language) for s in judged(new, document, language))
    taken = Spans(s.span for s in fresh)
    gone = {f"{kind}:{t.right}" for t in old - now for kind in ("term", "ask")}
    kept = (
        s
        for s in found
        if s.kind in _BEFORE_TERMS
        or not (s.group in gone or after.accepts(s.text) or taken.overlaps(s.span))
    )
    first = Spans(s.span for s in found if s.kind in _BEFORE_TERMS)
    added = (s for s in fresh if not first.overlaps(s.span))
    return tuple(sorted((*kept, *added), key=lambda s: s.span))
