"""A head of hair: which caps, falls and locks each style is made of, and its colours; millimetres of the drawn head."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from film.figure import Figure, HairStyle
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people import locks
from studio.picture.previs.people.caps import Cap, cap
from studio.picture.previs.people.colours import Rgb, lifted, lightness, linear, mixed
from studio.picture.previs.people.falls import Fall, hung
from studio.picture.previs.people.fringes import balls, loose, nape, quiff, spiky, swept
from studio.picture.previs.people.likeness import Frame
from studio.picture.previs.people.scalp import Scalp, hairline
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.surface import Surface, ease
from studio.picture.previs.people.visage import Visage

Locks = Callable[[Scalp, int], list[Surface]]
"""From the skull and a seed to what a style adds to its caps."""


class Cut(NamedTuple):
    """How one style is made."""

    caps: tuple[Cap, ...] = ()
    fall: Fall | None = None
    shaved: Cap | None = None
    """A cap so short that the skin shows through."""
    over: tuple[Locks, ...] = ()
    """What shows only bare-headed."""
    below: tuple[Locks, ...] = ()
    """What shows under a hat too."""
    tied: bool = False
    """Whether the ears are free of long hair."""


STUBBLE = Cap(1.9, 1.9, 0.0)
SLEEK = Cap(7, 5, 1.1, sweep=2, pulled=True)
CUTS: dict[HairStyle, Cut] = {
    "cropped": Cut((Cap(4.5, 2.6, 0.0),)),
    "short": Cut((Cap(15, 5, 1.8, sweep=4),), over=(spiky,), below=(nape,)),
    "side part": Cut((Cap(12, 5, 1.5, part=24, sweep=6),), over=(swept,)),
    "curly": Cut((Cap(10, 6, 0.0, curls=15),), over=(balls,)),
    "afro": Cut((Cap(42, 40, 0.0, curls=12, where="round"),)),
    "pixie": Cut((Cap(13, 7, 1.6, part=34, sweep=3),), over=(swept, loose), below=(nape,)),
    "bob": Cut(fall=Fall(10, -84, 43, tips=7, tuck=10)),
    "long": Cut(fall=Fall(9, -205, tips=22)),
    "wavy": Cut(fall=Fall(12, -168, tips=18, ridge=4.5, wave=6.5, part=18)),
    "ponytail": Cut((SLEEK,), over=(lambda scalp, seed: locks.ponytail(), loose), tied=True),
    "bun": Cut((SLEEK,), over=(lambda scalp, seed: locks.bun(False), loose), tied=True),
    "plait": Cut((SLEEK._replace(pulled=False, part=0.0, top=8),), over=(loose,), below=(lambda scalp, seed: locks.plait(),)),
    "pigtails": Cut((SLEEK._replace(pulled=False, part=0.0, top=9),), below=(lambda scalp, seed: locks.pigtails(),)),
    "mohawk": Cut(shaved=STUBBLE, over=(lambda scalp, seed: locks.crest(62),)),
    "undercut": Cut((Cap(15, 11, 1.8, sweep=9, where="top"),), shaved=STUBBLE, over=(quiff,)),
    "dreadlocks": Cut((Cap(11, 9, 2.5),), over=(locks.ropes,)),
    "balding": Cut((Cap(6, 6, 1.0, where="sides"),)),
}
UNDER_HAIR = ("bob", "long", "wavy")
"""Styles that hide the ears."""
COWLED = ("hood", "helmet", "headscarf", "space helmet")
"""What covers ears and nape."""


def hair_colours(figure: Figure) -> tuple[Rgb, Rgb]:
    """Return the hair's own colour and that of its lighter locks, a little greyer than a swatch would be."""
    named = linear(figure.hair_colour)
    grey = lightness(named)
    base = mixed(mixed(named, (grey, grey, grey), 0.16), (0.014, 0.012, 0.011), 0.12)
    return base, lifted(mixed(base, (0.9, 0.8, 0.7), 0.04 * min(grey / 0.1, 1.0)), 1.55, 0.014)


def hair_material(figure: Figure) -> Material:
    """Return the hair's material; its second colour is that of the lighter locks."""
    base, light = hair_colours(figure)
    return Material(base, 0.85, 0.012, texture="hair", wrap=0.25, second=light, grain=0.5)


def add_hair(builder: MeshBuilder, figure: Figure, frame: Frame) -> None:
    """Add the hair of `figure`."""
    if figure.hair_style == "bald" or figure.hat in COWLED:
        return
    style, scalp, seed = CUTS[figure.hair_style], Scalp(frame.visage), figure.face
    hat = figure.hat != "none"
    material = hair_material(figure)
    if any(shape.curls for shape in style.caps):
        material = material._replace(texture="plain")
    if style.shaved:
        skin = linear(figure.skin)
        thin = Material(mixed(skin, hair_colours(figure)[0], 0.62), 0.85, 0.01, wrap=0.3)
        _place(builder, frame, cap(scalp, style.shaved, seed), thin)
    for shape in style.caps:
        if not (hat and shape.where == "top"):
            _place(builder, frame, cap(scalp, _flat(shape) if hat else shape, seed), material)
    if style.fall:
        _place(
            builder,
            frame,
            hung(scalp, style.fall._replace(lift=min(style.fall.lift, 7)) if hat else style.fall, seed),
            material,
        )
    for add in (*style.below, *(() if hat else style.over)):
        for piece in add(scalp, seed):
            _place(builder, frame, piece, material)


def _flat(shape: Cap) -> Cap:
    """Return a cap as it lies under a hat."""
    return shape._replace(
        top=min(shape.top, 4), side=min(shape.side, 9), sweep=0, part=None, curls=min(shape.curls, 3), ridge=min(shape.ridge, 1)
    )


def _place(builder: MeshBuilder, frame: Frame, surface: Surface, material: Material) -> None:
    """Add a piece, its lighter locks by their profile and a soft band of light about the crown."""
    points = surface.points
    share = ease(-100, -190, points[:, 1]) * 0.8
    bones = (int(Bone.HEAD), int(Bone.CHEST), share)
    builder.add(frame.place(points[:, :3]), surface.triangles, material, tints=_tints(points), bones=bones)


def _tints(points: np.ndarray) -> np.ndarray:
    """Return (n,) how light the hair is: creases and edges dark, the middle of locks and a band round the crown light."""
    x, y, z = points[:, :3].T
    if points.shape[1] > 3:
        lock = points[:, 4]
        band = np.exp(-(((y - 84 + 6 * np.sin(points[:, 3] * 5)) / 17) ** 2))
        return np.clip(0.12 + 0.4 * lock**2 * (0.6 + 0.4 * band) + 0.35 * band * lock, 0, 1)
    return np.clip(0.38 + 0.3 * np.sin(x * 0.3 + z * 0.2 + y * 0.05), 0, 1)


def covered(points: np.ndarray, turns: np.ndarray, figure: Figure, visage: Visage) -> np.ndarray:
    """Return which points (n, 3) of the drawn head, on columns at `turns`, lie well under the hair."""
    if figure.hair_style in ("bald", "balding"):
        return np.zeros(len(points), bool)
    if CUTS[figure.hair_style].fall is not None:
        return (points[:, 1] > 92) | ((np.abs(turns) > 2.0) & (points[:, 1] > -25))
    return points[:, 1] > hairline(turns, visage) + 14
