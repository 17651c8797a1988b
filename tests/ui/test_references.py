"""PySide6 6.12.0 on Python 3.11 lost a reference to None at every call and aborted in the end."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_none_keep_its_reference_count():
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(5000):
        thing.setObjectName("x")
    # Others may take and give references meanwhile; a loss would be 5,000.
    assert abs(sys.getrefcount(None) - before) < 500
