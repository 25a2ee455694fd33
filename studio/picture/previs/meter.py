"""Exposure and people's own light, solved on a small picture of the shot as it is composed; nothing is guessed from the rig."""

from typing import NamedTuple

import numpy as np

from studio.picture.previs.canvas import Canvas
from studio.picture.previs.faces import Face, faces_in
from studio.picture.previs.kernels.develop import mean_light
from studio.picture.previs.keys import Lit, Strengths
from studio.picture.previs.luminance import LUMA, brightness, exposed_for, filmed, linear
from studio.picture.previs.makeup import FAIREST, complexion, reflectance
from studio.picture.previs.palette import palette_of
from studio.picture.previs.passes import Stopwatch, develop_picture, draw_lens
from studio.picture.previs.ready import COMPOSED_SECONDS
from studio.picture.previs.rig import Rig
from studio.picture.previs.shot import Drawn, Metered, Placed, Shot, exposure_of, light_placed, place_frame

STOPS = (-9.0, 11.0)
MOST_STEPS, LARGEST_STEP, CLOSE_ENOUGH = 12, 3.0, 0.015
"""Of the search for the exposure; stops."""
ROUNDS = 2
SLASH_STOPS = 2.4
"""How far what comes through a blind lies over the face it crosses."""
DARKEST_FACE, FAIREST_FACE = 0.445, 0.63
"""Display luma of the key side of the darkest and the fairest face in a natural picture."""
DARKEST_SKIN = 0.02
"""Linear luminance of the darkest skin that a figure may name."""
LUMA_RANGE = (0.08, 0.86)
BRIGHT_NEAR = 1.55
"""How much brighter in display luma than a face a large area near it may be: a stop and a half."""
MOST_STOPPED_DOWN = 0.42
"""Share of the exposure that a bright neighbourhood may leave."""
SKIN_GAIN = (0.3, 1.6)
"""How far powder or a net may take skin from what the lamps give it."""
RIM = 4.5
"""Exposed light of a rim of strength 1 on a white outline turned fully away."""
CARRIED = 0.3
"""Exposed light that a lamp in the hand throws a metre."""
MOST_KEY = 3.0
"""Of what a key that falls squarely on a skin needs to light it to its tone."""
BRIGHTEST_WINDOW = 0.8
"""Exposed light of lit windows."""
BRIGHTEST = 3.0
"""Exposed light above which the meter takes all for one."""
UNSEEN = 0.6
"""Strength of the lamps of somebody whose face is not seen, in terms of what lights a face to its tone unaided."""


class Measured(NamedTuple):
    """The small picture, lit three ways, in linear light (height, 3, width)."""

    base: np.ndarray
    """By the place alone."""
    key: np.ndarray
    """What everyone's own key adds at strength 1."""
    fill: np.ndarray
    """What their fill adds."""


def meter(shot: Shot, canvas: Canvas) -> tuple[Shot, Metered]:
    """Return the shot and its exposure and lamps, as it is framed at rest; `canvas` is small and its contents are lost."""
    still = shot.setup.camera.model_copy(update={"move": "static"})
    resting = shot._replace(setup=shot.setup.model_copy(update={"camera": still}))
    watch = Stopwatch()
    frame = round(COMPOSED_SECONDS * shot.setup.frame_rate)
    placed = place_frame(resting, canvas, (), frame, watch)
    lit = Lit(tuple(Strengths() for _ in placed.people), shot.stage.scene.palette)
    drawn = light_placed(resting, canvas, placed, lit, watch)
    if shot.rig.face_stops is None or not placed.people:
        np.nan_to_num(canvas.colour, copy=False, nan=0.0, posinf=0.0, neginf=0.0)
        exposure = _solve(resting, canvas, drawn.focus, _guess(resting, canvas), watch)
        return _exposed(shot, exposure, lit.strengths, ())
    faces = faces_in(resting, canvas, drawn)
    if shot.rig.stripes[0] > 0:
        rig = _slashed(resting, canvas, drawn, faces, watch)
        shot, resting = shot._replace(rig=rig), resting._replace(rig=rig)
        drawn = light_placed(resting, canvas, placed, lit, watch)
    measured = _measured(resting, canvas, placed, lit, watch)
    exposure, strengths, gains = _balanced(resting, canvas, drawn, measured, faces, watch)
    return _exposed(shot, exposure, strengths, gains)


def _exposed(
    shot: Shot, exposure: float, strengths: tuple[Strengths, ...], gains: tuple[np.ndarray | None, ...]
) -> tuple[Shot, Metered]:
    """Return the shot with its lamps within the exposure."""
    rig = shot.rig._replace(windows_lit=min(shot.rig.windows_lit, BRIGHTEST_WINDOW / exposure))
    return shot._replace(rig=rig), Metered(
        exposure, Lit(strengths, palette_of(shot.stage.scene, rig, exposure, gains), CARRIED / exposure)
    )


def _slashed(shot: Shot, canvas: Canvas, drawn: Drawn, faces: list[Face], watch: Stopwatch) -> Rig:
    """Return the rig with the key as strong as makes what comes through the blind light a face."""
    exposure = _solve(shot, canvas, drawn.focus, _guess(shot, canvas), watch)
    light = np.einsum("ykx,k->yx", canvas.colour, LUMA)
    struck = [
        wanted_light(shot, index) * 2.0**SLASH_STOPS / max(float(np.quantile(light[face.pixels], 0.95)) * exposure, 1e-4)
        for index, face in enumerate(faces)
        if face.seen and index in shot.shown
    ]
    times = float(np.clip(min(struck, default=1.0), 0.2, 6.0))
    red, green, blue = shot.rig.key
    return shot.rig._replace(key=(red * times, green * times, blue * times))


def _measured(shot: Shot, canvas: Canvas, placed: Placed, lit: Lit, watch: Stopwatch) -> Measured:
    """Return the picture as it is and what everyone's key and fill would add to it."""
    pictures = [_finite(canvas.colour)]
    for one in (Strengths(key=1.0), Strengths(fill=1.0)):
        light_placed(shot, canvas, placed, lit._replace(strengths=tuple(one for _ in placed.people)), watch)
        pictures.append(_finite(canvas.colour) - pictures[0])
    return Measured(*pictures)


def _finite(colour: np.ndarray) -> np.ndarray:
    return np.nan_to_num(colour, nan=0.0, posinf=0.0, neginf=0.0)


Balance = tuple[float, tuple[Strengths, ...], tuple[np.ndarray | None, ...]]


def _balanced(shot: Shot, canvas: Canvas, drawn: Drawn, measured: Measured, faces: list[Face], watch: Stopwatch) -> Balance:
    """Return the exposure, lamps and skins that agree with each other: the mean by exposure, each face by its own lamps."""
    canvas.colour[:] = measured.base
    unlit = exposure = _solve(shot, canvas, drawn.focus, _guess(shot, canvas), watch)
    strengths: list[Strengths] = []
    gains: list[np.ndarray | None] = []
    for _ in range(ROUNDS):
        strengths = _strengths(shot, faces, measured, exposure)
        canvas.colour[:] = _composed(measured, faces, strengths)
        gains = [_gain(shot, i, face, canvas.colour, exposure) for i, face in enumerate(faces)]
        for face, gain in zip(faces, gains, strict=True):
            if gain is not None:
                canvas.colour[:] = np.where(face.skin[:, None, :], canvas.colour * gain[None, :, None], canvas.colour)
        np.minimum(canvas.colour, BRIGHTEST / exposure, out=canvas.colour)
        lit = _solve(shot, canvas, drawn.focus, exposure, watch)
        exposure = min(float(np.sqrt(lit * unlit)), _most_exposure(shot, canvas, faces, lit))
    return exposure, tuple(strengths), tuple(gains)


def wanted_light(shot: Shot, index: int) -> float:
    """Return the exposed luminance at which the key side of a performer's face is shown."""
    assert shot.rig.face_stops is not None
    skin = max(brightness(linear(shot.setup.performers[index].figure.skin)), DARKEST_SKIN)
    share = min(np.log2(skin / DARKEST_SKIN) / np.log2(FAIREST / DARKEST_SKIN), 1.1)
    luma = DARKEST_FACE + (FAIREST_FACE - DARKEST_FACE) * share
    contrast = shot.rig.grade.contrast
    low, high = (exposed_for(end, contrast) for end in LUMA_RANGE)
    return float(np.clip(exposed_for(luma, contrast) * 2.0**shot.rig.face_stops, low, high))


def _strengths(shot: Shot, faces: list[Face], measured: Measured, exposure: float) -> list[Strengths]:
    """Return the lamps that bring both halves of each face to what the look asks for."""
    base, key, fill = (np.einsum("ykx,k->yx", picture, LUMA) for picture in measured)
    solved: list[Strengths | None] = []
    for index, face in enumerate(faces):
        if not face.seen:
            solved.append(None)
            continue
        target = wanted_light(shot, index) / exposure
        filled = _filled(shot, face, base, fill, target)
        lit = base + filled * fill
        keyed = max(target - _high(lit, face), 0.0) / max(_high(key, face), 1e-4)
        solved.append(_held(Strengths(keyed, filled), target, shot, index))
    rim = RIM / exposure
    return [(one or _unseen(shot, index, exposure))._replace(rim=rim) for index, one in enumerate(solved)]


def _filled(shot: Shot, face: Face, base: np.ndarray, fill: np.ndarray, target: float) -> float:
    """Return the fill that keeps the shadow side from falling further under the key side than the look lets it.

    A key side that the place alone lights above `target` is what the other is measured against, and is filled with it.
    """
    low, high, low_fill, high_fill = _low(base, face), _high(base, face), _low(fill, face), _high(fill, face)
    usual = max(target * 2.0**-shot.rig.fill_stops - low, 0.0) / max(low_fill, 1e-4)
    share = 2.0**-shot.rig.deepest
    if high <= target:
        return max(usual, (share * target - low) / max(low_fill, 1e-4))
    return max(usual, (share * high - low) / max(low_fill - share * high_fill, 0.2 * low_fill, 1e-4))


def _unseen(shot: Shot, index: int, exposure: float) -> Strengths:
    """Return lamps for somebody whose face cannot be metered: what would light it were it seen, held back."""
    most = UNSEEN * wanted_light(shot, index) / exposure / reflectance(shot.setup.performers[index].figure.skin)
    return Strengths(most, most * 2.0**-shot.rig.fill_stops)


def _held(wanted: Strengths, target: float, shot: Shot, index: int) -> Strengths:
    """Return lamps no stronger than would light this skin alone, over and over."""
    most = MOST_KEY * target / reflectance(shot.setup.performers[index].figure.skin)
    return Strengths(min(wanted.key, most), min(wanted.fill, 0.7 * most))


def _low(light: np.ndarray, face: Face) -> float:
    """Return the luminance of a face's shadow side."""
    return float(np.quantile(light[face.pixels], 0.25))


def _high(light: np.ndarray, face: Face) -> float:
    """Return that of its key side."""
    return float(np.quantile(light[face.pixels], 0.75))


def _composed(measured: Measured, faces: list[Face], strengths: list[Strengths]) -> np.ndarray:
    """Return the picture with everyone's lamps at their strengths."""
    colour = measured.base.copy()
    for face, one in zip(faces, strengths, strict=True):
        own = face.body[:, None, :]
        colour += np.where(own, one.key * measured.key + one.fill * measured.fill, 0.0).astype(np.float32)
    return colour


def _gain(shot: Shot, index: int, face: Face, colour: np.ndarray, exposure: float) -> np.ndarray | None:
    """Return the factors of a skin's colour that bring it to its tone, and most of the way from the light's hue to its own."""
    if not face.seen:
        return None
    lit = np.array([np.quantile(colour[:, k, :][face.pixels], 0.75) for k in range(3)])
    bright = max(_high(np.einsum("ykx,k->yx", colour, LUMA), face), 1e-5)
    own = linear(complexion(shot.setup.performers[index].figure.skin))
    hue = (own / brightness(own)) / np.maximum(lit / bright, 0.05)
    hue = np.clip(hue, 0.4, 2.5) ** (1 - shot.rig.skin_kept)
    hue /= brightness(hue * lit) / brightness(lit)
    wanted = wanted_light(shot, index) / exposure
    return hue * float(np.clip(wanted / bright, *SKIN_GAIN))


def _most_exposure(shot: Shot, canvas: Canvas, faces: list[Face], exposure: float) -> float:
    """Return the exposure above which something large near a face outshines it; the director's own stops are let through."""
    light = np.einsum("ykx,k->yx", canvas.colour, LUMA)
    contrast = shot.rig.grade.contrast
    asked = 2.0 ** max(shot.setup.light.exposure + shot.setup.light.trim, 0.0)
    most = exposure * 8
    for index, face in enumerate(faces):
        if face.seen and index in shot.shown:
            luma = float(filmed(np.array(wanted_light(shot, index)), contrast))
            near = max(float(np.quantile(light[face.near], 0.9)), 1e-6)
            most = min(most, exposed_for(min(luma * BRIGHT_NEAR, 0.97), contrast) * asked / near)
    return max(most, MOST_STOPPED_DOWN * exposure)


def _guess(shot: Shot, canvas: Canvas) -> float:
    """Return an exposure near the one that the picture's median wants."""
    light = np.einsum("ykx,k->yx", canvas.colour, LUMA)
    return float(np.clip(shot.rig.level * 0.9 / max(float(np.median(light)), 1e-6), 2.0 ** STOPS[0], 2.0 ** STOPS[1]))


def _solve(shot: Shot, canvas: Canvas, focus: float, start: float, watch: Stopwatch) -> float:
    """Return the exposure at which the picture's mean displayed luminance is the rig's level, by secants over stops."""
    wanted = float(np.log2(shot.rig.level))
    stops, slope = float(np.log2(start)), 0.8
    short = wanted - _shown(shot, canvas, focus, stops, watch)
    for _ in range(MOST_STEPS):
        if abs(short) < CLOSE_ENOUGH:
            break
        step = float(np.clip(short / slope, -LARGEST_STEP, LARGEST_STEP))
        stops = float(np.clip(stops + step, *STOPS))
        left = wanted - _shown(shot, canvas, focus, stops, watch)
        slope = float(np.clip((short - left) / step, 0.15, 2.5))
        short = left
    return 2.0**stops


def _shown(shot: Shot, canvas: Canvas, focus: float, stops: float, watch: Stopwatch) -> float:
    """Return the mean displayed luminance at an exposure, both in stops."""
    exposure = exposure_of(shot, 2.0**stops, focus)._replace(aperture=0.0)
    draw_lens(canvas, shot.rig, exposure, 0.0, watch)
    develop_picture(canvas, shot.rig, exposure, watch)
    return float(np.log2(max(mean_light(canvas.picture), 1e-6)))
