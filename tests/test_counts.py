"""Counts that users see, in the plural form of each language."""

import pytest

from editor.catalog import tell
from editor.core.message import Message
from tools import translations

OPEN = "%n suspect(s) open"


@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        ("en", 0, "0 suspects open"),
        ("en", 1, "1 suspect open"),
        ("en", 2, "2 suspects open"),
        ("fr", 0, "0 doute en attente"),
        ("fr", 1, "1 doute en attente"),
        ("fr", 2, "2 doutes en attente"),
    ],
)
def test_a_count_chooses_its_form(language, n, said):
    assert tell(Message(OPEN, n=n), language) == said


def test_a_message_in_a_message_is_told_in_the_same_language():
    whole = Message("{}: {}, {}", ("a.txt", Message("%n change(s)", n=1), Message(OPEN, n=3)))
    assert tell(whole, "fr") == "a.txt\u00a0: 1 modification, 3 doutes en attente"
    assert tell(whole, "en") == "a.txt: 1 change, 3 suspects open"


def test_a_name_with_a_percent_sign_is_left_alone():
    assert tell(Message("There is earlier work on {}: %n decision(s).", ("%n.txt",), 1), "en") == (
        "There is earlier work on %n.txt: 1 decision."
    )
    assert tell(Message("Written: {}", ("%n.txt",)), "en") == "Written: %n.txt"


@pytest.mark.parametrize("language", translations.PLURALS)
def test_no_text_leaves_its_plural_to_the_reader(language):
    done = translations.read(translations.FOLDER / f"relecture_{language}.ts")
    forms = {source: forms for source, forms in done.items() if "%n" in source}
    assert len(forms) > 40
    for source, told in forms.items():
        assert len(told) == translations.PLURALS[language], source
        assert all("%n" in form for form in told), source
    assert not [form for told in done.values() for form in told if "(s)" in form]
