"""The shapes of four-legged animals as numbers, in heights of the withers; no geometry and no colours."""

from typing import Literal, NamedTuple

from film.figure import Figure

Spot = tuple[float, float]
"""y up and z ahead."""
Ears = Literal["hanging", "pricked", "small", "none"]


class Breed(NamedTuple):
    """One kind of animal standing squarely; y and z of joints, half widths and radii, withers at height 1."""

    fore: tuple[Spot, Spot, Spot, Spot]
    """Shoulder, elbow, wrist, paw."""
    hind: tuple[Spot, Spot, Spot, Spot]
    """Hip, knee, hock, paw."""
    fore_girth: tuple[float, float, float, float]
    """Radii at those joints."""
    hind_girth: tuple[float, float, float, float]
    stance: float
    """Half the distance between left and right paws."""
    trunk: tuple[tuple[float, float, float, float], ...]
    """Sections from rump to breast: z, half width, top, bottom."""
    neck: tuple[Spot, Spot]
    """Its root in the chest and the joint of the head."""
    neck_girth: tuple[float, float]
    skull: tuple[float, float, float]
    """Half width, height and length of the brain-case, whose middle lies ahead of the head's joint."""
    muzzle: tuple[Spot, Spot]
    """From the middle of the skull: where it starts and where the nose is."""
    muzzle_girth: tuple[float, float]
    ears: Ears
    ear: float
    """Length of an ear."""
    tail: tuple[Spot, ...]
    """From the rump."""
    tail_girth: tuple[float, ...]
    eye: tuple[float, float, float, float]
    """Radius, and from the middle of the skull aside, up and ahead."""
    hoofed: bool = False
    horned: bool = False
    walk: float = 1.0
    """Speed over a person's walk and run."""
    sits: bool = True

    @property
    def belly(self) -> float:
        """Return the height of the lowest part of the trunk."""
        return min(bottom for _, _, _, bottom in self.trunk)

    @property
    def limp(self) -> float:
        """Return how far the tail may hang, 1 fully; a long one would sink into the ground."""
        return 0.1 if self.horned else 1.0

    @property
    def top(self) -> float:
        """Return the height of the top of the head."""
        return self.neck[1][0] + self.skull[1] * 1.35


DOG = Breed(
    fore=((0.74, 0.34), (0.5, 0.27), (0.23, 0.31), (0.055, 0.33)),
    hind=((0.76, -0.36), (0.5, -0.24), (0.27, -0.47), (0.055, -0.41)),
    fore_girth=(0.115, 0.075, 0.05, 0.047),
    hind_girth=(0.15, 0.095, 0.05, 0.046),
    stance=0.105,
    trunk=(
        (-0.55, 0.045, 0.86, 0.72), (-0.47, 0.12, 0.94, 0.62), (-0.34, 0.15, 0.985, 0.59), (-0.16, 0.135, 0.965, 0.585),
        (0.02, 0.15, 0.955, 0.53), (0.2, 0.165, 0.985, 0.475), (0.36, 0.15, 0.99, 0.5), (0.47, 0.1, 0.93, 0.6),
        (0.53, 0.04, 0.86, 0.7),
    ),
    neck=((0.86, 0.4), (1.14, 0.53)),
    neck_girth=(0.165, 0.13),
    skull=(0.15, 0.138, 0.16),
    muzzle=((-0.04, 0.11), (-0.07, 0.3)),
    muzzle_girth=(0.1, 0.074),
    ears="hanging", ear=0.24,
    tail=((0.9, -0.52), (0.94, -0.66), (1.06, -0.76), (1.2, -0.77)),
    tail_girth=(0.05, 0.045, 0.036, 0.015),
    eye=(0.034, 0.078, 0.045, 0.142),
)  # fmt: skip
CAT = Breed(
    fore=((0.72, 0.4), (0.46, 0.33), (0.2, 0.38), (0.055, 0.4)),
    hind=((0.76, -0.5), (0.47, -0.36), (0.25, -0.62), (0.055, -0.53)),
    fore_girth=(0.12, 0.085, 0.064, 0.062),
    hind_girth=(0.19, 0.12, 0.064, 0.062),
    stance=0.11,
    trunk=(
        (-0.72, 0.05, 0.86, 0.72), (-0.64, 0.14, 0.95, 0.6), (-0.48, 0.18, 1.02, 0.52), (-0.2, 0.17, 1.0, 0.48),
        (0.06, 0.18, 0.97, 0.46), (0.3, 0.17, 0.99, 0.46), (0.46, 0.15, 0.96, 0.54), (0.58, 0.06, 0.86, 0.68),
    ),
    neck=((0.84, 0.46), (1.1, 0.66)),
    neck_girth=(0.17, 0.15),
    skull=(0.23, 0.2, 0.2),
    muzzle=((-0.06, 0.12), (-0.08, 0.205)),
    muzzle_girth=(0.11, 0.082),
    ears="pricked", ear=0.2,
    tail=((0.9, -0.68), (0.8, -0.9), (0.74, -1.12), (0.84, -1.34), (1.02, -1.44)),
    tail_girth=(0.06, 0.056, 0.052, 0.046, 0.03),
    eye=(0.056, 0.1, 0.03, 0.166),
    walk=0.6,
)  # fmt: skip
HORSE = Breed(
    fore=((0.72, 0.4), (0.56, 0.31), (0.31, 0.345), (0.085, 0.35)),
    hind=((0.8, -0.42), (0.56, -0.3), (0.34, -0.5), (0.085, -0.44)),
    fore_girth=(0.12, 0.075, 0.042, 0.034),
    hind_girth=(0.16, 0.105, 0.046, 0.036),
    stance=0.1,
    trunk=(
        (-0.6, 0.05, 0.88, 0.7), (-0.5, 0.14, 0.98, 0.58), (-0.36, 0.175, 1.01, 0.54), (-0.14, 0.18, 0.955, 0.475),
        (0.1, 0.185, 0.95, 0.455), (0.28, 0.17, 1.0, 0.46), (0.42, 0.14, 0.97, 0.54), (0.53, 0.09, 0.88, 0.64),
        (0.57, 0.04, 0.82, 0.7),
    ),
    neck=((0.84, 0.42), (1.32, 0.7)),
    neck_girth=(0.19, 0.112),
    skull=(0.1, 0.115, 0.13),
    muzzle=((-0.05, 0.05), (-0.22, 0.26)),
    muzzle_girth=(0.1, 0.078),
    ears="small", ear=0.14,
    tail=((0.94, -0.58), (0.88, -0.68), (0.66, -0.72), (0.42, -0.72), (0.26, -0.71)),
    tail_girth=(0.035, 0.05, 0.066, 0.055, 0.015),
    eye=(0.03, 0.088, 0.0, 0.055),
    hoofed=True, walk=1.25, sits=False,
)  # fmt: skip
BEAST = Breed(
    fore=((0.76, 0.38), (0.46, 0.28), (0.2, 0.38), (0.07, 0.42)),
    hind=((0.64, -0.5), (0.44, -0.34), (0.24, -0.6), (0.06, -0.52)),
    fore_girth=(0.19, 0.12, 0.085, 0.09),
    hind_girth=(0.17, 0.115, 0.06, 0.07),
    stance=0.18,
    trunk=(
        (-0.66, 0.06, 0.74, 0.6), (-0.56, 0.13, 0.82, 0.52), (-0.36, 0.16, 0.88, 0.46), (-0.1, 0.18, 0.96, 0.42),
        (0.16, 0.24, 1.08, 0.38), (0.36, 0.25, 1.1, 0.42), (0.5, 0.17, 1.0, 0.56), (0.58, 0.08, 0.9, 0.7),
    ),
    neck=((0.88, 0.44), (0.98, 0.74)),
    neck_girth=(0.21, 0.15),
    skull=(0.15, 0.135, 0.175),
    muzzle=((-0.03, 0.1), (-0.09, 0.34)),
    muzzle_girth=(0.12, 0.088),
    ears="none", ear=0.0,
    tail=((0.72, -0.64), (0.6, -0.86), (0.48, -1.1), (0.46, -1.36), (0.56, -1.6)),
    tail_girth=(0.1, 0.08, 0.058, 0.04, 0.012),
    eye=(0.036, 0.095, 0.05, 0.135),
    horned=True, walk=1.15, sits=False,
)  # fmt: skip
BREEDS = {"dog": DOG, "cat": CAT, "horse": HORSE, "creature": BEAST}


def breed_of(figure: Figure) -> Breed:
    """Return the shape of `figure`, varied by its own seed and build."""
    breed = BREEDS[figure.kind]
    stout = 1 + 0.18 * figure.build
    trunk = tuple((z, wide * stout, top, bottom - 0.05 * figure.build) for z, wide, top, bottom in breed.trunk)
    ears = breed.ears
    if figure.kind == "dog" and figure.face % 3 == 0:
        ears = "pricked"
    return breed._replace(trunk=trunk, ears=ears)
