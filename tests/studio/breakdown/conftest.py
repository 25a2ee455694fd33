import pytest

from memory.minilm import MiniLM
from studio.breakdown import Breakdown


@pytest.fixture(scope="session")
def breakdown() -> Breakdown:
    return Breakdown(MiniLM())
