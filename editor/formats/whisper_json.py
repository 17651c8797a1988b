"""JSON of speech recognisers: Whisper, WhisperX, whisper-timestamped, whisper.cpp and their kin.

Shapes, after their documentation and output: openai-whisper writes {"text", "segments": [{"start",
"end", "text", "words": [{"word", "start", "end", "probability"}]}]}; faster-whisper's tools the
same, or the bare list; WhisperX adds "speaker", gives words a "score" and repeats them all in
"word_segments"; OpenAI's service repeats them in "words"; whisper-timestamped has words of "text"
and "confidence"; whisper.cpp writes {"transcription": [{"offsets": {"from", "to"} in milliseconds,
"text", "tokens": [{"text", "p"}]}]}; Hugging Face {"chunks": [{"timestamp": [start, end],
"text"}]}; the Podcast Namespace {"segments": [{"startTime", "endTime", "speaker", "body"}]}.
"""

from __future__ import annotations

import codecs
import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from editor.core.frame import Builder, Code, encoded, shared_edits
from editor.core.message import Message
from editor.core.text import Edits, Span
from editor.core.transcript import Cue, Transcript
from editor.formats.cue_blocks import filled, is_bad
from editor.formats.json_places import Path, Places, is_deeper, places, trimmed, without
from editor.formats.json_segments import (
    Said,
    number_of,
    segments_of,
    speaker_of,
    times_of,
    value_at,
)
from editor.formats.json_words import (
    doubts_of,
    entries_for,
    lists_with_leads,
    timed_words,
    words_of,
    words_of_empty,
)
from editor.formats.plain import FormatError, decode
from editor.language.identify import code_of

# — reading —


def read(data: bytes, name: str, encoding: str = "") -> Transcript:
    """The transcript of a recogniser's JSON.

    Segments without a proper time get their neighbours', and are told, as are those without text.

    Raises FormatError, naming the file and the place.
    """
    raw, encoding = decode(data, name, encoding)
    content = _content(raw, name)
    segments = segments_of(content)
    if not segments:
        raise FormatError("{}: this is not a recogniser's JSON.", name)
    if not any(said.text.strip() for said in segments):
        raise FormatError("{}: there is no text in this file.", name)
    where = places(raw)
    builder = Builder(raw)
    spans, times, speakers = [], [], []
    for number, said in enumerate(segments):
        literal = where.strings[said.path]
        if number:
            builder.separate("\n")
        # The blank with which recognisers begin a segment is no part of the transcript's text.
        inner = trimmed(literal.of(raw), said.text)
        first = builder.length
        span = Span(literal.start + inner.start, literal.start + inner.end)
        builder.add(span, said.text.strip(), Code.JSON)
        spans.append(Span(first, builder.length))
        segment = value_at(content, said.path[:-1])
        times.append(times_of(segment))
        speakers.append(speaker_of(segment))
    text = builder.text()
    cues = tuple(
        Cue(span, start, stop, speaker)
        for span, (start, stop), speaker in zip(spans, filled(times), speakers, strict=True)
    )
    timed = any(start is not None for start, _ in times)
    words = words_of(content, segments, spans, text)
    return Transcript(
        text, "json", encoding, cues if timed else (), builder.frame(), tuple(doubts_of(words)),
        language=_language(content), words=timed_words(content, words),
        notices=tuple(_notices(content, segments, times, name)),
    )  # fmt: skip


def _content(raw: str, name: str) -> Any:
    try:
        if is_deeper(raw):
            raise FormatError("{}: the JSON is nested too deep.", name)
        return json.loads(raw.lstrip("\ufeff"), parse_int=number_of)
    except json.JSONDecodeError as error:
        line = str(error.lineno)
        raise FormatError("{}: line {} is not proper JSON ({}).", name, line, error.msg) from error
    except (RecursionError, ValueError) as error:
        raise FormatError("{}: this is not a recogniser's JSON.", name) from error


def _language(content: Any) -> str:
    if not isinstance(content, dict):
        return ""
    for part in (content, content.get("result"), content.get("params")):
        named = part.get("language") if isinstance(part, dict) else None
        if isinstance(named, str) and (code := code_of(named)):
            return code
    return ""


def _notices(
    content: Any,
    segments: Sequence[Said],
    times: Sequence[tuple[float | None, float | None]],
    name: str,
) -> Iterator[Message]:
    """What is doubtful about the segments, one sentence a kind."""
    numbers = [str(said.path[-2] + 1) for said in segments if isinstance(said.path[-2], int)]
    bad = [number for number, pair in zip(numbers, times, strict=True) if is_bad(pair)]
    if bad and all(start is None for start, _ in times):
        yield Message("{}: no segment has a time.", (name,))
    elif bad:
        text = "{}: %n segment(s) have no proper time; their neighbours’ is used ({})."
        shown = ", ".join(bad[:5]) + (" …" if len(bad) > 5 else "")
        yield Message(text, (name, shown), n=len(bad))
    whole = len(value_at(content, segments[0].path[:-2]))
    if whole > len(segments):
        text = "{}: %n segment(s) without a text are left out."
        yield Message(text, (name,), n=whole - len(segments))


# — writing —


def write(transcript: Transcript, edits: Edits) -> bytes:
    """The same JSON with the segments' texts edited; all else is kept byte for byte.

    Whatever repeats the text follows: the whole text of the file and every list of words, each
    of which keeps its times. A word that went goes from its list, and a new one joins the word
    beside it. A segment that became empty stays, with its times and without words.
    """
    if transcript.frame is None:
        raise ValueError("no JSON was read")
    raw, source = transcript.frame.raw, transcript.text
    spans = [segment.span for segment in transcript.frame.segments]
    local = shared_edits(source, edits, spans)
    new = [Edits(own).apply(source, span) for own, span in zip(local, spans, strict=True)]
    changed = {at for at, span in enumerate(spans) if span.of(source) != new[at]}
    if not changed:
        return _bytes(raw, transcript.encoding)
    content = json.loads(raw.lstrip("\ufeff"), parse_int=number_of)
    segments, where = segments_of(content), places(raw)
    changes: dict[Span, str] = {}
    for at in sorted(changed):
        text = new[at].strip()
        span = transcript.frame.segments[at].raw if text else where.strings[segments[at].path]
        changes[span] = encoded(text, Code.JSON)
    changes |= _whole_text(content, segments, new, where)
    own_edits = Edits(tuple(edit for at in sorted(changed) for edit in local[at]))
    gone: set[Path] = set()
    for words in words_of(content, segments, spans, source):
        texts = shared_edits(source, own_edits, [word.span for word in words])
        leads = lists_with_leads(content, words)
        for word, own in zip(words, texts, strict=True):
            said = Edits(own).apply(source, word.span).split() if own else None
            if said == []:
                gone.add(word.path[:-1])
            elif said:
                place = where.objects[word.path[:-1]]
                changes[place] = entries_for(
                    raw, content, word, said, source, where, has_leads=word.path[:-2] in leads
                )
    gone.update(words_of_empty(content, segments, [at for at in changed if not new[at].strip()]))
    cuts = sorted(_cuts(content, gone, where))
    kept = {span: text for span, text in changes.items() if not _lies_in(span, cuts)}
    kept |= dict.fromkeys(cuts, "")
    parts: list[str] = []
    at = 0
    for span in sorted(kept):
        parts += (raw[at : span.start], kept[span])
        at = span.end
    return _bytes("".join((*parts, raw[at:])), transcript.encoding)


def _whole_text(
    content: Any, segments: Sequence[Said], new: Sequence[str], where: Places
) -> dict[Span, str]:
    """The text of the whole file, where it has one, made anew of the segments'."""
    whole = content.get("text") if isinstance(content, dict) else None
    if not isinstance(whole, str) or not whole.strip():
        return {}
    leads = [said.text[: len(said.text) - len(said.text.lstrip())] for said in segments]
    if any(leads[1:]):
        text = "".join(lead + one.strip() for lead, one in zip(leads, new, strict=True) if one)
    else:
        text = " ".join(one.strip() for one in new if one.strip())
    if not whole[0].isspace():
        text = text.lstrip()
    return {where.strings["text",]: encoded(text, Code.JSON)}


def _cuts(content: Any, gone: Iterable[Path], where: Places) -> Iterator[Span]:
    """What to cut so that these members of lists go."""
    lists: dict[Path, set[int]] = {}
    for path in gone:
        if isinstance(path[-1], int):
            lists.setdefault(path[:-1], set()).add(path[-1])
    for path, members in lists.items():
        objects = [where.objects.get((*path, at)) for at in range(len(value_at(content, path)))]
        whole = [span for span in objects if span is not None]
        if len(whole) == len(objects):
            yield from without(whole, members)


def _lies_in(span: Span, cuts: Sequence[Span]) -> bool:
    at = bisect_right(cuts, span.start, key=lambda cut: cut.end)
    return at < len(cuts) and cuts[at].start <= span.start


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """Letters that an encoding lacks, as JSON may write them in every encoding."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(json.dumps(letter)[1:-1] for letter in bad), error.end


codecs.register_error("json-escape", _escaped)


def _bytes(raw: str, encoding: str) -> bytes:
    return raw.encode(encoding, "json-escape")
