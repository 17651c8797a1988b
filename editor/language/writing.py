"""How a language is written, for finding words and sentences: table [writing] of words.toml."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """Lists that say where words and sentences begin and end, and who speaks."""
