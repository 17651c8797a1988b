"""Which language model weighs words by those around them: the user's own, or one that is named."""

from __future__ import annotations

from pathlib import Path

from editor.core.user_error import UserError
from editor.engines import llama
from editor.keeping.folders import data_folder
from editor.language.scorer import Scorer

AUTO, OFF = "auto", "off"
FOLDER = "models"  # in the user's own folder


def own() -> tuple[Path, ...]:
    """The models in the user's own folder, by name; none is no fault."""
    return tuple(sorted((data_folder() / FOLDER).glob("*.gguf")))


def named(which: str) -> Scorer | None:
    """The model of a file, with AUTO the user's first one that can be used, with OFF none.

    Raises UserError where a file that was named cannot be used.
    """
    if which == OFF:
        return None
    if which == AUTO:
        return next(filter(None, map(llama.load, own())), None)
    model, failure = llama.load(Path(which)), llama.failure()
    if model is None and failure is not None:
        raise UserError(failure.template, *map(str, failure.args))
    return model
