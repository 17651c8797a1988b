"""Word lists are data: none in the code, and no language lacks one without a line why."""

import re
import tomllib

import pytest

from editor.assets import asset
from editor.core.common import Common
from editor.engines import languages
from editor.language.elision import Elision
from editor.language.grammar import Grammar
from editor.language.identity import Identity
from editor.language.tables import read
from editor.language.words import Words
from editor.language.writing import Writing
from tests.conftest import ROOT

EDITOR = ROOT / "editor"
TABLES = {
    "language": Identity, "words": Words, "writing": Writing, "common": Common,
    "elision": Elision, "grammar": Grammar,
}  # fmt: skip
ASKING = ("core", "language", "structure", "detectors", "engines")
WHOLE = ("fr", "en")  # languages in which each list was thought of


def lists(code):
    return tomllib.loads(asset(code, "words.toml").read_text("utf-8"))


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_a_language_has_each_list_or_says_why_not(code):
    data = lists(code)
    without = data["without"]
    others = "" if code in WHOLE else without.get("*", "")  # those that nobody collected yet
    for name, kind in TABLES.items():
        if name in without:
            assert name not in data
            assert len(without[name]) > 10
            continue
        for field in kind._fields:
            there = data.get(name, {}).get(field, "") not in ("", {})
            why = without.get(field, "" if there else others)
            assert there is not bool(why), f"{code}: [{name}] {field}"
            assert not why or len(why) > 10
    known = {f for kind in TABLES.values() for f in kind._fields} | set(TABLES)
    assert set(without) - ({"*"} if others else set()) <= known


@pytest.mark.parametrize("name", TABLES)
def test_each_list_is_asked(name):
    code = "\n".join(
        p.read_text("utf-8") for layer in ASKING for p in (EDITOR / layer).glob("*.py")
    )
    for field in TABLES[name]._fields:
        assert re.search(rf"\.{field}\b", code), field


def test_a_text_of_any_language_has_the_words_of_all():
    common = languages.load("de").common
    assert {"heure", "hour", "h"} <= common.hours
    assert common is languages.load("fr").common
    assert common.page.count("p") == 1


def test_languages_of_texts_are_those_that_have_a_folder():
    folders = {path.parent.name for path in (ROOT / "resources").glob("*/words.toml")}
    assert folders == set(languages.LANGUAGES)
    assert languages.LANGUAGES[:2] == ("fr", "en")  # a text that says nothing is French


def test_languages_stand_in_the_order_in_which_they_are_asked():
    assert languages.in_order(("zz", "de", "en", "aa", "fr")) == ("fr", "en", "de", "aa", "zz")
    assert languages.in_order(()) == ()


def test_a_language_is_called_as_it_calls_itself():
    names = languages.names()
    assert (names["fr"], names["en"]) == ("français", "English")
    assert tuple(names) == languages.LANGUAGES
    assert languages.identity("de").name == ""  # that of function_words is asked then
    assert languages.voice("de") == "de"
    assert languages.voice("en") == "en-us"


def test_a_list_of_no_field_or_of_another_form_is_told():
    with pytest.raises(ValueError, match="dubled"):
        read(Words, {"dubled": "oui non"})
    with pytest.raises(ValueError, match="doubled"):
        read(Words, {"doubled": 3})
    with pytest.raises(ValueError, match="latin"):
        read(Writing, {"latin": "yes"})
    assert read(Writing, {"latin": True}).latin
    assert read(Words, {"doubled": "oui\nnon"}).doubled == {"oui", "non"}


def test_pairs_and_lists_of_words_keep_their_order():
    made = read(Elision, {"full": {"ll'": "lla llo"}, "eliding": "llo lla", "by_sound": {"a": "b"}})
    assert made.full == {"ll'": ("lla", "llo")}
    assert made.eliding == ("llo", "lla")
    assert made.by_sound == {"a": "b"}
