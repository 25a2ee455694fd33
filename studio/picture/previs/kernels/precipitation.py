"""Rain, snow and drifting motes drawn into linear colour, behind whatever is nearer; where they fall is decided by space and time."""

import math

from studio.picture.previs.kernels.noise import lattice, whole
from studio.picture.previs.kernels.options import F, kernel, loose_part


@loose_part
def wrapped(value, middle, span):
    """Return `value` moved by whole spans to within half a span of `middle`."""
    return value - whole((value - middle) / span + F(0.5)) * span


@kernel
def fall(count, seed, seconds, motion, sway, span, project, eye, streak, radius, light, nearness, colour):
    """Draw `count` drops in a cube of `span` metres round the eye.

    `motion` metres a second; `sway` metres of side to side; `streak` seconds of exposure (0 draws discs of `radius` metres);
    `light` is what one drop adds at full cover.
    """
    for i in range(count):
        speed = F(0.8) + F(0.4) * lattice(i, seed + 5)
        phase = lattice(i, seed + 9) * F(6.28)
        x = lattice(i, seed) * span + motion[0] * seconds * speed + sway * math.sin(seconds * F(1.7) + phase)
        y = lattice(i, seed + 1) * span + motion[1] * seconds * speed
        z = lattice(i, seed + 2) * span + motion[2] * seconds * speed + sway * math.cos(seconds * F(1.3) + phase)
        x = wrapped(x, eye[0], span)
        y = wrapped(y, eye[1], span)
        z = wrapped(z, eye[2], span)
        w = project[2, 0] * x + project[2, 1] * y + project[2, 2] * z + project[2, 3]
        if w < F(0.5):
            continue
        u = (project[0, 0] * x + project[0, 1] * y + project[0, 2] * z + project[0, 3]) / w
        v = (project[1, 0] * x + project[1, 1] * y + project[1, 2] * z + project[1, 3]) / w
        if streak > F(0):
            bx = x - motion[0] * speed * streak
            by = y - motion[1] * speed * streak
            bz = z - motion[2] * speed * streak
            bw = project[2, 0] * bx + project[2, 1] * by + project[2, 2] * bz + project[2, 3]
            if bw < F(0.5):
                continue
            bu = (project[0, 0] * bx + project[0, 1] * by + project[0, 2] * bz + project[0, 3]) / bw
            bv = (project[1, 0] * bx + project[1, 1] * by + project[1, 2] * bz + project[1, 3]) / bw
            draw_streak(u, v, bu, bv, F(1) / w, light, nearness, colour)
        else:
            if w < F(1.1):
                continue
            size = project_radius(project, radius) / w
            draw_disc(u, v, size, F(1) / w, light, nearness, colour)


@loose_part
def project_radius(project, radius):
    """Return a radius in pixels at one metre."""
    return radius * math.sqrt(project[1, 1] * project[1, 1] + project[1, 0] * project[1, 0] + project[1, 2] * project[1, 2])


@loose_part
def draw_streak(u, v, bu, bv, near, light, nearness, colour):
    """Add a thin line, fading to both ends."""
    height, _, width = colour.shape
    steps = min(int(max(abs(bu - u), abs(bv - v))) + 1, 160)
    share = min(F(0.25) + near * F(0.8), F(1))
    for s in range(steps):
        t = (F(s) + F(0.5)) / F(steps)
        x = u + (bu - u) * t
        y = int(v + (bv - v) * t)
        ix = int(x - F(0.5))
        if y < 0 or y >= height or ix < 0 or ix >= width - 1 or x < F(0.5):
            continue
        if nearness[y, 0, ix] > near:
            continue
        f = x - F(0.5) - F(ix)
        a = share * (F(1) - abs(t - F(0.5)) * F(2)) * F(2)
        a = min(a, F(1))
        for k in range(3):
            colour[y, k, ix] += light[k] * a * (F(1) - f)
            colour[y, k, ix + 1] += light[k] * a * f


@loose_part
def draw_disc(u, v, size, near, light, nearness, colour):
    """Lay a soft disc of at least a pixel."""
    height, _, width = colour.shape
    r = min(max(size, F(0.75)), F(7))
    cover = min(size / r, F(1)) * min(F(1), F(5) / r)
    for y in range(max(int(v - r), 0), min(int(v + r) + 2, height)):
        for x in range(max(int(u - r), 0), min(int(u + r) + 2, width)):
            dx = F(x) + F(0.5) - u
            dy = F(y) + F(0.5) - v
            a = (F(1) - (dx * dx + dy * dy) / (r * r)) * cover
            if a > F(0) and nearness[y, 0, x] <= near:
                for k in range(3):
                    colour[y, k, x] += (light[k] - colour[y, k, x]) * min(a, F(1)) * F(0.85)
