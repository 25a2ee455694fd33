"""The setups a scene is covered from: wide, pair, single, shoulder, reaction, insert; not which follows which."""

from film.film import Scene
from film.ids import seed_of
from film.words import Angle, Move, Size
from studio.coverage.beats import Beat
from studio.coverage.draft import Draft
from studio.coverage.stage import Stage, partner, side_of

THREE_QUARTERS = 60.0
"""Degrees off the axis at which somebody who talks across the stage is seen in three quarters, their eyes near the lens."""
NEARER_THE_EYES = 68.0


def stance(scene: Scene) -> Angle:
    """Return from how high the place is seen: down on somebody left alone, up at those who are about to act."""
    function = scene.function.lower()
    if ("all is lost" in function or "crisis" in function) and len(scene.cast) == 1:
        return "high"
    return "low" if "climax" in function or "threat" in function or "confrontation" in function else "eye"


def wide(scene: Scene, stage: Stage, beat: Beat | None, size: Size = "long", move: Move = "static") -> Draft:
    """See the place with everyone in it."""
    side = round((seed_of(scene.id, "wide") % 57) - 28.0, 2)
    return Draft(
        "establishing",
        size,
        None,
        angle="eye" if size == "extreme long" else stance(scene),
        move=move,
        side=side,
        beats=(beat,) if beat else (),
    )


def master(scene: Scene, size: Size = "medium long", move: Move = "static") -> Draft:
    """See everyone from head to knee."""
    side = round((seed_of(scene.id, "master") % 49) - 24.0, 2)
    return Draft("master", size, None, move=move, side=side)


def pair(scene: Scene, size: Size = "two-shot", move: Move = "static") -> Draft:
    """See two people together."""
    seed = seed_of(scene.id, "pair")
    side = round((14.0 + seed % 17) * (1 if seed % 2 else -1), 2)
    return Draft("two-shot", size, None, move=move, side=side)


def single(stage: Stage, who: str, size: Size, move: Move = "static") -> Draft:
    """See one person alone, three quarters, from the partner's side."""
    return Draft("single", size, who, move=move, side=side_of(stage, who, THREE_QUARTERS))


def over_shoulder(stage: Stage, who: str, to: str | None, size: Size) -> Draft:
    """See one person past the shoulder of the one they deal with; a single where that one stands on the same side."""
    other = partner(stage, who, to)
    if other is None or stage[other].hand == stage[who].hand:
        return single(stage, who, size)
    return Draft("over the shoulder", size, who, over=other, side=side_of(stage, who, 48.0))


def reaction(stage: Stage, who: str, size: Size = "medium close-up") -> Draft:
    """See somebody take in what was said."""
    return Draft("reaction", size, who, side=side_of(stage, who, NEARER_THE_EYES))


def insert(thing: str, beat: Beat) -> Draft:
    """See a thing close."""
    return Draft("insert", "insert", thing, side=10.0, angle="high", beats=(beat,))
