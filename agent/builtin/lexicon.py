"""Words and phrases as data: one JSON file a subject; how sentences are read is elsewhere."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(subject: str) -> Mapping[str, Any]:
    """Return the tables of a subject, for instance `light` with `looks`, `brighter`, `darker`."""
    return json.loads(files("agent.builtin").joinpath("data", f"{subject}.json").read_text(encoding="utf-8"))
