"""What is printed is what an export would write: read back from the pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtTest import QTest

from editor.formats import pdf
from editor.ui.printing import put
from tests.ui.conftest import answer

TEXT = "Une chose étonante.\n\nUn laminnoir est là.\n"


def pages(document, path, lie=QPageLayout.Orientation.Portrait):
    """The text of a document that was printed into a file."""
    printer = QPrinter()
    printer.setPageOrientation(lie)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    put(document, printer)
    return " ".join(pdf.read(path.read_bytes(), path.name).text.split())


@pytest.fixture
def printing(driver):
    driver.open_text(TEXT)
    driver.press("F7 Enter")
    return driver.window.printing


def test_the_clean_text_is_printed_under_the_files_name(driver, printing, tmp_path):
    said = pages(printing.text(), tmp_path / "out.pdf")
    assert said.startswith("text.txt Une chose étonnante. Un laminnoir est là.")


def test_the_list_of_changes_is_printed(driver, printing, tmp_path):
    said = pages(printing.changes(), tmp_path / "out.pdf", QPageLayout.Orientation.Landscape)
    assert "text.txt" in said
    assert "étonante" in said
    assert "étonnante" in said


@pytest.mark.parametrize("command", ["print", "print_changes"])
def test_the_pages_are_seen_first(driver, printing, command):
    seen = []

    def look(dialog):
        assert isinstance(dialog, QPrintPreviewDialog)
        seen.append(dialog.findChild(QPrintPreviewWidget).pageCount())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    answer(look)
    if command == "print":
        driver.press("Ctrl+P")
    else:
        driver.window.actions_by_id[command].trigger()
    assert seen == [1]
