"""The body under the clothes as one implicit solid, and which bones move each point of it; no clothes, no face."""

import numpy as np

from studio.picture.previs.people.implicit import column, ellipsoid, limb, union
from studio.picture.previs.people.proportions import Proportions
from studio.picture.previs.people.skeleton import ARMS, LEGS, Bone, Rest
from studio.picture.previs.people.surface import ease, through

LEVELS = np.array([-0.16, 0, 0.18, 0.36, 0.55, 0.72, 0.86, 0.95, 1.04])
"""Heights of the torso's sections, hip joint 0 … root of the neck 1."""
MAN = np.array(
    [
        (0.148, 0.076, -0.098, 0.10), (0.160, 0.088, -0.120, 0.12), (0.148, 0.092, -0.100, 0.12), (0.138, 0.092, -0.090, 0.10),
        (0.150, 0.102, -0.104, 0.10), (0.163, 0.104, -0.118, 0.10), (0.152, 0.084, -0.116, 0.05), (0.104, 0.052, -0.096, 0.0),
        (0.030, 0.012, -0.056, 0.0),
    ]
)  # fmt: skip
WOMAN = np.array(
    [
        (0.158, 0.076, -0.104, 0.10), (0.170, 0.086, -0.126, 0.10), (0.146, 0.082, -0.098, 0.08), (0.116, 0.076, -0.080, 0.04),
        (0.124, 0.082, -0.090, 0.04), (0.136, 0.084, -0.102, 0.04), (0.130, 0.072, -0.102, 0.02), (0.092, 0.046, -0.086, 0.0),
        (0.026, 0.010, -0.052, 0.0),
    ]
)  # fmt: skip
CHILD = np.array(
    [
        (0.146, 0.086, -0.100, 0.12), (0.152, 0.098, -0.110, 0.12), (0.144, 0.110, -0.098, 0.10), (0.136, 0.110, -0.092, 0.08),
        (0.136, 0.102, -0.096, 0.06), (0.138, 0.090, -0.102, 0.06), (0.126, 0.074, -0.098, 0.04), (0.090, 0.048, -0.082, 0.0),
        (0.026, 0.010, -0.050, 0.0),
    ]
)  # fmt: skip


def sections_of(body: Proportions) -> np.ndarray:
    """Return (9, 4) torso sections in metres for `column`."""
    table = MAN * (1 - body.woman) + WOMAN * body.woman
    table = (table * (1 - body.child) + CHILD * body.child) * np.array([body.unit, body.unit, body.unit, 1])
    waist = np.exp(-(((LEVELS - 0.25) / 0.35) ** 2))
    table[:, 0] *= 1 + body.build * (0.13 + 0.17 * waist)
    table[:, 1] *= 1 + body.build * (0.12 + (0.5 if body.build > 0 else 0.12) * waist) + 0.15 * body.old * waist
    table[:, 2] *= 1 + body.build * (0.1 + 0.1 * waist)
    return table


def draped(body: Proportions, loose: float) -> tuple[np.ndarray, np.ndarray]:
    """Return heights and sections of cloth on the torso: it bridges the waist by `loose` 0…1 and hangs below the hips."""
    levels, table = levels_of(body), sections_of(body)
    hang = np.concatenate([[table[1]], table[1:]])
    fullest = np.maximum(np.maximum.accumulate(hang[::-1, 0])[::-1], 0.97 * hang[1, 0])
    below = ease(levels[5] + 0.02 * body.unit, levels[3], levels)
    hang[:, 0] += below * loose * np.maximum(fullest - hang[:, 0], 0)
    chest = hang[4:6].max(0)
    hang[:, 1] += below * loose * np.maximum(chest[1] - 0.012 * body.unit - hang[:, 1], 0)
    hang[:, 2] += below * loose * np.minimum(hang[4:6, 2].min() + 0.008 * body.unit - hang[:, 2], 0)
    hang[:3, 3] = (0.45, 0.45, 0.3)
    hang[:2, 0] = np.maximum(hang[:2, 0], body.hip_half + 0.08 * body.unit * (1 - 0.1 * body.child) * body.thick)
    hang[:2, 2] -= 0.008 * body.unit
    hang[0, :2] += np.array([0.006, 0.012]) * body.unit
    low = body.hip - 0.3 * (body.neck - body.hip)
    return np.concatenate([[low], levels[1:]]), hang


def levels_of(body: Proportions) -> np.ndarray:
    """Return (9,) heights of the torso's sections in metres."""
    return body.hip + LEVELS * (body.neck - body.hip)


def belly_of(body: Proportions) -> float:
    """Return z of the belly's surface at the belt."""
    return float(through(LEVELS, sections_of(body), np.array([0.22]))[0, 1])


def torso(points: np.ndarray, body: Proportions, loose: float | None = None) -> np.ndarray:
    """Return the distance to the trunk with bust and trapezius; with `loose`, as cloth hangs on it."""
    field = column(points, *((levels_of(body), sections_of(body)) if loose is None else draped(body, loose)))
    u, thick = body.unit, body.thick
    if body.woman > 0.5:
        full = 1 + 0.25 * body.build
        centre = np.array((0.0, body.hip + 0.645 * (body.neck - body.hip), 0.052 * u))
        field = union(field, ellipsoid(points, centre, np.array((0.104, 0.064, 0.062)) * u * full), 0.075 * u)
    slim = (1 - 0.2 * body.woman - 0.22 * body.child) * thick
    for side in (-1, 1):
        joints = np.array([
            (side * 0.014 * u, body.neck + 0.016 * u, -0.036 * u),
            (side * 0.42 * body.shoulder_half, body.neck - 0.004 * u, -0.034 * u),
            (side * 0.92 * body.shoulder_half, body.shoulder + 0.012 * u, -0.02 * u),
        ])  # fmt: skip
        field = union(field, limb(points, joints, np.array([0.024, 0.032, 0.032]) * u * slim), 0.05 * u)
    return field


def neck(points: np.ndarray, body: Proportions) -> np.ndarray:
    """Return the distance to the neck, a little thinner than the head's own so that it dips under it."""
    girth = 0.046 * body.unit * (1 - 0.14 * body.woman - 0.2 * body.child + 0.08 * body.build)
    low, high = (0, body.neck - 0.03 * body.unit, -0.026 * body.unit), (0, body.chin, -0.018 * body.unit)
    return limb(points, np.array([low, high]), np.array([girth, girth * 0.9]))


def arm(points: np.ndarray, rest: Rest, index: int) -> np.ndarray:
    """Return the distance to one arm from the deltoid to the wrist."""
    body, first = rest.measures, ARMS[index]
    shoulder, elbow, wrist = rest.joints[[first, first + 2, first + 4]]
    inner = shoulder + np.array([-0.25 * shoulder[0], -0.01 * body.unit, 0])
    joints = np.stack([
        inner, shoulder, shoulder * 0.72 + elbow * 0.28, shoulder * 0.4 + elbow * 0.6, elbow, elbow * 0.74 + wrist * 0.26, wrist
    ])  # fmt: skip
    slim = 1 - 0.16 * body.woman - 0.16 * body.child
    radii = np.array([0.046, 0.048, 0.049, 0.043, 0.036, 0.038, 0.027]) * body.unit * slim * body.thick
    return limb(points, joints, radii)


def leg(points: np.ndarray, rest: Rest, index: int) -> np.ndarray:
    """Return the distance to one leg from the hip to the ankle."""
    body, first = rest.measures, LEGS[index]
    hip, knee, ankle = rest.joints[[first, first + 2, first + 4]]
    side = np.sign(hip[0])
    joints = np.stack([
        hip + np.array([side * 0.002, -0.02, -0.008]) * body.unit, hip * 0.5 + knee * 0.5, knee,
        knee * 0.7 + ankle * 0.3 + np.array([0, 0, -0.014]) * body.unit, ankle,
    ])  # fmt: skip
    radii = np.array([0.078, 0.066, 0.049, 0.05, 0.036]) * body.unit * (1 - 0.1 * body.child) * body.thick
    return limb(points, joints, radii)


def along_arm(points: np.ndarray, rest: Rest, index: int) -> np.ndarray:
    """Return where points lie along an arm: 0 at the shoulder, 1 at the elbow, 2 at the wrist."""
    first = ARMS[index]
    shoulder, elbow, wrist = rest.joints[[first, first + 2, first + 4]]
    upper, fore = elbow - shoulder, wrist - elbow
    high = (points - shoulder) @ upper / (upper @ upper)
    low = 1 + (points - elbow) @ fore / (fore @ fore)
    return np.where(high < 1, high, low)


def arm_share(points: np.ndarray, rest: Rest) -> tuple[np.ndarray, np.ndarray]:
    """Return for each point how far it belongs to an arm, 0…1, and to which: 0 left, 1 right."""
    body = rest.measures
    index = (points[:, 0] < 0).astype(int)
    trunk = column(points, levels_of(body), sections_of(body))
    arms = np.where(index == 0, arm(points, rest, 0), arm(points, rest, 1))
    along = np.where(index == 0, along_arm(points, rest, 0), along_arm(points, rest, 1))
    share = ease(-0.035 * body.unit, 0.035 * body.unit, trunk - arms) * ease(-0.22, 0.12, along)
    return share, index


def trunk_bones(points: np.ndarray, rest: Rest) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return bone a, bone b and the share of b for points of the trunk alone."""
    body = rest.measures
    level = (points[:, 1] - body.hip) / (body.neck - body.hip)
    low = level < 0.45
    bone_a = np.where(low, int(Bone.HIPS), int(Bone.SPINE))
    bone_b = np.where(low, int(Bone.SPINE), int(Bone.CHEST))
    return bone_a, bone_b, np.where(low, ease(0.12, 0.42, level), ease(0.48, 0.72, level))


def upper_bones(points: np.ndarray, rest: Rest) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return bone a, bone b and the share of b for points of the trunk and arms; below the belt, of the legs."""
    share, index = arm_share(points, rest)
    along = np.where(index == 0, along_arm(points, rest, 0), along_arm(points, rest, 1))
    first = np.where(index == 0, int(ARMS[0]), int(ARMS[1]))
    bone_a, bone_b, weight = trunk_bones(points, rest)
    hem = points[:, 1] < rest.measures.hip + 0.065 * rest.measures.unit
    low_a, low_b, low_weight = lower_bones(points, rest)
    bone_a, bone_b, weight = np.where(hem, low_a, bone_a), np.where(hem, low_b, bone_b), np.where(hem, low_weight, weight)
    near = (share > 0.001) & (share <= 0.5)
    bone_a = np.where(near, int(Bone.CHEST), bone_a)
    bone_b = np.where(near, first, bone_b)
    weight = np.where(near, share * 2, weight)
    out = share > 0.5
    stations = ((0.0, 0, 1, 0.0, 0.4), (0.72, 1, 2, 0.72, 1.0), (1.0, 2, 3, 1.0, 1.28))
    for start, a, b, low_end, high_end in stations:
        chosen = out & (along >= start if start else along < 0.72)
        bone_a = np.where(chosen, first + a, bone_a)
        bone_b = np.where(chosen, first + b, bone_b)
        smooth = ease(low_end, high_end, along)
        weight = np.where(chosen, np.clip((share - 0.5) * 2, 0, 1) if not start else smooth, weight)
    return bone_a, bone_b, weight


def lower_bones(points: np.ndarray, rest: Rest) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return bone a, bone b and the share of b for points of the pelvis and legs."""
    body = rest.measures
    first = np.where(points[:, 0] > 0, int(LEGS[0]), int(LEGS[1]))
    thigh = (body.hip - points[:, 1]) / (body.hip - body.knee)
    calf = (body.knee - points[:, 1]) / (body.knee - body.ankle)
    apart = ease(0.004, 0.03, np.abs(points[:, 0]))
    high = ease(-0.2, 0.12, thigh) * apart
    at_hip, at_thigh = thigh < 0.12, (thigh >= 0.12) & (thigh < 0.8)
    weight = np.where(at_hip, high, np.where(at_thigh, ease(0.12, 0.32, thigh) * apart, ease(0.8, 1.0, thigh)))
    bone_a = np.where(at_hip, int(Bone.HIPS), np.where(at_thigh, first, first + 1))
    bone_b = np.where(at_hip, first, np.where(at_thigh, first + 1, first + 2))
    below = calf > 0
    bone_a, bone_b = np.where(below, first + 2, bone_a), np.where(below, first + 3, bone_b)
    return bone_a, bone_b, np.where(below, ease(0, 0.24, calf), weight)
