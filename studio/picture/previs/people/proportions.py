"""A figure's measures in metres: where the joints lie at rest and how wide the body is there; no surfaces."""

import math
from typing import NamedTuple

import numpy as np

from film.figure import Figure

ARM_ANGLE = math.radians(42)
"""How far the arms stand off the body at rest, so that shoulders bend well both ways."""


class Proportions(NamedTuple):
    """Measures of one person, metres unless said otherwise."""

    height: float
    unit: float
    """Height over that of the 1.75 m adult the shapes were drawn for."""
    head: float
    """Chin to crown."""
    child: float
    """0 adult … 1 three years old."""
    old: float
    """0 below 60 … 1 at 90."""
    woman: float
    """1 for a grown woman, 0.35 for a girl, 0 for men and boys."""
    build: float
    hip: float
    """Height of the hip joints."""
    knee: float
    ankle: float
    shoulder: float
    chin: float
    hip_half: float
    shoulder_half: float
    upper_arm: float
    forearm: float
    hand: float

    @property
    def eye_level(self) -> float:
        """Return the height of the eyes above the floor."""
        return self.chin + self.head * (0.442 - 0.078 * self.child**0.65)

    @property
    def neck(self) -> float:
        """Return the height of the neck's root."""
        return self.shoulder + 0.062 * self.unit

    @property
    def thick(self) -> float:
        """Return the factor that build puts on limbs."""
        return 1 + 0.2 * self.build + 0.05 * (self.build > 0) * self.build


def proportions_of(figure: Figure) -> Proportions:
    """Return the measures of `figure`."""
    child = float(np.clip((14 - figure.age) / 11, 0, 1))
    old = float(np.clip((figure.age - 60) / 30, 0, 1))
    height = figure.height
    woman = (1.0 if figure.age >= 14 else 0.35) if figure.sex == "female" else 0.0
    head = (
        height
        * (0.144 + 0.003 * woman + 0.058 * child)
        * (1 - 0.06 * float(np.clip((height - 1.75) / 0.5, -0.5, 1)) * (child == 0))
    )
    chin = height - head
    return Proportions(
        height=height,
        unit=height / 1.75,
        head=head,
        child=child,
        old=old,
        woman=woman,
        build=figure.build,
        hip=height * (0.515 - 0.055 * child),
        knee=height * (0.28 - 0.025 * child),
        ankle=height * 0.045,
        shoulder=chin - height * (0.07 - 0.02 * child),
        chin=chin,
        hip_half=height * 0.05,
        shoulder_half=height * (0.1 - 0.01 * woman + 0.004 * figure.build),
        upper_arm=height * (0.168 - 0.012 * child),
        forearm=height * (0.145 - 0.008 * child),
        hand=height * 0.105,
    )
