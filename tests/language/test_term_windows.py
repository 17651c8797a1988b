"""The windows that may be a term, against all windows asked one by one."""

import random

import pytest

from editor.core.document import Gap
from editor.core.glossary import Term
from editor.core.letters import joined
from editor.engines import languages
from editor.language.phonetics import skeleton
from editor.language.sound_index import word_sound
from editor.language.term_forms import forms_of, is_acronym
from editor.language.term_windows import LEAST, LONGEST, likely_windows, owner
from tests.texts import analyse

RIGHT = "Sorelune,R2-D2,L'Orvessan,Marc Dautreval,BNP,Le Grand Brolutide,ESET".split(",")
TERMS = (*map(Term, RIGHT), Term("Vixar", ("nuit des rois",)))  # taught, and of another sound
WORDS = (
    "le la l' d' de Sorelune sorel une Sorlune air 2 r2 d2 des deux Orvessan orvesan or vessant "
    "marc Marque Dautreval do trevalle BNP béèn pé Grand grand Brolutide brolu tide brolutides "
    "Marrc Lle Gand Dautrevall ESET EZ, eset. sorelune's Dautreval’s 1523 ami voix x nuit rois"
).split()


def asked_one_by_one(document, language, forms):
    """First and last words of what likely_windows describes, without its short cuts."""
    words, lexicon, genitive = document.words, language.lexicon, language.words.genitive

    def may_be(texts, capital):
        sound = "".join(word_sound(text, lexicon) for text in texts)
        letters, key = "".join(map(joined, texts)), skeleton(sound)
        near = key in forms.sounds and len(sound) >= 3
        return (
            letters in forms.exact
            or (near and bool(forms.sounds.near(sound, key, LEAST)))
            or (capital and forms.may_be_spelled(letters))
        )

    for first in range(len(words)):
        for last in range(first, min(len(words), first + LONGEST + 2)):
            if last > first and words[last].gap >= Gap.PUNCTUATION:
                break
            run = words[first : last + 1]
            counted = sum(not w.text.endswith(("'", "’")) for w in run)
            if counted > LONGEST:
                break
            if run[-1].text.endswith(("'", "’")):
                continue
            texts, capital = [w.text for w in run], any(w.is_capital for w in run)
            stem = owner(texts[-1], genitive)
            if (
                may_be(texts, capital)
                or (stem and may_be([*texts[:-1], stem], capital))
                or (len(run) == 1 and bool(forms.short) and is_acronym(texts[0]))
            ):
                yield first, last


@pytest.mark.parametrize("code", ["fr", "en"])
@pytest.mark.parametrize("seed", range(6))
def test_windows_that_stop_growing_early_miss_none(code, seed):
    dice = random.Random(seed)
    text = " ".join(dice.choice(WORDS) for _ in range(400)).replace("' ", "'")
    language = languages.load(code)
    document, forms = analyse(text, code), forms_of(language, TERMS)
    found = [(w.first, w.last) for w in likely_windows(document, language, forms)]
    assert found == list(asked_one_by_one(document, language, forms))
    assert len(found) > 50
