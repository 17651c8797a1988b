"""Light, dark, high contrast, and what the system says while the program runs."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
)

from editor.core.suggestion import Kind
from editor.ui import theme
from editor.ui.looks import PART, TEXT, Looks, contrast, palette_of

ROLE, GROUP = QPalette.ColorRole, QPalette.ColorGroup
TEXT_OF_FILE = (
    "Une chose étonante. Nos collègue sont là.\n" * 60 + "Il faut que que vous veniez.\n" * 2
)


# Window, ground of the text, text, buttons, accent and what is written on it, as systems have them.
SYSTEMS = {
    "windows light": ("#f3f3f3", "#ffffff", "#000000", "#fbfbfb", "#0078d4", "#ffffff"),
    "windows dark": ("#202020", "#1e1e1e", "#ffffff", "#2d2d2d", "#0078d4", "#ffffff"),
    "macos light": ("#ececec", "#ffffff", "#242424", "#ffffff", "#0063e1", "#ffffff"),
    "macos dark": ("#323232", "#1e1e1e", "#dfdfdf", "#656565", "#0058d0", "#ffffff"),
    "breeze": ("#eff0f1", "#ffffff", "#232629", "#fcfcfc", "#3daee9", "#ffffff"),
    "breeze dark": ("#2a2e32", "#1b1e20", "#fcfcfc", "#31363b", "#3daee9", "#fcfcfc"),
    "adwaita": ("#fafafa", "#ffffff", "#2e3436", "#ebebeb", "#3584e4", "#ffffff"),
    "adwaita dark": ("#242424", "#1e1e1e", "#ffffff", "#3a3a3a", "#3584e4", "#ffffff"),
    "windows aquatic": ("#202020", "#202020", "#ffffff", "#202020", "#8ee3f0", "#263b50"),
}


def system_palette(name):
    window, base, text, button, accent, on_accent = map(QColor, SYSTEMS[name])
    palette = QPalette(button, window)
    for roles, colour in (
        ((ROLE.Base, ROLE.AlternateBase), base), ((ROLE.Highlight,), accent),
        ((ROLE.Text, ROLE.WindowText, ROLE.ButtonText), text), ((ROLE.HighlightedText,), on_accent),
    ):  # fmt: skip
        for role in roles:
            palette.setColor(role, colour)
    return palette


@pytest.fixture
def system(qapp):
    """Gives the system other colours while the program runs, and puts them back."""
    yield lambda name: qapp.setPalette(system_palette(name))
    theme.use("")


def own_pairs():
    """What is read or seen in colours of the program's: what, its colour, its ground, the least."""
    palette, look = QApplication.palette(), theme.look().value
    base, window = palette.color(ROLE.Base), palette.color(ROLE.Window)
    for kind in Kind:
        colour = theme.kind_colour(kind)
        yield kind, colour, base, TEXT  # in the list
        yield kind, colour, window, TEXT  # above the card
        shape = theme.mark(kind)
        if shape.background().style().value:
            yield kind, shape.foreground().color(), shape.background().color(), TEXT
        else:
            yield kind, shape.underlineColor(), base, PART
        now = theme.current_mark(kind)
        yield kind, now.foreground().color(), now.background().color(), TEXT
    yield "the place on the card", QColor(look.on_current), QColor(look.current), TEXT
    ink = palette.color(ROLE.Text)
    for shape in (theme.hit(), theme.spoken()):
        yield "tinted", ink, shape.background().color(), TEXT
    for ground in (base, window):
        yield "line", QColor(look.line), ground, PART
        yield "tick", QColor(look.tick), ground, PART
        yield "second lines", theme.quiet(), ground, TEXT
        yield "marks of the scroll bar", theme.hit_colour(), ground, PART
        yield "place on the scroll bar", theme.place_colour(), ground, PART
    yield "pale keys", theme.quiet(), palette.color(ROLE.Button), TEXT
    yield "frame of what has the keys", theme.frame(), window, PART
    yield "bar of the review", theme.frame(), theme.groove(), PART
    ground, text = theme.accent()
    yield "what Enter does", text, ground, TEXT


def palette_pairs():
    """The same of what Qt paints itself."""
    palette = QApplication.palette()
    for group in (GROUP.Active, GROUP.Inactive):
        for text, ground in (
            (ROLE.Text, ROLE.Base), (ROLE.Text, ROLE.AlternateBase), (ROLE.WindowText, ROLE.Window),
            (ROLE.ButtonText, ROLE.Button), (ROLE.HighlightedText, ROLE.Highlight),
            (ROLE.PlaceholderText, ROLE.Base), (ROLE.PlaceholderText, ROLE.Window),
            (ROLE.Link, ROLE.Base), (ROLE.Link, ROLE.Window), (ROLE.ToolTipText, ROLE.ToolTipBase),
        ):  # fmt: skip
            yield text.name, palette.color(group, text), palette.color(group, ground), TEXT


def too_pale(pairs):
    return [
        f"{what}: {colour.name()} on {ground.name()}: {contrast(colour, ground):.2f}"
        for what, colour, ground, least in pairs
        if contrast(colour, ground) < least
    ]


@pytest.mark.parametrize("name", ["", "light", "dark", "contrast"])
def test_all_is_read_in_every_theme(driver, name):
    try:
        theme.use(name)
        assert too_pale((*own_pairs(), *palette_pairs())) == []
        assert theme.is_dark() is (name in ("dark", "contrast"))
        assert theme.is_contrast() is (name == "contrast")
    finally:
        theme.use("")


@pytest.mark.parametrize("name", SYSTEMS)
def test_all_of_ours_is_read_on_the_colours_of_every_system(system, qapp, name):
    system(name)
    assert too_pale(own_pairs()) == []


def test_both_high_contrasts_are_stronger(qapp):
    for look in (Looks.CONTRAST_LIGHT, Looks.CONTRAST_DARK):
        palette = palette_of(look)
        for text, ground in ((ROLE.Text, ROLE.Base), (ROLE.HighlightedText, ROLE.Highlight)):
            assert contrast(palette.color(text), palette.color(ground)) >= 7
        assert contrast(QColor(look.value.on_current), QColor(look.value.current)) >= 7


class Painted(QObject):
    """The parts that were painted anew."""

    def __init__(self):
        super().__init__()
        self.parts = set()

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.parts.add(watched)
        return False


def colours_of(part):
    """The commonest colours of a part as it is painted on its ground, the commonest first."""
    whole = part.window()
    image = whole.grab(QRect(part.mapTo(whole, QPoint()), part.size())).toImage()
    count = {}
    for x in range(0, image.width(), 3):
        for y in range(0, image.height(), 3):
            name = image.pixelColor(x, y).name()
            count[name] = count.get(name, 0) + 1
    return sorted(count, key=count.get, reverse=True)


def test_a_system_that_turns_dark_and_light_again_is_followed_at_once(driver, qapp, system):
    driver.open_text(TEXT_OF_FILE)
    driver.press("F7")
    window, spans = driver.window, driver.control.card
    parts = {
        "text": window.view.viewport(), "bar": window.view.verticalScrollBar(),
        "card": window.card, "list": window.suspects.view.viewport(),
        "status": window.statusBar(), "menus": window.menuBar(),
    }  # fmt: skip
    for name in ("windows dark", "windows light", "breeze dark", "adwaita"):
        painted = Painted()
        qapp.installEventFilter(painted)
        system(name)
        driver.qtbot.waitUntil(lambda seen=painted: set(parts.values()) <= seen.parts)
        driver.qtbot.waitUntil(lambda: not window._restyle.isActive())
        QApplication.processEvents()
        qapp.removeEventFilter(painted)
        dark = "dark" in name
        assert theme.is_dark() is dark
        for what, part in parts.items():
            ground = QColor(colours_of(part)[0])
            assert (ground.lightness() < 128) is dark, (what, ground.name())
        marks = {s.format.underlineColor().name() for s in window.view.extraSelections()}
        kinds = {theme.kind_colour(kind).name() for kind in Kind}
        assert marks - {"#000000"} <= kinds
        assert theme.look().value.current in window.card.context.text()
        head = window.card.words.findChildren(QLabel)[0]
        assert theme.kind_colour(spans.head.kind).name() in head.text()
        for button in window.card.findChildren(QPushButton):
            if button.isVisible():
                palette = button.palette()
                colour, ground = palette.color(ROLE.ButtonText), palette.color(ROLE.Button)
                assert contrast(colour, ground) >= TEXT, button.text()
    assert driver.control.card == spans


def test_a_theme_of_ones_own_stays_when_the_system_changes(driver, qapp):
    window = driver.window
    driver.open_text(TEXT_OF_FILE)
    window.choices._set_theme("contrast")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    QApplication.processEvents()
    assert theme.look() is Looks.CONTRAST_DARK
    assert QColor(colours_of(window.view.viewport())[0]) == QColor("#000000")
    window.choices._set_theme("")
    assert theme.look() is Looks.LIGHT


def test_high_contrast_is_chosen_in_the_menu_and_kept(driver):
    menu = driver.window.submenus["theme"]
    menu.aboutToShow.emit()
    entries = {entry.objectName(): entry for entry in menu.actions()}
    entries["theme.contrast"].trigger()
    assert theme.is_contrast()
    assert driver.window.settings.value("theme") == "contrast"
    menu.aboutToShow.emit()
    assert [name for name, entry in entries.items() if entry.isChecked()] == ["theme.contrast"]
    entries["theme."].trigger()
    assert not theme.is_contrast()


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_the_button_of_the_sound_is_seen(driver, name):
    bar = driver.window.sound.bar
    bar.show_length(60.0)
    try:
        for on in (True, False):
            driver.window.choices._set_theme(name)  # as it is shown already
            bar.show_playing(on)
            QApplication.processEvents()
            assert bar.play.isVisible()
            grounds = [QColor(colour) for colour in colours_of(bar.play)]
            assert max(contrast(grounds[0], colour) for colour in grounds) >= PART
    finally:
        driver.window.choices._set_theme("")


def box_of(box):
    """The colours of a tick's box, from its left edge to its right through the middle."""
    option = QStyleOptionButton()
    box.initStyleOption(option)
    where = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    image = box.grab().toImage()
    middle = where.center().y()
    return [image.pixelColor(x, middle) for x in range(where.left(), where.right() + 1)]


@pytest.mark.parametrize("name", ["dark", "contrast"])
@pytest.mark.parametrize("on", [True, False])
def test_a_box_is_seen_ticked_or_not(driver, name, on):
    driver.window.choices._set_theme(name)
    try:
        box = QCheckBox("Markdown")
        box.setStyleSheet(theme.tick_style())
        box.setChecked(on)
        driver.qtbot.addWidget(box)
        box.show()
        colours, window = box_of(box), box.palette().color(ROLE.Window)
        ends = (colours[:2], colours[-2:])
        assert all(max(contrast(c, window) for c in end) >= PART for end in ends)
        inside = colours[3:-3]
        seen = max(contrast(a, b) for a in inside for b in inside)
        assert (seen >= PART) is on
    finally:
        driver.window.choices._set_theme("")


def test_what_one_types_in_or_presses_has_an_edge_in_high_contrast(driver):
    driver.window.choices._set_theme("contrast")
    try:
        for part in (QLineEdit(), QPushButton("Export")):
            driver.qtbot.addWidget(part)
            part.resize(120, 30)
            image = part.grab().toImage()
            window = QApplication.palette().color(ROLE.Window)
            across = [image.pixelColor(x, 15) for x in (*range(4), *range(116, 120))]
            assert max(contrast(c, window) for c in across[:4]) >= PART, part
            assert max(contrast(c, window) for c in across[4:]) >= PART, part
    finally:
        driver.window.choices._set_theme("")
    assert QApplication.palette("QLineEdit") == QApplication.palette()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_places_grow_with_the_card_in_every_theme(driver, name):
    driver.window.choices._set_theme(name)
    try:
        driver.open_text(TEXT_OF_FILE)
        driver.window.resize(1600, 1000)
        driver.press("F7 Ctrl+Plus Ctrl+Plus Ctrl+Plus Ctrl+Plus")
        card = driver.window.card
        assert card.font().pointSizeF() > driver.window.font().pointSizeF() * 1.4
        assert card.places.font().pointSizeF() == pytest.approx(card.font().pointSizeF())
    finally:
        driver.window.choices._set_theme("")
