"""Credits that recognisers learned from subtitles and say over silence.

Reported in discussions of openai/whisper (« Sous-titres réalisés par la communauté d'Amara.org »,
« Sous-titrage ST' 501 », “Thanks for watching!”) and in "Careless Whisper" (Koenecke et al., 2024).
"""

from __future__ import annotations

import re
from functools import lru_cache

MOST_WORDS = 14  # of credits

# Who made the subtitles; what follows must be names, else somebody speaks about subtitles.
_MADE = re.compile(
    r"(?:vidéo\s+)?sous-?titr(?:es|age|ée?s?)\b(?:\s+(?:réalisé|fait|créé|proposé|assuré|effectué"
    r"|révisé|édité|traduit)\w{0,3})?(?:\s+(?:et|&)\s+\w+)?(?:\s+(?:par|para|by|pour)\b)?\s*[:–-]?"
    r"|(?:traduction|transcription|adaptation|relecture)\s*(?:par\b|:)"
    r"|(?:sub-?titles?|(?:closed\s+)?caption(?:s|ing)?|transcri(?:bed|ption)|translat(?:ed|ion)"
    r"|subtitled|captioned)(?:\s+(?:created|made|provided|edited|corrected|produced|done))?\s+by\b"
    r"|(?:[❤♥]\ufe0f?\s*)?(?:par|by)\b|",
    re.IGNORECASE,
)
_SITES = re.compile(
    r"\b(?:amara\.org|soustitreur\.com|otter\.ai|castingwords|opensubtitles\.org|addic7ed\.com)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"[^\W\d_a-zà-öø-ÿ][\w.'’+-]*$|\d+$|st['’]?$|(?:https?://)?[\w-]+(?:\.[\w-]+)+/?$"
)
_BETWEEN = frozenset(
    "d l de du des la le les et and the of by par para for pour communauté équipe community team "
    "société chaîne channel".split()
)
_WORD = re.compile(r"[^\s,;!?()\"«»]+")
_THANKS = re.compile(
    r"(?:et\s+)?merci\s+(?:à\s+(?:tous|toutes|vous)\s+)?d['’]avoir\s+(?:regardé|visionné)"
    r"(?:\s+(?:cette|la|ma|notre)\s+vidéo)?(?:\s+jusqu['’]au\s+bout)?"
    r"|(?:et\s+)?(?:n['’]oubliez\s+pas\s+de\s+(?:liker\s+et\s+(?:de\s+)?)?vous\s+abonner"
    r"|abonnez-vous)(?:\s+à\s+(?:la|ma|notre|cette)\s+chaîne)?"
    r"(?:\s+(?:et|pour)\s+(?:d['’])?(?:activer|activez|ne\s+rien)\b[^.!?\n]{0,40})?"
    r"|thanks?(?:\s+you)?(?:\s+(?:so|very)\s+much)?\s+for\s+watching"
    r"(?:\s+(?:this|the|my|our)\s+video)?"
    r"|(?:and\s+)?(?:please\s+)?(?:(?:don['’]t|do\s+not)\s+forget\s+to\s+)?(?:please\s+)?"
    r"(?:like(?:,|\s+and)?\s+)?(?:share(?:,|\s+and)?\s+)?(?:and\s+)?subscribe"
    r"(?:\s+to\s+(?:my|our|the|this)\s+channel)?(?:\s+(?:and|for)\s+(?:hit|press|ring|more)\b"
    r"[^.!?\n]{0,40})?",
    re.IGNORECASE,
)
_MARKS = ' \t\r\n.!?…♪"«»()[]*-–—\u00a0\u202f'


@lru_cache(maxsize=1000)
def names_makers(sentence: str) -> bool:
    """Whether a whole sentence says by whom subtitles were made, and nothing else."""
    text = " ".join(sentence.strip(_MARKS).split())
    made = _MADE.match(text)
    if made is None or len(text) > 200:
        return False
    words = _WORD.findall(text[made.end() :])
    words = [part for word in words for part in re.split(r"(?<=\b[dDlL])['’]", word) if part]
    if not words or len(words) > MOST_WORDS:
        return False
    names = [word for word in words if _NAME.match(word.rstrip("."))]
    known = all(w in names or w.casefold() in _BETWEEN or not w.isalnum() for w in words)
    return known and bool(names) and (len(made[0]) > 4 or bool(_SITES.search(text)))


@lru_cache(maxsize=1000)
def is_farewell(sentence: str) -> bool:
    """Whether a whole sentence thanks for watching or asks to subscribe, and says nothing else."""
    text = sentence.strip(_MARKS)
    return len(text) < 200 and _THANKS.fullmatch(text) is not None
