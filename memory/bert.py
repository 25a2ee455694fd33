"""The forward pass of a small BERT with mean pooling (Devlin et al. 2018; Reimers and Gurevych 2019), in float32 numpy."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

HEADS = 12
EPSILON = 1e-12
HIDDEN_AWAY = np.float32(-1e9)
"""Added to the attention that a padding token would get."""

Floats = NDArray[np.float32]


class Norm(NamedTuple):
    """Scale and shift after normalising the last axis."""

    weight: Floats
    bias: Floats

    def __call__(self, values: Floats) -> Floats:
        """Return `values` with mean 0 and variance 1 along the last axis, scaled and shifted."""
        centred = values - values.mean(-1, keepdims=True)
        variance = np.einsum("...d,...d->...", centred, centred)[..., None] / np.float32(values.shape[-1])
        centred /= np.sqrt(variance + np.float32(EPSILON))
        centred *= self.weight
        centred += self.bias
        return centred


class Dense(NamedTuple):
    """One affine map; `weight` is `(in, out)`."""

    weight: Floats
    bias: Floats

    def __call__(self, values: Floats) -> Floats:
        """Map `(rows, in)` to `(rows, out)`."""
        out = values @ self.weight
        out += self.bias
        return out


class Layer(NamedTuple):
    """One transformer layer; `attention` yields queries, keys and values in one product."""

    attention: Dense
    attended: Dense
    attended_norm: Norm
    wide: Dense
    narrow: Dense
    narrow_norm: Norm


def gelu(values: Floats) -> Floats:
    """Return x·Φ(x); the error function is Abramowitz and Stegun 7.1.26, within 1.5e-7."""
    size = np.abs(values) * np.float32(np.sqrt(0.5))
    step = np.reciprocal(size * np.float32(0.3275911) + np.float32(1))
    tail = np.full_like(step, 1.061405429)
    for coefficient in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        tail *= step
        tail += np.float32(coefficient)
    tail *= step
    np.multiply(size, size, out=size)
    tail *= np.exp(-size)
    erf = np.copysign(np.float32(1) - tail, values)
    erf += np.float32(1)
    erf *= values
    erf *= np.float32(0.5)
    return erf


def attend(mixed: Floats, hidden: Floats) -> Floats:
    """Let every token look at those of its own sentence.

    `mixed` is `(sentences, tokens, 3 * width)`; `hidden` `(sentences, 1, 1, tokens)` is added to the scores.
    Returns `(sentences * tokens, width)`.
    """
    sentences, tokens, triple = mixed.shape
    width = triple // 3
    parts = mixed.reshape(sentences, tokens, 3, HEADS, width // HEADS).transpose(2, 0, 3, 1, 4)
    queries, keys, values = (np.ascontiguousarray(part) for part in parts)
    scores = queries @ keys.swapaxes(-1, -2)
    scores *= np.float32((width // HEADS) ** -0.5)
    scores += hidden
    scores -= scores.max(-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(-1, keepdims=True)
    return (scores @ values).transpose(0, 2, 1, 3).reshape(sentences * tokens, width)


class Bert(NamedTuple):
    """The weights of one network."""

    words: Floats
    positions: Floats
    """`(longest, width)`, the embedding of the only token type already added."""
    norm: Norm
    layers: tuple[Layer, ...]

    @classmethod
    def load(cls, path: Path) -> "Bert":
        """Read the weights of a safetensors file in the naming of `transformers`."""
        tensors = load_file(path)
        count = sum(name.endswith("intermediate.dense.bias") for name in tensors)
        return cls(
            tensors["embeddings.word_embeddings.weight"],
            tensors["embeddings.position_embeddings.weight"] + tensors["embeddings.token_type_embeddings.weight"][0],
            _norm(tensors, "embeddings.LayerNorm"),
            tuple(_layer(tensors, f"encoder.layer.{number}") for number in range(count)),
        )

    def sentence_vectors(self, tokens: Sequence[Sequence[int]]) -> Floats:
        """Return the unit mean of each sentence's token vectors, `(sentences, width)`; lengths may differ."""
        lengths = np.array([len(ids) for ids in tokens])
        longest = int(lengths.max())
        padded = np.zeros((len(tokens), longest), np.int64)
        for row, ids in enumerate(tokens):
            padded[row, : len(ids)] = ids
        spoken = np.arange(longest) < lengths[:, None]
        states = self._token_states(padded, spoken)
        means = np.einsum("btd,bt->bd", states, spoken.astype(np.float32)) / lengths[:, None].astype(np.float32)
        return means / np.linalg.norm(means, axis=1, keepdims=True)

    def _token_states(self, ids: NDArray[np.int64], spoken: NDArray[np.bool_]) -> Floats:
        sentences, tokens = ids.shape
        hidden = np.where(spoken, np.float32(0), HIDDEN_AWAY)[:, None, None, :]
        states = self.norm(self.words[ids] + self.positions[:tokens]).reshape(sentences * tokens, -1)
        for layer in self.layers:
            mixed = layer.attention(states).reshape(sentences, tokens, -1)
            states = layer.attended_norm(states + layer.attended(attend(mixed, hidden)))
            states = layer.narrow_norm(states + layer.narrow(gelu(layer.wide(states))))
        return states.reshape(sentences, tokens, -1)


def _norm(tensors: dict[str, Floats], name: str) -> Norm:
    return Norm(tensors[f"{name}.weight"], tensors[f"{name}.bias"])


def _dense(tensors: dict[str, Floats], *names: str) -> Dense:
    weight = np.concatenate([tensors[f"{name}.weight"] for name in names])
    bias = np.concatenate([tensors[f"{name}.bias"] for name in names])
    return Dense(np.ascontiguousarray(weight.T), bias)


def _layer(tensors: dict[str, Floats], name: str) -> Layer:
    looks = (f"{name}.attention.self.{part}" for part in ("query", "key", "value"))
    return Layer(
        _dense(tensors, *looks),
        _dense(tensors, f"{name}.attention.output.dense"),
        _norm(tensors, f"{name}.attention.output.LayerNorm"),
        _dense(tensors, f"{name}.intermediate.dense"),
        _dense(tensors, f"{name}.output.dense"),
        _norm(tensors, f"{name}.output.LayerNorm"),
    )
