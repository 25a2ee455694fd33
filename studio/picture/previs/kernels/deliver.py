"""From display values to the frame that is handed on: edges resolved from their samples, grain, BT.709 yuv420p."""

import numpy as np

from studio.picture.previs.kernels.options import F, kernel

VISIBLE_STEP = 0.03
"""Difference in display green below which an edge needs no softening."""


@kernel
def whose(nearness, ids, y, x):
    """Return 0…3 for the shaded pixel (itself, right, below, below right) that the second sample of a pixel belongs to.

    The four lie equally far from it. The same triangle decides, else the nearest depth.
    """
    below = min(y + 1, ids.shape[0] - 1)
    right = min(x + 1, ids.shape[2] - 1)
    i = ids[y, 1, x]
    if ids[y, 0, x] == i:
        return 0
    if ids[y, 0, right] == i:
        return 1
    if ids[below, 0, x] == i:
        return 2
    if ids[below, 0, right] == i:
        return 3
    z = nearness[y, 1, x]
    best = abs(nearness[y, 0, x] - z)
    chosen = 0
    d = abs(nearness[y, 0, right] - z)
    if d < best:
        best = d
        chosen = 1
    d = abs(nearness[below, 0, x] - z)
    if d < best:
        best = d
        chosen = 2
    if abs(nearness[below, 0, right] - z) < best:
        chosen = 3
    return chosen


@kernel
def contrast_row(out, here, above, below):
    """Write the largest step from each value to its four neighbours."""
    n = out.shape[0]
    out[0] = F(0)
    out[n - 1] = F(0)
    for x in range(1, n - 1):
        c = here[x]
        across = max(abs(here[x - 1] - c), abs(here[x + 1] - c))
        out[x] = max(across, max(abs(above[x] - c), abs(below[x] - c)))


@kernel
def resolve_edges(picture, nearness, ids, y, contrast, out):
    """Write row `y` of `picture` with outlines softened: half the pixel, an eighth each of the four samples at its corners."""
    height, rows, width = ids.shape
    for k in range(3):
        source = picture[y, k]
        target = out[k]
        for x in range(width):
            target[x] = source[x]
    if rows == 1 or y == 0:
        return
    above = y - 1
    contrast_row(contrast, picture[y, 1], picture[above, 1], picture[min(y + 1, height - 1), 1])
    for x in range(1, width):
        if contrast[x] < F(VISIBLE_STEP):
            continue
        own = ids[y, 0, x]
        if ids[y, 1, x] == own and ids[y, 1, x - 1] == own and ids[above, 1, x] == own and ids[above, 1, x - 1] == own:
            continue
        r = picture[y, 0, x] * F(4)
        g = picture[y, 1, x] * F(4)
        b = picture[y, 2, x] * F(4)
        for corner in range(4):
            cx = x - (corner & 1)
            cy = y - (corner >> 1)
            side = whose(nearness, ids, cy, cx)
            px = min(cx + (side & 1), width - 1)
            py = min(cy + (side >> 1), height - 1)
            r += picture[py, 0, px]
            g += picture[py, 1, px]
            b += picture[py, 2, px]
        out[0, x] = r * F(0.125)
        out[1, x] = g * F(0.125)
        out[2, x] = b * F(0.125)


@kernel
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


@kernel
def add_pairs(out, upper, lower):
    """Write the mean of 2 × 2 pixels."""
    for x in range(out.shape[0]):
        out[x] = (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1]) * F(0.25)


@kernel
def chroma_row(out, r, g, b, kr, kg, kb):
    """Write one 8-bit limited-range colour difference."""
    for x in range(out.shape[0]):
        out[x] = np.uint8(min(max(F(128.5) + F(224) * (kr * r[x] + kg * g[x] + kb * b[x]), F(16)), F(240)))


@kernel
def deliver(picture, nearness, ids, grain, seed, luma, u, v):
    """Fill the planes of a yuv420p frame from display values (height, 3, width) and the visibility buffer's samples."""
    height, _, width = picture.shape
    upper = np.empty((3, width), np.float32)
    lower = np.empty((3, width), np.float32)
    mean = np.empty((3, width // 2), np.float32)
    contrast = np.empty(width, np.float32)
    for j in range(height // 2):
        y = 2 * j
        resolve_edges(picture, nearness, ids, y, contrast, upper)
        resolve_edges(picture, nearness, ids, y + 1, contrast, lower)
        start = np.uint32(np.uint32(y) * np.uint32(747796405) + np.uint32(np.uint32(seed) * np.uint32(289133645)))
        luma_row(luma[y], upper[0], upper[1], upper[2], grain, start)
        luma_row(luma[y + 1], lower[0], lower[1], lower[2], grain, np.uint32(start + np.uint32(747796405)))
        for k in range(3):
            add_pairs(mean[k], upper[k], lower[k])
        chroma_row(u[j], mean[0], mean[1], mean[2], F(-0.1146), F(-0.3854), F(0.5))
        chroma_row(v[j], mean[0], mean[1], mean[2], F(0.5), F(-0.4542), F(-0.0458))
