"""Filling of the visibility buffer (nearness and triangle) and of shadow depths; no light."""

import numpy as np

from studio.picture.previs.kernels.options import F, apart, part
from studio.picture.previs.kernels.triangles import first_row, last_row

BANDS = 40
OVERLAP = 0.002
"""Pixels by which spans reach over their edges, so that rounding leaves no pinholes."""
SHORT_SPAN = 16
"""Samples of a span that is drawn as if it had so many, without a branch a sample; those past its end keep what they have."""
FAR = 1e-4
"""1/w of an empty sample."""
SAMPLE_X = {1: np.array([0.5], np.float32), 2: np.array([0.25, 0.75], np.float32)}
"""Where in its pixel each sample row looks, by rows a pixel; two make a quincunx with their neighbours. Heights are
(row + ½) / rows."""


@part
def clear(nearness, owner):
    """Empty a flat stretch of a visibility buffer."""
    for i in range(nearness.shape[0]):
        nearness[i] = F(FAR)
    for i in range(owner.shape[0]):
        owner[i] = -1


@part
def edges(t, lefts, rights):
    """Sort a triangle's edge planes into left and right bounds x = slope · y + offset, and level bounds; return their counts.

    `lefts` and `rights` are (3, 2). An edge that runs level bounds nothing here: the box already does.
    """
    left = 0
    right = 0
    for k in range(3):
        a = t[3 * k]
        if a == F(0):
            continue
        slope = -t[3 * k + 1] / a
        offset = -t[3 * k + 2] / a
        if a > F(0):
            lefts[left, 0] = slope
            lefts[left, 1] = offset
            left += 1
        else:
            rights[right, 0] = slope
            rights[right, 1] = offset
            right += 1
    return left, right


@part
def sort_into_bands(boxes, alive, count, sample_rows, per_pixel, starts):
    """Return triangles listed band by band, in the order of `alive`; band b's lie at starts[b]…starts[b + 1]."""
    per_band = (sample_rows + BANDS - 1) // BANDS
    starts[:] = 0
    for j in range(count):
        box = boxes[alive[j]]
        first = max(first_row(box[2], per_pixel), 0) // per_band
        last = min(last_row(box[3], per_pixel), sample_rows - 1) // per_band
        for band in range(first, last + 1):
            starts[band + 1] += 1
    for band in range(BANDS):
        starts[band + 1] += starts[band]
    listed = np.empty(starts[BANDS], np.int32)
    at = starts.copy()
    for j in range(count):
        box = boxes[alive[j]]
        first = max(first_row(box[2], per_pixel), 0) // per_band
        last = min(last_row(box[3], per_pixel), sample_rows - 1) // per_band
        for band in range(first, last + 1):
            listed[at[band]] = alive[j]
            at[band] += 1
    return listed


@part
def take_over(nearness, owner, from_nearness, from_owner):
    """Copy a flat stretch of a visibility buffer."""
    for i in range(nearness.shape[0]):
        nearness[i] = from_nearness[i]
    for i in range(owner.shape[0]):
        owner[i] = from_owner[i]


@part
def draw_band(planes, boxes, listed, top, bottom, sample_x, rows, width, depth, owner):
    """Draw the `listed` triangles into the sample rows `top`…`bottom` of a flat visibility buffer."""
    total = np.uint64(depth.shape[0])
    per_pixel = F(rows)
    inverse = F(1) / per_pixel
    big = F(1e9)
    for j in range(listed.shape[0]):
        i = listed[j]
        ya = max(first_row(boxes[i, 2], per_pixel), top)
        yb = min(last_row(boxes[i, 3], per_pixel), bottom)
        left = boxes[i, 0]
        right = boxes[i, 1]
        a = planes[i, 9]
        b = planes[i, 10]
        c = planes[i, 11]
        a0 = planes[i, 0]
        a1 = planes[i, 3]
        a2 = planes[i, 6]
        r0 = F(-1) / a0
        r1 = F(-1) / a1
        r2 = F(-1) / a2
        s0 = planes[i, 1] * r0
        s1 = planes[i, 4] * r1
        s2 = planes[i, 7] * r2
        o0 = planes[i, 2] * r0
        o1 = planes[i, 5] * r1
        o2 = planes[i, 8] * r2
        for row in range(ya, yb + 1):
            y = (F(row) + F(0.5)) * inverse
            x0 = s0 * y + o0
            x1 = s1 * y + o1
            x2 = s2 * y + o2
            low = max(max(left, x0 if a0 > F(0) else -big), max(x1 if a1 > F(0) else -big, x2 if a2 > F(0) else -big))
            high = min(min(right, x0 if a0 < F(0) else big), min(x1 if a1 < F(0) else big, x2 if a2 < F(0) else big))
            ox = sample_x[row & (rows - 1)]
            if low > high + F(OVERLAP):
                continue
            low -= ox + F(OVERLAP)
            xa = max(np.int64(low), 0)
            xa += np.int64(low > F(xa))
            xb = min(np.int64(high - ox + F(1 + OVERLAP)) - 1, width - 1)
            if xa > xb:
                continue
            start = b * y + c + ox * a + a * F(xa)
            at = np.uint64(row * width + xa)
            last = np.int32(xb - xa)
            if last < SHORT_SPAN and at + np.uint64(SHORT_SPAN) <= total:
                for x in range(SHORT_SPAN):
                    k = at + np.uint64(x)
                    z = start + a * F(x)
                    d = depth[k]
                    nearer = (z > d) & (np.int32(x) <= last)
                    owner[k] = i if nearer else owner[k]
                    depth[k] = z if nearer else d
            else:
                for x in range(last + 1):
                    k = at + np.uint64(x)
                    z = start + a * F(x)
                    d = depth[k]
                    nearer = z > d
                    owner[k] = i if nearer else owner[k]
                    depth[k] = z if nearer else d


@apart
def raster(planes, boxes, alive, count, sample_x, nearness, triangle):
    """Empty the buffer, then draw triangles into `nearness` (height, rows, width; 1/w, larger is nearer) and `triangle` (same shape; -1 empty).

    Bands keep the working set in the cache.
    """
    height, rows, width = nearness.shape
    depth = nearness.reshape(-1)
    owner = triangle.reshape(-1)
    per_band = (height * rows + BANDS - 1) // BANDS
    starts = np.empty(BANDS + 1, np.int64)
    listed = sort_into_bands(boxes, alive, count, height * rows, F(rows), starts)
    for band in range(BANDS):
        top = band * per_band
        bottom = min(height * rows, top + per_band) - 1
        if bottom < top:
            break
        clear(depth[top * width : (bottom + 1) * width], owner[top * width : (bottom + 1) * width])
        draw_band(planes, boxes, listed[starts[band] : starts[band + 1]], top, bottom, sample_x, rows, width, depth, owner)


@apart
def raster_over(planes, boxes, alive, count, sample_x, still_nearness, still_triangle, nearness, triangle):
    """Fill the buffer with another one and draw triangles over that, as `raster` would had it drawn those first."""
    height, rows, width = nearness.shape
    depth = nearness.reshape(-1)
    owner = triangle.reshape(-1)
    still_depth = still_nearness.reshape(-1)
    still_owner = still_triangle.reshape(-1)
    per_band = (height * rows + BANDS - 1) // BANDS
    starts = np.empty(BANDS + 1, np.int64)
    listed = sort_into_bands(boxes, alive, count, height * rows, F(rows), starts)
    for band in range(BANDS):
        top = band * per_band
        bottom = min(height * rows, top + per_band) - 1
        if bottom < top:
            break
        a = top * width
        b = (bottom + 1) * width
        take_over(depth[a:b], owner[a:b], still_depth[a:b], still_owner[a:b])
        draw_band(planes, boxes, listed[starts[band] : starts[band + 1]], top, bottom, sample_x, rows, width, depth, owner)


@apart
def raster_depth(planes, boxes, alive, count, depth):
    """Draw triangles into a square `depth` (larger is nearer the light), without bands' owners."""
    size = depth.shape[0]
    lefts = np.empty((3, 2), np.float32)
    rights = np.empty((3, 2), np.float32)
    for j in range(count):
        i = alive[j]
        box = boxes[i]
        ya = max(first_row(box[2], F(1)), 0)
        yb = min(last_row(box[3], F(1)), size - 1)
        t = planes[i]
        lows, highs = edges(t, lefts, rights)
        for row in range(ya, yb + 1):
            y = F(row) + F(0.5)
            low = box[0]
            for k in range(lows):
                low = max(low, lefts[k, 0] * y + lefts[k, 1])
            high = box[1]
            for k in range(highs):
                high = min(high, rights[k, 0] * y + rights[k, 1])
            if low > high:
                continue
            low -= F(0.5)
            xa = np.int64(low)
            xa += np.int64(low > F(xa))
            xb = min(np.int64(high + F(0.5)) - 1, size - 1)
            start = t[10] * y + t[11] + F(0.5) * t[9]
            drow = depth[row]
            for x in range(xa, xb + 1):
                drow[x] = max(drow[x], start + t[9] * F(x))
