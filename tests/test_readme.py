"""The two READMEs say the same: headings, pictures, commands, keys; and name what there is."""

import re

import pytest

from tests.conftest import ROOT

ENGLISH = (ROOT / "README.md").read_text("utf-8")
FRENCH = (ROOT / "README.fr.md").read_text("utf-8")
BOTH = {"README.md": ENGLISH, "README.fr.md": FRENCH}
# What keys are called in French, as the program and Qt call them.
FRENCH_KEYS = {
    "Shift": "Maj", "Enter": "Entrée", "Backspace": "Retour arrière", "Del": "Suppr",
    "Esc": "Échap", "Space": "Espace", "or": "ou",
}  # fmt: skip


def found(pattern, text):
    return re.findall(pattern, text, re.MULTILINE)


def keys(text):
    """The cells with keys, of both halves of the table."""
    rows = [row.strip("|").split("|") for row in found(r"^\|.*\|$", text) if row.count("|") == 5]
    return [cell.strip() for row in rows[2:] for cell in (row[0], row[2])]


def test_each_has_the_headings_pictures_lists_and_tables_of_the_other():
    for pattern in (r"^(#+) ", r"^!\[[^]]*\]", r"^(\d)\. ", r"^(\|)"):
        assert len(found(pattern, ENGLISH)) == len(found(pattern, FRENCH)) > 0, pattern
    assert found(r"^(#+) ", ENGLISH) == found(r"^(#+) ", FRENCH)


def test_commands_and_names_of_files_are_the_same():
    assert found(r"^```\n(?:.*\n)*?```$", ENGLISH) == found(r"^```\n(?:.*\n)*?```$", FRENCH)
    assert sorted(found(r"`[^`\n]+`", ENGLISH)) == sorted(found(r"`[^`\n]+`", FRENCH))


def test_keys_are_the_same_by_the_names_that_the_program_has_for_them():
    def in_french(cell):
        return re.sub(r"[A-Za-z]+", lambda word: FRENCH_KEYS.get(word[0], word[0]), cell)

    assert len(keys(ENGLISH)) == 26
    assert [in_french(cell) for cell in keys(ENGLISH)] == keys(FRENCH)
    bold = found(r"\*\*([A-Z][\w+]*\d?)\*\*", ENGLISH)
    assert [in_french(key) for key in bold if key != "Open"] == [
        key for key in found(r"\*\*([A-Z][\w+]*\d?)\*\*", FRENCH) if key != "Ouvrez"
    ]


def test_qt_calls_keys_so_in_french(qapp):
    from PySide6.QtGui import QKeySequence

    from editor.ui.translations import install_translations

    install_translations(qapp, "fr")
    try:
        for key in ("Shift+F8", "Del", "Space", "Backspace", "Shift+Enter", "Enter"):
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            assert native == "+".join(FRENCH_KEYS.get(part, part) for part in key.split("+"))
        assert QKeySequence("Return") != QKeySequence("Enter")
        native = QKeySequence("Return").toString(QKeySequence.SequenceFormat.NativeText)
        assert native == FRENCH_KEYS["Enter"]
    finally:
        install_translations(qapp, "en")


def test_keys_are_the_same_whatever_they_are_called(qapp):
    from PySide6.QtGui import QKeySequence

    from editor.ui.actions import commands
    from editor.ui.translations import install_translations

    written = [key for command in commands() for key in command.keys]
    written += ["Shift+Return", "Shift+Enter", "Backspace", "Del", "Left", "Right", "Space"]
    keys = [QKeySequence(key).toString() for key in written]
    install_translations(qapp, "fr")
    try:
        assert [QKeySequence(key).toString() for key in written] == keys
    finally:
        install_translations(qapp, "en")


@pytest.mark.parametrize("name", BOTH)
def test_what_is_linked_is_there(name):
    targets = found(r"\]\(([^)]+)\)", BOTH[name])
    assert ({"README.md", "README.fr.md"} - {name}) <= set(targets)
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_keys_are_those_of_the_commands():
    """Each key with Ctrl that a README names is one of the program's."""
    from editor.ui.actions import commands

    known = {key for command in commands() for key in command.keys}
    known |= {f"Ctrl+{n}" for n in range(1, 10)} | {"Ctrl+Enter"}
    named = set(found(r"Ctrl(?:\+Shift)?\+[A-Z0-9]\b", ENGLISH))
    assert len(named) > 15
    assert named - known == set()
