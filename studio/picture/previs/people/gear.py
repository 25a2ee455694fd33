"""What is worn on top of everything: epaulettes, webbing, packs, capes, clasps, cargo pockets and rings on limbs."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.people.cloth import worn
from studio.picture.previs.people.implicit import Field
from studio.picture.previs.people.laying import Laying, pocket
from studio.picture.previs.people.overlays import cover
from studio.picture.previs.people.skeleton import ARMS, LEGS, Bone
from studio.picture.previs.people.skirts import Skirt
from studio.picture.previs.people.surface import ball, box, loft


def epaulettes(on: Laying) -> None:
    """Add a strap on each shoulder."""
    body, u = on.rest.measures, on.rest.measures.unit
    field = worn(on.rest, on.top)
    for side, first in ((1, ARMS[0]), (-1, ARMS[1])):
        shares = np.linspace(0, 1, 6)
        x = side * (0.075 * u + shares * (body.shoulder_half - 0.05 * u))
        path = _on_top(np.stack([x, np.full(6, body.neck + 0.1 * u), np.full(6, -0.024 * u)], 1), field, 0.003 * u)
        strap = loft(path, np.full(6, 0.022 * u), np.full(6, 0.006 * u), 8, axis=(0, 0, 1))
        share = 0.5 * np.clip((np.abs(strap.points[:, 0]) - 0.1 * u) / (0.08 * u), 0, 1)
        on.builder.add(strap.points, strap.triangles, on.cloths.second, bones=(int(Bone.CHEST), int(first), share))
        on.builder.add(
            *_knob(path[0] + np.array([0, 0.006 * u, 0]), 0.008 * u), on.cloths.metal, bones=(int(Bone.CHEST), 0, 0.0)
        )


def _on_top(points: np.ndarray, field: Field, off: float) -> np.ndarray:
    """Return `points` lowered until they lie `off` metres above the garment."""
    low, high = points[:, 1] - 0.4, points[:, 1].copy()
    for _ in range(14):
        middle = (low + high) / 2
        inside = field(np.stack([points[:, 0], middle, points[:, 2]], 1)) < off
        low, high = np.where(inside, middle, low), np.where(inside, high, middle)
    return np.stack([points[:, 0], high, points[:, 2]], 1)


def _knob(centre: np.ndarray, radius: float) -> tuple[np.ndarray, np.ndarray]:
    made = ball(centre, np.array([radius, radius * 0.6, radius]), 5, 8)
    return made.points, made.triangles


def webbing(on: Laying) -> None:
    """Add a soldier's belt with pouches and two shoulder straps."""
    tall = on.tall

    def region(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> list[np.ndarray]:
        strap = np.minimum(0.017 - np.abs(np.abs(x) - 0.085 - 0.1 * np.clip(0.5 * tall - y, -0.1, 0.1)), y - 0.1)
        return [np.maximum(strap, 0.024 - np.abs(y - 0.11))]

    cover(on, on.cloths.leather, 0.005, 0.04, region)
    field = worn(on.rest, on.top)
    hip, u = on.rest.measures.hip, on.rest.measures.unit
    for x, z in ((0.07, 0.2), (-0.07, 0.2), (0.16, 0.08), (-0.16, 0.08), (0.0, -0.25)):
        spot = _inwards(np.array([x * u, hip + 0.075 * u, z * u]), field)
        made = box(tuple(spot), (0.06 * u, 0.085 * u, 0.05 * u), 0.4)
        on.builder.add(made.points, made.triangles, on.cloths.second, bones=(int(Bone.HIPS), 0, 0.0))


def _inwards(spot: np.ndarray, field: Field) -> np.ndarray:
    """Return `spot` moved towards the body's axis until it lies on the garment."""
    shares = np.linspace(0, 1, 40)[:, None]
    line = spot * np.array([1, 1, 1]) * (1 - shares) + np.array([0, spot[1], 0]) * shares
    return line[int(np.argmax(field(line) < 0.012))]


def cargo(on: Laying) -> None:
    """Add a pocket outside each thigh."""
    u = on.rest.measures.unit
    for side, first in ((1, LEGS[0]), (-1, LEGS[1])):
        hip, knee = on.rest.joints[[first, first + 2]]
        spot = hip + (knee - hip) * 0.62 + np.array([side * 0.078, 0, 0.0]) * u
        made = box(tuple(spot), (0.032 * u, 0.15 * u, 0.11 * u), 0.4)
        on.builder.add(made.points, made.triangles, on.cloths.second, bones=(int(first) + 1, 0, 0.0))


def cape(on: Laying) -> None:
    """Add a cape over the shoulders that falls behind to the calves."""
    tall = on.tall

    def region(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> list[np.ndarray]:
        return [0.035 - z - 0.35 * np.clip(on.tall - y, -1, 0.3), y - 0.2]

    cover(on, on.cloths.main, 0.014, 0.2, region)
    hung = on.top._replace(slack=on.top.slack + 0.016, loose=1.0)
    on.hang(Skirt(0.8, 0.16, deep=0.09, folds=9, waist=0.72 * tall, back=True), hung, on.cloths.main, on.cloths.second)


def clasp(on: Laying) -> None:
    """Add the clasp of a cloak."""
    on.front.button(on.builder, on.cloths.metal, 0.0, 0.9 * on.tall, 0.02)


def life_pack(on: Laying) -> None:
    """Add a space suit's pack behind and its panel in front."""
    body, u = on.rest.measures, on.rest.measures.unit
    chest = np.array([0, body.hip + 0.66 * (body.neck - body.hip), 0])
    back = worn(on.rest, on.top)
    z = -0.3 * u
    while back(np.array([[0.0, chest[1], z]]))[0] > 0:
        z += 0.01 * u
    parts: list[tuple[tuple[float, float, float], tuple[float, float, float], Material]] = [
        ((0, chest[1], z - 0.05 * u), (0.34 * u, 0.46 * u, 0.16 * u), on.cloths.main),
        ((0, chest[1] + 0.12 * u, z - 0.12 * u), (0.2 * u, 0.12 * u, 0.06 * u), on.cloths.second),
    ]
    for centre, size, material in parts:
        made = box(centre, size, 0.35)
        on.builder.add(made.points, made.triangles, material, bones=(int(Bone.CHEST), 0, 0.0))
    pocket(on, on.cloths.second, 0.0, 0.56 * on.tall, 0.17, 0.11, 0.026)
    for x, material in ((-0.05, on.cloths.trim), (0.0, on.cloths.metal), (0.05, on.cloths.dark)):
        pocket(on, material, x, 0.57 * on.tall, 0.03, 0.04, 0.036)


def limb_rings(on: Laying) -> None:
    """Add rings where a space suit's arms and legs join gloves and boots, and bands in its second tone."""
    u = on.rest.measures.unit
    girth = 0.03 + on.top.slack + on.top.roomy
    for first in ARMS:
        for share, radius, material, bone in (
            (1.9, girth + 0.012, on.cloths.second, 3), (0.55, girth + 0.024, on.cloths.trim, 1)
        ):  # fmt: skip
            _ring(on, int(first), share, radius * u, material, bone)
    for first in LEGS:
        _ring(on, int(first), 1.72, 0.086 * u, on.cloths.second, 3)
        _ring(on, int(first), 0.6, 0.106 * u, on.cloths.trim, 1)


def _ring(on: Laying, first: int, share: float, radius: float, material: Material, bone: int) -> None:
    root, middle, end = on.rest.joints[[first, first + 2, first + 4]]
    spot = root + (middle - root) * share if share < 1 else middle + (end - middle) * (share - 1)
    ahead = (middle - root) / np.linalg.norm(middle - root)
    u = on.rest.measures.unit
    path = spot + ahead * (np.array([-0.026, -0.024, 0.024, 0.026]) * u)[:, None]
    made = loft(path, radius * np.array([0.9, 1, 1, 0.9]), radius * np.array([0.9, 1, 1, 0.9]), 16, axis=(0, 0, 1), caps=False)
    on.builder.add(made.points, made.triangles, material, bones=(first + bone, 0, 0.0))


def patches(on: Laying) -> None:
    """Add patches sewn on at random-looking places."""
    for x, share, size in ((-0.07, 0.4, 0.06), (0.06, 0.62, 0.05), (0.085, 0.2, 0.055)):
        pocket(on, on.cloths.second, x, share * on.tall, size, size * 1.15)
