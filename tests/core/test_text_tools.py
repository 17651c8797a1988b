"""Paragraphs, case and speakers on the edited text."""

import pytest

from editor.core.text import Span
from editor.core.text_tools import (
    change_case,
    join_paragraphs,
    rename_speakers,
    speakers,
    split_paragraph,
)
from tests.texts import analyse


def apply(text, changes):
    for where, new in reversed(changes):
        text = text[: where.start] + new + text[where.end :]
    return text


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("un  \ndeux\n", 1, 1, "un deux\n"),
        ("un\r\n\r\ndeux\r\ntrois", 0, 8, "un deux\r\ntrois"),
        ("un\ndeux\ntrois\n", 0, 10, "un deux trois\n"),
        ("l'\nami", 0, 0, "l'ami"),
        ("un\n", 0, 0, "un\n"),
    ],
)
def test_joining(text, start, end, expected):
    assert apply(text, join_paragraphs(text, Span(start, end))) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [("un deux", 2, "un\n\ndeux"), ("a \r\nun deux", 6, "a \r\nun\r\n\r\ndeux")],
)
def test_splitting(text, at, expected):
    assert apply(text, [split_paragraph(text, at)]) == expected


def test_case_goes_around():
    text, seen = "vive l'été de Jean-paul", []
    for _ in range(3):
        text = apply(text, [change_case(text, Span(0, len(text)))])
        seen.append(text)
    assert seen == [
        "vive l'été de jean-paul", "Vive L'Été De Jean-Paul", "VIVE L'ÉTÉ DE JEAN-PAUL",
    ]  # fmt: skip
    assert apply("un mot", [change_case("un mot", Span(4, 4))]) == "un Mot"
    assert change_case("  ", Span(1, 1)) is None


TALK = "Anna: oui\n**Bob:** non\n[00:12:03] Anna: si\nNote: rien\n00:01 Bob : ah\n**Cy**\n**Cy**\n"


def test_speakers_in_every_dress():
    found = speakers(TALK)
    assert [(s.name, len(s.places)) for s in found] == [("Anna", 2), ("Bob", 2), ("Cy", 2)]
    renamed = apply(TALK, rename_speakers(TALK, {"Anna": "Anne", "Bob": "", "Cy": "Cyr"}))
    assert renamed == TALK.replace("Anna", "Anne").replace("Cy", "Cyr")


@pytest.mark.parametrize("text", ["a\n\fb\n\fc", "\fb\n\fc", "x"])
def test_pages_begin_where_the_document_says(text):
    document = analyse(text, "fr")
    for number, at in enumerate(document.pages, 1):
        assert document.page(at) == number
    if not document.page_starts:
        assert document.pages == ()


@pytest.mark.parametrize("blanks", [0, 1, 7])
def test_joining_takes_the_blanks_around_a_break_along(blanks):
    text = "un" + " " * blanks + "\n\n  deux"
    (change,) = join_paragraphs(text, Span(0, 0))
    assert (change.span, change.text) == (Span(2, len(text) - 4), " ")
    (change,) = join_paragraphs(text, Span(0, len(text)))
    assert change.span == Span(2, len(text) - 4)


def test_a_long_run_of_blanks_is_no_more_than_looked_over():
    assert join_paragraphs("a" + " " * 300_000 + "b\n", Span(0, 0)) == []


@pytest.mark.parametrize(
    ("talk", "names"),
    [
        ("Marc: Oui. #00:00:05-1#\nLéa: Non. #00:00:12-5#\nMarc: Si. #00:00:15-0#\n", "Marc Léa"),
        ("B1: Oui. #00:00:05-1#\r\nB2: Non. #00:00:12-5#\r\n", "B1 B2"),
        (
            "Léa Roy: Oui.\n00:05:00\n\nAna de la Cruz: Si.\nLéa Roy: Ah.\n",
            "Léa Roy Ana de la Cruz",
        ),
        ("Luc Roy: Oui.\nNote: rien.\nTitre du livre: Zazie.\nLuc Roy: Bon.\n", "Luc Roy"),
        ("Luc: Oui.\nIl part.\nEt voilà.\nFin Du Jour: non.\nOn verra.\nLuc: Si.\n", "Luc"),
        ("Il part.\nEt voilà.\nPaul Roy: non.\n", ""),
    ],
)
def test_who_speaks_once_in_a_talk_speaks(talk, names):
    assert " ".join(speaker.name for speaker in speakers(talk)) == names
