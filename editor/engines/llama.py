"""llama.cpp: a language model of the user's as a scorer, where llama-cpp-python is installed.

Both are optional. The library is loaded when the first model is, and what is wrong with a file is
a sentence: the file is looked at by ourselves before llama.cpp sees it, which would end the
program over some.
"""

from __future__ import annotations

import importlib.util
import os
import threading
from pathlib import Path

from editor.core.message import Message
from editor.core.user_error import UserError
from editor.engines import gguf
from editor.engines.gguf import Gguf, GgufError
from editor.language.scorer import Scorer

_lock = threading.Lock()
_failure: Message | None = None


def failure() -> Message | None:
    """Why the last model that was asked for cannot be used; None where it can."""
    return _failure


def load(path: Path, threads: int = 0) -> Scorer | None:
    """The model of a GGUF file as a scorer, or None with a `failure()`.

    It works in `threads` threads, by itself in all of the processor's but one. Takes a second or
    so; the memory is given back with the scorer.
    """
    global _failure
    with _lock:
        _failure = None
        try:
            return use(path, threads)
        except UserError as error:
            _failure = error.message
        return None


def use(path: Path, threads: int = 0) -> Scorer:
    """As `load`; raises UserError where there is no such model, or none that can be used."""
    try:
        return _load(path, threads or max(1, (os.cpu_count() or 1) - 1))
    except (OSError, GgufError) as error:
        raise UserError.of(fault(path, error)) from error


def fault(path: Path, error: OSError | GgufError) -> Message:
    """The sentence about a file that could not be looked at."""
    if isinstance(error, FileNotFoundError):
        return Message("There is no file “{}”.", (str(path),))
    if isinstance(error, OSError):
        return Message("“{}” cannot be read.", (path.name or str(path),))
    return Message("“{}” is not a language model (GGUF), or is damaged.", (path.name,))


def is_installed() -> bool:
    """Whether llama-cpp-python is here, as far as is known without loading it."""
    return all(importlib.util.find_spec(name) is not None for name in ("llama_cpp", "numpy"))


def _load(path: Path, threads: int) -> Scorer:
    """As `load`; raises UserError, or what `check` does."""
    known = check(path)
    digest = _digest(path)
    need_library()
    from editor.engines.branches import Branches
    from editor.engines.llama_model import Model

    return Branches(
        Model(path, threads), f"{known.text('general.name') or path.stem} {digest[:16]}"
    )


def check(path: Path) -> Gguf:
    """What a model's file says of itself; raises OSError, or GgufError for one that is none."""
    refuse_pipes(path)
    known = gguf.read(path)
    architecture = known.text("general.architecture")
    tokens = known.metadata.get("tokenizer.ggml.tokens")
    embeddings = [t for t in known.tensors if t.name == "token_embd.weight"]
    if not architecture or not known.text("tokenizer.ggml.model"):
        raise GgufError("it has no architecture or no vocabulary")
    if tokens is None or not isinstance(tokens.value, list) or len(embeddings) != 1:
        raise GgufError("it has no vocabulary")
    if embeddings[0].shape[1:] != (len(tokens.value),):
        raise GgufError("its vocabulary is of another size than its tensors")
    size = path.stat().st_size
    for tensor in known.tensors:
        needed = tensor.nbytes if tensor.type in gguf.BLOCKS else 0
        if known.start + tensor.offset + needed > size:
            raise GgufError("the file ends too early")
    return known


def need_library() -> None:
    """Load llama.cpp; raises UserError where it is not installed or cannot be loaded."""
    try:
        import editor.engines.llama_model  # noqa: F401
    except (ImportError, OSError, RuntimeError) as error:
        raise UserError(
            "Language models need llama-cpp-python, which is not installed here."
        ) from error


def refuse_pipes(path: Path) -> None:
    """Raise OSError for what is no ordinary file: a pipe would be waited for."""
    if path.exists() and not path.is_file():
        raise OSError(f"{path}: not an ordinary file")


def _digest(path: Path) -> str:
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
