"""Long texts to measure with."""

import random

from editor.assets import asset
from editor.engines import languages


def long_text(words):
    """The sample again and again, every eighth word another one, headers with other numbers.

    Equal paragraphs would be taken for headers and hide most of the text from the detectors.
    """
    common = [f for f in languages.load("fr").lexicon.forms[200:8000] if f.isalpha()]
    dice = random.Random(0)
    sample = asset("sample", "episode.txt").read_text("utf-8")
    count = len(sample.split())
    parts = []
    for turn in range(words // count + 1):
        lines = []
        for line in sample.splitlines():
            if "[Transcription]" not in line:
                tokens = line.split(" ")
                for at in range(dice.randrange(8), len(tokens), 8):
                    tokens[at] = dice.choice(common)
                line = " ".join(tokens)
            lines.append(line)
        part = "\n".join(lines).replace("N° 42", f"N° {turn + 1}")
        part = part.replace("Brandlhuber", "Brandlh" + "aeiou"[turn % 5] + "ber")
        parts.append(part.replace("Mérovance", "Mérov" + "aeiou"[turn % 3] + "nce"))
    return "\n".join(parts)
