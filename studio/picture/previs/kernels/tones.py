"""Tones, bumps and wetness over a stretch of one row: the parts that textures are made of; none knows which texture it serves."""

import math

import numpy as np

from studio.picture.previs.kernels.noise import lattice, smooth_noise, whole
from studio.picture.previs.kernels.options import F, loose_part
from studio.picture.previs.kernels.rows import multiply


@loose_part
def detail(out, distance, per_metre, pixel):
    """Write how much of a pattern of `per_metre` features survives at each distance; `pixel` is its size at one metre."""
    for k in range(out.shape[0]):
        out[k] = min(max(F(1.4) - F(2.5) * per_metre * pixel * distance[k], F(0)), F(1))


@loose_part
def wall_course(out, x, z, nx, nz):
    """Write the coordinate that runs along an upright wall."""
    for k in range(out.shape[0]):
        out[k] = x[k] * nz[k] - z[k] * nx[k] + F(0.5) * (x[k] + z[k]) * max(F(1) - abs(nx[k]) - abs(nz[k]), F(0))


@loose_part
def brick_tone(out, course, y, keep):
    """Write brick and mortar."""
    for k in range(out.shape[0]):
        v = y[k] * F(7)
        row = whole(v)
        u = course[k] * F(3.2) + F(0.5) * F(np.int32(row) & 1)
        column = whole(u)
        h = lattice(np.int32(column), np.int32(row))
        stone = F(0.74) + F(0.5) * h
        joint = max(min((F(0.06) - (u - column)) * F(60), F(1)), min((F(0.13) - (v - row)) * F(25), F(1)))
        joint = max(joint, F(0)) * keep[k]
        out[k] = F(1) + (stone - F(1)) * (F(0.3) + F(0.7) * keep[k]) + (F(0.55) - stone) * joint


@loose_part
def plank_tone(out, course, y, keep, seed):
    """Write boards with grain; `course` runs across them, `y` along."""
    for k in range(out.shape[0]):
        u = course[k] * F(7) + seed
        board = whole(u)
        h = lattice(np.int32(board), np.int32(11))
        grain = smooth_noise(u * F(9) + h * F(50), y[k] * F(2.2) + h * F(9)) - F(0.5)
        streak = smooth_noise(u * F(2.5) + h * F(20), y[k] * F(0.9)) - F(0.5)
        gap = max(min((F(0.07) - (u - board)) * F(40), F(1)), F(0)) * keep[k]
        out[k] = (F(0.86) + F(0.3) * h + (F(0.32) * grain) * keep[k] + F(0.3) * streak) * (F(1) - F(0.6) * gap)


@loose_part
def tile_tone(out, u, v, keep, size):
    """Write square tiles with joints."""
    for k in range(out.shape[0]):
        a = u[k] * size
        b = v[k] * size
        i = whole(a)
        j = whole(b)
        edge = min(min(a - i, F(1) - (a - i)), min(b - j, F(1) - (b - j)))
        joint = max(min((F(0.03) - edge) * F(60), F(1)), F(0)) * keep[k]
        out[k] = (F(0.93) + F(0.14) * lattice(np.int32(i), np.int32(j))) * (F(1) - F(0.45) * joint)


@loose_part
def window_share(out, course, y, seed):
    """Write 1 inside a window pane, 0 on the wall, and for lit windows 1 plus their brightness."""
    for k in range(out.shape[0]):
        u = course[k] * F(0.55)
        v = y[k] * F(0.36)
        i = whole(u)
        j = whole(v)
        a = u - i
        b = v - j
        pane = a > F(0.28) and a < F(0.72) and b > F(0.22) and b < F(0.78) and j > F(0)
        bar = abs(a - F(0.5)) < F(0.018) or abs(b - F(0.55)) < F(0.014)
        h = lattice(np.int32(i) + np.int32(seed), np.int32(j) + np.int32(77))
        lit = (F(0.4) + h) * (F(0.7) + F(0.6) * b) if h > F(0.62) else F(0)
        out[k] = (F(1) + lit) if pane and not bar else F(0)


@loose_part
def glaze(out, pane, value):
    """Set a property to `value` where there is glass."""
    for k in range(out.shape[0]):
        out[k] = value if pane[k] > F(0) else out[k]


@loose_part
def light_panes(out, pane, strength):
    """Write what lit windows give off."""
    for k in range(out.shape[0]):
        out[k] = out[k] if pane[k] <= F(0) else max(pane[k] - F(1), F(0)) * strength


@loose_part
def tone(out, noise, level, spread):
    """Write level + spread · noise."""
    for k in range(out.shape[0]):
        out[k] = level + spread * noise[k]


@loose_part
def grit(out, noise, keep, spread):
    """Multiply by fine noise where it survives."""
    for k in range(out.shape[0]):
        out[k] *= F(1) + (noise[k] - F(0.5)) * spread * keep[k]


@loose_part
def bump(normal, noise, keep, height):
    """Tilt a normal by noise."""
    for k in range(normal.shape[0]):
        normal[k] += (noise[k] - F(0.5)) * height * keep[k]


@loose_part
def puddle(out, noise, ny, wet):
    """Write how much water stands on level ground."""
    for k in range(out.shape[0]):
        level = max(ny[k] - F(0.9), F(0)) * F(10)
        out[k] = min(max((noise[k] - F(0.47)) * F(5), F(0)), F(1)) * wet * level


@loose_part
def wetten_roughness(roughness, pool, wet):
    """Smooth a surface by its film of water and pools."""
    for k in range(roughness.shape[0]):
        roughness[k] = roughness[k] * (F(1) - F(0.45) * wet) * (F(1) - F(0.75) * pool[k])


@loose_part
def mirror_of(out, pool, film):
    """Write how much of a reflection level water gives back, before its angle."""
    for k in range(out.shape[0]):
        out[k] = max(out[k], film + (F(1) - film) * pool[k])


@loose_part
def darken(out, pool, wet):
    """Darken a soaked surface."""
    for k in range(out.shape[0]):
        out[k] *= F(1) - F(0.4) * wet - F(0.2) * pool[k]


@loose_part
def catch_light(out, nx, ny, nz, vx, vy, vz, cx, cy, cz):
    """Add the reflection of a lamp near the camera that makes an eye live."""
    for k in range(out.shape[0]):
        hx = vx[k] + cx
        hy = vy[k] + cy
        hz = vz[k] + cz
        c = (nx[k] * hx + ny[k] * hy + nz[k] * hz) / math.sqrt(hx * hx + hy * hy + hz * hz)
        out[k] += min(max((c - F(0.991)) * F(160), F(0)), F(1))


@loose_part
def thin_glance(out, vy):
    """Scale a mirror by Fresnel's share at the angle from which level water is seen."""
    for k in range(out.shape[0]):
        c = F(1) - max(vy[k], F(0))
        c2 = c * c
        out[k] *= F(0.05) + F(0.95) * c2 * c2 * (F(0.4) + F(0.6) * c)


@loose_part
def tint_albedo(red, green, blue, shade):
    """Multiply a colour by a tone."""
    multiply(red, shade)
    multiply(green, shade)
    multiply(blue, shade)
