"""Where compiled kernels are kept, and that compiling happens once."""

import sys
import threading
from pathlib import Path

import pytest

from studio.crew.hand import Kit
from studio.crew.warming import MARK, Warming, installed_kernels, kernels_for


@pytest.fixture(autouse=True)
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "environment"))
    return tmp_path / "environment"


def test_a_home_keeps_its_own_kernels_where_the_environment_has_none(tmp_path: Path) -> None:
    assert kernels_for(tmp_path, "abc") == tmp_path / "kernels" / "abc"


def test_kernels_half_compiled_at_installation_are_not_used(tmp_path: Path) -> None:
    installed_kernels("abc").mkdir(parents=True)
    assert kernels_for(tmp_path, "abc") == tmp_path / "kernels" / "abc"


def test_kernels_compiled_at_installation_serve_every_home(tmp_path: Path, environment: Path) -> None:
    folder = installed_kernels("abc")
    folder.mkdir(parents=True)
    (folder / MARK).touch()
    assert kernels_for(tmp_path, "abc") == folder and environment in folder.parents
    assert Warming(Kit(tmp_path, folder, "", "", "nowhere:nothing")).done()


def warmed(folder: Path, compiler: str) -> Warming:
    ready = threading.Event()
    warming = Warming(Kit(folder, folder / "kernels", "", "", compiler))
    warming.start(ready.set)
    if not warming.done():
        assert ready.wait(60)
    return warming


def test_what_was_compiled_is_marked_and_not_compiled_again(tmp_path: Path) -> None:
    first = warmed(tmp_path, "time:time")
    assert first.done() and first.failure is None and (tmp_path / "kernels" / MARK).exists()
    assert warmed(tmp_path, "nowhere:nothing").failure is None


def test_a_compiler_that_fails_is_told_and_holds_nothing_up(tmp_path: Path) -> None:
    warming = warmed(tmp_path, "nowhere:nothing")
    assert warming.done() and warming.failure and "nowhere" in warming.failure
