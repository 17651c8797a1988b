"""One word in all the forms that files give it: the same is found, and repaired in that form."""

import unicodedata

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.suggestion import Kind, Tier
from editor.detectors import detect
from editor.engines import languages

TEXT = "Le marché de la région a ferme. Une tasse de cafe et l'etang gelé, cest triste."


def found(text, language="fr", glossary=None, extra=()):
    return detect(text, languages.load(language), glossary or Glossary(), extra)[1]


def pairs(text, language="fr", glossary=None):
    return [(s.text, s.replacements[:1]) for s in found(text, language, glossary)]


def nfd(text):
    return unicodedata.normalize("NFD", text)


def test_decomposed_accents_find_the_same_and_are_written_so():
    composed, decomposed = found(TEXT), found(nfd(TEXT))
    assert composed
    assert [nfd(s.text) for s in composed] == [s.text for s in decomposed]
    assert [tuple(map(nfd, s.replacements)) for s in composed] == [
        s.replacements for s in decomposed
    ]
    for s in decomposed:
        assert s.text == s.span.of(nfd(TEXT))


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"])
def test_unseen_signs_inside_and_around_words_change_nothing(sign):
    plain = "Les habitants de la commune attendent une reponse du conseil."
    marked = plain.replace("habi", f"habi{sign}").replace("repon", f"re{sign}pon")
    marked = marked.replace("commune ", f"commune{sign} ")
    assert [s.replacements for s in found(marked)] == [s.replacements for s in found(plain)]
    (only,) = found(marked)
    assert only.text == f"re{sign}ponse" == only.span.of(marked)
    assert only.replacements == ("réponse",)


def test_a_sentence_in_capitals_is_judged_like_any_other():
    low = "les enfants mange du pain. c'est a dire qu'il a trouve une ecole, jai peur"
    high = low.upper()
    assert [(s.text.upper(), s.replacements[0].upper()) for s in found(low)] == pairs_first(high)
    assert ("C'EST A DIRE", "C'EST-À-DIRE") in pairs_first(high)


def pairs_first(text):
    return [(s.text, s.replacements[0]) for s in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "LA SNCF ET LE CNRS À MARSEILLE",
        "MME DUPONT REMERCIE L'ÉQUIPE DE L'ÉCOLE",
        "RAPPORT D'ACTIVITÉ 2023",
        "la SNCF répond à l'ONU et à l'UE",
    ],
)
def test_right_capitals_stay(text):
    assert not found(text)


def test_apostrophes_are_the_texts_own():
    assert pairs("C’est l’heure, jai faim") == [("jai", ("j’ai",))]
    assert pairs("C'est l'heure, jai faim") == [("jai", ("j'ai",))]
    glossary = Glossary((Term("L'Écho"),))
    assert not pairs("Il lit L’Écho et l’aime.", glossary=glossary)


@pytest.mark.parametrize(
    "text",
    [
        "Écris à @zoe_durand ou à @zoe.durand@piaille.fr, mot-clé #ConseilDeQuartier",
        "C:\\Travaux\\pv_séance.docx et \\\\nas\\brut\\a.wav, ~/prises/b.flac, ./scrpt.sh",
        "voir dossier/annexe_2.pdf, ftp://serveur.exemple/x et mailto:z@exemple.net",
        "la version v3.11.2, svr-a:8080, le paquet 2.0.1-rc1 et lang=fr_CA&x=1",
        "**gras**, _penché_, ~~barré~~, [un lien](http://exemple.fr/pge) et ![img](phto.png)",
        "lance `git rebaze --abort` puis\n```\nfonctoin(x)\n```\nvoilà",
        "| nom | rang |\n|:---|---:|\n| un | deux |",
        "prix&nbsp;: dix&#8239;euros &amp; caf&eacute;",
        '<i>Il</i> vient <font color="#fff">ici</font> {\\an8}demain 👩‍👩‍👧 :smile:',
        "Il dit שלום puis привет, γειά σου, 你好 et こんにちは",
        "les auteur·rices, un·e élu·e, les salarié.e.s, tou·tes, ceux·elles, chef⋅fe⋅s",
        "les étudiant-e-s, professeur(e)s, acteur(rice)s, acteur/rice, étudiantEs, habitant•es",
        "celleux, toustes, iel, iels, ielles, auditeurices",
        "il rit (lacht) puis [unverständlich] et (rires gras) ♪ lalalère ♪",
        "le ﬁlm est réu\u00adssi et con\u00adfiance",
    ],
)
def test_what_is_no_prose_is_no_suspect(text):
    assert not found(text)


def test_english_accents_are_put_on_purpose():
    assert not found("the café's naïve fiancée wrote a résumé", "en")


def test_a_capital_i_inside_a_word_is_an_l():
    assert pairs("we saw aIl of it and wiII go", "en") == [("aIl", ("all",)), ("wiII", ("will",))]


def test_names_with_an_apostrophe_are_taught_whole():
    text = "Avec N'Gwana et M. D'Orbessac. L'Orvessan répond. On voit O'Shilby et M’Gwéré."
    names = [s.text for s in found(text) if s.kind is Kind.NAME]
    assert names == ["N'Gwana", "D'Orbessac", "L'Orvessan", "O'Shilby", "M’Gwéré"]
    assert not found(text, glossary=Glossary(tuple(Term(name) for name in names)))


def test_a_half_that_stands_alone_elsewhere_is_the_name():
    names = {s.text for s in found("Monsieur Orvessan est là. L'Orvessan de la télé aussi.")}
    assert names == {"Orvessan"}


@pytest.mark.parametrize("word", ["coumage", "sarrure", "padrait", "regle"])
def test_a_guess_with_rivals_is_never_sure(word):
    (s,) = found(f"on parle de {word} ici")
    assert len(s.replacements) > 1
    assert s.tier is not Tier.SURE


def test_a_capital_inside_a_name_wins():
    text = "On utilise NanoBrume ici. Nanobrume est bien. NanoBrume aussi, et nanobrume."
    rights = {s.text: s.replacements[0] for s in found(text) if s.replacements}
    assert rights["Nanobrume"] == rights["nanobrume"] == "NanoBrume"


@pytest.mark.parametrize("extra", ["negation", "rare_name"])
def test_style_and_lone_names_come_only_when_asked(extra):
    text = "Il y a pas de honte, dit Hercule. On sait pas trop."
    assert not any(s.detector == extra for s in found(text))
    assert any(s.detector == extra for s in found(text, extra=(extra,)))
