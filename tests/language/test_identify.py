"""The language of a text."""

import pytest

from editor.core.glossary import Glossary
from editor.detectors import detect
from editor.engines import languages
from editor.language.identify import agreed, code_of, guess


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("On a un ami, on a son chat, on va au four, on a mal à la dent, on rit.", "fr"),
        ("On son tour de main, la nation a on, donc on ment.", "fr"),
        ("j'ai l'impression qu'on s'est dit d'accord, n'est ce pas", "fr"),
        ("well I mean we got on the tour and he was on it", "en"),
        ("that's what she said, isn't it, and we'd do it again", "en"),
        ("Gestern haben wir mit dem Bürgermeister über die neue Brücke gesprochen.", "de"),
        ("Ayer hablamos con el alcalde del nuevo puente que está cerca de la plaza.", "es"),
        ("Ieri abbiamo parlato con il sindaco del nuovo ponte che è vicino alla piazza.", "it"),
        ("Ontem falamos com o presidente da câmara sobre a ponte que não está pronta.", "pt"),
        ("Gisteren hebben we met de burgemeester over de nieuwe brug gesproken.", "nl"),
        ("Вчера мы говорили с мэром о новом мосте.", "ru"),
        ("昨日は市長と新しい橋について話しました。", "ja"),
        ("Bonjour, voici le mot שלום et le mot مرحبا, dits par les invités.", "fr"),
        ("", "fr"),
        ("les citoyen·ne·s et les act·eur·rice·s", "fr"),
    ],
)
def test_the_language_is_known_from_a_sentence(text, code):
    assert guess(text, languages.commonest()).code == code


@pytest.mark.parametrize(
    ("named", "code"),
    [("fr", "fr"), ("fr-CA", "fr"), ("french", "fr"), ("FRA", "fr"), ("en_US", "en"), ("de", "de"),
     ("German", "de"), ("", ""), ("und", ""), ("x", ""), ("zxx", "")],
)  # fmt: skip
def test_files_name_languages_in_many_ways(named, code):
    assert code_of(named) == code


def test_a_document_is_believed_where_its_text_does_not_say_another_language():
    french = "Nous avons dit que les travaux de la rue sont pour demain."
    assert agreed("fr-FR", french) == "fr"
    assert agreed("en-US", french) == ""
    assert agreed("de-DE", "Rennes") == "de"


def test_another_language_is_told_and_only_what_needs_no_words_is_looked_for():
    german = "Heute sprechen wir über die die Stadt. Das Wetter ist schön und warm gewesen.\n"
    assert "Deutsch" in str(languages.notice("de"))
    assert languages.notice("fr") is None
    _, found = detect(german, languages.load("de"), Glossary())
    assert {s.detector for s in found} == {"repeated_word"}
