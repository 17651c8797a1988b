"""Rich Text Format as programs write it: the words of the document, and nothing else."""

import pytest

from editor.formats import transcripts
from editor.formats.plain import FormatError

TEXTEDIT = rb"""{\rtf1\ansi\ansicpg1252\cocoartf2639
\cocoatextscaling0\cocoaplatform0{\fonttbl\f0\fswiss\fcharset0 Helvetica;\f1\fnil\fcharset0 AppleColorEmoji;}
{\colortbl;\red255\green255\blue255;}
{\*\expandedcolortbl;;}
\pard\tx566\pardirnatural\partightenfactor0

\f0\fs24 \cf0 Anne: l\'92\'e9t\'e9 \'ab\'a0l\'e0\'a0\'bb.\
Luc: 
\f1 \uc0\u55357 \u56832 
\f0  Oui\'85 \uc0\u8239 ?\
\
Fin.}"""  # noqa: E501, W291
WORDPAD = rb"""{\rtf1\ansi\ansicpg1252\deff0\nouicompat\deflang1036{\fonttbl{\f0\fnil\fcharset0 Calibri;}{\f1\fnil\fcharset238 Calibri;}{\f2\fnil\fcharset204 Arial;}}
{\*\generator Riched20 10.0.19041}\viewkind4\uc1 
\pard\sa200\sl276\slmult1\f0\fs22\lang12 Bonjour \'e0 tous.\par
\f1 P\'f8ibyl a \f2\'cc\'e8\'f0\f0 .\par
\b Gras\b0  et \i italique\i0\line suite\par
}
"""  # noqa: E501, W291
DRAGON = rb"""{\rtf1\ansi\ansicpg1252\deff0\deflang1036{\fonttbl{\f0\froman\fcharset0 Times New Roman;}}
{\*\generator Msftedit 5.41.21.2510;}\viewkind4\uc1\pard\cf1\f0\fs24 Vu ce jour, \'e2g\'e9 de 45\~ans\par
- hypertension\par\pard\li720 \emdash  diab\'e8te\par
\page Conclusion\tab ok\par}"""  # noqa: E501
WORD = rb"""{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff0\deff0\deflang1036{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}}
{\stylesheet{\ql \snext0 Normal;}{\*\cs10 \additive Default Paragraph Font;}}{\*\listtable{\list\listtemplateid1{\listlevel{\leveltext\'01\u-3913 ?;}{\levelnumbers;}}}}
{\info{\author Nom}{\creatim\yr2024}}{\header \pard En haut\par}{\footer \pard En bas\par}
{\*\bkmkstart _H}\pard\plain {\rtlch\fcs1 \af0 \ltrch\fcs0 \insrsid1 Anne\~: }{\insrsid2 oui\u8217\'92\hich\af31506\loch\f31506 }{\rtlch \'e0}{\*\bkmkend _H}{\cs15\super \chftn {\footnote \ltrpar\pard\plain {\cs15\super \chftn }{ Une note.}}}{.}\par
{\listtext\pard\plain\f3 \'b7\tab}\pard Puce\par
{\field\flddirty{\*\fldinst { HYPERLINK "http://a.fr" }}{\fldrslt {lien}}} fin{\v non vu}\par
{\*\atnid CM}{\*\atnauthor X}\chatn {\*\annotation {\*\atndate 1}\pard Commentaire}{\revised ajout}{\deleted retrait}\par
\trowd\cellx100\cellx200\pard\intbl A1\cell A2\cell\row
\pard {\shp{\*\shpinst\shpleft0{\sp{\sn a}{\sv b}}{\shptxt \pard Zone\par}}{\shprslt{\*\do}}}
{\object\objemb{\*\objdata 0102}{\result {\pict 0304}}}{\upr{ansi}{\*\ud{\u8730 ?unicode}}}\par}"""  # noqa: E501
NESTED = (
    rb"{\rtf1\ansi\trowd\cellx1 \pard\intbl A\cell\pard\itap2 N1\nestcell N2\nestcell"
    rb"{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl\cell\row}"
)
JAPANESE = rb"{\rtf1\ansi\ansicpg932{\fonttbl{\f0\fcharset128 M;}}\f0 \'93\'fa\'96\'7b \uc2\u26085\'93\'fa}"  # noqa: E501
BULLETS = (
    rb"{\rtf1{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt{\pntxtb\'b7}}Un\par\softpage Deux\column Trois}"
)


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (TEXTEDIT, ["Anne: l’été «\u00a0là\u00a0».", "Luc: 😀 Oui… \u202f?", "Fin."]),
        (WORDPAD, ["Bonjour à tous.", "Přibyl a Мир.", "Gras et italique", "suite"]),
        (DRAGON, ["Vu ce jour, âgé de 45\u00a0ans", "- hypertension", "— diabète",
                  "Conclusion\tok"]),
        (WORD, ["En haut", "Anne\u00a0: oui’à.", "Puce", "lien fin", "ajout", "A1", "A2", "Zone",
                "√unicode", "Une note.", "En bas"]),
        (NESTED, ["A", "N1", "N2"]),
        (rb"{\rtf1\mac Caf\'8e \'c7\'caoui\'ca\'c8\par}", ["Café «\u00a0oui\u00a0»"]),
        (rb"{\rtf1\ansi\ansicpg10000 Caf\'8e\par}", ["Café"]),
        (rb"{\rtf1\ansi\ansicpg99999 Caf\'e9\par}", ["Café"]),
        ("{\\rtf1\\ansi\\ansicpg65001 Été déjà\\par}".encode(), ["Été déjà"]),
        (b"{\\rtf1 {\\pict\\bin6 {}\\{\\}x}Oui\\par}", ["Oui"]),
        (JAPANESE, ["日本 日"]),
        (BULLETS, ["Un", "Deux", "Trois"]),
        (b"{\\rtf1\\ansi Un\\\rDeux\\\nTrois\\par\r\nQua\r\ntre}",
         ["Un", "Deux", "Trois", "Quatre"]),
        (rb"{\rtf1 \ldblquote Oui\rdblquote  1\_2 x\-y\par}", ["“Oui” 1\u20112 xy"]),
    ],
)  # fmt: skip
def test_words_of_each_program(data, lines):
    text = transcripts.read(data, "a.rtf").text
    assert [line.strip(" ") for line in text.splitlines() if line.strip()] == lines


@pytest.mark.parametrize(
    "unit", ["{", "}", "\\u8730 ", "\\'e9", "{\\*\\x ", "\\bin9 ", "\\ansicpg0 "]
)
def test_long_files_are_read_in_one_pass(unit):
    data = b"{\\rtf1\\ansi Oui " + unit.encode() * 100_000 + b"}"
    assert transcripts.read(data, "a.rtf").text.startswith("Oui")


def test_without_text_it_is_a_sentence():
    with pytest.raises(FormatError, match=r"a\.rtf"):
        transcripts.read(rb"{\rtf1\ansi{\info{\title Nom}}\par}", "a.rtf")


def test_page_headers_and_footers_are_known_as_such():
    data = (
        rb"{\rtf1\ansi{\headerl\pard Proc\'e8s-verbal\par}{\headerr Proc\'e8s-verbal}{\footer p. "
        rb"{\field{\*\fldinst PAGE}{\fldrslt 3}}\par}\pard Bonsoir.\par Merci.\par}"
    )
    read = transcripts.read(data, "a.rtf")
    assert read.text == "Procès-verbal\nBonsoir.\nMerci.\np. 3\n"
    assert [span.of(read.text) for span in read.headers] == ["Procès-verbal\n", "p. 3\n"]
