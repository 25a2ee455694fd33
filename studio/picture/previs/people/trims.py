"""What is laid on each garment: lapels, shirt fronts, ties, buttons, pockets, belts, cuffs; cutting it is in `cloth`."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.cloth import Top
from studio.picture.previs.people.flesh import levels_of, sections_of, trunk_bones
from studio.picture.previs.people.front import Front
from studio.picture.previs.people.skeleton import ARMS, Bone, Rest
from studio.picture.previs.people.surface import grid_triangles, loft, through


class Cloths(NamedTuple):
    """The materials of one person's clothes."""

    main: Material
    second: Material
    """The garment's own second tone."""
    trim: Material
    under: Material
    legs: Material
    leather: Material
    metal: Material


def vee(top: float, bottom: float, half: float) -> Callable[[np.ndarray, np.ndarray], list[np.ndarray]]:
    """Return lines of a downward wedge between two heights, `half` wide above."""
    return lambda x, y: [half * (y - bottom) / (top - bottom) - np.abs(x)]


def lapel(
    side: int, neck: float, button: float, wide: float, notch: float
) -> Callable[[np.ndarray, np.ndarray], list[np.ndarray]]:
    """Return lines of one lapel from beside the neck to the button, with a notch under the collar."""

    def lines(x: np.ndarray, y: np.ndarray) -> list[np.ndarray]:
        x = x * side
        share = np.clip((y - button) / (neck - button), 0, 1.2)
        inner = 0.058 * share - 0.002
        outer = inner + wide * np.sin(np.clip(share * 1.02, 0, 1) * 2.2) ** 0.8 * 0.98
        cut = np.maximum(neck - notch - y, 0.35 * (inner + wide * 0.45 - x) + (neck - 0.008 - y) * 0.2)
        return [x - inner, outer - x, cut]

    return lines


def add_trims(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add what lies on the front and round the waist of `figure`'s garment."""
    adders: dict[str, Callable[[MeshBuilder, Figure, Cloths, Front], None]] = {
        "coat": _open_front, "suit": _open_front, "lab coat": _open_front, "jacket": _jacket, "uniform": _uniform,
        "hoodie": _hoodie, "shirt": _shirt, "jumper": _bands, "dress": _sash, "gown": _sash, "robe": _robe,
        "rags": _rope, "t-shirt": _print,
    }  # fmt: skip
    if figure.garment in adders:
        adders[figure.garment](builder, figure, cloths, front)


def torso_height(front: Front) -> float:
    """Return the height of the neck's root above the hips in adult metres."""
    body = front.rest.measures
    return (body.neck - body.hip) / front.u


def _open_front(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add a shirt front, lapels and buttons, and a tie for a suit."""
    top = torso_height(front)
    low = {"coat": 0.46, "suit": 0.4, "lab coat": 0.42}[figure.garment] * top
    front.lay(builder, cloths.under, (-0.075, 0.075, low, top + 0.012), vee(top + 0.01, low, 0.066), 0.002, 0.0)
    if figure.garment == "suit" and figure.sex == "male":
        _tie(builder, cloths, front, top, low)
    wide = {"coat": 0.075, "suit": 0.052, "lab coat": 0.056}[figure.garment]
    material = cloths.second
    for side in (1, -1):
        bounds = (-0.002, 0.14, low - 0.005, top) if side > 0 else (-0.14, 0.002, low - 0.005, top)
        front.lay(builder, material, bounds, lapel(side, top, low, wide, 0.012), 0.01, 0.014, (14, 22))
    front.lay(builder, cloths.second, (0.0, 0.004, -0.06, low), lambda x, y: [0 * x + 1], 0.002, 0.0, (3, 12))
    rows = (low - 0.03, low - 0.12) if figure.garment == "suit" else (low - 0.03, low - 0.13, low - 0.23)
    for y in rows:
        if y > -0.04:
            front.button(builder, cloths.second, 0.016, y)
            if figure.garment == "coat":
                front.button(builder, cloths.second, -0.05, y)
    if figure.garment == "lab coat":
        _pocket(builder, cloths.second, front, 0.085, 0.6 * top, 0.05, 0.055)
    if figure.garment in ("coat", "lab coat"):
        for side in (-1, 1):
            _pocket(builder, cloths.second, front, side * 0.1, 0.02, 0.06, 0.02)
    if figure.garment == "coat" and (figure.pattern > 0.2 or figure.sex == "female"):
        belt(builder, cloths.second, front.rest, 0.14, 0.02, 0.03)


def _tie(builder: MeshBuilder, cloths: Cloths, front: Front, top: float, low: float) -> None:
    """Add a tie with its knot."""
    knot = lambda x, y: [0.017 - np.abs(x) - (top - 0.002 - y) * 0.18]
    blade = lambda x, y: [0.011 + (top - 0.03 - y) * 0.1 - np.abs(x)]
    front.lay(builder, cloths.trim, (-0.03, 0.03, low + 0.004, top - 0.034), blade, 0.006, 0.004, (7, 14))
    front.lay(builder, cloths.trim, (-0.022, 0.022, top - 0.04, top - 0.004), knot, 0.012, 0.008, (7, 7))


def _pocket(builder: MeshBuilder, material: Material, front: Front, x: float, y: float, wide: float, high: float) -> None:
    """Add a pocket or flap centred on `x`, `y`."""
    half, tall = wide / 2, high / 2
    lines = lambda a, b: [1 - (np.abs(a - x) / half) ** 6 - (np.abs(b - y) / tall) ** 6]
    front.lay(builder, material, (x - half, x + half, y - tall, y + tall), lines, 0.003, 0.004, (9, 7))


def belt(builder: MeshBuilder, material: Material, rest: Rest, high: float, wide: float, slack: float) -> None:
    """Add a band round the waist, `high` above the hips, adult metres."""
    body, u = rest.measures, rest.measures.unit
    offsets = np.array([-1, -0.92, 0, 0.92, 1.0]) * wide
    y = body.hip + (high + offsets) * u
    sections = through(levels_of(body), sections_of(body), y)
    turn = np.linspace(-np.pi, np.pi, 40, endpoint=False)
    out = (slack + np.array([-0.006, 0, 0.0015, 0, -0.006]))[:, None] * u
    half = sections[:, :1] + out
    middle = (sections[:, 1:2] + sections[:, 2:3]) / 2
    deep = (sections[:, 1:2] - sections[:, 2:3]) / 2 + out
    power = 0.92
    sine = np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** power
    cosine = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** power
    rows = np.stack([half * sine, np.broadcast_to(y[:, None], (5, 40)), middle + deep * cosine], -1)
    points = rows.reshape(-1, 3)
    triangles = grid_triangles(5, 40)[:, ::-1]
    builder.add(points, triangles, material, bones=trunk_bones(points, rest))


def _jacket(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add an open zip over a shirt, pockets and a band."""
    top = torso_height(front)
    front.lay(builder, cloths.under, (-0.06, 0.06, 0.52 * top, top + 0.012), vee(top + 0.01, 0.52 * top, 0.05), 0.002, 0.0)
    front.lay(builder, cloths.metal, (-0.004, 0.004, 0.0, 0.52 * top), lambda x, y: [0 * x + 1], 0.003, 0.002, (3, 12))
    for side in (-1, 1):
        edge = lambda x, y, side=side: [
            x * side - 0.05 * np.clip((y / top - 0.52) / 0.48, 0, 1),
            0.05 * np.clip((y / top - 0.5) / 0.5, 0, 1) + 0.035 - x * side,
        ]
        bounds = (0.0, 0.1, 0.52 * top, top) if side > 0 else (-0.1, 0.0, 0.52 * top, top)
        front.lay(builder, cloths.second, bounds, edge, 0.006, 0.006, (9, 16))
        _pocket(builder, cloths.second, front, side * 0.09, 0.16, 0.012, 0.09)
    belt(builder, cloths.second, front.rest, 0.0, 0.03, 0.022)


def _uniform(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add buttons, chest pockets, a belt with its buckle, and epaulettes."""
    top, rest = torso_height(front), front.rest
    for share in (0.9, 0.76, 0.62, 0.48):
        front.button(builder, cloths.metal, 0.0, share * top, 0.008)
    for side in (-1, 1):
        _pocket(builder, cloths.second, front, side * 0.085, 0.7 * top, 0.07, 0.065)
        _pocket(builder, cloths.main, front, side * 0.085, 0.745 * top, 0.076, 0.024)
        front.button(builder, cloths.metal, side * 0.085, 0.738 * top, 0.005)
        _epaulette(builder, cloths, rest, side)
    front.lay(builder, cloths.trim, (0.055, 0.115, 0.79 * top, 0.81 * top), lambda x, y: [0 * x + 1], 0.006, 0.003, (5, 3))
    belt(builder, cloths.leather, rest, 0.12, 0.026, 0.02)
    front.lay(
        builder,
        cloths.metal,
        (-0.028, 0.028, 0.098, 0.142),
        lambda x, y: [1 - (x / 0.026) ** 6 - ((y - 0.12) / 0.02) ** 6],
        0.018,
        0.006,
    )


def _epaulette(builder: MeshBuilder, cloths: Cloths, rest: Rest, side: int) -> None:
    """Add a strap on one shoulder."""
    body, u = rest.measures, rest.measures.unit
    shares = np.linspace(0, 1, 6)
    x = side * (0.07 * u + shares * (body.shoulder_half - 0.035 * u))
    y = body.shoulder + (0.094 - 0.028 * shares - 0.012 * shares**3) * u
    path = np.stack([x, y, np.full(6, -0.03 * u)], 1)
    strap = loft(path, np.full(6, 0.026 * u), np.full(6, 0.008 * u), 10, axis=(0, 0, 1))
    builder.add(
        strap.points, strap.triangles, cloths.trim, bones=(int(Bone.CHEST), int(ARMS[0] if side > 0 else ARMS[1]), 0.35)
    )


def _hoodie(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add a pouch, cords and a ribbed hem."""
    top = torso_height(front)
    pouch = lambda x, y: [0.115 - np.abs(x) - np.clip(y - 0.1, 0, 1) * 0.75, 0.165 - y, y - 0.035]
    front.lay(builder, cloths.second, (-0.12, 0.12, 0.03, 0.17), pouch, 0.005, 0.008, (17, 9))
    for side in (-1, 1):
        points = [(side * 0.03, top - 0.02), (side * 0.034, top - 0.07), (side * 0.031, top - 0.13)]
        line = np.array([(x * front.u, y * front.u + front.rest.measures.hip, 0) for x, y in points])
        line[:, 2] = front.z(line[:, 0], line[:, 1]) + 0.006 * front.u
        cord = loft(line, np.full(3, 0.0035) * front.u, np.full(3, 0.0035) * front.u, 7)
        builder.add(cord.points, cord.triangles, cloths.under, bones=(int(Bone.CHEST), 0, 0.0))
    if figure.pattern > 0.4:
        badge = lambda x, y: [1 - (x / 0.055) ** 2 - ((y - 0.62 * top) / 0.05) ** 2]
        front.lay(builder, cloths.trim, (-0.06, 0.06, 0.5 * top, 0.75 * top), badge, 0.003, 0.0, (15, 15))
    belt(builder, cloths.second, front.rest, -0.035, 0.026, 0.031)


def _shirt(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add a button band, a pocket and a trouser belt."""
    top = torso_height(front)
    front.lay(builder, cloths.second, (-0.013, 0.013, 0.07, top - 0.012), lambda x, y: [0 * x + 1], 0.002, 0.003, (3, 18))
    for share in (0.88, 0.72, 0.56, 0.4, 0.25):
        front.button(builder, cloths.under, 0.0, share * top, 0.0055)
    if figure.pattern > 0.15 or figure.sex == "male":
        _pocket(builder, cloths.second, front, 0.075, 0.66 * top, 0.066, 0.07)
    belt(builder, cloths.leather, front.rest, 0.062, 0.017, 0.022)
    front.lay(
        builder,
        cloths.metal,
        (-0.02, 0.02, 0.045, 0.08),
        lambda x, y: [1 - (x / 0.018) ** 6 - ((y - 0.062) / 0.014) ** 6],
        0.017,
        0.004,
    )


def _bands(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add a jumper's hem, and stripes where it is patterned."""
    belt(builder, cloths.second, front.rest, -0.012, 0.026, 0.025)
    if figure.pattern > 0.3:
        for high in (0.3, 0.345):
            belt(builder, cloths.trim, front.rest, high, 0.012, 0.024)


def _sash(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add a sash at the waist."""
    belt(
        builder,
        cloths.trim if figure.pattern > 0.1 else cloths.second,
        front.rest,
        0.115,
        0.02 if figure.garment == "dress" else 0.03,
        0.011,
    )


def _robe(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add the crossing edges and a rope."""
    top = torso_height(front)
    for side in (1, -1):
        edge = lambda x, y, side=side: [0.022 - np.abs(x * side - 0.075 * (y - 0.16) / (top - 0.16)), y - 0.12]
        front.lay(builder, cloths.trim, (-0.1, 0.1, 0.12, top), edge, 0.006 + 0.002 * side, 0.006, (22, 20))
    front.lay(builder, cloths.under, (-0.06, 0.06, 0.62 * top, top + 0.01), vee(top, 0.3 * top, 0.05), 0.003, 0.0)
    _rope(builder, figure, cloths, front)


def _rope(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add a rope round the waist with hanging ends."""
    belt(builder, cloths.under, front.rest, 0.13, 0.011, 0.034 if figure.garment == "robe" else 0.022)
    u, hip = front.u, front.rest.measures.hip
    for x, length in ((0.018, 0.24), (0.032, 0.19)):
        line = np.array([(x, 0.13, 0.0), (x + 0.004, 0.06, 0), (x + 0.006, 0.13 - length, 0)]) * u + np.array([0, hip, 0])
        line[:, 2] = front.z(line[:, 0], np.maximum(line[:, 1], hip)) + np.array([0.016, 0.02, 0.03]) * u
        end = loft(line, np.full(3, 0.006) * u, np.full(3, 0.006) * u, 7)
        builder.add(end.points, end.triangles, cloths.under, bones=(int(Bone.HIPS), 0, 0.0))


def _print(builder: MeshBuilder, figure: Figure, cloths: Cloths, front: Front) -> None:
    """Add a printed bar where the shirt is patterned."""
    if figure.pattern <= 0.2:
        return
    top = torso_height(front)
    front.lay(builder, cloths.trim, (-0.16, 0.16, 0.6 * top, 0.72 * top), lambda x, y: [0.15 - np.abs(x)], 0.002, 0.0, (15, 5))


def add_cuffs(builder: MeshBuilder, figure: Figure, cloths: Cloths, rest: Rest, top: Top) -> None:
    """Add a cuff at each wrist."""
    u = rest.measures.unit
    second = figure.garment in ("hoodie", "jumper", "jacket", "robe", "coat")
    material = cloths.under if figure.garment in ("suit", "lab coat") else cloths.second if second else cloths.main
    for index in (0, 1):
        first = ARMS[index]
        elbow, wrist = rest.joints[first + 2], rest.joints[first + 4]
        along = (wrist - elbow) / np.linalg.norm(wrist - elbow)
        end = wrist - along * (rest.measures.forearm * (1.97 - min(top.sleeve, 1.97)))
        slim = 1 - 0.14 * rest.measures.woman - 0.16 * rest.measures.child
        girth = (0.031 * slim * rest.measures.thick + top.slack * 0.9 + top.flare + 0.004) * u
        if figure.garment in ("suit", "lab coat"):
            girth *= 0.84
        stations = np.array([-0.05, -0.046, -0.02, 0.008, 0.013, 0.01, -0.01]) * u
        radii = np.array([0.9, 1.0, 1.03, 1.0, 0.94, 0.82, 0.8]) * girth
        cuff = loft(end + along * stations[:, None], radii, radii, 16, axis=(0, 0, 1), caps=False)
        builder.add(cuff.points, cuff.triangles, material, bones=(int(first) + 3, 0, 0.0))
