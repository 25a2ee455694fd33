"""Sheets of cloth and skin taken from the body's implicit solid, cut along clean lines; who wears which is in `wardrobe`."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.flesh import (
    along_arm,
    arm,
    arm_share,
    leg,
    levels_of,
    lower_bones,
    neck,
    sections_of,
    torso,
    upper_bones,
)
from studio.picture.previs.people.implicit import column, net, union
from studio.picture.previs.people.skeleton import Rest
from studio.picture.previs.people.surface import Surface, clip, ease, hemmed

CELL = 0.026
"""Metres between the points of an adult's clothes."""


class Top(NamedTuple):
    """How an upper garment is cut; lengths in adult metres."""

    slack: float
    """How far it stands off the body."""
    sleeve: float = 2.0
    """0 shoulder, 1 elbow, 2 wrist."""
    hem: float = -0.06
    """Above the hip joints."""
    neckline: float = 0.0
    """How far the neck's opening is widened."""
    scoop: float = 0.0
    """How far the opening dips in front."""
    flare: float = 0.0
    """How much wider the sleeve gets towards its end."""
    torn: float = 0.0


def trunk(points: np.ndarray, rest: Rest, slack: float, flare: float = 0.0) -> np.ndarray:
    """Return the distance to torso, neck and arms with cloth `slack` metres off them."""
    u = rest.measures.unit
    field = union(torso(points, rest.measures), neck(points, rest.measures), 0.06 * u)
    for index in (0, 1):
        limb = arm(points, rest, index)
        if flare:
            limb = limb - flare * u * ease(0.6, 2.0, along_arm(points, rest, index))
        field = union(field, limb, 0.05 * u)
    return field - slack


def trunk_net(rest: Rest, slack: float, flare: float = 0.0) -> Surface:
    """Return the whole surface of torso and arms."""
    body, u = rest.measures, rest.measures.unit
    wide = float(rest.joints[:, 0].max()) + 0.09 * u
    low, high = (-wide, body.hip - 0.16 * u, -0.3 * u), (wide, body.neck + 0.075 * u, 0.34 * u)
    return net(lambda points: trunk(points, rest, slack, flare), np.array(low), np.array(high), CELL * u)


def opening(points: np.ndarray, rest: Rest, wide: float, scoop: float) -> np.ndarray:
    """Return metres outside the neck's opening, positive on cloth; it dips by `scoop` in front."""
    body, u = rest.measures, rest.measures.unit
    half = (0.074 + max(wide, 0.0)) * u * (1 - 0.1 * body.woman - 0.12 * body.child)
    x, z = points[:, 0], points[:, 2] + 0.028 * u
    rise = 0.48 * np.sqrt(x * x + (0.02 * u) ** 2)
    line = body.neck - (0.008 + 0.5 * wide) * u + rise - 0.3 * z - points[:, 1]
    around = np.maximum(line, np.hypot(x, z) - 0.15 * u)
    if not scoop:
        return around
    edge = points[:, 1] - (body.neck + 0.02 * u - scoop * u * (1 - (x / (half * 1.05)) ** 2))
    return np.minimum(around, np.maximum(np.maximum(-edge, -points[:, 2] - 0.0), np.abs(x) - half * 1.05))


def sleeve_end(points: np.ndarray, rest: Rest, end: float) -> np.ndarray:
    """Return metres short of a sleeve's end, positive on cloth."""
    share, index = arm_share(points, rest)
    along = np.where(index == 0, along_arm(points, rest, 0), along_arm(points, rest, 1))
    return (end - along) * 0.25 + np.maximum(0.6 - share, 0) * 0.8


def cut_top(rest: Rest, top: Top) -> Surface:
    """Return an upper garment, its edges turned in."""
    body, u = rest.measures, rest.measures.unit
    surface = trunk_net(rest, top.slack * u, top.flare)
    jag = top.torn * u * np.sin(np.arctan2(surface.points[:, 2], surface.points[:, 0]) * 13)
    end = min(top.sleeve, 1.95)
    surface = clip(surface, sleeve_end(surface.points, rest, end) + jag)
    share = arm_share(surface.points, rest)[0]
    jag = top.torn * u * np.sin(np.arctan2(surface.points[:, 2], surface.points[:, 0]) * 13)
    hem = surface.points[:, 1] - (body.hip + top.hem * u) + jag
    surface = clip(surface, np.maximum(hem, (share - 0.5) * 0.6))
    surface = clip(surface, opening(surface.points, rest, top.neckline, top.scoop))
    return hemmed(surface, 0.006 * u, 0.03 * u)


def bare(rest: Rest, top: Top) -> Surface:
    """Return the skin that an upper garment leaves to be seen: neck, chest and arms, with a margin under the cloth."""
    u = rest.measures.unit
    surface = trunk_net(rest, -0.001 * u)
    points = surface.points
    share, index = arm_share(points, rest)
    along = np.where(index == 0, along_arm(points, rest, 0), along_arm(points, rest, 1))
    arms = np.minimum((along - top.sleeve + 0.3) * 0.25, (share - 0.3) * 0.6)
    chest = -opening(points, rest, top.neckline + 0.03, top.scoop + 0.04 if top.scoop else 0.0)
    seen = np.maximum(arms if top.sleeve < 1.9 else -0.2, chest)
    surface = clip(surface, seen)
    wrist = sleeve_end(surface.points, rest, 2.02)
    surface = clip(surface, wrist)
    return clip(surface, rest.measures.neck + 0.045 * u - surface.points[:, 1])


def lining(rest: Rest, top: Top) -> Surface:
    """Return the cloth between an upper garment's opening and the collar's root."""
    body, u = rest.measures, rest.measures.unit
    surface = trunk_net(rest, 0.3 * top.slack * u)
    surface = clip(surface, 0.04 * u - opening(surface.points, rest, top.neckline, top.scoop))
    surface = clip(surface, 0.112 * u - np.hypot(surface.points[:, 0], surface.points[:, 2] + 0.028 * u))
    x, y, z = surface.points.T
    return clip(
        surface, body.neck + 0.002 * u + 0.85 * np.hypot(x, 0.3 * np.minimum(z + 0.04 * u, 0)) - 0.3 * (z + 0.028 * u) - y
    )


def cut_legs(rest: Rest, slack: float, end: float, waist: float, torn: float = 0.0) -> Surface:
    """Return trousers with legs to `end`, 0 hip … 1 knee … 2 ankle, `waist` adult metres off the hips."""
    body, u = rest.measures, rest.measures.unit

    def solid(points: np.ndarray) -> np.ndarray:
        hips = np.maximum(column(points, levels_of(body), sections_of(body)), points[:, 1] - body.hip - 0.1 * u) - waist * u
        legs = np.minimum(leg(points, rest, 0), leg(points, rest, 1))
        loose = slack * u * (0.3 + 1.1 * ease(body.hip, body.ankle, points[:, 1]))
        return union(hips, legs - loose, 0.03 * u)

    low, high = (-0.3 * u, 0.0, -0.28 * u), (0.3 * u, body.hip + 0.12 * u, 0.28 * u)
    surface = net(solid, np.array(low), np.array(high), CELL * 1.15 * u)
    bottom = body.knee + (body.hip - body.knee) * (1 - end) if end < 1 else body.knee + (body.ankle - body.knee) * (end - 1)
    jag = torn * u * np.sin(surface.points[:, 0] * 180 / u + surface.points[:, 2] * 90 / u)
    surface = clip(surface, surface.points[:, 1] - max(bottom, 0.02 * u) + jag)
    surface = clip(surface, body.hip + 0.07 * u - surface.points[:, 1])
    return hemmed(surface, 0.005 * u, 0.03 * u)


def bare_legs(rest: Rest, start: float) -> Surface:
    """Return the skin of the legs from `start`, 0 hip … 1 knee … 2 ankle."""
    body, u = rest.measures, rest.measures.unit
    low, high = (-0.3 * u, 0.0, -0.28 * u), (0.3 * u, body.hip + 0.05 * u, 0.28 * u)
    field = lambda points: np.minimum(leg(points, rest, 0), leg(points, rest, 1))
    surface = net(field, np.array(low), np.array(high), CELL * 1.15 * u)
    top = body.knee + (body.hip - body.knee) * (1 - start) if start < 1 else body.knee + (body.ankle - body.knee) * (start - 1)
    return clip(surface, top + 0.05 * u - surface.points[:, 1])


def add_upper(builder: MeshBuilder, surface: Surface, material: Material, rest: Rest, tints: np.ndarray | float = 0.0) -> None:
    """Add a sheet of the trunk and arms."""
    builder.add(surface.points, surface.triangles, material, tints=tints, bones=upper_bones(surface.points, rest))


def add_lower(builder: MeshBuilder, surface: Surface, material: Material, rest: Rest, tints: np.ndarray | float = 0.0) -> None:
    """Add a sheet of the legs."""
    builder.add(surface.points, surface.triangles, material, tints=tints, bones=lower_bones(surface.points, rest))
