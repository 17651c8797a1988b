"""A word that people seldom say and that stands once: perhaps misheard, « a talk with Cypress »."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from editor.core.document import Document
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.letters import joined
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.language.language import Language

ID = "rare_name"

RARE_NAME = 4.2  # Zipf value below which a name that stands once is asked for
RARE_WORD = 2.5  # the same of a word in lower case


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    lexicon = language.lexicon
    times = Counter(document.folded)
    for index, word in enumerate(document.words):
        text = word.text
        if not word.is_word or len(text) < 3 or times[document.folded[index]] > 1:
            continue
        if text.isupper() or word.starts_sentence or "-" in text or "'" in text:
            continue
        if not lexicon.knows(text) or glossary.accepts(text) or joined(text) in document.written:
            continue
        zipf = lexicon.zipf(text)
        if word.is_capital and language.writing.capital_is_name:
            if zipf >= RARE_NAME or any(c.isupper() for c in text[1:]):
                continue
            reason = Message("The name “{}” is rare and occurs only once", (text,))
            kind, ground = Kind.NAME, "name"
        else:
            if zipf >= RARE_WORD or language.words.has_rare_forms or zipf == 0:
                continue
            reason = Message("“{}” is rare and occurs only once", (text,))
            kind, ground = Kind.SPELLING, "word"
        yield Finding(ID, kind, word.span, text, (), reason, ground, f"{ID}:{text}")
