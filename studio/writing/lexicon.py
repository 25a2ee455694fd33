"""The writer's word lists, read from the package's data once; nothing is decided here."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def data(name: str) -> Any:
    """Return the parsed JSON of `data/NAME.json`."""
    return json.loads((files("studio.writing") / "data" / f"{name}.json").read_text("utf-8"))


@cache
def text(name: str) -> str:
    """Return the words of `data/NAME.txt`."""
    return (files("studio.writing") / "data" / f"{name}.txt").read_text("utf-8")


@cache
def sex_of_name(name: str) -> str | None:
    """Return "female" or "male" where a given name is known for one of them."""
    first = name.split()[0] if name.split() else ""
    names = data("names")
    for sex in ("female", "male"):
        if first in names[f"known_{sex}"].split() or any(first in row for row in names[sex].values()):
            return sex
    return None


@cache
def roles() -> dict[str, str]:
    """Return every noun for a person or an animal with the sex it tells: "female", "male" or ""."""
    found = data("roles")
    said = {word.replace("-", " "): "" for word in f"{found['either']} {found['animals']}".split()}
    return said | {word: sex for sex in ("female", "male") for word in found[sex].split()}


@cache
def words_of(name: str) -> frozenset[str]:
    """Return a list of the roles data as a set, hyphens as spaces: "groups", "kin", "foe_adjectives", "foe_nouns"."""
    return frozenset(word.replace("-", " ") for word in data("roles")[name].split())
