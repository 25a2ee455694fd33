"""Tones of laid and grown surfaces over a stretch of one row: cobbles, blocks, roof tiles, paper, plaster, bark, turf."""

import numpy as np

from studio.picture.previs.kernels.noise import lattice, smooth_noise, whole
from studio.picture.previs.kernels.options import F, part


@part
def cobbles(tone, u, v, nx, nz, keep, size):
    """Write rounded setts in staggered rows and tilt the normal over each; `size` is setts a metre."""
    for k in range(tone.shape[0]):
        b = v[k] * size
        j = whole(b)
        a = u[k] * size * F(0.8) + lattice(np.int32(j), 3) * F(7.0)
        i = whole(a)
        h = lattice(np.int32(i), np.int32(j))
        p = (a - i - F(0.5)) * F(2)
        q = (b - j - F(0.5)) * F(2)
        p2 = p * p
        q2 = q * q
        edge = p2 * p2 + q2 * q2
        joint = min(max((edge - F(0.75)) * F(3), F(0)), F(1)) * keep[k]
        tone[k] = F(0.92) + (F(0.34) * h - F(0.12)) * (F(0.35) + F(0.65) * keep[k]) - F(0.52) * joint
        nx[k] += p * p2 * F(0.34) * keep[k]
        nz[k] += q * q2 * F(0.34) * keep[k]


@part
def blocks(tone, course, y, keep, size):
    """Write dressed stone in courses; `size` is courses a metre."""
    for k in range(tone.shape[0]):
        v = y[k] * size
        j = whole(v)
        u = course[k] * size * F(0.52) + lattice(np.int32(j), 7) * F(3.0)
        i = whole(u)
        h = lattice(np.int32(i), np.int32(j))
        a = u - i
        b = v - j
        edge = min(min(a, F(1) - a) * F(1.9), min(b, F(1) - b))
        joint = max(min((F(0.045) - edge) * F(40), F(1)), F(0)) * keep[k]
        lit = max(min((F(0.1) - (F(1) - b)) * F(14), F(1)), F(0)) * keep[k] * F(0.1)
        tone[k] = (F(0.88) + F(0.2) * h + lit) * (F(1) - F(0.42) * joint)


@part
def shingles(tone, course, y, keep, size):
    """Write overlapping roof tiles; `size` is rows a metre of height."""
    for k in range(tone.shape[0]):
        v = y[k] * size
        j = whole(v)
        u = course[k] * size * F(0.7) + F(0.5) * F(np.int32(j) & 1)
        i = whole(u)
        h = lattice(np.int32(i), np.int32(j))
        a = u - i - F(0.5)
        b = v - j
        shade = min(max((F(0.26) - b + a * a * F(0.5)) * F(5), F(0)), F(1)) * keep[k]
        gap = max(min((abs(a) - F(0.44)) * F(20), F(1)), F(0)) * keep[k]
        tone[k] = (F(0.82) + F(0.36) * h * (F(0.4) + F(0.6) * keep[k])) * (F(1) - F(0.42) * shade) * (F(1) - F(0.25) * gap)


@part
def paper(tone, course, y, keep, size):
    """Write wallpaper: stripes with a lozenge between; `size` is repeats a metre."""
    for k in range(tone.shape[0]):
        u = course[k] * size
        v = y[k] * size * F(0.72)
        i = whole(u)
        a = abs(u - i - F(0.5))
        b = v + F(0.5) * F(np.int32(i) & 1)
        b = abs(b - whole(b) - F(0.5))
        stripe = max(min((a - F(0.4)) * F(30), F(1)), F(0))
        motif = max(min((F(0.2) - a - b * F(0.6)) * F(26), F(1)), F(0))
        heart = max(min((F(0.07) - a - b * F(0.6)) * F(40), F(1)), F(0))
        tone[k] = F(1) - (F(0.16) * stripe + F(0.2) * motif - F(0.3) * heart) * keep[k]


@part
def plaster(tone, course, y, keep):
    """Write trowelled plaster: broad unevenness, a few hairline cracks, streaks below."""
    for k in range(tone.shape[0]):
        u = course[k]
        v = y[k]
        broad = smooth_noise(u * F(0.9) + F(31), v * F(0.7))
        fine = smooth_noise(u * F(5.3), v * F(4.1) + F(17))
        crack = abs(smooth_noise(u * F(1.3) + fine * F(0.6), v * F(0.9) + F(53)) - F(0.5))
        line = max(F(0.012) - crack, F(0)) * F(18) * keep[k] * broad
        tone[k] = F(0.9) + F(0.12) * broad + F(0.07) * fine - line


@part
def ridges(tone, x, y, z, nx, nz, keep, size):
    """Write furrowed bark and tilt the normal over it."""
    for k in range(tone.shape[0]):
        u = (x[k] + z[k] * F(0.6)) * size
        w = (z[k] - x[k] * F(0.6)) * size
        warp = smooth_noise(y[k] * F(2.1), u * F(0.2)) * F(1.6)
        f = smooth_noise(u + warp, y[k] * F(1.6)) * F(0.5) + smooth_noise(w + warp, y[k] * F(1.1)) * F(0.5)
        furrow = min(abs(f - F(0.5)) * F(5), F(1))
        tone[k] = F(0.8) + (F(0.62) * furrow - F(0.32)) * (F(0.3) + F(0.7) * keep[k])
        nx[k] += (f - F(0.5)) * F(1.1) * keep[k]
        nz[k] -= (f - F(0.5)) * F(1.1) * keep[k]


@part
def leafage(tone, x, y, z, nx, ny, nz, near, far):
    """Write leaves: small overlapping dabs lit each their own way; `near` and `far` are how much of both sizes survives."""
    for k in range(tone.shape[0]):
        u = x[k] * F(9) + z[k] * F(5.2)
        v = y[k] * F(10) - z[k] * F(6.1) + x[k] * F(3.3)
        i = whole(u)
        j = whole(v)
        h = lattice(np.int32(i), np.int32(j))
        a = u - i - F(0.5)
        b = v - j - F(0.5)
        dab = F(1) - min((a * a + b * b) * F(4), F(1))
        broad = smooth_noise(x[k] * F(1.9) + z[k] * F(1.1), y[k] * F(2.0) - z[k] * F(1.7))
        fine = smooth_noise(u * F(2.3) + F(9), v * F(2.3))
        tone[k] = F(0.58) + F(0.56) * broad + ((h - F(0.5)) * F(1.0) * dab) * far[k] + (fine - F(0.5)) * F(0.6) * near[k]
        nx[k] += (a * F(0.9) + h - F(0.5)) * dab * F(0.8) * far[k]
        ny[k] += (fine - F(0.4)) * F(0.7) * near[k]
        nz[k] += (b * F(0.9) + F(0.5) - h) * dab * F(0.8) * far[k]


@part
def turf(tone, x, z, nx, nz, near, far):
    """Write grass seen from above: patches, clumps, blades."""
    for k in range(tone.shape[0]):
        patch = smooth_noise(x[k] * F(0.5) + F(7), z[k] * F(0.5))
        clump = smooth_noise(x[k] * F(3.7) + z[k] * F(1.3) + patch * F(3), z[k] * F(3.1) - x[k] * F(1.7))
        blade = smooth_noise(x[k] * F(29) + z[k] * F(9) + clump * F(5), z[k] * F(17) - x[k] * F(8))
        grass = F(0.34) * clump * far[k] + F(0.14) * (F(1) - far[k]) + (blade - F(0.5)) * F(0.85) * near[k]
        tone[k] = F(0.66) + F(0.3) * patch + grass
        nx[k] += (blade - F(0.5)) * F(0.5) * near[k]
        nz[k] += (clump - F(0.5)) * F(0.3) * far[k]


@part
def cracked(tone, t0, t1, keep):
    """Write worn stone: two sizes of unevenness and dark cracks where the coarse one crosses its middle."""
    for k in range(tone.shape[0]):
        crack = max(F(0.03) - abs(t0[k] - F(0.5)), F(0)) * F(26) * max(t1[k] - F(0.55), F(0)) * keep[k]
        tone[k] = F(0.84) + F(0.16) * t0[k] + F(0.22) * (t1[k] - F(0.3)) * (F(0.3) + F(0.7) * keep[k]) - crack
