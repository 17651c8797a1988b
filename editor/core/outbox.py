"""Every decision that holds: what, where, when and why; each can be taken back by its key."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from editor.core.glossary import normalised
from editor.core.keys import Always, Form, Key, Rule, Typed, encode
from editor.core.message import Message
from editor.core.review import Made
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span


class Verdict(StrEnum):
    """What was decided."""

    REPAIRED = "repaired"  # a suspect, by one of its repairs or a typed one
    TYPED = "typed"  # in the text, where nothing was suspected
    KEPT = "kept"  # here
    IGNORED = "ignored"  # this form in the file
    MUTED = "muted"  # this rule in the file
    ALWAYS = "always"  # this form in all files of the show


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; `span` is None where it holds for the whole file, `when` 0 if unknown.

    `key` is what `Session.reopen` takes.
    """

    key: Key
    verdict: Verdict
    span: Span | None
    wrong: str
    right: str
    when: float
    rule: str
    kind: Kind | None
    reason: Message | None


def decisions(session: Session) -> tuple[Decision, ...]:
    """All decisions that hold: edits and kept places in text order, then what holds everywhere."""
    found = {s.span: s for s in session.suggestions}
    here: list[Decision] = []
    for edit in session.edits.items:
        known = session.review.made
        made = known.get(edit.span) or known.get(Typed(edit.span.start))
        verdict = Verdict.REPAIRED if made and made.rule else Verdict.TYPED
        wrong = edit.span.of(session.source)
        s = found.get(edit.span)
        here.append(_decision(edit.span, verdict, edit.span, wrong, edit.text, made, s))
    everywhere: list[Decision] = []
    always = {t.right for t in session.glossary.terms if t.leave}
    for key in session.review.rejected:
        made = session.review.made.get(key)
        match key:
            case Rule(name):
                everywhere.append(_decision(key, Verdict.MUTED, None, name, "", made))
            case Form(text) if normalised(text) not in always:
                everywhere.append(_decision(key, Verdict.IGNORED, None, text, "", made))
            case Span():
                wrong = key.of(session.source)
                here.append(_decision(key, Verdict.KEPT, key, wrong, wrong, made, found.get(key)))
    for form in always:
        made = session.review.made.get(Form(form))
        everywhere.append(_decision(Always(form), Verdict.ALWAYS, None, form, "", made))
    here.sort(key=lambda d: d.span or Span(0, 0))
    everywhere.sort(key=lambda d: encode(d.key))
    return (*here, *everywhere)


def _decision(
    key: Key,
    verdict: Verdict,
    span: Span | None,
    wrong: str,
    right: str,
    made: Made | None,
    s: Suggestion | None = None,
) -> Decision:
    made = made or Made(0.0)
    kind = s.kind if s else Kind(made.kind) if made.kind in set(Kind) else None
    return Decision(
        key, verdict, span, wrong, right, made.when, made.rule or (s.detector if s else ""), kind,
        s.reason if s else None,
    )  # fmt: skip
