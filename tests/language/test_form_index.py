"""The index that a lexicon's file holds is the one that its columns make."""

import random
from collections import defaultdict

import pytest

from editor.engines import languages
from editor.language.form_index import grouped, index_of
from editor.language.letter_case import bare
from editor.language.lexicon_file import NO_COLUMNS, packed, unpacked
from editor.language.phonetics import skeleton


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_the_files_of_the_program_hold_the_index_of_their_columns(code):
    made = unpacked(languages.asset(code, "lexicon.bin").read_bytes())
    fresh = index_of(made.forms, made.sounds, made.tags, made.kinds)
    for name in ("lemmas", "unaccented", "skeletons"):
        kept, new = getattr(made.index, name), getattr(fresh, name)
        assert list(kept.keys) == list(new.keys), f"{name}: make the file anew"
        assert list(kept.starts) == list(new.starts)
        assert list(kept.rows) == list(new.rows)
    assert list(made.index.by_sound) == list(fresh.by_sound)


def test_rows_come_back_by_lemma_letters_skeleton_and_sound_as_a_walk_finds_them():
    dice = random.Random(4)
    forms = sorted({"".join(dice.choices("aeéèçnlst", k=dice.randint(1, 5))) for _ in range(800)})
    sounds = ["".join(dice.choices("aenlst", k=dice.randint(0, 3))) for _ in forms]
    lemmas = [dice.choice(forms) for _ in forms]
    tags = [
        ";".join((f"N|ms|{lemma}|1.0", f"V|inf|{lemma}|2.0", "A|ms||1.0")[: dice.randint(0, 3)])
        for lemma in lemmas
    ]
    kinds = "".join(dice.choices("dnab", k=len(forms)))
    index = unpacked(packed("xx", forms, sounds, tags, "2" * len(forms), kinds)).index
    by = {name: defaultdict(list) for name in ("lemma", "bare", "skeleton", "sound")}
    for row, form in enumerate(forms):
        own = {tag.split("|")[2] or form for tag in tags[row].split(";")} if tags[row] else ()
        for lemma in own:
            by["lemma"][lemma].append(row)
        if not form.isascii() and kinds[row] in "dn":
            by["bare"][bare(form)].append(row)
        if sounds[row] and kinds[row] in "dn":
            by["skeleton"][skeleton(sounds[row])].append(row)
        by["sound"][sounds[row]].append(row)
    for form in (*forms, "zz", ""):
        assert list(index.lemmas.of(form)) == by["lemma"].get(form, [])
        assert list(index.unaccented.of(bare(form))) == by["bare"].get(bare(form), [])
    for sound in {*sounds, "zz", "0"}:
        assert list(index.skeletons.of(skeleton(sound))) == by["skeleton"].get(skeleton(sound), [])
        assert list(index.sounding(sound, sounds)) == by["sound"].get(sound, [])


def test_a_row_that_comes_twice_under_a_key_is_there_once():
    found = grouped([("b", 2), ("a", 1), ("b", 2), ("b", 3)])
    assert (list(found.keys), list(found.of("b")), list(found.of("a"))) == (["a", "b"], [2, 3], [1])
    assert found.of("c") == ()


def test_an_empty_lexicon_is_written_and_read():
    made = unpacked(packed("xx", [], [], [], "", ""))
    assert (list(made.forms), made.kinds) == ([], "")
    assert made.index.rows.get("a") is None
    assert made.index.lemmas.of("a") == NO_COLUMNS.index.lemmas.of("a") == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no lexicon",
        b"[]\n",
        b'{"format": 1}\n',
        packed("xx", ["a"], ["a"], [""], "2", "d")[:-1],
        packed("xx", ["a"], ["a"], [""], "2", "d").replace(b'"lengths": [', b'"lengths": [3, -3, '),
    ],
)
def test_a_damaged_file_is_an_error_in_words(data):
    with pytest.raises(ValueError, match="lexicon"):
        unpacked(data)


def test_no_french_form_is_an_infinitive_and_finite_at_once():
    lexicon = languages.load("fr").lexicon
    for form in lexicon.forms:
        moods = {r.mood for r in lexicon.analyses(form) if r.pos in ("VER", "AUX")}
        if "inf" in moods:
            assert form.endswith(("r", "re")), form
            assert moods.isdisjoint(("ind", "sub", "cnd", "imp")), form
