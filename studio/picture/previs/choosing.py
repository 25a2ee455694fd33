"""Where a camera stands: the options of framing are drawn small, and the one with least wrong in it is taken."""

import numpy as np

from film.camera import Camera
from film.words import Move
from studio.picture.previs.clearing import Cast, faults
from studio.picture.previs.company import company, of_place
from studio.picture.previs.framing import SINGLE_SIZES, Option, Person, Room, Stand, people_in
from studio.picture.previs.moves import moved
from studio.picture.previs.scene import Scene
from studio.picture.previs.shoulder import ALONE, over_shoulder
from studio.picture.previs.sight import Draughtsman
from studio.picture.previs.solo import insert, solo

COMPOSED_SECONDS = 0.8
"""When the picture is composed: people have begun what they do; the operator goes with them before and after."""
MOST_DRAWN = 20
TRAVELLING: tuple[Move, ...] = ("push in", "pull out", "track", "crane up", "crane down", "orbit", "dolly zoom")
"""Moves that could take the camera behind something."""
PANNING: tuple[Move, ...] = ("whip pan", "pan left", "pan right", "tilt up", "tilt down", "handheld", "follow")
"""Moves that are judged where they come to rest."""
MOMENTS = ((COMPOSED_SECONDS, 1.0), (2.5, 0.5))
"""Seconds at which a stand is judged, and the weight of what is wrong then."""
REST = np.zeros(3)
GOOD = 0.12
"""Faults and cost together at which no other stand is looked for."""


def chosen(camera: Camera, side: float, people: list[Person], aspect: float, room: Room, scene: Scene) -> Stand:
    """Return the camera at rest for people posed in `scene`; `aspect` is width over height."""
    shown = people_in(camera, people)
    over = next((person for person in people if person.character == camera.over_shoulder_of), None)
    over = None if over is not None and over is shown[0] else over
    options = sorted(_options(camera, side, people, shown, over, aspect, room), key=lambda option: option.cost)
    cast = Cast(scene, people, shown, over)
    draughtsman = Draughtsman(scene, aspect)
    best, least = options[0].stand, np.inf
    for option in options[:MOST_DRAWN]:
        if option.cost >= least or least < GOOD:
            break
        stand, wrong = option.stand, option.cost
        for seconds, weight in MOMENTS if camera.move in TRAVELLING else MOMENTS[:1]:
            if wrong < least:
                pose = moved(stand, "static" if camera.move in PANNING else camera.move, seconds, 0, REST, REST)
                eye = np.clip(pose.eye, *np.array(room, float))
                sight = draughtsman.draw(eye, pose.aim, pose.lens_mm, pose.roll)
                wrong += weight * faults(sight, cast, stand._replace(eye=eye), hands=camera.size == "insert")
        if wrong < least:
            best, least = stand, wrong
    return best


def _options(
    camera: Camera, side: float, people: list[Person], shown: list[Person], over: Person | None, aspect: float, room: Room
) -> list[Option]:
    if not people:
        return of_place(camera, side, room)
    if over is not None:
        alone = solo(camera, side, shown[0], aspect, room) if camera.size in SINGLE_SIZES else []
        past = over_shoulder(camera, side, over, shown[0], aspect, room)
        return [*past, *(Option(option.stand, option.cost + ALONE) for option in alone)]
    if camera.size == "insert":
        return insert(camera, side, shown[0], aspect, room)
    if len(shown) == 1 and camera.size in SINGLE_SIZES:
        return solo(camera, side, shown[0], aspect, room)
    return company(camera, side, shown, aspect, room)
