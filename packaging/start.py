"""What the frozen program runs."""

import os
import sys
from pathlib import Path

if sys.platform == "darwin":  # Enchant is in the bundle, with its providers beside it
    enchant = Path(getattr(sys, "_MEIPASS", "")) / "enchant"
    os.environ["PYENCHANT_LIBRARY_PATH"] = str(enchant / "lib" / "libenchant-2.dylib")
    os.environ["ENCHANT_PREFIX_DIR"] = str(enchant)

from editor.app import start

start()
