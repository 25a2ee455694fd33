"""Motions of arms, head and feet while standing or sitting: pointing, waving, fighting, working, dancing."""

import math
from collections.abc import Callable

import numpy as np

from studio.picture.previs.people.chance import draw, drift, ramp
from studio.picture.previs.people.idle import alive, leaned
from studio.picture.previs.people.moment import OPENS, Moment, kept
from studio.picture.previs.people.skeleton import Stance
from studio.picture.previs.people.stances import HANDS, handed, mixed, placed, seated, stand, swayed


def turn(m: Moment) -> Stance:
    """Turn round to the facing."""
    left = 1 - ramp(0.15, 1.25, m.seconds)
    stance = m.standing()
    feet = stance.feet.copy()
    for index, start in ((0, 0.2), (1, 0.6)):
        feet[index, 1] += 0.06 * math.sin(math.pi * min(max((m.seconds - start) / 0.5, 0), 1))
    return stance._replace(
        turn=np.array([-1.9 * left]), feet=feet, head_turn=stance.head_turn + np.array([0, 0.5 * left * (1 - left) * 4, 0])
    )


def arm_out(name: str, start: float = 0.25, lean: float = 0.05) -> Callable[[Moment], Stance]:
    """Return a motion that brings the right hand to a place and keeps it there."""

    def motion(m: Moment) -> Stance:
        share = ramp(start, start + 0.65, m.seconds)
        out = handed(m.standing(), "cradle") if m.holds == "box" else m.standing()
        life = (0.01 * drift(m.seed, 31, m.seconds, 0.9), 0.012 * drift(m.seed, 32, m.seconds, 1.1), 0.0)
        out = placed(out, 1, swayed(HANDS[name], life))
        out = out._replace(chest_turn=out.chest_turn + np.array([lean, 0.12, 0]))
        return mixed(m.standing(), out, share)

    return motion


def reach(m: Moment) -> Stance:
    """Reach ahead with the right hand, or open what lies on the arm."""
    if m.holds != "box":
        return arm_out("ahead", lean=0.18)(m)
    share = ramp(*OPENS, m.seconds)
    ready = placed(placed(m.standing(), 0, HANDS["cradle"]), 1, HANDS["lid"])
    opened = placed(ready, 1, HANDS["lid back"])
    arch = 0.05 * math.sin(math.pi * share)
    opened.arms[1, 0] += np.array((0, arch, -arch))
    stance = mixed(mixed(m.standing(), ready, ramp(-0.4, OPENS[0], m.seconds)), opened, share)
    return stance._replace(head_turn=stance.head_turn + np.array((0.3, 0.05, 0)))


def embrace(m: Moment) -> Stance:
    """Put both arms round somebody."""
    share = ramp(0.1, 0.9, m.seconds)
    rock = 0.02 * math.sin(m.seconds * 1.4)
    arms = placed(placed(stand(), 0, HANDS["hug"]), 1, swayed(HANDS["hug"], (0.03, 0.13, 0.0)))
    arms = arms._replace(chest_turn=np.array([0.16, rock, rock]), head_turn=np.array([0.12, 0.2, 0.16]))
    return alive(mixed(m.standing(), arms, share), m.seed, m.seconds)


def fight(m: Moment) -> Stance:
    """Keep a guard and strike now and then."""
    stance = placed(placed(stand(), 0, swayed(HANDS["guard"], (0, 0, 0.06))), 1, HANDS["guard"])
    bounce = abs(math.sin(m.seconds * 4.2))
    stance = stance._replace(
        hips=np.array([0.02 * math.sin(m.seconds * 4.2), -0.09 + 0.03 * bounce, 0]),
        hips_turn=np.array([0.08, -0.45, 0]),
        chest_turn=np.array([0.18, 0.1, 0]),
        head_turn=np.array([0.06, 0.3, 0]),
        feet=np.array([[0.08, 0, 0.2], [0.1, 0.02, -0.22]]),
        feet_turn=np.array([[0, 0.1], [0.2, 0.5]]),
    )
    cell = math.floor(m.seconds / 1.1)
    since = m.seconds - (cell + 0.2 + 0.4 * draw(m.seed, 41, cell)) * 1.1
    blow = ramp(0, 0.12, since) - ramp(0.16, 0.42, since)
    if blow > 0:
        arm = 0 if draw(m.seed, 42, cell) < 0.5 else 1
        struck = placed(stance, arm, HANDS["punch"])
        struck = struck._replace(chest_turn=stance.chest_turn + np.array([0.1, 0.5 if arm else -0.35, 0]))
        stance = mixed(stance, struck, blow)
    return stance


def work(m: Moment) -> Stance:
    """Work at a bench with both hands."""
    stance = m.standing()._replace(chest_turn=np.array([0.17, 0.05, 0]), head_turn=np.array([0.32, 0, 0]))
    for index in (0, 1):
        moved = tuple(0.06 * drift(m.seed, 50 + 3 * index + axis, m.seconds, 0.55 + 0.2 * index) for axis in range(3))
        stance = placed(stance, index, swayed(HANDS["bench"], (moved[0], 0.4 * abs(moved[1]), moved[2])))
    return alive(stance, m.seed, m.seconds)


def type(m: Moment) -> Stance:
    """Type, sitting."""
    stance = seated(m.sink)._replace(chest_turn=np.array([0.22, 0, 0]), head_turn=np.array([0.16, 0, 0]))
    for index in (0, 1):
        tap = max(0.0, math.sin(m.seconds * (19 + 3 * index) + index)) * max(0.0, drift(m.seed, 60 + index, m.seconds, 0.4))
        across = 0.03 * drift(m.seed, 62 + index, m.seconds, 0.35)
        stance = placed(stance, index, swayed(HANDS["keys"], (across, 0.012 * tap, 0.0)))
        stance.arms[index, 4] += np.array([0.12, 0.3, 0.1]) * tap
    return alive(stance, m.seed, m.seconds)


def dance(m: Moment) -> Stance:
    """Dance."""
    beat = m.seconds * 2 * math.pi * 0.95
    side, bob = math.sin(beat), abs(math.cos(beat))
    stance = leaned(stand(), 0.9 * side, 0.0)
    feet = stance.feet.copy()
    feet[0 if side < 0 else 1, 1] += 0.07 * abs(side) ** 2
    stance = stance._replace(
        hips=stance.hips + np.array([0.05 * side, -0.05 * bob, 0]),
        hips_turn=stance.hips_turn + np.array([0, 0.25 * math.sin(beat / 2), 0]),
        chest_turn=stance.chest_turn + np.array([0.04 * bob, -0.2 * side, 0]),
        head_turn=np.array([0.06 * bob, 0.1 * side, 0.12 * side]),
        feet=feet,
    )
    for index, sign in ((0, 1.0), (1, -1.0)):
        up = 0.5 + 0.5 * math.sin(beat / 2 + sign * 0.9)
        shift = (0.04 * sign * side, 0.2 * up - 0.04, 0.05 * math.cos(beat + sign))
        stance = placed(stance, index, swayed(HANDS["beat"], shift)._replace(fingers=(-0.1, 0.8, 0.5)))
    return stance


def wave(m: Moment) -> Stance:
    """Wave."""
    swing = math.sin(m.seconds * 9.5)
    hand = swayed(HANDS["wave"], (0.05 * swing, 0, 0))._replace(fingers=(0.1 + 0.45 * swing, 1, 0.05))
    if m.holds != "none":
        hand = swayed(HANDS["aloft"], (0.09 * math.sin(m.seconds * 4.2), 0.03 * math.cos(m.seconds * 8.4), 0))
    return mixed(m.standing(), placed(m.standing(), 1, hand), ramp(-0.25, 0.35, m.seconds))


def look_around(m: Moment) -> Stance:
    """Look from side to side."""
    stance = m.standing()
    yaw = 0.75 * math.sin(m.seconds * 1.25) + 0.2 * drift(m.seed, 71, m.seconds, 1.1)
    later = 0.75 * math.sin((m.seconds - 0.18) * 1.25)
    turn = np.array([0.0, 0.25 * later, 0.0])
    return stance._replace(chest_turn=stance.chest_turn + turn, head_turn=stance.head_turn + np.array([0.04, yaw, 0]))


def read(m: Moment) -> Stance:
    """Read what is held."""
    if m.holds not in ("book", "letter", "phone", "none"):
        return kept(m, m.standing())
    stance = handed(m.standing(), "page", "page")
    return stance._replace(head_turn=stance.head_turn + np.array([0.3, 0.05 * math.sin(m.seconds * 1.9), 0]))


def phone(m: Moment) -> Stance:
    """Hold a phone to the ear."""
    stance = placed(m.standing(), 1, HANDS["ear"])
    return stance._replace(head_turn=stance.head_turn + np.array([0.03, 0, -0.09]))


def cast(m: Moment) -> Stance:
    """Wind up and thrust both palms ahead."""
    wind = ramp(0.1, 0.7, m.seconds)
    thrust = ramp(0.8, 1.05, m.seconds)
    tremble = 0.006 * math.sin(m.seconds * 40) * thrust
    back = placed(placed(m.standing(), 0, HANDS["guard"]), 1, HANDS["guard"])
    out = placed(placed(m.standing(), 0, swayed(HANDS["cast"], (tremble, 0, 0))), 1, swayed(HANDS["cast"], (0, tremble, 0)))
    out = out._replace(
        chest_turn=np.array([0.16, 0, 0]), hips=np.array([0, -0.06, 0.05]), feet=np.array([[0.06, 0, 0.2], [0.08, 0, -0.2]])
    )
    return mixed(mixed(m.standing(), back, wind), out, thrust)


def levitate(m: Moment) -> Stance:
    """Raise an arm, palm out."""
    rise = ramp(0.2, 1.5, m.seconds)
    tremble = 0.004 * math.sin(m.seconds * 34)
    out = placed(m.standing(), 1, swayed(HANDS["raise"], (tremble, 0.02 * math.sin(m.seconds * 1.3), 0)))
    out = out._replace(chest_turn=np.array([0.03, 0.14, 0]), head_turn=np.array([0.06, 0, 0]))
    return mixed(m.standing(), out, rise)


def drink(m: Moment) -> Stance:
    """Lift a cup to the mouth and lower it."""
    cycle = m.seconds % 5.5
    up = ramp(0.4, 1.2, cycle) - ramp(2.3, 3.1, cycle)
    base = placed(m.standing(), 1, HANDS["cup"])
    sip = placed(base, 1, HANDS["mouth"])
    sip = sip._replace(head_turn=sip.head_turn + np.array([-0.2 * ramp(1.0, 1.5, cycle), 0, 0]))
    return mixed(base, sip, up)


def knock(m: Moment) -> Stance:
    """Knock at a door."""
    cycle = m.seconds % 2.6
    hit = max(0.0, math.sin(cycle * 2 * math.pi * 2.6)) if cycle < 1.2 else 0.0
    hand = HANDS["guard"]._replace(spot=(0.16, 0.5, 0.33 + 0.08 * hit), fingers=(-0.1, 0.8, 0.6), palm=(-0.1, -0.5, 0.85))
    return mixed(m.standing(), placed(m.standing(), 1, hand), ramp(0, 0.5, m.seconds + 0.2))


def push(m: Moment) -> Stance:
    """Push with both palms."""
    share = ramp(-0.1, 0.3, m.seconds) - 0.8 * ramp(0.7, 1.3, m.seconds)
    out = placed(placed(m.standing(), 0, HANDS["cast"]), 1, HANDS["cast"])
    out = out._replace(chest_turn=np.array([0.22, 0, 0]), hips=np.array([0, -0.05, 0.06]))
    return mixed(m.standing(), out, share)


def listen(m: Moment) -> Stance:
    """Listen with the head a little aside."""
    stance = m.standing()
    tilt = 0.09 if draw(m.seed, 81) < 0.5 else -0.09
    return stance._replace(head_turn=stance.head_turn + np.array([0.02, 0, tilt]))
