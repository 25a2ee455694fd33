"""People with people: arms behind backs, things from hand to hand, feet that stay planted, room kept between strangers."""

import itertools
import math
from typing import Any

import numpy as np
import pytest

from film.figure import Figure
from film.staging import Expression, Held, Mark, Motion
from studio.picture.previs.people import Body, build_person, furnished, pose_company
from studio.picture.previs.people.skeleton import LEGS, Bone
from studio.picture.setup import Cue, Performer

BEN = Figure(sex="male", height=1.82, garment="jacket", face=3)
ANNA = Figure(sex="female", height=1.66, garment="jumper", face=8)
MINA = Figure(sex="female", height=1.28, age=9, garment="hoodie", face=5)
BODIES = {figure: build_person(figure) for figure in (BEN, ANNA, MINA)}
SPOTS = {"A": (-0.55, 0.0), "B": (0.55, 0.0)}


def act(
    motion: Motion, figures: tuple[Figure, Figure] = (BEN, ANNA), answer: Motion = "listen", holds: Held = "none"
) -> tuple[list[Body], list[Performer]]:
    """Return two people, of whom the first does something with the second."""
    first = Mark(character="A", at=SPOTS["A"], facing=58, motion=motion, looks_at="B", holds=holds)
    second = Mark(character="B", at=SPOTS["B"], facing=-58, motion=answer, looks_at="A")
    bodies = [BODIES[figures[0]] if holds == "none" else build_person(figures[0], holds), BODIES[figures[1]]]
    return bodies, [Performer(figure=figure, mark=mark) for figure, mark in zip(figures, (first, second), strict=True)]


def posed(pair: tuple[list[Body], list[Performer]], frame: float, cues: tuple[Cue, ...] = ()) -> list[np.ndarray]:
    bodies, performers = pair
    heads = {one.mark.character: (one.mark.at[0], body.height * 0.93, one.mark.at[1]) for body, one in zip(*pair, strict=True)}
    return pose_company(bodies, performers, heads, cues, frame, 24, range(5, 5 + len(bodies)))


def joint(body: Body, matrices: np.ndarray, bone: int) -> np.ndarray:
    return matrices[bone, :, :3] @ body.rest.joints[bone] + matrices[bone, :, 3]


def within(body: Body, matrices: np.ndarray, bone: int, point: np.ndarray) -> np.ndarray:
    """Return a point of the world in the rest pose of what `bone` carries."""
    return matrices[bone, :, :3].T @ (point - matrices[bone, :, 3])


def sole(body: Body, matrices: np.ndarray, index: int) -> np.ndarray:
    return joint(body, matrices, LEGS[index] + 4)


@pytest.mark.parametrize("figures", [(BEN, ANNA), (ANNA, BEN), (MINA, BEN), (BEN, MINA), (ANNA, ANNA)])
def test_in_an_embrace_each_has_both_hands_behind_the_others_back(figures: tuple[Figure, Figure]) -> None:
    pair = act("embrace", figures)
    for frame in (20, 36, 60):
        both = posed(pair, frame)
        for me, you in ((0, 1), (1, 0)):
            for bone in (Bone.HAND_L, Bone.HAND_R):
                hand = within(pair[0][you], both[you], Bone.CHEST, joint(pair[0][me], both[me], bone))
                assert hand[2] < -0.04
                assert abs(hand[0]) < 0.2


def test_in_an_embrace_heads_are_side_by_side() -> None:
    pair = act("embrace")
    both = posed(pair, 40)
    heads = [joint(body, matrices, Bone.HEAD) for body, matrices in zip(pair[0], both, strict=True)]
    assert 0.12 < math.dist(heads[0], heads[1]) < 0.4


def test_who_is_embraced_stands_still_until_the_other_comes_and_nobody_jumps() -> None:
    pair = act("embrace")
    for before, after in itertools.pairwise(posed(pair, frame / 2) for frame in range(80)):
        for body, a, b in zip(pair[0], before, after, strict=True):
            for bone in (Bone.HEAD, Bone.HAND_L, Bone.HAND_R, Bone.HIPS):
                assert math.dist(joint(body, a, bone), joint(body, b, bone)) < 0.11


@pytest.mark.parametrize("holds", ["lamp", "letter", "box"])
def test_what_is_handed_over_goes_from_hand_to_hand(holds: Held) -> None:
    pair = act("hand over", holds=holds)
    thing = pair[0][0].mesh.points[pair[0][0].mesh.bone_a == Bone.PROP].mean(0)

    def distances(frame: float) -> tuple[float, float]:
        both = posed(pair, frame)
        spot = both[0][Bone.PROP, :, :3] @ thing + both[0][Bone.PROP, :, 3]
        return tuple(math.dist(spot, joint(body, one, Bone.CURL_R)) for body, one in zip(pair[0], both, strict=True))  # type: ignore[return-value]

    first, last = distances(0), distances(60)
    assert first[0] < first[1] and last[1] < last[0]
    assert first[0] < 0.25 and last[1] < 0.25


def test_hands_meet_when_they_are_shaken() -> None:
    pair = act("shake hands")
    both = posed(pair, 20)
    hands = [joint(body, matrices, Bone.CURL_R) for body, matrices in zip(pair[0], both, strict=True)]
    assert math.dist(hands[0], hands[1]) < 0.09


def test_dancers_hold_each_other_and_turn() -> None:
    pair = act("dance", answer="dance")
    facings = []
    for frame in (24, 60, 100):
        both = posed(pair, frame)
        joined = [joint(pair[0][0], both[0], Bone.HAND_L), joint(pair[0][1], both[1], Bone.HAND_R)]
        assert math.dist(*joined) < 0.12
        back = within(pair[0][1], both[1], Bone.CHEST, joint(pair[0][0], both[0], Bone.CURL_R))
        assert back[2] < -0.06
        hips = [joint(body, matrices, Bone.HIPS) for body, matrices in zip(pair[0], both, strict=True)]
        facings.append(math.atan2(hips[1][0] - hips[0][0], hips[1][2] - hips[0][2]))
        assert 0.35 < math.dist(*hips) < 0.75
    assert abs(facings[1] - facings[0]) > 0.6 and abs(facings[2] - facings[1]) > 0.6


def test_a_blow_reaches_the_face_and_the_head_flies_back() -> None:
    pair = act("fight", answer="fight")
    bodies = pair[0]
    reach, heads = [], []
    for frame in np.arange(0, 24, 0.5):
        both = posed(pair, frame)
        face = both[1][Bone.HEAD, :, :3] @ (bodies[1].rest.joints[Bone.JAW] + (0, 0, 0.08)) + both[1][Bone.HEAD, :, 3]
        reach.append(min(math.dist(face, joint(bodies[0], both[0], bone)) for bone in (Bone.CURL_L, Bone.CURL_R)))
        heads.append(joint(bodies[1], both[1], Bone.HEAD)[0])
    struck = int(np.argmin(reach))
    assert reach[struck] < 0.14
    assert max(heads[struck : struck + 8]) > heads[struck] + 0.08


def test_somebody_pushed_steps_back() -> None:
    pair = act("push")
    x = lambda frame: float(joint(pair[0][1], posed(pair, frame)[1], Bone.HIPS)[0])
    assert x(40) > min(x(frame) for frame in range(0, 16, 2)) + 0.4


def test_somebody_led_comes_by_the_hand() -> None:
    pair = act("lead")
    for frame in (4, 20, 40):
        both = posed(pair, frame)
        assert math.dist(joint(pair[0][0], both[0], Bone.CURL_L), joint(pair[0][1], both[1], Bone.CURL_R)) < 0.12
        assert math.dist(joint(pair[0][0], both[0], Bone.HIPS), joint(pair[0][1], both[1], Bone.HIPS)) > 0.55


ROW = ((-0.8, 0.05), (0.25, -0.2), (0.95, 0.15))


@pytest.mark.parametrize("walker", [0, 1, 2])
@pytest.mark.parametrize(
    "business", [{"motion": "walk"}, {"motion": "run"}, {"motion": "step back"}, {"enters": True}, {"exits": True}]
)
def test_nobody_comes_nearer_than_arms_length_to_another(walker: int, business: dict[str, Any]) -> None:
    facings = (58, 40, -58)
    marks = [
        Mark(character="ABC"[i], at=ROW[i], facing=facings[i], looks_at="ABC"[(i + 1) % 3], **(business if i == walker else {}))
        for i in range(3)
    ]
    crowd = [BODIES[BEN]] * 3, [Performer(figure=BEN, mark=mark) for mark in marks]
    for frame in range(0, 96, 6):
        hips = [joint(BODIES[BEN], matrices, Bone.HIPS)[[0, 2]] for matrices in posed(crowd, frame)]
        assert min(math.dist(a, b) for a, b in itertools.combinations(hips, 2)) > 0.55


@pytest.mark.parametrize(
    "business",
    [
        {"motion": "walk"},
        {"motion": "step back"},
        {"enters": True},
        {"exits": True},
        {"motion": "stand"},
        {"motion": "embrace"},
    ],
)
def test_feet_on_the_floor_do_not_slide(business: dict[str, Any]) -> None:
    pair = act("stand")
    pair[1][0] = Performer(figure=BEN, mark=pair[1][0].mark.model_copy(update=business))
    rest = BODIES[BEN].rest.joints[Bone.FOOT_L][1]
    for index in (0, 1):
        feet = np.array([sole(BODIES[BEN], posed(pair, frame)[0], index) for frame in range(0, 90)])
        low = (feet[:-1, 1] < rest + 0.012) & (feet[1:, 1] < rest + 0.012)
        slid = np.linalg.norm(np.diff(feet[:, [0, 2]], axis=0), axis=1)[low]
        assert slid.max(initial=0) < 0.02


def test_a_foot_is_always_on_a_step_of_those_who_climb() -> None:
    body = furnished(BODIES[BEN], "climb")
    mark = Mark(character="A", motion="climb", facing=30)
    alone = [body], [Performer(figure=BEN, mark=mark)]
    flight = body.mesh.points[body.mesh.bone_a == body.bones - 1]
    ankle = body.rest.joints[Bone.FOOT_L][1]
    high = []
    for frame in range(0, 130, 3):
        matrices = posed(alone, frame)[0]
        steps = flight @ matrices[-1, :, :3].T + matrices[-1, :, 3]
        gaps = []
        for index in (0, 1):
            foot = sole(body, matrices, index)
            under = steps[np.linalg.norm(steps[:, [0, 2]] - foot[[0, 2]], axis=1) < 0.72]
            levels = np.append(np.unique(np.round(under[:, 1], 3)), 0.0)
            gaps.append(np.abs(foot[1] - ankle - levels).min())
        assert min(gaps) < 0.03
        high.append(float(joint(body, matrices, Bone.HIPS)[1]))
    assert high[-1] > high[0] + 0.7


def test_eyes_lead_the_head_and_the_head_leads_the_body() -> None:
    cue = Cue(speaker="B", start=30, frames=90)
    mark = Mark(character="A", motion="listen", facing=0)
    other = Mark(character="B", at=(2.0, 1.2))
    pair = [BODIES[BEN], BODIES[ANNA]], [Performer(figure=BEN, mark=mark), Performer(figure=ANNA, mark=other)]
    yaw = {"eye": [], "head": [], "chest": []}
    for frame in np.arange(28, 60, 0.25):
        quiet, turned = posed(pair, frame)[0], posed(pair, frame, (cue,))[0]
        for name, bone in (("eye", Bone.EYE_L), ("head", Bone.HEAD), ("chest", Bone.CHEST)):
            angle = [math.atan2(one[bone, 0, 2], one[bone, 2, 2]) for one in (quiet, turned)]
            yaw[name].append(angle[1] - angle[0])
    begins = {name: int(np.argmax(np.abs(values) > 0.03 * np.abs(values).max())) / 4 for name, values in yaw.items()}
    assert begins["eye"] + 2 <= begins["head"] and begins["head"] + 3 <= begins["chest"]


@pytest.mark.parametrize("mood", Expression.__args__)
def test_no_hand_is_in_its_own_trunk_and_no_speaker_covers_the_mouth(mood: Expression) -> None:
    cue = Cue(speaker="A", start=0, frames=600, stresses=tuple(range(10, 600, 15)))
    for figure, seed in itertools.product((BEN, ANNA), range(2)):
        body = BODIES[figure]
        performer = Performer(figure=figure, mark=Mark(character="A", motion="talk", expression=mood))
        for frame, cues in itertools.product((0, 90, 260, 430), ((), (cue,))):
            matrices = pose_company([body], [performer], {}, cues, frame, 24, [seed])[0]
            assert _deepest(body, matrices) < 0.03
            if cues:
                mouth = matrices[Bone.HEAD, :, :3] @ (body.rest.joints[Bone.JAW] + (0, -0.01, 0.09)) + matrices[Bone.HEAD, :, 3]
                hands = (Bone.HAND_L, Bone.CURL_L, Bone.TIP_L, Bone.HAND_R, Bone.CURL_R, Bone.TIP_R)
                assert min(math.dist(mouth, joint(body, matrices, bone)) for bone in hands) > 0.16


def _deepest(body: Body, matrices: np.ndarray) -> float:
    """Return how far the middle of a wrist, a palm or a forearm lies inside the dressed trunk, taken for elliptic, metres."""
    worst = 0.0
    for first in (Bone.SHOULDER_L, Bone.SHOULDER_R):
        elbow, wrist, palm = (joint(body, matrices, first + k) for k in (2, 4, 5))
        for point in (wrist, palm, (elbow + wrist) / 2):
            bone = Bone.CHEST if point[1] > joint(body, matrices, Bone.CHEST)[1] - 0.1 else Bone.HIPS
            x, y, z = within(body, matrices, bone, point)
            trunk = body.rest.trunk
            if not trunk[0, 0] < y < trunk[-1, 0]:
                continue
            wide, ahead, behind = (np.interp(y, trunk[:, 0], trunk[:, k]) for k in (1, 2, 3))
            share = math.hypot(x / wide, z / (ahead if z > 0 else behind))
            worst = max(worst, math.hypot(x, z) * (1 / max(share, 1e-3) - 1))
    return worst


def test_guns_point_at_each_other_from_a_duels_distance() -> None:
    pair = act("point", answer="point", holds="gun")
    pair[0][1] = build_person(ANNA, "gun")
    pair[1][1] = Performer(figure=ANNA, mark=pair[1][1].mark.model_copy(update={"holds": "gun"}))
    both = posed(pair, 20)
    hips = [joint(body, matrices, Bone.HIPS) for body, matrices in zip(pair[0], both, strict=True)]
    assert math.dist(*hips) > 2.3
    for me, you in ((0, 1), (1, 0)):
        hand, knuckle = (joint(pair[0][me], both[me], bone) for bone in (Bone.HAND_R, Bone.CURL_R))
        chest = joint(pair[0][you], both[you], Bone.CHEST) - hand
        barrel = (knuckle - hand) / np.linalg.norm(knuckle - hand)
        assert math.degrees(math.acos(float(barrel @ chest / np.linalg.norm(chest)))) < 14


@pytest.mark.parametrize("figure", [BEN, ANNA, MINA])
@pytest.mark.parametrize("motion", ["sit", "type"])
def test_who_sits_has_a_seat_under_them(figure: Figure, motion: Motion) -> None:
    body = furnished(BODIES[figure], motion)
    matrices = posed(([body], [Performer(figure=figure, mark=Mark(character="A", facing=40, motion=motion))]), 30)[0]
    piece = body.mesh.points[body.mesh.bone_a == body.bones - 1] @ matrices[-1, :, :3].T + matrices[-1, :, 3]
    hips = joint(body, matrices, Bone.HIPS)
    seat = piece[np.linalg.norm(piece[:, [0, 2]] - hips[[0, 2]], axis=1) < 0.16]
    assert 0.04 < hips[1] - seat[:, 1].max() < 0.16


def test_a_thing_picked_up_lies_on_the_floor_before() -> None:
    body = build_person(BEN, "lamp")
    alone = [body], [Performer(figure=BEN, mark=Mark(character="A", motion="pick up", holds="lamp"))]
    thing = body.mesh.points[body.mesh.bone_a == Bone.PROP]
    low = lambda frame: float((thing @ (m := posed(alone, frame)[0][Bone.PROP])[:, :3].T + m[:, 3])[:, 1].min())
    assert abs(low(2)) < 0.2 and low(2) == pytest.approx(low(20), abs=1e-6)
    assert low(60) > 0.4


@pytest.mark.parametrize("figure", [BEN, ANNA, MINA])
@pytest.mark.parametrize("motion", ["work", "type"])
def test_hands_work_on_the_table_and_not_through_it(figure: Figure, motion: Motion) -> None:
    body = furnished(BODIES[figure], motion)
    alone = [body], [Performer(figure=figure, mark=Mark(character="A", motion=motion))]
    assert body.piece is not None
    top = float(body.piece.points[np.abs(body.piece.points[:, 0]) > 0.45][:, 1].max())
    for frame in range(0, 96, 12):
        matrices = posed(alone, frame)[0]
        for bone in (Bone.TIP_L, Bone.TIP_R):
            assert 0 < joint(body, matrices, bone)[1] - top < 0.09
