"""What the air does: fog, shafts through the key's shadow and the glow round lamps.

Shafts and glow are kept at quarter size for two depths, whatever stands there, so that no outline is ragged; each pixel mixes them.
"""

import math

import numpy as np

from studio.picture.previs.kernels.options import F, apart, part
from studio.picture.previs.kernels.rows import add_scaled, fill, largest, quadruple, scale

SHAFT_STEPS = 8


@part
def shaft_step(lit, flat, size, view, project, bias, reach, y, step):
    """Add 1 to `lit` for each ray of a quarter row whose sample in one of the steps the key lights."""
    inside = size - F(2)
    none = F(0)
    one = F(1)
    fy = F(4 * y + 2)
    rx = view[1, 0] + view[3, 0] * fy
    ry = view[1, 1] + view[3, 1] * fy
    rz = view[1, 2] + view[3, 2] * fy
    turn = (y & 3) * 7
    for x in range(lit.shape[0]):
        fx = F(4 * x + 2)
        jitter = F(np.int32(((x & 3) * 4 + turn) & 15)) * F(1 / 16)
        t = reach * (step + jitter) * F(1 / SHAFT_STEPS)
        px = view[0, 0] + (rx + view[2, 0] * fx) * t
        py = view[0, 1] + (ry + view[2, 1] * fx) * t
        pz = view[0, 2] + (rz + view[2, 2] * fx) * t
        u = project[0, 0] * px + project[0, 1] * py + project[0, 2] * pz + project[0, 3]
        v = project[1, 0] * px + project[1, 1] * py + project[1, 2] * pz + project[1, 3]
        d = project[2, 0] * px + project[2, 1] * py + project[2, 2] * pz + project[2, 3]
        within = (u > one) & (v > one) & (u < inside) & (v < inside) & (py > none)
        row = F(np.int32(min(max(v, none), inside)))
        column = F(np.int32(min(max(u, none), inside)))
        free = flat[np.uint64(np.uint32(row * size + column))] <= d + bias
        lit[x] += one if within & free else none


@apart
def shafts(view, depth, project, bias, reach, glow):
    """Write into `glow` (rows, columns; quarter size) how many of the first `reach` metres of each ray the key lights."""
    flat = depth.reshape(-1)
    for y in range(glow.shape[0]):
        lit = glow[y]
        fill(lit, F(0))
        for k in range(SHAFT_STEPS):
            shaft_step(lit, flat, F(depth.shape[0]), view, project, bias, reach, y, F(k))
        scale(lit, reach / F(SHAFT_STEPS))


@apart
def lamps_seen(nearness, project, lamps):
    """Return (k,) what share of a small disc round each lamp is not hidden by something nearer; 1 outside the picture."""
    height, _, width = nearness.shape
    seen = np.ones(lamps.shape[0], np.float32)
    step = max(height // 90, 1)
    for i in range(lamps.shape[0]):
        p = lamps[i]
        w = project[2, 0] * p[0] + project[2, 1] * p[1] + project[2, 2] * p[2] + project[2, 3]
        if w < F(0.3):
            continue
        u = (project[0, 0] * p[0] + project[0, 1] * p[1] + project[0, 2] * p[2] + project[0, 3]) / w
        v = (project[1, 0] * p[0] + project[1, 1] * p[1] + project[1, 2] * p[2] + project[1, 3]) / w
        free = F(0)
        for dy in range(-4, 5):
            for dx in range(-4, 5):
                x = int(u) + dx * step
                y = int(v) + dy * step
                hidden = 0 <= x < width and 0 <= y < height and nearness[y, 0, x] * (w - F(0.45)) > F(1)
                free += F(0) if hidden else F(1)
        seen[i] = free / F(81)
    return seen


@apart
def lamp_glow(view, lamps, density, reach, air):
    """Add to `air` (rows, 3, columns; quarter size) what `reach` metres of fog show of each lamp (x y z r g b reach halo)."""
    rows, _, columns = air.shape
    for i in range(lamps.shape[0]):
        lamp = lamps[i]
        strength = lamp[7] * density
        if strength <= F(0):
            continue
        px = lamp[0] - view[0, 0]
        py = lamp[1] - view[0, 1]
        pz = lamp[2] - view[0, 2]
        square = px * px + py * py + pz * pz
        glow = np.empty(columns, np.float32)
        for y in range(rows):
            fy = F(4 * y + 2)
            rx = view[1, 0] + view[3, 0] * fy
            ry = view[1, 1] + view[3, 1] * fy
            rz = view[1, 2] + view[3, 2] * fy
            for x in range(columns):
                fx = F(4 * x + 2)
                dx = rx + view[2, 0] * fx
                dy = ry + view[2, 1] * fx
                dz = rz + view[2, 2] * fx
                along = (px * dx + py * dy + pz * dz) / math.sqrt(dx * dx + dy * dy + dz * dz)
                miss = math.sqrt(max(square - along * along, F(0.03)))
                u1 = (reach - along) / miss
                u0 = -along / miss
                glow[x] = (u1 / (F(0.62) + abs(u1)) - u0 / (F(0.62) + abs(u0))) * F(1.5708) / miss * strength
            for k in range(3):
                add_scaled(air[y, k], glow, lamp[3 + k])


@apart
def colour_shafts(glow, colour, air):
    """Set `air` (rows, 3, columns) to the shafts in the key's colour."""
    rows, columns = glow.shape
    for y in range(rows):
        for k in range(3):
            out = air[y, k]
            for x in range(columns):
                out[x] = glow[y, x] * colour[k]


@part
def depth_shares(near_share, far_share, distance, near, far):
    """Write how much of the near and of the rest of the far field of air lies before each pixel."""
    for x in range(near_share.shape[0]):
        near_share[x] = min(distance[x] / near, F(1))
    for x in range(far_share.shape[0]):
        far_share[x] = min(max((distance[x] - near) / (far - near), F(0)), F(1))


@part
def air_row(out, near_field, far_field, near_share, far_share):
    """Write the air's own light before each pixel."""
    for x in range(out.shape[0]):
        out[x] = near_field[x] * near_share[x] + max(far_field[x] - near_field[x], F(0)) * far_share[x]


@part
def clearness(out, distance, height, eye_height, density, falloff):
    """Write what share of light comes through fog that thins with height."""
    for x in range(out.shape[0]):
        middle = max((height[x] + eye_height) * F(0.5), F(0))
        k = min(distance[x], F(120)) * density / (F(1) + middle * falloff)
        out[x] = F(1) / (F(1) + k + F(0.5) * k * k + F(0.1666) * k * k * k)


@part
def mix_fog(out, clear, lit, colour):
    """Lay fog of `colour` and the air's own light over a row."""
    for x in range(out.shape[0]):
        out[x] = out[x] * clear[x] + colour * (F(1) - clear[x]) + lit[x]


@part
def mix_clear_fog(out, clear, colour):
    """Lay fog of `colour` over a row of air that gives no light of its own."""
    for x in range(out.shape[0]):
        out[x] = out[x] * clear[x] + colour * (F(1) - clear[x])


@part
def widen_air(fields, air, y):
    """Fill `fields` (6, width) with both fields of air at a row of the picture; return whether there is anything in them."""
    quarter = min(y // 4, air.shape[1] - 1)
    lower = min(quarter + 1, air.shape[1] - 1)
    share = F(y & 3) * F(0.25)
    most = F(0)
    for k in range(3):
        for field in range(2):
            most = max(most, max(largest(air[field, quarter, k]), largest(air[field, lower, k])))
    if most <= F(0):
        return False
    for k in range(3):
        quadruple(fields[k], air[0, quarter, k], air[0, lower, k], share)
        quadruple(fields[3 + k], air[1, quarter, k], air[1, lower, k], share)
    return True
