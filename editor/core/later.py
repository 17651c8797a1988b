"""What a language model finds, after the detectors."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from editor.core.suggestion import Suggestion


class Later(NamedTuple):
    """What takes the place of what detectors found, by their ids, when a language model has read.

    `weighed` is the share (0–1) of the text that it has read by now.
    """

    found: Mapping[str, tuple[Suggestion, ...]] = MappingProxyType({})
    weighed: float = 1.0
