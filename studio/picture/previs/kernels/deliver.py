"""From display values to the frame that is handed on: edges resolved from their samples, grain, BT.709 yuv420p."""

import numpy as np

from studio.picture.previs.kernels.options import F, apart, part
from studio.picture.previs.kernels.rows import copy

VISIBLE_STEP = 0.03
"""Difference in display green below which an edge needs no softening."""
BLOCK = 16
"""Pixels of a row that are passed over together where none shows an outline."""


@part
def sides_row(out, own, below, second, near, near_below, near_second):
    """Write 0…3 for the shaded pixel (itself, right, below, below right) that the second sample of each pixel belongs to.

    The four lie equally far from it. The same triangle decides, else the nearest depth. `own` and `below` are triangles of first samples
    of two rows, `second` those of the upper row's second samples; the others are nearness of the same.
    """
    last = out.shape[0] - 1
    for x in range(last):
        z = near_second[x]
        a = abs(near[x] - z)
        b = abs(near[x + 1] - z)
        c = abs(near_below[x] - z)
        d = abs(near_below[x + 1] - z)
        upper = np.int32(1) if b < a else np.int32(0)
        lower = np.int32(3) if d < c else np.int32(2)
        side = lower if min(c, d) < min(a, b) else upper
        i = second[x]
        side = np.int32(3) if below[x + 1] == i else side
        side = np.int32(2) if below[x] == i else side
        side = np.int32(1) if own[x + 1] == i else side
        out[x] = np.int32(0) if own[x] == i else side
    out[last] = 0


@part
def contrast_row(out, here, above, below):
    """Write the largest step from each value to its four neighbours."""
    n = out.shape[0]
    out[0] = F(0)
    out[n - 1] = F(0)
    for x in range(1, n - 1):
        c = here[x]
        across = max(abs(here[x - 1] - c), abs(here[x + 1] - c))
        out[x] = max(across, max(abs(above[x] - c), abs(below[x] - c)))


@part
def edges_row(out, own, second, above, contrast):
    """Write 1 where a pixel shows an outline: the samples at its corners belong to others, and its neighbours look otherwise."""
    out[0] = 0
    for x in range(1, out.shape[0]):
        i = own[x]
        others = (second[x] != i) | (second[x - 1] != i) | (above[x] != i) | (above[x - 1] != i)
        out[x] = np.int32(1) if others & (contrast[x] >= F(VISIBLE_STEP)) else np.int32(0)


@part
def any_set(flags, first, end):
    """Return whether a stretch of flags has one set."""
    total = np.int32(0)
    for x in range(first, end):
        total |= flags[x]
    return total != 0


@part
def resolve_edges(picture, nearness, ids, y, contrast, flags, sides, out):
    """Write row `y` of `picture` with outlines softened: half the pixel, an eighth each of the four samples at its corners.

    `sides` (2, width) holds `sides_row` of the row above at (y + 1) & 1 and is given this row's.
    """
    height, rows, width = ids.shape
    for k in range(3):
        copy(out[k], picture[y, k])
    if rows == 1:
        return
    below = min(y + 1, height - 1)
    own = sides[y & 1]
    sides_row(own, ids[y, 0], ids[below, 0], ids[y, 1], nearness[y, 0], nearness[below, 0], nearness[y, 1])
    if y == 0:
        return
    above = y - 1
    upper = sides[above & 1]
    contrast_row(contrast, picture[y, 1], picture[above, 1], picture[below, 1])
    edges_row(flags, ids[y, 0], ids[y, 1], ids[above, 1], contrast)
    for first in range(0, width, BLOCK):
        end = min(first + BLOCK, width)
        if not any_set(flags, first, end):
            continue
        for x in range(first, end):
            if flags[x] == 0:
                continue
            right = own[x]
            left = own[x - 1]
            high = upper[x]
            corner = upper[x - 1]
            for k in range(3):
                out[k, x] = F(0.125) * (
                    picture[y, k, x] * F(4)
                    + picture[min(y + (right >> 1), height - 1), k, min(x + (right & 1), width - 1)]
                    + picture[min(y + (left >> 1), height - 1), k, x - 1 + (left & 1)]
                    + picture[above + (high >> 1), k, min(x + (high & 1), width - 1)]
                    + picture[above + (corner >> 1), k, x - 1 + (corner & 1)]
                )


@part
def luma_row(out, r, g, b, grain, seed):
    """Write 8-bit limited-range luma with film grain, which is weaker in bright tones."""
    for x in range(out.shape[0]):
        h = np.uint32(np.uint32(seed) + np.uint32(np.uint32(x) * np.uint32(2654435769)))
        h = np.uint32(np.uint32(h ^ (h >> np.uint32(15))) * np.uint32(2246822519))
        h = np.uint32(np.uint32(h ^ (h >> np.uint32(13))) * np.uint32(3266489917))
        coarse = F(np.int32(h & np.uint32(255))) + F(np.int32((h >> np.uint32(8)) & np.uint32(255))) - F(255)
        y = F(0.2126) * r[x] + F(0.7152) * g[x] + F(0.0722) * b[x]
        y += coarse * F(1 / 255) * grain * (F(1) - F(0.6) * y)
        out[x] = np.uint8(min(max(F(16.5) + F(219) * y, F(16)), F(235)))


@part
def add_pairs(out, upper, lower):
    """Write the mean of 2 × 2 pixels."""
    for x in range(out.shape[0]):
        out[x] = (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1]) * F(0.25)


@part
def chroma_row(out, r, g, b, kr, kg, kb):
    """Write one 8-bit limited-range colour difference."""
    for x in range(out.shape[0]):
        out[x] = np.uint8(min(max(F(128.5) + F(224) * (kr * r[x] + kg * g[x] + kb * b[x]), F(16)), F(240)))


@apart
def deliver(picture, nearness, ids, grain, seed, luma, u, v):
    """Fill the planes of a yuv420p frame from display values (height, 3, width) and the visibility buffer's samples."""
    height, _, width = picture.shape
    upper = np.empty((3, width), np.float32)
    lower = np.empty((3, width), np.float32)
    mean = np.empty((3, width // 2), np.float32)
    contrast = np.empty(width, np.float32)
    flags = np.zeros(width, np.int32)
    sides = np.zeros((2, width), np.int32)
    for j in range(height // 2):
        y = 2 * j
        resolve_edges(picture, nearness, ids, y, contrast, flags, sides, upper)
        resolve_edges(picture, nearness, ids, y + 1, contrast, flags, sides, lower)
        start = np.uint32(np.uint32(y) * np.uint32(747796405) + np.uint32(np.uint32(seed) * np.uint32(289133645)))
        luma_row(luma[y], upper[0], upper[1], upper[2], grain, start)
        luma_row(luma[y + 1], lower[0], lower[1], lower[2], grain, np.uint32(start + np.uint32(747796405)))
        for k in range(3):
            add_pairs(mean[k], upper[k], lower[k])
        chroma_row(u[j], mean[0], mean[1], mean[2], F(-0.1146), F(-0.3854), F(0.5))
        chroma_row(v[j], mean[0], mean[1], mean[2], F(0.5), F(-0.4542), F(-0.0458))
