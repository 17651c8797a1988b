"""What the header and introductions propose for the glossary."""

from editor.assets import asset
from editor.core.glossary import Glossary, Term
from editor.detectors import detect
from editor.engines import languages
from editor.language.proposals import proposals
from tests.conftest import real


def rights(text, language, glossary=Glossary()):  # noqa: B008
    known = languages.load(language)
    document, _ = detect(text, known, glossary)
    return [t.right for t in proposals(document, known, glossary)]


def test_the_title_in_the_header_and_people_introduced_twice_are_proposed():
    text = asset("sample", "episode.txt").read_text("utf-8")
    text += "\nBonjour Joachim Brandlhuber.\nMerci Joachim Brandlhuber.\n"
    found = rights(text, "fr")
    assert found[0] == "Ondes Courtes"
    assert "Joachim Brandlhuber" in found


def test_what_the_glossary_has_is_not_proposed_again():
    text = asset("sample", "episode.txt").read_text("utf-8")
    assert "Ondes Courtes" not in rights(text, "fr", Glossary((Term("Ondes Courtes"),)))


def test_a_real_episode_proposes_its_title():
    text = real("hebdo-1.txt").read_text("utf-8")
    assert "Monde Numérique" in rights(text, "fr")


def test_a_long_run_of_capitals_is_no_name():
    run = "Jean De La Tour Du Pin Tran Bolk Merl Strad"
    assert rights(f"Bonjour Jean De La Tour Du Pin Tran.\nMerci {run}.\nMerci {run}.\n", "fr") == []
    short = "Jean De La Tour Du Pin Tran"
    assert short in rights(f"Merci {short}.\nBonjour {short}.\n", "fr")
