"""What a model reads of a text: one line, in which every word has its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.text import Span
from editor.engines import languages
from editor.language.analysis import analyse
from editor.language.said import said


@pytest.fixture(scope="module")
def french():
    return languages.load("fr")


@pytest.mark.parametrize(
    ("text", "chunks"),
    [
        ("Il dit : « l'ami, viens ! »", "Il dit : « l'ami, viens ! »"),
        ("une ligne  \nqui continue\n\nplus loin.", "une ligne qui continue plus loin."),
        ("  devant", "devant"),
        ("« seul »\n", "« seul »"),
        ("…", "…"),
        ("il va, euh, à la pê- à la pêche", "il va, à la à la pêche"),
        ("Euh, je crois… euh… que oui, euh.", "je crois… que oui."),
        ("euh", ""),
        ("Anne Roux : il va.\n[00:12] Paul : oui (rires) tous.", "il va. oui tous."),
        ("- Speaker #0\nil va,\n- Speaker #1\noui", "il va, oui"),
        ("0:03\nil va\n0:07 là", "il va là"),
        ("00:00:30Les forts [bruit de fond] là", "Les forts là"),
        ("il dit : on va", "il dit : on va"),
        ("dans l'a/ euh, heu dans l'aviation", "dans l' dans l'aviation"),
        ("", ""),
    ],
)
def test_a_text_is_one_line(french, text, chunks):
    assert said(analyse(text, french)).chunks == tuple(chunks.split())


def test_a_page_header_is_not_said(french):
    text = "nous avons\n\n## Page 3\n\ndes amis"
    start = text.index("##")
    document = analyse(text, french, [Span(start, start + 9)])
    assert said(document).chunks == ("nous", "avons", "des", "amis")


def test_a_choice_takes_the_place_of_words_inside_their_chunks(french):
    found = said(analyse('il y a "l\'ami, enfin" ici', french))
    texts = [found.chunks[w.chunk][w.low : w.high] for w in found.words]
    assert texts == ["il", "y", "a", "l'", "ami", "enfin", "ici"]
    assert found.instead(4, 5, "amie") == ["\"l'amie,"]
    assert found.instead(4, 6, "ami en fin") == ["\"l'ami", "en", 'fin"']
    assert found.instead(6, 7, "") == []


@given(st.text(alphabet="aé '’.,\n\t\u00a0\u202f\u00ad😀1-«»", max_size=60))
def test_every_word_has_its_letters(text):
    document = analyse(text, languages.load("fr"))
    found = said(document)
    assert all(found.chunks)
    assert not any(c.isspace() for chunk in found.chunks for c in chunk)
    for word, where in zip(document.words, found.words, strict=True):
        if where.low == where.high:  # a label, a note, a sound
            continue
        assert found.chunks[where.chunk][where.low : where.high] == "".join(word.text.split())
