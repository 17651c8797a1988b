"""The shape of a sound: right however it is cut, bounded however long it is."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.peaks import MOST, PER_SECOND, PeakCounter, Peaks


def counted(samples, rate=100, size=7):
    counter = PeakCounter(rate)
    data = array("h", samples)
    for at in range(0, len(data), size):
        counter.add(memoryview(data)[at : at + size])
    return counter.peaks()


def test_each_tenth_of_a_second_has_its_loudest_sample():
    peaks = counted([0] * 10 + [-12800] + [0] * 9 + [6400] * 10, size=10)
    assert peaks.length == pytest.approx(0.3)
    assert list(peaks.levels) == [0, 100, 50]


@given(st.lists(st.integers(-32768, 32767), min_size=1, max_size=400))
def test_long_pieces_are_cut(samples):
    whole = counted(samples, size=len(samples))
    loudest = max(min(255, abs(s) >> 7) for s in samples)
    assert max(whole.levels) in (loudest, loudest - 1, min(255, loudest + 1))
    assert len(whole.levels) == -(-len(samples) // 10)


def test_a_long_sound_has_no_more_peaks_than_are_kept():
    counter, second = PeakCounter(PER_SECOND), memoryview(array("h", [1280] * PER_SECOND))
    for _ in range(3 * MOST // PER_SECOND):
        counter.add(second)
    peaks = counter.peaks()
    assert MOST // 2 <= len(peaks.levels) <= MOST + 1
    assert peaks.length == pytest.approx(3 * MOST / PER_SECOND)
    assert set(peaks.levels) == {10}


def test_what_is_kept_is_read_and_other_bytes_are_refused():
    peaks = counted(range(0, 30000, 100))
    assert Peaks.of(peaks.data()) == peaks
    for wrong in (b"", b"RIFF" + peaks.data(), peaks.data()[:12], peaks.data() + bytes(MOST + 9)):
        with pytest.raises(ValueError, match="no peaks"):
            Peaks.of(wrong)


def test_columns_show_the_loudest_of_what_they_stand_for():
    peaks = Peaks(1.0, bytes([1, 9, 2, 3]))
    assert peaks.columns(2) == bytes([9, 3])
    assert peaks.columns(8) == bytes([1, 1, 9, 9, 2, 2, 3, 3])
    assert peaks.columns(0) == b""
