"""Any operations in any order, with kills at any write, against plain strings and sets.

Two computers work on one transcript in a shared folder. Each has units of the text to itself: in
some it types, in others it decides on words. What a unit holds is a plain string, what is kept and
taught are plain sets; whatever happens, the session says the same, and after a kill at most the
last operation is missing.
"""

import contextlib
import random
from dataclasses import dataclass, field, replace

import pytest

from editor.core.carry import carry
from editor.core.glossary import Term
from editor.core.merge import count, same_decisions
from editor.core.message import Message
from editor.core.session_file import digest
from editor.core.suggestion import Kind, Suggestion
from editor.core.text import Span
from editor.keeping import lease, sidecar, states
from editor.ui.desk import Desk
from tests.conftest import all_or_few
from tests.killing import Cut, cut_at

UNITS = 8  # of the text: 0 and 4 are typed in by A, 1 and 5 by B, 2 and 6 decided on by A …
WORDS = 12  # of a unit, each another word
STEPS = 50


def source_units():
    return [
        " ".join(f"mot{unit:x}{'abcdefghijkl'[n]}" for n in range(WORDS)) for unit in range(UNITS)
    ]


@dataclass(frozen=True)
class Plain:
    """What one computer's part of the work should be."""

    units: tuple  # the text of every unit as this computer left it, "" for those of the other
    kept: frozenset = frozenset()  # words kept as they are
    terms: frozenset = frozenset()


@dataclass
class Computer:
    name: str
    data: object
    own: tuple
    now: Plain
    past: list = field(default_factory=list)
    future: list = field(default_factory=list)
    last_end: int = -1


class World:
    """A transcript, two computers, and what should be on each."""

    def __init__(self, tmp_path, monkeypatch, seed):
        self.patch, self.dice = monkeypatch, random.Random(seed)
        (tmp_path / "shared").mkdir()
        self.path = tmp_path / "shared" / "text.txt"
        self.head = ""
        self.base = source_units()
        self.write_source()
        plain = Plain(tuple(self.base))
        self.a = Computer("A", tmp_path / "dataA", (0, 2, 4, 6), plain)
        self.b = Computer("B", tmp_path / "dataB", (1, 3, 5, 7), plain)
        self.desk, self.session = None, None
        self.may_lack = False  # whether a decision may have found no place in another text
        self.kills = self.merges = self.carries = self.short = 0

    # — the world —

    @property
    def text(self):
        return self.head + "\n\n".join(self.base)

    def write_source(self):
        self.path.write_bytes(self.text.encode())

    def open(self, computer):
        self.patch.setenv("RELECTURE_DATA", str(computer.data))
        desk = Desk()
        return desk, desk.take(self.path, desk.read(self.path))

    def drop(self, desk):
        """What the system does with the things of a program that was killed."""
        desk.autosave._sync.stop()
        desk.autosave._rest.stop()
        if desk.autosave._journal is not None:
            desk.autosave._journal._close()
        if desk._hold is not None:
            desk._hold.release()

    def killed(self, do):
        """Run something, and kill it at any of its writes in one of four cases."""
        if self.dice.random() < 0.75:
            do()
            return False
        with self.patch.context() as patch:
            fired = cut_at(patch, self.dice.randrange(40))
            with contextlib.suppress(Cut):
                do()
        self.kills += bool(fired)
        return bool(fired)

    # — what one computer does —

    def change(self, computer, session):
        """One random operation on the session and on the plain state."""
        before = computer.now
        choice = self.dice.random()
        if choice < 0.4:
            done = self.type(computer, session)
        elif choice < 0.75:
            done = self.decide(computer, session)
        elif choice < 0.85:
            right = f"{computer.name}{self.dice.randrange(30)}"
            session.teach(Term(right))
            computer.now = replace(before, terms=before.terms | {right})
            done = True
        elif choice < 0.95:
            return self.travel(computer, session)
        else:
            return None
        if done:
            computer.past.append(before)
            computer.future.clear()
        return before

    def start_of(self, session, unit):
        """Where a unit begins in the edited text: all are between empty lines."""
        parts = session.current[len(self.head) :].split("\n\n")
        return len(self.head) + sum(len(part) + 2 for part in parts[:unit])

    def type(self, computer, session):
        """Typing, deleting, splitting and joining in a unit."""
        unit = self.dice.choice(computer.own[::2])
        text = computer.now.units[unit]
        low = self.dice.randrange(1, len(text) - 2)
        high = min(len(text) - 1, low + self.dice.choice((0, 0, 1, 3)))
        new = self.dice.choice(("x", "é ", "\n", "", "une suite de mots", "\ud83d"))
        shown = new.replace("\ud83d", "\ufffd")  # half a letter can't be kept
        after = text[:low] + shown + text[high:]
        start = self.start_of(session, unit)
        where = Span(start + low, start + high)
        goes_on = computer.last_end in (where.start, where.end)
        if after == text or len(after) < 8 or goes_on or "\n\n" in after or after != after.strip():
            return False
        session.replace(where, new)
        computer.last_end = where.start + len(new)
        units = computer.now.units
        computer.now = replace(computer.now, units=(*units[:unit], after, *units[unit + 1 :]))
        return True

    def decide(self, computer, session):
        """Repair or keep a word of the source."""
        computer.last_end = -1
        unit, n = self.dice.choice(computer.own[1::2]), self.dice.randrange(WORDS)
        word = self.base[unit].split()[n]
        at = self.text.index(word)
        span = Span(at, at + len(word))
        s = Suggestion("test", Kind.SPELLING, span, word, (), Message("x"), 0.5, "")
        now = computer.now
        if self.dice.random() < 0.3:
            session.reject((s,))
            computer.now = replace(now, kept=now.kept | {word})
            return True
        new = self.dice.choice(("juste", "bien", "Ker Lann", "ici", "l'été")) + str(n)
        session.accept(s, new)
        words = now.units[unit].split(" ")
        place = self.places(now.units[unit], unit)[n]
        words[place[0] : place[1]] = [new]
        units = (*now.units[:unit], " ".join(words), *now.units[unit + 1 :])
        computer.now = replace(now, units=units)
        return True

    def places(self, text, unit):
        """Where each word of the source's unit is now, as words of the text."""
        found, at = [], 0
        words = text.split(" ")
        for _ in range(WORDS):
            length = 2 if words[at] == "Ker" else 1
            found.append((at, at + length))
            at += length
        return found

    def travel(self, computer, session):
        """Undo or redo."""
        computer.last_end = -1
        if computer.past and self.dice.random() < 0.6:
            before = computer.now
            session.undo()
            computer.future.append(computer.now)
            computer.now = computer.past.pop()
            return before
        if computer.future:
            before = computer.now
            session.redo()
            computer.past.append(computer.now)
            computer.now = computer.future.pop()
            return before
        return None

    # — what should be —

    def matches(self, computer, session, plain):
        parts = session.current[len(self.head) :].split("\n\n")
        text = self.text
        rejected = {span.of(text) for span in session.review.rejected}
        mine = {f"mot{unit:x}" for unit in computer.own}
        kept = {word for word in rejected if word[:4] in mine}
        terms = {t.right for t in session.review.glossary.terms if t.right[0] == computer.name}
        return (
            [parts[unit] for unit in computer.own] == [plain.units[unit] for unit in computer.own]
            and kept == plain.kept
            and terms == plain.terms
        )

    def check(self, computer, session):
        assert self.matches(computer, session, computer.now)

    def resume(self, computer, before):
        """Open after an end of any kind: at most the last operation is missing."""
        opened = []
        while self.killed(lambda: opened.append(self.open(computer))):
            if opened:
                self.drop(opened.pop()[0])
        desk, session = opened[-1]
        computer.past.clear()
        computer.future.clear()
        computer.last_end = -1
        if before is not None and not self.matches(computer, session, computer.now):
            computer.now = before
            self.short += 1
        if self.may_lack:
            self.take_as_is(computer, session)
        self.check(computer, session)
        return desk, session

    def begin(self, before=None):
        """Open on A, where all that B wrote must be, too."""
        self.desk, self.session = self.resume(self.a, before)
        if self.may_lack:
            self.take_as_is(self.b, self.session)
        self.check(self.b, self.session)

    # — what may happen —

    def work(self):
        before = self.change(self.a, self.session)
        if before is None:
            return
        if self.killed(lambda: self.desk.keep(self.session)):
            self.drop(self.desk)
            self.begin(before)
        self.check(self.a, self.session)

    def save(self):
        if self.killed(lambda: self.desk.keep_now(self.session)):
            self.drop(self.desk)
            self.begin()
            return
        if self.session.undo_label() == Message("Decisions of another computer"):
            self.merges += 1
            self.a.past.clear()
            self.a.future.clear()
        self.check(self.a, self.session)
        self.check(self.b, self.session)

    def leave(self):
        if self.killed(lambda: self.desk.close(self.session)):
            self.drop(self.desk)

    def other(self):
        """B works on the file while A has it open, and is killed at times."""
        desk, session = self.resume(self.b, None)
        for _ in range(self.dice.randrange(1, 4)):
            before = self.change(self.b, session)
            if before is not None and self.killed(lambda d=desk, s=session: d.keep(s)):
                self.drop(desk)
                desk, session = self.resume(self.b, before)
            self.check(self.b, session)
        desk.close(session)
        self.patch.setenv("RELECTURE_DATA", str(self.a.data))

    def another_text(self):
        """The transcript is exported anew, with other words at its beginning."""
        self.leave()
        old = self.text
        self.head = f"Début numéro {self.dice.randrange(10**6)}.\n\n"
        self.write_source()
        kept = states.states(self.path, digest(old))
        reviews = [states.load(state, old).review for state in kept[:2]]
        beside = sidecar.read(sidecar.beside(self.path)).saved
        reviews += [beside.review] if beside is not None else []
        # What was typed over words in a way that no alignment can follow is listed, and kept.
        self.may_lack = any(carry(old, self.text, review).lost for review in reviews)
        self.begin()
        self.may_lack = False
        self.carries += 1
        kept = [*states.states(self.path, digest(old)), *self.path.parent.glob("*.bak")]
        assert kept or not count(self.session.review)

    def take_as_is(self, computer, session):
        parts = session.current[len(self.head) :].split("\n\n")
        if len(parts) == UNITS:
            computer.now = replace(computer.now, units=tuple(parts))


def run(world):
    world.begin()
    for _ in range(STEPS):
        chance = world.dice.random()
        if chance < 0.62:
            world.work()
        elif chance < 0.74:
            world.save()
        elif chance < 0.82:
            world.leave()
            world.begin()
        elif chance < 0.95:
            world.other()
        else:
            world.another_text()
    world.leave()
    world.begin()
    world.desk.keep_now(world.session)
    kept = sidecar.read(sidecar.beside(world.path)).saved.review
    assert same_decisions(kept, world.session.review)
    world.desk.close(world.session)


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("seed", range(all_or_few(150, 6)))
def test_any_operations_with_kills_between_two_computers(seed, tmp_path, monkeypatch, qapp):
    monkeypatch.setattr(lease, "STALE", 0.0)
    world = World(tmp_path, monkeypatch, seed)
    run(world)
    print(
        f"seed {seed}: {world.kills} kills, {world.short} one operation short, "
        f"{world.merges} merges, {world.carries} carried over"
    )
