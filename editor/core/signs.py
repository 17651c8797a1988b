"""What may speak for an error."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Sign(StrEnum):
    """What may speak for an error, each in its natural unit; one that was not asked is absent."""

    SOUND = "sound"  # likeness (0–1), or by how much it exceeds what is needed
    SPELLING = "spelling"  # likeness of letters (0–1)
    FREQUENCY = "frequency"  # Zipf value by which the repair leads
    LENGTH = "length"  # phonemes of what stands there, up to 8
    SURPRISE = "surprise"  # nats of what stands there after the words before
    CONTEXT = "context"  # nats by which the repair fits the words around better
    SHARE = "share"  # log odds (nats) that a word of the text is wrong
    DOUBT = "doubt"  # share (0–1) of the file's words of which the recogniser was less sure
    WITNESS = "witness"  # probability (0–1) that another detector gives the place
    TAUGHT = "taught"  # 1 where the editor taught the wrong form
    REPEATED = "repeated"  # times that the same stands elsewhere
    INTRODUCED = "introduced"  # 1 where the words before announce a name
    UNKNOWN = "unknown"  # 1 where no dictionary has the word


NO_SIGNS: Mapping[Sign, float] = MappingProxyType({})
