"""Words to sounds by espeak-ng, called directly; by spelling alone where it cannot be loaded."""

from __future__ import annotations

import ctypes
import re
import threading
import unicodedata
from collections.abc import Callable, Sequence

from editor.language.letter_case import bare
from editor.language.phonetics import sound_of

_AUDIO_OUTPUT_SYNCHRONOUS = 2
_UTF8, _IPA = 1, 2

_lock = threading.Lock()  # espeak-ng keeps one voice for the whole process
_library: ctypes.CDLL | None = None
_voice = ""
_failure = ""


def _load() -> ctypes.CDLL | None:
    global _library, _failure
    if _library is None and not _failure:
        try:
            import espeakng_loader

            library = ctypes.CDLL(espeakng_loader.get_library_path())
            library.espeak_Initialize.argtypes = (
                ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int,
            )  # fmt: skip
            library.espeak_SetVoiceByName.argtypes = (ctypes.c_char_p,)
            library.espeak_TextToPhonemes.restype = ctypes.c_char_p
            library.espeak_TextToPhonemes.argtypes = (
                ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int,
            )  # fmt: skip
            data = str(espeakng_loader.get_data_path()).encode()
            if library.espeak_Initialize(_AUDIO_OUTPUT_SYNCHRONOUS, 0, data, 0) <= 0:
                raise OSError("espeak-ng did not start")
            _library = library
        except (ImportError, OSError, AttributeError) as error:
            _failure = str(error)
    return _library


def failure() -> str:
    """Why espeak-ng cannot be used, or "" where it can."""
    with _lock:
        _load()
    return _failure


def ipa(text: str, voice: str) -> str | None:
    """IPA of `text` in an espeak-ng voice, or None where espeak-ng or the voice is missing."""
    global _voice
    with _lock:
        library = _load()
        if library is None:
            return None
        if _voice != voice:
            if library.espeak_SetVoiceByName(voice.encode()) != 0:
                return None
            _voice = voice
        pointer = ctypes.c_char_p(text.replace("\0", " ").encode("utf-8", "replace"))
        parts: list[str] = []
        while pointer.value:
            clause = library.espeak_TextToPhonemes(ctypes.byref(pointer), _UTF8, _IPA)
            parts.append((clause or b"").decode("utf-8", "replace"))
        return " ".join(parts)


Spelling = Sequence[tuple[re.Pattern[str], str]]  # letters and their sounds, the first that fits


def spelling(lines: Sequence[str]) -> Spelling:
    """What the lines of a spelled.txt say: a pattern, a tab, its sound in IPA; # is a comment."""
    rows = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return tuple((re.compile(pattern), sound) for pattern, _, sound in rows)


def spelled_sound(text: str, rules: Spelling) -> str:
    """A rough sound from the spelling alone; a letter without a rule is its own sound."""
    text = unicodedata.normalize("NFC", text.casefold())
    out, at = [], 0
    while at < len(text):
        for pattern, sound in rules:
            match = pattern.match(text, at)
            if match and match.end() > at:
                out.append(sound)
                at = match.end()
                break
        else:
            out.append(bare(text[at]))
            at += 1
    return sound_of("".join(out))


def pronouncer(voice: str, rules: Spelling) -> Callable[[str], str]:
    """A function from text to its sound in an espeak-ng voice, or by its spelling without it."""

    def spelled(text: str) -> str:
        return spelled_sound(text, rules)

    if ipa("a", voice) is None:
        return spelled

    def pronounce(text: str) -> str:
        found = ipa(text, voice)
        return sound_of(found) if found is not None else spelled(text)

    return pronounce
