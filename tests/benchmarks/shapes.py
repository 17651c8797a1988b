"""Strange texts and files, each a kind that grows to any size: what no transcript should be."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

Make = Callable[[int], str]

COMMON = (
    "alors après avant avec avoir beau beaucoup bien bonne chambre chose comme compte contre corps "
    "courant demande depuis dernier devant dire donner droit eau encore enfant entre esprit faire "
    "femme fille force grand guerre heure histoire homme jeune jour langue lettre lieu livre "
    "madame main maison matin mère moment monde mort nombre nuit œil ordre pays peine penser "
    "personne petit place porte premier prendre propre question raison reste rien savoir semaine "
    "sentir seul soir sous sujet table temps terre tête tour travail trouver venir vérité vie "
    "ville voir voix vouloir"
).split()


def word(dice: random.Random, syllables: int) -> str:
    return "".join(
        dice.choice("bcdfglmnprst") + dice.choice("aeiou") for _ in range(syllables)
    )  # fmt: skip


def _times(part: str) -> Make:
    return lambda size: part * (size // len(part))


def _each(make: Callable[[random.Random], str], sign: str = " ") -> Make:
    """Parts that chance makes, up to a size."""

    def text(size: int) -> str:
        dice, parts, length = random.Random(5), [], 0
        while length < size:
            parts.append(make(dice))
            length += len(parts[-1]) + len(sign)
        return sign.join(parts)

    return text


def _counted(make: Callable[[int], str], sign: str = "\n") -> Make:
    """Parts that a number makes, up to a size."""

    def text(size: int) -> str:
        parts: list[str] = []
        length = number = 0
        while length < size:
            parts.append(make(number))
            length += len(parts[-1]) + len(sign)
            number += 1
        return sign.join(parts)

    return text


def _roman(number: int) -> str:
    number, out = number % 3999 + 1, ""
    for value, sign in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        while number >= value:
            number, out = number - value, out + sign
    return out


def _sentence(dice: random.Random) -> str:
    return " ".join(dice.choices(COMMON, k=8)).capitalize() + "."


def _clock(seconds: float, sign: str = ",") -> str:
    whole = int(seconds)
    rest = round((seconds - whole) * 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{sign}{rest:03}"


_ANY = " \n\t a e é A É l'’-–.,:;!?()[]«»\"*#_|/@0 1 9 \u00a0\u202f\u0301\u200b\r\f"

TEXTS: dict[str, Make] = {
    "blanks": lambda size: " " * size + "x",
    "blanks between words": lambda size: "mot" + " " * size + "ici",
    "blanks in lines": _times("mot ici" + " " * 500 + "\n"),
    "blanks before lines": _times(" " * 500 + "mot ici\n"),
    "lines of two blanks": lambda size: "a\n" + "  \n" * (size // 3) + "b",
    "tabs": lambda size: "\t" * size + "x",
    "no-break spaces": lambda size: "\u00a0" * size + "x",
    "narrow spaces": lambda size: "a" + "\u202f" * size + "x",
    "empty lines": lambda size: "a\n" + "\n" * size + "b",
    "empty lines CR LF": lambda size: "a\r\n" + "\r\n" * (size // 2) + "b",
    "form feeds": _times("\f"),
    "a form feed a letter": _times("a\f"),
    "CR": _times("a\r"),
    "NUL": _times("a\0"),
    "one letter": _times("a"),
    "one capital": _times("A"),
    "one capital I": _times("I"),
    "one digit": _times("1"),
    "dots": _times("."),
    "hyphens": _times("-"),
    "apostrophes": _times("'"),
    "quotes": _times("«"),
    "brackets": _times("("),
    "brackets closed": _times("()"),
    "square brackets": _times("["),
    "angle brackets": _times("<"),
    "tags": _times("<b>"),
    "hashes": _times("#"),
    "stars": _times("*"),
    "stars and blanks": _times("* "),
    "bars": _times("|"),
    "slashes": _times("/"),
    "at signs": _times("@"),
    "underscores": _times("_"),
    "colons": _times(":"),
    "commas": _times(", "),
    "questions": _times("? "),
    "a.b": _times("a.b."),
    "a-b": _times("a-b-"),
    "a_b": _times("a_b_"),
    "a/b": _times("a/b/"),
    "a@b": _times("a@b."),
    "a'b": _times("a'b"),
    "a1": _times("a1"),
    "aB": _times("aB"),
    "l'": _times("l'"),
    "l'l'ami": _times("l'ami "),
    "letters with dots": _times("a·e·s "),
    "long words": _each(lambda dice: word(dice, 60)),
    "very long words": _each(lambda dice: word(dice, 1000)),
    "combining": lambda size: "e" + "\u0301" * size,
    "combining on letters": _times("e\u0301"),
    "zero width": _times("a\u200b"),
    "soft hyphens": _times("a\u00ad"),
    "bidi": _times("\u202ea\u202c"),
    "emoji": _times("😀"),
    "emoji joined": _times("👩\u200d👩\u200d👧 "),
    "Chinese": _times("语言"),
    "Chinese with stops": _times("语言处理。"),
    "Hebrew": _times("שלום "),
    "Hebrew in one": _times("שלום"),
    "mixed scripts": _times("aяα语ש"),
    "url": lambda size: "https://" + "a.fr/" * (size // 5),
    "urls": _counted(lambda n: f"https://www.exemple{n}.fr/page/{n}?a=b", " "),
    "addresses": _counted(lambda n: f"nom{n}@exemple{n}.fr", " "),
    "handles": _counted(lambda n: f"@nom_{n} #mot{n}", " "),
    "file names": _counted(lambda n: f"photo_{n}.jpg", " "),
    "one word": _times("que "),
    "one word a line": _times("que\n"),
    "one word, empty lines": _times("que\n\n"),
    "one unknown word": _times("brolutide "),
    "one Name": _times("Brolutide "),
    "two words": _times("que nous "),
    "two letters": _times("a à "),
    "loop of seven": _times("je ne sais pas quoi dire, "),
    "loop of seven a line": _times("Je ne sais pas quoi dire.\n"),
    "loop of 200": lambda size: (_each(lambda d: d.choice(COMMON))(1200) + " ") * (size // 1200),
    "loop nearly": _counted(lambda n: f"je ne sais pas quoi dire {n % 7}", " "),
    "credits": _times("Sous-titres réalisés par la communauté d'Amara.org\n"),
    "common words": _each(lambda dice: dice.choice(COMMON)),
    "Common Words": _each(lambda dice: dice.choice(COMMON).capitalize()),
    "le Common": _each(lambda dice: "le " + dice.choice(COMMON).capitalize()),
    "COMMON WORDS": _each(lambda dice: dice.choice(COMMON).upper()),
    "CoMmOn": _each(lambda dice: dice.choice(COMMON).capitalize() + dice.choice(COMMON).title()),
    "unknown words": _each(lambda dice: word(dice, 4)),
    "unknown words, a line": _each(lambda dice: word(dice, 4), "\n"),
    "unknown longer words": _each(lambda dice: word(dice, 8)),
    "unknown Names": _each(lambda dice: word(dice, 4).capitalize()),
    "le Names": _each(lambda dice: "le " + word(dice, 4).capitalize()),
    "l'names": _each(lambda dice: "l'" + dice.choice("aeiou") + word(dice, 3)),
    "l'Names": _each(lambda dice: "l'" + (dice.choice("aeiou") + word(dice, 3)).capitalize()),
    "L'Names": _each(lambda dice: "L'" + (dice.choice("aeiou") + word(dice, 3)).capitalize()),
    "glued Names": _each(lambda dice: word(dice, 2).capitalize() + word(dice, 2).capitalize()),
    "glued Names, unknown": _each(
        lambda dice: word(dice, 2).capitalize() + word(dice, 2).capitalize() + " " + word(dice, 4)
    ),
    "ACRONYMS": _each(lambda dice: "".join(dice.choices("BCDFGLMNPRSTAEIOU", k=4))),
    "ACRONYMS in text": _each(
        lambda dice: "le groupe " + "".join(dice.choices("BCDFGLMNPRSTAEIOU", k=4))
    ),
    "one skeleton": _each(lambda d: "b" + "".join(d.choice("aeiouéyâ") for _ in range(5)) + "rd"),
    "One Skeleton": _each(lambda d: "B" + "".join(d.choice("aeiouéyâ") for _ in range(5)) + "rd"),
    "near words": _each(lambda dice: dice.choice(COMMON) + dice.choice("bcdfglmnprst")),
    "near Words": _each(lambda dice: (dice.choice(COMMON) + word(dice, 1)).capitalize()),
    "words in words": _each(lambda dice: dice.choice(COMMON) + dice.choice(COMMON)),
    "hyphened": _each(lambda dice: word(dice, 2) + "-" + word(dice, 2)),
    "Hyphened-Names": _each(lambda d: word(d, 2).capitalize() + "-" + word(d, 2).capitalize()),
    "bare accents": _each(lambda dice: dice.choice("cafe sante reunion etang opera regle".split())),
    "words with digits": _counted(lambda n: f"mot{n}", " "),
    "digits and letters": _counted(lambda n: f"{n}E's", " "),
    "numbers": _counted(str, " "),
    "numbers, a line": _counted(str),
    "numbers, a line, by chance": _each(lambda dice: str(dice.randrange(2000)), "\n"),
    "numbers, empty lines": _counted(str, "\n\n"),
    "pages of a number": _counted(str, "\f"),
    "roman numbers": _counted(_roman, " "),
    "roman numbers, a line": _counted(_roman),
    "numbered lines": _counted(lambda n: f"{n} {COMMON[n % 90]} {COMMON[n * 7 % 90]}"),
    "lines of 25": _counted(lambda n: f"{n % 25 + 1} {COMMON[n % 90]} {COMMON[n * 7 % 90]}"),
    "years": _each(lambda dice: f"en {dice.randrange(1000, 2100)}", "\n"),
    "dates": _counted(lambda n: f"{n % 28 + 1}/{n % 12 + 1}/20{n % 80 + 10}"),
    "headers": _counted(
        lambda n: f"Le rapport annuel | {n}" if n % 9 == 0 else COMMON[n * 7 % 90] * 3
    ),
    "headers glued": _counted(
        lambda n: f"Le rapport annuel {n}" if n % 9 == 0 else COMMON[n * 7 % 90], " "
    ),
    "questions, counted": _counted(lambda n: f"Question {n} : que faire ?"),
    "sentences": _each(_sentence),
    "a sentence a line": _each(_sentence, "\n"),
    "a sentence a paragraph": _each(_sentence, "\n\n"),
    "a word a line": _each(lambda dice: dice.choice(COMMON), "\n"),
    "a word a page": _each(lambda dice: dice.choice(COMMON), "\f"),
    "a word a paragraph": _each(lambda dice: dice.choice(COMMON), "\n\n"),
    "one letter a line": _times("a\n"),
    "cut words": _times("commu-\nnication "),
    "cut words a page": _times("commu-\fnication "),
    "speakers": _each(lambda dice: word(dice, 3).capitalize() + ": " + _sentence(dice), "\n"),
    "speakers, nothing said": _counted(lambda n: f"Locuteur {n}:"),
    "speakers, two": _counted(lambda n: f"**{'Anne' if n % 2 else 'Paul'}:** oui"),
    "speakers, one line": _each(lambda dice: word(dice, 3).capitalize() + ": oui."),
    "time codes": _counted(lambda n: f"[{_clock(n)[:8]}] oui"),
    "time codes alone": _counted(lambda n: _clock(n)[:8]),
    "time codes, one line": _counted(lambda n: f"[{_clock(n)[:8]}]", " "),
    "table": _counted(lambda n: f"| {n} | {COMMON[n % 90]} | {word(random.Random(n), 3)} |"),
    "list": _counted(lambda n: f"- {COMMON[n % 90]}"),
    "headings": _counted(lambda n: f"## {COMMON[n % 90].capitalize()} {n}"),
    "bold": _times("**mot** "),
    "bold open": _times("**mot "),
    "introductions": _each(lambda dice: "bonjour " + word(dice, 3).capitalize()),
    "negations": _times("je sais pas "),
    "infinitives": _times("il a manger et a manger "),
    "subjects": _times("ils mange les pomme rouge "),
    "homophones": _times("ses la qu'il son aller "),
    "any signs": _each(lambda dice: dice.choice(_ANY), ""),
    "any letters": _each(lambda dice: chr(dice.randrange(97, 123)), ""),
    "any letters and blanks": _each(lambda d: d.choice("abcdefghijklmnopqrstuvwxyzéà'    "), ""),
    "any code point": _each(lambda dice: chr(dice.choice((dice.randrange(32, 0xD7FF), 32))), ""),
}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _srt(parts: Callable[[int], str], step: float = 2.0, head: str = "", sign: str = ",") -> Make:
    def cue(number: int) -> str:
        at = number * step
        times = f"{_clock(at, sign)} --> {_clock(at + step, sign)}"
        return f"{number + 1}\n{times}\n{parts(number)}\n"

    made = _counted(cue)
    return lambda size: head + made(size)


def _vtt(parts: Callable[[int], str], step: float = 2.0) -> Make:
    return _srt(parts, step, "WEBVTT\n\n", ".")


def _whisper(parts: Callable[[int], str], words: bool = False) -> Make:
    def text(size: int) -> str:
        segments: list[dict[str, object]] = []
        length = 0
        while length < size:
            n, said = len(segments), parts(len(segments))
            segment: dict[str, object] = {"id": n, "start": n, "end": n + 1, "text": " " + said}
            if words:
                segment["words"] = [
                    {"word": " " + w, "start": n, "end": n + 0.5} for w in said.split()
                ]
            segments.append(segment)
            length += len(json.dumps(segment))
        return json.dumps({"segments": segments, "language": "fr"})

    return text


def _zipped(files: dict[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OPC = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def _docx(body: str) -> bytes:
    return _zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_OPC}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_DOCUMENT}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_OPC}/relationships"><Relationship Id="r1" '
            f'Type="{_RELATION}" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        }
    )


_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def _odt(body: str) -> bytes:
    content = (
        f'<office:document-content xmlns:office="{_ODF}:office:1.0" '
        f'xmlns:text="{_ODF}:text:1.0"><office:body><office:text>{body}</office:text>'
        "</office:body></office:document-content>"
    )
    return _zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def _tei(body: str) -> str:
    return (
        '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>'
        f"{body}</body></text></TEI>"
    )


def _rtf(body: str) -> str:
    return r"{\rtf1\ansi " + body + "}"


def _file(make: Make) -> Callable[[int], bytes]:
    return lambda size: _bytes(make(size))


FILES: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "srt, one word": ("srt", _file(_srt(lambda n: "que"))),
    "srt, sentences": ("srt", _file(_srt(lambda n: _sentence(random.Random(n))))),
    "srt, a loop": ("srt", _file(_srt(lambda n: "Merci d'avoir regardé."))),
    "srt, a loop by words": ("srt", _file(_srt(lambda n: COMMON[n % 3]))),
    "srt, a loop of 40 cues": ("srt", _file(_srt(lambda n: COMMON[n % 40]))),
    "srt, blanks": (
        "srt",
        lambda size: b"1\n00:00:01,000 --> 00:00:02,000\nx\n" + b" " * size + b"\n",
    ),
    "srt, empty lines": (
        "srt",
        lambda size: b"1\n00:00:01,000 --> 00:00:02,000\nx\n" + b"\n" * size + b"y\n",
    ),
    "srt, one cue": (
        "srt",
        lambda size: b"1\n00:00:01,000 --> 00:00:02,000\n" + b"mot ici\n" * (size // 8),
    ),
    "srt, empty cues": ("srt", _file(_srt(lambda n: ""))),
    "srt, dots": ("srt", _file(_srt(lambda n: "."))),
    "srt, rolling": ("srt", _file(_srt(lambda n: f"{COMMON[n % 90]} {n}\n{COMMON[n % 90]} {n+1}"))),
    "srt, tags": ("srt", _file(_srt(lambda n: "<i><b>" * 20 + "oui" + "</b></i>" * 20))),
    "srt, arrows": ("srt", _file(_times("-->"))),
    "srt, Names": ("srt", _file(_srt(lambda n: word(random.Random(n), 4).capitalize()))),
    "vtt, voices": ("vtt", _file(_vtt(lambda n: f"<v Nom{n}>oui"))),
    "vtt, voices in one cue": (
        "vtt",
        lambda size: b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"<v A>o\n" * (size // 6) + b"\n",
    ),
    "vtt, voices in one line": (
        "vtt",
        lambda size: b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"<v A>o" * (size // 6) + b"\n",
    ),
    "vtt, a loop": ("vtt", _file(_vtt(lambda n: "<v Anne>Je ne sais pas quoi dire."))),
    "vtt, notes": ("vtt", lambda size: b"WEBVTT\n\n" + b"NOTE rien\n\n" * (size // 11)),
    "vtt, times in words": ("vtt", _file(_vtt(lambda n: "<00:00:01.000><c>mot</c>" * 20))),
    "json, a loop": ("json", _file(_whisper(lambda n: "Il faut planter des arbres."))),
    "json, words": ("json", _file(_whisper(lambda n: _sentence(random.Random(n)), words=True))),
    "json, one segment": ("json", _file(lambda n: json.dumps({"text": "mot ici " * (n // 8)}))),
    "json, deep": ("json", lambda size: b"[" * size),
    "docx, paragraphs": (
        "docx",
        lambda size: _docx("<w:p><w:r><w:t>mot</w:t></w:r></w:p>" * (size // 40)),
    ),
    "docx, runs": (
        "docx",
        lambda size: _docx("<w:p>" + "<w:r><w:t>m</w:t></w:r>" * (size // 23) + "</w:p>"),
    ),
    "docx, deep": (
        "docx",
        lambda size: _docx("<w:p>" + "<w:ins>" * (size // 15) + "</w:ins>" * (size // 15)
        + "</w:p>"),
    ),
    "docx, one paragraph": (
        "docx",
        lambda size: _docx(f"<w:p><w:r><w:t>{'mot ici ' * (size // 8)}</w:t></w:r></w:p>"),
    ),
    "docx, table": (
        "docx",
        lambda size: _docx(
            "<w:tbl>"
            + "<w:tr><w:tc><w:p><w:r><w:t>m</w:t></w:r></w:p></w:tc></w:tr>" * (size // 60)
            + "</w:tbl>"
        ),
    ),
    "docx, tabs": (
        "docx",
        lambda size: _docx("<w:p><w:r>" + "<w:tab/>" * (size // 8) + "</w:r></w:p>"),
    ),
    "odt, paragraphs": ("odt", lambda size: _odt("<text:p>mot</text:p>" * (size // 20))),
    "odt, spaces": (
        "odt",
        lambda size: _odt("<text:p>a" + '<text:s text:c="9"/>' * (size // 20) + "b</text:p>"),
    ),
    "odt, spans": (
        "odt",
        lambda size: _odt(
            "<text:p>" + "<text:span>m</text:span>" * (size // 24) + "</text:p>"
        ),
    ),
    "html, comments": ("html", _file(lambda size: "<html><p>a</p>" + "<!--" * (size // 4))),
    "html, open": ("html", _file(lambda size: "<html>" + "<p" * (size // 2))),
    "html, deep": ("html", _file(lambda size: "<html>" + "<div>" * (size // 5) + "a")),
    "html, entities": ("html", _file(lambda size: "<html><p>" + "&amp;" * (size // 5))),
    "html, ampersands": ("html", _file(lambda size: "<html><p>" + "&" * size)),
    "html, paragraphs": ("html", _file(lambda size: "<html>" + "<p>mot</p>" * (size // 10))),
    "otr": ("otr", _file(lambda size: json.dumps({"text": "<p>mot</p>" * (size // 10)}))),
    "TEI, speakers": (
        "xml",
        _file(
            lambda size: _tei(
                "".join(f'<u who="#S{n}">oui</u>' for n in range(size // 22))
            )
        ),
    ),
    "TEI, paragraphs": ("xml", _file(lambda size: _tei("<p>mot</p>" * (size // 10)))),
    "ttml": (
        "ttml",
        _file(
            lambda size: '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>'
            + "".join(
                f'<p begin="{n}s" end="{n + 1}s">mot<br/>ici</p>' for n in range(size // 45)
            )
            + "</div></body></tt>"
        ),
    ),
    "rtf, paragraphs": ("rtf", _file(lambda size: _rtf(r"mot\par " * (size // 8)))),
    "rtf, deep": ("rtf", _file(lambda size: _rtf("{" * size))),
    "rtf, escapes": ("rtf", _file(lambda size: _rtf(r"\'e9" * (size // 4)))),
    "rtf, unicode": ("rtf", _file(lambda size: _rtf(r"\u233?" * (size // 6)))),
    "sbv": (
        "sbv",
        _file(_counted(lambda n: f"{_clock(n, '.')[1:]},{_clock(n + 1, '.')[1:]}\nmot\n")),
    ),
    "tsv": ("tsv", _file(lambda size: "start\tend\ttext\n"
        + _counted(lambda n: f"{n * 1000}\t{n * 1000 + 900}\tmot")(size))),
    "csv, quotes": ("csv", _file(_times('"'))),
    "UTF-16 without BOM": ("txt", lambda size: ("mot ici " * (size // 16)).encode("utf-16-le")),
    "bytes by chance": ("txt", lambda size: random.Random(3).randbytes(size)),
    "bytes over 127": ("txt", lambda size: bytes(range(128, 256)) * (size // 128)),
    "double-encoded": ("txt", lambda size: ("é" * (size // 4)).encode().decode("cp1252").encode()),
}  # fmt: skip


def shapes() -> dict[str, tuple[str, Callable[[int], bytes]]]:
    """Name of each shape: the end of its file's name, and its bytes for about so many letters."""
    return {name: ("txt", _file(make)) for name, make in TEXTS.items()} | FILES
