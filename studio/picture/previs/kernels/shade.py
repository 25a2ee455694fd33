"""Deferred lighting, row by row: surface, textures, lights, fog and sky into linear colour; no lens and no finish."""

import numpy as np

from studio.picture.previs.kernels.air import air_row, clearness, depth_shares, mix_clear_fog, mix_fog, widen_air
from studio.picture.previs.kernels.lights import (
    add_flesh_light,
    add_light,
    add_matt,
    add_own_light,
    ambient,
    grazing,
    key_diffuse,
    key_shine,
    lamp_diffuse,
    lamp_shine,
    own_light,
    shadow_half_row,
    stripes,
)
from studio.picture.previs.kernels.options import F, apart, part
from studio.picture.previs.kernels.patterns import apply_pattern
from studio.picture.previs.kernels.rows import (
    along_ray,
    copy,
    divide,
    double,
    double_smooth,
    fill,
    inverse_length,
    inverse_ray_length,
    multiply,
    ramp,
    reciprocal,
)
from studio.picture.previs.kernels.sky import sky_stretch
from studio.picture.previs.kernels.tones import thin_glance

ROWS = 32
"""Row buffers: 0-2 normal, 3-5 albedo, 6 roughness, 7 specular, 8 emission, 9 wrap, 10-12 place, 13 distance, 14-16 towards the
eye, 17 openness, 18-21 scratch, 22 1/ray length, 23 mirror, 24 grain, 25 texture, 26 tint, 27-29 place at rest, 30 depth, 31 spare."""

SHORT_RUN = 12
"""Pixels below which one loop over all properties beats one loop a property."""
TILE = 64
"""Pixels of a row that a lamp lights or passes over together."""


@part
def resolve_surface(row, ids, planes, materials, palette, y, offset_x, emission, stretches):
    """Fill normal and material of every pixel of a row; return the number of stretches of one texture (first, texture, body)."""
    width = ids.shape[0]
    count = 0
    last = -2
    x = 0
    while x < width:
        i = ids[x]
        end = x + 1
        while end < width and ids[end] == i:
            end += 1
        texture = -1
        if i < 0:
            for k in range(10):
                fill(row[k, x:end], F(0))
            fill(row[1, x:end], F(1))
            fill(row[6, x:end], F(1))
        else:
            t = planes[i]
            m = palette[materials[i]]
            s0 = t[12] * offset_x + t[15] * y + t[18]
            s1 = t[13] * offset_x + t[16] * y + t[19]
            s2 = t[14] * offset_x + t[17] * y + t[20]
            if end - x < SHORT_RUN:
                for k in range(x, end):
                    row[0, k] = t[12] * F(k) + s0
                    row[1, k] = t[13] * F(k) + s1
                    row[2, k] = t[14] * F(k) + s2
                    row[3, k] = m[0]
                    row[4, k] = m[1]
                    row[5, k] = m[2]
                    row[6, k] = m[3]
                    row[7, k] = m[4]
                    row[8, k] = m[5] * emission
                    row[9, k] = m[7]
                    row[24, k] = m[11]
            else:
                first = F(x)
                ramp(row[0, x:end], t[12], t[12] * first + s0)
                ramp(row[1, x:end], t[13], t[13] * first + s1)
                ramp(row[2, x:end], t[14], t[14] * first + s2)
                fill(row[3, x:end], m[0])
                fill(row[4, x:end], m[1])
                fill(row[5, x:end], m[2])
                fill(row[6, x:end], m[3])
                fill(row[7, x:end], m[4])
                fill(row[8, x:end], m[5] * emission)
                fill(row[9, x:end], m[7])
                fill(row[24, x:end], m[11])
            texture = int(m[6])
            if m[8] != m[0] or m[9] != m[1] or m[10] != m[2]:
                for k in range(x, end):
                    tint = (t[21] * (F(k) + offset_x) + t[22] * y + t[23]) * row[30, k]
                    tint = min(max(tint, F(0)), F(1))
                    row[3, k] += (m[8] - m[0]) * tint
                    row[4, k] += (m[9] - m[1]) * tint
                    row[5, k] += (m[10] - m[2]) * tint
        if texture != last or (texture > 0 and row[24, x] != row[24, x - 1]):
            stretches[count, 0] = x
            stretches[count, 1] = texture
            count += 1
            last = texture
        x = end
    stretches[count, 0] = width
    return count


@part
def rest_places(row, ids, first, end, planes, triangles, rest, moving, y, offset_x):
    """Write where each pixel's surface lies in the unposed body; things that never move lie where they are."""
    x = first
    while x < end:
        i = ids[x]
        stop = x + 1
        while stop < end and ids[stop] == i:
            stop += 1
        if i < moving:
            while stop < end and ids[stop] < moving:
                stop += 1
            for c in range(3):
                copy(row[27 + c, x:stop], row[10 + c, x:stop])
        else:
            t = planes[i]
            p = rest[triangles[i, 0]]
            q = rest[triangles[i, 1]]
            s = rest[triangles[i, 2]]
            for c in range(3):
                a = t[0] * p[c] + t[3] * q[c] + t[6] * s[c]
                b = t[1] * p[c] + t[4] * q[c] + t[7] * s[c]
                d = t[2] * p[c] + t[5] * q[c] + t[8] * s[c]
                start = a * offset_x + b * y + d
                for k in range(x, stop):
                    row[27 + c, k] = (a * F(k) + start) * row[30, k]
        x = stop


@part
def light_row(row, out, ids, half, key, soft, people, lamps, lamp_boxes, y, depth, project, stale):
    """Light a row of surfaces into its three colours; the key's shadow is found again only where `half` is `stale`."""
    nx, ny, nz = row[0], row[1], row[2]
    vx, vy, vz = row[14], row[15], row[16]
    roughness, specular, emission, wrap, openness = row[6], row[7], row[8], row[9], row[17]
    a, b, c = row[18], row[19], row[20]
    grazing(a, nx, ny, nz, vx, vy, vz, specular, roughness, openness)
    for k in range(3):
        ambient(out[k], row[3 + k], nx, ny, nz, openness, emission, a, soft[k, 0], soft[k, 1], soft[k, 2], soft[k, 3])
    if key[3] + key[4] + key[5] > F(0.001):
        if stale:
            shadow_half_row(half, row[10], row[11], row[12], nx, ny, nz, depth, project, F(0.03))
        double_smooth(a, half)
        if key[7] > F(0):
            level = F(1) / np.sqrt(key[0] * key[0] + key[2] * key[2] + F(1e-6))
            ux, uz = key[2] * level, -key[0] * level
            stripes(a, row[10], row[11], row[12], key[8], key[9], key[10], key[11], key[7], key[12], ux, uz, key[6])
        key_diffuse(b, nx, ny, nz, wrap, a, key[0], key[1], key[2])
        key_shine(c, nx, ny, nz, vx, vy, vz, roughness, specular, a, key[0], key[1], key[2])
        add_flesh_light(out[0], row[3], b, c, wrap, key[3], F(1.1))
        add_flesh_light(out[1], row[4], b, c, wrap, key[4], F(0.35))
        add_light(out[2], row[5], b, c, key[5])
    for i in range(lamps.shape[0]):
        box = lamp_boxes[i]
        if y < box[2] or y > box[3]:
            continue
        light_tiles(row, out, np.int64(box[0]), np.int64(box[1]), lamps[i])
    for i in range(people.shape[0]):
        if F(y) >= people[i, 22] and F(y) < people[i, 23]:
            light_person(row, out, ids, np.int64(people[i, 20]), np.int64(people[i, 21]), people[i])


@part
def light_person(row, out, ids, x0, x1, person):
    """Add one person's own key, fill and rim to the stretch of a row that the body may cover."""
    first = np.int32(person[18])
    last = np.int32(person[19])
    while x0 < x1 and (ids[x0] < first or ids[x0] >= last):
        x0 += 1
    while x1 > x0 and (ids[x1 - 1] < first or ids[x1 - 1] >= last):
        x1 -= 1
    if x0 == x1:
        return
    nx, ny, nz = row[0, x0:x1], row[1, x0:x1], row[2, x0:x1]
    vx, vy, vz = row[14, x0:x1], row[15, x0:x1], row[16, x0:x1]
    wrap, a, b, c, d = row[9, x0:x1], row[18, x0:x1], row[19, x0:x1], row[20, x0:x1], row[21, x0:x1]
    own_light(a, b, c, ids[x0:x1], nx, ny, nz, vx, vy, vz, wrap, row[17, x0:x1], person)
    key_shine(d, nx, ny, nz, vx, vy, vz, row[6, x0:x1], row[7, x0:x1], a, person[0], person[1], person[2])
    for k in range(3):
        bleed = F(0.9) if k == 0 else (F(0.25) if k == 1 else F(0))
        add_own_light(out[k, x0:x1], row[3 + k, x0:x1], a, d, b, c, wrap, person[3 + k], person[9 + k], person[15 + k], bleed)


@part
def light_tiles(row, out, first, end, lamp):
    """Add a lamp to those tiles of a row in which something lies within its reach."""
    x = first
    start = np.int64(-1)
    reach = lamp[6] * lamp[6] * F(1.1)
    while x < end:
        stop = min(x + TILE, end)
        near = F(1e9)
        for k in range(x, stop, 8):
            dx = lamp[0] - row[10, k]
            dy = lamp[1] - row[11, k]
            dz = lamp[2] - row[12, k]
            near = min(near, dx * dx + dy * dy + dz * dz)
        if near < reach:
            if start < 0:
                start = x
        elif start >= 0:
            light_by_lamp(row, out, start, x, lamp)
            start = np.int64(-1)
        x = stop
    if start >= 0:
        light_by_lamp(row, out, start, end, lamp)


@part
def light_by_lamp(row, out, x0, x1, lamp):
    """Add a lamp at a point (x y z r g b reach halo shine) to the stretch of a row it can reach."""
    reach = F(1) / (lamp[6] * lamp[6])
    x, y, z, wrap, openness = row[10, x0:x1], row[11, x0:x1], row[12, x0:x1], row[9, x0:x1], row[17, x0:x1]
    b, c = row[19, x0:x1], row[20, x0:x1]
    lamp_diffuse(b, x, y, z, row[0, x0:x1], row[1, x0:x1], row[2, x0:x1], wrap, openness, lamp[0], lamp[1], lamp[2], reach)
    if lamp[8] > F(0):
        lamp_shine(
            c, x, y, z, row[0, x0:x1], row[1, x0:x1], row[2, x0:x1], row[14, x0:x1], row[15, x0:x1], row[16, x0:x1],
            row[6, x0:x1], row[7, x0:x1], openness, lamp[0], lamp[1], lamp[2], reach,
        )  # fmt: skip
        for k in range(3):
            add_light(out[k, x0:x1], row[3 + k, x0:x1], b, c, lamp[3 + k])
    else:
        for k in range(3):
            add_matt(out[k, x0:x1], row[3 + k, x0:x1], b, lamp[3 + k])


@apart
def shade(
    nearness, ids, planes, triangles, rest, moving, materials, palette, view, sample, openness, air, reaches, depth, project,
    key, soft, people, lamps, lamp_boxes, fog, sky, surface, catch, colour, mirror,
):  # fmt: skip
    """Write linear colour (height, 3, width) and `mirror` (height, width) from the visibility buffer's first sample of each pixel.

    `view` is (4, 3): eye, ray at the origin, ray step a column, ray step a row. `sample` is the offset of the sample in its pixel.
    `key` is direction, colour, and the window it comes through (place, share, plane, dimmed), see `stripes`; `soft` (3, 4) ambient level and gradient; `people` (n, 24)
    what `own_light` takes and the box x0, x1, y0, y1 that the body lies in; `fog` colour, density, falloff; `air` (2, rows, 3, columns) the air's own light to `reaches` (2) metres; `surface` wetness, seconds, pixel size at a metre, emission, lit windows.
    Triangles from `moving` on belong to bodies.
    """
    height, _, width = nearness.shape
    row = np.zeros((ROWS, width), np.float32)
    half = np.zeros(width // 2, np.float32)
    stretches = np.empty((width + 2, 2), np.int32)
    fields = np.zeros((6, width), np.float32)
    r0, r1, r2 = view[2, 0], view[2, 1], view[2, 2]
    stale = True
    hazy = False
    for y in range(height):
        fy = F(y) + sample[1]
        out = colour[y]
        near = nearness[y, 0]
        ex = view[1, 0] + view[3, 0] * fy + r0 * sample[0]
        ey = view[1, 1] + view[3, 1] * fy + r1 * sample[0]
        ez = view[1, 2] + view[3, 2] * fy + r2 * sample[0]
        reciprocal(row[30], near)
        inverse_ray_length(row[22], ex, ey, ez, r0, r1, r2)
        divide(row[13], row[30], row[22])
        along_ray(row[10], row[30], view[0, 0], ex, r0)
        along_ray(row[11], row[30], view[0, 1], ey, r1)
        along_ray(row[12], row[30], view[0, 2], ez, r2)
        along_ray(row[14], row[22], F(0), -ex, -r0)
        along_ray(row[15], row[22], F(0), -ey, -r1)
        along_ray(row[16], row[22], F(0), -ez, -r2)
        double(row[17], openness[min(y // 2, openness.shape[0] - 1)])
        fill(row[23], F(0))
        count = resolve_surface(row, ids[y, 0], planes, materials, palette, fy, sample[0], surface[3], stretches)
        inverse_length(row[18], row[0], row[1], row[2])
        multiply(row[0], row[18])
        multiply(row[1], row[18])
        multiply(row[2], row[18])
        for j in range(count):
            x0 = stretches[j, 0]
            x1 = stretches[j + 1, 0]
            kind = stretches[j, 1]
            if kind > 0:
                rest_places(row, ids[y, 0], x0, x1, planes, triangles, rest, moving, fy, sample[0])
                apply_pattern(kind, row, x0, x1, surface[0], surface[1], surface[2], catch, surface[4])
        thin_glance(row[23], row[15])
        copy(mirror[y], row[23])
        stale = stale or y % 2 == 0
        if count > 1 or stretches[0, 1] >= 0:
            light_row(row, out, ids[y, 0], half, key, soft, people, lamps, lamp_boxes, y, depth, project, stale)
            stale = False
        for j in range(count):
            if stretches[j, 1] < 0:
                x0 = stretches[j, 0]
                x1 = stretches[j + 1, 0]
                sky_stretch(row, out, x0, x1, sky)
        if y % 2 == 0:
            hazy = widen_air(fields, air, y)
        clearness(row[18], row[13], row[11], view[0, 1], fog[3], fog[4])
        if hazy:
            depth_shares(row[19], row[20], row[13], reaches[0], reaches[1])
        for k in range(3):
            if hazy:
                air_row(row[22], fields[k], fields[3 + k], row[19], row[20])
                mix_fog(out[k], row[18], row[22], fog[k])
            else:
                mix_clear_fog(out[k], row[18], fog[k])
