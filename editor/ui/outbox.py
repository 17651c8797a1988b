"""The Outbox: every decision that holds, to look at, go to and take back in any order."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QWidget,
)

from editor.core.message import Message
from editor.core.outbox import Decision, Verdict, decisions
from editor.ui.card_text import one_line
from editor.ui.controller import ReviewController
from editor.ui.many import Many
from editor.ui.place import where
from editor.ui.plain import PlainLabel
from editor.ui.review_table import ReviewTable
from editor.ui.saying import chosen_from, named, titled
from editor.ui.table import Column, Table, key_button
from editor.ui.texts import kind_name, tell, tr, trn


def verdict_name(verdict: Verdict) -> str:
    """What users call a kind of decision."""
    return {
        Verdict.REPAIRED: tr("Repaired"),
        Verdict.TYPED: tr("Typed"),
        Verdict.KEPT: tr("Kept here"),
        Verdict.IGNORED: tr("Ignored in the file"),
        Verdict.MUTED: tr("Rule muted in the file"),
        Verdict.ALWAYS: tr("Ignored always"),
    }[verdict]


def when_text(when: float) -> str:
    """A time as the interface's language writes it: the hour if it was today, else the day too."""
    if not when:
        return ""
    moment = QDateTime.fromSecsSinceEpoch(int(when))
    locale = QLocale()
    if moment.date() == QDate.currentDate():
        return locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    return locale.toString(moment, QLocale.FormatType.ShortFormat)


def _now(d: Decision) -> str:
    if d.span is None:
        return ""
    return one_line(d.right)[:60] or ("—" if not d.right else "␣")


class Outbox(ReviewTable):
    """A window beside the review; what is decided there appears here at once."""

    def __init__(self, controller: ReviewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titled(self, Message("Decisions"))
        self.resize(900, 480)
        self._controller, self._many = controller, Many(controller)
        columns = (
            Column(Message("Place"), self._place, lambda d: d.span.start if d.span else -1, 110),
            Column(Message("Machine"), lambda d: one_line(d.wrong)[:60] or "¶", None, 150),
            Column(Message("Now"), _now, None, 150),
            Column(Message("Decision"), lambda d: verdict_name(d.verdict), None, 120),
            Column(Message("When"), lambda d: when_text(d.when), lambda d: d.when, 100),
            Column(Message("Why"), self._why, None, 200),
        )
        self.table = Table(columns, Message("Decisions"))
        self.table.activated.connect(self.go_there)
        self.verdicts = QComboBox()
        named(self.verdicts, Message("Which decisions"))
        for verdict in (None, *Verdict):
            self.verdicts.addItem("", verdict)
        chosen_from(self.verdicts, lambda: [tr("All decisions"), *map(verdict_name, Verdict)])
        self.verdicts.currentIndexChanged.connect(self.refresh)
        self.count = PlainLabel()
        self.buttons = {
            "go": key_button(Message("Go there"), self._go, "Return"),
            "reopen": key_button(Message("&Reopen"), self.reopen, "Del"),
            "rule": key_button(Message("Reopen all of this r&ule"), self.reopen_rule, "Ctrl+Del"),
            "close": key_button(Message("Close"), self.close, "Esc"),
        }
        top = QHBoxLayout()
        top.addWidget(self.verdicts)
        top.addWidget(self.count, 1)
        row = QHBoxLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        row.insertStretch(3, 1)
        self.lay_out(top, row)
        self.follow(controller)
        delete = QShortcut(QKeySequence("Del"), self.table.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.reopen)
        QShortcut(QKeySequence("Ctrl+Del"), self, self.reopen_rule)

    def refresh(self) -> None:
        """Read the decisions anew."""
        wanted = self.verdicts.currentData()
        found = decisions(self._controller.session)
        rows = [d for d in found if wanted is None or d.verdict == wanted]
        self.table.show_rows(rows)
        self.count.setText(trn("%n decision(s)", len(rows)))
        for name in ("go", "reopen", "rule"):
            self.buttons[name].setEnabled(bool(rows))

    def _place(self, d: Decision) -> str:
        if d.span is None:
            return tr("everywhere")
        control = self._controller
        return where(control.document, control.session.transcript, d.span.start)

    def _why(self, d: Decision) -> str:
        kind = kind_name(d.kind) if d.kind else ""
        return tr("{}: {}", kind, tell(d.reason)) if d.reason else kind

    def _go(self) -> None:
        for d in self.table.chosen()[:1]:
            self.go_there(d)

    def go_there(self, d: Decision) -> None:
        """Show a decision's place in the text."""
        if d.span is not None:
            self._controller.place_wanted.emit(d.span)

    def reopen(self) -> None:
        """Take back what is selected; decisions made since stay."""
        self._many.reopen([d.key for d in self.table.chosen()])

    def reopen_rule(self) -> None:
        """Take back every decision on what the selected ones' rules found."""
        rules = {d.rule for d in self.table.chosen() if d.rule}
        found = decisions(self._controller.session)
        self._many.reopen([d.key for d in found if d.rule in rules])
