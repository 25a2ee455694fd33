"""Passers-by: as many as asked where there is room, never on the stage, the same for the same setting."""

import numpy as np
import pytest

from film.setting import Setting
from studio.picture.previs.extras import COUNTS, crowd
from studio.picture.previs.maker import Previs
from studio.picture.previs.mesh import coarser
from studio.picture.previs.people import build_person
from studio.picture.previs.places import build_place
from tests.studio.picture.previs_setups import ANNA, planes, setup


@pytest.mark.parametrize("kit", ["street", "market", "living room"])
def test_extras_keep_off_the_stage_and_are_repeatable(kit: str) -> None:
    setting = Setting(kit=kit, seed=3, extras="busy")
    place = build_place(setting)
    extras = crowd(setting, place)
    assert extras == crowd(setting, place)
    assert len(extras) <= COUNTS["busy"]
    assert all(abs(extra.mark.at[0]) > 2.6 or extra.mark.at[1] < -1.8 for extra in extras)


def test_a_busy_street_shows_more_people_than_an_empty_one() -> None:
    maker = Previs()
    empty, busy = (
        planes(maker.still(setup(setting=Setting(kit="street", seed=3, extras=extras), performers=()), 0).copy())[0]
        for extras in ("none", "busy")
    )
    assert (np.abs(empty - busy) > 0.08).mean() > 0.01


def test_a_coarser_person_keeps_size_and_colours_with_fewer_triangles() -> None:
    fine = build_person(ANNA).mesh
    coarse = coarser(fine, 0.03)
    assert len(coarse.triangles) < 0.7 * len(fine.triangles)
    assert np.allclose(coarse.points.max(axis=0), fine.points.max(axis=0), atol=0.05)
    assert set(coarse.materials) <= set(fine.materials) and coarse.triangles.max() < len(coarse.points)
