"""Every motion by name, which leave no hand free; how each goes is in `postures` and `actions`."""

from collections.abc import Callable

from film.staging import Motion
from studio.picture.previs.people import actions, postures
from studio.picture.previs.people.moment import Moment
from studio.picture.previs.people.skeleton import Stance

MOTIONS: dict[Motion, Callable[[Moment], Stance]] = {
    "stand": Moment.standing,
    "talk": Moment.standing,
    "listen": actions.listen,
    "walk": Moment.standing,
    "run": Moment.standing,
    "sit": postures.sit,
    "sit down": postures.sit_down,
    "stand up": postures.stand_up,
    "turn": actions.turn,
    "point": actions.arm_out("point"),
    "reach": actions.reach,
    "pick up": postures.pick_up,
    "embrace": actions.embrace,
    "hand over": actions.arm_out("offer", lean=0.12),
    "fall": postures.fall,
    "kneel": postures.kneel,
    "crouch": postures.crouch,
    "fight": actions.fight,
    "work": actions.work,
    "type": actions.type,
    "dance": actions.dance,
    "wave": actions.wave,
    "look around": actions.look_around,
    "read": actions.read,
    "phone": actions.phone,
    "cower": postures.cower,
    "cast": actions.cast,
    "levitate object": actions.levitate,
    "lie": postures.lie,
    "drink": actions.drink,
    "knock": actions.knock,
    "climb": Moment.standing,
    "step back": Moment.standing,
    "shake hands": actions.arm_out("offer", lean=0.12),
    "push": actions.push,
    "lead": Moment.standing,
}
BUSY = frozenset(
    (
        "point",
        "reach",
        "pick up",
        "embrace",
        "hand over",
        "fall",
        "fight",
        "work",
        "type",
        "dance",
        "wave",
        "read",
        "phone",
        "cower",
        "cast",
        "levitate object",
        "lie",
        "drink",
        "knock",
        "climb",
        "run",
        "walk",
        "step back",
        "shake hands",
        "push",
        "lead",
    )
)
"""Motions whose hands are not free to talk with."""
