"""The sidecar's text: what is damaged is noticed, what is old is read."""

import json
import random

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.recording import Anchor, Sound
from editor.core.review import Made, Review
from editor.core.session_file import Saved, SidecarError, digest, dumps, loads, pack
from editor.core.text import Edit, Edits, Span

TEXT = "Un laminnoir là."
SOUND = Sound("../s.mp3", 7, "ab", 12.5)


def saved():
    edits = Edits((Edit(Span(3, 12), "laminoir"),))
    review = Review(
        edits, frozenset({Span(13, 15)}), Glossary((Term("Ker", ("Car",)),)),
        {Span(3, 12): Made(12.5, "unknown_word", "spelling")}, (Anchor(3, 1.5), Anchor(13, 9.25)),
    )  # fmt: skip
    return Saved(
        review, 3, digest(TEXT), "fr", "utf-8", True, 7.5, 9, {"Ker": 2}, 4, pack(TEXT), SOUND
    )


def test_what_is_written_is_read():
    assert loads(dumps(saved())) == saved()


def test_lone_surrogates_are_written_and_read():
    odd = Saved(Review(Edits((Edit(Span(0, 1), "\ud83d"),))), 0, digest("\ud83d"))
    assert loads(dumps(odd)) == odd


def test_every_flipped_bit_is_noticed():
    data = dumps(saved()).encode()
    for at in range(len(data)):
        for bit in range(8):
            broken = bytearray(data)
            broken[at] ^= 1 << bit
            with pytest.raises((SidecarError, UnicodeDecodeError)):
                loads(broken.decode())


def test_a_sidecar_cut_anywhere_is_noticed():
    text = dumps(saved())
    for end in range(len(text)):
        with pytest.raises(SidecarError):
            loads(text[:end])


def test_a_sidecar_without_a_checksum_is_read():
    data = json.loads(dumps(saved()))
    del data["checksum"]
    assert loads(json.dumps(data, indent=1)) == saved()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("position", "9" * 5000),
        ("position", 10**400),
        ("position", -1),
        ("position", True),
        ("seconds", "Infinity"),
        ("keys", 1.5),
        ("revision", None),
        ("edits", {"a": 1}),
        ("edits", [[1, 2]]),
        ("edits", [[1, 2, 3]]),
        ("edits", [["1", 2, "x"]]),
        ("glossary", [[]]),
        ("glossary", [{"right": 1}]),
        ("source", []),
        ("source", "x"),
        ("rejected", 5),
        ("made", {"3:12": 1}),
        ("used", [1, 2]),
        ("used", {"Ker": 10**30}),
    ],
)
def test_a_wrong_type_or_number_is_damage_and_no_other_error(field, value):
    data = json.loads(dumps(saved()))
    del data["checksum"]
    data[field] = value
    text = json.dumps(data).replace(f'"{"9" * 5000}"', "9" * 5000).replace('"Infinity"', "1e999")
    with pytest.raises(SidecarError):
        loads(text)


def test_any_json_is_read_or_damaged():
    dice = random.Random(7)
    good = json.loads(dumps(saved()))
    del good["checksum"]
    odd = [None, True, -1, 2**70, 1.5, "x", [], {}, [[]], [{}], {"a": []}, float("nan")]
    for _ in range(2000):
        data = dict(good)
        for field in dice.sample(sorted(data), 2):
            data[field] = dice.choice(odd)
        try:
            loads(json.dumps(data))
        except SidecarError:
            continue
