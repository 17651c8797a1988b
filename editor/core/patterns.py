"""Regular expressions of what few texts have: made when the first one asks.

Python makes its patterns anew at each start; all of them together take longer than a page.
"""

from __future__ import annotations

import re
from functools import cache


@cache
def made(pattern: str) -> re.Pattern[str]:
    """A pattern as it is written, flags in it: (?im)."""
    return re.compile(pattern)
