"""What is drawn by a quicker way looks as by the usual one."""

import random

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar, QVBoxLayout, QWidget

from editor.ui import theme
from editor.ui.calm_bar import CalmBar
from editor.ui.rich_label import RichLabel
from editor.ui.snug import Snug


def picture(part):
    image = QImage(part.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    part.render(image)
    return image


def on_screen(part):
    """What was painted of a window: `render` would paint it anew."""
    image = part.screen().grabWindow(part.winId()).toImage()
    assert image.size() == part.size()
    return image


class Regions(QObject):
    """The pixels of a part that were painted."""

    def __init__(self):
        super().__init__()
        self.pixels = 0

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.pixels += sum(r.width() * r.height() for r in QRegion(event.region()))
        return False


def test_a_bar_that_scrolls_paints_its_handle_alone_and_looks_as_any(qtbot):
    calm, usual = CalmBar(), QScrollBar(Qt.Orientation.Vertical)
    for bar in (calm, usual):
        qtbot.addWidget(bar)
        bar.resize(14, 600)
        bar.setRange(0, 9000)
        bar.setPageStep(40)
        bar.show()
    QApplication.processEvents()
    regions = Regions()
    calm.installEventFilter(regions)
    dice, value = random.Random(5), 0
    for _ in range(60):
        value = max(0, min(9000, value + dice.randint(-60, 90)))
        for bar in (calm, usual):
            bar.setValue(value)
            bar.setMaximum(9000 + value % 3)
        QApplication.processEvents()
        assert on_screen(calm) == on_screen(usual)
    assert 0 < regions.pixels < 60 * 14 * 600 / 5
    calm.removeEventFilter(regions)


def test_a_bar_looks_as_any_when_its_height_changes_between_two_steps(qtbot):
    """A bar of another height has its handle at another place, and nobody told it of a step."""
    calm, usual = CalmBar(), QScrollBar(Qt.Orientation.Vertical)
    for bar in (calm, usual):
        qtbot.addWidget(bar)
        bar.setRange(0, 60)
        bar.setPageStep(20)
        bar.show()
    dice = random.Random(7)
    for _ in range(60):
        height, values = dice.randint(80, 600), [dice.randint(0, 60) for _ in range(2)]
        for bar in (calm, usual):
            bar.resize(14, height)
        QApplication.processEvents()
        for value in values:
            for bar in (calm, usual):
                bar.setValue(value)
            QApplication.processEvents()
            assert on_screen(calm) == on_screen(usual)


TEXTS = (
    "…",
    "Il y a <b>étonante</b> et <span style='background-color:#ffe08a'>tout</span> ce qui suit " * 9,
    "12 ×  [Transcript] L'émission<br>3 ×  Transcript<br>1 ×  autre",
    "anticonstitutionnellement " * 12,
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("factor", [1, 1.5])
def test_a_rich_label_is_as_high_and_painted_as_one_of_qt(qtbot, text, factor):
    ours = RichLabel()
    qts = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
    qts.setAlignment(Qt.AlignmentFlag.AlignTop)
    for label in (ours, qts):
        qtbot.addWidget(label)
        label.setText("what stood there before")
        label.heightForWidth(200)
        theme.enlarge(label, factor)
        label.setText(text)
    for width in (420, 300, 420, 611):
        high = ours.heightForWidth(width)
        assert high == qts.heightForWidth(width)
        for label in (ours, qts):
            label.resize(width, high)
        assert picture(ours) == picture(qts)


def test_what_fits_again_has_no_scroll_bar(qtbot):
    """Beside a bar the words need a line more: it must not stay because it is there."""
    label = RichLabel()
    label.setText("Rien n'est changé sans votre décision ; rien ne quitte votre ordinateur. " * 2)
    words = QWidget()
    QVBoxLayout(words).addWidget(label)
    words.layout().setContentsMargins(0, 0, 0, 0)
    words.layout().addStretch(1)
    snug = Snug(words, 10, labels=(label,))
    qtbot.addWidget(snug)
    snug.show()
    lines = [label.heightForWidth(width) for width in range(300, 500)]
    edge = 300 + next(n for n in range(30, 200) if lines[n] < lines[n - 1])  # just wide enough
    for height, has_bar in ((200, False), (20, True), (200, False)):
        snug.fit()
        snug.setMaximumHeight(height)
        snug.resize(edge, min(height, label.heightForWidth(edge) + 6))
        QApplication.processEvents()
        assert snug.verticalScrollBar().isVisible() is has_bar
        assert (label.width() < edge) is has_bar


def test_words_whose_letters_become_larger_take_more_room_or_a_scroll_bar(qtbot):
    label = RichLabel()
    label.setText("Rien n'est changé sans votre décision ; rien ne quitte votre ordinateur.")
    words = QWidget()
    QVBoxLayout(words).addWidget(label)
    words.layout().setContentsMargins(0, 0, 0, 0)
    words.layout().addStretch(1)
    snug = Snug(words, 10, labels=(label,), step=40)
    qtbot.addWidget(snug)
    snug.resize(300, 80)
    snug.show()
    snug.fit()
    bar, usual = snug.verticalScrollBar(), label.font().pointSizeF()
    for percent, most in ((100, 400), (250, 400), (100, 60), (250, 60), (100, 60)):
        snug.limit(most)
        font = label.font()
        font.setPointSizeF(usual * percent / 100)
        label.setFont(font)
        needed = label.heightForWidth(300)
        wanted = min(most, -(-needed // 40) * 40)
        qtbot.waitUntil(lambda wanted=wanted: snug.maximumHeight() == wanted)
        snug.resize(300, wanted)
        qtbot.waitUntil(lambda needed=needed: bar.isVisible() is (needed > snug.height()))
