"""Each section of the rule files is held to its examples, with the real lexicons."""

from dataclasses import replace
from functools import cache

import pytest

from editor.core.glossary import Glossary
from editor.core.suggestion import resolve
from editor.detectors import homophone, suggestions
from editor.engines import languages
from editor.language.pattern import RuleIndex
from tests.texts import analyse


def all_sections():
    for code in languages.LANGUAGES:
        for section in languages.sections(code, languages.load(code).words):
            name, line = section.where.split(", line ")
            yield pytest.param(code, section, id=f"{name}:{line}")


SECTIONS = list(all_sections())


def found(code, rules, text):
    """What an index of rules flags in a text: spans with their first repairs."""
    language = replace(languages.load(code), rules=rules)
    flagged = resolve(suggestions(homophone.find, analyse(text, code), language, Glossary()))
    return [(s.span, s.replacements[0]) for s in flagged]


@pytest.mark.parametrize(("code", "section"), SECTIONS)
def test_a_section_flags_its_wrong_examples_and_no_more(code, section):
    rules = RuleIndex(section.rules)
    for example in section.wrong:
        assert found(code, rules, example.text) == list(example.marks), example.text


@pytest.mark.parametrize(("code", "section"), SECTIONS)
def test_no_rule_flags_an_example_that_is_right(code, section):
    rules, all_rules = RuleIndex(section.rules), every(code)
    for example in section.right:
        assert found(code, rules, example.text) == [], example.text
        assert found(code, all_rules, example.text) == [], f"{example.text}: another section"


@pytest.mark.parametrize(("code", "section"), SECTIONS)
def test_each_rule_fires_in_an_example(code, section):
    idle = {rule.source for rule in section.rules}
    for rule in section.rules:
        if rule.source in idle:
            for example in section.wrong:
                if set(found(code, RuleIndex([rule]), example.text)) & set(example.marks):
                    idle.discard(rule.source)
    assert not idle


@pytest.mark.parametrize(("code", "section"), SECTIONS)
def test_the_sections_together_find_what_each_finds(code, section):
    for example in section.wrong:
        assert set(example.marks) <= set(found(code, every(code), example.text)), example.text


@cache
def every(code):
    """The index of all rules of a language."""
    return languages.load(code).rules
