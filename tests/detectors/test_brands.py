"""Brands are right as their owners write them; what only resembles one is not."""

import pytest

from editor.core.glossary import Glossary
from editor.detectors import detect
from editor.engines import languages


@pytest.mark.parametrize(
    ("language", "text", "unknown"),
    [
        ("en", "We moved the whole site to Netlify last year.", []),
        ("en", "That was Netlify's idea, and it worked.", []),
        ("fr", "On a mis le site chez Netlify l'an dernier.", []),
        ("fr", "On a mis le site chez Nettlifa l'an dernier.", ["Nettlifa"]),
        ("en", "We moved the netlify site last year.", ["netlify"]),
    ],
)
def test_brands_are_right_as_they_are_written(language, text, unknown):
    _, found = detect(text, languages.load(language), Glossary())
    assert [s.text for s in found] == unknown
