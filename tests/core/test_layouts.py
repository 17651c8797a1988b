"""How services lay a transcript out: who speaks and when is known, and times become cues."""

import io
import re

import docx
import pytest

from editor.core.clean import CleanOptions
from editor.core.marked_cues import marked_cues
from editor.core.marks import marks, without
from editor.core.session import Session
from editor.core.text import Span
from editor.detectors import detect
from editor.engines import languages
from editor.export import Job, export, targets_for
from editor.formats import transcripts
from tests.texts import COMMON, analyse

WHO = ("Maud Kervella", "Joël Stiern", "Maud Kervella")
SAID = ("Bonsoir à vous.", "Merci, on parle de 10:30 ?", "Oui, voilà.")
SECONDS = (4, 12, 65)
CLOCKS = ("0:04", "0:12", "1:05")

# A turn: {who}, {speaker} without a name, {clock}, {full}, {said}; what stands before all turns.
LAYOUTS = {
    "Otter": ("{who}  {clock}\n{said}\n\n", ""),
    "Word Transcribe": ("{full} {speaker}\n{said}\n", "Audio file\nsoir.mp3\n\nTranscript\n"),
    "Word Transcribe, names": ("{full} {who}\n{said}\n", "Fichier audio\n\nTranscription\n"),
    "Teams, old": ("0:{m}:{s}.0 --> 0:{m}:{s}.52\n{who}\n{said}\n\n", ""),
    "Fathom": ("{clock} - {who}\n  {said}\n\n", ""),
    "Fathom, company": ("@{clock} - {who} (ici.fr)\n{said}\n\n", ""),
    "Fireflies": ("{who} - {clock}\n{said}\n\n", ""),
    "tl;dv": ("[{clock}] {who}\n{said}\n\n", ""),
    "pipe": ("{speaker} | {clock}\n{said}\n\n", ""),
    "pipe, time first": ("{clock} | {speaker}\n{said}\n\n", ""),
    "Happy Scribe": ("[{full}.000] - {speaker}\n{said}\n\n", ""),
    "Amberscript": ("{speaker} {full}\n{said}\n\n", ""),
    "Premiere": ("{full}:12 - {full}:20\n{speaker}\n{said}\n\n", ""),
    "Resolve": ("[{full}:12 - {full}:20]\n{who}\n {said}\n\n", ""),
    "name above a timed line": ("{who}\n[{full}] {said}\n\n", ""),
    "Trint": ("{who} [{full}]\t{said}\n\n", ""),
    "Descript": ("**{who}:** [{full}] {said}\n\n", ""),
    "Rev": ("{who} ({clock}): {said}\n\n", ""),
    "bold name": ("**{who}** [{full}]: {said}\n\n", ""),
    "bold time": ("**[{full}] {who}:** {said}\n\n", ""),
    "words in brackets": ("{who} ({m} min {s} s) : {said}\n", ""),
    "words before a name": ("[{m} min {s} s] {who}: {said}\n\n", ""),
    "primes": ("{who} ({m}'{s}) : {said}\n", ""),
    "primes, curly": ("{who}, {m}’{s}”\n{said}\n\n", ""),
    "words on the name's line": ("{who} {m} minutes {s} seconds\n{said}\n\n", ""),
    "words, speaker": ("{speaker} {m} minutes {s} seconds\n{said}\n\n", ""),
    "at": ("{who} @ {clock}\n{said}\n\n", ""),
    "columns": ("{clock}\t{who}\t{said}\n", ""),
    "columns, name first": ("{who}\t{full}\t{said}\n", "Nom\tTemps\tTexte\n"),
    "address": ("maud@ici.fr  {clock}\n{said}\n\n", ""),
}  # fmt: skip


def laid_out(turn, before, times=1):
    turns = []
    for number in range(3 * times):
        index, seconds = number % 3, SECONDS[number % 3] + number // 3 * 120
        turns.append(
            turn.format(
                who=WHO[index], speaker=f"Speaker {1 + index % 2}", said=SAID[index],
                clock=f"{seconds // 60}:{seconds % 60:02}",
                full=f"00:{seconds // 60:02}:{seconds % 60:02}", m=seconds // 60, s=seconds % 60,
            )
        )  # fmt: skip
    return before + "".join(turns)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_times_and_names_of_each_layout_are_marks(layout):
    turn, before = LAYOUTS[layout]
    text = laid_out(turn, before)
    found = marks(text, COMMON)
    bare = without(text, (*found.times, *found.speakers))
    assert bare.split() == (before + "\n".join(SAID)).split()
    timeless = without(text, found.times)
    assert "Speaker 1" in timeless or "Maud" in timeless or "maud@" in timeless
    assert not any(clock in timeless for clock in CLOCKS)
    assert not re.search(r"minutes|\d['’]", timeless)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_times_become_cues_up_to_the_next_one(layout):
    found = marked_cues(text := laid_out(*LAYOUTS[layout]), COMMON)
    assert [cue.span.of(text) for cue, _ in found] == list(SAID)
    assert [cue.start for cue, _ in found] == list(SECONDS)
    assert all(cue.speaker for cue, _ in found)
    if "Teams" not in layout and "-" not in LAYOUTS[layout][0].replace(" - {who}", ""):
        assert [cue.end for cue, _ in found][:2] == [12.0, 65.0]


@pytest.mark.parametrize(
    "text",
    [
        "Ouverture  0:00\nLe Chat  3:12\nMon Amour  5:40\nLe Chat  7:10\n",  # a list of titles
        "1. Genèse 1:03\n2. Genèse 2:07\n",
        "Il est 10:30\nElle part.\nIl est 11:45\nElle revient.\n",
        "10:30 Accueil\n11:00 Débat\n12:30 Repas\n",
        "Rendez-vous à Paris [10:30] puis à Lyon [11:00] demain.\n" * 2,
        "Lundi - 10:30\nMardi - 11:00\nMercredi - 12:00\n",
        "Le Chat 3'12\nMon Amour 5'40\nLe Chat 7'10\n",
        "Cuisson (3 min 20 s) : trop.\nRepos (5 min 10 s) : peu.\n",
        "Il court 3'12\nElle court.\nIl court 3'20\n",
    ],
)
def test_lists_and_prose_with_times_name_nobody(text):
    assert marks(text, COMMON).speakers == ()


def test_a_clock_below_a_line_of_speech_makes_it_no_name():
    text = "0:03\nBonjour Paul\n0:07\nMerci Anne\n0:12\nDe Rien\n"
    found = marks(text, COMMON)
    assert without(text, found.times) == "Bonjour Paul\nMerci Anne\nDe Rien\n"
    assert found.speakers == ()


def test_the_last_line_before_a_time_at_its_end_is_said():
    text = "A: Alors ? #00:00:04-5#\n\nB: Oui. #00:00:12-0#\n\nA: Ah. #00:00:15-0#\n\nB: Si.\n"
    cues = [(c.start, c.end, c.speaker, c.span.of(text)) for c, _ in marked_cues(text, COMMON)]
    assert cues == [
        (0.0, 4.5, "A", "Alors ?"), (4.5, 12.0, "B", "Oui."), (12.0, 15.0, "A", "Ah."),
        (15.0, 16.0, "B", "Si."),
    ]  # fmt: skip


def looked_at(text, name="a.txt"):
    session = Session(transcripts.read(text if isinstance(text, bytes) else text.encode(), name))
    document, session.suggestions = detect(session.source, languages.load("fr"), session.known())
    return session, document


def test_subtitles_of_a_text_have_its_edits_and_the_names_as_they_are_now():
    session, document = looked_at(laid_out(*LAYOUTS["Otter"]))
    assert {"srt", "vtt"} <= set(targets_for(session, None, document.marks))
    for wrong, right in (("Bonsoir", "Bonjour"), ("Joël Stiern", "Joël Stern")):
        at = session.current.index(wrong)
        session.replace(Span(at, at + len(wrong)), right)

    def written(target, **options):
        job = Job(session, document, CleanOptions(**options), "a", 0, "en", str)
        return export(target, job).decode()

    assert written("srt") == (
        "1\n00:00:04,000 --> 00:00:12,000\nMaud Kervella: Bonjour à vous.\n\n"
        "2\n00:00:12,000 --> 00:01:05,000\nJoël Stern: Merci, on parle de 10:30 ?\n\n"
        "3\n00:01:05,000 --> 00:01:06,000\nMaud Kervella: Oui, voilà.\n"
    )
    assert "<v Joël Stern>Merci" in written("vtt")
    assert "Joël" not in written("srt", speakers=False)


def test_without_two_times_there_are_no_subtitles():
    session, document = looked_at("Maud: Bonsoir.\nJoël: Merci (10:30).\n")
    assert not {"srt", "vtt"} & set(targets_for(session, None, document.marks))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_marks_are_no_suspects(layout):
    session, document = looked_at(laid_out(*LAYOUTS[layout], times=4))
    assert len(document.marks.speakers) >= 12
    for s in session.suggestions:
        assert not any(span.overlaps(s.span) for span in (*document.marks.times,
                                                          *document.marks.speakers))  # fmt: skip


def test_documents_and_pages_lay_out_the_same():
    made = docx.Document()
    for who, clock, said in zip(WHO, CLOCKS, SAID, strict=True):
        paragraph = made.add_paragraph()
        paragraph.add_run(who).bold = True
        paragraph.add_run(f"   {clock}").add_break()
        paragraph.add_run(said)
    table = made.add_table(3, 2)
    for row, (who, clock, said) in enumerate(zip(WHO, ("2:04", "2:12", "3:05"), SAID, strict=True)):
        table.cell(row, 0).text = f"{who}\n{clock}"
        table.cell(row, 1).text = said
    target = io.BytesIO()
    made.save(target)
    read = transcripts.read(target.getvalue(), "a.docx")
    found = marks(read.text, COMMON)
    assert without(read.text, (*found.times, *found.speakers)).split("\n")[:-1] == [*SAID, *SAID]
    rows = "".join(
        f"<tr><td>{clock}</td><td>{who}</td><td>{said}</td></tr>"
        for who, clock, said in zip(WHO, CLOCKS, SAID, strict=True)
    )
    page = transcripts.read(f"<html><body><table>{rows}</table>".encode(), "a.html")
    found = marks(page.text, COMMON)
    assert without(page.text, (*found.times, *found.speakers)).split("\n") == [*SAID, ""]


@pytest.mark.parametrize(
    "unit",
    [
        "Mot 3 min ",
        "A 1 2 3",
        "Luc (3'02) : x\n",
        "0:03\tA\t",
        "0:03 Anne Roux\nOui.\n",
        "[0:03] ",
        "A [00:00:03] x\n",
        "@0:03 - A (b)\n",
        "0:0:0 ",
    ],
)
def test_the_work_grows_with_the_text(unit):
    def steps(letters):
        import cProfile

        text = unit * (letters // len(unit))
        profile = cProfile.Profile()
        profile.runcall(marked_cues, text, COMMON)
        return sum(entry.callcount for entry in profile.getstats())

    assert steps(200_000) < 16 * max(steps(20_000), 100)


def test_a_document_knows_its_marks_from_the_text_alone():
    document = analyse(laid_out(*LAYOUTS["Otter"]), "fr")
    assert [span.of(document.text) for span in document.marks.speakers] == list(WHO)


def said_in(text):
    return [(c.start, c.end, c.speaker, c.span.of(text)) for c, _ in marked_cues(text, COMMON)]


@pytest.mark.parametrize("form", ["{who}\n{time}\n{said}\n\n", "{who} {time}\n{said}\n\n"])
def test_a_time_of_day_is_no_name(form):
    times = ("11:58 AM", "12:03 p.m.", "1:05 PM")
    text = "".join(
        form.format(who=who, time=time, said=said)
        for who, time, said in zip(WHO, times, SAID, strict=True)
    )
    assert said_in(text)[:2] == [
        (43080, 43380, WHO[0], SAID[0]), (43380, 47100, WHO[1], SAID[1]),
    ]  # fmt: skip
    assert without(text, [s for part in marks(text, COMMON) for s in part]).split("\n\n") == [
        *SAID[:2], SAID[2], "",
    ]  # fmt: skip


def test_what_is_said_before_the_first_time_is_kept():
    text = "Un titre\n\nMaud : Bonsoir.\n\n[00:01:00]\nMaud : Oui.\n\n[00:02:00]\nMaud : Fin.\n"
    assert said_in(text)[0] == (0, 60, "Maud", "Bonsoir.")
    assert said_in("Un titre\n\n[00:01:00] Bonsoir.\n[00:02:00] Fin.\n")[0][3] == "Bonsoir."
    text = "Bonsoir à vous.\n\n[00:01:00] Oui.\n[00:02:00] Fin.\n"
    assert said_in(text)[0] == (0, 60, "", "Bonsoir à vous.")


def test_several_who_speak_between_two_times_share_it_by_their_letters():
    text = "[00:01:00]\nMaud : Bonsoir.\nJoël : Bonsoir.\n\n[00:02:00]\nMaud : Oui.\nJoël : Si.\n"
    found = said_in(text)
    assert [(who, said) for _, _, who, said in found] == [
        ("Maud", "Bonsoir."), ("Joël", "Bonsoir."), ("Maud", "Oui."), ("Joël", "Si."),
    ]  # fmt: skip
    (start, half, *_), (other, end, *_) = found[:2]
    assert (start, half, end) == (60, other, 120)
    assert 75 < half < 105


def test_names_in_brackets_before_a_colon_are_labels():
    text = "[SPEAKER_01]: Bonsoir.\n[SPEAKER_00]: Merci.\n[SPEAKER_01]: Oui.\n[SPEAKER_00]: Si.\n"
    assert without(text, marks(text, COMMON).speakers) == "Bonsoir.\nMerci.\nOui.\nSi.\n"


TALKED = (
    (
        "Zoé",
        "Bonsoir à tous, et merci d'être venus si nombreux malgré la pluie de ce soir, vraiment.",
    ),
    ("Ali", "Merci bien."),
    (
        "Zoé",
        "On va parler de trains, de gares et de tout ce qui roule encore dans notre belle vallée.",
    ),
    ("Ali", "Très bien, oui."),
    (
        "Zoé",
        "Et d'abord de la ligne qui va à la mer, que l'on a fermée sans rien dire à personne ici.",
    ),
)


@pytest.mark.parametrize(
    ("form", "clocks", "starts"),
    [
        # It would be over before it began, or its lengths go with what is behind each time.
        ("{who}: {said}\n{clock}\n\n", (0, 6, 8, 15, 17), (0, 6, 8, 15, 17)),
        ("{who} : {said}\n[{clock}]\n", (1, 6, 8, 15, 17), (1, 6, 8, 15, 17)),
        ("{who}: {said} #00:{clock}-0#\n", (4, 10, 12, 19, 21), (4, 10, 12, 19, 21)),
        ("{said}\n{clock}\n\n", (9, 15, 17, 24, 26), (9, 15, 17, 24, 26)),
        # As in f4, each ends what stands before it.
        ("{who}: {said}\n{clock}\n\n", (6, 8, 15, 17, 24), (0, 6, 8, 15, 17)),
        ("{who}: {said} #00:{clock}-0#\n", (6, 8, 15, 17, 24), (0, 6, 8, 15, 17)),
    ],
)
@pytest.mark.parametrize("end", ["", "\n"])
def test_times_below_what_is_said_are_its_own(form, clocks, starts, end):
    text = end + "".join(
        form.format(who=who, said=said, clock=f"00:{seconds:02}")
        for (who, said), seconds in zip(TALKED, clocks, strict=True)
    )
    found = said_in(text.rstrip() + end)
    assert [(start, said) for start, _, _, said in found] == list(
        zip(starts, [said for _, said in TALKED], strict=True)
    )
    if "who" in form:
        assert [who for *_, who, _ in found] == [who for who, _ in TALKED]
    assert [stop for _, stop, *_ in found[:4]] == list(starts[1:])


def test_a_range_below_says_when_what_stands_above_it_is_said():
    text = "Zoé: Bonsoir.\n[00:03 - 00:05]\n\nAli: Oui.\n[00:07 - 00:08]\n"
    assert said_in(text) == [(3.0, 5.0, "Zoé", "Bonsoir."), (7.0, 8.0, "Ali", "Oui.")]


def test_a_title_above_a_time_is_not_said_by_it():
    text = "Le train\n00:00\nBonsoir.\n00:05\nMerci.\n00:09\n"
    assert said_in(text) == [(0.0, 5.0, "", "Bonsoir."), (5.0, 9.0, "", "Merci.")]
