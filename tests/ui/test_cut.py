"""Nothing that the window says is cut on a screen of 1024×600 at 200 %, nor when all is larger."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_text_needs_more_than_its_place(tmp_path, language, percent):
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "RELECTURE_DATA": str(tmp_path / "data")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.cut", language, str(percent), str(tmp_path)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.stdout == "done 2.0\n", done.stderr[-2000:]
