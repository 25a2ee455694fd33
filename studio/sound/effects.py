"""The catalogue of sound effects: what each is called, how loud it is, how it is made; where it lies is the mix's affair."""

import zlib
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from film.errors import NoSuch
from studio.sound import effects_nature as nature
from studio.sound import effects_signals as signals
from studio.sound import effects_struck as struck
from studio.sound.loudness import gain_of, integrated_lufs, momentary_lufs, true_peak
from studio.sound.orders import SAMPLE_RATE

LEVEL_DB = 9.0
"""What a level of ±1 adds."""
_LOUD, _MIDDLE, _SOFT = -17.0, -22.0, -27.0
_PEAK = gain_of(-2.0)


class NoSuchEffect(NoSuch):
    """No effect of that name in the catalogue."""

    noun = "effect"


class _Making(NamedTuple):
    make: Callable[[np.random.Generator], np.ndarray]
    lufs: float
    phrases: str


def _room_tone(rng: np.random.Generator) -> np.ndarray:
    return struck.noise(4.0, 60, 600, rng) * struck.swell(4 * SAMPLE_RATE, 0.8, 0.8)


_MAKINGS = {
    "room tone": _Making(_room_tone, -42.0, "silence, quiet air, nothing, the hush of a room"),
    "door": _Making(struck.door, _MIDDLE, "a door closes, a door slams shut, door shutting, a gate bangs"),
    "creak": _Making(struck.creak, _SOFT, "a creaking door, a squeaking hinge, floorboards creak, old wood groans"),
    "knock": _Making(struck.knock, _MIDDLE, "knocking at the door, a knock, three knocks, rapping on wood"),
    "footsteps": _Making(
        struck.footsteps, _SOFT, "footsteps, steps approaching, someone walking, heels on the floor, running feet"
    ),
    "gunshot": _Making(struck.gunshot, _LOUD, "a gunshot, a shot is fired, gunfire, a pistol, a rifle shot"),
    "explosion": _Making(struck.explosion, _LOUD, "an explosion, a bomb, a blast, something blows up, detonation"),
    "thunder": _Making(struck.thunder, _LOUD, "thunder, a thunderclap, thunder rolls, lightning strikes"),
    "glass break": _Making(struck.glass, _MIDDLE, "glass breaking, a window shatters, a bottle smashes, broken glass"),
    "impact": _Making(struck.impact, _LOUD, "a deep impact, a boom, a dramatic hit, a heavy thud, something falls"),
    "punch": _Making(struck.punch, _MIDDLE, "a punch, a fist hits, a blow, a slap, a fight"),
    "metal clang": _Making(struck.metal, _MIDDLE, "a metal clang, a cell door, swords clash, a pan falls, chains"),
    "crash": _Making(struck.crash, _LOUD, "a crash, a car crash, a collision, everything falls down, wreckage"),
    "click": _Making(struck.click, _SOFT, "a click, a light switch, a button is pressed, a lock turns"),
    "typing": _Making(struck.typing, _SOFT, "typing, a keyboard, someone types, hacking on a computer, a typewriter"),
    "clock ticking": _Making(struck.clock, _SOFT, "a clock ticking, tick tock, a ticking watch, a countdown, a bomb timer"),
    "heartbeat": _Making(struck.heartbeat, _MIDDLE, "a heartbeat, a pounding heart, pulse"),
    "water drip": _Making(struck.drip, _SOFT, "a drop of water, dripping, a leaking tap"),
    "phone ring": _Making(signals.phone, _MIDDLE, "a phone rings, telephone ringing, a mobile call, ringtone"),
    "alarm": _Making(signals.alarm, _MIDDLE, "an alarm, a warning signal, a security alarm, a klaxon"),
    "siren": _Making(signals.siren, _MIDDLE, "a siren, police sirens, an ambulance, a fire engine"),
    "bell": _Making(signals.church_bell, _MIDDLE, "a church bell, a bell tolls, bells ringing, a gong"),
    "doorbell": _Making(signals.chime, _MIDDLE, "a doorbell, a chime, ding dong, a shop bell"),
    "machine beep": _Making(signals.machine_beep, _SOFT, "beeping, a heart monitor, a computer beeps, a scanner, sonar"),
    "radio static": _Making(signals.radio_static, _SOFT, "radio static, interference, white noise, a broken transmission"),
    "car horn": _Making(signals.car_horn, _MIDDLE, "a car horn, honking, a horn blares"),
    "car pass": _Making(signals.car_pass, _MIDDLE, "a car passes, traffic goes by, a vehicle drives past, tyres"),
    "engine": _Making(signals.engine, _MIDDLE, "an engine starts, a motor, a truck idles, a motorcycle, an engine running"),
    "helicopter": _Making(signals.helicopter, _MIDDLE, "a helicopter, rotor blades, a drone overhead"),
    "power up": _Making(signals.power_up, _MIDDLE, "a machine powers up, charging, a generator starts, an elevator rises"),
    "power down": _Making(signals.power_down, _MIDDLE, "a machine powers down, the power goes out, a blackout"),
    "magic shimmer": _Making(signals.magic, _MIDDLE, "magic, a shimmer, a spell, sparkles, telekinesis, a glowing force"),
    "drone": _Making(signals.drone, _MIDDLE, "a dark drone, an ominous hum, a low rumble, dread"),
    "riser": _Making(signals.riser, _MIDDLE, "a rising tone, tension builds, a riser, a swell of noise"),
    "camera": _Making(signals.camera, _SOFT, "a camera shutter, a photograph is taken, a flash"),
    "whoosh": _Making(nature.whoosh, _MIDDLE, "a whoosh, something flies past, a swing, a fast movement, an arrow"),
    "wind gust": _Making(nature.wind, _MIDDLE, "a gust of wind, wind howls, a breeze, a draught"),
    "rain": _Making(nature.rain, _SOFT, "rain, rain falling, a downpour, rain on the window"),
    "waves": _Making(nature.waves, _MIDDLE, "waves, surf, the sea, waves crash on the shore, the ocean"),
    "splash": _Making(nature.splash, _MIDDLE, "a splash, something falls into water, diving, swimming"),
    "fire": _Making(nature.fire, _SOFT, "a fire crackles, flames, burning, a campfire, a fireplace"),
    "dog bark": _Making(nature.dog, _MIDDLE, "a dog barks, barking, a hound"),
    "cat": _Making(nature.cat, _SOFT, "a cat meows, a kitten"),
    "birds": _Making(nature.bird, _SOFT, "birds sing, birdsong, a bird chirps, dawn chorus"),
    "gull": _Making(nature.gull, _SOFT, "a gull cries, seagulls, seabirds"),
    "wolf": _Making(nature.wolf, _MIDDLE, "a wolf howls, howling, a coyote, a beast in the night"),
    "horse": _Making(nature.horse, _MIDDLE, "a horse gallops, hooves, riders approach"),
    "crickets": _Making(nature.crickets, _SOFT, "crickets, insects at night, cicadas"),
    "crowd": _Making(nature.crowd, _SOFT, "a crowd, people talking, murmurs, chatter, voices in the background"),
    "applause": _Making(nature.applause, _MIDDLE, "applause, clapping, an audience cheers"),
    "scream": _Making(nature.scream, _MIDDLE, "a scream, someone screams, a shriek, a cry of terror"),
    "gasp": _Making(nature.gasp, _SOFT, "a gasp, a sharp breath, a sigh, heavy breathing"),
    "cloth": _Making(nature.cloth, _SOFT, "rustling, paper, cloth, leaves rustle, a page turns"),
}
EFFECTS: dict[str, tuple[str, ...]] = {name: tuple(made.phrases.split(", ")) for name, made in _MAKINGS.items()}
"""Each effect with what people call it."""


@lru_cache(maxsize=64)
def effect(kind: str, seed: int = 0) -> np.ndarray:
    """Return the effect (n,) float32, mono at 48 kHz and at its natural loudness; equal arguments give equal samples.

    Raises:
        NoSuchEffect: the catalogue has none of that name.
    """
    if kind not in _MAKINGS:
        raise NoSuchEffect(kind, list(EFFECTS), "the catalogue")
    making = _MAKINGS[kind]
    raw = np.asarray(making.make(np.random.default_rng((seed, zlib.crc32(kind.encode())))), np.float32)
    loudest = float(momentary_lufs(raw).max()) if len(raw) > SAMPLE_RATE // 2 else integrated_lufs(raw)
    gain = min(gain_of(making.lufs - loudest), _PEAK / max(true_peak(raw), 1e-6))
    sound = (raw * np.float32(gain)).astype(np.float32)
    sound.flags.writeable = False
    return sound
