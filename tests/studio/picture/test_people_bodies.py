"""Bodies as built: who differs from whom, what is closed, how big heads are."""

import numpy as np
import pytest

from film.figure import Figure, Garment, HairStyle
from film.staging import Held, Mark
from studio.picture.previs.people import Body, build_person, landmarks, pose_person
from studio.picture.previs.people.head import COLUMNS, ROWS
from studio.picture.setup import Performer


def posed(figure: Figure, mark: Mark | None = None, frame: float = 0.0) -> tuple[Body, np.ndarray]:
    mark = mark or Mark(character="A")
    body = build_person(figure, mark.holds)
    return body, pose_person(body, Performer(figure=figure, mark=mark), {}, (), frame, 24, 5)


def points_at(body: Body, matrices: np.ndarray) -> np.ndarray:
    mesh = body.mesh
    first, second, share = matrices[mesh.bone_a], matrices[mesh.bone_b], mesh.weights[:, None, None]
    mixed = first * (1 - share) + second * share
    return np.einsum("nij,nj->ni", mixed[:, :, :3], mesh.points) + mixed[:, :, 3]


@pytest.mark.parametrize("garment", Garment.__args__)
def test_every_garment_builds_a_sound_mesh_that_its_bones_cover(garment: Garment) -> None:
    body = build_person(Figure(garment=garment, pattern=0.5))
    mesh = body.mesh
    assert np.isfinite(mesh.points).all() and np.isfinite(mesh.normals).all()
    assert mesh.triangles.max() < len(mesh.points) and mesh.materials.max() < len(mesh.palette)
    assert max(mesh.bone_a.max(), mesh.bone_b.max()) < body.bones
    assert mesh.weights.min() >= 0 and mesh.weights.max() <= 1
    assert 10_000 < len(mesh.triangles) < 34_000


def test_two_people_with_the_same_words_are_the_same_to_the_byte() -> None:
    figure = Figure(face=12, hair_style="curly", garment="coat")
    first, second = build_person(figure).mesh, build_person(figure).mesh
    assert all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))


def test_another_face_seed_moves_the_features_by_millimetres() -> None:
    grid = len(ROWS) * len(COLUMNS)
    first, second = (build_person(Figure(face=seed)).mesh.points[:grid] for seed in (1, 2))
    apart = np.linalg.norm(first - second, axis=1)
    assert np.median(apart) > 0.0005 and apart.max() > 0.0025


def test_words_change_shapes_and_colours() -> None:
    plain = build_person(Figure())
    for change in ({"garment": "dress"}, {"build": 0.8}, {"hair_style": "afro"}, {"hat": "fedora"}, {"glasses": "round"}):
        assert len(build_person(Figure(**change)).mesh.points) != len(plain.mesh.points) or not np.allclose(
            build_person(Figure(**change)).mesh.points, plain.mesh.points
        )
    for change in (
        {"skin": (0.3, 0.2, 0.15)},
        {"hair_colour": (0.8, 0.7, 0.4)},
        {"garment_colour": (0.7, 0.1, 0.1)},
        {"eyes": (0.2, 0.5, 0.8)},
    ):
        assert not np.array_equal(build_person(Figure(**change)).mesh.palette, plain.mesh.palette)


def test_every_hair_style_has_its_own_geometry() -> None:
    shapes = {style: build_person(Figure(hair_style=style)).mesh.points for style in HairStyle.__args__}
    for style, points in shapes.items():
        for other in HairStyle.__args__:
            same = len(shapes[other]) == len(points)
            assert other == style or not same or np.abs(shapes[other] - points).max() > 0.004


def test_a_child_is_shorter_with_a_larger_share_of_head() -> None:
    share = {}
    for name, figure in {"adult": Figure(age=30, height=1.7), "child": Figure(age=6, height=1.15)}.items():
        body, matrices = posed(figure)
        marks = landmarks(body, matrices)
        share[name] = float(marks.head_top[1] - marks.chin[1]) / float(marks.head_top[1])
        assert float(marks.head_top[1]) == pytest.approx(figure.height, abs=0.06)
    assert share["child"] > 1.2 * share["adult"]


def test_an_old_person_stoops() -> None:
    forward = {}
    for age in (30, 85):
        body, matrices = posed(Figure(age=age))
        marks = landmarks(body, matrices)
        forward[age] = float(marks.eyes[2] - marks.hips[2])
    assert forward[85] > forward[30] + 0.03


def test_height_and_build_are_measured_on_the_mesh() -> None:
    tall, short = (build_person(Figure(height=height)).mesh.points for height in (1.9, 1.5))
    assert tall[:, 1].max() - short[:, 1].max() == pytest.approx(0.4, abs=0.05)
    waist = lambda body: np.ptp(body.mesh.points[np.abs(body.mesh.points[:, 1] - 1.0) < 0.05, 2])
    assert waist(build_person(Figure(build=1.0))) > 1.25 * waist(build_person(Figure(build=-1.0)))


def test_nothing_is_open_at_the_shoulders() -> None:
    body = build_person(Figure(garment="jumper", hair_style="cropped"))
    mesh, joints = body.mesh, body.rest.joints
    welded = np.unique(np.round(mesh.points * 5000).astype(np.int64), axis=0, return_inverse=True)[1].ravel()
    triangles = welded[mesh.triangles]
    triangles = triangles[
        (triangles[:, 0] != triangles[:, 1]) & (triangles[:, 1] != triangles[:, 2]) & (triangles[:, 0] != triangles[:, 2])
    ]
    edges = np.sort(np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]]), 1)
    unique, count = np.unique(edges, axis=0, return_counts=True)
    place = np.zeros((welded.max() + 1, 3))
    place[welded] = mesh.points
    middle = place[unique[count == 1]].mean(1)
    for shoulder in joints[[10, 20]]:
        assert np.linalg.norm(middle - shoulder, axis=1).min() > 0.07 * body.rest.measures.unit


@pytest.mark.parametrize("holds", Held.__args__[1:])
def test_a_thing_held_stays_by_the_right_hand(holds: Held) -> None:
    empty, full = build_person(Figure()), build_person(Figure(), holds)
    body, matrices = posed(Figure(), Mark(character="A", holds=holds))
    added = len(full.mesh.points) - len(empty.mesh.points)
    assert added > 50
    prop = points_at(body, matrices)[-added:]
    hand = landmarks(body, matrices).right_hand
    assert np.linalg.norm(prop - hand, axis=1).min() < (0.13 if holds == "box" else 0.09)
    assert prop[:, 1].min() > -0.03
