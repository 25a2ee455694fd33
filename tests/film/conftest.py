"""One small film whose every part has a name, for tests of values and edits."""

import pytest

from film.audio import Effect
from film.film import Act, Character, Film, Line, Scene, Shot, Title, Way
from film.staging import Mark


def _scene(name: str) -> Scene:
    people = (Mark(character="ada"), Mark(character="ben", looks_at="ada"))
    shots = tuple(Shot(id=f"{name}-s{n}", seed=n, marks=people) for n in (1, 2, 3))
    lines = (
        Line(id=f"{name}-l1", character="ada", text="we have to go", shot=f"{name}-s1"),
        Line(id=f"{name}-l2", character="ben", text="not yet", shot=f"{name}-s1"),
        Line(id=f"{name}-l3", character="ada", text="now", shot=f"{name}-s3"),
    )
    effects = (Effect(id=f"{name}-e1", sound="a knock", kind="knock", line=f"{name}-l2"),)
    return Scene(id=name, cast=("ada", "ben"), shots=shots, lines=lines, effects=effects)


@pytest.fixture
def film() -> Film:
    """Two acts of two scenes, three shots and three lines a scene, and one other way out of the third scene."""
    scenes = [_scene(name) for name in ("one", "two", "three", "four")]
    titled = scenes[0].shots[0].model_copy(update={"titles": (Title(id="title", text="The Lamp"),)})
    scenes[0] = scenes[0].model_copy(update={"shots": (titled, *scenes[0].shots[1:])})
    return Film(
        id="film1",
        title="The Lamp",
        characters=(Character(id="ada", name="Ada Moss"), Character(id="ben", name="Ben")),
        acts=(Act(id="act1", scenes=tuple(scenes[:2])), Act(id="act2", scenes=tuple(scenes[2:]))),
        ways=(Way(id="way1", after="three", choice="stay", scenes=(_scene("other"),), rejoins="four"),),
    )
