"""Standing alive: weight on one leg then the other, breath, and fourteen ways to keep hands busy by mood; nothing of speech."""

import math
from functools import lru_cache

import numpy as np

from film.staging import Expression, Held
from studio.picture.previs.people.chance import draw, drift, held
from studio.picture.previs.people.skeleton import Stance
from studio.picture.previs.people.stances import at_hands, mixed

LOOPS: dict[str, tuple[str, str]] = {
    "clasped": ("folded", "folded over"),
    "wrist": ("wrist", "wrist under"),
    "one pocket": ("pocket", "loose"),
    "other pocket": ("loose", "pocket"),
    "pockets": ("pocket", "pocket"),
    "behind": ("behind", "behind"),
    "cuff": ("cuff", "at cuff"),
    "crossed": ("crossed over", "crossed under"),
    "elbow": ("elbow", "loose"),
    "thumb": ("loose", "belt"),
    "wringing": ("wring", "wring over"),
    "self": ("upper arm", "upper arm over"),
    "heart": ("elbow low", "heart"),
    "hip": ("hip", "loose"),
}
MOODS: dict[Expression, tuple[str, ...]] = {
    "neutral": ("clasped", "one pocket", "wrist", "cuff", "thumb", "behind", "other pocket", "elbow"),
    "happy": ("clasped", "one pocket", "cuff", "other pocket", "thumb", "heart"),
    "sad": ("elbow", "wrist", "self", "clasped", "pockets"),
    "angry": ("crossed", "thumb", "hip", "wrist", "other pocket"),
    "afraid": ("self", "wringing", "elbow", "wringing", "heart"),
    "surprised": ("heart", "wringing", "clasped", "elbow"),
    "disgusted": ("crossed", "elbow", "self", "pockets"),
    "thoughtful": ("elbow", "wrist", "behind", "cuff", "crossed", "pockets"),
    "determined": ("thumb", "crossed", "wrist", "behind", "one pocket"),
    "tender": ("clasped", "heart", "elbow", "wrist", "cuff"),
}
"""What hands do by what somebody feels."""
RESTLESS: dict[str, float] = {"cuff": 0.012, "wring": 0.02, "wring over": 0.02, "upper arm": 0.012}
"""Adult metres that hands keep moving where they are."""
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
SPARE = ("pocket", "loose", "belt", "loose", "elbow low")
"""Where a left hand rests while the right one carries."""
PERIOD = 6.5
"""Seconds between changes of weight and hands."""


@lru_cache(maxsize=32)
def idle(seed: int, seconds: float, holds: Held, old: float, mood: Expression = "neutral") -> Stance:
    """Return a living standing stance, which nobody may write into."""
    before, now, share = held(seed, 3, seconds, PERIOD, 1.3)
    stance = mixed(_loop(seed, before, holds, mood, seconds), _loop(seed, now, holds, mood, seconds), share)
    hip = _weight(seed, before) * (1 - share) + _weight(seed, now) * share
    return alive(_footed(leaned(stance, hip, old), seed), seed, seconds)


def alive(stance: Stance, seed: int, seconds: float) -> Stance:
    """Return `stance` with breath and small drifts added."""
    breath = math.sin(seconds * 1.75 + 6.3 * draw(seed, 1))
    chest = stance.chest_turn + np.array(
        [
            -0.018 * breath + 0.012 * drift(seed, 4, seconds, 2.3),
            0.026 * drift(seed, 5, seconds, 3.1),
            0.01 * drift(seed, 6, seconds, 2.7),
        ]
    )
    head = stance.head_turn + np.array(
        [
            0.01 * breath + 0.025 * drift(seed, 7, seconds, 1.9),
            0.035 * drift(seed, 8, seconds, 2.2),
            0.03 * drift(seed, 9, seconds, 2.9),
        ]
    )
    arms = stance.arms.copy()
    arms[:, 0, 1:] += 0.005 * breath
    return stance._replace(chest_turn=chest, head_turn=head, arms=arms)


def leaned(stance: Stance, side: float, old: float) -> Stance:
    """Return `stance` with the weight on one leg, `side` -1 right … 1 left, the pelvis tilted and the shoulders against it."""
    hips = stance.hips + np.array([0.045 * side, -0.003 * abs(side) - 0.018 * old, 0.012 * abs(side)])
    hips_turn = stance.hips_turn + np.array([0.04 * old, 0.06 * side, 0.075 * side])
    chest = stance.chest_turn + np.array([0.2 * old - 0.02 * abs(side), -0.07 * side, -0.115 * side])
    head = stance.head_turn + np.array([-0.13 * old, 0.0, 0.045 * side])
    return stance._replace(hips=hips, hips_turn=hips_turn, chest_turn=chest, head_turn=head)


def _footed(stance: Stance, seed: int) -> Stance:
    """Return `stance` with one foot a little ahead and turned out; feet stay there while the weight shifts over them."""
    ahead = 0 if draw(seed, 14) < 0.5 else 1
    feet, turn = stance.feet.copy(), stance.feet_turn.copy()
    feet[ahead] += np.array([0.03, 0.0, 0.05 + 0.04 * draw(seed, 15)])
    turn[ahead, 1] += 0.1 + 0.18 * draw(seed, 16)
    return stance._replace(feet=feet, feet_turn=turn)


def _weight(seed: int, cell: int) -> float:
    """Return which leg bears the weight in one spell."""
    side = 1.0 if (cell + int(draw(seed, 2) * 2)) % 2 else -1.0
    return side * (0.6 + 0.4 * draw(seed, 12, cell))


def _loop(seed: int, cell: int, holds: Held, mood: Expression, seconds: float) -> Stance:
    """Return the hands of one spell; no spell is like the one before it."""
    choice = MOODS[mood]
    first = int(draw(seed, 13) * len(choice))
    pair = LOOPS[choice[(first + cell * (1 + int(draw(seed, 17) * (len(choice) - 2)))) % len(choice)]]
    if holds != "none":
        carrying = CARRYING[holds]
        return at_hands(carrying[0] or SPARE[int(draw(seed, 13, cell) * len(SPARE)) % len(SPARE)], carrying[1])
    return _restless(at_hands(*pair), pair, seed, seconds)


def _restless(stance: Stance, pair: tuple[str, str], seed: int, seconds: float) -> Stance:
    """Return `stance` with hands moving where they are busy."""
    moves = [RESTLESS.get(name, 0.0) for name in pair]
    if not any(moves):
        return stance
    arms = stance.arms.copy()
    for index, size in enumerate(moves):
        arms[index, 0] += size * np.array(
            (
                drift(seed, 80 + index, seconds, 0.7),
                drift(seed, 82 + index, seconds, 0.8),
                0.5 * drift(seed, 84 + index, seconds, 0.9),
            )
        )
    return stance._replace(arms=arms)
