"""Light reaching one row of pixels from each kind of lamp; no textures and no fog."""

import math

import numpy as np

from studio.picture.previs.kernels.noise import whole
from studio.picture.previs.kernels.options import F, part

SLATS = 13
"""Gaps of the blind in a window through which the key comes."""
HALF_WINDOW = 0.7
"""Metres."""


@part
def ambient(out, albedo, nx, ny, nz, openness, emission, glance, level, ax, ay, az):
    """Write light from all round: a level and a gradient along the normal, held back by occlusion, plus what the surface emits."""
    for k in range(out.shape[0]):
        soft = max(level + ax * nx[k] + ay * ny[k] + az * nz[k], F(0))
        out[k] = albedo[k] * (soft * openness[k] + emission[k]) + glance[k] * (level + ay)


@part
def grazing(out, nx, ny, nz, vx, vy, vz, specular, roughness, openness):
    """Write how much of the sky a surface mirrors at grazing angles."""
    for k in range(out.shape[0]):
        g = F(1) - max(nx[k] * vx[k] + ny[k] * vy[k] + nz[k] * vz[k], F(0))
        g2 = g * g
        out[k] = g2 * g2 * specular[k] * openness[k] * (F(1) - roughness[k]) * F(1.6)


@part
def shadow_half_row(out, x, y, z, nx, ny, nz, depth, project, bias):
    """Write the share of the key that reaches every second pixel, from 3 × 3 texels of `depth`, weighted so that edges are soft."""
    size = depth.shape[0]
    flat = depth.reshape(-1)
    a0 = project[0, 0]
    a1 = project[0, 1]
    a2 = project[0, 2]
    a3 = project[0, 3]
    b0 = project[1, 0]
    b1 = project[1, 1]
    b2 = project[1, 2]
    b3 = project[1, 3]
    c0 = project[2, 0]
    c1 = project[2, 1]
    c2 = project[2, 2]
    c3 = project[2, 3] + bias
    high = F(size - 4)
    wide = F(size)
    stride = np.uint64(size)
    one = np.uint64(1)
    two = np.uint64(2)
    none = F(0)
    full = F(1)
    for i in range(out.shape[0]):
        k = 2 * i
        px = x[k] + nx[k] * F(0.02)
        py = y[k] + ny[k] * F(0.02)
        pz = z[k] + nz[k] * F(0.02)
        u = min(max(a0 * px + a1 * py + a2 * pz + a3 - F(0.5), F(3)), high)
        v = min(max(b0 * px + b1 * py + b2 * pz + b3 - F(0.5), F(3)), high)
        d = c0 * px + c1 * py + c2 * pz + c3
        iu = F(np.int32(u))
        iv = F(np.int32(v))
        fu = u - iu
        fv = v - iv
        gu = full - fu
        b = np.uint64(np.uint32(iv * wide + iu))
        r0 = (gu if flat[b] <= d else none) + (full if flat[b + one] <= d else none) + (fu if flat[b + two] <= d else none)
        b = b + stride
        r1 = (gu if flat[b] <= d else none) + (full if flat[b + one] <= d else none) + (fu if flat[b + two] <= d else none)
        b = b + stride
        r2 = (gu if flat[b] <= d else none) + (full if flat[b + one] <= d else none) + (fu if flat[b + two] <= d else none)
        out[i] = (r0 * (full - fv) + r1 + r2 * fv) * F(0.25)


@part
def stripes(out, x, y, z, a, b, c, d, open_share, dimmed, ux, uz, e):
    """Let the key through one window with a blind, whose slats lie across a·x + b·y + c·z + d; `dimmed` is left elsewhere.

    ux·x + uz·z + e is metres from the middle of the window along its width.
    """
    for k in range(out.shape[0]):
        t = a * x[k] + b * y[k] + c * z[k] + d
        slat = abs(t - whole(t) - F(0.5)) * F(2)
        slat = min(max((open_share - slat) * F(4) + F(0.5), F(0)), F(1))
        high = min(max((F(SLATS / 2) - abs(t - F(0.5))) * F(2) + F(0.5), F(0)), F(1))
        wide = min(max((F(HALF_WINDOW) - abs(ux * x[k] + uz * z[k] + e)) * F(14) + F(0.5), F(0)), F(1))
        out[k] *= slat * high * wide * (F(1) - dimmed) + dimmed


@part
def key_diffuse(out, nx, ny, nz, wrap, shadow, lx, ly, lz):
    """Write the key's matt light, carried past the terminator by `wrap`."""
    for k in range(out.shape[0]):
        w = wrap[k]
        out[k] = max((nx[k] * lx + ny[k] * ly + nz[k] * lz + w) / (F(1) + w), F(0)) * shadow[k]


@part
def key_shine(out, nx, ny, nz, vx, vy, vz, roughness, specular, shadow, lx, ly, lz):
    """Write the key's highlight (GGX without its visibility term)."""
    for k in range(out.shape[0]):
        hx = lx + vx[k]
        hy = ly + vy[k]
        hz = lz + vz[k]
        nh = max(nx[k] * hx + ny[k] * hy + nz[k] * hz, F(0)) / math.sqrt(hx * hx + hy * hy + hz * hz + F(1e-6))
        a = roughness[k] * roughness[k]
        a = a * a + F(1e-4)
        q = nh * nh * (a - F(1)) + F(1)
        facing = max(nx[k] * lx + ny[k] * ly + nz[k] * lz, F(0))
        out[k] = min(specular[k] * a / (q * q) * F(0.25), F(12)) * facing * shadow[k]


@part
def add_light(out, albedo, matt, shine, strength):
    """Add one colour of a lamp."""
    for k in range(out.shape[0]):
        out[k] += strength * (albedo[k] * matt[k] + shine[k])


@part
def add_matt(out, albedo, matt, strength):
    """Add one colour of a lamp that leaves no highlight."""
    for k in range(out.shape[0]):
        out[k] += strength * albedo[k] * matt[k]


@part
def add_flesh_light(out, albedo, matt, shine, wrap, strength, bleed):
    """Add one colour of a lamp, with light that has travelled under the skin where the surface wraps."""
    for k in range(out.shape[0]):
        m = matt[k]
        through = wrap[k] * bleed * m * max(F(1) - m, F(0))
        out[k] += strength * (albedo[k] * (m + through) + shine[k])


@part
def own_light(key, fill, rim, ids, nx, ny, nz, vx, vy, vz, wrap, openness, person):
    """Write how much of one person's own key, fill and rim reaches a stretch of a row; nobody and nothing else gets any.

    `person` is direction and colour of key, fill and rim, then the first triangle of the body and one past the last.
    """
    first = np.int32(person[18])
    last = np.int32(person[19])
    for k in range(key.shape[0]):
        own = openness[k] if (ids[k] >= first) & (ids[k] < last) else F(0)
        w = wrap[k] + F(0.2)
        lit = max((nx[k] * person[0] + ny[k] * person[1] + nz[k] * person[2] + w) / (F(1) + w), F(0))
        key[k] = lit * own
        fill[k] = (F(0.6) + F(0.4) * (nx[k] * person[6] + ny[k] * person[7] + nz[k] * person[8])) * own
        g = F(1) - max(nx[k] * vx[k] + ny[k] * vy[k] + nz[k] * vz[k], F(0))
        behind = max(nx[k] * person[12] + ny[k] * person[13] + nz[k] * person[14], F(0))
        rim[k] = behind * (g * g * g + F(0.04)) * own


@part
def add_own_light(out, albedo, key, shine, fill, rim, wrap, key_strength, fill_strength, rim_strength, bleed):
    """Add one colour of a person's own light; light that has travelled under the skin tints the terminator."""
    for k in range(out.shape[0]):
        m = key[k]
        matt = m + wrap[k] * bleed * m * max(F(1) - m, F(0))
        out[k] += albedo[k] * (key_strength * matt + fill_strength * fill[k])
        out[k] += key_strength * shine[k] + rim_strength * rim[k] * (albedo[k] + F(0.1))


@part
def lamp_diffuse(out, x, y, z, nx, ny, nz, wrap, openness, px, py, pz, inverse_reach):
    """Write the matt light of a lamp at a point, gone at its reach; `inverse_reach` is 1 / reach²."""
    for k in range(out.shape[0]):
        dx = px - x[k]
        dy = py - y[k]
        dz = pz - z[k]
        d2 = dx * dx + dy * dy + dz * dz + F(0.02)
        window = max(F(1) - d2 * inverse_reach, F(0))
        w = wrap[k]
        lit = max(((nx[k] * dx + ny[k] * dy + nz[k] * dz) / math.sqrt(d2) + w) / (F(1) + w), F(0))
        out[k] = openness[k] * window * window / (d2 + F(0.15)) * lit


@part
def lamp_shine(out, x, y, z, nx, ny, nz, vx, vy, vz, roughness, specular, openness, px, py, pz, inverse_reach):
    """Write the highlight of a lamp at a point."""
    for k in range(out.shape[0]):
        dx = px - x[k]
        dy = py - y[k]
        dz = pz - z[k]
        d2 = dx * dx + dy * dy + dz * dz + F(0.02)
        window = max(F(1) - d2 * inverse_reach, F(0))
        inverse = F(1) / math.sqrt(d2)
        dx *= inverse
        dy *= inverse
        dz *= inverse
        hx = dx + vx[k]
        hy = dy + vy[k]
        hz = dz + vz[k]
        nh = max(nx[k] * hx + ny[k] * hy + nz[k] * hz, F(0)) / math.sqrt(hx * hx + hy * hy + hz * hz + F(1e-6))
        a = roughness[k] * roughness[k]
        a = a * a + F(2e-4)
        q = nh * nh * (a - F(1)) + F(1)
        facing = max(nx[k] * dx + ny[k] * dy + nz[k] * dz, F(0))
        glint = min(specular[k] * a / (q * q) * F(0.25), F(12))
        out[k] = openness[k] * window * window / (d2 + F(0.15)) * glint * facing
