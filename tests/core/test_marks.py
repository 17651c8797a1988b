"""Times and names that say when and who: all of them go when asked, nothing else does."""

import time

import pytest

from editor.core.common import NO_WORDS
from editor.core.marks import marks, without
from tests.texts import COMMON

# Text, without its times, without its names, without both.
FORMS = {
    "Otter, Teams": (
        "Luc Morel  0:04  \nBonsoir.\n\nInès  1:00:12  \nMerci.\n",
        "Luc Morel\nBonsoir.\n\nInès\nMerci.\n",
        "0:04  \nBonsoir.\n\n1:00:12  \nMerci.\n",
        "Bonsoir.\n\nMerci.\n",
    ),
    "Teams, minutes": (
        "Luc\n0 minutes 4 seconds\nBonsoir.\n\nInès\n1 hour 2 minutes 9 seconds\nMerci.\n",
        "Luc\nBonsoir.\n\nInès\nMerci.\n",
        "0 minutes 4 seconds\nBonsoir.\n\n1 hour 2 minutes 9 seconds\nMerci.\n",
        "Bonsoir.\n\nMerci.\n",
    ),
    "YouTube, a clock and its words": (
        "0:04\n4 secondes\nBonsoir.\n\n1:09\n1 minute et 9 secondes\nMerci.\n",
        "Bonsoir.\n\nMerci.\n",
        "0:04\n4 secondes\nBonsoir.\n\n1:09\n1 minute et 9 secondes\nMerci.\n",
        "Bonsoir.\n\nMerci.\n",
    ),
    "Teams, minutes and a clock": (
        "Luc\n0 minutes 4 seconds\n0:04\nBonsoir.\nInès\n1 minute 9 seconds\n1:09\nMerci.\n",
        "Luc\nBonsoir.\nInès\nMerci.\n",
        "0 minutes 4 seconds\n0:04\nBonsoir.\n1 minute 9 seconds\n1:09\nMerci.\n",
        "Bonsoir.\nMerci.\n",
    ),
    "Teams, surname first": (
        "Morel, Luc   0:04\nBonsoir, Inès.\n\nDe Sousa, Inès (invitée)   0:12\nMerci.\n",
        "Morel, Luc\nBonsoir, Inès.\n\nDe Sousa, Inès (invitée)\nMerci.\n",
        "0:04\nBonsoir, Inès.\n\n0:12\nMerci.\n",
        "Bonsoir, Inès.\n\nMerci.\n",
    ),
    "Rev": (
        "Luc (00:04):\nBonsoir.\n\nInès (00:12):\nMerci.\n",
        "Luc:\nBonsoir.\n\nInès:\nMerci.\n",
        "(00:04)\nBonsoir.\n\n(00:12)\nMerci.\n",
        "Bonsoir.\n\nMerci.\n",
    ),
    "Sonix": (
        "[00:00:04] Luc: Il est 10:30 ici.\n[00:00:12] Inès: À 11:45 ?\n",
        "Luc: Il est 10:30 ici.\nInès: À 11:45 ?\n",
        "[00:00:04] Il est 10:30 ici.\n[00:00:12] À 11:45 ?\n",
        "Il est 10:30 ici.\nÀ 11:45 ?\n",
    ),
    "noScribe": (
        "S01: [00:00:04] Bonsoir [00:01:00] à vous.\nS02: [00:01:12] Merci.\n",
        "S01: Bonsoir à vous.\nS02: Merci.\n",
        "[00:00:04] Bonsoir [00:01:00] à vous.\n[00:01:12] Merci.\n",
        "Bonsoir à vous.\nMerci.\n",
    ),
    "f4, MAXQDA": (
        "I: Alors ? #00:00:04-5#\nB: Oui. #00:00:12-0#\nI: Ah ? #00:00:15-0#\nB: Si. {0:38}\n",
        "I: Alors ?\nB: Oui.\nI: Ah ?\nB: Si.\n",
        "Alors ? #00:00:04-5#\nOui. #00:00:12-0#\nAh ? #00:00:15-0#\nSi. {0:38}\n",
        "Alors ?\nOui.\nAh ?\nSi.\n",
    ),
    "Zoom": (
        "[Luc Morel] 10:01:04\nBonsoir.\n\n[Inès] 10:01:12\nMerci.\n",
        "[Luc Morel]\nBonsoir.\n\n[Inès]\nMerci.\n",
        "10:01:04\nBonsoir.\n\n10:01:12\nMerci.\n",
        "Bonsoir.\n\nMerci.\n",
    ),
    "Google Recorder": (
        "Speaker 1\n00:04\nBonsoir.\n\nSpeaker 2\n00:12\nMerci.\n",
        "Speaker 1\nBonsoir.\n\nSpeaker 2\nMerci.\n",
        "00:04\nBonsoir.\n\n00:12\nMerci.\n",
        "Bonsoir.\n\nMerci.\n",
    ),
    "Whisper": (
        "[00:00.000 --> 00:04.000]  Bonsoir\r\n[00:04.000 --> 00:12.000]  Merci\r\n",
        "Bonsoir\r\nMerci\r\n",
        "[00:00.000 --> 00:04.000]  Bonsoir\r\n[00:04.000 --> 00:12.000]  Merci\r\n",
        "Bonsoir\r\nMerci\r\n",
    ),
    "YouTube": ("0:04 bonsoir\n0:12 merci\n", "bonsoir\nmerci\n") * 2,
}


@pytest.mark.parametrize("form", FORMS)
def test_marks_of_each_program_go_and_what_is_said_stays(form):
    text, timeless, nameless, bare = FORMS[form]
    if form == "YouTube":
        nameless, bare = text, timeless
    found = marks(text, COMMON)
    assert without(text, found.times) == timeless
    assert without(text, found.speakers) == nameless
    assert without(text, (*found.times, *found.speakers)) == bare


@pytest.mark.parametrize("unit", ["seconds", "secondes", "s"])
def test_times_in_words_of_any_language_are_marks(unit):
    text = f"Zoé Lang\n3 minutes 11 {unit}\nBonsoir.\nZoé Lang\n4 minutes 2 {unit}\nMerci.\n"
    assert without(text, marks(text, COMMON).times) == "Zoé Lang\nBonsoir.\nZoé Lang\nMerci.\n"
    assert not marks(text, NO_WORDS).times


@pytest.mark.parametrize(
    "text",
    [
        "Rendez-vous à 10:30 demain.\n10:30, c'est tard, dit-il.\nPuis à 9:15.\n",
        "Le score était de 3:21 (le record date de 12:30) hier.\n",
        "On part à (10:30)\net c'est tout.\n",
        "Note: il a dit oui.\nLe verset 3:16 est connu.\n",
        "Lundi 10:30\nMardi 11:00\n",
        "Il dit : 12:15 au plus tard.\n",
        "",
    ],
)
def test_times_and_colons_in_sentences_stay(text):
    found = marks(text, COMMON)
    assert without(text, (*found.times, *found.speakers)) == text


@pytest.mark.parametrize(
    "unit", ["Luc Morel  0:04  \nOui.\n", " ", "[", "#", "Mot mot. ", "[00:00:12] ", "a", "Luc: "]
)
def test_the_work_grows_with_the_text(unit):
    def spent(letters):
        text = unit * (letters // len(unit))
        start = time.process_time()
        found = marks(text, COMMON)
        without(text, (*found.times, *found.speakers))
        return time.process_time() - start

    assert spent(400_000) < 40 * max(spent(50_000), 0.02)
