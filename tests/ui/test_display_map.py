"""Positions of the display against a map made anew."""

from hypothesis import given
from hypothesis import strategies as st

from editor.core.text import Change, Span, changed
from editor.ui import display_map
from editor.ui.display_map import DisplayMap, units
from editor.ui.sheet import Sheet

TEXT = st.text("aé 😀\n\r\u00a0\u202e", max_size=40)


def same(map_, text):
    fresh = DisplayMap(text)
    assert map_.display(text) == fresh.display(text)
    for at in range(len(text) + 1):
        assert map_.to_document(at, text) == fresh.to_document(at, text)


@given(TEXT, st.data())
def test_following_replacements_equals_mapping_anew(text, data):
    map_ = DisplayMap(text)
    for _ in range(5):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 6)))
        new = data.draw(st.text("xé😀\n", max_size=4))
        # « \r\n » is one line end: the editor never puts the cursor inside it.
        if text[start - 1 : start + 1] == "\r\n" or text[end - 1 : end + 1] == "\r\n":
            continue
        if text[start - 1 : start] == "\r" or (new + text[end:])[:1] == "\n" == text[end - 1 : end]:
            continue
        map_.replace(Span(start, end), new, text)
        text = text[:start] + new + text[end:]
        same(map_, text)


@given(st.lists(st.text("aé 😀", max_size=12), min_size=1, max_size=12), st.data())
def test_following_several_at_once_equals_mapping_anew(lines, data):
    text = "\n".join(lines)
    sheet = Sheet(text)
    for _ in range(4):
        changes, after = [], 0
        for _ in range(data.draw(st.integers(1, 6))):
            start = data.draw(st.integers(after, len(text)))
            end = data.draw(st.integers(start, min(len(text), start + 3)))
            changes.append(Change(Span(start, end), data.draw(st.text("xé😀\n", max_size=3))))
            after = end + 1
            if after > len(text):
                break
        follow = changed(text, changes)
        sheet.follow(changes, follow)
        text = follow
        assert sheet.text == text
        assert len(sheet) == text.count("\n") + 1
        same(sheet._map, text)


def test_several_replacements_in_their_lines_are_followed_in_one_pass():
    text = "\n".join(f"ligne {n}" for n in range(50))
    map_ = DisplayMap(text)
    for step in range(6):
        at = [text.index(f"ligne {n}\n") for n in range(step, 49, 7)]
        changes = [Change(Span(n, n + 1), "L😀" * (step % 3)) for n in at]
        assert map_.replace_each(changes, text)
        text = changed(text, changes)
        same(map_, text)
        assert not map_.replace_each([Change(Span(0, 0), "x\n")], text)
        same(map_, text)


@given(TEXT)
def test_positions_go_there_and_back(text):
    map_ = DisplayMap(text)
    display = map_.display(text)
    for at in range(len(text)):
        if text[at] in "\r\n":
            continue
        position = map_.to_document(at, text)
        assert map_.to_text(position, text) == at
        shown = map_.shown_between(position, position + units(text[at]), text)
        assert shown == display_map.shown(text[at])
    assert units(display) == map_.to_document(len(text), text)


def test_a_long_line_is_shown_in_pieces_and_stays_one_line():
    text = "mot " * 5000 + "😀 fin\nautre"
    map_ = DisplayMap(text)
    blocks = map_.display(text).split("\n")
    assert max(map(len, blocks)) <= display_map.LONGEST
    assert "".join(blocks[:-1]) == text.split("\n")[0]
    at = text.index("fin")
    assert map_.to_text(map_.to_document(at, text), text) == at
    map_.replace(Span(at, at), "la ", text)
    text = text[:at] + "la " + text[at:]
    assert map_.to_text(map_.to_document(len(text) - 5, text), text) == len(text) - 5


def test_controls_and_bidi_marks_are_shown_as_stand_ins():
    text = "a\u202eb\0c\tz"
    assert DisplayMap(text).display(text) == "a⇄b␀c\tz"
