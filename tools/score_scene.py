"""The call that changes music."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from film.audio import Score
from film.edits import Edit, Rescore
from film.edits.shots import clipped
from film.errors import BadRequest
from film.film import Film, Scene
from film.reach import replaced
from tools.aiming import scenes_at, scenes_named
from tools.arguments import Aim, Part, Words
from tools.directing import Directing, film_in, not_served, propose


@tool
def score_scene(
    runtime: Directing,
    target: Aim = None,
    mood: Words | None = None,
    instruments: Words | None = None,
    level: Part = 0.0,
    silent: Annotated[bool | None, Field(description="No music at all.")] = None,
    audio: Annotated[str | None, Field(description="A supplied file.")] = None,
) -> Command[Any]:
    """Change the music of a scene, act or film: mood, instruments, level, or none.

    Use this for "tense strings here", "no music", "music quieter". For one noise or the ambience use add_sound.
    """
    film = film_in(runtime)
    if audio:
        raise not_served("a supplied recording as music", "music is played by mood and instruments")
    if not (mood or instruments or level or silent is not None):
        raise BadRequest("it is not said how to score it; name a mood, instruments, louder or quieter, or silence")
    scenes = scenes_at(runtime, film, target)
    edits: list[Edit] = [
        Rescore(scene=scene.id, score=_scored(runtime, film, scene, mood, instruments, level, silent)) for scene in scenes
    ]
    loud = "louder" if level > 0 else "quieter" if level < 0 else ""
    how = ", ".join(filter(None, (*(mood or []), *(instruments or []), loud, "no music" if silent else "")))
    where = scenes_named(film, scenes)
    return propose(runtime, edits, said=f"Music of {where}: {how or 'back'}.")


def _scored(
    runtime: Directing,
    film: Film,
    scene: Scene,
    mood: list[str] | None,
    instruments: list[str] | None,
    level: float,
    silent: bool | None,
) -> Score:
    old = scene.score
    made = runtime.context.breakdown.score(mood or old.mood, film.genre, instruments or old.instruments)
    return replaced(
        old,
        mood=made.mood if mood else old.mood,
        instruments=made.instruments if instruments else old.instruments,
        level=clipped(old.level + level, -1, 1),
        silent=bool(silent) if silent is not None else old.silent and not (mood or instruments),
        seed=made.seed if mood or instruments else old.seed,
    )
