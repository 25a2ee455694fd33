"""Armour plates: breast, shoulders, elbows, knees and shins; the padding under them is in `cloth`."""

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import MeshBuilder
from studio.picture.previs.people.cloth import Top, sheet, worn
from studio.picture.previs.people.cloths import Cloths
from studio.picture.previs.people.edges import add_sheet, finished
from studio.picture.previs.people.flesh import arm_share, trunk_bones
from studio.picture.previs.people.skeleton import ARMS, LEGS, Rest
from studio.picture.previs.people.surface import ball, clip, loft


def add_plates(builder: MeshBuilder, figure: Figure, cloths: Cloths, rest: Rest) -> None:
    """Add the plates of a suit of armour."""
    body, u = rest.measures, rest.measures.unit
    breast = sheet(rest, worn(rest, Top(0.026, loose=0.25)), body.hip)
    share, _ = arm_share(breast.points, rest)
    reach = np.abs(breast.points[:, 0]) / u - 0.155 + 0.2 * np.clip((breast.points[:, 1] - body.shoulder + 0.1 * u) / u, 0, 1)
    breast = clip(breast, np.minimum(0.3 - share, -reach * 2))
    y = breast.points[:, 1]
    breast = clip(breast, np.minimum(y - body.hip - 0.15 * u, body.neck - 0.02 * u - y - 0.5 * np.abs(breast.points[:, 0])))
    breast.points[:, 2] += 0.02 * u * np.exp(-((breast.points[:, 0] / (0.05 * u)) ** 2)) * (breast.points[:, 2] > 0)
    breast = finished(breast, 0.012 * u, 0.02 * u)
    add_sheet(builder, breast, cloths.second, trunk_bones(breast.points[:, :3], rest))
    for first in ARMS:
        _arm(builder, cloths, rest, int(first))
    for first in LEGS:
        _leg(builder, cloths, rest, int(first))


def _arm(builder: MeshBuilder, cloths: Cloths, rest: Rest, first: int) -> None:
    """Add a pauldron of two plates, an elbow and a bracer."""
    u = rest.measures.unit
    shoulder, elbow, wrist = rest.joints[[first, first + 2, first + 4]]
    along = (elbow - shoulder) / np.linalg.norm(elbow - shoulder)
    side = np.sign(shoulder[0])
    for shift, size in ((0.0, 0.096), (0.05, 0.084)):
        plate = ball(
            shoulder + along * shift * u + np.array([side * 0.01, 0.012, 0]) * u,
            np.array([size, size * 0.86, size]) * u,
            12,
            18,
        )
        lower = (plate.points - shoulder) @ along - (shift + 0.035) * u
        plate = finished(clip(plate, -lower), 0.008 * u, 0.02 * u)
        add_sheet(builder, plate, cloths.second, (first, first + 1, 0.6))
    cop = ball(elbow, np.full(3, 0.062 * u), 9, 12)
    builder.add(cop.points, cop.triangles, cloths.second, bones=(first + 2, 0, 0.0))
    path = elbow + (wrist - elbow) * np.array([0.3, 0.32, 0.6, 0.95, 0.97])[:, None]
    girth = np.array([0.05, 0.058, 0.054, 0.05, 0.042]) * u
    bracer = loft(path, girth, girth, 14, axis=(0, 0, 1))
    builder.add(bracer.points, bracer.triangles, cloths.main, bones=(first + 3, 0, 0.0))


def _leg(builder: MeshBuilder, cloths: Cloths, rest: Rest, first: int) -> None:
    """Add a knee and a greave."""
    u = rest.measures.unit
    knee, ankle = rest.joints[[first + 2, first + 4]]
    cop = ball(knee + np.array([0, 0, 0.016 * u]), np.array([0.066, 0.07, 0.066]) * u, 9, 12)
    builder.add(cop.points, cop.triangles, cloths.second, bones=(first + 2, 0, 0.0))
    path = knee + (ankle - knee) * np.array([0.16, 0.18, 0.45, 0.86, 0.88])[:, None]
    girth = np.array([0.066, 0.073, 0.074, 0.058, 0.05]) * u
    greave = loft(path, girth, girth, 14)
    builder.add(greave.points, greave.triangles, cloths.main, bones=(first + 3, 0, 0.0))
