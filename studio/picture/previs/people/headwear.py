"""What is worn on the head: a hat from `hats` in its materials, and glasses; hair under a hat is flattened in `hair`."""

import math

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.colours import linear, mixed
from studio.picture.previs.people.hair import COWLED
from studio.picture.previs.people.hats import HATS, Stuff
from studio.picture.previs.people.likeness import Frame, eye_size, eyes_of
from studio.picture.previs.people.scalp import Scalp
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.surface import ease, loft

NEUTRAL = (0.03, 0.028, 0.026)


def add_headwear(builder: MeshBuilder, figure: Figure, frame: Frame) -> None:
    """Add the hat and the glasses of `figure`."""
    if figure.hat != "none":
        for part in HATS[figure.hat](Scalp(frame.visage)):
            share = ease(-80, -150, part.surface.points[:, 1]) * 0.7
            bones = (int(Bone.HEAD), int(Bone.CHEST), share if figure.hat in COWLED else 0.0)
            builder.add(frame.place(part.surface.points), part.surface.triangles, _stuff(part.stuff, figure), bones=bones)
    if figure.glasses != "none":
        _glasses(builder, figure, frame)


def _stuff(stuff: Stuff, figure: Figure) -> Material:
    """Return what a part of a hat is made of; cloth follows the dress."""
    dress = linear(figure.garment_colour)
    cloth = lambda colour: Material(colour, 0.88, 0.02, texture="cloth", wrap=0.15)
    made = {
        "felt": cloth(mixed(linear(figure.garment_colour, 0.6), NEUTRAL, 0.4)),
        "band": Material(mixed((0.015, 0.014, 0.013), dress, 0.15), 0.7, 0.05),
        "knit": cloth(linear(figure.under_colour, 0.7)),
        "cloth": cloth(dress),
        "linen": cloth(mixed(linear(figure.under_colour), (0.6, 0.58, 0.54), 0.4)),
        "painted": Material(mixed(dress, (0.045, 0.05, 0.03), 0.45), 0.75, 0.05),
        "steel": Material((0.26, 0.27, 0.29), 0.5, 0.3),
        "gold": Material((0.5, 0.33, 0.08), 0.45, 0.3),
        "shell": Material(mixed(dress, (0.7, 0.42, 0.04), 0.7), 0.6, 0.06),
        "white": Material((0.6, 0.6, 0.58), 0.6, 0.06),
        "plume": cloth(mixed((0.4, 0.03, 0.03), dress, 0.25)),
        "strap": Material((0.05, 0.035, 0.02), 0.8, 0.03),
        "jewel": Material((0.35, 0.02, 0.04), 0.3, 0.3),
    }
    return made[stuff]


def _glasses(builder: MeshBuilder, figure: Figure, frame: Frame) -> None:
    """Add rims, bridge and temples; dark glasses have opaque lenses."""
    rim = Material((0.018, 0.014, 0.012), 0.4, 0.25)
    lens = Material((0.01, 0.012, 0.014), 0.18, 0.6)
    left = eyes_of(frame.visage)[0]
    place = lambda points: points * frame.scale + frame.origin
    power = 1.0 if figure.glasses == "round" else 0.62
    wide, high = (24.5, 23.0) if figure.glasses == "round" else (26.5, 19.5)
    size = eye_size(frame.visage)
    wide, high = min(wide * size, left[0] - 4.5), high * size
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
