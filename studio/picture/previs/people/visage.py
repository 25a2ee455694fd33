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
    brow_arch: float
    lips: float
    """Fullness."""
    mouth_wide: float
    cheek: float
    """1 high cheekbones."""
    forehead: float
    ears: float
    nose_tip: float
    """1 a round tip."""
    face_long: float
    woman: float
    """1 for a grown woman, 0.35 for a girl, 0 for men and boys."""
    child: float
    """0 adult … 1 three years old; faces stay childlike longer than bodies do."""
    old: float
    build: float
    female: float
    """1 for women and girls."""
    lined: float
    """0 below 35 … 1 at 60: how far lines beside the nose show."""


def visage_of(figure: Figure) -> Visage:
    """Return the face of `figure`; equal seeds give equal faces."""
    body: Proportions = proportions_of(figure)
    own = np.random.default_rng((figure.face, 77)).uniform(-1, 1, 18)
    return Visage(
        *own.tolist(),
        woman=body.woman,
        child=body.child**0.65,
        old=body.old**0.7,
        build=figure.build,
        female=float(figure.sex == "female"),
        lined=float(np.clip((figure.age - 35) / 25, 0, 1)),
    )
