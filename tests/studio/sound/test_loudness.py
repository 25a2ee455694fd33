import numpy as np
import pytest

from studio.sound.filters import bandpass, convolved, fast_length, filtered, lowpass
from studio.sound.limiter import limited
from studio.sound.loudness import at_loudness, decibels, gain_of, integrated_lufs, true_peak
from studio.sound.resampling import resampled

TIMES = np.arange(5 * 48000) / 48000


def sine(hertz: float, peak_db: float) -> np.ndarray:
    return (gain_of(peak_db) * np.sin(2 * np.pi * hertz * TIMES)).astype(np.float32)


def test_the_standards_sines_measure_what_the_standard_says() -> None:
    """BS.1770-4: 997 Hz at 0 dBFS in one channel is −3.01 LUFS; EBU Tech 3341 case 1: stereo at −23 dBFS is −23 LUFS."""
    assert integrated_lufs(sine(997, 0)) == pytest.approx(-3.01, abs=0.02)
    assert integrated_lufs(np.stack([sine(1000, -23)] * 2)) == pytest.approx(-23.0, abs=0.1)


def test_low_tones_count_less_and_high_tones_more() -> None:
    assert integrated_lufs(sine(60, -20)) < integrated_lufs(sine(997, -20)) - 1
    assert integrated_lufs(sine(6000, -20)) > integrated_lufs(sine(997, -20)) + 2.5


def test_the_gate_leaves_out_silence_and_what_is_far_softer() -> None:
    """EBU Tech 3341 case 3: −36, −23, −36 dBFS measures −23 LUFS."""
    parts = [sine(1000, -36), np.tile(sine(1000, -23), 6), sine(1000, -36), np.zeros(48000 * 5, np.float32)]
    assert integrated_lufs(np.stack([np.concatenate(parts)] * 2)) == pytest.approx(-23.0, abs=0.1)


def test_less_than_a_block_is_measured_whole() -> None:
    assert integrated_lufs(sine(997, -10)[:9600]) == pytest.approx(-13.0, abs=0.3)


def test_true_peak_finds_the_peak_between_samples() -> None:
    quarter = np.sin(2 * np.pi * 12000 * TIMES[:4800] + np.pi / 4).astype(np.float32) * np.hanning(4800).astype(np.float32)
    assert np.abs(quarter).max() < 0.72
    assert true_peak(quarter) == pytest.approx(1.0, abs=0.02)
    assert decibels(true_peak(quarter)) == pytest.approx(0, abs=0.2)


def test_a_gain_to_a_loudness_meets_it_and_leaves_silence() -> None:
    assert integrated_lufs(at_loudness(sine(440, -30), -16)) == pytest.approx(-16, abs=0.01)
    assert not at_loudness(np.zeros(48000, np.float32), -16).any()


def test_the_limiter_bounds_every_sample_and_moves_none() -> None:
    loud = filtered(np.random.default_rng(1).normal(0, 0.9, (2, 96000)).astype(np.float32), lowpass(9000, 4))
    bounded = limited(loud)
    assert np.abs(bounded).max() <= gain_of(-1)
    assert true_peak(bounded) <= gain_of(-0.9)
    assert np.array_equal(np.sign(bounded), np.sign(loud))


def test_the_limiter_leaves_alone_what_is_below_and_recovers_after_a_peak() -> None:
    quiet = sine(300, -12)
    assert limited(quiet) is quiet
    struck = quiet.copy()
    struck[100000] = 1.8
    bounded = limited(struck)
    assert np.abs(bounded).max() <= gain_of(-1)
    assert np.allclose(bounded[:98000], quiet[:98000], atol=1e-6)
    assert np.allclose(bounded[140000:], quiet[140000:], rtol=0.01, atol=1e-6)


def test_resampling_keeps_tones_and_adds_no_images() -> None:
    tone = np.sin(2 * np.pi * 5000 * np.arange(22050) / 22050).astype(np.float32)
    made = resampled(tone, 147, 320)
    assert len(made) == 48000
    power = np.abs(np.fft.rfft(made * np.hanning(48000))) ** 2
    assert np.argmax(power) == 5000
    assert power[4980:5020].sum() > 0.99999 * power.sum()


def test_filters_pass_their_band_and_stop_the_rest() -> None:
    mixed = sine(100, -6) + sine(1000, -6) + sine(9000, -6)
    power = np.abs(np.fft.rfft(filtered(mixed, bandpass(400, 3000, 4))[48000:96000])) ** 2
    assert power[1000] > 1e4 * power[100] and power[1000] > 1e3 * power[9000]


@pytest.mark.parametrize("count", [1, 7, 1000, 48001, 2952001])
def test_lengths_for_transforms_are_near_and_smooth(count: int) -> None:
    length = fast_length(count)
    assert count <= length <= 1.13 * count + 2
    for prime in (2, 3, 5):
        while length % prime == 0:
            length //= prime
    assert length == 1


def test_long_signals_are_filtered_in_blocks_without_a_seam() -> None:
    """The middle of a long signal is what the same stretch alone gives, and no block's edge is heard."""
    long = np.random.default_rng(2).normal(0, 0.1, (2, 1_300_000)).astype(np.float32)
    whole = filtered(long, bandpass(200, 4000))
    around = slice(520_000, 560_000)
    alone = filtered(long[:, 480_000:600_000], bandpass(200, 4000))[:, 40_000:80_000]
    assert np.allclose(whole[:, around], alone, atol=1e-4)
    assert integrated_lufs(long) == pytest.approx(integrated_lufs(long[:, :500_000]), abs=0.05)


def test_convolving_in_blocks_is_convolving() -> None:
    sparse = np.zeros((1, 1_200_000), np.float32)
    sparse[0, [10, 539_990, 1_100_000]] = 1
    impulse = np.random.default_rng(4).normal(0, 1, (2, 5000)).astype(np.float32)
    wet = convolved(sparse, impulse, 1_102_000)
    for at in (10, 539_990):
        assert np.allclose(wet[:, at : at + 5000], impulse, atol=1e-3)
    assert np.allclose(wet[:, 1_100_000:], impulse[:, :2000], atol=1e-3)
