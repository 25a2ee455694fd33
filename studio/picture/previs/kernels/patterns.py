"""Procedural textures over a stretch of one row: what each kind of surface does, fixed to space or to the body."""

from studio.picture.previs.kernels.noise import noise_row, smooth_noise, space_noise_row
from studio.picture.previs.kernels.options import F, loose_part
from studio.picture.previs.kernels.rows import largest, multiply
from studio.picture.previs.kernels.surfaces import (
    blocks,
    cobbles,
    cracked,
    leafage,
    paper,
    plaster,
    ridges,
    shingles,
    turf,
)
from studio.picture.previs.kernels.tones import (
    brick_tone,
    bump,
    catch_light,
    darken,
    detail,
    glaze,
    grit,
    light_panes,
    mirror_of,
    plank_tone,
    puddle,
    tile_tone,
    tint_albedo,
    tone,
    wall_course,
    wetten_roughness,
    window_share,
)

BRICK, GROUND, FACADE, PLANKS, FOLIAGE, WATER, TILES, SAND, CLOTH, ROCK, SKIN, HAIR, EYE = range(1, 14)
PLASTER, PAPER, COBBLES, ASHLAR, SHINGLES, BARK, GRASS = range(14, 21)
"""As `mesh.TEXTURES` counts them; 0 is plain."""


@loose_part
def ground(row, x0, x1, wet, pixel, grain):
    """Asphalt, earth, pavement: patches, grit, and water where it is wet."""
    nx, ny, nz, x, y, z = row[0, x0:x1], row[1, x0:x1], row[2, x0:x1], row[10, x0:x1], row[11, x0:x1], row[12, x0:x1]
    patch, fine, keep = row[18, x0:x1], row[19, x0:x1], row[20, x0:x1]
    noise_row(patch, x, y, z, F(1.3) * grain, F(0.4), F(0.3), F(-0.3), F(0.4), F(1.3) * grain)
    tone(row[21, x0:x1], patch, F(0.89), F(0.2))
    detail(keep, row[13, x0:x1], F(7) * grain, pixel)
    if largest(keep) > F(0):
        noise_row(fine, x, y, z, F(6.1) * grain, F(2), F(2.3), F(-2.7), F(2), F(6.7) * grain)
        grit(row[21, x0:x1], fine, keep, F(0.3))
    detail(keep, row[13, x0:x1], F(31) * grain, pixel)
    if largest(keep) > F(0):
        noise_row(fine, x, y, z, F(31) * grain, F(9), F(0), F(0), F(9), F(31) * grain)
        bump(nx, fine, keep, F(0.16))
        bump(nz, fine, keep, F(-0.12))
        grit(row[21, x0:x1], fine, keep, F(0.45))
    if wet > F(0):
        puddle(keep, patch, ny, wet)
        darken(row[21, x0:x1], keep, wet)
        wetten_roughness(row[6, x0:x1], keep, wet)
        mirror_of(row[23, x0:x1], keep, F(0.28) * wet)
        for k in range(nx.shape[0]):
            nx[k] *= F(1) - F(0.8) * keep[k]
        for k in range(nz.shape[0]):
            nz[k] *= F(1) - F(0.8) * keep[k]
    tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], row[21, x0:x1])


@loose_part
def facade(row, x0, x1, pixel, grain, windows_lit):
    """A plastered front with a grid of windows, some lit."""
    course, pane = row[18, x0:x1], row[19, x0:x1]
    wall_course(course, row[10, x0:x1], row[12, x0:x1], row[0, x0:x1], row[2, x0:x1])
    window_share(pane, course, row[11, x0:x1], int(grain * F(13)))
    noise_row(row[21, x0:x1], row[10, x0:x1], row[11, x0:x1], row[12, x0:x1], F(0.7), F(0.2), F(0.7), F(0), F(0.5), F(0.1))
    tone(row[21, x0:x1], row[21, x0:x1], F(0.85), F(0.3))
    tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], row[21, x0:x1])
    lit = windows_lit
    glaze(row[6, x0:x1], pane, F(0.15))
    glaze(row[7, x0:x1], pane, F(0.5))
    for k in range(pane.shape[0]):
        row[3, x0 + k] = row[3, x0 + k] if pane[k] <= F(0) else (F(1) if pane[k] > F(1) and lit > F(0) else F(0.03))
    for k in range(pane.shape[0]):
        row[4, x0 + k] = row[4, x0 + k] if pane[k] <= F(0) else (F(0.64) if pane[k] > F(1) and lit > F(0) else F(0.035))
    for k in range(pane.shape[0]):
        row[5, x0 + k] = row[5, x0 + k] if pane[k] <= F(0) else (F(0.3) if pane[k] > F(1) and lit > F(0) else F(0.045))
    light_panes(row[8, x0:x1], pane, lit)


@loose_part
def water(row, x0, x1, time, pixel, grain):
    """Moving ripples that mirror what stands above."""
    nx, nz, x, y, z = row[0, x0:x1], row[2, x0:x1], row[10, x0:x1], row[11, x0:x1], row[12, x0:x1]
    a, b, keep = row[18, x0:x1], row[19, x0:x1], row[20, x0:x1]
    for k in range(a.shape[0]):
        a[k] = smooth_noise(x[k] * F(1.1) * grain + time * F(0.7), z[k] * F(2.3) * grain + time * F(0.25)) - F(0.5)
    for k in range(b.shape[0]):
        b[k] = smooth_noise(x[k] * F(3.7) * grain - time * F(0.9), z[k] * F(6.1) * grain + time * F(0.8)) - F(0.5)
    detail(keep, row[13, x0:x1], F(5) * grain, pixel)
    for k in range(nx.shape[0]):
        nx[k] += a[k] * F(0.16) + b[k] * F(0.22) * keep[k]
    for k in range(nz.shape[0]):
        nz[k] += a[k] * F(0.22) + b[k] * F(0.3) * keep[k]
    for k in range(y.shape[0]):
        row[23, x0 + k] = F(1)


@loose_part
def apply_pattern(kind, row, x0, x1, wet, time, pixel, catch, windows_lit):
    """Change one stretch of row buffers (see `shade`) by the texture `kind`; all its pixels have it."""
    nx, ny, nz, x, y, z = row[0, x0:x1], row[1, x0:x1], row[2, x0:x1], row[27, x0:x1], row[28, x0:x1], row[29, x0:x1]
    t0, t1, keep, shade = row[18, x0:x1], row[19, x0:x1], row[20, x0:x1], row[21, x0:x1]
    grain = row[24, x0]
    if kind == GROUND:
        ground(row, x0, x1, wet, pixel, grain)
    elif kind == FACADE:
        facade(row, x0, x1, pixel, grain, windows_lit)
    elif kind == WATER:
        water(row, x0, x1, time, pixel, grain)
    elif kind == BRICK:
        wall_course(t0, x, z, nx, nz)
        detail(keep, row[13, x0:x1], F(7) * grain, pixel)
        scale_rows(t0, y, t1, grain)
        brick_tone(shade, t0, t1, keep)
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == PLANKS:
        level = abs(ny[0]) > F(0.5)
        detail(keep, row[13, x0:x1], F(14) * grain, pixel)
        if level:
            scale_rows(t0, z, t1, grain)
            for k in range(t0.shape[0]):
                t0[k] = x[k] * grain
            plank_tone(shade, t0, t1, keep, F(0.3))
            if wet > F(0):
                wetten_roughness(row[6, x0:x1], keep, wet * F(0.5))
            for k in range(t0.shape[0]):
                row[23, x0 + k] = row[7, x0 + k] * F(0.9) + wet * F(0.3)
        else:
            wall_course(t0, x, z, nx, nz)
            scale_rows(t0, y, t1, grain)
            plank_tone(shade, t0, t1, keep, F(0.3))
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == FOLIAGE:
        detail(t0, row[13, x0:x1], F(20), pixel)
        detail(keep, row[13, x0:x1], F(7), pixel)
        leafage(shade, x, y, z, nx, ny, nz, t0, keep)
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == TILES:
        detail(keep, row[13, x0:x1], F(4) * grain, pixel)
        if abs(ny[0]) > F(0.5):
            tile_tone(shade, x, z, keep, F(2) * grain)
            for k in range(t0.shape[0]):
                row[23, x0 + k] = F(0.25) + row[7, x0 + k] + wet * F(0.3)
        else:
            wall_course(t0, x, z, nx, nz)
            tile_tone(shade, t0, y, keep, F(5) * grain)
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == SAND:
        noise_row(t0, x, y, z, F(0.9) * grain, F(0.3), F(0.4), F(0.2), F(0.3), F(2.6) * grain)
        detail(keep, row[13, x0:x1], F(43) * grain, pixel)
        if largest(keep) > F(0):
            noise_row(t1, x, y, z, F(43) * grain, F(9), F(0), F(0), F(9), F(43) * grain)
            bump(nz, t1, keep, F(0.2))
        for k in range(nx.shape[0]):
            nx[k] += (t0[k] - F(0.5)) * F(0.3)
        tone(shade, t0, F(0.86), F(0.26))
        if largest(keep) > F(0):
            grit(shade, t1, keep, F(0.3))
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
        if wet > F(0):
            darken(row[21, x0:x1], keep, wet * F(0.3))
    elif kind == CLOTH:
        noise_row(t0, x, y, z, F(9) * grain, F(3.1), F(7.7), F(-3.3), F(4.1) * grain, F(2.9))
        detail(keep, row[13, x0:x1], F(320) * grain, pixel)
        tone(shade, t0, F(0.93), F(0.14))
        if largest(keep) > F(0):
            noise_row(t1, x, y, z, F(170) * grain, F(40), F(150), F(30), F(240) * grain, F(-60))
            grit(shade, t1, keep, F(0.2))
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == ROCK:
        space_noise_row(t0, x, y, z, F(2.3) * grain)
        detail(keep, row[13, x0:x1], F(10) * grain, pixel)
        space_noise_row(t1, x, y, z, F(9.3) * grain)
        cracked(shade, t0, t1, keep)
        bump(nx, t1, keep, F(0.7))
        bump(ny, t0, keep, F(0.5))
        bump(nz, t1, keep, F(-0.6))
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == PLASTER:
        wall_course(t0, x, z, nx, nz)
        detail(keep, row[13, x0:x1], F(24), pixel)
        plaster(shade, t0, y, keep)
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == PAPER:
        wall_course(t0, x, z, nx, nz)
        detail(keep, row[13, x0:x1], F(12) * grain, pixel)
        paper(shade, t0, y, keep, F(4) * grain)
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == COBBLES:
        detail(keep, row[13, x0:x1], F(8) * grain, pixel)
        cobbles(shade, x, z, nx, nz, keep, F(7) * grain)
        detail(t0, row[13, x0:x1], F(2), pixel)
        noise_row(t1, x, y, z, F(0.9), F(0.3), F(0.2), F(-0.2), F(0.3), F(0.8))
        grit(shade, t1, t0, F(0.25))
        if wet > F(0):
            puddle(keep, t1, ny, wet)
            darken(shade, keep, wet)
            wetten_roughness(row[6, x0:x1], keep, wet)
            mirror_of(row[23, x0:x1], keep, F(0.34) * wet)
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == ASHLAR:
        detail(keep, row[13, x0:x1], F(5) * grain, pixel)
        if abs(ny[0]) > F(0.5):
            blocks(shade, x, z, keep, F(1.5) * grain)
            for k in range(t0.shape[0]):
                row[23, x0 + k] = F(0.5) * row[7, x0 + k] + wet * F(0.35)
        else:
            wall_course(t0, x, z, nx, nz)
            blocks(shade, t0, y, keep, F(2.4) * grain)
        detail(keep, row[13, x0:x1], F(12), pixel)
        if largest(keep) > F(0):
            space_noise_row(t1, x, y, z, F(11))
            grit(shade, t1, keep, F(0.34))
            bump(nx, t1, keep, F(0.3))
            bump(nz, t1, keep, F(-0.3))
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == SHINGLES:
        detail(keep, row[13, x0:x1], F(5) * grain, pixel)
        wall_course(t0, x, z, nx, nz)
        shingles(shade, t0, y, keep, F(5) * grain)
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == BARK:
        detail(keep, row[13, x0:x1], F(14) * grain, pixel)
        ridges(shade, x, y, z, nx, nz, keep, F(13) * grain)
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == GRASS:
        detail(t0, row[13, x0:x1], F(26) * grain, pixel)
        detail(keep, row[13, x0:x1], F(5) * grain, pixel)
        turf(shade, x, z, nx, nz, t0, keep)
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
    elif kind == SKIN:
        noise_row(t0, x, y, z, F(60) * grain, F(17), F(41), F(-23), F(70) * grain, F(29))
        detail(keep, row[13, x0:x1], F(70) * grain, pixel)
        tone(shade, t0, F(0.84), F(0.05))
        multiply(row[3, x0:x1], shade)
        multiply(row[4, x0:x1], shade)
        multiply(row[5, x0:x1], shade)
        grit(row[6, x0:x1], t0, keep, F(0.35))
    elif kind == HAIR:
        noise_row(t0, x, y, z, F(260) * grain, F(22), F(70), F(-60), F(17), F(240) * grain)
        detail(keep, row[13, x0:x1], F(150) * grain, pixel)
        tone(shade, t0, F(0.62), F(0.76))
        for k in range(shade.shape[0]):
            shade[k] = F(1) + (shade[k] - F(1)) * (F(0.25) + F(0.75) * keep[k])
        tint_albedo(row[3, x0:x1], row[4, x0:x1], row[5, x0:x1], shade)
        multiply(row[7, x0:x1], shade)
        bump(nx, t0, keep, F(0.35))
        bump(nz, t0, keep, F(-0.3))
    elif kind == EYE:
        catch_light(row[8, x0:x1], nx, ny, nz, row[14, x0:x1], row[15, x0:x1], row[16, x0:x1], catch[0], catch[1], catch[2])


@loose_part
def scale_rows(course, along, out, grain):
    """Scale a wall's two coordinates by the material's own grain."""
    for k in range(course.shape[0]):
        course[k] *= grain
    for k in range(out.shape[0]):
        out[k] = along[k] * grain
