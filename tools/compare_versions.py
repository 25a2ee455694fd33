"""The call that tells what differs between two versions."""

from collections.abc import Sequence
from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.diff import Change, diff
from film.errors import NoSuchElement
from film.film import Film
from film.slate import Ref, slate
from tools.directing import Directing, film_in, propose
from tools.naming_versions import version_named

MOST = 24
"""Differences told one by one; the rest are counted."""


@tool
def compare_versions(
    runtime: Directing,
    a: Annotated[str, Field(min_length=1, description="A version: its id or number.")],
    b: Annotated[str | None, Field(description="Another; left out: the film as it stands.")] = None,
) -> Command[Any]:
    """Tell what differs between two versions, shot by shot; nothing is changed.

    Use this for "what changed since version 2". To go back use restore_version.
    """
    versions = runtime.context.versions
    before = versions.film(version_named(runtime, a).id)
    after = versions.film(version_named(runtime, b).id) if b else film_in(runtime)
    told = [_told(before, after, change) for change in diff(before, after)]
    return propose(runtime, said=_said(told))


def _said(told: Sequence[str]) -> str:
    if not told:
        return "Nothing differs."
    more = f" And {len(told) - MOST} more." if len(told) > MOST else ""
    return f"{len(told)} difference{'s' if len(told) > 1 else ''}: {'; '.join(told[:MOST])}.{more}"


def _told(before: Film, after: Film, change: Change) -> str:
    name = _name(before if change.what == "removed" else after, change)
    fields = f" ({', '.join(field.replace('_', ' ') for field in change.fields)})" if change.fields else ""
    return f"{name} {change.what}{fields}"


def _name(film: Film, change: Change) -> str:
    if change.kind == "character":
        return next((c.name for c in film.characters if c.id == change.id), change.id)
    if change.kind == "way":
        return next((f"the way “{way.choice}”" for way in film.ways if way.id == change.id), change.id)
    try:
        return slate(film, Ref(change.kind, change.id))
    except NoSuchElement:
        return change.id
