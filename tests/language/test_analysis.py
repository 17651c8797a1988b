"""A text taken apart: its words, what stands between them, where sentences run on."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Gap
from editor.core.text import Span
from editor.language.sentences import cut_word, is_cut, is_unfinished
from editor.language.tokeniser import LONGEST_RUN
from tests.texts import COMMON, analyse

GAPS = {
    "glued": Gap.GLUED, "space": Gap.SPACE, "line": Gap.LINE, "mark": Gap.PUNCTUATION,
    "sentence": Gap.SENTENCE, "paragraph": Gap.PARAGRAPH,
}  # fmt: skip


def gap(text, code="fr", at=1):
    return analyse(text, code).words[at].gap


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("deux mots", "space"),
        ("deux  mots", "space"),
        ("deux\tmots", "space"),
        ("deux\u00a0mots", "space"),
        ("deux\u202fmots", "space"),
        ("deux \u200bmots", "space"),
        ("deux\nmots", "line"),
        ("deux\r\nmots", "line"),
        ("deux \n mots", "line"),
        ("deux, mots", "mark"),
        ("deux ; mots", "mark"),
        ("deux – mots", "mark"),
        ("deux (mots", "mark"),
        ("« deux » mots", "mark"),
        ("deux/mots", "mark"),
        ("l'eau", "glued"),
        ("l’eau", "glued"),
        ("L\u2019 eau", "space"),
        ("**deux** mots", "space"),  # emphasis is no mark of punctuation
        ("deux. Mots", "sentence"),
        ("deux ? Mots", "sentence"),
        ("deux\u202f! Mots", "sentence"),
        ("deux… Mots", "sentence"),
        ("deux... Mots", "sentence"),
        ("deux. mots", "sentence"),  # a point ends it even before a small letter
        ("deux ! mots", "mark"),  # « Ah ! oui » goes on
        ("deux… mots", "mark"),
        ("deux ?!\nmots", "sentence"),
        ("deux. »\nMots", "sentence"),
        ("deux.\n\nMots", "paragraph"),
        ("Deux.\n\n\nMots", "paragraph"),
        ("deux\n\nMots", "paragraph"),
        ("deux\n\nmots", "line"),  # the sentence runs on over a blank line
        ("deux,\n\nmots", "mark"),
        ("avec\n\nMarie", "line"),  # no sentence ends in « avec »
        ("deux\n \u00a0\nMots", "paragraph"),
        ("deux\fMots", "paragraph"),
        ("deux\nMarie : mots", "paragraph"),  # who speaks begins a turn
    ],
)
def test_what_stands_between_two_words(text, wanted):
    assert gap(text) is GAPS[wanted]


@pytest.mark.parametrize(
    ("text", "code", "at", "wanted"),
    [
        ("voici M. Bastien", "fr", 2, "mark"),
        ("voici Mme. Bastien", "fr", 2, "sentence"),  # that one is written without a point
        ("avec Dr. House", "en", 2, "mark"),
        ("Mrs. Dalloway said", "en", 1, "mark"),
        ("(cf. Annexe", "fr", 1, "mark"),
        ("J. R. Martin", "fr", 2, "mark"),  # initials
        ("le plan B. Et puis", "fr", 3, "mark"),  # … and what looks like one
        ("trente ans. Et puis", "fr", 2, "sentence"),
        ("le prof. Martin", "fr", 2, "sentence"),  # case counts: Prof.
        ("le Prof. Martin", "fr", 2, "mark"),
        ("M.\nBastien", "fr", 1, "mark"),
        ("DRAM. Bastien", "fr", 1, "sentence"),  # only a whole word is an abbreviation
    ],
)
def test_a_point_behind_an_abbreviation_ends_no_sentence(text, code, at, wanted):
    assert gap(text, code, at) is GAPS[wanted]


@pytest.mark.parametrize(
    ("before", "after", "cut"),
    [
        ("il est parti", "dans la rue", True),
        ("il est parti", "Dans la rue", False),
        ("il est parti.", "dans la rue", False),
        ("il est parti :", "dans la rue", False),
        ("il est parti ;", "dans", False),
        ("il est parti,", "dans", True),
        ("il est parti,", "Marie aussi", False),
        ("il parle de", "Marie", True),
        ("il parle DE", "Marie", True),
        ("il parle de**", "**Marie", True),  # emphasis is not seen
        ("il parle de »", "Marie", True),
        ("il va ou\u0300", "Marie", True),  # its accent a sign of its own
        ("un sous-de", "Marie", False),  # only a part of the last word
        ("il parle d’", "Marie", False),
        ("il a", "12 ans", True),
        ("il compte,", "12", True),
        ("il compte", "12", False),
        ("fini …", "et", False),
        ("fini ?»", "et", False),
        ("texte", "- point", False),
        ("texte", "# Titre", False),
        ("texte", "[12] note", False),
        ("texte", "> cité", False),
        ("", "suite", False),
        ("texte", "", False),
        ("   ", "suite", False),
        ("texte", " \u00a0\n", False),
        ("il parle de", "Marie : oui", False),  # who speaks
        ("Marie :", "bonjour", False),
        ("il parle", "\u202fencore", True),
        ("il parle", "éternellement", True),
        ("он идёт", "домой", True),
        ("彼は", "行く", False),  # a script without small letters says nothing
    ],
)
def test_where_a_sentence_runs_on(before, after, cut):
    assert is_cut(before, after, COMMON) is cut


@pytest.mark.parametrize(
    ("text", "unfinished"),
    [
        ("il parle de", True), ("il parle d'", True), ("il parle d’ ", True), ("un sous-", True),
        ("il parle", False), ("", False), ("de.", False), ("parle de\u00a0\n", True),
        ("« de »", False), ("l'eau de", True), ("and the", True), ("the", True), ("x" * 500, False),
    ],
)  # fmt: skip
def test_what_needs_another_word(text, unfinished):
    assert is_unfinished(text, COMMON) is unfinished


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("une mai-\nson", "-"),
        ("une mai\u00ad\nson", "\u00ad"),
        ("une mai¬\nson", "¬"),
        ("une mai‐\nson", "‐"),
        ("UNE MAI-\nSON", "-"),
        ("Jean-\nPierre", "-"),
        ("une mai-\nSon", ""),  # neither small nor begun with a capital
        ("une mai-son", ""),  # within a line
        ("12-\nans", ""),
        ("- \nans", ""),
        ("une mai–\nson", ""),  # a dash cuts no word
        ("une mai-\n", ""),
        ("une mai-\n12", ""),
    ],
)
def test_the_sign_at_which_a_word_is_cut(text, sign):
    at = next((n for n, letter in enumerate(text) if letter in "-\u00ad¬‐–"), 0)
    behind = at + 1
    while text[behind : behind + 1].isspace():
        behind += 1
    assert cut_word(text, at, behind, COMMON) == sign


def words(text, code="fr", **more):
    return [word.text for word in analyse(text, code, **more).words]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("l’hôtel d’Anne", ["l’", "hôtel", "d’", "Anne"]),
        ("lʼeau aujourdʼhui", ["l’", "eau", "aujourd’hui"]),
        ("e\u0301tude", ["étude"]),
        ("co\u00adopé\u200bré", ["coopéré"]),
        ("ﬁn", ["fin"]),
        ("une mai-\nson grise", ["une", "grise"]),  # neither half is a word
        ("Il dit NON.", ["Il", "dit", "NON"]),
        ("IL EST VENU HIER. Il part.", ["il", "est", "venu", "hier", "Il", "part"]),
        ("L’ONU AVANCE", ["l’", "onu", "avance"]),
        ("ONU ET OMS", ["ONU", "ET", "OMS"]),  # acronyms: no word of four letters
        ("LA BBC 2", ["LA", "BBC", "2"]),
        ("", []),
        (" \n\f\u00a0", []),
        ("… — !", []),
        ("Ой, дом", ["Ой", "дом"]),
    ],
)
def test_the_words_as_they_are_read(text, wanted):
    assert words(text) == wanted


def test_words_of_another_script_are_none_of_ours():
    assert [w.is_word for w in analyse("mot дом été", "fr").words] == [True, False, True]
    assert [w.is_word for w in analyse("mot дом été", "ru").words] == [True, True, True]


def test_masked_spans_have_no_words_and_do_not_part_what_runs_on():
    text = "il parle de\nPAGE 3\nMarie. Fin"
    document = analyse(text, "fr", [Span(12, 19)])
    assert [w.text for w in document.words] == ["il", "parle", "de", "Marie", "Fin"]
    assert document.words[3].gap is Gap.LINE
    assert [w.text for w in analyse(text, "fr", [Span(0, len(text))]).words] == []


def test_a_look_at_a_stretch_sees_its_words_alone():
    text = "un deux trois. quatre cinq"
    document = analyse(text, "fr", within=Span(3, 13))
    assert [w.span.of(text) for w in document.words] == ["deux", "trois"]
    assert analyse(text, "fr", within=Span(5, 5)).words == ()


TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("aéÀ'’-. \n\f\u00a0\u00ad\u200b\u0301«»…!?:,12дם字"),
                       st.characters()),
    max_size=60,
)  # fmt: skip


@given(TEXTS, st.sampled_from(["fr", "en", "ru"]))
def test_of_any_text_the_words_stand_in_order_and_hold_what_the_text_has(text, code):
    end = 0
    for word in analyse(text, code).words:
        assert end <= word.start < word.end <= len(text)
        assert word.text
        assert word.text[0] == word.text[0].strip()
        end = word.end


@given(st.lists(st.sampled_from(["l'été", "déjà", "où", "Noël", "ça", "mot", ".", ",", "\n"])))
def test_accents_as_signs_of_their_own_change_no_word_and_no_gap(parts):
    text = " ".join(parts)
    composed, decomposed = analyse(text, "fr"), analyse(unicodedata.normalize("NFD", text), "fr")
    assert [(w.text, w.gap, w.is_word) for w in composed.words] == [
        (w.text, w.gap, w.is_word) for w in decomposed.words
    ]


def test_a_very_long_word_is_one_word():
    (word,) = analyse("a" * 100_000, "fr").words
    assert len(word.text) == 100_000


def test_what_nothing_parts_is_looked_at_in_stretches():
    words = analyse("a.b_" * LONGEST_RUN, "fr").words
    assert [(word.start, word.end) for word in words] == [
        (at * LONGEST_RUN, (at + 1) * LONGEST_RUN - 1) for at in range(4)
    ]
