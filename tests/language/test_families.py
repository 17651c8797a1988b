"""Words of one family are no variants of a name."""

import pytest

from editor.core.glossary import Glossary
from editor.detectors import name_variant, suggestions
from editor.engines import languages
from editor.language.families import one_family
from tests.texts import analyse


@pytest.mark.parametrize(
    ("code", "a", "b", "same"),
    [
        ("en", "quantize", "quantization", True),
        ("en", "dequantize", "quantize", True),
        ("en", "pre-render", "pre-rendered", True),
        ("en", "univalent", "bivalent", True),
        ("en", "Quantize", "quantizer", True),
        ("fr", "tokeniser", "tokenisation", True),
        ("fr", "vapoteuse", "vapoteurs", True),
        ("en", "Hashkova", "Hashkovi", False),  # two names
        ("en", "brolutide", "bralutide", False),
        ("fr", "Grunoval", "grunaval", False),
        ("en", "tide", "tiding", False),  # too short a stem
    ],
)
def test_what_is_one_family(code, a, b, same):
    words = languages.load(code).words
    assert one_family(a, b, words) is same
    assert one_family(b, a, words) is same


def found(code, text):
    language = languages.load(code)
    return [
        (s.text, s.replacements)
        for s in suggestions(name_variant.find, analyse(text, code), language, Glossary())
    ]


def test_forms_that_are_right_side_by_side_are_not_asked():
    said = "The zorbpool is full. Zorbpool fees rise when zorbpools fill."
    assert found("en", said) == []
    assert found("en", "They ship ZorLog and read ZorMag, then ZorLog again.") == []


def test_a_name_that_prevails_is_not_asked_itself():
    text = "Kazembre is here. " * 3 + "They met Kazambre there."
    assert found("en", text) == [("Kazambre", ("Kazembre",))]
    both = "We saw Kazembre there. They met Kazambre there."
    assert {text for text, _ in found("en", both)} == {"Kazembre", "Kazambre"}
