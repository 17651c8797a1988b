"""python -m tools.measure.rules [LANGUAGE …] [--places]: what each rule line does on real texts.

For every line of the rule files: on which labelled transcripts it fires, how often it hits a
labelled error there, how often it flags right words, and how often it fires in clean text. Lines
that fire nowhere are counted a file; `--places` shows where the others do.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.detectors import detect, homophone
from editor.engines import languages
from editor.keeping import files
from editor.language.pattern import Rule, RuleIndex
from tools.measure.shows import CLEAN, DATA, SHOWS, Show, labels, outcome

AROUND = 40  # code points shown before and after a place


class Place(NamedTuple):
    """Where a rule line fires; `outcome` is a hit, an alarm, unlabelled or clean text."""

    line: str
    show: str
    outcome: str
    text: str


def places(show: Show, by_line: dict[str, list[Rule]]) -> Iterator[Place]:
    """Every place of a show where a rule line fires by itself, whether or not it is shown."""
    text = files.read_transcript(DATA / f"{show.name}.txt").text
    gold = labels(DATA / show.labels) if show.labels else []
    known = languages.load(show.language)
    document, _ = detect(text, known, Glossary())
    everything = RuleIndex([rule for rules in by_line.values() for rule in rules])
    lines = {match.rule.source for match in everything.matches(document, known.lexicon)}
    for line in sorted(lines):
        alone = replace(known, rules=RuleIndex(by_line[line]))
        for found in homophone.find(document, alone, Glossary()):
            hit = outcome(found, gold) if show.labels else False
            said = {True: "hit", False: "alarm", None: "unlabelled"}[hit]
            yield Place(line, show.name, said if show.labels else "clean", _drawn(document, found))


def _drawn(document: Document, found: Finding) -> str:
    start, end, text = *found.span, document.text
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"{before}[{found.text}→{found.replacements[0]}]{after}".replace("\n", "⏎")


def report(language: str, with_places: bool) -> None:
    """Print the table of a language."""
    sections = languages.sections(language, languages.load(language).words)
    by_line: dict[str, list[Rule]] = defaultdict(list)
    file_of: dict[str, str] = {}
    for section in sections:
        for rule in section.rules:
            by_line[rule.source].append(rule)
            file_of[rule.source] = section.where.split(", ")[0]
    shows = [show for show in (*SHOWS, *CLEAN) if show.language == language]
    fired: dict[str, list[Place]] = defaultdict(list)
    for show in shows:
        for place in places(show, by_line):
            fired[place.line].append(place)
    for name in dict.fromkeys(file_of.values()):
        lines = [line for line, at in file_of.items() if at == name]
        active = [line for line in lines if line in fired]
        print(f"{name}: {len(lines)} lines, {len(active)} fire")
        for line in active:
            counts = Counter(place.outcome for place in fired[line])
            there = ", ".join(sorted({place.show for place in fired[line]}))
            figures = "  ".join(
                f"{counts[said]} {said}"
                for said in ("hit", "alarm", "unlabelled", "clean")
                if counts[said]
            )
            print(f"    {line}\n        {figures}  ({there})")
            for place in fired[line] if with_places else ():
                print(f"        {place.outcome:10} {place.show:10} {place.text}")


def main() -> int:
    asked = [a for a in sys.argv[1:] if not a.startswith("--")]
    for language in asked or languages.LANGUAGES:
        report(language, "--places" in sys.argv)
    return 0


if __name__ == "__main__":
    sys.exit(main())
