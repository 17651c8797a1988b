"""Page headers need many lines, so their cases are code."""

import random

import pytest

from editor.core.glossary import Glossary
from editor.core.text import Edit, Edits, Span
from editor.detectors import detect, page_header, suggestions
from editor.engines import languages
from tests.detectors import page_texts
from tests.texts import analyse

SENTENCE = "Nous parlons aujourd'hui des ruches, du vent et de la mer qui monte chaque année. "


def page(number, words=12):
    return "".join(f"Phrase {number}-{i} du texte. " + SENTENCE for i in range(words))


def pages(header, count=5, sep="\n\n"):
    """A text with a header (a format with {}) before each page."""
    return sep.join(header.format(n) + sep + page(n) for n in range(1, count + 1))


def headers(text, language="fr"):
    found = suggestions(
        page_header.find, analyse(text, language), languages.load(language), Glossary()
    )
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
    found = list(suggestions(page_header.find, document, languages.load("fr"), Glossary()))
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
    document, _ = detect(text, languages.load("fr"), Glossary())
    assert document.page(0) == 1
    assert document.page(text.index("Phrase 3-0")) == 3
    assert document.page(len(text)) == 4


# --- made transcripts: see page_texts ------------------------------------------------------------

BOTH = ("fr", "en")


def spans(text, language):
    """What would be taken out, without the blanks around it."""
    found = suggestions(
        page_header.find, analyse(text, language), languages.load(language), Glossary()
    )
    cut = []
    for s in found:
        inside = s.text.lstrip()
        start = s.span.end - len(inside)
        cut.append(Span(start, start + len(inside.rstrip())))
    return sorted(cut)


def share_found(made, language):
    """Share of the headers that are found whole; nothing else may be."""
    found = spans(made.text, language)
    assert set(found) <= set(made.heads), made.about
    return len(found) / len(made.heads)


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("kind", page_texts.LINE_KINDS)
def test_heads_of_many_pages_are_found_and_nothing_else(kind, language):
    for seed, wrap, foot in ((1, 0, False), (2, 66, False), (3, 0, True), (4, 74, True)):
        made = page_texts.paged(
            seed, kind, language, pages=9 + 5 * seed, words=140 + 70 * seed, wrap=wrap, foot=foot
        )
        assert share_found(made, language) == 1, made.about


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("kind", page_texts.SELF_KINDS)
def test_a_head_that_says_it_is_a_pages_needs_no_cut_sentence(kind, language):
    for seed, pages in enumerate((3, 5, 8, 13, 40)):
        for wrap in (0, 68):
            made = page_texts.whole(
                seed, kind, language, pages=pages, words=130 + 60 * seed, wrap=wrap
            )
            assert share_found(made, language) == 1, made.about


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("kind", page_texts.COUNTING_KINDS)
def test_a_head_that_counts_at_the_distance_of_pages_needs_no_cut_sentence(kind, language):
    for seed, pages in enumerate((8, 13, 40)):
        made = page_texts.whole(seed, kind, language, pages=pages, words=240 + 60 * seed)
        assert share_found(made, language) == 1, made.about


@pytest.mark.parametrize(
    "heading",
    [
        "Question {}/30", "Piste {}/30", "Atelier participatif – {}", "TABLE RONDE {}",
        "MORNING SESSION {}", "FICHE TECHNIQUE {}", "Loi n° 2019-{}", "Article L. 212-{}",
        "CODE DU TRAVAIL, ARTICLE {}", "ANNÉE SCOLAIRE {year}", "– {} –", "Page {} :",
        "Page {} de mon journal", "§ {}", "{}/12",
        "P. {}",
    ],
)  # fmt: skip
def test_sections_that_count_are_no_pages(heading):
    for seed in range(4):
        text = page_texts.sections(seed, heading, "fr")
        assert spans(text, "fr") == [], text[:200]


@pytest.mark.parametrize("kind", page_texts.LINE_KINDS)
def test_pages_of_a_pdf_show_where_heads_stand(kind):
    for seed, pages in ((5, 5), (6, 11), (7, 30)):
        made = page_texts.paged(seed, kind, "fr", pages=pages, wrap=70, feed=True, foot=seed % 2)
        assert share_found(made, "fr") == 1, made.about


@pytest.mark.parametrize("language", BOTH)
def test_heads_of_few_pages_are_found_where_they_cut_sentences(language):
    shares = [
        share_found(page_texts.paged(seed, kind, language, pages=3 + seed % 3, words=110), language)
        for kind in page_texts.LINE_KINDS
        for seed in range(4)
        if kind != "alternating"  # two heads on three pages: one of them stands once
    ]
    assert sum(shares) / len(shares) >= 0.8


def test_slips_of_text_recognition_hide_few_heads():
    shares = [
        share_found(page_texts.paged(seed, kind, "fr", pages=20, slips=0.1, wrap=64), "fr")
        for kind in page_texts.LINE_KINDS
        for seed in range(2)
    ]
    assert sum(shares) / len(shares) >= 0.93


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("pages", [9, 34])
def test_heads_in_capitals_with_date_and_number_glued_into_one_paragraph(language, pages):
    for seed in range(3):
        made = page_texts.glued(seed, language, pages=pages)
        found = spans(made.text, language)
        whole = sum(span in made.heads for span in found)
        assert whole >= len(made.heads) - 1, made.about
        assert len(found) <= len(made.heads)


SECTIONS = "Digues Barques Filets Sel Vent Phares Dunes Marais Quais".split()


def stamped(head, foot=""):
    """Fourteen pages of running text with a head or a foot: what was found and what is."""
    rng = random.Random(2)
    words = " ".join(page_texts.sentence(rng, "fr") for _ in range(150)).split()
    size, text, marks = len(words) // 14, "", []
    for page in range(14):
        body = " ".join(words[page * size : (page + 1) * size])
        mark = (head or foot).format(page + 3, *SECTIONS[page % 7])
        before = "" if head else f"{body}\n\n"
        marks.append(mark)
        text += f"{before}{mark}\n\n" + (f"{body}\n\n" if head else "")
    return [span.of(text) for span in spans(text, "fr")], marks


@pytest.mark.parametrize(
    "head",
    [f"Gazette du marais {mark} {{1}}" for mark in "|¦>»~►§*_=∙"]
    + [f"{{1}} {mark} Gazette du marais" for mark in "¦>►§"]
    + ["Gazette du marais :: {1}", "Réf. 2{0} – Gazette du marais"],
)
def test_half_of_a_head_repeats_whatever_parts_it(head):
    found, heads = stamped(head)
    assert found == heads


@pytest.mark.parametrize(
    "foot",
    ["© Éditions du marais. Tous droits réservés.", "J. Hill, CSR No. 12      Page {0}"],
)
def test_feet_may_hold_stops_and_initials(foot):
    found, feet = stamped("", foot)
    assert found == feet


@pytest.mark.parametrize("rows", [24, 25, 28])
def test_line_numbers_are_a_series_of_their_own(rows):
    made = page_texts.numbered(rows, "en", pages=4, rows=rows)
    found = list(
        suggestions(page_header.find, analyse(made.text, "en"), languages.load("en"), Glossary())
    )
    assert {s.group: sum(o.group == s.group for o in found) for s in found} == {
        "line number": 4 * rows, "page number": 4, "header": 4,
    }  # fmt: skip
    clean = Edits().put_all(Edit(s.span, s.replacements[0]) for s in found).apply(made.text)
    kept = "".join(c for i, c in enumerate(made.text) if not any(a <= i < b for a, b in made.heads))
    assert clean.split() == kept.split()
    assert not any(line.startswith(" ") for line in clean.splitlines())


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("kind", page_texts.TRAPS)
def test_what_repeats_or_counts_by_its_nature_is_no_header(kind, language):
    for seed in range(6):
        for wrap in (0, 72):
            text = page_texts.trap(seed, kind, language, wrap=wrap, spoken=seed % 3 == 2)
            assert spans(text, language) == [], (seed, wrap, text[:300])


def test_only_the_number_that_counts_on_at_its_place_is_taken():
    made = page_texts.paged(8, "number", "fr", pages=16)
    text = made.text.replace(" la digue", " la digue numéro 7", 3)
    numbers = [span.of(text) for span in spans(text, "fr")]
    assert numbers == [head.of(made.text) for head in made.heads]


def test_a_head_loses_no_word_that_stands_beside_it():
    made = page_texts.glued(11, "en", pages=40)
    found = spans(made.text, "en")
    words = made.text.split()
    left = Edits().put_all(Edit(span, " ") for span in found).apply(made.text).split()
    gone = len(words) - len(left)
    assert gone <= sum(len(span.of(made.text).split()) for span in made.heads)


@pytest.mark.parametrize("kind", ["title and page", "page field", "page of pages"])
def test_slips_of_text_recognition_hide_no_page_field(kind):
    made = page_texts.whole(3, kind, "fr", pages=20, words=300, wrap=64, slips=0.1)
    assert share_found(made, "fr") >= 0.9, made.about


def test_numbered_speakers_are_no_pages():
    text = page_texts.sections(1, "P{}", "fr").replace("P4", "P1").replace("P5", "P2")
    assert spans(text, "fr") == []


def test_numbered_poems_are_no_pages():
    verse = "La barque passe au loin sous le vent du marais,\n"
    text = "".join(f"- {n} -\n\n{verse * 13}Et la mer remonte.\n\n" for n in range(1, 13))
    assert spans(text, "fr") == []
