"""What the tests of the cut are made from: small test cards and a second, plain way to look at fragmented MP4."""

from collections.abc import Callable

import numpy as np
import pytest

from film.camera import Camera, Light
from film.setting import Setting
from studio.cut.encoder import Encoded, encode_segment
from studio.picture.setup import Setup
from studio.picture.testcard import TestCard

WIDTH, HEIGHT = 160, 90


def card_setup(seed: int = 7, frame_rate: int = 24, sync: tuple[int, ...] = ()) -> Setup:
    return Setup(
        width=WIDTH,
        height=HEIGHT,
        frame_rate=frame_rate,
        seed=seed,
        setting=Setting(),
        light=Light(),
        camera=Camera(),
        sync=sync,
    )


@pytest.fixture
def setup() -> Callable[..., Setup]:
    return card_setup


@pytest.fixture
def segment() -> Callable[..., Encoded]:
    def encode(count: int, first: int = 0, **wanted: object) -> Encoded:
        shot = card_setup(**wanted)  # type: ignore[arg-type]
        return encode_segment(TestCard().frames(shot, first, count), WIDTH, HEIGHT, shot.frame_rate)

    return encode


@pytest.fixture
def noisy() -> Callable[[int, int], list[np.ndarray]]:
    """Moving pictures with enough detail that the encoder uses B-frames."""

    def frames(count: int, seed: int) -> list[np.ndarray]:
        rng = np.random.default_rng(seed)
        block = rng.integers(30, 220, (HEIGHT * 3 // 2 // 5, WIDTH // 8), dtype=np.uint8).repeat(5, 0).repeat(8, 1)
        return [np.roll(block, 3 * number, axis=1) for number in range(count)]

    return frames
