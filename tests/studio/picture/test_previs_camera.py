"""Framing and moves: where heads lie in the picture for every size, and what a move does with time."""

from itertools import pairwise

import numpy as np
import pytest

from film.camera import Camera
from film.setting import Setting
from studio.picture.previs.maker import Previs
from studio.picture.previs.moves import moved, travelled
from studio.picture.previs.ready import prepare
from studio.picture.previs.shot import Shot
from studio.picture.previs.view import look, to_pixels
from studio.picture.setup import Setup
from tests.studio.picture.previs_setups import HEIGHT, PAIR, WIDTH, planes, setup

SIZES = ["extreme close-up", "close-up", "medium close-up", "medium", "medium long", "long", "extreme long"]


@pytest.fixture(scope="module")
def maker() -> Previs:
    return Previs()


def ready(maker: Previs, asked: Setup) -> Shot:
    return prepare(asked, maker._stage(asked))


def heads(shot: Shot) -> list[tuple[float, float, float]]:
    """Return pixel x and y of everyone's eyes and the height of their heads, as shares of the frame."""
    stand = shot.stand
    view = look(stand.eye, stand.aim, stand.lens_mm, 0.0, (WIDTH, HEIGHT))
    found = []
    for person in shot.first:
        eyes, top, chin = to_pixels(view, np.array([person.eyes, person.head_top, person.chin]))
        found.append((eyes[0] / WIDTH, eyes[1] / HEIGHT, abs(top[1] - chin[1]) / HEIGHT))
    return found


def test_each_wider_size_shows_a_smaller_head(maker: Previs) -> None:
    shares = [heads(ready(maker, setup(camera=Camera(size=size))))[0][2] for size in SIZES]
    assert all(near > 1.15 * far for near, far in pairwise(shares))


@pytest.mark.parametrize("kit", ["street", "living room", "forest"])
@pytest.mark.parametrize("size", SIZES[1:5])
def test_eyes_lie_in_the_upper_half_and_the_head_inside_the_frame(maker: Previs, kit: str, size: str) -> None:
    x, y, share = heads(ready(maker, setup(camera=Camera(size=size), setting=Setting(kit=kit, seed=3))))[0]
    assert 0.25 < x < 0.75
    assert 0.18 < y < 0.5
    assert y - 0.6 * share > 0.0


@pytest.mark.parametrize("size", ["close-up", "medium close-up", "medium", "two-shot", "medium long"])
def test_speaking_heads_are_at_least_a_sixteenth_of_the_frame_high(maker: Previs, size: str) -> None:
    shot = ready(maker, setup(camera=Camera(size=size), performers=PAIR))
    assert all(heads(shot)[i][2] > 0.06 for i in shot.shown)


@pytest.mark.parametrize("aspect", [(192, 80), (108, 192), (120, 120)])
def test_a_two_shot_holds_both_heads_in_any_aspect(maker: Previs, aspect: tuple[int, int]) -> None:
    width, height = aspect
    shot = ready(maker, setup(width=width, height=height, camera=Camera(size="two-shot"), performers=PAIR))
    view = look(shot.stand.eye, shot.stand.aim, shot.stand.lens_mm, 0.0, aspect)
    eyes = to_pixels(view, np.array([person.eyes for person in shot.first]))
    assert (eyes[:, 0] > 0.06 * width).all() and (eyes[:, 0] < 0.94 * width).all()


def test_the_subject_is_the_one_in_the_middle(maker: Previs) -> None:
    for i, character in enumerate(("anna", "ben")):
        found = heads(ready(maker, setup(camera=Camera(size="close-up", subject=character), performers=PAIR)))
        assert abs(found[i][0] - 0.5) < 0.2 < abs(found[1 - i][0] - 0.5)


def test_over_the_shoulder_has_the_other_near_and_to_one_side(maker: Previs) -> None:
    camera = Camera(size="medium", subject="ben", over_shoulder_of="anna")
    shot = ready(maker, setup(camera=camera, performers=PAIR))
    anna, ben = heads(shot)
    assert anna[2] > 1.2 * ben[2] > 0.1
    assert (anna[0] - 0.5) * (ben[0] - 0.5) < 0
    assert 0.1 < ben[0] < 0.9


def test_low_looks_up_and_high_looks_down(maker: Previs) -> None:
    heights = {angle: ready(maker, setup(camera=Camera(angle=angle))).stand for angle in ("low", "eye", "high", "overhead")}
    rise = [heights[angle].eye[1] - heights[angle].aim[1] for angle in ("low", "eye", "high", "overhead")]
    assert rise == sorted(rise) and rise[0] < -0.2 and rise[2] > 0.5


@pytest.mark.parametrize("kit", ["living room", "street", "rooftop"])
@pytest.mark.parametrize("side", [-120.0, -40.0, 0.0, 75.0])
def test_the_camera_stays_in_its_room(maker: Previs, kit: str, side: float) -> None:
    for size in ("long", "medium"):
        shot = ready(maker, setup(camera=Camera(size=size), side=side, setting=Setting(kit=kit, seed=3)))
        low, high = shot.stage.place.camera_room
        assert all(a - 1e-6 <= v <= b + 1e-6 for a, v, b in zip(low, shot.stand.eye, high, strict=True))


def test_moves_go_at_a_set_speed_whatever_the_length() -> None:
    assert travelled(0.0, 0.1, 1.0) == 0.0
    assert travelled(0.2, 0.1, 1.0) < 0.5 * 0.1 * 0.2
    assert travelled(100.0, 0.1, 1.0) == pytest.approx(1.0)


def test_push_in_goes_nearer_and_zoom_in_lengthens_the_lens_only(maker: Previs) -> None:
    stand = ready(maker, setup()).stand
    still = np.zeros(3)
    pushed, zoomed = (moved(stand, move, 3.0, 1, still, still) for move in ("push in", "zoom in"))
    assert np.linalg.norm(pushed.eye - stand.aim) < 0.95 * np.linalg.norm(stand.eye - stand.aim)
    assert zoomed.lens_mm > 1.1 * stand.lens_mm and np.array_equal(zoomed.eye, stand.eye)


def test_dolly_zoom_keeps_the_subject_and_changes_the_world(maker: Previs) -> None:
    stand = ready(maker, setup()).stand
    pose = moved(stand, "dolly zoom", 3.0, 1, np.zeros(3), np.zeros(3))
    size = lambda eye, lens: lens / np.linalg.norm(eye - stand.aim)
    assert size(pose.eye, pose.lens_mm) == pytest.approx(size(stand.eye, stand.lens_mm), rel=0.02)
    assert pose.lens_mm < 0.9 * stand.lens_mm


def test_a_static_camera_rests_and_a_moving_one_changes_the_background(maker: Previs) -> None:
    def change(move: str) -> float:
        asked = setup(camera=Camera(move=move, size="long"), performers=())
        a, b = (planes(maker.still(asked, frame).copy())[0] for frame in (0, 36))
        return float(np.abs(a - b).mean())

    rest = change("static")
    assert rest < 0.012
    for move in ("push in", "pan left", "track", "crane up", "orbit", "tilt up", "zoom out"):
        assert change(move) > 2.5 * rest


def test_the_operator_keeps_somebody_who_walks_in_the_frame(maker: Previs) -> None:
    walking = setup(performers=(PAIR[0].model_copy(update={"mark": PAIR[0].mark.model_copy(update={"motion": "walk"})}),))
    empty = setup(performers=())
    gone = np.abs(planes(maker.still(walking, 72).copy())[0] - planes(maker.still(empty, 72).copy())[0])
    assert (gone > 0.08).mean() > 0.05
