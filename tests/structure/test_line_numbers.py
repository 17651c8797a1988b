"""Line numbers as legal transcripts print them, and numbered lists that look like them."""

import random

import pytest

from editor.core.glossary import Glossary
from editor.core.pages import LINES
from editor.detectors import page_header, suggestions
from editor.engines import languages
from tests.texts import analyse

SAID = (
    "Le témoin dit qu'il a vu le bac", "partir sans lui, car la cloche", "avait sonné trop tôt.",
    "La cour l'entend demain matin,", "puis les gardes du canal diront", "ce qu'ils ont noté.",
)  # fmt: skip


def removed(text):
    """Which line numbers are offered, as they stand in the text."""
    found = suggestions(page_header.find, analyse(text, "fr"), languages.load("fr"), Glossary())
    return [s.text.strip(" \t\n.:)|") for s in found if s.group == LINES]


def pages(write, lines=26, number=4, between="\n\n"):
    rng = random.Random(3)
    return between.join(
        "\n".join(write(n, rng.choice(SAID)) for n in range(1, lines + 1)) for _ in range(number)
    )


@pytest.mark.parametrize(
    "write",
    [
        lambda n, said: f"{n:2} {said}",
        lambda n, said: f"{n:02}   {said}",
        lambda n, said: f"{n}. {said}",
        lambda n, said: f"{n}) {said}",
        lambda n, said: f"{n}: {said}",
        lambda n, said: f"{n:2} | {said}",
        lambda n, said: f"{n}\t{said}",
        lambda n, said: f"0012:{n:02} {said}",
        lambda n, said: f"{said:<50}{n:2}",
        lambda n, said: f"{said}\t{n}",
        lambda n, said: f"{n}\n{said}",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_line_of_a_page_has_its_number(write, end):
    assert len(removed(pages(write).replace("\n", end))) == 4 * 26


def test_a_number_at_each_fifth_line():
    by_page = pages(lambda n, said: f"{n:3}  {said}" if n % 5 == 0 else f"     {said}")
    assert removed(by_page) == ["5", "10", "15", "20", "25"] * 4
    through = pages(lambda n, said: f"{n}  {said}" if n % 5 == 0 else said, 105, 1)
    assert removed(through) == [str(n) for n in range(5, 106, 5)]


def test_lines_that_are_counted_through_the_text():
    assert len(removed(pages(lambda n, said: f"{n:4} {said}", 140, 1))) == 140


def test_the_number_of_a_page_is_no_line_number():
    text = "\n".join(f"{page}\n" + pages(lambda n, s: f"{n} {s}", 25, 1) for page in (1, 2, 3))
    assert len(removed(text)) == 75


@pytest.mark.parametrize(
    ("write", "lines", "number"),
    [
        (lambda n, said: f"{n}. {said.capitalize()} et tout va bien.", 25, 4),
        (lambda n, said: f"{n}. {said.capitalize()} le soir", 25, 4),
        (lambda n, said: f"{n} {said.capitalize()} le soir.", 25, 4),
        (lambda n, said: f"{n} {said.capitalize()} et l'été", 140, 1),
        (lambda n, said: f"{said.capitalize()} le soir    {n}", 40, 1),
        (lambda n, said: f"{5 * n} {said}", 60, 1),
    ],
)
def test_items_of_lists_keep_their_numbers(write, lines, number):
    assert removed(pages(write, lines, number)) == []
