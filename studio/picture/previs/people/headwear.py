"""Hats and glasses, in millimetres of the drawn head; hair under them is flattened in `hair`."""

import math

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.colours import linear, mixed
from studio.picture.previs.people.likeness import Frame, eyes_of
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.surface import Surface, ball, grid_triangles, loft

TURNS = np.linspace(-math.pi, math.pi, 44, endpoint=False)
WIDE, DEEP, MIDDLE = 83.0, 103.0, -9.0
"""Half width, half depth and z of the band of a hat."""


def lathe(rows: list[tuple[float, float]], *, tilt: float = 0.0, dip: float = 0.0, pinch: float = 0.0) -> Surface:
    """Return rings of (scale, height) from the top down, `tilt` lower at the back, the brim's sides curled by `dip`."""
    sine, cosine = np.sin(TURNS), np.cos(TURNS)
    rings = []
    for scale, height in rows:
        out = max(scale - 1.08, 0.0)
        front = np.clip(cosine, 0, 1) ** 3
        squeeze = 1 - pinch * front * (0.25 < scale < 1.0) * np.exp(-(((height - 165) / 40) ** 2))
        y = height - tilt * cosine * -1.0 * DEEP * scale + dip * out * (np.cos(2 * TURNS) * -1.0 + 0.2)
        rings.append(np.stack([WIDE * scale * sine * squeeze, y, MIDDLE + DEEP * scale * cosine], 1))
    return Surface(np.concatenate(rings), grid_triangles(len(rows), len(TURNS)))


def add_headwear(builder: MeshBuilder, figure: Figure, frame: Frame) -> None:
    """Add the hat and the glasses of `figure`."""
    felt = linear(figure.garment_colour, 0.55)
    cloth = Material(mixed(felt, (0.03, 0.028, 0.026), 0.45), 0.85, 0.03, texture="cloth", wrap=0.12)
    band = Material(mixed((0.015, 0.014, 0.013), felt, 0.15), 0.6, 0.1)
    knit = Material(linear(figure.under_colour, 0.7), 0.9, 0.02, texture="cloth", wrap=0.18)
    add = lambda surface, material: builder.add(
        frame.place(surface.points), surface.triangles, material, bones=(int(Bone.HEAD), 0, 0.0)
    )
    if figure.hat == "fedora":
        add(lathe([(0.02, 158), (0.3, 161), (0.62, 166), (0.82, 160), (0.93, 128), (1.0, 84)], tilt=0.05, pinch=0.3), cloth)
        add(lathe([(0.985, 102), (1.015, 100), (1.02, 82)], tilt=0.05), band)
        add(lathe([(1.0, 85), (1.05, 81), (1.5, 75), (1.56, 75), (1.5, 71), (1.0, 78)], tilt=0.05, dip=-26), cloth)
    elif figure.hat == "wide brim":
        add(lathe([(0.02, 156), (0.45, 155), (0.78, 146), (0.93, 122), (1.0, 82)], tilt=0.04), cloth)
        add(lathe([(0.985, 99), (1.015, 97), (1.02, 80)], tilt=0.04), band)
        add(lathe([(1.0, 83), (1.06, 79), (2.0, 68), (2.08, 67), (2.0, 64), (1.0, 76)], tilt=0.04, dip=-16), cloth)
    elif figure.hat == "cap":
        add(lathe([(0.02, 151), (0.4, 148), (0.75, 134), (0.95, 108), (1.01, 74), (1.0, 68)], tilt=0.03), cloth)
        add(_visor(), cloth)
        add(ball((0, 151, MIDDLE), (7, 4, 7), 6, 10), cloth)
    elif figure.hat == "beanie":
        add(lathe([(0.02, 160), (0.32, 156), (0.66, 142), (0.9, 112), (1.0, 74)], tilt=0.12), knit)
        add(lathe([(0.98, 82), (1.05, 78), (1.07, 60), (1.05, 46), (0.99, 44)], tilt=0.12), knit)
    if figure.glasses != "none":
        _glasses(builder, figure, frame)


def _visor() -> Surface:
    """Return the visor of a cap, a curved sheet with two faces."""
    across = np.linspace(-1, 1, 17)
    rows = []
    for out, lift in ((0.0, 6.0), (0.35, 2.0), (0.75, -5.0), (1.0, -11.0), (0.96, -14.0), (0.4, -3.0), (0.0, 1.0)):
        angle = across * 0.98
        reach = 62 * out * np.cos(across * 1.45) ** 0.7
        x, z = WIDE * np.sin(angle) * (1 + 0.08 * out), MIDDLE + DEEP * np.cos(angle) + reach
        rows.append(np.stack([x, 70 + lift - 14 * across**2 * out, z], 1))
    return Surface(np.concatenate(rows), grid_triangles(len(rows), 17, wrap=False))


def _glasses(builder: MeshBuilder, figure: Figure, frame: Frame) -> None:
    """Add rims, bridge and temples; dark glasses have opaque lenses."""
    rim = Material((0.018, 0.014, 0.012), 0.4, 0.25)
    lens = Material((0.01, 0.012, 0.014), 0.18, 0.6)
    left = eyes_of(frame.visage)[0]
    place = lambda points: points * frame.scale + frame.origin
    power = 1.0 if figure.glasses == "round" else 0.62
    wide, high = (21.5, 20.0) if figure.glasses == "round" else (23.5, 17.5)
    turn = np.linspace(0, 2 * math.pi, 29)
    cosine, sine = np.cos(turn), np.sin(turn)
    ring = np.stack([np.sign(cosine) * np.abs(cosine) ** power * wide, np.sign(sine) * np.abs(sine) ** power * high], 1)
    thick = np.full(29, 1.7 if figure.glasses != "dark" else 2.1)
    for side in (1, -1):
        centre = np.array([side * left[0], left[1] - 1.5, left[2] + 34.5])
        path = np.stack(
            [centre[0] + ring[:, 0], centre[1] + ring[:, 1], centre[2] - 0.12 * side * ring[:, 0] - 0.004 * ring[:, 0] ** 2], 1
        )
        made = [loft(path, thick, thick, 7, axis=(0, 0, 1), caps=False)]
        outer = centre + np.array([side * (wide + 0.5), 5, -0.12 * wide - 2])
        ends = np.array([outer, [side * 76.5, outer[1] + 1, 40], [side * 78.5, outer[1], -4], [side * 78, outer[1] - 12, -22]])
        made.append(loft(ends, np.array([1.8, 1.7, 1.6, 1.2]), np.array([2.6, 2.4, 2.0, 1.4]), 7))
        for part in made:
            builder.add(place(part.points), part.triangles, rim, bones=(int(Bone.HEAD), 0, 0.0))
        if figure.glasses == "dark":
            points = np.concatenate([path, centre[None] + np.array([[0, 0, 2.0]])])
            fan = np.stack([np.arange(28), np.arange(1, 29), np.full(28, 29)], 1)
            builder.add(place(points), fan, lens, bones=(int(Bone.HEAD), 0, 0.0))
    inner = left[0] - wide + 0.5
    bridge = np.array([(x, left[1] + 3 + 2 * math.cos(x / inner * 1.5), left[2] + 36.5) for x in np.linspace(-inner, inner, 7)])
    part = loft(bridge, np.full(7, 1.6), np.full(7, 1.6), 7, axis=(0, 0, 1))
    builder.add(place(part.points), part.triangles, rim, bones=(int(Bone.HEAD), 0, 0.0))
