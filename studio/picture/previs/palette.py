"""The colours of things once a shot's exposure is known: skin in its tone, eyes alive, lamps within what film holds."""

from collections.abc import Sequence

import numpy as np

from studio.picture.previs.luminance import LUMA, brightness
from studio.picture.previs.makeup import EYE_WRAP, SKIN
from studio.picture.previs.mesh import TEXTURES
from studio.picture.previs.rig import Rig
from studio.picture.previs.scene import Scene

PLAIN = TEXTURES.index("plain")
FLESH_WRAP = 0.25
"""Wrap from which plain parts of a body are flesh: lips, lids, scars."""
BRIGHTEST_LAMP = 1.25
"""Exposed light of the brightest channel of anything that shines: two stops over a well-lit face, and its hue still seen."""
UNLIT_EYES = 0.1
"""What is left of the white of eyes where faces are left dark."""
GLINT = 0.85
"""Exposed light of the catch-light in an eye."""


def palette_of(scene: Scene, rig: Rig, exposure: float, gains: Sequence[np.ndarray | None]) -> np.ndarray:
    """Return the scene's palette with each performer's skin times the factors in `gains` and nothing burnt out that shines."""
    palette = scene.palette.copy()
    if rig.face_stops is None:
        whites = np.abs(palette[:, 7] - EYE_WRAP) < 1e-4
        palette[whites, :3], palette[whites, 8:11] = palette[whites, :3] * UNLIT_EYES, palette[whites, 8:11] * UNLIT_EYES
    for index, gain in enumerate(gains):
        if gain is not None:
            own = np.unique(scene.materials[scene.body_triangles[index] : scene.body_triangles[index + 1]])
            texture = palette[own, 6]
            white = np.abs(palette[own, 7] - EYE_WRAP) < 1e-4
            flesh = own[(texture == SKIN) | ((texture == PLAIN) & (palette[own, 7] >= FLESH_WRAP) & ~white)]
            eyes = own[white]
            for first in (0, 8):
                palette[flesh, first : first + 3] *= gain
                palette[eyes, first : first + 3] *= min(brightness(gain), 1.0)
    shining = palette[:, 5] > 0
    glints = shining & (palette[:, 4] == 0) & (palette[:, :3] @ LUMA > 0.99)
    seen = exposure * max(rig.emission, 1e-3)
    colour = np.maximum(palette[:, :3].max(1), 1e-3)
    palette[:, 5] = np.where(shining, np.minimum(palette[:, 5], BRIGHTEST_LAMP / seen / colour), palette[:, 5])
    palette[glints, 5] = (GLINT if rig.face_stops is not None else 0.0) / seen
    return palette.astype(np.float32)
