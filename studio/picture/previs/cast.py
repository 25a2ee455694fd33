"""The people of a setup, built and posed, and what framing and lighting need to know of them; no pixels."""

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from film.figure import Figure
from film.staging import Held
from studio.picture.previs.framing import Person, turn
from studio.picture.previs.people import Body, furnished, pose_company
from studio.picture.previs.people.beings import Player, build_player, player_landmarks, pose_player
from studio.picture.setup import Cue, Performer, Setup

Point = tuple[float, float, float]
HEAD_TURN = 65.0
"""Degrees a head turns to look at somebody."""
EYE_SHARE = 0.93
"""Height of the eyes in body heights."""


def build_bodies(performers: Sequence[Performer], build: Callable[[Figure, Held], Player] = build_player) -> list[Player]:
    """Build everyone on stage with what they hold."""
    players = [build(performer.figure, performer.mark.holds) for performer in performers]
    return [
        furnished(player, performer.mark.motion) if isinstance(player, Body) else player
        for performer, player in zip(performers, players, strict=True)
    ]


def acting_seed(setup: Setup, index: int) -> int:
    """Return the seed of one performance; the next take is another."""
    return (setup.seed * 10007 + setup.take * 7919 + index * 104729) & 0x7FFFFFFF


def heads_at_marks(setup: Setup, bodies: Sequence[Player]) -> dict[str, Point]:
    """Return where eyes are expected while everyone stands on their mark."""
    return {
        performer.mark.character: (performer.mark.at[0], body.height * EYE_SHARE, performer.mark.at[1])
        for performer, body in zip(setup.performers, bodies, strict=True)
    }


def pose_bodies(
    setup: Setup, bodies: Sequence[Player], heads: Mapping[str, Point], cues: Sequence[Cue], frame: float
) -> list[np.ndarray]:
    """Return every body's (bones, 3, 4) matrices at a shot-local frame; people act together, animals alone."""
    rate, performers = setup.frame_rate, setup.performers
    seeds = [acting_seed(setup, i) for i in range(len(bodies))]
    people = {i: body for i, body in enumerate(bodies) if isinstance(body, Body)}
    company = pose_company(
        list(people.values()), [performers[i] for i in people], heads, cues, frame, rate, [seeds[i] for i in people]
    )
    posed = dict(zip(people, company, strict=True))
    return [
        posed[i] if i in posed else pose_player(body, performers[i], heads, cues, frame, rate, seeds[i])
        for i, body in enumerate(bodies)
    ]


def people_at(
    setup: Setup, bodies: Sequence[Player], matrices: Sequence[np.ndarray], heads: Mapping[str, Point]
) -> list[Person]:
    """Return the landmarks of everyone as posed."""
    return [
        _person(performer, body, posed, heads)
        for performer, body, posed in zip(setup.performers, bodies, matrices, strict=True)
    ]


def _person(performer: Performer, body: Player, matrices: np.ndarray, heads: Mapping[str, Point]) -> Person:
    marks = player_landmarks(body, matrices)
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
