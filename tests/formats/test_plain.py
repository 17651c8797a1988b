"""Encodings and line ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.formats import glossary_csv, plain
from editor.formats.plain import FormatError

TEXT = "Été à Œuf : « l'hôpital » coûte 10 €.\r\nDéjà vu, garçon.\n" * 20


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("cp1252", "cp1252"),
        ("mac_roman", "mac_roman"),
    ],
)
def test_encodings_are_guessed_and_line_ends_kept(encoding, found):
    transcript = plain.read(TEXT.encode(encoding), "t.txt")
    assert transcript.text == TEXT
    assert transcript.encoding.replace("-", "_") == found.replace("-", "_")


def test_the_guess_can_be_overruled():
    assert plain.read("é".encode("mac_roman"), "t.txt", "mac_roman").text == "é"
    with pytest.raises(FormatError, match=r"t\.txt: .*utf-8"):
        plain.read(b"\xff\xfe\xfd", "t.txt", "utf-8")


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_sentence(data):
    try:
        transcript = plain.read(data, "any.txt")
    except FormatError as error:
        assert str(error).startswith("any.txt: ")
    else:
        assert transcript.text


@given(st.binary(max_size=300))
def test_any_bytes_as_glossary_give_terms_or_a_sentence(data):
    try:
        glossary_csv.read(data, "any.csv")
    except FormatError as error:
        assert str(error).startswith("any.csv: ")


def test_glossary_columns_in_any_order_and_encoding():
    data = "Note;Right;Wrong forms\nx;Ésope;Esope|Ezope\n".encode("cp1252")
    (term,) = glossary_csv.read(data, "g.csv").terms
    assert (term.right, term.wrong, term.note) == ("Ésope", ("Esope", "Ezope"), "x")


def test_a_formula_is_written_so_that_no_spreadsheet_runs_it():
    from editor.core.glossary import Glossary, Term

    glossary = Glossary((Term("=1+2", ("@x",)), Term("-a")))
    data = glossary_csv.write(glossary)
    assert b"'=1+2;'@x" in data
    assert glossary_csv.read(data, "g.csv") == glossary
