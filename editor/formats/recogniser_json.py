"""JSON of speech recognisers: timed words with speakers, in the shapes of many (see `json_rows`).

A file is read by the first row of the table that finds a text in it. Turns are the file's own, or
made of its words by who speaks, by pauses and by sentences.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Sequence
from typing import Any

from editor.core.frame import Code, Frame, encoded, shared_edits
from editor.core.message import Message
from editor.core.text import Edits, Span
from editor.core.transcript import Cue, Transcript
from editor.formats.cue_blocks import filled, is_bad
from editor.formats.json_entries import Rewriting
from editor.formats.json_places import Path, Places, is_deeper, places
from editor.formats.json_turns import Turns, turns_of
from editor.formats.json_values import language_of, paths_of, value_at, values_of
from editor.formats.json_words import doubts_of, lists_of, repeats_of, timed_words
from editor.formats.plain import FormatError, decode

# — reading —


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of a recogniser's JSON, or of JSON lines.

    Turns without a proper time get their neighbours', and are told, as are those without text.

    Raises FormatError, naming the file and the place.
    """
    raw, encoding = decode(data, name, encoding)
    content = _content(raw, name)
    found = turns_of(content)
    if found is None:
        raise FormatError("{}: this is not a recogniser's JSON.", name)
    text = found.text
    if not text.strip():
        raise FormatError("{}: there is no text in this file.", name)
    times = [turn.times for turn in found.turns]
    cues = tuple(
        Cue(turn.span, start, stop, turn.speaker)
        for turn, (start, stop) in zip(found.turns, filled(times), strict=True)
    )
    timed = any(start is not None for start, _ in times)
    lists = lists_of(content, found)
    return Transcript(
        text, "json", encoding, cues if timed else (), Frame(raw, ()), tuple(doubts_of(lists)),
        language=language_of(content, found.row.language),
        words=timed_words(content, found, lists), notices=tuple(_notices(found, name)),
    )  # fmt: skip


def _content(raw: str, name: str) -> Any:
    try:
        if is_deeper(raw):
            raise FormatError("{}: the JSON is nested too deep.", name)
        return values_of(raw)[0]
    except json.JSONDecodeError as error:
        line = str(error.lineno)
        raise FormatError("{}: line {} is not proper JSON.", name, line) from error
    except (RecursionError, ValueError) as error:
        raise FormatError("{}: this is not a recogniser's JSON.", name) from error


def _notices(found: Turns, name: str) -> Iterator[Message]:
    """What is doubtful about the turns, one sentence a kind."""
    times = [turn.times for turn in found.turns]
    paths = [turn.path for turn in found.turns]
    numbers = [path[-1] + 1 if path and isinstance(path[-1], int) else 1 for path in paths]
    bad = [str(number) for number, pair in zip(numbers, times, strict=True) if is_bad(pair)]
    if bad and all(start is None for start, _ in times):
        yield Message("{}: no segment has a time.", (name,))
    elif bad:
        text = "{}: %n segment(s) have no proper time; their neighbours’ is used ({})."
        shown = ", ".join(bad[:5]) + (" …" if len(bad) > 5 else "")
        yield Message(text, (name, shown), n=len(bad))
    if found.left_out:
        text = "{}: %n segment(s) without a text are left out."
        yield Message(text, (name,), n=found.left_out)


# — writing —


def write(transcript: Transcript, edits: Edits) -> bytes:
    """The same JSON with the turns' texts edited; all else is kept byte for byte.

    Whatever repeats the text follows: the whole text of the file and every list of words, each
    of which keeps its times. A word that went goes from its list, and a new one joins the word
    beside it. A turn that became empty stays, with its times and without words.
    """
    if transcript.frame is None:
        raise ValueError("no JSON was read")
    raw, source = transcript.frame.raw, transcript.text
    content, several = values_of(raw)
    found = turns_of(content)
    if found is None:
        raise ValueError("no turns are in this JSON")
    spans = [turn.span for turn in found.turns]
    local = shared_edits(source, edits, spans)
    new = [Edits(own).apply(source, span) for own, span in zip(local, spans, strict=True)]
    changed = [at for at, span in enumerate(spans) if span.of(source) != new[at]]
    if not changed:
        return _bytes(raw, transcript.encoding)
    where = places(raw, several=several)
    rewriting = Rewriting(raw, content, found, where, source)
    own_edits = Edits(tuple(edit for at in changed for edit in local[at]))
    cuts: dict[Path, dict[Span, str]] = {}
    for at in changed:
        turn = found.turns[at]
        if turn.string is not None and turn.cut is not None:
            cuts.setdefault(turn.string, {})[turn.cut] = new[at].strip()
        elif turn.string is not None:
            rewriting.put(turn.string, new[at].strip())
            if not new[at].strip():
                rewriting.empty(turn.path)
    for path, stretches in cuts.items():
        rewriting.put_cuts(path, stretches)
    for one in lists_of(content, found):
        rewriting.follow(one, own_edits)
    for repeat in repeats_of(content, found, {spans[at] for at in changed}):
        rewriting.repeat(repeat, own_edits)
    rewriting.changes |= _whole_text(content, found, new, where)
    return _bytes(rewriting.written(), transcript.encoding)


def _whole_text(content: Any, found: Turns, new: Sequence[str], where: Places) -> dict[Span, str]:
    """The text of the whole file, where it has one, made anew of the segments'."""
    paths = paths_of(content, found.row.whole_text) if found.row.whole_text else []
    whole = value_at(content, paths[0]) if paths else None
    if not isinstance(whole, str) or not whole.strip():
        return {}
    texts = [turn.text for turn in found.turns]
    leads = [text[: len(text) - len(text.lstrip())] for text in texts]
    if any(leads[1:]):
        text = "".join(lead + one.strip() for lead, one in zip(leads, new, strict=True) if one)
    else:
        text = " ".join(one.strip() for one in new if one.strip())
    if not whole[0].isspace():
        text = text.lstrip()
    return {where.strings[paths[0]]: encoded(text, Code.JSON)}


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """Letters that an encoding lacks, as JSON may write them in every encoding."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(json.dumps(letter)[1:-1] for letter in bad), error.end


codecs.register_error("json-escape", _escaped)


def _bytes(raw: str, encoding: str) -> bytes:
    return raw.encode(encoding, "json-escape")
