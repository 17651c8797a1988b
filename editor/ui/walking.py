"""Where the editor is among the suspects: what the views read, and how one moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from editor.core.cards import Card
from editor.core.document import Document
from editor.core.session import Session
from editor.core.suggestion import Kind, Suggestion, Tier
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.core.walk import Filter, Order, Walk


class Walking(QObject):
    """The card in hand, the filter and the order; decisions and files are the controller's."""

    moved = Signal(bool)  # another card; whether the text shall follow to its place
    filtered = Signal()  # another filter or order

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = Session(Transcript(""))
        self.document = Document("", "fr", ())
        self.walk = Walk()

    # — what the controller knows —

    @property
    def position(self) -> int:
        """Source position where the editor stands or stopped."""
        raise NotImplementedError

    @property
    def seen(self) -> int:
        """Source position where the visible text begins."""
        raise NotImplementedError

    def _stand(self) -> None:
        """Another card is in hand, or none."""
        raise NotImplementedError

    def _leave(self) -> None:
        """The card in hand is about to be left."""
        raise NotImplementedError

    # — what the views read —

    @property
    def card(self) -> Card | None:
        """The card in hand."""
        return self.walk.card

    def open_suggestions(self) -> Sequence[Suggestion]:
        """The open suspects that the filter shows, in text order."""
        return self.walk.shown(self.session.open())

    def show_only(
        self, kinds: frozenset[Kind] | None = None, least: Tier | None = None, *,
        page: bool | None = None,
    ) -> None:  # fmt: skip
        """Change the filter: kinds (none for all), the least tier, only the page one is on."""
        old = self.walk.filter
        within = old.within
        if page is not None:
            within = self.document.page_span(self.position) if page else None
        kinds = old.kinds if kinds is None else kinds
        self.walk = replace(self.walk, filter=Filter(kinds, least or old.least, within))
        self.filtered.emit()
        if (led := self.walk.led(self.session.open(), kinds - old.kinds)) is not None:
            self.show(led)
        elif self.card is not None and not self.walk.has_card(self.session.open()):
            self.show(None)

    def set_order(self, by: Order) -> None:
        """Walk through the suspects in another order."""
        self.walk = replace(self.walk, by=by)
        self.filtered.emit()

    def heads(self) -> list[Suggestion]:
        """The cards to come, in the order of the walk."""
        return self.walk.heads(self.session.open())

    def listing(self) -> Sequence[Suggestion]:
        """All that the filter shows, in the order of the walk."""
        return self.walk.listing(self.session.open())

    def open_within(self, span: Span) -> Sequence[Suggestion]:
        """The open suspects that touch a source span."""
        return self.walk.within(self.session.open(), span)

    def current_places(self) -> Sequence[Suggestion]:
        return (self.card.head,) if self.card else ()

    def progress(self) -> tuple[int, int]:
        """Suspects decided, and all of them."""
        everything = len(self.session.suggestions)
        return everything - len(self.session.open()), everything

    def page(self, at: int) -> int | None:
        return self.document.page(at)

    # — moving —

    def show(self, s: Suggestion | None, *, follow: bool = True) -> None:
        """Make a suggestion's card the current one or, by None, none; the text may `follow`."""
        self.walk = self.walk.take(s, self.session)
        self._stand()
        self.moved.emit(follow)

    def start_review(self) -> None:
        """Begin with the series, or go on where the editor stopped."""
        self.show(self.walk.first(self.session.open(), self.position))

    def step(self, step: int) -> None:
        """Show the card `step` places on, or back if it is negative."""
        self._leave()
        self.show(self.walk.step(self.session.open(), step, self.seen))

    def show_at(self, position: int) -> bool:
        """Show the card of the suspect at a source position; False where none or its own is.

        The text does not move: a second click must meet what the first one met.
        """
        s = self.walk.at(self.session.open(), position)
        if s is None:
            return False
        self.show(s, follow=False)
        return True
