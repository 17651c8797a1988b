"""Strange texts take no longer than their length says, and real ones lose nothing by it."""

import gc
import random
import time
from collections import Counter

import pytest

from editor.collection import uncollected
from editor.core.document import Document, Gap
from editor.core.glossary import Glossary
from editor.core.suggestion import Kind
from editor.core.text import Span
from editor.core.transcript import Cue
from editor.detectors import (
    agreement,
    detect,
    loop,
    name_variant,
    page_join,
    subject_verb,
    suggestions,
    verb_form,
)
from editor.engines import languages
from editor.language.clause import Clause
from editor.language.nearby import COMPARED, MOST, MOST_HEARD, Names, Nearby
from editor.language.phonetics import distance
from editor.structure import head_runs, page_lines, repeats, running_heads
from editor.structure.bounds import (
    EFFORT,
    FOREIGN_FROM,
    KEPT,
    LISTED_EFFORT,
    LISTED_FROM,
    MANY,
    MOST_LISTED,
    MOST_OF_FOREIGN,
    MOST_UNKNOWN,
    bounded,
    without_copies,
)
from editor.structure.period import period
from tests.benchmarks.shapes import TEXTS
from tests.texts import COMMON, analyse


def syllables(number: int) -> str:
    """A word that no dictionary has, another one for each number."""
    parts = []
    for _ in range(6):
        number, rest = divmod(number, 60)
        parts.append("bcdfglmnprst"[rest % 12] + "aeiou"[rest // 12])
    return "".join(parts)


@pytest.fixture(scope="module")
def french():
    return languages.load("fr")


# Those that once grew with the square of their length or worse, though cheap at these sizes.
GROWING = [
    "blanks",
    "blanks between words",
    "tabs",
    "no-break spaces",
    "empty lines",
    "one letter",
    "any letters",
    "form feeds",
    "CR",
    "a.b",
    "dots",
    "hyphens",
    "apostrophes",
    "stars and blanks",
    "bold open",
    "tags",
    "url",
    "combining",
    "one word",
    "loop of seven",
]


@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_the_text(name, french):
    def seconds(size):
        text = TEXTS[name](size)
        best = 1e9
        for _ in range(2):
            start = time.process_time()
            detect(text, french, Glossary())
            best = min(best, time.process_time() - start)
        return best

    seconds(1000)  # what is made once is made
    # Sixteen times in four times the text is a square; the floor is for what costs nothing.
    assert seconds(40_000) < 10 * max(seconds(10_000), 0.02)


def test_copies_of_a_phrase_are_not_judged_word_by_word():
    phrase = "je ne sais pas "
    document = analyse("Avant. " + phrase * 300 + "et après.", "fr")
    seen = without_copies(document)
    assert len(seen.words) == 1 + 4 * (KEPT + 1) + 2
    assert seen.words[0] == document.words[0]
    assert seen.words[-2:] == document.words[-2:]
    copy = seen.words[1 + 4 * KEPT]
    assert copy.gap is Gap.PARAGRAPH
    assert copy.start == document.words[-6].start


@pytest.mark.parametrize("times", [2, 12, MANY - 2])
def test_what_people_repeat_is_all_judged(times):
    document = analyse("oui je sais bien " * times, "fr")
    assert without_copies(document) is document


def test_a_loop_is_found_whole_and_what_follows_is_judged(french):
    text = "je ne sais pas quoi dire " * 400 + "\n\nIl a manger une pome.\n"
    _, found = detect(text, french, Glossary())
    loop = [s for s in found if s.kind is Kind.LOOP]
    assert len(loop) == 1
    assert loop[0].replacements == ("je ne sais pas quoi dire",)
    assert loop[0].span.end == text.index("\n") - 1
    assert [s.text for s in found if s is not loop[0]] == ["manger", "pome"]


@pytest.mark.parametrize(
    ("others", "most", "effort"),
    [
        ("", MOST_OF_FOREIGN, EFFORT),
        ("le temps est beau ", MOST_LISTED, LISTED_EFFORT),
        ("le temps {} {} ", MOST_UNKNOWN, 1.0),
    ],
)
def test_of_very_many_unknown_words_the_first_are_judged(others, most, effort, french):
    lexicon = french.lexicon
    known = [form for form in lexicon.forms if form.isalpha() and form.isascii()]
    made = [syllables(n * 7919) for n in range(MOST_UNKNOWN + 500)]
    pairs = zip(known[::2], known[1::2], made, strict=False)
    text = " ".join(others.format(*pair) + word for *pair, word in pairs)
    document = analyse(text, "fr")
    bound = bounded(document, french)
    trusting = bound.lexicon
    unknown = [word for word in made if lexicon.row(word) is None]
    assert bound.effort == effort
    assert bound.names == (french.names if effort == 1 else ())
    assert bound.grammar == (french.grammar if others else None)
    assert all(trusting.knows(word) for word in unknown[most:])
    assert not any(trusting.knows(word) for word in unknown[:most])
    assert trusting.sound(unknown[0]) != ""
    assert trusting.sound(unknown[-1]) == ""
    assert not lexicon.knows(unknown[-1])  # the language's own lexicon learned nothing


def test_of_a_list_of_names_those_said_most_often_are_judged(french):
    made = [syllables(n * 7919).capitalize() for n in range(MOST_LISTED + 50)]
    document = analyse(" ".join(f"le temps est beau {word}" for word in (*made, made[-1])), "fr")
    bound = bounded(document, french)
    assert bound.effort == LISTED_EFFORT
    assert not bound.lexicon.knows(made[-1])
    assert bound.lexicon.knows(made[-2])


@pytest.mark.parametrize("count", [LISTED_FROM, LISTED_FROM + 500])
def test_times_in_each_line_make_no_list_of_a_text(count, french):
    times = (f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}" for n in range(count))
    lines = (f"[{at}] le temps est beau" for at in times)
    assert bounded(analyse("\n".join(lines), "fr"), french) is french


def test_a_text_of_few_unknown_words_said_again_and_again_is_worth_less(french):
    made = [syllables(n * 7919) for n in range(100)]
    times = FOREIGN_FROM // len(made) + 1
    bound = bounded(analyse(" ".join(made * times), "fr"), french)
    assert (bound.effort, bound.lexicon) == (EFFORT, french.lexicon)
    assert bounded(analyse(" ".join(made * (times - 1)), "fr"), french) is french


@pytest.mark.parametrize(("said", "is_worth_less"), [("a b c ", True), ("a le b temps ", False)])
def test_a_text_of_single_letters_is_worth_less(said, is_worth_less, french):
    document = analyse(said * FOREIGN_FROM, "fr")
    assert (bounded(document, french).effort == EFFORT) is is_worth_less


def test_a_text_in_both_languages_is_worth_as_much_as_others(french):
    english = french.lexicon.foreign
    rows = (form for form, kind in zip(english.forms, english.kinds, strict=True) if kind == "d")
    alone = [f for f in rows if f.isalpha() and french.lexicon.row(f) is None][:100]
    document = analyse(" ".join(alone * (FOREIGN_FROM // len(alone) + 1)), "fr")
    assert bounded(document, french) is french


def test_a_text_that_is_worth_less_has_the_nearest_words_of_fewer(french):
    document = analyse("rien", "fr")
    words = [syllables(n * 7919) for n in range(MOST)]
    asked = [sum(map(Nearby(document, french.lexicon, e).may_ask, words)) for e in (1.0, EFFORT)]
    assert asked == [MOST, MOST * EFFORT]


def test_real_texts_have_the_whole_lexicon(french):
    made = [syllables(n * 7919) for n in range(1000)]
    document = analyse(" ".join(f"le {word} est là" for word in made), "fr")
    assert bounded(document, french) is french


def test_words_near_to_very_many_use_up_what_may_be_compared(french):
    document = analyse("rien", "fr")
    nearby, asked = Nearby(document, french.lexicon), 0
    words = [f"b{a}{b}{c}rd" for a in "aeiouyéâ" for b in "aeiouyéâ" for c in "aeiouyéâ"]
    while asked < len(words) and nearby.may_ask(words[asked]):
        asked += 1
    compared = sum(french.lexicon.compared(word) for word in words[:asked])
    assert asked < MOST
    assert compared >= MOST * COMPARED
    assert nearby.may_ask(words[0])
    assert not nearby.may_ask(words[asked])


def test_names_with_a_capital_inside_are_heard_among_very_many(french):
    others = (syllables(n * 31).capitalize() + "Xo" for n in range(MOST_HEARD + 200))
    text = "NanoClaw est là. NanoClaw va. " + " ".join(others) + " avec l'anocle."
    document = analyse(text, "fr")
    place = next(n for n, word in enumerate(document.words) if word.text == "anocle")
    _, names = Names(document, french).like(place, [])
    assert names[0] == "NanoClaw"


def test_a_name_in_very_many_forms_tells_the_likeliest(french):
    forms = [f"Brolu{a}{b}nd" for a in "aeiou" for b in "tdkgpb"]
    text = " ".join(f"On voit {form} ici, et {form} là." for form in forms)
    found = list(suggestions(name_variant.find, analyse(text, "fr"), french, Glossary()))
    assert found
    assert max(len(s.replacements) for s in found) <= name_variant.MOST_TOLD + 1


def test_of_very_many_forms_the_frequent_ones_are_taken_for_heads():
    groups = {f"head {n}": list(range(400)) for n in range(20)}
    seeds = list(groups)
    kept = running_heads.first(seeds, groups, 10_000)
    assert kept == seeds[: running_heads.MOST_SEEDED // 400]
    groups = {"left": list(range(4000)), "right": list(range(4000)), "third": [1, 2]}
    assert running_heads.first(list(groups), groups, 10_000) == ["left", "right"]


def test_lists_of_words_are_not_joined(french):
    many = page_join.MANY + 10
    words = analyse("que\n\n" * many, "fr")
    assert not list(suggestions(page_join.find, words, french, Glossary()))
    prose = analyse("Il me semble que\n\nle temps est beau aujourd'hui. " * many, "fr")
    assert len(list(suggestions(page_join.find, prose, french, Glossary()))) == many


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("on va  \n \u00a0\n  loin", 1),
        ("on va\u202f\r\n\r\n\r\nloin", 1),
        ("on va \n \f  loin", 1),
        ("on va\floin et\n\nplus", 2),
        ("on va\n loin", 0),
    ],
)
def test_empty_lines_and_pages_are_found_with_their_blanks(text, gaps, french):
    text = f"Il me semble que nous partons demain matin, et qu'{text} que prévu. Il fait beau."
    found = list(suggestions(page_join.find, analyse(text, "fr"), french, Glossary()))
    assert len(found) == gaps
    assert all(not s.text.strip() for s in found)
    assert all(text[s.span.end].isalpha() and text[s.span.start - 1].isalpha() for s in found)


def test_distances_of_sounds_are_symmetrical_and_weighed():
    assert distance("pa", "ba") == pytest.approx(0.35)
    assert distance("mɛzõ", "mɛzõ") == 0
    for one, other in (("bɔ̃", "bõ"), ("ʃa", "sa"), ("x", "k"), ("", "ta"), ("ana", "ama")):
        assert distance(one, other) == pytest.approx(distance(other, one))


def test_work_without_collection_leaves_it_as_it_was():
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="no"), uncollected():
        raise ValueError("no")
    assert gc.isenabled()


def test_words_taken_for_right_are_forgotten_again(french):
    lexicon = french.lexicon
    assert not lexicon.uses("brolutassez")
    trusting = lexicon.trusting(["brolutassez"])
    assert trusting.uses("brolutassez")
    assert not lexicon.uses("brolutassez")
    assert trusting.row("maison") == lexicon.row("maison") == lexicon.row("MAISON")


def test_a_head_glued_to_words_is_found_from_its_capital_on():
    text = "".join(
        f"on parle de tout cela encoreREVUE DES MARAIS Nord-Est {n} et puis on continue "
        + "de parler " * 9
        + "\n"
        for n in range(5)
    )
    runs = {run.words: run.spans for run in head_runs.runs(text, shouts=False, common=COMMON)}
    spans = runs["REVUE", "DES", "MARAIS", "Nord", "-", "Est"]
    assert [span.of(text) for span in spans] == ["REVUE DES MARAIS Nord-Est"] * 5


def test_an_opening_ends_where_heads_are_longest():
    text = ("Le " + "mot" * 60 + " Fin\n") * 3 + "Le Fin " * 2
    openings = head_runs.Openings(text)
    spans = [openings.span(n, count) for n, count in enumerate(openings.counts)]
    assert max(span.end - span.start for span in spans) <= head_runs.MOST_LETTERS
    assert len({span.of(text) for span in spans}) > 1


def plain_openings(text: str) -> list[tuple[int, list[str], list[int]]]:
    """Start, words and their ends of each place where a head may begin, one by one."""
    tokens = list(head_runs._TOKEN.finditer(text))
    begins = list(head_runs._START.finditer(text))
    times = Counter(m[0] for m in begins)
    found = []
    for begin in begins:
        start = begin.start()
        end = min(text.find("\n", start) % (len(text) + 1), start + head_runs.MOST_LETTERS)
        inside = [m for m in tokens if m.end() > start and m.start() < end][: head_runs.MOST_WORDS]
        words = [text[max(start, m.start()) : min(m.end(), end)] for m in inside]
        follows = any(m[0][0].isupper() or m[0][0].isdigit() for m in inside[1:])
        most = max(head_runs.FEWEST, len(text) // head_runs.LEAST_GAP)
        is_long = len(begin[0]) >= 8 and begin[0].isupper()
        if head_runs.FEWEST <= times[begin[0]] <= most and (follows or is_long):
            found.append((start, words, [min(m.end(), end) for m in inside]))
    return found


def plain_runs(text: str) -> dict[tuple[str, ...], list[Span]]:
    """The telling runs that stand three times, not on lines of their own, in a text of a page."""
    found: dict[tuple[str, ...], list[Span]] = {}
    for start, words, ends in plain_openings(text):
        for size in range(1, len(words) + 1):
            found.setdefault(tuple(words[:size]), []).append(Span(start, ends[size - 1]))
    return {
        words: spans
        for words, spans in found.items()
        if len(spans) >= head_runs.FEWEST
        and sum(has_room(text, span.start) for span in spans) >= head_runs.GLUED
        and head_runs.is_telling(words, False, COMMON)
    }


def has_room(text: str, at: int) -> bool:
    """Whether a line has room for text beside a head."""
    line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
    return len(line) >= head_runs.LEAST_TEXT


def test_lines_without_room_for_text_hold_no_glued_heads():
    head = "REVUE DES MARAIS Nord"
    alone = f"{head}\n" * 4 + "on en parle encore\n" * 60
    assert not list(head_runs.runs(alone, shouts=False, common=COMMON))
    text = alone + f"on en parle encore {head} et puis on continue\n" * 2
    places = {run.words: run.spans for run in head_runs.runs(text, shouts=False, common=COMMON)}
    assert [span.of(text) for span in places["REVUE", "DES", "MARAIS", "Nord"]] == [head] * 6


@pytest.mark.parametrize("seed", range(40))
def test_runs_of_heads_are_those_that_all_places_tell_one_by_one(seed):
    dice = random.Random(seed)
    parts = ["REVUE", "DES", "MARAIS", "Le", "Nord", "mot", "2024", "7", "/", "-", "'", "l'Est",
             "motTITRE", "ASSEMBLÉE", "x" * 130, "12:30"]  # fmt: skip
    text = "".join(
        dice.choice(parts) + dice.choice(["", " ", " ", " ", "\n", "  "]) for _ in range(600)
    )
    found = {run.words: run.spans for run in head_runs.runs(text, shouts=False, common=COMMON)}
    assert found == plain_runs(text)
    assert seed or len(found) > 10


def test_a_period_counts_every_gap():
    at = [*range(0, 100_000, 1000), 100_500, *range(101_000, 150_000, 1000)]
    came = period(at)
    assert (came.length, came.gaps) == (1000, len(at) - 1)
    assert came.share == pytest.approx((len(at) - 2) / (len(at) - 1), abs=0.02)


def test_cues_of_one_word_are_asked_of_once_each(french, monkeypatch):
    asked = 0

    def counted(one, other):
        nonlocal asked
        asked += 1
        return repeats.touch(one, other)

    monkeypatch.setattr(loop, "touch", counted)
    times = 500
    text = "que\n" * times
    cues = tuple(Cue(Span(4 * n, 4 * n + 3), n * 2.0, n * 2.0 + 2) for n in range(times))
    document = analyse(text, "fr", cues=cues)
    list(loop.find(document, french, Glossary()))
    assert asked <= 3 * times


def test_a_document_without_copies_knows_the_same_of_its_text(french):
    text = "Anne : oui.\n" + "je ne sais pas quoi dire, " * 80 + "\nAnne : non.\r\n"
    document = analyse(text, "fr")
    asked = (document.lines, document.line_starts, document.mask, document.written)
    fewer = without_copies(document)
    assert len(fewer.words) < len(document.words)
    assert (fewer.lines, fewer.line_starts, fewer.mask) == asked[:3]
    fresh = Document(text, document.language, fewer.words, common=document.common)
    assert (fresh.lines, fresh.written, fresh.times) == (fewer.lines, fewer.written, fewer.times)


@pytest.mark.parametrize("seed", range(4))
def test_lines_without_letters_are_taken_apart_like_others(seed):
    dice = random.Random(seed)
    for _ in range(300):
        line = "".join(dice.choices("0123456789:/.-  |a", k=dice.randint(1, 14)))
        core = page_lines.core_of(line, COMMON)
        assert core == page_lines.core_of(line.replace("0", "٠"), COMMON)  # in other digits
        assert core == "" or "a" in line


@pytest.mark.parametrize("rules", [agreement, subject_verb, verb_form])
def test_rules_that_begin_at_no_word_find_nothing_there(french, rules):
    dice = random.Random(3)
    grammar = french.grammar
    small = [*grammar.determiners, *grammar.persons, *grammar.of, *grammar.to_have, *grammar.to_be]
    words = [*small, *"3 0,5 20 qui pour peut veulent gens enfant beaucoup manger mangé".split()]
    words += "mange mangent pommes pomme rouge rouges est sont ils elle les des chacun".split()
    document = analyse(" ".join(dice.choice(words) for _ in range(4000)), "fr")
    clause = Clause(document, french.lexicon, grammar, Glossary())
    found = [n for n in range(len(clause.words)) if next(rules._at(clause, n), None)]
    assert found
    assert all(rules._begins(clause.folded[n], clause) for n in found)
    assert not all(rules._begins(word, clause) for word in clause.folded)
