"""The « ne » that speech drops: « il y a pas » → il n'y a pas; offered as one series.

Whether it is to be restored is a matter of style: a verbatim transcript keeps it dropped.
"""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.clause import Clause
from editor.language.elision import Elision, elided
from editor.language.language import Language

ID = "negation"


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    grammar = language.grammar
    if grammar is None:
        return
    clause = Clause(document, language.lexicon, grammar, glossary)
    for index, word in enumerate(clause.folded):
        if word in grammar.negations and index and not _is_negated(clause, index):
            found = _place(clause, index, language.elision)
            if found is not None:
                span, right = found
                reason = Message("Speech drops “ne”; restore it where the text is to be written")
                yield Finding(
                    ID, Kind.NEGATION, span, span.of(document.text), (right,), reason, "dropped",
                    ID,
                )  # fmt: skip


def _is_negated(clause: Clause, index: int) -> bool:
    """Whether ne stands in the same clause already, or « pas » denies no verb."""
    for at in range(index - 1, max(-1, index - 8), -1):
        if clause.folded[at] in clause.grammar.negated:
            return True
        if clause.words[at + 1].gap >= Gap.SENTENCE:
            return False
    return False


def _place(clause: Clause, index: int, elision: Elision) -> tuple[Span, str] | None:
    """Span and text of the word that takes ne before it."""
    verb = _verb(clause, index)
    if verb is None:
        return None
    words, folded, grammar = clause.words, clause.folded, clause.grammar
    first = verb
    while first > 1 and clause.follows(first) and _is_object(clause, first - 1):
        first -= 1
    before = folded[first - 1]
    if not clause.follows(first):
        return None
    if before not in grammar.negated_subjects and clause.share(first - 1, "NOM", "ADJ") < 0.8:
        return None
    start, ne = words[first].text, grammar.particle
    right = f"{elided(ne) if elision.may_elide(start[0].lower()) else f'{ne} '}{start}"
    full = grammar.elided_pronouns.get(before)
    if full is None or words[first].gap != Gap.GLUED:
        return words[first].span, right
    if words[first - 1].is_capital:
        full = full.capitalize()
    return Span(words[first - 1].start, words[first].end), f"{full} {right}"


def _verb(clause: Clause, index: int) -> int | None:
    """The index of the finite verb that « pas » denies."""
    verb = index - 1
    while verb > 0 and clause.folded[verb] in clause.grammar.before_negation:
        if not clause.follows(verb + 1):
            break
        verb -= 1
    if verb < 1 or not all(map(clause.follows, range(verb + 1, index + 1))):
        return None
    if clause.share(verb, "VER", "AUX") < 0.7 or "-" in clause.words[verb].text:
        return None
    finite = any(r.person and r.mood in ("ind", "cnd", "sub") for r in clause.readings(verb))
    return verb if finite else None


def _is_object(clause: Clause, index: int) -> bool:
    """Whether a pronoun is an object of the verb behind it: « il nous a pas vus »."""
    word, grammar = clause.folded[index], clause.grammar
    if word not in grammar.clitics:
        return False
    may_be_subject = word in grammar.subject_or_object or word in grammar.elided_pronouns
    return not may_be_subject or clause.folded[index - 1] in grammar.negated_subjects
