"""Texts taken apart, for tests that hold a language's code and no Language."""

from editor.core.clean import CleanOptions
from editor.engines import languages
from editor.export import Job, export
from editor.language import analysis

COMMON = languages.common()


def analyse(text, code, masked=(), **more):
    return analysis.analyse(text, languages.load(code), masked, **more)


def exported(session, target, **options):
    """What an export of a session writes, as text."""
    document = analyse(session.source, "fr")
    job = Job(session, document, CleanOptions(**options), "x", 0, "en", str)
    return export(target, job).decode("utf-8")
