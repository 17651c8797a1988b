"""Lines of a lexicon's file are those that were written, and forms are found as by a dict."""

import random

import pytest

from editor.engines import languages
from editor.language import lexicon_lines
from editor.language.lexicon_lines import FormRows, lines_of, table_of

WORDS = ["", "a", "été", "œuvre", "l'", "aujourd'hui", "Ⅳ", "日本", "😀"]


def test_lines_are_given_one_by_one_and_in_stretches():
    lines = lines_of(WORDS)
    assert (list(lines), len(lines)) == (WORDS, len(WORDS))
    for part in (
        slice(2, 5),
        slice(None),
        slice(0, 9, 2),
        slice(4, 2),
        slice(3, 99),
        slice(-2, None),
    ):
        assert lines[part] == WORDS[part]
    with pytest.raises(IndexError):
        lines[len(WORDS)]
    assert list(lines_of([])) == []


def test_lines_may_stand_anywhere_in_a_file():
    made = lines_of(WORDS)
    lines = lexicon_lines.Lines(b"before" + made.data + b"behind", [6 + at for at in made.starts])
    assert list(lines) == WORDS
    assert lines[1:4] == WORDS[1:4]


@pytest.mark.parametrize("many", [lexicon_lines.MANY, 300])
def test_forms_are_found_as_by_a_dict_however_many_are_asked(monkeypatch, many):
    monkeypatch.setattr(lexicon_lines, "MANY", many)
    dice = random.Random(7)
    forms = list({"".join(dice.choices("abcdéè'-", k=dice.randint(1, 5))) for _ in range(2000)})
    rows = FormRows(lines_of(forms), table_of(forms, len(forms)))
    known = {form: row for row, form in enumerate(forms)}
    for _ in range(3000):
        asked = "".join(dice.choices("abcdéè'-", k=dice.randint(0, 5)))
        assert rows.get(asked) == known.get(asked)
    assert all(rows.get(form) == row for form, row in known.items())
    assert rows.get("\ud800") is None  # half a letter


def test_a_dict_is_made_once_whoever_asks(monkeypatch):
    made = []
    make = lexicon_lines.rows_of
    monkeypatch.setattr(lexicon_lines, "rows_of", lambda forms: made.append(1) or make(forms))
    monkeypatch.setattr(lexicon_lines, "MANY", 3)
    rows = FormRows(lines_of(WORDS), table_of(WORDS, len(WORDS)))
    row_of = rows.get  # taken before
    assert [row_of("été") for _ in range(9)] == [2] * 9
    assert (rows.get("a"), rows.get("b"), len(made)) == (1, None, 1)


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_every_form_of_the_programs_own_lexicons_is_found_at_its_row(code, monkeypatch):
    monkeypatch.setattr(lexicon_lines, "MANY", 10**9)
    lexicon = languages.load(code).lexicon
    rows = languages.unpacked(languages.asset(code, "lexicon.bin").read_bytes()).index.rows
    for row, form in enumerate(lexicon.forms):
        assert rows.get(form) == row, form
        assert rows.get(form + "|") is None
