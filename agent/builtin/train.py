"""The examples and their vectors: text files, and a small file built from them by `python -m agent.builtin.train`.

Only building reads the sentences; a director reads the built file.
"""

import hashlib
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agent.builtin.masking import masked
from film.encoder import Encoder

BUILT = "examples.npz"


class Examples(NamedTuple):
    """Example sentences as vectors, and the call of each."""

    tools: list[str]
    vectors: NDArray[np.float32]
    """`(sentences, dimensions)`, unit rows."""
    digest: str
    """SHA-256 of the sentences they were built from."""


def sentences() -> list[tuple[str, str]]:
    """Return every example as call and sentence, in file order, masked as requests are, each once a call."""
    found: dict[tuple[str, str], None] = {}
    for file in sorted(files("agent.builtin").joinpath("examples").iterdir(), key=lambda entry: entry.name):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                found[(file.name.removesuffix(".txt"), masked(line, None))] = None
    return list(found)


def digest_of(examples: list[tuple[str, str]]) -> str:
    """Return the SHA-256 of examples."""
    return hashlib.sha256("\n".join(f"{tool}\t{text}" for tool, text in examples).encode()).hexdigest()


def built(encoder: Encoder) -> bytes:
    """Return the file of vectors; equal sentences and weights give equal bytes."""
    examples = sentences()
    vectors = np.concatenate([encoder.encode([text]) for _, text in examples]).astype(np.float16)
    file = BytesIO()
    np.savez(file, tools=np.array([tool for tool, _ in examples]), vectors=vectors, digest=np.array(digest_of(examples)))
    return file.getvalue()


def load() -> Examples:
    """Read the built file."""
    with files("agent.builtin").joinpath("data", BUILT).open("rb") as file, np.load(file) as arrays:
        return Examples(arrays["tools"].tolist(), arrays["vectors"].astype(np.float32), str(arrays["digest"]))


def main() -> None:
    """Build the file anew beside the data."""
    from memory.minilm import MiniLM

    path = Path(str(files("agent.builtin").joinpath("data", BUILT)))
    path.write_bytes(built(MiniLM()))
    print(f"{path}: {len(load().tools)} examples")


if __name__ == "__main__":
    main()
