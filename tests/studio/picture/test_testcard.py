import numpy as np
import pytest

from film.camera import Camera, Light
from film.setting import Setting
from studio.cut.encoder import decode_segment, encode_segment
from studio.picture.maker import PictureMaker
from studio.picture.setup import Setup
from studio.picture.testcard import Card, TestCard, levels, measure, read_card, shot_bits


def setup(**wanted: object) -> Setup:
    return Setup(**{"width": 160, "height": 90, "seed": 7, "setting": Setting(), "light": Light(), "camera": Camera()} | wanted)


def first(wanted: Setup) -> np.ndarray:
    return next(TestCard().frames(wanted, 0, 1))


def brightness(wanted: Setup) -> float:
    return float(first(wanted)[40:90].mean())


def colourfulness(wanted: Setup) -> float:
    return float(np.abs(first(wanted)[90:].astype(int) - 128).mean())


def test_it_stands_behind_the_makers_protocol():
    maker: PictureMaker = TestCard()
    assert (maker.name, maker.version) == ("testcard", "1")


@pytest.mark.parametrize(("width", "height"), [(160, 90), (160, 68), (320, 180), (854, 480), (404, 720)])
def test_cards_are_read_back_after_encoding_at_every_size(width, height):
    wanted = setup(width=width, height=height, sync=(3,))
    made = encode_segment(TestCard().frames(wanted, -5, 20), width, height, 24)
    read = [read_card(frame) for frame in decode_segment(made.init, made.fragment)]
    assert read == [Card(shot_bits(7), frame, frame == 3) for frame in range(-5, 15)]


def test_frames_depend_on_their_number_and_not_on_where_a_run_begins():
    whole = [frame.copy() for frame in TestCard().frames(setup(sync=(60,)), 0, 96)]
    part = [frame.copy() for frame in TestCard().frames(setup(sync=(60,)), 48, 48)]
    assert np.array_equal(whole[48:], part)


def test_shots_of_different_seeds_differ_in_mark_and_colour():
    seeds = range(40)
    assert len({shot_bits(seed) for seed in seeds}) == 40
    assert len({first(setup(seed=seed))[60:].tobytes() for seed in seeds}) == 40


def test_a_retake_and_a_relight_change_the_pixels():
    assert not np.array_equal(first(setup()), first(setup(take=2)))
    assert not np.array_equal(first(setup()), first(setup(light=Light(look="neon"))))


def test_more_exposure_is_brighter_and_noir_has_less_colour():
    stops = [brightness(setup(light=Light(exposure=stop))) for stop in (-3, -1, 0, 0.5, 1, 3)]
    assert stops == sorted(stops) and len(set(stops)) == 6
    assert colourfulness(setup(light=Light(look="noir"))) < 0.5 * colourfulness(setup())
    assert brightness(setup(light=Light(look="noir", exposure=0.5))) > brightness(setup())


def test_no_light_makes_a_plain_frame_read_as_a_flash():
    bright = [setup(seed=seed, light=Light(exposure=3, trim=6)) for seed in range(20)]
    assert not any(read_card(first(wanted)).flash for wanted in bright)


def test_an_empty_black_frame_is_black_below_a_readable_strip():
    frame = first(setup(black=1.0))
    assert (frame[40:90] == 16).all() and (frame[90:] == 128).all()
    assert read_card(frame) == Card(shot_bits(7), 0, False)


def test_levels_foretell_the_strip():
    for number, frame in enumerate(TestCard().frames(setup(), -2, 6)):
        assert np.array_equal(measure(frame), levels(setup(), number - 2))
