"""Word lists from a table of words.toml into a value with one field a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _ordered(value: object) -> tuple[str, ...]:
    return tuple(_text(value).split())


def _pairs(value: object) -> dict[str, str]:
    if not isinstance(value, Mapping):
        raise TypeError
    return {key: _text(word) for key, word in value.items()}


def _sets(value: object) -> dict[str, frozenset[str]]:
    return {key: frozenset(words.split()) for key, words in _pairs(value).items()}


def _lists(value: object) -> dict[str, tuple[str, ...]]:
    return {key: tuple(words.split()) for key, words in _pairs(value).items()}


# What may stand in words.toml for a field of each type. Words are parted by blanks.
_READERS: dict[str, Callable[[object], object]] = {
    "str": _text,
    "bool": _flag,
    "tuple[str, ...]": _ordered,
    "frozenset[str]": lambda value: frozenset(_ordered(value)),
    "Mapping[str, str]": _pairs,
    "Mapping[str, frozenset[str]]": _sets,
    "Mapping[str, tuple[str, ...]]": _lists,
}


def _forms(kind: type) -> dict[str, str]:
    """The fields of a named tuple with their types as they are written: to evaluate these takes
    longer than to read their lists."""
    return {name: kept.__forward_arg__ for name, kept in kind.__annotations__.items()}


def read(kind: type[T], table: Mapping[str, object]) -> T:
    """A value of the named tuple `kind` with the lists of a table; what it lacks stays empty.

    Raises ValueError for a list that `kind` has no field for or that has another form.
    """
    forms = _forms(kind)
    values = {}
    for name, value in table.items():
        if name not in forms:
            raise ValueError(f"{kind.__name__} has no list “{name}”")
        try:
            values[name] = _READERS[forms[name]](value)
        except TypeError as error:
            raise ValueError(f"{kind.__name__}.{name} has another form") from error
    return kind(**values)


def together(values: Sequence[T]) -> T:
    """One value with the sets and rows of all, those of the first ones first."""
    kind = type(values[0])
    merged = {}
    for name in _forms(kind):
        lists = [getattr(value, name) for value in values]
        words = dict.fromkeys(word for words in lists for word in words)
        merged[name] = type(lists[0])(words)
    return kind(**merged)
