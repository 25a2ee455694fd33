"""How every kernel is compiled; no kernel of its own."""

import llvmlite.binding as llvm
import numpy as np
from numba import njit
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import PassManager

# Row loops read up to ten arrays; by LLVM's default count of alias checks they would stay scalar.
llvm.set_option("numba", "-runtime-memory-check-threshold=4000")
llvm.set_option("numba", "-memory-check-merge-threshold=4000")

F = np.float32


class Apart(CompilerBase):
    """Numba's own compiler, told that no array handed in overlaps another."""

    def define_pipelines(self) -> list[PassManager]:
        """Return the usual passes."""
        self.state.flags.noalias = True
        return [DefaultPassBuilder.define_nopython_pipeline(self.state)]


kernel = njit(fastmath=True, error_model="numpy", cache=True, boundscheck=False, nogil=True)
"""Compile a kernel: one thread, cached on disk, fast float32."""
apart = njit(fastmath=True, error_model="numpy", cache=True, boundscheck=False, nogil=True, pipeline_class=Apart)
"""Compile a kernel whose arrays never overlap; only so do loops that look values up by a computed place become vector code."""
inlined = njit(fastmath=True, error_model="numpy", boundscheck=False, nogil=True, forceinline=True)
"""Compile a scalar function into the machine code of its callers."""
