"""What a body does in a shot, second by second: one function for each motion that is more than standing or walking."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from film.staging import Held, Motion
from studio.picture.previs.people.chance import draw, drift, ramp
from studio.picture.previs.people.idle import CARRYING, alive, idle, leaned
from studio.picture.previs.people.skeleton import Stance
from studio.picture.previs.people.stances import HANDS, handed, lying, mixed, placed, seated, stand, swayed

SEAT_HEIGHT = 0.46
"""Metres above the floor of the seat that a sitting person uses."""


class Moment(NamedTuple):
    """When and by whom something is done."""

    seconds: float
    seed: int
    holds: Held
    old: float
    hip: float
    """Height of the hip joints, metres."""
    unit: float

    def standing(self) -> Stance:
        """Return this person standing idly."""
        return idle(self.seed, self.seconds, self.holds, self.old)

    @property
    def sink(self) -> float:
        """Return how far the pelvis sinks onto a seat, adult metres."""
        return max(self.hip - min(SEAT_HEIGHT, 0.62 * self.hip) - 0.085 * self.unit, 0.0) / self.unit


def _kept(moment: Moment, stance: Stance) -> Stance:
    """Return `stance` with the hands that carry something where they carry it."""
    if moment.holds == "none":
        return stance
    left, right = CARRYING[moment.holds]
    return handed(stance, left, right)


def _sit(m: Moment) -> Stance:
    stance = seated(m.sink)
    if draw(m.seed, 21) < 0.4:
        stance = handed(stance, "folded", "folded over")
    return alive(_kept(m, stance), m.seed, m.seconds)


def _sit_down(m: Moment) -> Stance:
    share = ramp(0.3, 1.6, m.seconds)
    stance = mixed(m.standing(), _sit(m), share)
    bow = math.sin(math.pi * share)
    return stance._replace(chest_turn=stance.chest_turn + np.array([0.5 * bow, 0, 0]), hips=stance.hips + np.array([0, 0, 0.06 * bow]))


def _stand_up(m: Moment) -> Stance:
    share = ramp(0.4, 1.6, m.seconds)
    stance = mixed(_sit(m), m.standing(), share)
    bow = math.sin(math.pi * min(share * 1.25, 1))
    feet = stance.feet.copy()
    feet[:, 2] -= 0.12 * math.sin(math.pi * share)
    return stance._replace(chest_turn=stance.chest_turn + np.array([0.6 * bow, 0, 0]), feet=feet)


def _turn(m: Moment) -> Stance:
    left = 1 - ramp(0.15, 1.25, m.seconds)
    stance = m.standing()
    feet = stance.feet.copy()
    for index, start in ((0, 0.2), (1, 0.6)):
        feet[index, 1] += 0.06 * math.sin(math.pi * min(max((m.seconds - start) / 0.5, 0), 1))
    return stance._replace(turn=np.array([-1.9 * left]), feet=feet, head_turn=stance.head_turn + np.array([0, 0.5 * left * (1 - left) * 4, 0]))


def _arm_out(name: str, start: float = 0.25, lean: float = 0.05) -> Callable[[Moment], Stance]:
    """Return a motion that brings the right hand to a place and keeps it there."""

    def motion(m: Moment) -> Stance:
        share = ramp(start, start + 0.65, m.seconds)
        out = m.standing()
        life = (0.01 * drift(m.seed, 31, m.seconds, 0.9), 0.012 * drift(m.seed, 32, m.seconds, 1.1), 0.0)
        out = placed(out, 1, swayed(HANDS[name], life))
        out = out._replace(chest_turn=out.chest_turn + np.array([lean, 0.12, 0]))
        return mixed(m.standing(), out, share)

    return motion


def _pick_up(m: Moment) -> Stance:
    down = ramp(0.2, 1.1, m.seconds) - ramp(1.5, 2.4, m.seconds)
    low = crouched(0.4)
    low = handed(low, "thigh", "floor")
    low = low._replace(chest_turn=np.array([0.75, 0.1, 0]), head_turn=np.array([0.1, 0, 0]))
    risen = placed(m.standing(), 1, HANDS["offer"]._replace(spot=(0.12, 0.2, 0.24)))
    after = mixed(m.standing(), risen, ramp(1.3, 1.8, m.seconds))
    return mixed(after, low, down)


def crouched(depth: float) -> Stance:
    """Return a crouch on the balls of the feet; `depth` is how far the pelvis sinks, adult metres."""
    stance = stand()._replace(
        hips=np.array([0, -depth, -0.1]), hips_turn=np.array([0.25, 0, 0]), chest_turn=np.array([0.3, 0, 0]), head_turn=np.array([-0.3, 0, 0]),
        feet=np.array([[0.05, 0.05, 0.1], [0.04, 0.075, -0.16]]), feet_turn=np.array([[0.3, 0.2], [0.75, 0.1]]),
    )  # fmt: skip
    return handed(stance, "thigh", "thigh")


def _crouch(m: Moment) -> Stance:
    return alive(mixed(m.standing(), _kept(m, crouched(0.42)), ramp(0.0, 0.8, m.seconds + 0.5)), m.seed, m.seconds)


def _kneel(m: Moment) -> Stance:
    stance = stand()._replace(
        hips=np.array([0, -0.43, -0.04]), hips_turn=np.array([0.02, 0, 0]), chest_turn=np.array([0.1, 0, 0]),
        feet=np.array([[0.03, 0, 0.34], [0.02, 0.035, -0.42]]), feet_turn=np.array([[0, 0.1], [1.15, 0]]),
    )  # fmt: skip
    stance = _kept(m, placed(handed(stance, None, "folded"), 0, HANDS["thigh"]._replace(spot=(0.1, 0.05, 0.27))))
    return alive(mixed(m.standing(), stance, ramp(0.0, 1.0, m.seconds + 0.4)), m.seed, m.seconds)


def _embrace(m: Moment) -> Stance:
    share = ramp(0.1, 0.9, m.seconds)
    rock = 0.02 * math.sin(m.seconds * 1.4)
    arms = placed(placed(stand(), 0, HANDS["hug"]), 1, swayed(HANDS["hug"], (0.03, 0.13, 0.0)))
    arms = arms._replace(chest_turn=np.array([0.16, rock, rock]), head_turn=np.array([0.12, 0.2, 0.16]))
    return alive(mixed(m.standing(), arms, share), m.seed, m.seconds)


def _fall(m: Moment) -> Stance:
    tip, land = ramp(0.15, 0.75, m.seconds), ramp(0.55, 0.95, m.seconds)
    stumble = m.standing()._replace(chest_turn=np.array([-0.35, 0.2, 0.15]), hips=np.array([0, -0.1, -0.18]), hips_turn=np.array([-0.4, 0, 0.1]))
    stumble = placed(placed(stumble, 0, HANDS["wave"]), 1, HANDS["cast"])
    down = lying(m.hip / m.unit - 0.125)
    return mixed(mixed(m.standing(), stumble, tip), placed(down, 1, HANDS["rest"]), land)


def _lie(m: Moment) -> Stance:
    return alive(lying(m.hip / m.unit - 0.125), m.seed, m.seconds)


def _fight(m: Moment) -> Stance:
    stance = placed(placed(stand(), 0, swayed(HANDS["guard"], (0, 0, 0.06))), 1, HANDS["guard"])
    bounce = abs(math.sin(m.seconds * 4.2))
    stance = stance._replace(
        hips=np.array([0.02 * math.sin(m.seconds * 4.2), -0.09 + 0.03 * bounce, 0]), hips_turn=np.array([0.08, -0.45, 0]),
        chest_turn=np.array([0.18, 0.1, 0]), head_turn=np.array([0.06, 0.3, 0]),
        feet=np.array([[0.08, 0, 0.2], [0.1, 0.02, -0.22]]), feet_turn=np.array([[0, 0.1], [0.2, 0.5]]),
    )  # fmt: skip
    cell = math.floor(m.seconds / 1.1)
    since = m.seconds - (cell + 0.2 + 0.4 * draw(m.seed, 41, cell)) * 1.1
    blow = ramp(0, 0.12, since) - ramp(0.16, 0.42, since)
    if blow > 0:
        arm = 0 if draw(m.seed, 42, cell) < 0.5 else 1
        struck = placed(stance, arm, HANDS["punch"])
        struck = struck._replace(chest_turn=stance.chest_turn + np.array([0.1, 0.5 if arm else -0.35, 0]))
        stance = mixed(stance, struck, blow)
    return stance


def _work(m: Moment) -> Stance:
    stance = m.standing()._replace(chest_turn=np.array([0.26, 0.05, 0]), head_turn=np.array([0.28, 0, 0]))
    for index in (0, 1):
        moved = tuple(0.06 * drift(m.seed, 50 + 3 * index + axis, m.seconds, 0.55 + 0.2 * index) for axis in range(3))
        stance = placed(stance, index, swayed(HANDS["bench"], (moved[0], 0.4 * moved[1], moved[2])))
    return alive(stance, m.seed, m.seconds)


def _type(m: Moment) -> Stance:
    stance = seated(m.sink)._replace(chest_turn=np.array([0.22, 0, 0]), head_turn=np.array([0.16, 0, 0]))
    grips = stance.grips
    for index in (0, 1):
        tap = max(0.0, math.sin(m.seconds * (19 + 3 * index) + index)) * max(0.0, drift(m.seed, 60 + index, m.seconds, 0.4))
        across = 0.03 * drift(m.seed, 62 + index, m.seconds, 0.35)
        stance = placed(stance, index, swayed(HANDS["keys"], (across, 0.012 * tap, 0.0)))
        grips = stance.grips.copy()
        grips[index] += np.array([0.12, 0.3, 0.1]) * tap
        stance = stance._replace(grips=grips)
    return alive(stance, m.seed, m.seconds)


def _dance(m: Moment) -> Stance:
    beat = m.seconds * 2 * math.pi * 0.95
    side, bob = math.sin(beat), abs(math.cos(beat))
    stance = leaned(stand(), 0.9 * side, 0.0)
    feet = stance.feet.copy()
    feet[0 if side < 0 else 1, 1] += 0.07 * abs(side) ** 2
    stance = stance._replace(
        hips=stance.hips + np.array([0.05 * side, -0.05 * bob, 0]), hips_turn=stance.hips_turn + np.array([0, 0.25 * math.sin(beat / 2), 0]),
        chest_turn=stance.chest_turn + np.array([0.04 * bob, -0.2 * side, 0]), head_turn=np.array([0.06 * bob, 0.1 * side, 0.12 * side]), feet=feet,
    )  # fmt: skip
    for index, sign in ((0, 1.0), (1, -1.0)):
        up = 0.5 + 0.5 * math.sin(beat / 2 + sign * 0.9)
        shift = (0.04 * sign * side, 0.2 * up - 0.04, 0.05 * math.cos(beat + sign))
        stance = placed(stance, index, swayed(HANDS["beat"], shift)._replace(fingers=(-0.1, 0.8, 0.5)))
    return stance


def _wave(m: Moment) -> Stance:
    swing = math.sin(m.seconds * 9.5)
    hand = swayed(HANDS["wave"], (0.05 * swing, 0, 0))._replace(fingers=(0.1 + 0.45 * swing, 1, 0.05))
    return mixed(m.standing(), placed(m.standing(), 1, hand), ramp(0.1, 0.6, m.seconds))


def _look_around(m: Moment) -> Stance:
    stance = m.standing()
    yaw = 0.75 * math.sin(m.seconds * 1.25) + 0.2 * drift(m.seed, 71, m.seconds, 1.1)
    later = 0.75 * math.sin((m.seconds - 0.18) * 1.25)
    turn = np.array([0.0, 0.25 * later, 0.0])
    return stance._replace(chest_turn=stance.chest_turn + turn, head_turn=stance.head_turn + np.array([0.04, yaw, 0]))


def _read(m: Moment) -> Stance:
    if m.holds not in ("book", "letter", "phone", "none"):
        return _kept(m, m.standing())
    stance = handed(m.standing(), "page", "page")
    return stance._replace(head_turn=stance.head_turn + np.array([0.3, 0.05 * math.sin(m.seconds * 1.9), 0]))


def _phone(m: Moment) -> Stance:
    stance = placed(m.standing(), 1, HANDS["ear"])
    return stance._replace(head_turn=stance.head_turn + np.array([0.03, 0, -0.09]))


def _cower(m: Moment) -> Stance:
    shake = 0.012 * math.sin(m.seconds * 31) + 0.008 * math.sin(m.seconds * 47)
    stance = crouched(0.3)._replace(chest_turn=np.array([0.45, 0.15, shake]), head_turn=np.array([0.25, 0.2 + shake, 0.1]))
    stance = placed(placed(stance, 0, HANDS["shield"]), 1, swayed(HANDS["shield"], (0.03, -0.08 + shake, -0.03)))
    return mixed(m.standing(), stance, ramp(0.0, 0.6, m.seconds + 0.3))


def _cast(m: Moment) -> Stance:
    wind = ramp(0.1, 0.7, m.seconds)
    thrust = ramp(0.8, 1.05, m.seconds)
    tremble = 0.006 * math.sin(m.seconds * 40) * thrust
    back = placed(placed(m.standing(), 0, HANDS["guard"]), 1, HANDS["guard"])
    out = placed(placed(m.standing(), 0, swayed(HANDS["cast"], (tremble, 0, 0))), 1, swayed(HANDS["cast"], (0, tremble, 0)))
    out = out._replace(chest_turn=np.array([0.16, 0, 0]), hips=np.array([0, -0.06, 0.05]), feet=np.array([[0.06, 0, 0.2], [0.08, 0, -0.2]]))
    return mixed(mixed(m.standing(), back, wind), out, thrust)


def _levitate(m: Moment) -> Stance:
    rise = ramp(0.2, 1.5, m.seconds)
    tremble = 0.004 * math.sin(m.seconds * 34)
    out = placed(m.standing(), 1, swayed(HANDS["raise"], (tremble, 0.02 * math.sin(m.seconds * 1.3), 0)))
    out = out._replace(chest_turn=np.array([0.03, 0.14, 0]), head_turn=np.array([0.06, 0, 0]))
    return mixed(m.standing(), out, rise)


def _drink(m: Moment) -> Stance:
    cycle = m.seconds % 5.5
    up = ramp(0.4, 1.2, cycle) - ramp(2.3, 3.1, cycle)
    base = placed(m.standing(), 1, HANDS["cup"])
    sip = placed(base, 1, HANDS["mouth"])
    sip = sip._replace(head_turn=sip.head_turn + np.array([-0.2 * ramp(1.0, 1.5, cycle), 0, 0]))
    return mixed(base, sip, up)


def _knock(m: Moment) -> Stance:
    cycle = m.seconds % 2.6
    hit = max(0.0, math.sin(cycle * 2 * math.pi * 2.6)) if cycle < 1.2 else 0.0
    hand = HANDS["guard"]._replace(spot=(0.16, 0.5, 0.33 + 0.08 * hit), fingers=(-0.1, 0.8, 0.6), palm=(-0.1, -0.5, 0.85))
    return mixed(m.standing(), placed(m.standing(), 1, hand), ramp(0, 0.5, m.seconds + 0.2))


def _climb(m: Moment) -> Stance:
    phase = m.seconds * 2 * math.pi * 0.55
    stance = stand()._replace(chest_turn=np.array([0.1, 0, 0]), head_turn=np.array([-0.4, 0, 0]))
    feet, turn = np.zeros((2, 3)), np.zeros((2, 2))
    for index, sign in ((0, 1.0), (1, -1.0)):
        step = sign * math.sin(phase)
        stance = placed(stance, index, swayed(HANDS["rung"], (0.0, 0.13 * step, 0.02 * math.cos(phase) * sign)))
        feet[index] = (0.03, 0.16 - 0.15 * step, 0.2)
    rise = 0.3 * m.seconds
    return stance._replace(feet=feet, feet_turn=turn, hips=np.array([0.02 * math.sin(phase), -0.02, 0.0]), travel=np.array([0, rise, 0]))


def _listen(m: Moment) -> Stance:
    stance = m.standing()
    tilt = 0.09 if draw(m.seed, 81) < 0.5 else -0.09
    return stance._replace(head_turn=stance.head_turn + np.array([0.02, 0, tilt]))


MOTIONS: dict[Motion, Callable[[Moment], Stance]] = {
    "stand": Moment.standing, "talk": Moment.standing, "listen": _listen, "walk": Moment.standing, "run": Moment.standing,
    "sit": _sit, "sit down": _sit_down, "stand up": _stand_up, "turn": _turn, "point": _arm_out("point"), "reach": _arm_out("ahead", lean=0.18),
    "pick up": _pick_up, "embrace": _embrace, "hand over": _arm_out("offer", lean=0.12), "fall": _fall, "kneel": _kneel, "crouch": _crouch,
    "fight": _fight, "work": _work, "type": _type, "dance": _dance, "wave": _wave, "look around": _look_around, "read": _read,
    "phone": _phone, "cower": _cower, "cast": _cast, "levitate object": _levitate, "lie": _lie, "drink": _drink, "knock": _knock,
    "climb": _climb,
}  # fmt: skip
STILL = frozenset(("sit", "sit down", "type", "lie", "fall", "kneel", "crouch", "cower", "climb"))
"""Motions that keep their place when someone enters or leaves."""
BUSY = frozenset(
    ("point", "reach", "pick up", "embrace", "hand over", "fall", "fight", "work", "type", "dance", "wave", "read", "phone", "cower",
     "cast", "levitate object", "lie", "drink", "knock", "climb", "run", "walk")
)  # fmt: skip
"""Motions whose hands are not free to talk with."""
