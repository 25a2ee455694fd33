"""Things held in the right hand, each modelled upright as the hand carries it; who carries what where is in `idle`."""

import numpy as np

from film.figure import Figure
from film.staging import Held
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.holding import BOX, box_centre, grip_of
from studio.picture.previs.people.idle import CARRYING
from studio.picture.previs.people.skeleton import Bone, Rest, unit
from studio.picture.previs.people.stances import HANDS
from studio.picture.previs.people.surface import Surface, ball, box, loft

STEEL = Material((0.42, 0.43, 0.45), 0.3, 0.6)
DARK = Material((0.02, 0.02, 0.022), 0.5, 0.2)
WOOD = Material((0.16, 0.085, 0.04), 0.75, 0.06, texture="planks")
PAPER = Material((0.72, 0.68, 0.58), 0.9, 0.02, wrap=0.2)
CLOTH = Material((0.2, 0.1, 0.06), 0.8, 0.06, texture="cloth")
BRASS = Material((0.45, 0.3, 0.1), 0.4, 0.5)
CARD = Material((0.36, 0.24, 0.13), 0.85, 0.03)
Parts = list[tuple[Surface, Material]]


def add_prop(builder: MeshBuilder, figure: Figure, holds: Held, rest: Rest) -> None:
    """Add what is held."""
    if holds == "none":
        return
    grip = grip_of(holds, rest)
    scale = 0.55 + 0.45 * rest.measures.unit
    if holds == "box":
        for bone, parts in ((Bone.PROP, _open_box(rest)), (Bone.LID, _lid(rest))):
            for surface, material in parts:
                builder.add(surface.points @ grip.turn + grip.spot, surface.triangles, material, bones=(int(bone), 0, 0.0))
        return
    along = unit(np.array(HANDS[CARRYING[holds][1]].fingers) * (-1, 1, 1))
    for surface, material in _parts(holds, along, rest):
        spots = surface.points * scale @ grip.turn + grip.spot
        builder.add(spots, surface.triangles, material, bones=(int(Bone.PROP), 0, 0.0))


def rod(start: tuple[float, ...] | np.ndarray, end: tuple[float, ...] | np.ndarray, *radii: float) -> Surface:
    """Return a round bar with radii evenly along it."""
    stations = np.linspace(0, 1, len(radii))[:, None]
    path = np.asarray(start, float) * (1 - stations) + np.asarray(end, float) * stations
    axis = (0, 0, 1) if abs(path[-1] - path[0])[2] < 0.7 * np.linalg.norm(path[-1] - path[0]) else (1, 0, 0)
    return loft(path, np.array(radii), np.array(radii), 12, axis=axis)


def slab(centre: tuple[float, float, float], size: tuple[float, float, float], normal: tuple[float, float, float]) -> Surface:
    """Return a flat box `size` wide, tall and thick whose face looks along `normal`."""
    flat = box((0, 0, 0), size, 0.1)
    ahead = np.array(normal) / np.linalg.norm(normal)
    right = np.cross((0, 1, 0), ahead)
    right /= np.linalg.norm(right)
    return Surface(flat.points @ np.stack([right, np.cross(ahead, right), ahead]) + np.array(centre), flat.triangles)


def _parts(holds: Held, fingers: np.ndarray, rest: Rest) -> Parts:
    """Return the parts of a thing round the grip: x to the holder's left, y up, z ahead, metres."""
    u = rest.measures.unit
    face = (0.0, 0.62, -0.78)
    if holds == "phone":
        screen = Material((0.25, 0.4, 0.6), 0.3, 0.2, emission=0.7)
        return [
            (slab((0.01, 0.035, 0.015), (0.074, 0.15, 0.009), face), DARK),
            (slab((0.01, 0.038, 0.011), (0.066, 0.136, 0.004), face), screen),
        ]
    if holds == "book":
        pages = [slab((0.11 + side * 0.068, 0.05, 0.05), (0.135, 0.2, 0.016), (side * -0.22, 0.62, -0.75)) for side in (1, -1)]
        covers = [
            slab((0.11 + side * 0.07, 0.045, 0.056), (0.145, 0.21, 0.008), (side * -0.22, 0.62, -0.75)) for side in (1, -1)
        ]
        return [(page, PAPER) for page in pages] + [(cover, CLOTH) for cover in covers]
    if holds == "letter":
        return [(slab((0.1, 0.05, 0.04), (0.19, 0.25, 0.002), face), PAPER)]
    if holds == "cup":
        turn = np.linspace(-1.4, 1.4, 9)
        handle = np.stack([0 * turn - 0.036 - 0.024 * np.cos(turn), 0.028 * np.sin(turn) + 0.01, 0 * turn], 1)
        china = Material((0.62, 0.6, 0.56), 0.35, 0.25)
        inside = Material((0.06, 0.03, 0.015), 0.4, 0.2)
        body = rod((0, -0.045, 0), (0, 0.055, 0), 0.03, 0.036, 0.038, 0.039, 0.04)
        return [
            (body, china),
            (loft(handle, np.full(9, 0.005), np.full(9, 0.005), 8), china),
            (ball((0, 0.0556, 0), (0.035, 0.002, 0.035), 5, 14), inside),
        ]
    if holds == "lamp":
        glass = Material((1.0, 0.62, 0.25), 0.5, 0.1, emission=3.5)
        ring = np.linspace(0.15, np.pi - 0.15, 11)
        bail = np.stack([0.065 * np.cos(ring), 0.09 * np.sin(ring) - 0.09, 0 * ring], 1)
        posts = [rod((x, -0.1, z), (x, -0.24, z), 0.004, 0.004) for x in (-0.048, 0.048) for z in (-0.03, 0.03)]
        made = [
            loft(bail, np.full(11, 0.004), np.full(11, 0.004), 7, axis=(0, 0, 1)),
            rod((0, -0.085, 0), (0, -0.12, 0), 0.02, 0.05, 0.06, 0.06),
            rod((0, -0.225, 0), (0, -0.26, 0), 0.058, 0.062, 0.062, 0.05),
        ]
        return [(part, DARK) for part in made + posts] + [
            (rod((0, -0.118, 0), (0, -0.228, 0), 0.036, 0.046, 0.046, 0.036), glass)
        ]
    if holds == "gun":
        up = np.array([0, 1.0, 0])
        barrel = [-0.05 * fingers + 0.035 * up, -0.045 * fingers + 0.038 * up]
        barrel += [0.125 * fingers + 0.045 * up, 0.13 * fingers + 0.045 * up]
        slide = loft(np.array(barrel), np.array([0.008, 0.012, 0.012, 0.009]), np.array([0.012, 0.016, 0.016, 0.012]), 10)
        grip = loft(
            [0.03 * up, -0.055 * up - 0.02 * fingers, -0.075 * up - 0.025 * fingers],
            np.array([0.012, 0.013, 0.012]),
            np.array([0.02, 0.021, 0.02]),
            10,
        )
        return [(slide, STEEL), (grip, DARK)]
    return _more(holds, u)


def _more(holds: Held, u: float) -> Parts:
    """Return the parts of the longer and larger things."""
    tilt = np.array([0.0, 0.55, 0.83])
    if holds in ("knife", "sword"):
        long, wide = (0.17, 0.016) if holds == "knife" else (0.82, 0.024)
        stations = np.array([0.05, 0.06, 0.75 * long, long, long + 0.03])[:, None]
        blade = loft(
            stations * tilt, np.array([0.003, 0.004, 0.0035, 0.003, 0.0008]), np.array([0.6, 1, 0.9, 0.6, 0.05]) * wide, 8
        )
        made: Parts = [(blade, STEEL), (rod(-0.055 * tilt, 0.05 * tilt, 0.013, 0.015, 0.014), CLOTH)]
        if holds == "sword":
            guard = np.array([0.0, 0.83, -0.55]) * 0.085
            made += [
                (rod(0.05 * tilt - guard, 0.05 * tilt + guard, 0.008, 0.012, 0.008), BRASS),
                (ball(-0.065 * tilt, (0.02, 0.02, 0.02), 8, 10), BRASS),
            ]
        return made
    if holds == "bag":
        ring = np.linspace(0, np.pi, 11)
        strap = np.stack([0 * ring, 0.1 * np.sin(ring) - 0.1, 0.09 * np.cos(ring)], 1)
        return [
            (box((0, -0.245, 0), (0.13, 0.27, 0.36), 0.2), CLOTH),
            (loft(strap, np.full(11, 0.01), np.full(11, 0.006), 8), CLOTH),
            (box((0.066, -0.17, 0), (0.01, 0.03, 0.05), 0.1), BRASS),
        ]
    if holds == "staff":
        return [
            (rod((0, -1.07 * u, 0), (0, 0.62 * u, 0), 0.014, 0.016, 0.015, 0.017, 0.015, 0.018), WOOD),
            (ball((0, 0.65 * u, 0), (0.032, 0.045, 0.032)), WOOD),
        ]
    if holds == "flower":
        petals = [
            ball((0.03 * np.cos(a), 0.235 + 0.008 * np.sin(2 * a), 0.03 * np.sin(a)), (0.024, 0.012, 0.024), 7, 9)
            for a in np.arange(6) * np.pi / 3
        ]
        green = Material((0.06, 0.2, 0.05), 0.8, 0.05)
        red = Material((0.55, 0.05, 0.09), 0.75, 0.05, wrap=0.3)
        return [
            (rod((0, -0.1, 0), (0, 0.23, 0), 0.003, 0.0035, 0.003), green),
            (ball((0.03, 0.1, 0), (0.03, 0.005, 0.014)), green),
            (ball((0, 0.24, 0), (0.016, 0.012, 0.016)), BRASS),
        ] + [(petal, red) for petal in petals]
    if holds == "tool":
        head = np.array([0.0, 0.83, -0.55])
        return [
            (rod(-0.09 * tilt, 0.2 * tilt, 0.013, 0.014, 0.012), WOOD),
            (rod(0.2 * tilt - 0.05 * head, 0.2 * tilt + 0.055 * head, 0.018, 0.016, 0.02), STEEL),
        ]
    radio = Material((0.05, 0.06, 0.055), 0.5, 0.15)
    return [
        (box((0, 0.045, 0.005), (0.1, 0.19, 0.05), 0.12), radio),
        (rod((0.035, 0.13, 0), (0.035, 0.34, -0.01), 0.004, 0.003, 0.002), STEEL),
        (box((0, 0.075, -0.021), (0.07, 0.06, 0.004), 0.1), BRASS),
        (box((0, 0.0, -0.021), (0.07, 0.07, 0.004), 0.1), DARK),
    ]


def _open_box(rest: Rest) -> Parts:
    """Return a box without its lid: four walls, a floor, and something wrapped that fills it half."""
    wide, high, deep = BOX[0] * rest.measures.unit, BOX[1], BOX[2]
    wall = 0.012
    at = lambda x, y, z: _beside(box_centre(rest), x, y, z)
    walls = [box(at(side * (wide - wall) / 2, 0, 0), (wall, high, deep), 0.06) for side in (-1, 1)]
    walls += [box(at(0, 0, side * (deep - wall) / 2), (wide, high, wall), 0.06) for side in (-1, 1)]
    walls += [box(at(0, -(high - wall) / 2, 0), (wide, wall, deep), 0.06)]
    inside = box(at(0, -0.12 * high, 0), (wide * 0.9, high * 0.5, deep * 0.88), 0.3)
    bands = [box(at(0, 0, side * deep / 2), (0.05, high * 0.98, 0.004), 0.06) for side in (-1, 1)]
    return [(part, CARD) for part in walls] + [(inside, CLOTH)] + [(part, PAPER) for part in bands]


def _lid(rest: Rest) -> Parts:
    """Return a box's lid, closed."""
    wide, deep = BOX[0] * rest.measures.unit + 0.012, BOX[2] + 0.012
    at = lambda x, y, z: _beside(box_centre(rest), x, y + BOX[1] / 2 + 0.004, z)
    rim = [box(at(0, -0.015, side * deep / 2), (wide, 0.04, 0.006), 0.1) for side in (-1, 1)]
    rim += [box(at(side * wide / 2, -0.015, 0), (0.006, 0.04, deep), 0.1) for side in (-1, 1)]
    band = box(at(0, 0.005, 0), (0.05, 0.006, deep * 1.01), 0.06)
    return [(box(at(0, 0, 0), (wide, 0.012, deep), 0.06), CARD), *((part, CARD) for part in rim), (band, PAPER)]


def _beside(point: np.ndarray, x: float, y: float, z: float) -> tuple[float, float, float]:
    return float(point[0]) + x, float(point[1]) + y, float(point[2]) + z
