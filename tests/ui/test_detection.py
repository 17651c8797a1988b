"""Detection on its thread: what is asked last is answered, and an answer helps the next one."""

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.text import Span
from editor.ui.detection import Detection, Question

ONE = "Il faut que que vous veniez chez Lambertin.\n"
TWO = "Une chose étonante est chez Lambertin.\n"


def question(text, *terms):
    return Question(text, "fr", Glossary(tuple(Term(t) for t in terms)), Span(0, len(text)))


@pytest.fixture
def heard(qtbot):
    """A detection and what it tells, in order: which signal, and the texts that are suspects."""
    detection, told = Detection(), []

    def texts(found):
        return [s.text for s in found.suggestions]

    detection.found_visible.connect(lambda found: told.append(("visible", texts(found))))
    detection.rechecked.connect(lambda found: told.append(("rechecked", texts(found))))
    detection.finished.connect(lambda whole, found, _: told.append((whole.text, texts(found))))
    yield detection, told
    detection.wait()


def ask(qtbot, detection, *questions):
    for asked in questions:
        detection.start(asked)
    qtbot.waitUntil(lambda: not detection.is_busy, timeout=60_000)


def test_the_visible_part_comes_first(qtbot, heard):
    detection, told = heard
    ask(qtbot, detection, question(ONE))
    assert [name for name, _ in told] == ["visible", ONE]
    assert "que que" in told[-1][1]


def test_only_what_was_asked_last_is_answered(qtbot, heard):
    detection, told = heard
    ask(qtbot, detection, question(ONE), question(TWO), question(ONE), question(TWO))
    assert [name for name, _ in told] == ["visible", TWO]


def test_another_term_is_looked_for_in_the_last_answer_first(qtbot, heard):
    detection, told = heard
    ask(qtbot, detection, question(ONE))
    del told[:]
    ask(qtbot, detection, question(ONE, "Lambertain"))
    assert [name for name, _ in told] == ["rechecked", ONE]
    assert all("Lambertin" in texts for _, texts in told)
    ask(qtbot, detection, question(TWO, "Lambertain"))
    assert [name for name, _ in told[2:]] == ["visible", TWO]
