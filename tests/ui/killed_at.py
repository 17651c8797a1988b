"""python -m tests.ui.killed_at WHAT FILE: do one kind of work again and again until killed.

WHAT is carry, export, glossary or restore. Each step says on a line what it is about to keep, or,
of the glossary, what it has kept.
"""

import sys
import time
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from editor.core.clean import CleanOptions
from editor.core.glossary import Glossary, Term
from editor.core.message import Message
from editor.core.session import Session
from editor.core.session_file import digest
from editor.core.text import Span
from editor.export import Job, export
from editor.keeping import files, show, states
from editor.ui.desk import Desk
from tests.texts import analyse
from tests.ui.killed import fingerprint

VERSIONS = 3  # of what is exported


def say(text):
    print(text, flush=True)


def opened(path):
    desk = Desk()
    return desk, desk.take(path, desk.read(path))


def carry(path):
    """Open a file whose kept work is on another version of the text."""
    say("begins")
    _, session = opened(path)
    say(fingerprint(session.review))
    time.sleep(600)


def versions(path):
    """The bytes of an export after other decisions each time."""
    transcript = files.read_transcript(path)
    for number in range(VERSIONS):
        session = Session(transcript)
        session.replace(Span(0, number), "Version ")
        document = analyse(transcript.text, "fr")
        yield export("txt", Job(session, document, CleanOptions(), path.name, 0, "en", str))


def export_again(path):
    whole = list(versions(path))
    for data in cycle(whole):
        files.write_atomically(path.with_name("clean.txt"), data, like=path)
        say("written")


def glossary(path):
    for number in count():
        show.change(path, Glossary((Term(f"Mot{number}", (f"mo{number}",)),)))
        say(f"Mot{number}")


def restore(path):
    """Put earlier states in place by turns, and keep each."""
    desk, session = opened(path)
    earlier = [
        states.load(state, session.source).review
        for state in states.states(path, digest(session.source))
    ]
    say(fingerprint(session.review))
    for number, review in enumerate(cycle(earlier)):
        session.restore(review, Message("Earlier state of {}", (str(number),)))
        say(fingerprint(session.review))
        desk.keep(session)
        if number % 3 == 2:
            desk.keep_now(session)


if __name__ == "__main__":
    app = QCoreApplication([])
    {"carry": carry, "export": export_again, "glossary": glossary, "restore": restore}[sys.argv[1]](
        Path(sys.argv[2])
    )
