"""Subtitles that can be read in time: short lines, two of them, divided between clauses.

Limits are those of the Netflix Timed Text Style Guide (general requirements, and French): 42
characters a line, two lines, 17 characters a second, two frames between subtitles.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from editor.core.transcript import Cue

LONGEST_LINE = 42  # code points
LINES = 2
SPEED = 17.0  # code points a second
GAP = 2 / 24  # seconds between two subtitles

Said = tuple[Cue, str]
_SENTENCE, _CLAUSE = ".?!…", ",;:–—"
_CLOSING = "\"'»”’) \u00a0\u202f"
_DASHES = ("-", "–", "—")
_UNEVEN = 2.0  # what it counts against a division that one part is empty
_TORN = 1.0  # what it counts that a clause is divided; at its end it counts a third


def readable(cues: Iterable[Said], *, labelled: bool = False) -> list[Said]:
    """The cues with long ones divided and lines broken anew; words and first times stay.

    A cue that fits is left as it is, and so is a dialogue with a dash a line. Parts of a cue share
    its time by their letters; a cue too short to be read stays until it is, or until the next
    begins. `labelled` says that the name of who speaks will stand before the text, which is then
    on the first part alone.
    """
    parts: list[Said] = []
    for cue, text in cues:
        name = f"{cue.speaker}: " if labelled and cue.speaker else ""
        lines = text.strip().split("\n")
        if _fits(lines, len(name)) or _is_dialogue(lines) or cue.end < cue.start:
            parts.append((cue, text))
        else:
            parts += _divided(cue, text.split(), len(name), labelled)
    return _slowed(parts)


def _fits(lines: Sequence[str], label: int) -> bool:
    return len(lines) <= LINES and all(
        len(line) + (0 if number else label) <= LONGEST_LINE for number, line in enumerate(lines)
    )


def _is_dialogue(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and all(line.lstrip().startswith(_DASHES) for line in lines)


def _divided(cue: Cue, words: Sequence[str], label: int, labelled: bool) -> list[Said]:
    """The parts of one cue, its words divided where it costs least."""
    bounds = _bounds(words, label)
    total = sum(map(len, words)) or 1
    found: list[Said] = []
    at = 0
    for low, high in pairwise(bounds):
        start = cue.start + (cue.end - cue.start) * at / total
        at += sum(map(len, words[low:high]))
        end = cue.start + (cue.end - cue.start) * at / total
        own = replace(cue, start=start, end=end, speaker="" if labelled and low else cue.speaker)
        found.append((own, "\n".join(_broken(words[low:high], 0 if low else label))))
    return found


def _bounds(words: Sequence[str], label: int) -> list[int]:
    """Where parts begin and end, by numbers of words: as few as fit, and at the best places."""
    best: list[tuple[float, int]] = [(0.0, 0)]  # of each end, its cost and where its part begins
    for end in range(1, len(words) + 1):
        found = (float("inf"), end - 1)
        letters = -1
        for start in range(end - 1, -1, -1):
            own = 0 if start else label
            letters += len(words[start]) + 1
            length = letters + own
            if end - start > 1 and length > LONGEST_LINE:
                if length > LINES * (LONGEST_LINE + 1):
                    break
                if not _fits(_filled(words[start:end], own), own):
                    break
            uneven = max(0.0, 1 - length / (LONGEST_LINE * LINES))
            last = end == len(words)
            cost = best[start][0] + 1 + _UNEVEN * uneven**2 + (0 if last else _cost(words[end - 1]))
            found = min(found, (cost, start))
        best.append(found)
    bounds = [len(words)]
    while bounds[-1]:
        bounds.append(best[bounds[-1]][1])
    return bounds[::-1]


def _cost(word: str) -> float:
    """What it costs to divide behind a word."""
    word = word.rstrip(_CLOSING)
    if word.endswith(tuple(_SENTENCE)):
        return 0.0
    return _TORN / 3 if word.endswith(tuple(_CLAUSE)) else _TORN


def _filled(words: Sequence[str], label: int) -> list[str]:
    """The words in lines that are filled one after the other."""
    lines: list[str] = []
    room = -1
    for word in words:
        if len(word) + 1 <= room:
            lines[-1] += f" {word}"
            room -= len(word) + 1
        else:
            room = LONGEST_LINE - len(word) - (0 if lines else label)
            lines.append(word)
    return lines


def _broken(words: Sequence[str], label: int) -> list[str]:
    """The words of one part in one line or two, the second the longer, broken between clauses."""
    filled = _filled(words, label)
    if len(filled) < 2 or not _fits(filled, label):
        return filled
    ways = []
    for at in range(1, len(words)):
        lines = [" ".join(words[:at]), " ".join(words[at:])]
        if _fits(lines, label):
            uneven = abs(len(lines[0]) + label - len(lines[1])) / LONGEST_LINE
            ways.append((uneven + _cost(words[at - 1]) / 2, at, lines))
    return min(ways)[2]


def _slowed(cues: Sequence[Said]) -> list[Said]:
    """Cues that are too fast to read stay longer, where nothing follows at once."""
    slowed: list[Said] = []
    for number, (cue, text) in enumerate(cues):
        needed = cue.start + len(" ".join(text.split())) / SPEED
        following = (other.start for other, _ in cues[number + 1 : number + 2])
        latest = next(following, float("inf")) - GAP
        end = max(cue.end, min(needed, latest))
        slowed.append((replace(cue, end=end), text))
    return slowed
