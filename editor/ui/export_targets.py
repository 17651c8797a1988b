"""What can be written, one below the other: each with what it is for, and its file's name."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from editor.formats.registry import TARGETS
from editor.ui.plain import PlainLabel
from editor.ui.snug import Snug
from editor.ui.texts import tell, tr

INSET = 24  # device-independent pixels before what a target is for, below its name
LEAST, HIGHEST = 120, 10_000  # of the list's height; more is scrolled


def file_name(stem: str, target: str) -> str:
    """The name of a target's file, in the interface's language, whatever its suffix."""
    row = TARGETS[target]
    middle, _, suffix = row.end.rpartition(".")
    clean = "" if row.shows_changes else tr("-clean")
    said = {".redline": tr(".redline"), ".changes": tr(".changes"), ".labels": tr(".labels")}
    return f"{stem}{clean}{said.get(middle, middle)}.{suffix}"


class TargetList(Snug):
    """A tick for each target, and below it what it is for."""

    def __init__(
        self, targets: Collection[str], kept: Collection[str], turned: Callable[[], object]
    ) -> None:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(1)
        self.boxes: dict[str, QCheckBox] = {}
        for target in targets:
            row = TARGETS[target]
            box = QCheckBox(f"{tell(row.name)} (.{row.end.rpartition('.')[2]})")
            box.setChecked(target in kept)
            box.toggled.connect(turned)  # no lambda: it would keep a closed dialog
            box.setAccessibleDescription(tell(row.purpose))
            self.boxes[target] = box
            said = PlainLabel(tell(row.purpose), wordWrap=True)
            said.setIndent(INSET)
            said.setContentsMargins(0, 0, 0, 6)
            column.addWidget(box)
            column.addWidget(said)
        column.addStretch(1)
        super().__init__(rows, LEAST, HIGHEST)
