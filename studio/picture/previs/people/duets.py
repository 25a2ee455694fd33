"""What two people do gently together: embracing, shaking hands, handing over; dancing is in `waltz`, blows in `bouts`."""

import math

import numpy as np

from film.staging import Held
from studio.picture.previs.people.acting import TWO_HANDED, Acted
from studio.picture.previs.people.chance import ramp
from studio.picture.previs.people.idle import CARRYING, alive
from studio.picture.previs.people.postures import kneel
from studio.picture.previs.people.routes import STILL
from studio.picture.previs.people.skeleton import ARMS, Bone, Stance
from studio.picture.previs.people.stances import HANDS, handed, mixed, placed
from studio.picture.previs.people.touch import Grasp, across, between, carried, eased, grasping, meeting, towards

UP = np.array((0.0, 1.0, 0.0))
KNEELS = 0.26
"""Difference of shoulder heights, metres, from which the taller one kneels to embrace."""
PASSES = 0.45
"""Seconds after two have met at which a thing goes from one to the other."""


def embrace(lead: Acted, other: Acted) -> tuple[Acted, Acted]:
    """Put both arms round one another, heads side by side."""
    tall, short = (lead, other) if _shoulder(lead) >= _shoulder(other) else (other, lead)
    low = other.performer.mark.motion in STILL
    kneels = _shoulder(tall) - _shoulder(short) > KNEELS and not low
    gap = 0.84 * (_depth(lead) + _depth(other)) + (0.12 if kneels or low else 0.0)
    met = meeting(lead, other, gap, 0.055)
    seconds = lead.moment.seconds
    close = ramp(met.there - 0.45, met.there + 0.35, seconds)
    held = [_leaning(met.lead, close, low), _leaning(met.other, close, False)]
    if kneels:
        index = 0 if tall is lead else 1
        held[index] = _knelt(held[index], ramp(met.there - 0.6, met.there + 0.2, seconds))
    held = [one._replace(follows=1 - close, shut=0.9 * close).attentive() for one in held]
    high = [(held[i].performer is tall.performer) != kneels for i in (0, 1)]
    return _armed(held[0], held[1], high[0], close), _armed(held[1], held[0], high[1], close)


def _leaning(acted: Acted, close: float, bends: bool) -> Acted:
    """Return someone who leans into an embrace, the head over the other's right shoulder, rocking a little."""
    if acted.performer.mark.motion in STILL:
        return acted
    rock = 0.02 * math.sin(acted.moment.seconds * 1.5)
    stance = acted.moment.standing()
    stance = stance._replace(
        hips=np.array((0.0, -0.015, -0.035)),
        hips_turn=np.array((0.05 + 0.35 * bends, rock, 0.0)),
        chest_turn=np.array((0.1 + 0.3 * bends, rock, -0.05 + rock)),
        head_turn=np.array((0.1, -0.18, -0.16)),
    )
    return eased(acted, alive(stance, acted.moment.seed, acted.moment.seconds), close)


def _knelt(acted: Acted, share: float) -> Acted:
    """Return someone who goes down on one knee to embrace."""
    stance = kneel(acted.moment._replace(seconds=9.0))
    stance = stance._replace(hips=stance.hips + np.array((0, 0, 0.02)), chest_turn=np.array((0.12, 0, -0.05)))
    stance = stance._replace(head_turn=np.array((0.05, -0.18, -0.16)))
    return acted._replace(stance=mixed(acted.stance, stance, share))


def _armed(acted: Acted, other: Acted, over: bool, close: float) -> Acted:
    """Return someone with both arms round `other`: over the shoulders or round the ribs."""
    world, rest = other.skeleton(), other.body.rest
    body = rest.measures
    back = -float(rest.trunk[5:10, 3].max()) - 0.02
    mine = acted.skeleton()
    root = float(mine[ARMS[0], 1, :3] @ acted.body.rest.joints[ARMS[0]] + mine[ARMS[0], 1, 3])
    wanted = body.shoulder - 0.07 * body.unit if over else body.hip + 0.42 * (body.neck - body.hip)
    bottom = float(carried(world, Bone.CHEST, (0.0, body.hip, 0.0))[1]) - body.hip
    level = min(max(wanted, root - 0.3 * acted.body.rest.measures.unit - bottom), root + 0.1 - bottom)
    out = acted
    for index, sign in ((0, -1.0), (1, 1.0)):
        high = 0.05 if index == 0 else -0.05
        wrist = carried(world, Bone.CHEST, (sign * 0.045 * body.unit, level + high * body.unit, back))
        turn = world[Bone.CHEST, :, :3]
        fingers = turn @ np.array((-sign, 0.25 if over else 0.12, -0.05))
        elbow = (1.0, 0.15 if over else -0.35, 0.1)
        grasp = Grasp(wrist, fingers, turn @ np.array((0.0, 0.0, 1.0)), elbow, (0.12, 0.08, 0.1))
        share = ramp(0.0 + 0.1 * index, 0.85 + 0.15 * index, close)
        opened = placed(out.stance, index, HANDS["welcome"])
        out = out._replace(stance=mixed(out.stance, opened, min(2.5 * close, 1.0) if close < 1 else 1.0))
        out = out._replace(stance=grasping(out, index, grasp, share))
    return out


def _shoulder(acted: Acted) -> float:
    return acted.body.rest.measures.shoulder


def _depth(acted: Acted) -> float:
    return float(acted.body.rest.trunk[4:, 2].max())


def shake_hands(lead: Acted, other: Acted) -> tuple[Acted, Acted]:
    """Clasp right hands and shake them."""
    met = meeting(lead, other, 0.88, -0.04)
    since = lead.moment.seconds - met.there
    close = ramp(-0.35, 0.1, since) - ramp(2.2, 2.8, since)
    shake = 0.035 * math.sin(since * 15) * ramp(0.1, 0.25, since) * (1 - ramp(0.9, 1.4, since))
    middle = between(met.lead, met.other, 0.62) + UP * shake
    return _clasping(met.lead, met.other, middle, close), _clasping(met.other, met.lead, middle, close)


def _clasping(acted: Acted, other: Acted, middle: np.ndarray, share: float) -> Acted:
    """Return someone whose right hand clasps another's at `middle`."""
    ahead = towards(acted, other)
    grasp = Grasp(middle - ahead * 0.085, ahead + UP * 0.05, across(ahead), (0.7, -1.0, -0.2), (0.3, 0.25, 0.1))
    lean = acted.stance.chest_turn + np.array((0.07, 0.1, 0)) * share
    leaned = acted._replace(stance=acted.stance._replace(chest_turn=lean)).attentive()
    return leaned._replace(stance=grasping(leaned, 1, grasp, share))


def hand_over(lead: Acted, other: Acted) -> tuple[Acted, Acted]:
    """Hold out a thing; the other takes it and draws it in."""
    holds = lead.body.holds
    met = meeting(lead, other, 0.84)
    since = lead.moment.seconds - met.there
    hands = (0, 1) if holds in TWO_HANDED else (1,)
    middle, ahead = between(met.lead, met.other, 0.66), towards(met.lead, met.other)
    out, takes = ramp(-0.4, 0.15, since), ramp(-0.15, PASSES - 0.05, since)
    passed, drawn = ramp(PASSES - 0.08, PASSES + 0.08, since), ramp(PASSES + 0.1, PASSES + 0.8, since)
    empty = lead.moment._replace(holds="none").standing()
    giver = met.lead._replace(stance=_with_arms(met.lead.stance, _carrying(met.lead.stance, holds), 1.0))
    giver = giver._replace(stance=_with_arms(giver.stance, empty, drawn))
    taker = met.other._replace(stance=_with_arms(met.other.stance, _carrying(met.other.stance, holds), drawn))
    giver, taker = giver.attentive(), taker.attentive()
    for index in hands:
        wide = across(ahead) * (0.0 if len(hands) == 1 else (-0.13 if index else 0.13))
        giver = _offering(giver, index, middle - ahead * 0.11 + wide, ahead, out * (1 - drawn))
        taker = _offering(taker, index, middle + ahead * 0.11 - wide, -ahead, takes * (1 - drawn))
    return (giver if holds == "none" else giver._replace(handed=(taker, passed))), taker


def _offering(acted: Acted, index: int, wrist: np.ndarray, ahead: np.ndarray, share: float) -> Acted:
    """Return someone whose hand holds out a thing at `wrist`."""
    inward = across(ahead) * (1.0 if index else -1.0)
    grasp = Grasp(wrist, ahead + UP * 0.08 + inward * 0.1, inward + UP * 0.5, (0.8, -1.0, -0.2), (0.4, 0.35, 0.3))
    return acted._replace(stance=grasping(acted, index, grasp, share))


def _carrying(stance: Stance, holds: Held) -> Stance:
    """Return `stance` with the hands that carry `holds` where they carry it."""
    return stance if holds == "none" else handed(stance, *CARRYING[holds])


def _with_arms(stance: Stance, other: Stance, share: float) -> Stance:
    """Return `stance` with its arms `share` of the way to those of `other`."""
    return stance._replace(arms=stance.arms + (other.arms - stance.arms) * share)
