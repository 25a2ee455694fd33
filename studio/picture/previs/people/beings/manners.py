"""What an animal does in place: stands alive, sits, lies, sniffs, crouches, plays, calls; no travel."""

import math

import numpy as np

from film.staging import Motion
from studio.picture.previs.people.beings.beast import Stance, between, standing
from studio.picture.previs.people.beings.breeds import Breed
from studio.picture.previs.people.chance import drift, held, ramp

LYING: frozenset[Motion] = frozenset(("lie", "fall"))
SITTING: frozenset[Motion] = frozenset(("sit", "sit down", "kneel", "read", "type", "phone"))
LOW: frozenset[Motion] = frozenset(("pick up", "drink", "work", "reach", "hand over", "crouch"))
PLAYING: frozenset[Motion] = frozenset(("dance", "fight", "embrace", "wave", "climb"))


def idle(kind: str, seed: int, seconds: float) -> Stance:
    """Return an animal that stands: it breathes, shifts its weight, moves ears and tail."""
    breath = math.sin(2 * math.pi * seconds / (2.1 if kind in ("dog", "cat") else 3.6) + seed % 7)
    shift = drift(seed, 3, seconds, 3.1)
    twitch = max(0.0, drift(seed, 5, seconds, 0.55)) ** 6
    wag = {"dog": (7.5, 0.34), "cat": (1.7, 0.16), "horse": (2.3, 0.1)}.get(kind, (1.3, 0.14))
    strong = 0.35 + 0.65 * max(0.0, drift(seed, 7, seconds, 2.4))
    return standing()._replace(
        rump=np.array([0.012 * shift, 0.004 * breath, 0.0]), rump_turn=np.array([0.0, 0.01 * shift, 0.008 * shift]),
        loin_turn=np.array([0.006 * breath, 0.012 * shift, 0.0]),
        neck_turn=np.array([0.03 * breath + 0.06 * drift(seed, 11, seconds, 2.7), 0.1 * drift(seed, 13, seconds, 1.9), 0.0]),
        ears=0.25 * drift(seed, 17, seconds, 1.3) - 0.8 * twitch, jaw=_pant(kind, seed, seconds),
        tail=np.array([0.05 * shift, wag[1] * strong * math.sin(wag[0] * 2 * seconds + seed)]),
    )  # fmt: skip


def _pant(kind: str, seed: int, seconds: float) -> float:
    if kind != "dog":
        return 0.0
    _, cell, move = held(seed, 19, seconds, 3.5, 0.5)
    return 0.3 * (0.8 + 0.2 * math.sin(22 * seconds)) * (move if cell % 2 else 1 - move)


def sit(breed: Breed) -> Stance:
    """Return a dog or cat sitting: rump down, breast upright over straight forelegs."""
    tilt = 0.72
    drop = breed.hind[0][0] - 0.26
    return standing()._replace(
        rump=np.array([0.0, -drop, 0.16]), rump_turn=np.array([-tilt, 0.0, 0.0]), loin_turn=np.array([0.02, 0.0, 0.0]),
        neck_turn=np.array([tilt * 0.62, 0.0, 0.0]), head_turn=np.array([tilt * 0.32, 0.0, 0.0]),
        tail=np.array([0.32, 0.0]), feet=np.array([(0, 0, -0.12), (0, 0, -0.12), (0.05, 0, 0.3), (0.05, 0, 0.3)]),
        folds=np.array([0.0, 0.0, -1.0, -1.0]),
    )  # fmt: skip


def lie(breed: Breed) -> Stance:
    """Return an animal lying on its breast with its forelegs ahead."""
    return standing()._replace(
        rump=np.array([0.0, 0.03 - breed.belly, 0.0]), rump_turn=np.array([0.03, 0.0, 0.05]),
        neck_turn=np.array([-0.02, 0.0, 0.0]), tail=np.array([-0.2 * breed.limp, 0.2]),
        feet=np.array([(0.03, 0.0, 0.2), (0.03, 0.0, 0.12), (0.1, 0.0, 0.26), (0.1, 0.0, 0.26)]),
        folds=np.array([-1.35, -1.35, -1.2, -1.2]),
    )  # fmt: skip


def low(breed: Breed) -> Stance:
    """Return an animal with its nose to the ground."""
    far = 0.95 if breed.hoofed else 0.7
    return standing()._replace(
        rump=np.array([0.0, -0.015, -0.02]), rump_turn=np.array([0.05, 0.0, 0.0]), loin_turn=np.array([0.07, 0.0, 0.0]),
        neck_turn=np.array([far, 0.0, 0.0]), head_turn=np.array([0.1, 0.0, 0.0]), ears=0.4,
    )  # fmt: skip


def cower(breed: Breed) -> Stance:
    """Return an animal that shrinks back, belly low and tail down."""
    return standing()._replace(
        rump=np.array([0.0, -0.45 * breed.belly, -0.06]), rump_turn=np.array([0.08, 0.0, 0.0]),
        neck_turn=np.array([0.3, 0.0, 0.0]),
        head_turn=np.array([-0.2, 0.0, 0.0]), ears=-1.0, tail=np.array([-0.5 * breed.limp, 0.0]),
    )  # fmt: skip


def play(kind: str, seconds: float, seed: int) -> Stance:
    """Return an animal that bounds on the spot: breast down and up again; a horse rears."""
    beat = 0.5 + 0.5 * math.sin(2 * math.pi * seconds * (0.5 if kind == "horse" else 0.8) + seed % 5)
    if kind in ("horse", "creature"):
        rise = 0.62 * beat
        lift = np.array([(0.0, 0.62 * beat, 0.1 * beat)] * 2 + [(0, 0, 0.16 * beat)] * 2)
        return standing()._replace(
            rump=np.array([0.0, -0.1 * beat, 0.12 * beat]), rump_turn=np.array([-rise, 0.0, 0.0]),
            neck_turn=np.array([0.35 * beat, 0.0, 0.0]), jaw=0.8 * beat if kind == "creature" else 0.2 * beat, ears=-0.4,
            feet=lift, folds=np.array([1.3 * beat, 0.9 * beat, 0.0, 0.0]), tail=np.array([0.2, 0.0]),
        )  # fmt: skip
    bow = 0.34 * (1 - beat)
    return standing()._replace(
        rump=np.array([0.0, 0.02, 0.0]), rump_turn=np.array([bow, 0.0, 0.0]), neck_turn=np.array([-0.9 * bow, 0.0, 0.0]),
        jaw=0.45, ears=0.5, tail=np.array([0.25, 0.45 * math.sin(16 * seconds)]),
        feet=np.array([(0.03, 0, 0.5 * bow), (0.03, 0, 0.5 * bow), (0, 0, 0), (0, 0, 0)]),
        folds=np.array([-2.6 * bow] * 2 + [0] * 2),
    )  # fmt: skip


def calling(stance: Stance, seconds: float, seed: int) -> Stance:
    """Return `stance` barking, mewing or neighing: short openings of the mouth with the head thrown up."""
    position = seconds / 0.62 + (seed % 10) / 10
    share = position - math.floor(position)
    loud = math.sin(math.pi * min(share / 0.45, 1.0)) * (math.floor(position) % 4 != 3)
    return stance._replace(
        jaw=max(stance.jaw * 0.4, loud), neck_turn=stance.neck_turn + np.array((-0.16 * loud, 0.0, 0.0)),
        head_turn=stance.head_turn + np.array((-0.12 * loud, 0.0, 0.0)), ears=0.3 - 0.5 * loud,
    )  # fmt: skip


def manner(kind: str, breed: Breed, motion: Motion, seconds: float, seed: int) -> Stance:
    """Return what an animal does that was asked for a motion named after people's."""
    live = idle(kind, seed, seconds)
    if motion in LYING:
        return _settled(live, lie(breed), 1.0 if motion == "lie" else ramp(0.2, 1.3, seconds))
    if motion in SITTING and breed.sits:
        return _settled(live, sit(breed), ramp(0.3, 1.2, seconds) if motion == "sit down" else 1.0)
    if motion == "stand up":
        return _settled(live, sit(breed) if breed.sits else lie(breed), 1 - ramp(0.4, 1.4, seconds))
    if motion in LOW:
        return _settled(live, low(breed), 0.5 + 0.5 * ramp(-0.2, 0.8, seconds) * (0.9 + 0.1 * math.sin(3 * seconds)))
    if motion == "cower":
        return _settled(live, cower(breed), 1.0)
    if motion in PLAYING:
        return play(kind, seconds, seed)
    return calling(live, seconds, seed) if motion in ("talk", "knock") else live


def _settled(live: Stance, posture: Stance, share: float) -> Stance:
    """Return `posture` with the life of a standing animal kept in head, ears and tail."""
    held_ = between(standing(), posture, share)
    return Stance._make(a + b for a, b in zip(held_, live._replace(feet=live.feet * 0, rump=live.rump * 0.3), strict=True))
