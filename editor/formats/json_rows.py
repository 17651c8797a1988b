"""Where recognisers' JSON has its turns, words and times: one row a recogniser, after its manual.

A place is written as keys joined by dots, "*" for every member of a list and a number for one of
them ("-1" is the last); of places parted by "|" the first that holds anything counts. Words with
a speaker, a probability or a language of their own have them under keys that `json_values` knows.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Clock(NamedTuple):
    """The keys of a start and an end, and the seconds of their unit."""

    start: str
    end: str
    unit: float = 1.0
    lasts: bool = False  # the second is a duration


class Glue(StrEnum):
    """What stands between the words of a list."""

    BLANK = "blank"  # a blank, but before what is marked as punctuation
    OWN = "own"  # what the words have themselves, or entries of blanks


SECONDS, WHOLE_MS = Clock("start", "end"), Clock("start", "end", 1e-3)
TIMES = Clock("start_time", "end_time")
TICKS = Clock("offsetInTicks", "durationInTicks", 1e-7, lasts=True)
CLOCKS = (  # of the many programs that write as Whisper does
    Clock("offsets.from", "offsets.to", 1e-3), Clock("timestamps.from", "timestamps.to"),
    Clock("timestamp.0", "timestamp.1"), SECONDS, Clock("startTime", "endTime"), TIMES,
    Clock("startOffset", "endOffset"), Clock("start_ms", "end_ms", 1e-3),
    Clock("offset", "duration", lasts=True), Clock("start", "duration", lasts=True),
)  # fmt: skip


class Row(NamedTuple):
    """A recogniser: where its turns are, and in each of them its text and its words."""

    name: str
    source: str  # its documentation
    turns: str  # "" where the file itself is one
    text: str = ""  # in a turn; "" where it has words alone
    words: tuple[tuple[str, str], ...] = ()  # lists in a turn, and the word in an entry of theirs
    clocks: tuple[Clock, ...] = (SECONDS,)
    glue: Glue = Glue.BLANK
    needs: str = ""  # in a turn, without which the row is not meant
    lacks: str = ""  # in a turn
    strings: tuple[str, ...] = ()  # in a turn: what repeats its text
    all_words: tuple[tuple[str, str], ...] = ()  # lists that repeat the whole text
    all_strings: tuple[str, ...] = ()
    whole_text: str = ""  # a string that is the texts of all turns, one behind the other
    language: str = "language|language_code|result.language|params.language"
    voices: str = ""  # a list of who speaks from when to when
    names: str = ""  # a list of the names of speakers by their "id"
    delimiter: str = ""  # what the file says stands between words, where that may be nothing
    fixed: bool = False  # entries are referred to by their number: none comes or goes
    singles: bool = False  # entries of a word each, as others have turns there
    whole: bool = False  # its times are whole numbers


_DEEPGRAM = "results.channels.*.alternatives.0"
_SENTENCES = f"{_DEEPGRAM}.paragraphs.paragraphs.*.sentences.*"
_DEEPGRAM_TEXTS = (f"{_DEEPGRAM}.transcript", f"{_DEEPGRAM}.paragraphs.transcript")
_DEEPGRAM_WORD = "punctuated_word|word"
_CHANNEL = "results.channel_labels.channels.*.items.*"
_BEST = "alternatives.0"

ROWS: tuple[Row, ...] = (
    Row("AssemblyAI", "www.assemblyai.com/docs: Transcript, utterances, sentences, paragraphs",
        "utterances.*|sentences.*|paragraphs.*", "text", (("words.*", "text"),), (WHOLE_MS,),
        needs="words.0.text", whole=True, all_words=(("words.*", "text"),),
        all_strings=("text",)),
    Row("AssemblyAI", "the same without speakers", "", "", (("words.*", "text"),), (WHOLE_MS,),
        needs="words.0.confidence", whole=True, strings=("text",)),
    Row("Deepgram", "developers.deepgram.com/docs/utterances", "results.utterances.*",
        "transcript", (("words.*", _DEEPGRAM_WORD),),
        all_words=((f"{_DEEPGRAM}.words.*", _DEEPGRAM_WORD),),
        all_strings=(*_DEEPGRAM_TEXTS, f"{_SENTENCES}.text"),
        language=f"results.channels.0.detected_language|{_DEEPGRAM}.languages.0"),
    Row("Deepgram", "developers.deepgram.com/docs/paragraphs", _SENTENCES, "text",
        all_words=((f"{_DEEPGRAM}.words.*", _DEEPGRAM_WORD),), all_strings=_DEEPGRAM_TEXTS,
        language="results.channels.0.detected_language"),
    Row("Deepgram", "developers.deepgram.com/docs/pre-recorded-audio", _DEEPGRAM, "",
        (("words.*", _DEEPGRAM_WORD),), strings=("transcript",),
        language="results.channels.0.detected_language"),
    Row("Amazon Transcribe", "docs.aws.amazon.com/transcribe: how it works, audio_segments",
        "results.audio_segments.*", "transcript", (), (TIMES,),
        all_words=(("results.items.*", f"{_BEST}.content"), (_CHANNEL, f"{_BEST}.content")),
        all_strings=("results.transcripts.*.transcript",), fixed=True,
        language="results.language_code"),
    Row("Amazon Transcribe", "docs.aws.amazon.com/transcribe: channel identification",
        "results.channel_labels.channels.*", "", (("items.*", f"{_BEST}.content"),), (TIMES,),
        all_words=(("results.items.*", f"{_BEST}.content"),), fixed=True,
        all_strings=("results.transcripts.*.transcript",), language="results.language_code"),
    Row("Amazon Transcribe", "docs.aws.amazon.com/transcribe: diarization, speaker_labels",
        "results", "", (("items.*", f"{_BEST}.content"),), (TIMES,),
        strings=("transcripts.*.transcript",), voices="results.speaker_labels.segments.*",
        fixed=True, language="results.language_code"),
    Row("Azure Speech, batch", "learn.microsoft.com: batch transcription, get results",
        "recognizedPhrases.*", "nBest.0.display",
        (("nBest.0.displayWords.*", "displayText"), ("nBest.0.words.*", "word")), (TICKS,
        Clock("offset", "duration", lasts=True)),
        strings=("nBest.0.lexical", "nBest.0.itn", "nBest.0.maskedITN"),
        all_strings=("combinedRecognizedPhrases.*.display",),
        language="recognizedPhrases.0.locale"),
    Row("Azure Speech, fast", "learn.microsoft.com: fast transcription, response", "phrases.*",
        "text", (("words.*", "text"),),
        (Clock("offsetMilliseconds", "durationMilliseconds", 1e-3, lasts=True),
         Clock("offset", "duration", 1e-3, lasts=True)),
        all_strings=("combinedPhrases.*.text",), language="phrases.0.locale"),
    Row("Azure Speech, SDK", "learn.microsoft.com: get speech recognition results, detailed",
        "|*|results.*", "NBest.0.Display|DisplayText",
        (("NBest.0.DisplayWords.*", "Word"), ("NBest.0.Words.*", "Word")),
        (Clock("Offset", "Duration", 1e-7, lasts=True),),
        strings=("DisplayText", "NBest.0.Lexical", "NBest.0.ITN", "NBest.0.MaskedITN")),
    Row("Google, speakers", "cloud.google.com/speech-to-text/docs: multiple voices (v1)",
        f"results.-1.{_BEST}|response.results.-1.{_BEST}", "",
        (("words.*", "word"),), (Clock("startTime", "endTime"),), needs="words.0.speakerTag",
        lacks="transcript", all_words=((f"results.*.{_BEST}.words.*", "word"),
        (f"response.results.*.{_BEST}.words.*", "word")),
        all_strings=(f"results.*.{_BEST}.transcript", f"response.results.*.{_BEST}.transcript"),
        language="results.0.languageCode|response.results.0.languageCode"),
    Row("Google, speakers", "cloud.google.com/speech-to-text/v2/docs: SpeakerDiarizationConfig",
        f"results.*.{_BEST}|response.results.*.{_BEST}", "", (("words.*", "word"),),
        (Clock("startTime", "endTime"), Clock("startOffset", "endOffset")),
        needs="words.0.speakerLabel|words.0.speakerTag", strings=("transcript",),
        language="results.0.languageCode|response.results.0.languageCode"),
    Row("IBM Watson", "cloud.ibm.com/docs/speech-to-text: speaker labels, word timestamps",
        "results.*", f"{_BEST}.transcript",
        ((f"{_BEST}.timestamps.*", "0"), (f"{_BEST}.word_confidence.*", "0")), (Clock("1", "2"),),
        needs=f"{_BEST}.timestamps.0", voices="speaker_labels.*", fixed=True),
    Row("Google", "cloud.google.com/speech-to-text/docs: RecognizeResponse (v1, v2)",
        "results.*|response.results.*", f"{_BEST}.transcript", ((f"{_BEST}.words.*", "word"),),
        (Clock("startTime", "endTime"), Clock("startOffset", "endOffset")),
        language="results.0.languageCode|response.results.0.languageCode"),
    Row("Speechmatics", "docs.speechmatics.com: json-v2", "", "",
        (("results.*", f"{_BEST}.content"),), (TIMES,), needs=f"results.0.{_BEST}.content",
        language="metadata.transcription_config.language",
        delimiter="metadata.language_pack_info.word_delimiter"),
    Row("ElevenLabs Scribe", "elevenlabs.io/docs: create transcript", "|transcripts.*", "",
        (("words.*", "text"),), glue=Glue.OWN, needs="words.0.type", strings=("text",),
        language="language_code|transcripts.0.language_code"),
    Row("Vosk", "alphacephei.com/vosk: results of the recogniser", "|*", "text",
        (("result.*", "word"),), needs="result.0.word"),
    Row("Vosk", "the same with alternatives", f"{_BEST}|*.{_BEST}", "text",
        (("result.*", "word"),), needs="result.0.word"),
    Row("vosk-transcriber", "github.com/alphacep/vosk-api: transcriber", "monologues.*", "",
        (("terms.*", "text"),), needs="terms.0.text", all_strings=("text",)),
    Row("Rev", "docs.rev.ai: get transcript", "monologues.*", "", (("elements.*", "value"),),
        (Clock("ts", "end_ts"), Clock("timestamp", "end_timestamp")), Glue.OWN,
        needs="elements.0.value", names="speakers.*"),
    Row("Gladia", "docs.gladia.io: pre-recorded, result",
        "result.transcription.utterances.*|transcription.utterances.*", "text",
        (("words.*", "word"),), all_strings=("result.transcription.full_transcript",
        "transcription.full_transcript"),
        language="result.transcription.languages.0|transcription.languages.0"),
    Row("Gladia", "docs.gladia.io: migration from v1", "prediction.*", "transcription",
        (("words.*", "word"),), (Clock("time_begin", "time_end"),),
        language="prediction.0.language"),
    Row("Soniox", "soniox.com/docs: get transcript, timestamps", "|transcript", "",
        (("tokens.*", "text"),), (Clock("start_ms", "end_ms", 1e-3),), Glue.OWN,
        needs="tokens.0.start_ms", strings=("text",), language="tokens.0.language"),
    Row("NVIDIA NeMo", "docs.nvidia.com/nemo-framework: ASR, timestamps",
        "timestamp.segment.*|*.timestamp.segment.*", "segment",
        all_words=(("timestamp.word.*|*.timestamp.word.*", "word"),),
        all_strings=("text|pred_text", "*.text|*.pred_text")),
    Row("YouTube json3", "github.com/yt-dlp/yt-dlp: subtitle formats", "events.*", "",
        (("segs.*", "utf8"),), (Clock("tStartMs", "dDurationMs", 1e-3, lasts=True),), Glue.OWN,
        needs="segs.0.utf8"),
    Row("Microsoft Stream, Teams", "learn.microsoft.com: onlineMeeting transcripts", "entries.*",
        "text", clocks=(Clock("startOffset", "endOffset"),)),
    Row("Happy Scribe", "dev.happyscribe.com: exports, json", "*", "", (("words.*", "text"),),
        (Clock("data_start", "data_end"),), needs="words.0.data_start"),
    Row("Premiere Pro", "helpx.adobe.com: export transcripts, .prtranscript and .json",
        "segments.*", "", (("words.*", "text|word"),), (SECONDS, Clock("start", "duration",
        lasts=True)), needs="words.0.start", lacks="text|body|segment|sentence|transcript",
        names="speakers.*", language="language|segments.0.language"),
    Row("Recall.ai", "docs.recall.ai: download transcript, participant and words", "*|transcript.*",
        "", (("words.*", "text"),),
        (Clock("start_timestamp.relative", "end_timestamp.relative"),
         Clock("start_timestamp", "end_timestamp")),
        needs="words.0.start_timestamp", language="0.language_code|0.language"),
    Row("Fireflies", "docs.fireflies.ai/schema: transcript, sentences",
        "data.transcript.sentences.*|transcript.sentences.*", "text", clocks=(TIMES,),
        strings=("raw_text",)),
    # its words' times begin with their sentence: they are not read
    Row("Tencent", "cloud.tencent.com: DescribeTaskStatus, SentenceDetail",
        "Response.Data.ResultDetail.*|Data.ResultDetail.*|ResultDetail.*", "FinalSentence",
        (("Words.*", "Word"),), (Clock("StartMs", "EndMs", 1e-3),),
        strings=("SliceSentence", "WrittenText")),
    Row("words as segments", "whisper.cpp -ml 1; Hugging Face: return_timestamps=\"word\"", "", "",
        (("chunks.*|transcription.*|segments.*", "text|body"),), CLOCKS, singles=True,
        strings=("text",)),
    # openai-whisper's {"text", "segments", "language"}; faster-whisper's tools the same or the bare
    # list; WhisperX's "speaker", "score" and "word_segments"; OpenAI's verbose_json with "words"
    # and diarized_json; whisper-timestamped's words of "text"; whisper.cpp's "transcription" with
    # "offsets" and -ojf's "tokens"; Hugging Face's "chunks"; the Podcast Namespace's "body";
    # LinTO's "segment"; NeMo's lines of "pred_text".
    Row("Whisper", "their manuals, and podcastnamespace.org: transcripts",
        "segments.*|transcription.*|chunks.*|sentences.*|utterances.*|result.segments.*"
        "|output.segments.*|*", "text|body|pred_text|transcript|sentence|segment",
        (("words.*", "word|text"), ("tokens.*", "word|text")), CLOCKS,
        all_words=(("word_segments.*", "word|text"), ("words.*", "word|text")),
        whole_text="text"),
    Row("Whisper, texts left empty", "segments with words alone",
        "segments.*|result.segments.*|output.segments.*|utterances.*|*", "",
        (("words.*", "word|text"),), CLOCKS, needs="words.0", lacks="words.0.type"),
    Row("words alone", "platform.openai.com/docs: timestamp_granularities; bbc.github.io: DPE",
        "", "", (("words.*|word_segments.*|*", "punctuated_word|word|text"),), CLOCKS,
        strings=("text|transcript|transcription",), voices="paragraphs.*|segments.*"),
    Row("text alone", "platform.openai.com/docs: json", "", "text|transcript"),
)  # fmt: skip
