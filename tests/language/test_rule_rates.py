"""What the rules of a language find has the rate of their section."""

import pytest

from editor.core.glossary import Glossary
from editor.detectors import homophone, suggestions
from editor.engines import languages
from editor.language.rule_file import read_sections
from tests.texts import analyse

RULES = """
[homophone | After “chez” stands a “nom” | 0.65]
chez {des→dès}
+ chez {des→dès} lors
- chez eux
[spelling | It’s one word | 0.9]
{a fin→afin} de
+ {a fin→afin} de voir
- la fin
"""


def test_a_section_is_called_by_its_reason():
    rules = [rule for section in read_sections(RULES, "made.rules") for rule in section.rules]
    assert [(rule.section, rule.confidence) for rule in rules] == [
        ("after_chez_stands_a_nom", 0.65), ("it_s_one_word", 0.9),
    ]  # fmt: skip


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_each_section_has_one_rate(code):
    language, said = languages.load(code), {}
    for section in languages.sections(code, language.words):
        for rule in section.rules:
            assert said.setdefault(rule.section, rule.confidence) == rule.confidence, rule.reason
    assert said
    assert language.rates["homophone"].keys() >= said.keys()


def test_what_a_rule_finds_has_the_rate_of_its_section():
    french = languages.load("fr")
    document = analyse("La mairie ferme, car il et venu trop tard.", "fr")
    (found,) = suggestions(homophone.find, document, french, Glossary())
    assert (found.ground, found.replacements) == (
        "after_a_subject_pronoun_write_the_verb_est", ("est",),
    )  # fmt: skip
    assert found.confidence == french.rates["homophone"][found.ground].rate
