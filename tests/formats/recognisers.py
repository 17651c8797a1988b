"""Small files as recognisers write them, all of the same talk, for the tests of their readers."""

import json
import re
from itertools import pairwise

# Who, when in seconds, what; each word is half a second long.
TALK = [
    ("A", 0.0, "Le chat dort sur le lit, je crois."),
    ("B", 8.0, "Vraiment ?"),
    ("A", 10.0, "Oui ! Il rêve d'un oiseau."),
]


def words(turn):
    """Each word of a turn with its start and end."""
    who, start, text = turn
    for number, word in enumerate(text.split()):
        yield word, start + number / 2, start + number / 2 + 0.4, who


def end(turn):
    return list(words(turn))[-1][2]


def bare(word):
    return re.sub(r"[.,!?]", "", word).lower()


def ms(seconds):
    return round(seconds * 1000)


def ticks(seconds):
    return round(seconds * 10_000_000)


def all_words():
    return [word for turn in TALK for word in words(turn) if bare(word[0])]


def marks(word):
    """A word and the marks behind it, as recognisers with items of punctuation part them."""
    return re.findall(r"[.,!?]|[^.,!?]+", word)


WHOLE = " ".join(text for _, _, text in TALK)


def assembly(*, utterances=True):
    def word(word, start, stop, who):
        return {"text": word, "start": ms(start), "end": ms(stop), "confidence": 0.9 - start / 99,
                "speaker": who}  # fmt: skip

    found = {"id": "a1", "language_code": "fr", "audio_duration": 20, "text": WHOLE,
             "words": [word(*w) for turn in TALK for w in words(turn)]}  # fmt: skip
    if utterances:
        found["utterances"] = [
            {"speaker": turn[0], "text": turn[2], "confidence": 0.9, "start": ms(turn[1]),
             "end": ms(end(turn)), "words": [word(*w) for w in words(turn)]}
            for turn in TALK
        ]  # fmt: skip
    return found


def deepgram(*, utterances=False, paragraphs=False, channels=False):
    def word(word, start, stop, who):
        return {"word": bare(word), "start": start, "end": stop, "confidence": 0.8 + start / 99,
                "speaker": "AB".index(who), "punctuated_word": word}  # fmt: skip

    def alternative(turns):
        return {"transcript": " ".join(turn[2] for turn in turns), "confidence": 0.9,
                "words": [word(*w) for turn in turns for w in words(turn) if bare(w[0])],
                }  # fmt: skip

    talk = [(who, at, text.replace(" ?", "?").replace(" !", "!")) for who, at, text in TALK]
    groups = [[t for t in talk if t[0] == who] for who in "AB"] if channels else [talk]
    found = {"metadata": {"duration": 20.0}, "results": {"channels": [
        {"alternatives": [alternative(turns)], "detected_language": "fr"} for turns in groups
    ]}}  # fmt: skip
    if channels:
        for channel in found["results"]["channels"]:
            for one in channel["alternatives"][0]["words"]:
                del one["speaker"]
    if utterances:
        found["results"]["utterances"] = [
            {"start": turn[1], "end": end(turn), "confidence": 0.9,
             "channel": "AB".index(turn[0]) if channels else 0, "transcript": turn[2],
             "words": [word(*w) for w in words(turn)], "speaker": "AB".index(turn[0])}
            for turn in talk
        ]  # fmt: skip
    if paragraphs:
        found["results"]["channels"][0]["alternatives"][0]["paragraphs"] = {
            "transcript": "".join(f"\n\nSpeaker {'AB'.index(t[0])}: {t[2]}" for t in talk),
            "paragraphs": [
                {"sentences": [{"text": turn[2], "start": turn[1], "end": end(turn)}],
                 "speaker": "AB".index(turn[0]), "start": turn[1], "end": end(turn)}
                for turn in talk
            ],
        }  # fmt: skip
    return found


def items(make):
    """The words and marks of the talk, each made by `make`, which gets None as times of marks."""
    found = []
    for turn in TALK:
        for word, start, stop, who in words(turn):
            for piece in marks(word):
                is_mark = not bare(piece)
                found.append(make(piece, None if is_mark else (start, stop), who))
    return found


def aws(*, segments=False):
    def item(said, times, who):
        found = {"type": "punctuation" if times is None else "pronunciation",
                 "alternatives": [{"confidence": "0.0" if times is None else "0.97",
                                   "content": said}]}  # fmt: skip
        if times:
            found |= {"start_time": f"{times[0]:.3f}", "end_time": f"{times[1]:.3f}"}
        return found | ({"speaker_label": f"spk_{'AB'.index(who)}"} if segments else {})

    talk = [(who, at, text.replace(" ?", "?").replace(" !", "!")) for who, at, text in TALK]
    results = {
        "language_code": "fr-FR",
        "transcripts": [{"transcript": " ".join(text for _, _, text in talk)}],
        "speaker_labels": {"speakers": 2, "segments": [
            {"start_time": f"{turn[1]:.3f}", "end_time": f"{end(turn):.3f}", "items": [],
             "speaker_label": f"spk_{'AB'.index(turn[0])}"} for turn in TALK
        ]},
        "items": items(item),
    }  # fmt: skip
    if segments:
        results["audio_segments"] = [
            {"id": number, "transcript": turn[2], "start_time": f"{turn[1]:.3f}",
             "end_time": f"{end(turn):.3f}", "speaker_label": f"spk_{'AB'.index(turn[0])}"}
            for number, turn in enumerate(talk)
        ]  # fmt: skip
        for number, one in enumerate(results["items"]):
            one["id"] = number
    return {"jobName": "j", "status": "COMPLETED", "results": results}


def azure():
    def word(word, start, stop, who):
        return {"word": bare(word), "offset": f"PT{start}S", "duration": "PT0.4S",
                "offsetInTicks": ticks(start), "durationInTicks": ticks(0.4),
                "confidence": 0.5 + start / 99}  # fmt: skip

    def best(turn):
        said = [w for w in words(turn) if bare(w[0])]
        lexical = " ".join(bare(w[0]) for w in said)
        return {"confidence": 0.9, "lexical": lexical, "itn": lexical, "maskedITN": lexical,
                "display": turn[2], "words": [word(*w) for w in said]}  # fmt: skip

    return {"source": "x", "combinedRecognizedPhrases": [{"channel": 0, "display": WHOLE}],
            "recognizedPhrases": [
        {"recognitionStatus": "Success", "channel": 0, "speaker": 1 + "AB".index(turn[0]),
         "offset": f"PT{turn[1]}S", "duration": "PT1S", "offsetInTicks": ticks(turn[1]),
         "durationInTicks": ticks(end(turn) - turn[1]), "locale": "fr-FR", "nBest": [best(turn)]}
        for turn in TALK
    ]}  # fmt: skip


def azure_fast():
    return {"durationMilliseconds": 20000, "combinedPhrases": [{"text": WHOLE}], "phrases": [
        {"offsetMilliseconds": ms(turn[1]), "durationMilliseconds": ms(end(turn) - turn[1]),
         "text": turn[2], "locale": "fr-FR", "confidence": 0.8, "speaker": "AB".index(turn[0]),
         "words": [{"text": w[0], "offsetMilliseconds": ms(w[1]), "durationMilliseconds": 400}
                   for w in words(turn)]} for turn in TALK
    ]}  # fmt: skip


def azure_sdk():
    return [
        {"Id": str(number), "RecognitionStatus": "Success", "Offset": ticks(turn[1]),
         "Duration": ticks(end(turn) - turn[1]), "DisplayText": turn[2], "NBest": [
             {"Confidence": 0.9, "Display": turn[2], "Words": [
                 {"Word": bare(w[0]), "Offset": ticks(w[1]), "Duration": ticks(0.4)}
                 for w in words(turn) if bare(w[0])]}]}
        for number, turn in enumerate(TALK)
    ]  # fmt: skip


def google(*, tags=False, version=1):
    keys = ("startTime", "endTime") if version == 1 else ("startOffset", "endOffset")

    def word(word, start, stop, who, tag=None):
        found = {keys[0]: f"{start:.3f}s", keys[1]: f"{stop:.3f}s", "word": word}
        return found | (tag or {})

    def tag(who):
        if not tags:
            return {}
        return {"speakerTag": 1 + "AB".index(who)} if version == 1 else {"speakerLabel": who}

    results = [
        {"alternatives": [{"transcript": (" " if number else "") + turn[2], "confidence": 0.9,
                           "words": [word(*w, tag(w[3]) if version == 2 else None)
                                     for w in words(turn)]}], "languageCode": "fr-fr"}
        for number, turn in enumerate(TALK)
    ]  # fmt: skip
    if tags and version == 1:
        every = [word(*w, tag(w[3])) for turn in TALK for w in words(turn)]
        results.append({"alternatives": [{"words": every}]})
    return (
        {"results": results} if version == 2 else {"done": True, "response": {"results": results}}
    )


def speechmatics():
    def item(said, times, who):
        found = {"type": "punctuation" if times is None else "word",
                 "alternatives": [{"content": said, "confidence": 0.9, "speaker": f"S{who}"}],
                 }  # fmt: skip
        if times is None:
            return found | {"attaches_to": "previous"}
        return found | {"start_time": times[0], "end_time": times[1]}

    found = items(item)
    for before, one in pairwise(found):
        if one["type"] == "punctuation":
            one["start_time"] = one["end_time"] = before["end_time"]
    return {"format": "2.9", "metadata": {"transcription_config": {"language": "fr"}},
            "results": found}  # fmt: skip


def scribe():
    found = []
    for turn in TALK:
        for word, start, stop, who in words(turn):
            if found:
                found.append({"text": " ", "start": start - 0.1, "end": start, "type": "spacing",
                              "speaker_id": found[-1]["speaker_id"]})  # fmt: skip
            found.append({"text": word, "start": start, "end": stop, "type": "word",
                          "speaker_id": f"speaker_{'AB'.index(who)}", "logprob": -start / 99,
                          })  # fmt: skip
    return {"language_code": "fra", "text": WHOLE, "words": found}


def vosk():
    return [
        {"result": [{"conf": 0.9 - w[1] / 99, "start": w[1], "end": w[2], "word": bare(w[0])}
                    for w in words(turn) if bare(w[0])],
         "text": " ".join(filter(None, (bare(w[0]) for w in words(turn))))}
        for turn in TALK
    ]  # fmt: skip


def rev():
    found = []
    for turn in TALK:
        elements = []
        for word, start, stop, _ in words(turn):
            if elements:
                elements.append({"type": "punct", "value": " "})
            for piece in marks(word):
                elements.append(
                    {"type": "text", "value": piece, "ts": start, "end_ts": stop,
                     "confidence": 0.9} if bare(piece) else {"type": "punct", "value": piece}
                )  # fmt: skip
        found.append({"speaker": "AB".index(turn[0]), "elements": elements})
    return {"speakers": [{"id": 0, "name": "Anne"}, {"id": 1, "name": "Bob"}], "monologues": found}


def gladia():
    return {"id": "g", "status": "done", "result": {"metadata": {}, "transcription": {
        "languages": ["fr"], "full_transcript": WHOLE, "utterances": [
            {"text": turn[2], "language": "fr", "start": turn[1], "end": end(turn),
             "confidence": 0.9, "channel": 0, "speaker": "AB".index(turn[0]),
             "words": [{"word": (" " if n else "") + w[0], "start": w[1], "end": w[2],
                        "confidence": 0.9} for n, w in enumerate(words(turn))]} for turn in TALK
        ]}}}  # fmt: skip


def soniox():
    tokens = []
    for turn in TALK:
        for word, start, stop, who in words(turn):
            half = max(1, len(word) // 2)
            for piece in filter(None, ((" " if tokens else "") + word[:half], word[half:])):
                tokens.append({"text": piece, "start_ms": ms(start), "end_ms": ms(stop),
                               "confidence": 0.9, "speaker": who, "language": "fr"})  # fmt: skip
    return {"id": "s", "text": WHOLE, "tokens": tokens}


def nemo():
    return {"audio_filepath": "a.wav", "pred_text": WHOLE, "timestamp": {
        "word": [{"word": w[0], "start_offset": 1, "end_offset": 2, "start": w[1], "end": w[2]}
                 for turn in TALK for w in words(turn)],
        "segment": [{"segment": turn[2], "start_offset": 1, "end_offset": 2, "start": turn[1],
                     "end": end(turn)} for turn in TALK],
    }}  # fmt: skip


def watson():
    return {"results": [
        {"final": True, "alternatives": [
            {"transcript": " ".join(bare(w[0]) for w in words(turn) if bare(w[0])) + " ",
             "confidence": 0.9,
             "timestamps": [[bare(w[0]), w[1], w[2]] for w in words(turn) if bare(w[0])],
             "word_confidence": [[bare(w[0]), 0.9] for w in words(turn) if bare(w[0])]}]}
        for turn in TALK
    ], "speaker_labels": [{"from": w[1], "to": w[2], "speaker": "AB".index(w[3]),
                           "confidence": 0.5, "final": True} for w in all_words()]}  # fmt: skip


def youtube():
    return {"wireMagic": "pb3", "events": [
        {"tStartMs": ms(turn[1]), "dDurationMs": ms(end(turn) - turn[1]),
         "segs": [{"utf8": (" " if n else "") + w[0], "tOffsetMs": 500 * n}
                  for n, w in enumerate(words(turn))]} for turn in TALK
    ] + [{"tStartMs": 9000, "aAppend": 1, "segs": [{"utf8": "\n"}]}]}  # fmt: skip


def teams():
    def clock(at):
        return f"00:00:{at:010.7f}"

    return {"entries": [
        {"id": str(n), "text": turn[2], "speakerDisplayName": turn[0], "confidence": 0.8,
         "startOffset": clock(turn[1]), "endOffset": clock(end(turn))}
        for n, turn in enumerate(TALK)
    ]}  # fmt: skip


def happy_scribe():
    return [
        {"speaker": turn[0], "words": [{"text": w[0], "type": "text", "data_start": w[1],
                                        "data_end": w[2], "confidence": 0.9} for w in words(turn)]}
        for turn in TALK
    ]  # fmt: skip


def dpe():
    return {"words": [{"id": n, "start": w[1], "end": w[2], "text": w[0]}
                      for n, w in enumerate(w for turn in TALK for w in words(turn))],
            "paragraphs": [{"id": n, "start": turn[1], "end": end(turn), "speaker": turn[0]}
                           for n, turn in enumerate(TALK)]}  # fmt: skip


def openai_words():
    return {"task": "transcribe", "language": "french", "duration": 20.0, "text": WHOLE, "words": [
        {"word": w[0].strip(",.!?"), "start": w[1], "end": w[2]} for w in all_words()]}  # fmt: skip


def diarized():
    return {"task": "transcribe", "duration": 20.0, "text": WHOLE, "segments": [
        {"type": "transcript.text.segment", "id": f"seg_{n}", "speaker": turn[0], "start": turn[1],
         "end": end(turn), "text": turn[2]} for n, turn in enumerate(TALK)
    ]}  # fmt: skip


def premiere():
    return {"language": "fr-fr", "segments": [
        {"duration": end(turn) - turn[1], "language": "fr-fr", "speaker": f"id-{turn[0]}",
         "start": turn[1], "words": [
             {"confidence": 0.9, "duration": w[2] - w[1], "eos": w[0][-1] in ".!?", "start": w[1],
              "tags": [], "text": w[0], "type": "word"} for w in words(turn)]} for turn in TALK
    ], "speakers": [{"id": "id-A", "name": "A"}, {"id": "id-B", "name": "B"}]}  # fmt: skip


def youtube_api():
    return [
        {"text": turn[2], "start": turn[1], "duration": end(turn) - turn[1], "speaker": turn[0]}
        for turn in TALK
    ]


def linto():
    return {"confidence": 0.7, "segments": [
        {"speaker_id": turn[0], "start": turn[1], "end": end(turn), "segment": turn[2],
         "words": [{"word": w[0], "start": w[1], "end": w[2], "conf": 0.9} for w in words(turn)]}
        for turn in TALK
    ]}  # fmt: skip


def recall(*, old=False):
    def word(word, start, stop, _):
        if old:
            return {"text": word, "start_timestamp": start, "end_timestamp": stop}
        return {"text": word, "start_timestamp": {"relative": start, "absolute": "2026-01-05T10Z"},
                "end_timestamp": {"relative": stop, "absolute": "2026-01-05T10Z"}}  # fmt: skip

    def who(name):
        person = {"id": 100, "name": name, "is_host": True, "platform": "zoom", "extra_data": None}
        return {"speaker": name, "speaker_id": 100} if old else {"participant": person}

    return [who(turn[0]) | {"words": [word(*w) for w in words(turn)]} for turn in TALK]


def fireflies():
    return {"data": {"transcript": {"id": "f", "title": "Point du lundi", "sentences": [
        {"index": n, "speaker_name": turn[0], "speaker_id": "AB".index(turn[0]), "text": turn[2],
         "raw_text": turn[2], "start_time": turn[1], "end_time": end(turn)}
        for n, turn in enumerate(TALK)]}}}  # fmt: skip


def tencent():
    return {"Response": {"RequestId": "r", "Data": {"TaskId": 1, "StatusStr": "success",
        "Result": "", "ResultDetail": [
            {"FinalSentence": turn[2], "SliceSentence": turn[2], "StartMs": ms(turn[1]),
             "EndMs": ms(end(turn)), "SpeechSpeed": 4.5, "SpeakerId": "AB".index(turn[0]),
             "Words": [{"Word": w[0], "OffsetStartMs": ms(w[1] - turn[1]),
                        "OffsetEndMs": ms(w[2] - turn[1])} for w in words(turn)]}
            for turn in TALK]}}}  # fmt: skip


def textless():
    return {"text": "", "language": "fr", "segments": [
        {"id": n, "start": turn[1], "end": end(turn), "text": "", "speaker": turn[0],
         "words": [{"word": f" {w[0]}", "start": w[1], "end": w[2], "probability": 0.9}
                   for w in words(turn)]} for n, turn in enumerate(TALK)
    ]}  # fmt: skip


def chunks():
    return {"text": WHOLE, "chunks": [
        {"text": f" {w[0]}", "timestamp": [w[1], w[2]]} for turn in TALK for w in words(turn)
    ]}  # fmt: skip


SHAPES = {
    "chunks of words": chunks(),
    "assemblyai": assembly(), "assemblyai, words": assembly(utterances=False),
    "deepgram, words": deepgram(), "deepgram, utterances": deepgram(utterances=True),
    "deepgram, paragraphs": deepgram(paragraphs=True),
    "deepgram, all": deepgram(utterances=True, paragraphs=True),
    "deepgram, channels": deepgram(channels=True),
    "deepgram, channels, utterances": deepgram(channels=True, utterances=True),
    "aws, labels": aws(), "aws, segments": aws(segments=True), "azure, batch": azure(),
    "azure, fast": azure_fast(), "azure, sdk": azure_sdk(), "google": google(),
    "google, tags": google(tags=True), "google, v2": google(version=2),
    "google, v2, labels": google(tags=True, version=2), "speechmatics": speechmatics(),
    "scribe": scribe(), "vosk": vosk(), "rev": rev(), "gladia": gladia(), "soniox": soniox(),
    "nemo": nemo(), "watson": watson(), "youtube": youtube(), "teams": teams(),
    "happy scribe": happy_scribe(), "dpe": dpe(), "diarized": diarized(), "linto": linto(),
    "recall": recall(), "recall, old": recall(old=True), "fireflies": fireflies(),
    "tencent": tencent(), "texts left empty": textless(),
    "openai, words": openai_words(), "premiere": premiere(), "youtube, api": youtube_api(),
}  # fmt: skip


def data_of(shape, indent=None):
    return json.dumps(SHAPES[shape], indent=indent, ensure_ascii=False).encode()
