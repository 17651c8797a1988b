"""Every file of data has a licence and a source; every library a notice."""

import fnmatch
import re

from editor.assets import RESOURCES
from tests.conftest import ROOT
from tests.packaging.conftest import script

TABLE = (ROOT / "resources" / "LICENSES.md").read_text("utf-8")


def patterns():
    """The files that the table names: comma separated, with stars, folders with a slash."""
    for row in re.findall(r"^\| ([^|]+) \|", TABLE, re.MULTILINE)[1:]:
        for part in re.split(r",\s*", row.partition(":")[0]):
            yield part.strip() + ("*" if part.strip().endswith("/") else "")


def test_the_table_names_every_file():
    named = list(patterns())
    for name in RESOURCES:
        if name != "LICENSES.md":
            assert any(fnmatch.fnmatch(name, pattern) for pattern in named), name


def test_the_table_names_no_file_that_is_gone():
    for pattern in patterns():
        assert any(fnmatch.fnmatch(name, pattern) for name in RESOURCES), pattern


def test_the_notices_have_every_library_and_its_licence():
    text = script("notices.py")["notices"]()
    for name in ("PySide6", "RapidFuzz", "lxml", "pyenchant", "pypdfium2", "regex"):
        assert re.search(rf"^## {name}", text, re.MULTILINE), name
    assert "PDFium" in text
    assert "pytest" not in text
