"""Arithmetic over one row of pixels; each loop writes one array, which is what the compiler turns into vector code."""

import math

from studio.picture.previs.kernels.options import F, part


@part
def fill(out, value):
    """Set a row to a number."""
    for k in range(out.shape[0]):
        out[k] = value


@part
def ramp(out, slope, offset):
    """Write slope · k + offset."""
    for k in range(out.shape[0]):
        out[k] = slope * F(k) + offset


@part
def largest(row):
    """Return the largest value of a row, at least 0."""
    most = F(0)
    for k in range(row.shape[0]):
        most = max(most, row[k])
    return most


@part
def multiply(out, factor):
    """Multiply `out` by a row."""
    for k in range(out.shape[0]):
        out[k] *= factor[k]


@part
def scale(out, factor):
    """Multiply `out` by a number."""
    for k in range(out.shape[0]):
        out[k] *= factor


@part
def copy(out, source):
    """Copy a row."""
    for k in range(out.shape[0]):
        out[k] = source[k]


@part
def add_scaled(out, source, factor):
    """Add `source` times a number."""
    for k in range(out.shape[0]):
        out[k] += factor * source[k]


@part
def reciprocal(out, source):
    """Write 1 / source, sources below a thousandth counting as that."""
    for k in range(out.shape[0]):
        out[k] = F(1) / max(source[k], F(1e-3))


@part
def divide(out, a, b):
    """Write a / b."""
    for k in range(out.shape[0]):
        out[k] = a[k] / b[k]


@part
def inverse_length(out, a, b, c):
    """Write 1 / length of the vector in three rows."""
    for k in range(out.shape[0]):
        out[k] = F(1) / math.sqrt(a[k] * a[k] + b[k] * b[k] + c[k] * c[k] + F(1e-20))


@part
def inverse_ray_length(out, x, y, z, dx, dy, dz):
    """Write 1 / length of the rays (x, y, z) + k · (dx, dy, dz)."""
    for k in range(out.shape[0]):
        a = x + dx * F(k)
        b = y + dy * F(k)
        c = z + dz * F(k)
        out[k] = F(1) / math.sqrt(a * a + b * b + c * c)


@part
def along_ray(out, distance, start, ray, step):
    """Write one coordinate of start + (ray + k · step) · distance."""
    for k in range(out.shape[0]):
        out[k] = start + (ray + step * F(k)) * distance[k]


@part
def double(out, source):
    """Widen a row to twice its columns by repeating."""
    for u in range(out.shape[0] // 2):
        out[2 * u] = source[u]
        out[2 * u + 1] = source[u]


@part
def double_smooth(out, source):
    """Widen a row to twice its columns by interpolating."""
    n = out.shape[0] // 2
    for u in range(n - 1):
        out[2 * u] = source[u]
        out[2 * u + 1] = F(0.5) * (source[u] + source[u + 1])
    out[2 * n - 2] = source[n - 1]
    out[2 * n - 1] = source[n - 1]


@part
def quadruple(out, upper, lower, share):
    """Widen two quarter rows, mixed by `share` of the lower, to four times their columns; what is left over repeats the last."""
    n = upper.shape[0]
    for u in range(n):
        v = min(u + 1, n - 1)
        p = upper[u] + (lower[u] - upper[u]) * share
        q = (upper[v] + (lower[v] - upper[v]) * share - p) * F(0.25)
        out[4 * u] = p
        out[4 * u + 1] = p + q
        out[4 * u + 2] = p + q + q
        out[4 * u + 3] = p + q + q + q
    for x in range(4 * n, out.shape[0]):
        out[x] = out[4 * n - 1]
