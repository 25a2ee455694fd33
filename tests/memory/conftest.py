"""What the tests of the memory share: one encoder, because its weights are read once."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest

from memory.minilm import MiniLM


@pytest.fixture(scope="session")
def encoder() -> MiniLM:
    return MiniLM()
