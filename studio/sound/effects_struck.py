"""Effects of things that hit, break, turn and burst; mono at 48 kHz, levels set by the catalogue."""

import numpy as np

from studio.sound.filters import filtered, lowpass, resonance
from studio.sound.orders import SAMPLE_RATE
from studio.sound.oscillators import decay, noise, partials, swell
from studio.sound.reverberation import room

Rng = np.random.Generator


def laid(seconds: float, *sounds: tuple[float, np.ndarray]) -> np.ndarray:
    """Return (n,) with each sound added at its second."""
    answer = np.zeros(round(seconds * SAMPLE_RATE), np.float32)
    for at, sound in sounds:
        first = round(at * SAMPLE_RATE)
        kept = sound[: max(len(answer) - first, 0)]
        answer[first : first + len(kept)] += kept
    return answer


def burst(seconds: float, low: float, high: float, fall: float, rng: Rng, attack: float = 0.001) -> np.ndarray:
    """Return noise in a band that starts at once and falls by 60 dB in `fall` seconds."""
    sound = noise(seconds, low, high, rng)
    return sound * decay(len(sound), fall) * swell(len(sound), attack, 0.02)


def ringing(dry: np.ndarray, seconds: float, wet: float) -> np.ndarray:
    """Return a mono sound with a room's answer, longer by the room's time."""
    impulse = room(seconds)[0]
    padded = np.pad(dry, (0, len(impulse)))
    size = 1 << (len(padded) - 1).bit_length()
    answer = np.fft.irfft(np.fft.rfft(padded, size) * np.fft.rfft(impulse, size), size)[: len(padded)]
    return (padded + wet * answer).astype(np.float32)


def _wood(hertz: float, fall: float, rng: Rng) -> np.ndarray:
    shape = [
        (1.0, 0.9, fall),
        (1.62, 0.5, fall * 0.7),
        (2.41, 0.35, fall * 0.5),
        (3.7, 0.2, fall * 0.35),
        (5.1, 0.1, fall * 0.2),
    ]
    body = partials(hertz * float(rng.uniform(0.96, 1.04)), fall * 1.3, shape)
    body[: round(0.02 * SAMPLE_RATE)] += 0.35 * burst(0.02, 800, 5000, 0.012, rng)
    return body


def door(rng: Rng) -> np.ndarray:
    """A latch, then a door falling shut."""
    latch = 0.25 * burst(0.05, 1800, 6000, 0.03, rng)
    slam = _wood(82, 0.5, rng) + 0.5 * burst(0.65, 60, 900, 0.22, rng)[: round(0.65 * SAMPLE_RATE)]
    return ringing(laid(0.9, (0.0, latch), (0.09, slam), (0.13, latch * 0.8)), 0.5, 0.25)


def knock(rng: Rng) -> np.ndarray:
    """Three knuckles on wood."""
    return ringing(laid(1.0, *((at, _wood(190, 0.16, rng)) for at in (0.0, 0.2, 0.39))), 0.4, 0.2)


def footsteps(rng: Rng) -> np.ndarray:
    """Six steps, heel and toe."""
    step = lambda: laid(0.3, (0.0, _wood(95, 0.09, rng)), (0.05, 0.3 * burst(0.1, 500, 4000, 0.06, rng, 0.01)))
    return ringing(laid(3.4, *((place * 0.54 + float(rng.uniform(0, 0.02)), step()) for place in range(6))), 0.4, 0.12)


def gunshot(rng: Rng) -> np.ndarray:
    """A crack, a thump, and the walls' answer."""
    crack = burst(0.25, 300, 14000, 0.09, rng) + 1.4 * burst(0.25, 40, 500, 0.2, rng)
    return ringing(np.tanh(laid(0.6, (0.0, 1.8 * crack))), 1.4, 0.35)


def explosion(rng: Rng) -> np.ndarray:
    """A blast and its rumble with debris."""
    blast = 1.6 * burst(0.5, 30, 6000, 0.4, rng)
    rumble = 1.5 * burst(3.5, 22, 220, 2.8, rng, 0.01)
    debris = [(float(at), 0.2 * burst(0.08, 900, 6000, 0.05, rng)) for at in np.sort(rng.uniform(0.4, 2.4, 18))]
    return ringing(np.tanh(laid(3.6, (0.0, blast), (0.0, rumble), *debris)), 1.6, 0.25)


def thunder(rng: Rng) -> np.ndarray:
    """A crack far up, then rolls."""
    rolls = [
        (float(at), float(rng.uniform(0.5, 1.2)) * burst(2.5, 25, 260, 1.8, rng, 0.15))
        for at in np.sort(rng.uniform(0.1, 2.6, 6))
    ]
    crack = 0.7 * burst(0.6, 200, 5000, 0.35, rng, 0.004)
    return ringing(laid(5.5, (0.0, crack), (0.05, burst(3.0, 25, 200, 2.5, rng, 0.05)), *rolls), 2.0, 0.4)


def glass(rng: Rng) -> np.ndarray:
    """A pane that breaks and its splinters falling."""
    splinters = []
    for at in np.concatenate([[0.0, 0.004, 0.011], np.sort(rng.exponential(0.28, 34))]):
        hertz = float(rng.uniform(2200, 7000))
        shape = ((1.0, 0.5, 0.25), (1.47, 0.35, 0.18), (2.09, 0.2, 0.1))
        splinters.append((float(at), float(np.exp(-at * 1.6)) * partials(hertz, 0.3, shape)))
    return ringing(laid(1.9, (0.0, 1.2 * burst(0.12, 1500, 12000, 0.07, rng)), *splinters), 0.5, 0.15)


def impact(rng: Rng) -> np.ndarray:
    """A deep hit for a cut."""
    times = np.arange(round(1.8 * SAMPLE_RATE)) / SAMPLE_RATE
    boom = np.sin(2 * np.pi * (38 * times - 3.5 * np.exp(-times / 0.05))).astype(np.float32) * decay(len(times), 1.6)
    return ringing(laid(1.9, (0.0, boom), (0.0, 0.5 * burst(0.3, 60, 2500, 0.15, rng))), 2.2, 0.4)


def punch(rng: Rng) -> np.ndarray:
    """A fist on a coat."""
    return np.tanh(laid(0.4, (0.0, 1.4 * burst(0.3, 60, 420, 0.12, rng)), (0.0, 0.8 * burst(0.08, 500, 3500, 0.04, rng))))


def creak(rng: Rng) -> np.ndarray:
    """An old hinge: stick and slip at a wandering speed."""
    count = round(1.6 * SAMPLE_RATE)
    speed = np.interp(np.arange(count), np.linspace(0, count, 14), rng.uniform(45, 150, 14))
    slips = (np.diff(np.floor(np.cumsum(speed) / SAMPLE_RATE), prepend=0) > 0).astype(np.float32)
    planks = ((620, 1.0), (1130, 0.8), (2150, 0.5))
    wood = sum((gain * filtered(slips, resonance(hertz, 45)) for hertz, gain in planks), np.zeros(count))
    return wood.astype(np.float32) * swell(count, 0.2, 0.4)


def click(rng: Rng) -> np.ndarray:
    """A switch."""
    return laid(0.12, (0.0, burst(0.02, 1500, 9000, 0.012, rng)), (0.045, 0.6 * burst(0.03, 1000, 6000, 0.015, rng)))


def metal(rng: Rng) -> np.ndarray:
    """A metal door or pan struck."""
    shape = [
        (float(ratio), float(rng.uniform(0.15, 0.5)), 1.6 / float(ratio) ** 0.5)
        for ratio in np.cumsum(rng.uniform(0.4, 1.1, 12)) + 0.6
    ]
    return ringing(partials(210, 1.8, shape) + 0.3 * burst(1.8, 300, 7000, 0.05, rng), 0.9, 0.2)


def crash(rng: Rng) -> np.ndarray:
    """Metal, glass and weight at once."""
    return np.tanh(
        laid(2.6, (0.0, 0.8 * impact(rng)), (0.0, 0.9 * metal(rng)), (0.03, 0.7 * glass(rng)), (0.18, 0.5 * metal(rng)))
    )


def typing(rng: Rng) -> np.ndarray:
    """Keys in bursts."""
    gaps = rng.gamma(3.0, 0.045, 26) + (rng.random(26) < 0.12) * 0.25
    key = lambda: float(rng.uniform(0.5, 1.0)) * (burst(0.05, 1200, 6500, 0.025, rng) + 0.4 * burst(0.05, 200, 700, 0.03, rng))
    return laid(3.6, *((float(at), key()) for at in np.cumsum(gaps) if at < 3.5))


def clock(rng: Rng) -> np.ndarray:
    """Eight ticks of a clock, tick and tock."""
    tick = lambda hertz: partials(hertz, 0.09, ((1.0, 0.6, 0.05), (2.7, 0.5, 0.03), (5.1, 0.3, 0.02)))
    return ringing(laid(4.1, *((place * 0.5, tick(1450 if place % 2 == 0 else 1180)) for place in range(8))), 0.4, 0.15)


def heartbeat(rng: Rng) -> np.ndarray:
    """Four beats, lub and dub."""
    thump = lambda hertz: filtered(partials(hertz, 0.35, ((1.0, 1.0, 0.22), (2.02, 0.4, 0.12))), lowpass(240))
    beats = [
        (place * 0.86 + late, gain * thump(h)) for place in range(4) for late, h, gain in ((0.02, 56, 1.0), (0.3, 70, 0.7))
    ]
    return laid(3.5, *beats)


def drip(rng: Rng) -> np.ndarray:
    """A drop into a pool."""
    times = np.arange(round(0.12 * SAMPLE_RATE)) / SAMPLE_RATE
    blip = np.sin(2 * np.pi * (float(rng.uniform(900, 1500)) * times + 4200 * times**2)).astype(np.float32)
    return ringing(blip * decay(len(times), 0.1) * swell(len(times), 0.004, 0.01), 1.4, 0.4)
