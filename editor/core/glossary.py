"""The right forms that an editor teaches, with the wrong forms met so far."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from editor.core.letters import fold

_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")


def split_forms(cell: str) -> Iterator[str]:
    """The wrong forms that one cell of a table holds, parted by bars; \\| is a bar of a form."""
    parts, at = [], 0
    for match in _BAR.finditer(cell):
        parts.append(cell[at : match.end() - 1])
        at = match.end()
    for part in (*parts, cell[at:]):
        if form := part.replace("\\|", "|").replace("\\\\", "\\").strip():
            yield form


def join_forms(forms: Iterable[str], bar: str = "|") -> str:
    """One cell with all the forms; `split_forms` gives them back."""
    return bar.join(form.replace("\\", "\\\\").replace("|", "\\|") for form in forms)


@dataclass(frozen=True, slots=True)
class Term:
    """A right form; `exact_case` says whether another case of it is an error.

    `leave` marks a form that is right as it is and only must not be suspected.
    """

    right: str
    wrong: tuple[str, ...] = ()
    kind: str = ""
    language: str = ""
    note: str = ""
    exact_case: bool = True
    leave: bool = False
    suspect: bool = False  # a form to be asked for each time; `right` then is only its name
    here: bool = False  # stays in its file and is not given to the show
    uses: int = 0  # repairs that put it in place, in all files
    last: str = ""  # name of the file that used it last


LONGEST = 200  # code points of a form

_LINE_ENDS = re.compile(r"[ \t]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+[ \t]*")
# Controls and lone surrogates: no file of terms can hold them all, and no word has them.
_UNWRITABLE = re.compile(r"[\0-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def normalised(form: str) -> str:
    """A form as a glossary can hold it: in NFC, on one line, without what no file can hold.

    "" where nothing is left or where it is longer than LONGEST code points: that is no term.
    """
    form = _writable(form)
    return form if len(form) <= LONGEST else ""


def normalised_term(term: Term) -> Term | None:
    """A term with all its texts normalised, each wrong form once; None where no right form is left.

    Its note and the name of a file may be of any length.
    """
    right = normalised(term.right)
    if not right:
        return None
    wrong = (normalised(form) for form in term.wrong)
    return replace(
        term,
        right=right,
        wrong=tuple(dict.fromkeys(form for form in wrong if form and form != right)),
        kind=normalised(term.kind),
        language=normalised(term.language),
        note=_writable(term.note),
        last=_writable(term.last),
    )


def _writable(text: str) -> str:
    text = unicodedata.normalize("NFC", _UNWRITABLE.sub("", text))
    return _LINE_ENDS.sub(" ", text).replace("\t", " ").strip()


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms by their right form, one each."""

    terms: tuple[Term, ...] = ()
    _words: list[frozenset[str]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )
    _index: dict[str, Term] = field(default_factory=dict, init=False, repr=False, compare=False)

    def _by_right(self) -> dict[str, Term]:
        if len(self._index) != len(self.terms):
            self._index.update((term.right, term) for term in self.terms)
        return self._index

    def writable(self) -> tuple[Term, ...]:
        """The terms as a file can hold them: what is written can be read."""
        return tuple(term for term in map(normalised_term, self.terms) if term is not None)

    def get(self, right: str) -> Term | None:
        return self._by_right().get(right)

    def add(self, term: Term) -> Glossary:
        """With the term; one of the same right form keeps its wrong forms and takes the rest."""
        old = self.get(term.right)
        if old is None:
            return Glossary((*self.terms, term))
        merged = replace(
            term,
            wrong=tuple(dict.fromkeys((*old.wrong, *term.wrong))),
            kind=term.kind or old.kind,
            language=term.language or old.language,
            note=term.note or old.note,
            uses=max(term.uses, old.uses),
            last=term.last or old.last,
        )
        return Glossary(tuple(merged if t.right == term.right else t for t in self.terms))

    def split(self, wanted: Glossary) -> tuple[Glossary, Glossary]:
        """What of this (shared) glossary `wanted` still has, and what it has beyond it."""
        mine = {t.right: t for t in self.terms}
        kept = {t.right for t in wanted.terms}
        return (
            Glossary(tuple(t for t in self.terms if t.right in kept)),
            Glossary(tuple(t for t in wanted.terms if mine.get(t.right) != t)),
        )

    def __or__(self, other: Glossary) -> Glossary:
        """Both together; the other's terms come last and win."""
        merged = {t.right: t for t in self.terms}
        for term in other.terms:
            old = merged.pop(term.right, None)
            if old is not None:
                wrong = tuple(dict.fromkeys((*old.wrong, *term.wrong)))
                uses, last = max(old.uses, term.uses), term.last or old.last
                term = replace(term, wrong=wrong, uses=uses, last=last)
            merged[term.right] = term
        return Glossary(tuple(merged.values()))

    def accepts(self, text: str) -> bool:
        """Whether the text, as written, is a right form or a part of one between spaces."""
        return text in self.right_words or (
            "\n" in text and normalised(text) in self.right_words  # it stands across a line end
        )

    @property
    def right_words(self) -> frozenset[str]:
        if not self._words:  # made once: every word of a text is asked for
            self._words.append(_right_words(self.terms))
        return self._words[0]


def _right_words(terms: tuple[Term, ...]) -> frozenset[str]:
    words: set[str] = set()
    for term in terms:
        if term.suspect:
            continue
        words.add(term.right)
        words.update(term.right.split())
        if not term.exact_case:
            words.update((term.right.lower(), fold(term.right)))
    return frozenset(words)


def merge_all(glossaries: Iterable[Glossary]) -> Glossary:
    merged = Glossary()
    for glossary in glossaries:
        merged = merged | glossary
    return merged
