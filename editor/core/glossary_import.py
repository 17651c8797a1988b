"""What an import would do to a glossary, before it does it; duplicates; Whisper's prompt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

from editor.core.glossary import Glossary, Term
from editor.core.letters import fold, joined
from editor.core.message import Message


class Effect(StrEnum):
    """What taking a term in would do."""

    NEW = "new"
    SAME = "same"
    MORE = "more"  # wrong forms or notes that the glossary lacks
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A term of an import and what it would do."""

    term: Term
    effect: Effect
    why: Message | None = None


def incoming(mine: Glossary, theirs: Glossary) -> tuple[Incoming, ...]:
    """Each term of an import with its effect, conflicts first, what is there already last."""
    wrong = {form: term for term in mine.terms for form in term.wrong}
    repaired: dict[str, set[str]] = defaultdict(set)
    for term in theirs.terms:
        for form in term.wrong:
            repaired[form].add(term.right)
    rows = [_effect(term, mine, wrong, repaired) for term in theirs.terms]
    order = (Effect.CONFLICT, Effect.NEW, Effect.MORE, Effect.SAME)
    return tuple(sorted(rows, key=lambda row: order.index(row.effect)))


def _effect(
    term: Term, mine: Glossary, wrong: dict[str, Term], repaired: dict[str, set[str]]
) -> Incoming:
    if (other := wrong.get(term.right)) is not None:
        why = Message("“{}” is a wrong form of “{}” in your glossary", (term.right, other.right))
        return Incoming(term, Effect.CONFLICT, why)
    for form in term.wrong:
        if mine.get(form) is not None:
            why = Message("“{}” is a right form in your glossary", (form,))
            return Incoming(term, Effect.CONFLICT, why)
        other = wrong.get(form)
        if other is not None and other.right != term.right:
            why = Message("“{}” becomes “{}” in your glossary", (form, other.right))
            return Incoming(term, Effect.CONFLICT, why)
        if len(repaired[form]) > 1:
            rights = ", ".join(sorted(repaired[form]))
            why = Message("The file wants several right forms for “{}”: {}", (form, rights))
            return Incoming(term, Effect.CONFLICT, why)
    old = mine.get(term.right)
    if old is None:
        return Incoming(term, Effect.NEW)
    if old.leave != term.leave:
        why = Message("“{}” is to be left alone in one and to be put in place in the other",
                      (term.right,))  # fmt: skip
        return Incoming(term, Effect.CONFLICT, why)
    both = next(t for t in (Glossary((old,)) | Glossary((term,))).terms)
    unchanged = (both.wrong, both.note or old.note, both.kind or old.kind)
    if unchanged == (old.wrong, old.note, old.kind):
        return Incoming(term, Effect.SAME)
    return Incoming(term, Effect.MORE)


def duplicates(terms: Sequence[Term]) -> list[tuple[Term, ...]]:
    """Terms that differ in case, blanks, hyphens or apostrophes only, or of which one is a wrong
    form of the other."""
    by_right = {term.right: term for term in terms}
    groups: dict[str, dict[str, Term]] = defaultdict(dict)
    key_of: dict[str, str] = {}
    for term in terms:
        key = joined(fold(term.right))
        key = next((key_of[w] for w in term.wrong if w in key_of), key)
        key_of[term.right] = key
        groups[key][term.right] = term
        for form in term.wrong:
            if form in by_right:
                groups[key][form] = by_right[form]
                key_of[form] = key
    found = {frozenset(group): tuple(group.values()) for group in groups.values() if len(group) > 1}
    return list(found.values())


def merged(group: Sequence[Term]) -> Term:
    """One term of several: the right form that was used most, or that the others call right."""
    wrong = {form for term in group for form in term.wrong}
    best = max(group, key=lambda t: (t.right not in wrong, t.uses, bool(t.note), -len(t.wrong)))
    forms = [form for term in group for form in (*term.wrong, term.right)]
    notes = "; ".join(dict.fromkeys(t.note for t in group if t.note))
    return replace(
        best,
        wrong=tuple(dict.fromkeys(f for f in forms if f != best.right)),
        kind=best.kind or next((t.kind for t in group if t.kind), ""),
        language=best.language or next((t.language for t in group if t.language), ""),
        note=notes,
        uses=sum(t.uses for t in group),
    )


MOST_TOKENS = 224  # of Whisper's prompt: half of its text context of 448 (Radford et al. 2022)


def tokens(text: str) -> int:
    """An estimate, rather too high, of a text's byte-pair tokens: one for 2.5 bytes of a word.

    Names are split into more pieces than common words; one more is counted for each comma.
    """
    return sum(ceil(len(word.encode()) / 2.5) for word in text.split()) + text.count(",")


def whisper_prompt(glossary: Glossary) -> tuple[str, int]:
    """The most used right forms that fit into Whisper's prompt, and how many they are."""
    rights = [t for t in glossary.terms if not t.leave and not t.suspect]
    rights.sort(key=lambda t: -t.uses)
    chosen: list[str] = []
    for term in rights:
        if tokens(", ".join((*chosen, term.right))) > MOST_TOKENS:
            break
        chosen.append(term.right)
    return ", ".join(chosen) + ("." if chosen else ""), len(chosen)
