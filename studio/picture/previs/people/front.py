"""The clothed chest's front as a height field, and flat pieces laid on it: lapels, ties, pockets, buttons, shirt fronts."""

from collections.abc import Callable, Sequence

import numpy as np

from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.cloth import Top, worn
from studio.picture.previs.people.flesh import upper_bones
from studio.picture.previs.people.skeleton import Rest
from studio.picture.previs.people.surface import Surface, ball, clip, grid_triangles, hemmed

Lines = Callable[[np.ndarray, np.ndarray], Sequence[np.ndarray]]
"""x outward and y above the hip joints, adult metres, to smooth values that are all positive on the piece."""


class Front:
    """Where the front of the clothed trunk is."""

    def __init__(self, rest: Rest, top: Top) -> None:
        body, u = rest.measures, rest.measures.unit
        self.rest, self.u, self.top = rest, u, top
        field = worn(rest, top)
        self.across = np.linspace(-0.2, 0.2, 25) * u
        self.up = np.linspace(body.hip - 0.12 * u, body.neck + 0.04 * u, 29)
        x, y = np.meshgrid(self.across, self.up)
        near, far = np.full(x.size, 0.36 * u), np.full(x.size, -0.05 * u)
        for _ in range(11):
            middle = (near + far) / 2
            outside = field(np.stack([x.ravel(), y.ravel(), middle], 1)) > 0
            near, far = np.where(outside, middle, near), np.where(outside, far, middle)
        self.depth = ((near + far) / 2).reshape(x.shape)

    def z(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return the surface's z at points of the front, metres."""
        column = np.clip((x - self.across[0]) / (self.across[1] - self.across[0]), 0, len(self.across) - 1.001)
        row = np.clip((y - self.up[0]) / (self.up[1] - self.up[0]), 0, len(self.up) - 1.001)
        i, j = row.astype(int), column.astype(int)
        v, w = row - i, column - j
        upper = self.depth[i, j] * (1 - w) + self.depth[i, j + 1] * w
        lower = self.depth[i + 1, j] * (1 - w) + self.depth[i + 1, j + 1] * w
        return upper * (1 - v) + lower * v

    def piece(
        self, bounds: Sequence[float], lines: Lines, raised: float, thick: float, grid: tuple[int, int] = (7, 12)
    ) -> Surface:
        """Return a piece cut by `lines` within `bounds` (x0, x1, y0, y1 above the hips, adult metres)."""
        u, hip = self.u, self.rest.measures.hip
        flat_x, flat_y = np.meshgrid(
            np.linspace(bounds[0], bounds[1], grid[0]), np.linspace(bounds[2], bounds[3], grid[1])[::-1]
        )
        flat = np.stack([flat_x.ravel(), flat_y.ravel(), 0 * flat_x.ravel()], 1)
        surface = Surface(flat, grid_triangles(grid[1], grid[0], wrap=False))
        for number in range(len(lines(flat[:, 0], flat[:, 1]))):
            surface = clip(surface, lines(surface.points[:, 0], surface.points[:, 1])[number])
        x, y = surface.points[:, 0] * u, surface.points[:, 1] * u + hip
        laid = Surface(np.stack([x, y, self.z(x, y)], 1), surface.triangles)
        normals = self.normals(x, y)
        laid.points[:, :3] += normals * (raised + 0.0012) * u
        return hemmed(laid, thick * u, 0.002 * u, normals) if thick else laid

    def normals(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return (n, 3) unit normals of the front, smoothed over two centimetres."""
        step = 0.014 * self.u
        slope_x = (self.z(x + step, y) - self.z(x - step, y)) / (2 * step)
        slope_y = (self.z(x, y + step) - self.z(x, y - step)) / (2 * step)
        normals = np.stack([-np.clip(slope_x, -1.5, 1.5), -np.clip(slope_y, -1.5, 1.5), np.ones_like(x)], 1)
        return normals / np.linalg.norm(normals, axis=1, keepdims=True)

    def lay(
        self, builder: MeshBuilder, material: Material, bounds: Sequence[float], lines: Lines, raised: float, thick: float,
        grid: tuple[int, int] = (7, 12), tints: float = 0.0,
    ) -> None:  # fmt: skip
        """Add a piece."""
        made = self.piece(bounds, lines, raised, thick, grid)
        normals = self.normals(made.points[:, 0], made.points[:, 1])
        bones = upper_bones(made.points, self.rest)
        builder.add(made.points, made.triangles, material, normals=normals, tints=tints, bones=bones)

    def button(self, builder: MeshBuilder, material: Material, x: float, y: float, radius: float = 0.009) -> None:
        """Add a button at `x`, `y`, adult metres from the middle and above the hips."""
        u, hip = self.u, self.rest.measures.hip
        spot = np.array([x * u, y * u + hip, 0.0])
        spot[2] = self.z(spot[:1], spot[1:2])[0] + 0.008 * u
        made = ball(spot, np.array([radius, radius, 0.004]) * u, 5, 10)
        builder.add(made.points, made.triangles, material, bones=upper_bones(made.points, self.rest))
