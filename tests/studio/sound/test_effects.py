import numpy as np
import pytest
from hearing import RATE, centroid

from studio.sound.effects import EFFECTS, NoSuchEffect, effect
from studio.sound.loudness import momentary_lufs, true_peak


def test_the_catalogue_is_wide_and_every_effect_has_phrases() -> None:
    assert len(EFFECTS) >= 24
    assert all(len(phrases) >= 2 and all(phrase == phrase.strip() for phrase in phrases) for phrases in EFFECTS.values())


@pytest.mark.parametrize("kind", sorted(EFFECTS))
def test_every_effect_is_audible_bounded_and_ends_softly(kind: str) -> None:
    sound = effect(kind)
    assert sound.dtype == np.float32 and sound.ndim == 1 and 0.1 <= len(sound) / RATE <= 10
    padded = np.pad(sound, (0, RATE // 2))
    assert momentary_lufs(padded).max() > (-45 if kind == "room tone" else -34)
    assert true_peak(sound) <= 0.81
    assert np.abs(sound[-8:]).max() < 0.01 and abs(sound[0]) < 0.05


@pytest.mark.parametrize(
    "kind", ["door", "knock", "gunshot", "explosion", "glass break", "click", "impact", "punch", "dog bark"]
)
def test_what_strikes_does_so_on_its_frame(kind: str) -> None:
    sound = np.abs(effect(kind))
    assert np.flatnonzero(sound > 0.1 * sound.max())[0] < RATE / 24


def test_loud_things_are_louder_than_soft_ones() -> None:
    loudest = lambda kind: momentary_lufs(np.pad(effect(kind), (0, RATE))).max()
    assert loudest("gunshot") > loudest("knock") > loudest("footsteps") > loudest("room tone")


def test_effects_differ_from_one_another() -> None:
    marks = {kind: (centroid(effect(kind)), len(effect(kind))) for kind in EFFECTS}
    same = [(a, b) for a in marks for b in marks if a < b and marks[a] == marks[b]]
    assert same == [("power down", "power up")] or not same


def test_the_same_effect_again_is_another_one_and_repeats_exactly() -> None:
    assert np.array_equal(effect("door", 1), effect("door", 1))
    assert not np.array_equal(effect("door", 0), effect("door", 1))


def test_an_unknown_effect_is_refused_with_what_there_is() -> None:
    with pytest.raises(NoSuchEffect, match="no effect 'yodel'; the catalogue has"):
        effect("yodel")
