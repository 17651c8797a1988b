"""Damaged files of every kind: what comes out is the project's own error, or something read."""

import random

import pytest

from editor.core.clean import CleanOptions
from editor.core.journal_record import base, change
from editor.core.keys import Form
from editor.core.review import Review
from editor.core.session import Session
from editor.core.session_file import Saved, digest, dumps, pack
from editor.core.text import Edit, Edits, Span
from editor.export import Job, export, targets_for
from editor.formats import glossaries, transcripts
from editor.formats.plain import FormatError
from editor.formats.registry import FORMATS, TARGETS
from editor.keeping import journal, show, workfile
from tests.conftest import all_or_few
from tests.damage import damaged, damaged_inside
from tests.formats.samples import SAMPLES, TEXT
from tests.texts import analyse

COUNT = all_or_few(50_000, 500)  # damaged files of each kind


def test_every_format_has_a_sample():
    assert {one.id for one in FORMATS} <= SAMPLES.keys()


def _written_again(transcript):
    """What was read of a damaged file can be edited and written in every timed format."""
    session = Session(transcript)
    session.replace(Span(0, min(3, len(transcript.text))), "<b>\n\nœ\ud800")
    work = Job(session, analyse("", "fr"), CleanOptions(), "x", 0, "en", str)
    kept = {transcript.format, "redline", "odt-redline"} if transcript.file else set()
    for target in targets_for(session):
        if target not in {"srt", "vtt"} | kept and not TARGETS[target].back:
            continue
        try:
            export(target, work)
        except FormatError as error:
            assert "cannot be changed" in str(error)


@pytest.mark.timeout(all_or_few(3600, 180))
@pytest.mark.parametrize("sample", SAMPLES)
def test_transcripts(sample):
    name, data = SAMPLES[sample]
    dice = random.Random(sample)
    told = 0
    transcripts.read(data, name)
    for _ in range(COUNT):
        try:
            damage = damaged_inside if data[:2] == b"PK" and dice.random() < 0.9 else damaged
            transcript = transcripts.read(damage(data, dice), name)
        except FormatError as error:
            told += 1
            assert name in str(error)
        else:
            assert isinstance(transcript.text, str)
            assert all(cue.span.end <= len(transcript.text) for cue in transcript.cues)
            _written_again(transcript)
    print(f"{COUNT} damaged, {sample}: {told} told, {COUNT - told} read, no other error")


GLOSSARIES = {
    ".csv": b"right;wrong;kind;language;note\nGrunemwald;Grenemval|Grunamval;person;fr;x\n",
    ".tsv": b"Grunemwald\tGrenemval\n",
    ".txt": b"Grunemwald\nESET\n",
    ".dic": b"2\nGrunemwald\nESET/S\n",
    ".tbx": (
        b'<?xml version="1.0"?><martif type="TBX"><text><body><termEntry><langSet xml:lang="fr">'
        b"<tig><term>Grunemwald</term></tig></langSet></termEntry></body></text></martif>"
    ),
}


@pytest.mark.timeout(all_or_few(3600, 180))
@pytest.mark.parametrize("suffix", GLOSSARIES)
def test_glossaries(suffix):
    dice = random.Random(suffix)
    for _ in range(COUNT):
        try:
            glossaries.read(damaged(GLOSSARIES[suffix], dice), f"g{suffix}")
        except FormatError as error:
            assert f"g{suffix}" in str(error)


def kept():
    review = Review(Edits((Edit(Span(22, 28), "Nolan"),)), frozenset({Span(0, 7), Form("EZ")}))
    return Saved(review, 5, digest(TEXT), "fr", "utf-8", revision=3, packed=pack(TEXT))


@pytest.mark.timeout(all_or_few(3600, 180))
def test_kept_work_and_journals(tmp_path):
    dice = random.Random(3)
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    sidecar = dumps(kept()).encode()
    other = Saved(Review(), 0, digest(TEXT), revision=4)
    lines = base(kept(), str(path)) + change(kept(), other)
    used = 0
    for _ in range(COUNT):
        workfile.beside(path).write_bytes(damaged(sidecar, dice))
        record = workfile.journal_path(path, digest(TEXT))
        record.parent.mkdir(parents=True, exist_ok=True)
        record.write_bytes(damaged(lines, dice))
        journal.read(record)
        work = workfile.find(path, TEXT)
        if work.saved is not None:
            used += 1
            work.saved.review.edits.apply(TEXT)
            assert work.saved.sha256 == digest(TEXT)
        for aside in tmp_path.glob("*.bak"):
            aside.unlink()
    assert 0 < used < COUNT


@pytest.mark.timeout(all_or_few(3600, 180))
def test_the_shows_glossary(tmp_path):
    dice = random.Random(4)
    path = tmp_path / "text.txt"
    for _ in range(COUNT):
        show.path_for(path).write_bytes(damaged(GLOSSARIES[".csv"], dice))
        try:
            show.read(path)
        except FormatError as error:
            assert show.NAME in str(error)
