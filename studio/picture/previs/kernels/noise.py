"""Repeatable hashes and value noise for textures, weather and grain; all fixed to space, none to time."""

import numpy as np

from studio.picture.previs.kernels.options import F, inlined, part


@inlined
def lattice(a, b):
    """Return a hash of two integers in 0…1."""
    h = np.uint32(np.uint32(a) * np.uint32(374761393) + np.uint32(b) * np.uint32(668265263))
    h = np.uint32(np.uint32(h ^ (h >> np.uint32(13))) * np.uint32(1274126177))
    return F(np.int32(np.uint32(h ^ (h >> np.uint32(16))) & np.uint32(0xFFFF))) * F(1 / 65535)


@inlined
def whole(v):
    """Return the largest whole number not above `v`; unlike math.floor it stays inside vector code."""
    i = F(np.int32(v))
    return i - (F(1) if v < i else F(0))


@inlined
def smooth_noise(u, v):
    """Return value noise in 0…1 with features one unit apart."""
    fu = whole(u)
    fv = whole(v)
    i = np.int32(fu)
    j = np.int32(fv)
    a = u - fu
    b = v - fv
    a = a * a * (F(3) - a - a)
    b = b * b * (F(3) - b - b)
    p = lattice(i, j)
    q = lattice(i + np.int32(1), j)
    r = lattice(i, j + np.int32(1))
    s = lattice(i + np.int32(1), j + np.int32(1))
    return p + (q - p) * a + (r - p) * b + (p - q - r + s) * a * b


@part
def noise_row(out, x, y, z, ux, uy, uz, vx, vy, vz):
    """Write smooth noise of the plane coordinates u = ux·x + uy·y + uz·z and v likewise."""
    for k in range(out.shape[0]):
        u = ux * x[k] + uy * y[k] + uz * z[k]
        v = vx * x[k] + vy * y[k] + vz * z[k]
        out[k] = smooth_noise(u, v)


@inlined
def space_noise(x, y, z):
    """Return value noise in 0…1 over space: two layers of plane noise mixed along the third axis."""
    fz = whole(z)
    k = np.int32(fz)
    c = z - fz
    c = c * c * (F(3) - c - c)
    i = F(np.int32(k & np.int32(255)))
    j = F(np.int32((k + np.int32(1)) & np.int32(255)))
    near = smooth_noise(x + i * F(157.3), y + i * F(91.7))
    far = smooth_noise(x + j * F(157.3), y + j * F(91.7))
    return near + (far - near) * c


@part
def space_noise_row(out, x, y, z, scale):
    """Write noise over space with `scale` features a metre."""
    for k in range(out.shape[0]):
        out[k] = space_noise(x[k] * scale, y[k] * scale, z[k] * scale)
