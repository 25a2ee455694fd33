"""Calls before they run: their order, and their targets as ids of the film the person saw; no call is run here."""

from collections.abc import Iterable
from typing import Any

from film.film import Film
from film.slate import resolve

FIRST = ("undo", "redo", "restore_version")
"""Calls that move the base which later calls edit."""
TARGETS = ("target", "move_before", "move_after", "like")


def in_order(calls: Iterable[Any]) -> list[Any]:
    """Return calls in the order they run: those that move the base first, others as asked."""
    return sorted(calls, key=lambda call: call["name"] not in FIRST)


def resolved(film: Film | None, call: Any) -> Any:
    """Return a call with its targets replaced by element ids.

    Raises:
        NoSuch: a target does not exist in `film`.
        BadTarget: a target is none.
    """
    if film is None:
        return call
    args = {name: _ids(film, value) if name in TARGETS and value else value for name, value in call["args"].items()}
    return {**call, "args": args, "type": "tool_call"}


def _ids(film: Film, value: Any) -> Any:
    if not isinstance(value, str | list):
        return value
    ids = [ref.id for ref in resolve(film, value)]
    return ids[0] if len(ids) == 1 else ids
