"""Word lists as glossaries: one a line, Hunspell's .dic, guiguts' good_words and bad_words."""

from __future__ import annotations

import re

from editor.core.glossary import LONGEST, Glossary, Term, normalised
from editor.core.message import Message
from editor.formats.plain import FormatError, decode

_COUNT = re.compile(r"\d+\s*$")
_FLAGS = re.compile(r"(?<!\\)/.*$")
_FIELDS = re.compile(r"\s+\w\w:.*$")  # morphological fields of Hunspell


def read(data: bytes, name: str, told: list[Message] | None = None) -> Glossary:
    """The words of a list.

    A name with "bad" marks words to be asked for each time, one with "good" words to leave alone;
    other lists and .dic files hold right forms. A line that is too long is left out, and a sentence
    about it added to `told`. Raises FormatError, naming the file and the line, where all are.
    """
    text, _ = decode(data, name)
    is_dic = name.casefold().endswith(".dic")
    leave, suspect = "good" in name.casefold(), "bad" in name.casefold()
    found: dict[str, Term] = {}
    bad: list[Message] = []
    for number, line in enumerate(text.splitlines(), 1):
        word = line.strip()
        if not word or word.startswith("#") or (number == 1 and is_dic and _COUNT.match(word)):
            continue
        if is_dic:
            word = _FLAGS.sub("", _FIELDS.sub("", word)).replace("\\/", "/").strip()
        if len(word) > LONGEST:
            bad.append(Message("{}: line {} is too long for a word.", (name, str(number))))
        elif word := normalised(word):
            found.setdefault(word, Term(word, leave=leave, suspect=suspect))
    if bad and not found:
        raise FormatError.of(bad[0])
    if told is not None:
        told += bad
    return Glossary(tuple(found.values()))


def write(glossary: Glossary, name: str = "") -> bytes:
    """One a line, UTF-8: the right forms, or for a name with "bad" the wrong forms and those to be
    asked for, as guiguts' bad_words are."""
    if "bad" in name.casefold():
        words = [
            w for t in glossary.writable() for w in (*t.wrong, *((t.right,) if t.suspect else ()))
        ]
    else:
        words = [t.right for t in glossary.writable() if not t.suspect]
    return "".join(f"{word}\n" for word in dict.fromkeys(words)).encode()


def write_dic(glossary: Glossary) -> bytes:
    """The words of the right forms as a Hunspell personal dictionary, UTF-8."""
    words = sorted({word for term in glossary.writable() for word in term.right.split()})
    lines = [word.replace("/", "\\/") for word in words]
    return "".join(f"{line}\n" for line in (str(len(lines)), *lines)).encode()
