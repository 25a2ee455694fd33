"""Faces against what is round them, measured on finished frames for the looks, and for skins from deep to pale."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pytest

from film.camera import Camera, Light
from film.figure import Figure
from film.setting import Setting
from film.words import Look
from studio.picture.previs.canvas import Canvas
from studio.picture.previs.faces import faces_in
from studio.picture.previs.maker import Previs
from studio.picture.previs.makeup import EYE_WRAP
from studio.picture.previs.passes import Stopwatch
from studio.picture.previs.shot import draw_colour
from studio.picture.setup import Setup
from tests.studio.picture.previs_setups import performer, planes, setup

WHITE = (0.94, 0.94, 0.92)
PALE = Figure(sex="male", height=1.8, skin=(0.97, 0.86, 0.8), hair_colour=WHITE, garment_colour=WHITE)
FAIR = Figure(sex="male", height=1.8, skin=(0.95, 0.8, 0.72), hair_colour=WHITE, garment_colour=WHITE)
OLIVE = Figure(sex="female", height=1.7, skin=(0.74, 0.56, 0.42), garment_colour=(0.5, 0.1, 0.12))
DARK = Figure(sex="female", height=1.68, skin=(0.36, 0.22, 0.15), garment_colour=(0.12, 0.16, 0.3))
DEEP = Figure(sex="male", height=1.8, skin=(0.24, 0.14, 0.1), hair_colour=(0.05, 0.04, 0.04), garment_colour=(0.8, 0.85, 0.8))
SKINS = {"pale": PALE, "fair": FAIR, "olive": OLIVE, "dark": DARK, "deep": DEEP}
COUPLE = (performer("dark", -0.55, 58, DARK, looks_at="fair"), performer("fair", 0.55, -58, FAIR, looks_at="dark"))
STOPS_UNDER = 1.5
BLOWN = 0.96


class Seen(NamedTuple):
    """A face on a finished frame, in display luma and colour differences."""

    key: float
    """Median of its brighter half."""
    shade: float
    """Lower quartile."""
    near: float
    """Brightest tenth of what is no performer within three heads."""
    whites: float
    """Brightest quarter of the white of the eyes; 0 where none is seen."""
    hue: float
    """Degrees of the brighter half."""
    hair: float
    """Brightest twentieth of the head that is no skin."""


def two(look: Look, kit: str, hour: str) -> Setup:
    return setup(
        light=Light(look=look),
        camera=Camera(size="two-shot"),
        setting=Setting(kit=kit, seed=5, time_of_day=hour),  # type: ignore[arg-type]
        performers=COUPLE,
        width=384,
        height=216,
    )


def alone(look: Look, kit: str, hour: str, figure: Figure, weather: str = "clear") -> Setup:
    wanted = two(look, kit, hour)
    somebody = performer("somebody", 0.0, 24, figure)
    camera = Camera(size="close-up", subject="somebody")
    setting = wanted.setting.model_copy(update={"weather": weather})
    return wanted.model_copy(update={"performers": (somebody,), "camera": camera, "setting": setting})


@lru_cache(maxsize=1)
def maker() -> Previs:
    return Previs()


def measured(wanted: Setup) -> tuple[Seen, ...]:
    """Return every performer's face on frame 0."""
    return _measured(wanted.model_dump_json())


@lru_cache(maxsize=64)
def _measured(setup_json: str) -> tuple[Seen, ...]:
    wanted = Setup.model_validate_json(setup_json)
    luma, u, v = planes(maker().still(wanted, 0).copy())
    u, v = (np.repeat(np.repeat(plane, 2, 0), 2, 1) for plane in (u, v))
    shot, metered = maker()._shot(wanted)
    canvas = Canvas(wanted.width, wanted.height, 2)
    drawn = draw_colour(shot, canvas, (), 0, metered.lit, Stopwatch())
    scene, owners = shot.stage.scene, canvas.owners[:, 0]
    wrap = np.where(owners >= 0, scene.palette[scene.materials[np.maximum(owners, 0)], 7], 0)
    seen = []
    for face in faces_in(shot, canvas, drawn):
        bright = face.pixels & (luma >= np.median(luma[face.pixels]))
        whites = luma[face.body & (np.abs(wrap - EYE_WRAP) < 1e-4)]
        rows = np.flatnonzero(face.pixels.any(1))
        head = face.body & ~face.skin
        head[rows[0] + 1 :] = False
        hue = float(np.degrees(np.arctan2(v[bright].mean(), u[bright].mean())))
        seen.append(
            Seen(
                float(np.median(luma[bright])), float(np.quantile(luma[face.pixels], 0.25)),
                float(np.quantile(luma[face.near], 0.9)), float(np.quantile(whites, 0.75)) if len(whites) else 0.0, hue,
                float(np.quantile(luma[head], 0.95)) if head.any() else 0.0,
            )
        )  # fmt: skip
    return tuple(seen)


def stops_over(bright: float, luma: float) -> float:
    """Return how many stops of displayed light lie between two lumas."""
    return float(2.2 * np.log2(max(bright, 1e-3) / max(luma, 1e-3)))


DAYS = (
    ("natural", "street", "noon", "clear"), ("natural", "diner", "afternoon", "clear"),
    ("natural", "forest", "afternoon", "clear"), ("natural", "desert", "noon", "clear"),
    ("natural", "shore", "afternoon", "rain"), ("natural", "snow plain", "morning", "snow"),
    ("high key", "kitchen", "morning", "clear"), ("overcast", "mountain", "noon", "cloudy"),
)  # fmt: skip


@pytest.mark.parametrize("day", DAYS, ids=lambda day: " ".join(day[:2]))
@pytest.mark.parametrize("skin", SKINS)
def test_the_key_side_of_a_face_by_day_is_well_exposed_whatever_the_skin(skin: str, day: tuple[Look, str, str, str]) -> None:
    look, kit, hour, weather = day
    (face,) = measured(alone(look, kit, hour, SKINS[skin], weather))
    assert 0.4 < face.key < 0.72
    assert face.shade > 0.3 * face.key
    assert stops_over(face.near, face.key) < STOPS_UNDER


@pytest.mark.parametrize("day", DAYS, ids=lambda day: " ".join(day[:2]))
def test_skins_stay_apart_in_tone_in_their_own_order(day: tuple[Look, str, str, str]) -> None:
    look, kit, hour, weather = day
    tones = [measured(alone(look, kit, hour, figure, weather))[0].key for figure in (DEEP, OLIVE, PALE)]
    assert tones[0] + 0.05 < tones[1] and tones[1] + 0.02 < tones[2]


@pytest.mark.parametrize("skin", SKINS)
def test_the_same_person_keeps_tone_and_hue_from_scene_to_scene_by_day(skin: str) -> None:
    faces = [
        measured(alone(look, kit, hour, SKINS[skin], weather))[0] for look, kit, hour, weather in DAYS if look == "natural"
    ]
    assert np.ptp([face.key for face in faces]) < 0.08
    assert np.ptp([face.hue for face in faces]) < 12


@pytest.mark.parametrize("day", DAYS[:5], ids=lambda day: " ".join(day[:2]))
@pytest.mark.parametrize("skin", ["pale", "dark", "deep"])
def test_the_white_of_an_eye_outshines_its_cheek_by_less_than_a_third(skin: str, day: tuple[Look, str, str, str]) -> None:
    look, kit, hour, weather = day
    (face,) = measured(alone(look, kit, hour, SKINS[skin], weather))
    assert face.whites < 1.3 * face.key


@pytest.mark.parametrize("look", ["natural", "hard sun", "golden hour", "high key"])
def test_white_hair_does_not_burn_out(look: Look) -> None:
    (face,) = measured(alone(look, "forest", "afternoon", PALE))
    assert face.hair < BLOWN


@pytest.mark.parametrize("hour", ["noon", "afternoon"])
@pytest.mark.parametrize("skin", ["fair", "dark"])
def test_the_shadow_of_a_brim_is_filled_by_day_and_left_where_the_look_is_dark(skin: str, hour: str) -> None:
    hatted = SKINS[skin].model_copy(update={"hat": "wide brim"})
    (sunny,) = measured(alone("hard sun", "street", hour, hatted))
    (noir,) = measured(alone("noir", "street", hour, hatted))
    assert sunny.shade > 0.5 * sunny.key
    assert noir.shade / noir.key < sunny.shade / sunny.key - 0.1


CASES: tuple[tuple[Look, str, str], ...] = (
    ("natural", "kitchen", "afternoon"),
    ("low key", "warehouse", "night"),
    ("golden hour", "bar", "golden hour"),
    ("candlelight", "hall", "night"),
    ("moonlight", "rooftop", "night"),
    ("neon", "street", "night"),
    ("high key", "diner", "noon"),
)


@pytest.mark.parametrize("figure", [FAIR, DARK], ids=["fair", "dark"])
@pytest.mark.parametrize(("look", "kit", "hour"), CASES)
def test_no_face_alone_is_lost_in_the_dark_or_burnt_out(look: Look, kit: str, hour: str, figure: Figure) -> None:
    (face,) = measured(alone(look, kit, hour, figure))
    assert stops_over(face.near, face.key) < STOPS_UNDER and 0.2 < face.key < BLOWN


@pytest.mark.parametrize(("look", "kit", "hour"), CASES)
def test_neither_of_two_is_burnt_out_or_lost_beside_the_other(look: Look, kit: str, hour: str) -> None:
    dark, fair = measured(two(look, kit, hour))
    assert 0.15 < dark.key < fair.key + 0.1 < BLOWN
    assert stops_over(max(dark.near, fair.near), fair.key) < STOPS_UNDER


@pytest.mark.parametrize(("look", "kit"), [("golden hour", "bar"), ("candlelight", "hall"), ("firelight", "cave")])
def test_warm_looks_keep_something_cool_in_the_picture(look: Look, kit: str) -> None:
    hour = "golden hour" if look == "golden hour" else "night"
    frame = maker().still(two(look, kit, hour), 0).copy()
    _, u, v = planes(frame)
    warm = float((v - u > 0.06).mean())
    assert 0.05 < warm < 0.9
    assert float(v.mean()) < 0.09
