"""What users call the kinds of suspects."""

from __future__ import annotations

from editor.core.message import Message
from editor.core.suggestion import Kind


def kind_text(kind: Kind) -> Message:
    """What users call a kind, as a message."""
    names = {
        Kind.HEADER: Message("Page header"), Kind.JOIN: Message("Cut sentence"),
        Kind.WRAP: Message("Wrapped line"), Kind.ROLLING: Message("Rolling captions"),
        Kind.NEGATION: Message("Dropped ne"),
        Kind.LOOP: Message("Loop"), Kind.TERM: Message("Glossary"), Kind.NAME: Message("Name"),
        Kind.SPELLING: Message("Spelling"), Kind.HOMOPHONE: Message("Homophone"),
        Kind.AGREEMENT: Message("Agreement"), Kind.ELISION: Message("Elision"),
        Kind.REPEAT: Message("Repeated word"), Kind.NORM: Message("Norm"),
        Kind.PASSAGE: Message("Unlikely passage"), Kind.TYPOGRAPHY: Message("Typography"),
    }  # fmt: skip
    return names[kind]
