"""How every kernel is compiled; no kernel of its own."""

import llvmlite.binding as llvm
import numpy as np
from numba import njit

# Row loops read up to ten arrays; by LLVM's default count of alias checks they would stay scalar.
llvm.set_option("numba", "-runtime-memory-check-threshold=4000")
llvm.set_option("numba", "-memory-check-merge-threshold=4000")

F = np.float32
kernel = njit(fastmath=True, error_model="numpy", cache=True, boundscheck=False, nogil=True)
"""Compile a kernel: one thread, cached on disk, fast float32."""
inlined = njit(inline="always")
"""Compile a scalar function into its callers."""
