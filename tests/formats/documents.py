"""Documents that are read, edited and taken apart."""

import io
import zipfile

from editor.core.session import Session
from editor.core.text import Edits, Span
from editor.formats import transcripts, whisper_json


def edited(data, repairs):
    """A document of any kind, in which each first wrong text is put right."""
    session = Session(transcripts.read(data, "a.docx"))
    for wrong, right in repairs:
        at = session.current.index(wrong)
        session.replace(Span(at, at + len(wrong)), right)
    return session


def members(data):
    """What the entries of a zip file hold, by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def edited_json(data, *changes):
    """The bytes of a recogniser's JSON in which each first wrong text is put right."""
    transcript = transcripts.read(data, "a.json")
    edits = Edits()
    for wrong, right in changes:
        at = edits.apply(transcript.text).index(wrong)
        edits = edits.replace(Span(at, at + len(wrong)), right)
    return whisper_json.write(transcript, edits)
