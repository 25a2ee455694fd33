"""What two people do to each other by force: blow and recoil, a push that tells; tenderness is in `duets`."""

import math

import numpy as np

from studio.picture.previs.people.acting import Acted, walked
from studio.picture.previs.people.actions import fight as guarding
from studio.picture.previs.people.chance import draw, ramp
from studio.picture.previs.people.routes import STILL, Route
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.stances import HANDS, mixed, placed
from studio.picture.previs.people.touch import Grasp, across, carried, grasping, meeting, towards

ROUND = 1.15
"""Seconds between blows."""
APART = 2.6
"""Metres between people who aim at each other."""
UP = np.array((0.0, 1.0, 0.0))


def fight(lead: Acted, other: Acted) -> tuple[Acted, Acted]:
    """Trade blows: who is struck recoils from the fist at once."""
    met = meeting(lead, other, 0.8)
    seconds, seed = lead.moment.seconds, lead.moment.seed
    ready = ramp(met.there - 0.4, met.there + 0.1, seconds)
    pair = [_guarded(met.lead, ready), _guarded(met.other, ready)]
    number = math.floor((seconds - met.there) / ROUND)
    if number < 0:
        return pair[0], pair[1]
    since = seconds - met.there - number * ROUND - 0.12
    striker = 0 if number == 0 or draw(seed, 42, number) < 0.55 else 1
    hand = 1 if draw(seed, 43, number) < 0.6 else 0
    blow = ramp(-0.02, 0.1, since) - ramp(0.14, 0.4, since)
    pulled = ramp(-0.16, -0.03, since) * (1 - ramp(-0.02, 0.06, since))
    struck = ramp(0.07, 0.17, since) - ramp(0.3, 0.85, since)
    hit = pair[1 - striker]
    target = carried(hit.skeleton(), Bone.HEAD, hit.body.rest.joints[Bone.JAW] + np.array((0.0, 0.02, 0.07)))
    pair[striker] = _striking(pair[striker], hit, hand, target, blow, pulled)
    pair[1 - striker] = _recoiling(hit, hand, struck)
    return pair[0], pair[1]


def _guarded(acted: Acted, ready: float) -> Acted:
    """Return someone with fists up, crouched a little over planted feet."""
    if acted.performer.mark.motion in STILL:
        return acted
    calm = acted.moment._replace(seconds=0.0)
    guard = guarding(calm)
    bounce = math.sin(acted.moment.seconds * 4.4 + 6 * draw(acted.moment.seed, 40))
    guard = guard._replace(hips=guard.hips + np.array((0.012 * bounce, 0.012 * abs(bounce), 0)))
    arms = guard.arms.copy()
    arms[:, 0, 1] += 0.012 * bounce
    return acted._replace(stance=mixed(acted.stance, guard._replace(arms=arms), ready), follows=0.8)


def _striking(acted: Acted, hit: Acted, hand: int, target: np.ndarray, blow: float, pulled: float) -> Acted:
    """Return someone whose fist goes to `target`, the shoulder behind it."""
    side = 1.0 if hand else -1.0
    turn = np.array((0.14, 0.5 * side, 0)) * blow - np.array((0.04, 0.3 * side, 0)) * pulled
    hips = acted.stance.hips + np.array((0, -0.02, 0.09)) * blow
    out = acted._replace(stance=acted.stance._replace(chest_turn=acted.stance.chest_turn + turn, hips=hips))
    out = out.attentive()
    ahead = towards(acted, hit)
    size = acted.body.rest.measures.hand
    grasp = Grasp(target - ahead * size * 0.55, ahead, across(ahead) * side * 0.3 - UP, (0.9, -0.6, 0.0), (1.0, 1.0, 0.8))
    return out._replace(stance=grasping(out, hand, grasp, blow))


def _recoiling(acted: Acted, hand: int, struck: float) -> Acted:
    """Return someone struck: the head goes first, then the chest."""
    side = -1.0 if hand else 1.0
    stance = acted.stance._replace(
        head_turn=acted.stance.head_turn + np.array((-0.35, 0.55 * side, 0.2 * side)) * struck,
        chest_turn=acted.stance.chest_turn + np.array((-0.28, 0.25 * side, 0.08 * side)) * struck,
        hips=acted.stance.hips + np.array((0.02 * side, -0.03, -0.1)) * struck,
    )
    return acted._replace(stance=stance)


def aim(lead: Acted, other: Acted) -> tuple[Acted, Acted]:
    """Hold somebody at the point of a gun, a duel's distance apart; they aim back where they have one."""
    a, b = lead.performer.mark.at, other.performer.mark.at
    far = math.dist(a, b) + 1e-9
    x, z = (b[0] - a[0]) / far, (b[1] - a[1]) / far
    step = max(APART - far, 0.0) / 2
    towards_other = math.atan2(x, z)
    first = lead.moved((a[0] - x * step, a[1] - z * step), towards_other, lead.moment.standing())
    second = other
    if other.performer.mark.motion not in STILL:
        spot = (b[0] + x * step, b[1] + z * step)
        stance = other.stance if other.performer.mark.motion != "point" else other.moment.standing()
        second = other.moved(spot, towards_other + math.pi, stance)
    pair = first.attentive(), second.attentive()
    answers = other.performer.mark.motion == "point" and other.body.holds == "gun"
    return _aiming(pair[0], pair[1]), _aiming(pair[1], pair[0]) if answers else pair[1]


def _aiming(acted: Acted, other: Acted) -> Acted:
    """Return someone whose right arm points a gun at the chest of `other`."""
    world, theirs = acted.skeleton(), other.skeleton()
    rest = acted.body.rest
    root = carried(world, Bone.UPPER_R, rest.joints[Bone.UPPER_R])
    away = carried(theirs, Bone.CHEST, other.body.rest.joints[Bone.CHEST]) - root
    ahead = away / np.linalg.norm(away)
    share = ramp(-0.1, 0.35, acted.moment.seconds)
    steady = UP * 0.006 * math.sin(acted.moment.seconds * 2.3)
    wrist = root + ahead * 0.9 * (rest.measures.upper_arm + rest.measures.forearm) + steady
    grasp = Grasp(wrist, ahead, across(ahead), (0.5, -1.0, 0.0), (0.75, 0.4, 0.5))
    return acted._replace(stance=grasping(acted, 1, grasp, share))


def push(lead: Acted, other: Acted) -> tuple[Acted, Acted]:
    """Push somebody with both hands, who stumbles back."""
    met = meeting(lead, other, 0.66)
    seconds = lead.moment.seconds
    since = seconds - met.there
    ahead = towards(met.lead, met.other)
    out = ramp(-0.35, 0.02, since) - ramp(0.35, 0.9, since)
    hit = _stumbling(met.other, ahead, met.there)
    lean = np.array((0.24, 0, 0)) * out
    pusher = met.lead._replace(
        stance=met.lead.stance._replace(
            chest_turn=met.lead.stance.chest_turn + lean, hips=met.lead.stance.hips + np.array((0, -0.04, 0.08)) * out
        )
    )
    pusher = pusher.attentive()
    world, rest = met.other.skeleton(), met.other.body.rest
    for index, side in ((0, -0.09), (1, 0.09)):
        unit = rest.measures.unit
        front = float(rest.trunk[6:11, 2].max()) + 0.03
        spot = carried(world, Bone.CHEST, (side * unit, rest.measures.shoulder - 0.14 * unit, front))
        palm = Grasp(spot - ahead * 0.02, UP - ahead * 0.1, ahead, (0.8, -0.8, 0.0), (0.1, 0.05, 0.05))
        pusher = pusher._replace(stance=grasping(pusher, index, palm, out))
    return pusher, hit


def _stumbling(acted: Acted, ahead: np.ndarray, when: float) -> Acted:
    """Return someone pushed along `ahead` at the second `when`: a step back, arms out."""
    if acted.performer.mark.motion in STILL:
        return acted
    seconds = acted.moment.seconds
    since = seconds - when
    hit = ramp(0.0, 0.14, since) - ramp(0.3, 1.1, since)
    route = Route(acted.spot, math.atan2(ahead[0], ahead[2]), 0.8, (acted.facing, acted.facing), (0.0, 0.0), 1.5, when)
    out = acted
    if since > 0:
        spot, facing, stance, _ = walked(acted.body, acted.stance, route, seconds)
        out = acted.moved(spot, facing, stance)
    stance = placed(placed(out.stance, 0, HANDS["welcome"]), 1, HANDS["welcome"])
    stance = stance._replace(
        chest_turn=stance.chest_turn + np.array((0.18, 0.1, 0)), head_turn=stance.head_turn + np.array((0.12, 0, 0)),
        hips=stance.hips + np.array((0, -0.05, -0.04)),
    )  # fmt: skip
    return out._replace(stance=mixed(out.stance, stance, hit))
