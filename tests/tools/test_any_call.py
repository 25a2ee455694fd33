"""Seeded random calls: each is carried out on a film that stays whole, or refused in words; nothing else comes of it."""

from random import Random
from typing import Any

import pytest
from langgraph.prebuilt.tool_node import ToolInvocationError

from film.document import from_document, to_document
from film.errors import FilmError
from film.film import Film
from tools import schemas

TARGETS = ["film", "act-1", "scene-2", "shot-1.1", "shot-3.1", "line-1.1", ["h1", "l2"], "scene-1..scene-3", "scene-9", "?"]
WORDS = ["Elara", "kael", "narrator", "", "a red door", "1", "left", "beside Kael", "angry", "a forest at night", "🎬"]
EDITING = [schema for schema in schemas() if schema["name"] not in ("undo", "redo", "restore_version", "compare_versions")]


def value(random: Random, name: str, schema: dict[str, Any]) -> Any:
    if name in ("target", "move_before", "move_after", "like"):
        return random.choice([t for t in TARGETS if name != "like" or isinstance(t, str)])
    kind = random.choice([option for option in schema.get("anyOf", [schema]) if option.get("type") != "null"])
    if "enum" in kind:
        return random.choice(kind["enum"])
    low = kind.get("minimum", kind.get("exclusiveMinimum", 0) + 0.1)
    match kind.get("type"):
        case "string":
            return random.choice(WORDS)
        case "number":
            return round(random.uniform(low, kind.get("maximum", 60)), 2)
        case "integer":
            return random.randint(int(low), kind.get("maximum", 5))
        case "boolean":
            return random.random() < 0.5
    return ["hopeful"] if "$ref" not in str(kind) else None


def call(random: Random) -> tuple[str, dict[str, Any]]:
    schema = random.choice(EDITING)
    properties, needed = schema["parameters"]["properties"], schema["parameters"]["required"]
    chosen = {name: value(random, name, p) for name, p in properties.items() if name in needed or random.random() < 0.4}
    return schema["name"], {name: given for name, given in chosen.items() if given is not None}


def assert_whole(film: Film) -> None:
    assert from_document(to_document(film)) == film
    ids = [element.id for scene in film.scenes for element in (scene, *scene.shots, *scene.lines)]
    assert len(ids) == len(set(ids))
    people = {character.id for character in film.characters}
    for scene in film.scenes:
        shots = {shot.id for shot in scene.shots}
        assert scene.shots and {line.shot for line in scene.lines} <= shots
        assert {mark.character for shot in scene.shots for mark in shot.marks} <= people and set(scene.cast) <= people


@pytest.mark.parametrize("seed", range(8))
def test_calls_leave_a_whole_film_or_are_refused_in_words(stage, seed: int) -> None:
    random, carried_out = Random(seed), 0
    for _ in range(40):
        tool, args = call(random)
        stage.state["focus"] = random.choice([None, "h2", "l1"])
        try:
            assert_whole(stage.do(tool, **args))
            carried_out += 1
        except (FilmError, ToolInvocationError) as error:
            assert str(error).strip()
        if random.random() < 0.3:
            stage.state["edits"] = []
    assert carried_out > 8
