"""The case files: every line says what its detector must find, and that it finds no more."""

import re
from pathlib import Path

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.suggestion import resolve
from editor.core.text import Span
from editor.detectors import DETECTORS, suggestions
from editor.engines import languages
from tests.texts import analyse

CASES = Path(__file__).parent / "cases"
# Needs many lines, needs a model: test_page_header.py, test_context.py.
WITHOUT_CASES = {"page_header", "context"}
MARK = re.compile(r"\{([^{}→]*)→([^{}]*)\}")


def read(path):
    """Language, glossary and case lines of a file."""
    language, glossary, lines = "fr", Glossary(), []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## language:"):
            language = line.split(":")[1].strip()
        elif line.startswith("## glossary:"):
            for term in line.split(":", 1)[1].split(","):
                right, _, kind = term.strip().partition("/")
                glossary = glossary.add(Term(right, kind=kind))
        elif line.strip():
            lines.append(re.sub(r"\s{2,}# .*$", "", line))
    return language, glossary, lines


def parse(line):
    """The plain text and what must be found in it: spans with their first repairs.

    Nothing behind the arrow asks for no repair or, with ⌫, for the empty one.
    """
    line = line.replace("⏎", "\n")
    text, wanted, at = "", [], 0
    for match in MARK.finditer(line):
        text += line[at : match.start()]
        wanted.append(
            (
                Span(len(text), len(text) + len(match[1])),
                [r.replace("⌫", "") for r in match[2].split("|") if r],
            )
        )
        text += match[1]
        at = match.end()
    return text + line[at:], wanted


def detector_of(name):
    """The detector of a case file: those of another language have its code behind it."""
    detector, _, code = name.rpartition("_")
    return detector if code in languages.LANGUAGES else name


def all_cases():
    for path in sorted(CASES.glob("*.txt")):
        language, glossary, lines = read(path)
        for line in lines:
            yield pytest.param(path.stem, language, glossary, line, id=f"{path.stem}: {line[:50]}")


@pytest.mark.parametrize(("name", "language", "glossary", "line"), list(all_cases()))
def test_case(name, language, glossary, line):
    text, wanted = parse(line)
    detector = next(d for d in DETECTORS if d.id == detector_of(name))
    known = languages.load(language)
    found = resolve(suggestions(detector.find, analyse(text, language), known, glossary))
    assert [
        (s.span, list(s.replacements[: len(w[1]) or 1]))
        for s, w in zip(found, wanted, strict=False)
    ] == wanted
    assert len(found) == len(wanted), found[len(wanted) :]
    for s in found:
        assert s.text == s.span.of(text)
        assert 0 < s.confidence <= 1
        assert str(s.reason)


def test_every_detector_has_cases_and_every_file_a_detector():
    names = {d.id for d in DETECTORS}
    files = {detector_of(path.stem) for path in CASES.glob("*.txt")}
    assert files == names - WITHOUT_CASES


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda p: p.stem)
def test_a_case_file_has_five_lines_of_either_kind(path):
    _, _, lines = read(path)
    flagged = sum(bool(MARK.search(line)) for line in lines)
    assert flagged >= 5
    assert len(lines) - flagged >= 5
