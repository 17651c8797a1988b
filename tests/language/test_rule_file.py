"""Rule files are read with their examples, and what is wrong in one is told with its line."""

from dataclasses import replace

import pytest

from editor.core.glossary import Glossary
from editor.core.text import Span
from editor.detectors import homophone
from editor.engines import languages
from editor.language import rule_file
from editor.language.pattern import PatternError, RuleIndex
from editor.language.rule_file import Example, read_sections
from tests.texts import analyse

GOOD = """# a topic

[homophone | After a pronoun stands the verb | 0.8]
il|on {et→est} !lui   # two subjects
+ Il {et→est} tard et on {et→est} loin.
- Il vient et elle aussi.

[agreement | They agree | 0.7]
{quelque fleurs→quelques fleurs}
+ Voici {quelque fleurs→quelques fleurs}.
- Quelque fleur.
"""


def test_a_section_has_rules_and_examples():
    first, second = read_sections(GOOD, "topic.rules")
    assert first.where == "topic.rules, line 3"
    assert [(rule.kind, rule.confidence) for rule in first.rules] == [("homophone", 0.8)]
    assert first.rules[0].source == "il|on {et→est} !lui"
    text = "Il et tard et on et loin."
    assert first.wrong == (Example(text, ((Span(3, 5), "est"), (Span(17, 19), "est"))),)
    assert first.right == (Example("Il vient et elle aussi."),)
    assert [rule.reason for rule in rule_file.rules((first, second))] == [
        "After a pronoun stands the verb",
        "They agree",
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("- Il vient et elle aussi.\n", "", 3, "no - example"),
        ("- Quelque fleur.\n", "", 8, "no - example"),
        ("+ Voici {quelque fleurs→quelques fleurs}.\n", "", 8, "no \\+ example"),
        ("{quelque fleurs→quelques fleurs}\n+", "+", 8, "no rule"),
        ("- Quelque fleur.", "- Quelque {fleur→fleurs}.", 11, "without marks"),
        ("+ Voici {quelque fleurs→quelques fleurs}", "+ Voici fleurs", 10, "{wrong→right}"),
        ("quelques fleurs}.", "quelques fleurs}. {→}", 10, "{wrong→right}"),
        ("{et→est} !lui", "et→est !lui", 4, "not a rule"),
        ("{et→est} !lui", "{et→est} !lui|", 4, "empty alternative"),
        ("{et→est} !lui", "{et→est} <NUON>", 4, "no class <NUON>"),
        ("{et→est} !lui", "{et→@upper} !lui", 4, "no repair @upper"),
        ("| 0.7]", "| 70]", 8, "rate between 0 and 1"),
        ("| 0.7]", "| much]", 8, "rate between 0 and 1"),
        ("| 0.7]", "]", 8, "rate between 0 and 1"),
        ("[agreement", "[harmony", 8, "rate between 0 and 1"),
        ("# a topic", "{a→b}", 1, "before the first section"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(old, new, line, said):
    assert old in GOOD
    with pytest.raises(PatternError, match=f"^topic.rules, line {line}: .*{said}"):
        read_sections(GOOD.replace(old, new, 1), "topic.rules")


def flagged(text, rule, classes=None, code="fr"):
    section = f"[homophone | A reason | 0.7]\n{rule}\n+ x {{a→b}}\n- x\n"
    rules = rule_file.rules(read_sections(section, "own.rules", classes))
    language = replace(languages.load(code), rules=RuleIndex(rules))
    found = homophone.find(analyse(text, code), language, Glossary())
    return [(s.text, s.replacements[0]) for s in found]


def test_a_word_list_is_a_class():
    classes = {"TREE": frozenset(("hêtre", "frêne"))}
    assert flagged("un hêtre et un chêne", "un {<TREE>→@capital}", classes) == [("hêtre", "Hêtre")]
    assert flagged("un frêne et un hêtre", "un {<TREE>&!hêtre→arbre}", classes) == [
        ("frêne", "arbre")
    ]


def test_all_parts_of_an_element_hold():
    assert flagged("on voit Oslo, on voit Rome", "{voit→vit} <CAP>&!oslo") == [("voit", "vit")]
    # An exclusion in every part also fits where nothing stands.
    assert flagged("on voit", "{voit→vit} !loin&!bien") == [("voit", "vit")]
    assert flagged("on voit", "{voit→vit} <CAP>&!bien") == []


def test_letters_in_capitals_have_no_first_sound():
    assert flagged("a FBI agent, a owl", "{a→an} <VOWEL>", code="en") == [("a", "an")]
    assert flagged("an FBI agent, an bat", "{an→a} <CONSONANT>", code="en") == [("an", "a")]
