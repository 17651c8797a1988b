"""What strange texts are made of: parts that chance or a number makes, up to any size."""

from __future__ import annotations

import random
from collections.abc import Callable

Make = Callable[[int], str]

COMMON = (
    "alors après avant avec avoir beau beaucoup bien bonne chambre chose comme compte contre corps "
    "courant demande depuis dernier devant dire donner droit eau encore enfant entre esprit faire "
    "femme fille force grand guerre heure histoire homme jeune jour langue lettre lieu livre "
    "madame main maison matin mère moment monde mort nombre nuit œil ordre pays peine penser "
    "personne petit place porte premier prendre propre question raison reste rien savoir semaine "
    "sentir seul soir sous sujet table temps terre tête tour travail trouver venir vérité vie "
    "ville voir voix vouloir"
).split()


def word(dice: random.Random, syllables: int) -> str:
    return "".join(
        dice.choice("bcdfglmnprst") + dice.choice("aeiou") for _ in range(syllables)
    )  # fmt: skip


def again(part: str) -> Make:
    return lambda size: part * (size // len(part))


def each(make: Callable[[random.Random], str], sign: str = " ") -> Make:
    """Parts that chance makes, up to a size."""

    def text(size: int) -> str:
        dice, parts, length = random.Random(5), [], 0
        while length < size:
            parts.append(make(dice))
            length += len(parts[-1]) + len(sign)
        return sign.join(parts)

    return text


def counted(make: Callable[[int], str], sign: str = "\n") -> Make:
    """Parts that a number makes, up to a size."""

    def text(size: int) -> str:
        parts: list[str] = []
        length = number = 0
        while length < size:
            parts.append(make(number))
            length += len(parts[-1]) + len(sign)
            number += 1
        return sign.join(parts)

    return text


def roman(number: int) -> str:
    number, out = number % 3999 + 1, ""
    for value, sign in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        while number >= value:
            number, out = number - value, out + sign
    return out


def sentence(dice: random.Random) -> str:
    return " ".join(dice.choices(COMMON, k=8)).capitalize() + "."


def clock(seconds: float, sign: str = ",") -> str:
    whole = int(seconds)
    rest = round((seconds - whole) * 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{sign}{rest:03}"
