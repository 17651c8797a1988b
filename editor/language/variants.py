"""Two spellings of one word, both right: « cœur » and « coeur », “colour” and “color”."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

MANY = 50_000  # forms that are remembered


class Variants:
    """The spellings that a language writes in two ways (Words.spellings)."""

    def __init__(self, spellings: Mapping[str, str]) -> None:
        self._rows = [(re.compile(pattern), right) for pattern, right in spellings.items()]
        self._plain = lru_cache(MANY)(self._of)

    def are(self, one: str, other: str) -> bool:
        """Whether two forms in lower case differ only by how one word may be written."""
        return one != other and self._plain(one) == self._plain(other)

    def _of(self, form: str) -> str:
        for pattern, right in self._rows:
            form = pattern.sub(right, form)
        return form
