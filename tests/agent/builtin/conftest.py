"""One director with the real encoder and one film for every test of this room."""

import pytest

from agent.builtin.director import BuiltInDirector
from film.film import Film
from memory.minilm import MiniLM
from tests.agent.builtin.a_film import a_film


@pytest.fixture(scope="session")
def director() -> BuiltInDirector:
    return BuiltInDirector(encoder=MiniLM())


@pytest.fixture(scope="session")
def film() -> Film:
    return a_film()
