"""A head placed on its body, with lips, brows, eyes, ears and mouth; its moving points and how each shape moves them."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from film.figure import Figure
from studio.picture.previs.mesh import Material, MeshBuilder
from studio.picture.previs.people.beards import beard_lines, raised, scar_lines
from studio.picture.previs.people.colours import Rgb, linear, mixed
from studio.picture.previs.people.ears import ear
from studio.picture.previs.people.eyes import add_eyes, lid_trims
from studio.picture.previs.people.hair import COWLED, UNDER_HAIR, covered, hair_material
from studio.picture.previs.people.head import CHIN, COLUMNS, LOWER_LIP, UPPER_LIP, Grid, head_grid, head_surface
from studio.picture.previs.people.likeness import Frame, eye_size, eyes_of
from studio.picture.previs.people.mouth import hollow, teeth, throat, tongue
from studio.picture.previs.people.outlines import blush, lip_lines, nostril_lines
from studio.picture.previs.people.shapes import Shapes, shapes_of
from studio.picture.previs.people.skeleton import Bone
from studio.picture.previs.people.strokes import Skin, brows, creases, seam, spots, wrinkles
from studio.picture.previs.people.surface import Surface, cut, normals_of
from studio.picture.previs.people.visage import Visage

BEARD = 4
Lines = Callable[[np.ndarray], list[np.ndarray]]
"""Points (n, 4) of the drawn head to the lines of `outlines`."""


class Face(NamedTuple):
    """What a pose needs to move a face."""

    points: int
    """Moving points, each its own bone after the skeleton's."""
    shapes: Shapes
    eyes: np.ndarray
    """(2, 3) centres of the eyeballs, metres, at rest."""
    origin: np.ndarray
    """(3,) metres: the middle between the ears."""
    scale: float
    """Metres to one of the head's millimetres."""


def add_face(builder: MeshBuilder, figure: Figure, frame: Frame, first_bone: int) -> Face:
    """Add head, eyes and mouth to `builder`."""
    visage = frame.visage
    grid = head_grid(visage)
    surface = head_surface(grid)
    hidden = covered(surface.points[:, :3], np.tile(COLUMNS, len(surface.points) // len(COLUMNS)), figure, visage)
    surface = Surface(surface.points, surface.triangles[~np.all(hidden[surface.triangles], 1)])
    surface, kinds = _marked(surface, np.zeros(len(surface.triangles), int), 1, lip_lines)
    surface, kinds = _marked(surface, kinds, 2, nostril_lines)
    if figure.scar:
        surface, kinds = _marked(surface, kinds, 3, scar_lines)
    if figure.beard != "none":
        surface, kinds = _marked(surface, kinds, BEARD, beard_lines(figure.beard))
    used = np.isin(np.arange(len(surface.points)), surface.triangles)
    moving, shapes = shapes_of(surface.points, used, visage)
    bones = np.full(len(surface.points), int(Bone.HEAD))
    bones[moving] = first_bone + np.arange(len(moving))
    _skin(builder, figure, frame, surface, kinds, bones)
    if figure.beard in ("full", "moustache"):
        lifted, used = raised(surface, kinds == BEARD, figure.beard)
        hair = hair_material(figure)
        tints = np.clip(0.35 + 0.35 * np.sin(lifted.points[:, 0] * 0.8) * np.sin(lifted.points[:, 1] * 0.2), 0, 1)
        share = np.clip((CHIN - 4 - lifted.points[:, 1]) / 30, 0, 0.4)
        builder.add(
            frame.place(lifted.points[:, :3]), lifted.triangles, hair, tints=tints, bones=(bones[used], int(Bone.NECK), share)
        )
    _drawn(builder, figure, frame, grid, bones)
    _trims(builder, figure, frame, grid, bones)
    if figure.hair_style not in UNDER_HAIR and figure.hat not in COWLED:
        _ears(builder, figure, frame)
    eyes = eyes_of(visage) * frame.scale + frame.origin
    add_eyes(builder, figure, eyes, frame.scale * eye_size(visage))
    return Face(len(moving), shapes, eyes, frame.origin, frame.scale)


def _marked(surface: Surface, kinds: np.ndarray, kind: int, lines: Lines) -> tuple[Surface, np.ndarray]:
    """Cut `surface` along every line but the last, which only bounds them, and give the triangles inside all the `kind`."""
    chosen = np.ones(len(kinds), bool)
    for number in range(len(lines(surface.points)) - 1):
        split = cut(surface, lines(surface.points)[number])
        surface, kinds, chosen = split.surface, kinds[split.source], chosen[split.source] & split.above
    near = lines(surface.points[surface.triangles].mean(1))[-1] > 0
    return surface, np.where(chosen & near & ((kinds == 0) | (kind < BEARD)), kind, kinds)


def skin_of(figure: Figure) -> Material:
    """Return the skin's material; its second colour is the flush of cheeks, nose and ears."""
    skin = linear(figure.skin)
    flush = mixed(skin, (skin[0] * 0.95, skin[1] * 0.55, skin[2] * 0.48), 0.75)
    return Material(skin, 0.62, 0.07, texture="skin", wrap=0.35, second=flush)


def lip_colour(figure: Figure, visage: Visage) -> Rgb:
    """Return the colour of the lips: the skin's, redder and darker; a woman's redder still."""
    red, green, blue = linear(figure.skin)
    bare = mixed((red, green, blue), (0.84 * red, 0.56 * green, 0.57 * blue), 0.8)
    made_up = (0.36 * (0.25 + 0.75 * red), 0.05 * (0.4 + green), 0.06 * (0.4 + blue))
    return mixed(bare, made_up, 0.42 * visage.woman * (1 - visage.child))


def _skin(builder: MeshBuilder, figure: Figure, frame: Frame, surface: Surface, kinds: np.ndarray, bones: np.ndarray) -> None:
    """Add the head itself, its triangles skin (0), lip (1), nostril (2), scar (3) or beard (4).

    Below the chin it follows the neck and the chest.
    """
    lip = Material(lip_colour(figure, frame.visage), 0.75, 0.03, wrap=0.3)
    nostril = Material(mixed(linear(figure.skin), (0.05, 0.012, 0.01), 0.72), 0.8, 0.02)
    skin = linear(figure.skin)
    scar = Material(mixed(skin, (0.6, 0.28, 0.24), 0.4), 0.5, 0.15, wrap=0.3)
    beard = Material(
        mixed(skin, linear(figure.hair_colour), 0.13 if figure.beard == "stubble" else 0.75),
        0.8,
        0.03,
        texture="skin",
        wrap=0.25,
    )
    material = np.array([builder.material(kind) for kind in (skin_of(figure), lip, nostril, scar, beard)])[kinds]
    points = frame.place(surface.points[:, :3])
    depth = CHIN - surface.points[:, 1]
    high = depth < 22
    start = np.where(high, bones, int(Bone.NECK))
    end = np.where(high, int(Bone.NECK), int(Bone.CHEST))
    share = np.where(high, np.clip((depth + 6) / 28, 0, 1) * (surface.points[:, 2] < 60), np.clip((depth - 22) / 22, 0, 1))
    builder.add(
        points,
        surface.triangles,
        material,
        normals=normals_of(Surface(points, surface.triangles)),
        tints=blush(surface.points, frame.visage),
        bones=(start, end, share),
    )


def _drawn(builder: MeshBuilder, figure: Figure, frame: Frame, grid: Grid, bones: np.ndarray) -> None:
    """Add the lines drawn on the skin: lid creases, wrinkles, freckles and the line between the lips."""
    on, skin = Skin(grid), linear(figure.skin)
    deep = lambda share: Material(mixed(skin, (skin[0] * 0.34, skin[1] * 0.2, skin[2] * 0.17), share), 0.8, 0.01, wrap=0.35)
    brow = Material(mixed(hair_material(figure).colour, mixed(skin, (0.02, 0.015, 0.01), 0.6), 0.25), 0.85, 0.01, wrap=0.2)
    groups = [(brows(on, frame.visage), brow), (creases(grid, on, frame.visage), deep(0.75))]
    groups += [(wrinkles(on, frame.visage), deep(0.42))]
    if figure.freckles:
        groups.append((spots(on, figure.face), Material(mixed(skin, (0.2, 0.06, 0.02), 0.45), 0.8, 0.01, wrap=0.35)))
    for strokes, material in groups:
        for stroke in strokes:
            carried = (bones[stroke.carriers[:, 0]], bones[stroke.carriers[:, 1]], stroke.share)
            builder.add(frame.place(stroke.surface.points), stroke.surface.triangles, material, bones=carried)
    dark = Material(mixed(lip_colour(figure, frame.visage), (0.02, 0.004, 0.004), 0.7), 0.8, 0.01)
    for line, carriers in seam(grid):
        builder.add(frame.place(line.points), line.triangles, dark, bones=(bones[carriers], 0, 0.0))


def _trims(builder: MeshBuilder, figure: Figure, frame: Frame, grid: Grid, bones: np.ndarray) -> None:
    """Add lashes, lid rims and the inside of the mouth."""
    skin = linear(figure.skin)
    lash = Material(mixed((0.012, 0.009, 0.008), linear(figure.hair_colour), 0.15), 0.8, 0.02)
    rim = Material(mixed(skin, (0.45, 0.16, 0.13), 0.4), 0.5, 0.1, wrap=0.3)
    for kind, strip, carriers in lid_trims(grid, frame.visage.female):
        builder.add(
            frame.place(strip.points), strip.triangles, lash if kind == "lash" else rim, bones=(bones[carriers], 0, 0.0)
        )
    dark = Material((0.07, 0.014, 0.014), 0.8, 0.02)
    for row in (UPPER_LIP, LOWER_LIP):
        inside, carriers = hollow(grid, row)
        builder.add(frame.place(inside.points), inside.triangles, dark, bones=(bones[carriers], 0, 0.0))
    behind = throat()
    builder.add(frame.place(behind.points), behind.triangles, dark, bones=(int(Bone.HEAD), 0, 0.0))
    ivory = Material((0.5, 0.47, 0.41), 0.6, 0.04, emission=0.3, wrap=0.3)
    row = teeth()
    builder.add(frame.place(row.points), row.triangles, ivory, bones=(int(Bone.HEAD), 0, 0.0))
    flesh = tongue()
    builder.add(
        frame.place(flesh.points), flesh.triangles, Material((0.35, 0.08, 0.08), 0.5, 0.1), bones=(int(Bone.JAW), 0, 0.0)
    )


def _ears(builder: MeshBuilder, figure: Figure, frame: Frame) -> None:
    """Add both ears."""
    for side in (1, -1):
        shape, tints = ear(side, frame.visage)
        builder.add(frame.place(shape.points), shape.triangles, skin_of(figure), tints=tints, bones=(int(Bone.HEAD), 0, 0.0))
