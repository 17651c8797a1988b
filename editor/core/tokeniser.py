"""Where the words of a text are; what is no prose (addresses, paths, code, marks) is kept whole.

A text is walked once: a *run* is what stands between blanks, quotes and brackets, and is judged
alone, so that the time grows with the text whatever the text holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

ELIDED = frozenset(
    ("l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu entr").split()
)  # French words that lose their vowel before another
_WHOLE = frozenset(("aujourd'hui", "presqu'île", "entr'ouvert", "prud'homme", "d'abord"))
LATIN = frozenset(("fr", "en"))  # languages whose words have Latin letters alone

# Signs that stand in words and are not seen: soft hyphen, zero-width space and joiners, BOM.
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_UNSEEN_SIGN = re.compile(f"[{_UNSEEN}]")
_MARK = r"[\u0300-\u036f]"
_LETTER = rf"(?:[^\W\d_]{_MARK}*)"
_INNER = rf"(?:[{_UNSEEN}]*+[^\W_]{_MARK}*)"
_WORD = re.compile(
    r"\d+(?:[.,\u202f\u00a0:/]\d+)*\w*(?:-\w+)*(?:['’]s\b)?"
    rf"|{_LETTER}{_INNER}*+(?:['’ʼ\-‐‑]{_INNER}++)*+(?:\+\+)?['’]?"
)
_APOSTROPHE = re.compile("['’ʼ]")

# Inclusive spelling: Haut Conseil à l'Égalité, Guide pratique pour une communication publique sans
# stéréotype de sexe (2022); E. Haddad, Manuel d'écriture inclusive (2019).
_MIDDLE = "·•⋅‧∙・"
_ENDING = (
    "e|es|s|x|ne|nes|lle|lles|tte|ttes|te|tes|se|ses|sse|sses|esse|esses|i?ce|i?ces|t?rices?|"
    "atrices?|t?euses?|i?[èe]res?|fe|fes|i?ves?|i?ennes?|onnes?|anes?|ines?|ales?|les?|elles?|"
    "eures?|oises?|aises?|antes?|entes?|ées?|ies?|ues?|ques?|ches?|resses?|eresses?"
)
_SURE_ENDING = (  # endings that are no words, so that « venu.elle » stays two
    "e|es|s|x|ne|nes|lle|lles|tte|ttes|sse|sses|esses?|i?ces|ice|t?rices?|atrices?|t?euses?|"
    "i?[èe]res?|fe|fes|ves?|ives?|i?ennes?|onnes?|ales|eures?|oises?|aises?|antes?|entes?|ées?|"
    "ques|ches?|resses?|eresses?|(?<=x\\.)ses?|(?<=l\\.)les?"
)
_INCLUSIVE = re.compile(
    rf"{_LETTER}+(?:[{_MIDDLE}]{_LETTER}+)+"
    rf"|{_LETTER}+(?:[./](?:{_ENDING}))?[./](?:s|x)"
    rf"|{_LETTER}+\.(?:{_SURE_ENDING})"
    r"|(?:ils?|eux|ceux|lui|celui)[./](?:elles?|celles?)"
    rf"|{_LETTER}+/(?:{_SURE_ENDING.replace('.', '/')})"
    rf"|{_LETTER}+(?:\({_LETTER}{{1,6}}\){_LETTER}{{0,3}})+",
    re.IGNORECASE,
)
_INCLUSIVE_HYPHENS = re.compile(
    rf"{_LETTER}+-(?:{_ENDING})-(?:s|x)"
    r"|[^\W\d_-]{2,}-(?:e|es|ne|nes|tte|ttes|t?rices?|ices?|t?euses?|i?ères?|fes?|ves?|i?ennes?)"
    r"|[a-zà-ÿ]{2,}(?:E|Es|ES|NE|NEs|SE|SEs|TE|TEs|TRICE|TRICEs|RICE|RICEs|LE|LEs)(?:-s)?"
)
_INCLUSIVE_WORD = re.compile(  # words of their own
    r"i[eè]ls?|ielles?|y?ellui|elleux|ceulleux|celleux|toustes?|touxtes|toutxs|tou[xz]|froeurs?|"
    r"\w+eurices?|\w{3,}eureuses?|\w{3,}euxses?|copaines?|adelphes?|adelphité",
    re.IGNORECASE,
)

_PIECE = (
    r"&(?:\#\d+|\#x[\da-fA-F]+|[A-Za-z]{2,8}\d?);"  # an HTML entity
    r"|(?<=[^\W\d_])\([^\W\d_]{1,6}\)"  # acteur(rice)s
    r"|(?<=\d)[,\u202f\u00a0](?=\d)"
    r"|[^\s<>()\[\]{}\"«»“”„,;!?…|*`]"
)
_RUN = re.compile(
    r"(?m:^)[ \t]*```[^`].*?```"
    r"|(?<!\w)`[^`\n]{1,300}`(?!\w)"
    r"|</?(?:i|b|u|s|em|strong|font|span|p|br|div|a|ul|ol|li|h[1-6]|table|t[rdh]|c|v|lang|ruby|rt"
    r"|sup|sub|img|code|pre|blockquote|hr)\b[^<>\n]{0,200}>"
    r"|\{\\[^{}\n]{1,60}\}"
    r"|(?:[A-Za-z][A-Za-z0-9+.-]{1,12}://|www\.)[^\s<>()\"«»]+"
    rf"|(?:{_PIECE})++",
    re.DOTALL,
)
_SIMPLE = re.compile(rf"(?:[^\W_]|[{_UNSEEN}\u0300-\u036f'’ʼ\-‐‑])+[.:]*")
_ENTITY = re.compile(r"&(?:#\w+|[A-Za-z]+\d?);")
_SEPARATING = frozenset(
    "nbsp thinsp ensp emsp amp lt gt quot apos hellip laquo raquo lsquo rsquo ldquo rdquo ndash "
    "mdash bull middot shy zwj zwnj".split()
)
_TOP = "com|fr|org|net|info|io|eu|ch|be|ca|uk|tv|app|dev|gouv|edu|gov|de|es|it"
_SUFFIX = (
    "txt|rtf|docx?|xlsx?|pptx?|odt|ods|odp|pdf|epub|md|csv|tsv|json|xml|ya?ml|toml|ini|cfg|log|"
    "html?|css|js|ts|jsx|tsx|py|rb|php|java|cpp|rs|go|sh|bat|ps1|sql|db|tex|bib|png|jpe?g|gif|svg|"
    "webp|tiff?|bmp|mp3|mp4|wav|ogg|flac|m4a|aac|avi|mov|mkv|webm|srt|vtt|sbv|zip|rar|7z|gz|tar|"
    "exe|dll|dmg|deb|iso|bak|tmp|eml|ics"
)
_HOST = re.compile(rf"[\w-]+(?:\.[\w-]+)*\.(?:{_TOP})(?:[:/?#].*)?(?!['’])", re.IGNORECASE)
_FILE = re.compile(rf"[\w.+~/%-]*\w\.(?:{_SUFFIX})", re.IGNORECASE)
_IDENTIFIER = re.compile(
    r"[^\W_]_+[^\W_]|\w=\w|\\|\w@\w|^\$\w|^[@#]\w|^:[\w+-]+:$|^(?:~|\.\.?)?/\w|^v\d+\.\d"
    r"|^[^\W\d][\w.-]*:\d[\w.]*$"
)
_BEFORE, _BEHIND = "'’-–—.&=+_*:", ".:,;!?'’-–—&_*"

# What people put in brackets about the sound, no part of what is said: [inaudible], (rires).
_NOTE = re.compile(r"\[[^\[\]\n]{1,80}\](?!\()|(?<!\w)\([^()\n]{1,40}\)|♪[^♪\n]{1,200}♪")
_NOTE_WORDS = 3

_LATIN_WORD = re.compile(r"[A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ'’ʼ\-‐‑+]+")
_ANY_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f'’ʼ\-‐‑+])+")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st",
                            "ﬆ": "st"})  # fmt: skip

# M'Bappé, N'Golo, D'Souza: French drops no vowel before a consonant, so it is a name.
_NAME_HEADS = frozenset("ndmlt")
_VOWELS = frozenset("aeiouyhàâäéèêëîïôöùûüœæ")
_NAMED = re.compile(r"(?<=[\w,.] )[LDNM]['’][A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+")
_TITLES = frozenset("m mm mme mlle dr me mgr st ste mr mrs".split())


class Piece(NamedTuple):
    """A word or what stands in its place; `is_word` where it has nothing but letters."""

    start: int
    end: int
    is_word: bool


def fold(text: str) -> str:
    """Casefolded, with straight apostrophes and plain hyphens: the form that words compare in."""
    if text.isascii():
        return text.lower()
    return text.casefold().replace("’", "'").replace("ʼ", "'").replace("‑", "-").replace("‐", "-")


def joined(text: str) -> str:
    """The letters and digits alone, casefolded: what « Mon-Nom » and « monnom » share."""
    folded = fold(text)
    return folded if folded.isalnum() else "".join(c for c in folded if c.isalnum())


def plain(text: str) -> str:
    """As a reader sees it: accents in one code point (NFC), unseen signs and ligatures resolved."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _UNSEEN_SIGN.sub("", text)).translate(_LIGATURES)


def seen(text: str) -> str:
    """The text without the signs that are not seen."""
    return text if text.isascii() else _UNSEEN_SIGN.sub("", text)


def is_inclusive(text: str) -> bool:
    """Whether a word is spelled for women and men: ouvrier-e-s, étudiantEs, iel, celleux."""
    return bool(_INCLUSIVE_HYPHENS.fullmatch(text) or _INCLUSIVE_WORD.fullmatch(text))


def is_address(text: str) -> bool:
    """Whether a piece is an address of the web or of mail, which people spell with care."""
    return "@" in text[1:] or "://" in text or bool(_HOST.fullmatch(text))


@lru_cache(maxsize=16_384)
def is_word(text: str, language: str) -> bool:
    """Whether a piece (`plain`) is a word: letters, and in fr and en Latin ones alone."""
    pattern = _LATIN_WORD if language in LATIN else _ANY_WORD
    return pattern.fullmatch(text) is not None and not (language == "fr" and is_inclusive(text))


def names_with_capital_heads(text: str) -> frozenset[str]:
    """Names like L'Hermite, D'Alembert that stand inside a sentence, folded.

    Elided « de » and « le » have no capital there, so that the capital belongs to the name.
    """
    found = set()
    for match in _NAMED.finditer(text):
        before = text[max(0, match.start() - 12) : match.start() - 1]
        if before[-1] == "." and before[:-1].rpartition(" ")[2].casefold() not in _TITLES:
            continue  # a sentence began
        found.add(fold(match[0]))
    return frozenset(found)


def pieces(
    text: str, start: int, end: int, language: str, names: frozenset[str] = frozenset()
) -> Iterator[Piece]:
    """The pieces of text[start:end] in order; `names` are kept whole (folded)."""
    for match in _RUN.finditer(text, start, end):
        low, high = match.span()
        run = match[0]
        if run.isalpha():  # most words
            yield Piece(low, high, is_word(plain(run), language))
        elif _SIMPLE.fullmatch(run):
            yield from _words(text, low, high, language, names)
        elif run[0] == "`" or run.lstrip(" \t").startswith("```"):
            yield Piece(low, high, False)
        elif run[0] in "<{":
            continue
        elif "://" in run or run.startswith("www."):
            yield Piece(low, low + len(run.rstrip(_BEHIND)), False)
        else:
            yield from _mixed(text, low, high, language, names)


def _mixed(text: str, low: int, high: int, language: str, names: frozenset[str]) -> Iterator[Piece]:
    """The pieces of a run that has other signs than letters and digits."""
    if (entity := _ENTITY.search(text, low, high)) is not None:
        if entity[0].strip("&;").casefold() in _SEPARATING or entity[0][1] == "#":
            yield from _rest(text, low, entity.start(), language, names)
            yield from _rest(text, entity.end(), high, language, names)
        else:
            yield Piece(low, high, False)
        return
    run = text[low:high]
    body = run
    if len(run) < 3 or not (run[0] == run[-1] == ":"):  # not :smile:
        body = run.lstrip(_BEFORE)
        low = high - len(body)
        body = body.rstrip(_BEHIND)
        high = low + len(body)
    if not body:
        return
    if _is_no_prose(body):
        yield Piece(low, high, False)
    else:
        yield from _words(text, low, high, language, names)


def _rest(text: str, low: int, high: int, language: str, names: frozenset[str]) -> Iterator[Piece]:
    while low < high and (entity := _ENTITY.search(text, low, high)) is not None:
        yield from _words(text, low, entity.start(), language, names)
        low = entity.end()
    yield from _words(text, low, high, language, names)


def _is_no_prose(body: str) -> bool:
    """Whether a run is an address, a path, a file's name, an identifier or inclusive spelling."""
    if _IDENTIFIER.search(body):
        return True
    if "." in body and (_HOST.fullmatch(body) or _FILE.fullmatch(body)):
        return True
    return bool(_INCLUSIVE.fullmatch(plain(body)))


def _words(
    text: str, start: int, end: int, language: str, names: frozenset[str]
) -> Iterator[Piece]:
    for match in _WORD.finditer(text, start, end):
        low, high = match.span()
        body = match[0]
        if body[-1] in "'’":
            elided = language == "fr" and len(body) < 12 and fold(body[:-1]) in ELIDED
            if not elided:
                high -= 1
            yield Piece(low, high, is_word(plain(text[low:high]), language))
            continue
        if language == "fr" and ("'" in body or "’" in body or "ʼ" in body):
            while (cut := _APOSTROPHE.search(text, low, high)) and cut.start() - low < 12:
                head = fold(text[low : cut.start()])
                if head not in ELIDED or _is_whole(text, low, cut.end(), high, head, names):
                    break
                yield Piece(low, cut.end(), True)
                low = cut.end()
        if low < high:
            yield Piece(low, high, is_word(plain(text[low:high]), language))


def _is_whole(text: str, low: int, tail: int, high: int, head: str, names: frozenset[str]) -> bool:
    """Whether a word keeps its apostrophe: aujourd'hui, or a name (N'Diaye, L'Hermite)."""
    if high - low < 16 and fold(text[low:high]) in _WHOLE:
        return True
    if head not in _NAME_HEADS or not text[low].isupper() or not text[tail].isupper():
        return False
    if text[tail].casefold() not in _VOWELS:
        return True
    return high - low < 60 and fold(text[low:high]) in names


def notes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches in brackets that tell of the sound: all in [ ], up to three words in ( )."""
    for match in _NOTE.finditer(text, start, end):
        if text[match.start()] != "(" or len(match[0].split()) <= _NOTE_WORDS:
            yield match.span()
