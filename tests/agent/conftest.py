"""A whole house on test makers, with the real encoder, writer, memory and graph."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.settings import Settings
from agent.wiring import House
from studio.stores.home import Home


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    home = Home(tmp_path / "home")
    assert home.own()
    house = House(home)
    house.settings = Settings(picture="testcard", voice="beep")
    yield house
    house.close()
