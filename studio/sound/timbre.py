"""How a character's voice is made with espeak-ng: which variant, how high, how large a throat; it speaks nothing."""

from typing import NamedTuple

from film.audio import Voice

BLOCK_OUT = 320
"""Samples at 48 kHz made from each `Timbre.block_in` samples at 22.05 kHz; 147 keeps speed and formants."""
_BLOCK_AS_IS = 147


class Timbre(NamedTuple):
    """One voice."""

    variant: str
    """Name of an espeak-ng voice variant."""
    base_hertz: float
    """Median pitch of that variant at espeak's middle setting."""
    hertz: float
    """Median pitch wanted."""
    block_in: int
    """Larger than 147 raises all formants in proportion."""
    rate: float
    """Words a minute."""
    pitch_range: float
    """1 is espeak's own."""
    roughness: float
    breath: float
    warmth_db: float
    brightness_db: float

    @property
    def formant_factor(self) -> float:
        """Return by how much formants lie above the variant's own."""
        return self.block_in / _BLOCK_AS_IS


_MEN = (("adam", 100), ("Reed", 115), ("norbert", 100), ("benjamin", 101), ("pablo", 113), ("max", 100), ("m7", 105))
_WOMEN = (("f2", 192), ("belinda", 227), ("f1", 178), ("f3", 208), ("linda", 227), ("f4", 177), ("aunty", 172))
_CHILDREN = (("f2", 192), ("belinda", 227), ("f3", 208), ("linda", 227))
_STEPS = (0.0, 3.0, -2.5, 1.6, -1.3, 4.4, -3.6, 0.8)
"""Semitones from the middle of the kind, for successive variants."""
_THROATS = (0, 5, -5, 3, -3, 7, -7, 1)
"""Successive variants' differences of `block_in`, 0.7 % each."""


def timbre_of(voice: Voice) -> Timbre:
    """Return the voice's making; another `variant` gives another speaker of that sex and age."""
    kinds = _CHILDREN if voice.age < 13 else _MEN if voice.sex == "male" else _WOMEN
    variant, base = kinds[voice.variant % len(kinds)]
    turn = (voice.variant + voice.variant // len(_STEPS) * 3) % len(_STEPS)
    semitones = _STEPS[turn] + 5 * voice.pitch
    old = max(0.0, (voice.age - 60) / 40)
    return Timbre(
        variant=variant,
        base_hertz=base,
        hertz=_middle_hertz(voice) * 2 ** (semitones / 12),
        block_in=_BLOCK_AS_IS + _throat(voice) + _THROATS[turn],
        rate=_rate(voice),
        pitch_range=1.15 if voice.age < 13 else 1.0,
        roughness=min(1.0, max(0.0, voice.roughness) + 0.35 * old),
        breath=min(1.0, 0.16 + 0.25 * old + 0.2 * max(0.0, -voice.roughness) + 0.05 * (voice.sex == "female")),
        warmth_db=2.5 if voice.age >= 13 else 0.5,
        brightness_db=-2.5 * old + 0.8 * max(0.0, voice.roughness),
    )


def _middle_hertz(voice: Voice) -> float:
    if voice.age < 13:
        return 300 - 6 * (voice.age - 3)
    if voice.sex == "male":
        return {True: 150.0, False: 112.0}[voice.age < 16] + 12 * max(0.0, (voice.age - 65) / 35)
    return {True: 225.0, False: 200.0}[voice.age < 20] - 22 * max(0.0, (voice.age - 55) / 45)


def _throat(voice: Voice) -> int:
    if voice.age < 13:
        return round(28 - 1.6 * (voice.age - 3))
    if voice.age < 17:
        return 8
    return -4 if voice.sex == "male" else 2


def _rate(voice: Voice) -> float:
    years = 0.92 if voice.age < 8 else 0.9 if voice.age > 70 else 1.0
    return 162 * years * (1 + 0.25 * voice.pace)
