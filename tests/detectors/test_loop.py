"""Loops, rolling captions, doubled and hollow cues, credits: whole cues go, nothing is strewn."""

import json
from collections import Counter
from itertools import pairwise

import pytest

from editor.core.cards import card_of
from editor.core.clean import CleanOptions
from editor.core.glossary import Glossary
from editor.core.session import Session
from editor.core.suggestion import Kind
from editor.detectors import detect, loop, suggestions
from editor.engines import languages
from editor.export import Job, export
from editor.formats import transcripts
from editor.structure.credits import is_farewell, names_makers
from editor.structure.repeats import Run, runs
from tests.texts import COMMON, analyse

LEXICON = languages.load("fr")


def session_of(data, name):
    transcript = transcripts.read(data if isinstance(data, bytes) else data.encode(), name)
    document, found = detect(transcript.text, LEXICON, Glossary(), cues=transcript.cues)
    return Session(transcript, suggestions=found), document


def loops(data, name="a.srt"):
    session, _ = session_of(data, name)
    return [s for s in session.suggestions if s.kind in (Kind.LOOP, Kind.ROLLING)]


def cleaned(data, name, target):
    """What an export writes once every loop is taken out."""
    session, document = session_of(data, name)
    options = CleanOptions(frozenset((Kind.LOOP, Kind.ROLLING)))
    return export(target, Job(session, document, options, name, 0.0, "en", str)).decode()


def srt(*bodies, gap=200, long=1800):
    """Cues of 1.8 s with a gap of 0.2 s."""
    blocks = []
    for number, body in enumerate(bodies):
        start = number * (long + gap)
        times = " --> ".join(
            f"00:{ms // 60000:02}:{ms // 1000 % 60:02},{ms % 1000:03}"
            for ms in (start, start + long)
        )
        blocks.append(f"{number + 1}\n{times}\n{body}\n")
    return "\n".join(blocks)


SAID = "Nous <i>avons</i> repeint\nla salle."


@pytest.mark.parametrize("times", [3, 5, 40])
def test_the_first_cue_of_a_loop_keeps_words_styles_and_times(times):
    data = srt("Bon.", *[SAID] * times, "À demain.")
    [found] = loops(data)
    assert found.replacements == ("",)
    kept = srt("Bon.", SAID)
    assert cleaned(data, "a.srt", "srt").startswith(kept)
    assert cleaned(data, "a.srt", "srt").count("-->") == 3
    assert cleaned(data, "a.srt", "txt") == "Bon.\nNous avons repeint\nla salle.\nÀ demain.\n"
    vtt = "WEBVTT\n\n" + data.replace(",", ".")
    assert cleaned(vtt, "a.vtt", "vtt").count("<i>avons</i>") == 1
    assert cleaned(vtt, "a.vtt", "srt").count("-->") == 3


def test_a_passage_of_several_cues_that_loops_stands_once():
    passage = ["Le dossier est complet.", "Il part demain", "à la préfecture."]
    data = srt("Bon.", *passage * 4, "Voilà.")
    assert len(loops(data)) == 1
    out = cleaned(data, "a.srt", "txt").split("\n")
    assert out == ["Bon.", *passage, "Voilà.", ""]


@pytest.mark.parametrize("shape", ["whisper", "cpp", "timestamped", "whisperx"])
def test_a_loop_over_segments_empties_the_later_ones_with_their_words(shape):
    segments = []
    for number, text in enumerate(["Bon.", *["La salle est peinte."] * 4, "Fini."]):
        key = "word" if shape in ("whisper", "whisperx") else "text"
        words = [{key: f" {word}", "start": number, "end": number} for word in text.split()]
        own = {"text": f" {text}", "tokens" if shape == "cpp" else "words": words}
        if shape == "cpp":
            own["offsets"] = {"from": number * 1000, "to": number * 1000 + 1000}
        else:
            own |= {"start": number, "end": number + 1}
        segments.append(own)
    name = "transcription" if shape == "cpp" else "segments"
    content = {name: segments}
    if shape == "whisperx":
        content["word_segments"] = [word for own in segments for word in own["words"]]
    new = json.loads(cleaned(json.dumps(content), "a.json", "json"))
    assert [s["text"] for s in new[name]] == [
        " Bon.", " La salle est peinte.", "", "", "", " Fini.",
    ]  # fmt: skip
    counts = [len(s.get("words", s.get("tokens"))) for s in new[name]]
    assert counts == [1, 4, 0, 0, 0, 1]
    assert new[name][1] == segments[1]
    if shape == "whisperx":
        assert len(new["word_segments"]) == 6
    times = [(c.start, c.end) for c in transcripts.read(json.dumps(new).encode(), "a.json").cues]
    assert times == [(float(n), float(n + 1)) for n in range(6)]


def test_a_loop_that_begins_and_ends_inside_cues_leaves_each_cue_its_rest():
    data = srt("Alors je ne sais pas", "je ne sais pas je ne", "sais pas quoi dire.")
    [found] = loops(data)
    assert cleaned(data, "a.srt", "srt") == (
        "1\n00:00:00,000 --> 00:00:01,800\nAlors je ne sais pas\n\n"
        "2\n00:00:04,000 --> 00:00:05,800\nquoi dire.\n"
    )
    assert "quoi" not in found.text


@pytest.mark.parametrize(
    "cues",
    [
        ("Entrez. Le vent tourne, dit-il.", *["Le vent tourne, dit-il."] * 9, "Sortez."),
        (
            "Entrez. Le vent tourne, dit-il.",
            *["Le vent tourne, dit-il. Le vent tourne, dit-il."] * 6,
            "Le vent tourne, dit-il. Sortez.",
        ),
    ],
)
def test_a_loop_that_begins_inside_the_cue_before_leaves_the_phrase_once(cues):
    text = cleaned(srt(*cues), "a.srt", "txt").replace("\r\n", " ").replace("\n", " ")
    assert text.count("tourne") == 1
    assert text.startswith("Entrez. Le vent tourne, dit-il.")
    assert text.rstrip().endswith("Sortez.")


def test_people_who_repeat_each_other_make_no_loop():
    voices = "".join(
        f"00:0{n}.000 --> 00:0{n}.900\n<v {who}>Vous venez demain à la réunion avec eux ?\n\n"
        for n, who in enumerate(["Léa", "Jean"])
    )
    assert loops(f"WEBVTT\n\n{voices}", "a.vtt") == []
    for bodies in (["Oui.", "Oui.", "Oui."], ["Ça va ?", "Ça va."], ["Non.", "Non."],
                   ["Tu viens ?", "Tu viens ?"]):  # fmt: skip
        assert loops(srt(*bodies)) == []
        assert loops(srt(*bodies, gap=0)) == []


def test_doubled_cues():
    shown = "1\n00:00:01,000 --> 00:00:03,000\nOui.\n\n"
    assert len(loops(shown + shown + srt("Bon."))) == 1
    assert cleaned(shown + shown + srt("Bon."), "a.srt", "txt") == "Oui.\nBon.\n"
    assert len(loops(srt("Bonjour à tous.", "Bonjour à tous.", gap=0))) == 1
    assert loops(srt("Bonjour à tous.", "Bonjour à tous.")) == []


def test_cues_that_hold_a_dot_or_one_number_in_a_row():
    data = srt("Bon.", ".", "...", "On y va.", " - ", "Oui ?", "4", "4", "4", "4", "Fin.")
    assert cleaned(data, "a.srt", "txt") == "Bon.\nOn y va.\nOui ?\n4\nFin.\n"
    assert len({s.group for s in loops(data)}) == 2  # one decision for what says nothing
    for silent in (srt("3", "2", "1", "Partez !"), srt("1998", "♪", "?!", "1999")):
        assert loops(silent) == []


LINES = ["bonjour à tous", "et bienvenue dans l'atelier", "on commence par le bois", "puis le fer",
         "et enfin la peinture", "qui sèche en une nuit"]  # fmt: skip


def stamp(seconds):
    return f"00:00:{int(seconds):02}.{round(seconds * 1000) % 1000:03}"


def youtube():
    """Automatic captions as YouTube writes them: each line in three cues, one of 10 ms."""
    blocks, before, at = [], " ", 0.0
    for line in LINES:
        first, *words = line.split()
        timed = "".join(f"<{stamp(at + n / 5)}><c> {w}</c>" for n, w in enumerate(words, 1))
        place = "align:start position:0%"
        blocks.append(f"{stamp(at)} --> {stamp(at + 2)} {place}\n{before}\n{first}{timed}\n")
        blocks.append(f"{stamp(at + 2)} --> {stamp(at + 2.01)} {place}\n{line}\n \n")
        before, at = line, at + 2.01
    return "WEBVTT\nKind: captions\nLanguage: fr\n\n" + "\n".join(blocks)


def two_lines():
    """The same as two lines that roll in each cue of an srt."""
    pairs = (f"{one}\n{other}" for one, other in pairwise(LINES))
    return srt(*pairs, long=4000, gap=-2000)


def test_rolling_captions_are_one_decision_and_say_each_line_once():
    for data, name in ((youtube(), "a.vtt"), (two_lines(), "a.srt")):
        assert {s.group for s in loops(data, name)} == {"loop:rolling"}
        assert cleaned(data, name, "txt").split("\n") == [*LINES, ""]
        for target in ("srt", "vtt"):
            again = transcripts.read(cleaned(data, name, target).encode(), f"a.{target}")
            assert again.text.split("\n") == LINES
    out = cleaned(youtube(), "a.vtt", "vtt")
    starts = [cue.start for cue in transcripts.read(out.encode(), "a.vtt").cues]
    assert starts == pytest.approx([2.01 * n for n in range(len(LINES))])
    assert out.count("<c>") == sum(len(line.split()) - 1 for line in LINES)


def growing(lines):
    """Live captions: each line grows by a word a cue; two lines are shown."""
    before, shown = "", []
    for line in lines:
        words = line.split()
        parts = [" ".join(words[: n + 1]) for n in range(len(words))]
        shown += [f"{before}\n{part}" if before else part for part in parts]
        before = line
    return shown


def test_captions_that_grow_word_by_word_say_each_line_once_where_it_is_whole():
    single = [" ".join(line.split()[: n + 1]) for line in LINES for n in range(len(line.split()))]
    for shown in (growing(LINES), single):
        data = srt(*shown)
        assert {s.group for s in loops(data)} == {"loop:rolling"}
        again = transcripts.read(cleaned(data, "a.srt", "srt").encode(), "a.srt")
        assert again.text.split("\n") == LINES
        before = transcripts.read(data.encode(), "a.srt")
        whole = [next(n for n, cue in enumerate(shown) if cue.endswith(line)) for line in LINES]
        assert [cue.start for cue in again.cues] == [before.cues[n].start for n in whole]
        for s in loops(data):  # whichever of them are taken, no word is lost
            rest = before.text[: s.span.start] + before.text[s.span.end :]
            assert set(rest.split()) == set(before.text.split())


def test_taking_rolling_captions_apart_is_undone_in_one_step():
    session, _ = session_of(youtube(), "a.vtt")
    head = next(s for s in session.open() if s.group == "loop:rolling")
    card = card_of(head, session)
    assert card.is_series
    session.accept_all(card.places)
    assert session.current == "\n".join(LINES)
    session.undo()
    assert session.current == session.source


def test_subtitles_of_people_do_not_roll():
    data = srt("On y va.\nOui.", "Oui.\nTrès bien.", "Je prends le bois.", "Et moi le fer.", "Bon.")
    assert loops(data) == []


def test_nothing_is_joined_over_cues_and_no_cue_is_a_page_header():
    bodies = [f"Chapitre {n}" if n % 3 == 0 else f"et la suite du numéro {n}" for n in range(30)]
    session, _ = session_of(srt(*bodies), "a.srt")
    assert not {s.kind for s in session.suggestions} & {Kind.HEADER, Kind.JOIN, Kind.WRAP}


@pytest.mark.parametrize(
    "text",
    [
        "Sous-titres réalisés par la communauté d'Amara.org",
        "Sous-titres réalisés para la communauté d'Amara.org",
        "Sous-titrage Société Radio-Canada", "Sous-titrage ST' 501", "Sous-titrage FR 2021",
        "sous-titres par Jeanne Le Goff.", "❤️ par SousTitreur.com", "Traduction : Marc Petit",
        "Subtitles by the Amara.org community", "Transcribed by https://otter.ai",
        "Transcription by CastingWords", "Captions by Ann Lee and Bob", "www.amara.org",
        "Closed captioning by Ann Lee",
    ],
)  # fmt: skip
def test_credits_that_name_who_made_them(text):
    assert names_makers(text, COMMON)
    [found] = loops(srt("Bonjour à tous.", text))
    assert cleaned(srt("Bonjour à tous.", text), "a.srt", "txt") == "Bonjour à tous.\n"
    assert found.group == "loop:credits"


@pytest.mark.parametrize(
    "text",
    [
        "Merci d'avoir regardé cette vidéo !", "Merci d'avoir regardé.", "Abonnez-vous !",
        "N'oubliez pas de vous abonner à la chaîne.", "Thanks for watching!",
        "Thank you so much for watching.", "Please subscribe to my channel!", "Subscribe!",
        "Don't forget to like and subscribe.",
    ],
)  # fmt: skip
def test_credits_that_say_farewell(text):
    assert is_farewell(text, COMMON)
    assert len(loops(srt("Bonjour à tous.", text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Les sous-titres réalisés par mon frère sont bons.", "Sous-titres réalisés par mon frère",
        "Elle fait du sous-titrage pour la télévision.", "Sous-titres en français", "Par Paul.",
        "On lui a demandé une traduction : il a refusé.", "Sous-titres et traduction",
        "Merci d'avoir regardé le dossier avec moi.", "Amara est partie.", "by the river",
        "Je voulais vous dire merci d'avoir regardé ça de près.", "Subtitles help people.",
        "I subscribe to two newspapers.", "We watched films with subtitles by the sea.",
        "Il faut vous abonner avant lundi.", "Thanks for watching the children.", "Pour Jean",
    ],
)  # fmt: skip
def test_talk_about_subtitles_is_no_credit(text):
    assert not names_makers(text, COMMON)
    assert not is_farewell(text, COMMON)
    assert loops(srt("Bonjour à tous.", text)) == []
    assert list(suggestions(loop.find, analyse(text, "fr"), LEXICON, Glossary())) == []


COMPARED = Counter()


class Counted(str):
    """A key that counts how often it is compared."""

    __hash__ = str.__hash__

    def __eq__(self, other):
        COMPARED["times"] += 1
        return str.__eq__(self, other)


@pytest.mark.parametrize("phrase", [["que"], ["a", "b"], ["a", "b", "a", "c"]])
def test_repeats_that_are_too_short_cost_no_more_than_the_text_is_long(phrase):
    def cost(times):
        COMPARED.clear()
        assert list(runs([Counted(key) for key in phrase * times], 40, lambda run: False)) == []
        return COMPARED["times"]

    assert cost(8000) < 5 * cost(2000)


def test_runs_are_found_with_their_period_and_number():
    found = list(runs("x a b a b a b y z z z".split(), 5, lambda run: run.times > 2))
    assert found == [Run(1, 2, 3), Run(8, 1, 3)]
