import io
import wave
from pathlib import Path

import numpy as np
import pytest

from studio.sound.orders import Spoken
from studio.sound.takefile import read_scene_slice, read_take, scene_samples, write_scene, write_take

NOISE = np.random.default_rng(3).uniform(-1, 1, (2, 4801)).astype(np.float32)


def test_a_take_comes_back_within_one_step_with_its_marks() -> None:
    take = Spoken(NOISE[0], ((0.0, "aa"), (0.1, "sil")), (0.02,))
    content = write_take(take)
    again = read_take(content)
    assert np.abs(again.samples - take.samples).max() <= 1 / 32768
    assert again.mouths == take.mouths and again.stresses == take.stresses
    assert write_take(again) == content


def test_takes_and_scenes_are_wav_files_that_others_can_read() -> None:
    for content, channels in ((write_take(Spoken(NOISE[0], ((0.0, "sil"),), ())), 1), (write_scene(NOISE), 2)):
        with wave.open(io.BytesIO(content)) as file:
            assert file.getparams()[:4] == (channels, 2, 48000, 4801)


@pytest.mark.parametrize("content", [b"", b"RIFF\0\0\0\0WAVE", b"nonsense" * 9, write_scene(NOISE)])
def test_what_is_no_take_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="a take must"):
        read_take(content)


@pytest.mark.parametrize(("start", "count"), [(0, 10), (100, 0), (4790, 40), (-7, 20), (9000, 5), (-50, 6000)])
def test_slices_are_exact_and_zero_outside(tmp_path: Path, start: int, count: int) -> None:
    path = tmp_path / "scene.wav"
    path.write_bytes(write_scene(NOISE))
    assert scene_samples(path) == 4801
    whole = np.clip(np.rint(NOISE * 32768), -32768, 32767).astype(np.int16)
    expected = np.zeros((2, count), np.int16)
    for place in range(count):
        if 0 <= start + place < 4801:
            expected[:, place] = whole[:, start + place]
    assert np.array_equal(read_scene_slice(path, start, count), expected)
