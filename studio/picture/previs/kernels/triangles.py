"""Set-up of projected triangles as planes over the pixel grid (homogeneous, so nothing is clipped); no pixels are touched."""

import numpy as np

from studio.picture.previs.kernels.options import F, apart, inlined, part

PLANES = 24
"""Floats a triangle: three edge planes (9), 1/w or depth (3), normal over w (9), tint over w (3); planes are a·x + b·y + c,
except that the normal keeps its three a, then three b, then three c."""
NEAR = 0.05


SMALLEST = 1e-4
"""Twice the area in square pixels below which a triangle is left out: its planes would be steeper than single precision bears."""
EDGE_SLACK = 0.004
"""Pixels by which a box is widened before it is asked whether it holds a sample."""


@part
def project_points(points, project, seen):
    """Write pixel-x·w, pixel-y·w and w (3, n) of points in double precision."""
    for k in range(3):
        out = seen[k]
        for i in range(points.shape[0]):
            out[i] = (
                np.float64(project[k, 0]) * points[i, 0]
                + np.float64(project[k, 1]) * points[i, 1]
                + np.float64(project[k, 2]) * points[i, 2]
                + project[k, 3]
            )


@apart
def set_up(points, normals, tints, triangles, project, width, height, samples, seen, planes, boxes, alive):
    """Fill planes and boxes (x0, x1, y0, y1 in pixels, as floats) of triangles that face the camera.

    `project` (3, 4) gives pixel-x·w, pixel-y·w and w; `samples` is rows of samples a pixel, and what lies between samples is left out;
    `seen` (3, points) is scratch. Indices of those in view go into `alive`; returns their count.
    The planes are found in double precision, else neighbours would not agree on their common edge.
    """
    project_points(points, project, seen)
    x = np.empty(3, np.float64)
    y = np.empty(3, np.float64)
    w = np.empty(3, np.float64)
    count = 0
    wide = float(width)
    high = float(height)
    per_pixel = float(samples)
    for i in range(triangles.shape[0]):
        behind = 0
        for k in range(3):
            p = triangles[i, k]
            x[k] = seen[0, p]
            y[k] = seen[1, p]
            w[k] = seen[2, p]
            if w[k] < NEAR:
                behind += 1
        if behind == 3:
            continue
        a0 = y[1] * w[2] - y[2] * w[1]
        b0 = x[2] * w[1] - x[1] * w[2]
        c0 = x[1] * y[2] - x[2] * y[1]
        det = a0 * x[0] + b0 * y[0] + c0 * w[0]
        if det >= -SMALLEST * abs(w[0] * w[1] * w[2]):
            continue
        x0 = 1e9
        x1 = -1e9
        y0 = 1e9
        y1 = -1e9
        for k in range(3):
            if w[k] >= NEAR:
                inverse = 1.0 / w[k]
                u = x[k] * inverse
                v = y[k] * inverse
                x0 = min(x0, u)
                x1 = max(x1, u)
                y0 = min(y0, v)
                y1 = max(y1, v)
            if behind > 0:
                n = (k + 1) % 3
                if (w[k] < NEAR) != (w[n] < NEAR):
                    share = (NEAR - w[k]) / (w[n] - w[k])
                    u = (x[k] + (x[n] - x[k]) * share) / NEAR
                    v = (y[k] + (y[n] - y[k]) * share) / NEAR
                    x0 = min(x0, u)
                    x1 = max(x1, u)
                    y0 = min(y0, v)
                    y1 = max(y1, v)
        x0 = max(x0, 0.0)
        x1 = min(x1, wide)
        y0 = max(y0, 0.0)
        y1 = min(y1, high)
        if x0 > x1 or y0 > y1:
            continue
        if int((x1 + EDGE_SLACK) * per_pixel + 0.5) <= int(max(x0 - EDGE_SLACK, 0.0) * per_pixel + 0.5):
            continue
        if int((y1 + EDGE_SLACK) * per_pixel + 0.5) <= int(max(y0 - EDGE_SLACK, 0.0) * per_pixel + 0.5):
            continue
        a1 = y[2] * w[0] - y[0] * w[2]
        b1 = x[0] * w[2] - x[2] * w[0]
        c1 = x[2] * y[0] - x[0] * y[2]
        a2 = y[0] * w[1] - y[1] * w[0]
        b2 = x[1] * w[0] - x[0] * w[1]
        c2 = x[0] * y[1] - x[1] * y[0]
        r = 1.0 / det
        a0 *= r
        b0 *= r
        c0 *= r
        a1 *= r
        b1 *= r
        c1 *= r
        a2 *= r
        b2 *= r
        c2 *= r
        t = planes[i]
        t[0] = a0
        t[1] = b0
        t[2] = c0
        t[3] = a1
        t[4] = b1
        t[5] = c1
        t[6] = a2
        t[7] = b2
        t[8] = c2
        t[9] = a0 + a1 + a2
        t[10] = b0 + b1 + b2
        t[11] = c0 + c1 + c2
        p = triangles[i, 0]
        q = triangles[i, 1]
        s = triangles[i, 2]
        for k in range(3):
            t[12 + k] = a0 * normals[p, k] + a1 * normals[q, k] + a2 * normals[s, k]
            t[15 + k] = b0 * normals[p, k] + b1 * normals[q, k] + b2 * normals[s, k]
            t[18 + k] = c0 * normals[p, k] + c1 * normals[q, k] + c2 * normals[s, k]
        t[21] = a0 * tints[p] + a1 * tints[q] + a2 * tints[s]
        t[22] = b0 * tints[p] + b1 * tints[q] + b2 * tints[s]
        t[23] = c0 * tints[p] + c1 * tints[q] + c2 * tints[s]
        box = boxes[i]
        box[0] = x0
        box[1] = x1
        box[2] = y0
        box[3] = y1
        alive[count] = i
        count += 1
    return count


@apart
def set_up_flat(points, triangles, project, size, highest, planes, boxes, alive):
    """Fill planes of triangles seen along parallel rays, for depth alone; those that face away or fall between texels are left out.

    `project` (3, 4) gives texel x, texel y and depth; what lies wholly above depth `highest` is behind the lamp. Returns how many indices went into `alive`.
    """
    count = 0
    edge = F(size)
    for i in range(triangles.shape[0]):
        p = triangles[i, 0]
        q = triangles[i, 1]
        s = triangles[i, 2]
        x0 = project[0, 0] * points[p, 0] + project[0, 1] * points[p, 1] + project[0, 2] * points[p, 2] + project[0, 3]
        x1 = project[0, 0] * points[q, 0] + project[0, 1] * points[q, 1] + project[0, 2] * points[q, 2] + project[0, 3]
        x2 = project[0, 0] * points[s, 0] + project[0, 1] * points[s, 1] + project[0, 2] * points[s, 2] + project[0, 3]
        y0 = project[1, 0] * points[p, 0] + project[1, 1] * points[p, 1] + project[1, 2] * points[p, 2] + project[1, 3]
        y1 = project[1, 0] * points[q, 0] + project[1, 1] * points[q, 1] + project[1, 2] * points[q, 2] + project[1, 3]
        y2 = project[1, 0] * points[s, 0] + project[1, 1] * points[s, 1] + project[1, 2] * points[s, 2] + project[1, 3]
        det = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        if det >= F(0):
            continue
        low_x = max(F(0), min(x0, x1, x2))
        high_x = min(edge, max(x0, x1, x2))
        low_y = max(F(0), min(y0, y1, y2))
        high_y = min(edge, max(y0, y1, y2))
        if low_x > high_x or low_y > high_y:
            continue
        if int(high_x + F(0.5 + EDGE_SLACK)) <= int(low_x + F(0.5 - EDGE_SLACK)):
            continue
        if int(high_y + F(0.5 + EDGE_SLACK)) <= int(low_y + F(0.5 - EDGE_SLACK)):
            continue
        z0 = project[2, 0] * points[p, 0] + project[2, 1] * points[p, 1] + project[2, 2] * points[p, 2] + project[2, 3]
        z1 = project[2, 0] * points[q, 0] + project[2, 1] * points[q, 1] + project[2, 2] * points[q, 2] + project[2, 3]
        z2 = project[2, 0] * points[s, 0] + project[2, 1] * points[s, 1] + project[2, 2] * points[s, 2] + project[2, 3]
        if z0 > highest and z1 > highest and z2 > highest:
            continue
        r = F(1) / det
        t = planes[i]
        t[0] = (y1 - y2) * r
        t[1] = (x2 - x1) * r
        t[2] = (x1 * y2 - x2 * y1) * r
        t[3] = (y2 - y0) * r
        t[4] = (x0 - x2) * r
        t[5] = (x2 * y0 - x0 * y2) * r
        t[6] = (y0 - y1) * r
        t[7] = (x1 - x0) * r
        t[8] = (x0 * y1 - x1 * y0) * r
        t[9] = t[0] * z0 + t[3] * z1 + t[6] * z2
        t[10] = t[1] * z0 + t[4] * z1 + t[7] * z2
        t[11] = t[2] * z0 + t[5] * z1 + t[8] * z2
        box = boxes[i]
        box[0] = low_x
        box[1] = high_x
        box[2] = low_y
        box[3] = high_y
        alive[count] = i
        count += 1
    return count


@inlined
def first_row(edge, rows):
    """Return the first of `rows` sample rows a pixel at or below `edge` (pixels)."""
    return np.int64(edge * rows + F(0.5))


@inlined
def last_row(edge, rows):
    """Return the last of `rows` sample rows a pixel at or above `edge` (pixels)."""
    return np.int64(edge * rows + F(0.5)) - 1
