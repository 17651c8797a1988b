"""Texts taken apart, for tests that hold a language's code and no Language."""

from editor.core.clean import CleanOptions
from editor.core.text import Edits, Span
from editor.engines import languages
from editor.export import Job, export
from editor.language import analysis

COMMON = languages.common()


def analyse(text, code, masked=(), **more):
    return analysis.analyse(text, languages.load(code), masked, **more)


def edits_of(text, changes):
    """Edits from changes one after the other: where in the text as it then is, how much, by what.

    What lies behind its end is put at its end.
    """
    edits = Edits()
    for at, length, new in changes:
        size = len(edits.apply(text))
        edits = edits.replace(Span(min(at, size), min(size, at + length)), new)
    return edits


def exported(session, target, **options):
    """What an export of a session writes, as text."""
    document = analyse(session.source, "fr")
    job = Job(session, document, CleanOptions(**options), "x", 0, "en", str)
    return export(target, job).decode("utf-8")
