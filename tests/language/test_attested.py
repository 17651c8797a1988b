"""Forms that are in use and in no dictionary."""

import pytest

from editor.engines import languages
from editor.language.attested import is_of_words


@pytest.mark.parametrize("name", ["PaperHorse", "GreenLampPost", "RiverBanking"])
def test_names_of_whole_words(name):
    assert is_of_words(name, languages.load("en").lexicon)


@pytest.mark.parametrize("name", ["DeskTo", "PaperHorze", "Paperhorse", "PAPERHORSE", "XPaper", ""])
def test_other_names(name):
    assert not is_of_words(name, languages.load("en").lexicon)
