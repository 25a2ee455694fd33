"""All moves as functions of time: eased, without jolts, and the same whatever is asked of them first; and the rack of focus."""

from typing import get_args

import numpy as np
import pytest

from film.camera import Camera
from film.words import Move
from studio.picture.previs.framing import Stand
from studio.picture.previs.maker import Previs
from studio.picture.previs.moves import Pose, moved
from tests.studio.picture.previs_setups import PAIR, planes, setup

MOVES = get_args(Move)
STAND = Stand(np.array((0.0, 1.5, 3.0)), np.array((0.0, 1.4, 0.0)), 40.0, 0.0, np.array((0.0, 1.4, 0.0)), 1.52, 0.02)
REST = np.zeros(3)
FRAME = 1 / 24


def at(move: Move, seconds: float) -> Pose:
    return moved(STAND, move, seconds, 7, REST, REST)


def numbers(pose: Pose) -> np.ndarray:
    """Return what a frame shows of a pose: place, direction, and the logarithm of the lens."""
    ahead = (pose.aim - pose.eye) / np.linalg.norm(pose.aim - pose.eye)
    return np.array((*pose.eye, *ahead, np.log(pose.lens_mm), pose.roll))


@pytest.mark.parametrize("move", [move for move in MOVES if move != "whip pan"])
def test_a_move_has_no_jolts(move: Move) -> None:
    path = np.array([numbers(at(move, n * FRAME)) for n in range(144)])
    steps = np.diff(path, axis=0)
    assert np.abs(steps).max() < 0.05
    assert np.abs(np.diff(steps, axis=0)).max() < 0.004


@pytest.mark.parametrize("move", [move for move in MOVES if move not in ("static", "follow", "handheld", "whip pan")])
def test_a_move_eases_in_and_settles(move: Move) -> None:
    speed = lambda seconds: float(np.linalg.norm(numbers(at(move, seconds + FRAME)) - numbers(at(move, seconds))))
    middle = max(speed(seconds) for seconds in (1.0, 1.5, 2.0, 3.0, 4.0, 6.0))
    assert middle > 1e-4
    assert speed(0.0) < 0.35 * middle
    assert speed(60.0) < 0.2 * middle


def test_a_whip_pan_is_over_in_half_a_second_and_lands_on_its_mark() -> None:
    assert np.linalg.norm(at("whip pan", 0.0).aim - STAND.aim) > 1.0
    assert np.allclose(at("whip pan", 0.5).aim, STAND.aim, atol=0.01)


def test_a_hand_drifts_slowly_and_never_shakes() -> None:
    path = np.array([at("handheld", n * FRAME).aim for n in range(240)])
    away = path - path.mean(0)
    assert 0.005 < np.linalg.norm(away, axis=1).max() < 0.15
    turns = np.diff(np.sign(np.diff(path[:, 0])))
    assert np.count_nonzero(turns) < 40


def test_focus_racks_from_one_face_to_the_other() -> None:
    camera = Camera(size="medium", subject="ben", over_shoulder_of="anna", focus_on="anna")
    maker = Previs()
    asked = setup(camera=camera, performers=PAIR, width=480, height=270)
    before, after = (planes(maker.still(asked, frame).copy())[0] for frame in (0, 30))
    plain = asked.model_copy(update={"camera": camera.model_copy(update={"focus_on": None})})
    kept = planes(maker.still(plain, 30).copy())[0]

    def detail(picture: np.ndarray) -> float:
        return float(np.abs(np.diff(picture, axis=1)).mean())

    assert np.abs(before - planes(maker.still(plain, 0).copy())[0]).mean() < 0.002
    assert np.abs(after - kept).mean() > 0.004
    assert detail(after) != pytest.approx(detail(kept), rel=0.02)
