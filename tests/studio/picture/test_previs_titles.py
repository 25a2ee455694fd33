"""Where words lie on the picture, measured on their ink."""

import numpy as np
import pytest

from film.camera import Camera
from film.words import Size, TitleKind
from studio.picture.previs.framing import EYE_LINE, FRAME_HEADS
from studio.picture.previs.lettering import coverage

WIDTH, HEIGHT = 480, 270
CHIN_BELOW_EYES = 0.55
"""Heads."""


@pytest.mark.parametrize("kind", ["main title", "chapter card"])
@pytest.mark.parametrize("size", ["medium", "two-shot", "medium long", "long"])
def test_a_title_lies_below_the_chins_of_people_framed_at_rest(kind: TitleKind, size: Size) -> None:
    ink, _ = coverage(kind, "THE BRASS COMPASS OF THE BLACK FOREST", WIDTH, HEIGHT)
    top = int(np.argmax(ink.max(axis=1) > 0.1))
    chin = EYE_LINE[Camera(size=size).size] + CHIN_BELOW_EYES / FRAME_HEADS[size]
    assert top > chin * HEIGHT


@pytest.mark.parametrize("kind", ["main title", "chapter card"])
def test_a_title_keeps_off_the_frame_edge(kind: TitleKind) -> None:
    ink, _ = coverage(kind, "THE BRASS COMPASS OF THE BLACK FOREST", WIDTH, HEIGHT)
    rows = np.flatnonzero(ink.max(axis=1) > 0.1)
    assert rows.max() < 0.96 * HEIGHT
