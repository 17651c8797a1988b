"""How a script waits while its window works."""

import time

from PySide6.QtCore import QCoreApplication


def live(seconds: float) -> None:
    """Let the window live; QTest.qWait would keep the interpreter from the other threads."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.002)
