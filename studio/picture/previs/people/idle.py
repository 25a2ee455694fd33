"""Standing alive: weight on one leg then the other, breath, and twelve ways to keep hands busy; nothing of speech."""

import math

import numpy as np

from film.staging import Held
from studio.picture.previs.people.chance import draw, drift, held
from studio.picture.previs.people.skeleton import Stance
from studio.picture.previs.people.stances import at_hands, mixed

LOOPS = (
    ("folded", "folded over"),
    ("hip", "belt"),
    ("pocket", "folded"),
    ("pocket", "pocket"),
    ("crossed over", "crossed under"),
    ("wrist", "wrist under"),
    ("behind", "behind"),
    ("belt", "pocket"),
    ("lapel", "pocket"),
    ("folded", "hip"),
    ("crossed under", "chin"),
    ("belt", "belt"),
)
CARRYING: dict[Held, tuple[str | None, str]] = {
    "phone": (None, "page"),
    "book": ("page", "page"),
    "cup": (None, "cup"),
    "lamp": (None, "lamp"),
    "gun": (None, "low"),
    "knife": (None, "low"),
    "bag": (None, "carry"),
    "letter": ("page", "page"),
    "box": ("box", "box"),
    "staff": (None, "staff"),
    "sword": (None, "low"),
    "flower": (None, "cup"),
    "tool": (None, "low"),
    "radio": (None, "cup"),
}
"""Where the left and the right hand carry each thing; None leaves the left hand to its idling."""
PERIOD = 7.5
"""Seconds between changes of weight and hands."""


def idle(seed: int, seconds: float, holds: Held, old: float, calm: float = 1.0) -> Stance:
    """Return a living standing stance; `calm` below 1 damps the shifting."""
    before, now, share = held(seed, 3, seconds, PERIOD, 1.4)
    stance = mixed(_loop(seed, before, holds), _loop(seed, now, holds), share)
    hip = _weight(seed, before) * (1 - share) + _weight(seed, now) * share
    return alive(leaned(stance, hip * calm, old), seed, seconds)


def alive(stance: Stance, seed: int, seconds: float) -> Stance:
    """Return `stance` with breath and small drifts added."""
    breath = math.sin(seconds * 1.75 + 6.3 * draw(seed, 1))
    chest = stance.chest_turn + np.array(
        [
            -0.014 * breath + 0.01 * drift(seed, 4, seconds, 2.3),
            0.02 * drift(seed, 5, seconds, 3.1),
            0.008 * drift(seed, 6, seconds, 2.7),
        ]
    )
    head = stance.head_turn + np.array(
        [
            0.008 * breath + 0.02 * drift(seed, 7, seconds, 1.9),
            0.03 * drift(seed, 8, seconds, 2.2),
            0.025 * drift(seed, 9, seconds, 2.9),
        ]
    )
    arms = stance.arms.copy()
    arms[:, 0, 1:] += 0.004 * breath
    return stance._replace(chest_turn=chest, head_turn=head, arms=arms)


def leaned(stance: Stance, side: float, old: float) -> Stance:
    """Return `stance` with the weight on one leg, `side` -1 right … 1 left, the pelvis tilted and the shoulders against it."""
    hips = stance.hips + np.array([0.036 * side, -0.012 * abs(side) - 0.018 * old, 0.0])
    hips_turn = stance.hips_turn + np.array([0.04 * old, 0.05 * side, 0.055 * side])
    chest = stance.chest_turn + np.array([0.2 * old, -0.06 * side, -0.085 * side])
    head = stance.head_turn + np.array([-0.13 * old, 0.0, 0.035 * side])
    free = 1 if side > 0 else 0
    feet, turn = stance.feet.copy(), stance.feet_turn.copy()
    feet[free] += np.array([0.035, 0.0, 0.045]) * abs(side)
    turn[free, 1] += 0.16 * abs(side)
    return stance._replace(hips=hips, hips_turn=hips_turn, chest_turn=chest, head_turn=head, feet=feet, feet_turn=turn)


def _weight(seed: int, cell: int) -> float:
    """Return which leg bears the weight in one spell."""
    side = 1.0 if (cell + int(draw(seed, 2) * 2)) % 2 else -1.0
    return side * (0.55 + 0.45 * draw(seed, 12, cell))


def _loop(seed: int, cell: int, holds: Held) -> Stance:
    """Return the hands of one spell."""
    left, right = LOOPS[int(draw(seed, 13, cell // 2) * len(LOOPS)) % len(LOOPS)]
    if holds == "none":
        return at_hands(left, right)
    first, second = CARRYING[holds]
    single = left if left in ("pocket", "hip", "belt") else "belt"
    return at_hands(first or single, second)
