"""Exports with who speaks and when, and Word's layouts for newsrooms and records."""

import io
import json

import docx as python_docx

from editor.core.clean import CleanOptions
from editor.core.session import Session
from editor.core.text import Span
from editor.export import Job, export, targets_for
from editor.formats import transcripts
from editor.formats.xml import parse
from tests.texts import analyse

VTT = (
    "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n<v Anne Roux>Bonjour à tous &amp; merci.\n\n"
    "00:01:03.000 --> 00:01:04.000\n<v Anne Roux>On commense.\n\n"
    "01:00:05.000 --> 01:00:06.000\n<v Léo>Oui.\n"
).encode()


def job(data=VTT, name="a.vtt", wishes=()):
    session = Session(transcripts.read(data, name))
    wrong = session.current.find("commense")
    if wrong >= 0:
        session.replace(Span(wrong, wrong + 8), "commence")
    document = analyse(session.source, "fr")
    return Job(session, document, CleanOptions(), name, 0.0, "fr", str, wishes=frozenset(wishes))


def test_json_of_podcasts_has_times_and_speakers():
    said = json.loads(export("podcast", job()))
    assert said["version"] == "1.0.0"
    assert said["segments"][1] == {
        "speaker": "Anne Roux", "startTime": 63.0, "endTime": 64.0, "body": "On commence.",
    }  # fmt: skip
    back = transcripts.read(export("podcast", job()), "a.json")
    assert [(cue.start, cue.end, cue.speaker) for cue in back.cues] == [
        (1.0, 2.5, "Anne Roux"), (63.0, 64.0, "Anne Roux"), (3605.0, 3606.0, "Léo"),
    ]  # fmt: skip


def test_a_page_has_a_paragraph_for_each_turn():
    page = export("page", job()).decode()
    assert "<cite>Anne Roux:</cite>\n<time>0:00:01</time>\n" in page
    assert "<p>Bonjour à tous &amp; merci. On commence.</p>" in page
    assert page.count("<p>") == 2
    assert "<time>1:00:05</time>\n<p>Oui.</p>" in page


def test_hostile_names_and_words_stay_text():
    data = b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v &lt;b&gt;X>&lt;script&gt;a()&lt;/script&gt;\n"
    page = export("page", job(data)).decode()
    assert "<script" not in page
    assert "<b>" not in page
    parse(
        page.removeprefix("<!DOCTYPE html>\n").replace('<meta charset="utf-8">', "").encode(), "x"
    )


def test_only_what_has_times_has_them():
    bare = job(b"Anne : bonjour.\n", "a.txt")
    assert not {"podcast", "page"} & set(targets_for(bare.session))


def test_a_style_for_each_speaker():
    data = "Anne: bonjour\nLéo: oui\n\nencore\nAnne: bien\nLéo: non\n".encode()
    document = python_docx.Document(io.BytesIO(export("docx", job(data, "a.txt", ["newsroom"]))))
    said = [(p.style.name, p.text) for p in document.paragraphs]
    assert said[:5] == [
        ("Speaker: Anne", "Anne: bonjour"), ("Speaker: Léo", "Léo: oui"), ("Normal", ""),
        ("Speaker: Léo", "encore"), ("Speaker: Anne", "Anne: bien"),
    ]  # fmt: skip
    assert document.paragraphs[0].runs[0].bold
    colours = {style.font.color.rgb for style in document.styles if "Speaker:" in style.name}
    assert len(colours) > 1


def test_a_record_has_numbered_lines_and_speakers_in_capitals():
    data = "Mme Roux: bonjour\nLéo: oui\nMme Roux: bien\nLéo: non\n".encode()
    written = export("docx", job(data, "a.txt", ["record"]))
    document = python_docx.Document(io.BytesIO(written))
    assert [p.text for p in document.paragraphs][:2] == ["MME ROUX: bonjour", "LÉO: oui"]
    section = document.sections[0]._sectPr
    numbers = section.find(".//{*}lnNumType")
    assert numbers.get(numbers.tag.replace("lnNumType", "restart")) == "newPage"
    assert document.paragraphs[0].paragraph_format.line_spacing == 2.0


def test_subtitles_are_mended_only_on_wish():
    text = "Le conseil a voté hier soir le budget de la ville, et les élus ont applaudi longtemps."
    data = f"1\n00:00:01,000 --> 00:00:03,000\n{text}\n\n2\n00:00:09,000 --> 00:00:10,000\nOui.\n"
    assert export("srt", job(data.encode(), "a.srt")) == data.encode()
    mended = transcripts.read(export("srt", job(data.encode(), "a.srt", ["readable"])), "b.srt")
    lines = mended.text.splitlines()
    assert max(map(len, lines)) <= 42
    assert " ".join(lines).split() == [*text.split(), "Oui."]
    assert mended.cues[0].start == 1.0
    assert mended.cues[-1].start == 9.0
