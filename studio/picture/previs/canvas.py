"""The working pictures of one frame size, made once and used for every frame; no drawing."""

import numpy as np

from studio.picture.previs.kernels.occlusion import directions
from studio.picture.previs.kernels.raster import SAMPLE_X
from studio.picture.previs.kernels.triangles import PLANES

SHADOW_SIZE = 1024
FLOAT = np.float32


class Canvas:
    """Buffers for pictures of one size; rows of samples a pixel decide how clean edges are."""

    def __init__(self, width: int, height: int, samples: int) -> None:
        def blank(*shape: int) -> np.ndarray:
            return np.zeros(shape, FLOAT)

        self.width, self.height, self.samples = width, height, samples
        self.sample_x = SAMPLE_X[samples]
        self.nearness = blank(height, samples, width)
        self.owners = np.full((height, samples, width), -1, np.int32)
        self.still_nearness, self.still_owners = self.nearness[:0], self.owners[:0]
        self.held: tuple[np.ndarray, np.ndarray] | None = None
        """Triangles and projection of the last drawing; while both stay, what never moves is taken from the still buffers."""
        self.openness, self.openness_raw, self.small = (blank(height // 2, width // 2) for _ in range(3))
        self.looks = directions(width // 2)
        self.colour, self.picture = blank(height, 3, width), blank(height, 3, width)
        self.mirror, self.row = blank(height, width), blank(width)
        quarter = (height // 4, width // 4)
        self.shafts, self.shafts_raw = blank(*quarter), blank(*quarter)
        self.air, self.depth = blank(2, quarter[0], 3, quarter[1]), blank(*quarter)
        self.image, self.image_raw = blank(quarter[0], 4, quarter[1]), blank(quarter[0], 4, quarter[1])
        self.half, self.half_raw = (blank(height // 2, 4, width // 2) for _ in range(2))
        self.glow, self.glow_raw = (blank(quarter[0], 3, quarter[1]) for _ in range(2))
        self.yuv = np.zeros((height * 3 // 2, width), np.uint8)
        self.planes = self.boxes = blank(0, PLANES)
        self.alive = np.zeros(0, np.int32)
        self.seen = np.zeros((3, 0))

    def planes_of_yuv(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return luma, U and V as views of the frame."""
        colour = self.yuv[self.height :].reshape(2, self.height // 2, self.width // 2)
        return self.yuv[: self.height], colour[0], colour[1]

    def make_room(self, triangles: int, points: int) -> None:
        """Hold at least so many triangles and points."""
        if self.seen.shape[1] < points:
            self.seen = np.zeros((3, points))
        if len(self.alive) < triangles:
            self.planes = np.zeros((triangles, PLANES), FLOAT)
            self.boxes = np.zeros((triangles, 4), FLOAT)
            self.alive = np.zeros(triangles, np.int32)


class ShadowCanvas:
    """Depths seen from the key: of what never moves, drawn once a shot, and of everything."""

    def __init__(self, triangles: int, size: int = SHADOW_SIZE) -> None:
        self.still = np.full((size, size), -1e3, FLOAT)
        self.depth = np.full((size, size), -1e3, FLOAT)
        self.touched: tuple[int, int] = (0, size)
        """Rows of `depth` that may differ from `still`, the last one past the end."""
        self.planes = np.zeros((triangles, PLANES), FLOAT)
        self.boxes = np.zeros((triangles, 4), FLOAT)
        self.alive = np.zeros(triangles, np.int32)
