"""Frames as the maker promises them: equal bytes for equal setups, changes only where a field asks for them."""

import numpy as np
import pytest

from film.camera import Camera
from film.setting import Setting
from studio.picture.maker import PictureMaker
from studio.picture.previs.maker import Previs
from studio.picture.setup import Cue, Lettering, Mouth
from tests.studio.picture.previs_setups import HEIGHT, PAIR, WIDTH, chroma, mean_light, planes, setup

SPOKEN = Cue(
    speaker="anna",
    start=0,
    frames=12,
    mouths=tuple(Mouth(frame=2 * i, viseme=v) for i, v in enumerate(("aa", "PP", "O", "E", "aa"))),
)


@pytest.fixture(scope="module")
def maker() -> Previs:
    return Previs()


def test_it_is_a_picture_maker(maker: Previs) -> None:
    made: PictureMaker = maker
    frames = list(frame.copy() for frame in made.frames(setup(), 0, 2))
    assert [frame.shape for frame in frames] == [(HEIGHT * 3 // 2, WIDTH)] * 2
    assert frames[0].dtype == np.uint8


def test_frames_are_the_same_whatever_the_grid_the_order_and_the_process_history() -> None:
    rain = setup(setting=Setting(kit="street", seed=2, time_of_day="night", weather="rain"), camera=Camera(move="handheld"))
    one, other = Previs(), Previs()
    straight = [frame.copy() for frame in one.frames(rain, 0, 4)]
    other.still(setup(performers=PAIR), 3)
    backwards = {i: other.still(rain, i).copy() for i in (3, 1, 0, 2)}
    assert all(np.array_equal(straight[i], backwards[i]) for i in range(4))


def test_two_setups_of_one_stage_do_not_disturb_each_other(maker: Previs) -> None:
    near, far = setup(camera=Camera(size="close-up")), setup(camera=Camera(size="long"))
    before = maker.still(near, 0).copy()
    maker.still(far, 0)
    assert np.array_equal(before, maker.still(near, 0))


def test_another_take_is_another_performance(maker: Previs) -> None:
    def luma(take: int, frame: int) -> np.ndarray:
        return planes(maker.still(setup(camera=Camera(size="close-up"), take=take), frame).copy())[0]

    assert max((np.abs(luma(1, frame) - luma(2, frame)) > 0.06).mean() for frame in (24, 60, 96)) > 0.01


def test_words_move_the_mouth_and_leave_the_exposure(maker: Previs) -> None:
    camera = Camera(size="close-up")
    silent = maker.still(setup(camera=camera), 5).copy()
    speaking = maker.still(setup(camera=camera, cues=(SPOKEN,)), 5).copy()
    change = np.abs(planes(silent)[0] - planes(speaking)[0])
    assert change[40:90, 70:125].max() > 0.08
    assert np.median(change[:20, :40]) < 0.02


@pytest.mark.parametrize("finish", ["graphic novel", "pencil", "watercolour", "black and white"])
def test_finishes_are_distinct(maker: Previs, finish: str) -> None:
    cinema, other = (maker.still(setup(finish=name), 0).copy() for name in ("cinema", finish))
    assert np.abs(planes(cinema)[0] - planes(other)[0]).mean() > 0.01 or chroma(other) < 0.5 * chroma(cinema)


def test_black_and_white_has_no_colour(maker: Previs) -> None:
    assert chroma(maker.still(setup(finish="black and white"), 0)) < 0.004


def test_black_is_black_but_for_its_words(maker: Previs) -> None:
    words = Lettering(kind="main title", text="The Lighthouse", start=10, frames=40)
    card = setup(black=1, lettering=(words,))
    empty, titled = (maker.still(card, frame).copy() for frame in (0, 30))
    assert (empty[:HEIGHT] == 16).all()
    assert 0.005 < (titled[:HEIGHT] > 150).mean() < 0.3


def test_long_titles_are_shrunk_into_the_frame(maker: Previs) -> None:
    words = Lettering(kind="main title", text="A very long title that would not fit in any frame at its own size", frames=40)
    luma = maker.still(setup(black=1, lettering=(words,)), 20)[:HEIGHT]
    assert (luma > 120).any() and (luma[:, :6] < 40).all() and (luma[:, -6:] < 40).all()


def test_rain_and_snow_move_from_frame_to_frame(maker: Previs) -> None:
    for weather in ("rain", "snow"):
        there = setup(setting=Setting(kit="street", seed=2, weather=weather), performers=())
        a, b = (planes(maker.still(there, frame).copy())[0] for frame in (0, 1))
        assert (np.abs(a - b) > 0.06).mean() > 0.002


def test_a_storm_flashes(maker: Previs) -> None:
    storm = setup(setting=Setting(kit="street", seed=2, weather="storm", time_of_day="night"), performers=())
    levels = [mean_light(maker.still(storm, frame)) for frame in range(0, 24 * 8, 2)]
    assert max(levels) > 1.5 * float(np.median(levels))


@pytest.mark.parametrize("size", [(160, 90), (96, 168), (130, 130), (240, 100)])
def test_every_aspect_gives_a_whole_frame(maker: Previs, size: tuple[int, int]) -> None:
    width, height = size
    luma = planes(maker.still(setup(width=width, height=height, performers=PAIR), 0))[0]
    assert luma.shape == (height, width)
    assert luma.min() >= 0.0
    assert luma[:, -8:].std() > 0.001 and luma[-8:].std() > 0.001
