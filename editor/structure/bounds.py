"""What is looked at in a text that no one said: a thousand times the same, or no word known.

Real texts stay far below these bounds, and nothing changes for them; beyond, the time would grow
and nobody would read what was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from editor.core.document import Document, Gap, Token
from editor.language.language import Language
from editor.language.pattern import NO_RULES
from editor.structure.repeats import Run, runs

MOST_UNKNOWN = 5000  # distinct words and numbers that the lexicon lacks, or one word in …
EVERY = 20  # … twenty: Heaps' law gives real texts of any length far fewer
# A text of more than so many unknown words, which are more than this share of it, is no transcript
# of its language: of the worst recognised book measured they are one in eight, and of long
# transcripts one in twenty. Judged are fewer distinct words then, with a part of the comparisons.
FOREIGN_FROM, FOREIGN_SHARE = 5000, 0.25
MOST_OF_FOREIGN, EFFORT = 1500, 0.25
# A text of more than so many distinct words that nobody knows, which are more than this share of
# its distinct ones, is a list: of the worst recognised book measured they are a third, of other
# transcripts less than an eighth. The commonest are judged then, a fifth as many compared.
LISTED_FROM, LISTED_SHARE = 2000, 0.5
MOST_LISTED, LISTED_EFFORT = 2500, 0.2
SPELLED_SHARE = 0.5  # of words of one letter, of which measured transcripts have a tenth at most
MANY = 50  # copies in a row from which a phrase is no speech …
LEAST = 200  # … where they have so many words together
LONGEST = 60  # words of such a phrase
KEPT = 3  # first copies that are still looked at


def bounded(document: Document, language: Language) -> Language:
    """The language; where too many words are unknown, one that takes the later ones for right.

    Where nearly all words are, it has less effort (see Language), too: the first 1,500 distinct
    ones are judged, for the first 150 the nearest words are looked for, and neither grammar nor
    rules are asked, nor well-known names; so where half of the words are single letters. Where
    half of the distinct words are unknown (a list of names), the commonest 2,500 are judged, for
    120 the nearest words are looked for, and well-known names are not asked.
    """
    times = Counter(word.text for word in document.words)
    lexicon = language.lexicon
    unknown = [text for text in times if lexicon.row(text) is None]
    other = lexicon.foreign  # whose words are known, too: a text in both languages is a transcript
    lost = [text for text in unknown if other is None or other.row(text) is None]
    most = max(MOST_UNKNOWN, len(document.words) // EVERY)
    foreign = sum(times[text] for text in lost)
    single = sum(count for text, count in times.items() if len(text) == 1 and text.isalpha())
    is_spelled = single > max(FOREIGN_FROM, SPELLED_SHARE * len(document.words))
    if is_spelled or foreign > max(FOREIGN_FROM, FOREIGN_SHARE * len(document.words)):
        language, most = _of_others(language), MOST_OF_FOREIGN
    elif _count(lost) > max(LISTED_FROM, LISTED_SHARE * _count(times)):
        language, most = replace(language, effort=LISTED_EFFORT, names=()), MOST_LISTED
        unknown.sort(key=lambda text: (text[0].isdigit(), -times[text]))
    if len(unknown) > most:
        language = replace(language, lexicon=lexicon.trusting(unknown[most:]))
    return language


def _count(texts: Iterable[str]) -> int:
    """How many are no numbers: a time in each line makes no list of a transcript."""
    return sum(not text[0].isdigit() for text in texts)


def _of_others(language: Language) -> Language:
    """The language for a text that is none of its own."""
    return replace(language, effort=EFFORT, names=(), grammar=None, rules=NO_RULES)


def without_copies(document: Document) -> Document:
    """Without the words that stand again and again, but for the first copies and the last one.

    They are a loop as a whole (see the detector), so that no word of them is judged alone.
    """

    def enough(run: Run) -> bool:
        return run.times >= MANY and run.times * run.period >= LEAST

    words: list[Token] = []
    at = 0
    for run in runs(document.folded, LONGEST, enough):
        last = run.end - run.period
        words += document.words[at : run.start + KEPT * run.period]
        words.append(document.words[last]._replace(gap=Gap.PARAGRAPH))
        at = last + 1
    return document.with_words((*words, *document.words[at:])) if at else document
