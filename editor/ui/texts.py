"""User-visible text in the interface's language, and the names of kinds."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication

from editor.core.labels import kind_text
from editor.core.message import Message
from editor.core.pages import LINES, NUMBERS, group_text
from editor.core.suggestion import SERIES, Kind, Suggestion, Tier
from editor.engines import languages

CONTEXT = "relecture"
LANGUAGES = {"fr": "Français", "en": "English"}  # of the interface


def text_languages() -> dict[str, str]:
    """Each language of texts by its code, with its name for itself."""
    return {code: name.capitalize() for code, name in languages.names().items()}


def interface() -> str:
    """The language that the interface is in."""
    app = QCoreApplication.instance()
    return str((app.property("interface") if app else "") or "en")


def tr(text: str, *args: object) -> str:
    """The translation of an English text, its {} places filled."""
    found = QCoreApplication.translate(CONTEXT, text)
    return found.format(*args) if args else found


def trn(text: str, n: int, *args: object) -> str:
    """The translation of a text with %n, in the plural form of `n`, its {} places filled."""
    found = QCoreApplication.translate(CONTEXT, text, "", n)
    return found.format(*args) if args else found


def tell(message: Message) -> str:
    """A message of the core in the interface's language."""
    n = -1 if message.n is None else message.n
    found = QCoreApplication.translate(CONTEXT, message.template, "", n)
    return found.format(*(tell(a) if isinstance(a, Message) else a for a in message.args))


def tier_name(tier: Tier) -> str:
    """What users call a tier of trust."""
    return {Tier.SURE: tr("sure"), Tier.LIKELY: tr("likely"), Tier.MAYBE: tr("maybe")}[tier]


def tally(kinds: Counter[Kind], tiers: Counter[Tier]) -> str:
    """How many suspects are open, by how sure they are, and how many go in series."""
    sure, likely = trn("%n sure", tiers[Tier.SURE]), trn("%n likely", tiers[Tier.LIKELY])
    maybe, together = trn("%n maybe", tiers[Tier.MAYBE]), in_series(kinds)
    return tr("{}, {}, {}{}", sure, likely, maybe, together)


def in_series(kinds: Counter[Kind]) -> str:
    """How many open suspects are decided as a whole, to be put behind a sum; "" for none."""
    count = sum(kinds[kind] for kind in SERIES)
    return tr(" + {}", trn("%n in series", count)) if count else ""


def kind_name(kind: Kind) -> str:
    """What users call a kind."""
    return tell(kind_text(kind))


def series_name(s: Suggestion) -> str:
    """What users call a suggestion's kind, of page headers which of their series."""
    return tell(group_text(s.group)) if s.kind is Kind.HEADER else kind_name(s.kind)


def series_action(s: Suggestion, n: int) -> str:
    """What accepting a series of `n` places does."""
    match s.kind:
        case Kind.HEADER if s.group == NUMBERS:
            return trn("Remove %n page number(s)", n)
        case Kind.HEADER if s.group == LINES:
            return trn("Remove %n line number(s)", n)
        case Kind.HEADER:
            return trn("Remove %n page header(s)", n)
        case Kind.JOIN:
            return trn("Join %n cut sentence(s)", n)
        case Kind.ROLLING:
            return trn("Take away %n line(s) said before", n)
        case Kind.NEGATION:
            return trn("Restore %n “ne”", n)
        case Kind.TYPOGRAPHY:
            return trn("Set %n quote(s) and space(s)", n)
        case _:
            return trn("Join %n wrapped line(s)", n)
