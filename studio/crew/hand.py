"""One worker process as its dispatcher sees it: started, handed a unit, told to let go, replaced when it dies."""

import contextlib
import json
import os
import socket
import subprocess
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from studio.callsheet.recipes import Unit

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"), "1")


class Kit(NamedTuple):
    """What a worker process is started with."""

    artefacts: Path
    kernels: Path
    """Folder for compiled kernels."""
    picture: str
    """`package.module:Class` of the picture maker."""
    voice: str
    compiler: str = ""
    """`package.module:function` that compiles what the picture maker needs; empty when nothing is compiled."""


class Hand:
    """A worker process and the unit it holds."""

    def __init__(self, kit: Kit) -> None:
        ours, theirs = socket.socketpair()
        environment = {**os.environ, **ONE_THREAD, "NUMBA_CACHE_DIR": str(kit.kernels)}
        arguments = [str(theirs.fileno()), str(kit.artefacts), kit.picture, kit.voice]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "studio.crew.worker", *arguments],
            pass_fds=[theirs.fileno()],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        theirs.close()
        self.pipe = Connection(ours.detach())
        self.unit: Unit | None = None
        self.letting_go = False

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    def take(self, unit: Unit) -> None:
        """Hand it a unit."""
        self.unit, self.letting_go = unit, False
        self.pipe.send_bytes(json.dumps({"key": unit.key, "recipe": unit.recipe}).encode())

    def let_go(self) -> None:
        """Ask it to stop at the next frame; it answers all the same, or is found dead when it is listened to."""
        if self.unit and not self.letting_go:
            self.letting_go = True
            with contextlib.suppress(OSError):
                self.pipe.send_bytes(b'{"stop": true}')

    def answer(self) -> dict[str, Any]:
        """Return what it says; raises EOFError or OSError when it is dead."""
        answer = json.loads(self.pipe.recv_bytes())
        self.unit = None
        return answer

    def end(self) -> None:
        """Close the pipe, on which the worker ends, and wait for that."""
        self.pipe.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
