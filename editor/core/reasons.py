"""Why a place is a suspect, in an editor's words: what found it and what counted most."""

from __future__ import annotations

import math
from collections.abc import Callable

from editor.core.message import Message
from editor.core.signs import Sign
from editor.core.suggestion import Suggestion

NAMED = math.log(2)  # nats from which a sign is named: it doubles the odds, or halves them
MOST = 2  # signs that are named


def counted(s: Suggestion) -> tuple[Message, ...]:
    """The signs that moved a suggestion most, the strongest first."""
    strongest = sorted(s.moved, key=lambda moved: -abs(moved[1]))[:MOST]
    said = (_part(sign, nats) for sign, nats in strongest if abs(nats) >= NAMED)
    return tuple(part for part in said if part is not None)


def _part(sign: Sign, nats: float) -> Message | None:
    match sign:
        case Sign.DOUBT if nats < 0:
            return Message("the recogniser was sure here")
        case Sign.DOUBT:
            return Message("the recogniser was unsure here")
        case Sign.WITNESS:
            return Message("another rule finds the same")
        case Sign.SOUND if nats > 0:
            return Message("it sounds nearly the same")
        case Sign.UNKNOWN if nats > 0:
            return Message("what is written here is in no dictionary")
        case _:
            return None


def reason_of(s: Suggestion, tell: Callable[[Message], str]) -> str:
    """The detector's own sentence and behind it what counted most, as `tell` tells them."""
    said = tell(s.reason)
    for part in counted(s):
        said = tell(Message("{}; {}", (said, tell(part))))
    return said
