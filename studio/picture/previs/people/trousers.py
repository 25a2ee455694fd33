"""Trousers, shorts and tights, and the skin of arms and legs that clothes leave bare; skirts are in `skirts`."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.people.edges import finished
from studio.picture.previs.people.flesh import draped, leg
from studio.picture.previs.people.implicit import column, net, union
from studio.picture.previs.people.skeleton import ARMS, LEGS, Rest
from studio.picture.previs.people.surface import Surface, clip, ease, loft

CELL = 0.034


class Legs(NamedTuple):
    """How trousers are cut; lengths in adult metres."""

    end: float = 2.07
    """0 hip … 1 knee … 2 ankle."""
    seat: float = 0.005
    """How far they stand off the hips."""
    thigh: float = 0.008
    hem: float = 0.026
    """How far they stand off the leg at the thigh and at their end."""
    waist: float = 0.085
    """Above the hip joints."""
    torn: float = 0.0


def cut_legs(rest: Rest, legs: Legs) -> Surface:
    """Return trousers, their edges turned in."""
    body, u = rest.measures, rest.measures.unit
    bottom = level(rest, legs.end)

    def solid(points: np.ndarray) -> np.ndarray:
        hips = np.maximum(column(points, *draped(body, 0.0)), points[:, 1] - body.hip - 0.12 * u)
        hips = np.maximum(hips, body.hip - 0.05 * u - points[:, 1]) - legs.seat * u
        both = np.minimum(leg(points, rest, 0), leg(points, rest, 1))
        off = legs.thigh + (legs.hem - legs.thigh) * ease(body.hip, max(bottom, body.ankle), points[:, 1])
        return union(hips, both - off * u, 0.035 * u)

    low, high = (-0.3 * u, bottom - 1.5 * CELL * u, -0.28 * u), (0.3 * u, body.hip + 0.13 * u, 0.28 * u)
    surface = net(solid, np.array(low), np.array(high), CELL * u)
    jag = legs.torn * u * np.sin(surface.points[:, 0] * 180 / u + surface.points[:, 2] * 90 / u)
    surface = clip(surface, surface.points[:, 1] - bottom + jag)
    surface = clip(surface, body.hip + legs.waist * u - surface.points[:, 1])
    return finished(surface, 0.005 * u, 0.02 * u)


def level(rest: Rest, end: float) -> float:
    """Return the height of a place on the leg: 0 hip … 1 knee … 2 ankle, never under the floor."""
    body = rest.measures
    height = body.knee + (body.hip - body.knee) * (1 - end) if end < 1 else body.knee + (body.ankle - body.knee) * (end - 1)
    return max(height, 0.028 * body.unit)


def bare_arm(rest: Rest, index: int, start: float) -> Surface:
    """Return the skin of one arm from `start`, 0 shoulder … 1 elbow, to the wrist."""
    body, first = rest.measures, ARMS[index]
    shoulder, elbow, wrist = rest.joints[[first, first + 2, first + 4]]
    stations = np.linspace(max(start, 0.3), 2.0, 11)[:, None]
    path = np.where(stations < 1, shoulder + (elbow - shoulder) * stations, elbow + (wrist - elbow) * (stations - 1))
    slim = (1 - 0.16 * body.woman - 0.16 * body.child) * body.thick * body.unit
    girth = np.interp(stations[:, 0], [0, 0.28, 0.6, 1, 1.26, 1.6, 2], [0.048, 0.049, 0.043, 0.036, 0.038, 0.033, 0.027]) * slim
    return loft(path, girth, girth, 12, axis=(0, 0, 1), caps=False)


def bare_leg(rest: Rest, index: int, start: float) -> Surface:
    """Return the skin of one leg from `start`, 0 hip … 1 knee, to the ankle."""
    body, first = rest.measures, LEGS[index]
    hip, knee, ankle = rest.joints[[first, first + 2, first + 4]]
    stations = np.linspace(start, 2.05, 13)[:, None]
    path = np.where(stations < 1, hip + (knee - hip) * stations, knee + (ankle - knee) * (stations - 1))
    path[:, 2] += -0.014 * body.unit * np.exp(-(((stations[:, 0] - 1.32) / 0.28) ** 2))
    table = [0.078, 0.066, 0.049, 0.052, 0.046, 0.036, 0.036]
    girth = np.interp(stations[:, 0], [0, 0.5, 1, 1.3, 1.6, 1.9, 2.05], table)
    girth = girth * body.unit * (1 - 0.1 * body.child - 0.06 * body.woman) * body.thick
    return loft(path, girth, girth * 1.04, 12, caps=False)
