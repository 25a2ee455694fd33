import numpy as np
import pytest
from hearing import RATE, centroid, level_db

from studio.picture.previs.places.catalogue import KITS
from studio.sound.acoustics import acoustics_of, kits_heard
from studio.sound.ambience import ambience
from studio.sound.loudness import integrated_lufs


def test_every_kit_of_the_picture_has_a_sound_of_its_own() -> None:
    assert set(KITS) <= kits_heard()


@pytest.mark.parametrize("kit", sorted(kits_heard()))
def test_ambience_is_soft_stereo_and_exactly_long(kit: str) -> None:
    bed = ambience(kit, "clear", "night", "none", 6 * RATE)
    assert bed.shape == (2, 6 * RATE) and np.isfinite(bed).all()
    assert -43 < integrated_lufs(bed) < -35
    assert np.corrcoef(bed)[0, 1] < 0.98
    assert np.abs(bed[:, :4]).max() < 1e-3


def test_rain_is_brighter_and_louder_outside_and_muffled_inside() -> None:
    clear, wet, inside = (
        ambience(k, w, "noon", "none", 8 * RATE) for k, w in (("field", "clear"), ("field", "rain"), ("bedroom", "rain"))
    )
    assert integrated_lufs(wet) > integrated_lufs(clear) + 2
    assert centroid(wet) > 2 * centroid(inside)


def test_birds_sing_by_day_and_insects_by_night() -> None:
    day, night = (ambience("forest", "clear", hour, "none", 30 * RATE, 1) for hour in ("morning", "night"))
    assert not np.array_equal(day, night)
    band = lambda bed: np.abs(np.fft.rfft(bed[0]))[4000 * 30 : 5400 * 30]
    tonal = lambda spectrum: float(np.percentile(spectrum, 99.9) / np.median(spectrum))
    assert tonal(band(night)) > 1.5 * tonal(band(day))


def test_a_crowd_is_heard() -> None:
    empty, packed = (ambience("street", "clear", "noon", busy, 10 * RATE) for busy in ("none", "packed"))
    assert integrated_lufs(packed) > integrated_lufs(empty) + 2


def test_beds_come_round_without_a_seam() -> None:
    bed = ambience("office", "clear", "noon", "none", 30 * RATE)
    steps = np.abs(np.diff(bed[0]))
    assert steps.max() < 8 * np.percentile(steps, 99)


def test_unknown_kits_sound_like_the_nearest_name() -> None:
    assert acoustics_of("abandoned factory") == acoustics_of("warehouse")
    assert acoustics_of("the sea") == acoustics_of("shore")
    assert acoustics_of("zzz") == acoustics_of("living room")


def test_large_rooms_ring_longer_than_small_ones() -> None:
    assert acoustics_of("church").seconds > acoustics_of("office").seconds > acoustics_of("car interior").seconds


def test_a_testcard_is_silent() -> None:
    assert level_db(ambience("testcard", "storm", "night", "packed", RATE)) < -120
