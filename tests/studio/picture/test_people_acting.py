"""Bodies in time: feet on the floor, mouths on words, eyes on speakers, lines that reach no further than they may."""

import itertools

import numpy as np
import pytest

from film.figure import Figure
from film.staging import Expression, Mark, Motion
from studio.picture.previs.people import Body, build_person, landmarks, pose_person
from studio.picture.previs.people.skeleton import Bone
from studio.picture.setup import Cue, Mouth, Performer

FIGURE = Figure(face=3)
BODY = build_person(FIGURE)
AHEAD = {"B": (2.0, 1.6, 1.0), "camera": (0.0, 1.5, 4.0)}


def pose(mark: Mark, frame: float, cues: tuple[Cue, ...] = (), seed: int = 5, body: Body = BODY) -> np.ndarray:
    return pose_person(body, Performer(figure=FIGURE, mark=mark), AHEAD, cues, frame, 24, seed)


def points(matrices: np.ndarray, body: Body = BODY) -> np.ndarray:
    mesh = body.mesh
    share = mesh.weights[:, None, None]
    mixed = matrices[mesh.bone_a] * (1 - share) + matrices[mesh.bone_b] * share
    return np.einsum("nij,nj->ni", mixed[:, :, :3], mesh.points) + mixed[:, :, 3]


def spoken(*visemes: str, start: int = 0) -> Cue:
    mouths = tuple(Mouth(frame=6 * index, viseme=viseme) for index, viseme in enumerate(visemes))
    return Cue(speaker="A", start=start, frames=6 * len(visemes), mouths=mouths, stresses=(8.0,))


def opening(matrices: np.ndarray) -> float:
    """Return millimetres between the middle of the lips beyond what they are at rest."""
    shapes, scale = BODY.face.shapes, BODY.face.scale
    x, y, z = shapes.spots.T
    middle = (np.abs(x) < 5) & (z > 15) & (np.abs(y + 69) < 22)
    moved = matrices[len(Bone) : len(Bone) + BODY.face.points][middle, :, 3]
    head = matrices[Bone.HEAD]
    local = (moved - head[:, 3]) @ head[:, :3] / scale
    return float(local[:, 1].max() - local[:, 1].min())


@pytest.mark.parametrize("motion", Motion.__args__)
def test_every_motion_is_finite_and_keeps_bones_rigid(motion: Motion) -> None:
    for frame in (0, 13, 40, 95.5):
        matrices = pose(Mark(character="A", motion=motion), frame)
        assert matrices.dtype == np.float32 and matrices.shape == (BODY.bones, 3, 4)
        turns = matrices[: len(Bone), :, :3]
        assert np.allclose(turns @ turns.transpose(0, 2, 1), np.eye(3), atol=2e-3)


@pytest.mark.parametrize(
    "motion", ["stand", "talk", "listen", "walk", "run", "sit", "turn", "point", "wave", "work", "dance", "fight", "read"]
)
def test_the_lowest_point_is_on_the_floor(motion: Motion) -> None:
    for frame in (0, 7, 24, 50, 90):
        low = points(pose(Mark(character="A", motion=motion), frame))[:, 1].min()
        assert -0.03 < low < (0.16 if motion == "run" else 0.03)


def test_equal_arguments_give_equal_bytes_and_another_seed_does_not() -> None:
    mark = Mark(character="A", motion="talk", looks_at="B")
    cues = (spoken("aa", "PP", "O", start=3),)
    assert np.array_equal(pose(mark, 20, cues), pose(mark, 20, cues))
    assert not np.array_equal(pose(mark, 20, cues), pose(mark, 20, cues, seed=6))


def test_the_mouth_opens_on_aa_and_closes_on_pp() -> None:
    cue = spoken("sil", "aa", "aa", "PP", "aa")
    mark = Mark(character="A")
    shut, wide, closed = (opening(pose(mark, frame, (cue,))) for frame in (1, 14, 20.4))
    assert wide > shut + 10
    assert closed < shut + 3


def test_a_voice_over_moves_no_lips() -> None:
    cue = spoken("aa", "aa", "aa").model_copy(update={"visible": False})
    assert opening(pose(Mark(character="A"), 9, (cue,))) == pytest.approx(opening(pose(Mark(character="A"), 9)), abs=0.2)


def test_lips_move_without_jumps() -> None:
    cue = spoken("aa", "PP", "O", "SS", "E", "FF", "U")
    gaps = [opening(pose(Mark(character="A"), frame / 4, (cue,))) for frame in range(0, 170)]
    assert max(abs(a - b) for a, b in itertools.pairwise(gaps)) < 4.5


def test_a_blink_closes_the_lids_and_opens_them_again() -> None:
    shapes = BODY.face.shapes
    lidded = len(Bone) + shapes.lidded
    edge = lidded[shapes.lids[:, 0] > 0.8]
    height = []
    for frame in range(0, 120):
        matrices = pose(Mark(character="A"), frame)
        head = matrices[Bone.HEAD]
        height.append(float(((matrices[edge, :, 3] - head[:, 3]) @ head[:, :3])[:, 1].mean() / BODY.face.scale))
    assert max(height) - min(height) > 5
    assert 1 <= sum(value < min(height) + 2 for value in height) <= 24


@pytest.mark.parametrize("speaker", ["A", "B"])
def test_a_line_changes_nothing_twelve_frames_before_or_after_it(speaker: str) -> None:
    cue = spoken("aa", "E", "PP", start=60).model_copy(update={"speaker": speaker})
    mark = Mark(character="A", motion="talk", looks_at="camera")
    for frame in (0, 30, 47.9, 60 + 18 + 12.1, 120):
        assert np.array_equal(pose(mark, frame, (cue,)), pose(mark, frame))
    assert not np.array_equal(pose(mark, 66, (cue,)), pose(mark, 66))


def test_a_listener_turns_to_the_speaker_within_twelve_frames() -> None:
    cue = Cue(speaker="B", start=30, frames=60)
    mark = Mark(character="A", motion="listen")

    def yaw(frame: float, cues: tuple[Cue, ...]) -> float:
        ahead = pose(mark, frame, cues)[Bone.EYE_L, :, 2]
        return float(np.degrees(np.arctan2(ahead[0], ahead[2])))

    towards = np.degrees(np.arctan2(2.0, 1.0))
    assert abs(yaw(28, (cue,)) - yaw(28, ())) < 1
    assert yaw(42, (cue,)) > 0.6 * towards


def test_a_listener_reacts_to_the_end_of_a_line() -> None:
    cue = Cue(speaker="B", start=0, frames=40)
    mark = Mark(character="A", motion="listen", looks_at="B")
    still = lambda frame: pose(mark, frame)
    change = [np.abs(pose(mark, frame, (cue,)) - still(frame))[len(Bone) :].max() for frame in range(41, 52)]
    assert max(change) > 5e-4


def test_eyes_meet_on_what_they_look_at() -> None:
    near = {"B": (0.0, 1.55, 0.6)}
    mark = Mark(character="A", looks_at="B")
    matrices = pose_person(BODY, Performer(figure=FIGURE, mark=mark), near, (), 10, 24, 5)
    left, right = matrices[Bone.EYE_L, :, 2], matrices[Bone.EYE_R, :, 2]
    assert right[0] - left[0] > 0.05


def test_a_walk_travels_at_its_pace_and_stops() -> None:
    at = lambda frame: float(landmarks(BODY, pose(Mark(character="A", motion="walk", facing=90), frame)).hips[0])
    assert (at(48) - at(24)) == pytest.approx(1.3, abs=0.1)
    assert at(0) < 0 and 2.2 < at(200) < 2.7 and at(200) == pytest.approx(at(260), abs=0.1)


def test_planted_feet_do_not_slide_in_a_walk() -> None:
    mark = Mark(character="A", motion="walk")
    feet = np.array(
        [
            pose(mark, frame)[[Bone.FOOT_L, Bone.FOOT_R]] @ np.append(BODY.rest.joints[Bone.FOOT_L], 1.0)
            for frame in range(30, 54)
        ]
    )
    speed = np.abs(np.diff(feet[:, :, 2], axis=0)).min(1)
    assert np.median(speed) < 0.012


def test_someone_entering_ends_on_the_mark_and_someone_leaving_goes() -> None:
    hips = lambda frame, **business: landmarks(BODY, pose(Mark(character="A", at=(0.5, 0.2), **business), frame)).hips
    assert abs(float(hips(0, enters=True)[0]) - 0.5) > 1.2
    assert float(hips(120, enters=True)[0]) == pytest.approx(0.5, abs=0.1)
    assert float(hips(120, exits=True)[0]) > 3.0


def test_hands_never_hang_beside_a_standing_body() -> None:
    for seed in range(12):
        for frame in (0, 60, 180):
            matrices = pose(Mark(character="A"), frame, seed=seed)
            joints = BODY.rest.joints
            for first in (Bone.UPPER_L, Bone.UPPER_R):
                along = joints[first + 2] - joints[first]
                upper, fore = matrices[first, :, :3] @ along, matrices[first + 2, :, :3] @ along
                bend = np.degrees(np.arccos(np.clip(upper @ fore / np.linalg.norm(upper) / np.linalg.norm(fore), -1, 1)))
                assert bend > 25


def test_a_seated_pelvis_rests_on_the_seat() -> None:
    matrices = pose(Mark(character="A", motion="sit"), 40)
    cloth = points(matrices)
    marks = landmarks(BODY, matrices)
    under = cloth[
        (np.abs(cloth[:, 0] - marks.hips[0]) < 0.12)
        & (cloth[:, 2] < marks.hips[2] + 0.05)
        & (cloth[:, 2] > marks.hips[2] - 0.1)
    ]
    assert under[under[:, 1] > 0.3][:, 1].min() == pytest.approx(0.46, abs=0.06)


def test_gestures_rise_before_the_stress() -> None:
    still, moving = Mark(character="A"), []
    cue = Cue(speaker="A", start=10, frames=60, stresses=(30.0,), mouths=(Mouth(frame=0, viseme="aa"),))
    quiet = cue.model_copy(update={"stresses": ()})
    for frame in range(28, 46):
        beat = landmarks(BODY, pose(still, frame, (cue,))).chest
        moving.append((frame, pose(still, frame, (cue,)), pose(still, frame, (quiet,)), beat))
    change = {frame: float(np.abs(a[Bone.HEAD] - b[Bone.HEAD]).max()) for frame, a, b, _ in moving}
    assert change[32] < 1e-6 and change[36] > 1e-3 and change[40] >= max(change.values()) - 1e-4


@pytest.mark.parametrize("expression", Expression.__args__[1:])
def test_expressions_differ_on_the_face(expression: Expression) -> None:
    face = lambda name: (
        pose(Mark(character="A", expression=name), 8)[:, :, 3] - pose(Mark(character="A", expression=name), 8)[Bone.HEAD, :, 3]
    )
    assert np.abs(face(expression) - face("neutral"))[len(Bone) :].max() > 5e-4
