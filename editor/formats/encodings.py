"""Which encoding the bytes of a text are in, judged by what the text then looks like.

Byte order marks and UTF-8 are sure. For the rest each candidate's letters are weighed where they
stand: « é » between small letters speaks for it, « ‚ » or « ┌ » inside a word against it.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from editor.language.identify import likeliest

TWICE = "utf-8-twice"  # UTF-8 that was taken for Windows-1252 and written as UTF-8 again

# What the menu offers, the commonest first.
ENCODINGS = (
    "utf-8", TWICE, "cp1252", "iso8859-15", "mac_roman", "cp850", "cp437", "utf-16-le",
    "utf-16-be", "cp1250", "iso8859-2", "cp1251", "koi8-r", "cp1253", "cp1254", "gb18030", "big5",
    "shift_jis", "euc_kr",
)  # fmt: skip

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 10_000  # bytes that are weighed
MOST_FLAWED = 0.02  # share of U+FFFD above which a text is not in the encoding of its mark


class Found(NamedTuple):
    """An encoding, and whether its rivals are clearly less likely."""

    encoding: str
    is_sure: bool


def marked(data: bytes) -> str:
    """The encoding that a byte order mark names; "" without one."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), "")


# — UTF-8 with flaws, and twice —


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8 as the letter of Windows-1252; U+FFFD for a half letter of UTF-8."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    flawed = error.object[error.start : error.end]
    is_half = len(flawed) > 1 or flawed[0] in b"\xc2\xc3" or error.end == len(error.object)
    return "\ufffd" if is_half else flawed.decode("cp1252", "replace"), error.end


codecs.register_error("relecture-cp1252", _as_windows)


def with_flaws(data: bytes, encoding: str = "utf-8") -> str:
    """Text of UTF-8 whose few bad bytes are read as Windows-1252."""
    return data.decode(encoding, "relecture-cp1252")


class Flaws(NamedTuple):
    """Bytes that are no UTF-8: how many, the line of the first, and how it was read."""

    number: int
    line: int
    letter: str


def flaws(data: bytes) -> Flaws | None:
    """What of some bytes is no UTF-8; None where all is."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Flaws(_bad(data), line, _as_windows(error)[0])
    return None


def _bad(data: bytes) -> int:
    """How many stretches of some bytes are no UTF-8."""
    surely = data.decode("utf-8", "replace").count("\ufffd")
    return surely - data.count("\ufffd".encode())


def is_nearly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for a few: no other encoding has its pairs by chance."""
    bad = _bad(data)
    good = sum(letter > "\x7f" for letter in data.decode("utf-8", "ignore"))
    return good > 0 and (good >= 2 * bad or _is_cut_off(data))


def _is_cut_off(data: bytes) -> bool:
    """Whether all that is wrong with UTF-8 is that its last letter is not whole."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end == len(data) and error.reason == "unexpected end of data"
    return False


# A first byte of UTF-8 and those that follow it, taken for Windows-1252.
_FIRST = "\u00c2-\u00f4"
_FOLLOWING = "\x80-\xbf" + "".join(
    re.escape(bytes([byte]).decode("cp1252", "ignore")) for byte in range(0x80, 0xA0)
)
_DOUBLED = re.compile(f"[{_FIRST}][{_FOLLOWING}]{{1,3}}")


def doubled(text: str) -> list[str]:
    """Places that look like UTF-8 taken for Windows-1252, such as « Ã© »."""
    return [match[0] for match in _DOUBLED.finditer(text) if _once(match[0]) != match[0]]


def repaired(text: str) -> str:
    """A text with all that was encoded twice taken back to what it was."""
    return _DOUBLED.sub(lambda match: _once(match[0]), text)


def _once(letters: str) -> str:
    try:
        raw = b"".join(bytes([ord(c)]) if ord(c) < 0x100 else c.encode("cp1252") for c in letters)
    except UnicodeEncodeError:
        return letters
    for end in range(len(raw), 1, -1):
        try:
            return raw[:end].decode("utf-8") + letters[end:]
        except UnicodeDecodeError:
            continue
    return letters


def _decode_twice(data: bytes, errors: str = "strict") -> tuple[str, int]:
    return repaired(bytes(data).decode("utf-8", errors)), len(data)


def _encode_once(text: str, errors: str = "strict") -> tuple[bytes, int]:
    return text.encode("utf-8", errors), len(text)


def _codec(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != TWICE:
        return None
    return codecs.CodecInfo(_encode_once, _decode_twice, name=TWICE)  # type: ignore[arg-type]


codecs.register(_codec)


# — UTF-16 and UTF-32 without a mark —


def wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a byte order mark; "" where the bytes are neither."""
    if b"\0" not in data[:SAMPLE]:
        return ""
    sample = data[: SAMPLE // 4 * 4]
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        width = 4 if "32" in encoding else 2
        text = sample[: len(sample) // width * width].decode(encoding, "replace")
        odd = sum(not _is_usual(letter) for letter in text)
        if text and odd <= len(text) // 50 and any(c in " \n\r\t,。、" for c in text[:2000]):
            return encoding
    return ""


def _is_usual(letter: str) -> bool:
    """Whether texts have a letter: no control, and none of a script that few files are in."""
    return letter in "\t\n\r\f" or (
        (" " <= letter < "\u0600" and not "\x7f" <= letter < "\xa0")
        or "\u0600" <= letter < "\u0700"
        or "\u2000" <= letter < "\u2100"
        or "\u3000" <= letter < "\u3100"
        or ("\u4e00" <= letter < "\u9fff" and ord(letter) & 0xFF != 0)
        or "\uac00" <= letter < "\ud7a4"
        or letter in "\ufeff\uff0c\uff01\uff1f"
    )


# — encodings of a byte or two a letter —

_SINGLE = (
    "cp1252", "iso8859-15", "mac_roman", "cp850", "cp437", "cp1250", "iso8859-2", "cp1254",
    "cp1251", "koi8-r", "cp866", "mac_cyrillic", "cp1253", "cp1255", "cp1256",
)  # fmt: skip
_DOUBLE = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")

# Letters beyond ASCII of each language (Unicode CLDR, main exemplar characters).
_ALPHABETS = {
    "fr": "éèêëàâçùûüôîïœæÿ", "en": "éèêëàâçñôïöü", "de": "äöüßé", "es": "áéíóúñü",
    "it": "àèéìòù", "pt": "áâãàçéêíóôõú", "nl": "éëïóöü", "ca": "àçèéíïòóúü", "ro": "ăâîșțşţ",
    "pl": "ąćęłńóśźż", "cs": "áčďéěíňóřšťúůýž", "sv": "åäöé", "da": "æøåé", "nb": "æøåé",
    "fi": "äöå", "hu": "áéíóöőúüű", "tr": "çğıöşüâ",
}  # fmt: skip
_COMMON = frozenset("оеаинтсрвлАЕИНОПСαοιετσνηυράיוהלאתמרבשاليمنورتبة")
_TYPOGRAPHIC = frozenset("«»“”„‘…•")
_RARE = dict.fromkeys(("fr", "en"), "ÿæüöäëù")  # of a language's letters, those seldom met
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_HAN = frozenset("的一是不了我在人有他这這個个上们們来來到时時大地为為子中你说說生国國年着就那和要")


class _Candidate(NamedTuple):
    score: float
    encoding: str
    text: str

    def is_behind(self, best: _Candidate) -> bool:
        """Whether another one is clearly likelier: at each letter that they read differently."""
        if len(self.text) != len(best.text):
            return best.score >= 1.25 * self.score
        different = sum(a != b for a, b in zip(self.text, best.text, strict=True))
        return best.score - self.score >= 0.3 * different


def legacy(data: bytes) -> Found | None:
    """The likeliest encoding of bytes that are no Unicode; None where none gives a text."""
    sample = _sample(data)
    candidates = []
    for encoding in (*_SINGLE, *_DOUBLE):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = sample.decode(encoding, "ignore")
        score = _weight_of_east(text, encoding) if encoding in _DOUBLE else _weight(text)
        candidates.append(_Candidate(score, encoding, text))
    if not candidates:
        return None
    best = max(candidates, key=lambda candidate: candidate.score)  # the first of equal ones
    foreign = sum(letter > "\x7f" for letter in best.text)
    if best.score <= 0:
        is_text = foreign <= len(sample) // 10 or best.score >= -0.5 * foreign
        return Found(best.encoding, False) if is_text else None
    is_sure = foreign >= 3 and best.score >= 0.5 * foreign
    return Found(best.encoding, is_sure and all(c.is_behind(best) for c in candidates))


def _sample(data: bytes) -> bytes:
    """Lines with bytes beyond ASCII, as many as are weighed: the others say nothing of these."""
    if len(data) <= SAMPLE:
        return data
    taken, size = [], 0
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            taken.append(line)
            size += len(line)
            if size > SAMPLE:
                break
    return b"".join(taken)[:SAMPLE]


def _weight(text: str) -> float:
    """How much the letters beyond ASCII look like those of a text, each from -3 to 1."""
    code = likeliest(text)
    own = _ALPHABETS.get(code, "")
    rare = _RARE.get(code, "")
    letters = sum(map(str.isalpha, text))
    mostly_other = sum(map(_is_other_script, text)) > letters // 4
    total = 0.0
    for match in _FOREIGN.finditer(text):
        at = match.start()
        before = text[at - 1] if at else "\n"
        after = text[at + 1] if at + 1 < len(text) else "\n"
        if match[0].isalpha() and match[0] not in "ªº":
            total += _weight_of_letter(match[0], before, after, own, rare, mostly_other)
        else:
            total += _weight_of_sign(match[0], before, after)
    return total


def _weight_of_letter(
    letter: str, before: str, after: str, own: str, rare: str, mostly_other: bool
) -> float:
    if letter.isupper() and before.islower():
        return -2.0
    if letter.lower() in own:
        is_alone = not before.isalpha() and not after.isalpha()
        if is_alone:
            return 1.0 if letter in "àÀôÔ" else -0.5
        if rare and letter == "à" and after.isalpha():
            return 0.4  # it ends words: là, déjà
        if rare and (letter in rare or letter.isupper()):
            return 1.0 if letter in "ÉÀÊÔÎ" and not before.isalpha() else 0.7
        if rare and letter in "âôîûç" and not before.isalpha():
            return 0.8
        return 1.0
    if _is_other_script(letter):
        if not mostly_other:
            return -2.5
        if any(side.isascii() and side.isalpha() for side in (before, after)):
            return -1.5
        return 1.0 if letter in _COMMON else 0.6
    return -0.5


def _weight_of_sign(sign: str, before: str, after: str) -> float:
    is_inside = before.isalpha() and after.isalpha()
    if sign == "’":
        return 1.0 if is_inside else 0.1
    if sign in "€°":
        return 0.8 if before in "0123456789 \u00a0" and not after.isalpha() else -1.0
    if sign in "\u00a0–—\u00ad":
        return 0.3
    if sign in _TYPOGRAPHIC:
        return -1.5 if is_inside else 0.5
    if "\x80" <= sign < "\xa0":
        return -3.0
    return -2.0 if before.isalpha() or after.isalpha() else -0.5


def _is_other_script(letter: str) -> bool:
    return "\u0370" <= letter < "\u0700" and letter.isalpha()


def _weight_of_east(text: str, encoding: str) -> float:
    """The same for scripts of two bytes a letter: common letters in runs speak for them."""
    is_japanese = encoding in ("shift_jis", "euc_jp")
    total = 0.0
    for match in re.finditer(r"[^\x00-\x7f]+", text):
        run = match[0]
        known = sum(_is_east(letter) for letter in run)
        kana = sum("\u3041" <= letter < "\u30ff" for letter in run)
        common = kana if is_japanese else sum(letter in _HAN for letter in run) - 0.5 * kana
        total += known * 0.5 + common * 0.5 - 3.0 * (len(run) - known)
        before = text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        if before.isalpha() or after.isalpha() or len(run) == 1:
            total -= 1.5 * len(run)
    return total


def _is_east(letter: str) -> bool:
    return (
        "\u3000" <= letter < "\u3100"
        or "\u4e00" <= letter < "\u9fff"
        or "\uac00" <= letter < "\ud7a4"
        or "\uff01" <= letter < "\uff60"
        or letter in "“”‘’—…·"
    )
