"""Versions as people name them: ids, beginnings of ids, numbers; nothing is changed."""

from film.errors import BadRequest, NoSuchVersion
from studio.stores.version import Version
from tools.directing import Directing


def version_named(runtime: Directing, name: str) -> Version:
    """Return the version of the film that is meant.

    Raises:
        BadRequest: there is no film yet.
        NoSuchVersion: none is meant, or more than one; the message names those there are.
    """
    film_id = runtime.state.get("film")
    if not film_id:
        raise BadRequest("there is no film yet, so there are no versions")
    history = runtime.context.versions.history(film_id)
    if exact := next((version for version in history if version.id == name), None):
        return exact
    plain = name.strip().lower().removeprefix("version").strip(" -#").removeprefix("v") or name
    if plain in ("first", "the first", "original"):
        return history[0]
    if plain.isdigit() and 1 <= int(plain) <= len(history):
        return history[int(plain) - 1]
    found = [version for version in history if len(name) > 3 and version.id.startswith(name)]
    if len(found) != 1:
        raise NoSuchVersion(name, [f"{n} ({version.id})" for n, version in enumerate(history, 1)])
    return found[0]
