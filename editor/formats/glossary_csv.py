"""A glossary as CSV: right; wrong forms (a|b); kind; language; note."""

from __future__ import annotations

import csv
import io

from editor.core.glossary import Glossary, Term
from editor.formats.plain import FormatError, decode

COLUMNS = (
    "right", "wrong forms", "kind", "language", "note", "case", "leave", "ask", "uses",
    "last file",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def read(data: bytes, name: str) -> Glossary:
    """The glossary in a CSV file's bytes, delimiter and encoding guessed.

    The first column is the right form; a header row may name the columns in any order. Raises
    FormatError, naming the file and the row.
    """
    text, _ = decode(data, name)
    first_line = next(iter(text.splitlines()), "")
    delimiter = max(";\t,", key=first_line.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    glossary: dict[str, Term] = {}
    columns = list(COLUMNS)
    try:
        for number, row in enumerate(rows, 1):
            cells = [_plain(cell) for cell in row]
            if number == 1 and "right" in [c.casefold() for c in cells]:
                columns = [c.casefold() for c in cells]
                continue
            if not any(cells):
                continue
            fields = dict(zip(columns, cells, strict=False))
            right = fields.get("right", "")
            if not right:
                raise FormatError("{}: row {} has no right form.", name, str(number))
            if len(right) > 200 or "\n" in right:
                raise FormatError("{}: row {} is too long for a term.", name, str(number))
            wrong = tuple(w.strip() for w in fields.get("wrong forms", "").split("|") if w.strip())
            old = glossary.get(right)
            glossary[right] = Term(
                right,
                tuple(dict.fromkeys((*(old.wrong if old else ()), *wrong))),
                fields.get("kind", ""),
                fields.get("language", ""),
                fields.get("note", ""),
                fields.get("case", "") != "any",
                fields.get("leave", "") == "yes",
                fields.get("ask", "") == "yes",
                False,
                int(uses) if (uses := fields.get("uses", "")).isdecimal() else 0,
                fields.get("last file", ""),
            )
    except csv.Error as error:
        raise FormatError(
            "{}: row {} is not proper CSV ({}).", name, str(rows.line_num), str(error)
        ) from error
    return Glossary(tuple(glossary.values()))


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in _FORMULA else cell


def safe(cell: str) -> str:
    """A cell that a spreadsheet takes for text, never for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def write_tsv(glossary: Glossary) -> bytes:
    """The file's bytes, UTF-8, separated by tabs."""
    return write(glossary, "\t")


def write(glossary: Glossary, delimiter: str = ";") -> bytes:
    """The CSV file's bytes, UTF-8, separated by semicolons."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(COLUMNS)
    for term in glossary.terms:
        row = (
            term.right,
            "|".join(term.wrong),
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
    return out.getvalue().encode()
