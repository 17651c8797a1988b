"""PDF with a text layer, page by page, so that page edges feed the header detector."""

from __future__ import annotations

import pypdfium2

from editor.core.transcript import Transcript
from editor.formats.plain import FormatError

MOST_PAGES = 5_000


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The text of a PDF, a form feed between pages.

    Raises FormatError, naming the file, for one that is damaged, has a password or no text.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            raise FormatError("{}: the file is protected by a password.", name) from error
        raise FormatError("{}: the file is damaged or no PDF.", name) from error
    try:
        if len(document) > MOST_PAGES:
            raise FormatError("{}: the file has more than {} pages.", name, str(MOST_PAGES))
        pages = []
        for number in range(len(document)):
            page = document[number]
            layer = page.get_textpage()
            pages.append(_plain(layer.get_text_range()))
            layer.close()
            page.close()
    except pypdfium2.PdfiumError as error:
        raise FormatError("{}: the file is damaged or no PDF.", name) from error
    finally:
        document.close()
    if not any(page.strip() for page in pages):
        raise FormatError(
            "{}: the pages are pictures without text; run text recognition first.", name
        )
    return Transcript("\n\f".join(pages) + "\n", "pdf", "utf-8")


def _plain(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\ufffe", "-").replace("\x02", "-")  # PDFium's marks of a split word
    return text.replace("\0", "").rstrip()
