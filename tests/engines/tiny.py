"""A language model of a few thousand random numbers, written as llama.cpp reads it."""

import random
import struct
from pathlib import Path

from editor.engines import gguf
from editor.engines.gguf import ARRAY, F32, FLOAT32, STRING, UINT32, Value

WIDTH, HEADS, LAYERS, INNER = 32, 4, 2, 64
CONTEXT = 96  # tokens
LETTERS = "abcdefghijklmnopqrstuvwxyzéèàùçœABCDEFGHIJKLMNOPQRSTUVWXYZ'’.,;:!?«»-0123456789"
MERGES = (
    "▁l ▁d ▁p ▁m ▁c ▁s ▁e ▁v ▁f ▁t ▁a ▁n en an on ou ai er es re le la me te se oi "
    "▁le ▁la ▁les ▁de ▁des ▁me ▁ma ▁un ▁et ent ment eau ▁voi ▁mer ▁mère ▁th ▁the"
).split()


def vocabulary():
    """Tokens with their types: unknown 2, control 3, byte 6, ordinary 1."""
    tokens = [("<unk>", 2), ("<s>", 3), ("</s>", 3)]
    tokens += [(f"<0x{byte:02X}>", 6) for byte in range(256)]
    tokens += [(text, 1) for text in ("▁", *LETTERS, *MERGES)]
    return tokens


def metadata(tokens, context=CONTEXT, architecture="llama"):
    def text(value):
        return Value(STRING, value.encode())

    name = architecture
    return {
        "general.architecture": text(name),
        "general.name": text("tiny"),
        f"{name}.context_length": Value(UINT32, context),
        f"{name}.embedding_length": Value(UINT32, WIDTH),
        f"{name}.block_count": Value(UINT32, LAYERS),
        f"{name}.feed_forward_length": Value(UINT32, INNER),
        f"{name}.rope.dimension_count": Value(UINT32, WIDTH // HEADS),
        f"{name}.attention.head_count": Value(UINT32, HEADS),
        f"{name}.attention.layer_norm_rms_epsilon": Value(FLOAT32, 1e-5),
        "tokenizer.ggml.model": text("llama"),
        "tokenizer.ggml.tokens": Value(ARRAY, [t.encode() for t, _ in tokens], STRING),
        "tokenizer.ggml.scores": Value(ARRAY, [-float(n) for n in range(len(tokens))], FLOAT32),
        "tokenizer.ggml.token_type": Value(ARRAY, [kind for _, kind in tokens], 5),
        "tokenizer.ggml.bos_token_id": Value(UINT32, 1),
        "tokenizer.ggml.eos_token_id": Value(UINT32, 2),
        "tokenizer.ggml.unknown_token_id": Value(UINT32, 0),
    }


def tensors(size, foreign=0, seed=1):
    """The numbers; by those of the last `foreign` tokens none of them is ever likely."""
    numbers = random.Random(seed)

    def tensor(name, *shape):
        count = shape[0] * (shape[1] if len(shape) > 1 else 1)
        spread = 0.25 if len(shape) > 1 else 0.0
        values = [numbers.gauss(0.0 if spread else 1.0, spread) for _ in range(count)]
        return name, shape, F32, struct.pack(f"<{count}f", *values)

    yield tensor("token_embd.weight", WIDTH, size)
    name, shape, kind, data = tensor("output.weight", WIDTH, size)
    rows = len(data) // size * foreign
    yield name, shape, kind, data[: len(data) - rows] + bytes(rows)
    yield tensor("output_norm.weight", WIDTH)
    for layer in range(LAYERS):
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            yield tensor(f"blk.{layer}.{part}.weight", WIDTH, WIDTH)
        for part in ("attn_norm", "ffn_norm"):
            yield tensor(f"blk.{layer}.{part}.weight", WIDTH)
        for part in ("ffn_gate", "ffn_up"):
            yield tensor(f"blk.{layer}.{part}.weight", WIDTH, INNER)
        yield tensor(f"blk.{layer}.ffn_down.weight", INNER, WIDTH)


def write(path: Path, foreign=0, **changed):
    """A model of the vocabulary above; `changed` are entries of its metadata, by last name.

    `foreign` is how many tokens of other languages it has besides.
    """
    tokens = vocabulary() + [("ж" * (n + 1), 1) for n in range(foreign)]
    entries = metadata(tokens)
    for key, value in changed.items():
        (name,) = (name for name in entries if name.endswith(key))
        entries[name] = value
    with path.open("wb") as file:
        gguf.write(file, entries, tensors(len(tokens), foreign))
    return path
