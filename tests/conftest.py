"""Shared by every test: one thread a process, a tenth of the long tests by seed, homes and productions in temporary folders."""

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
os.environ.setdefault("HF_HUB_OFFLINE", "1")

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.settings import Settings
from agent.wiring import equipment
from studio.production import Production
from studio.stores.home import Home


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--tenth", type=int, default=None, help="run a tenth of the tests, chosen by this seed")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    seed = config.getoption("--tenth")
    if seed is None:
        return
    chosen = [item for item in items if int(hashlib.sha256(f"{seed} {item.nodeid}".encode()).hexdigest(), 16) % 10 == 0]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = Home(tmp_path / "home")
    assert home.own()
    yield home
    home.release()


@pytest.fixture
def production(home: Home) -> Iterator[Production]:
    """Test cards and clicks, two workers."""
    production = Production(home, equipment(Settings(picture="testcard", voice="beep")), 2)
    yield production
    production.close()
