"""Recognisers' JSON of every row of the table: read with times and speakers, written in step."""

import json
import random
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.core.text import Edits, Span
from editor.formats import recogniser_json, transcripts
from editor.formats.json_rows import ROWS
from editor.formats.json_turns import turns_of
from editor.formats.plain import FormatError
from tests.conftest import all_or_few
from tests.damage import damaged
from tests.formats.documents import edited_json as edited
from tests.formats.recognisers import SHAPES, TALK, WHOLE, bare, data_of
from tests.texts import edits_of

NAMES = {"rev": ("Anne", "Bob")}
SILENT = (
    "chunks of words",
    "google",
    "google, v2",
    "vosk",
    "nemo",
    "youtube",
    "azure, sdk",
    "openai, words",
)
NO_MARKS = ("vosk", "watson")  # these hear no punctuation


def letters(text):
    return "".join(text.split())


@pytest.mark.parametrize("shape", SHAPES)
def test_turns_have_text_times_and_speakers(shape):
    transcript = transcripts.read(data_of(shape), "a.json")
    said = [cue.span.of(transcript.text) for cue in transcript.cues]
    plain = [bare(letters(text)) for _, _, text in TALK]
    assert [bare(letters(text)) for text in said] == plain
    if shape not in NO_MARKS:
        assert [letters(text) for text in said] == [letters(text) for _, _, text in TALK]
    assert [cue.start for cue in transcript.cues] == [start for _, start, _ in TALK]
    assert all(0.3 < cue.end - cue.start < 4 for cue in transcript.cues)
    speakers = [cue.speaker for cue in transcript.cues]
    if shape in SILENT:
        assert speakers == [""] * 3
    else:
        assert speakers[0] == speakers[2] != speakers[1] != ""
        assert shape not in NAMES or tuple(speakers[:2]) == NAMES[shape]
    for word in transcript.words:
        assert 0 <= word.end - word.start < 1
        assert any(start <= word.start < start + 4 for _, start, _ in TALK)
    assert transcript.language in ("fr", "")
    assert transcript.notices == ()


def test_every_row_of_the_table_is_read_here():
    read = {turns_of(json.loads(data_of(shape))).row.source for shape in SHAPES}
    from_elsewhere = {"Whisper", "text alone", "Gladia", "Vosk", "vosk-transcriber"}
    left = {row.name for row in ROWS if row.source not in read}
    assert left <= from_elsewhere | {"Amazon Transcribe"}


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("shape", SHAPES)
def test_without_a_decision_the_file_is_byte_for_byte_the_same(shape, indent):
    data = data_of(shape, indent)
    assert recogniser_json.write(transcripts.read(data, "a.json"), Edits()) == data


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_word_for_a_word_changes_nothing_else_and_changes_it_everywhere(shape, indent):
    data = data_of(shape, indent)
    text = transcripts.read(data, "a.json").text
    for wrong, right in (("dort", "mange"), ("rêve", "chante"), ("lit", "tapis")):
        out = edited(data, (wrong, right))
        if shape == "soniox":  # its tokens are parts of words
            assert json.loads(out)["text"] == WHOLE.replace(wrong, right)
            continue
        assert out.decode() == re.sub(rf"\b{wrong}\b", right, data.decode())
        assert transcripts.read(out, "a.json").text == re.sub(rf"\b{wrong}\b", right, text)


# Places that hold what was said, in every shape; the rest must never change.
SAID = {
    "text", "transcript", "word", "punctuated_word", "content", "display", "lexical", "itn",
    "maskedITN", "DisplayText", "Display", "Word", "value", "full_transcript", "pred_text",
    "segment", "utf8", "displayText", "transcription",
}  # fmt: skip


def heard(content):
    """All strings that say what was said, by the kind of their place."""
    found = {}

    def walk(value, path):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            step = "*" if isinstance(key, int) else key
            if isinstance(inner, str):
                if key in SAID or (isinstance(value, list) and key == 0):
                    found.setdefault((*path, step), []).append(inner)
            elif isinstance(inner, dict | list):
                walk(inner, (*path, step))

    walk(content, ())
    return found


CHANGES = [
    ("chat dort", "chien"), ("sur le", "là sur le grand"), ("chat", "chat noir et blanc"),
    (" sur", ""), ("sur le ", ""), ("dort", "do rt"), ("il", "mais il"),
    ("oiseau", "petit oiseau"), ("le li", "leli"),
]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("wrong", "right"), CHANGES)
def test_all_that_repeats_the_text_is_in_step(shape, wrong, right):
    data = data_of(shape, 1)
    transcript = transcripts.read(data, "a.json")
    at = transcript.text.lower().index(wrong)
    wrong = transcript.text[at : at + len(wrong)]
    out = edited(data, (wrong, right))
    again = transcripts.read(out, "a.json")
    assert letters(again.text) == letters(transcript.text.replace(wrong, right, 1))
    assert {cue.speaker for cue in again.cues} == {cue.speaker for cue in transcript.cues}
    before, after = (heard(json.loads(one)) for one in (data, out))
    for kind, strings in before.items():
        old, new = (bare(letters("".join(one))) for one in (strings, after[kind]))
        if bare(letters(wrong)) in old:  # all of the talk, and not only a part
            assert new == old.replace(bare(letters(wrong)), bare(letters(right)), 1) or (
                new.count(bare(letters(right))) >= 1
            )


BLANKS = [
    ("chat dort", "chatdort"), ("t dort", "tdort"), ("dort sur le", "dortsurle"),
    ("Le", "Le petit"), ("lit,", "lit, oui,"), ("je", "alors je"),
    ("lit,", "lit"), ("lit, ", "lit"),
]  # fmt: skip


@pytest.mark.parametrize("shape", [one for one in SHAPES if one not in NO_MARKS])
@pytest.mark.parametrize(("wrong", "right"), BLANKS)
def test_blanks_between_words_come_and_go_with_the_text(shape, wrong, right):
    data = data_of(shape)
    text = transcripts.read(data, "a.json").text
    again = transcripts.read(edited(data, (wrong, right)), "a.json").text
    plain = [bare(word) for word in text.replace(wrong, right, 1).split()]
    assert [bare(word) for word in again.split()] == plain


def test_a_blank_alone_can_be_deleted_between_words():
    for shape in SHAPES:
        data = data_of(shape)
        transcript = transcripts.read(data, "a.json")
        at = transcript.text.index(" ")
        edits = Edits().replace(Span(at, at + 1), "")
        again = transcripts.read(recogniser_json.write(transcript, edits), "a.json")
        assert again.text.split()[0].casefold() == "lechat", shape


@given(
    st.sampled_from([*SHAPES]),
    st.lists(
        st.tuples(
            st.integers(0, 75), st.integers(0, 12), st.sampled_from(["", "x", "un deux", "é!", " "])
        ),
        max_size=4,
    ),
)
@example("openai, words", [(0, 23, "")])
@settings(max_examples=all_or_few(2000, 300), deadline=None)
def test_any_edits_are_said_by_the_file_and_change_nothing_but_words(shape, changes):
    data = data_of(shape)
    transcript = transcripts.read(data, "a.json")
    edits = edits_of(transcript.text, changes)
    out = recogniser_json.write(transcript, edits)
    new = edits.apply(transcript.text)
    if new == transcript.text:
        assert out == data
    if not new.strip():
        json.loads(out)
        return
    again = transcripts.read(out, "a.json")
    assert letters(again.text) == letters(new)
    kept = _numbers(json.loads(out))
    assert kept <= _numbers(SHAPES[shape]) | kept  # proper JSON whose numbers can be compared
    starts = {cue.start for cue in transcript.cues}
    assert {cue.start for cue in again.cues if cue.start in starts} or len(new.split()) < 4


SIGNS = ["<&>", "3 > 2", "(rires)", "R&D", "« Ah »", "un deux", "l'ami", "100 %", "oui, & non"]
WAYS = ("over", "behind", "before", "join")


@given(
    st.sampled_from([*SHAPES]),
    st.lists(
        st.tuples(st.integers(0, 14), st.sampled_from(WAYS), st.sampled_from(SIGNS)),
        min_size=1, max_size=2,
    ),
)  # fmt: skip
@settings(max_examples=all_or_few(4000, 400), deadline=None)
def test_signs_beside_marks_and_joined_words_are_read_again_as_they_were_typed(shape, changes):
    data = data_of(shape)
    transcript = transcripts.read(data, "a.json")
    edits = Edits()
    for number, way, sign in changes:
        text = edits.apply(transcript.text)
        words = [Span(*match.span()) for match in re.finditer(r"\S+", text)]
        at = min(number, len(words) - 1)
        word = words[at]
        if way == "over":
            own = re.search(r"\w+", word.of(text))
            where = Span(word.start + own.start(), word.start + own.end()) if own else word
        elif way == "join":
            where = Span(word.start, words[min(at + 2, len(words) - 1)].end)
            sign = "".join(where.of(text).split())
            if "\n" in where.of(text):
                continue
        else:
            at = word.end if way == "behind" else word.start
            where, sign = Span(at, at), f" {sign}" if way == "behind" else f"{sign} "
        edits = edits.replace(where, sign)
    again = transcripts.read(recogniser_json.write(transcript, edits), "a.json")
    assert again.text.split() == edits.apply(transcript.text).split()
    if all(way == "join" for _, way, _ in changes):
        assert len(again.cues) == len(transcript.cues)  # no pause where words were


def test_words_that_became_one_last_as_long_as_they_did():
    for shape in ("rev", "scribe", "dpe"):
        old, new = (
            {word.span.of(one.text): word[1:] for word in one.words}
            for data in [data_of(shape)]
            for one in (
                transcripts.read(data, "a.json"),
                transcripts.read(edited(data, ("sur le lit", "surlelit")), "a.json"),
            )
        )
        key = next(word for word in new if word.startswith("surlelit"))
        assert new[key] == (old["sur"][0], old["le"][1] + 0.5), shape
        assert new["dort"] == old["dort"]


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize(("wrong", "right"), [("chat", "ZED"), ("lit", "R&D"), ("Le", "L'ÉTÉ du")])
def test_capitals_leave_words_without_marks_the_marks_of_the_text(small, wrong, right):
    content = json.loads(data_of("openai, words"))
    for word in content["words"]:
        word["word"] = word["word"].lower() if small else word["word"]
    data = json.dumps(content).encode()
    text = transcripts.read(data, "a.json").text
    out = edited(data, (wrong, right))
    assert transcripts.read(out, "a.json").text == text.replace(wrong, right, 1)
    if small:
        assert all(word["word"].islower() for word in json.loads(out)["words"])


def _numbers(content):
    return set(re.findall(r"-?\d+\.\d+", json.dumps(content)))


@pytest.mark.parametrize("shape", SHAPES)
def test_damaged_files_are_told_or_read(shape):
    dice = random.Random(shape)
    data = data_of(shape)
    for _ in range(all_or_few(1500, 20)):
        try:
            transcript = transcripts.read(damaged(data, dice), "a.json")
        except FormatError as error:
            assert "a.json" in str(error)
            continue
        size = len(transcript.text)
        edits = Edits().replace(Span(min(3, size), min(9, size)), "œ \ud800")
        recogniser_json.write(transcript, edits)


ODD = (None, True, 7, -1.5, 1e300, "", " ", "x", "é", [], {}, [[]], [{}], {"text": "y"}, ["z"])


def odd(value, dice):
    """The same JSON with one value of another kind, left out or doubled."""
    if isinstance(value, dict | list) and value and dice.random() < 0.85:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        key, found = dice.choice(keys), value.copy()
        match dice.randrange(12):
            case 0:
                del found[key]
            case 1 if isinstance(value, list):
                found.insert(key, value[key])
            case _:
                found[key] = odd(value[key], dice)
        return found
    return dice.choice(ODD)


@pytest.mark.parametrize("shape", SHAPES)
def test_files_of_an_odd_shape_are_told_or_read_and_written(shape):
    dice = random.Random(shape)
    for _ in range(all_or_few(3000, 60)):
        content = SHAPES[shape]
        for _ in range(dice.randrange(1, 4)):
            content = odd(content, dice)
        data = json.dumps(content).encode()
        try:
            transcript = transcripts.read(data, "a.json")
        except FormatError as error:
            assert "a.json" in str(error)
            continue
        assert recogniser_json.write(transcript, Edits()) == data
        size = len(transcript.text)
        edits = Edits().replace(Span(min(3, size), min(12, size)), "un deux")
        edits = edits.replace(Span(0, 0), "là ")
        json.loads(recogniser_json.write(transcript, edits))


def test_lines_of_json_are_turns():
    lines = [{"audio_filepath": "a.wav", "offset": at, "duration": 2.0, "pred_text": text}
             for _, at, text in TALK]  # fmt: skip
    data = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    for name in ("a.jsonl", "a.json", "a.txt", "a.ndjson"):
        transcript = transcripts.read(data, name)
        assert transcript.text.splitlines() == [text for _, _, text in TALK]
        assert [(cue.start, cue.end) for cue in transcript.cues] == [
            (at, at + 2) for _, at, _ in TALK
        ]
        assert recogniser_json.write(transcript, Edits()) == data
    assert edited(data, ("chat", "chien")) == data.replace(b"chat", b"chien")


def test_results_in_a_row_are_one_file():
    data = "\n".join(json.dumps(one, indent=2) for one in [*SHAPES["vosk"], {"text": ""}]).encode()
    transcript = transcripts.read(data, "a.json")
    assert len(transcript.cues) == len(TALK)
    assert transcript.cues[1].start == 8.0
    assert edited(data, ("chat", "chien")) == data.replace(b"chat", b"chien")


def test_long_talk_without_marks_is_parted_by_pauses_and_length():
    starts = [n * 0.5 + 3 * (n > 40) for n in range(200)]
    words = [{"word": f"mot{n}", "start": at, "end": at + 0.4} for n, at in enumerate(starts)]
    transcript = transcripts.read(json.dumps({"words": words}).encode(), "a.json")
    firsts = [cue.span.of(transcript.text).split()[0] for cue in transcript.cues]
    assert "mot41" in firsts  # behind the pause
    assert all(len(cue.span.of(transcript.text)) < 320 for cue in transcript.cues)


def test_words_of_a_language_without_blanks_are_joined_and_parted_into_turns():
    said = "今天天气很好。" * 30
    items = [
        {"type": "punctuation" if letter == "。" else "word", "start_time": n * 0.3,
         "end_time": n * 0.3 + 0.3,
         "alternatives": [{"content": letter, "speaker": "S1" if n < 70 else "UU"}]}
        for n, letter in enumerate(said)
    ]  # fmt: skip
    content = {"metadata": {"language_pack_info": {"word_delimiter": ""}}, "results": items}
    transcript = transcripts.read(json.dumps(content).encode(), "a.json")
    assert transcript.text.replace("\n", "") == said
    assert len(transcript.cues) > 2
    assert transcript.cues[0].speaker == "S1"


def test_a_mark_before_the_first_word_is_read_and_stays():
    said = "Bonsoir à tous ceux qui nous écoutent et bienvenue.".split()
    words = [{"word": word.strip("."), "start": n, "end": n + 0.4} for n, word in enumerate(said)]
    content = {"text": f"« {' '.join(said)} »", "words": words}
    data = json.dumps(content, ensure_ascii=False).encode()
    assert transcripts.read(data, "a.json").text == content["text"]
    written = edited(data, ("Bonsoir", "Bonjour"))
    assert json.loads(written)["text"] == content["text"].replace("Bonsoir", "Bonjour")


@pytest.mark.parametrize("said", ["", " "])
def test_words_that_say_nothing_are_told(said):
    data = json.dumps({"text": "!", "words": [{"word": said, "start": 0.0, "end": 1.0}]}).encode()
    assert transcripts.read(data, "a.json").text == "!"


def test_a_text_alone_is_read():
    data = b'{"text": "Bonsoir \\u00e0 tous.", "usage": {"type": "tokens", "input_tokens": 14}}'
    transcript = transcripts.read(data, "a.json")
    assert (transcript.text, transcript.cues) == ("Bonsoir à tous.", ())
    assert edited(data, ("Bonsoir", "Bonjour")).startswith(b'{"text": "Bonjour')
