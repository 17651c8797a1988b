"""Without Enchant or espeak-ng the lexicon still works, and the program says what is missing."""

import subprocess
import sys

from tests.conftest import ROOT

SCRIPT = """
import sys
sys.modules.update({"enchant": None, "enchant.errors": None, "espeakng_loader": None})
from editor.engines import enchant, espeak, languages
from editor.assets import asset
from editor.core.glossary import Glossary
from editor.detectors import detect
language = languages.load("fr")
assert enchant.failure("fr")
assert espeak.failure()
assert language.lexicon.knows("maison") and not language.lexicon.knows("xyzzy")
text = asset("sample", "episode.txt").read_text("utf-8")
_, found = detect(text, language, Glossary())
kinds = {str(s.kind) for s in found}
assert {"header", "join", "spelling", "agreement", "repeat", "name"} <= kinds, kinds
print(len(found))
"""


def test_detection_goes_on():
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 30
