"""Where a held thing is at one frame: hanging upright from the hand, between two hands, on the arm, still on the floor."""

from typing import NamedTuple

import numpy as np

from film.staging import Held
from studio.picture.previs.people.idle import CARRYING
from studio.picture.previs.people.skeleton import Bone, Rest, framed, turned
from studio.picture.previs.people.solve import HAND_FRAMES
from studio.picture.previs.people.stances import HANDS

UPRIGHT: frozenset[Held] = frozenset(("lamp", "cup", "bag", "staff", "flower", "box"))
"""Things that hang or stand straight whatever the hand does."""
BOX = (0.3, 0.2, 0.26)
"""Width per body unit, height and depth of a box, metres."""
LID_OPENS = 1.0
"""Radians a lid turns back."""


class Grip(NamedTuple):
    """How a thing sits in the right hand of a rest pose."""

    turn: np.ndarray
    """(3, 3) from the thing's own frame, upright, to the hand at rest, transposed."""
    spot: np.ndarray
    """(3,) where it is gripped, rest pose, metres."""


def grip_of(holds: Held, rest: Rest) -> Grip:
    """Return how `holds` sits in the hand."""
    hand = HANDS[CARRYING[holds][1]]
    mirror = np.array([-1, 1, 1])
    frame = framed(np.array(hand.fingers) * mirror, np.array(hand.palm) * mirror)
    turn = frame @ HAND_FRAMES[1]
    size = rest.measures.hand
    grip = frame[:, 0] * 0.5 * size + frame[:, 1] * 0.17 * size
    return Grip(turn, grip @ turn + rest.joints[Bone.HAND_R])


def box_centre(rest: Rest) -> np.ndarray:
    """Return the middle of a held box from its grip, in its own frame."""
    return np.array((0.5 * BOX[0] * rest.measures.unit + 0.015, 0.0, 0.05))


def held(holds: Held, world: np.ndarray, rest: Rest, owner: Rest, *, tilts: bool = False, on_arm: bool = False) -> np.ndarray:
    """Return the (3, 4) matrix of a thing held by someone whose bones are `world`, built into the hand of `owner`.

    `tilts` leaves a cup to the hand, `on_arm` lays a box on the left arm.
    """
    grip, own = grip_of(holds, rest), grip_of(holds, owner)
    hand = world[Bone.HAND_R]
    at, matrix = hand[:, :3] @ grip.spot + hand[:, 3], hand[:, :3]
    if holds in UPRIGHT and not tilts:
        ahead = world[Bone.CHEST, :, 2]
        turn = turned(0.0, float(np.arctan2(ahead[0], ahead[2])), 0.0)
        if holds == "box":
            at = (_lap(world, rest) if on_arm else _between_hands(world, rest, grip)) - turn @ box_centre(owner)
        matrix = turn @ grip.turn
    return np.concatenate([matrix, (at - matrix @ own.spot)[:, None]], 1)


def opened(prop: np.ndarray, rest: Rest, share: float) -> np.ndarray:
    """Return the (3, 4) matrix of a box's lid, `share` open, on a box at `prop`."""
    grip = grip_of("box", rest)
    hinge = (box_centre(rest) + np.array((0.5 * BOX[0] * rest.measures.unit, 0.5 * BOX[1], 0.0))) @ grip.turn + grip.spot
    lift = grip.turn.T @ turned(0.0, 0.0, -LID_OPENS * share) @ grip.turn
    turn = prop[:, :3] @ lift
    return np.concatenate([turn, (prop[:, :3] @ hinge + prop[:, 3] - turn @ hinge)[:, None]], 1)


def _between_hands(world: np.ndarray, rest: Rest, grip: Grip) -> np.ndarray:
    """Return the middle of a box held with both hands."""
    left = grip.spot * (-1, 1, 1)
    hands = [world[bone, :, :3] @ spot + world[bone, :, 3] for bone, spot in ((Bone.HAND_R, grip.spot), (Bone.HAND_L, left))]
    return (hands[0] + hands[1]) / 2 + world[Bone.CHEST, :, 2] * 0.03


def _lap(world: np.ndarray, rest: Rest) -> np.ndarray:
    """Return the middle of a box that lies on the left forearm against the belly."""
    body = rest.measures
    ahead = float(rest.trunk[3:9, 2].max()) + 0.5 * BOX[2] + 0.02
    spot = np.array((0.02 * body.unit, body.hip + 0.2 * body.unit, ahead))
    return world[Bone.CHEST, :, :3] @ spot + world[Bone.CHEST, :, 3]
