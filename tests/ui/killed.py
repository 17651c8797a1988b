"""python -m tests.ui.killed FILE SEED: review a file by keys until the process is killed.

Prints a fingerprint of the decisions each time they change, just before they are kept.
"""

import hashlib
import random
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from editor.core.keys import encode
from editor.ui import autosave
from editor.ui.main import application
from editor.ui.main_window import MainWindow
from tests.ui.live import live

# The sidecar is written again and again, so that kills meet it half written.
autosave.SYNC, autosave.REST, autosave.MOST = 10, 15, 4


def fingerprint(review):
    """The decisions without their times."""
    said = repr((review.edits.items, sorted(map(encode, review.rejected)), review.glossary.terms))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def step(window, dice):
    """One key of the review: accept, keep, type, skip, undo."""
    card = window.card
    choice = dice.random()
    if choice < 0.45:
        QTest.keyClick(card, Qt.Key.Key_Return)
    elif choice < 0.6:
        QTest.keyClick(card, Qt.Key.Key_Backspace)
    elif choice < 0.7:
        QTest.keyClick(card, Qt.Key.Key_S)
    elif choice < 0.8:
        window.steps.undo()
    else:
        QTest.keyClick(window.view, Qt.Key.Key_X)


def main():
    path, seed = Path(sys.argv[1]), int(sys.argv[2])
    application()
    window = MainWindow(QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
    window.show()
    window.open(path)
    while window.controller.is_detecting:
        live(0.02)
    keeper = window.controller.desk.autosave
    put = keeper.put

    def tell_and_put(saved):
        print(fingerprint(saved.review), flush=True)
        put(saved)

    keeper.put = tell_and_put
    print(fingerprint(window.controller.session.review), flush=True)
    window.steps.begin()
    dice = random.Random(seed)
    while True:
        step(window, dice)
        live(dice.random() * 0.012)


if __name__ == "__main__":
    main()
