import numpy as np
import pytest

from studio.cut import bmff
from studio.cut.flac import NoSamples, decode_flac, encode_flac


def noise(count: int, seed: int = 1) -> np.ndarray:
    return (np.random.default_rng(seed).standard_normal((2, count)) * 9000).clip(-32768, 32767).astype(np.int16)


@pytest.mark.parametrize("count", [1, 15, 1600, 2000, 4607, 4609, 96_000])
def test_a_stretch_comes_back_bit_for_bit_and_exactly_as_long(count):
    pcm = noise(count)
    made = encode_flac(pcm)
    assert np.array_equal(decode_flac(*made), pcm)
    listed = bmff.samples(made.fragment)
    assert sum(sample.ticks for sample in listed) == count
    assert listed[0].decode == listed[0].presentation == 0


def test_the_init_part_is_the_same_for_every_length_and_content():
    inits = {encode_flac(noise(count, count)).init for count in (1, 100, 2000, 96_000)} | {encode_flac(noise(2000) * 0).init}
    assert len(inits) == 1
    assert bmff.timescale(inits.pop()) == 48_000


def test_retimed_stretches_in_a_row_are_the_uncut_sound_without_a_click():
    tone = (12_000 * np.sin(np.arange(2000 * 113) * 2 * np.pi * 440 / 48_000)).astype(np.int16)
    whole, media, at, starts = np.stack([tone, -tone]), b"", 0, []
    for number, frames in enumerate((48, 1, 7, 48, 2, 7)):
        made = encode_flac(whole[:, at : at + frames * 2000])
        media += bmff.retime(made.fragment, at, number + 1)
        starts.append(at)
        at += frames * 2000
    assert np.array_equal(decode_flac(made.init, media), whole)
    assert set(starts) <= {sample.decode for sample in bmff.samples(media)}


def test_what_is_no_stereo_int16_is_refused():
    with pytest.raises(ValueError, match="float32"):
        encode_flac(np.zeros((2, 10), np.float32))
    with pytest.raises(ValueError, match="int16"):
        encode_flac(np.zeros((10, 2), np.int16))
    with pytest.raises(NoSamples):
        encode_flac(np.zeros((2, 0), np.int16))


def test_broken_bytes_are_named():
    made = encode_flac(noise(4000))
    with pytest.raises(bmff.BrokenMedia):
        decode_flac(made.init[:50], made.fragment)
