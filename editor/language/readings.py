"""What a form can be by grammar: part of speech, gender, number, mood, tense and person."""

from __future__ import annotations

from typing import NamedTuple


class Analysis(NamedTuple):
    """One reading of a form, in Lexique's terms.

    `pos` is NOM, VER, AUX, ADJ, ADV, PRE, CON, ART:def, PRO:per …; gender m, f or x; number s, p
    or x; mood, tense and person of verbs ("ind", "pre", "3s"); `share` is the reading's use per
    million words in films and books.
    """

    pos: str
    gender: str
    number: str
    mood: str
    tense: str
    person: str
    lemma: str
    share: float

    def agrees(self, gender: str = "", number: str = "") -> bool:
        """Whether it can have a gender (m, f) and a number (s, p); "" asks for neither."""
        return (not gender or self.gender in (gender, "x")) and (
            not number or self.number in (number, "x")
        )


_POS = {"V": "VER", "X": "AUX"}


def parse_tags(form: str, tags: str) -> tuple[Analysis, ...]:
    """Readings of a form from the lexicon file's tags (tools/lexicon.py)."""
    found = []
    for tag in tags.split(";") if tags else ():
        pos, features, lemma, share = tag.split("|")
        gender = number = "x"
        mood = tense = person = ""
        if pos in _POS:
            mood, tense, person, *_ = [*features.split(":"), "", ""]
            if mood == "par" and tense == "pas" and person:
                gender, number, person = person[:1], person[1:2], ""
            elif person:
                number = person[1]
        elif len(features) == 2:
            gender, number = features[:1], features[1:]
        found.append(
            Analysis(
                _POS.get(pos, pos), gender, number, mood, tense, person, lemma or form, float(share)
            )
        )
    return tuple(found)
