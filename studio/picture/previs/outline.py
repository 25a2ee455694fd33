"""The outlines of posed people as points, for composing; landmarks are found elsewhere."""

import math

import numpy as np

from studio.picture.previs.framing import Person, turn
from studio.picture.previs.scene import Scene
from studio.picture.setup import Setup

POINTS = 700
"""About so many of each person; enough to measure by, few enough to project by the hundred."""
IDLE = ("stand", "talk", "listen", "walk", "run", "sit", "sit down", "stand up", "turn", "look around", "lie", "fall", "kneel")
"""Motions in which hands do nothing to be seen close."""


def outlined(people: list[Person], setup: Setup, scene: Scene) -> list[Person]:
    """Return people with the outlines of their bodies as `scene` is posed, and whether their hands are busy."""
    found = []
    for person, performer, first, last in zip(
        people, setup.performers, scene.body_triangles, scene.body_triangles[1:], strict=False
    ):
        corners = scene.triangles[first:last].ravel()
        points = scene.points[corners[:: max(len(corners) // POINTS, 1)]].astype(float)
        busy = performer.mark.holds != "none" or performer.mark.motion not in IDLE
        found.append(person._replace(outline=points, holds=performer.mark.holds, busy=busy, gaze=_faced(person)))
    return found


def _faced(person: Person) -> float:
    """Return the degrees that the face is really turned, from the plane through crown, eyes and chin."""
    across = np.cross(person.head_top - person.chin, person.eyes - person.chin)
    forward = np.cross(across, (0.0, 1.0, 0.0))
    if np.hypot(forward[0], forward[2]) < 1e-5:
        return person.gaze
    found = math.degrees(math.atan2(forward[0], forward[2]))
    return found if abs(turn(found - person.gaze)) < 90 else turn(found + 180)
