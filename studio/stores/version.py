"""What a version is, and the protocol of the store that keeps them; no database."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol, runtime_checkable

from film.edits import Edit
from film.film import Film


class Version(NamedTuple):
    """One committed state of a film."""

    id: str
    film: str
    """Film id."""
    parent: str | None
    request: str
    """Id of the person's message that made it; unique in the store."""
    sentence: str
    by: str
    """Viewer."""
    at: str
    """UTC, ISO 8601."""
    served_by: str = ""
    """The director that chose the calls."""
    undoes: str | None = None
    """Version whose request this one took back, if it is an undo."""


@runtime_checkable
class Versions(Protocol):
    """Reads films as they stood at every version."""

    def head(self, film_id: str) -> Version:
        """Return the film's newest accepted version; raises NoSuchFilm."""
        ...

    def film(self, version_id: str) -> Film:
        """Return the film at a version; raises NoSuchVersion."""
        ...

    def history(self, film_id: str) -> Sequence[Version]:
        """Return every version of the film, oldest first."""
        ...

    def edits(self, version_id: str) -> Sequence[Edit]:
        """Return the edits that made a version from its parent."""
        ...
