"""The call that changes light alone."""

from typing import Any

from langchain_core.tools import tool
from langgraph.types import Command

from film.edits import Relight
from film.errors import BadRequest
from film.film import Shot
from film.value import Colour
from studio.picture.looks import LOOK_STOPS
from tools.aiming import shots_at, shots_named
from tools.arguments import Aim, KeyFrom, Look, Part, Stops
from tools.directing import Directing, film_in, propose


@tool
def relight_shot(
    runtime: Directing,
    target: Aim = None,
    look: Look | None = None,
    exposure: Stops = 0.0,
    warmth: Part = 0.0,
    contrast: Part = 0.0,
    key_from: KeyFrom | None = None,
    colour: str | None = None,
) -> Command[Any]:
    """Relight a shot, scene, act or film, and leave everything else as it is.

    Use this for light and mood of light: "brighter", "more noir", "golden hour", "colder", "lit from behind", "a blue glow".
    To change the hour or the weather themselves use change_setting; for the camera reframe_shot.
    """
    film = film_in(runtime)
    shots = shots_at(runtime, film, target)
    tint = _tint(runtime, colour)
    if not any((look, exposure, warmth, contrast, key_from, colour)):
        raise BadRequest(
            "it is not said how to light it; name a look, brighter or darker, warmer or colder, a side or a colour"
        )
    edits = [
        Relight(
            shot=shot.id,
            look=look,
            exposure=exposure,
            warmth=warmth,
            contrast=contrast,
            key_from=key_from,
            colour=colour,
            tint=tint,
            trim=_trim(shot, look) if exposure else 0.0,
        )
        for shot in shots
    ]
    how = _how(look, exposure, warmth, contrast, key_from, colour)
    return propose(runtime, edits, said=f"{shots_named(film, shots)} relit: {how}.")


def _trim(shot: Shot, look: Look | None) -> float:
    """Return the stops that keep a wish for brightness felt when the look changes with it."""
    return round(LOOK_STOPS[shot.light.look] - LOOK_STOPS[look], 2) if look else 0.0


def _tint(runtime: Directing, colour: str | None) -> Colour | None:
    if not colour:
        return None
    found = runtime.context.breakdown.colour(colour)
    if found is None:
        raise BadRequest(f"no colour {colour!r} is known; say a plain one such as red, teal, amber or pale blue")
    return found


def _how(look: str | None, exposure: float, warmth: float, contrast: float, key_from: str | None, colour: str | None) -> str:
    parts = [look or ""]
    parts += [f"{abs(exposure):g} stops {'brighter' if exposure > 0 else 'darker'}" if exposure else ""]
    parts += ["warmer" if warmth > 0 else "colder" if warmth < 0 else ""]
    parts += ["more contrast" if contrast > 0 else "softer" if contrast < 0 else ""]
    parts += [f"key from {key_from}" if key_from else "", f"{colour} light" if colour else ""]
    return ", ".join(filter(None, parts))
