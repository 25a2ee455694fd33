"""Birds: one body with folded wings and a pair of spread ones, of which the wings not in use are shrunk away."""

import math
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from film.figure import Figure
from film.staging import Motion
from studio.picture.previs.mesh import Material, Mesh
from studio.picture.previs.people.beings.heads import Part
from studio.picture.previs.people.beings.travel import way
from studio.picture.previs.people.chance import drift, held, ramp
from studio.picture.previs.people.colours import linear, mixed
from studio.picture.previs.people.implicit import ellipsoid, limb, net, union
from studio.picture.previs.people.marks import Landmarks
from studio.picture.previs.people.skeleton import turned
from studio.picture.previs.people.speech import near, window
from studio.picture.previs.people.surface import Surface, ball, ease, loft
from studio.picture.setup import Cue, Performer

Bone = IntEnum("Bone", "BODY HEAD BEAK TAIL FOLD_L FOLD_R WING_L TIP_L WING_R TIP_R LEG_L LEG_R", start=0)
JOINTS = np.array(
    [
        (0.0, 0.52, -0.02), (0.0, 0.74, 0.14), (0.0, 0.83, 0.27), (0.0, 0.46, -0.3), (0.13, 0.58, 0.02), (-0.13, 0.58, 0.02),
        (0.1, 0.62, 0.04), (0.52, 0.64, 0.02), (-0.1, 0.62, 0.04), (-0.52, 0.64, 0.02), (0.06, 0.36, 0.0), (-0.06, 0.36, 0.0),
    ]
)  # fmt: skip
"""Where the bones rest, in heights of the bird."""
ALOFT: frozenset[Motion] = frozenset(("walk", "run", "dance", "fight", "climb", "embrace", "wave"))
"""Motions a bird does on the wing."""
AIR = 1.95
"""Metres at which a bird flies."""
BEAT = 3.4
"""Strokes of the wings a second of a bird 0.4 m tall."""


class Bird(NamedTuple):
    """A built bird."""

    mesh: Mesh
    """At rest: wings both folded and spread."""
    bones: int
    height: float


def build_bird(figure: Figure) -> Bird:
    """Build `figure`; equal figures give equal birds."""
    main, second = linear(figure.hair_colour), linear(figure.under_colour)
    feathers = Material(main, 0.85, 0.06, texture="cloth", wrap=0.25, second=second, grain=0.5)
    wing = Material(mixed(main, (0.01, 0.01, 0.012), 0.4), 0.8, 0.06, texture="cloth", wrap=0.25, second=main, grain=0.5)
    bill = Material((0.3, 0.2, 0.04) if max(main) > 0.03 else (0.03, 0.03, 0.032), 0.5, 0.25)
    part = Part(figure.height)
    trunk = _trunk(1 + 0.18 * figure.build)
    head = ease(0.66, 0.76, trunk.points[:, 1]) * ease(0.0, 0.1, trunk.points[:, 2])
    breast = ease(-0.02, 0.1, trunk.points[:, 2] - 0.5 * (0.7 - trunk.points[:, 1])) * ease(0.78, 0.68, trunk.points[:, 1])
    part.skinned(trunk, feathers, (np.full(len(head), int(Bone.BODY)), np.full(len(head), int(Bone.HEAD)), head),
                 min(1.0, 1.5 * figure.pattern) * breast)  # fmt: skip
    _head(part, figure, bill)
    part.put(_tail(), wing, Bone.TAIL)
    for side in (1, -1):
        part.put(_folded(side), wing, Bone.FOLD_L if side > 0 else Bone.FOLD_R)
        for bone, surface in zip(
            (Bone.WING_L, Bone.TIP_L) if side > 0 else (Bone.WING_R, Bone.TIP_R), _spread(side), strict=True
        ):
            part.put(surface, wing, bone)
        part.put(_leg(side), bill, Bone.LEG_L if side > 0 else Bone.LEG_R)
    return Bird(part.build(), len(Bone), figure.height)


def _trunk(stout: float) -> Surface:
    def field(points: np.ndarray) -> np.ndarray:
        back = limb(points / (stout, 1.0, 1.0), np.array([(0, 0.6, 0.1), (0, 0.5, -0.1), (0, 0.47, -0.28)]),
                    np.array([0.15, 0.15, 0.05]))  # fmt: skip
        skull = ellipsoid(points, np.array([0.0, 0.84, 0.17]), np.array([0.115, 0.11, 0.125]))
        neck = limb(points, np.array([(0, 0.62, 0.1), (0, 0.8, 0.15)]), np.array([0.12, 0.09]))
        return union(union(back, neck, 0.1), skull, 0.08)

    return net(field, np.array([-0.3, 0.2, -0.45]), np.array([0.3, 1.02, 0.4]), 0.026)


def _head(part: Part, figure: Figure, bill: Material) -> None:
    iris = Material(linear(figure.eyes), 0.2, 0.3, texture="eye")
    pupil = Material((0.004, 0.004, 0.004), 0.15, 0.5, texture="eye")
    hooked = figure.height > 0.44
    for side in (1, -1):
        spot = np.array([side * 0.088, 0.865, 0.225])
        part.put(ball(spot, (0.033,) * 3, 9, 12), iris, Bone.HEAD)
        part.put(ball(spot + np.array((side * 0.014, 0.0, 0.01)), (0.024,) * 3, 8, 10), pupil, Bone.HEAD)
    drop = -0.05 if hooked else -0.01
    upper = np.array([(0, 0.845, 0.255), (0, 0.84, 0.33), (0, 0.835, 0.39), (0, 0.83 + drop, 0.43)])
    part.put(loft(upper, np.array([0.045, 0.035, 0.022, 0.003]), np.array([0.036, 0.03, 0.02, 0.003]), 10), bill, Bone.HEAD)
    lower = np.array([(0, 0.815, 0.25), (0, 0.812, 0.32), (0, 0.815, 0.38)])
    part.put(loft(lower, np.array([0.036, 0.026, 0.003]), np.array([0.02, 0.016, 0.003]), 10), bill, Bone.BEAK)


def _tail() -> Surface:
    path = np.array([(0, 0.49, -0.24), (0, 0.45, -0.4), (0, 0.41, -0.58), (0, 0.395, -0.64)])
    return loft(path, np.array([0.05, 0.075, 0.1, 0.085]), np.array([0.03, 0.02, 0.014, 0.006]), 12)


def _folded(side: int) -> Surface:
    path = np.array([(0.13, 0.63, 0.1), (0.155, 0.58, 0.0), (0.14, 0.52, -0.18), (0.09, 0.47, -0.36), (0.04, 0.45, -0.48)])
    high = np.array([0.05, 0.1, 0.085, 0.045, 0.008])
    return loft(path * (side, 1, 1), high, high * 0.4, 12, axis=(0, 1, 0))


def _spread(side: int) -> tuple[Surface, Surface]:
    """Return an arm's half of a wing and the hand's, flat and level."""
    inner = np.array([(0.06, 0.62, -0.01), (0.3, 0.64, -0.03), (0.54, 0.64, -0.02)])
    outer = np.array([(0.5, 0.64, -0.02), (0.72, 0.635, -0.06), (0.92, 0.63, -0.14), (1.06, 0.625, -0.24)])
    arm = loft(inner * (side, 1, 1), np.array([0.13, 0.17, 0.15]), np.array([0.03, 0.024, 0.018]), 12, axis=(0, 0, 1))
    hand = loft(
        outer * (side, 1, 1), np.array([0.15, 0.14, 0.1, 0.02]), np.array([0.018, 0.014, 0.01, 0.004]), 12, axis=(0, 0, 1)
    )
    return arm, hand


def _leg(side: int) -> Surface:
    x = side * 0.06
    shank = loft(np.array([(x, 0.4, -0.02), (x, 0.2, -0.03), (x, 0.02, 0.0)]), np.array([0.035, 0.014, 0.013]),
                 np.array([0.035, 0.014, 0.013]), 8)  # fmt: skip
    parts = [shank]
    for turn in (-0.5, 0.0, 0.5, math.pi):
        reach = 0.1 if turn < 3 else 0.07
        toe = np.array([(x, 0.014, 0.0), (x + reach * math.sin(turn), 0.01, reach * math.cos(turn))])
        parts.append(loft(toe, np.array([0.013, 0.005]), np.array([0.012, 0.005]), 6, axis=(0, 1, 0)))
    starts = np.cumsum([0, *(len(part.points) for part in parts)])
    triangles = [part.triangles + first for part, first in zip(parts, starts, strict=False)]
    return Surface(np.concatenate([part.points for part in parts]), np.concatenate(triangles).astype(np.int32))


def pose_bird(
    bird: Bird,
    performer: Performer,
    others: Mapping[str, tuple[float, float, float]],
    cues: Sequence[Cue],
    frame: float,
    frame_rate: int,
    seed: int,
) -> np.ndarray:
    """Return (bones, 3, 4) float32 world matrices at a shot-local frame."""
    mark, seconds, tall = performer.mark, frame / frame_rate, bird.height
    going = way(mark, seconds, others, 1.2)
    flying = _flying(mark.motion, mark.enters, mark.exits, seconds)
    calls = max((window(cue, frame, 0, 4) for cue in near(cues, frame) if cue.speaker == mark.character), default=0.0)
    calls = max(calls, float(mark.motion == "talk"))
    local = _pose(flying, calls, seconds, seed, tall)
    hop = 0.02 * max(0.0, math.sin(9 * seconds)) * (going.pace if not flying else 0.0)
    high = flying * (AIR + 0.08 * math.sin(2 * math.pi * seconds / 1.7 + seed % 5)) + hop
    facing = math.radians(going.facing) + (0.25 * drift(seed, 3, seconds, 1.4) if not flying else 0.0)
    local[:, :, 3] *= tall
    world = np.matmul(turned(0.0, facing, 0.0), local)
    world[:, :, 3] += (mark.at[0] + going.shift[0], high, mark.at[1] + going.shift[1])
    return world.astype(np.float32)


def _flying(motion: Motion, enters: bool, exits: bool, seconds: float) -> float:
    """Return 0 on the ground … 1 on the wing."""
    if enters:
        return 1 - ramp(0.7, 1.7, seconds)
    if motion == "sit down":
        return 1 - ramp(0.2, 1.3, seconds)
    if exits:
        return ramp(0.6, 1.2, seconds)
    return 1.0 if motion in ALOFT else 0.0


def _pose(flying: float, calls: float, seconds: float, seed: int, tall: float) -> np.ndarray:
    """Return (bones, 3, 4) in heights of the bird, in its own frame."""
    turns = np.broadcast_to(np.eye(3), (len(Bone), 3, 3)).copy()
    spots = JOINTS.copy()
    lean = turned(0.42 * flying, 0.0, 0.0)
    turns[Bone.BODY] = lean
    _, cell, move = held(seed, 5, seconds, 0.8, 0.09)
    look = lambda n: 0.55 * math.sin(2.399 * (n + seed % 50))
    yaw = (look(cell - 1) + (look(cell) - look(cell - 1)) * move) * (1 - flying)
    loud = calls * max(0.0, math.sin(2 * math.pi * seconds * 2.2))
    turns[Bone.HEAD] = lean @ turned(-0.42 * flying - 0.25 * loud, yaw, 0.12 * yaw)
    stroke = math.sin(2 * math.pi * BEAT * (0.4 / max(tall, 0.2)) ** 0.5 * seconds)
    for bone in range(1, len(Bone)):
        parent = {Bone.BEAK: Bone.HEAD, Bone.TIP_L: Bone.WING_L, Bone.TIP_R: Bone.WING_R}.get(Bone(bone), Bone.BODY)
        if bone in (Bone.WING_L, Bone.WING_R):
            turns[bone] = lean @ turned(0.0, 0.0, (0.65 * stroke + 0.12) * (1 if bone == Bone.WING_L else -1))
        elif bone in (Bone.TIP_L, Bone.TIP_R):
            late = 0.5 * math.sin(2 * math.pi * BEAT * (0.4 / max(tall, 0.2)) ** 0.5 * seconds - 0.9)
            turns[bone] = turns[parent] @ turned(0.0, 0.0, late * (1 if bone == Bone.TIP_L else -1))
        elif bone == Bone.BEAK:
            turns[bone] = turns[Bone.HEAD] @ turned(0.45 * loud, 0.0, 0.0)
        elif bone in (Bone.LEG_L, Bone.LEG_R):
            turns[bone] = turned(1.7 * flying, 0.0, 0.0)
        elif bone != Bone.HEAD:
            turns[bone] = lean
        spots[bone] = spots[parent] + turns[parent] @ (JOINTS[bone] - JOINTS[parent])
    shown = {**dict.fromkeys((Bone.FOLD_L, Bone.FOLD_R), 1 - flying),
             **dict.fromkeys((Bone.WING_L, Bone.WING_R, Bone.TIP_L, Bone.TIP_R), flying)}  # fmt: skip
    for bone, share in shown.items():
        turns[bone] = turns[bone] * max(share, 0.02)
    shift = spots - np.matmul(turns, JOINTS[:, :, None])[:, :, 0]
    return np.concatenate([turns, shift[:, :, None]], 2)


def bird_landmarks(bird: Bird, matrices: np.ndarray) -> Landmarks:
    """Return the landmarks of a posed bird."""
    at = lambda bone, spot: (matrices[bone, :, :3] @ (np.asarray(spot) * bird.height) + matrices[bone, :, 3]).astype(np.float32)
    eyes, top = at(Bone.HEAD, (0.0, 0.865, 0.22)), at(Bone.HEAD, (0.0, 0.96, 0.16))
    feet = at(Bone.BODY, (0.0, 0.0, 0.0))
    chin = top - np.array((0.0, 0.4 * bird.height, 0.0), np.float32)
    hips = at(Bone.BODY, JOINTS[Bone.BODY])
    return Landmarks(eyes, top, chin, feet + np.array((0.0, 0.05, 0.0), np.float32), hips, eyes, eyes, feet)
