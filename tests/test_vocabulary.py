"""What the user reads has one word for one thing: the table in docs/developers.md."""

import re
from xml.etree import ElementTree

import pytest

from tests.conftest import ROOT

RESOURCES = ROOT / "resources"
ROW = re.compile(r"\| ([^|]+) \| ([^|]+) \| ([^|]+) \|")
# What is German in English dress; « stands for » and « as it stands » are English.
NOT_ENGLISH = (
    r"\bstands?\b(?! for)(?<!as it stands)",
    r"(?<!there )\b(?:is|are) no\b(?! longer| such)",
    r"\bsurest\b",
    r"\b(?:manual|sample) of relecture\b",
)
EXAMPLE = re.compile(r"^\|.*\|$|`[^`]*`|« [^»]*»|«\u00a0[^»]*»|“[^”]*”", re.M)  # not our words


def never_in_french():
    table = (ROOT / "docs" / "developers.md").read_text("utf-8").split("## Our words")[1]
    rows = [ROW.fullmatch(line) for line in table.split("\n## ")[0].splitlines()]
    words = [w.strip() for row in rows[1:] if row for w in row[3].split(",")]
    return [w for w in words if w and w != "never in French" and not w.startswith("-")]


def translations():
    """Each text of the window with its French forms."""
    tree = ElementTree.parse(RESOURCES / "translations" / "relecture_fr.ts")
    for message in tree.iter("message"):
        translation = message.find("translation")
        forms = [f.text for f in translation.iter("numerusform")] or [translation.text]
        yield message.findtext("source"), [form or "" for form in forms]


def manual(language):
    for path in sorted((RESOURCES / "manual" / language).glob("*.md")):
        yield path.name, EXAMPLE.sub("", path.read_text("utf-8"))
    if language == "fr":
        yield "README.fr.md", EXAMPLE.sub("", (ROOT / "README.fr.md").read_text("utf-8"))


def test_the_table_names_words():
    assert {"carte", "Effacement", "suspect"} <= set(never_in_french())


@pytest.mark.parametrize("word", never_in_french())
def test_french_has_one_word_for_one_thing(word):
    pattern = re.compile(rf"\b{re.escape(word)}\b", re.I)
    texts = [form for _, forms in translations() for form in forms if pattern.search(form)]
    assert not texts
    assert not [name for name, text in manual("fr") if pattern.search(text)]


@pytest.mark.parametrize("pattern", NOT_ENGLISH)
def test_english_is_that_of_an_english_editor(pattern):
    asked = re.compile(pattern, re.I)
    assert not [source for source, _ in translations() if asked.search(EXAMPLE.sub("", source))]
    found = [(name, m[0]) for name, text in manual("en") for m in asked.finditer(text)]
    assert not found


def test_french_is_set_as_french_is():
    for _, forms in translations():
        for form in forms:
            assert "'" not in form, form
            assert not re.search(r" [:;?!»%]|« ", form), form
