"""Compiling a picture maker's kernels once, in one process, before workers draw; nothing is drawn here."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from film.errors import MakerFailed
from studio.crew.hand import ONE_THREAD, Kit

MARK = "ready"
"""File in the kernel folder that says every kernel of these sources is compiled."""


def installed_kernels(name: str) -> Path:
    """Return the environment's own folder for kernels called `name`, which its installation may have filled."""
    return Path(sys.prefix) / "share" / "reelwright" / "kernels" / name


def kernels_for(home: Path, name: str) -> Path:
    """Return the folder that keeps kernels called `name`: the environment's where it is whole, else the home's."""
    installed = installed_kernels(name)
    return installed if (installed / MARK).exists() else home / "kernels" / name


class Warming:
    """The compilation in the background, if one is needed."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._mark = kit.kernels / MARK
        self._process: subprocess.Popen[bytes] | None = None
        self.failure: str | None = None

    def start(self, ready: Callable[[], None]) -> None:
        """Begin to compile unless that is done; `ready` is called, from another thread, when it has ended."""
        if self.done():
            return
        self._kit.kernels.mkdir(parents=True, exist_ok=True)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "studio.crew.warming", self._kit.compiler, str(self._mark)],
            env={**os.environ, **ONE_THREAD, "NUMBA_CACHE_DIR": str(self._kit.kernels)},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        threading.Thread(target=self._wait, args=(self._process, ready), daemon=True).start()

    def done(self) -> bool:
        """Return whether pictures can be drawn without compiling; also when compiling ahead failed and workers will try."""
        return not self._kit.compiler or self.failure is not None or self._mark.exists()

    def _wait(self, process: subprocess.Popen[bytes], ready: Callable[[], None]) -> None:
        said = process.stderr.read().decode(errors="replace") if process.stderr else ""
        if process.wait() != 0:
            self.failure = said.strip().splitlines()[-1] if said.strip() else f"status {process.returncode}"
        ready()

    def close(self) -> None:
        """End a compilation that is still running."""
        if self._process and self._process.poll() is None:
            self._process.kill()
            self._process.wait()


def main() -> None:
    """Run the compiler named by the first argument, then write the mark; end when the parent is gone."""
    from studio.crew.worker import load

    compiler, mark = sys.argv[1:]
    threading.Thread(target=_end_with_parent, daemon=True).start()
    load(compiler)
    Path(mark).touch()


def _end_with_parent() -> None:
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    try:
        main()
    except MakerFailed as error:
        sys.exit(str(error))
