"""Where a camera may stand behind one person's shoulder to see another: found among many by where both lie in the frame."""

import math
from itertools import product

import numpy as np

from film.camera import Camera
from film.words import Size
from studio.picture.previs.fit import Axes, axes_of, direction, eye_for, on_frame, slope_of
from studio.picture.previs.framing import Option, Person, Room, pitch_of, standing, turn, within

FRAME_HEADS: dict[Size, float] = {"close-up": 2.1, "medium close-up": 2.7}
WIDEST_HEADS = 3.4
EYE_LINE = 0.37
OFF_LINE = (10.0, 16.0, 22.0, 28.0, 34.0)
"""Degrees between the line of the two and the camera."""
LENSES = (35.0, 50.0, 65.0, 85.0)
TILTS = (-12.0, -6.0, 0.0, 6.0, 12.0)
"""Degrees that the camera looks down more than the line from eyes to eyes asks."""
STOOP = 0.5
"""Share of the slope from one's eyes to the other's that the camera follows."""
ALONE = 1.0
"""Cost of showing one alone where the shoulder does not go well with them."""
OFF_MIDDLE = 0.13
"""Share of the frame's width by which the face lies off the middle, away from the shoulder."""
NEAR_SHARE = (0.15, 0.28)
"""Share of the frame's width that the near person may take."""
NEAR_EDGE = 0.14
"""Share of the frame's width between the near person's inner edge and the middle."""
NEAREST = 0.5
BEST = 12


def over_shoulder(camera: Camera, side: float, over: Person, seen: Person, aspect: float, room: Room) -> list[Option]:
    """Return the stands that show `seen` best past `over`, on the side of the line on which the scene's camera is."""
    line = over.eyes - seen.eyes
    along = math.degrees(math.atan2(line[0], line[2]))
    hand = 1.0 if direction(along + 90, 0.0) @ direction(side, 0.0) > 0 else -1.0
    slope = STOOP * math.degrees(math.atan2(line[1], max(math.hypot(line[0], line[2]), 0.3)))
    lenses = (float(camera.lens_mm),) if camera.lens_mm else LENSES
    options = [
        _past(camera, along + hand * off, (slope, tilt), lens, hand, (over, seen), aspect, room)
        for off, tilt, lens in product(OFF_LINE, TILTS, lenses)
    ]
    return sorted(options, key=lambda option: option.cost)[:BEST]


def _past(
    camera: Camera,
    azimuth: float,
    tilts: tuple[float, float],
    lens: float,
    hand: float,
    pair: tuple[Person, Person],
    aspect: float,
    room: Room,
) -> Option:
    seen = pair[1]
    axes = axes_of(azimuth, pitch_of(camera) + sum(tilts))
    tall = FRAME_HEADS.get(camera.size, WIDEST_HEADS) * seen.head
    rise = float((seen.crown - seen.eyes) @ axes.up) / tall
    up = min(0.5 - EYE_LINE, 0.47 - rise)
    across = hand * OFF_MIDDLE * aspect
    solve = lambda mm: eye_for(axes, mm, seen.eyes, tall / slope_of(mm), across, up)
    eye, lens = within(room, lens, seen.eyes, solve)
    stand = standing(camera, axes, eye, lens, seen.eyes)
    wide = abs(tall / stand.frame_height - 1)
    return Option(stand, _cost(axes, stand.eye, lens, pair, hand, aspect) + 0.022 * abs(tilts[1]) + 0.3 * wide)


def _cost(axes: Axes, eye: np.ndarray, lens: float, pair: tuple[Person, Person], hand: float, aspect: float) -> float:
    """Return how badly the near person lies in the frame: too much or too little of them, no head, or over the face."""
    over, seen = pair
    near = on_frame(axes, lens, eye, over.outline)
    near = near[near[:, 2] > 0.1]
    if len(near) == 0 or near[:, 2].min() < 0.25:
        return 6.0
    inside = near[(np.abs(near[:, 0]) < aspect / 2) & (np.abs(near[:, 1]) < 0.5)]
    if len(inside) < 6:
        return 4.0
    share = float(np.ptp(inside[:, 0])) / aspect
    head = on_frame(axes, lens, eye, _head(over))
    shown = float(np.mean((np.abs(head[:, 0]) < aspect / 2) & (np.abs(head[:, 1]) < 0.5)))
    face = on_frame(axes, lens, eye, _head(seen))
    low, high = face[:, :2].min(0), face[:, :2].max(0)
    room = 0.3 * (high - low)
    covers = np.all((inside[:, :2] > low - room) & (inside[:, :2] < high + room), axis=1).any()
    size = float(np.ptp(head[:, 1]) / max(np.ptp(face[:, 1]), 1e-3))
    inner = float((inside[:, 0] * hand).max()) / aspect
    off = abs(turn(math.degrees(math.atan2(*-axes.forward[[0, 2]])) - seen.gaze))
    return (
        8.0 * max(0.0, share - NEAR_SHARE[1])
        + 5.0 * max(0.0, NEAR_SHARE[0] - share)
        + 5.0 * max(0.0, inner + NEAR_EDGE)
        + 2.5 * max(0.0, 0.4 - shown)
        + 3.0 * covers
        + 0.4 * max(0.0, size - 1.9)
        + 0.02 * max(0.0, off - 35)
        + 2.0 * max(0.0, NEAREST - float(near[:, 2].min()))
    )


def _head(person: Person) -> np.ndarray:
    """Return points of head, hair and hat."""
    points = person.outline[person.outline[:, 1] > person.chin[1]]
    return points if len(points) > 3 else np.array([person.head_top, person.chin, person.eyes])
