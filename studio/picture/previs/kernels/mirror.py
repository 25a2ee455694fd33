"""Reflections in level ground: the picture is mirrored in the plane y = 0 at quarter size and laid on what is wet or polished."""

from studio.picture.previs.kernels.options import F, apart, part
from studio.picture.previs.kernels.rows import largest, quadruple


@apart
def scatter(nearness, view, project, colour, depth, image):
    """Fill `image` (rows, 4, columns; quarter size: colour and weight) with what stands above the ground, upside down.

    `depth` (rows, columns) is scratch.
    """
    rows, _, columns = image.shape
    for y in range(rows):
        for k in range(4):
            for x in range(columns):
                image[y, k, x] = F(0)
        for x in range(columns):
            depth[y, x] = F(0)
    for y in range(rows):
        fy = F(4 * y + 2)
        for x in range(columns):
            fx = F(4 * x + 2)
            w = F(1) / max(nearness[4 * y + 1, 0, 4 * x + 1], F(1e-3))
            px = view[0, 0] + (view[1, 0] + view[2, 0] * fx + view[3, 0] * fy) * w
            py = view[0, 1] + (view[1, 1] + view[2, 1] * fx + view[3, 1] * fy) * w
            pz = view[0, 2] + (view[1, 2] + view[2, 2] * fx + view[3, 2] * fy) * w
            if py < F(0.02):
                continue
            mw = project[2, 0] * px - project[2, 1] * py + project[2, 2] * pz + project[2, 3]
            if mw < F(0.1):
                continue
            inverse = F(1) / mw
            u = int((project[0, 0] * px - project[0, 1] * py + project[0, 2] * pz + project[0, 3]) * inverse * F(0.25))
            v = int((project[1, 0] * px - project[1, 1] * py + project[1, 2] * pz + project[1, 3]) * inverse * F(0.25))
            if u < 0 or v < 0 or u >= columns or v >= rows or depth[v, u] > inverse:
                continue
            depth[v, u] = inverse
            a = colour[4 * y + 1]
            b = colour[4 * y + 3]
            for k in range(3):
                image[v, k, u] = min((a[k, 4 * x + 1] + a[k, 4 * x + 3] + b[k, 4 * x + 1] + b[k, 4 * x + 3]) * F(0.25), F(8))
            image[v, 3, u] = F(1)


@apart
def weigh(image, absent):
    """Divide a blurred mirror image by its weight; where little was seen, `absent` (3) stands in."""
    rows, _, columns = image.shape
    for y in range(rows):
        weight = image[y, 3]
        for k in range(3):
            out = image[y, k]
            base = absent[k]
            for x in range(columns):
                out[x] = (out[x] + F(0.12) * base) / (weight[x] + F(0.12))


@apart
def lay_mirror(image, mirror, scratch, colour):
    """Mix the mirror image into `colour` (height, 3, width) by `mirror` (height, width); `scratch` is one row."""
    height = colour.shape[0]
    rows = image.shape[0]
    for y in range(height):
        share = mirror[y]
        if largest(share) <= F(0.004):
            continue
        upper = min(y // 4, rows - 1)
        lower = min(upper + 1, rows - 1)
        for k in range(3):
            quadruple(scratch, image[upper, k], image[lower, k], F(y & 3) * F(0.25))
            mix_row(colour[y, k], scratch, share)


@part
def mix_row(out, other, share):
    """Mix a row into another."""
    for x in range(out.shape[0]):
        out[x] += (other[x] - out[x]) * min(share[x], F(1))
