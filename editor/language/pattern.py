"""A small language for word patterns in context, for rules that are data.

One rule a line: elements separated by blanks, the wrong words in braces with what is right:

    il|elle|on {et→est} !là|lui        literals; ! excludes; compared casefolded
    vous {<VER:inf>→@ez}               a class in <>: part of speech and features of any reading
    ce|cette {<NOM> là→@hyphen}        @hyphen, @capital make the repair from the words themselves

Elements: `a|b` one of these words · `a|b&!c` what all parts allow · `<POS:feature…>` any reading
has part of speech and features (`<=POS>`: the reading makes four fifths of the form's use) ·
`<CAP>` capitalised · `<NUM>` digits · `<UNKNOWN>` no word · `<VOWEL>`, `<CONSONANT>` the first
sound, not of a single letter or of capitals, which may be said by their names · `<DEMONYM>` one of
a list of words.toml · `_` any word · `^` sentence start · `$` sentence end · `,` punctuation
stands here · `?` after an element makes it optional. Between elements there is no punctuation
unless `,` says so; an exclusion at the end also fits where punctuation stands. Rules stand in
sections with their examples (rule_file.py).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from editor.core.document import Document, Gap, Token
from editor.core.letters import fold
from editor.core.text import Span
from editor.language.letter_case import bare
from editor.language.lexicon import Lexicon

Test = Callable[[Token, str, Lexicon], bool]


Classes = Mapping[str, frozenset[str]]  # word lists by the name that <…> calls them


class PatternError(ValueError):
    """A rule or an example that cannot be understood; the message has the line."""


# Repairs that are made from the wrong words.
HYPHEN, CAPITAL = "@hyphen", "@capital"
MADE = (HYPHEN, CAPITAL)


class Element(NamedTuple):
    """One place in a pattern: a test of a word, or (`mark`) of what stands between two words."""

    test: Test | None
    literals: frozenset[str] = frozenset()
    mark: str = ""
    negated: bool = False


class Rule(NamedTuple):
    """A compiled rule: elements before, of and after the wrong words, and the repairs.

    `confidence` is how often (0–1) what the section's rules find is an error.
    """

    before: tuple[Element, ...]
    wrong: tuple[Element, ...]
    after: tuple[Element, ...]
    rights: tuple[str, ...]
    kind: str
    reason: str
    confidence: float
    section: str  # its reason as a name: after_this_word_write_the_verb_a
    source: str


class Match(NamedTuple):
    """Where a rule applies: indexes of the wrong words and the rule."""

    rule: Rule
    first: int
    last: int


def _class_test(content: str) -> Test:
    dominant = content.startswith("=")
    pos, *features = content.removeprefix("=").split(":")
    if pos == "CAP":
        return lambda token, folded, lexicon: token.is_capital and len(token.text) > 1
    if pos == "NUM":
        return lambda token, folded, lexicon: token.text[0].isdigit()
    if pos == "UNKNOWN":
        return lambda token, folded, lexicon: not lexicon.knows(token.text)
    if pos in ("VOWEL", "CONSONANT"):
        return lambda token, folded, lexicon: (
            len(token.text) > 1
            and not token.text.isupper()
            and (lexicon.sound(token.text.lower())[:1] in _VOWEL_SET) is (pos == "VOWEL")
        )
    if pos not in _PARTS_OF_SPEECH:
        raise PatternError(f"there is no class <{content}>")

    fits = _reading_test(pos, features)

    def test(token: Token, folded: str, lexicon: Lexicon) -> bool:
        readings = lexicon.analyses(token.text)
        if not dominant:
            return any(fits(r) for r in readings)
        total = sum(r.share for r in readings)
        return total > 0 and sum(r.share for r in readings if fits(r)) >= 0.8 * total

    return test


def _reading_test(pos: str, features: Sequence[str]) -> Callable[[tuple[object, ...]], bool]:
    """Whether a reading has a part of speech (of verbs the auxiliaries, too) and all features."""

    def fits(reading: tuple[object, ...]) -> bool:
        r_pos, gender, number, mood, tense, person = reading[:6]
        if not str(r_pos).startswith(pos) and not (pos == "VER" and r_pos == "AUX"):
            return False
        for feature in features:
            if feature in ("m", "f"):
                if gender != feature:  # an unknown gender proves nothing
                    return False
            elif feature in ("s", "p"):
                if number not in (feature, "x"):
                    return False
            elif feature == "fin":
                if mood not in ("ind", "sub", "cnd", "imp"):
                    return False
            elif feature not in (mood, tense, person):
                return False
        return True

    return fits


_VOWEL_SET = frozenset("iyueɛøəoɔaãẽõ")
_PARTS_OF_SPEECH = frozenset("NOM VER AUX ADJ ADV PRE CON ART PRO ONO".split())


def _element(text: str, classes: Classes) -> Element:
    if text in ("^", "$", ","):
        return Element(None, mark=text)
    if text == "_":
        return Element(lambda token, folded, lexicon: True)
    first, *others = (_alternatives(part, classes) for part in text.split("&"))
    if not others:
        return first
    tests = [part.test for part in (first, *others) if part.test is not None]
    return Element(
        lambda token, folded, lexicon: all(test(token, folded, lexicon) for test in tests),
        first.literals,
        negated=all(part.negated for part in (first, *others)),
    )


def _alternatives(text: str, classes: Classes) -> Element:
    negated = text.startswith("!")
    literals: set[str] = set()
    tests: list[Test] = []
    for part in text.removeprefix("!").split("|"):
        if part.startswith("<") and part.endswith(">"):
            if part[1:-1] in classes:
                literals |= classes[part[1:-1]]
            else:
                tests.append(_class_test(part[1:-1]))
        elif part:
            literals.add(fold(part))
        else:
            raise PatternError(f"empty alternative in {text!r}")
    words = frozenset(literals)

    def test(token: Token, folded: str, lexicon: Lexicon) -> bool:
        hit = folded in words or any(t(token, folded, lexicon) for t in tests)
        return hit is not negated

    anchors = words if not negated and not tests else frozenset()
    return Element(test, anchors, negated=negated)


_BRACES = re.compile(r"^(.*?)\{(.+?)→(.+?)\}(.*)$")


@lru_cache(maxsize=2)  # the rules of a section come one after the other
def _section(reason: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", bare(reason.casefold())).strip("_")


def compile_rule(
    line: str, kind: str, reason: str, confidence: float, classes: Classes | None = None
) -> tuple[Rule, ...]:
    """The rules that a line stands for, one for each choice of its optional elements.

    `confidence` is the share (0–1) of what the rule flags that is an error; `classes` are the
    word lists that `<NAME>` may name. Raises PatternError for a line that is no rule.
    """
    match = _BRACES.match(line)
    if not match:
        raise PatternError(f"{line!r} is not a rule")
    before, wrong, right, after = match.groups()
    rights = tuple(r.strip() for r in right.split("|"))
    for made in rights:
        if made.startswith("@") and made not in MADE:
            raise PatternError(f"{line!r}: there is no repair {made}")

    def elements(parts: tuple[str, ...]) -> tuple[Element, ...]:
        return tuple(_element(part, classes or {}) for part in parts)

    return tuple(
        Rule(
            elements(left), elements(middle), elements(tail), rights,
            kind, reason, confidence, _section(reason), line,
        )
        for left, middle, tail in product(_variants(before), _variants(wrong), _variants(after))
    )  # fmt: skip


def _variants(text: str) -> Iterator[tuple[str, ...]]:
    """The element lists that optional elements allow."""
    choices: list[tuple[str | None, ...]] = []
    for part in text.split():
        if part.endswith("?") and len(part) > 1:
            choices.append((part[:-1], None))
        else:
            choices.append((part,))
    for chosen in product(*choices):
        yield tuple(part for part in chosen if part is not None)


class _Anchored(NamedTuple):
    """A rule, its literal word's place behind the first wrong word, and what stands behind that.

    `may_lack` says that the text, or its sentence, may end there.
    """

    rule: Rule
    offset: int
    behind: Element | None = None
    may_lack: bool = False

    def fits(self, gap: Gap, token: Token | None, folded: str, lexicon: Lexicon) -> bool:
        """Whether the word behind the literal one, None for the text's end, lets the rule apply."""
        if self.behind is None:
            return True
        if self.behind.mark:
            return gap >= (Gap.PUNCTUATION if self.behind.mark == "," else Gap.SENTENCE)
        if token is None or gap >= Gap.PUNCTUATION:
            return self.may_lack
        assert self.behind.test is not None
        return self.behind.test(token, folded, lexicon)


def _anchored(rule: Rule) -> tuple[frozenset[str], _Anchored]:
    """The literal words by which a rule is looked up, none where it has none."""
    elements = (*rule.before, *rule.wrong, *rule.after)
    first = len(rule.before)
    anchors = [at for at, element in enumerate(elements) if element.literals]
    if not anchors:
        return frozenset(), _Anchored(rule, 0)
    # The rarest literal would be best; the wrong words come nearest to it.
    inside = [at for at in anchors if first <= at < first + len(rule.wrong)]
    anchor = (inside or anchors)[0]
    between = elements[min(first, anchor) : max(first, anchor)]
    words = sum(not element.mark for element in between)
    behind = elements[anchor + 1] if anchor + 1 < len(elements) else None
    may_lack = behind is not None and behind.negated and anchor + 2 == len(elements)
    offset = words if anchor >= first else -words
    return elements[anchor].literals, _Anchored(rule, offset, behind, may_lack)


class RuleIndex:
    """Rules by one of their literal words, so that a text is walked once for all of them.

    `rates` gives each section's confidence by its name; of two of one name the later.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rates = {rule.section: rule.confidence for rule in rules}
        self._by_word: dict[str, list[_Anchored]] = defaultdict(list)
        self._anywhere: list[_Anchored] = []
        for rule in rules:
            words, anchored = _anchored(rule)
            for word in words:
                self._by_word[word].append(anchored)
            if not words:
                self._anywhere.append(anchored)

    def matches(self, document: Document, lexicon: Lexicon) -> Iterator[Match]:
        """Every place where a rule applies, in text order, the first rule of the file first."""
        words, folded = document.words, document.folded
        # Texts repeat their pairs of words, and of most rules these alone tell that none applies.
        fitting: dict[tuple[str, str, Gap], list[_Anchored]] = {}
        for index, word in enumerate(folded):
            rules = self._by_word.get(word)
            if not rules and not self._anywhere:
                continue
            after = words[index + 1] if index + 1 < len(words) else None
            gap = after.gap if after is not None else Gap.PARAGRAPH
            pair = (word, after.text if after is not None else "", gap)
            found = fitting.get(pair)
            if found is None:
                near = folded[index + 1] if after is not None else ""
                asked = (*(rules or ()), *self._anywhere)
                found = [r for r in asked if r.fits(gap, after, near, lexicon)]
                fitting[pair] = found
            for anchored in found:
                match = _match(anchored.rule, index - anchored.offset, document, lexicon)
                if match is not None:
                    yield match


NO_RULES = RuleIndex(())


def _match(rule: Rule, first: int, document: Document, lexicon: Lexicon) -> Match | None:
    words, folded = document.words, document.folded
    last = first + len(rule.wrong) - 1
    if first < 0 or last >= len(words):
        return None
    for index in range(first + 1, last + 1):
        if words[index].gap >= Gap.PUNCTUATION:
            return None
    for index, element in zip(range(first, last + 1), rule.wrong, strict=True):
        assert element.test is not None
        if not element.test(words[index], folded[index], lexicon):
            return None
    if not _walk(rule.before[::-1], first, -1, document, lexicon):
        return None
    if not _walk(rule.after, last, 1, document, lexicon):
        return None
    return Match(rule, first, last)


def _walk(
    elements: Sequence[Element], at: int, step: int, document: Document, lexicon: Lexicon
) -> bool:
    """Whether the elements fit the words from `at` on, leftwards (-1) or rightwards (1)."""
    words, folded = document.words, document.folded
    free = False  # whether punctuation may stand before the next word
    for element in elements:
        edge = at if step < 0 else at + 1
        gap = words[edge].gap if edge < len(words) else Gap.PARAGRAPH
        if element.mark == "^" or element.mark == "$":
            if gap < Gap.SENTENCE:
                return False
            free = True
            continue
        if element.mark == ",":
            if gap < Gap.PUNCTUATION:
                return False
            free = True
            continue
        at += step
        if not 0 <= at < len(words) or (gap >= Gap.PUNCTUATION and not free):
            # What must not stand there does not, if nothing does.
            return element.negated and element is elements[-1]
        free = False
        assert element.test is not None
        if not element.test(words[at], folded[at], lexicon):
            return False
    return True


def span_of(match: Match, document: Document) -> Span:
    return Span(document.words[match.first].start, document.words[match.last].end)
