"""What is drawn by a quicker way looks as by the usual one."""

import random

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar

from editor.ui import theme
from editor.ui.calm_bar import CalmBar
from editor.ui.rich_label import RichLabel


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
