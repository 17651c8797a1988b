"""Decisions on many suspects at once, as the word table and the Outbox make them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from editor.core.cards import lesson
from editor.core.glossary import Glossary, normalised_term
from editor.core.keys import Always, Key
from editor.core.message import Message
from editor.core.suggestion import Suggestion
from editor.ui.controller import ReviewController


class Many:
    """Each method is one step to undo."""

    def __init__(self, controller: ReviewController) -> None:
        self._controller = controller

    def accept(self, chosen: Sequence[Suggestion]) -> None:
        """Put each suggestion's own best repair in place."""
        self._controller.change(lambda: self._controller.session.accept_all(chosen))

    def put(self, right: str, places: Sequence[Suggestion]) -> None:
        """Put a text at all these places; a name's other forms are looked for, too."""
        control = self._controller
        pairs = [(s, right) for s in places if s.text != right]
        if pairs:
            control.change(lambda: control.session.accept_each(pairs))
            if right != right.lower():
                control.detect()

    def keep(self, chosen: Sequence[Suggestion]) -> None:
        """Keep the text at all these places."""
        if chosen:
            self._controller.change(lambda: self._controller.session.reject(chosen))

    def ignore(self, chosen: Sequence[Suggestion]) -> None:
        """Ignore the forms of these suggestions in the file."""
        self._controller.change(lambda: self._controller.session.ignore_all(chosen))

    def teach(self, right: str, places: Sequence[Suggestion], *, here: bool) -> None:
        """Put a right form at all places and keep it in the glossary with the wrong ones met.

        `here` keeps it in the file's glossary, away from the show's.
        """
        control = self._controller
        term, places = lesson(right, places, control.language)
        control.change(lambda: control.session.teach(replace(term, here=here), places))
        control.detect()

    def know(self, chosen: Sequence[Suggestion], *, here: bool) -> None:
        """Put forms into the glossary as they stand."""
        control = self._controller
        glossary = control.session.review.glossary
        for s in chosen:
            term = normalised_term(lesson(s.text, (s,), control.language)[0])
            glossary = glossary.add(replace(term, here=here)) if term else glossary
        if chosen:
            label = Message("Glossary: {}", (", ".join(s.text for s in chosen)[:40],))
            control.change(lambda: control.session.set_glossary(glossary, label))
            control.detect()

    def reopen(self, keys: Collection[Key]) -> None:
        """Take back decisions by their keys; those that hold for the show leave its glossary."""
        if not keys:
            return
        control = self._controller
        always = {key.text for key in keys if isinstance(key, Always)}
        if always & {t.right for t in control.session.show.terms}:
            shared = control.desk.change_show(Glossary(), always)
            control.session.show = shared if shared is not None else control.session.show
        control.change(lambda: control.session.reopen(keys))
        if always:
            control.detect()
