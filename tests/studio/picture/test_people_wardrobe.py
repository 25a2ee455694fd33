"""Clothes as built: nothing gapes, nothing is inside out, and every garment is told from every other across a street."""

import itertools
from functools import cache

import numpy as np
import pytest

from film.figure import Figure, Garment
from studio.picture.previs.mesh import Mesh, smooth_normals
from studio.picture.previs.people import Body, build_person

WEARERS = {
    "woman": {"sex": "female", "age": 30, "height": 1.68},
    "man": {"sex": "male", "age": 40, "height": 1.82, "build": 0.3},
    "child": {"sex": "female", "age": 7, "height": 1.2},
}
RAYS_A_TURN = 16
AWAY = 0.9
"""Metres from which rays look."""
CELL = 0.02
"""Metres of a cell of the picture in which garments are compared."""


@cache
def wearing(garment: str, wearer: str = "woman", **more: object) -> Body:
    return build_person(Figure(garment=garment, hair_style="cropped", **{**WEARERS[wearer], **more}))


def seen(mesh: Mesh, starts: np.ndarray, ways: np.ndarray) -> np.ndarray:
    """Return (rays, 2) of what each ray sees, backs being left out as the renderer does (Möller–Trumbore).

    The metres to it, and how far its shading normal looks back at the eye, -1…1.
    """
    corners = mesh.points[mesh.triangles].astype(float)
    a, ab, ac = corners[:, 0], corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    normals = np.cross(ab, ac)
    found = np.full((len(starts), 2), np.inf)
    for index, (start, way) in enumerate(zip(starts, ways, strict=True)):
        side = np.cross(way, ac)
        scale = np.einsum("ij,ij->i", ab, side)
        scale = np.where(np.abs(scale) < 1e-14, 1e-14, scale)
        off = start - a
        u = np.einsum("ij,ij->i", off, side) / scale
        q = np.cross(off, ab)
        v, t = q @ way / scale, np.einsum("ij,ij->i", ac, q) / scale
        hit = np.flatnonzero((u >= 0) & (v >= 0) & (u + v <= 1) & (t > 0) & (normals @ way < 0))
        if len(hit):
            nearest = hit[np.argmin(t[hit])]
            share = np.array([1 - u[nearest] - v[nearest], u[nearest], v[nearest]])
            shading = share @ mesh.normals[mesh.triangles[nearest]]
            found[index] = t[nearest], -float(shading @ way) / (np.linalg.norm(shading) + 1e-9)
    return found


def rays_at(body: Body, heights: np.ndarray, drops: tuple[float, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Return starts, AWAY metres off, and directions of rays at the body's axis at `heights`, from all round."""
    turns = np.arange(RAYS_A_TURN) * 2 * np.pi / RAYS_A_TURN
    starts, ways = [], []
    for turn, drop, high in itertools.product(turns, drops, heights):
        way = np.array([np.sin(turn), -drop, np.cos(turn)])
        ways.append(way / np.linalg.norm(way))
        starts.append(np.array([0.0, high, -0.02 * body.rest.measures.unit]) - ways[-1] * AWAY)
    return np.array(starts), np.array(ways)


def part(body: Body, low: float, high: float) -> Mesh:
    """Return the triangles that reach into a range of heights."""
    y = body.mesh.points[body.mesh.triangles][:, :, 1]
    return body.mesh._replace(triangles=body.mesh.triangles[(y.max(1) > low) & (y.min(1) < high)])


@pytest.mark.parametrize("garment", Garment.__args__)
def test_nothing_gapes_at_the_neck_and_nothing_there_is_shaded_inside_out(garment: Garment) -> None:
    for wearer in WEARERS:
        body = wearing(garment, wearer)
        neck, unit = body.rest.measures.neck, body.rest.measures.unit
        heights = neck + np.array([-0.05, -0.02, 0.01, 0.03]) * unit
        away, facing = seen(part(body, neck - 0.2 * unit, 9.0), *rays_at(body, heights, (0.0, 0.5))).T
        assert (away < AWAY).all(), f"{garment} on a {wearer}: {(away >= AWAY).sum()} of {len(away)} looks go through"
        assert (facing < -0.25).mean() < 0.02, f"{garment} on a {wearer}: {(facing < -0.25).sum()} of {len(facing)} inside out"


@pytest.mark.parametrize("garment", Garment.__args__)
def test_nothing_gapes_at_the_waist_and_hips(garment: Garment) -> None:
    for wearer in WEARERS:
        body = wearing(garment, wearer)
        hip, unit = body.rest.measures.hip, body.rest.measures.unit
        heights = hip + np.array([-0.04, 0.0, 0.05, 0.1, 0.15, 0.25]) * unit
        away, facing = seen(part(body, hip - 0.2 * unit, hip + 0.4 * unit), *rays_at(body, heights, (0.0,))).T
        assert (away < AWAY).all(), f"{garment} on a {wearer}: {(away >= AWAY).sum()} of {len(away)} looks go through"
        assert (facing < -0.25).mean() < 0.01, f"{garment} on a {wearer}: {(facing < -0.25).sum()} of {len(facing)} inside out"


def picture(body: Body) -> np.ndarray:
    """Return (rows, columns, 4) of the body from in front in cells of CELL: linear colour, and 1 where there is anything."""
    mesh = body.mesh
    corners = mesh.points[mesh.triangles].astype(float)
    ahead = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])[:, 2] > 0
    corners, colours = corners[ahead], mesh.palette[mesh.materials[ahead], :3]
    steps = [(a / 6, b / 6) for a in range(7) for b in range(7 - a)]
    spots = np.concatenate([corners[:, 0] * (1 - a - b) + corners[:, 1] * a + corners[:, 2] * b for a, b in steps])
    colours = np.tile(colours, (len(steps), 1))
    shape = (110, 80)
    column, row = (spots[:, 0] / CELL + shape[1] / 2).astype(int), (spots[:, 1] / CELL).astype(int)
    inside = (column >= 0) & (column < shape[1]) & (row >= 0) & (row < shape[0])
    order = np.flatnonzero(inside)[np.argsort(spots[inside, 2], kind="stable")]
    image = np.zeros((*shape, 4))
    image[row[order], column[order], :3] = colours[order]
    image[row[order], column[order], 3] = 1
    return image


def test_every_garment_is_told_from_every_other_across_a_street() -> None:
    for wearer in ("woman", "man"):
        views = {garment: picture(wearing(garment, wearer)) for garment in Garment.__args__}
        for one, other in itertools.combinations(views, 2):
            unlike = np.abs(views[one] - views[other]).max(-1) > 0.08
            share = unlike.sum() / (views[one][..., 3] > 0).sum()
            assert share > 0.03, f"{one} and {other} on a {wearer} differ in {share:.1%} of the figure"


def test_what_is_worn_on_the_legs_is_seen() -> None:
    views = [picture(wearing("shirt", legs=legs)) for legs in ("usual", "jeans", "shorts", "skirt")]
    for one, other in itertools.combinations(views, 2):
        assert (np.abs(one - other).max(-1) > 0.08).sum() / (one[..., 3] > 0).sum() > 0.015


def width_at(body: Body, height: float) -> float:
    """Return how wide the trunk is at a height, arms left out."""
    mesh = body.mesh
    near = np.abs(mesh.points[:, 1] - height) < 0.03
    trunk = near & np.isin(mesh.bone_a, (0, 1, 2)) & np.isin(mesh.bone_b, (0, 1, 2))
    return float(np.ptp(mesh.points[trunk, 0]))


def test_builds_are_told_apart_from_thin_to_heavy() -> None:
    waists = []
    for build in (-1.0, -0.5, 0.0, 0.5, 1.0):
        body = wearing("t-shirt", "man", build=build)
        measures = body.rest.measures
        waists.append(width_at(body, measures.hip + 0.3 * (measures.neck - measures.hip)))
    assert all(thin * 1.03 < thick for thin, thick in itertools.pairwise(waists))
    assert waists[-1] > 1.35 * waists[0]


def test_men_have_broader_shoulders_and_women_narrower_waists() -> None:
    man, woman = (wearing("dress", wearer, height=1.75, build=0.0, age=30) for wearer in ("man", "woman"))
    assert man.rest.measures.shoulder_half > 1.05 * woman.rest.measures.shoulder_half
    level = man.rest.measures.hip + 0.36 * (man.rest.measures.neck - man.rest.measures.hip)
    assert width_at(man, level) > 1.1 * width_at(woman, level)


def test_a_hem_is_lit_like_the_cloth_beside_it() -> None:
    mesh = wearing("t-shirt").mesh
    averaged = smooth_normals(mesh.points, mesh.triangles)
    kept = np.einsum("ij,ij->i", averaged, mesh.normals)
    assert np.quantile(kept, 0.3) > 0.9
    down = (mesh.normals[:, 1] < -0.8) & (np.abs(mesh.points[:, 1] - mesh.points[:, 1].max() * 0.47) < 0.05)
    assert down.mean() < 0.02


@pytest.mark.parametrize("garment", Garment.__args__)
def test_the_inside_of_cloth_at_the_neck_is_lit_from_within_so_that_no_rim_shines_on_it(garment: Garment) -> None:
    body = wearing(garment)
    neck, unit = body.rest.measures.neck, body.rest.measures.unit
    mesh = part(body, neck - 0.06 * unit, neck + 0.04 * unit)
    corners = mesh.points[mesh.triangles].astype(float)
    faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(faces, axis=1)
    inside_out = np.einsum("ij,ij->i", faces, mesh.normals[mesh.triangles].mean(1)) < -0.5 * area
    assert area[inside_out].sum() < 0.02 * area.sum()
