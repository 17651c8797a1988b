"""Documents of word processors: every visible word once, and what is left out is told."""

import pytest

from editor.catalog import tell
from editor.formats import transcripts
from editor.formats.plain import FormatError
from tests.formats.documents import STRICT, odt, p, run, word


def text_of(data, name="a.docx", **options):
    return transcripts.read(data, name, **options).text


MOVED = p(run("Un. "), f"<w:moveFrom w:id='1'>{run('Trois.')}</w:moveFrom>") + p(
    f"<w:hyperlink><w:moveTo w:id='2'>{run('Trois.')}</w:moveTo></w:hyperlink>", run(" Deux.")
)


def test_a_tracked_move_is_read_at_one_place():
    assert text_of(word(MOVED)) == "Un. \nTrois. Deux.\n"
    assert text_of(word(MOVED), original=True) == "Un. Trois.\n Deux.\n"
    assert transcripts.read(word(MOVED), "a.docx").tracked


def test_rows_and_ends_of_paragraphs_are_moved_and_deleted_too():
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc>{}</w:tc></w:tr>"
    table = f"<w:tbl>{row.format('<w:del/>', p(run('ancien')))}{row.format('', p(run('neuf')))}"
    body = p(run("Le début "), properties="<w:rPr><w:moveFrom/></w:rPr>") + p(run("et la fin."))
    data = word(table + "</w:tbl>" + body)
    assert text_of(data) == "neuf\nLe début et la fin.\n"
    assert text_of(data, original=True) == "ancien\nneuf\nLe début \net la fin.\n"


BOX = "<w:txbxContent>{}</w:txbxContent>"


@pytest.mark.parametrize(
    ("choice", "fallback", "said"),
    [
        (BOX.format(p(run("Le cadre."))), BOX.format(p(run("Le cadre."))), "Le cadre."),
        ("<w:drawing/>", BOX.format(p(run("Le dessin."))), "Le dessin."),
        (BOX.format(p(run("A.")) + p(run("B."))), "<w:pict/>", "A.\nB."),
    ],
)
def test_one_of_two_ways_to_draw_a_text_box_is_read(choice, fallback, said):
    alternatives = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{choice}</mc:Choice>"
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )
    assert text_of(word(p(run("Avant."), f"<w:r>{alternatives}</w:r>"))) == f"Avant.\n{said}\n"


def test_hidden_text_is_left_out_and_told():
    styles = (
        "<w:style w:styleId='Cache'><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:styleId='Sous'><w:basedOn w:val='Cache'/></w:style>"
    )
    body = p(
        run("Vu, "), run("non vu ", "<w:vanish/>"), run("bien vu", '<w:vanish w:val="0"/>'),
        run(" ni vu", '<w:rStyle w:val="Sous"/>'), run("."),
    )  # fmt: skip
    read = transcripts.read(word(body, styles=styles), "a.docx")
    assert read.text == "Vu, bien vu.\n"
    assert [str(m) for m in read.notices] == ["Hidden text is left out: “non vu ni vu”."]


@pytest.mark.parametrize(
    ("count", "told"), [(1, "1 comment is left out."), (2, "2 comments are left out.")]
)
def test_comments_are_told(count, told):
    comments = "".join(
        f"<w:comment w:id='{n}'>{p(run('à voir'))}</w:comment>" for n in range(count)
    )
    read = transcripts.read(word(p(run("Oui.")), comments=comments), "a.docx")
    assert (read.text, [tell(m, "en") for m in read.notices]) == ("Oui.\n", [told])


def test_notes_that_are_referred_to_stand_at_the_end_once_each():
    note = "<w:footnote w:id='{}'>{}</w:footnote>"
    notes = note.format(7, p(run("la note"))) + note.format(8, p(run("sans appel")))
    body = p(run("Mot"), "<w:r><w:footnoteReference w:id='7'/></w:r>", run(" suivant."))
    assert text_of(word(body, footnotes=notes)) == "Mot suivant.\nla note\n"


def test_fields_show_their_results_and_signs_their_letters():
    mark = "<w:r><w:fldChar w:fldCharType='{}'/></w:r>"
    code = "<w:r><w:instrText> IF a = </w:instrText></w:r>" + run("jamais dit")
    field = mark.format("begin") + code + mark.format("separate") + run("p. 3") + mark.format("end")
    signs = (
        "<w:r><w:t>porte</w:t><w:noBreakHyphen/><w:t>clés</w:t><w:tab/><w:t>mani</w:t>"
        "<w:softHyphen/><w:t>feste</w:t><w:cr/><w:sym w:font='Symbol' w:char='F0AE'/></w:r>"
    )
    assert text_of(word(p(field) + p(signs))) == "p. 3\nporte\u2011clés\tmanifeste\n→\n"


def test_a_field_that_never_ends_swallows_no_paragraph():
    begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    assert text_of(word(p(begin, run("code")) + p(run("Le texte.")))) == "\nLe texte.\n"


def test_controls_smart_tags_and_nested_tables_are_read_and_placeholders_are_not():
    shown = f"<w:sdt><w:sdtContent>{p(run('Dit.'))}</w:sdtContent></w:sdt>"
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p(run('Tapez ici'))}"
    table = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
    nested = table.format(p(run("dehors")) + table.format(p(run("dedans"))))
    smart = p(f"<w:smartTag><w:ins>{run('Brest')}</w:ins></w:smartTag>", run("."))
    data = word(shown + empty + "</w:sdtContent></w:sdt>" + nested + smart)
    assert text_of(data) == "Dit.\ndehors\ndedans\nBrest.\n"


def test_strict_open_xml_is_read():
    assert text_of(word(p(run("Bonjour.")), STRICT)) == "Bonjour.\n"


def test_a_page_header_of_each_kind_that_is_shown_is_a_header():
    section = (
        "<w:sectPr><w:headerReference w:type='default' r:id='header'/>"
        "<w:headerReference w:type='first' r:id='header2'/></w:sectPr>"
    )
    data = word(p(run("Texte.")) + section, header=p(run("En-tête")), header2=p(run("Une fois")))
    read = transcripts.read(data, "a.docx")
    assert read.text == "En-tête\nTexte.\n"
    assert [span.of(read.text) for span in read.headers] == ["En-tête\n"]


@pytest.mark.parametrize(
    ("marked", "text", "language"),
    [
        ("fr-FR", "Le maire a dit que nous y sommes pour les travaux de la rue.", "fr"),
        ("en-US", "Le maire a dit que nous y sommes pour les travaux de la rue.", ""),
        ("en-GB", "Rennes, Brest.", "en"),
    ],
)
def test_the_language_of_a_document_is_believed_unless_its_text_says_another(
    marked, text, language
):
    data = word(p(run(text, f'<w:lang w:val="{marked}"/>')))
    assert transcripts.read(data, "a.docx").language == language


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>Oui<draw:frame><svg:title>Photo</svg:title><svg:desc>un port</svg:desc>"
         "</draw:frame> non.</text:p>", "Oui non.\n"),
        ("<text:p>Avant.<draw:frame><draw:text-box><text:p>Cadre.</text:p></draw:text-box>"
         "</draw:frame> Après.</text:p>", "Avant. Après.\nCadre.\n"),
        ("<draw:rect><svg:title>x</svg:title><text:p>Dessin.</text:p></draw:rect>", "Dessin.\n"),
        ("<text:p><text:title>Le titre</text:title>.</text:p>", "Le titre.\n"),
        ("<text:p>a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d</text:p>", "a  b\tc\nd\n"),
        ("<text:p>mot<text:note><text:note-citation>1</text:note-citation><text:note-body>"
         "<text:p>la note</text:p></text:note-body></text:note> suite</text:p>",
         "mot suite\nla note\n"),
        ("<text:section><text:p>dedans</text:p></text:section>", "dedans\n"),
        ("<text:table-of-content><text:table-of-content-source><text:index-title-template>Table"
         "</text:index-title-template></text:table-of-content-source><text:index-body>"
         "<text:p>Table</text:p></text:index-body></text:table-of-content>", "Table\n"),
        ("<text:p>漢<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>ji"
         "</text:ruby-text></text:ruby></text:p>", "漢字\n"),
    ],
)  # fmt: skip
def test_an_odt_is_read_once_and_without_what_describes_it(body, text):
    assert text_of(odt(body), "a.odt") == text


def test_what_an_odt_hides_and_its_comments_are_told():
    styles = (
        "<style:style style:name='T1'><style:text-properties text:display='none'/></style:style>"
    )
    body = (
        "<text:p>Vu<text:span text:style-name='T1'> caché</text:span>.<office:annotation>"
        "<text:p>à voir</text:p></office:annotation></text:p>"
        "<text:section text:display='none'><text:p>Secret.</text:p></text:section>"
    )
    read = transcripts.read(odt(body, styles), "a.odt")
    assert read.text == "Vu.\n"
    told = ["1 comment is left out.", "Hidden text is left out: “caché Secret.”."]
    assert [tell(m, "en") for m in read.notices] == told


def test_tracked_deletions_of_an_odt_are_left_out_and_told():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>parti</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes><text:p>Reste.</text:p>"
    )
    read = transcripts.read(odt(body), "a.odt")
    assert read.text == "Reste.\n"
    assert "tracked changes" in str(read.notices[0])


def test_a_spreadsheet_under_the_name_of_a_text_is_refused():
    with pytest.raises(FormatError, match="not a text document"):
        transcripts.read(odt("<table:table/>", kind="spreadsheet"), "a.odt")
