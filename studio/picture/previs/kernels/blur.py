"""Box blurs of planar rows (rows, planes, columns); two in a row pass for a Gaussian."""

import numpy as np

from studio.picture.previs.kernels.options import F, apart, part

FEW = 4
"""Largest radius that is summed afresh at every pixel."""


@apart
def blur_across(source, target, radius):
    """Write `source` averaged over 2·radius + 1 columns."""
    rows, planes, _ = source.shape
    for y in range(rows):
        for k in range(planes):
            blur_row(target[y, k], source[y, k], radius)


@part
def blur_row(out, row, radius):
    """Write one row averaged over 2·radius + 1 columns, its ends repeated.

    A running sum waits for itself at every pixel, so that few columns are summed afresh instead.
    """
    n = row.shape[0]
    share = F(1) / F(2 * radius + 1)
    if radius > FEW or n <= 2 * radius:
        total = F(0)
        for x in range(-radius, radius + 1):
            total += row[min(max(x, 0), n - 1)]
        for x in range(n):
            out[x] = total * share
            total += row[min(x + radius + 1, n - 1)] - row[max(x - radius, 0)]
        return
    inner = out[radius : n - radius]
    scale_row(inner, row[radius : n - radius], share)
    for j in range(1, radius + 1):
        add_pair(inner, row[radius - j : n - radius - j], row[radius + j : n - radius + j], share)
    for x in range(radius):
        low = F(0)
        high = F(0)
        for j in range(-radius, radius + 1):
            low += row[max(x + j, 0)]
            high += row[min(n - 1 - x + j, n - 1)]
        out[x] = low * share
        out[n - 1 - x] = high * share


@part
def add_pair(out, left, right, factor):
    """Add two rows times `factor`."""
    for x in range(out.shape[0]):
        out[x] += (left[x] + right[x]) * factor


@apart
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


@part
def add_row(sums, row):
    """Add `row` to `sums`."""
    for x in range(sums.shape[0]):
        sums[x] += row[x]


@part
def scale_row(out, row, factor):
    """Write `row` times `factor`."""
    for x in range(out.shape[0]):
        out[x] = row[x] * factor


@part
def slide_row(sums, enters, leaves):
    """Move a running sum by one row."""
    for x in range(sums.shape[0]):
        sums[x] += enters[x] - leaves[x]
