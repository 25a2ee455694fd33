"""Fire, smoke, sparks and magic as soft discs that rise from a point; where each is follows from its number and the time alone."""

import math

from studio.picture.previs.kernels.noise import lattice, whole
from studio.picture.previs.kernels.options import F, kernel
from studio.picture.previs.kernels.precipitation import project_radius


@kernel
def rise(count, seed, seconds, origin, shape, span, light, fade, adds, project, nearness, colour):
    """Draw `count` discs rising from `origin` (3,) metres.

    `shape` is (half width at the source, half width at the end, height gained, sway, least radius, greatest radius) in
    metres; `span` seconds that one lives; `light` (2, 3) its colour when young and when old; `fade` its cover; `adds` above
    0 adds light to what is there, else it is laid over.
    """
    for i in range(count):
        turn = seconds / span + lattice(i, seed)
        born = whole(turn)
        age = turn - born
        key = seed + int(born) * 17
        a = lattice(i, key + 1) - F(0.5)
        b = lattice(i, key + 2) - F(0.5)
        c = lattice(i, key + 3)
        wide = shape[0] + (shape[1] - shape[0]) * age
        swing = shape[3] * age * math.sin(seconds * F(2.1) + c * F(6.28))
        x = origin[0] + F(2) * a * wide + swing
        y = origin[1] + shape[2] * age * (F(0.6) + F(0.6) * c)
        z = origin[2] + F(2) * b * wide + swing * F(0.5)
        w = project[2, 0] * x + project[2, 1] * y + project[2, 2] * z + project[2, 3]
        if w < F(0.5):
            continue
        u = (project[0, 0] * x + project[0, 1] * y + project[0, 2] * z + project[0, 3]) / w
        v = (project[1, 0] * x + project[1, 1] * y + project[1, 2] * z + project[1, 3]) / w
        radius = project_radius(project, shape[4] + (shape[5] - shape[4]) * age) / w
        cover = fade * min(age * F(8), F(1)) * (F(1) - age) * min(radius / F(0.8), F(1))
        puff(u, v, max(radius, F(0.8)), F(1) / w, light, age, cover, adds, nearness, colour)


@kernel
def puff(u, v, r, near, light, age, cover, adds, nearness, colour):
    """Draw one soft disc of radius `r` pixels."""
    height, _, width = colour.shape
    for y in range(max(int(v - r), 0), min(int(v + r) + 2, height)):
        for x in range(max(int(u - r), 0), min(int(u + r) + 2, width)):
            dx = F(x) + F(0.5) - u
            dy = F(y) + F(0.5) - v
            s = F(1) - (dx * dx + dy * dy) / (r * r)
            if s > F(0) and nearness[y, 0, x] <= near:
                s = s * s * cover
                for k in range(3):
                    tone = light[0, k] + (light[1, k] - light[0, k]) * age
                    if adds > F(0):
                        colour[y, k, x] += tone * s
                    else:
                        colour[y, k, x] += (tone - colour[y, k, x]) * min(s, F(1))
