"""Everyday errors of recognisers and writers, in sentences made up for this: how many are found.

A line is a sentence, what is wrong in it, and `missed` where nothing finds that. Each list was
written before anything was made to find its errors, so that they stand for many more; what is
found stays found.
"""

from pathlib import Path

import pytest

from editor.core.glossary import Glossary
from editor.detectors import detect
from editor.engines import languages

LISTS = Path(__file__).parent / "everyday"


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_what_was_found_is_found(code):
    language = languages.load(code)
    lost = []
    for line in (LISTS / f"{code}.txt").read_text("utf-8").splitlines():
        sentence, wrong, *missed = (part.strip() for part in line.split("|"))
        assert wrong in sentence
        found = detect(sentence, language, Glossary())[1]
        is_found = any(s.text in wrong or wrong in s.text for s in found if not s.is_aside)
        assert missed in ([], ["missed"])
        if is_found == bool(missed):
            lost.append((sentence, "found now" if missed else "lost"))
    assert lost == []
