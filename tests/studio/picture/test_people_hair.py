"""Hair and hats: every style its own outline, nothing of it in the face, hats that close over it."""

from functools import lru_cache
from itertools import combinations

import numpy as np
import pytest

from film.figure import Figure, HairStyle, Hat
from studio.picture.previs.mesh import Mesh, MeshBuilder
from studio.picture.previs.people.hair import COWLED, add_hair
from studio.picture.previs.people.hats import HATS
from studio.picture.previs.people.headwear import add_headwear
from studio.picture.previs.people.likeness import Frame, chin_of, eyes_of
from studio.picture.previs.people.scalp import Scalp
from studio.picture.previs.people.visage import visage_of

STYLES: tuple[HairStyle, ...] = HairStyle.__args__
CELL = 3.0
"""Millimetres of a cell of an outline."""


def hair(figure: Figure) -> Mesh | None:
    """Return the hair of `figure` in millimetres from the eyes."""
    builder = MeshBuilder()
    add_hair(builder, figure, Frame(visage_of(figure), np.zeros(3), 1.0))
    return builder.build() if builder._parts else None


def outline(mesh: Mesh, axis: int) -> np.ndarray:
    """Return (140, 140) bool: what the triangles cover, seen along x (0) or z (2)."""
    corners = mesh.points[mesh.triangles].astype(float)
    share = np.array([(a, b, 1 - a - b) for a in np.linspace(0, 1, 7) for b in np.linspace(0, 1, 7) if a + b <= 1.0001])
    spots = np.einsum("sc,tcx->tsx", share, corners).reshape(-1, 3)
    flat = np.stack([spots[:, 2 - axis], spots[:, 1]], 1)
    cells = np.floor(flat / CELL).astype(int) + np.array([70, 85])
    seen = np.zeros((140, 140), bool)
    inside = np.all((cells >= 0) & (cells < 140), 1)
    seen[cells[inside, 1], cells[inside, 0]] = True
    return seen


@lru_cache(maxsize=1)
def outlines() -> dict[str, np.ndarray]:
    drawn = {}
    for style in STYLES:
        mesh = hair(Figure(sex="female", age=30, face=7, hair_style=style))
        drawn[style] = np.stack([outline(mesh, axis) for axis in (0, 2)]) if mesh else np.zeros((2, 140, 140), bool)
    return drawn


def test_every_style_has_its_own_outline() -> None:
    drawn = outlines()
    assert len(drawn) >= 14
    for one, other in combinations(STYLES, 2):
        either = (drawn[one] | drawn[other]).sum()
        assert (drawn[one] ^ drawn[other]).sum() > 0.02 * either, (one, other)


@pytest.mark.parametrize("figure", [
    Figure(sex="female", age=29, face=4), Figure(sex="male", age=36, face=15), Figure(sex="female", age=7, height=1.2, face=31),
    Figure(sex="male", age=79, face=8),
], ids=["woman", "man", "girl", "old man"])  # fmt: skip
@pytest.mark.parametrize("style", STYLES)
def test_no_hair_lies_in_the_face(style: HairStyle, figure: Figure) -> None:
    worn = figure.model_copy(update={"hair_style": style})
    mesh, visage = hair(worn), visage_of(worn)
    if mesh is None:
        assert style == "bald"
        return
    eye = eyes_of(visage)[0]
    x, y, z = mesh.points.T
    inside = (np.abs(x) < eye[0] + 12) & (y > chin_of(visage)) & (y < eye[1] + 24) & (z > 55)
    assert not inside.any()


@pytest.mark.parametrize("style", [style for style in STYLES if style != "bald"])
def test_hair_is_matt_and_takes_any_colour(style: HairStyle) -> None:
    blue, red = (hair(Figure(hair_style=style, hair_colour=colour)) for colour in ((0.1, 0.2, 0.8), (0.7, 0.1, 0.1)))
    assert blue is not None and red is not None
    assert blue.palette[:, 4].max() < 0.05
    assert blue.palette[-1, 2] > 2 * blue.palette[-1, 0] and red.palette[-1, 0] > 2 * red.palette[-1, 2]


@pytest.mark.parametrize("hat", [hat for hat in HATS if hat not in (*COWLED, "crown")])
@pytest.mark.parametrize("style", ["short", "curly", "afro", "long", "mohawk", "bun", "undercut"])
def test_no_hair_sticks_through_a_hat(hat: Hat, style: HairStyle) -> None:
    figure = Figure(sex="male", age=33, face=12, hair_style=style, hat=hat)
    mesh, visage = hair(figure), visage_of(figure)
    assert mesh is not None
    frame = Frame(visage, np.zeros(3), 1.0)
    crown = frame.place(HATS[hat](Scalp(visage))[0].surface.points)
    middle = (crown[:, 2].min() + crown[:, 2].max()) / 2
    base = crown[:, 1].min() + 8
    above = mesh.points[mesh.points[:, 1] > max(base, 60)]
    if len(above):
        assert above[:, 1].max() < crown[:, 1].max()
        reach = lambda points: np.hypot(points[:, 0], points[:, 2] - middle)
        turn = lambda points: np.arctan2(points[:, 0], points[:, 2] - middle)
        wall = crown[np.abs(crown[:, 1] - base) < 22]
        order = np.argsort(turn(wall))
        limit = np.interp(turn(above), turn(wall)[order], np.maximum.accumulate(reach(wall)[order]), period=2 * np.pi)
        assert (reach(above) < limit + 2).mean() > 0.99


def worn(hat: Hat) -> tuple[Mesh, np.ndarray]:
    figure = Figure(sex="male", age=30, hat=hat, garment_colour=(0.3, 0.35, 0.2))
    builder = MeshBuilder()
    add_headwear(builder, figure, Frame(visage_of(figure), np.zeros(3), 1.0))
    mesh = builder.build()
    return mesh, np.stack([outline(mesh, axis) for axis in (0, 2)])


def test_hats_differ_in_outline_and_a_soldiers_helmet_does_not_shine_like_a_knights() -> None:
    drawn = {hat: worn(hat) for hat in HATS}
    for one, other in combinations(drawn, 2):
        either = (drawn[one][1] | drawn[other][1]).sum()
        assert (drawn[one][1] ^ drawn[other][1]).sum() > 0.05 * either, (one, other)
    assert drawn["steel helmet"][0].palette[:, 4].max() < 0.1 < drawn["helmet"][0].palette[:, 4].max()
