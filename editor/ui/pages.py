"""Which page stands in the card's place: nothing open, looking, to start, hidden, all done."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from editor import series
from editor.core.summary import summary
from editor.core.user_error import UserError
from editor.ui.card_page import Page
from editor.ui.controller import ReviewController
from editor.ui.summary_dialog import duration
from editor.ui.texts import tally, tell, tr, trn


def page_of(control: ReviewController, reading: str = "") -> Page:
    """The page for a review without a card in hand; `reading` is the name of a file on its way."""
    if reading:
        return Page(tr("Reading {} …", reading))
    session = control.session
    if control.path is None:  # the start page stands beside it
        told = tr("Nothing is changed without your decision; nothing leaves your computer.")
        return Page(tr("Suspects will be shown here one by one"), (told,), (), "open")
    if not session.source:
        said = tr("Open a transcript, or drop a file here.")
        return Page(said, (), (("open", ""), ("sample", "")), "open")
    left = len(session.open())
    if control.is_detecting and not left:
        return Page(tr("Looking for suspects …"), (tr("The text can be read meanwhile."),))
    if left and not control.open_suggestions():
        title = trn("%n suspect(s) are hidden by the filter", left)
        return Page(title, (), (("show_all", ""), *_undo(control)), "show_all")
    if left:
        said = tally(*session.counts())
        if control.is_detecting:
            said += "\n" + tr("Looking for more …")
        return Page(
            trn("%n suspect(s)", left), (said,), (("review", ""), *_undo(control)), "review"
        )
    return _end(control)


def _end(control: ReviewController) -> Page:
    """All is decided, or there was nothing to decide."""
    session, desk = control.session, control.desk
    figures = summary(session, len(control.document.words), desk.seconds, desk.keys)
    lines = []
    if figures.suspects or figures.typed:
        left = max(0, figures.suspects - figures.repaired)
        done = (
            trn("%n repaired", figures.repaired) if figures.repaired else "",
            trn("%n left as they were", left) if left else "",
            trn("%n typed in the text", figures.typed) if figures.typed else "",
        )
        lines.append(", ".join(part for part in done if part))
    lines.append(tr("{} words, {}", QLocale().toString(figures.words), duration(figures.seconds)))
    if figures.by_glossary:
        places = trn("The glossary repaired %n place(s)", figures.by_glossary)
        lines.append(tr("{} and saved about {} keys.", places, figures.saved))
    if taught := len(session.review.glossary.terms):
        lines.append(trn("The glossary learnt %n term(s) here.", taught))
    state = control.context
    if state is not None and state.percent < 100 and not state.is_paused:
        lines.append(tr("“{}” still reads: more may come.", state.model))
    title = tr("All suspects are decided") if figures.suspects else tr("No suspects found")
    commands = (("export", ""), *_next(control), *_undo(control))
    return Page(title, tuple(lines), commands)


def _next(control: ReviewController) -> tuple[tuple[str, str], ...]:
    try:
        path = series.next_of(control.path) if control.path is not None else None
    except UserError:  # the folder cannot be read: there is no next file then
        path = None
    return (("next_file", tr("Next: {}", path.name)),) if path is not None else ()


def _undo(control: ReviewController) -> tuple[tuple[str, str], ...]:
    label = control.session.undo_label()
    return (("undo", tr("Undo: {}", tell(label))),) if label is not None else ()
