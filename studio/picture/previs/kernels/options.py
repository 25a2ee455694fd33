"""How every kernel is compiled; no kernel of its own.

`kernel` and `apart` are called from Python and by kernels; `part` and `loose_part` by kernels alone (Python would crash), which
saves half the compiling. Scalars that loops call are `inlined`.
"""

import llvmlite.binding as llvm
import numpy as np
from numba import njit
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import PassManager

from studio.picture.previs.kernels.parts import LoosePart, Part

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


_WAY = {"fastmath": True, "error_model": "numpy", "boundscheck": False, "nogil": True, "no_cfunc_wrapper": True}
_WITHIN = {**_WAY, "no_cpython_wrapper": True}

kernel = njit(**_WAY, cache=True)
"""Compile a kernel: one thread, cached on disk, fast float32."""
apart = njit(**_WAY, cache=True, pipeline_class=Apart)
"""Compile a kernel whose arrays never overlap; only so do loops that look values up by a computed place become vector code."""
part = njit(**_WITHIN, cache=True, pipeline_class=Part)
"""Compile what kernels alone call, whose arrays never overlap."""
loose_part = njit(**_WITHIN, cache=True, pipeline_class=LoosePart)
"""Compile what kernels alone call, whose arrays may be the same."""
inlined = njit(**_WITHIN, forceinline=True)
"""Compile a scalar function into the machine code of its callers."""
