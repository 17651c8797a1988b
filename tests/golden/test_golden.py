"""Every suggestion for the bundled samples, drawn under its line, so that a diff shows a change.

`python -m tests.golden.test_golden` writes the files anew.
"""

from pathlib import Path

import pytest

from editor.assets import asset
from editor.core.glossary import Glossary
from editor.detectors import detect
from editor.engines import languages

FOLDER = Path(__file__).parent
SAMPLES = {"episode": "fr", "episode-en": "en"}


def draw(name, language):
    """Lines of the sample that have suggestions, with ^^^ and what is proposed under them."""
    text = asset("sample", f"{name}.txt").read_text("utf-8")
    document, found = detect(text, languages.load(language), Glossary())
    out = []
    for number, line in enumerate(document.lines, 1):
        here = [s for s in found if line.start <= s.span.start <= line.end]
        if not here:
            continue
        out.append(f"{number:4} {line.of(text)}")
        for s in here:
            column = s.span.start - line.start
            width = max(1, min(s.span.end, line.end) - s.span.start)
            repairs = " | ".join(repr(r) for r in s.replacements[:3]) or "?"
            out.append(f"     {' ' * column}{'^' * width} {s.kind} {repairs} {s.confidence:.2f}")
    return "\n".join(out) + "\n"


@pytest.mark.parametrize(("name", "language"), SAMPLES.items())
def test_suggestions_are_as_stored(name, language):
    stored = (FOLDER / f"{name}.suggestions.txt").read_text("utf-8")
    assert draw(name, language) == stored


if __name__ == "__main__":
    for sample, tongue in SAMPLES.items():
        (FOLDER / f"{sample}.suggestions.txt").write_text(draw(sample, tongue), "utf-8")
