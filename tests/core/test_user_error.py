"""Errors that carry a sentence for the user: one base, and each sentence is translated."""

import ast
import errno
import os

import pytest

from editor.catalog import tell
from editor.core.message import Message
from editor.core.user_error import UserError, reason_of_system
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


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EROFS])
def test_what_the_system_says_is_told_in_the_language_of_the_sentence(number):
    reason = reason_of_system(OSError(number, os.strerror(number)))
    error = UserError("{}: the file cannot be read ({}).", "a.txt", reason)
    said = tell(UserError.of(error.message).message, "fr")
    assert os.strerror(number) not in said
    assert str(reason) not in said
    assert str(reason) in str(error)


def test_an_unusual_reason_is_told_as_the_system_says_it():
    assert str(reason_of_system(OSError(errno.EXDEV, "Odd link"))) == "Odd link"
    assert str(reason_of_system(MemoryError())) == "MemoryError"
