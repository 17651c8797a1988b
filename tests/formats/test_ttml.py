"""Timed Text: paragraphs are cues with the times of the standard; only edited words change."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.session import Session
from editor.core.text import Edit, Edits, Span
from editor.export import targets_for
from editor.formats import transcripts, ttml
from editor.formats.plain import FormatError
from editor.formats.xml import parse
from tests.texts import exported

HEAD = (
    '<?xml version="1.0" encoding="{}"?>\n<!-- fait à la main -->\n'
    '<tt:tt xmlns:tt="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"'
    ' xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xml:lang="fr" {}>\n'
)
BODY = """\
  <tt:head>
    <ttm:agent xml:id="a1" type="person"><ttm:name type="full">Anne  Roux</ttm:name></ttm:agent>
  </tt:head>
  <tt:body>
    <tt:div ttm:agent="a1">
      <tt:p xml:id="s1" begin="00:00:01.000" end="00:00:02.500" region='bas'>
        Bonjour  à <tt:span tts="x">tous</tt:span>,<!-- x --><tt:br  />
        et l&apos;&#233;t&eacute; bienvenue
      </tt:p>
      <tt:p begin="3s" end="4s"/>
      <tt:p begin="3s" dur="1500ms" ttm:agent="luc"><![CDATA[1 < 2]]> &amp; 3</tt:p>
    </tt:div>
  </tt:body>
</tt:tt>
""".replace("&eacute;", "é")


def document(encoding="utf-8", root=""):
    return HEAD.format(encoding, root) + BODY


def times(root, *paragraphs):
    head = '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"'
    page = f"{head} {root}><body>{''.join(paragraphs)}</body></tt>"
    return [(round(c.start, 4), round(c.end, 4)) for c in transcripts.read(page.encode(), "a").cues]


def put(transcript, wrong, right):
    at = transcript.text.index(wrong)
    return Edits((Edit(Span(at, at + len(wrong)), right),))


def test_paragraphs_are_cues_with_times_and_names():
    read = transcripts.read(document().encode(), "a.dfxp")
    assert [(c.start, c.end, c.speaker, c.span.of(read.text)) for c in read.cues] == [
        (1.0, 2.5, "Anne Roux", "Bonjour à tous,\net l'été bienvenue"),
        (3.0, 4.5, "luc", "1 < 2 & 3"),
    ]
    assert (read.format, read.language, read.notices) == ("ttml", "fr", ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_without_a_decision_the_file_is_byte_for_byte_the_same(encoding, ends):
    text = document(encoding.removesuffix("-sig")).replace("\n", ends)
    data = text.encode(encoding)
    read = transcripts.read(data, "a.ttml")
    assert [cue.speaker for cue in read.cues] == ["Anne Roux", "luc"]
    assert ttml.write(read, Edits()) == data
    edited = ttml.write(read, put(read, "tous", "toutes œ"))
    changed = text.replace("tous<", "toutes œ<")
    assert edited == changed.encode(encoding, "xmlcharrefreplace")


@pytest.mark.parametrize(
    ("wrong", "right", "old", "new"),
    [
        ("Bonjour à", "Bonsoir à", "Bonjour  à", "Bonsoir  à"),
        ("tous,\net", "tous et", ",<!-- x --><tt:br  />\n        et", "<!-- x --> \n        et"),
        ("bienvenue", "bien\nvenus", "bienvenue", "bien<tt:br/>venus"),
        ("tous", "<b>&tous", "tous<", "&lt;b&gt;&amp;tous<"),
        ("été", "étang", "&#233;té", "&#233;tang"),
        ("1 < 2", "1 < 2 ]]> 3\nfin", "1 < 2",
         "1 < 2 ]]]]><![CDATA[> 3]]><tt:br/><![CDATA[fin"),
    ],
)  # fmt: skip
def test_only_the_edited_words_change(wrong, right, old, new):
    read = transcripts.read(document().encode(), "a.ttml")
    out = ttml.write(read, put(read, wrong, right)).decode()
    assert old in document()
    assert out == document().replace(old, new)
    parse(out.encode(), "a.ttml")


def test_a_paragraph_that_becomes_empty_goes():
    read = transcripts.read(document().encode(), "a.ttml")
    out = ttml.write(read, put(read, "1 < 2 & 3", " ")).decode()
    assert out == re.sub(r"\n *<tt:p begin=\"3s\" dur.*", "", document())


def test_what_is_exported():
    session = Session(transcripts.read(document().encode(), "a.dfxp"))
    assert {"ttml", "srt", "vtt"} <= set(targets_for(session))
    session.replace(Span(0, 7), "Bonsoir")
    assert exported(session, "ttml") == document().replace("Bonjour", "Bonsoir")
    assert exported(session, "vtt").startswith(
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\n<v Anne Roux>Bonsoir à tous,\net l'été"
    )


@pytest.mark.parametrize(
    ("root", "begin", "seconds"),
    [
        ("", "00:01:02.345", 62.345),
        ("", "100:00:00", 360000),
        ("", "90m", 5400),
        ("", "1.5h", 5400),
        ("", "250ms", 0.25),
        ("", "00:00:01:15", 1.5),  # 30 frames a second where nothing is said
        ('ttp:frameRate="25"', "00:00:01:05", 1.2),
        ('ttp:frameRate="25"', "50f", 2),
        ('ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"', "3000f", 100.1),
        ('ttp:frameRate="24" ttp:frameRateMultiplier="1000:1001"', "00:00:00:12", 0.5005),
        ('ttp:tickRate="10000000"', "15000000t", 1.5),
        ('ttp:timeBase="smpte" ttp:frameRate="25"', "01:00:00:05", 3600.2),
        ('ttp:timeBase="smpte" ttp:frameRate="24" ttp:frameRateMultiplier="1000 1001"',
         "01:00:00:00", 3603.6),
        ('ttp:timeBase="smpte" ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"'
         ' ttp:dropMode="dropNTSC"', "01:00:00;00", 3599.9964),
        ('ttp:frameRate="0" ttp:tickRate="x"', "00:00:01:15", 1.5),
        ("", "demain", 0),
    ],
)  # fmt: skip
def test_times_are_those_of_the_standard(root, begin, seconds):
    [(start, _)] = times(root, f'<p begin="{begin}" end="9999h">Oui</p>')
    assert start == pytest.approx(seconds, abs=0.0001)


def test_times_count_from_those_around():
    nested = '<div begin="10s" end="14s"><div begin="1s"><p begin="1s" end="9s">Oui</p></div></div>'
    assert times("", nested) == [(12, 14)]
    spans = '<p><span begin="2s" end="3s">Un</span><span begin="3s" end="5s">deux</span></p>'
    assert times("", spans) == [(2, 5)]
    turns = '<p dur="2s">Un</p><p begin="1s" dur="3s">Deux</p><p dur="1s">Trois</p>'
    assert times("", f'<div begin="10s" timeContainer="seq">{turns}</div>') == [
        (10, 12), (13, 16), (16, 17),
    ]  # fmt: skip


def test_bytes_that_are_no_letters_are_told():
    data = document().encode().replace(b"tous", b"tou\xe9")
    read = transcripts.read(data, "a.ttml")
    assert "toué" in read.text
    assert len(read.notices) == 1


@pytest.mark.parametrize(
    "body",
    ["", "<body/>", "<body><p> </p></body>", "<body><p>Oui</body>", "<div><p>Oui</p></div>",
     "<body>" + "<div>" * 200 + "<p>Oui</p>" + "</div>" * 200 + "</body>"],
)  # fmt: skip
def test_without_a_cue_it_is_a_sentence(body):
    with pytest.raises(FormatError, match=r"a\.ttml"):
        transcripts.read(f"<tt>{body}</tt>".encode(), "a.ttml")


def test_entities_of_its_own_are_refused():
    data = b'<!DOCTYPE tt [<!ENTITY a "aaaa">]><tt><body><p>&a;</p></body></tt>'
    with pytest.raises(FormatError, match="entities"):
        transcripts.read(data, "a.ttml")


PIECES = st.sampled_from(
    ["mot", "été", " ", "\n  ", "<br/>", "<span>a</span>", "&amp;", "&#160;", "<!-- c -->",
     "<![CDATA[x<y]]>", "<metadata>non</metadata>", "12"]
)  # fmt: skip


@given(st.lists(st.lists(PIECES, min_size=1, max_size=8), min_size=1, max_size=4), st.data())
@settings(max_examples=150, deadline=None)
def test_any_edits_leave_all_but_the_words(bodies, data):
    paragraphs = (
        f'<p begin="{n}s" end="{n}.9s" xml:id="p{n}">Oui{"".join(body)}</p>\n'
        for n, body in enumerate(bodies)
    )
    page = f'<tt xmlns="http://www.w3.org/ns/ttml"><body>\n{"".join(paragraphs)}</body></tt>'
    read = transcripts.read(page.encode(), "a.ttml")
    assert ttml.write(read, Edits()) == page.encode()
    edits = Edits()
    for _ in range(data.draw(st.integers(0, 3))):
        low = data.draw(st.integers(0, len(read.text)))
        high = data.draw(st.integers(low, len(read.text)))
        new = data.draw(st.sampled_from(["", "x", "un deux", "<é>", "a\nb", "]]>", "\x00"]))
        edits = edits.put(Edit(Span(low, high), new)) if low < high or new else edits
    out = ttml.write(read, edits)
    root = parse(out, "a.ttml")
    markup = re.compile(rb"<(?!/?br)[^>]*>")  # the tags in the file's order, emptied cues apart
    if len(list(root.iter("p"))) == len(bodies) and b"CDATA" not in page.encode() + out:
        assert markup.findall(out) == markup.findall(page.encode())
    letters = sorted(c for c in edits.apply(read.text) if not c.isspace() and c != "\x00")
    if letters:  # else no cue is left to read
        again = transcripts.read(out, "a.ttml")
        assert {c.start for c in again.cues} <= {c.start for c in read.cues}
        assert sorted(c for c in again.text if not c.isspace()) == letters
