"""A performer's matrices for one frame: motion, speech, gaze and face put together; a pure function of its arguments."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from studio.picture.previs.people.body import Body
from studio.picture.previs.people.chance import blink, draw, drift
from studio.picture.previs.people.expressions import MIENS, levels_of
from studio.picture.previs.people.gait import Way, stepping, way
from studio.picture.previs.people.gaze import Watcher, eye_turns, following
from studio.picture.previs.people.moment import Moment
from studio.picture.previs.people.motions import BUSY, MOTIONS, STILL
from studio.picture.previs.people.shapes import INDEX
from studio.picture.previs.people.skeleton import Bone, Stance, turned
from studio.picture.previs.people.skirts import CARRIERS
from studio.picture.previs.people.solve import matrices_of, solve
from studio.picture.previs.people.speech import beat, mouth, near, nod, window
from studio.picture.previs.people.stances import HANDS, mixed, placed, swayed
from studio.picture.setup import Cue, Performer

READABLE = ("book", "letter", "phone")
TWO_HANDED = ("book", "letter", "box")
CLOSE = 0.68
"""Radians an upper lid turns to close."""


def pose_person(
    body: Body,
    performer: Performer,
    others: Mapping[str, tuple[float, float, float]],
    cues: Sequence[Cue],
    frame: float,
    frame_rate: int,
    seed: int,
) -> np.ndarray:
    """Return (bones, 3, 4) float32 world matrices for the rest mesh of `body`.

    `others` maps character ids, and "camera", to points to look at. A cue changes nothing more than
    twelve frames before or after it.
    """
    mark, seconds = performer.mark, frame / frame_rate
    seed = (seed * 31 + performer.figure.face * 7 + len(mark.character)) & 0x7FFFFFFF
    now = near(cues, frame)
    going = Way((0.0, 0.0), mark.facing, 0.0, 0.0, False) if mark.motion in STILL else way(mark, seconds)
    measures = body.rest.measures
    moment = Moment(seconds, seed, body.holds, measures.old, measures.hip, measures.unit)
    stance = MOTIONS[mark.motion](moment)
    if going.pace > 0:
        stance = mixed(stance, _carrying(stepping(going, measures.unit), stance, body), going.pace)
    if mark.motion not in BUSY and going.pace < 0.5:
        stance = _gestured(stance, body, performer, now, frame, frame_rate)
    spot = (mark.at[0] + going.shift[0], measures.eye_level, mark.at[1] + going.shift[1])
    facing = math.radians(going.facing) + float(stance.turn[0])
    reading = mark.motion == "read" or (body.holds in READABLE and mark.motion in ("stand", "sit"))
    watcher = Watcher(performer, spot, facing, others, now, frame_rate, seed, reading)
    skeleton = matrices_of(solve(_carried_head(stance, watcher, now, frame), body.rest))
    levels, lids = _face(body, watcher, now, frame, skeleton)
    world = np.matmul(turned(0, facing, 0), skeleton)
    world[:, :, 3] += np.array((mark.at[0] + going.shift[0], 0, mark.at[1] + going.shift[1]))
    matrices = np.empty((body.bones, 3, 4), np.float32)
    matrices[: len(world)] = world
    face_end = len(world) + body.face.points
    _face_matrices(body, world[Bone.HEAD], levels, lids, matrices[len(world) : face_end])
    if face_end < body.bones:
        carriers = world[list(CARRIERS)].reshape(len(CARRIERS), 12).astype(np.float32)
        matrices[face_end:] = (body.soft.shares @ carriers).reshape(-1, 3, 4)
    return matrices


def _carrying(steps: Stance, still: Stance, body: Body) -> Stance:
    """Return `steps` with hands that carry something kept as they are when still."""
    if body.holds == "none":
        return steps
    keep = (0, 1) if body.holds in TWO_HANDED else (1,)
    arms = steps.arms.copy()
    arms[list(keep)] = still.arms[list(keep)]
    return steps._replace(arms=arms)


def _gestured(stance: Stance, body: Body, performer: Performer, cues: Sequence[Cue], frame: float, frame_rate: int) -> Stance:
    """Return `stance` with the speaker's free hand raised while talking and beating on the stresses."""
    if body.holds in TWO_HANDED:
        return stance
    for cue in cues:
        if cue.speaker != performer.mark.character or not cue.visible or draw(cue.frames, cue.start, 31) > 0.85:
            continue
        hand = 0 if body.holds != "none" or draw(cue.frames, cue.start, 32) < 0.35 else 1
        ready = window(cue, frame, 6, 9)
        force, number = beat(cue, frame, frame_rate)
        shift = tuple(0.05 * (2 * draw(cue.frames, number, axis) - 1) for axis in range(3))
        open_ = placed(stance, hand, HANDS["open"])
        if stance.arms[1 - hand, 0, 0] < 0.0:
            open_ = placed(open_, 1 - hand, HANDS["folded"])
        if draw(cue.frames, cue.start, 33) < 0.4 and body.holds == "none":
            open_ = placed(open_, 1 - hand, HANDS["open"])
        struck = placed(open_, hand, swayed(HANDS["beat"], (shift[0], shift[1], shift[2])))
        stance = mixed(stance, mixed(open_, struck, force), ready)
    return stance


def _carried_head(stance: Stance, watcher: Watcher, cues: Sequence[Cue], frame: float) -> Stance:
    """Return `stance` with head and chest turned by gaze, speech, reactions and feeling."""
    mark = watcher.performer.mark
    mien = MIENS[mark.expression]
    turn = following(watcher, frame, 0.35 if mark.motion in ("lie", "fall", "fight") else 1.0)
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


def _face(
    body: Body, watcher: Watcher, cues: Sequence[Cue], frame: float, skeleton: np.ndarray
) -> tuple[np.ndarray, tuple[float, float]]:
    """Set eyes and jaw in `skeleton`; return (shapes,) strengths and the turns of upper and lower lids, radians."""
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
        else blink(watcher.seed, seconds, watcher.frame_rate)
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
