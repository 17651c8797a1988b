"""The glossary of a show: one CSV file in the folder of its episodes, shared between them."""

from __future__ import annotations

from pathlib import Path

from editor import files
from editor.core.glossary import Glossary
from editor.formats import glossary_csv

NAME = "relecture-glossary.csv"


def path_for(transcript: Path) -> Path:
    """Where the glossary of a transcript's show is kept."""
    return transcript.with_name(NAME)


def read(transcript: Path) -> Glossary:
    """The show's glossary, empty where there is none; raises FormatError for a broken one."""
    path = path_for(transcript)
    return files.read_glossaries([path]) if path.exists() else Glossary()


def write(transcript: Path, glossary: Glossary) -> None:
    """Put another glossary of the show in place; raises FormatError."""
    files.write_atomically(path_for(transcript), glossary_csv.write(glossary))


def add(transcript: Path, terms: Glossary) -> None:
    """Add terms to what the file has by now; raises FormatError."""
    if terms.terms:
        write(transcript, read(transcript) | terms)
