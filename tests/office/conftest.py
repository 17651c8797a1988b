"""A real LibreOffice, without a window."""

import shutil
import subprocess
import uuid
from pathlib import Path

import pytest

ACCEPT = Path(__file__).with_name("accept.py")
SYSTEM_PYTHON = "/usr/bin/python3"


def has_uno():
    if not Path(SYSTEM_PYTHON).exists():
        return False
    asked = subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return asked.returncode == 0


class Office:
    """Converts documents, and accepts or rejects their tracked changes."""

    def __init__(self, folder):
        self.folder = folder
        self.profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"

    def convert(self, path, kind):
        """The same document as another kind, in a folder of its own."""
        out = self.folder / uuid.uuid4().hex
        subprocess.run(
            ["soffice", "--headless", "--norestore", self.profile, "--convert-to", kind,
             "--outdir", str(out), str(path)],
            capture_output=True, check=True, timeout=120,
        )  # fmt: skip
        return next(out.iterdir())

    def changes(self, path):
        """The texts with all changes accepted, and with all rejected."""
        pipe = f"relecture{uuid.uuid4().hex[:8]}"
        targets = self.folder / "accepted.txt", self.folder / "rejected.txt"
        process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", self.profile,
             f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            subprocess.run(
                [SYSTEM_PYTHON, str(ACCEPT), pipe, str(path),
                 f"AcceptAllTrackedChanges={targets[0]}", f"RejectAllTrackedChanges={targets[1]}"],
                check=True, timeout=150, capture_output=True,
            )  # fmt: skip
            process.wait(60)
        finally:
            process.kill()
            process.wait()
        return tuple(t.read_bytes().decode("utf-8-sig") for t in targets)


@pytest.fixture
def office(tmp_path):
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (libreoffice-writer-nogui) is not installed")
    return Office(tmp_path)
