"""Where people lie in the frame, measured on their projected outlines and on small drawings of what the camera sees."""

import math

import numpy as np
import pytest

from film.camera import Camera, Light
from film.figure import Figure
from film.setting import Setting
from film.words import Size
from studio.picture.previs.clearing import Cast
from studio.picture.previs.framing import Person, direction, turn
from studio.picture.previs.maker import Previs
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.ready import prepare
from studio.picture.previs.scene import assemble
from studio.picture.previs.shot import Shot
from studio.picture.previs.sight import Draughtsman, Sight
from studio.picture.previs.view import look, to_pixels
from studio.picture.setup import Performer
from tests.studio.picture.previs_setups import BEN, PAIR, performer, setup

CHILD = Figure(sex="female", age=9, height=1.26, hair_style="bun", garment="hoodie")
TALL = Figure(sex="male", height=1.95, garment="coat")
ODD_PAIR = (performer("anna", -0.55, 60, CHILD, looks_at="ben"), performer("ben", 0.55, -60, TALL, looks_at="anna"))
HATTED = (performer("anna", -0.5, 60, Figure(height=1.66, hat="wide brim"), looks_at="ben"), PAIR[1])
THREE = (performer("anna", -0.8, 60, looks_at="ben"), performer("ben", 0.95, -60, BEN), performer("carl", 0.25, -40, TALL))
ASPECTS = [(480, 270), (480, 200), (480, 260), (360, 272), (272, 272), (152, 272)]
UPRIGHT = ["close-up", "medium close-up", "medium"]


@pytest.fixture(scope="module")
def maker() -> Previs:
    return Previs()


def ready(maker: Previs, camera: Camera, performers: tuple[Performer, ...] = PAIR, **fields: object) -> Shot:
    asked = setup(camera=camera, performers=performers, width=480, height=270)
    asked = asked.model_copy(update=fields)
    return prepare(asked, maker._stage(asked))


def placed(shot: Shot, points: np.ndarray) -> np.ndarray:
    """Return (n, 2) points as shares of the frame's width and height."""
    stand, size = shot.stand, (shot.setup.width, shot.setup.height)
    return to_pixels(look(stand.eye, stand.aim, stand.lens_mm, stand.roll, size), points)[:, :2] / size


def head(person: Person) -> np.ndarray:
    return person.outline[person.outline[:, 1] > person.chin[1]]


def sight_of(shot: Shot) -> Sight:
    stand = shot.stand
    draughtsman = Draughtsman(shot.stage.scene, shot.setup.width / shot.setup.height)
    return draughtsman.draw(stand.eye, stand.aim, stand.lens_mm, stand.roll)


def azimuth(shot: Shot) -> float:
    back = shot.stand.eye - shot.stand.aim
    return math.degrees(math.atan2(back[0], back[2]))


@pytest.mark.parametrize("who", ["anna", "ben"])
@pytest.mark.parametrize("size", UPRIGHT)
def test_a_single_sees_three_quarters_of_the_face_with_room_to_look_into(maker: Previs, who: str, size: Size) -> None:
    shot = ready(maker, Camera(size=size, subject=who), side=40.0 if who == "anna" else -40.0)
    person = next(person for person in shot.first if person.character == who)
    off = turn(person.gaze - azimuth(shot))
    assert 8 <= abs(off) <= 45
    x = float(placed(shot, person.eyes[None])[0, 0])
    assert (x < 0.48) if off > 0 else (x > 0.52)


@pytest.mark.parametrize("size", UPRIGHT)
@pytest.mark.parametrize("performers", [PAIR, ODD_PAIR, HATTED])
def test_a_single_has_its_eyes_on_the_upper_third_and_its_whole_head_in_the_frame(
    maker: Previs, size: Size, performers: tuple[Performer, ...]
) -> None:
    shot = ready(maker, Camera(size=size, subject="anna"), performers, side=40.0)
    person = shot.first[0]
    assert 0.26 < float(placed(shot, person.eyes[None])[0, 1]) < 0.46
    assert float(placed(shot, head(person))[:, 1].min()) > -0.01


@pytest.mark.parametrize("performers", [PAIR, ODD_PAIR, ODD_PAIR[::-1]])
@pytest.mark.parametrize("size", UPRIGHT)
@pytest.mark.parametrize("kit", ["street", "living room"])
def test_the_near_shoulder_takes_about_a_third_at_most_and_never_the_face(
    maker: Previs, kit: str, size: Size, performers: tuple[Performer, ...]
) -> None:
    over, seen = performers[0].mark.character, performers[1].mark.character
    camera = Camera(size=size, subject=seen, over_shoulder_of=over)
    shot = ready(maker, camera, performers, setting=Setting(kit=kit, seed=3))
    near, far = shot.first[0], shot.first[1]
    sight, cast = sight_of(shot), Cast(shot.stage.scene, list(shot.first), [far], near)
    columns = cast.pixels(sight, 0).any(axis=0).mean()
    assert columns <= 0.34
    spots = placed(shot, head(far))
    high, wide = sight.owners.shape
    own = cast.pixels(sight, 1)
    assert own[(spots[:, 1] * high).astype(int), (spots[:, 0] * wide).astype(int)].mean() > 0.85
    assert 0.25 < float(placed(shot, far.eyes[None])[0, 1]) < 0.45


def test_reverse_shots_keep_the_line(maker: Previs) -> None:
    one = ready(maker, Camera(size="medium", subject="ben", over_shoulder_of="anna"), side=-40.0)
    other = ready(maker, Camera(size="medium", subject="anna", over_shoulder_of="ben"), side=40.0)
    assert one.stand.eye[2] > 0 and other.stand.eye[2] > 0
    looks = [turn(shot.first[i].gaze - azimuth(shot)) for shot, i in ((one, 1), (other, 0))]
    assert looks[0] * looks[1] < 0


@pytest.mark.parametrize("size", ASPECTS)
@pytest.mark.parametrize("kind", ["two-shot", "medium long", "long"])
@pytest.mark.parametrize("performers", [PAIR, ODD_PAIR])
def test_everyone_of_a_group_keeps_their_head_in_every_aspect(
    maker: Previs, size: tuple[int, int], kind: Size, performers: tuple[Performer, ...]
) -> None:
    shot = ready(maker, Camera(size=kind), performers, width=size[0], height=size[1], side=-14.0)
    for person in shot.first:
        spots = placed(shot, head(person))
        assert spots.min() > 0.0 and spots.max() < 1.0


@pytest.mark.parametrize("kit", ["street", "living room", "desert", "church", "market"])
@pytest.mark.parametrize("size", ["long", "extreme long"])
def test_people_in_a_wide_shot_are_whole_and_not_ants(maker: Previs, kit: str, size: Size) -> None:
    shot = ready(maker, Camera(size=size), setting=Setting(kit=kit, seed=3), side=-10.0)
    for person in shot.first:
        spots = placed(shot, person.outline)
        assert spots.min() > -0.01 and spots.max() < 1.01
        assert np.ptp(spots[:, 1]) > 0.18


def test_a_wide_shot_of_a_room_shows_more_floor_than_ceiling(maker: Previs) -> None:
    shot = ready(maker, Camera(size="extreme long"), setting=Setting(kit="living room", seed=3))
    crown = max(float(person.crown[1]) for person in shot.first)
    head_line, foot_line = placed(shot, np.array([[0.0, crown, 0.0], [0.0, 0.0, 0.0]]))[:, 1]
    assert head_line < 0.45 and 1 - foot_line > 0.08


@pytest.mark.parametrize("size", ["medium close-up", "medium"])
def test_others_stay_out_of_a_single(maker: Previs, size: Size) -> None:
    shot = ready(maker, Camera(size=size, subject="anna"), THREE, side=40.0)
    cast = Cast(shot.stage.scene, list(shot.first), [shot.first[0]], None)
    sight = sight_of(shot)
    assert sum(cast.pixels(sight, i).mean() for i in (1, 2)) < 0.05


def pole(x: float, z: float) -> MeshBuilder:
    """Return a floor with one lamp post on it."""
    builder = MeshBuilder()
    grey = Material((0.4, 0.4, 0.4))
    floor = np.array([[-20, 0, -20], [-20, 0, 20], [20, 0, 20], [20, 0, -20]], float)
    builder.add(floor, np.array([[0, 1, 2], [0, 2, 3]]), grey)
    turns = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    ring = np.stack([x + 0.07 * np.sin(turns), np.zeros(8), z + 0.07 * np.cos(turns)], 1)
    post = np.concatenate([ring, ring + np.array((0.0, 5.0, 0.0))])
    sides = [(i, (i + 1) % 8, i + 8) for i in range(8)] + [((i + 1) % 8, (i + 1) % 8 + 8, i + 8) for i in range(8)]
    builder.add(post, np.array(sides), grey)
    return builder


def test_nothing_grows_out_of_a_head(maker: Previs) -> None:
    asked = setup(camera=Camera(size="medium close-up"), width=480, height=270, performers=(performer(facing=24),), side=48.0)
    stage = maker._stage(asked)
    free = prepare(asked, stage)
    behind = free.first[0].eyes - direction(azimuth(free), 0.0) * 2.0
    mesh = pole(float(behind[0]), float(behind[2])).build()
    scene = assemble(mesh, [body.mesh for body in stage.bodies], [body.bones for body in stage.bodies])
    shot = prepare(asked, stage._replace(scene=scene, crowd=(), extras=(), stands={}))
    width = np.ptp(placed(shot, head(shot.first[0]))[:, 0])
    apart = placed(shot, np.array([[behind[0], 1.8, behind[2]]]))[0, 0] - placed(shot, shot.first[0].eyes[None])[0, 0]
    assert abs(azimuth(shot) - azimuth(free)) > 1.0
    assert abs(apart) > 0.5 * width


def test_an_insert_shows_the_hand_that_holds_the_thing(maker: Previs) -> None:
    holding = (PAIR[0], performer("ben", 0.5, -60, BEN, looks_at="anna", holds="letter", motion="read"))
    shot = ready(maker, Camera(size="insert", subject="the letter", angle="high"), holding)
    assert shot.shown == (1,)
    x, y = placed(shot, shot.first[1].hand[None])[0]
    assert 0.3 < x < 0.7 and 0.3 < y < 0.7


def test_nearer_sizes_and_faster_lenses_blur_more_by_the_thin_lens(maker: Previs) -> None:
    stands = [ready(maker, Camera(size=size, subject="anna"), side=40.0).stand for size in ("close-up", "medium", "long")]
    blurs = [stand.aperture for stand in stands]
    assert blurs[0] > 3 * blurs[1] > 6 * blurs[2]
    near = stands[0]
    metres = float(np.linalg.norm(near.aim - near.eye))
    assert blurs[0] == pytest.approx((near.lens_mm / 1000) ** 2 / (2.0 * metres * 0.02025), rel=0.05)


def test_a_director_gets_the_lens_that_was_asked(maker: Previs) -> None:
    wide, long = (ready(maker, Camera(size="medium", subject="anna", lens_mm=mm), side=40.0).stand for mm in (24, 85))
    assert long.lens_mm == 85 and wide.lens_mm == 24
    assert np.linalg.norm(long.eye - long.aim) > 2.5 * np.linalg.norm(wide.eye - wide.aim)


def test_a_relit_setup_keeps_its_camera(maker: Previs) -> None:
    asked = setup(camera=Camera(size="medium", subject="anna"), performers=PAIR)
    dark = asked.model_copy(update={"light": Light(look="noir", exposure=-1.0)})
    stage = maker._stage(asked)
    assert prepare(dark, stage).stand is prepare(asked, stage).stand
