"""The table of docs/developers.md is what is measured now; skipped where there are no labels."""

from tests.conftest import ROOT, real
from tools.measure import rates
from tools.measure.shows import CLEAN, SHOWS, outcomes


def test_the_table_of_the_docs_is_what_is_measured():
    for show in (*SHOWS, *CLEAN):
        real(f"{show.name}.txt")
    rows = [row for show in SHOWS for row in outcomes(show)]
    clean = [row for show in CLEAN for row in outcomes(show)]
    text = (ROOT / "docs" / "developers.md").read_text("utf-8")
    _, _, rest = text.partition(rates.BEGIN)
    assert rest.partition(rates.END)[0].strip() == rates.table(rows, clean).strip()
