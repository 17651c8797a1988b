"""What is read and what is written: one row a format, one row a target.

The dialogs, the commands, the series, the manual's tables and the fuzz tests all read these rows.
Nothing is loaded here: readers and writers are named, and imported when a file asks for them.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from editor.core.message import Message

Function = tuple[str, str]  # module of editor.formats, and its function


class Format(NamedTuple):
    """A kind of file that is opened.

    `id` is what `foreign.kind_of` calls it where a file is one by its content, which then counts
    more than its name; `reader` has (data, name, encoding) and gives a Transcript.
    """

    id: str
    name: Message  # as users call it
    ends: tuple[str, ...]  # of names of files, small letters
    reader: Function
    gives: Message  # what is read, for the manual
    by_content: bool = False  # known by what is in it, whatever its name
    own_encoding: bool = False  # it says itself how its letters are written
    by_name: bool = False  # never taken for a page, though it may begin with a tag
    in_series: bool = True  # a transcript where it lies among other files


class Need(Enum):
    """What a target cannot be written without."""

    NOTHING = auto()
    CUES = auto()  # a transcript with times
    TIMES = auto()  # that, or a recording whose length is known
    SOURCE = auto()  # a transcript that was read of such a file


class Target(NamedTuple):
    """A kind of file that is written.

    `back` writes what was read of such a file with nothing changed but the words: it has
    (transcript, edits) and gives bytes. Where it is None, `editor.export` has the writer.
    """

    id: str  # as `export --to` names it
    end: str  # of the file's name
    name: Message  # as users call it
    purpose: Message  # what it is for, in one sentence
    need: Need = Need.NOTHING
    back: Function | None = None
    shows_changes: bool = False  # a list of changes, not the clean text
    of: str = ""  # the format of the source that is needed, where it has another id


class Option(NamedTuple):
    """A wish for some targets, which is not asked for by default."""

    id: str  # as `export --with` names it
    name: Message  # as users call it
    purpose: Message  # what it does, in one sentence
    targets: tuple[str, ...]  # which it is for, by their ids


_TIERS = Message("the tiers with the text, times and speakers; words and glosses beside it stay")
_ONLY_WORDS = Message("The file that was read with only the words changed.")

FORMATS = (
    Format(
        "txt", Message("Plain text"), (".txt",), ("plain", "read"),
        Message("the text, in any usual encoding"),
    ),
    Format(
        "md", Message("Markdown"), (".md", ".markdown"), ("plain", "read"),
        Message("the text, in any usual encoding"),
    ),
    # subtitles and tables of cues
    Format(
        "srt", Message("Subtitles SubRip"), (".srt",), ("subtitles", "read"),
        Message("subtitles with their times"), by_name=True,
    ),
    Format(
        "vtt", Message("Subtitles WebVTT"), (".vtt",), ("subtitles", "read"),
        Message("subtitles with their times and speakers"), by_name=True,
    ),
    Format(
        "sbv", Message("YouTube captions"), (".sbv",), ("subtitles", "read_sbv"),
        Message("subtitles with their times"),
    ),
    Format(
        "ass", Message("SubStation Alpha"), (".ass",), ("substation", "read"),
        Message("subtitles with their times and speakers"), by_content=True,
    ),
    Format(
        "ssa", Message("SubStation Alpha (SSA)"), (".ssa",), ("substation", "read"),
        Message("subtitles with their times and speakers"),
    ),
    Format(
        "ttml", Message("Timed Text"), (".ttml", ".dfxp", ".itt"), ("ttml", "read"),
        Message("subtitles with their times and speakers"), by_content=True, own_encoding=True,
    ),
    Format(
        "stl", Message("EBU STL"), (".stl",), ("ebu_stl", "read"),
        Message("subtitles with their times"), by_content=True, own_encoding=True,
    ),
    Format(
        "smi", Message("SAMI"), (".smi", ".sami"), ("sami", "read"),
        Message("subtitles with their times and speakers"), by_content=True,
    ),
    Format(
        "sub", Message("MicroDVD, SubViewer"), (".sub",), ("microdvd", "read"),
        Message("subtitles with their times"), by_content=True,
    ),
    Format(
        "tsv", Message("Table (TSV)"), (".tsv",), ("cue_table", "read"),
        Message("tables of Whisper: text, times"), in_series=False,
    ),
    Format(
        "csv", Message("Table (CSV)"), (".csv",), ("cue_table", "read"),
        Message("tables of Premiere: text, times, speakers"), in_series=False,
    ),
    # of recognisers and of programs for transcripts
    Format(
        "json", Message("JSON of a recogniser"), (".json", ".jsonl", ".ndjson"),
        ("recogniser_json", "read"),
        Message("Whisper and its kin, and most services: turns, times, speakers, language"),
        by_content=True, by_name=True,
    ),
    Format(
        "otr", Message("oTranscribe"), (".otr",), ("html_text", "read_otr"),
        Message("the text with its time marks"), by_name=True,
    ),
    Format(
        "html-file", Message("Page (HTML)"), (".html", ".htm"), ("html_text", "read_html"),
        Message("the text of a page; times and speakers of noScribe"), by_content=True,
    ),
    # of linguists' programs
    Format(
        "eaf", Message("ELAN"), (".eaf",), ("elan", "read"), _TIERS,
        by_content=True, own_encoding=True,
    ),
    Format(
        "textgrid", Message("Praat"), (".textgrid",), ("textgrid", "read"), _TIERS,
        by_content=True,
    ),
    Format(
        "exb", Message("EXMARaLDA"), (".exb",), ("exmaralda", "read"), _TIERS,
        by_content=True, own_encoding=True,
    ),
    Format(
        "trs", Message("Transcriber"), (".trs",), ("transcriber", "read"),
        Message("the text with its times and speakers"), by_content=True, own_encoding=True,
    ),
    Format(
        "cha", Message("CLAN"), (".cha",), ("clan", "read"),
        Message("the main lines with their times and speakers"), by_content=True,
    ),
    Format(
        "tei-file", Message("TEI"), (".tei",), ("tei", "read"),
        Message("utterances, speeches and paragraphs, with times and speakers"),
        by_content=True, own_encoding=True,
    ),
    Format(
        "ohms", Message("OHMS"), (".ohms",), ("ohms", "read"),
        Message("the transcript with its minutes"), by_content=True, own_encoding=True,
    ),
    # documents
    Format(
        "docx", Message("Word"), (".docx",), ("docx_reader", "read"),
        Message(
            "the text; tracked changes are read as accepted, hidden text and comments are left out "
            "and told"
        ), by_content=True, own_encoding=True,
    ),
    Format(
        "odt", Message("OpenDocument"), (".odt",), ("odt", "read"),
        Message(
            "the text; tracked changes are read as accepted, hidden text and comments are left out "
            "and told"
        ), by_content=True, own_encoding=True,
    ),
    Format(
        "rtf", Message("Rich text (RTF)"), (".rtf",), ("rtf", "read"),
        Message("the text"), by_content=True, own_encoding=True,
    ),
    Format(
        "epub", Message("Book (EPUB)"), (".epub",), ("epub", "read"),
        Message("the text of the chapters in reading order"), by_content=True, own_encoding=True,
    ),
    Format(
        "pdf", Message("PDF"), (".pdf",), ("pdf", "read"),
        Message("the text of the pages"), by_content=True, own_encoding=True,
    ),
)  # fmt: skip

TARGETS = {
    target.id: target
    for target in (
        Target(
            "txt", ".txt", Message("Plain text"),
            Message("Clean text for any program."),
        ),
        Target(
            "md", ".md", Message("Markdown"),
            Message("Clean text for wikis and websites."),
        ),
        Target(
            "docx", ".docx", Message("Word"),
            Message(
                "Clean text as a document; a Word document that was read keeps its looks, tables, "
                "notes and pictures."
            ),
        ),
        Target(
            "odt", ".odt", Message("OpenDocument"),
            Message(
                "Clean text for LibreOffice; an OpenDocument text that was read keeps its looks, "
                "tables, notes and pictures."
            ),
        ),
        Target(
            "srt", ".srt", Message("Subtitles SubRip"),
            Message("Subtitles that every player reads; times never move."), Need.CUES,
        ),
        Target(
            "vtt", ".vtt", Message("Subtitles WebVTT"),
            Message("Subtitles for the web, with speakers; times never move."), Need.CUES,
        ),
        *(
            Target(
                one, f".{one}", name, Message("The same subtitles with only the words changed."),
                Need.SOURCE, (module, "write"),
            )
            for one, name, module in (
                ("ass", Message("The same SubStation Alpha"), "substation"),
                ("ssa", Message("The same SubStation Alpha (SSA)"), "substation"),
                ("sbv", Message("The same YouTube captions"), "subtitles"),
                ("ttml", Message("The same Timed Text"), "ttml"),
            )
        ),
        Target(
            "json", ".json", Message("The same JSON"),
            Message("The recogniser's file with only the words changed."), Need.SOURCE,
            ("recogniser_json", "write"),
        ),
        *(
            Target(
                one, f".{one}", Message("The same file ({})", (program,)), _ONLY_WORDS,
                Need.SOURCE, ("tiers", "write"),
            )
            for one, program in (
                ("eaf", "ELAN"), ("textgrid", "Praat"), ("exb", "EXMARaLDA"),
                ("trs", "Transcriber"), ("cha", "CLAN"),
            )
        ),
        Target(
            "tei-file", ".tei", Message("The same file ({})", ("TEI",)), _ONLY_WORDS,
            Need.SOURCE, ("tiers", "write"),
        ),
        Target(
            "otr", ".otr", Message("The same file ({})", ("oTranscribe",)), _ONLY_WORDS,
            Need.SOURCE, ("html_text", "write"),
        ),
        Target(
            "html-file", ".html", Message("The same file ({})", ("HTML",)), _ONLY_WORDS,
            Need.SOURCE, ("html_text", "write"),
        ),
        Target(
            "redline", ".redline.docx", Message("Word with tracked changes"),
            Message(
                "Each decision as a tracked change, to be looked through; in the document itself "
                "where it was one of Word."
            ),
            shows_changes=True,
        ),
        Target(
            "odt-redline", ".redline.odt", Message("OpenDocument with tracked changes"),
            Message("Each decision as a tracked change in the document itself."),
            Need.SOURCE, shows_changes=True, of="odt",
        ),
        Target(
            "csv", ".changes.csv", Message("List of changes (CSV)"),
            Message("Each change as a row of a table."), shows_changes=True,
        ),
        Target(
            "html", ".changes.html", Message("List of changes (page)"),
            Message("Each change on a page that every browser shows."), shows_changes=True,
        ),
        Target(
            "tei", ".tei.xml", Message("TEI"),
            Message("Text and changes for archives and research."), shows_changes=True,
        ),
        Target(
            "podcast", ".podcast.json", Message("Transcript for podcast hosts (JSON)"),
            Message("Podcasting 2.0 JSON with times and speakers, for the podcast's feed."),
            Need.CUES,
        ),
        Target(
            "page", ".page.html", Message("Page with times and speakers"),
            Message("A page for a website or a podcast's feed, a paragraph for each turn."),
            Need.CUES,
        ),
        Target(
            "audacity", ".labels.txt", Message("Labels for Audacity"),
            Message("What was changed and what is open, at its place in the sound."), Need.TIMES,
            shows_changes=True,
        ),
    )
}  # fmt: skip

# What may be asked for besides, of some targets.
OPTIONS = {
    option.id: option
    for option in (
        Option(
            "newsroom", Message("A style for each speaker"),
            Message("Each speaker's paragraphs in a style of their own."), ("docx",),
        ),
        Option(
            "record", Message("Numbered lines, speakers in capitals"),
            Message("The layout of records of courts and councils."), ("docx",),
        ),
        Option(
            "readable", Message("Subtitles that can be read in time"),
            Message(
                "Two lines of 42 characters, divided between clauses, 17 characters a second; "
                "cues are divided and stay longer."
            ), ("srt", "vtt"),
        ),
    )
}  # fmt: skip

SUFFIXES = tuple(end for one in FORMATS for end in one.ends)
# Of files that are transcripts where they lie among others: tables are more often glossaries.
IN_SERIES = tuple(end for one in FORMATS if one.in_series for end in one.ends)
_BY_END = {end: one for one in FORMATS for end in one.ends}
_BY_ID = {one.id: one for one in FORMATS}


def format_of(name: str, kind: str = "") -> Format:
    """The format of a file by what its content is ("" where that says nothing), else by its name.

    Plain text where neither tells. KeyError for a kind that no row has.
    """
    named = _BY_END.get("." + name.casefold().rpartition(".")[2])
    if kind and not (kind == "html-file" and named is not None and named.by_name):
        return _BY_ID[kind]
    return named or _BY_ID["txt"]


def ends_of(name: str) -> tuple[Target, ...]:
    """The targets whose ends a file's name has, the longest end first."""
    name = name.casefold()
    fitting = [target for target in TARGETS.values() if name.endswith(target.end)]
    return tuple(sorted(fitting, key=lambda target: -len(target.end)))
