"""The people of a setup, built and posed, and what framing and lighting need to know of them; no pixels."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from studio.picture.previs.framing import Person, turn
from studio.picture.previs.people import Body, build_person, landmarks, pose_person
from studio.picture.setup import Cue, Performer, Setup

Point = tuple[float, float, float]
HEAD_TURN = 65.0
"""Degrees a head turns to look at somebody."""
EYE_SHARE = 0.93
"""Height of the eyes in body heights."""


def build_bodies(performers: Sequence[Performer]) -> list[Body]:
    """Build everyone on stage with what they hold."""
    return [build_person(performer.figure, performer.mark.holds) for performer in performers]


def acting_seed(setup: Setup, index: int) -> int:
    """Return the seed of one performance; the next take is another."""
    return (setup.seed * 10007 + setup.take * 7919 + index * 104729) & 0x7FFFFFFF


def heads_at_marks(setup: Setup, bodies: Sequence[Body]) -> dict[str, Point]:
    """Return where eyes are expected while everyone stands on their mark."""
    return {
        performer.mark.character: (performer.mark.at[0], body.height * EYE_SHARE, performer.mark.at[1])
        for performer, body in zip(setup.performers, bodies, strict=True)
    }


def pose_bodies(
    setup: Setup, bodies: Sequence[Body], heads: Mapping[str, Point], cues: Sequence[Cue], frame: float
) -> list[np.ndarray]:
    """Return every body's (bones, 3, 4) matrices at a shot-local frame."""
    return [
        pose_person(body, performer, heads, cues, frame, setup.frame_rate, acting_seed(setup, i))
        for i, (performer, body) in enumerate(zip(setup.performers, bodies, strict=True))
    ]


def people_at(setup: Setup, bodies: Sequence[Body], matrices: Sequence[np.ndarray], heads: Mapping[str, Point]) -> list[Person]:
    """Return the landmarks of everyone as posed."""
    return [
        _person(performer, body, posed, heads)
        for performer, body, posed in zip(setup.performers, bodies, matrices, strict=True)
    ]


def _person(performer: Performer, body: Body, matrices: np.ndarray, heads: Mapping[str, Point]) -> Person:
    marks = landmarks(body, matrices)
    as_array = lambda point: np.asarray(point, float)
    mark = performer.mark
    gaze = mark.facing
    if mark.looks_at is not None and mark.looks_at != "camera" and mark.looks_at in heads:
        other = heads[mark.looks_at]
        wanted = math.degrees(math.atan2(other[0] - marks.eyes[0], other[2] - marks.eyes[2]))
        gaze = mark.facing + max(-HEAD_TURN, min(HEAD_TURN, turn(wanted - mark.facing)))
    hand = max((marks.left_hand, marks.right_hand), key=lambda point: float(point[1]))
    return Person(
        mark.character, as_array(marks.eyes), as_array(marks.head_top), as_array(marks.chin), as_array(marks.chest),
        as_array(marks.hips), as_array(hand), as_array(marks.feet), turn(gaze),
    )  # fmt: skip
