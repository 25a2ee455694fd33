"""How a kernel is compiled that other kernels alone call: once and roughly, then with each caller; it has no entry of its own.

numba would optimise such a kernel by itself, turn it into machine code, and do both again in every caller of every caller.
"""

from typing import Any

import llvmlite.binding as llvm
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import PassManager

ENVIRONMENT = "_ZN08NumbaEnv"
"""How numba names the globals that it fills in for each function when code is loaded."""


class PartLibrary(JITCodeLibrary):
    """Code that is linked into callers and optimised there; what is loaded of it alone are its globals."""

    def add_ir_module(self, ir_module: Any) -> None:
        """Take over functions, which stay functions: merged into its callers, one loop would be optimised many times."""
        for function in ir_module.functions:
            if function.blocks and not function.linkage and "alwaysinline" not in function.attributes:
                function.attributes.add("noinline")
        super().add_ir_module(ir_module)

    def _optimize_final_module(self) -> None:
        return

    def _finalize_final_module(self) -> None:
        self._finalized = True
        whole = self._get_module_for_linking()
        names = [str(variable) for variable in whole.global_variables if variable.name.startswith(ENVIRONMENT)]
        self._final_module = llvm.parse_assembly("\n".join([f'target triple = "{whole.triple}"', *names]))
        self._final_module.data_layout = whole.data_layout
        self._final_module.name = self.name
        super()._finalize_final_module()


class LoosePart(CompilerBase):
    """Numba's own compiler, writing a part."""

    def define_pipelines(self) -> list[PassManager]:
        """Return the usual passes."""
        self.state.library = PartLibrary(self.state.targetctx.codegen(), "part")
        self.state.library.enable_object_caching()
        return [DefaultPassBuilder.define_nopython_pipeline(self.state)]


class Part(LoosePart):
    """The same, told that no array handed in overlaps another."""

    def define_pipelines(self) -> list[PassManager]:
        """Return the usual passes."""
        self.state.flags.noalias = True
        return super().define_pipelines()
