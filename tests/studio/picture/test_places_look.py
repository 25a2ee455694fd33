"""What a place looks like: human size, nothing afloat, snow that lies, and houses of their period and part of the world."""

from functools import lru_cache

import numpy as np
import pytest

from film.camera import Camera
from film.setting import Setting
from studio.picture.previs.maker import Previs
from studio.picture.previs.mesh import TEXTURES
from studio.picture.previs.places import KITS, PROPS, build_place
from studio.picture.previs.places.colours import hued, matte
from studio.picture.previs.places.kits.corridor import PAINTS, kind_of
from studio.picture.previs.places.kits.crafts import TRADES, trade_of
from studio.picture.previs.places.place import Place
from studio.picture.previs.places.things import townhouse
from studio.picture.previs.places.workshop import Workshop
from tests.studio.picture.floating import boxes_of, floating
from tests.studio.picture.previs_setups import mean_light, setup

ROOMS = sorted(name for name, kit in KITS.items() if kit.interior and name != "car interior")
HOMES = ("kitchen", "living room", "bedroom", "workshop", "shop", "office", "hospital room", "prison cell", "cellar")
STYLES = ("western", "medieval", "")
REGIONS = ("mediterranean", "arabian", "")


@lru_cache
def _plain(kit: str) -> Place:
    return build_place(Setting(kit=kit, seed=3))


def _extent(place: Place) -> np.ndarray:
    """Return width, height and depth of a room by where its camera may stand."""
    low, high = np.array(place.camera_room)
    return high - low


@pytest.mark.parametrize("kit", ROOMS)
def test_nothing_hangs_in_the_air_of_a_room(kit: str) -> None:
    for era in ("past", "present"):
        assert floating(build_place(Setting(kit=kit, era=era, density=0.8, seed=5))) == []


def test_a_thing_hung_in_the_air_is_found() -> None:
    place = build_place(Setting(kit="kitchen"))
    shop = Workshop(Setting(kit="kitchen"))
    shop.ball(matte("#ff0000"), (0.0, 1.4, 0.0), 0.1)
    ball = shop.finished()
    mesh = place.mesh
    points = np.concatenate([mesh.points, ball.points])
    triangles = np.concatenate([mesh.triangles, ball.triangles + len(mesh.points)])
    assert len(floating(place._replace(mesh=mesh._replace(points=points, triangles=triangles)))) == 1


@pytest.mark.parametrize("prop", PROPS)
def test_a_prop_asked_for_stands_on_the_ground(prop: str) -> None:
    for kit in ("living room", "shore"):
        plain = _plain(kit)
        added = build_place(Setting(kit=kit, seed=3, props=(prop,))).mesh.points[len(plain.mesh.points) :]
        foot = added[added[:, 1].argmin()]
        near = np.hypot(plain.mesh.points[:, 0] - foot[0], plain.mesh.points[:, 2] - foot[2]) < 3.0
        grounds = plain.mesh.points[near & (plain.mesh.points[:, 1] < 0.5), 1]
        assert grounds.min() - 0.35 <= foot[1] <= max(grounds.max(), 0.0) + 0.03, (kit, foot)


@pytest.mark.parametrize("kit", HOMES)
def test_rooms_that_people_live_in_have_human_size(kit: str) -> None:
    width, height, _ = _extent(build_place(Setting(kit=kit)))
    assert width <= 7.2 and 1.9 <= height <= 2.75


@pytest.mark.parametrize("kit", ["street", "forest", "field", "rooftop", "market"])
def test_snow_lies_on_the_ground_and_whitens_the_picture(kit: str) -> None:
    maker = Previs()
    wide = Camera(size="long")
    frames = {
        weather: maker.still(setup(setting=Setting(kit=kit, seed=2, weather=weather), camera=wide, performers=()), 0).copy()
        for weather in ("cloudy", "snow")
    }
    rows = frames["snow"].shape[0] * 2 // 3
    ground = {weather: float(frame[rows * 2 // 3 : rows].mean()) for weather, frame in frames.items()}
    assert ground["snow"] > 1.08 * ground["cloudy"]


def test_snow_lies_on_roofs_and_trees_but_not_on_a_sofa() -> None:
    def white(kit: str) -> int:
        mesh = build_place(Setting(kit=kit, seed=2, weather="snow")).mesh
        snow = np.all(mesh.palette[:, 8:11] > 0.8, axis=1)[mesh.materials]
        corners = mesh.points[mesh.triangles]
        inside = (np.abs(corners[:, :, 0]) < 2.2).all(1) & (np.abs(corners[:, :, 2]) < 2.2).all(1)
        lies = mesh.tints[mesh.triangles].mean(1) > 0.6
        return int((snow & lies & (inside if KITS[kit].interior else corners[:, :, 1].mean(1) > 1.0)).sum())

    assert white("forest") > 200 and white("ranch") > 20
    assert white("living room") == 0


@pytest.mark.parametrize("kit", ["street", "alley", "market", "rooftop"])
def test_style_and_region_build_other_houses(kit: str) -> None:
    shapes = [build_place(Setting(kit=kit, era="past", style=style, region=region)) for style in STYLES for region in REGIONS]
    kinds = {len(place.mesh.triangles) for place in shapes}
    assert len(kinds) >= 3


def test_the_period_says_whose_houses_stand_in_a_street() -> None:
    def kind(**fields: str) -> str:
        return townhouse.kind(Workshop(Setting(kit="street", **fields)))

    assert kind(era="past", style="western") == "western"
    assert kind(region="mediterranean") == "mediterranean"
    assert kind(era="past", region="asian") == "asian" and kind(region="asian") == ""
    assert kind() == ""


@pytest.mark.parametrize(
    ("fields", "glows"),
    [
        ({"time_of_day": "night"}, True),
        ({"time_of_day": "noon"}, False),
        ({"time_of_day": "night", "region": "mediterranean"}, False),
        ({"time_of_day": "night", "era": "past", "style": "medieval"}, False),
        ({"time_of_day": "night", "place": "a village street"}, False),
    ],
)
def test_neon_glows_only_in_cities_of_today_after_dark(fields: dict[str, str], glows: bool) -> None:
    for kit in ("street", "alley", "rooftop"):
        if fields.get("place") and kit != "street":
            continue
        palette = build_place(Setting(kit=kit, hue=0.9, seed=1, **fields)).mesh.palette
        neon = np.all(np.abs(palette[:, :3] - hued(0.9, 0.75, 1.0)) < 1e-4, axis=1) & (palette[:, 5] > 0.5)
        assert bool(neon.any()) == glows, kit


def test_a_ruined_room_is_dirtier_and_duller_than_a_tidy_one() -> None:
    tidy, ruined = (build_place(Setting(kit="living room", condition=state)).mesh for state in ("tidy", "ruined"))
    assert np.array_equal(tidy.points, ruined.points)
    assert ruined.tints.mean() > tidy.tints.mean() + 0.05
    assert np.ptp(ruined.palette[:, :3], axis=1).mean() < 0.75 * np.ptp(tidy.palette[:, :3], axis=1).mean()


def test_walls_of_homes_have_a_surface_of_their_own() -> None:
    textures = {
        TEXTURES[int(row[6])] for seed in range(6) for row in build_place(Setting(kit="living room", seed=seed)).mesh.palette
    }
    assert {"plaster", "paper", "planks"} <= textures


def test_something_stands_outside_the_windows_of_a_room() -> None:
    for kit in ("kitchen", "bedroom", "office", "workshop"):
        low, high = boxes_of(build_place(Setting(kit=kit)).mesh)
        outside = (high[:, 2] < -5.0) | (high[:, 0] < -5.0)
        assert (outside & (high[:, 1] - low[:, 1] > 1.0)).sum() > 5, kit


def test_words_of_a_place_choose_its_trade_and_corridor() -> None:
    clocks = Workshop(Setting(kit="workshop", place="a clockmaker's workshop"))
    assert trade_of(clocks, TRADES, "wood") == "clock"
    kinds = {
        words: kind_of(Workshop(Setting(kit="corridor", place=words))) for words in ("a hospital corridor", "a hotel hallway")
    }
    assert list(kinds.values()) == ["hospital", "hotel"] and set(kinds.values()) <= set(PAINTS)


def test_fire_smoke_and_sparks_move_in_the_picture() -> None:
    maker = Previs()
    for prop in ("fire", "smoke", "sparks", "magic"):
        place = build_place(Setting(kit="warehouse", props=(prop,)))
        assert place.emitters
        asked = setup(setting=Setting(kit="warehouse", props=(prop,)), camera=Camera(size="long"), performers=())
        first, later = (maker.still(asked, frame).copy().astype(int) for frame in (0, 9))
        assert (np.abs(first - later) > 8).sum() > 12, prop


def test_a_fire_by_night_lights_the_picture() -> None:
    maker = Previs()
    night = Setting(kit="field", time_of_day="night", seed=4)
    lit = night.model_copy(update={"props": ("fire",)})
    wide = Camera(size="long")
    dark, bright = (maker.still(setup(setting=s, camera=wide, performers=()), 3).copy() for s in (night, lit))
    assert int(bright[: bright.shape[0] * 2 // 3].max()) > int(dark[: dark.shape[0] * 2 // 3].max())
    assert mean_light(bright) > 0
