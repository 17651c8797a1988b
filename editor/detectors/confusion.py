"""A word for another that sounds alike, decided by counts of its neighbours: « off the team »."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.signs import Sign
from editor.core.suggestion import Kind
from editor.language.language import Language
from editor.language.letter_case import like
from editor.language.scorer import Place

ID = "confusion"

# Nats by which the other word must fit the words around better. Measured on 13,257 words of an
# English podcast and 15,782 of clean prose: at 5.3 half of what is shown is an error.
LEAST = 5.3
LIKELY = 7.35  # the same for what is shown as likely


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    scorer = language.scorer
    if scorer is None:
        return
    places = [
        Place(index, index + 1, (word, *others))
        for index, word in enumerate(document.folded)
        if (others := language.confusions.get(word))
        and not glossary.accepts(document.words[index].text)
    ]
    for place, answer in zip(places, scorer.weigh(document, places), strict=True):
        weighed = ((o, c) for o, c in zip(answer.odds, place.choices, strict=True) if o is not None)
        gain, right = max(weighed)
        if gain < LEAST:
            continue
        token = document.words[place.first]
        yield Finding(
            ID, Kind.HOMOPHONE, token.span, token.text, (like(right, token.text),),
            Message("“{}” fits the words around better", (right,)),
            "much_likelier" if gain >= LIKELY else "likelier",
            f"{ID}:{place.choices[0]}→{right}", {Sign.CONTEXT: gain},
        )  # fmt: skip
