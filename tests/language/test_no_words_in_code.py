"""The pure layers hold no word of a language: those stand in resources/<code>/words.toml."""

import ast
import re
import tomllib

import pytest

from tests.conftest import ROOT

EDITOR = ROOT / "editor"
PURE = ("core", "language", "structure", "detectors")
ACCENTED = frozenset("àâçéèêëîïôùû")  # letters that only words of a language have

# Literals that are no words of a language, though a list has them too: why, where and which.
EXCEPT: dict[str, dict[str, tuple[str, ...]]] = {
    "name of a ground": {
        "detectors/agreement.py": ("adjective_first", "article", "below_two"),
        "detectors/confusion.py": ("much_likelier",),
        "detectors/elision.py": ("closed", "letters", "at_line_end"),
        "detectors/misheard_name.py": ("company",),
        "detectors/subject_verb.py": ("no_verb",),
        "detectors/unknown_word.py": ("accent_of_name", "far"),
        "detectors/verb_form.py": ("object_before", "object_behind", "object_pronoun"),
    },
    "name of a detector": {
        "core/suggestion.py": ("to_verify",),
        "detectors/wrapped_lines.py": ("wrapped_pages",),
    },
    "field of a saved file": {
        "core/journal_record.py": ("made", "seconds"),
        "core/session_file.py": ("made", "relecture", "right", "seconds"),
    },
    "name of a group of lines or of a pattern": {
        "core/marks.py": ("first", "closed", "in"),
        "core/pages.py": ("page number",),
        "structure/page_lines.py": ("named",),
        "structure/running_heads.py": ("number at the ",),
    },
    "role of an elided word (Elision.roles)": {
        "language/slips.py": (
            "subject", "negation", "object", "reflexive", "article", "preposition",
        ),
    },
    "letters that are one sign (Unicode)": {
        "core/letters.py": ("st", "\ufb05", "\ufb06"),
        "language/letter_case.py": ("ae", "oe"),
    },
    "names of sites, and signs beside them": {
        "structure/credits.py": (
            '\\b(?:amara\\.org|soustitreur\\.com|otter\\.ai|castingwords|opensubtitles\\.org|addic7ed\\.com)\\b',
            '|(?:[❤♥]\\ufe0f?\\s*)?',
        ),
    },
    "a sign between two times": {
        "language/turns.py": ('(?:-\\d{1,3})?(?:\\s?(?:-->|[-–—>à])\\s?',),
    },
    "parts of speech in Lexique's terms": {
        "language/pattern.py": ("NOM VER AUX ADJ ADV PRE CON ART PRO ONO",),
    },
    "words of a message": {"language/rule_file.py": ("a text with {wrong→right}",)},
    "order of bytes": {"language/ngrams.py": ("big",)},
    "a sign of the sound alphabet (IPA)": {"language/phonetics.py": ("ç",)},
}  # fmt: skip
# Part of speech or feature in Lexique's terms, wherever grammar is asked.
FEATURES = frozenset("AUX NUM PRE ADJ:num par pas sub pre".split())
# Modules that are tables alone: ends of addresses and of files' names; the commonest words of
# sixteen languages, which are asked before any language is loaded.
TABLES = frozenset(("core/addresses.py", "language/function_words.py"))
EXCEPTED = {
    (file, literal)
    for places in EXCEPT.values()
    for file, found in places.items()
    for literal in found
}


# What a pattern has besides words: \\b, (?P<name>, [a-z].
_PATTERN = re.compile(r"\\[a-zA-Z]|\\u[0-9a-f]{4}|\(\?P[<=]\w+[>)]|\[[^\]]*\w-\w[^\]]*\]")


def words_in(text):
    """Words of two letters or more, folded."""
    return re.findall(r"[^\W\d_]{2,}", text.casefold())


def listed(value):
    """The words of a table of lists, at whatever depth."""
    if isinstance(value, dict):
        return set().union(*map(listed, value), *map(listed, value.values()))
    return set(words_in(value)) if isinstance(value, str) else set()


@pytest.fixture(scope="module")
def known():
    """All words of all lists of all languages."""
    found = set()
    for path in (ROOT / "resources").glob("*/words.toml"):
        tables = tomllib.loads(path.read_text("utf-8"))
        del tables["without"]
        for table in tables.values():
            found |= set().union(*map(listed, table.values()))
    assert {"the", "suis", "il"} <= found
    return found


def _is_left_out(node):
    """Whether it holds what is no word of a text: sentences for people, docstrings, names."""
    match node:
        case ast.Raise() | ast.Assert() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Call(func=function):
            name = ast.unparse(function).rpartition(".")[2]
            return name in ("Message", "group") or name.endswith("Error")
        case ast.ClassDef(bases=bases):  # members of an enum are keys
            return any("Enum" in ast.unparse(base) for base in bases)
        case ast.Assign(targets=[ast.Name(id="ID")]):
            return True
    return False


def literals(code):
    """Each string literal with its line but for what is left out."""
    nodes = [ast.parse(code)]
    while nodes:
        node = nodes.pop()
        if _is_left_out(node):
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value
        nodes += ast.iter_child_nodes(node)


def of_a_language(literal, known):
    """Whether a literal holds a word of a list or an accented letter; templates do not."""
    plain = _PATTERN.sub(" ", literal).casefold()
    return "{}" not in literal and (
        not ACCENTED.isdisjoint(plain) or not known.isdisjoint(words_in(plain))
    )


def files():
    for layer in PURE:
        for path in sorted((EDITOR / layer).glob("*.py")):
            if f"{layer}/{path.name}" not in TABLES:
                yield f"{layer}/{path.name}", path.read_text("utf-8")


def test_what_is_a_word_of_a_language():
    known = {"chez", "il"}
    code = (
        '"""Chez nous."""\nA = "avec chez"\nB = Message("il y a {}")\nC = r"\\bil\\b"\n'
        'D = "civil"\nE = "é"\n\ndef f():\n    """Il."""\n    raise FormatError("chez")\n'
        'class K(StrEnum):\n    IL = "il"\nID = "il"\nF = "“{}” is il"\nG = r"(?P<il>[chez-z])"\n'
    )
    found = {text for _, text in literals(code) if of_a_language(text, known)}
    assert found == {"avec chez", r"\bil\b", "é"}


def test_no_word_of_a_language_stands_in_the_code(known):
    found = [
        f"{file}:{line}: {text}"
        for file, code in files()
        for line, text in literals(code)
        if (file, text) not in EXCEPTED and text not in FEATURES and of_a_language(text, known)
    ]
    assert not found


def test_exceptions_stand_in_the_code():
    standing = {(file, text) for file, code in files() for _, text in literals(code)}
    assert not EXCEPTED - standing
