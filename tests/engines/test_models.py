"""Which model is used, kept where the program without a window reads it; files in and out."""

import json
import os

import pytest

from editor.assets import asset
from editor.core.user_error import UserError
from editor.engines import gguf, llama, model_files, models
from editor.engines.gguf import ARRAY, STRING, Value
from editor.engines.models import AUTO, OFF, Kept, Whose
from editor.keeping import files
from editor.scanning import scan
from tests.engines import tiny


def on(part):
    """The step of a caller who never stops."""


def signed(path, **texts):
    """A model that says more of itself: texts by the last part of their key, or lists of them."""
    tokens = tiny.vocabulary()
    said = {
        f"general.{key.replace('_', '.')}": (
            Value(STRING, value.encode())
            if isinstance(value, str)
            else Value(ARRAY, [item.encode() for item in value], STRING)
        )
        for key, value in texts.items()
    }
    with path.open("wb") as file:
        gguf.write(file, {**said, **tiny.metadata(tokens)}, tiny.tensors(len(tokens)))
    return path


def test_nothing_is_there_and_nothing_is_wrong(models_folder):
    models_folder.rmdir()
    assert models.known() == ()
    assert (models.chosen(), models.used()) == (AUTO, None)
    assert models.named(AUTO) is None


def test_a_model_says_what_it_is(models_folder):
    signed(
        models_folder / "a.gguf",
        organization="Institut X",
        license="apache-2.0",
        languages=["fr", "en"],
    )
    signed(models_folder / "b.gguf", author="Ada", license_name="Terms of B", license="other")
    tiny.write(models_folder / "c.gguf")
    (models_folder / "d.gguf").write_bytes(b"GGUF, or not")
    found = models.known()
    assert [m.whose for m in found] == [Whose.OWN] * 4
    assert (found[0].name, found[0].maker, found[0].licence) == ("tiny", "Institut X", "apache-2.0")
    assert found[0].languages == ("fr", "en")
    assert found[0].size == (models_folder / "a.gguf").stat().st_size
    assert (found[1].maker, found[1].licence) == ("Ada", "Terms of B")
    assert (found[2].maker, found[2].licence, found[2].languages) == ("", "", ())
    assert found[2].fault is None
    assert found[3].name == "d"
    assert "not a language model" in str(found[3].fault)


def test_only_what_stands_before_the_vocabulary_is_read(models_folder):
    path = tiny.write(models_folder / "a.gguf")
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.index(b"tokenizer.ggml.tokens") + 60])
    assert gguf.head(path).text("general.name") == "tiny"
    with pytest.raises(gguf.GgufError):
        gguf.read(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are Unix's")
def test_a_pipe_is_not_waited_for(models_folder):
    os.mkfifo(models_folder / "a.gguf")
    (found,) = models.known()
    assert "cannot be read" in str(found.fault)


def test_the_choice_is_kept_by_name_and_goes_with_the_folder(models_folder, tmp_path, monkeypatch):
    tiny.write(models_folder / "a.gguf")
    tiny.write(models_folder / "b.gguf")
    assert models.used() == models_folder / "a.gguf"  # none was chosen: the first
    models.choose(models_folder / "b.gguf")
    assert models.used() == models.chosen() == models_folder / "b.gguf"
    moved = tmp_path / "new home"
    (tmp_path / "data").rename(moved)
    monkeypatch.setenv("RELECTURE_DATA", str(moved))
    assert models.used() == moved / "models" / "b.gguf"
    models.choose(OFF)
    assert (models.chosen(), models.used()) == (OFF, None)
    models.choose(AUTO)
    assert models.used() == moved / "models" / "a.gguf"


@pytest.mark.parametrize(
    "written",
    [
        b"", b"[", b"[]", b'{"chosen": 3, "elsewhere": {}}', b"\xff\xfe", b"[" * 9000,
        b'{"chosen": "", "elsewhere": ["", "a\\u0000.gguf"]}', b'{"chosen": "/\\u0000"}',
    ],
)  # fmt: skip
def test_a_damaged_choice_is_none(models_folder, written):
    (models_folder / models.CHOICE).write_bytes(written)
    assert models.kept() == Kept()
    models.choose(OFF)
    assert models.kept() == Kept(OFF)


def test_a_name_that_is_no_unicode_is_kept(models_folder, tmp_path):
    path = tmp_path / os.fsdecode(b"mod\xe8le.gguf")
    models.keep(Kept(str(path), (str(path),)))
    assert models.chosen() == path
    assert models.kept().elsewhere == (str(path),)


def test_only_its_user_reads_the_choice(models_folder):
    models.choose(OFF)
    if os.name != "nt":
        assert (models_folder / models.CHOICE).stat().st_mode & 0o077 == 0
    assert json.loads((models_folder / models.CHOICE).read_text("utf-8"))["chosen"] == OFF


def test_a_model_is_copied_and_the_users_file_stays(models_folder, tmp_path):
    source = tiny.write(tmp_path / "mine.gguf")
    parts = []
    target = model_files.add(source, parts.append)
    assert target == models_folder / "mine.gguf"
    assert target.read_bytes() == source.read_bytes()
    assert parts
    assert all(0 <= part <= 1 for part in parts)
    assert model_files.add(source, on) == target  # is there already
    (tmp_path / "b").mkdir()
    other = tiny.write(tmp_path / "b" / "mine.gguf", foreign=1)
    assert model_files.add(other, on) == models_folder / "mine-2.gguf"
    assert model_files.add(target, on) == target  # from the folder itself
    assert len(models.own()) == 2


class Stopped(Exception):
    pass


def test_a_copy_that_is_stopped_leaves_nothing(models_folder, tmp_path):
    source = tiny.write(tmp_path / "mine.gguf")

    def stop(part):
        raise Stopped

    with pytest.raises(Stopped):
        model_files.add(source, stop)
    assert list(models_folder.iterdir()) == []


def test_what_is_no_model_is_not_taken(models_folder, tmp_path):
    path = tmp_path / "letter.gguf"
    path.write_text("Madame, Monsieur,")
    for take in (lambda: model_files.add(path, on), lambda: model_files.use_where_it_lies(path)):
        with pytest.raises(UserError, match="not a language model"):
            take()
    with pytest.raises(UserError, match="no file"):
        model_files.add(tmp_path / "none.gguf", on)
    assert models.known() == ()


def test_a_model_larger_than_the_disk_is_refused_before_it_is_copied(models_folder, tmp_path):
    source = tiny.write(tmp_path / "mine.gguf")
    assert model_files.has_room(source.stat().st_size)
    with source.open("r+b") as file:
        file.truncate(1 << 43)  # a hole: takes no room
    assert not model_files.has_room(source.stat().st_size)
    with pytest.raises(UserError, match="not enough room"):
        model_files.add(source, on)
    assert list(models_folder.iterdir()) == []


def test_a_model_may_stay_where_it_lies(models_folder, tmp_path):
    path = tiny.write(tmp_path / "mine.gguf")
    model_files.use_where_it_lies(path)
    model_files.use_where_it_lies(path)
    (found,) = models.known()
    assert (found.path, found.whose) == (path, Whose.ELSEWHERE)
    models.choose(path)
    assert models.used() == path
    path.unlink()
    (gone,) = models.known()
    assert "no file" in str(gone.fault)
    assert models.used() == path  # it may come back with its disk
    model_files.remove(path)
    assert models.known() == ()
    assert models.chosen() == AUTO


def test_only_own_files_are_deleted(models_folder, tmp_path):
    other = tiny.write(tmp_path / "mine.gguf")
    model_files.use_where_it_lies(other)
    own = tiny.write(models_folder / "a.gguf")
    models.choose(own)
    model_files.remove(own)
    assert not own.exists()
    assert models.chosen() == OFF  # no other takes its place unasked
    model_files.remove(other)
    assert other.exists()


def test_a_carried_model_gives_way_to_the_users_own(models_folder, tmp_path, monkeypatch):
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path / "frozen"), raising=False)
    carried = tmp_path / "frozen" / "resources" / "models"
    carried.mkdir(parents=True)
    tiny.write(carried / "with.gguf")
    assert asset("models") == carried
    assert models.used() == carried / "with.gguf"
    assert [m.whose for m in models.known()] == [Whose.CARRIED]
    models.choose(carried / "with.gguf")
    assert models.kept().chosen == "with.gguf"  # the program may be moved
    assert models.used() == carried / "with.gguf"
    models.choose(AUTO)
    own = tiny.write(models_folder / "z.gguf")
    assert models.used() == own
    model_files.remove(carried / "with.gguf")
    assert (carried / "with.gguf").exists()


def test_scan_tells_once_why_the_chosen_model_is_not_used(models_folder, tmp_path, capsys):
    path = tmp_path / "text.txt"
    path.write_text("Il faut que que vous veniez.", "utf-8")
    tiny.write(models_folder / "a.gguf")
    models.choose(models_folder / "gone.gguf")
    with pytest.raises(UserError, match=r"gone\.gguf"):
        models.named(AUTO)
    session, _ = scan(path, "fr", model=AUTO)
    assert session.suggestions
    assert capsys.readouterr().err.count("gone.gguf") == 1
    models.choose(OFF)
    scan(path, "fr", model=AUTO)
    assert capsys.readouterr().err == ""


def test_the_chosen_model_is_the_one_that_scan_asks(models_folder):
    pytest.importorskip("llama_cpp", reason="the extra `context` is not installed")
    tiny.write(models_folder / "a.gguf")
    tiny.write(models_folder / "b.gguf", epsilon=tiny.Value(tiny.FLOAT32, 1e-6))
    first = models.named(AUTO)
    assert first is not None
    assert first.name == llama.load(models_folder / "a.gguf").name
    models.choose(models_folder / "b.gguf")
    assert models.named(AUTO).name == llama.load(models_folder / "b.gguf").name != first.name
    models.choose(OFF)
    assert models.named(AUTO) is None


def test_a_model_of_another_kind_is_refused_when_it_is_added(models_folder, tmp_path):
    pytest.importorskip("llama_cpp", reason="the extra `context` is not installed")
    path = tiny.write(tmp_path / "other.gguf", architecture=Value(STRING, b"zzz"))
    with pytest.raises(UserError, match="damaged, or of a kind"):
        model_files.add(path, on)
    assert list(models_folder.glob(f"*{files.PART}")) == []
