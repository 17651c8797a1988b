"""A language model in llama.cpp: pieces of text to tokens, and tokens' probabilities.

Imported only when a model is asked for: llama-cpp-python and numpy are an extra.
"""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

# Read by OpenMP when llama.cpp loads it. By itself a thread that has done its part turns until the
# others have, on a core that they or the window may need: two on two busy cores took four times as
# long and three times the processor's time.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import llama_cpp as cpp
import numpy as np
from llama_cpp import _ggml

from editor.core.message import Message
from editor.core.user_error import UserError
from editor.language.scorer import Step

WINDOW = 768  # tokens of a text that a model looks at together, at most
BRANCHES = 128  # sequences that stand in the cache at once, the text's own among them
LOGITS = 96 << 20  # bytes of logits of one batch, which llama.cpp keeps twice
BATCH = range(BRANCHES, 257)  # tokens of one batch; at fewer than sequences llama.cpp aborts
ROWS = 4  # logits whose probabilities are taken at once: they stay in the processor's cache


class Ask(NamedTuple):
    """A token at its position of a sequence, and those whose probability behind it is asked."""

    token: int
    position: int
    sequence: int
    targets: tuple[int, ...] = ()


class ModelError(UserError):
    """A model that llama.cpp cannot use for this."""


def _broken(name: str) -> Message:
    return Message("“{}” is damaged, or of a kind that llama.cpp does not know yet.", (name,))


def _other(name: str) -> Message:
    return Message("“{}” is a model of another kind; a causal language model is needed.", (name,))


def _too_large(name: str) -> Message:
    return Message("There is not enough memory for the language model “{}”.", (name,))


def _stopped(name: str) -> Message:
    return Message("The language model “{}” stopped working.", (name,))


@cpp.llama_log_callback  # type: ignore[untyped-decorator]
def _unheard(level: int, text: bytes, data: object) -> None:
    """Nothing that llama.cpp says goes to stderr."""


def _know_processor() -> None:
    """Load the part of llama.cpp that knows this processor, where it was built in parts.

    Programs that we hand out carry one for each kind of processor (`dev.py llama`); llama.cpp
    takes the best of its folder by what the processor says of itself.
    """
    # Of a wheel's copies of ggml that which llama.cpp itself stands on; Windows asks each file.
    ggml = _ggml.libggml if os.name == "nt" else cpp.llama_cpp._lib
    ggml.ggml_backend_dev_count.restype = ctypes.c_size_t
    if not ggml.ggml_backend_dev_count():
        ggml.ggml_backend_load_all_from_path.argtypes = [ctypes.c_char_p]
        ggml.ggml_backend_load_all_from_path(os.fsencode(_ggml.libggml_base_path))


cpp.llama_log_set(_unheard, ctypes.c_void_p(0))
_know_processor()
cpp.llama_backend_init()


class Model:
    """A model and the cache of one text, in which other sequences branch off.

    One thread at a time may ask it; `lock` is there for that. It gives back its memory when it is
    closed or no longer needed.
    """

    def __init__(self, path: Path, threads: int) -> None:
        """Raises ModelError where llama.cpp cannot use the file; `gguf.check` comes first."""
        self.lock = threading.Lock()
        self._name = path.name
        self._model = self._context = self._batch = self._memory = None
        parameters = cpp.llama_model_default_params()
        parameters.n_gpu_layers = 0
        # Not mapped: a file that is written over meanwhile would end the program (SIGBUS), and
        # Windows would not delete it.
        parameters.load_mode = cpp.LLAMA_LOAD_MODE_NONE
        self._model = cpp.llama_model_load_from_file(os.fsencode(path), parameters)
        if not self._model:
            raise ModelError.of(_broken(self._name))
        self._check()
        self._vocabulary = cpp.llama_model_get_vocab(self._model)
        self.size: int = cpp.llama_vocab_n_tokens(self._vocabulary)
        self.window: int = min(WINDOW, cpp.llama_model_n_ctx_train(self._model))
        self.batch: int = min(max(LOGITS // (4 * self.size), BATCH[0]), BATCH[-1])
        self.room: int = 2 * self.batch  # tokens of branches that the cache holds
        self._open(threads)
        self.begin: int = self._begin()
        self._adds_blank = self._pieces("a")[:1] not in ([b"a"], [])

    def _check(self) -> None:
        model = self._model
        if cpp.llama_model_has_encoder(model) or cpp.llama_model_is_diffusion(model):
            raise ModelError.of(_other(self._name))
        # In a recurrent one no branch can begin further back.
        if cpp.llama_model_is_recurrent(model) or cpp.llama_model_is_hybrid(model):
            raise ModelError.of(_other(self._name))

    def _open(self, threads: int) -> None:
        parameters = cpp.llama_context_default_params()
        parameters.n_ctx = self.window + self.room
        parameters.n_batch = parameters.n_ubatch = self.batch
        parameters.n_seq_max = BRANCHES
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.type_k = parameters.type_v = cpp.GGML_TYPE_F32  # else odds waver by 0.02 nats
        parameters.flash_attn_type = cpp.LLAMA_FLASH_ATTN_TYPE_DISABLED
        parameters.kv_unified = parameters.swa_full = parameters.no_perf = True
        self._context = cpp.llama_init_from_model(self._model, parameters)
        if not self._context:
            raise ModelError.of(_too_large(self._name))
        self._memory = cpp.llama_get_memory(self._context)
        if not self._memory:
            raise ModelError.of(_other(self._name))
        self._batch = cpp.llama_batch_init(self.batch, 0, 1)

    def _begin(self) -> int:
        """The token that stands before a text: for some models that which ends one."""
        found: int = cpp.llama_vocab_bos(self._vocabulary)
        return found if found >= 0 else max(0, self.end)

    @property
    def end(self) -> int:
        """The token that ends a text; -1 where the model has none."""
        found: int = cpp.llama_vocab_eos(self._vocabulary)
        return found

    def tokens(self, chunk: str) -> tuple[int, ...]:
        """The tokens of what stands between two blanks, with the blank before it."""
        return tuple(self._tokens(chunk if self._adds_blank else " " + chunk))

    def _tokens(self, text: str) -> list[int]:
        data = text.encode("utf-8", "replace")
        room = len(data) + 8
        buffer = (cpp.llama_token * room)()
        count = cpp.llama_tokenize(self._vocabulary, data, len(data), buffer, room, False, False)
        return list(buffer[: max(0, count)])

    def piece(self, token: int) -> bytes:
        """What a token stands for, with its blank."""
        buffer = ctypes.create_string_buffer(256)
        size = cpp.llama_token_to_piece(self._vocabulary, token, buffer, 256, 0, True)
        return buffer.raw[: max(0, size)]

    def _pieces(self, text: str) -> list[bytes]:
        return [self.piece(token) for token in self._tokens(text)]

    def clear(self) -> None:
        """Forget the text and all that branches off."""
        cpp.llama_memory_clear(self._memory, True)

    def branch(self, sequence: int, length: int) -> None:
        """Let a sequence begin with the first `length` tokens of the text (sequence 0)."""
        cpp.llama_memory_seq_rm(self._memory, sequence, -1, -1)
        cpp.llama_memory_seq_cp(self._memory, 0, sequence, 0, length)

    def cut(self, sequence: int) -> None:
        cpp.llama_memory_seq_rm(self._memory, sequence, -1, -1)

    def ask(self, asked: Sequence[Ask], step: Step) -> list[list[float]]:
        """The log probability in nats of each target behind its token, in batches.

        `step` is called before each and may raise to stop. Raises ModelError.
        """
        found: list[list[float]] = []
        for low in range(0, len(asked), self.batch):
            step()
            found += self._ask(asked[low : low + self.batch])
        return found

    def _ask(self, asked: Sequence[Ask]) -> list[list[float]]:
        batch = self._batch
        assert batch is not None
        batch.n_tokens = len(asked)
        for at, (token, position, sequence, targets) in enumerate(asked):
            batch.token[at] = token
            batch.pos[at] = position
            batch.n_seq_id[at] = 1
            batch.seq_id[at][0] = sequence
            batch.logits[at] = bool(targets)
        if cpp.llama_decode(self._context, batch):
            raise ModelError.of(_stopped(self._name))
        wanted = [ask.targets for ask in asked if ask.targets]
        if not wanted:
            return [[] for _ in asked]
        logits = np.ctypeslib.as_array(
            cpp.llama_get_logits(self._context), shape=(len(wanted), self.size)
        )
        totals = _totals(logits)
        rows = iter(
            (logits[at, list(targets)] - totals[at]).tolist() for at, targets in enumerate(wanted)
        )
        return [next(rows) if ask.targets else [] for ask in asked]

    def close(self) -> None:
        """Give the memory back; nothing may be asked afterwards."""
        if self._batch is not None:
            cpp.llama_batch_free(self._batch)
        if self._context:
            cpp.llama_free(self._context)
        if self._model:
            cpp.llama_model_free(self._model)
        self._model = self._context = self._batch = None

    def __del__(self) -> None:
        self.close()


def _totals(logits: np.ndarray) -> np.ndarray:
    """log Σ exp of each row."""
    found = np.empty(len(logits), np.float64)
    room = np.empty((ROWS, logits.shape[1]), np.float32)
    for low in range(0, len(logits), ROWS):
        rows = logits[low : low + ROWS]
        most = rows.max(axis=1, keepdims=True)
        shifted = np.subtract(rows, most, out=room[: len(rows)])
        sums = np.exp(shifted, out=shifted).sum(axis=1, dtype=np.float64)
        found[low : low + ROWS] = most[:, 0] + np.log(sums)
    return found
