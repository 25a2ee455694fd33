"""Whose requests count at a version: undos take earlier ones out, redos put them back; no version is written here."""

from collections.abc import Iterable, Sequence

from film.edits import apply_all
from film.errors import BadRequest, FilmError
from film.film import Film
from studio.stores.version import Version, Versions


def taken_by(version: Version) -> list[str]:
    """Return the ids of the versions that `version` takes back."""
    return (version.undoes or "").split()


def cancelled(history: Sequence[Version], also: Iterable[str] = ()) -> set[str]:
    """Return the versions whose requests do not count, `also` taken back last of all."""
    gone = set(also)
    for version in reversed(history):
        if version.id not in gone:
            gone.update(taken_by(version))
    return gone


def undoable(history: Sequence[Version], viewer: str) -> list[Version]:
    """Return the viewer's own requests that can be taken back, the latest first."""
    gone = cancelled(history)
    return [v for v in reversed(history) if v.by == viewer and v.parent and not v.undoes and v.id not in gone]


def redoable(history: Sequence[Version], viewer: str) -> list[Version]:
    """Return the viewer's own undos that still hold and were made after any other request of theirs, the latest first."""
    gone = cancelled(history)
    undos: list[Version] = []
    for version in reversed(history):
        if version.by != viewer or version.id in gone:
            continue
        if not version.undoes:
            break
        if not any(taken in {v.id for v in history if v.undoes} for taken in taken_by(version)):
            undos.append(version)
    return undos


def film_without(versions: Versions, history: Sequence[Version], taken: Sequence[str]) -> Film:
    """Return the film with the requests `taken` also out of it: as an earlier version held it, else with the rest made again.

    Raises:
        BadRequest: a later request builds on one that is taken back.
    """
    wanted = _counting(history, taken)
    for end in range(len(history) - 1, 0, -1):
        if _counting(history[:end], ()) == wanted:
            return versions.film(history[end - 1].id)
    film = versions.film(history[0].id)
    for version in wanted[1:]:
        try:
            film = apply_all(film, versions.edits(version.id))
        except FilmError as error:
            raise BadRequest(f"“{version.sentence}” builds on what would be taken back; undo that first ({error})") from error
    return film


def _counting(history: Sequence[Version], taken: Iterable[str]) -> list[Version]:
    gone = cancelled(history, taken)
    return [version for version in history if not version.undoes and version.id not in gone]
