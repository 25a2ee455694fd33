"""The kernels on geometry small enough to know the answer."""

import numpy as np
import pytest

from studio.picture.previs.canvas import Canvas
from studio.picture.previs.compile import compile_light, compile_rest, draw_all, kernel_cache_name
from studio.picture.previs.kernels.deliver import deliver
from studio.picture.previs.kernels.joints import solve_joints
from studio.picture.previs.kernels.raster import raster
from studio.picture.previs.kernels.shade import shade
from studio.picture.previs.kernels.triangles import set_up
from studio.picture.previs.mesh import TEXTURES, Material, MeshBuilder
from studio.picture.previs.passes import Stopwatch
from studio.picture.previs.scene import Scene, assemble, pose
from studio.picture.previs.view import View, look, to_pixels
from studio.picture.previs.visibility import draw_geometry

QUAD = np.array([(-1, 0, 0), (1, 0, 0), (1, 2, 0), (-1, 2, 0)], np.float32)
FACES = np.array([(0, 1, 2), (0, 2, 3)], np.int32)


def quad(tints: float = 0.0) -> MeshBuilder:
    builder = MeshBuilder()
    builder.add(QUAD, FACES, Material((0.5, 0.5, 0.5)), tints=tints)
    return builder


def drawn(eye: tuple[float, float, float], samples: int = 2) -> Canvas:
    scene = assemble(quad().build(), [], [])
    canvas = Canvas(160, 96, samples)
    draw_geometry(canvas, scene, look(np.array(eye), np.array((0.0, 1.0, 0.0)), 24.0, 0.0, (160, 96)), Stopwatch())
    return canvas


@pytest.mark.parametrize("samples", [1, 2])
def test_a_square_covers_the_area_it_should(samples: int) -> None:
    canvas = drawn((0.0, 1.0, 4.0), samples)
    focal = 24.0 / 20.25 * 96
    expected = (2 * focal / 4) ** 2
    assert (canvas.owners >= 0).mean() * 160 * 96 == pytest.approx(expected, rel=0.05)


def test_nearness_is_one_over_the_distance_along_the_axis() -> None:
    canvas = drawn((0.0, 1.0, 4.0))
    assert canvas.nearness[48, 0, 80] == pytest.approx(0.25, rel=1e-4)


def test_backs_are_not_seen() -> None:
    assert (drawn((0.0, 1.0, -4.0)).owners < 0).all()


def test_a_triangle_half_behind_the_camera_is_still_drawn() -> None:
    builder = MeshBuilder()
    floor = np.array([(-9, 0, 9), (9, 0, 9), (0, 0, -30)], np.float32)
    builder.add(floor, np.array([(0, 1, 2)], np.int32), Material((0.5, 0.5, 0.5)))
    scene = assemble(builder.build(), [], [])
    canvas = Canvas(160, 96, 2)
    draw_geometry(canvas, scene, look(np.array((0.0, 1.5, 4.0)), np.array((0.0, 0.5, 0.0)), 24.0, 0.0, (160, 96)), Stopwatch())
    assert (canvas.owners[-10:] >= 0).mean() > 0.8
    assert (canvas.owners[:10] < 0).all()


def test_shared_edges_leave_no_holes() -> None:
    rng = np.random.default_rng(3)
    n = 12
    grid = np.stack(np.meshgrid(np.linspace(-1, 1, n), np.linspace(0, 2, n)), -1).reshape(-1, 2)
    inner = (np.abs(grid[:, 0]) < 0.99) & (np.abs(grid[:, 1] - 1) < 0.99)
    grid[inner] += rng.uniform(-0.06, 0.06, (inner.sum(), 2))
    points = np.concatenate([grid, np.zeros((n * n, 1))], 1).astype(np.float32)
    corners = [(r * n + c, r * n + c + 1, (r + 1) * n + c + 1, (r + 1) * n + c) for r in range(n - 1) for c in range(n - 1)]
    faces = np.array([face for a, b, c, d in corners for face in ((a, b, c), (a, c, d))], np.int32)
    builder = MeshBuilder()
    builder.add(points, faces, Material((0.5, 0.5, 0.5)))
    scene = assemble(builder.build(), [], [])
    canvas = Canvas(320, 192, 2)
    draw_geometry(canvas, scene, look(np.array((0.0, 1.0, 3.0)), np.array((0.0, 1.0, 0.0)), 24.0, 0.0, (320, 192)), Stopwatch())
    covered = canvas.owners >= 0
    rows = np.flatnonzero(covered[:, 0].any(axis=1))
    for row in rows[2:-2]:
        columns = np.flatnonzero(covered[row, 0])
        assert len(columns) == columns[-1] - columns[0] + 1


def test_bones_move_bodies_and_leave_the_place() -> None:
    scene = assemble(quad().build(), [quad().build(), quad().build()], [1, 1])
    shift = np.eye(3, 4, dtype=np.float32)[None].copy()
    shift[0, :, 3] = (3, 0, 0)
    pose(scene, [np.eye(3, 4, dtype=np.float32)[None], shift])
    assert np.array_equal(scene.points[:8], np.concatenate([QUAD, QUAD]))
    assert np.allclose(scene.points[8:] - QUAD, (3, 0, 0))


def counted(scene: Scene, view: View) -> int:
    faces = len(scene.triangles)
    planes, boxes, alive = np.zeros((faces, 24), np.float32), np.zeros((faces, 4), np.float32), np.zeros(faces, np.int32)
    shape, seen = (scene.points, scene.normals, scene.tints, scene.triangles), np.zeros((3, len(scene.points)))
    return set_up(*shape, view.project, 160, 96, 2, seen, planes, boxes, alive)


def test_setup_of_nothing_in_view_is_empty() -> None:
    scene = assemble(quad().build(), [], [])
    assert counted(scene, look(np.array((0.0, 1.0, 4.0)), np.array((0.0, 1.0, 9.0)), 24.0, 0.0, (160, 96))) == 0


def test_a_triangle_folded_to_a_line_is_left_out_and_a_thin_one_is_not() -> None:
    view = look(np.array((0.0, 1.0, 4.0)), np.array((0.0, 1.0, 0.0)), 24.0, 0.0, (160, 96))
    for wide, expected in ((1e-8, 0), (0.01, 1)):
        builder = MeshBuilder()
        points = np.array([(0, 0, 0), (wide, 0, 0), (1, 2, 0)], np.float32)
        ahead = np.array([(0, 0, 1)] * 3, np.float32)
        builder.add(points, FACES[:1], Material((0.5, 0.5, 0.5)), normals=ahead)
        assert counted(assemble(builder.build(), [], []), view) == expected


def test_pixels_and_rays_agree() -> None:
    view = look(np.array((1.0, 2.0, 5.0)), np.array((0.0, 1.0, 0.0)), 35.0, 0.2, (160, 96))
    ray = view.rays[1] + 40 * view.rays[2] + 70 * view.rays[3]
    assert to_pixels(view, (view.rays[0] + 3 * ray)[None].astype(float))[0] == pytest.approx((40, 70, 3), abs=1e-2)


def test_the_cache_name_is_stable_and_every_texture_has_a_name() -> None:
    assert kernel_cache_name() == kernel_cache_name() and len(kernel_cache_name()) == 16
    assert len(set(TEXTURES)) == len(TEXTURES) and all(TEXTURES)


def test_a_camera_at_rest_sees_what_one_that_has_just_come_to_rest_sees() -> None:
    body = quad().build()
    floor = np.array([(-2, 0.5, 1), (2, 0.5, 1), (0, 1.5, -1)], np.float32)
    builder = MeshBuilder()
    builder.add(floor, np.array([(0, 1, 2)], np.int32), Material((0.5, 0.5, 0.5)))
    scene = assemble(builder.build(), [body], [1])
    view = look(np.array((0.0, 1.0, 4.0)), np.array((0.0, 1.0, 0.0)), 24.0, 0.0, (160, 96))
    resting = Canvas(160, 96, 2)
    for across in (0.0, 0.3, 0.9, 0.5):
        matrix = np.eye(3, 4)[None]
        matrix[0, 0, 3] = across
        pose(scene, [matrix])
        fresh = Canvas(160, 96, 2)
        for canvas in (resting, fresh):
            draw_geometry(canvas, scene, view, Stopwatch())
        assert np.array_equal(resting.owners, fresh.owners) and np.array_equal(resting.nearness, fresh.nearness)
        assert {0, 1, 2} <= set(np.unique(fresh.owners))


def test_compiling_ahead_leaves_nothing_to_compile_for_a_frame() -> None:
    compile_light()
    compile_rest()
    kernels = (shade, deliver, raster, set_up, solve_joints)
    ahead = [kernel.signatures for kernel in kernels]
    assert all(len(signatures) == 1 for signatures in ahead)
    draw_all()
    assert [kernel.signatures for kernel in kernels] == ahead
