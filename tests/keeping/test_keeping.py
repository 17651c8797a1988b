"""What is written is whole, private, and nobody else's; what two write at once is all there."""

import os
import random
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.review import Review
from editor.core.session_file import Saved, digest, dumps, pack, unpack
from editor.core.text import Edit, Edits, Span
from editor.core.user_error import UserError
from editor.engines import enchant
from editor.formats import glossary_csv
from editor.keeping import (
    aside,
    files,
    folders,
    journal,
    lease,
    log,
    show,
    sidecar,
    states,
    workfile,
)
from tests.conftest import ROOT, all_or_few
from tests.killing import Cut, cut_at

TEXT = "Il faut que que vous veniez. Une chose étonante.\nUn laminnoir là.\n"


def saved(*edits, text=TEXT, revision=1):
    items = tuple(sorted(Edit(Span(a, b), new) for a, b, new in edits))
    return Saved(Review(Edits(items)), 0, digest(text), "fr", "utf-8", revision=revision,
                 packed=pack(text))  # fmt: skip


@pytest.fixture
def source(tmp_path):
    (tmp_path / "show").mkdir()
    path = tmp_path / "show" / "text.txt"
    path.write_bytes(TEXT.encode())
    return path


def mode(path):
    return path.stat().st_mode & 0o777


# — single files —


def test_a_link_is_kept_and_what_it_leads_to_is_written(tmp_path):
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "a.txt", tmp_path / "a.txt"
    real.write_text("old")
    link.symlink_to(real)
    files.write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert {p.name for p in tmp_path.rglob("*")} == {"real", "a.txt"}


def test_another_name_of_the_file_keeps_what_it_had(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("old")
    two.hardlink_to(one)
    files.write_atomically(one, b"new")
    assert (one.read_text(), two.read_text()) == ("new", "old")


def test_a_file_keeps_its_mode_and_a_new_one_has_no_more_than_its_model(tmp_path):
    target, model = tmp_path / "a", tmp_path / "b"
    model.write_text("")
    model.chmod(0o640)
    files.write_atomically(target, b"1", like=model)
    assert mode(target) == 0o640 & ~files._umask()
    target.chmod(0o604)
    files.write_atomically(target, b"2", like=model)
    assert mode(target) == 0o604


def test_a_half_written_file_is_private_from_its_first_byte(tmp_path, monkeypatch):
    modes = []
    fsync = os.fsync
    monkeypatch.setattr(
        files.os, "fsync", lambda handle: (modes.append(os.fstat(handle).st_mode), fsync(handle))
    )
    files.write_atomically(tmp_path / "a", b"x", 0o644)
    assert modes[0] & 0o777 == 0o600


def test_only_old_files_of_ours_are_swept(tmp_path):
    old, fresh = tmp_path / f".a.12345678{files.PART}", tmp_path / f".b.12345678{files.PART}"
    other = tmp_path / ".movie.part"
    for path in (old, fresh, other):
        path.write_text("x")
    for path in (old, other):
        os.utime(path, (1, 1))
    files.sweep(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted((fresh.name, other.name))


def test_the_next_opening_sweeps_what_a_crash_left(source):
    parts = [
        source.with_name(f".{sidecar.beside(source).name[:30]}.12345678{files.PART}"),
        source.with_name(f".{sidecar.beside(source).name[:40]}.ab12cd_9.part"),
        folders.own_folder("journal") / "x.part",
    ]
    for part in parts:
        part.write_text("x")
        os.utime(part, (1, 1))
    workfile.find(source, TEXT)
    assert not [part for part in parts if part.exists()]


def test_only_old_temporary_dictionaries_of_ours_are_removed(tmp_path):
    old, fresh, other = (tmp_path / name for name in ("relecture-enchant-1", "relecture-enchant-2",
                                                      "relecture-notes"))  # fmt: skip
    for folder in (old, fresh, other):
        (folder / "hunspell").mkdir(parents=True)
    for folder in (old, other):
        os.utime(folder, (1, 1))
    enchant.sweep(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == [fresh.name, other.name]


def test_own_folders_are_closed_to_others_also_those_of_before(tmp_path, monkeypatch):
    monkeypatch.setenv("RELECTURE_DATA", str(tmp_path / "a" / "data"))
    (tmp_path / "a" / "data" / "states").mkdir(parents=True)
    (tmp_path / "a" / "data").chmod(0o755)
    folder = folders.own_folder("states", "x")
    assert [mode(p) for p in (folder, folder.parent, folder.parent.parent)] == [0o700] * 3


def test_all_that_is_kept_of_a_private_transcript_is_private(source, monkeypatch):
    source.chmod(0o600)
    monkeypatch.setattr(log._log, "handlers", [])
    log.start()
    kept = saved((8, 15, "que"))
    sidecar.write(workfile.sidecar_path(source), kept, source, sidecar.Seen())
    states.keep(source, kept)
    book = journal.Journal(workfile.journal_path(source, kept.sha256), str(source), kept)
    book.append(replace(kept, revision=2))
    book.end(safe=False)
    show.change(source, Glossary((Term("Ker Lann"),)))
    hold = workfile.hold(source)
    sidecar.beside(source).write_bytes(b"{")
    sidecar.beside(source).chmod(0o644)
    assert workfile.find(source, TEXT).notices
    hold.release()
    written = [p for root in (source.parent, folders.data_folder()) for p in root.rglob("*")]
    assert len([p for p in written if p.is_file()]) >= 8
    assert {mode(p) for p in written if p.is_file()} == {0o600}
    assert {mode(p) for p in written if p.is_dir()} == {0o700}


def test_the_sidecar_of_a_shared_transcript_is_shared(source):
    source.chmod(0o664)
    sidecar.write(workfile.sidecar_path(source), saved(), source, sidecar.Seen())
    assert mode(sidecar.beside(source)) == 0o664
    source.chmod(0o444)
    sidecar.write(sidecar.beside(source), saved(), source, sidecar.read(sidecar.beside(source)))
    assert mode(sidecar.beside(source)) == 0o644


def test_what_an_older_version_left_open_to_all_is_closed(source):
    source.chmod(0o640)
    workfile.save(sidecar.beside(source), saved((8, 15, "que")))
    old = sidecar.beside(source).with_name("text.txt.relecture.json.1.bak")
    old.write_text("{")
    for path in (old, sidecar.beside(source)):
        path.chmod(0o644)
    workfile.find(source, TEXT)
    assert [mode(path) for path in (old, sidecar.beside(source))] == [0o640, 0o640]


# — opening —


def test_work_by_a_link_is_the_work_by_the_name(source, tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(source)
    sidecar.write(workfile.sidecar_path(link), saved((8, 15, "que")), link, sidecar.Seen())
    assert sidecar.beside(source).exists()
    assert not sidecar.own_path(source).exists()
    assert workfile.find(source, TEXT).saved == workfile.find(link, TEXT).saved != None  # noqa: E711


def test_work_that_an_older_version_kept_beside_a_link_goes_on(source, tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(source)
    workfile.save(link.with_name(link.name + workfile.SUFFIX), saved((8, 15, "que")))
    assert workfile.find(link, TEXT).saved == saved((8, 15, "que"))


def test_a_flipped_bit_is_told_and_the_last_whole_state_goes_on(source):
    kept = saved((8, 15, "que"), revision=3)
    states.keep(source, kept)
    path = sidecar.beside(source)
    data = bytearray(dumps(kept).encode())
    data[data.index(b'"que"') + 1] ^= 4
    path.write_bytes(data)
    work = workfile.find(source, TEXT)
    assert work.saved.review == kept.review
    assert [str(m) for m in work.notices] == [
        "text.txt.relecture.json: the kept work is damaged. It was set aside as "
        "text.txt.relecture.json.1.bak.",
        "The last whole state of the work on text.txt goes on.",
    ]
    assert (source.parent / "text.txt.relecture.json.1.bak").read_bytes() == data
    assert workfile.find(source, TEXT).saved.review == kept.review


@pytest.mark.parametrize("junk", [b"null", b"[]", b'{"format": 1e999}', b'"text"', b"", b"\0\0\0"])
def test_whatever_was_written_over_the_work_its_last_whole_state_goes_on(source, junk):
    kept = saved((8, 15, "que"), revision=3)
    states.keep(source, kept)
    sidecar.beside(source).write_bytes(junk)
    work = workfile.find(source, TEXT)
    assert work.saved.review == kept.review
    assert (source.parent / "text.txt.relecture.json.1.bak").read_bytes() == junk


def test_a_damaged_state_is_passed_over(source):
    states.keep(source, saved((8, 15, "que"), revision=3))
    time.sleep(0.002)
    states.keep(source, saved((8, 15, "quoi"), revision=4))
    newest = states.states(source, digest(TEXT))[0].path
    newest.write_bytes(newest.read_bytes()[:-9])
    assert states.newest(source, TEXT) == saved((8, 15, "que"), revision=3)


def test_journal_and_sidecar_of_another_computer_are_put_together(source):
    base = saved((0, 2, "Elle"), revision=5)
    seen = sidecar.Seen("as it was", base)
    book = journal.Journal(workfile.journal_path(source, base.sha256), str(source), base, seen)
    book.append(saved((0, 2, "Elle"), (8, 15, "que"), revision=6))
    book.end(safe=False)
    workfile.save(sidecar.beside(source), saved((29, 32, "Cette"), revision=9))
    work = workfile.find(source, TEXT)
    assert work.saved.review.edits == saved((8, 15, "que"), (29, 32, "Cette")).review.edits
    assert work.saved.revision == 10
    assert "another computer" in str(work.notices[0])


def test_what_was_undone_after_the_sidecar_was_written_stays_undone(source):
    base, done = saved(revision=1), saved((8, 15, "que"), revision=2)
    book = journal.Journal(workfile.journal_path(source, base.sha256), str(source), base)
    book.append(done)
    book.append(saved(revision=3))
    book.end(safe=False)
    workfile.save(sidecar.beside(source), done)  # folded, but the journal did not begin anew
    work = workfile.find(source, TEXT)
    assert work.saved == saved(revision=3)
    assert not work.notices


def test_what_cannot_be_set_aside_is_never_written_over(source, monkeypatch):
    sidecar.beside(source).write_bytes(b"damaged")

    def nowhere(*args):
        raise UserError("{}: no place.", "x")

    monkeypatch.setattr(aside, "_copy", nowhere)
    work = workfile.find(source, TEXT)
    with pytest.raises(sidecar.Changed):
        sidecar.write(work.path, saved((8, 15, "que")), source, work.seen)
    assert sidecar.beside(source).read_bytes() == b"damaged"


@pytest.mark.parametrize("kept_in", ["sidecar", "journal", "both"])
def test_a_kill_at_any_call_while_decisions_are_carried_loses_none(
    source, monkeypatch, tmp_path, kept_in
):
    monkeypatch.setattr(lease, "STALE", 0.0)
    old = saved((8, 15, "que"), (39, 47, "étonnante"), revision=7)
    new = "Épisode 3.\n" + TEXT
    turn, done = 0, False
    while not done:
        monkeypatch.setenv("RELECTURE_DATA", str(tmp_path / f"data{turn}"))
        for path in source.parent.iterdir():
            path.unlink()
        source.write_bytes(new.encode())
        if kept_in != "journal":
            workfile.save(sidecar.beside(source), old)
        if kept_in != "sidecar":
            book = journal.Journal(workfile.journal_path(source, old.sha256), str(source), old)
            book.append(replace(old, revision=8))
            book.end(safe=False)
        with monkeypatch.context() as patch:
            cut_at(patch, turn)
            try:
                workfile.find(source, new)
                done = True
            except Cut:
                pass
        work = workfile.find(source, new)
        texts = [edit.text for edit in work.saved.review.edits.items]
        assert texts == ["que", "étonnante"], turn
        assert unpack(sidecar.read(work.path).saved) == new  # for the next version of the text
        turn += 1
    assert turn > 20
    assert states.newest(source, TEXT) or list(source.parent.glob("*.bak"))


# — more than one computer —


def test_of_many_only_one_holds_a_lease_at_a_time(tmp_path):
    code = (
        "import sys, pathlib\n"
        "from editor.keeping import lease\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "for _ in range(40):\n"
        "    with lease.held(path):\n"
        "        path.write_text(str(int(path.read_text()) + 1))\n"
    )
    path = tmp_path / "count"
    path.write_text("0")
    command = [sys.executable, "-c", code, str(path)]
    running = [subprocess.Popen(command, cwd=ROOT) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert path.read_text() == "120"
    assert [p.name for p in tmp_path.iterdir()] == ["count"]


def test_a_lease_that_a_dead_program_left_is_taken_at_once(tmp_path):
    path = tmp_path / "a"
    code = (
        "import os, sys, pathlib\n"
        "from editor.keeping import lease\n"
        "lease.Lease(pathlib.Path(sys.argv[1])).acquire()\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False)
    assert lease.place_of(path).exists()
    with lease.held(path) as lock:
        assert lock.holds()
    assert not lease.place_of(path).exists()


def test_a_lease_whose_owner_ended_before_it_said_its_name_holds_nobody_up(tmp_path, monkeypatch):
    monkeypatch.setattr(lease, "STALE", 10**6)
    monkeypatch.setattr(lease, "EMPTY", 0.1)
    path = tmp_path / "a"
    lease.place_of(path).touch()
    with lease.held(path) as lock:
        assert lock.holds()
    assert not lease.place_of(path).exists()


def test_a_lease_of_another_computer_is_waited_for_and_taken_when_it_does_not_change(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(lease, "STALE", 0.2)
    path = tmp_path / "a"
    lease.place_of(path).write_text("elsewhere 1 x")
    with lease.held(path) as lock:
        assert lock.holds()
    lost = lease.Lease(path)
    lost.acquire()
    lease.place_of(path).write_text("elsewhere 2 y")  # who slept for too long has lost it
    with pytest.raises(UserError, match="another program"):
        lost.check()
    lost.release()
    assert lease.place_of(path).read_text() == "elsewhere 2 y"
    monkeypatch.setattr(lease, "STALE", 60)
    monkeypatch.setattr(lease, "WAIT", 0.1)
    with pytest.raises(UserError, match="another program"), lease.held(path):
        pass


ADD = (
    "import random, sys, time, pathlib\n"
    "from editor.keeping import show\n"
    "from editor.core.glossary import Glossary, Term\n"
    "dice = random.Random(sys.argv[2])\n"
    "for n in range(int(sys.argv[3])):\n"
    "    term = Term(sys.argv[2] + str(n), (sys.argv[2] + 'x' + str(n),))\n"
    "    show.change(pathlib.Path(sys.argv[1]), Glossary((term,)), used={'both': 1})\n"
    "    time.sleep(dice.random() * 0.004)\n"
)


@pytest.mark.parametrize("seed", range(all_or_few(20, 2)))
def test_two_computers_lose_no_term_of_a_shared_glossary(source, tmp_path, seed):
    show.change(source, Glossary((Term("both"),)))
    running = []
    for who in "AB":
        env = {**os.environ, "RELECTURE_DATA": str(tmp_path / f"data{who}")}
        command = [sys.executable, "-c", ADD, str(source), f"{who}{seed}-", "60"]
        running.append(subprocess.Popen(command, cwd=ROOT, env=env))
    assert [process.wait() for process in running] == [0, 0]
    now = show.read(source)
    wanted = {f"{who}{seed}-{n}" for who in "AB" for n in range(60)}
    assert {term.right for term in now.terms} == wanted | {"both"}
    assert now.get("both").uses == 120
    assert show.path_for(source).read_bytes() == glossary_csv.write(now)


def test_the_shows_glossary_is_written_where_the_own_folder_cannot_be(source, monkeypatch):
    (source.parent / "file").write_text("no folder")
    monkeypatch.setenv("RELECTURE_DATA", str(source.parent / "file" / "data"))
    show.change(source, Glossary((Term("Ker Lann"),)))
    assert show.read(source).get("Ker Lann")
    hold = workfile.hold(source)
    work = workfile.find(source, TEXT)
    sidecar.write(work.path, saved((8, 15, "que")), source, work.seen)
    states.keep(source, saved((8, 15, "que")))
    assert workfile.find(source, TEXT).saved == saved((8, 15, "que"))
    hold.release()


# — the show's glossary —

ODD = ("Ker\nLann", "Ker\r\nLann", "\u2028Ker", "Ke\0r", "K\ud800er", " Ker ", "=Ker", "'+Ker", "'",
       "Ker;Lann", '"Ker"', "#Ker", "-", "\tKer", "\ufeffKer", "K\x0ber")  # fmt: skip


@pytest.mark.parametrize("form", ODD, ids=ascii)
def test_a_term_of_any_letters_leaves_the_glossary_readable(source, form):
    show.change(source, Glossary((Term("Avant"),)))
    show.change(source, Glossary((Term(form), Term("Mot", (form,)))))
    show.change(source, Glossary((Term("Après"),)))
    rights = [term.right for term in show.read(source).terms]
    assert rights[0] == "Avant"
    assert rights[-2:] == ["Mot", "Après"]
    assert len(rights) == 4


@pytest.mark.parametrize("form", ["x" * 201, "\n\0", "\ud800", ""], ids=ascii)
def test_what_is_no_term_is_left_out(source, form):
    show.change(source, Glossary((Term("Avant"), Term(form), Term("Après", (form,)))))
    assert show.read(source) == Glossary((Term("Avant"), Term("Après")))


def test_any_terms_leave_the_glossary_readable(source):
    dice = random.Random(3)
    letters = "ab \n\r\t\0;|\"'=+-@#\ud800\u2028é\u0301\ufeff"
    for _ in range(60):
        right, wrong = ("".join(dice.choices(letters, k=dice.randrange(6))) for _ in "12")
        before = {term.right for term in show.read(source).terms}
        show.change(source, Glossary((Term(right, (wrong,)),)))
        assert before <= {term.right for term in show.read(source).terms}


def test_a_glossary_that_cannot_be_read_is_set_aside_and_told(source):
    path, data = show.path_for(source), b"\0\x01\x02" * 50
    path.write_bytes(data)
    changed = show.change(source, Glossary((Term("Ker Lann"),)))
    assert path.with_name("relecture-glossary.csv.1.bak").read_bytes() == data
    assert "set aside" in str(changed.notices[0])
    assert show.read(source) == changed.glossary == Glossary((Term("Ker Lann"),))


POISONED = (
    "right;wrong forms;kind;language;note;case;leave;ask;uses;last file\n"
    '"que\nque";;;;;;yes;;;\nKer Lann;Kerlan;;fr;;;;;1;ep1.txt\n'
)


def test_a_glossary_that_an_older_version_could_not_read_any_more_is_read(source):
    path = show.path_for(source)
    path.write_text(POISONED, "utf-8")
    changed = show.change(source, Glossary((Term("Mot"),)))
    assert [term.right for term in changed.glossary.terms] == ["que que", "Ker Lann", "Mot"]
    assert show.read(source) == changed.glossary
    assert not changed.notices


def test_a_bad_row_is_told_and_the_rows_as_they_were_are_kept(source):
    path = show.path_for(source)
    path.write_text(POISONED + "x" * 201 + ";;\nBrest;" + "9" * 5000 + "\n", "utf-8")
    before, told = path.read_bytes(), []
    assert {term.right for term in show.read(source, told).terms} == {
        "que que",
        "Ker Lann",
        "Brest",
    }
    assert len(told) == 1
    assert path.read_bytes() == before
    changed = show.change(source, Glossary((Term("Mot"),)))
    assert path.with_name("relecture-glossary.csv.1.bak").read_bytes() == before
    assert "relecture-glossary.csv.1.bak" in str(changed.notices[0])
    assert len(show.read(source).terms) == 4
