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
from tests.formats.samples import SAMPLES, job, srt


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
    sources = {t.of or t.id for t in TARGETS.values() if t.need is Need.SOURCE}
    assert sources <= {one.id for one in FORMATS}


@pytest.mark.parametrize("one", [one for one in FORMATS if one.by_content], ids=lambda one: one.id)
def test_what_is_known_by_its_content_needs_no_name(one):
    data = SAMPLES[one.id][1]
    assert kind_of(data, "a.txt") == one.id
    assert transcripts.read(data, "a.txt").format == one.id


def test_names_count_where_content_says_nothing():
    assert registry.format_of("A.SRT").id == "srt"
    assert registry.format_of("a.srt", "html-file").id == "srt"
    assert registry.format_of("a.txt", "html-file").id == "html-file"
    assert registry.format_of("a.srt", "docx").id == "docx"
    assert registry.format_of("a.unknown").id == "txt"
    assert registry.format_of("no end").id == "txt"


def test_the_longest_end_of_a_target_counts():
    assert [target.id for target in registry.ends_of("A.Redline.docx")] == ["redline", "docx"]


def test_only_what_has_what_it_needs_is_offered():
    timed = replace(job(), session=Session(transcripts.read(srt(), "a.srt")))
    timed.session.replace(Span(0, 3), "Lun")
    offered = targets_for(timed.session)
    assert {"srt", "vtt", "audacity"} <= set(offered)
    assert "json" not in offered
    for target in offered:
        assert export(target, timed)
    bare = Session(Transcript("Bonjour.\n"))
    assert not {"srt", "vtt", "audacity", "json"} & set(targets_for(bare))
