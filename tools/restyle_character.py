"""The call that changes how a person looks and sounds."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.edits import Dress, Edit, Recast
from film.errors import BadRequest
from film.reach import character_of, replaced
from film.slate import resolve, scenes_in
from tools.aiming import listed, scenes_named
from tools.arguments import Target
from tools.decency import refuse_harm
from tools.directing import Directing, film_in, propose


@tool
def restyle_character(
    runtime: Directing,
    character: Annotated[str, Field(min_length=1, description="A character of the film.")],
    name: str | None = None,
    age: str | None = None,
    hair: str | None = None,
    wardrobe: str | None = None,
    build: str | None = None,
    skin: str | None = None,
    face: str | None = None,
    accessories: str | None = None,
    voice: str | None = None,
    target: Annotated[Target | None, Field(description="Only in these scenes; left out: everywhere.")] = None,
) -> Command[Any]:
    """Change how a person looks, sounds, or is called: everywhere, or only in the scenes of a target.

    Use this for "give Elara short black hair", "a deeper voice for Kael", "rename her Mara", "in act two she wears red".
    For what somebody does use restage_shot; for a new person add_character; for how one line is said regenerate_line.
    """
    film = film_in(runtime)
    person = character_of(film, character)
    looks = {"hair": hair, "wardrobe": wardrobe, "build": build, "skin": skin, "face": face, "accessories": accessories}
    lasting = {"name": name, "age": age, "voice": voice}
    asked = {key: value for key, value in (lasting | looks).items() if value}
    if not asked:
        raise BadRequest(f"it is not said what to change of {person.name}; name hair, wardrobe, age, voice or another feature")
    refuse_harm(film, person.name, *asked.values())
    if name and any(c.name.lower() == name.lower() and c.id != person.id for c in film.characters):
        raise BadRequest(f"{name} is in this film already; choose another name for {person.name}")
    refs = resolve(film, target) if target else []
    here_only = bool(refs) and all(ref.kind != "film" for ref in refs)
    how = listed([value if key in value.lower() else f"{key} {value}" for key, value in asked.items()])
    if not here_only:
        staged = runtime.context.breakdown.restyle(person, **asked)
        said = f"{person.name} everywhere: {how}."
        return propose(runtime, [Recast(character=staged.value)], said=" ".join((said, *staged.assumed)))
    fixed = [key for key in lasting if lasting[key]]
    if fixed:
        raise BadRequest(f"{listed(fixed)} of {person.name} holds through the film; leave the target out")
    scenes = scenes_in(film, refs)
    edits: list[Edit] = []
    assumed: list[str] = []
    for scene in scenes:
        worn = replaced(person, appearance=film.appearance_in(scene, person))
        staged = runtime.context.breakdown.restyle(worn, **asked)
        edits.append(Dress(scene=scene.id, character=person.id, appearance=staged.value.appearance))
        assumed += staged.assumed
    return propose(
        runtime, edits, said=" ".join((f"{person.name} in {scenes_named(film, scenes)}: {how}.", *dict.fromkeys(assumed)))
    )
