"""What goes wrong for a reason that the user may know is told in one way; slips of ours are not."""

import pytest

from editor.core.message import Message
from editor.core.user_error import UserError
from editor.ui.border import errors_told


def test_an_error_for_the_user_is_told_and_leaves_the_block():
    told, done = [], []
    with errors_told(told.append):
        done.append(1)
        raise UserError("{} is locked.", "a.txt")
    assert (told, done) == ([Message("{} is locked.", ("a.txt",))], [1])


def test_other_errors_are_not_hidden():
    told = []
    with pytest.raises(KeyError), errors_told(told.append):
        raise KeyError("slip")
    assert told == []


def test_what_succeeds_tells_nothing():
    told = []
    with errors_told(told.append):
        pass
    assert told == []


def test_a_folder_that_cannot_be_read_is_told_and_not_called_empty(driver):
    path = driver.open_text("Une phrase.\n")
    path.parent.rename(path.parent.with_name("gone"))
    driver.window.files.open_beside(1)
    assert driver.window.notice.isVisible()
    assert not driver.window.statusBar().currentMessage()
