"""Animals, birds, robots and ghosts: four legs on the ground, no paw that slides, seen where they stand in their own colour."""

import itertools

import numpy as np
import pytest
from previs_setups import performer, planes, setup

from film.camera import Camera
from film.figure import Figure, Kind
from film.staging import Mark, Motion
from studio.picture.previs.maker import Previs
from studio.picture.previs.people.beings import Player, build_player, player_landmarks, pose_player
from studio.picture.previs.people.beings.animal import Animal
from studio.picture.previs.people.beings.beast import LEGS
from studio.picture.previs.people.beings.travel import way
from studio.picture.previs.people.body import Body
from studio.picture.setup import Performer

HEIGHTS: dict[Kind, float] = {
    "dog": 0.78, "cat": 0.36, "horse": 2.1, "creature": 1.7, "bird": 0.4, "robot": 1.75, "ghost": 1.7,
}  # fmt: skip
FOUR_LEGGED: tuple[Kind, ...] = ("dog", "cat", "horse", "creature")
BEHIND = {"b": (0.0, 1.6, -3.0), "camera": (0.0, 1.5, 4.0)}


def figure(kind: Kind, **fields: object) -> Figure:
    return Figure.model_validate({"kind": kind, "height": HEIGHTS[kind], "face": 1, **fields})


PLAYERS: dict[Kind, Player] = {kind: build_player(figure(kind)) for kind in HEIGHTS}


def posed(kind: Kind, frame: float = 0.0, motion: Motion = "stand", **mark: object) -> np.ndarray:
    one = Performer(figure=figure(kind), mark=Mark.model_validate({"character": kind, "motion": motion, **mark}))
    return pose_player(PLAYERS[kind], one, BEHIND, (), frame, 24, 5)


def points(kind: Kind, matrices: np.ndarray) -> np.ndarray:
    mesh = PLAYERS[kind].mesh
    used = np.unique(mesh.triangles)
    share = mesh.weights[used, None, None]
    mixed = matrices[mesh.bone_a[used]] * (1 - share) + matrices[mesh.bone_b[used]] * share
    return np.einsum("nij,nj->ni", mixed[:, :, :3], mesh.points[used]) + mixed[:, :, 3]


@pytest.mark.parametrize("kind", HEIGHTS)
def test_every_being_is_a_sound_mesh_as_tall_as_it_was_asked_to_be(kind: Kind) -> None:
    mesh = PLAYERS[kind].mesh
    assert np.isfinite(mesh.points).all() and np.isfinite(mesh.normals).all()
    assert mesh.triangles.max() < len(mesh.points) and mesh.materials.max() < len(mesh.palette)
    assert max(mesh.bone_a.max(), mesh.bone_b.max()) < PLAYERS[kind].bones
    assert 2_000 < len(mesh.triangles) < 34_000
    top = float(player_landmarks(PLAYERS[kind], posed(kind)).head_top[1])
    assert top == pytest.approx(HEIGHTS[kind], rel=0.12)


@pytest.mark.parametrize("kind", HEIGHTS)
def test_equal_figures_are_the_same_being_to_the_byte(kind: Kind) -> None:
    again = build_player(figure(kind)).mesh
    assert all(np.array_equal(one, other) for one, other in zip(PLAYERS[kind].mesh, again, strict=True))


@pytest.mark.parametrize("motion", Motion.__args__)
@pytest.mark.parametrize("kind", HEIGHTS)
def test_no_motion_of_people_is_too_much_for_a_being(kind: Kind, motion: Motion) -> None:
    for frame in (0, 15, 60.5):
        matrices = posed(kind, frame, motion)
        assert matrices.dtype == np.float32 and matrices.shape == (PLAYERS[kind].bones, 3, 4)
        assert np.isfinite(matrices).all()
        assert points(kind, matrices)[:, 1].min() > -0.11 * HEIGHTS[kind]


@pytest.mark.parametrize("kind", FOUR_LEGGED)
def test_a_standing_animal_has_four_legs_on_the_ground(kind: Kind) -> None:
    animal, matrices = PLAYERS[kind], posed(kind)
    assert isinstance(animal, Animal)
    spots = points(kind, matrices)
    for first in LEGS:
        paw = matrices[first + 3, :, :3] @ (animal.joints[first + 3] * animal.withers) + matrices[first + 3, :, 3]
        near = spots[np.hypot(spots[:, 0] - paw[0], spots[:, 2] - paw[2]) < 0.1 * animal.withers]
        assert abs(near[:, 1].min()) < 0.02 * HEIGHTS[kind]


@pytest.mark.parametrize("motion", ["walk", "run"])
@pytest.mark.parametrize("kind", FOUR_LEGGED)
def test_a_paw_on_the_ground_does_not_slide(kind: Kind, motion: Motion) -> None:
    animal = PLAYERS[kind]
    assert isinstance(animal, Animal)
    rest = animal.joints[[first + 3 for first in LEGS]] * animal.withers
    paws = []
    for frame in np.arange(10, 20, 0.5):
        matrices = posed(kind, float(frame), motion)
        bones = [first + 3 for first in LEGS]
        paws.append(np.einsum("nij,nj->ni", matrices[bones][:, :, :3], rest) + matrices[bones][:, :, 3])
    track = np.array(paws)
    planted = (track[1:, :, 1] < rest[:, 1] + 0.004) & (track[:-1, :, 1] < rest[:, 1] + 0.004)
    moved = np.hypot(np.diff(track[:, :, 0], axis=0), np.diff(track[:, :, 2], axis=0))
    assert planted.sum() > 8
    gone = way(Mark(character="a", motion=motion), 1.5, {}, animal.breed.walk).gone
    assert gone > 0.5 and np.median(moved[planted]) < 0.004 and moved[planted].max() < 0.02


def test_a_dog_that_is_called_runs_to_whom_it_looks_at_and_stops_before_them() -> None:
    at = lambda frame: player_landmarks(PLAYERS["dog"], posed("dog", frame, "run", looks_at="b", at=(2.0, 1.0))).hips
    away = [float(np.hypot(at(frame)[0], at(frame)[2] + 3.0)) for frame in (0, 24, 72, 120)]
    assert away[0] > away[1] > away[2] and away[2] == pytest.approx(away[3], abs=0.02)
    assert 0.5 < away[3] < 1.6


@pytest.mark.parametrize("kind", ["dog", "cat", "creature"])
def test_a_being_that_calls_opens_its_mouth(kind: Kind) -> None:
    jaw = 5
    turns = [posed(kind, frame, "talk")[jaw, :, :3] for frame in range(0, 40)]
    shut = posed(kind, 0)[jaw, :, :3]
    assert max(float(np.abs(turn - shut).max()) for turn in turns) > 0.15


def test_a_sitting_dog_has_its_rump_low_and_its_head_high() -> None:
    rump = lambda motion: float(player_landmarks(PLAYERS["dog"], posed("dog", 0, motion)).hips[1])
    head = lambda motion: float(player_landmarks(PLAYERS["dog"], posed("dog", 0, motion)).head_top[1])
    assert rump("sit") < 0.6 * rump("stand") and head("sit") > 0.85 * head("stand")
    assert head("lie") < 0.8 * head("stand")


def test_a_bird_flies_when_it_is_told_to_go_and_stands_when_it_is_not() -> None:
    assert points("bird", posed("bird"))[:, 1].min() == pytest.approx(0.0, abs=0.02)
    assert points("bird", posed("bird", 30, "run"))[:, 1].min() > 0.9
    reach = lambda motion: max(float(np.ptp(points("bird", posed("bird", frame, motion))[:, 0])) for frame in range(24, 36))
    assert reach("run") > 1.7 * reach("stand")


def test_a_ghost_floats_and_has_no_feet_and_a_robot_stands_on_its_own() -> None:
    assert points("ghost", posed("ghost", 12))[:, 1].min() > 0.08
    assert isinstance(PLAYERS["robot"], Body)
    assert abs(points("robot", posed("robot"))[:, 1].min()) < 0.03


def test_a_ghost_glides_without_moving_its_legs() -> None:
    first, later = posed("ghost", 24, "walk"), posed("ghost", 36, "walk")
    assert np.hypot(*(later[0, [0, 2], 3] - first[0, [0, 2], 3])) > 0.3


COATS = {"black": (0.09, 0.09, 0.1), "white": (0.94, 0.94, 0.93), "rust": (0.64, 0.29, 0.12), "emerald": (0.07, 0.54, 0.34)}


def seen(maker: Previs, kind: Kind, coat: tuple[float, float, float]) -> tuple[np.ndarray, np.ndarray]:
    """Return which pixels a being changes, and its frame."""
    dyed = figure(kind, hair_colour=coat, under_colour=coat, garment_colour=coat, pattern=0.0)
    here = setup(camera=Camera(size="medium long"), performers=(performer(kind, 0.0, 60, dyed),))
    frame = maker.still(here, 0).copy()
    gone = maker.still(setup(camera=Camera(size="medium long"), performers=()), 0)
    return np.abs(planes(frame)[0] - planes(gone)[0]) > 0.02, frame


@pytest.mark.parametrize("kind", HEIGHTS)
def test_a_being_is_seen_in_the_frame_in_the_colour_it_was_given(kind: Kind) -> None:
    maker = Previs()
    middle = np.s_[30:78, 66:126]
    lights = {name: planes(seen(maker, kind, coat)[1])[0][middle] for name, coat in COATS.items()}
    differ = np.abs(lights["white"] - lights["black"]) > 0.06
    assert differ.mean() > 0.04
    assert lights["white"][differ].mean() > lights["black"][differ].mean() + 0.08
    _, _, red = planes(seen(maker, kind, COATS["rust"])[1])
    _, _, green = planes(seen(maker, kind, COATS["emerald"])[1])
    if kind != "ghost":
        assert (red - green)[15:39, 33:63].max() > 0.08


def test_people_and_beings_share_a_frame_and_their_maker_is_repeatable() -> None:
    pair = (performer("anna", -0.5, 60), performer("dog", 0.9, -60, figure("dog"), looks_at="anna"))
    here = setup(camera=Camera(size="medium long"), performers=pair)
    assert np.array_equal(Previs().still(here, 5), Previs().still(here, 5))
    alone = setup(camera=Camera(size="medium long"), performers=pair[:1])
    assert not np.array_equal(Previs().still(here, 5), Previs().still(alone, 5))


def test_kinds_differ_from_one_another_in_shape() -> None:
    sizes = {kind: np.ptp(points(kind, posed(kind)), axis=0) for kind in FOUR_LEGGED}
    for one, other in itertools.combinations(FOUR_LEGGED, 2):
        a, b = sizes[one] / sizes[one].max(), sizes[other] / sizes[other].max()
        assert np.abs(a - b).max() > 0.02
