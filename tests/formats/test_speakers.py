"""Who speaks and when, from file to file."""

import cProfile
import json
import re

import pytest

from editor.core.clean import CleanOptions
from editor.core.session import Session
from editor.core.text import Span
from editor.detectors import detect
from editor.engines import languages
from editor.export import Job, export
from editor.formats import html_text, transcripts
from editor.formats.change_list import write_tei
from editor.formats.xml import parse

TURNS = [("Inès", "Bonsoir à vous."), ("Inès", "On commence."), ("Luc", "Merci."), ("", "(rires)")]
JSON = json.dumps(
    {"segments": [{"start": n, "end": n + 1, "text": f" {said}", "speaker": who}
                  for n, (who, said) in enumerate(TURNS)]}
).encode()  # fmt: skip
NOSCRIBE = (
    '<html lang="fr"><body><p>Entretien</p>'
    '<p><a name="ts_4000_9000_S01">S01: <span>[00:00:04]</span> Bonsoir.</a></p>'
    '<p><a name="ts_9000_12000_S02">S02: [00:00:09] Merci, à 10:30.</a></p></body></html>'
).encode()
OTR = json.dumps(
    {"text": '<p>Avant.</p><p><span class="timestamp" data-timestamp="4.5">00:04</span> Bonsoir.'
             '</p><p><span class="timestamp" data-timestamp="9">00:09</span> Luc: Merci bien.</p>'}
).encode()  # fmt: skip


def job_of(data, name, **options):
    session = Session(transcripts.read(data, name))
    document, _ = detect(session.source, languages.load("fr"), session.known())
    return Job(session, document, CleanOptions(**options), name, 0.0, "fr", str)


def written(target, data, name, **options):
    return export(target, job_of(data, name, **options)).decode()


def test_each_turn_is_a_paragraph_that_begins_with_its_speaker():
    expected = "Inès: Bonsoir à vous. On commence.\nLuc: Merci.\n(rires)\n"
    assert written("txt", JSON, "a.json") == expected
    assert written("md", JSON, "a.json") == expected
    plain = "Bonsoir à vous.\nOn commence.\nMerci.\n(rires)\n"
    assert written("txt", JSON, "a.json", speakers=False) == plain
    for target in ("docx", "odt"):
        made = export(target, job_of(JSON, "a.json"))
        assert transcripts.read(made, f"a.{target}").text == expected


def test_speakers_stay_beside_edits_at_the_start_of_a_cue():
    job = job_of(JSON, "a.json")
    at = job.session.source.index("Merci")
    job.session.replace(Span(at, at + 5), "Grand merci")
    job.session.replace(Span(0, 0), "Eh bien. ")
    job.session.replace(Span(*re.search("On commence.", job.session.current).span()), "")
    said = export("txt", job).decode()
    assert "Inès: Eh bien. Bonsoir à vous.\n" in said
    assert "Luc: Grand merci.\n" in said


def test_noscribe_gives_subtitles_with_each_name_once_and_without_its_times():
    srt = written("srt", NOSCRIBE, "a.html")
    assert "00:00:04,000 --> 00:00:09,000\nS01: Bonsoir.\n" in srt
    assert "S02: Merci, à 10:30.\n" in srt
    assert "<v S01>Bonsoir." in written("vtt", NOSCRIBE, "a.html")
    assert "S01" not in written("srt", NOSCRIBE, "a.html", speakers=False)
    job = job_of(NOSCRIBE, "a.html")
    at = job.session.source.index("S01")
    job.session.replace(Span(at, at + 3), "Inès")
    assert "\nInès: Bonsoir.\n" in export("srt", job).decode()


def test_a_stamp_of_otranscribe_lasts_to_the_next_one():
    srt = written("srt", OTR, "a.otr")
    assert "00:00:00,000 --> 00:00:04,500\nAvant.\n" in srt
    assert "00:00:04,500 --> 00:00:09,000\nBonsoir.\n" in srt
    assert "00:00:09,000 --> 00:00:10,467\nLuc: Merci bien.\n" in srt


def test_tei_says_who_speaks_and_when():
    root = parse(export("tei", job_of(JSON, "a.json")), "a.xml")
    people = {p.get("id"): p.findtext("persName") for p in root.iter("person")}
    moments = {w.get("id"): w.get("interval") for w in root.iter("when")}
    said = [(u.get("who"), moments[u.get("start")[1:]], u.text) for u in root.iter("u")]
    assert said[:3] == [
        ("#Inès", "0", "Bonsoir à vous."), ("#Inès", "1", "On commence."), ("#Luc", "2", "Merci."),
    ]  # fmt: skip
    assert said[3][0] is None
    assert people == {"Inès": "Inès", "Luc": "Luc"}


def test_names_that_are_no_xml_names_get_numbers_in_tei():
    text = "Luc & Co: oui\n1er: non\nT1: si\n" * 2
    root = parse(export("tei", job_of(text.encode(), "a.txt")), "a.xml")
    ids = [person.get("id") for person in root.iter("person")]
    assert len(set(ids)) == len(ids) >= 2
    assert {u.get("who")[1:] for u in root.iter("u") if u.get("who")} == set(ids)


def test_tei_grows_with_its_speakers():
    def steps(count):
        text = "".join(f"Nom{n % count}: oui oui.\n" for n in range(2 * count))
        session = Session(transcripts.read(text.encode(), "a.txt"))
        profile = cProfile.Profile()
        profile.runcall(write_tei, session.transcript, (), "a", "fr")
        return sum(entry.callcount for entry in profile.getstats())

    assert steps(4000) < 12 * steps(500)


@pytest.mark.parametrize(
    "unit",
    ["<!--", "<!-- a <!-- b -->", "<", "<a ", '<a b="', "</a ", "<?", "<script>", "&a", "<a"],
)
def test_hostile_html_is_read_in_one_pass(unit):
    page = f"<p>Bonsoir.</p>{unit * (640_000 // len(unit))}>".encode()
    assert html_text.read_html(page, "a.html").text.startswith("Bonsoir.")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Vu<!-- non vu --> bien.", "Vu bien."),
        ("<p>Jamais <!-- fermé</p>", "Jamais <!-- fermé"),
        ("<p>x < 3 &amp; y &lt; 4 &#233;&#99999999999;</p>", "x < 3 & y < 4 é\ufffd"),
        ('<p title="a > b">Oui</p><script>if (a < b) {}</script><p>Non', "Oui\nNon"),
        ("<head><title>T</title></head><p>Oui", "Oui"),
        (f'<p><a name="ts_{"9" * 5000}_1_S">Oui</a>', "Oui"),
        ('<p><span class="timestamp" data-timestamp="1e999">0:01</span> Oui', "0:01 Oui"),
    ],
)
def test_html_is_read_as_browsers_show_it(page, text):
    assert html_text.read_html(page.encode(), "a.html").text.strip() == text


@pytest.mark.parametrize(
    ("page", "text", "hidden"),
    [
        ("<p hidden>Non.</p><p>Oui.</p>", "Oui.", "Non."),
        ("<p>Oui.<p hidden>Non.<p>Si.", "Oui.\nSi.", "Non."),
        ("<div hidden><p>Un</p><div>Deux</div></div><p>Oui.</p>", "Oui.", "Un Deux"),
        ("<p>Oui <span style='color:red; display: none'>non</span>là.</p>", "Oui là.", "non"),
        ("<ul><li hidden>Non</li><li>Oui.</li></ul>", "Oui.", "Non"),
        ("<div hidden>Oui.<p>Si.", "Oui.\nSi.", ""),  # nothing ends it
        ("<p hidden='until-found'>Oui.</p><input hidden>Si.", "Oui.\nSi.", ""),
    ],
)
def test_what_a_page_hides_is_left_out_and_told(page, text, hidden):
    read = transcripts.read(f"<html><body>{page}</body></html>".encode(), "a.html")
    assert read.text.strip() == text
    assert [notice.args for notice in read.notices] == ([(hidden,)] if hidden else [])
