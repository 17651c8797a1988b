"""Page headers need many lines, so their cases are code."""

import pytest

from editor import dictionaries
from editor.core.document import analyse
from editor.core.glossary import Glossary
from editor.core.text import Edit, Edits
from editor.detectors import detect, page_header

SENTENCE = "Nous parlons aujourd'hui des ruches, du vent et de la mer qui monte chaque année. "


def page(number, words=12):
    return "".join(f"Phrase {number}-{i} du texte. " + SENTENCE for i in range(words))


def pages(header, count=5, sep="\n\n"):
    """A text with a header (a format with {}) before each page."""
    return sep.join(header.format(n) + sep + page(n) for n in range(1, count + 1))


def headers(text, language="fr"):
    found = page_header.find(analyse(text, language), dictionaries.load(language), Glossary())
    return [s.span.of(text).strip() for s in found]


def test_one_form_on_every_page():
    header = "## [Transcript] Le Grand Entretien - Société / Épisode 12"
    assert headers(pages(header)) == [header] * 5


def test_two_markdown_forms_are_one_series():
    text = pages("## Le Grand Entretien - Société, épisode 12", 3)
    text += "\n\n" + pages("**Le Grand Entretien - Société, épisode 12**", 3)
    assert len(headers(text)) == 6


def test_page_numbers_may_change():
    assert headers(pages("Conseil municipal - page {}")) == [
        f"Conseil municipal - page {n}" for n in range(1, 6)
    ]


def test_recogniser_slips_do_not_hide_a_header():
    text = pages("**Conférence annuelle des archivistes de Bretagne**", 4)
    slip = "**Conférence annuelles des archiviste de Bretagne**"
    text += f"\n\n{slip}\n\n{page(9)}"
    assert slip in headers(text)


def test_a_header_glued_into_a_line_is_found():
    text = pages("12/03/1998 - {} -", 4, sep="\n")
    text += "\net la séance continue. 12/03/1998 - 5 - Le président parle. " + page(5)
    assert headers(text)[-1] == "12/03/1998 - 5 -"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_removal_leaves_every_other_character(ending):
    header = "## Le Grand Entretien - Société, épisode 12"
    text = pages(header).replace("\n", ending)
    document = analyse(text, "fr")
    found = list(page_header.find(document, dictionaries.load("fr"), Glossary()))
    clean = Edits().put_all(Edit(s.span, s.replacements[0]) for s in found).apply(text)
    assert clean == (ending * 2).join(page(n) for n in range(1, 6))


@pytest.mark.parametrize(
    "text",
    [
        "Il pleut sur la ville.\n\n" * 12,
        "\n\n".join(
            f"## Chapitre : {word}\n\n{page(3)}" for word in ("le vent", "la mer", "l'île")
        ),
        "\n\n".join(f"Oui.\n\n{page(n)}" for n in range(6)),
        "\n\n".join(f"[Musique]\n\n{page(n)}" for n in range(6)),
        "\n\n".join(f"JÉRÔME :\n{page(n)}" for n in range(6)),
        page(1),
        "",
    ],
    ids=["refrain", "section titles", "answers", "sound notes", "speakers", "plain", "empty"],
)
def test_what_is_no_header_stays(text):
    assert headers(text) == []


def test_pages_are_counted_from_the_headers():
    text = pages("## Le Grand Entretien - Société, épisode 12", 4)
    document, _ = detect(text, dictionaries.load("fr"), Glossary())
    assert document.page(0) == 1
    assert document.page(text.index("Phrase 3-0")) == 3
    assert document.page(len(text)) == 4
