"""Detection measured on the real transcripts beside the checkout, where they are."""

from __future__ import annotations

import importlib.util
import time
from dataclasses import replace
from types import ModuleType
from typing import Any, NamedTuple

from editor.core.glossary import Glossary
from editor.detectors import detect
from editor.engines import languages
from editor.keeping import files
from editor.language.scorer import Scorer
from tools.measure.shows import DATA

LIKELY = 0.6  # confidence from which a suggestion is likely or sure

CASES = {
    "hebdo-1": ("fr", "hebdo-1.gold.tsv", ""),
    "hebdo-1+glossary": ("fr", "hebdo-1.gold.tsv", "hebdo.glossary.csv"),
    "fr-talk": ("fr", "fr-talk.gold.tsv", ""),
    "en-podcast": ("en", "en-podcast.gold.tsv", ""),
    "clean-fr": ("fr", "", ""),
    "clean-en": ("en", "", ""),
}


# Labelled transcripts that have no floors: what a language model is measured on, too.
FURTHER = {
    "fr-speech": ("fr", "fr-speech.gold.tsv", ""),
    "en-lecture": ("en", "en-lecture.gold.tsv", ""),
    "en-talks": ("en", "en-talks.gold.tsv", ""),
}


class Measured(NamedTuple):
    """Figures of one case; `alarms` counts likely and sure ones in 1,000 words of clean text."""

    recall: float = 0.0
    precision: float = 0.0
    top1: float = 0.0
    keys: float = 0.0
    alarms: float = 0.0
    seconds: float = 0.0


def scorer() -> ModuleType | None:
    """The scoring module beside the data, None where it is absent."""
    path = DATA.parent / "score" / "score.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(name: str, model: Scorer | None = None) -> tuple[Measured, dict[str, Any]]:
    """The figures of a case, with a language model or without, and the scorer's whole result."""
    language, gold, glossary_name = (CASES | FURTHER)[name]
    text = files.read_transcript(DATA / f"{name.split('+')[0]}.txt").text
    glossary = files.read_glossaries([DATA / glossary_name]) if glossary_name else Glossary()
    known = replace(languages.load(language), model=model)
    start = time.perf_counter()
    document, found = detect(text, known, glossary)
    seconds = time.perf_counter() - start
    rows: list[dict[str, Any]] = [
        {
            "start": s.span.start, "end": s.span.end, "replacements": list(s.replacements),
            "kind": str(s.kind), "group": s.group or None, "detector": s.detector,
            "confidence": s.confidence, "ground": s.ground,
        }
        for s in found
    ]  # fmt: skip
    if not gold:
        likely = [
            r for r in rows if r["confidence"] >= LIKELY and r["kind"] not in ("header", "join")
        ]
        alarms = 1000 * len(likely) / len(document.words)
        return Measured(alarms=alarms, seconds=seconds), {
            "alarms": likely,
            "text": text,
            "rows": rows,
            "words": len(document.words),
        }
    score = scorer()
    assert score is not None
    result = score.score(text, score.read_gold(DATA / gold), rows)
    result |= {"text": text, "rows": rows, "words": len(document.words)}
    figures = Measured(
        result["recall"], result["precision"], result["top1"], result["keys"], 0.0, seconds
    )
    return figures, result
