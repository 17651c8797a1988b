"""Tables of cues: Whisper's .tsv, Premiere's .csv, and tables that hold none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.formats import transcripts
from editor.formats.plain import FormatError


def said(data, name):
    read = transcripts.read(data.encode(), name)
    return [(c.start, c.end, c.speaker, c.span.of(read.text)) for c in read.cues]


def test_whispers_table_counts_milliseconds_and_knows_no_quotes():
    data = 'start\tend\ttext\n0\t1500\tIl a dit "oui\n1500\t62000\tTu crois ?\r\n'
    assert said(data, "a.tsv") == [
        (0.0, 1.5, "", 'Il a dit "oui'), (1.5, 62.0, "", "Tu crois ?"),
    ]  # fmt: skip


@pytest.mark.parametrize(("frame", "seconds"), [("12", 0.48), ("27", 0.9), ("48", 0.8)])
def test_premieres_table_counts_frames(frame, seconds):
    data = (
        '\ufeff"Speaker Name","Start Time","End Time","Text"\n\n'
        f'"Inconnu","00:00:01:00","00:01:00:{frame}","Bonjour, ""Léa"".\nÇa va ?"\n'
    )
    [(start, end, speaker, text)] = said(data, "a.csv")
    assert (start, speaker, text) == (1.0, "Inconnu", 'Bonjour, "Léa".\nÇa va ?')
    assert end == pytest.approx(60 + seconds)


def test_seconds_clocks_and_semicolons():
    assert said("text;start;end\nOui;1,5;2\n", "a.csv") == [(1.5, 2.0, "", "Oui")]
    assert said("Start,End,Text\n0:01.5,1:00:02,Oui\n", "a.csv") == [(1.5, 3602.0, "", "Oui")]


@pytest.mark.parametrize(
    "head",
    ["Début;Fin;Nom;Texte", "from;to;speaker_label;content", "Entrée;Sortie;Locutrice;Propos"],
)
def test_columns_are_known_by_many_names(head):
    assert said(f"{head}\n0:01;0:02;Odile;Il gèle.\n", "a.csv") == [(1.0, 2.0, "Odile", "Il gèle.")]


def test_a_table_without_ends_is_told_of_no_fault():
    read = transcripts.read(b"Timecode,Character,Dialogue\n0:01,A,Un\n0:04,B,Deux\n", "a.csv")
    assert next((c.start, c.end, c.speaker) for c in read.cues) == (1.0, 4.0, "A")
    assert read.notices == ()


def test_drop_frame_time_has_semicolons():
    [(start, end, speaker, text)] = said(
        '"Speaker Name","Start Time","End Time","Text"\n"A","01;00;01;00","01;00;02;15","Oui"\n',
        "a.csv",
    )
    assert (start, end, speaker, text) == (3601.0, 3602.5, "A", "Oui")


def test_separators_in_the_last_cell_are_said():
    data = "start\tend\ttext\n0\t900\tUn\tdeux\ttrois\n"
    assert said(data, "a.tsv") == [(0.0, 0.9, "", "Un deux trois")]
    assert said("start,end,text\n0.5,1,Oui, non\n", "a.csv") == [(0.5, 1.0, "", "Oui, non")]


def test_a_row_without_a_time_is_told():
    read = transcripts.read(
        b"start\tend\ttext\n0\t900\tUn\nx\t\tDeux\n3000\t4000\tTrois\n", "a.tsv"
    )
    assert [(c.start, c.end) for c in read.cues] == [(0.0, 0.9), (0.9, 3.0), (3.0, 4.0)]
    assert [(n.args, n.n) for n in read.notices] == [(("a.tsv", "3"), 1)]


def test_other_tables_are_the_text_that_they_are():
    assert transcripts.read(b"name;age\nL\xc3\xa9a;7\n", "a.csv").cues == ()
    assert transcripts.read(b"name;age\nL\xc3\xa9a;7\n", "a.csv").text == "name;age\nLéa;7\n"
    with pytest.raises(FormatError, match=r"a\.tsv"):
        transcripts.read(b"start\tend\ttext\n0\t1\t\n", "a.tsv")


@given(
    st.text(alphabet='start,end\t;text"\n\r0123456789:.-', max_size=200),
    st.sampled_from([".csv", ".tsv", ".sbv"]),
)
@settings(max_examples=300, deadline=None)
def test_no_text_brings_another_error(text, suffix):
    try:
        read = transcripts.read(("start,end,text\n" + text).encode(), f"a{suffix}")
    except FormatError:
        return
    assert all(0 <= cue.span.start <= cue.span.end <= len(read.text) for cue in read.cues)
