"""Box blurs of planar rows (rows, planes, columns); two in a row pass for a Gaussian."""

import numpy as np

from studio.picture.previs.kernels.options import F, kernel


@kernel
def blur_across(source, target, radius):
    """Write `source` averaged over 2·radius + 1 columns."""
    rows, planes, columns = source.shape
    share = F(1) / F(2 * radius + 1)
    for y in range(rows):
        for k in range(planes):
            a = source[y, k]
            out = target[y, k]
            total = F(0)
            for x in range(-radius, radius + 1):
                total += a[min(max(x, 0), columns - 1)]
            for x in range(columns):
                out[x] = total * share
                total += a[min(x + radius + 1, columns - 1)] - a[max(x - radius, 0)]


@kernel
def blur_down(source, target, radius):
    """Write `source` averaged over 2·radius + 1 rows."""
    rows, planes, columns = source.shape
    share = F(1) / F(2 * radius + 1)
    sums = np.zeros((planes, columns), np.float32)
    for j in range(-radius, radius + 1):
        row = source[min(max(j, 0), rows - 1)]
        for k in range(planes):
            add_row(sums[k], row[k])
    for y in range(rows):
        enters = source[min(y + radius + 1, rows - 1)]
        leaves = source[max(y - radius, 0)]
        out = target[y]
        for k in range(planes):
            scale_row(out[k], sums[k], share)
            slide_row(sums[k], enters[k], leaves[k])


@kernel
def add_row(sums, row):
    """Add `row` to `sums`."""
    for x in range(sums.shape[0]):
        sums[x] += row[x]


@kernel
def scale_row(out, row, factor):
    """Write `row` times `factor`."""
    for x in range(out.shape[0]):
        out[x] = row[x] * factor


@kernel
def slide_row(sums, enters, leaves):
    """Move a running sum by one row."""
    for x in range(sums.shape[0]):
        sums[x] += enters[x] - leaves[x]
