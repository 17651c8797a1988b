"""The decisions as changes of the source text, for the exports that show them."""

from __future__ import annotations

from dataclasses import dataclass

from editor.core.keys import Key
from editor.core.message import Message
from editor.core.outbox import Decision, Verdict, decisions
from editor.core.session import Session
from editor.core.suggestion import Kind
from editor.core.text import Edits, Span


@dataclass(frozen=True, slots=True)
class TextChange:
    """One edit with its reason: what stood at a source span and what stands there now."""

    span: Span
    wrong: str
    right: str
    kind: Kind | None
    reason: Message | None
    verdict: Verdict
    when: float  # seconds since 1970, 0 where unknown


def changes_of(session: Session, edits: Edits | None = None) -> tuple[TextChange, ...]:
    """All edits in text order; `edits` are the session's, or those with more applied."""
    edits = session.edits if edits is None else edits
    made: dict[Key, Decision] = {d.key: d for d in decisions(session) if d.span is not None}
    found = {s.span: s for s in session.suggestions}
    changes = []
    for edit in edits.items:
        wrong = edit.span.of(session.source)
        if wrong == edit.text:
            continue
        d, s = made.get(edit.span), found.get(edit.span)
        changes.append(
            TextChange(
                edit.span, wrong, edit.text,
                d.kind if d else s.kind if s else None,
                d.reason if d else s.reason if s else None,
                d.verdict if d else Verdict.REPAIRED,
                d.when if d else 0.0,
            )
        )  # fmt: skip
    return tuple(changes)
