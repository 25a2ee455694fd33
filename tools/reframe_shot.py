"""The call that changes the camera alone."""

from typing import Any

from langchain_core.tools import tool
from langgraph.types import Command

from film.edits import Reframe
from film.errors import BadRequest
from film.film import Film, Shot
from film.reach import character_of
from tools.aiming import person, person_or_thing, shots_at, shots_named
from tools.arguments import Aim, Angle, Lens, Move, Size
from tools.directing import Directing, film_in, propose


@tool
def reframe_shot(
    runtime: Directing,
    target: Aim = None,
    size: Size | None = None,
    angle: Angle | None = None,
    move: Move | None = None,
    lens_mm: Lens | None = None,
    subject: str | None = None,
    over_shoulder_of: str | None = None,
    focus_on: str | None = None,
) -> Command[Any]:
    """Change how a shot is framed: size, angle, movement, lens, whom it looks at; acting, light and words stay.

    Use this for "closer", "from below", "push in", "over Kael's shoulder", "focus on the door".
    To move the people use restage_shot; for a further shot add_shot; for how a whole scene is broken into shots cover_scene.
    """
    film = film_in(runtime)
    shots = shots_at(runtime, film, target)
    over = person(film, over_shoulder_of).id if over_shoulder_of else None
    seen, sharp = person_or_thing(film, subject), person_or_thing(film, focus_on)
    asked: dict[str, Any] = {
        "size": size,
        "angle": angle,
        "move": move,
        "lens_mm": lens_mm,
        "subject": seen,
        "over_shoulder_of": over,
        "focus_on": sharp,
    }
    wishes = {name: value for name, value in asked.items() if value is not None}
    if not wishes:
        raise BadRequest("it is not said how to frame it; name a size, an angle, a move, a lens or whom to look at")
    for shot in shots:
        _refuse_absent(film, shot, over)
    edits = [Reframe(shot=shot.id, **wishes) for shot in shots]
    parts = (
        size,
        angle and f"{angle} angle",
        move,
        lens_mm and f"{lens_mm} mm",
        subject and f"on {subject}",
        over_shoulder_of and f"over {over_shoulder_of}'s shoulder",
        focus_on and f"focus on {focus_on}",
    )
    said = ", ".join(part for part in parts if part)
    return propose(runtime, edits, said=f"{shots_named(film, shots)} reframed: {said}.")


def _refuse_absent(film: Film, shot: Shot, over: str | None) -> None:
    there = [mark.character for mark in shot.marks]
    if over and over not in there:
        names = [c.name for c in film.characters if c.id in there]
        asked = character_of(film, over).name
        raise BadRequest(f"{asked} is not in {shots_named(film, [shot])}; in it are {', '.join(names) or 'nobody'}")
