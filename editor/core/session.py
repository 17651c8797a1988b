"""One transcript under review: the only object that changes, and the one door for changes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from editor.core.delta import Delta, difference
from editor.core.glossary import Glossary, Term, normalised, normalised_term
from editor.core.keys import Always, Form, Key, Typed
from editor.core.learned import learned
from editor.core.message import Message
from editor.core.openness import Openness, is_open
from editor.core.recording import Anchor, with_anchor
from editor.core.review import Made, Review
from editor.core.suggestion import Kind, Suggestion, Tier, rule_of
from editor.core.text import Change, Edit, Edits, Span, changed, whole
from editor.core.transcript import Transcript


class State(StrEnum):
    OPEN = "open"
    DONE = "done"
    KEPT = "kept"


TYPING = Message("Typing")
_ACCEPT, _ACCEPT_MANY = Message("Accept “{}”"), Message("Accept at {} places")
_KEEP, _KEEP_MANY = Message("Keep “{}”"), Message("Keep at {} places")


@dataclass
class Session:
    """The transcript, what was found in it, and the decisions, with one undo stack.

    `show` is the glossary shared between files; it is no part of what undo restores.
    """

    transcript: Transcript
    review: Review = Review()
    suggestions: tuple[Suggestion, ...] = ()
    show: Glossary = Glossary()
    clock: Callable[[], float] = lambda: 0.0  # seconds since 1970, for the record of decisions
    _undo: list[tuple[Message, Delta]] = field(default_factory=list, repr=False)
    _redo: list[tuple[Message, Delta]] = field(default_factory=list, repr=False)
    _typing_from: Review = field(default_factory=Review, repr=False)  # before the run of typing
    _typing_end: int = -1  # where typing would go on, in the edited text; -1 for a new step
    _current: tuple[Edits, str] | None = field(default=None, repr=False)
    _openness: Openness = field(default_factory=lambda: Openness(()), repr=False)

    # — reading —

    @property
    def source(self) -> str:
        return self.transcript.text

    @property
    def edits(self) -> Edits:
        return self.review.edits

    @property
    def current(self) -> str:
        """The text with all edits."""
        if self._current is None:
            self._current = (self.edits, self.edits.apply(self.source))
        before, text = self._current
        if before is not self.edits:
            text = changed(text, before.changes_to(self.edits, self.source))
            self._current = (self.edits, text)
        return text

    @property
    def glossary(self) -> Glossary:
        """The glossary that detection uses: the show's, then the file's."""
        return self.show | self.review.glossary

    def state(self, s: Suggestion) -> State:
        """Done where an edit touches the place, kept where it or its form was rejected."""
        if self.edits.touching(s.span):
            return State.DONE
        return State.OPEN if is_open(s, self.edits, self.review.rejected) else State.KEPT

    def open(self) -> tuple[Suggestion, ...]:
        """The suggestions not decided yet, in text order."""
        return self._index().open(self.review)

    def to_verify(self) -> tuple[Suggestion, ...]:
        """What is open, in text order, and then what is open and has no card."""
        aside = (s for s in self._index().aside if self.state(s) is State.OPEN)
        return (*self.open(), *aside)

    def take_found(self, found: Openness) -> None:
        """Show other suggestions, indexed where there was time for it."""
        self.suggestions, self._openness = found.suggestions, found

    def _index(self) -> Openness:
        if self._openness.suggestions is not self.suggestions:
            self._openness = Openness(self.suggestions)
        return self._openness

    def counts(self) -> tuple[Counter[Kind], Counter[Tier]]:
        """How many suggestions are open of each kind, and of each tier (series left out)."""
        kinds, tiers = self._index().counts(self.review)
        return kinds.copy(), tiers.copy()

    def open_at(self, span: Span) -> Suggestion | None:
        """The open suggestion of just this source span, if there is one."""
        opened = self.open()
        at = bisect_left(opened, span, key=lambda s: s.span)
        return opened[at] if at < len(opened) and opened[at].span == span else None

    def in_series(self, s: Suggestion) -> tuple[Suggestion, ...]:
        """The open suggestions of its series, in text order; none where it is decided alone."""
        return self._index().in_series(s, self.review)

    def alike(self, s: Suggestion) -> tuple[Suggestion, ...]:
        """The open suggestions for which one decision serves, `s` among them, in text order."""
        if not s.group:
            return (s,)
        return self._index().alike(s, self.review) or (s,)

    @property
    def found(self) -> Openness:
        """The suggestions with their indexes, as `take_found` takes them."""
        return self._index()

    @property
    def depth(self) -> int:
        """How many steps can be undone."""
        return len(self._undo)

    def undo_label(self) -> Message | None:
        return self._undo[-1][0] if self._undo else None

    def redo_label(self) -> Message | None:
        return self._redo[-1][0] if self._redo else None

    # — changing —

    def accept(self, s: Suggestion, text: str | None = None) -> None:
        """Put the first repair, or `text`, in the place."""
        self.accept_all((s,), text)

    def accept_all(self, chosen: Iterable[Suggestion], text: str | None = None) -> None:
        """Put each suggestion's first repair, or `text` at every place, as one step."""
        chosen = tuple(chosen)
        edits = [
            Edit(s.span, s.replacements[0] if text is None else whole(text))
            for s in chosen
            if text is not None or s.replacements
        ]
        if not edits:
            return
        label = _places(_ACCEPT, _ACCEPT_MANY, chosen)
        self._commit(
            label, edits=self.edits.put_all(edits), made=self._record((s.span, s) for s in chosen)
        )

    def accept_each(self, pairs: Iterable[tuple[Suggestion, str]]) -> None:
        """Put a text of its own in each place, as one step."""
        pairs = tuple(pairs)
        if pairs:
            edits = self.edits.put_all(Edit(s.span, whole(text)) for s, text in pairs)
            chosen = tuple(s for s, _ in pairs)
            label = _places(_ACCEPT, _ACCEPT_MANY, chosen)
            self._commit(label, edits=edits, made=self._record((s.span, s) for s in chosen))

    def reject(self, chosen: Iterable[Suggestion]) -> None:
        """Keep the text as it is at these places."""
        chosen = tuple(chosen)
        keys = {s.span for s in chosen}
        label = _places(_KEEP, _KEEP_MANY, chosen)
        rejected = self.review.rejected | keys
        self._commit(label, rejected=rejected, made=self._record((s.span, s) for s in chosen))

    def ignore(self, s: Suggestion) -> None:
        """Keep this form wherever it stands in the file."""
        self.ignore_all((s,))

    def ignore_all(self, chosen: Iterable[Suggestion]) -> None:
        """Keep these forms wherever they stand in the file, as one step."""
        chosen = tuple(chosen)
        if not chosen:
            return
        label = Message("Ignore “{}” in this file", (", ".join(s.text for s in chosen)[:40],))
        forms = {s.form: s for s in chosen}
        rejected = self.review.rejected | forms.keys()
        self._commit(label, rejected=rejected, made=self._record(forms.items()))

    def ignore_always(self, s: Suggestion) -> None:
        """Keep this form here and in the show's other files: a term that is left alone.

        What is too long for a term is kept in this file only.
        """
        label = Message("Ignore “{}” always", (" ".join(s.text.split())[:40],))
        term, glossary = normalised_term(Term(s.text, leave=True)), self.review.glossary
        self._commit(
            label, rejected=self.review.rejected | {s.form},
            glossary=glossary.add(term) if term else glossary, made=self._record([(s.form, s)]),
        )  # fmt: skip

    def mute(self, s: Suggestion) -> None:
        """Ask no more about what the suggestion's rule finds in the file."""
        label = Message("Mute a rule in this file")
        self._commit(
            label, rejected=self.review.rejected | {s.rule}, made=self._record([(s.rule, s)])
        )

    def is_muted(self, kind: Kind) -> bool:
        """Whether nothing of a kind is asked about in the file."""
        return rule_of(kind) in self.review.rejected

    def switch(self, kind: Kind) -> None:
        """Ask no more about a kind in the file, or ask again."""
        rule, rejected = {rule_of(kind)}, self.review.rejected
        if self.is_muted(kind):
            self._commit(Message("Ask about a kind again"), rejected=rejected - rule)
        else:
            self._commit(Message("Mute a kind in this file"), rejected=rejected | rule)

    def known(self) -> Glossary:
        """What detection is to know: the glossary and the names that edits taught.

        These are derived from the edits, so that undo forgets what it takes back.
        """
        return self.glossary | learned(self.source, self.review)

    def reopen(self, keys: Collection[Key]) -> None:
        """Take back the decisions of these keys, whenever they were made; later ones stay."""
        keys = set(keys)
        terms = tuple(t for t in self.review.glossary.terms if Always(t.right) not in keys)
        self._commit(
            Message("Reopen decisions: {}", (str(len(keys)),)),
            edits=self.edits.without(keys),
            rejected=frozenset(
                key
                for key in self.review.rejected - keys
                if not isinstance(key, Form) or Always(normalised(key.text)) not in keys
            ),
            glossary=Glossary(terms),
        )

    def replace(self, where: Span, text: str) -> None:
        """Replace a span of the *edited* text, as typing does; runs of typing are one step."""
        current, text = self.current, whole(text)
        removed = where.of(current)
        edits = self.edits.replace(where, text)
        goes_on = (
            self._undo
            and self._undo[-1][0] == TYPING
            and self._typing_end in (where.start, where.end)
            and "\n" not in text + removed
            and not (text[:1].isalnum() and current[where.start - 1 : where.start].isspace())
        )
        if goes_on:
            self._redo.clear()
            self.review = replace(self.review, edits=edits)
            decided = self._undo[-1][1].made.keys()
            self._undo[-1] = (TYPING, difference(self._typing_from, self.review, decided))
        else:
            self._typing_from = self.review
            made = Made(self.clock())
            self._commit(TYPING, edits=edits, made={Typed(edits.to_source(where.start)): made})
        self._typing_end = where.start + len(text)
        self._current = (edits, "".join((current[: where.start], text, current[where.end :])))

    def replace_all(self, changes: Sequence[Change], label: Message) -> None:
        """Make disjoint changes, in order, of the *edited* text as one step."""
        edits = self.edits
        now = self.clock()
        made: dict[Key, Made] = {}
        for where, text in reversed(changes):
            edits = edits.replace(where, whole(text))
            made[Typed(edits.to_source(where.start))] = Made(now)
        if changes:
            self._commit(label, edits=edits, made=made)

    def teach(self, term: Term, places: Iterable[Suggestion] = ()) -> None:
        """Add a term to the file's glossary and put its right form in the places: one step.

        A form that is too long for a term is only put in the places.
        """
        places, fit, glossary = tuple(places), normalised_term(term), self.review.glossary
        term = fit or term
        edits = self.edits.put_all(Edit(s.span, term.right) for s in places)
        label = Message("Glossary: {}", (term.right,))
        made = self._record((s.span, s) for s in places)
        self._commit(label, edits=edits, glossary=glossary.add(fit) if fit else glossary, made=made)

    def set_glossary(self, glossary: Glossary, label: Message) -> None:
        """Put another glossary of the file in place, as one step."""
        glossary = Glossary(glossary.writable())
        if glossary != self.review.glossary:
            self._commit(label, glossary=glossary)

    def hear(self, at: int, seconds: float, label: Message) -> None:
        """Note that a source position is heard at a moment of the sound, as one step."""
        anchors = with_anchor(self.review.anchors, Anchor(at, round(seconds, 3)))
        if anchors != self.review.anchors:
            self._commit(label, anchors=anchors)

    def restore(self, review: Review, label: Message) -> None:
        """Put an earlier review in place, as one step."""
        self._step_to(label, review)

    def undo(self) -> Message | None:
        """Take back the last step and say which it was; None where there is none."""
        if not self._undo:
            return None
        label, step = self._undo.pop()
        self._redo.append((label, step))
        self.review, self._typing_end = step.inverted().apply(self.review), -1
        return label

    def redo(self) -> Message | None:
        """Do again what was undone last and say which step it was."""
        if not self._redo:
            return None
        label, step = self._redo.pop()
        self._undo.append((label, step))
        self.review, self._typing_end = step.apply(self.review), -1
        return label

    def _commit(
        self,
        label: Message,
        *,
        edits: Edits | None = None,
        rejected: frozenset[Key] | None = None,
        glossary: Glossary | None = None,
        made: Mapping[Key, Made] | None = None,
        anchors: tuple[Anchor, ...] | None = None,
    ) -> None:
        old, decided = self.review, made or {}
        new = Review(
            old.edits if edits is None else edits,
            old.rejected if rejected is None else rejected,
            old.glossary if glossary is None else glossary,
            {**old.made, **decided} if decided else old.made,
            old.anchors if anchors is None else anchors,
        )
        self._step_to(label, new, decided.keys())

    def _step_to(self, label: Message, new: Review, decided: Collection[Key] | None = None) -> None:
        self._undo.append((label, difference(self.review, new, decided)))
        self._redo.clear()
        self.review, self._typing_end = new, -1

    def _record(self, decided: Iterable[tuple[Key, Suggestion]]) -> dict[Key, Made]:
        """The record of new decisions, each by its key: of a place, a form or a rule."""
        now = self.clock()
        return {key: Made(now, s.detector, str(s.kind)) for key, s in decided}


def _places(one: Message, many: Message, chosen: tuple[Suggestion, ...]) -> Message:
    if len(chosen) == 1:
        return one._replace(args=(" ".join(chosen[0].text.split())[:40],))
    return many._replace(args=(str(len(chosen)),))
