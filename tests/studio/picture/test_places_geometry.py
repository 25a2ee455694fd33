import time

import numpy as np
import pytest

from film.setting import Setting
from studio.picture.previs.places import KITS, Place, build_place
from studio.picture.previs.places.room import FORE_STAGE

HALF_WIDTH, HALF_DEPTH = 2.4, 1.4
"""Half the acting area less the radius of a sleeve."""
NARROW = {"corridor": 1.7}
"""Places that are narrower by nature."""
BUDGET = 30_000
SEATED = {name for name, kit in KITS.items() if kit.seats}


@pytest.fixture(scope="module")
def places() -> dict[str, Place]:
    return {kit: build_place(Setting(kit=kit, density=0.7)) for kit in KITS}


def _samples(place: Place) -> np.ndarray:
    """Return (n, 3) points spread over every triangle that comes near the stage."""
    corners = place.mesh.points[place.mesh.triangles].astype(np.float64)
    low, high = corners.min(1), corners.max(1)
    near = (
        (low[:, 0] < 2.5)
        & (high[:, 0] > -2.5)
        & (low[:, 2] < 1.5)
        & (high[:, 2] > -1.5)
        & (high[:, 1] > 0.05)
        & (low[:, 1] < 2)
    )
    steps = np.linspace(0, 1, 24)
    u, v = (grid.ravel() for grid in np.meshgrid(steps, steps))
    keep = u + v <= 1
    weights = np.stack([u[keep], v[keep], 1 - u[keep] - v[keep]], -1)
    return np.einsum("sc,tcd->tsd", weights, corners[near]).reshape(-1, 3)


@pytest.mark.parametrize("kit", sorted(set(KITS) - SEATED))
def test_nothing_stands_in_the_acting_area(places, kit):
    points = _samples(places[kit])
    inside = (np.abs(points[:, 0]) < NARROW.get(kit, HALF_WIDTH)) & (np.abs(points[:, 2]) < HALF_DEPTH)
    between = (points[:, 1] > 0.08) & (points[:, 1] < 1.95)
    assert not (inside & between).any(), points[inside & between][:3].round(2)


def _floor_under(place: Place, x: float, z: float) -> float:
    """Return the highest surface below knee height at (x, z)."""
    a, b, c = (place.mesh.points[place.mesh.triangles[:, corner]].astype(np.float64) for corner in range(3))
    area = (b[:, 0] - a[:, 0]) * (c[:, 2] - a[:, 2]) - (c[:, 0] - a[:, 0]) * (b[:, 2] - a[:, 2])
    flat = np.abs(area) > 1e-9
    a, b, c, area = a[flat], b[flat], c[flat], area[flat]
    u = ((x - a[:, 0]) * (c[:, 2] - a[:, 2]) - (c[:, 0] - a[:, 0]) * (z - a[:, 2])) / area
    v = ((b[:, 0] - a[:, 0]) * (z - a[:, 2]) - (x - a[:, 0]) * (b[:, 2] - a[:, 2])) / area
    hit = (u >= 0) & (v >= 0) & (u + v <= 1)
    height = (a[:, 1] + u * (b[:, 1] - a[:, 1]) + v * (c[:, 1] - a[:, 1]))[hit]
    return float(height[height < 0.3].max())


@pytest.mark.parametrize("kit", sorted(set(KITS) - SEATED))
def test_the_floor_of_the_stage_is_at_zero(places, kit):
    for x, z in ((0.01, 0.02), (-2.2, 1.1), (2.1, -1.3), (1.3, 0.7)):
        assert abs(_floor_under(places[kit], x, z)) < 0.03, (x, z)


@pytest.mark.parametrize("kit", KITS)
def test_a_place_is_finite_and_within_its_budget(places, kit):
    mesh = places[kit].mesh
    assert 500 < len(mesh.triangles) <= BUDGET
    assert mesh.triangles.min() >= 0 and mesh.triangles.max() < len(mesh.points)
    assert mesh.materials.max() < len(mesh.palette)
    for values in (mesh.points, mesh.normals, mesh.tints, mesh.palette):
        assert np.isfinite(values).all()
    assert np.abs(np.linalg.norm(mesh.normals, axis=1) - 1).max() < 1e-3
    assert mesh.tints.min() >= 0 and mesh.tints.max() <= 1
    assert not mesh.bone_a.any() and not mesh.bone_b.any()


@pytest.mark.parametrize("kit", KITS)
def test_almost_every_triangle_has_an_area(places, kit):
    corners = places[kit].mesh.points[places[kit].mesh.triangles].astype(np.float64)
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2
    assert (area < 1e-9).mean() < 0.002


@pytest.mark.parametrize("kit", KITS)
def test_almost_every_normal_agrees_with_its_face(places, kit):
    mesh = places[kit].mesh
    corners = mesh.points[mesh.triangles].astype(np.float64)
    face = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    given = mesh.normals[mesh.triangles].astype(np.float64).sum(1)
    against = np.einsum("ij,ij->i", face, given) < 0
    leaves = np.isin(mesh.palette[mesh.materials, 6], (5,))
    assert (against & ~leaves).sum() < 0.01 * len(face)


@pytest.mark.parametrize("kit", KITS)
def test_lamps_hang_inside_the_place_and_shine(places, kit):
    place = places[kit]
    assert place.practicals.shape[1:] == (8,) and len(place.practicals) <= 8 and place.practicals.dtype == np.float32
    low, high = place.mesh.points.min(0), place.mesh.points.max(0)
    for lamp in place.practicals:
        assert (lamp[:3] >= low - 0.01).all() and (lamp[:3] <= high + 0.01).all()
        assert lamp[3:6].max() > 0 and lamp[6] > 0 and 0 <= lamp[7] <= 1


@pytest.mark.parametrize("kit", KITS)
def test_the_camera_has_room_before_and_behind_the_stage(places, kit):
    low, high = np.array(places[kit].camera_room)
    assert (low < high).all()
    assert low[0] <= -1.8 and high[0] >= 1.8 and high[2] >= 3.5 and low[2] <= -0.9 and low[1] < 1 and high[1] >= 1.9


def test_rooms_have_no_sky_and_their_windows_send_light_to_the_stage(places):
    for kit, place in places.items():
        assert place.interior == KITS[kit].interior
        if place.window is None:
            continue
        centre, inward = np.array(place.window.centre), np.array(place.window.inward)
        assert np.linalg.norm(inward) == pytest.approx(1, abs=0.02)
        assert inward[1] < 0, kit
        assert inward @ (np.array((0.0, 1.0, 0.0)) - centre) > 0, kit


def test_a_camera_on_the_fore_stage_sees_through_the_front_wall(places):
    for kit in ("living room", "kitchen", "office", "bar", "train car"):
        mesh, front = places[kit].mesh, places[kit].camera_room[1][2] - FORE_STAGE + 0.5
        corners = mesh.points[mesh.triangles].astype(np.float64)
        middle = corners.mean(1)
        facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        outward = facing[:, 2] > 0.2 * (np.linalg.norm(facing, axis=1) + 1e-12)
        assert not (outward & (np.abs(middle[:, 2] - front) < 0.3)).any(), kit


def test_places_are_built_in_under_a_second_of_processor_time_each():
    build_place(Setting())
    for kit in KITS:
        start = time.process_time()
        build_place(Setting(kit=kit, density=1.0))
        assert time.process_time() - start < 1.0, kit
