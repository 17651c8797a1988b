"""A lock beside a file, for the moment in which it is read, merged and written.

It is a file that only one can make, so it holds between computers on a shared folder, too, where
the locks of the system often do not.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unicodedata import normalize

from editor.core.digest import sha256
from editor.core.user_error import UserError
from editor.keeping import files
from editor.keeping.folders import random_name

WAIT = 12.0  # seconds to wait for another
PATTERN = ".relecture-*.lock*"  # of the names of locks
STALE = 6.0  # seconds after which a lock that did not change belongs to nobody any more
EMPTY = 1.0  # the same of one without a name: its owner ended before it could say it


def place_of(path: Path) -> Path:
    """The lock of a file: a short name that is the same on every system and for every spelling."""
    real = Path(os.path.realpath(path))
    name = normalize("NFC", real.name).encode("utf-8", "surrogatepass")
    return real.with_name(f".relecture-{sha256(name)[:16]}.lock")


@contextmanager
def held(path: Path) -> Iterator[Lease]:
    """Keep every other program from a file for a moment; raises UserError where that fails."""
    lease = Lease(path)
    lease.acquire()
    try:
        yield lease
    finally:
        lease.release()


class Lease:
    """One lock beside a file; whoever writes asks right before whether it still `holds`."""

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, place_of(path)
        self._said = f"{_machine()} {os.getpid()} {random_name()}{random_name()}".encode()

    def acquire(self) -> None:
        """Wait for the lock; one that its owner left behind is taken away."""
        from random import uniform  # brings hashes; most locks are never waited for

        end = time.monotonic() + WAIT
        seen: bytes | None = b""
        since = time.monotonic()
        while not self._made():
            now, other = time.monotonic(), self._read()
            if other != seen:
                seen, since = other, now
            elif other is not None and (
                now - since > (STALE if other else EMPTY) or _is_dead(other)
            ):
                self._take_away(other)
            if now > end:
                raise UserError("{}: another program holds the file.", self._path.name)
            time.sleep(uniform(0.001, 0.02))

    def release(self) -> None:
        """Give the lock back, unless somebody took it for left behind."""
        for _ in range(50):
            if not self.holds():
                return
            with contextlib.suppress(OSError):
                self._lock.unlink()
                return
            time.sleep(0.01)  # Windows removes no file that another program reads just now

    def holds(self) -> bool:
        """Whether the lock is ours still: who slept for too long has lost it."""
        return self._read() == self._said

    def check(self) -> None:
        """Raises UserError where the lock was lost."""
        if not self.holds():
            raise UserError("{}: another program holds the file.", self._path.name)

    def _made(self) -> bool:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        try:
            handle = os.open(self._lock, flags, files.PRIVATE | 0o044)
        except FileExistsError:
            return False
        except PermissionError as error:
            if os.name == "nt" and self._lock.exists():  # being deleted by its owner just now
                return False
            raise files.cannot_write(self._path, error) from error
        except OSError as error:
            raise files.cannot_write(self._path, error) from error
        try:
            os.write(handle, self._said)
        except OSError as error:
            with contextlib.suppress(OSError):
                self._lock.unlink()
            raise files.cannot_write(self._path, error) from error
        finally:
            os.close(handle)
        return True

    def _read(self) -> bytes | None:
        """What the lock says; None where there is none to read."""
        try:
            return self._lock.read_bytes()
        except OSError:
            return None

    def _take_away(self, other: bytes) -> None:
        """Remove a lock that was left behind, if it is that one still."""
        aside = self._lock.with_name(f"{self._lock.name}.{random_name()}")
        try:
            if self._read() != other:
                return
            self._lock.rename(aside)  # of two who do this only one succeeds
            if aside.read_bytes() != other:  # a new one came in between: give it back
                os.link(aside, self._lock)
            aside.unlink()
        except OSError:
            with contextlib.suppress(OSError):
                aside.unlink()


def _is_dead(said: bytes) -> bool:
    """Whether the program that made a lock ran on this computer and runs no more."""
    machine, _, rest = said.decode("ascii", "replace").partition(" ")
    pid = rest.partition(" ")[0]
    if os.name == "nt" or machine != _machine() or not pid.isdecimal() or int(pid) > 2**31:
        return False  # to ask Windows for a program this way would end it
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _machine() -> str:
    """This computer, since it was started, and the numbers of programs as they count here."""
    import platform  # only who writes needs it

    told = [platform.node()]
    with contextlib.suppress(OSError):
        told.append(Path("/proc/sys/kernel/random/boot_id").read_text("ascii"))
        told.append(str(Path("/proc/self/ns/pid").readlink()))
    return sha256("\0".join(told).encode("utf-8", "surrogatepass"))[:16]
