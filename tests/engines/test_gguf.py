"""GGUF read and written: nothing gets lost, and what is broken is told."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.engines import gguf, llama
from editor.engines.gguf import ARRAY, BOOL, FLOAT32, STRING, UINT32, GgufError, Value
from tests.engines import tiny


def test_what_is_written_is_read(tmp_path):
    entries = {
        "a.text": Value(STRING, "é".encode()),
        "a.number": Value(UINT32, 7),
        "a.share": Value(FLOAT32, 0.5),
        "a.flag": Value(BOOL, True),
        "a.list": Value(ARRAY, [b"x", b"", b"yy"], STRING),
        "a.numbers": Value(ARRAY, [1, -2], 5),
    }
    path = tmp_path / "a.gguf"
    with path.open("wb") as file:
        gguf.write(file, entries, [("w", (2, 3), 0, bytes(range(24))), ("v", (1,), 0, b"abcd")])
    found = gguf.read(path)
    assert found.metadata == entries
    assert [(t.name, t.shape, t.nbytes) for t in found.tensors] == [
        ("w", (2, 3), 24),
        ("v", (1,), 4),
    ]
    data = path.read_bytes()
    starts = [found.start + t.offset for t in found.tensors]
    assert [start % gguf.ALIGNMENT for start in starts] == [0, 0]
    assert data[starts[0] :][:24] == bytes(range(24))
    assert data[starts[1] :][:4] == b"abcd"


def test_a_model_passes_the_check(tmp_path):
    assert llama.check(tiny.write(tmp_path / "a.gguf")).text("general.name") == "tiny"


@pytest.mark.parametrize("cut", [0, 3, 4, 11, 30, 200, 5000, -1, -5000])
def test_a_file_that_ends_too_early(tmp_path, cut):
    path = tiny.write(tmp_path / "a.gguf")
    whole = path.read_bytes()
    path.write_bytes(whole[:cut])
    with pytest.raises(GgufError):
        llama.check(path)


@given(at=st.integers(0, 9000), byte=st.integers(0, 255))
def test_any_changed_byte_is_read_or_refused(tmp_path_factory, at, byte):
    path = tiny.write(tmp_path_factory.mktemp("gguf") / "a.gguf")
    data = bytearray(path.read_bytes())
    data[at] = byte
    path.write_bytes(data)
    with contextlib.suppress(GgufError):
        assert llama.check(path).tensors


@pytest.mark.parametrize(
    ("entry", "value"),
    [("tokenizer.ggml.model", Value(STRING, b"")), ("tokens", Value(ARRAY, [b"a"], STRING))],
)
def test_a_vocabulary_that_does_not_fit_is_refused(tmp_path, entry, value):
    with pytest.raises(GgufError):
        llama.check(tiny.write(tmp_path / "a.gguf", **{entry: value}))
