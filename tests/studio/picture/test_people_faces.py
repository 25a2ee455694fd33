"""Faces as built and as drawn: age, sex and seed change them, expressions are read in pixels, eyes live."""

from functools import lru_cache
from itertools import combinations

import numpy as np
import pytest

from film.camera import Camera
from film.figure import Figure
from film.setting import Setting
from film.staging import Expression
from studio.picture.previs.maker import Previs
from studio.picture.previs.mesh import MeshBuilder
from studio.picture.previs.passes import Stopwatch
from studio.picture.previs.people.features import add_face
from studio.picture.previs.people.hair import add_hair
from studio.picture.previs.people.head import EYE_RADIUS, UPPER_LIP, edge_of_lip, head_grid
from studio.picture.previs.people.likeness import chin_of, eye_size, eyes_of, frame_of, likened
from studio.picture.previs.people.proportions import proportions_of
from studio.picture.previs.people.strokes import Skin, wrinkles
from studio.picture.previs.people.visage import Visage, visage_of
from studio.picture.previs.shot import draw_colour
from studio.picture.previs.view import to_pixels
from studio.picture.setup import Setup
from tests.studio.picture.previs_setups import performer, planes, setup

WOMAN = Figure(sex="female", age=29, height=1.66, face=4, hair_style="ponytail")
MAN = Figure(sex="male", age=34, height=1.8, face=11)
DARK = Figure(sex="male", age=40, height=1.8, face=5, skin=(0.3, 0.18, 0.12), hair_style="bald")
WIDTH, HEIGHT = 480, 270


@lru_cache(maxsize=1)
def maker() -> Previs:
    return Previs()


def close(figure: Figure, expression: Expression = "neutral", size: str = "close-up") -> Setup:
    return setup(
        setting=Setting(kit="office", seed=5, time_of_day="afternoon"),
        camera=Camera(size=size, subject="somebody"),  # type: ignore[arg-type]
        performers=(performer("somebody", 0.0, 10, figure, expression=expression),),
        width=WIDTH,
        height=HEIGHT,
    )


def luma(wanted: Setup, frame: int = 4) -> np.ndarray:
    return np.clip(planes(maker().still(wanted, frame).copy())[0], 0, 1)


class Shown:
    """A still and where its head's points lie on it."""

    def __init__(self, figure: Figure, expression: Expression = "neutral", size: str = "close-up") -> None:
        wanted = close(figure, expression, size)
        self.luma = luma(wanted)
        shot, metered = maker()._shot(wanted)
        canvas = maker()._canvas(WIDTH, HEIGHT, 2)
        drawn = draw_colour(shot, canvas, (), 4, metered.lit, Stopwatch())
        self.view, self.scene = drawn.view, shot.stage.scene
        self.body = shot.stage.bodies[0]

    def pixels(self, points: np.ndarray) -> np.ndarray:
        return to_pixels(self.view, points.astype(float))[:, :2]

    def posed(self, indices: np.ndarray) -> np.ndarray:
        return self.scene.points[self.scene.still_points + indices]


def measures(**fields: object) -> tuple[Visage, np.ndarray]:
    visage = visage_of(Figure(**fields))  # type: ignore[arg-type]
    return visage, likened(head_grid(visage).points.reshape(-1, 3), visage)


def half_width(points: np.ndarray, height: float) -> float:
    return float(np.abs(points[np.abs(points[:, 1] - height) < 5, 0]).max())


def test_a_child_has_a_high_forehead_larger_eyes_and_a_smaller_nose() -> None:
    adult, grown = measures(age=30, face=3)
    child, small = measures(age=6, height=1.15, face=3)
    assert -chin_of(child) < -0.88 * chin_of(adult)
    assert eye_size(child) > 1.07 * eye_size(adult)
    nose = lambda points: float(points[np.abs(points[:, 0]) < 2, 2].max() - points[np.abs(points[:, 1] - 20) < 8, 2].max())
    assert nose(small) < nose(grown) - 1.2


def test_a_womans_jaw_is_narrower_than_a_mans() -> None:
    wide = {}
    for sex in ("female", "male"):
        visage, points = measures(sex=sex, age=30, face=8)
        wide[sex] = half_width(points, 0.72 * chin_of(visage))
    assert wide["female"] < wide["male"] - 4


def test_wrinkles_come_with_age() -> None:
    count = {}
    for age in (25, 68, 88):
        visage, _ = measures(age=age)
        count[age] = len(wrinkles(Skin(head_grid(visage)), visage))
    assert count[25] == 0 and 4 < count[68] < count[88]


def test_seeds_give_faces_that_differ_by_millimetres_in_many_ways() -> None:
    chins, widths, eyes = [], [], []
    for seed in range(24):
        visage, points = measures(sex="male", age=35, face=seed)
        chins.append(chin_of(visage))
        widths.append(half_width(points, 0.72 * chin_of(visage)))
        eyes.append(2 * EYE_RADIUS * eye_size(visage) + float(eyes_of(visage)[0, 0]))
    assert np.ptp(chins) > 8 and np.ptp(widths) > 7 and np.ptp(eyes) > 4


def test_lids_rest_on_the_eyeball_for_every_face() -> None:
    for seed, age in ((1, 30), (2, 5), (3, 80), (4, 12), (5, 50)):
        visage, points = measures(age=age, height=1.5, face=seed)
        grid = head_grid(visage)
        left = eyes_of(visage)[0]
        near = points[np.hypot(points[:, 0] - left[0], points[:, 1] - left[1]) < 13]
        away = np.linalg.norm(near[near[:, 2] > 40] - left, axis=1) / (EYE_RADIUS * eye_size(visage))
        assert len(away) > 14 and away.min() > 1.0 and grid.inner < grid.outer


def test_a_head_is_built_of_few_triangles() -> None:
    figure = Figure()
    visage, builder = visage_of(figure), MeshBuilder()
    frame = frame_of(proportions_of(figure), visage)
    add_face(builder, figure, frame, 60)
    face = len(builder.build().triangles)
    add_hair(builder, figure, frame)
    assert face < 6500 and len(builder.build().triangles) - face < 3000


def test_the_same_person_is_drawn_the_same_and_another_differs() -> None:
    face = slice(HEIGHT // 6, HEIGHT * 3 // 4), slice(WIDTH * 3 // 8, WIDTH * 5 // 8)
    first, again = luma(close(MAN)), luma(close(MAN.model_copy()))
    other = luma(close(MAN.model_copy(update={"face": 900})))
    assert np.array_equal(first, again)
    assert float(np.abs(first - other)[face].mean()) > 0.015


def corners(figure: Figure, expression: Expression) -> tuple[float, float]:
    shown = Shown(figure, expression, "medium close-up")
    edge = edge_of_lip(head_grid(visage_of(figure)), UPPER_LIP)
    spots = shown.pixels(shown.posed(edge[[0, len(edge) // 2, -1]]))
    return float(spots[1, 1] - (spots[0, 1] + spots[2, 1]) / 2), float(abs(spots[2, 0] - spots[0, 0]))


@pytest.mark.parametrize("figure", [WOMAN, MAN], ids=["woman", "man"])
def test_a_smile_raises_and_widens_the_mouth_and_sorrow_lowers_it(figure: Figure) -> None:
    calm, glad, sad = (corners(figure, expression) for expression in ("neutral", "happy", "sad"))
    unit = calm[1] / 40
    assert glad[0] > calm[0] + 4 * unit and glad[1] > calm[1] * 1.08
    assert sad[0] < calm[0] - 4 * unit
    assert calm[0] > sad[0]


def test_ten_expressions_can_be_told_apart_in_pixels() -> None:
    drawn = {}
    for expression in Expression.__args__:
        shown = Shown(WOMAN, expression)
        eyes = shown.pixels(shown.posed(edge_of_lip(head_grid(visage_of(WOMAN)), UPPER_LIP)))
        x, y = eyes.mean(0)
        span = float(np.ptp(eyes[:, 0]))
        box = slice(int(y - 2.6 * span), int(y + 0.8 * span)), slice(int(x - 1.5 * span), int(x + 1.5 * span))
        patch = shown.luma[box]
        rows = np.linspace(0, patch.shape[0] - 1, 60).astype(int)
        columns = np.linspace(0, patch.shape[1] - 1, 60).astype(int)
        drawn[expression] = patch[np.ix_(rows, columns)]
    for one, other in combinations(drawn, 2):
        assert float(np.abs(drawn[one] - drawn[other]).mean()) > 0.012, (one, other)


@pytest.mark.parametrize("figure", [WOMAN, DARK], ids=["fair", "dark"])
def test_each_eye_has_one_small_light_and_its_white_does_not_glow(figure: Figure) -> None:
    shown = Shown(figure)
    left = shown.body.rest.eyes
    size = EYE_RADIUS * eye_size(visage_of(figure)) * shown.body.face.scale
    mesh = shown.body.mesh
    ball = np.flatnonzero(np.linalg.norm(mesh.points - left[0], axis=1) < 0.95 * size + 0.003)
    spots = shown.pixels(shown.posed(ball))
    low, high = np.floor(spots.min(0)).astype(int), np.ceil(spots.max(0)).astype(int)
    eye = shown.luma[low[1] : high[1], low[0] : high[0]]
    assert eye.max() > 0.75 and float((eye > 0.75).mean()) < 0.12
    assert eye.min() < 0.25
