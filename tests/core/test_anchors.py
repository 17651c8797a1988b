"""Where the sound was heard is a part of the work: undone, kept, merged and carried."""

from dataclasses import replace

from editor.core.carry import carry
from editor.core.journal_record import base, change, replay
from editor.core.marks import stamps
from editor.core.merge import merge, same_decisions
from editor.core.message import Message
from editor.core.recording import Anchor, Sound
from editor.core.review import Review
from editor.core.session import Session
from editor.core.session_file import Saved, digest, dumps, loads
from editor.core.transcript import Transcript
from editor.engines import languages

TEXT = "Bonjour à tous et bienvenue dans cette émission."
LABEL = Message("Heard at {}", ("0:01",))


def test_an_anchor_is_one_step():
    session = Session(Transcript(TEXT))
    session.hear(8, 1.23456, LABEL)
    session.hear(30, 3.0, LABEL)
    assert session.review.anchors == (Anchor(8, 1.235), Anchor(30, 3.0))
    assert session.undo() == LABEL
    assert session.review.anchors == (Anchor(8, 1.235),)
    session.redo()
    session.hear(30, 3.0, LABEL)  # it is there already
    assert session.review.anchors == (Anchor(8, 1.235), Anchor(30, 3.0))
    session.undo()
    session.undo()
    assert session.review == Review()


def test_the_journal_and_the_sidecar_keep_anchors_and_sound():
    before = Saved(Review(), 0, digest(TEXT))
    sound = Sound("a.mp3", 9, "ab", 60.0)
    after = replace(before, review=Review(anchors=(Anchor(8, 1.5),)), sound=sound, revision=1)
    undone = replace(after, review=Review(), revision=2)
    lines = base(before, "ep.txt") + change(before, after) + change(after, undone)
    assert replay(lines).states == (before, after, undone)
    assert loads(dumps(after)) == after


def test_a_sidecar_without_a_sound_is_as_it_was_before():
    text = dumps(Saved(Review(), 0, digest(TEXT)))
    assert "anchors" not in text
    assert "sound" not in text


def anchored(*pairs):
    return Review(anchors=tuple(Anchor(at, seconds) for at, seconds in pairs))


def test_anchors_of_two_computers_come_together():
    begun = anchored((5, 1.0), (10, 2.0))
    ours = anchored((5, 1.0), (10, 2.0), (20, 4.0))
    theirs = anchored((10, 2.0), (30, 6.0))  # one was taken back
    merged = merge(begun, ours, theirs)
    assert merged.review == anchored((10, 2.0), (20, 4.0), (30, 6.0))
    assert merged.taken
    assert not same_decisions(ours, theirs)
    assert merge(begun, begun, theirs).review == theirs
    assert merge(begun, ours, begun).review == ours


def test_of_anchors_that_contradict_each_other_ours_stays():
    merged = merge(Review(), anchored((20, 4.0)), anchored((10, 5.0), (30, 6.0)))
    assert merged.review == anchored((20, 4.0), (30, 6.0))


def test_another_version_of_the_text_takes_the_anchors_along():
    new = "Une ligne de plus.\n" + TEXT
    carried = carry(TEXT, new, anchored((TEXT.index("dans"), 3.0)))
    (anchor,) = carried.review.anchors
    assert new[anchor.at :].startswith("dans")


def test_the_stamps_of_a_text():
    text = "[00:00:12] Anne: bonjour\n[00:01:02.5] Paul: oui\nà 10:30 demain\n"
    found = list(stamps(text, languages.common()))
    assert [seconds for _, seconds in found] == [12.0, 62.5]
    assert text[found[0][0] :].lstrip().startswith("Anne")
    ranges = "0:03 --> 0:05\nBonjour\n1:00:06 --> 1:00:09\nMerci\n"
    assert [s for _, s in stamps(ranges, languages.common())] == [3.0, 3606.0]
