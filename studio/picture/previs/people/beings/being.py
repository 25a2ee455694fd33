"""The one door to everyone on stage: builds, poses and measures a figure of any kind; each kind has its own file."""

from collections.abc import Mapping, Sequence

import numpy as np

from film.figure import Figure
from film.staging import Held
from studio.picture.previs.people.acting import pose_person
from studio.picture.previs.people.beings.animal import Animal, animal_landmarks, build_animal, pose_animal
from studio.picture.previs.people.beings.bird import Bird, bird_landmarks, build_bird, pose_bird
from studio.picture.previs.people.beings.ghost import Ghost, build_ghost, ghost_landmarks, pose_ghost
from studio.picture.previs.people.beings.robot import build_robot
from studio.picture.previs.people.body import Body, build_person
from studio.picture.previs.people.marks import Landmarks, landmarks
from studio.picture.setup import Cue, Performer

Player = Body | Animal | Bird | Ghost


def build_player(figure: Figure, holds: Held = "none") -> Player:
    """Build `figure`, with something in hand where it has hands; equal figures give equal players."""
    match figure.kind:
        case "human":
            return build_person(figure, holds)
        case "robot":
            return build_robot(figure, holds)
        case "ghost":
            return build_ghost(figure, holds)
        case "bird":
            return build_bird(figure)
        case _:
            return build_animal(figure)


def pose_player(
    player: Player,
    performer: Performer,
    others: Mapping[str, tuple[float, float, float]],
    cues: Sequence[Cue],
    frame: float,
    frame_rate: int,
    seed: int,
) -> np.ndarray:
    """Return (bones, 3, 4) float32 world matrices at a shot-local frame; see `pose_person`."""
    if isinstance(player, Animal):
        return pose_animal(player, performer, others, cues, frame, frame_rate, seed)
    if isinstance(player, Bird):
        return pose_bird(player, performer, others, cues, frame, frame_rate, seed)
    if isinstance(player, Ghost):
        return pose_ghost(player, performer, others, cues, frame, frame_rate, seed)
    return pose_person(player, performer, others, cues, frame, frame_rate, seed)


def player_landmarks(player: Player, matrices: np.ndarray) -> Landmarks:
    """Return the landmarks of `player` under `matrices` (bones, 3, 4)."""
    if isinstance(player, Animal):
        return animal_landmarks(player, matrices)
    if isinstance(player, Bird):
        return bird_landmarks(player, matrices)
    if isinstance(player, Ghost):
        return ghost_landmarks(player, matrices)
    return landmarks(player, matrices)
