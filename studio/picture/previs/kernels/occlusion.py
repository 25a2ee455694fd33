"""Ambient occlusion at half resolution from nearness alone; no normals are read."""

import math

import numpy as np

from studio.picture.previs.kernels.options import F, kernel

TAPS = 6


@kernel
def occlude(nearness, radius, openness):
    """Write `openness` (height // 2, width // 2), 1 free to 0.15 buried, from `nearness` (height, rows, width).

    `radius` is pixels a unit of nearness: the world radius times the focal length.
    """
    rows, columns = openness.shape
    height, _, width = nearness.shape
    cosine = np.empty(16, np.float32)
    sine = np.empty(16, np.float32)
    for k in range(16):
        cosine[k] = math.cos(k * 0.3926991 * 2.399)
        sine[k] = math.sin(k * 0.3926991 * 2.399)
    turn_c = F(-0.7374)
    turn_s = F(0.6755)
    for y in range(rows):
        here = nearness[2 * y, 0]
        above = nearness[max(2 * y - 2, 0), 0]
        below = nearness[min(2 * y + 2, height - 1), 0]
        for x in range(columns):
            z = here[2 * x]
            if z <= F(0.004):
                openness[y, x] = F(1)
                continue
            w = F(1) / z
            reach = min(radius * z, F(60))
            pattern = (x & 3) * 4 + (y & 3)
            c = cosine[pattern]
            s = sine[pattern]
            left = here[max(2 * x - 2, 0)]
            right = here[min(2 * x + 2, width - 1)]
            up = above[2 * x]
            down = below[2 * x]
            slope_x = right - z if abs(right - z) < abs(z - left) else z - left
            slope_y = down - z if abs(down - z) < abs(z - up) else z - up
            buried = F(0)
            for k in range(TAPS):
                q = F(k + 1) / F(TAPS) * reach
                dx = int(c * q)
                dy = int(s * q)
                turned = c * turn_c - s * turn_s
                s = c * turn_s + s * turn_c
                c = turned
                px = min(max(2 * x + dx, 0), width - 1)
                py = min(max(2 * y + dy, 0), height - 1)
                plane = z + (slope_x * F(px - 2 * x) + slope_y * F(py - 2 * y)) * F(0.5)
                rise = (nearness[py, 0, px] - plane) * w * w
                if rise > F(0.015):
                    buried += min(F(1), rise * F(8)) * max(F(0), F(1) - rise * F(1.2))
            openness[y, x] = max(F(0.15), F(1) - buried * F(1.26 / TAPS))


@kernel
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
