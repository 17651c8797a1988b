"""Capitals that waver: a title in lower case, « le Monde Médical » for a common thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from editor.core.document import Document, Gap
from editor.core.evidence import Finding
from editor.core.glossary import Glossary
from editor.core.message import Message
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.language.language import Language

ID = "case_variant"


def find(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    yield from _written(document, language, glossary)
    yield from _wavering(document, language, glossary)


def _written(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    """Titles of two words from the header or an address that the body has in lower case."""
    titles = {
        " ".join(run.lower().split()): run
        for run in document.written.values()
        if run.count(" ") == 1
        and all(part[0].isupper() and part[1:].islower() for part in run.split())
    }
    if not titles:
        return
    words, folded = document.words, document.folded
    for index in range(len(words) - 1):
        if words[index + 1].gap not in (Gap.SPACE, Gap.LINE):
            continue
        run = titles.get(f"{folded[index]} {folded[index + 1]}")
        before = folded[index - 1] if index else ""
        span = Span(words[index].start, words[index + 1].end)
        text = " ".join(span.of(document.text).split())
        if run is None or text == run or text != text.lower() or glossary.accepts(text):
            continue
        if before in language.words.determiners and words[index].gap <= Gap.LINE:
            continue  # « le monde numérique » is also just the digital world
        reason = Message("The header writes “{}”", (run,))
        yield Finding(
            ID, Kind.NAME, span, span.of(document.text), (run,), reason, "header", f"{ID}:{run}"
        )


def _wavering(document: Document, language: Language, glossary: Glossary) -> Iterator[Finding]:
    """Common words with capitals in mid-sentence that the same text has in lower case too."""
    words, folded, lexicon = document.words, document.folded, language.lexicon
    asked = [index for index in range(len(words) - 1) if _may_waver(document, index, language)]
    looked_for = {folded[index] for index in asked}
    pairs: dict[str, Counter[str]] = defaultdict(Counter)
    singles: dict[str, Counter[str]] = defaultdict(Counter)
    for index, word in enumerate(words):
        if folded[index] not in looked_for or word.starts_sentence:
            continue
        singles[folded[index]][word.text] += 1
        if index + 1 < len(words) and words[index + 1].gap in (Gap.SPACE, Gap.LINE):
            pair = f"{word.text} {words[index + 1].text}"
            pairs[pair.casefold()][pair] += 1
    last = -1
    for index in asked:
        word, after = words[index], words[index + 1]
        if word.start < last:
            continue
        two = f"{word.text} {after.text}"
        forms = pairs.get(two.casefold(), Counter())
        if (
            after.is_capital
            and after.gap in (Gap.SPACE, Gap.LINE)
            and forms[two] <= 2
            and forms[two.lower()] >= 2 * forms[two]
            and lexicon.is_word(after.text)
        ):
            span = Span(word.start, after.end)
        elif (
            not after.is_capital
            and singles[folded[index]][word.text.lower()] > 2 * singles[folded[index]][word.text]
            and not _in_name(document, index, language)
        ):
            span = word.span
        else:
            continue
        text = span.of(document.text)
        if glossary.accepts(text):
            continue
        reason = Message("Elsewhere in this text “{}” is in lower case", (text.lower(),))
        yield Finding(
            ID, Kind.NAME, span, text, (text.lower(),), reason, "wavering", f"{ID}:{text}"
        )
        last = span.end


_MOST_BETWEEN = 2  # small words: Banque de la Réunion


def _in_name(document: Document, index: int, language: Language) -> bool:
    """Whether small words join a word to another with a capital: University of California."""
    words, folded = document.words, document.folded
    for step in (-1, 1):
        for other in range(index + step, index + step * (_MOST_BETWEEN + 2), step):
            if not 0 <= other < len(words) or words[max(other, other - step)].gap > Gap.LINE:
                break
            if abs(other - index) > 1 and words[other].is_capital:
                return True
            if folded[other] not in language.words.function_words:
                break
    return False


def _may_waver(document: Document, index: int, language: Language) -> bool:
    """Whether a common word has a capital behind an article."""
    word, before = document.words[index], document.words[index - 1]
    return (
        language.writing.capital_is_name  # else the noun that a verb makes has one: das Lesen
        and document.folded[index - 1] in language.words.determiners
        and word.is_capital
        and not word.starts_sentence
        and len(word.text) >= 4
        and not before.is_capital
        and word.gap <= Gap.LINE
        and not word.text.isupper()
        and language.lexicon.is_word(word.text)
    )
