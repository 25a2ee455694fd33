"""Bones of a body solved from a stance, hands and elbows kept out of the trunk; no acting and no meshes."""

import math

import numpy as np

from studio.picture.previs.kernels.options import inlined, kernel, loose_part

HIPS, SPINE, CHEST, NECK, HEAD, FACE_END = 0, 1, 2, 3, 4, 10
ARM, LEG, PROP, END = 10, 30, 42, 44
"""First bones of the left limbs; each arm has ten bones, each leg six; two for what is held."""
CURLS = (1.35, 1.3, 1.35, 1.3, 0.9)
"""Radians a closed fist bends at the knuckle, at the finger's middle, the same for the index finger, and at the thumb."""
ROUND = 2.6
"""Exponent of the trunk's cross-section: between an ellipse and a box."""


@inlined
def _length(x, y, z):
    return math.sqrt(x * x + y * y + z * z + 1e-18)


@loose_part
def _euler(pitch, yaw, roll, out):
    """Write the rotation: yaw about y, then pitch about x, then roll about z, applied inside out."""
    cp, sp, cy, sy, cr, sr = math.cos(pitch), math.sin(pitch), math.cos(yaw), math.sin(yaw), math.cos(roll), math.sin(roll)
    out[0, 0], out[0, 1], out[0, 2] = cy * cr + sy * sp * sr, -cy * sr + sy * sp * cr, sy * cp
    out[1, 0], out[1, 1], out[1, 2] = cp * sr, cp * cr, -sp
    out[2, 0], out[2, 1], out[2, 2] = -sy * cr + cy * sp * sr, sy * sr + cy * sp * cr, cy * cp


@loose_part
def _product(a, b, out):
    for r in range(3):
        for c in range(3):
            out[r, c] = a[r, 0] * b[0, c] + a[r, 1] * b[1, c] + a[r, 2] * b[2, c]


@loose_part
def _turn(a, v, out):
    x, y, z = v[0], v[1], v[2]
    for r in range(3):
        out[r] = a[r, 0] * x + a[r, 1] * y + a[r, 2] * z


@loose_part
def _unturn(a, v, out):
    x, y, z = v[0], v[1], v[2]
    for r in range(3):
        out[r] = a[0, r] * x + a[1, r] * y + a[2, r] * z


@loose_part
def _carried(bone, spot, turns, joints, rest, out):
    """Write where a point of the rest pose is when `bone` carries it."""
    x, y, z = spot[0] - rest[bone, 0], spot[1] - rest[bone, 1], spot[2] - rest[bone, 2]
    for r in range(3):
        out[r] = joints[bone, r] + turns[bone, r, 0] * x + turns[bone, r, 1] * y + turns[bone, r, 2] * z


@loose_part
def _hang(bone, parent, turn, turns, joints, rest):
    _carried(parent, rest[bone], turns, joints, rest, joints[bone])
    _product(turns[parent], turn, turns[bone])


@loose_part
def _framed(first, second, out):
    """Write the frame whose columns are `first`, the part of `second` square to it, and their cross product."""
    n = _length(first[0], first[1], first[2])
    ax, ay, az = first[0] / n, first[1] / n, first[2] / n
    d = ax * second[0] + ay * second[1] + az * second[2]
    bx, by, bz = second[0] - d * ax, second[1] - d * ay, second[2] - d * az
    n = _length(bx, by, bz)
    bx, by, bz = bx / n, by / n, bz / n
    out[0, 0], out[1, 0], out[2, 0] = ax, ay, az
    out[0, 1], out[1, 1], out[2, 1] = bx, by, bz
    out[0, 2], out[1, 2], out[2, 2] = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx


@loose_part
def _bone_frame(start, end, hinge, out):
    """Write the frame of one bone of a limb: along it, its hinge, their cross product."""
    x, y, z = end[0] - start[0], end[1] - start[1], end[2] - start[2]
    n = _length(x, y, z)
    x, y, z = x / n, y / n, z / n
    out[0, 0], out[1, 0], out[2, 0] = x, y, z
    out[0, 1], out[1, 1], out[2, 1] = hinge[0], hinge[1], hinge[2]
    out[0, 2], out[1, 2], out[2, 2] = y * hinge[2] - z * hinge[1], z * hinge[0] - x * hinge[2], x * hinge[1] - y * hinge[0]


@loose_part
def _reach(root, target, pole, upper, lower, middle, end, hinge):
    """Solve a limb of two bones whose middle joint points towards `pole`; out of reach it stretches as far as it goes."""
    x, y, z = target[0] - root[0], target[1] - root[1], target[2] - root[2]
    far = _length(x, y, z) + 1e-9
    x, y, z = x / far, y / far, z / far
    far = min(max(far, abs(upper - lower) + 0.02), (upper + lower) * 0.998)
    along = (upper * upper - lower * lower + far * far) / (2 * far)
    bulge = math.sqrt(max(upper * upper - along * along, 1e-10))
    d = pole[0] * x + pole[1] * y + pole[2] * z
    px, py, pz = pole[0] - d * x, pole[1] - d * y, pole[2] - d * z
    n = _length(px, py, pz)
    px, py, pz = px / n, py / n, pz / n
    middle[0] = root[0] + x * along + px * bulge
    middle[1] = root[1] + y * along + py * bulge
    middle[2] = root[2] + z * along + pz * bulge
    end[0], end[1], end[2] = root[0] + x * far, root[1] + y * far, root[2] + z * far
    hinge[0], hinge[1], hinge[2] = py * z - pz * y, pz * x - px * z, px * y - py * x


@loose_part
def _halves(bone, before, after, turns, work):
    """Turn `bone` half-way from one bone to another."""
    a, b = turns[before], turns[after]
    for r in range(3):
        for c in range(3):
            work[r, c] = a[0, r] * b[0, c] + a[1, r] * b[1, c] + a[2, r] * b[2, c]
    w = math.sqrt(max(1 + work[0, 0] + work[1, 1] + work[2, 2], 1e-6)) / 2
    p, q = 1 + w, 1 / (4 * w)
    x, y, z = (work[2, 1] - work[1, 2]) * q, (work[0, 2] - work[2, 0]) * q, (work[1, 0] - work[0, 1]) * q
    n = math.sqrt(p * p + x * x + y * y + z * z)
    p, x, y, z = p / n, x / n, y / n, z / n
    work[0, 0], work[0, 1], work[0, 2] = 1 - 2 * (y * y + z * z), 2 * (x * y - p * z), 2 * (x * z + p * y)
    work[1, 0], work[1, 1], work[1, 2] = 2 * (x * y + p * z), 1 - 2 * (x * x + z * z), 2 * (y * z - p * x)
    work[2, 0], work[2, 1], work[2, 2] = 2 * (x * z - p * y), 2 * (y * z + p * x), 1 - 2 * (x * x + y * y)
    _product(a, work, turns[bone])


@loose_part
def _pushed(spot, radius, trunk, turns, joints, rest, out):
    """Write how far `spot` must move, in the body's frame, for a ball of `radius` to leave the trunk; return metres."""
    high, low = np.empty(3), np.empty(3)
    for r in range(3):
        low[r] = spot[r] - joints[HIPS, r]
        high[r] = spot[r] - joints[CHEST, r]
    _unturn(turns[HIPS], low, low)
    _unturn(turns[CHEST], high, high)
    for r in range(3):
        low[r] += rest[HIPS, r]
        high[r] += rest[CHEST, r]
    count = trunk.shape[0]
    step = trunk[1, 0] - trunk[0, 0]
    share = min(max((high[1] - rest[HIPS, 1]) / (rest[CHEST, 1] - rest[HIPS, 1]), 0.0), 1.0)
    x = low[0] + (high[0] - low[0]) * share
    y = low[1] + (high[1] - low[1]) * share
    z = low[2] + (high[2] - low[2]) * share
    out[0] = out[1] = out[2] = 0.0
    level = (y - trunk[0, 0]) / step
    if level <= 0 or level >= count - 1:
        return 0.0
    i = int(level)
    f = level - i
    wide = trunk[i, 1] * (1 - f) + trunk[i + 1, 1] * f + radius
    side = 2 if z > 0 else 3
    deep = trunk[i, side] * (1 - f) + trunk[i + 1, side] * f + radius
    s = (abs(x / wide) ** ROUND + abs(z / deep) ** ROUND) ** (1 / ROUND)
    if s >= 1:
        return 0.0
    s = max(s, 0.2)
    edge = min(min(level, count - 1 - level), 1.0)
    k = (1 / s - 1) * edge
    low[0], low[1], low[2] = x * k, 0.0, z * k
    _turn(turns[CHEST], low, out)
    return _length(low[0], 0.0, low[2])


@loose_part
def _keep_hand_out(target, heading, size, unit, trunk, turns, joints, rest):
    """Move the wrist's target so that wrist, knuckles and fingers lie on the trunk, not in it."""
    spot, push, most = np.empty(3), np.empty(3), np.zeros(3)
    deepest = 0.0
    for k in range(3):
        far = (0.0, 0.45, 0.8)[k] * size
        for r in range(3):
            spot[r] = target[r] + heading[r] * far
        depth = _pushed(spot, (0.03, 0.026, 0.016)[k] * unit, trunk, turns, joints, rest, push)
        if depth > deepest:
            deepest = depth
            for r in range(3):
                most[r] = push[r]
    for r in range(3):
        target[r] += most[r]


@loose_part
def _keep_elbow_out(root, middle, end, pole, unit, trunk, turns, joints, rest):
    """Turn the elbow's pole so that forearm and elbow lie beside the trunk; return whether it was turned."""
    spot, push, whole = np.empty(3), np.empty(3), np.zeros(3)
    deepest = 0.0
    for k in range(3):
        share = (1.0, 0.45, 1.0)[k]
        for r in range(3):
            spot[r] = middle[r] * share + (end[r] if k == 1 else root[r]) * (1 - share)
        if k == 2:
            for r in range(3):
                spot[r] = middle[r] * 0.65 + root[r] * 0.35
        depth = _pushed(spot, (0.042, 0.04, 0.045)[k] * unit, trunk, turns, joints, rest, push)
        if depth > deepest:
            deepest = depth
            gain = (1.0, 1.8, 1.5)[k]
            for r in range(3):
                whole[r] = push[r] * gain
    if deepest <= 0:
        return False
    for r in range(3):
        pole[r] = middle[r] + whole[r] - root[r]
    return True


@loose_part
def _arm(index, arms, measures, trunk, arm_frames, hand_frames, turns, joints, rest):
    """Reach for one hand's target and set the hand."""
    unit, hip, belly, upper, fore, size = measures[0], measures[1], measures[2], measures[3], measures[4], measures[5]
    first, side = ARM + 10 * index, 1.0 - 2.0 * index
    spot, target, root, pole = np.empty(3), np.empty(3), np.empty(3), np.empty(3)
    middle, end, hinge, ahead, palm, heading = np.empty(3), np.empty(3), np.empty(3), np.empty(3), np.empty(3), np.empty(3)
    frame = np.empty((3, 3))
    arm = arms[index]
    spot[0], spot[1], spot[2] = arm[0, 0] * side * unit, arm[0, 1] * unit + hip, arm[0, 2] * unit + belly
    _carried(CHEST, spot, turns, joints, rest, target)
    _carried(CHEST, rest[first], turns, joints, rest, root)
    root[1] += min(max(target[1] - root[1], 0.0) * 0.22, 0.05 * unit)
    spot[0], spot[1], spot[2] = arm[1, 0] * side, arm[1, 1], arm[1, 2]
    _turn(turns[CHEST], spot, pole)
    spot[0], spot[1], spot[2] = arm[2, 0] * side, arm[2, 1], arm[2, 2]
    _turn(turns[CHEST], spot, ahead)
    spot[0], spot[1], spot[2] = arm[3, 0] * side, arm[3, 1], arm[3, 2]
    _turn(turns[CHEST], spot, palm)
    _framed(ahead, palm, frame)
    _product(frame, hand_frames[index], turns[first + 4])
    for r in range(3):
        heading[r] = frame[r, 0]
    for _ in range(2):
        _keep_hand_out(target, heading, size, unit, trunk, turns, joints, rest)
    _reach(root, target, pole, upper, fore, middle, end, hinge)
    for _ in range(3):
        if not _keep_elbow_out(root, middle, end, pole, unit, trunk, turns, joints, rest):
            break
        _reach(root, target, pole, upper, fore, middle, end, hinge)
    _bone_frame(root, middle, hinge, frame)
    _product(frame, arm_frames[index], turns[first + 1])
    _bone_frame(middle, end, hinge, frame)
    _product(frame, arm_frames[index], turns[first + 3])
    for r in range(3):
        joints[first, r] = joints[first + 1, r] = root[r]
        joints[first + 2, r] = joints[first + 3, r] = middle[r]
        joints[first + 4, r] = end[r]
    _fingers(arm[4], first + 4, side, turns, joints, rest)


@loose_part
def _fingers(grip, hand, side, turns, joints, rest):
    """Curl the fingers about the axis across the palm."""
    turn = np.zeros((3, 3))
    turn[2, 2] = 1.0
    for k in range(5):
        strength = grip[0] if k < 2 else (grip[1] if k < 4 else grip[2])
        angle = CURLS[k] * strength
        c, s = math.cos(angle), -math.sin(angle) * side
        turn[0, 0], turn[0, 1], turn[1, 0], turn[1, 1] = c, -s, s, c
        parent = hand + k if k == 1 or k == 3 else hand
        _hang(hand + 1 + k, parent, turn, turns, joints, rest)


@loose_part
def _leg(index, feet, feet_turn, measures, leg_frame, turns, joints, rest):
    """Reach for one foot's target and set the foot."""
    unit = measures[0]
    first, side = LEG + 6 * index, 1.0 - 2.0 * index
    root, ankle, pole, heading = np.empty(3), np.empty(3), np.empty(3), np.empty(3)
    middle, end, hinge = np.empty(3), np.empty(3), np.empty(3)
    frame = np.empty((3, 3))
    pitch, yaw = feet_turn[index, 0], feet_turn[index, 1]
    ankle[0] = rest[first + 4, 0] + feet[index, 0] * side * unit
    ankle[1] = rest[first + 4, 1] + feet[index, 1] * unit
    ankle[2] = rest[first + 4, 2] + feet[index, 2] * unit
    _carried(HIPS, rest[first], turns, joints, rest, root)
    swivel = side * yaw * 0.8
    heading[0], heading[1], heading[2] = math.sin(swivel), 0.0, math.cos(swivel)
    _turn(turns[HIPS], heading, pole)
    pole[2] += 1e-3
    n = _length(pole[0], pole[1] + 0.3, pole[2])
    pole[0], pole[1], pole[2] = pole[0] / n, (pole[1] + 0.3) / n, pole[2] / n
    _reach(root, ankle, pole, measures[6], measures[7], middle, end, hinge)
    _bone_frame(root, middle, hinge, frame)
    _product(frame, leg_frame, turns[first + 1])
    _bone_frame(middle, end, hinge, frame)
    _product(frame, leg_frame, turns[first + 3])
    for r in range(3):
        joints[first, r] = joints[first + 1, r] = root[r]
        joints[first + 2, r] = joints[first + 3, r] = middle[r]
        joints[first + 4, r] = end[r]
    _euler(pitch, side * yaw, 0.0, turns[first + 4])
    _euler(-min(max(pitch, 0.0), 0.9), 0.0, 0.0, frame)
    _hang(first + 5, first + 4, frame, turns, joints, rest)


@kernel
def solve_joints(stance, arms, feet, feet_turn, rest, measures, trunk, arm_frames, hand_frames, leg_frame, out):
    """Write every bone's (bones, 3, 4) matrix in the body's own frame.

    `stance` (4, 3) is the pelvis's place and turn, the chest's turn and the head's; `trunk` (levels, 4) heights at rest, half
    widths, depths ahead and behind, of the dressed trunk. Eyes, jaw and what is held follow head and right hand.
    """
    turns, joints = np.empty((END, 3, 3)), rest.copy()
    frame = np.empty((3, 3))
    for r in range(3):
        joints[HIPS, r] = rest[HIPS, r] + stance[0, r] * measures[0]
    _euler(stance[1, 0], stance[1, 1], stance[1, 2], turns[HIPS])
    for bone, row, share in ((SPINE, 2, 0.45), (CHEST, 2, 0.55), (NECK, 3, 0.4), (HEAD, 3, 0.6)):
        _euler(share * stance[row, 0], share * stance[row, 1], share * stance[row, 2], frame)
        _hang(bone, bone - 1, frame, turns, joints, rest)
    _euler(0.0, 0.0, 0.0, frame)
    for bone in range(HEAD + 1, FACE_END):
        _hang(bone, HEAD, frame, turns, joints, rest)
    for index in range(2):
        _arm(index, arms, measures, trunk, arm_frames, hand_frames, turns, joints, rest)
        _leg(index, feet, feet_turn, measures, leg_frame, turns, joints, rest)
    for index in range(2):
        first = ARM + 10 * index
        _halves(first, CHEST, first + 1, turns, frame)
        _halves(first + 2, first + 1, first + 3, turns, frame)
        first = LEG + 6 * index
        _halves(first, HIPS, first + 1, turns, frame)
        _halves(first + 2, first + 1, first + 3, turns, frame)
    _euler(0.0, 0.0, 0.0, frame)
    for bone in range(PROP, END):
        _hang(bone, ARM + 14, frame, turns, joints, rest)
    for bone in range(END):
        for r in range(3):
            away = joints[bone, r]
            for c in range(3):
                out[bone, r, c] = turns[bone, r, c]
                away -= turns[bone, r, c] * rest[bone, c]
            out[bone, r, 3] = away
