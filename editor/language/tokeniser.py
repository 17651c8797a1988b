"""Where the words of a text are; what is no prose (addresses, paths, code, marks) is kept whole.

A text is walked once: a *run* is what stands between blanks, quotes and brackets, and is judged
alone, so that the time grows with the text whatever the text holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.core.addresses import is_technical, names_format
from editor.core.common import any_of
from editor.core.letters import UNSEEN, fold, plain
from editor.core.text import in_portions
from editor.language.writing import Writing

_MARK = r"[\u0300-\u036f]"
_LETTER = rf"(?:[^\W\d_]{_MARK}*)"
_INNER = rf"(?:[{UNSEEN}]*+[^\W_]{_MARK}*)"
_WORD = re.compile(
    r"\d+(?:[.,\u202f\u00a0:/]\d+)*\w*(?:-\w+)*(?:['’]s\b)?"
    rf"|{_LETTER}{_INNER}*+(?:['’ʼ\-‐‑]{_INNER}++)*+(?:\+\+)?['’]?"
)
_APOSTROPHE = re.compile("['’ʼ]")

_PIECE = (
    r"&(?:\#\d+|\#x[\da-fA-F]+|[A-Za-z]{2,8}\d?);"  # an HTML entity
    r"|(?<=[^\W\d_])\(-?[^\W\d_]{1,6}\)"  # acteur(rice)s, infirmier(-ière)
    r"|(?<=[^\W\d_])\*(?=[^\W\d_]{1,7}\b)"  # auteur*rice*s
    r"|(?<=\d)[,\u202f\u00a0](?=\d)"
    r"|[^\s<>()\[\]{}\"«»“”„,;!?…|*`]"
)
_PLAIN = r"[^\s<>()\[\]{}\"«»“”„,;!?…|*`&]"  # what is always of a run
# Code points at most of a stretch of such, and stretches of a run: a longer one is cut, for each is
# searched at once, which holds the interpreter, and with it the window.
LONGEST_STRETCH, MOST_STRETCHES = 100, 1000
LONGEST_RUN = LONGEST_STRETCH * MOST_STRETCHES
_RUN = re.compile(
    r"(?m:^)[ \t]*```[^`].*?```"
    r"|(?<!\w)`[^`\n]{1,300}`(?!\w)"
    r"|</?(?:i|b|u|s|em|strong|font|span|p|br|div|a|ul|ol|li|h[1-6]|table|t[rdh]|c|v|lang|ruby|rt"
    r"|sup|sub|img|code|pre|blockquote|hr)\b[^<>\n]{0,200}>"
    r"|\{\\[^{}\n]{1,60}\}"
    r"|(?:[A-Za-z][A-Za-z0-9+.-]{1,12}+://|www\.)[^\s<>()\"«»]+"
    rf"|(?:{_PLAIN}{{1,{LONGEST_STRETCH}}}+|{_PIECE}){{1,{MOST_STRETCHES}}}+",
    re.DOTALL,
)
_FENCE = "```"  # what it encloses has any length
_SIMPLE = re.compile(rf"(?:[^\W_]|[{UNSEEN}\u0300-\u036f'’ʼ\-‐‑])++[.:]*")
_ENTITY = re.compile(r"&(?:#\w+|[A-Za-z]+\d?);")
_SEPARATING = frozenset(
    "nbsp thinsp ensp emsp amp lt gt quot apos hellip laquo raquo lsquo rsquo ldquo rdquo ndash "
    "mdash bull middot shy zwj zwnj".split()
)
_BEFORE, _BEHIND = "'’-–—.&=+_*:", ".:,;!?'’-–—&_*"

_LATIN_WORD = re.compile(r"[A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ'’ʼ\-‐‑+]+")
_ANY_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f'’ʼ\-‐‑+])+")
_MIDDLE = "·•⋅‧∙・"  # points of inclusive spelling
LONGEST_ELIDED = 12  # code points of a word that is cut off at its apostrophe, and more
LONGEST_KEPT, MOST_KEPT = 40, 20_000  # code points of runs, and runs, whose pieces are remembered


# A word or what stands in its place: start, end, and whether it has nothing but letters.
Piece = tuple[int, int, bool]


class _Forms:
    """What a language's lists of word forms say, as patterns made once."""

    def __init__(self, writing: Writing) -> None:
        ending, sure = any_of(writing.inclusive_endings), any_of(writing.inclusive_sure_endings)
        self.run = re.compile(
            rf"{_LETTER}++(?:(?:[{_MIDDLE}]{_LETTER}++)+|(?:[./*]{ending})?[./*](?:s|x)|[./]{sure}|\*{ending}"
            rf"|(?:\(-?{_LETTER}{{1,6}}\){_LETTER}{{0,3}})+)"
            rf"|{any_of(writing.inclusive_pairs)}",
            re.IGNORECASE,
        )
        self.hyphened = re.compile(
            rf"{_LETTER}+-{ending}-(?:s|x)"
            rf"|[^\W\d_-]{{2,}}-{any_of(writing.inclusive_hyphened)}"
            rf"|[a-zà-ÿ]{{2,}}{any_of(writing.inclusive_capitals)}(?:-s)?"
        )
        self.word = re.compile(any_of(writing.inclusive_words), re.IGNORECASE)
        heads = "".join(sorted(writing.name_heads)).upper()
        self.named = re.compile(
            rf"(?<=[\w,.] )[{heads}]['’][A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+" if heads else "(?!)"
        )


_forms = lru_cache(maxsize=8)(_Forms)


def is_inclusive(text: str, writing: Writing) -> bool:
    """Whether a word is spelled for women and men: ouvrier-e-s, étudiantEs, iel, celleux."""
    forms = _forms(writing)
    return bool(forms.hyphened.fullmatch(text) or forms.word.fullmatch(text))


@lru_cache(maxsize=16_384)
def is_word(text: str, writing: Writing) -> bool:
    """Whether a piece (`plain`) is a word: letters, of the Latin script alone where that is known.

    A word in inclusive spelling is none: no lexicon has it.
    """
    pattern = _LATIN_WORD if writing.latin else _ANY_WORD
    if pattern.fullmatch(text) is None:
        return False
    return len(text) > LONGEST_STRETCH or not is_inclusive(text, writing)


def names_with_capital_heads(text: str, writing: Writing) -> frozenset[str]:
    """Names like L'Hermite, D'Alembert that stand inside a sentence, folded.

    Elided « de » and « le » have no capital there, so that the capital belongs to the name.
    """
    found = set()
    for match in in_portions(_forms(writing).named, text) if writing.name_heads else ():
        before = text[max(0, match.start() - 12) : match.start() - 1]
        if (
            before[-1] == "."
            and before[:-1].rpartition(" ")[2].casefold() not in writing.short_titles
        ):
            continue  # a sentence began
        found.add(fold(match[0]))
    return frozenset(found)


def pieces(
    text: str, start: int, end: int, writing: Writing, names: frozenset[str] = frozenset()
) -> Iterator[Piece]:
    """The pieces of text[start:end] in order; `names` are kept whole (folded)."""
    known: dict[str, tuple[Piece, ...]] = {}  # by the run: its pieces from its own start on
    words: dict[str, bool] = {}
    for match in _runs(text, start, end):
        low, high = match.span()
        run = match[0]
        if run.isalpha() and "ʼ" not in run:  # most words; that apostrophe counts as a letter
            found = words.get(run)
            if found is None:
                found = is_word(plain(run), writing)
                if len(words) < MOST_KEPT:
                    words[run] = found
            yield low, high, found
        elif run.isdecimal():
            yield low, high, False
        else:
            parts = known.get(run)
            if parts is None:
                parts = tuple(_of_run(run, writing, names))
                if len(run) <= LONGEST_KEPT and len(known) < MOST_KEPT:
                    known[run] = parts
            for start_of, end_of, is_letters in parts:
                yield low + start_of, low + end_of, is_letters


def _runs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """As _RUN.finditer, but that signs alone do not hold the interpreter for long."""
    if text.find(_FENCE, start, end) >= 0:
        return _RUN.finditer(text, start, end)
    return in_portions(_RUN, text, start, end)


def _of_run(run: str, writing: Writing, names: frozenset[str]) -> Iterator[Piece]:
    """The pieces of a run that is neither letters alone nor a number."""
    if _SIMPLE.fullmatch(run):
        yield from _words(run, 0, len(run), writing, names)
    elif run[0] == "`" or run.lstrip(" \t").startswith("```"):
        yield 0, len(run), False
    elif run[0] in "<{":
        return
    elif "://" in run or run.startswith("www."):
        yield 0, len(run.rstrip(_BEHIND)), False
    else:
        yield from _mixed(run, 0, len(run), writing, names)


def _mixed(
    text: str, low: int, high: int, writing: Writing, names: frozenset[str]
) -> Iterator[Piece]:
    """The pieces of a run that has other signs than letters and digits."""
    run = text[low:high]
    if "&" in run and (entity := _ENTITY.search(text, low, high)) is not None:
        if entity[0].strip("&;").casefold() in _SEPARATING or entity[0][1] == "#":
            yield from _rest(text, low, entity.start(), writing, names)
            yield from _rest(text, entity.end(), high, writing, names)
        else:
            yield low, high, False
        return
    body = run
    if len(run) < 3 or not (run[0] == run[-1] == ":"):  # not :smile:
        body = run.lstrip(_BEFORE)
        low = high - len(body)
        body = body.rstrip(_BEHIND)
        high = low + len(body)
    if not body:
        return
    is_suffix = low > 0 and text[low - 1] == "." and names_format(body)
    if is_suffix or _is_no_prose(body, writing):
        yield low, high, False
    else:
        yield from _words(text, low, high, writing, names)


def _rest(
    text: str, low: int, high: int, writing: Writing, names: frozenset[str]
) -> Iterator[Piece]:
    while low < high and (entity := _ENTITY.search(text, low, high)) is not None:
        yield from _words(text, low, entity.start(), writing, names)
        low = entity.end()
    yield from _words(text, low, high, writing, names)


def _is_no_prose(body: str, writing: Writing) -> bool:
    """Whether a run is an address, a path, a file's name, an identifier or inclusive spelling."""
    return is_technical(body) or bool(_forms(writing).run.fullmatch(plain(body)))


def _words(
    text: str, start: int, end: int, writing: Writing, names: frozenset[str]
) -> Iterator[Piece]:
    elided = writing.elided
    for match in _WORD.finditer(text, start, end):
        low, high = match.span()
        body = match[0]
        if body[-1] in "'’":
            if len(body) >= LONGEST_ELIDED or fold(body[:-1]) not in elided:
                high -= 1
            yield low, high, is_word(plain(text[low:high]), writing)
            continue
        if elided and ("'" in body or "’" in body or "ʼ" in body):
            while (cut := _APOSTROPHE.search(text, low, high)) and (
                cut.start() - low < LONGEST_ELIDED
            ):
                head = fold(text[low : cut.start()])
                if head not in elided or _is_whole(text, low, cut.end(), high, writing, names):
                    break
                yield low, cut.end(), True
                low = cut.end()
        if low < high:
            yield low, high, is_word(plain(text[low:high]), writing)


def _is_whole(
    text: str, low: int, tail: int, high: int, writing: Writing, names: frozenset[str]
) -> bool:
    """Whether a word keeps its apostrophe: aujourd'hui, or a name (N'Diaye, L'Hermite).

    M'Bappé, N'Golo, D'Souza: no vowel drops before a consonant, so it is a name.
    """
    if high - low < 16 and fold(text[low:high]) in writing.whole:
        return True
    head = fold(text[low : tail - 1])
    if head not in writing.name_heads or not text[low].isupper() or not text[tail].isupper():
        return False
    if text[tail].casefold() not in writing.vowels:
        return True
    return high - low < 60 and fold(text[low:high]) in names


# What people put in brackets about the sound, no part of what is said: [inaudible], (rires).
_NOTE = re.compile(r"\[[^\[\]\n]{1,80}\](?!\()|(?<!\w)\([^()\n]{1,40}\)|♪[^♪\n]{1,200}♪")
_NOTE_WORDS = 3


def notes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches in brackets that tell of the sound: all in [ ], up to three words in ( )."""
    for match in in_portions(_NOTE, text, start, end):
        if text[match.start()] != "(" or len(match[0].split()) <= _NOTE_WORDS:
            yield match.span()


# A word that is broken off, as those who write down what they hear mark it: « manj- manger »,
# “wh- what”, « quin/, quatre-vingt-un » (PFC, Phonologie du français contemporain).
BROKEN_OFF = "-/"
_BROKEN = re.compile(rf"(?<=[^\W\d_])[{BROKEN_OFF}](?=[ \t\xa0,.;:!?…»)\"])")


def broken_off(text: str, start: int, end: int) -> Iterator[int]:
    """Where words end that are broken off."""
    for match in in_portions(_BROKEN, text, start, end):
        yield match.start()
