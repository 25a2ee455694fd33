"""Ambient occlusion at half resolution from nearness alone; no normals are read."""

import numpy as np

from studio.picture.previs.kernels.options import F, apart, part
from studio.picture.previs.kernels.rows import copy, fill

TAPS = 6
PATTERN = 4
"""Pixels each way after which the directions of the taps repeat; `soften` averages over as many."""
LARGEST_REACH = 30.0
"""Half-size pixels."""


def directions(columns: int) -> np.ndarray:
    """Return (2, TAPS, PATTERN, columns) float32: where each tap of a pixel looks, x and y shares of its reach."""
    row, column = np.meshgrid(np.arange(PATTERN), np.arange(columns), indexing="ij")
    start = ((column % PATTERN) * PATTERN + row) * 0.3926991 * 2.399
    taps = np.arange(TAPS)[:, None, None]
    angle = start + taps * 2.4
    return np.stack([np.cos(angle), np.sin(angle)]).astype(np.float32) * ((taps + 1) / TAPS).astype(np.float32)


@part
def halve(nearness, small):
    """Write every second pixel of every second row of `nearness` (height, rows, width)."""
    for y in range(small.shape[0]):
        source = nearness[2 * y, 0]
        out = small[y]
        for x in range(out.shape[0]):
            out[x] = source[2 * x]


@part
def slopes(out, here, before, after):
    """Write the smaller of the steps of nearness to both neighbours."""
    for x in range(out.shape[0]):
        up = after[x] - here[x]
        down = here[x] - before[x]
        out[x] = up if abs(up) < abs(down) else down


@part
def reaches(out, here, radius):
    """Write how many half-size pixels the taps of each pixel reach."""
    for x in range(out.shape[0]):
        out[x] = min(radius * here[x], F(LARGEST_REACH))


@part
def square_distances(out, here):
    """Write 1 / nearness²."""
    for x in range(out.shape[0]):
        w = F(1) / max(here[x], F(0.004))
        out[x] = w * w


@part
def look_out(buried, flat, here, slope_x, slope_y, reach, square, cosine, sine, row, last_row):
    """Add to `buried` how far one tap of each pixel of a row is covered by what stands before its surface."""
    columns = F(buried.shape[0])
    right = columns - F(1)
    none = F(0)
    for x in range(buried.shape[0]):
        z = here[x]
        fx = F(x)
        px = min(max(fx + F(np.int32(cosine[x] * reach[x])), none), right)
        py = min(max(row + F(np.int32(sine[x] * reach[x])), none), last_row)
        plane = z + slope_x[x] * (px - fx) + slope_y[x] * (py - row)
        rise = (flat[np.uint64(np.uint32(py * columns + px))] - plane) * square[x]
        cover = min(F(1), rise * F(8)) * max(none, F(1) - rise * F(1.2))
        buried[x] += cover if rise > F(0.015) else none


@apart
def occlude(nearness, radius, looks, small, openness):
    """Write `openness` (height // 2, width // 2), 1 free to 0.15 buried, from `nearness` (height, rows, width).

    `radius` is pixels a unit of nearness: the world radius times the focal length; `looks` are `directions`; `small` is scratch.
    """
    rows, columns = openness.shape
    halve(nearness, small)
    flat = small.reshape(-1)
    left = np.empty(columns, np.float32)
    right = np.empty(columns, np.float32)
    across = np.empty(columns, np.float32)
    down = np.empty(columns, np.float32)
    reach = np.empty(columns, np.float32)
    square = np.empty(columns, np.float32)
    buried = np.empty(columns, np.float32)
    for y in range(rows):
        here = small[y]
        left[0] = here[0]
        copy(left[1:], here[:-1])
        copy(right[:-1], here[1:])
        right[columns - 1] = here[columns - 1]
        slopes(across, here, left, right)
        slopes(down, here, small[max(y - 1, 0)], small[min(y + 1, rows - 1)])
        reaches(reach, here, radius * F(0.5))
        square_distances(square, here)
        fill(buried, F(0))
        for k in range(TAPS):
            c = looks[0, k, y % PATTERN]
            s = looks[1, k, y % PATTERN]
            look_out(buried, flat, here, across, down, reach, square, c, s, F(y), F(rows - 1))
        out = openness[y]
        for x in range(columns):
            free = max(F(0.15), F(1) - buried[x] * F(1.26 / TAPS))
            out[x] = F(1) if here[x] <= F(0.004) else free


@apart
def soften(source, target):
    """Write the 4 × 4 mean of `source` (rows, columns), which hides the occlusion's repeating pattern."""
    rows, columns = source.shape
    sums = np.empty(columns, np.float32)
    for y in range(rows):
        a = source[max(y - 2, 0)]
        b = source[max(y - 1, 0)]
        c = source[y]
        d = source[min(y + 1, rows - 1)]
        for x in range(columns):
            sums[x] = a[x] + b[x] + c[x] + d[x]
        out = target[y]
        for x in range(2, columns - 1):
            out[x] = (sums[x - 2] + sums[x - 1] + sums[x] + sums[x + 1]) * F(1 / 16)
        out[0] = sums[0] * F(0.25)
        out[1] = sums[1] * F(0.25)
        out[columns - 1] = sums[columns - 1] * F(0.25)
