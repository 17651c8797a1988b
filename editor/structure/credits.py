"""Credits that recognisers learned from subtitles and say over silence.

Reported in discussions of openai/whisper (« Sous-titres réalisés par la communauté d'Amara.org »,
« Sous-titrage ST' 501 », “Thanks for watching!”) and in "Careless Whisper" (Koenecke et al., 2024).
"""

from __future__ import annotations

import re
from functools import lru_cache

from editor.core.common import Common, any_of

MOST_WORDS = 14  # of credits

_SITES = re.compile(
    r"\b(?:amara\.org|soustitreur\.com|otter\.ai|castingwords|opensubtitles\.org|addic7ed\.com)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s,;!?()\"«»]+")
_MARKS = ' \t\r\n.!?…♪"«»()[]*-–—\u00a0\u202f'


class _Patterns:
    """Patterns that hold the words of credits, made once of a Common."""

    def __init__(self, common: Common) -> None:
        # Who made the subtitles; what follows must be names, else somebody speaks about subtitles.
        self.made = re.compile(
            rf"{any_of(common.credits)}|(?:[❤♥]\ufe0f?\s*)?{any_of(common.credit_by)}\b|",
            re.IGNORECASE,
        )
        self.name = re.compile(
            rf"[^\W\d_a-zà-öø-ÿ][\w.'’+-]*$|\d+$|{any_of(common.credit_names)}$"
            r"|(?:https?://)?[\w-]+(?:\.[\w-]+)+/?$"
        )
        self.farewell = re.compile(any_of(common.farewells), re.IGNORECASE)


_patterns = lru_cache(maxsize=8)(_Patterns)


@lru_cache(maxsize=1000)
def names_makers(sentence: str, common: Common) -> bool:
    """Whether a whole sentence says by whom subtitles were made, and nothing else."""
    text = " ".join(sentence.strip(_MARKS).split())
    patterns = _patterns(common)
    made = patterns.made.match(text)
    if made is None or len(text) > 200:
        return False
    if len(made[0]) <= 4 and not ("." in text and _SITES.search(text)):
        return False  # nearly every sentence: it says nothing of subtitles
    words = _WORD.findall(text[made.end() :])
    words = [part for word in words for part in re.split(r"(?<=\b[^\W\d_])['’]", word) if part]
    if not words or len(words) > MOST_WORDS:
        return False
    names = [word for word in words if patterns.name.match(word.rstrip("."))]
    known = all(w in names or w.casefold() in common.credit_words or not w.isalnum() for w in words)
    return known and bool(names)


@lru_cache(maxsize=1000)
def is_farewell(sentence: str, common: Common) -> bool:
    """Whether a whole sentence thanks for watching or asks to subscribe, and says nothing else."""
    text = sentence.strip(_MARKS)
    return len(text) < 200 and _patterns(common).farewell.fullmatch(text) is not None
