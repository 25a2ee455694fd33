"""From linear colour to display values: exposure, film curve, grade and the drawn finishes; no anti-aliasing and no grain."""

import math

import numpy as np

from studio.picture.previs.kernels.lens import blur_share
from studio.picture.previs.kernels.noise import lattice, smooth_noise, whole
from studio.picture.previs.kernels.options import F, apart, part
from studio.picture.previs.kernels.rows import copy, double, multiply, quadruple

CINEMA, BLACK_AND_WHITE, GRAPHIC_NOVEL, PENCIL, WATERCOLOUR = range(5)


@part
def expose_row(out, exposure, vignette, row_share):
    """Write exposure, falling off towards the corners; `row_share` is the squared distance of the row from the middle."""
    width = out.shape[0]
    for x in range(width):
        c = F(x) / F(width) - F(0.5)
        out[x] = exposure * (F(1) - vignette * (c * c + row_share))


@part
def inverse_weight(out, weight):
    """Write 1 / weight."""
    for x in range(out.shape[0]):
        out[x] = F(1) / max(weight[x], F(1e-4))


@part
def film(out, sharp, blur, soft, glow, exposure, gain, lift, contrast, bloom):
    """Write one developed colour: a filmic shoulder (after Narkowicz' fit of ACES), square-root display coding, an S of contrast."""
    for x in range(out.shape[0]):
        q = (sharp[x] + (soft[x] - sharp[x]) * blur[x]) * exposure[x]
        q = max((q + bloom * glow[x]) * gain, F(0))
        q = min(math.sqrt((q * (F(2.51) * q + F(0.03))) / (q * (F(2.43) * q + F(0.59)) + F(0.14))), F(1))
        q += contrast * (q * q * (F(3) - q - q) - q)
        out[x] = min(max(q + lift * (F(1) - q) * (F(1) - q), F(0)), F(1))


@part
def luma(out, r, g, b):
    """Write BT.709 luma."""
    for x in range(out.shape[0]):
        out[x] = F(0.2126) * r[x] + F(0.7152) * g[x] + F(0.0722) * b[x]


@part
def saturate(out, grey, amount, balance):
    """Scale a colour's distance from grey, then the colour."""
    for x in range(out.shape[0]):
        out[x] = min(max((grey[x] + (out[x] - grey[x]) * amount) * balance, F(0)), F(1))


@part
def outline(out, near, above, below, threshold, gain):
    """Write how far each pixel lies from a fold or step in depth: 1 on plain surfaces, 0 on outlines."""
    n = out.shape[0]
    out[0] = F(1)
    out[n - 1] = F(1)
    for x in range(1, n - 1):
        c = near[x]
        e = max(abs(near[x - 1] + near[x + 1] - c - c), abs(above[x] + below[x] - c - c)) / (c + F(1e-4))
        out[x] = F(1) - min(max((e - threshold) * gain, F(0)), F(1)) * min(c * F(14), F(1))


@part
def step_tone(out, grey):
    """Write the factor that moves a grey half way to flat steps of ink wash."""
    for x in range(out.shape[0]):
        g = grey[x] * F(6)
        base = whole(g)
        f = min(max((g - base - F(0.5)) * F(5) + F(0.5), F(0)), F(1))
        out[x] = F(0.35) + F(0.65) * (base + f) / max(g, F(0.35))


@part
def hatch(out, grey, y, size):
    """Write pencil strokes that thicken as the grey darkens; `size` is pixels between strokes."""
    fy = F(y)
    for x in range(out.shape[0]):
        fx = F(x)
        wobble = smooth_noise(fx * F(0.03), fy * F(0.03)) * F(1.6)
        a = (fx + fy * F(0.8)) / size + wobble
        b = (fx * F(0.75) - fy) / size - wobble
        a = abs(a - whole(a) - F(0.5)) * F(2)
        b = abs(b - whole(b) - F(0.5)) * F(2)
        dark = F(1) - grey[x]
        first = min(max((dark * F(1.6) - F(0.5) - a) * F(1.6), F(0)), F(1))
        second = min(max((dark * F(1.8) - F(1.05) - b) * F(1.6), F(0)), F(1))
        tooth = lattice(np.int32(x), np.int32(y))
        out[x] = min(
            max(F(0.97) - dark * F(0.36) - (first * F(0.38) + second * F(0.3)) * (F(0.7) + F(0.5) * tooth), F(0.05)), F(1)
        )


@part
def wash(out, y):
    """Write paper and pooling pigment as a factor."""
    for x in range(out.shape[0]):
        fx = F(x)
        fy = F(y)
        pool = smooth_noise(fx * F(0.013), fy * F(0.017)) + smooth_noise(fx * F(0.05) + F(9), fy * F(0.06)) * F(0.5)
        paper = smooth_noise(fx * F(0.45), fy * F(0.45))
        out[x] = F(0.84) + F(0.16) * pool + F(0.07) * paper


@part
def drain(out, factor, floor):
    """Multiply a colour by a factor and lift it towards paper."""
    for x in range(out.shape[0]):
        out[x] = min(out[x] * factor[x] * (F(1) - floor) + floor, F(1))


@part
def draw_row(row, finish, y, height, grey, line, scratch):
    """Redraw one developed row (3, width) in a drawn finish; `line` is 0 on outlines."""
    if finish == GRAPHIC_NOVEL:
        step_tone(scratch, grey)
        multiply(scratch, line)
        for k in range(3):
            multiply(row[k], scratch)
    elif finish == PENCIL:
        hatch(scratch, grey, y, F(height) / F(78))
        for x in range(line.shape[0]):
            line[x] = F(0.25) + F(0.75) * line[x]
        multiply(scratch, line)
        for k in range(3):
            copy(row[k], scratch)
    elif finish == WATERCOLOUR:
        wash(scratch, y)
        for x in range(line.shape[0]):
            scratch[x] *= F(0.55) + F(0.45) * line[x]
        for k in range(3):
            drain(row[k], scratch, F(0.12))


@apart
def develop(colour, nearness, half, quarter, focus, aperture, grade, finish, picture):
    """Write display values 0…1 (height, 3, width).

    `grade` is contrast, saturation, gain (3), vignette, lift (3), bloom, exposure, balance (3). `half` and `quarter` are the blurred and the
    glowing picture of `lens`.
    """
    height, _, width = colour.shape
    rows = np.zeros((8, width), np.float32)
    thin = np.zeros((2, width // 2), np.float32)
    for y in range(height):
        near = nearness[y, 0]
        soft = half[min(y // 2, half.shape[0] - 1)]
        upper = min(y // 4, quarter.shape[0] - 1)
        lower = min(upper + 1, quarter.shape[0] - 1)
        middle = F(y) / F(height) - F(0.5)
        expose_row(rows[0], grade[10], grade[5], middle * middle)
        blur_share(rows[1], near, focus, aperture)
        inverse_weight(thin[0], soft[3])
        out = picture[y]
        for k in range(3):
            quadruple(rows[2], quarter[upper, k], quarter[lower, k], F(y & 3) * F(0.25))
            copy(thin[1], soft[k])
            multiply(thin[1], thin[0])
            double(rows[3], thin[1])
            glow = grade[9] * (F(1.2) if k == 0 else (F(0.92) if k == 1 else F(0.8)))
            film(out[k], colour[y, k], rows[1], rows[3], rows[2], rows[0], grade[2 + k], grade[6 + k], grade[0], glow)
        luma(rows[4], out[0], out[1], out[2])
        for k in range(3):
            saturate(out[k], rows[4], grade[1], grade[11 + k])
        if finish >= GRAPHIC_NOVEL:
            threshold = F(0.03) if finish == GRAPHIC_NOVEL else F(0.014)
            outline(rows[5], near, nearness[max(y - 1, 0), 0], nearness[min(y + 1, height - 1), 0], threshold, F(9))
            draw_row(out, finish, y, height, rows[4], rows[5], rows[6])


@apart
def mean_light(picture):
    """Return the mean displayed linear luminance of display values (height, 3, width)."""
    height, _, width = picture.shape
    total = 0.0
    row = np.zeros(width, np.float32)
    for y in range(height):
        luma(row, picture[y, 0], picture[y, 1], picture[y, 2])
        for x in range(width):
            total += row[x] ** F(2.2)
    return total / (height * width)
