"""Recognisers' JSON: lists of words keep step, flaws are told, halves of letters do no harm."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.text import Edit, Edits, Span
from editor.formats import recogniser_json, transcripts
from editor.formats.plain import FormatError
from tests.formats.documents import edited_json
from tests.texts import edits_of

TEXTS = ["Le chat dort sur le lit.", "Il rêve, dit-on."]


def words_of(text, shape, at):
    """The words of a segment as a program writes them, each of a second."""
    found = []
    for number, word in enumerate(text.split()):
        start = at + number
        match shape:
            case "whisper":
                found.append({"word": f" {word}", "start": start, "end": start + 1,
                              "probability": 0.5})  # fmt: skip
            case "whisperx":
                found.append({"word": word, "start": start, "end": start + 1, "score": 0.5})
            case "timestamped":
                found.append({"text": word, "start": start, "end": start + 1, "confidence": 0.5})
            case _:
                half = len(word) // 2  # whisper.cpp has pieces of words
                for piece in filter(str.strip, (f" {word[:half]}", word[half:])):
                    found.append({"text": piece, "offsets": {"from": start * 1000}, "p": 0.5})
    return found


def file_of(shape, texts=TEXTS):
    segments = []
    for number, text in enumerate(texts):
        at = number * 10
        if shape == "cpp":
            mark = {"text": "[_BEG_]", "id": 50364, "p": 0.9}
            segments.append({"timestamps": {"from": "00:00:00,000"},
                             "offsets": {"from": at * 1000, "to": at * 1000 + 9000},
                             "text": f" {text}",
                             "tokens": [mark, *words_of(text, shape, at)]})  # fmt: skip
        else:
            lead = "" if shape == "whisperx" else " "
            segments.append({"id": number, "start": at, "end": at + 9, "text": lead + text,
                             "words": words_of(text, shape, at)})  # fmt: skip
    if shape == "cpp":
        return {"result": {"language": "fr"}, "transcription": segments}
    whole = {"segments": segments, "language": "fr"}
    if shape == "whisperx":
        return whole | {"word_segments": [word for s in segments for word in s["words"]]}
    return {"text": "".join(s["text"] for s in segments)} | whole


def heard(words):
    return [word.get("word", word.get("text")).strip() for word in words]


def lists_of(content):
    """Each segment's text and what its lists of words say together."""
    for s in content.get("segments") or content["transcription"]:
        for key in ("words", "tokens"):
            if key in s:
                said = "".join(w for w in heard(s[key]) if not w.startswith("[_"))
                yield s["text"], said


def edited(data, *changes):
    return json.loads(edited_json(data, *changes))


SHAPES = ["whisper", "whisperx", "timestamped", "cpp"]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("dort", "mange"), ("chat dort", "chien"), ("sur le", "là sur le grand"), ("le li", "leli"),
        (" sur", ""), ("Le chat dort sur le lit.", ""), ("lit.\nIl rêve", "lit ! Elle rêve"),
        ("chat", "chat noir et blanc"), ("dit-on", "dit on"), ("le lit.\nIl", "le banc.\nElle"),
    ],
)  # fmt: skip
def test_lists_of_words_say_what_the_text_says(shape, wrong, right):
    new = edited(json.dumps(file_of(shape)).encode(), (wrong, right))
    pairs = list(lists_of(new))
    assert len(pairs) == 2
    for text, said in pairs:
        assert said == "".join(text.split())
    if "word_segments" in new:
        assert heard(new["word_segments"]) == [
            w for s in new["segments"] for w in heard(s["words"])
        ]
    if "text" in new:
        assert new["text"] == "".join(s["text"] for s in new["segments"])


@pytest.mark.parametrize("shape", ["whisper", "whisperx", "timestamped"])
def test_a_word_that_goes_or_comes_leaves_the_others_their_times(shape):
    new = edited(
        json.dumps(file_of(shape)).encode(), ("chat dort", "dort"), ("le lit", "le vieux lit")
    )
    words = new["segments"][0]["words"]
    assert [(w.get("word", w.get("text")).strip(), w["start"]) for w in words] == [
        ("Le", 0), ("dort", 2), ("sur", 3), ("le", 4), ("vieux", 5.0), ("lit.", 5),
    ]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("indent", [None, 2])
def test_an_emptied_segment_stays_with_its_times_and_without_words(shape, indent):
    data = json.dumps(file_of(shape), indent=indent, ensure_ascii=False).encode()
    new = edited(data, ("Le chat dort sur le lit.", ""))
    first, second = new.get("segments") or new["transcription"]
    assert first["text"] == ""
    left = first.get("words", first.get("tokens"))
    assert [w["text"] for w in left] == (["[_BEG_]"] if shape == "cpp" else [])
    assert second["text"].strip() == TEXTS[1]
    old = file_of(shape)
    assert second == (old.get("segments") or old["transcription"])[1]
    assert {k: v for k, v in first.items() if k not in ("text", "words", "tokens")} == {
        k: v
        for k, v in (old.get("segments") or old["transcription"])[0].items()
        if k not in ("text", "words", "tokens")
    }


@given(
    st.sampled_from(SHAPES),
    st.lists(
        st.tuples(
            st.integers(0, 45), st.integers(0, 12), st.sampled_from(["", "x", "un deux", "é!"])
        ),
        max_size=4,
    ),
)
@settings(max_examples=200, deadline=None)
def test_any_edits_keep_lists_in_step(shape, changes):
    data = json.dumps(file_of(shape)).encode()
    transcript = transcripts.read(data, "a.json")
    edits = edits_of(transcript.text, changes)
    out = recogniser_json.write(transcript, edits)
    new = json.loads(out)
    for text, said in lists_of(new):
        assert said == "".join(text.split())
    letters = "".join(edits.apply(transcript.text).split())
    texts = [s["text"] for s in new.get("segments") or new["transcription"]]
    assert "".join("".join(texts).split()) == letters
    if edits.apply(transcript.text) == transcript.text:
        assert out == data


# — flaws —


def test_the_other_shapes():
    podcast = {"version": "1.0.0", "segments": [
        {"speaker": "Léa", "startTime": 1, "endTime": 2.5, "body": "Bonjour."},
        {"speaker": "Jean", "startTime": 3, "endTime": 4, "body": "Bonsoir."}]}  # fmt: skip
    chunks = {"text": "", "chunks": [
        {"timestamp": [1.0, 2.5], "text": " Bonjour."},
        {"timestamp": [3.0, None], "text": " Bonsoir."},
    ]}  # fmt: skip
    bare = [{"start": "1.0", "end": "00:00:02,500", "text": "Bonjour."},
            {"start": 3, "end": 4, "text": "Bonsoir."}]  # fmt: skip
    for content, end in ((podcast, 4.0), (chunks, 3.0), (bare, 4.0)):
        data = json.dumps(content).encode()
        transcript = transcripts.read(data, "a.json")
        assert transcript.text == "Bonjour.\nBonsoir."
        assert [(c.start, c.end) for c in transcript.cues] == [(1.0, 2.5), (3.0, end)]
        assert recogniser_json.write(transcript, Edits()) == data
        assert "Bonne nuit." in json.dumps(edited(data, ("Bonsoir", "Bonne nuit")))


@pytest.mark.parametrize(
    ("start", "end"),
    [("null", "null"), ("NaN", "3"), ("-Infinity", "Infinity"), ('"x"', "true"), ("[]", "{}"),
     ("9" * 6000, "1"), ("1e999", "3"), ("5", "4")],
)  # fmt: skip
def test_one_bad_time_is_told_and_the_file_is_read(start, end):
    data = (
        '{"segments": [{"start": 0, "end": 2, "text": "Un."},'
        f'{{"start": {start}, "end": {end}, "text": "Deux."}},'
        '{"start": 7, "end": 8, "text": "Trois.", "score": NaN}]}'
    ).encode()
    transcript = transcripts.read(data, "a.json")
    assert transcript.text == "Un.\nDeux.\nTrois."
    assert transcript.cues[1].end == (3.0 if end == "3" else 7.0)
    assert [(n.args, n.n) for n in transcript.notices] == [(("a.json", "2"), 1)]
    assert recogniser_json.write(transcript, Edits()) == data


def test_what_is_no_segment_is_left_out_and_told():
    data = b'{"segments": [{"start": 0, "end": 2, "text": "Un."}, {"start": 2}, 5, {"text": null}]}'
    transcript = transcripts.read(data, "a.json")
    assert transcript.text == "Un."
    assert [(n.args, n.n) for n in transcript.notices] == [(("a.json",), 3)]
    assert json.loads(recogniser_json.write(transcript, Edits((Edit(Span(0, 2), "Une"),)))) == {
        "segments": [{"start": 0, "end": 2, "text": "Une."}, {"start": 2}, 5, {"text": None}]
    }
    untimed = transcripts.read(b'{"segments": [{"text": "Un."}, {"text": "Deux."}]}', "a.json")
    assert (untimed.text, untimed.cues) == ("Un.\nDeux.", ())
    assert untimed.notices


@pytest.mark.parametrize(
    ("said", "code"),
    [("fr", "fr"), ("french", "fr"), ("de-AT", "de"), ("eng", "en"), ("", ""), (None, ""), (7, "")],
)
def test_the_language_of_the_file(said, code):
    data = json.dumps({"segments": [{"start": 0, "end": 1, "text": "Oui."}], "language": said})
    assert transcripts.read(data.encode(), "a.json").language == code
    cpp = {
        "result": {"language": "it"},
        "transcription": [{"offsets": {"from": 0, "to": 1}, "text": "Si."}],
    }
    assert transcripts.read(json.dumps(cpp).encode(), "a.json").language == "it"


def test_halves_of_letters_are_shown_as_such_and_kept_in_the_file():
    data = (
        b'{"segments": [{"start":0,"end":1,"text":"Oh \\ud83d non \\ude00 bien"},'
        b' {"start":1,"end":2,"text":"Fin \\ud800"}]}'
    )
    transcript = transcripts.read(data, "a.json")
    assert transcript.text == "Oh \ufffd non \ufffd bien\nFin \ufffd"
    assert recogniser_json.write(transcript, Edits()) == data
    at = transcript.text.index("bien")
    out = recogniser_json.write(transcript, Edits((Edit(Span(at, at + 4), "bon \ud83d"),)))
    assert out.endswith(b'"text":"Fin \\ud800"}]}')
    assert json.loads(out)["segments"][0]["text"] == "Oh \ufffd non \ufffd bon \ud83d"


def test_letters_that_the_encoding_lacks_are_escaped():
    data = '{"segments": [{"start":0,"end":1,"text":"café là"}]}'.encode("cp1252")
    transcript = transcripts.read(data, "a.json", "cp1252")
    out = recogniser_json.write(transcript, Edits((Edit(Span(0, 4), "œuf → 😀"),)))
    assert json.loads(out.decode("cp1252"))["segments"][0]["text"] == "œuf → 😀 là"


def test_numbers_of_any_length_are_no_other_error():
    with pytest.raises(FormatError):
        transcripts.read(b'{"segments": ' + b"9" * 9000 + b"}", "a.json")


@pytest.mark.parametrize(
    ("own", "speaker"),
    [
        ({"speaker": 2}, "2"), ({"speaker": 0}, "0"), ({"speaker": {"id": 7, "name": "Io"}}, "Io"),
        ({"speaker": {"id": 7}}, "7"), ({"speaker": None, "speaker_label": "S1"}, "S1"),
        ({"speakerName": "Jean"}, "Jean"), ({"speaker": ""}, ""), ({"speaker": True}, ""), ({}, ""),
    ],
)  # fmt: skip
def test_who_speaks_is_known_however_it_is_written(own, speaker):
    data = json.dumps([{"start": 1, "end": 2, "text": "Bonsoir."} | own]).encode()
    assert [cue.speaker for cue in transcripts.read(data, "a.json").cues] == [speaker]


@pytest.mark.parametrize("shape", ["whisper", "whisperx", "timestamped"])
def test_words_have_their_own_times(shape):
    content = {"segments": [{"start": 0, "end": 9, "text": " Le chat dort."}]}
    content["segments"][0]["words"] = words_of("Le chat dort.", shape, 3)
    content["segments"][0]["words"][1]["end"] = "?"
    transcript = transcripts.read(json.dumps(content).encode(), "a.json")
    said = [(word.span.of(transcript.text), word.start, word.end) for word in transcript.words]
    assert said == [("Le", 3, 4), ("dort.", 5, 6)]  # what has no proper time is left out
