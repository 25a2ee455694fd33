"""Upper garments as sheets of an implicit solid round torso and arms, cut along clean lines; who wears what is in `outfits`."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.edges import add_sheet, finished
from studio.picture.previs.people.flesh import along_arm, arm, arm_share, lower_bones, neck, torso, upper_bones
from studio.picture.previs.people.implicit import Field, net, union
from studio.picture.previs.people.necklines import Neckline, opening
from studio.picture.previs.people.skeleton import Rest
from studio.picture.previs.people.surface import Surface, clip, ease

CELL = 0.029
"""Metres between the points of an adult's clothes."""


class Top(NamedTuple):
    """How an upper garment is cut; lengths in adult metres."""

    slack: float
    """How far it stands off the body."""
    sleeve: float = 2.0
    """0 shoulder, 1 elbow, 2 wrist."""
    hem: float = -0.06
    """Above the hip joints."""
    neckline: Neckline = Neckline()
    loose: float = 0.4
    """How far it bridges the waist, 0 fitted … 1 straight."""
    roomy: float = 0.0
    """How much further the sleeve stands off the arm."""
    flare: float = 0.0
    """How much wider the sleeve gets towards its end."""
    torn: float = 0.0


def worn(rest: Rest, top: Top) -> Field:
    """Return the solid of torso and arms with the garment's cloth on them; the neck stands out of it."""
    u = rest.measures.unit

    def field(points: np.ndarray) -> np.ndarray:
        inside = torso(points, rest.measures, top.loose)
        for index in (0, 1):
            along = along_arm(points, rest, index)
            limb = arm(points, rest, index) - u * (top.roomy * ease(-0.1, 0.9, along) + top.flare * ease(0.6, 2.0, along))
            inside = union(inside, limb, 0.05 * u)
        return inside - top.slack * u

    return field


def naked(rest: Rest) -> Field:
    """Return the solid of torso, neck and arms."""
    u = rest.measures.unit

    def field(points: np.ndarray) -> np.ndarray:
        inside = union(torso(points, rest.measures), neck(points, rest.measures), 0.05 * u)
        for index in (0, 1):
            inside = union(inside, arm(points, rest, index), 0.05 * u)
        return inside + 0.001 * u

    return field


def sheet(rest: Rest, field: Field, low: float, cell: float = CELL) -> Surface:
    """Return the whole surface of `field` from `low` metres above the floor up to the chin."""
    body, u = rest.measures, rest.measures.unit
    wide = float(rest.joints[:, 0].max()) + 0.06 * u
    return net(field, np.array((-wide, low, -0.3 * u)), np.array((wide, body.neck + 0.075 * u, 0.36 * u)), cell * u)


def sleeve_end(points: np.ndarray, rest: Rest, end: float) -> np.ndarray:
    """Return metres short of a sleeve's end, positive on cloth."""
    share, index = arm_share(points, rest)
    along = np.where(index == 0, along_arm(points, rest, 0), along_arm(points, rest, 1))
    return (end - along) * 0.25 + np.maximum(0.6 - share, 0) * 0.8


def cut_top(rest: Rest, top: Top) -> Surface:
    """Return an upper garment, its edges turned in."""
    body, u = rest.measures, rest.measures.unit
    hem = body.hip + top.hem * u
    surface = sheet(rest, worn(rest, top), hem - 1.4 * CELL * u)
    jag = lambda at: top.torn * u * np.sin(np.arctan2(at[:, 2], at[:, 0]) * 13)
    surface = clip(surface, sleeve_end(surface.points, rest, min(top.sleeve, 1.97)) + jag(surface.points))
    share = arm_share(surface.points, rest)[0]
    surface = clip(surface, np.maximum(surface.points[:, 1] - hem + jag(surface.points), (share - 0.5) * 0.6))
    surface = clip(surface, opening(surface.points, rest, top.neckline))
    return finished(surface, 0.005 * u, 0.03 * u)


def inner(rest: Rest, top: Top, under: Top) -> Surface:
    """Return what `under` shows in the opening of `top`, with a margin beneath it."""
    body, u = rest.measures, rest.measures.unit
    low = body.hip + (top.neckline.vee or 0.7) * (body.neck - body.hip) - 0.05 * u
    wide = 0.14 * u
    surface = net(
        worn(rest, under), np.array((-wide, low, -0.16 * u)), np.array((wide, body.neck + 0.075 * u, 0.26 * u)), 0.024 * u
    )
    surface = clip(surface, 0.028 * u - opening(surface.points, rest, top.neckline))
    return finished(clip(surface, opening(surface.points, rest, under.neckline)), 0.004 * u, 0.02 * u)


def bare(rest: Rest, top: Top) -> Surface:
    """Return the skin of neck, chest and shoulders that an upper garment leaves to be seen, with a margin under the cloth."""
    body, u = rest.measures, rest.measures.unit
    surface = sheet(rest, naked(rest), body.hip + 0.4 * (body.neck - body.hip))
    points = surface.points
    share, index = arm_share(points, rest)
    along = np.where(index == 0, along_arm(points, rest, 0), along_arm(points, rest, 1))
    arms = np.minimum((along - top.sleeve + 0.1) * 0.25, (share - 0.55) * 0.6) if top.sleeve < 0.35 else -0.2
    surface = clip(surface, np.maximum(arms, 0.034 * u - opening(points, rest, top.neckline)))
    share, index = arm_share(surface.points, rest)
    along = np.where(index == 0, along_arm(surface.points, rest, 0), along_arm(surface.points, rest, 1))
    surface = clip(surface, (0.75 - along) * 0.25 + np.maximum(0.5 - share, 0))
    surface = clip(surface, body.neck + 0.055 * u - surface.points[:, 1])
    return Surface(_tapered(surface.points, rest), surface.triangles)


def _tapered(points: np.ndarray, rest: Rest) -> np.ndarray:
    """Return skin drawn in towards the neck as it rises, so that it ends inside the head's own neck."""
    body, u = rest.measures, rest.measures.unit
    middle = np.array([0.0, 0.0, -0.02 * u])
    flat = (points - middle) * np.array([1, 0, 1])
    off = np.linalg.norm(flat, axis=1, keepdims=True) + 1e-9
    within = 0.04 * body.head / 0.24 * (1 - 0.15 * body.woman - 0.22 * body.child + 0.1 * body.build)
    rise = ease(body.neck - 0.012 * u, body.neck + 0.036 * u, points[:, 1:2])
    return points - flat * (1 - np.minimum(off, within) / off) * rise


def add_upper(builder: MeshBuilder, surface: Surface, material: Material, rest: Rest) -> None:
    """Add a sheet of the trunk and arms."""
    add_sheet(builder, surface, material, upper_bones(surface.points[:, :3], rest))


def add_lower(builder: MeshBuilder, surface: Surface, material: Material, rest: Rest) -> None:
    """Add a sheet of the legs."""
    add_sheet(builder, surface, material, lower_bones(surface.points[:, :3], rest))
