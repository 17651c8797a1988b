"""A name and its plural: « two Zorbles » of Zorble is right, « on Thread » of Threads is not."""

from __future__ import annotations

from editor.core.document import Document, Gap
from editor.core.glossary import Glossary, Term
from editor.language.language import Language
from editor.language.name_places import is_ordinary


def singular(text: str, language: Language) -> str:
    """A form without the ending of a plural; "" where it has none."""
    ends = (end for end in language.writing.plurals if text.endswith(end))
    return next((text[: -len(end)] for end in ends if len(text) > len(end) + 1), "")


def is_of_letters(text: str, language: Language) -> bool:
    """Whether a form is the plural of capitals that are read as letters: CFOs, PDFs."""
    one = singular(text, language)
    return len(one) >= 2 and one.isalpha() and one.isupper()


def is_of_terms(text: str, language: Language, accepted: Glossary) -> bool:
    """Whether a form is the plural of one that is right."""
    one = singular(text, language)
    return bool(one) and accepted.accepts(one)


def is_of_a_family(document: Document, at: int, language: Language) -> bool:
    """Whether the word at an index is a known name's plural, where people of that name are meant.

    « the Campbells », « two Gonzalezes »: the words before them are data, and so are the endings.
    """
    word, lexicon = document.words[at], language.lexicon
    if not at or not word.is_capital or word.gap > Gap.LINE:
        return False
    if document.folded[at - 1] not in language.words.before_families:
        return False
    ends = (end for end in language.words.family_endings if word.text.endswith(end))
    ones = (word.text.removesuffix(end) for end in ends)
    return any(lexicon.uses(one) and not is_ordinary(one.lower(), lexicon) for one in ones)


def is_plural(document: Document, at: int, right: str, language: Language) -> bool:
    """Whether the word at an index is a term's plural and meant to be one.

    It is where the ending is heard (Zorbles), and behind a word that stands before plurals.
    """
    text = document.words[at].text
    if singular(text, language) != right:
        return False
    if language.lexicon.sound(text) != language.lexicon.sound(right):
        return True
    grammar = language.grammar
    before = document.folded[at - 1] if at else ""
    return grammar is not None and before in grammar.plural_determiners


def is_cut_short(document: Document, at: int, term: Term, language: Language) -> bool:
    """Whether an ordinary word with a capital inside a sentence lacks a term's last letters.

    Only of terms that are said to be no person's, for Peter is not Peters, and not beside a name.
    """
    words, word = document.words, document.words[at]
    if not word.is_capital or word.starts_sentence or not language.writing.capital_is_name:
        return False
    if term.kind in ("", "person") or singular(term.right, language) != word.text:
        return False
    beside = [words[at - 1]] if at and word.gap <= Gap.LINE else []
    if at + 1 < len(words) and words[at + 1].gap <= Gap.LINE:
        beside.append(words[at + 1])
    return is_ordinary(word.text.lower(), language.lexicon) and not any(
        near.is_capital and len(near.text) > 1 for near in beside
    )


def owners(document: Document, at: int, language: Language) -> str:
    """Whose something is, of several of a name: Smith of « the Smiths' »; "" if it says no such."""
    word = document.words[at]
    if document.text[word.end : word.end + 1] not in ("'", "’"):  # nearly every word
        return ""
    one = singular(word.text, language)
    ending = word.text[len(one) :] + "'"
    return one if ending in language.writing.possessives else ""
