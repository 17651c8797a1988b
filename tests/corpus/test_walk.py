"""Keys of an editor who goes through a labelled transcript; skipped where there is none."""

import pytest

from tests.conftest import real
from tools.measure.figures import scorer
from tools.measure.walk import walk


def test_the_walk_decides_everything_and_is_cheaper_than_plain_correcting():
    real("hebdo-1.txt")
    if scorer() is None:
        pytest.skip("no scorer beside this checkout")
    bare, helped = walk("hebdo-1"), walk("hebdo-1+glossary")
    assert bare.plain == helped.plain > 0
    assert 0 < helped.missed <= bare.missed < bare.plain  # a glossary leaves no more to be found
    assert helped.share < bare.share < 1
