"""Texts taken apart, for tests that hold a language's code and no Language."""

from editor.engines import languages
from editor.language import analysis

COMMON = languages.common()


def analyse(text, code, masked=(), **more):
    return analysis.analyse(text, languages.load(code), masked, **more)
