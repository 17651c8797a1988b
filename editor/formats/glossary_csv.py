"""A glossary as CSV: right; wrong forms (a|b); kind; language; note."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace

from editor.core.glossary import Glossary, Term, join_forms, normalised_term, split_forms
from editor.core.message import Message
from editor.formats.plain import FormatError, decode

COLUMNS = (
    "right", "wrong forms", "kind", "language", "note", "case", "leave", "ask", "uses",
    "last file",
)  # fmt: skip
# What a spreadsheet takes for a formula, full-width signs and blanks before it among them.
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|'*[\t\r]")


def read(data: bytes, name: str, told: list[Message] | None = None) -> Glossary:
    """The glossary in a CSV file's bytes, delimiter and encoding guessed.

    The first column is the right form; a header row may name the columns in any order. A row that
    is no term is left out, and a sentence about it added to `told`. Raises FormatError, naming the
    file and the row, where no row is one.
    """
    text, _ = decode(data, name)
    first_line = next(iter(text.splitlines()), "")
    delimiter = max(";\t,", key=first_line.count)
    bad: list[Message] = []
    terms: dict[str, Term] = {}
    columns = list(COLUMNS)
    for number, row in _rows(text, delimiter, name, bad):
        cells = [_plain(cell) for cell in row]
        if number == 1 and "right" in [c.casefold() for c in cells]:
            columns = [c.casefold() for c in cells]
            continue
        if not any(cells):
            continue
        fields = dict(zip(columns, cells, strict=False))
        term = normalised_term(_term(fields))
        if term is None:
            bad.append(_why(fields.get("right", ""), name, number))
            continue
        old = terms.get(term.right)
        wrong = (*(old.wrong if old else ()), *term.wrong)
        terms[term.right] = replace(term, wrong=tuple(dict.fromkeys(wrong)))
    if bad and not terms:
        raise FormatError.of(bad[0])
    if told is not None:
        told += bad
    return Glossary(tuple(terms.values()))


def _rows(
    text: str, delimiter: str, name: str, bad: list[Message]
) -> Iterator[tuple[int, list[str]]]:
    """The rows with their numbers; line by line where a quotation mark never ends."""
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows += enumerate(reader, 1)
    except csv.Error:
        rows = []
        for number, line in enumerate(text.splitlines(), 1):
            try:
                rows += [(number, row) for row in csv.reader([line], delimiter=delimiter,
                                                             strict=True)]  # fmt: skip
            except csv.Error as error:
                text_of = "{}: row {} is not proper CSV ({})."
                bad.append(Message(text_of, (name, str(number), str(error))))
    yield from rows


def _term(fields: dict[str, str]) -> Term:
    uses = fields.get("uses", "")
    return Term(
        fields.get("right", ""),
        tuple(split_forms(fields.get("wrong forms", ""))),
        fields.get("kind", ""),
        fields.get("language", ""),
        fields.get("note", ""),
        fields.get("case", "") != "any",
        fields.get("leave", "") == "yes",
        fields.get("ask", "") == "yes",
        False,
        int(uses) if uses.isdecimal() and len(uses) < 10 else 0,
        fields.get("last file", ""),
    )


def _why(right: str, name: str, number: int) -> Message:
    if right:
        return Message("{}: row {} is too long for a term.", (name, str(number)))
    return Message("{}: row {} has no right form.", (name, str(number)))


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


def safe(cell: str) -> str:
    """A cell that a spreadsheet takes for text, never for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def write_tsv(glossary: Glossary) -> bytes:
    """The file's bytes, UTF-8, separated by tabs."""
    return write(glossary, "\t")


def write(glossary: Glossary, delimiter: str = ";") -> bytes:
    """The CSV file's bytes, UTF-8, separated by semicolons."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(COLUMNS)
    for term in glossary.writable():
        row = (
            term.right,
            join_forms(term.wrong),
            term.kind,
            term.language,
            term.note,
            "" if term.exact_case else "any",
            "yes" if term.leave else "",
            "yes" if term.suspect else "",
            str(term.uses) if term.uses else "",
            term.last,
        )
        writer.writerow([safe(cell) for cell in row])
    return out.getvalue().encode("utf-8", "replace")
