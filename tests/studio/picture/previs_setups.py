"""Small setups for tests of the renderer, and measures of the frames they give."""

import numpy as np

from film.camera import Camera, Light
from film.figure import Figure
from film.setting import Setting
from film.staging import Mark
from studio.picture.setup import Performer, Setup

WIDTH, HEIGHT = 192, 108
ANNA = Figure(sex="female", height=1.66, hair_style="bob", garment="jumper", garment_colour=(0.7, 0.2, 0.2))
BEN = Figure(sex="male", height=1.82, hair_style="short", garment="jacket", garment_colour=(0.2, 0.3, 0.5))


def performer(character: str = "anna", x: float = 0.0, facing: float = 0.0, figure: Figure = ANNA, **mark: object) -> Performer:
    """Return somebody standing at `x` on the stage."""
    return Performer(figure=figure, mark=Mark(character=character, at=(x, 0.0), facing=facing, **mark))


PAIR = (performer("anna", -0.5, 60, looks_at="ben"), performer("ben", 0.5, -60, BEN, looks_at="anna"))


def setup(light: Light | None = None, camera: Camera | None = None, setting: Setting | None = None, **fields: object) -> Setup:
    """Return a small setup; one person in a street by day unless asked otherwise."""
    asked = {
        "width": WIDTH, "height": HEIGHT, "seed": 4, "light": light or Light(), "camera": camera or Camera(),
        "setting": setting or Setting(kit="street", seed=2), "performers": (performer(),),
    }  # fmt: skip
    return Setup(**{**asked, **fields})


def planes(yuv: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return luma and both colour differences of a frame as floats, luma 0…1 and the others about 0."""
    height, width = yuv.shape[0] * 2 // 3, yuv.shape[1]
    colour = yuv[height:].reshape(2, height // 2, width // 2).astype(float)
    return (yuv[:height].astype(float) - 16) / 219, (colour[0] - 128) / 224, (colour[1] - 128) / 224


def mean_light(yuv: np.ndarray) -> float:
    """Return mean displayed linear luminance."""
    return float((np.clip(planes(yuv)[0], 0, 1) ** 2.2).mean())


def chroma(yuv: np.ndarray) -> float:
    """Return the mean length of the colour-difference vector."""
    _, u, v = planes(yuv)
    return float(np.hypot(u, v).mean())
