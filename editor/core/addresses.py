"""Addresses, names of files and identifiers, which are no prose and are kept whole."""

from __future__ import annotations

import re

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


def is_address(text: str) -> bool:
    """Whether a piece is an address of the web or of mail, which people spell with care."""
    return "@" in text[1:] or "://" in text or bool(_HOST.fullmatch(text))


def is_technical(text: str) -> bool:
    """Whether a run between blanks is an address, a path, a file's name or an identifier."""
    if _IDENTIFIER.search(text):
        return True
    return "." in text and bool(_HOST.fullmatch(text) or _FILE.fullmatch(text))
