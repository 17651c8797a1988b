"""oTranscribe's and noScribe's files, and any page, come back with only the words changed."""

import json
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.app import main
from editor.core.session import Session
from editor.core.text import Edits, Span
from editor.formats import html_text, transcripts
from tests.conftest import ROOT, all_or_few
from tests.texts import edits_of

NOSCRIBE = """<!DOCTYPE html>
<html ><head><meta charset="utf-8"><meta name="audio_source" content="C:/sons/l&#233;a.m4a">
<style>p { margin: 0 }</style><!-- fait par une machine --></head>\r
<body style="font-family: 'Arial'"><p >Entretien du 3 mai</p>
<p><a name="ts_1040_4800_S01" >S01: <span style="color: #78909C" >[00:00:01]</span> Le
  chart dort&nbsp;: AT&T &lt;ici&gt; l&#039;hiver.</a><a name="ts_4800_5900_S01" > Oui,
le <b>cha</b>t dor.</a></p>
<p><a name="ts_5900_8000_S02" >S02: <span style="color: #78909C" >[00:00:05]</span> Il
rêve,<br />dit-on.</a></p>
</body></html>
"""
OTR = {
    "text": '<p><span class="timestamp" contenteditable="false" data-timestamp="1.25">0:01</span>'
    " Le chart dort&nbsp;: «&nbsp;oui&nbsp;» </p><p><b>Ana</b> : Il \"rêve\" & dort<br>😀"
    " l'ét&eacute;"
    '</p>\n<p><span class="timestamp" data-timestamp="62.5">01:02</span>Fin</p>',
    "media": "léa 😀.m4a", "media-source": "", "media-time": 62.50, "x": [1.0, {"text": "chart"}],
}  # fmt: skip
FILES = {
    "a.html": NOSCRIBE.encode(),
    "latin.html": NOSCRIBE.replace("<meta charset", "<meta  charset").encode("latin-1"),
    "wide.html": b"\xff\xfe" + NOSCRIBE.encode("utf-16-le"),
    "a.otr": json.dumps(OTR, ensure_ascii=False).encode(),
    "ascii.otr": json.dumps(OTR, indent=1).replace("/", "\\/").encode(),
    "mark.otr": b"\xef\xbb\xbf" + json.dumps(OTR).encode(),
}
TAG = re.compile(r"<[^<>]+>")


def edited(name, *changes):
    """What is written of a file in which each first wrong text is put right."""
    session = Session(transcripts.read(FILES[name], name))
    for wrong, right in changes:
        at = session.current.index(wrong)
        session.replace(Span(at, at + len(wrong)), right)
    return html_text.write(session.transcript, session.edits)


@pytest.mark.parametrize("name", FILES)
def test_without_edits_nothing_changes(name):
    assert edited(name) == FILES[name]


@pytest.mark.parametrize("name", FILES)
def test_only_the_word_changes(name):
    wide = "utf-16-le" if name == "wide.html" else "ascii"
    wrong, right = ("chart".encode(wide), "chat".encode(wide))
    assert edited(name, ("chart", "chat")) == FILES[name].replace(wrong, right, 1)


def test_words_across_tags_entities_and_ends_of_lines():
    out = edited("a.html", ("chat dor.", "chien dort."), ("rêve,\ndit-on", "rêve dit-on"))
    page = NOSCRIBE.replace("<b>cha</b>t dor.", "<b>chie</b>n dort.")
    assert out.decode() == page.replace("rêve,<br />dit-on", "rêve dit-on")
    out = edited("a.otr", ("chart dort\u00a0", "chat dort, dit <Léo>\u00a0"), ("rêve", "rêva"))
    said = OTR["text"].replace("chart dort", "chat dort, dit &lt;Léo&gt;").replace("rêve", "rêva")
    assert json.loads(out) == OTR | {"text": said}


def test_letters_that_an_encoding_lacks_are_entities():
    out = edited("latin.html", ("chart", "chałt"))
    assert out == FILES["latin.html"].replace(b"chart", b"cha&#322;t")


def test_a_time_mark_stays_and_what_is_typed_over_it_is_kept():
    for wrong, right, said in (
        ("01:02", "", ">01:02</span>Fin"), ("01:02", "01:03", ">01:02</span>Fin"),
        ("01:02", "Ana ", ">01:02</span>Ana Fin"), ("01:02F", "01:02 La f", ">01:02</span> La fin"),
    ):  # fmt: skip
        out = json.loads(edited("a.otr", (wrong, right)))["text"]
        assert said in out
        assert out.count("01:02") == 1


def test_what_is_typed_at_the_end_is_kept():
    transcript = transcripts.read(FILES["a.otr"], "a.otr")
    end = len(transcript.text)
    out = html_text.write(transcript, Edits().replace(Span(end, end), "Et voilà.\n"))
    assert json.loads(out)["text"].endswith("</span>FinEt voilà.<br></p>")


def letters(text):
    return re.sub(r"\s", "", text)


@given(
    st.sampled_from([*FILES]),
    st.lists(
        st.tuples(
            st.integers(0, 200), st.integers(0, 30),
            st.sampled_from(["", "x", 'u "v" & <w>', "é\nœ", " ", "\\n 😀"]),
        ),
        max_size=5,
    ),
)  # fmt: skip
@example("a.otr", [(200, 0, "x")])
@settings(max_examples=all_or_few(3000, 300), deadline=None)
def test_any_edits_change_nothing_but_words(name, changes):
    transcript = transcripts.read(FILES[name], name)
    edits = edits_of(transcript.text, changes)
    out = html_text.write(transcript, edits)
    new = edits.apply(transcript.text)
    before, after = (page_of(data, name) for data in (FILES[name], out))
    tags = [tag for tag in TAG.findall(after) if not tag.startswith("<br")]
    assert tags == [tag for tag in TAG.findall(before) if not tag.startswith("<br")]
    if name.endswith(".otr"):
        assert json.loads(out.decode("utf-8-sig")) | {"text": ""} == OTR | {"text": ""}
    if not new.strip():
        return
    again = transcripts.read(out, name)
    times = [(cue.start, cue.speaker) for cue in again.cues]
    assert [one for one in times if one != (0.0, "")] == [
        (cue.start, cue.speaker) for cue in transcript.cues
    ]
    assert again.media == transcript.media
    said, marks = letters(new), ("0:01", "01:02") if name.endswith(".otr") else ()
    if all(mark in said for mark in marks):
        assert letters(again.text) == said


def page_of(data, name):
    if name.endswith(".otr"):
        return json.loads(data.decode("utf-8-sig"))["text"]
    encoding = {"latin.html": "latin-1", "wide.html": "utf-16"}.get(name, "utf-8")
    return data.decode(encoding)


@pytest.mark.parametrize("name", ["a.html", "a.otr"])
def test_the_commands_write_the_same_file_with_the_words_decided(tmp_path, name):
    source, glossary = tmp_path / name, tmp_path / "g.csv"
    source.write_bytes(FILES[name])
    glossary.write_text("right;wrong forms\nchat;chart\n", "utf-8")
    target = transcripts.read(FILES[name], name).format
    chosen = ["--language", "fr", "--glossary", str(glossary), "--apply", "term"]
    wanted = FILES[name].replace(b"chart", b"chat", 1)
    out = tmp_path / f"out{source.suffix}"
    assert main(["clean", str(source), "-o", str(out), *chosen]) == 0
    assert out.read_bytes() == wanted
    folder = tmp_path / "out"
    assert main(["export", str(source), "--to", target, "-o", str(folder), *chosen]) == 0
    (written,) = folder.iterdir()
    assert written.read_bytes() == wanted


def test_a_page_of_other_transcripts_is_the_one_with_times(tmp_path):
    source, out = tmp_path / "a.srt", tmp_path / "a.html"
    source.write_text("1\n00:00:01,000 --> 00:00:02,000\nBonjour\n", "utf-8")
    assert main(["clean", str(source), "-o", str(out), "--language", "fr"]) == 0
    assert "Bonjour" in out.read_text("utf-8")


def test_pages_of_others_come_back_byte_for_byte():
    pages = sorted((ROOT.parent / "shared" / "cases").rglob("*.html"))
    pages += sorted((ROOT.parent / "shared" / "cases").rglob("*.otr"))
    if not pages:
        pytest.skip("no cases beside this checkout")
    for path in pages:
        transcript = transcripts.read(path.read_bytes(), path.name)
        assert html_text.write(transcript, Edits()) == path.read_bytes()
