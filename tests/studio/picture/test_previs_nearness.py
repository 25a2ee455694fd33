"""Bodies are built as finely as they are seen, once a shot, and stay themselves."""

import numpy as np
import pytest
from previs_setups import ANNA, BEN, PAIR, performer, setup

from film.camera import Camera
from film.words import Size
from studio.picture.previs.maker import Previs
from studio.picture.previs.nearness import Thinned, details_of
from studio.picture.previs.people import build_person
from studio.picture.previs.shot import Shot


def prepared(size: Size, **fields: object) -> Shot:
    return Previs()._shot(setup(camera=Camera(size=size), **fields))[0]


def triangles(shot: Shot) -> np.ndarray:
    return np.diff(shot.stage.scene.body_triangles[: len(shot.setup.performers) + 1])


@pytest.mark.parametrize(
    ("size", "most"), [("medium", 14_100), ("medium long", 14_100), ("long", 5_100), ("extreme long", 5_100)]
)
def test_a_body_costs_no_more_than_its_size_in_the_picture_warrants(size: Size, most: int) -> None:
    assert triangles(prepared(size)).max() <= most


def test_a_close_up_has_all_there_is() -> None:
    whole = len(build_person(ANNA).mesh.triangles)
    assert triangles(prepared("close-up"))[0] == whole > 14_100


def test_a_camera_that_comes_nearer_and_a_person_who_walks_get_more_detail() -> None:
    pushed = Previs()._shot(setup(camera=Camera(size="medium", move="push in")))[0]
    assert triangles(pushed)[0] > 14_100
    walking = prepared("medium", performers=(performer(motion="walk"),))
    assert triangles(walking)[0] > 14_100


def test_detail_is_decided_by_the_setup_alone() -> None:
    first, second = (prepared("long", performers=PAIR) for _ in range(2))
    assert details_of(first) == details_of(second)
    assert np.array_equal(first.stage.scene.triangles, second.stage.scene.triangles)
    assert np.array_equal(first.stage.scene.rest, second.stage.scene.rest)


def test_a_lighter_body_keeps_its_outline_bones_and_colours() -> None:
    body = build_person(BEN)
    (light,) = Thinned().all((body,), (5_000,))
    assert np.abs(light.mesh.points.min(0) - body.mesh.points.min(0)).max() < 0.02
    assert np.abs(light.mesh.points.max(0) - body.mesh.points.max(0)).max() < 0.02
    assert light.bones == body.bones and light.mesh.bone_a.max() < body.bones
    area = lambda mesh: np.bincount(
        mesh.materials,
        np.linalg.norm(
            np.cross(*(mesh.points[mesh.triangles[:, i]] - mesh.points[mesh.triangles[:, 0]] for i in (1, 2))), axis=1
        ),
        len(mesh.palette),
    )
    before, after = area(body.mesh), area(light.mesh)
    large = before > 0.05 * before.sum()
    assert (np.abs(after - before)[large] < 0.5 * before[large]).all()


def test_the_face_keeps_more_of_its_triangles_than_the_clothes() -> None:
    body = build_person(ANNA)
    (light,) = Thinned().all((body,), (14_000,))
    first = body.bones - len(body.soft.shares) - body.face.points
    count = lambda mesh, face: int(((mesh.bone_a >= first) == face).sum())
    kept = {face: count(light.mesh, face) / count(body.mesh, face) for face in (True, False)}
    assert kept[True] > 1.05 * kept[False]
