"""`python -m tests.ui.stopped FILE`: load, play and stop a recording while Python is busy.

QtMultimedia's threads take Python's lock when they end. Called with that lock held, « stop » waited
for them for ever after a few dozen times.
"""

import faulthandler
import sys
import threading
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.player import Player

TIMES = 80


def main() -> int:
    faulthandler.dump_traceback_later(100, exit=True)
    app = QApplication([])
    ended = threading.Event()

    def compute() -> None:
        while not ended.is_set():
            sum(range(1000))

    threading.Thread(target=compute, daemon=True).start()
    for _ in range(TIMES):
        player, loaded = Player(), []
        player.loaded.connect(loaded.append)
        player.load(Path(sys.argv[1]))
        while not loaded:
            QTest.qWait(1)
        player.play(1.0, 3.0)
        QTest.qWait(20)
        player.play(5.0)
        QTest.qWait(5)
        player.close()
        player.deleteLater()
    ended.set()
    del app
    print("ended")
    return 0


if __name__ == "__main__":
    sys.exit(main())
