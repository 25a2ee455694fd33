"""A performer's matrices for one frame: motion, speech, gaze and face put together; a pure function of its arguments."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.body import Body
from studio.picture.previs.people.chance import blink, draw, drift, ramp, smooth
from studio.picture.previs.people.expressions import MIENS, levels_of
from studio.picture.previs.people.gait import walking
from studio.picture.previs.people.gaze import Watcher, eye_turns, following
from studio.picture.previs.people.gestures import gestured
from studio.picture.previs.people.holding import held, opened
from studio.picture.previs.people.moment import OPENS, TAKEN, Moment
from studio.picture.previs.people.motions import BUSY, MOTIONS
from studio.picture.previs.people.routes import Point, Route, route_of
from studio.picture.previs.people.shapes import INDEX
from studio.picture.previs.people.skeleton import Bone, Stance, turned
from studio.picture.previs.people.skirts import CARRIERS
from studio.picture.previs.people.solve import solve
from studio.picture.previs.people.speech import beat, mouth, near, nod, window
from studio.picture.previs.people.stances import mixed
from studio.picture.previs.people.steps import climbing, piece_at
from studio.picture.setup import Cue, Performer

READABLE = ("book", "letter", "phone")
TWO_HANDED = ("book", "letter", "box")
ONE_HANDED = frozenset(("reach", "point", "work", "wave", "knock", "phone", "drink", "type"))
"""Motions that leave a box to the left arm."""
CLOSE = 0.68
"""Radians an upper lid turns to close."""


class Acted(NamedTuple):
    """One person at one frame, before bones are solved."""

    body: Body
    performer: Performer
    stance: Stance
    spot: Point
    """World metres, x and z."""
    facing: float
    """Radians."""
    watcher: Watcher
    moment: Moment
    frame: float
    piece: np.ndarray | None = None
    """(3, 4) world matrix of the set piece that stands with them."""
    follows: float = 1.0
    """How far the head follows the eyes, 0…1."""
    shut: float = 0.0
    """How far the eyes are closed on purpose, 0…1."""
    attends: bool = False
    """Whether gaze, speech and feeling have turned head and chest already."""
    handed: "tuple[Acted, float] | None" = None
    """Who takes what is held, and how far it has gone over to them, 0…1."""

    def moved(self, spot: Point, facing: float, stance: Stance) -> "Acted":
        """Return this person elsewhere, turned and posed otherwise."""
        eyes = (spot[0], self.watcher.eyes[1], spot[1])
        return self._replace(spot=spot, facing=facing, stance=stance, watcher=self.watcher._replace(eyes=eyes, facing=facing))

    def attentive(self) -> "Acted":
        """Return this person with head and chest turned by gaze, speech and feeling, once."""
        if self.attends:
            return self
        return self._replace(stance=_carried_head(self, self.watcher.cues, self.frame), attends=True)

    def skeleton(self) -> np.ndarray:
        """Return (bones, 3, 4) world matrices of the bones before gaze, speech and face."""
        return self.in_world(solve(self.stance, self.body.rest))

    def in_world(self, skeleton: np.ndarray) -> np.ndarray:
        """Return matrices of the body's own frame in the world."""
        world = np.matmul(turned(0, self.facing, 0), skeleton)
        world[:, :, 3] += np.array((self.spot[0], self.stance.travel[1], self.spot[1]))
        return world


def pose_person(
    body: Body,
    performer: Performer,
    others: Mapping[str, tuple[float, float, float]],
    cues: Sequence[Cue],
    frame: float,
    frame_rate: int,
    seed: int,
) -> np.ndarray:
    """Return (bones, 3, 4) float32 world matrices for the rest mesh of `body`, of someone who acts alone.

    `others` maps character ids, and "camera", to points to look at. A cue changes nothing more than
    twelve frames before or after it.
    """
    return embodied(enacted(body, performer, others, cues, frame, frame_rate, seed))


def enacted(
    body: Body,
    performer: Performer,
    others: Mapping[str, tuple[float, float, float]],
    cues: Sequence[Cue],
    frame: float,
    frame_rate: int,
    seed: int,
    standing: Sequence[Point] = (),
) -> Acted:
    """Return what someone does at a shot-local frame, as if nobody took part in it; ways keep off those `standing` by."""
    mark, seconds = performer.mark, frame / frame_rate
    seed = (seed * 31 + performer.figure.face * 7 + len(mark.character)) & 0x7FFFFFFF
    now = near(cues, frame)
    measures = body.rest.measures
    moment = Moment(seconds, seed, body.holds, measures.old, measures.hip, measures.unit, mark.expression)
    stance = MOTIONS[mark.motion](moment)
    route = route_of(mark, standing)
    spot, facing, pace = mark.at, math.radians(mark.facing), 0.0
    if route is not None:
        spot, facing, stance, pace = walked(body, stance, route, seconds)
    piece = None if body.piece is None else piece_at(mark, standing)
    if piece is not None and mark.motion == "climb":
        spot, facing, stance = _climbed(piece, body, stance, seconds)
    if mark.motion not in BUSY and pace < 0.5 and body.holds not in TWO_HANDED:
        stance = gestured(stance, mark.character, body.holds, mark.expression, now, frame, frame_rate)
    facing += float(stance.turn[0])
    reading = mark.motion == "read" or (body.holds in READABLE and mark.motion in ("stand", "sit"))
    eyes = (spot[0], measures.eye_level, spot[1])
    watcher = Watcher(performer, eyes, facing, others, now, frame_rate, seed, reading)
    return Acted(body, performer, stance, spot, facing, watcher, moment, frame, piece)


def walked(body: Body, still: Stance, route: Route, seconds: float) -> tuple[Point, float, Stance, float]:
    """Return spot, facing, stance and pace of someone who goes a way and is `still` at its ends."""
    gone, pace = route.gone(seconds)
    steps = walking(route, gone, body.rest, still)
    upper = mixed(still, _carrying(steps, still, body), smooth(min(2 * pace, 1.0)))
    stance = upper._replace(feet=steps.feet, feet_turn=steps.feet_turn)
    return route.spot(gone), route.faces(gone), stance, pace


def _climbed(flight: np.ndarray, body: Body, still: Stance, seconds: float) -> tuple[Point, float, Stance]:
    """Return spot, facing and stance of someone on steps that lie at `flight`."""
    ahead, high, stance = climbing(body.rest, still, seconds)
    x, z = flight[0, 2], flight[2, 2]
    spot = float(flight[0, 3] + x * ahead), float(flight[2, 3] + z * ahead)
    return spot, math.atan2(x, z), stance._replace(travel=np.array((0.0, high, 0.0)))


def embodied(acted: Acted) -> np.ndarray:
    """Return (bones, 3, 4) float32 world matrices of someone, with gaze, speech and face."""
    acted = acted.attentive()
    body = acted.body
    skeleton = solve(acted.stance, body.rest)
    levels, lids = _face(acted, acted.watcher.cues, acted.frame, skeleton)
    world = acted.in_world(skeleton)
    if body.holds != "none":
        _hold(acted, world)
    if acted.handed is not None:
        world[Bone.PROP : Bone.LID + 1] = _passed(acted, world, *acted.handed)
    matrices = np.empty((body.bones, 3, 4), np.float32)
    matrices[: len(world)] = world
    face_end = len(world) + body.face.points
    _face_matrices(body, world[Bone.HEAD], levels, lids, matrices[len(world) : face_end])
    if acted.piece is not None:
        matrices[-1] = acted.piece
    if len(body.soft.shares):
        carriers = world[list(CARRIERS)].reshape(len(CARRIERS), 12).astype(np.float32)
        matrices[face_end : face_end + len(body.soft.shares)] = (body.soft.shares @ carriers).reshape(-1, 3, 4)
    return matrices


def _hold(acted: Acted, world: np.ndarray) -> None:
    """Put what is held, and its lid, where they are."""
    body, mark, moment = acted.body, acted.performer.mark, acted.moment
    rest, lies = body.rest, mark.motion in ONE_HANDED
    thing = held(body.holds, world, rest, rest, tilts=mark.motion == "drink", on_arm=lies)
    if mark.motion == "pick up" and moment.seconds < TAKEN:
        there = acted._replace(stance=MOTIONS["pick up"](moment._replace(seconds=TAKEN))).skeleton()
        thing = held(body.holds, there, rest, rest)
    world[Bone.PROP] = world[Bone.LID] = thing
    if body.holds == "box" and mark.motion == "reach":
        world[Bone.LID] = opened(thing, rest, ramp(*OPENS, moment.seconds))


def _passed(acted: Acted, world: np.ndarray, taker: Acted, share: float) -> np.ndarray:
    """Return (2, 3, 4) matrices of a held thing that is `share` of the way from one right hand to another."""
    theirs = held(acted.body.holds, taker.attentive().skeleton(), taker.body.rest, acted.body.rest)
    return world[Bone.PROP : Bone.LID + 1] * (1 - share) + theirs * share


def _carrying(steps: Stance, still: Stance, body: Body) -> Stance:
    """Return `steps` with hands that carry something kept as they are when still."""
    if body.holds == "none":
        return steps
    keep = (0, 1) if body.holds in TWO_HANDED else (1,)
    arms = steps.arms.copy()
    arms[list(keep)] = still.arms[list(keep)]
    return steps._replace(arms=arms)


def _carried_head(acted: Acted, cues: Sequence[Cue], frame: float) -> Stance:
    """Return the stance with head and chest turned by gaze, speech, reactions and feeling."""
    stance, watcher, mark = acted.stance, acted.watcher, acted.performer.mark
    mien = MIENS[mark.expression]
    turn = following(watcher, frame, acted.follows * (0.35 if mark.motion in ("lie", "fall", "fight", "climb") else 1.0))
    pitch, chest = turn.head_pitch + mien.head, mien.chest
    roll = 0.0
    for cue in cues:
        if cue.speaker == mark.character:
            force, number = beat(cue, frame, watcher.frame_rate)
            pitch += 0.06 * force
            chest += 0.025 * force
            roll += 0.05 * force * (1 if draw(number, cue.start, 3) < 0.5 else -1)
        else:
            pitch += 0.13 * nod(cue, frame, watcher.seed) * (draw(watcher.seed, cue.start, 11) < 0.7)
    return stance._replace(
        head_turn=stance.head_turn + np.array((pitch, turn.head_yaw, roll)),
        chest_turn=stance.chest_turn + np.array((chest, turn.chest_yaw, 0.0)),
    )


def _face(acted: Acted, cues: Sequence[Cue], frame: float, skeleton: np.ndarray) -> tuple[np.ndarray, tuple[float, float]]:
    """Set eyes and jaw in `skeleton`; return (shapes,) strengths and the turns of upper and lower lids, radians."""
    body, watcher = acted.body, acted.watcher
    mark, seconds = watcher.performer.mark, frame / watcher.frame_rate
    mien = MIENS["determined" if mark.motion == "levitate object" and mark.expression == "neutral" else mark.expression]
    levels = levels_of(mien, 0.9 + 0.1 * drift(watcher.seed, 41, seconds, 1.7))
    for cue in cues:
        if cue.speaker == mark.character and cue.visible:
            _speak(levels, cue, frame, watcher.frame_rate)
        elif cue.speaker != mark.character:
            reaction = nod(cue, frame, watcher.seed)
            levels[INDEX["brow_in"]] += 0.35 * reaction
            levels[INDEX["brow_out"]] += 0.4 * reaction
    turns = eye_turns(watcher.at(frame), watcher.darting(frame), skeleton[Bone.HEAD], body.rest.eyes)
    for index, (yaw, pitch) in enumerate(turns):
        _hang(skeleton, Bone.EYE_L + index, body.rest.joints, turned(pitch, yaw, 0.0))
        _hang(skeleton, Bone.GLINT_L + index, body.rest.joints, turned(0.55 * pitch, 0.55 * yaw, 0.0))
    _hang(skeleton, Bone.JAW, body.rest.joints, turned(0.19 * float(levels[INDEX["jaw"]]), 0.0, 0.0))
    down = sum(pitch for _, pitch in turns) / 2
    shut = (
        1.0
        if mark.motion == "lie" and mark.expression == "neutral" and mark.looks_at is None
        else max(blink(watcher.seed, seconds, watcher.frame_rate), acted.shut)
    )
    eased = mien.upper * CLOSE + 0.6 * down + 0.04 * watcher.performer.figure.age / 100
    return levels, (eased * (1 - shut) + CLOSE * shut, -mien.lower * 0.3 * (1 - shut) + 0.25 * down * (1 - shut) - 0.06 * shut)


def _speak(levels: np.ndarray, cue: Cue, frame: float, frame_rate: int) -> None:
    """Let a line move the mouth and the brows; feeling gives way round the mouth while words are formed."""
    talking = window(cue, frame, 0, 5)
    for name in ("jaw", "press", "round", "wide"):
        levels[INDEX[name]] *= 1 - talking
    for name in ("smile_left", "smile_right", "frown"):
        levels[INDEX[name]] *= 1 - 0.35 * talking
    for name, strength in mouth(cue, frame, frame_rate).items():
        levels[INDEX[name]] += strength
    force = beat(cue, frame, frame_rate).force
    levels[INDEX["brow_in"]] += 0.3 * force
    levels[INDEX["brow_out"]] += 0.4 * force


def _hang(skeleton: np.ndarray, bone: int, joints: np.ndarray, turn: np.ndarray) -> None:
    """Turn a bone of the head about its joint."""
    head = skeleton[Bone.HEAD]
    skeleton[bone, :, :3] = head[:, :3] @ turn
    skeleton[bone, :, 3] = head[:, :3] @ (joints[bone] - turn @ joints[bone]) + head[:, 3]


def _face_matrices(body: Body, head: np.ndarray, levels: np.ndarray, lids: tuple[float, float], matrices: np.ndarray) -> None:
    """Fill `matrices` (points, 3, 4) with the head's, moved for each point by the shapes and its lid."""
    shapes = body.face.shapes
    moves = (shapes.moves @ levels.astype(np.float32)).reshape(-1, 3)
    angle = shapes.lids @ np.array(lids, np.float32)
    moving = shapes.lidded
    y, z = shapes.spots[moving, 1], shapes.spots[moving, 2]
    sine, cosine = np.sin(angle), np.cos(angle) - 1
    moves[moving, 1] += y * cosine - z * sine
    moves[moving, 2] += y * sine + z * cosine
    matrices[:, :, :3] = head[:, :3]
    matrices[:, :, 3] = moves @ (head[:, :3].T * body.face.scale).astype(np.float32) + head[:, 3].astype(np.float32)
