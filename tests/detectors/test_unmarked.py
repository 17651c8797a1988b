"""Text without capitals and marks, as live captions are: what only they tell is not asked."""

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.keys import Rule
from editor.core.suggestion import Kind
from editor.detectors import detect
from editor.engines import languages
from editor.language.analysis import analyse

# One sentence of each kind, with words between so that no phrase stands again and again.
FILLED = (
    "le meunier descend au village avec un sac de farine",
    "la vieille horloge sonne midi dans la cour de la ferme",
    "nous avons marché toute la journée sous une pluie fine",
    "mon oncle raconte souvent ses voyages autour du monde",
    "les enfants jouent dans la neige derrière la maison",
    "une voiture bleue attend devant la porte du jardin",
    "le marché ouvre tôt et les gens arrivent de partout",
    "personne ne sait comment le feu a pris dans la grange",
    "ma tante prépare une soupe de légumes pour le dîner",
    "le bateau quitte le port quand la marée est haute",
    "on entend au loin les cloches d'une petite église",
    "le facteur passe chaque matin sur son vélo rouge",
    "cette route mène à un lac entouré de grands arbres",
    "il faut réparer le toit avant que l'hiver arrive",
    "elle écrit une longue lettre à sa sœur qui vit loin",
    "tout le monde danse sur la place jusqu'à la nuit",
    "un renard traverse le champ sans faire de bruit",
    "le boulanger ouvre sa boutique avant le lever du jour",
    "des nuages gris couvrent peu à peu la montagne",
    "mon frère apprend à jouer du violon depuis un an",
    "la rivière est calme et les canards dorment au bord",
)
SUSPECT = (
    "il faut que que tu viennes avec nous",  # a function word twice
    "une route route longe la côte",  # another word twice
    "il connait bien le pays",  # the spelling of 1990
    "la gare de new york est grande",  # known names in lower case
    "le royaume uni est une île",
    "le brolufin dort et plus tard le brolufin mange",  # an unknown word that recurs
    "hier ils mange du pain",  # a verb with its subject
    "une vieux maison brûle",  # agreement
    "la rivierre déborde",  # an unknown word that stands once
)


def found(text):
    _, suggestions = detect(text, languages.load("fr"), Glossary())
    return {s.text for s in suggestions}


def unmarked():
    return "\n".join((*FILLED, *SUSPECT))


def marked():
    return "\n".join(f"{line[0].upper()}{line[1:]}." for line in (*FILLED, *SUSPECT))


def test_what_capitals_and_marks_tell_is_asked_only_where_they_stand():
    asked = {"que que", "connait"}
    assert asked <= found(marked())
    assert not asked & found(unmarked())


def test_grammar_and_words_that_stand_once_are_asked_in_both():
    both = {"rivierre", "route route", "mange"}
    assert both <= found(marked())
    assert both <= found(unmarked())


def test_a_known_name_in_lower_case_is_asked_where_capitals_stand():
    assert "new york" in found(marked())
    assert "new york" not in found(unmarked())


def test_what_the_glossary_asks_for_is_asked():
    text = unmarked() + "\non parle de chatgpt ce soir"
    _, suggestions = detect(text, languages.load("fr"), Glossary((Term("ChatGPT"),)))
    assert [s.replacements[0] for s in suggestions if s.text == "chatgpt"] == ["ChatGPT"]


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        (marked(), True),
        (unmarked(), False),
        (unmarked().upper(), False),
        (unmarked().replace("\n", ".\n"), True),  # marks alone
        (unmarked().title(), True),  # capitals alone
        (SUSPECT[0], True),  # too short to tell
        ("", True),
    ],
)
def test_a_text_is_marked_by_capitals_or_by_marks(text, is_marked):
    assert analyse(text, languages.load("fr")).is_marked is is_marked


def test_norm_is_a_kind_of_its_own_with_one_rule():
    text = "Il connait le port. C'est à dire demain. Y'a du monde."
    _, suggestions = detect(text, languages.load("fr"), Glossary())
    norm = [s for s in suggestions if s.kind is Kind.NORM]
    assert [s.text for s in norm] == ["connait", "C'est à dire", "Y'a"]
    assert {s.rule for s in norm} == {Rule("norm")}
    assert len({s.detector for s in norm}) == 3
