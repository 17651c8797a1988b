"""What is known of a form that no dictionary has, wherever it stands: texts repeat their words."""

from __future__ import annotations

from typing import NamedTuple

from editor.core.document import Document
from editor.core.letters import joined
from editor.language import slips, term_plurals
from editor.language.language import Language


class Form(NamedTuple):
    """What is known of a form wherever it stands.

    `slipped` is the word that has l for its capital I, `accented` the one with an accent on its
    capital; `is_letters` says that it is in capitals, or a plural of letters, `is_own` that the
    text's header or a brand is written so.
    """

    slipped: str
    is_letters: bool
    is_known: bool
    is_own: bool
    accented: str

    @classmethod
    def of(cls, text: str, document: Document, language: Language) -> Form:
        plural = language.writing.letters_take_plural and term_plurals.is_of_letters(text, language)
        is_own = text[0].isupper() and (
            joined(text) in document.written or _is_brand(text, language)
        )
        return cls(
            slips.letter_l(text, language.lexicon), plural or text.isupper(),
            language.lexicon.knows(text), is_own, _with_accent(text, language),
        )  # fmt: skip


def _is_brand(text: str, language: Language) -> bool:
    """Whether it is a brand as its owners write it, perhaps of several or of something of its."""
    plain = text.replace("’", "'")
    owners = (plain, plain.removesuffix("s"), plain.removesuffix(language.words.genitive))
    return any(name in language.brands for name in owners)


def _with_accent(text: str, language: Language) -> str:
    """The form with an accent on its capital, if that is what the lexicon has (Etats-Unis)."""
    for letter in language.words.accented_capitals.get(text[0], ""):
        form = letter + text[1:]
        if language.lexicon.knows(form):
            return form
    return ""
