"""Unknown names that titles and first names introduce: a few are asked, a cast is not."""

from editor.core.glossary import Glossary
from editor.detectors import detect
from editor.engines import languages

NAMES = (
    "Bricolard Vautrimel Pelgrinet Tarduzac Naillotin Sirugonet Vercametz Duverguin Lurtinel "
    "Hetzelard Mesquinot Prumeval"
).split()


def unknown(count, extra=()):
    text = " ".join(f"Nous remercions M. {name} de sa question." for name in NAMES[:count])
    _, found = detect(text, languages.load("fr"), Glossary(), extra)
    return {s.detector: sum(o.detector == s.detector for o in found) for s in found}


def test_a_few_names_are_asked():
    assert unknown(4) == {"unknown_word": 4}


def test_a_cast_is_asked_only_when_it_is_wanted():
    assert unknown(12) == {}
    assert unknown(12, ["to_verify"]) == {"to_verify": 12}
