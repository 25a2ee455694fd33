"""What lies round a neck: bands, shirt and coat collars, rolls, hoods thrown back; swept along the line they are sewn to."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.cloth import Top, worn
from studio.picture.previs.people.edges import add_sheet, doubled
from studio.picture.previs.people.necklines import axis_of, directions, settled, sewn
from studio.picture.previs.people.skeleton import Bone, Rest
from studio.picture.previs.people.surface import Surface, ease, grid_triangles

Profile = Sequence[tuple[float, float]]
"""Rows of distance outside and above the seam, adult metres; from outside up, over and in."""


class Collar(NamedTuple):
    """One kind of collar."""

    profile: Profile
    gap: float = 0.0
    """Degrees left open each side of the middle in front."""
    point: float = 0.0
    """How far the last rows reach down at the opening, adult metres."""
    sheet: bool = False
    """It is one thickness of cloth folded over, and so is given an inside."""
    behind: Profile | None = None
    """The profile in the nape where it is another than in front."""
    clear: float = 0.0
    """Metres that its rows are kept off the garment."""


COLLARS: dict[str, Collar] = {
    "rib": Collar(((0.001, -0.016), (0.008, -0.010), (0.009, 0.004), (0.003, 0.013),
        (-0.006, 0.011), (-0.011, 0.0), (-0.012, -0.014))),
    "band": Collar(((0.001, -0.009), (0.004, -0.005), (0.004, 0.002), (0.0, 0.005), (-0.004, 0.003), (-0.006, -0.008))),
    "roll": Collar(
        ((0.004, -0.014), (0.013, -0.008), (0.015, 0.012), (0.012, 0.032), (0.003, 0.042),
        (-0.005, 0.036), (-0.008, 0.01), (-0.008, -0.012))
    ),
    "stand": Collar(
        ((0.002, -0.014), (0.004, 0.0), (0.002, 0.022), (0.0, 0.031), (-0.003, 0.034), (-0.006, 0.030), (-0.005, -0.012)), gap=6
    ),
    "shirt": Collar(
        ((-0.005, -0.012), (-0.003, 0.008), (-0.002, 0.018), (0.002, 0.024), (0.008, 0.021), (0.017, 0.004), (0.024, -0.016)),
        gap=2, point=0.026, sheet=True, clear=0.004,
    ),
    "open": Collar(
        ((-0.004, -0.012), (-0.002, 0.010), (0.002, 0.022), (0.009, 0.029), (0.019, 0.021), (0.030, -0.006), (0.038, -0.034)),
        gap=42, point=0.022, sheet=True, clear=0.005,
    ),
    "coat": Collar(
        ((-0.004, -0.012), (-0.001, 0.010), (0.003, 0.022), (0.010, 0.028), (0.020, 0.020), (0.034, -0.010), (0.044, -0.040)),
        gap=46, point=0.014, sheet=True, clear=0.005,
    ),
    "wing": Collar(
        ((-0.004, -0.012), (0.0, 0.014), (0.005, 0.036), (0.014, 0.042), (0.028, 0.030), (0.046, -0.012), (0.060, -0.060)),
        gap=34, point=0.026, sheet=True, clear=0.005,
    ),
    "hood": Collar(
        ((-0.002, -0.016), (0.012, -0.010), (0.018, 0.002), (0.015, 0.016), (0.004, 0.022), (-0.008, 0.016), (-0.010, -0.008)),
        gap=4, clear=0.003,
        behind=((0.004, -0.125), (0.040, -0.130), (0.072, -0.092), (0.072, -0.034),
        (0.046, 0.014), (0.012, 0.022), (-0.004, -0.01)),
    ),
    "ring": Collar(((0.004, -0.016), (0.020, -0.012), (0.024, 0.004), (0.018, 0.020),
        (0.0, 0.026), (-0.010, 0.016), (-0.010, -0.014))),
    "cowl": Collar(
        ((0.004, -0.03), (0.026, -0.026), (0.036, 0.0), (0.026, 0.026), (0.004, 0.036),
        (-0.008, 0.026), (-0.010, -0.01)), clear=0.004
    ),
}  # fmt: skip


def add_collar(builder: MeshBuilder, kind: str, material: Material, rest: Rest, top: Top) -> None:
    """Add a collar of `kind` to the garment `top`."""
    made = swept(COLLARS[kind], rest, top)
    high = np.clip((made.points[:, 1] - rest.measures.neck) / (0.07 * rest.measures.unit), 0, 1) * 0.4
    add_sheet(builder, made, material, (int(Bone.CHEST), int(Bone.NECK), high))


def swept(collar: Collar, rest: Rest, top: Top) -> Surface:
    """Return the collar's profile swept along its seam."""
    u, field, gap = rest.measures.unit, worn(rest, top), math.radians(collar.gap)
    turns = np.linspace(gap, 2 * math.pi - gap, 33) if gap else np.linspace(0, 2 * math.pi, 33)[:-1]
    seam, outward, up = sewn(field, rest, top.neckline.wide, turns), directions(rest, turns), axis_of(rest).up
    from_front = np.minimum(turns, 2 * math.pi - turns)
    back = ease(0.5, 2.3, from_front)[:, None]
    near_gap = np.exp(-(((from_front - gap) / 0.4) ** 2)) if gap else np.zeros(len(turns))
    rows = []
    for number, (out, high) in enumerate(collar.profile):
        late = number / (len(collar.profile) - 1)
        behind = collar.profile[number] if collar.behind is None else collar.behind[number]
        reach = collar.point * late**3 * near_gap[:, None]
        aside = out * (1 - back) + behind[0] * back + 0.35 * reach
        above = high * (1 - back) + behind[1] * back - reach
        row = seam + (outward * aside + up * above) * u
        free = collar.clear and 3 < number < len(collar.profile) - 1
        rows.append(settled(row, field, collar.clear * u) if free else settled(row, field, -0.002 * u) if late == 1 else row)
    surface = Surface(np.concatenate(rows), grid_triangles(len(rows), len(turns), wrap=not gap)[:, ::-1])
    if not (collar.sheet or gap):
        return surface
    return doubled(surface, 0.003 * u, np.arange(len(surface.points)) < len(surface.points) - len(turns))
