"""Films as versioned JSON: written canonically, read with upgrades of older documents; no files."""

import json
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from film.errors import BadDocument
from film.film import Film

SCHEMA = 1
OLDEST = 1
"""The oldest schema that can still be read."""
UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a schema number to the function that turns its documents into the next one's."""


def canonical(value: Any) -> str:
    """Return JSON with sorted keys and no spaces, equal for equal values; refuses NaN."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def to_document(film: Film) -> str:
    """Return `film` as a JSON document of the present schema."""
    return canonical({"schema": SCHEMA, "film": film.model_dump(mode="json")})


def from_document(text: str) -> Film:
    """Read a document of this or an older schema.

    Raises:
        BadDocument: not JSON, of a newer schema, or not a film.
    """
    try:
        document = json.loads(text)
        schema, body = document["schema"], document["film"]
    except (json.JSONDecodeError, RecursionError, KeyError, TypeError) as error:
        raise BadDocument(f"not a film document: {error}; expected JSON with 'schema' and 'film'") from error
    if type(schema) is not int or not OLDEST <= schema <= SCHEMA:
        raise BadDocument(f"film document of schema {schema!r}; this version reads {OLDEST} to {SCHEMA}")
    for step in range(schema, SCHEMA):
        body = UPGRADES[step](body)
    try:
        return Film.model_validate(body)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BadDocument(f"film document is damaged at {where}: {first['msg']}") from error
