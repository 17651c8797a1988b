"""What is one piece of a text, and what each piece costs."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Gap
from editor.core.letters import plain
from editor.engines import languages
from editor.language import analysis, tokeniser
from editor.language.language import Language
from editor.language.letter_case import like
from editor.language.tokeniser import is_inclusive
from editor.language.writing import Writing
from tests.texts import analyse

FRENCH = languages.writing("fr")
FRENCH_WORDS = languages.load("fr").lexicon


def words(text, language="fr"):
    return [w.text for w in analyse(text, language).words if w.is_word]


def others(text, language="fr"):
    return [w.text for w in analyse(text, language).words if not w.is_word]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("l'ami d'Anne, jusqu'à l'été", ["l'", "ami", "d'", "Anne", "jusqu'", "à", "l'", "été"]),
        ("aujourd'hui d'abord", ["aujourd'hui", "d'abord"]),
        ("N'Gwana et m'ont", ["N'Gwana", "et", "m'", "ont"]),
        ("chez L'Orvessan. L'Orvessan part", ["chez", "L'Orvessan", "L'Orvessan", "part"]),
        ("D'accord. L'Europe", ["D'", "accord", "L'", "Europe"]),
        ("_penché_ et **gras**", ["penché", "et", "gras"]),
        ("dix&nbsp;euros", ["dix", "euros"]),
        ("venu.elle part", ["venu", "elle", "part"]),
        ("et/ou", ["et", "ou"]),
        ("'cité' C++", ["cité", "C++"]),
    ],
)
def test_words(text, wanted):
    assert words(text) == wanted


@pytest.mark.parametrize(
    "piece",
    [
        "auteur·rice·s", "salarié.e.s", "tou.te.s", "heureux.se", "acteur(rice)s", "ami(e)",
        "étudiant-e-s", "@lea_b", "#Ville", "photo_été.jpg", "~/a/b.txt", "C:\\a\\b", "1,5",
        "x=1", "192.168.1.10:8080", "z@exemple.net", "https://exemple.fr/a?b=c", "2E's", "v2.1",
    ],
)  # fmt: skip
def test_one_piece_that_is_no_word(piece):
    assert others(f"voici {piece} là") == [piece]


def test_words_in_brackets_are_notes():
    text = "il (rires) part [bruit de pas dans la cour] et (le maire de la ville) parle"
    marked = [w.text for w in analyse(text, "fr").words if w.is_note]
    assert marked == ["rires", "bruit", "de", "pas", "dans", "la", "cour"]


def test_unseen_signs_are_no_gap():
    token = analyse("mot\u200b suivant", "fr").words[1]
    assert token.gap is Gap.SPACE


@pytest.mark.parametrize(
    ("right", "wrong", "wanted"),
    [
        ("c'est-à-dire", "C'est à dire", "C'est-à-dire"),
        ("c'est-à-dire", "C'EST A DIRE", "C'EST-À-DIRE"),
        ("l'étang", "L'etang", "L'étang"),
        ("à", "A", "À"),
        ("d'accord", "D'acord", "D'accord"),
        ("jusqu'à", "JUSQU'A", "JUSQU'À"),
        ("qu'", "Q'", "Qu'"),
        ("étang", "etang", "étang"),
        ("", "Mot", ""),
    ],
)
def test_capitals_go_by_letters(right, wrong, wanted):
    assert like(right, wrong) == wanted


def test_a_language_is_read_by_its_lists_alone():
    lists = Writing(elided=frozenset(("dell",)), vowels="aeiou", whole=frozenset(("dell'arte",)))
    known = Language("it", FRENCH_WORDS, writing=lists)
    text = "nell'acqua e dell'acqua dell'arte l'ora"
    words = [word.text for word in analysis.analyse(text, known).words]
    assert words == ["nell'acqua", "e", "dell'", "acqua", "dell'arte", "l'ora"]


def test_without_a_list_every_script_has_words():
    unknown = Language("ru", FRENCH_WORDS)
    assert all(word.is_word for word in analysis.analyse("ещё слово", unknown).words)
    assert not any(word.is_word for word in analyse("ещё слово", "fr").words)


def test_a_title_ends_no_sentence_in_a_text_of_any_language():
    for code in ("fr", "en", "de"):
        gaps = [word.gap for word in analyse("avec M. Roux et Mrs. Hill", code).words]
        assert Gap.SENTENCE not in gaps, code


@pytest.mark.parametrize("word", ["étudiant-e-s", "chef-fe", "éluEs", "iel", "celleux", "toustes"])
def test_inclusive_words(word):
    assert is_inclusive(word, FRENCH)


@pytest.mark.parametrize("word", ["maçon*ne*s", "boulanger(-ère)", "meunier(-ière)s", "rêveur*se"])
def test_an_inclusive_word_is_one_piece_and_no_word(word):
    (piece,) = analyse(word, "fr").words
    assert (piece.text, piece.is_word) == (word, False)


def test_stars_around_words_part_them():
    words = [word.text for word in analyse("un *beau* **jour** d'*été* 3*4", "fr").words]
    assert words == ["un", "beau", "jour", "d'", "été", "3", "4"]


@pytest.mark.parametrize("word", ["dit-elle", "porte-parole", "donne-les", "YouTube", "elle"])
def test_words_that_are_not_inclusive(word):
    assert not is_inclusive(word, FRENCH)


@given(st.text(alphabet="aé'’.-_/\\@#·()[]<>&;: \n\u00ad\u200b\u0301BL1,*`|=~", max_size=80))
def test_pieces_are_in_order_and_hold_something(text):
    last = 0
    for word in analyse(text, "fr").words:
        assert last <= word.start < word.end <= len(text)
        assert plain(text[word.start : word.end]).casefold() == word.text.casefold()
        assert word.text
        last = word.end


SHAPES = {
    "blanks": lambda n: "mot" + " " * n + "mot",
    "blank lines": lambda n: "a\n" + "  \n" * n + "b",
    "elisions": lambda n: "l'" * n + "ami",
    "dots": lambda n: "a." * n,
    "hyphens": lambda n: "a-" * n + "a",
    "slashes": lambda n: "a/" * n,
    "letters": lambda n: "a" * n,
    "marks": lambda n: "a" + "\u0301" * n,
    "unseen": lambda n: "a" + "\u200b" * n + "b",
    "digits": lambda n: "1," * n,
    "brackets": lambda n: "(" * n + "[" * n,
    "tags": lambda n: "<i" * n,
    "ticks": lambda n: "`a" * n,
    "entities": lambda n: "a&amp;" * n,
    "at signs": lambda n: "a@" * n,
}


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_the_cost_of_a_text_grows_with_its_length(shape):
    import time

    def seconds(n):
        text = SHAPES[shape](n)
        best = 9e9
        for _ in range(3):
            start = time.process_time()
            analyse(text, "fr")
            best = min(best, time.process_time() - start)
        return best

    small, large = seconds(4_000), seconds(32_000)
    assert large <= 30 * small + 0.05  # eight times as long; squared it would be 64


def test_names_with_capital_heads_are_sought_in_sentences_only():
    dice = random.Random(1)
    heads = [dice.choice(["D'accord", "L'Europe", "D'Orves"]) for _ in range(9)]
    assert tokeniser.names_with_capital_heads(". ".join(heads), FRENCH) == frozenset()
    assert tokeniser.names_with_capital_heads("avec M. D'Orves", FRENCH) == {"d'orves"}
