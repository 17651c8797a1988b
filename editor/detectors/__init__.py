"""The detectors, in order of priority, and the one function that runs them.

A detector is `find(document, lexicon, glossary) -> Iterator[Suggestion]` in a file of its own,
with a constant ID and a case file tests/detectors/cases/<ID>.txt.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from editor.core import pages
from editor.core.document import Document, analyse
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import SERIES, Kind, Suggestion, resolve
from editor.core.text import Span, Spans
from editor.core.transcript import Cue
from editor.detectors import (
    agreement,
    case_variant,
    confusion,
    elision,
    glossary_term,
    homophone,
    known_name,
    loop,
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
from editor.language.identify import CHECKED
from editor.language.lexicon import Lexicon
from editor.language.window_index import WindowIndex
from editor.structure.bounds import bounded, without_copies

Failed = Callable[[str, Exception], None] | None
Find = Callable[[Document, Lexicon, Glossary], Iterator[Suggestion]]


class Detector(NamedTuple):
    """A detector's name and function; one that is not `default` runs only when asked for."""

    id: str
    find: Find
    default: bool = True


# On overlap the earlier one wins; suggestions with equal spans pool their replacements.
DETECTORS = (
    Detector(page_header.ID, page_header.find),
    Detector(page_join.ID, page_join.find),
    Detector(wrapped_lines.ID, wrapped_lines.find, default=False),
    Detector(loop.ID, loop.find),
    Detector(glossary_term.ID, glossary_term.find),
    Detector(known_name.ID, known_name.find),
    Detector(name_variant.ID, name_variant.find),
    Detector(case_variant.ID, case_variant.find),
    Detector(elision.ID, elision.find),
    Detector(repeated_word.ID, repeated_word.find),
    Detector(split_word.ID, split_word.find),
    Detector(homophone.ID, homophone.find),
    Detector(confusion.ID, confusion.find),
    Detector(verb_form.ID, verb_form.find),
    Detector(subject_verb.ID, subject_verb.find),
    Detector(agreement.ID, agreement.find),
    Detector(unknown_word.ID, unknown_word.find),
    Detector(rare_name.ID, rare_name.find, default=False),
    Detector(negation.ID, negation.find, default=False),
    Detector(passage.ID, passage.find),
    Detector(typography.ID, typography.find, default=False),
)


# Those that need no word list or grammar; the others are silent on languages without them.
ANY_LANGUAGE = frozenset(
    (page_header.ID, page_join.ID, wrapped_lines.ID, loop.ID, glossary_term.ID, repeated_word.ID)
)


def _off_for(lexicon: Lexicon) -> frozenset[str]:
    """What cannot run on a language that is not checked."""
    if lexicon.language in CHECKED:
        return frozenset()
    return frozenset(detector.id for detector in DETECTORS) - ANY_LANGUAGE


def detect(
    text: str,
    lexicon: Lexicon,
    glossary: Glossary,
    extra: Iterable[str] = (),
    step: Callable[[str], None] = lambda name: None,
    headers: Iterable[Span] = (),
    failed: Failed = None,
    off: Collection[str] = (),
    cues: tuple[Cue, ...] = (),
) -> tuple[Document, tuple[Suggestion, ...]]:
    """All suggestions for a text, settled and in text order, and the document they refer to.

    Headers are found first and masked for the others. `extra` names detectors to run besides the
    default ones; `step` is called with each detector's name before it runs and may raise to stop.
    `headers` are what the document itself calls its page headers. `failed` is told of a detector
    that raises, which is then left out; without it the error goes on. `off` names detectors that
    do not run. `cues` are those of a file with times, which has no pages.
    """
    found: list[Suggestion] = [
        Suggestion(
            page_header.ID, Kind.HEADER, span, span.of(text), ("",),
            Message("Stands in the page header or footer of the document"), 0.97, "header",
        )
        for span in headers
    ]  # fmt: skip
    document = analyse(text, lexicon.language, [s.span for s in found], cues=cues)
    lexicon = bounded(document, lexicon)
    looked_at = document  # from the loops on without their copies
    wanted = set(extra)
    off = {*off, *_off_for(lexicon), *(OF_PAGES if cues else ())}
    for detector in DETECTORS:
        if detector.id in off or not (detector.default or detector.id in wanted):
            continue
        step(detector.id)
        fresh = _run(detector, looked_at, lexicon, glossary, failed)
        found += fresh
        if detector.id == loop.ID:
            looked_at = without_copies(document)
        headers = [s.span for s in fresh if s.kind is Kind.HEADER]
        if headers:
            masked = (*document.masked, *headers)
            document = analyse(
                text,
                lexicon.language,
                masked,
                page_starts=pages.page_starts(text, found),
                cues=cues,
            )
            looked_at = document
    return document, resolve(found)


def _run(
    detector: Detector, document: Document, lexicon: Lexicon, glossary: Glossary, failed: Failed
) -> list[Suggestion]:
    try:
        return [
            written
            for s in detector.find(document, lexicon, glossary)
            if (written := as_written(s, document)) is not None
        ]
    except Exception as error:
        if failed is None:
            raise
        failed(detector.id, error)
        return []


_VERBATIM = (SERIES - {Kind.NEGATION}) | {Kind.LOOP}  # their repairs are the text's own


def as_written(s: Suggestion, document: Document) -> Suggestion | None:
    """A suggestion with repairs in the text's own form; None where they change nothing then.

    Detectors see words as they are read (see Token): in a sentence in capitals the repairs are
    put in capitals, accents are signs of their own where the text has them so, and apostrophes
    are the text's.
    """
    if s.kind in _VERBATIM:
        return s
    text = s.span.of(document.text)
    rights = s.replacements
    if document.capitals.overlaps(s.span) and text.upper() == text:
        rights = tuple(right.upper() for right in rights)
    if "’" in text or document.apostrophe == "’":
        rights = tuple(right.replace("'", "’") for right in rights)
    if document.is_decomposed:
        rights = tuple(unicodedata.normalize("NFD", right) for right in rights)
    rights = tuple(right for right in dict.fromkeys(rights) if right != text)
    if s.replacements and not rights:
        return None
    if text == s.text and rights == s.replacements:
        return s
    return replace(s, text=text, replacements=rights)


def detect_within(
    document: Document,
    within: Span,
    lexicon: Lexicon,
    glossary: Glossary,
    failed: Failed = None,
    off: Collection[str] = (),
) -> tuple[Suggestion, ...]:
    """Suggestions for one stretch of a text, looked at alone: a first answer for what is visible.

    What needs the whole text (headers, names in several forms) comes only from `detect`.
    """
    part = analyse(
        document.text, document.language, document.masked, within, document.page_starts,
        document.cues,
    )  # fmt: skip
    skipped = {*WHOLE_TEXT, *off, *_off_for(lexicon)}
    local = (d for d in DETECTORS if d.default and d.id not in skipped)
    return resolve(s for d in local for s in _run(d, part, lexicon, glossary, failed))


WHOLE_TEXT = frozenset(
    (page_header.ID, page_join.ID, name_variant.ID, case_variant.ID, rare_name.ID)
)


# What looks for pages and the sentences that they cut: between cues nothing may be joined.
OF_PAGES = frozenset((page_header.ID, page_join.ID, wrapped_lines.ID))

# Win over terms on overlap.
_BEFORE_TERMS = frozenset((Kind.HEADER, Kind.JOIN, Kind.ROLLING, Kind.LOOP))
MOST_NEW = 50  # terms up to which a look at them alone is worth it


def recheck(
    found: Sequence[Suggestion],
    document: Document,
    lexicon: Lexicon,
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
    new = glossary_term.find_new(now - old, document, lexicon, after, places)
    fresh = tuple(written for s in new if (written := as_written(s, document)) is not None)
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
