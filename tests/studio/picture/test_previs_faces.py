"""Faces against what is round them, measured on finished frames for the looks, and for dark and fair skin together."""

from functools import lru_cache

import numpy as np
import pytest

from film.camera import Camera, Light
from film.figure import Figure
from film.setting import Setting
from film.words import Look
from studio.picture.previs.canvas import Canvas
from studio.picture.previs.maker import Previs
from studio.picture.previs.meter import face_pixels
from studio.picture.previs.passes import Stopwatch
from studio.picture.previs.shot import draw_colour
from studio.picture.previs.view import to_pixels
from studio.picture.setup import Setup
from tests.studio.picture.previs_setups import performer, planes, setup

FAIR = Figure(sex="male", height=1.8, skin=(0.95, 0.8, 0.72), hair_colour=(0.9, 0.9, 0.88), garment_colour=(0.9, 0.9, 0.88))
DARK = Figure(sex="female", height=1.68, skin=(0.36, 0.22, 0.15), garment_colour=(0.12, 0.16, 0.3))
COUPLE = (performer("dark", -0.55, 58, DARK, looks_at="fair"), performer("fair", 0.55, -58, FAIR, looks_at="dark"))
STOPS_UNDER = 1.5
STOPS_UNDER_DARK = 2.7
"""For a skin nearly four stops darker than the fair one."""
BLOWN = 0.96


def two(look: Look, kit: str, hour: str) -> Setup:
    return setup(
        light=Light(look=look),
        camera=Camera(size="two-shot"),
        setting=Setting(kit=kit, seed=5, time_of_day=hour),  # type: ignore[arg-type]
        performers=COUPLE,
        width=384,
        height=216,
    )


def alone(look: Look, kit: str, hour: str, figure: Figure) -> Setup:
    wanted = two(look, kit, hour)
    somebody = performer("somebody", 0.0, 24, figure)
    return wanted.model_copy(update={"performers": (somebody,), "camera": Camera(size="medium close-up", subject="somebody")})


@lru_cache(maxsize=1)
def maker() -> Previs:
    return Previs()


def measured(wanted: Setup) -> tuple[list[float], float]:
    """Return each face's median displayed luminance, and that of the largest bright area: the frame's upper eighth."""
    luma = np.clip(planes(maker().still(wanted, 0))[0], 0, 1)
    shot, metered = maker()._shot(wanted)
    canvas = Canvas(wanted.width, wanted.height, 2)
    drawn = draw_colour(shot, canvas, (), 0, metered.faces, Stopwatch())
    faces = []
    for index, person in enumerate(drawn.people):
        x, y, w = to_pixels(drawn.view, person.eyes[None].astype(float))[0]
        skin = face_pixels(shot, canvas, index, x, y, drawn.view.focal * person.head / w)
        faces.append(float(np.median(luma[skin]) ** 2.2))
    return faces, float(np.quantile(luma, 0.875) ** 2.2)


CASES: tuple[tuple[Look, str, str], ...] = (
    ("natural", "kitchen", "afternoon"),
    ("low key", "warehouse", "night"),
    ("golden hour", "bar", "golden hour"),
    ("candlelight", "hall", "night"),
    ("moonlight", "rooftop", "night"),
    ("neon", "street", "night"),
    ("high key", "diner", "noon"),
)


@pytest.mark.parametrize(("figure", "stops"), [(FAIR, STOPS_UNDER), (DARK, STOPS_UNDER_DARK)], ids=["fair", "dark"])
@pytest.mark.parametrize(("look", "kit", "hour"), CASES)
def test_no_face_alone_is_lost_in_the_dark_or_burnt_out(look: Look, kit: str, hour: str, figure: Figure, stops: float) -> None:
    faces, bright = measured(alone(look, kit, hour, figure))
    assert bright * 2.0**-stops < faces[0] < BLOWN**2.2


@pytest.mark.parametrize(("look", "kit", "hour"), CASES)
def test_the_fairer_of_two_is_not_burnt_out_by_the_lamp_of_the_darker(look: Look, kit: str, hour: str) -> None:
    faces, bright = measured(two(look, kit, hour))
    assert bright * 2.0**-STOPS_UNDER < max(faces) < BLOWN**2.2


@pytest.mark.parametrize(("look", "kit"), [("golden hour", "bar"), ("candlelight", "hall"), ("firelight", "cave")])
def test_warm_looks_keep_something_cool_in_the_picture(look: Look, kit: str) -> None:
    hour = "golden hour" if look == "golden hour" else "night"
    frame = maker().still(two(look, kit, hour), 0).copy()
    _, u, v = planes(frame)
    warm = float((v - u > 0.06).mean())
    assert 0.05 < warm < 0.9
    assert float(v.mean()) < 0.09
