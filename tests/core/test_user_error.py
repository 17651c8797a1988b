"""Errors that carry a sentence for the user: one base, and each sentence is translated."""

import ast

from editor.core.message import Message
from editor.core.user_error import UserError
from editor.formats.plain import FormatError
from tests.conftest import ROOT
from tools import translations


def error_classes():
    """Each exception class of the program by name, with the names of its bases."""
    for path in (ROOT / "editor").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node.name, {ast.unparse(base) for base in node.bases}


def test_the_texts_of_every_error_for_the_user_are_collected_for_translation():
    found, known = dict(error_classes()), {"UserError"}
    while more := {name for name, bases in found.items() if bases & known} - known:
        known |= more
    assert known == translations.ERRORS
    assert "{}: line {} has no time." not in translations.collect()  # of the recipe only
    assert "{}: the file is empty." in translations.collect()


def test_a_sentence_with_its_place_can_be_told_in_any_language():
    error = FormatError("{}: the file is larger than {} MB.", "a.txt", "50")
    assert isinstance(error, UserError)
    assert str(error) == "a.txt: the file is larger than 50 MB."
    assert error.message == Message("{}: the file is larger than {} MB.", ("a.txt", "50"))
