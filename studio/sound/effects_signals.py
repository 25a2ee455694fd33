"""Effects of bells, machines and signals; mono at 48 kHz, levels set by the catalogue."""

import numpy as np

from studio.sound.effects_struck import Rng, burst, laid, ringing
from studio.sound.filters import bandpass, bell, chain, filtered, highpass, lowpass
from studio.sound.orders import SAMPLE_RATE
from studio.sound.oscillators import noise, partials, swell, tone


def _times(seconds: float) -> np.ndarray:
    return np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE


def swept(hertz: np.ndarray, harmonics: int = 1, fall: float = 1.0) -> np.ndarray:
    """Return a tone whose pitch follows `hertz` (n,), with harmonics falling off."""
    turns = np.cumsum(hertz) / SAMPLE_RATE
    answer = np.zeros(len(hertz), np.float32)
    for number in range(1, harmonics + 1):
        place = number * turns
        answer += np.sin(((place - np.floor(place)) * (2 * np.pi)).astype(np.float32)) * np.float32(number**-fall)
    return answer


def phone(rng: Rng) -> np.ndarray:
    """Two double rings."""
    times = _times(0.4)
    warble = np.where(np.sin(2 * np.pi * 20 * times) > 0, 1200.0, 1500.0)
    ring = swept(warble, 2, 1.5) * swell(len(times), 0.005, 0.03)
    return ringing(laid(3.6, (0.0, ring), (0.6, ring), (2.2, ring), (2.8, ring)), 0.3, 0.1)


def alarm(rng: Rng) -> np.ndarray:
    """A two-tone alarm."""
    times = _times(4.0)
    return swept(np.where(times % 0.5 < 0.25, 880.0, 660.0), 7, 1.2) * swell(len(times), 0.01, 0.1)


def siren(rng: Rng) -> np.ndarray:
    """A siren that rises, falls and passes."""
    times = _times(6.0)
    wail = swept(950 + 350 * np.sin(2 * np.pi * 0.35 * times - 1.5) - 40 * np.clip(times - 3, 0, 1), 6, 1.3)
    return filtered(wail * swell(len(times), 2.2, 2.6), bandpass(400, 4000))


def church_bell(rng: Rng) -> np.ndarray:
    """Two strokes of a bell."""
    shape = (
        (0.5, 0.4, 5.0),
        (1.0, 0.5, 4.0),
        (1.19, 0.35, 3.2),
        (1.5, 0.25, 2.6),
        (2.0, 0.45, 2.2),
        (2.67, 0.2, 1.4),
        (4.1, 0.1, 0.7),
    )
    stroke = partials(330, 4.5, shape)
    return ringing(laid(6.0, (0.0, stroke), (2.1, 0.9 * stroke)), 1.8, 0.2)


def chime(rng: Rng) -> np.ndarray:
    """A doorbell."""
    stroke = lambda hertz: partials(hertz, 1.4, ((1.0, 0.7, 1.4), (2.76, 0.2, 0.6), (5.4, 0.1, 0.3)))
    return laid(2.2, (0.0, stroke(784)), (0.55, stroke(622)))


def machine_beep(rng: Rng) -> np.ndarray:
    """A monitor's three beeps."""
    blip = swept(np.full(round(0.12 * SAMPLE_RATE), 1050.0), 2, 2.0) * swell(round(0.12 * SAMPLE_RATE), 0.004, 0.02)
    return laid(2.6, (0.0, blip), (1.0, blip), (2.0, blip))


def radio_static(rng: Rng) -> np.ndarray:
    """Static with whistles of a set being tuned."""
    times = _times(2.6)
    whistle = 0.4 * swept(1400 + 900 * np.sin(2 * np.pi * 0.4 * times) * np.exp(-times), 1)
    hiss = noise(2.6, 500, 4500, rng) * np.interp(times, np.linspace(0, 2.6, 40), rng.uniform(0.3, 1.0, 40)).astype(np.float32)
    return (hiss + whistle) * swell(len(times), 0.02, 0.1)


def car_horn(rng: Rng) -> np.ndarray:
    """Two horns in a third."""
    horn = sum(swept(np.full(round(0.7 * SAMPLE_RATE), hertz), 12, 0.8) for hertz in (415.0, 523.0))
    return filtered(
        np.asarray(horn, np.float32) * swell(round(0.7 * SAMPLE_RATE), 0.02, 0.06),
        chain(highpass(300), bell(2200, 4), lowpass(5000)),
    )


def car_pass(rng: Rng) -> np.ndarray:
    """A car from far to far, its pitch falling as it passes."""
    times = _times(5.0)
    near = 1 / (1 + ((times - 2.5) / 0.55) ** 2)
    engine = 0.5 * swept(92 - 12 * np.tanh((times - 2.5) / 0.3), 14, 0.9)
    tyres = noise(5.0, 300, 2600, rng)
    rush = filtered(tyres, lowpass(900)) + (tyres - filtered(tyres, lowpass(900))) * near.astype(np.float32)
    return ((rush + engine) * near**0.8).astype(np.float32) * swell(len(times), 0.4, 0.6)


def engine(rng: Rng) -> np.ndarray:
    """An engine that starts and idles."""
    times = _times(4.0)
    crank = np.where(times < 0.8, 9.0 + 3 * np.sin(2 * np.pi * 4 * times), 27 + 22 * np.exp(-(times - 0.8) / 0.35))
    firing = swept(crank, 30, 0.55)
    rough = firing * (1 + 0.3 * np.interp(times, np.linspace(0, 4, 200), rng.normal(0, 1, 200))).astype(np.float32)
    return filtered(rough + 0.2 * noise(4.0, 60, 900, rng), lowpass(1600)) * swell(len(times), 0.05, 0.7)


def helicopter(rng: Rng) -> np.ndarray:
    """Blades that come near."""
    times = _times(5.0)
    chop = np.maximum(np.sin(2 * np.pi * 11.5 * times), 0) ** 4
    return (noise(5.0, 50, 900, rng) * (0.15 + chop) * 1.0).astype(np.float32) * swell(len(times), 2.0, 1.4)


def power_up(rng: Rng) -> np.ndarray:
    """A machine that wakes."""
    times = _times(2.2)
    return swept(60 + 520 * (times / 2.2) ** 2, 9, 1.0) * swell(len(times), 0.3, 0.35)


def power_down(rng: Rng) -> np.ndarray:
    """A machine that dies."""
    return np.ascontiguousarray(power_up(rng)[::-1])


def magic(rng: Rng) -> np.ndarray:
    """A shimmer of rising bells."""
    places = np.append(0.0, np.sort(rng.uniform(0, 1.5, 40)))
    scale = np.array([0, 2, 4, 7, 9])
    bells = []
    for at in places:
        note = 84 + 12 * (at / 1.5) + scale[rng.integers(5)]
        shape = ((1.0, 0.3, 0.7), (2.0, 0.1, 0.4), (2.76, 0.08, 0.3))
        bells.append((float(at), partials(440 * 2 ** ((note - 69) / 12), 0.7, shape)))
    return ringing(laid(2.3, *bells, (0.0, 0.02 * burst(2.0, 6000, 14000, 4.0, rng, 0.8))), 2.0, 0.5)


def drone(rng: Rng) -> np.ndarray:
    """A dark low tone that swells."""
    harmonics = tuple(0.25 / k for k in range(1, 20))
    return tone(55, 6.0, harmonics, (-9.0, 0.0, 11.0), 6) * swell(6 * SAMPLE_RATE, 2.5, 2.5)


def riser(rng: Rng) -> np.ndarray:
    """Tension that grows to a stop."""
    times = _times(3.0)
    grown = ((times / 3.0) ** 2).astype(np.float32)
    return (noise(3.0, 800, 9000, rng) * 0.5 + swept(180 * 2 ** (times / 1.2), 4, 1.2)) * grown * swell(len(times), 0.1, 0.02)


def camera(rng: Rng) -> np.ndarray:
    """A camera's shutter."""
    return laid(
        0.3,
        (0.0, burst(0.04, 1500, 9000, 0.02, rng)),
        (0.07, 0.8 * burst(0.05, 800, 7000, 0.03, rng)),
        (0.12, 0.2 * burst(0.15, 900, 3000, 0.2, rng)),
    )
