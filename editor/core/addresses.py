"""Addresses, names of files and identifiers, which are no prose and are kept whole."""

from __future__ import annotations

import re

from editor.core.patterns import made

_TOPS = frozenset("com fr org net info io eu ch be ca uk tv app dev gouv edu gov de es it".split())
_SUFFIXES = frozenset(
    "txt rtf doc docx xls xlsx ppt pptx odt ods odp pdf epub md csv tsv json xml yml yaml toml ini "
    "cfg log htm html css js ts jsx tsx py rb php java cpp rs go sh bat ps1 sql db tex bib png jpg "
    "jpeg gif svg webp tif tiff bmp mp3 mp4 wav ogg flac m4a aac avi mov mkv webm srt vtt sbv zip "
    "rar 7z gz tar exe dll dmg deb iso bak tmp eml ics".split()
)
_HOST = rf"(?i)[\w-]+(?:\.[\w-]+)*\.(?:{'|'.join(sorted(_TOPS))})(?:[:/?#].*)?(?!['’])"
_FILE = rf"(?i)[\w.+~/%-]*\w\.(?:{'|'.join(sorted(_SUFFIXES))})"
_MAY_BE_IDENTIFIER = re.compile(r"[_=\\@$#:/]|v\d")  # cheaper to ask
_IDENTIFIER = (
    r"[^\W_]_+[^\W_]|\w=\w|\\|\w@\w|^\$\w|^[@#]\w|^:[\w+-]+:$|^(?:~|\.\.?)?/\w|^v\d+\.\d"
    r"|^[^\W\d][\w.-]*:\d[\w.]*$"
)


def is_address(text: str) -> bool:
    """Whether a piece is an address of the web or of mail, which people spell with care."""
    return "@" in text[1:] or "://" in text or bool(made(_HOST).fullmatch(text))


def names_format(text: str) -> bool:
    """Whether a word is what names of files end in, with its point or without: .docx, png."""
    return text.removeprefix(".").casefold() in _SUFFIXES


def is_technical(text: str) -> bool:
    """Whether a run between blanks is an address, a path, a file's name or an identifier."""
    if _MAY_BE_IDENTIFIER.search(text) and made(_IDENTIFIER).search(text):
        return True
    head, _, end = text.rpartition(".")
    if not head:
        return False
    end = end.lower()
    if end in _SUFFIXES and made(_FILE).fullmatch(text):
        return True
    # Behind the host's last point others may stand in its path.
    may_be_host = end in _TOPS or any(sign in text for sign in ":/?#")
    return may_be_host and bool(made(_HOST).fullmatch(text))
