"""Made transcripts in pages, of which every header is known; and texts that have none.

Everything is drawn from a seed: heads of many kinds, sizes of pages, ways of wrapping, slips of
text recognition; and what repeats or counts by its nature, in both languages.
"""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable
from typing import NamedTuple

from editor.core.text import Span

WHO = {
    "fr": "La doyenne|Le facteur|Ma cousine|Le pêcheur|Une chercheuse|L'apiculteur|Son frère|"
    "Le notaire|Cette ingénieure|Le berger|Une infirmière|Le libraire|Tante Odile|Mon voisin",
    "en": "The surveyor|My aunt|A young teacher|The ferryman|Her brother|The beekeeper|"
    "Our neighbour|The archivist|A retired nurse|The mayor|His cousin|The miller",
}
DOES = {
    "fr": "raconte|observe|répare|décrit|prépare|mesure|compare|traverse|étudie|garde|retrouve",
    "en": "describes|repairs|studies|remembers|measures|crosses|compares|keeps|finds|prepares",
}
WHAT = {
    "fr": "le vieux moulin|la digue|un carnet de route|les ruches|le registre|la charpente|"
    "une carte marine|le troupeau|les archives|la source|le tableau noir|un sac de 25 kilos",
    "en": "the old mill|a sea map|the ledger|the hives|a travel diary|the roof beams|the spring|"
    "the flock|a bag of 25 pounds|the blackboard|the records|the dyke",
}
WHEN = {
    "fr": "depuis 1987|avant l'aube|avec ses 12 voisins|pendant la moisson|et il n'en parle pas|"
    "à l'entrée du bois|sans que personne ne le sache|dans la brume du matin|en mars|"
    "parce que la route était coupée|comme en 2003, dit-elle|malgré le vent du nord",
    "en": "since 1987|before dawn|with 12 of his friends|during the harvest|and says nothing|"
    "at the edge of the wood|while nobody is looking|in the morning fog|in March|"
    "because the road was closed|as in 2003, she says|in spite of the north wind",
}
WORDS = {
    "fr": "Moulins|Fontaines|Voirie|Écoles|Vergers|Sentiers|Ponts|Lavoirs|Forges|Marais|Phares",
    "en": "Mills|Fountains|Roads|Schools|Orchards|Paths|Bridges|Forges|Marshes|Lighthouses",
}
TITLES = {
    "fr": "Mémoires d'un garde forestier|Colloque des radios rurales|Le Grand Almanach du Littoral|"
    "Conseil de la vallée|Enquête orale sur les métiers|LES CAHIERS DU PHARE|VOYAGE EN BROCÉLIANDE",
    "en": "Memoirs of a Ranger|Rural Radio Conference|The Coastal Almanac|Valley Council Hearing|"
    "Oral History of Crafts|THE LIGHTHOUSE PAPERS|A JOURNEY NORTHWARD",
}
MONTHS = {
    "fr": "janvier|février|mars|avril|mai|juin|juillet|septembre|octobre|novembre",
    "en": "January|February|March|April|May|June|July|September|October|November",
}
NAMES = "Odile Garnier|Marc Thévenin|Lucie Abadie|Yann Le Bihan|Nora Haddad|Peter Lindqvist"
ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii".split()


class Pages(NamedTuple):
    """A text, where its headers are (without blanks around), and what it was drawn from."""

    text: str
    heads: tuple[Span, ...]
    about: str


def pick(dice: random.Random, table: str) -> str:
    return dice.choice(table.split("|"))


def sentence(dice: random.Random, language: str) -> str:
    parts = [pick(dice, table[language]) for table in (WHO, DOES, WHAT, WHEN)]
    if dice.random() < 0.4:
        parts.append(pick(dice, WHEN[language]))
    if dice.random() < 0.3:
        parts[-1] += ", " + pick(dice, WHO[language]).lower() + " " + pick(dice, DOES[language])
    return " ".join(parts)


def prose(dice: random.Random, language: str, words: int, spoken: bool = False) -> list[str]:
    """Words of made sentences; `spoken` has no capitals and no marks, as some recognisers write."""
    found: list[str] = []
    while len(found) < words:
        said = sentence(dice, language)
        if spoken:
            found += said.lower().replace(",", "").split()
        else:
            found += (said + dice.choice("....?!")).split()
    return found


def misread(dice: random.Random, head: str, share: float) -> str:
    """A head as text recognition reads it."""
    slips = {"l": "1", "e": "c", "o": "0", "a": "à", "E": "F", "O": "0", "I": "l", "R": "K"}
    return "".join(slips.get(c, c) if dice.random() < share else c for c in head)


# --- heads: each gives the line of page n of N ----------------------------------------------------

Head = Callable[[int, int], str]


def heads_of(kind: str, dice: random.Random, language: str) -> Head:
    title, other = pick(dice, TITLES[language]), pick(dice, WORDS[language])
    words, months = WORDS[language].split("|"), MONTHS[language].split("|")
    first = dice.choice([1, 1, 1, 2, 7, 41])
    mark = dice.choice([" | ", " – ", " / ", " • "])
    of = {"fr": "sur", "en": "of"}[language]
    turn = dice.choice([1, 2, 3])
    stamp = f"{dice.randint(1, 28):02}/{dice.randint(1, 12):02}/2021"
    number = lambda n: n + first - 1  # noqa: E731
    return {
        "title": lambda n, N: title,
        "markdown": lambda n, N: f"## {title} – {stamp}",
        "title and number": lambda n, N: f"{title} {number(n)}",
        "number and title": lambda n, N: f"{number(n)}   {title.upper()}",
        "page field": lambda n, N: f"{title}, page {n} {of} {N}",
        "short field": lambda n, N: f"{title} {n}/{N}",
        "alternating": lambda n, N: (
            f"{number(n)} {title.upper()}" if n % 2 else f"{other.upper()} {number(n)}"
        ),
        "left stays": lambda n, N: f"{title}{mark}{words[n // turn % len(words)]}",
        "right stays": lambda n, N: f"{words[n // turn % len(words)]}{mark}{title}",
        "date changes": lambda n, N: (
            f"{title} – {1 + 3 * n % 28} {months[n // 9 % len(months)]} 2019"
        ),
        "date and number": lambda n, N: f"{stamp} - {number(n)} -",
        "printed": lambda n, N: f"{stamp}, 14:07 {title}",
        "number": lambda n, N: str(number(n)),
        "dashed number": lambda n, N: f"- {number(n)} -",
        "page number": lambda n, N: f"Page {n}",
        "page of pages": lambda n, N: f"Page {n} {of} {N}",
        "folio": lambda n, N: f"f° {n}",
        "bare total": lambda n, N: f"{n} / {N}",
        "title and page": lambda n, N: f"{title}\t- page {n}",
        "page on either side": lambda n, N: f"{other}, p. {n}" if n % 2 else f"p. {n}, {other}",
        "number in capitals": lambda n, N: f"{title.upper()} {n}",
        "title, bar and number": lambda n, N: f"{title} | {n}",
        "roman": lambda n, N: ROMAN[n - 1] if n <= len(ROMAN) else str(n),
    }[kind]


LINE_KINDS = (
    "title", "markdown", "title and number", "number and title", "page field", "short field",
    "alternating", "left stays", "right stays", "date changes", "date and number", "printed",
    "number", "dashed number", "page number", "page of pages", "roman",
)  # fmt: skip


def paged(
    seed: int,
    kind: str,
    language: str = "fr",
    *,
    pages: int = 12,
    words: int = 260,
    wrap: int = 0,
    slips: float = 0.0,
    spoken: bool = False,
    feed: bool = False,
    foot: bool = False,
) -> Pages:
    """A text in pages with a head (or foot) of a kind on lines of its own."""
    dice = random.Random(f"{seed} {kind} {language}")
    head = heads_of(kind, dice, language)
    between = "\n" if wrap else dice.choice(["\n", "\n\n"])
    text, found = "", []
    rest = prose(dice, language, int(pages * words * 1.1), spoken)
    for n in range(1, pages + 1):
        size = round(words * dice.uniform(0.88, 1.12)) if not wrap else words
        body, rest = " ".join(rest[:size]), rest[size:]
        if wrap:
            lines = textwrap.wrap(body, wrap)
            body = "\n".join(lines)
        line = misread(dice, head(n, pages), slips if n > 1 else 0)
        if foot:
            text += body + between
        found.append(Span(len(text), len(text) + len(line)))
        text += line + (between if not feed or not foot else "\n\f")
        if not foot:
            text += body + ("\n\f" if feed else between)
    about = (
        f"{kind} {language} {seed}: {pages} × {words}, {wrap=} {slips=} {spoken=} {feed=} {foot=}"
    )
    return Pages(text, tuple(found), about)


# Heads that say by themselves that they are a page's; those of the second line need regular pages.
SELF_KINDS = ("page field", "short field", "page number", "page of pages", "folio", "bare total",
              "title and page", "page on either side")  # fmt: skip
COUNTING_KINDS = ("dashed number", "number in capitals", "title, bar and number", "alternating")


def whole(
    seed: int,
    kind: str,
    language: str,
    *,
    pages: int,
    words: int,
    wrap: int = 0,
    slips: float = 0.0,
) -> Pages:
    """A text in pages that never cut a sentence, each with a head on a line of its own."""
    dice = random.Random(f"{seed} {kind} {language} whole")
    head = heads_of(kind, dice, language)
    text, found = "", []
    for n in range(1, pages + 1):
        size = round(words * dice.uniform(0.88, 1.12))
        body = " ".join(prose(dice, language, size))
        line = misread(dice, head(n, pages), slips)
        found.append(Span(len(text), len(text) + len(line)))
        text += line + "\n\n" + (textwrap.fill(body, wrap) if wrap else body) + "\n\n"
    return Pages(text, tuple(found), f"whole {kind} {language} {seed}: {pages} × {words}, {wrap=}")


def sections(seed: int, heading: str, language: str) -> str:
    """Numbered sections of wildly varying length that end with their sentences."""
    dice = random.Random(f"{seed} {heading} {language} sections")
    text = ""
    for n in range(1, dice.choice([7, 9, 13, 24])):
        body = " ".join(prose(dice, language, int(60 * 2 ** dice.uniform(0, 4))))
        text += heading.format(n, year=1950 + n) + "\n\n" + body + "\n\n"
    return text


def glued(seed: int, language: str = "fr", *, pages: int = 34, words: int = 260) -> Pages:
    """One paragraph into which heads in capitals with a date and a page number are glued."""
    dice = random.Random(f"{seed} glued {language}")
    title = pick(dice, TITLES[language]).upper()
    form = dice.choice(["{t} {d} {n}", "{n} {t} {d}", "{t} - {d} - {n}", "{t} {n}", "{d} - {n} -"])
    date = f"{dice.randint(1, 28)} {pick(dice, MONTHS[language]).upper()} 1994"
    first = dice.choice([1, 2, 17, 101])
    rest = prose(dice, language, int(pages * words * 1.15))
    text, found = "", []
    for n in range(pages):
        size = round(words * dice.uniform(0.88, 1.12))
        text += " ".join(rest[:size]) + dice.choice([" ", " ", ""])
        rest = rest[size:]
        head = form.format(t=title, d=date, n=first + n)
        found.append(Span(len(text), len(text) + len(head)))
        text += head + " "
    text += " ".join(rest[:words])
    return Pages(text, tuple(found), f"glued {form} {language} seed={seed}")


def numbered(seed: int, language: str = "en", *, pages: int = 8, rows: int = 25) -> Pages:
    """Pages of a court: numbered lines, the page's number above, the reporter's name below."""
    dice = random.Random(f"{seed} numbered {language}")
    rest = prose(dice, language, pages * rows * 9)
    text, found = "", []
    firm = f"{pick(dice, NAMES)} Reporting (555) 010-{dice.randint(1000, 9999)}"
    for n in range(1, pages + 1):
        number = str(n + 40)
        text += " " * 50
        found.append(Span(len(text), len(text) + len(number)))
        text += number + "\n"
        for row in range(1, rows + 1):
            text += " " * (row < 10)
            found.append(Span(len(text), len(text) + len(str(row))))
            size = dice.randint(5, 8)
            said, rest = " ".join(rest[:size]), rest[size:]
            text += f"{row}   {dice.choice(['', '', '', 'Q. ', 'A. '])}{said}\n"
        text += " " * 8
        found.append(Span(len(text), len(text) + len(firm)))
        text += firm + "\n\n"
    return Pages(text, tuple(found), f"numbered {language} rows={rows} seed={seed}")


# --- what is no header ---------------------------------------------------------------------------


def trap(seed: int, kind: str, language: str = "fr", *, wrap: int = 0, spoken: bool = False) -> str:
    """A text without headers in which something repeats or counts by its nature."""
    dice = random.Random(f"{seed} {kind} {language} trap")
    even = dice.random() < 0.5  # stretches of equal length are the harder trap
    count = dice.choice([4, 6, 12, 30])
    names = dice.sample(NAMES.split("|"), dice.choice([2, 3]))
    refrain = dice.choice({"fr": [
        "Et la mer remonte sous la lune", "Oui, bien sûr.", "Il pleut sur le port",
        "Je ne sais pas.", "Merci beaucoup !"], "en": [
        "And the sea comes up again", "Yes, of course.", "It is raining on the harbour",
        "I do not know.", "Thank you very much!"]}[language])  # fmt: skip
    word = dice.choice({"fr": ["Question", "Article", "Chapitre", "Point", "Section", "Annexe"],
                        "en": ["Question", "Article", "Chapter", "Item", "Section", "Exhibit"]}[
                            language])  # fmt: skip
    months = MONTHS[language].split("|")
    start = dice.choice([1, 1, 5])
    text, seconds = "", 3
    for n in range(count):
        size = 160 if even else dice.randint(60, 320)
        said = prose(dice, language, size, spoken)
        if kind == "cut turns":  # people interrupt each other
            said = said[: dice.randint(20, size)]
        body = " ".join(said)
        body = textwrap.fill(body, wrap) if wrap else body
        name = names[n % len(names)] if dice.random() < 0.8 else dice.choice(names)
        stamp = f"{seconds // 60}:{seconds % 60:02}"
        seconds += 60 + (0 if even else dice.randint(0, 50))
        unit = {"fr": ("minutes", "secondes"), "en": ("minutes", "seconds")}[language]
        line = {
            "names": name,
            "cut turns": name,
            "labels": f"{name}: {refrain}",
            "dashes": f"— {refrain}",
            "captions": "\n".join(f"{9 * n + k}\n{sentence(dice, language)}" for k in range(9)),
            "bold questions": f"**{sentence(dice, language)} ?**",
            "table": "\n".join(
                f"{k} {pick(dice, WORDS[language])} {dice.randint(1, 99)}" for k in range(1, 13)
            ),
            "numbered paragraphs": f"[{n + start}] {sentence(dice, language)}.",
            "slides": f"{pick(dice, WORDS[language])} {n + start}",
            "names in capitals": name.upper(),
            "names with colon": f"{name} :",
            "bold names": f"**{name}**",
            "numbered speakers": f"Speaker {n % 3 + 1}",
            "names and times": f"{name}  {stamp}",
            "names above times": f"{name}\n{seconds // 60} {unit[0]} {seconds % 60} {unit[1]}",
            "times": f"[00:{seconds // 60:02}:{seconds % 60:02}]",
            "marks": f"#00:{seconds // 60:02}:{seconds % 60:02}-{n % 9}#",
            "minutes": f"{seconds // 60} {unit[0]} {seconds % 60} {unit[1]}",
            "headings": f"{word} {n + start}",
            "markdown headings": f"## {word} {n + start}",
            "roman headings": f"{word.upper()} {ROMAN[n % 20].upper()}",
            "lone chapters": str(n + start),
            "roman chapters": ROMAN[n % 20].upper() + ".",
            "list": f"{n + start}. {sentence(dice, language)}.",
            "refrain": refrain,
            "diary": f"{1 + 2 * n % 28} {months[n // 14 % len(months)]} 1943",
            "diary dates": f"{1 + n % 28:02}/0{1 + n // 28 % 9}/1943",
            "years": str(1950 + n),
            "sounds": dice.choice(["[Musique]", "(Rires.)", "[applause]", "♪ la la ♪"]),
            "figures": "\n".join(
                " ".join(str(dice.randint(1, 999)) for _ in range(5)) for _ in range(4)
            ),
            "nothing": "",
        }[kind]
        text += line + ("\n" if wrap or kind == "names above times" else "\n\n") * bool(line)
        text += body + ("\n" if wrap else "\n\n")
    return text


TRAPS = (
    "names", "names in capitals", "names with colon", "bold names", "numbered speakers",
    "names and times", "names above times", "times", "marks", "minutes", "headings",
    "markdown headings", "roman headings", "lone chapters", "roman chapters", "list", "refrain",
    "cut turns", "labels", "dashes", "captions", "bold questions", "table",
    "numbered paragraphs", "slides", "diary", "diary dates", "years", "sounds", "figures",
    "nothing",
)  # fmt: skip
