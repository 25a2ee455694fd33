"""What the lens does to linear colour before it is developed: depth of field, bloom and the smear of a fast pan."""

from studio.picture.previs.kernels.options import F, apart, part


@part
def blur_share(out, near, focus, aperture):
    """Write how blurred each pixel is, 0 sharp to 1; `near` is 1/w, `focus` the distance that is sharp."""
    for x in range(out.shape[0]):
        c = min(abs(F(1) - near[x] * focus), F(1.5)) * aperture
        out[x] = min(c * c * F(2), F(1))


@apart
def gather_blurred(colour, nearness, focus, aperture, half):
    """Write `half` (rows, 4, columns; half size): colour times its blur share, and the share, so that sharp things do not bleed."""
    rows, _, columns = half.shape
    for y in range(rows):
        a = colour[2 * y]
        b = colour[2 * y + 1]
        weight = half[y, 3]
        near = nearness[2 * y, 0]
        for x in range(columns):
            c = min(abs(F(1) - near[2 * x] * focus), F(1.5)) * aperture
            weight[x] = min(c * c, F(1)) + F(0.001)
        for k in range(3):
            out = half[y, k]
            p = a[k]
            q = b[k]
            for x in range(columns):
                out[x] = weight[x] * F(0.25) * min(p[2 * x] + p[2 * x + 1] + q[2 * x] + q[2 * x + 1], F(40))


@apart
def gather_bright(colour, exposure, threshold, quarter):
    """Write what is brighter than `threshold` once exposed, into `quarter` (rows, 3, columns; quarter size)."""
    rows, _, columns = quarter.shape
    for y in range(rows):
        for k in range(3):
            a = colour[4 * y, k]
            b = colour[4 * y + 2, k]
            out = quarter[y, k]
            for x in range(columns):
                mean = (a[4 * x] + a[4 * x + 2] + b[4 * x] + b[4 * x + 2]) * F(0.25) * exposure
                out[x] = min(max(mean - threshold, F(0)), F(6))


@apart
def smear(colour, scratch, radius):
    """Average `colour` over 2·radius + 1 columns in place; `scratch` is one row."""
    height, planes, width = colour.shape
    share = F(1) / F(2 * radius + 1)
    for y in range(height):
        for k in range(planes):
            row = colour[y, k]
            for x in range(width):
                scratch[x] = row[x]
            total = F(0)
            for x in range(-radius, radius + 1):
                total += scratch[min(max(x, 0), width - 1)]
            for x in range(width):
                row[x] = total * share
                total += scratch[min(x + radius + 1, width - 1)] - scratch[max(x - radius, 0)]
