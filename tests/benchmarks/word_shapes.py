"""Strange texts of words, names, numbers and lines that are next to what transcripts have."""

from __future__ import annotations

import json
import random

from tests.benchmarks.makers import COMMON, Make, again, clock, counted, each, roman, sentence, word

NUMBERS = "un deux trois quatre cinq six sept huit neuf dix douze vingt trente cent mille".split()
KNOWN = (
    "Paris Lyon Marseille Macron Mitterrand Chirac Berlin Londres Madrid Rome Dupont Martin "
    "Durand Picasso Mozart Beethoven Einstein Newton Darwin"
).split()
GREEK, CYRILLIC = "αβγδεζηθικλμνξοπρστυφχψω", "абвгдежзиклмнопрстуфхцчшыэюя"
_KEYS = "abcdefghijklmnopqrstuvwxyz"
_BASE64 = _KEYS + _KEYS.upper() + "0123456789+/"


def _name(dice: random.Random, syllables: int = 3) -> str:
    return word(dice, syllables).capitalize()


def _letters(dice: random.Random, signs: str, count: int) -> str:
    return "".join(dice.choices(signs, k=count))


def _pairs(first: str, second: str) -> Make:
    """Words by chance, one of a list and one of another."""
    ones, others = first.split(), second.split()
    return each(lambda dice: f"{dice.choice(ones)} {dice.choice(others)}")


def _slipped(dice: random.Random, right: str) -> str:
    """A word with another letter somewhere behind the first."""
    at = dice.randrange(1, len(right))
    return right[:at] + dice.choice(_KEYS) + right[at + 1 :]


WORDS: dict[str, Make] = {
    "Jean Names": each(lambda dice: f"{dice.choice(['Jean', 'Marie'])} {_name(dice)} a dit"),
    "First Last": each(lambda dice: f"{_name(dice, 2)} {_name(dice)},"),
    "speakers in bold": each(
        lambda dice: f"**{_name(dice, 2)} {_name(dice, 2)} :** {sentence(dice)}", "\n\n"
    ),
    "speakers in capitals": each(lambda d: f"{word(d, 3).upper()} : {sentence(d)}", "\n"),
    "known Names": each(lambda dice: dice.choice(KNOWN)),
    "known Names, slips": each(lambda dice: _slipped(dice, dice.choice(KNOWN))),
    "slips": each(lambda dice: _slipped(dice, dice.choice(COMMON))),
    "single letters": each(lambda dice: dice.choice(_KEYS)),
    "three letters": each(lambda dice: _letters(dice, _KEYS, 3)),
    "Three letters": each(lambda dice: _letters(dice, _KEYS, 3).capitalize()),
    "scripts by words": each(
        lambda d: d.choice((word(d, 3), _letters(d, GREEK, 6), _letters(d, CYRILLIC, 6)))
    ),
    "verbs of has": _pairs("a à est et ont on sont son", "manger parlé donner trouvé demande"),
    "verbs of pronouns": _pairs("ils elles nous vous on il", "mange parle donne trouve demande"),
    "vowels to lose": _pairs("le de que ne je se", "homme eau enfant histoire heure ordre"),
    "plurals": each(lambda dice: f"les {dice.choice(COMMON)} {dice.choice(COMMON)}"),
    "numbers in words": each(lambda dice: dice.choice(NUMBERS)),
    "words twice": each(lambda dice: " ".join([dice.choice(COMMON)] * 2)),
    "apostrophes of all kinds": each(lambda d: f"l{d.choice('’ʼ`´')}{d.choice(COMMON)}"),
    "notes": each(lambda dice: f"{dice.choice(COMMON)} [{dice.choice(COMMON)}]"),
    "emoji, each": each(lambda dice: chr(dice.randrange(0x1F300, 0x1F6FF)), ""),
    "brackets in brackets": lambda size: "(mot [ici " * (size // 20) + "])" * (size // 4),
    "hashes of files": each(lambda dice: f"{dice.getrandbits(128):032x}"),
    "base64": each(lambda dice: _letters(dice, _BASE64, 76), "\n"),
    "telephone numbers": each(lambda d: f"0{' '.join(str(d.randrange(10, 99)) for _ in '12345')}",
                              "\n"),
    "decimals": each(lambda dice: f"{dice.randrange(1000)},{dice.randrange(1000)}", "\n"),
    "hours": each(lambda dice: f"{dice.randrange(24)}h{dice.randrange(60):02}"),
    "semicolons": counted(lambda n: f"{n};{COMMON[n % 90]};{word(random.Random(n), 3)};{n % 100}"),
    "quoted cells": counted(lambda n: f'"{n}","{COMMON[n % 90]}","{COMMON[n * 7 % 90]}"'),
    "program": counted(lambda n: f"def f{n}(x, y={n}): return self.{COMMON[n % 90]}[x] + y"),
    "json in text": counted(lambda n: json.dumps({"id": n, "mot": COMMON[n % 90]})),
    "lines of words": each(lambda d: f"{word(d, 3)} {word(d, 2)} {word(d, 4)}", "\n"),
    "Lines of Names": each(lambda dice: f"{_name(dice)} {_name(dice, 2)}", "\n"),
    "LINES": each(lambda dice: " ".join(dice.choices(COMMON, k=4)).upper(), "\n"),
    "lines nearly alike": each(lambda d: f"Une ligne presque comme {_letters(d, 'abcd', 2)}", "\n"),
    "page fields": counted(lambda n: f"Page {n} / 40000"),
    "chapters": counted(lambda n: f"Chapitre {roman(n)}\n\n{COMMON[n % 90]}"),
    "heads by turns": counted(
        lambda n: (f"{n} LE TITRE\n" if n % 2 else f"LE CHAPITRE {n}\n")
        + sentence(random.Random(n))
    ),
    "time codes and speakers": counted(
        lambda n: f"[{clock(n)[:8]}] {_name(random.Random(n), 2)} : oui"
    ),
    "answers": each(lambda dice: "– " + sentence(dice), "\n"),
    "mail": each(lambda dice: "> " * dice.randrange(1, 5) + sentence(dice), "\n"),
    "list of points": again("• mot\n"),
    "Names and numbers a line": each(lambda d: f"{_name(d)} {d.randrange(10_000)}", "\n"),
    "Dotted.Names": each(lambda dice: f"{_name(dice, 2)}.{_name(dice, 2)}"),
    "a hundred unknown words": each(lambda dice: "bro" + "".join(dice.choices("bdfgl", k=3)) + "u"),
    "Dotted.Names a line": each(lambda dice: f"{_name(dice, 2)}.{_name(dice, 2)}", "\n"),
    "Names with dates": each(lambda d: f"{_name(d)} {d.randrange(28)}/{d.randrange(12)}/99", "\n"),
    "NAMES, notes": each(lambda dice: f"[{_name(dice).upper()}] ({_name(dice, 2)}) oui"),
    "initials": each(lambda d: f"{d.choice('ABCDEF')}. {d.choice('GHJKL')}. {_name(d)}"),
    "an accent in each": each(lambda d: f"{word(d, 1)}{d.choice('éèêàâîôû')}{word(d, 1)}t"),
    "words seen once, elided": counted(
        lambda n: f"l'{'aeiou'[n % 5]}{word(random.Random(n), 4)}", " "
    ),
    "speakers with times": each(
        lambda d: f"{_name(d)} {_name(d, 2)}  {clock(d.randrange(36_000))[1:8]}\n{sentence(d)}",
        "\n\n",
    ),
    "chains of hyphens": each(lambda dice: "-".join(word(dice, 2) for _ in range(30))),
    "quotes in quotes": each(lambda d: f"« {sentence(d)[:-1]} « {word(d, 2)} “{word(d, 2)}” » »."),
    "numbered list": counted(lambda n: f"{n}. {sentence(random.Random(n))}"),
    "numbered Names": counted(lambda n: f"{n}. {_name(random.Random(n), 5)}"),
    "table of Markdown": counted(
        lambda n: f"| {_name(random.Random(n))} | {n} | {n % 1000},{n % 100:02} | **mot** |"
    ),
    "srt in text": counted(
        lambda n: f"{n}\n{clock(2 * n)} --> {clock(2 * n + 2)}\n{sentence(random.Random(n))}\n"
    ),
    "postal addresses": each(
        lambda d: f"{_name(d, 2)} {_name(d)}, {d.randrange(200)} rue de {_name(d)}, {_name(d, 2)}",
        "\n",
    ),
    "Names in quotes": each(lambda dice: f"« {_name(dice)} »"),
    "titles": each(lambda dice: f"M. {_name(dice)} et Mme {_name(dice)}"),
}  # fmt: skip
