"""Regular expressions that take for ever or all memory: a real process, ended in time."""

import threading

import pytest

from editor.core.search import Query, SearchError, find
from editor.search_process import PatternSearch

TEXT = "L’été 😀 vient.\r\nLe 3 mai, le 4 mai\ud800.\r\n"


@pytest.mark.parametrize(
    ("pattern", "put"),
    [(r"(\d) mai", r"\1 juin"), (r".$", ""), ("rien", ""), (r"vient\.\r\nLe", "x"), ("😀", "é")],
)
def test_it_finds_what_the_search_finds(pattern, put):
    query = Query(pattern, pattern=True)
    assert PatternSearch(TEXT, query, put).run() == find(TEXT, query, put)


def test_a_faulty_pattern_is_the_same_sentence():
    with pytest.raises(SearchError) as here:
        find(TEXT, Query("(", pattern=True))
    with pytest.raises(SearchError) as there:
        PatternSearch(TEXT, Query("(", pattern=True)).run()
    assert here.value.message == there.value.message


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(a|aa)+$", ("a" * 60 + "!\n") * 100),  # a little on each of many lines
        ("(?:(?:" * 50 + "a" + "){1,20}){1,20}" * 50, "a" * 100),  # compiles for ever
        (r"(x+x+)+y\n", "x" * 5_000),
    ],
)
def test_one_budget_for_compiling_and_the_whole_text(pattern, text):
    with pytest.raises(SearchError, match="come to an end"):
        PatternSearch(text, Query(pattern, pattern=True)).run()


def test_a_search_is_ended_from_another_thread():
    search = PatternSearch("a" * 60 + "!", Query(r"(a|aa)+$", pattern=True))
    ended = []

    def run():
        try:
            search.run()
        except SearchError as error:
            ended.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    search.cancel()
    thread.join()
    assert ended
    assert search._process.returncode != 0
