"""Compilation of the kernels while the program is installed, into the environment itself, where every home finds them."""

import sys
import threading
from pathlib import Path

from studio.crew.hand import Kit
from studio.crew.warming import Warming, installed_kernels
from studio.picture.previs.compile import kernel_cache_name

COMPILER = "studio.picture.previs.compile:compile_kernels"


def main() -> str | None:
    """Compile every kernel unless that is done; return why it could not be."""
    done = threading.Event()
    warming = Warming(Kit(Path(), installed_kernels(kernel_cache_name()), "", "", COMPILER))
    warming.start(done.set)
    if not warming.done():
        done.wait()
    return warming.failure


if __name__ == "__main__":
    sys.exit(main())
