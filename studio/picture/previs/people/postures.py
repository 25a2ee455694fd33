"""Motions that leave the feet: sitting, kneeling, falling, lying, climbing; what hands do standing is in `actions`."""

import math

import numpy as np

from studio.picture.previs.people.chance import draw, ramp
from studio.picture.previs.people.idle import alive
from studio.picture.previs.people.moment import TAKEN, Moment, kept
from studio.picture.previs.people.skeleton import Stance
from studio.picture.previs.people.stances import HANDS, handed, lying, mixed, placed, seated, stand, swayed


def sit(m: Moment) -> Stance:
    """Sit."""
    stance = seated(m.sink)
    if draw(m.seed, 21) < 0.4:
        stance = handed(stance, "folded", "folded over")
    return alive(kept(m, stance), m.seed, m.seconds)


def sit_down(m: Moment) -> Stance:
    """Sit down, bowing on the way."""
    share = ramp(0.3, 1.6, m.seconds)
    stance = mixed(m.standing(), sit(m), share)
    bow = math.sin(math.pi * share)
    return stance._replace(
        chest_turn=stance.chest_turn + np.array([0.5 * bow, 0, 0]), hips=stance.hips + np.array([0, 0, 0.06 * bow])
    )


def stand_up(m: Moment) -> Stance:
    """Rise, leaning forward first."""
    share = ramp(0.4, 1.6, m.seconds)
    stance = mixed(sit(m), m.standing(), share)
    bow = math.sin(math.pi * min(share * 1.25, 1))
    feet = stance.feet.copy()
    feet[:, 2] -= 0.12 * math.sin(math.pi * share)
    return stance._replace(chest_turn=stance.chest_turn + np.array([0.6 * bow, 0, 0]), feet=feet)


def pick_up(m: Moment) -> Stance:
    """Crouch, take something from the floor and rise with it."""
    down = ramp(-0.2, TAKEN - 0.1, m.seconds) - ramp(TAKEN + 0.15, 2.3, m.seconds)
    low = crouched(0.4)
    low = handed(low, "thigh", "floor")
    low = low._replace(chest_turn=np.array([0.75, 0.1, 0]), head_turn=np.array([0.1, 0, 0]))
    risen = placed(m.standing(), 1, HANDS["offer"]._replace(spot=(0.12, 0.2, 0.24)))
    after = mixed(m.standing(), risen, ramp(TAKEN, 1.8, m.seconds) - ramp(2.6, 3.4, m.seconds))
    return mixed(after, low, down)


def crouched(depth: float) -> Stance:
    """Return a crouch on the balls of the feet; `depth` is how far the pelvis sinks, adult metres."""
    stance = stand()._replace(
        hips=np.array([0, -depth, -0.1]),
        hips_turn=np.array([0.25, 0, 0]),
        chest_turn=np.array([0.3, 0, 0]),
        head_turn=np.array([-0.3, 0, 0]),
        feet=np.array([[0.05, 0.05, 0.1], [0.04, 0.075, -0.16]]),
        feet_turn=np.array([[0.3, 0.2], [0.75, 0.1]]),
    )
    return handed(stance, "thigh", "thigh")


def crouch(m: Moment) -> Stance:
    """Crouch."""
    return alive(mixed(m.standing(), kept(m, crouched(0.42)), ramp(0.0, 0.8, m.seconds + 0.5)), m.seed, m.seconds)


def kneel(m: Moment) -> Stance:
    """Kneel on one knee."""
    stance = stand()._replace(
        hips=np.array([0, -0.43, -0.04]),
        hips_turn=np.array([0.02, 0, 0]),
        chest_turn=np.array([0.1, 0, 0]),
        feet=np.array([[0.03, 0, 0.34], [0.02, 0.035, -0.42]]),
        feet_turn=np.array([[0, 0.1], [1.15, 0]]),
    )
    stance = kept(m, placed(handed(stance, None, "folded"), 0, HANDS["thigh"]._replace(spot=(0.1, 0.05, 0.27))))
    return alive(mixed(m.standing(), stance, ramp(0.0, 1.0, m.seconds + 0.4)), m.seed, m.seconds)


def fall(m: Moment) -> Stance:
    """Stumble and fall on the back."""
    tip, land = ramp(0.15, 0.75, m.seconds), ramp(0.55, 0.95, m.seconds)
    stumble = m.standing()._replace(
        chest_turn=np.array([-0.35, 0.2, 0.15]), hips=np.array([0, -0.1, -0.18]), hips_turn=np.array([-0.4, 0, 0.1])
    )
    stumble = placed(placed(stumble, 0, HANDS["wave"]), 1, HANDS["cast"])
    down = lying(m.hip / m.unit - 0.125)
    return mixed(mixed(m.standing(), stumble, tip), placed(down, 1, HANDS["rest"]), land)


def lie(m: Moment) -> Stance:
    """Lie on the back."""
    return alive(lying(m.hip / m.unit - 0.125), m.seed, m.seconds)


def cower(m: Moment) -> Stance:
    """Crouch behind raised arms, trembling."""
    shake = 0.012 * math.sin(m.seconds * 31) + 0.008 * math.sin(m.seconds * 47)
    stance = crouched(0.3)._replace(chest_turn=np.array([0.45, 0.15, shake]), head_turn=np.array([0.25, 0.2 + shake, 0.1]))
    stance = placed(placed(stance, 0, HANDS["shield"]), 1, swayed(HANDS["shield"], (0.03, -0.08 + shake, -0.03)))
    return mixed(m.standing(), stance, ramp(0.0, 0.6, m.seconds + 0.3))
