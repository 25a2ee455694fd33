"""The sky behind everything: gradient, sun or moon, clouds, stars; where they stand is decided elsewhere."""

import numpy as np

from studio.picture.previs.kernels.noise import lattice, smooth_noise, whole
from studio.picture.previs.kernels.options import F, part
from studio.picture.previs.kernels.rows import fill


@part
def clouds(out, vx, vy, vz, cover, drift, seed):
    """Write cloud cover 0…1 for rows of directions towards the eye."""
    for k in range(out.shape[0]):
        up = max(-vy[k], F(0))
        s = F(1) / (up + F(0.14))
        u = -vx[k] * s * F(0.9) + drift + seed
        v = -vz[k] * s * F(1.5)
        n = smooth_noise(u, v) * F(0.55) + smooth_noise(u * F(2.3) + F(7), v * F(2.3)) * F(0.3)
        n += smooth_noise(u * F(5.1), v * F(5.1) + F(3)) * F(0.15)
        out[k] = min(max((n - F(1) + cover) * F(2.6), F(0)), F(1)) * min(up * F(9), F(1))


@part
def sun_glow(out, vx, vy, vz, sx, sy, sz, disc):
    """Write the brightness of the sky's own lamp: a wide glow, a narrow one and a disc of cosine `disc`."""
    for k in range(out.shape[0]):
        c = max(-(vx[k] * sx + vy[k] * sy + vz[k] * sz), F(0))
        c4 = c * c * c * c
        c16 = c4 * c4 * c4 * c4
        c64 = c16 * c16 * c16 * c16
        face = min(max((c - disc) * F(4000), F(0)), F(1))
        out[k] = c4 * c4 * F(0.12) + c64 * F(0.35) + c64 * c64 * c64 * c64 * F(0.6) + face * F(9)


@part
def paint_sky(out, vy, cloud, glow, zenith, horizon, cloud_colour, sun):
    """Write one colour of the sky."""
    for k in range(out.shape[0]):
        up = max(-vy[k], F(0))
        g = F(1) - min(up * F(1.15), F(1))
        g = g * g * g
        clear = zenith + (horizon - zenith) * g + glow[k] * sun
        out[k] = clear + (cloud_colour * (F(0.75) + F(0.5) * g) + glow[k] * sun * F(0.3) - clear) * cloud[k] * F(0.85)


@part
def stars(out, vx, vy, vz, cloud, strength):
    """Add stars to one row."""
    for k in range(out.shape[0]):
        up = -vy[k]
        if up > F(0.06):
            s = F(130) / (up + F(0.5))
            u = -vx[k] * s
            v = -vz[k] * s
            i = np.int32(whole(u))
            j = np.int32(whole(v))
            h = lattice(i, j)
            if h > F(0.985):
                a = u - whole(u) - F(0.5)
                b = v - whole(v) - F(0.5)
                r = max(F(1) - (a * a + b * b) * F(7), F(0))
                out[k] += strength * r * r * (h - F(0.985)) * F(60) * (F(1) - cloud[k])


@part
def sky_stretch(row, out, x0, x1, sky):
    """Paint a stretch of sky; `sky` is (6, 3): zenith, horizon, clouds, sun colour, sun place, and (cover, drift, stars)."""
    vx, vy, vz = row[14, x0:x1], row[15, x0:x1], row[16, x0:x1]
    cover = sky[5, 0]
    if cover > F(0):
        clouds(row[18, x0:x1], vx, vy, vz, cover, sky[5, 1], F(3.7))
    else:
        fill(row[18, x0:x1], F(0))
    sun_glow(row[19, x0:x1], vx, vy, vz, sky[4, 0], sky[4, 1], sky[4, 2], F(0.9993))
    for k in range(3):
        paint_sky(out[k, x0:x1], vy, row[18, x0:x1], row[19, x0:x1], sky[0, k], sky[1, k], sky[2, k], sky[3, k])
        if sky[5, 2] > F(0):
            stars(out[k, x0:x1], vx, vy, vz, row[18, x0:x1], sky[5, 2])
