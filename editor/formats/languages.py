"""Languages as recognisers name them: codes, or English names."""

from __future__ import annotations

# Names that Whisper's tools write (openai-whisper, tokenizer.py, LANGUAGES): the commonest.
_NAMES = {
    "arabic": "ar", "basque": "eu", "breton": "br", "bulgarian": "bg", "catalan": "ca",
    "castilian": "es", "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da",
    "dutch": "nl", "english": "en", "estonian": "et", "finnish": "fi", "flemish": "nl",
    "french": "fr", "galician": "gl", "german": "de", "greek": "el", "hebrew": "he",
    "hindi": "hi", "hungarian": "hu", "indonesian": "id", "italian": "it", "japanese": "ja",
    "korean": "ko", "latvian": "lv", "lithuanian": "lt", "luxembourgish": "lb",
    "mandarin": "zh", "norwegian": "no", "occitan": "oc", "persian": "fa", "polish": "pl",
    "portuguese": "pt", "romanian": "ro", "russian": "ru", "serbian": "sr", "slovak": "sk",
    "slovenian": "sl", "spanish": "es", "swedish": "sv", "turkish": "tr", "ukrainian": "uk",
    "valencian": "ca", "vietnamese": "vi",
}  # fmt: skip
# Three letters (ISO 639-2) for two.
_LONG = {
    "fra": "fr", "fre": "fr", "eng": "en", "deu": "de", "ger": "de", "spa": "es", "ita": "it",
    "por": "pt", "nld": "nl", "dut": "nl", "rus": "ru", "ara": "ar", "cat": "ca", "pol": "pl",
}  # fmt: skip


def language_code(value: object) -> str:
    """The code of ISO 639-1 of « fr », « fr-FR », « fra » or « french »; "" for anything else."""
    if not isinstance(value, str):
        return ""
    name = value.strip().casefold().replace("_", "-")
    first = name.split("-")[0]
    if len(first) == 2 and first.isascii() and first.isalpha():
        return first
    return _LONG.get(first) or _NAMES.get(name, "")
