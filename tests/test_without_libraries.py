"""Without Enchant, espeak-ng or llama.cpp the lexicon still works, and what is missing is said."""

import subprocess
import sys

from tests.conftest import ROOT

SCRIPT = """
import sys
missing = "enchant enchant.errors espeakng_loader llama_cpp numpy"
sys.modules.update(dict.fromkeys(missing.split()))
from pathlib import Path
from editor.engines import enchant, espeak, languages, llama
from tests.engines import tiny
from editor.assets import asset
from editor.core.glossary import Glossary
from editor.detectors import detect
language = languages.load("fr")
assert enchant.failure("fr")
assert espeak.failure()
assert llama.load(tiny.write(Path(sys.argv[1]) / "a.gguf")) is None
assert "llama-cpp-python" in str(llama.failure())
assert language.lexicon.knows("maison") and not language.lexicon.knows("xyzzy")
text = asset("sample", "episode.txt").read_text("utf-8")
_, found = detect(text, language, Glossary())
kinds = {str(s.kind) for s in found}
assert {"header", "join", "spelling", "agreement", "repeat", "name"} <= kinds, kinds
print(len(found))
"""


def test_detection_goes_on(tmp_path):
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 30
