"""One registry of what is read and written: its rows are whole, and all who offer them read it."""

import importlib
import inspect
from dataclasses import replace

import pytest

from editor.core.session import Session
from editor.core.text import Span
from editor.core.transcript import Transcript
from editor.export import WRITERS, export, targets_for
from editor.formats import registry, transcripts
from editor.formats.foreign import kind_of
from editor.formats.registry import FORMATS, TARGETS, Need
from tests.formats.annotations import FILES
from tests.formats.test_annotations import OHMS
from tests.formats.test_epub import book
from tests.test_fuzz import _srt, job, samples


def function(named):
    module, name = named
    return getattr(importlib.import_module(f"editor.formats.{module}"), name)


def test_no_id_and_no_end_is_given_twice():
    ids = [one.id for one in FORMATS]
    assert len(set(ids)) == len(ids)
    assert len(set(registry.SUFFIXES)) == len(registry.SUFFIXES)
    ends = [target.end for target in TARGETS.values()]
    assert len(set(ends)) == len(ends)


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.id)
def test_a_reader_takes_bytes_name_and_encoding(one):
    taken = list(inspect.signature(function(one.reader)).parameters)
    assert taken[:3] == ["data", "name", "encoding"]
    assert all(end == end.casefold() and end.startswith(".") for end in one.ends)


def test_every_target_has_one_writer():
    assert {t.id for t in TARGETS.values() if t.back is None} == WRITERS.keys()
    for target in TARGETS.values():
        if target.back is not None:
            assert target.need is Need.SOURCE
            assert list(inspect.signature(function(target.back)).parameters)[:2] == [
                "transcript", "edits",
            ]  # fmt: skip
    assert {target.id for target in TARGETS.values() if target.need is Need.SOURCE} <= {
        one.id for one in FORMATS
    }


SAMPLES = {one.id: one.values for one in samples()}


@pytest.mark.parametrize("one", [one for one in FORMATS if one.by_content], ids=lambda one: one.id)
def test_what_is_known_by_its_content_needs_no_name(one):
    data = CONTENT.get(one.id) or SAMPLES[one.id][1]
    assert kind_of(data, "a.txt") == one.id
    assert transcripts.read(data, "a.txt").format == one.id


CONTENT = {
    **{name.removeprefix("a.").casefold(): FILES[name] for name in FILES if name[0] == "a"},
    "tei-file": FILES["a.tei"], "ohms": OHMS.encode(),
    "epub": book(),
    "html": b"<!DOCTYPE html><html><body><p>Bonjour \xc3\xa0 tous.</p></body></html>",
    "ttml": b'<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><body><div>'
    b'<p begin="1s" end="2s">Bonjour</p></div></body></tt>',
    "rtf": rb"{\rtf1\ansi Bonjour\par}",
    "pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]"
    b"/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>>>>>endobj 4 0 obj<</Length 41>>stream\n"
    b"BT /F 12 Tf 20 200 Td (Bonjour) Tj ET\nendstream endobj 5 0 obj<</Type/Font/Subtype/Type1"
    b"/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n",
}  # fmt: skip


def test_names_count_where_content_says_nothing():
    assert registry.format_of("A.SRT").id == "srt"
    assert registry.format_of("a.srt", "html").id == "srt"
    assert registry.format_of("a.txt", "html").id == "html"
    assert registry.format_of("a.srt", "docx").id == "docx"
    assert registry.format_of("a.unknown").id == "txt"
    assert registry.format_of("no end").id == "txt"


def test_the_longest_end_of_a_target_counts():
    assert [target.id for target in registry.ends_of("A.Redline.docx")] == ["redline", "docx"]


def test_only_what_has_what_it_needs_is_offered():
    timed = replace(job(), session=Session(transcripts.read(_srt(), "a.srt")))
    timed.session.replace(Span(0, 3), "Lun")
    offered = targets_for(timed.session)
    assert {"srt", "vtt", "audacity"} <= set(offered)
    assert "json" not in offered
    for target in offered:
        assert export(target, timed)
    bare = Session(Transcript("Bonjour.\n"))
    assert not {"srt", "vtt", "audacity", "json"} & set(targets_for(bare))
