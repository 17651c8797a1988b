"""Word documents in the layouts of newsrooms and of records, as those of courts and councils."""

from __future__ import annotations

from bisect import bisect_right
from xml.sax.saxutils import quoteattr

from editor.core.common import Common
from editor.core.marks import bare_name, marks
from editor.formats.docx import lines_of, package, paragraph, run
from editor.formats.xml import allowed

# Dark enough to be read on paper (contrast over 7 : 1, WCAG 2.2, 1.4.6), told apart in hue.
_COLOURS = ("1F3864", "7B1E1E", "1E5631", "4A235A", "5C3A00", "0B4F5C")
_NUMBERED = '<w:lnNumType w:countBy="1" w:restart="newPage"/>'
_WIDE = '<w:spacing w:after="0" w:line="480" w:lineRule="auto"/>'  # so that lines can be cited


def write(text: str, common: Common, *, by_speaker: bool, as_record: bool, speaker: str) -> bytes:
    """The lines of a text as paragraphs; `common` has the words by which names are known.

    `by_speaker` gives each speaker a style, called as `speaker` and the name; `as_record` numbers
    the lines of each page and writes who speaks in capitals.
    """
    ids: dict[str, str] = {}  # of each speaker's style
    styles: list[str] = []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    names = marks(text, common).speakers
    starts = [name.start for name in names]
    who = ""
    paragraphs = []
    at = 0
    for line in lines_of(text):
        index = bisect_right(starts, at + len(line)) - 1
        own = names[index] if index >= 0 and names[index].start >= at and line else None
        said = run(line)
        if own is not None and own.end <= at + len(line):
            label = own.of(text)
            who = _bare(label)
            before, behind = text[at : own.start], text[own.end : at + len(line)]
            shown = label.upper() if as_record else label
            said = run(before) + run(shown, "<w:b/>") + run(behind)
        properties = ""
        if by_speaker and who and line.strip():
            if who not in ids:
                ids[who] = f"Speaker{len(ids) + 1}"
                styles.append(_style(ids[who], f"{speaker}: {who}", len(styles)))
            properties += f'<w:pStyle w:val="{ids[who]}"/>'
        if as_record:
            properties += _WIDE
        paragraphs.append(paragraph(said, properties))
        at += len(line) + 1
    section = _NUMBERED if as_record else ""
    return package(paragraphs, styles=styles, section=section)


def _bare(label: str) -> str:
    """A name without what stands around it in its mark."""
    return " ".join(bare_name(label).split())


def _style(name: str, shown: str, number: int) -> str:
    """A paragraph style; a comma in its name would begin another name for it."""
    said = quoteattr(allowed(shown.replace(",", " ")))
    colour = _COLOURS[number % len(_COLOURS)]
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val={said}/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="{colour}"/></w:rPr>'
        "</w:style>"
    )
