"""Hair as one cap or fall over the skull, its edge on the hairline, with parting and streaks; tails and knots are in `locks`.

Lengths are millimetres of the drawn head, angles radians about the vertical, 0 in front.
"""

import math
from typing import NamedTuple

import numpy as np

from film.figure import Figure, HairStyle
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.colours import lifted, lightness, linear, mixed
from studio.picture.previs.people.head import skull
from studio.picture.previs.people.likeness import Frame
from studio.picture.previs.people.locks import add_locks
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.surface import Surface, clip, ease, grid_triangles, normals_of, shell, through
from studio.picture.previs.people.visage import Visage


class Cut(NamedTuple):
    """How one style is cut."""

    top: float
    """How thick the hair stands on the crown."""
    side: float
    fall: float | None = None
    """How far below the eyes it hangs; None where it follows the skull to the nape."""
    fringe: float | None = None
    """Height of a fringe's edge above the eyes."""
    groove: float = 1.0
    """Depth of the locks."""
    bumps: float = 0.0
    """Depth of curls."""
    part: float | None = None
    """Angle of the parting; None without."""
    sweep: float = 0.0
    """How far the front is lifted and swept aside."""


CUTS: dict[HairStyle, Cut] = {
    "cropped": Cut(3.5, 2.5, groove=0.25),
    "short": Cut(13, 7, groove=1.6, sweep=7),
    "side part": Cut(13, 7, groove=1.2, part=0.55, sweep=6),
    "curly": Cut(17, 13, groove=0.0, bumps=5.0),
    "afro": Cut(46, 42, groove=0.0, bumps=3.2),
    "bob": Cut(13, 12, fall=-92, fringe=33, groove=1.3),
    "long": Cut(11, 11, fall=-215, groove=1.8, part=0.0),
    "ponytail": Cut(8, 5, groove=0.9, sweep=2),
    "bun": Cut(8, 5, groove=0.9, sweep=2),
    "plait": Cut(8, 6, groove=1.0, part=0.0),
    "mohawk": Cut(2.2, 2.0, groove=0.0),
}
HAIRLINE = np.array(
    [(0, 70), (18, 71), (34, 67), (47, 58), (57, 43), (66, 20), (74, -6), (80, -17), (86, -14), (92, 20), (100, 26), (110, 10),
     (122, -22), (135, -52), (155, -70), (180, -74)], float
)  # fmt: skip
"""Degrees from the front and the height where hair begins."""
OPENING = np.array([(70, 4), (62, 26), (48, 45), (30, 57), (5, 63), (-50, 63), (-100, 60), (-230, 50)], float)
"""Heights and degrees: where hanging hair frames the face."""


def hair_material(figure: Figure) -> Material:
    """Return the hair's material; its second colour is the lighter streak."""
    base = linear(figure.hair_colour)
    dark = mixed((0.012, 0.01, 0.009), base, 0.9)
    light = mixed(base, (0.9, 0.8, 0.7), 0.08 * min(lightness(base) / 0.1, 1.0))
    return Material(dark, 0.72, 0.05, texture="hair", wrap=0.2, second=lifted(light, 1.35, 0.004))


def hairline(turns: np.ndarray, old: float, woman: float) -> np.ndarray:
    """Return the height where hair begins at `turns` radians."""
    degrees = np.degrees(np.abs(turns))
    line = through(HAIRLINE[:, 0], HAIRLINE[:, 1:], degrees.ravel())[:, 0].reshape(degrees.shape)
    temple = np.exp(-(((degrees - 34) / 16) ** 2))
    return line + temple * (9 * old * (1 - woman) + 3 * (1 - woman)) + 6 * old * (1 - woman) * (degrees < 30)


def add_hair(builder: MeshBuilder, figure: Figure, frame: Frame) -> None:
    """Add the hair of `figure`."""
    if figure.hair_style == "bald":
        if figure.hat in ("hood", "helmet"):
            _add_cowl(builder, figure, frame)
        return
    style = CUTS[figure.hair_style]
    hat = figure.hat != "none"
    if hat:
        style = style._replace(top=min(style.top, 5), side=min(style.side, 9), sweep=0, bumps=min(style.bumps, 2.5), part=None)
    if figure.hat in ("hood", "helmet"):
        _add_cowl(builder, figure, frame)
        style = style._replace(fall=None, top=3, side=3)
    material = hair_material(figure)
    surface, tints = _cap(style, figure, frame)
    points = frame.place(surface.points[:, :3])
    share = ease(-110, -200, surface.points[:, 1]) * 0.75
    builder.add(points, surface.triangles, material, tints=tints, bones=(int(Bone.HEAD), int(Bone.CHEST), share))
    if figure.hat not in ("hood", "helmet"):
        add_locks(builder, figure.hair_style, material, frame, hat)


def _add_cowl(builder: MeshBuilder, figure: Figure, frame: Frame) -> None:
    """Add a raised hood or a helmet: the same fall as long hair, in cloth or metal."""
    hood = figure.hat == "hood"
    style = Cut(22, 24, fall=-128, fringe=62, groove=0.5) if hood else Cut(17, 16, fall=-62, fringe=50, groove=0.0)
    surface, _ = _cap(style, figure, frame)
    colour = linear(figure.garment_colour)
    material = Material(colour, 0.88, 0.03, texture="cloth", wrap=0.14) if hood else Material((0.3, 0.31, 0.33), 0.38, 0.55)
    share = ease(-60, -125, surface.points[:, 1]) * 0.7
    builder.add(frame.place(surface.points[:, :3]), surface.triangles, material, bones=(int(Bone.HEAD), int(Bone.CHEST), share))


def _cap(style: Cut, figure: Figure, frame: Frame) -> tuple[Surface, np.ndarray]:
    """Return the hair from the crown to its line, with streaks."""
    turns = np.radians(np.linspace(-180, 180, 61)[:-1])
    if style.fall is None:
        spots = _raised(_scalp(frame.visage, turns), turns, style, frame.visage, figure.face)
    else:
        rows = np.concatenate([np.linspace(0, 5.6, 15)])
        spots = _hung(_raised(skull(frame.visage, rows, turns), turns, style, frame.visage, figure.face), turns, style.fall)
    flat = np.concatenate([spots.reshape(-1, 3), np.tile(turns, len(spots))[:, None]], 1)
    triangles = grid_triangles(len(spots), len(turns))
    surface = Surface(flat, triangles[np.sum(triangles < len(turns), 1) < 2])
    if style.fall is not None:
        surface = clip(surface, _edge(flat, style))
        surface = shell(surface, -normals_of(surface) * 6.0)
    return surface, _streaks(surface.points, style)


def _scalp(visage: Visage, turns: np.ndarray) -> np.ndarray:
    """Return (rows, columns, 3): the skull's points from the crown down to the hairline, the last row on it."""
    fine = np.linspace(0, 14, 71)
    dense = skull(visage, fine, turns)
    line = hairline(turns, visage.old, visage.woman)
    share = np.concatenate([np.linspace(0, 0.9, 15), [0.95, 0.985, 1.0]])
    columns = []
    for column, height in enumerate(line):
        last = float(np.interp(-height, -dense[:, column, 1], fine))
        columns.append(np.stack([np.interp(share * last, fine, dense[:, column, axis]) for axis in range(3)], 1))
    return np.stack(columns, 1)


def _noise(turns: np.ndarray, level: np.ndarray) -> np.ndarray:
    """Return locks: ridges that run down the head, in about -1…1."""
    bend = turns + 0.0022 * level
    return 0.6 * np.sin(bend * 12 + 1.1 * np.sin(bend * 5)) + 0.4 * np.sin(bend * 19 + 0.012 * level + 2)


def _raised(scalp: np.ndarray, turns: np.ndarray, style: Cut, visage: Visage, seed: int) -> np.ndarray:
    """Return the scalp lifted to the hair's surface."""
    x, y, z = scalp[..., 0], scalp[..., 1], scalp[..., 2]
    away = scalp - np.array([0, 18, -8]) * (y[..., None] > 18) - np.stack([0 * y, y, -8 + 0 * y], -1) * (y[..., None] <= 18)
    away /= np.linalg.norm(away, axis=-1, keepdims=True) + 1e-9
    high = ease(10, 95, y)
    lift = style.side + (style.top - style.side) * high
    wide = np.broadcast_to(turns, y.shape)
    spread = ease(126, 112, y)
    lift = lift + style.groove * _noise(wide, y) * spread
    if style.bumps:
        u, v = wide * 6.5, y * 0.085
        cells = np.sin(u + 1.7 * np.sin(v * 1.3 + seed)) * np.sin(v * 1.9 + 1.2 * np.sin(u * 0.7))
        lift = lift + style.bumps * (cells + 0.5 * np.sin(u * 2.3 + v * 2) * np.sin(v * 3.1 - u)) * (0.3 + 0.7 * spread)
    if style.part is not None:
        valley = np.exp(-(((x - 36 * math.sin(style.part)) / 5.5) ** 2)) * ease(-30, 20, z) * ease(55, 75, y)
        lift = lift - (lift - 1.0) * 0.75 * valley
    front = ease(35, 80, z) * ease(60, 92, y)
    lift = lift + style.sweep * front * (1 + 0.35 * np.sin(wide * 3 + 1))
    if style.fall is None:
        edge = y - hairline(wide, visage.old, visage.woman)
        lift = 0.7 + (lift - 0.7) * np.clip(edge / (2 + 1.1 * style.side), 0, 1) ** 0.5
    return scalp + away * lift[..., None]


def _hung(spots: np.ndarray, turns: np.ndarray, fall: float) -> np.ndarray:
    """Return rows continued downward from the skull's widest part to `fall`."""
    last = spots[-1]
    count = 12 if fall > -150 else 17
    share = np.linspace(0, 1, count + 1)[1:, None]
    back = ease(math.radians(80), math.radians(150), np.abs(turns))[None]
    bottom = fall + 10 * (1 - back) * (fall > -150)
    y = last[None, :, 1] + (bottom - last[None, :, 1]) * share
    tuck = 1 - 0.12 * ease(0.55, 1, share) if fall > -150 else 1 - 0.1 * np.sin(share * math.pi) + 0.1 * share
    flare = 1 + 0.09 * np.sin(np.clip(share * 1.4, 0, 1) * math.pi)
    wave = 1 + 0.012 * np.sin(turns * 9 + share * 7)[...]
    x = last[None, :, 0] * tuck * flare * wave
    drawn = last[None, :, 2] * (tuck if fall > -150 else 1) * wave
    if fall > -150:
        nape, forward = 14 * np.sin(np.clip(share * 0.9, 0, 1) * math.pi) * back, 0.0
    else:
        nape = (30 * np.sin(np.clip(share * 1.25, 0, 1) * math.pi) - 34 * ease(0.55, 1, share)) * back
        forward = 52 * ease(0.4, 0.95, share) * (1 - back)
    return np.concatenate([spots, np.stack([x, y, drawn + nape + forward], -1)])


def _edge(points: np.ndarray, style: Cut) -> np.ndarray:
    """Return a value (n,) that is positive where hanging hair is, open round the face."""
    y, turns = points[:, 1], points[:, 3]
    order = np.argsort(OPENING[:, 0])
    opening = np.interp(y, OPENING[order, 0], OPENING[order, 1])
    if style.fringe is not None:
        brim = style.fringe + 3 * np.cos(turns * 2.5) + 0.8 * np.sin(turns * 12)
        side = (np.abs(np.degrees(turns)) - 55) * 1.4
        return np.maximum(np.maximum(y - brim, side), 0.3 * (y - brim))
    return (np.abs(np.degrees(turns)) - opening) * 1.3


def covered(points: np.ndarray, turns: np.ndarray, figure: Figure, visage: Visage) -> np.ndarray:
    """Return which points (n, 3) of the drawn head, on columns at `turns`, lie well under the hair."""
    if figure.hair_style == "bald":
        return np.zeros(len(points), bool)
    if CUTS[figure.hair_style].fall is not None:
        return (points[:, 1] > 88) | ((np.abs(turns) > 1.75) & (points[:, 1] > -60))
    return points[:, 1] > hairline(turns, visage.old, visage.woman) + 14


def _streaks(points: np.ndarray, style: Cut) -> np.ndarray:
    """Return tints (n,) that run with the locks."""
    if style.bumps:
        return np.clip(0.4 + 0.3 * np.sin(points[:, 3] * 9) * np.sin(points[:, 1] * 0.2), 0, 1)
    return np.clip(0.4 + 0.34 * _noise(points[:, 3], points[:, 1]) * ease(127, 108, points[:, 1]), 0, 1)
