"""Stores in a temporary folder, and a small film to keep in them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from films import random_film

from film.edits import PutFilm
from film.film import Film
from studio.stores.artefacts import Artefacts
from studio.stores.version import Version
from studio.stores.versions import Asked, VersionStore


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "artefacts"
    folder.mkdir()
    return folder


@pytest.fixture
def open_artefacts(folder: Path) -> Iterator[Callable[[], Artefacts]]:
    """Opens the store of one folder, as often as it is called."""
    opened: list[Artefacts] = []

    def open_one() -> Artefacts:
        opened.append(Artefacts(folder))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def artefacts(open_artefacts: Callable[[], Artefacts]) -> Artefacts:
    return open_artefacts()


@pytest.fixture
def versions(tmp_path: Path) -> Iterator[VersionStore]:
    store = VersionStore(tmp_path / "films.db")
    yield store
    store.close()


@pytest.fixture
def small() -> Film:
    """Three scenes or more."""
    return next(film for film in map(random_film, range(100)) if len(film.path) >= 3)


@pytest.fixture
def first(versions: VersionStore, small: Film) -> Version:
    """The film's first version, kept."""
    return versions.create(small, [PutFilm(film=small)], Asked("r0", "make it", "me", "2026-01-01"))
