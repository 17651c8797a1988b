"""Files and folders dropped on the window, by the events that the system sends."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

TEXT = "Une chose étonante.\n"


def drop(driver, *paths):
    """Whether the window would take it; then it is let go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    no_keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), *how, no_keys)
    QApplication.sendEvent(driver.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(driver.window, QDropEvent(QPointF(5, 5), *how, no_keys))
    driver.settle()
    return enter.isAccepted()


def write(folder, *names):
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(f"{name} : {TEXT}", "utf-8")
    return [folder / name for name in names]


def test_a_dropped_file_is_opened(driver, tmp_path):
    (path,) = write(tmp_path, "dropped.txt")
    assert drop(driver, path)
    assert driver.session.source == f"dropped.txt : {TEXT}"
    assert str(path) in [str(file.path) for file in driver.window.files.recent.files()]
    assert "series" not in driver.window.dialogs.beside


def test_several_files_of_a_folder_come_as_a_series_with_the_first_open(driver, tmp_path):
    paths = write(tmp_path / "show", "e10.txt", "e9.txt")
    drop(driver, *paths)
    assert driver.control.path.name == "e9.txt"
    window = driver.window.dialogs.beside["series"]
    assert window.folder == tmp_path / "show"
    assert [name for name, _ in window.table.shown()] == ["e9.txt", "e10.txt"]
    window.table.go(1)
    window.open_chosen()
    driver.settle()
    assert driver.control.path.name == "e10.txt"


def test_a_folder_is_shown_as_a_series_and_the_open_file_stays(driver, tmp_path):
    (path,) = write(tmp_path / "mine", "open.txt")
    driver.open(path)
    write(tmp_path / "show", "a.txt", "b.txt")
    drop(driver, tmp_path / "show")
    window = driver.window.dialogs.beside["series"]
    assert [name for name, _ in window.table.shown()] == ["a.txt", "b.txt"]
    assert driver.control.path == path
    drop(driver, tmp_path / "mine")
    assert [name for name, _ in window.table.shown()] == ["open.txt"]


def test_files_of_several_folders_are_offered_by_name(driver, tmp_path):
    (one,), (two,) = write(tmp_path / "x", "b.txt"), write(tmp_path / "y", "a.txt")
    drop(driver, one, two)
    assert driver.control.path == two
    assert driver.window.notice.text().endswith("a.txt, b.txt")
    menu = driver.window.notice.offered[0].menu()
    next(a for a in menu.actions() if a.text() == "b.txt").trigger()
    driver.settle()
    assert driver.control.path == one


def test_a_recording_that_comes_along_is_not_opened_as_a_transcript(driver, tmp_path):
    (text,) = write(tmp_path, "z.txt")
    sound = tmp_path / "a.wav"
    sound.write_bytes(b"RIFF")
    drop(driver, sound, text)
    assert driver.control.path == text
    assert "series" not in driver.window.dialogs.beside


def test_what_is_no_file_is_not_taken(driver):
    data = QMimeData()
    data.setText("words")
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(driver.window, event)
    assert not event.isAccepted()
