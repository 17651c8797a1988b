"""ELAN, Praat, EXMARaLDA, Transcriber and TEI: only the text, once, and only words change."""

import argparse
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import commands
from editor.core.clean import CleanOptions
from editor.core.frame import edited_segments
from editor.core.text import Edit, Edits, Span
from editor.formats import tiers, transcripts
from editor.formats.plain import FormatError
from tests.conftest import all_or_few
from tests.formats.annotations import FILES, TALK, eaf, textgrid
from tests.texts import analyse, edits_of

LINES = [text for _, _, _, text in TALK]


def put(transcript, wrong, right):
    at = transcript.text.index(wrong)
    return Edits((Edit(Span(at, at + len(wrong)), right),))


@pytest.mark.parametrize("name", FILES)
def test_the_text_is_read_once_in_order_with_times_and_speakers(name):
    transcript = transcripts.read(FILES[name], name)
    cues = [(c.span.of(transcript.text), c.start, c.end, c.speaker) for c in transcript.cues]
    if name.endswith(".trs"):  # its turns have points in time within
        assert cues[0] == ("Le chat dort,", 0.5, 1.25, "Anne")
        assert cues[1] == ("n'est-ce pas ?", 1.25, 2.0, "Anne")
        cues, talk = cues[2:], TALK[1:]
    else:
        talk = TALK
    assert cues == [(text, start, end, who) for who, start, end, text in talk]
    assert transcript.language in ("fr", "")


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_known_by_what_is_in_it(name):
    known = transcripts.read(FILES[name], name)
    assert transcripts.read(FILES[name], "a.txt").text == known.text
    assert transcripts.read(FILES[name], "a.xml").format == known.format


@pytest.mark.parametrize("name", FILES)
def test_without_a_decision_the_file_is_byte_for_byte_the_same(name):
    assert tiers.write(transcripts.read(FILES[name], name), Edits()) == FILES[name]


@pytest.mark.parametrize("name", FILES)
def test_nothing_but_the_words_changes(name):
    transcript = transcripts.read(FILES[name], name)
    out = tiers.write(transcript, put(transcript, "oiseau.", "oiseau <bleu> & « vert »."))
    encoding = transcript.encoding
    old, new = FILES[name].decode(encoding), out.decode(encoding)
    written = "oiseau <bleu> & « vert »."
    if not name.endswith(("TextGrid", "cha")):
        written = written.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    at = old.index("oiseau.") if "mots" not in old else _place_of_sentence(old)
    assert new == old[:at] + written + old[at + len("oiseau.") :]
    assert "oiseau <bleu> & « vert »." in transcripts.read(out, name).text


def _place_of_sentence(raw):
    return next(m.end() for m in re.finditer("» (?=oiseau)", raw))


def test_tiers_beside_the_text_are_told():
    told = transcripts.read(eaf().encode(), "a.eaf").notices
    assert [(notice.args, notice.n) for notice in told] == [(("a.eaf", "mots, en"), 2)]
    told = transcripts.read(textgrid().encode(), "a.TextGrid").notices
    assert [(notice.args, notice.n) for notice in told] == [(("a.TextGrid", "mots, clics"), 2)]


def grid(*rows):
    """A TextGrid of tiers: a name and its intervals each."""
    said = "".join(
        f'"IntervalTier" "{name}" 0 9 {len(intervals)}\n'
        + "".join(f'{start} {end} "{text}"\n' for start, end, text in intervals)
        for name, intervals in rows
    )
    return f'"ooTextFile"\n"TextGrid"\n0 9 <exists> {len(rows)}\n{said}'.encode()


def test_words_are_read_where_there_are_but_words_and_sounds():
    words = ("words", [(0, 1, "le"), (1, 2, ""), (2, 4, "chat"), (4, 6, "dort")])
    phones = ("phones", [(0, 0.5, "l"), (0.5, 1, "@"), (1, 2, ""), (2, 3, "S"), (3, 4, "a"),
                         (4, 5, "d"), (5, 6, "OR")])  # fmt: skip
    for order in ((words, phones), (phones, words)):
        transcript = transcripts.read(grid(*order), "a.TextGrid")
        assert transcript.text == "le\nchat\ndort"
        assert [cue.speaker for cue in transcript.cues] == ["", "", ""]


def test_short_answers_are_read_and_what_goes_on_beside_is_not():
    anne = ("Anne", [(0, 2, "Le chat dort encore."), (2, 3, ""), (3, 6, "Il rêve beaucoup.")])
    bob = ("Bob", [(0, 2, ""), (2, 3, "Oui."), (3, 6, ""), (6, 7, "Bon.")])
    hands = ("gestes", [(0.5, 1.5, "index"), (3.2, 4, "paume")])
    transcript = transcripts.read(grid(anne, bob, hands), "a.TextGrid")
    assert [(cue.start, cue.speaker) for cue in transcript.cues] == [
        (0, "Anne"), (2, "Bob"), (3, "Anne"), (6, "Bob"),
    ]  # fmt: skip
    assert "gestes" in transcript.notices[0].args[1]


def test_a_number_of_the_sentence_above_it_is_no_text():
    root = eaf(words=False, translation=False)
    numbered = re.sub(
        r'(<TIER TIER_ID="Anne".*?</TIER>)',
        lambda m: (
            re.sub(r"<ANNOTATION_VALUE>.*?</", "<ANNOTATION_VALUE>1.a</", m[1])
            .replace('"Anne"', '"ref"')
            .replace('"t"', '"n"')
            + '<TIER TIER_ID="tx@Anne" PARENT_REF="ref" LINGUISTIC_TYPE_REF="t">'
            + "".join(
                f'<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="x{n}" ANNOTATION_REF="a{n}">'
                f"<ANNOTATION_VALUE>{LINES[n]}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>"
                for n in (0, 2)
            )
            + "</TIER>"
        ),
        root,
        count=1,
        flags=re.DOTALL,
    )
    transcript = transcripts.read(numbered.encode(), "a.eaf")
    assert transcript.text.splitlines() == LINES
    assert [cue.speaker for cue in transcript.cues] == ["Anne", "Bob", "Anne"]
    assert [cue.start for cue in transcript.cues] == [0.5, 2.25, 3.5]


def test_tei_reads_corrections_paragraphs_and_speeches():
    data = b"""<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
    <titleStmt><title>Non lu</title></titleStmt></fileDesc></teiHeader><text xml:lang="fr"><body>
    <head>Acte I</head><sp who="#a"><speaker>ANNE.</speaker><stage>elle rit</stage>
    <p>Le <choice><sic>cha</sic><corr>chat</corr></choice> <hi rend="i">dort</hi>.</p></sp>
    <p>Une<lb/> ligne<note>non lu</note>, <w>deux</w> <w>mots</w><pc>.</pc></p></body>
    </text></TEI>"""
    transcript = transcripts.read(data, "a.xml")
    assert transcript.text == "Acte I\nLe chat dort.\nUne ligne, deux mots."
    assert transcript.cues == ()
    out = tiers.write(transcript, put(transcript, "chat dort", "chien mange"))
    assert out == data.replace(b">chat<", b">chien<").replace(b">dort<", b">mange<")


def test_what_the_program_writes_as_tei_reads_back():
    from editor.core.session import Session
    from editor.export import Job, export

    source = transcripts.read(FILES["a.eaf"], "a.eaf")
    session = Session(source)
    session.replace(Span(3, 7), "chien")
    job = Job(session, analyse(source.text, "fr"), CleanOptions(), "a.eaf", 0, "en", str)
    again = transcripts.read(export("tei", job), "a.tei")
    assert again.text == session.current
    assert [(c.start, c.end, c.speaker) for c in again.cues] == [
        (c.start, c.end, c.speaker) for c in source.cues
    ]


def test_sections_and_references_of_xml():
    data = (
        b'<?xml version="1.0"?><!DOCTYPE TEI SYSTEM "x.dtd"><TEI><text><p><![CDATA[a < b]]> &amp; '
        b"caf&eacute; <!-- non -->fin</p></text></TEI>"
    )
    transcript = transcripts.read(data, "a.tei")
    assert transcript.text == "a < b & café fin"
    out = tiers.write(transcript, put(transcript, "a < b", "a & ]]> b"))
    assert transcripts.read(out, "a.tei").text == "a & ]]> b & café fin"
    assert out.endswith(data[data.index(b" &amp;") :])


@given(
    st.sampled_from([*FILES]),
    st.lists(
        st.tuples(
            st.integers(0, 80),
            st.integers(0, 20),
            st.sampled_from(["", "x", 'u "v" &', "<é>\n", " "]),
        ),
        max_size=4,
    ),
)
@settings(max_examples=all_or_few(1500, 200), deadline=None)
def test_any_edits_keep_all_but_the_words(name, changes):
    transcript = transcripts.read(FILES[name], name)
    edits = edits_of(transcript.text, changes)
    out = tiers.write(transcript, edits)
    spans = [segment.span for segment in transcript.frame.segments]
    texts = edited_segments(transcript.text, edits, spans)
    if not any(map(str.strip, texts)):
        return
    again = transcripts.read(out, name, "mac_roman" if name == "e.TextGrid" else "")
    letters = "".join(edits.apply(transcript.text).split())
    beside = {notice.args for notice in transcript.notices if len(notice.args) > 1}
    if {
        one.args for one in again.notices if len(one.args) > 1
    } == beside:  # with few words left, words count
        assert "".join(again.text.split()) == letters
    old, new = (skeleton(data, transcript) for data in (FILES[name], out))
    assert old == new


def skeleton(data, transcript):
    """All of a file but what its leaves say: elements with attributes, or numbers and names."""
    if transcript.format == "cha":
        lines = data.decode("utf-8-sig").split("\n")
        return [re.sub("(\t)[^\x15]*", r"\1", line) for line in lines if line[:1] != "%"]
    if transcript.format == "textgrid":
        raw = data.decode(transcript.encoding if data[:2] != b"\xff\xfe" else "utf-16")
        return re.sub(r'"(?:[^"]|"")*"', '""', raw)
    root = ElementTree.fromstring(data)
    return [(element.tag, element.attrib) for element in root.iter()]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.eaf", b"<?xml version='1.0'?><ANNOTATION_DOCUMENT/>"),
        ("a.TextGrid", b'File type = "ooTextFile"\nObject class = "TextGrid"\n0 1 <exists> 0\n'),
        ("a.TextGrid", b'File type = "ooTextFile"\nObject class = "TextGrid"\n0 1 "x"\n'),
        ("a.exb", b"<?xml version='1.0'?><basic-transcription/>"),
        ("a.cha", b"@UTF8\n@Begin\n@End\n"), ("a.ohms", b"<ROOT><transcript/></ROOT>"),
        ("a.trs", b"<?xml version='1.0'?><Trans/>"), ("a.tei", b"<?xml version='1.0'?><TEI/>"),
        ("a.tei", b"<TEI><text><p>x</text></TEI>"), ("a.eaf", b"<TEI>" * 300),
        ("a.tei", b"<!DOCTYPE TEI [<!ENTITY a 'b'>]><TEI><p>&a;</p></TEI>"),
    ],
)  # fmt: skip
def test_what_has_no_text_or_is_broken_is_a_sentence(name, data):
    with pytest.raises(FormatError, match=name):
        transcripts.read(data, name)


OHMS = """<?xml version="1.0" encoding="UTF-8"?>
<ROOT xmlns="https://www.weareavp.com/nunncenter/ohms"><record id="1"><language>French</language>
<media_url>talk.mp3</media_url><sync>1:|2(2)|4(0)|</sync><transcript>Anne: Bonjour &amp;amp; merci.
Bob: Le chat dort encore.

Anne: Il rêve.</transcript><index><point><title>Non lu</title></point></index></record></ROOT>"""


def test_an_interview_of_ohms_has_its_minutes():
    for name in ("a.xml", "a.txt", "a.ohms"):
        transcript = transcripts.read(OHMS.encode(), name)
        assert transcript.text.splitlines()[1] == "Bob: Le chat dort encore."
        said = [(c.span.of(transcript.text).split()[0], c.start, c.end) for c in transcript.cues]
        assert said == [("Anne:", 0, 60), ("chat", 60, 120), ("Anne:", 120, 180)]
        assert (transcript.language, transcript.media) == ("fr", "talk.mp3")
    other = transcripts.read(OHMS.replace("4(0)", "40(0)").encode(), "a.xml")
    assert other.text.endswith("Anne: Il rêve.")
    assert other.cues == ()


@pytest.mark.parametrize("name", ["a.eaf", "a.TextGrid", "a.exb", "a.trs", "a.tei", "a.cha"])
def test_the_commands_write_the_same_file_with_the_words_decided(tmp_path, name):
    source = tmp_path / name
    source.write_bytes(FILES[name])
    glossary = tmp_path / "g.csv"
    glossary.write_text("right;wrong forms\nchien;chat\n", "utf-8")
    target = transcripts.read(FILES[name], name).format
    arguments = ["export", str(source), "--language", "fr", "--to", target, "-o",
                 str(tmp_path / "out"), "--glossary", str(glossary), "--apply", "term"]  # fmt: skip
    parser = argparse.ArgumentParser()
    commands.add_commands(parser.add_subparsers())
    assert commands.run(parser.parse_args(arguments)) == 0
    (out,) = (tmp_path / "out").iterdir()
    assert out.read_bytes() == FILES[name].replace(b"chat", b"chien", 1)


def test_points_without_a_time_lie_evenly_between_others():
    assert tiers.placed([None, 1.0, None, None, 4.0, None]) == [None, 1.0, 2.0, 3.0, 4.0, None]
    assert tiers.placed([2.0, None, 1.0]) == [2.0, 2.0, 1.0]
    assert tiers.placed([]) == []


def test_a_turn_between_points_without_a_time_has_one():
    events = '<event start="T0" end="T1">Il dort. </event><event start="T1" end="T2">Oui.</event>'
    exb = (
        '<basic-transcription><basic-body><common-timeline><tli id="T0" time="0"/><tli id="T1"/>'
        f'<tli id="T2" time="3"/></common-timeline><tier id="a" type="t">{events}</tier>'
        "</basic-body></basic-transcription>"
    )
    read = transcripts.read(exb.encode(), "a.exb")
    assert [(cue.start, cue.end) for cue in read.cues] == [(0.0, 1.5), (1.5, 3.0)]


def test_two_who_speak_at_once_have_the_same_times():
    trs = (
        '<Trans><Episode><Section><Turn speaker="x y" startTime="2" endTime="5"><Sync time="2"/>'
        '<Who nb="1"/>Oui<Who nb="2"/>Non</Turn></Section></Episode></Trans>'
    )
    read = transcripts.read(trs.encode(), "a.trs")
    assert [(cue.start, cue.end, cue.speaker) for cue in read.cues] == [(2, 5, "x"), (2, 5, "y")]


def test_a_block_of_tei_says_who_speaks_when_and_items_are_read():
    tei = (
        '<TEI><text><timeline><when id="T0"/><when id="T1" interval="2" since="T0"/></timeline>'
        '<body><annotationBlock who="Anne" start="#T0" end="#T1"><u><seg>Il dort.</seg></u>'
        "</annotationBlock><list><item>Oui.</item></list></body></text></TEI>"
    )
    read = transcripts.read(tei.encode(), "a.tei")
    assert [(c.start, c.end, c.speaker, c.span.of(read.text)) for c in read.cues] == [
        (0.0, 2.0, "Anne", "Il dort."), (2.0, 2.0, "", "Oui."),
    ]  # fmt: skip


def test_who_only_says_yes_while_others_talk_is_heard_and_words_of_their_own_are_not():
    def tier(name, speaker, kind, *labels):
        said = [
            tiers.Label((tiers.Piece(Span(0, 1), text),), start, end) for start, end, text in labels
        ]
        return tiers.Tier(name, tuple(said), speaker, kind)

    talk = tier("a", "Anne", "u", (0, 5, "Il dort sur le lit."), (5, 9, "Il rêve d'un oiseau."))
    yes = [(2, 2.5, "oui"), (6, 6.5, "mh")]
    assert [one.name for one in tiers.chosen([talk, tier("b", "Bob", "u", *yes)])] == ["a", "b"]
    for speaker, kind in (("Anne", "u"), ("Bob", "gloss"), ("", "u")):
        assert [one.name for one in tiers.chosen([talk, tier("b", speaker, kind, *yes)])] == ["a"]
