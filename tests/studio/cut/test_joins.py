import numpy as np
import pytest

from studio.cut.encoder import decode_segment, encode_segment
from studio.cut.joins import black, fade_out, mix, planes
from studio.picture.testcard import TestCard, levels, measure

WIDTH, HEIGHT = 160, 90


def plain(luma: int, blue: int, red: int) -> np.ndarray:
    frame = black(WIDTH, HEIGHT)
    for plane, level in zip(planes(frame), (luma, blue, red), strict=True):
        plane[:] = level
    return frame


OLD, NEW = plain(200, 60, 240), plain(16, 240, 16)


@pytest.mark.parametrize("kind", ["dissolve", "wipe"])
def test_a_join_starts_as_the_old_picture_and_ends_as_the_new(kind):
    assert np.array_equal(mix(kind, OLD, NEW, 0.0), OLD)
    assert np.array_equal(mix(kind, OLD, NEW, 1.0), NEW)


@pytest.mark.parametrize("position", [0.1, 0.25, 0.5, 0.77, 0.99])
def test_a_dissolve_is_the_weighted_mean_within_one_level(position):
    rng = np.random.default_rng(4)
    old, new = (rng.integers(0, 256, OLD.shape, dtype=np.uint8) for _ in range(2))
    wanted = old * (1 - position) + new * position
    assert np.abs(mix("dissolve", old, new, position) - wanted).max() <= 1.0


def test_fades_keep_black_neutral_and_never_leave_the_range():
    assert np.array_equal(mix("fade in", None, OLD, 0.0), black(WIDTH, HEIGHT))
    assert np.array_equal(mix("fade in", OLD, NEW, 1.0), NEW)
    assert np.array_equal(fade_out(OLD, 1.0), black(WIDTH, HEIGHT))
    assert np.array_equal(fade_out(OLD, 0.0), OLD)
    luma, blue, red = planes(fade_out(OLD, 0.5))
    assert (luma == 108).all() and (blue == 94).all() and (red == 184).all()


def test_a_wipe_moves_from_left_to_right_with_a_soft_edge_in_luma_and_chroma_alike():
    luma, blue, _ = planes(mix("wipe", OLD, NEW, 0.5))
    assert (luma[:, :60] == 16).all() and (luma[:, -60:] == 200).all()
    assert (np.diff(luma[0].astype(int)) >= 0).all() and np.diff(luma[0].astype(int)).max() < 20
    covered_luma, covered_blue = ((200 - luma[0]) / 184).mean(), ((blue[0].astype(int) - 60) / 180).mean()
    assert covered_luma == pytest.approx(0.5, abs=0.02)
    assert covered_blue == pytest.approx(covered_luma, abs=0.01)


def test_positions_beyond_the_join_are_its_ends():
    assert np.array_equal(mix("dissolve", OLD, NEW, 1.5), NEW)
    assert np.array_equal(mix("wipe", OLD, NEW, -0.5), OLD)


def test_frames_of_two_sizes_cannot_be_joined():
    with pytest.raises(ValueError, match="160x90 and 320x180"):
        mix("dissolve", OLD, black(320, 180), 0.5)
    with pytest.raises(ValueError, match="no join 'melt'"):
        mix("melt", OLD, NEW, 0.5)


def test_a_dissolve_of_two_cards_can_be_verified_after_encoding(setup):
    old, new = setup(seed=1), setup(seed=2)
    outgoing = [frame.copy() for frame in TestCard().frames(old, 96, 12)]
    joined = [
        mix("dissolve", outgoing[number], frame, (number + 1) / 13)
        for number, frame in enumerate(TestCard().frames(new, 0, 12))
    ]
    made = encode_segment(joined, WIDTH, HEIGHT, 24)
    for number, frame in enumerate(decode_segment(made.init, made.fragment)):
        share = (number + 1) / 13
        wanted = levels(old, 96 + number) * (1 - share) + levels(new, number) * share
        assert np.abs(measure(frame) - wanted).max() < 6
