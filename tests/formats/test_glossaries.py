"""Glossaries in every format: what goes out comes back, what is broken is a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.glossary import Glossary, Term, normalised
from editor.core.glossary_import import (
    MOST_TOKENS,
    Effect,
    duplicates,
    incoming,
    merged,
    tokens,
    whisper_prompt,
)
from editor.formats import glossaries, glossary_csv
from editor.formats.plain import FormatError

MINE = Glossary(
    (
        Term("Grunemwald", ("Grunemval", "Grenemval"), "person", "fr", "host", uses=4),
        Term("États-Unis", ("étages unis",), uses=9),
        Term("EZ", leave=True),
    )
)
form = (
    st.text(
        st.characters(categories=("L", "N"), include_characters=" '’-&<>\"=+@|\\\uff1d"),
        min_size=1,
        max_size=20,
    )
    .map(lambda s: normalised(" ".join(s.split())))
    .filter(bool)
)


@given(st.dictionaries(form, st.lists(form, max_size=3, unique=True), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_csv_tsv_and_tbx_give_back_what_they_were_given(pairs):
    glossary = Glossary(
        tuple(Term(right, tuple(w for w in wrong if w != right)) for right, wrong in pairs.items())
    )
    for end in ("csv", "tsv", "tbx"):
        again = glossaries.read(glossaries.write(glossary, f"g.{end}"), f"g.{end}")
        assert {(t.right, t.wrong) for t in again.terms} == {
            (t.right, t.wrong) for t in glossary.terms
        }, end


def test_all_fields_survive_csv():
    full = Glossary(
        (Term("A", ("b", "c"), "person", "fr", "note", False, True, True, False, 7, "x.txt"),)
    )
    assert glossaries.read(glossaries.write(full, "g.csv"), "g.csv") == full


def test_subtitle_edit_lists_of_either_kind():
    again = glossaries.read(glossaries.write(MINE, "g.template"), "g.template")
    assert again.get("Grunemwald").wrong == ("Grunemval", "Grenemval")
    ocr = b"""<?xml version="1.0"?><OCRFixReplaceList><WholeWords>
    <Word from="teh" to="the" /></WholeWords><RegularExpressions>
    <RegEx find="a" replaceWith="b" /></RegularExpressions></OCRFixReplaceList>"""
    assert glossaries.read(ocr, "eng_OCRFixReplaceList.xml").terms == (Term("the", ("teh",)),)
    old = b"""<Settings><MultipleSearchAndReplaceList><MultipleSearchAndReplaceItem>
    <Enabled>True</Enabled><FindWhat>a+</FindWhat><ReplaceWith>b</ReplaceWith>
    <SearchType>RegularExpression</SearchType></MultipleSearchAndReplaceItem>
    <MultipleSearchAndReplaceItem><Enabled>True</Enabled><FindWhat>EZ</FindWhat>
    <ReplaceWith>ESET</ReplaceWith><SearchType>Normal</SearchType>
    </MultipleSearchAndReplaceItem></MultipleSearchAndReplaceList></Settings>"""
    assert glossaries.read(old, "list.template").terms == (Term("ESET", ("EZ",)),)


def test_tbx_of_version_2_with_a_document_type():
    tbx = b"""<?xml version='1.0'?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
    <martif type="TBX-Basic"><text><body><termEntry id="c1"><langSet xml:lang="fr-FR">
    <tig><term>Grunemval</term>
    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
    <tig><term>Grunemwald</term></tig></langSet></termEntry></body></text></martif>"""
    assert glossaries.read(tbx, "t.tbx").terms == (Term("Grunemwald", ("Grunemval",), "", "fr"),)


def test_hunspell_and_word_lists():
    dic = "2\nameçon/S.\nR2\\/D2 po:nom\n".encode()
    assert [t.right for t in glossaries.read(dic, "x.dic").terms] == ["ameçon", "R2/D2"]
    assert glossaries.write(MINE, "x.dic").decode().splitlines()[0] == "3"
    good = glossaries.read(b"EZ\nAcme\n", "good_words.txt")
    assert all(t.leave for t in good.terms)
    bad = glossaries.read(b"arid\n", "bad_words.txt")
    assert bad.terms == (Term("arid", suspect=True),)
    out = glossaries.write(MINE, "bad_words.txt").decode().split("\n")[:-1]
    assert out == ["Grunemval", "Grenemval", "étages unis"]
    assert glossaries.write(MINE, "good_words.txt").decode().startswith("Grunemwald\n")
    assert [t.right for t in glossaries.read("é\nb c\n".encode(), "w.txt").terms] == ["é", "b c"]


ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><Settings>&a;</Settings>'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("g.xml", ENTITY),
        ("g.tbx", b"<tbx>"),
        ("g.tbx", b"<a/>"),
        ("g.xml", b"<a>" * 200),
        ("g.template", b"<Settings/>"),
        ("g.txt", b"x" * 300),
        ("g.dic", b"\x00\x01\x02"),
        ("g.csv", b'"a;b\n"c'),
        ("g.csv", b";b\n"),
        ("g.tbx", b"no xml at all"),
    ],
)
def test_broken_files_are_a_sentence_with_their_name(name, data):
    with pytest.raises(FormatError) as error:
        glossaries.read(data, name)
    assert name in error.value.message.args


@given(st.binary(max_size=200), st.sampled_from(glossaries.SUFFIXES))
@settings(max_examples=300, deadline=None)
def test_no_bytes_bring_another_error(data, suffix):
    try:
        glossaries.read(data, f"g{suffix}")
    except FormatError:
        return


def test_fifty_thousand_rows_are_read():
    rows = "".join(f"Right{i};wrong{i}|wrung{i}\n" for i in range(50_000)).encode()
    glossary = glossaries.read(rows, "big.csv")
    assert len(glossary.terms) == 50_000
    assert len(incoming(Glossary(), glossary)) == 50_000
    assert not duplicates(glossary.terms)


def test_conflicts_are_named_before_an_import():
    theirs = Glossary(
        (
            Term("Grunemval"),
            Term("Grumwald", ("Grenemval",)),
            Term("X", ("États-Unis",)),
            Term("EZ", ("ez",)),
            Term("New", ("nou",)),
            Term("A", ("same",)),
            Term("B", ("same",)),
            Term("Grunemwald", ("Grunewald",)),
            Term("États-Unis", ("étages unis",)),
        )
    )
    found = {row.term.right: row.effect for row in incoming(MINE, theirs)}
    conflict = {"Grunemval", "Grumwald", "X", "EZ", "A", "B"}
    assert {right for right, effect in found.items() if effect is Effect.CONFLICT} == conflict
    assert found["New"] is Effect.NEW
    assert found["Grunemwald"] is Effect.MORE
    assert found["États-Unis"] is Effect.SAME
    assert all(row.why for row in incoming(MINE, theirs) if row.effect is Effect.CONFLICT)


def test_duplicates_are_merged_to_the_form_used_most():
    terms = (
        Term("Monde Numérique", ("mondenum",), uses=3),
        Term("monde numérique", (), "title", note="n"),
        Term("Benoit", ()),
        Term("Benoît", ("Benoit",), uses=1),
        Term("Other"),
    )
    groups = duplicates(terms)
    assert sorted(len(g) for g in groups) == [2, 2]
    best = {merged(g).right: merged(g) for g in groups}
    assert set(best) == {"Monde Numérique", "Benoît"}
    assert best["Monde Numérique"].wrong == ("mondenum", "monde numérique")
    assert best["Monde Numérique"].note == "n"


def test_the_prompt_takes_the_most_used_terms_and_stays_short():
    many = Glossary(tuple(Term(f"Nom{i} Prénom{i}", uses=i) for i in range(300)))
    prompt, count = whisper_prompt(many)
    assert prompt.startswith("Nom299 Prénom299, Nom298")
    assert 10 < count < 100
    assert tokens(prompt) <= MOST_TOKENS + 1
    assert whisper_prompt(MINE)[0] == "États-Unis, Grunemwald."


@pytest.mark.parametrize(
    "wrong", ["IV|oney", "a\\", "\\|", "|", "\\\\", "'=x", "''+y", "= 1", "\uff1dSUM(A1)", "-a"]
)
def test_every_wrong_form_survives_csv(wrong):
    glossary = Glossary((Term("Right", (wrong, "other")), Term(wrong)))
    assert glossaries.read(glossaries.write(glossary, "g.csv"), "g.csv") == glossary


@pytest.mark.parametrize(
    "cell", ["=1", " =1", "\u00a0+1", "\uff1d1", "\uff0b1", "\uff201", "\t1", "\r1"]
)
def test_no_cell_of_a_list_of_changes_is_a_formula(cell):
    assert glossary_csv.safe(cell) == f"'{cell}"
    assert glossary_csv.safe("a = b") == "a = b"


def test_a_bad_row_is_told_and_the_others_are_read():
    told = []
    data = "Ésope;Esope\n;sans forme\n" + "x" * 201 + ';y\nJuste;"a\nb"\n'
    glossary = glossaries.read(data.encode(), "g.csv", told)
    assert [(t.right, t.wrong) for t in glossary.terms] == [
        ("Ésope", ("Esope",)), ("Juste", ("a b",)),
    ]  # fmt: skip
    assert [message.args[1] for message in told] == ["2", "3"]


def test_an_unclosed_quotation_mark_spoils_only_its_row():
    told = []
    glossary = glossaries.read(b'Un;a\n"Deux;b\nTrois;c\n', "g.csv", told)
    assert [t.right for t in glossary.terms] == ["Un", "Trois"]
    assert told[0].args[1] == "2"


def test_terms_of_xml_lists_are_normalised():
    xml = (
        '<OCRFixReplaceList><WholeLines><Line from="a b" to="a&#10;&#10;b"/>'
        '<Line from="c" to="c&#10;d"/></WholeLines></OCRFixReplaceList>'
    )
    assert glossaries.read(xml.encode(), "g.xml").terms == (Term("c d", ("c",)),)


def test_names_and_user_dictionaries_of_subtitle_edit():
    names = "<names><blacklist><name>Non</name></blacklist><name>Ker Lann</name></names>"
    assert glossaries.read(names.encode(), "fr_names.xml").terms == (Term("Ker Lann"),)
    words = "<words><word>seizain</word><word>seizain</word></words>"
    assert glossaries.read(words.encode(), "fr_FR_user.xml").terms == (Term("seizain"),)


@pytest.mark.parametrize(
    "odd", ["Ker\nLann", "K\0er", "K\ud800er", "K\x0ber", "x" * 201], ids=ascii
)
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.tbx", "a.dic", "a.template", "a.txt"])
def test_what_is_written_of_any_term_can_be_read(name, odd):
    glossary = Glossary((Term("Avant", ("avan",)), Term(odd, ("kerr",)), Term("Mot", (odd,))))
    writers = {f.suffix: f.write for f in glossaries.WRITERS}
    data = writers["." + name.partition(".")[2]](glossary)
    assert "Avant" in {term.right for term in glossaries.read(data, name).terms}
    assert glossaries.read(glossaries.write(glossary, name), name).terms
