"""The call that brings somebody into the film."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field, ValidationError

from film.audio import Voice
from film.edits import AddCharacter, Edit, PutScene, Recast
from film.errors import BadRequest
from film.figure import Figure
from film.film import Appearance, Character, Film, Scene
from film.reach import character_of, replaced
from film.slate import resolve, scenes_in
from film.staging import Mark
from tools.aiming import scenes_named
from tools.arguments import Target
from tools.decency import refuse_harm
from tools.directing import Directing, film_in, ids_in, propose

GROUP_SHOTS = ("establishing", "master", "two-shot")
APART = 0.9
"""Metres between somebody who joins a group and the last of it."""


@tool
def add_character(
    runtime: Directing,
    name: Annotated[str, Field(min_length=1, max_length=80, description="What the person is called.")],
    age: str | None = None,
    looks: Annotated[str | None, Field(description="Hair, dress, build, in words.")] = None,
    role: Annotated[str | None, Field(description="What they are to the story.")] = None,
    voice: Annotated[str | None, Field(description="How they sound, in words.")] = None,
    target: Annotated[Target | None, Field(description="The scenes they are in.")] = None,
    replaces: Annotated[str | None, Field(description="A character of the film whose place they take.")] = None,
) -> Command[Any]:
    """Bring somebody new into the film, in somebody's place, or back from an earlier film by name.

    Use this for "add a detective called Moss", "bring back Elara", "replace Kael by a robot". They are seen in the scenes
    of the target; to give them something to do use rewrite or restage_shot, to say add_line.
    """
    film = film_in(runtime)
    refuse_harm(film, name, age, looks, role)
    old = character_of(film, replaces) if replaces else None
    person_id = old.id if old else ids_in(runtime).new("character")
    described = any((age, looks, role, voice))
    taken = [c.voice for c in film.characters if c.id != person_id]
    staged = runtime.context.breakdown.character(
        name, id=person_id, age=age or "", looks=looks or "", role=role or "", voice=voice or "", taken_voices=taken
    )
    person, remembered = _remembered(runtime, staged.value, described)
    if old:
        _refuse_double(film, person, old)
        edits: list[Edit] = [Recast(character=person)]
    else:
        edits = [AddCharacter(character=person)]
    scenes = scenes_in(film, resolve(film, target)) if target else []
    edits += [PutScene(scene=_with(scene, person)) for scene in scenes]
    said = f"{name} takes the place of {old.name}." if old else f"{name} is in the film."
    where = (
        f"Seen in {scenes_named(film, scenes)}." if scenes else "" if old else f"In no scene yet; say where {name} is to be."
    )
    return propose(runtime, edits, said=" ".join(filter(None, (said, remembered, where, *staged.assumed))))


def _refuse_double(film: Film, person: Character, old: Character) -> None:
    if any(c.name.lower() == person.name.lower() and c.id != old.id for c in film.characters):
        raise BadRequest(f"{person.name} is in this film already")


def _remembered(runtime: Directing, person: Character, described: bool) -> tuple[Character, str]:
    """Return the person as memory has them, where nothing else was said of them."""
    fact = None if described else runtime.context.memory.find_character(runtime.context.viewer, person.name)
    if fact is None:
        return person, ""
    words = {str(key): str(value) for key, value in dict(fact.data.get("words") or {}).items()}
    try:
        figure = Figure.model_validate(fact.data["figure"])
        voice = Voice.model_validate(fact.data.get("voice") or person.voice.model_dump())
        known = {name: words[name] for name in ("hair", "wardrobe", "build", "skin", "face", "accessories") if name in words}
        look = Appearance(**known, figure=figure)
    except (KeyError, ValidationError):
        return person, ""
    others = {name: words[name] for name in ("age", "role") if name in words}
    return replaced(person, name=fact.text, appearance=look, voice=voice, assumed=(), **others), "As remembered from before."


def _with(scene: Scene, person: Character) -> Scene:
    """Return the scene with the person in its cast and on stage in its group shots, or its first where it has none."""
    if person.id in scene.cast:
        return scene
    group = [shot.id for shot in scene.shots if shot.kind in GROUP_SHOTS] or [scene.shots[0].id]
    shots = tuple(
        replaced(shot, marks=(*shot.marks, _mark(shot.marks, person.id))) if shot.id in group else shot for shot in scene.shots
    )
    return replaced(scene, cast=(*scene.cast, person.id), shots=shots)


def _mark(marks: tuple[Mark, ...], who: str) -> Mark:
    if not marks:
        return Mark(character=who)
    right = max(mark.at[0] for mark in marks)
    back = min(mark.at[1] for mark in marks)
    return Mark(character=who, at=(right + APART, back), motion="listen", looks_at=marks[0].character)
