"""A face's own proportions, drawn by its seed, age and sex; numbers only, no geometry."""

from typing import NamedTuple

import numpy as np

from film.figure import Figure
from studio.picture.previs.people.proportions import Proportions, proportions_of


class Visage(NamedTuple):
    """How one face departs from the one that the head was drawn as; -1…1 unless said otherwise."""

    jaw: float
    """Width of the jaw."""
    chin: float
    """Length of the chin."""
    nose_long: float
    nose_wide: float
    nose_bridge: float
    """1 an aquiline ridge, -1 a snub one."""
    eye_apart: float
    eye_size: float
    eye_tilt: float
    brow_high: float
    brow_thick: float
    lips: float
    """Fullness."""
    mouth_wide: float
    cheek: float
    """1 high cheekbones."""
    forehead: float
    ears: float
    woman: float
    child: float
    old: float
    build: float


def visage_of(figure: Figure) -> Visage:
    """Return the face of `figure`; equal seeds give equal faces."""
    body: Proportions = proportions_of(figure)
    own = np.clip(np.random.default_rng((figure.face, 77)).normal(0, 0.55, 15), -1, 1)
    return Visage(*own.tolist(), woman=body.woman, child=body.child, old=body.old, build=figure.build)
