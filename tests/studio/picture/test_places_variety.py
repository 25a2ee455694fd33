import numpy as np
import pytest

from film.setting import Setting
from studio.picture.previs.places import KITS, PROPS, NoSuchKit, NoSuchProp, Place, build_place
from studio.picture.previs.places.build import BUILDERS
from studio.picture.previs.places.props import BUILT


def _bytes(place: Place) -> tuple[bytes, ...]:
    mesh = place.mesh
    return tuple(part.tobytes() for part in (*mesh, place.practicals))


@pytest.mark.parametrize("kit", KITS)
def test_equal_settings_give_equal_bytes(kit):
    setting = Setting(kit=kit, seed=17, density=0.6)
    assert _bytes(build_place(setting)) == _bytes(build_place(setting))


@pytest.mark.parametrize("kit", KITS)
def test_seeds_hues_and_eras_show(kit):
    plain = build_place(Setting(kit=kit, seed=3, hue=0.1))
    assert _bytes(build_place(Setting(kit=kit, seed=4, hue=0.1)))[0] != _bytes(plain)[0]
    hue = build_place(Setting(kit=kit, seed=3, hue=0.6))
    if kit not in ("desert", "mountain", "snow plain", "ruin"):
        assert hue.mesh.palette.tobytes() != plain.mesh.palette.tobytes()


@pytest.mark.parametrize("kit", KITS)
@pytest.mark.parametrize("era", ("past", "present", "future"))
def test_every_kit_builds_in_every_era_within_budget(kit, era):
    for seed, density in ((0, 0.0), (1, 1.0)):
        place = build_place(Setting(kit=kit, era=era, seed=seed, density=density, time_of_day="night"))
        assert 500 < len(place.mesh.triangles) <= 30_000


def test_the_catalogue_lists_what_is_built_and_nothing_else():
    assert set(KITS) == set(BUILDERS)
    assert set(PROPS) == set(BUILT)
    for kit in KITS.values():
        assert 8 <= len(kit.phrases) <= 15, kit.name
        assert kit.eras and set(kit.eras) <= {"past", "present", "future"}


def test_no_two_kits_are_alike():
    shapes = [np.sort(build_place(Setting(kit=kit)).mesh.points[:500, 0]) for kit in KITS]
    for one in range(len(shapes)):
        for other in range(one):
            assert not np.array_equal(shapes[one], shapes[other])


def test_crowded_places_hold_more_than_bare_ones():
    for kit in ("street", "forest", "market", "rooftop", "warehouse", "field"):
        bare, full = (len(build_place(Setting(kit=kit, density=density)).mesh.triangles) for density in (0.0, 1.0))
        assert full > bare, kit


@pytest.mark.parametrize("kit", ("rooftop", "living room"))
@pytest.mark.parametrize("prop", PROPS)
def test_a_prop_appears_near_the_stage_and_leaves_it_clear(kit, prop):
    plain = len(build_place(Setting(kit=kit)).mesh.points)
    added = build_place(Setting(kit=kit, props=(prop,))).mesh.points[plain:]
    assert len(added) > 5
    assert np.hypot(added[:, 0], added[:, 2]).min() < 6.5
    standing = (added[:, 1] > 0.1) & (added[:, 1] < 1.9)
    assert not (standing & (np.abs(added[:, 0]) < 2.3) & (np.abs(added[:, 2]) < 1.3)).any()


def test_a_lamp_that_is_asked_for_shines_even_where_eight_do():
    lit = Setting(kit="market", time_of_day="night", density=1.0)
    assert len(build_place(lit).practicals) == 8
    asked = build_place(lit.model_copy(update={"props": ("orb",)})).practicals
    assert len(asked) == 8 and not (build_place(lit).practicals[:, :3] == asked[0, :3]).all(1).any()


def test_street_lamps_are_off_by_day_and_on_by_night():
    day, night = (build_place(Setting(kit="street", time_of_day=hour)).practicals for hour in ("noon", "night"))
    assert night[:, 3:6].sum() > 3 * day[:, 3:6].sum()


def test_unknown_names_are_refused_with_what_exists():
    with pytest.raises(NoSuchKit, match="street"):
        build_place(Setting(kit="volcano lair"))
    with pytest.raises(NoSuchProp, match="lantern"):
        build_place(Setting(props=("unicorn",)))
