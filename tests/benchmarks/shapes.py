"""Strange texts and files, each a kind that grows to any size: what no transcript should be."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.benchmarks.makers import (
    COMMON,
    Make,
    again,
    clock,
    counted,
    each,
    roman,
    sentence,
    word,
)
from tests.benchmarks.word_shapes import WORDS

_ANY = " \n\t a e é A É l'’-–.,:;!?()[]«»\"*#_|/@0 1 9 \u00a0\u202f\u0301\u200b\r\f"

TEXTS: dict[str, Make] = {
    "blanks": lambda size: " " * size + "x",
    "blanks between words": lambda size: "mot" + " " * size + "ici",
    "blanks in lines": again("mot ici" + " " * 500 + "\n"),
    "blanks before lines": again(" " * 500 + "mot ici\n"),
    "lines of two blanks": lambda size: "a\n" + "  \n" * (size // 3) + "b",
    "tabs": lambda size: "\t" * size + "x",
    "no-break spaces": lambda size: "\u00a0" * size + "x",
    "narrow spaces": lambda size: "a" + "\u202f" * size + "x",
    "empty lines": lambda size: "a\n" + "\n" * size + "b",
    "empty lines CR LF": lambda size: "a\r\n" + "\r\n" * (size // 2) + "b",
    "form feeds": again("\f"),
    "a form feed a letter": again("a\f"),
    "CR": again("a\r"),
    "NUL": again("a\0"),
    "one letter": again("a"),
    "one capital": again("A"),
    "one capital I": again("I"),
    "one digit": again("1"),
    "dots": again("."),
    "hyphens": again("-"),
    "apostrophes": again("'"),
    "quotes": again("«"),
    "brackets": again("("),
    "brackets closed": again("()"),
    "square brackets": again("["),
    "angle brackets": again("<"),
    "tags": again("<b>"),
    "hashes": again("#"),
    "stars": again("*"),
    "stars and blanks": again("* "),
    "bars": again("|"),
    "slashes": again("/"),
    "at signs": again("@"),
    "underscores": again("_"),
    "colons": again(":"),
    "commas": again(", "),
    "questions": again("? "),
    "a.b": again("a.b."),
    "a-b": again("a-b-"),
    "a_b": again("a_b_"),
    "a/b": again("a/b/"),
    "a@b": again("a@b."),
    "a'b": again("a'b"),
    "a1": again("a1"),
    "aB": again("aB"),
    "l'": again("l'"),
    "l'l'ami": again("l'ami "),
    "letters with dots": again("a·e·s "),
    "long words": each(lambda dice: word(dice, 60)),
    "very long words": each(lambda dice: word(dice, 1000)),
    "combining": lambda size: "e" + "\u0301" * size,
    "combining on letters": again("e\u0301"),
    "zero width": again("a\u200b"),
    "soft hyphens": again("a\u00ad"),
    "bidi": again("\u202ea\u202c"),
    "emoji": again("😀"),
    "emoji joined": again("👩\u200d👩\u200d👧 "),
    "Chinese": again("语言"),
    "Chinese with stops": again("语言处理。"),
    "Hebrew": again("שלום "),
    "Hebrew in one": again("שלום"),
    "mixed scripts": again("aяα语ש"),
    "url": lambda size: "https://" + "a.fr/" * (size // 5),
    "urls": counted(lambda n: f"https://www.exemple{n}.fr/page/{n}?a=b", " "),
    "addresses": counted(lambda n: f"nom{n}@exemple{n}.fr", " "),
    "handles": counted(lambda n: f"@nom_{n} #mot{n}", " "),
    "file names": counted(lambda n: f"photo_{n}.jpg", " "),
    "one word": again("que "),
    "one word a line": again("que\n"),
    "one word, empty lines": again("que\n\n"),
    "one unknown word": again("brolutide "),
    "one Name": again("Brolutide "),
    "two words": again("que nous "),
    "two letters": again("a à "),
    "loop of seven": again("je ne sais pas quoi dire, "),
    "loop of seven a line": again("Je ne sais pas quoi dire.\n"),
    "loop of 200": lambda size: (each(lambda d: d.choice(COMMON))(1200) + " ") * (size // 1200),
    "loop nearly": counted(lambda n: f"je ne sais pas quoi dire {n % 7}", " "),
    "credits": again("Sous-titres réalisés par la communauté d'Amara.org\n"),
    "common words": each(lambda dice: dice.choice(COMMON)),
    "Common Words": each(lambda dice: dice.choice(COMMON).capitalize()),
    "le Common": each(lambda dice: "le " + dice.choice(COMMON).capitalize()),
    "COMMON WORDS": each(lambda dice: dice.choice(COMMON).upper()),
    "CoMmOn": each(lambda dice: dice.choice(COMMON).capitalize() + dice.choice(COMMON).title()),
    "unknown words": each(lambda dice: word(dice, 4)),
    "unknown words, a line": each(lambda dice: word(dice, 4), "\n"),
    "unknown longer words": each(lambda dice: word(dice, 8)),
    "unknown Names": each(lambda dice: word(dice, 4).capitalize()),
    "le Names": each(lambda dice: "le " + word(dice, 4).capitalize()),
    "l'names": each(lambda dice: "l'" + dice.choice("aeiou") + word(dice, 3)),
    "l'Names": each(lambda dice: "l'" + (dice.choice("aeiou") + word(dice, 3)).capitalize()),
    "L'Names": each(lambda dice: "L'" + (dice.choice("aeiou") + word(dice, 3)).capitalize()),
    "glued Names": each(lambda dice: word(dice, 2).capitalize() + word(dice, 2).capitalize()),
    "glued Names, unknown": each(
        lambda dice: word(dice, 2).capitalize() + word(dice, 2).capitalize() + " " + word(dice, 4)
    ),
    "ACRONYMS": each(lambda dice: "".join(dice.choices("BCDFGLMNPRSTAEIOU", k=4))),
    "ACRONYMS in text": each(
        lambda dice: "le groupe " + "".join(dice.choices("BCDFGLMNPRSTAEIOU", k=4))
    ),
    "one skeleton": each(lambda d: "b" + "".join(d.choice("aeiouéyâ") for _ in range(5)) + "rd"),
    "One Skeleton": each(lambda d: "B" + "".join(d.choice("aeiouéyâ") for _ in range(5)) + "rd"),
    "near words": each(lambda dice: dice.choice(COMMON) + dice.choice("bcdfglmnprst")),
    "near Words": each(lambda dice: (dice.choice(COMMON) + word(dice, 1)).capitalize()),
    "words in words": each(lambda dice: dice.choice(COMMON) + dice.choice(COMMON)),
    "hyphened": each(lambda dice: word(dice, 2) + "-" + word(dice, 2)),
    "Hyphened-Names": each(lambda d: word(d, 2).capitalize() + "-" + word(d, 2).capitalize()),
    "bare accents": each(lambda dice: dice.choice("cafe sante reunion etang opera regle".split())),
    "words with digits": counted(lambda n: f"mot{n}", " "),
    "digits and letters": counted(lambda n: f"{n}E's", " "),
    "numbers": counted(str, " "),
    "numbers, a line": counted(str),
    "numbers, a line, by chance": each(lambda dice: str(dice.randrange(2000)), "\n"),
    "numbers, empty lines": counted(str, "\n\n"),
    "pages of a number": counted(str, "\f"),
    "roman numbers": counted(roman, " "),
    "roman numbers, a line": counted(roman),
    "numbered lines": counted(lambda n: f"{n} {COMMON[n % 90]} {COMMON[n * 7 % 90]}"),
    "lines of 25": counted(lambda n: f"{n % 25 + 1} {COMMON[n % 90]} {COMMON[n * 7 % 90]}"),
    "years": each(lambda dice: f"en {dice.randrange(1000, 2100)}", "\n"),
    "dates": counted(lambda n: f"{n % 28 + 1}/{n % 12 + 1}/20{n % 80 + 10}"),
    "headers": counted(
        lambda n: f"Le rapport annuel | {n}" if n % 9 == 0 else COMMON[n * 7 % 90] * 3
    ),
    "headers glued": counted(
        lambda n: f"Le rapport annuel {n}" if n % 9 == 0 else COMMON[n * 7 % 90], " "
    ),
    "questions, counted": counted(lambda n: f"Question {n} : que faire ?"),
    "sentences": each(sentence),
    "a sentence a line": each(sentence, "\n"),
    "a sentence a paragraph": each(sentence, "\n\n"),
    "a word a line": each(lambda dice: dice.choice(COMMON), "\n"),
    "a word a page": each(lambda dice: dice.choice(COMMON), "\f"),
    "a word a paragraph": each(lambda dice: dice.choice(COMMON), "\n\n"),
    "one letter a line": again("a\n"),
    "cut words": again("commu-\nnication "),
    "cut words a page": again("commu-\fnication "),
    "speakers": each(lambda dice: word(dice, 3).capitalize() + ": " + sentence(dice), "\n"),
    "speakers, nothing said": counted(lambda n: f"Locuteur {n}:"),
    "speakers, two": counted(lambda n: f"**{'Anne' if n % 2 else 'Paul'}:** oui"),
    "speakers, one line": each(lambda dice: word(dice, 3).capitalize() + ": oui."),
    "time codes": counted(lambda n: f"[{clock(n)[:8]}] oui"),
    "time codes alone": counted(lambda n: clock(n)[:8]),
    "time codes, one line": counted(lambda n: f"[{clock(n)[:8]}]", " "),
    "table": counted(lambda n: f"| {n} | {COMMON[n % 90]} | {word(random.Random(n), 3)} |"),
    "list": counted(lambda n: f"- {COMMON[n % 90]}"),
    "headings": counted(lambda n: f"## {COMMON[n % 90].capitalize()} {n}"),
    "bold": again("**mot** "),
    "bold open": again("**mot "),
    "introductions": each(lambda dice: "bonjour " + word(dice, 3).capitalize()),
    "negations": again("je sais pas "),
    "infinitives": again("il a manger et a manger "),
    "subjects": again("ils mange les pomme rouge "),
    "homophones": again("ses la qu'il son aller "),
    "any signs": each(lambda dice: dice.choice(_ANY), ""),
    "any letters": each(lambda dice: chr(dice.randrange(97, 123)), ""),
    "any letters and blanks": each(lambda d: d.choice("abcdefghijklmnopqrstuvwxyzéà'    "), ""),
    "any code point": each(lambda dice: chr(dice.choice((dice.randrange(32, 0xD7FF), 32))), ""),
}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _srt(parts: Callable[[int], str], step: float = 2.0, head: str = "", sign: str = ",") -> Make:
    def cue(number: int) -> str:
        at = number * step
        times = f"{clock(at, sign)} --> {clock(at + step, sign)}"
        return f"{number + 1}\n{times}\n{parts(number)}\n"

    made = counted(cue)
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
    "srt, sentences": ("srt", _file(_srt(lambda n: sentence(random.Random(n))))),
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
    "srt, arrows": ("srt", _file(again("-->"))),
    "srt, Names": ("srt", _file(_srt(lambda n: word(random.Random(n), 4).capitalize()))),
    "vtt, voices": ("vtt", _file(_vtt(lambda n: f"<v Nom{n}>oui"))),
    "vtt, Names": (
        "vtt",
        _file(_vtt(lambda n: word(random.Random(n), 3).capitalize() + sentence(random.Random(n)))),
    ),
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
    "json, words": ("json", _file(_whisper(lambda n: sentence(random.Random(n)), words=True))),
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
        _file(counted(lambda n: f"{clock(n, '.')[1:]},{clock(n + 1, '.')[1:]}\nmot\n")),
    ),
    "tsv": ("tsv", _file(lambda size: "start\tend\ttext\n"
        + counted(lambda n: f"{n * 1000}\t{n * 1000 + 900}\tmot")(size))),
    "csv, quotes": ("csv", _file(again('"'))),
    "UTF-16 without BOM": ("txt", lambda size: ("mot ici " * (size // 16)).encode("utf-16-le")),
    "bytes by chance": ("txt", lambda size: random.Random(3).randbytes(size)),
    "bytes over 127": ("txt", lambda size: bytes(range(128, 256)) * (size // 128)),
    "double-encoded": ("txt", lambda size: ("é" * (size // 4)).encode().decode("cp1252").encode()),
}  # fmt: skip


def shapes() -> dict[str, tuple[str, Callable[[int], bytes]]]:
    """Name of each shape: the end of its file's name, and its bytes for about so many letters."""
    return {name: ("txt", _file(make)) for name, make in (TEXTS | WORDS).items()} | FILES
