"""Exposure and face light solved on a small picture of frame 0; nothing is guessed from the rig."""

from typing import NamedTuple

import numpy as np

from film.value import Colour
from studio.picture.previs.canvas import Canvas
from studio.picture.previs.framing import direction
from studio.picture.previs.kernels.develop import mean_light
from studio.picture.previs.light import LUMA, brightness, linear
from studio.picture.previs.mesh import TEXTURES
from studio.picture.previs.passes import Stopwatch, develop_picture, draw_lens
from studio.picture.previs.shot import Drawn, Metered, Shot, draw_colour, exposure_of
from studio.picture.previs.view import to_pixels

STOPS = (-9.0, 11.0)
STEPS = 16
MOST_FACE_LIGHT = 30.0
SKIN = TEXTURES.index("skin")
STOPS_BETWEEN_FACES = 0.8
AWAY = -0.7
"""Cosine between a face and the camera below which only the back of the head is seen."""
MOST_SPILL = 1.5
"""How much brighter than the best-lit face was a lamp may make any, where others stay darker."""
MOST_EXPOSED_FACE = 0.62
"""Exposed luminance of a face's bright side above which the film curve leaves it no skin."""
BURNT_SHARE = 0.75
"""Quantile of a face that counts as its bright side."""
FAIR_SKIN = 0.5
"""Linear luminance of a fair skin."""
TONE_KEPT = 0.4
"""How much of the difference between skins the lamps leave; 0 would light all faces to one luminance."""
DULLEST_NEAR, BRIGHTEST_NEAR = 2.6, 4.0
"""Means of the picture between which what is near a face counts."""
NEAR_HEADS = 3.0
"""Heads each side of a face that count as near it."""


def meter(shot: Shot, canvas: Canvas) -> Metered:
    """Return exposure and face lamps for a shot as it is framed at rest; `canvas` is small and its contents are lost."""
    still = shot.setup.camera.model_copy(update={"move": "static"})
    shot = shot._replace(setup=shot.setup.model_copy(update={"camera": still}))
    watch = Stopwatch()
    dark = tuple(0.0 for _ in shot.setup.performers)
    drawn = draw_colour(shot, canvas, (), 0, dark, watch)
    faces = dark
    if shot.rig.face_stops is not None and drawn.people:
        base = canvas.colour.copy()
        draw_colour(shot, canvas, (), 0, tuple(1.0 for _ in dark), watch)
        faces = _strengths(shot, canvas, drawn, base)
        draw_colour(shot, canvas, (), 0, faces, watch)
        if (share := _without_spill(shot, canvas, drawn, base)) < 1:
            faces = tuple(strength * share for strength in faces)
            draw_colour(shot, canvas, (), 0, faces, watch)
    np.nan_to_num(canvas.colour, copy=False, nan=0.0, posinf=0.0, neginf=0.0)
    most = _most_exposure(shot, canvas, drawn)
    return Metered(min(_solve(shot, canvas, drawn.focus, watch), most), faces)


def _without_spill(shot: Shot, canvas: Canvas, drawn: Drawn, base: np.ndarray) -> float:
    """Return the share of the lamps at which none burns the face beside the one that it is for, 1 where they may stay."""
    before, after = _luminance(base), _luminance(canvas.colour)
    faces = [_face(shot, canvas, drawn, before, index).pixels for index in range(len(drawn.people))]
    seen = [(float(np.median(before[face])), float(np.median(after[face]))) for face in faces if face.any()]
    most = MOST_SPILL * max((own for own, _ in seen), default=0.0)
    most = max(most, MOST_SPILL * sorted(lit for _, lit in seen)[0]) if seen else 0.0
    return min((max(most - own, 0.0) / (lit - own) for own, lit in seen if lit > max(most, own)), default=1.0)


def _most_exposure(shot: Shot, canvas: Canvas, drawn: Drawn) -> float:
    """Return the exposure above which a face of the shot would burn out; the director's own stops are let through."""
    light = _luminance(canvas.colour)
    faces = [_face(shot, canvas, drawn, light, index) for index in shot.shown if _turned_here(drawn, index)]
    lit = [float(np.quantile(light[face.pixels], BURNT_SHARE)) for face in faces if face.pixels.any()]
    asked = 2.0 ** max(shot.setup.light.exposure + shot.setup.light.trim, 0.0)
    return MOST_EXPOSED_FACE * asked / max(max(lit, default=0.0), 1e-6)


def _strengths(shot: Shot, canvas: Canvas, drawn: Drawn, base: np.ndarray) -> tuple[float, ...]:
    """Return the lamp strengths that bring every face near enough to what is bright round it and to the best-lit face."""
    assert shot.rig.face_stops is not None
    light = _luminance(base)
    gain = _luminance(canvas.colour) - light
    faces = [_face(shot, canvas, drawn, light, i) for i in range(len(drawn.people))]
    tones = [_tone(shot.setup.performers[i].figure.skin) for i in range(len(faces))]
    lit = [float(np.median(light[face.pixels])) if face.pixels.any() else 0.0 for face in faces]
    wanted = [face.near * 2.0**-shot.rig.face_stops for face in faces]
    best = max(max(own / tone, wish) for own, wish, tone in zip(lit, wanted, tones, strict=True))
    strengths = []
    for index, (face, own, wish, tone) in enumerate(zip(faces, lit, wanted, tones, strict=True)):
        gained = float(np.median(gain[face.pixels])) if face.pixels.any() and _turned_here(drawn, index) else 0.0
        short = max(wish, best * 2.0**-STOPS_BETWEEN_FACES) * tone - own
        strengths.append(float(np.clip(short / gained, 0.0, MOST_FACE_LIGHT)) if gained > 1e-5 else 0.0)
    return tuple(strengths)


def _luminance(colour: np.ndarray) -> np.ndarray:
    """Return (height, width) linear luminance of (height, 3, width); what is no number counts as dark."""
    return np.nan_to_num(np.einsum("ykx,k->yx", colour, LUMA), nan=0.0, posinf=0.0, neginf=0.0)


def _turned_here(drawn: Drawn, index: int) -> bool:
    """Return whether a face is seen at all, and not the back of its head."""
    person = drawn.people[index]
    to_camera = drawn.view.rays[0] - person.eyes
    return float(to_camera @ direction(person.gaze, 0.0)) > AWAY * float(np.linalg.norm(to_camera))


def _tone(skin: Colour) -> float:
    """Return the share of a light face's luminance at which this skin looks as well lit; dark skin is let stay dark."""
    return float(np.clip((brightness(linear(skin)) / FAIR_SKIN) ** TONE_KEPT, 0.8, 1.0))


class Face(NamedTuple):
    """One face on the small picture."""

    pixels: np.ndarray
    """(height, width) bool."""
    near: float
    """Luminance of what is bright near it, kept within reason of the picture's mean."""


def _face(shot: Shot, canvas: Canvas, drawn: Drawn, light: np.ndarray, index: int) -> Face:
    person = drawn.people[index]
    x, y, w = to_pixels(drawn.view, person.eyes[None].astype(float))[0]
    head = drawn.view.focal * person.head / w
    high, wide = light.shape
    if not (0 <= x < wide and 0 <= y < high) or head < 2:
        return Face(np.zeros(light.shape, bool), 0.0)
    y0, y1 = (int(np.clip(v, 0, high)) for v in (y - NEAR_HEADS * head, y + NEAR_HEADS * head + 1))
    x0, x1 = (int(np.clip(v, 0, wide)) for v in (x - NEAR_HEADS * head, x + NEAR_HEADS * head + 1))
    mean = float(np.minimum(light, np.quantile(light, 0.98)).mean())
    near = float(np.clip(np.quantile(light[y0:y1, x0:x1], 0.85), DULLEST_NEAR * mean, BRIGHTEST_NEAR * mean))
    return Face(face_pixels(shot, canvas, index, x, y, head), near)


def face_pixels(shot: Shot, canvas: Canvas, index: int, x: float, y: float, head: float) -> np.ndarray:
    """Return (height, width) bool: skin of this performer round the eyes, or any of the body where no skin shows."""
    scene = shot.stage.scene
    owners = canvas.owners[:, 0]
    first, last = scene.body_triangles[index], scene.body_triangles[index + 1]
    rows, columns = np.mgrid[: owners.shape[0], : owners.shape[1]]
    close = (np.abs(columns - x) < 0.4 * head) & (np.abs(rows - y) < 0.6 * head)
    own = close & (owners >= first) & (owners < last)
    skin = scene.palette[scene.materials[np.maximum(owners, 0)], 6] == SKIN
    return own & skin if (own & skin).any() else own


def _solve(shot: Shot, canvas: Canvas, focus: float, watch: Stopwatch) -> float:
    """Return the exposure at which the picture's mean displayed luminance is the rig's level, by bisection over stops."""
    low, high = STOPS
    for _ in range(STEPS):
        middle = (low + high) / 2
        exposure = exposure_of(shot, 2.0**middle, focus)
        draw_lens(canvas, shot.rig, exposure._replace(aperture=0.0), 0.0, watch)
        develop_picture(canvas, shot.rig, exposure._replace(aperture=0.0), watch)
        low, high = (middle, high) if mean_light(canvas.picture) < shot.rig.level else (low, middle)
    return 2.0 ** ((low + high) / 2)
