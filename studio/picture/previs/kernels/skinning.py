"""Posing of vertices by two weighted bones; no projection."""

from studio.picture.previs.kernels.options import F, kernel


@kernel
def skin(points, normals, bone_a, bone_b, weights, matrices, posed_points, posed_normals):
    """Write vertices posed by `matrices` (bones, 3, 4); weights are the share of `bone_b`."""
    for i in range(points.shape[0]):
        a = matrices[bone_a[i]]
        b = matrices[bone_b[i]]
        w = weights[i]
        if w == F(0):
            for r in range(3):
                posed_points[i, r] = a[r, 0] * points[i, 0] + a[r, 1] * points[i, 1] + a[r, 2] * points[i, 2] + a[r, 3]
                posed_normals[i, r] = a[r, 0] * normals[i, 0] + a[r, 1] * normals[i, 1] + a[r, 2] * normals[i, 2]
            continue
        u = F(1) - w
        for r in range(3):
            m0 = a[r, 0] * u + b[r, 0] * w
            m1 = a[r, 1] * u + b[r, 1] * w
            m2 = a[r, 2] * u + b[r, 2] * w
            m3 = a[r, 3] * u + b[r, 3] * w
            posed_points[i, r] = m0 * points[i, 0] + m1 * points[i, 1] + m2 * points[i, 2] + m3
            posed_normals[i, r] = m0 * normals[i, 0] + m1 * normals[i, 1] + m2 * normals[i, 2]
