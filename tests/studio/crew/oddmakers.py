"""Picture makers that go wrong in one way each, loaded by name in worker processes; the folder they share is in ODD_FOLDER."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from studio.cut.joins import black
from studio.picture.setup import Setup
from studio.picture.testcard import TestCard


def shared() -> Path:
    """Return the folder through which a test and its workers speak."""
    return Path(os.environ["ODD_FOLDER"])


class Black(TestCard):
    """Gives black frames whatever is asked."""

    def frames(self, setup: Setup, first: int, count: int) -> Iterator[np.ndarray]:
        yield from (black(setup.width, setup.height) for _ in range(count))


class Mortal(TestCard):
    """Dies in the middle of a segment as often as files named "die" and a number lie in the folder."""

    def frames(self, setup: Setup, first: int, count: int) -> Iterator[np.ndarray]:
        for number, frame in enumerate(super().frames(setup, first, count)):
            if count > 1 and number == count // 2 and (deaths := sorted(shared().glob("die*"))):
                deaths[0].unlink()
                os.kill(os.getpid(), signal.SIGKILL)
            yield frame


class Faulty(TestCard):
    """Has a bug that shows in segments while the file "bug" lies in the folder."""

    def frames(self, setup: Setup, first: int, count: int) -> Iterator[np.ndarray]:
        if count > 1 and (shared() / "bug").exists():
            raise ZeroDivisionError("light by nothing")
        yield from super().frames(setup, first, count)


class Patient(TestCard):
    """Says every frame of a segment it begins, and waits at the third until the pipe "gate" is opened, if there is one."""

    def frames(self, setup: Setup, first: int, count: int) -> Iterator[np.ndarray]:
        for number, frame in enumerate(super().frames(setup, first, count)):
            if count > 1:
                with (shared() / "said").open("a") as file:
                    file.write(f"{setup.seed} {number}\n")
                if number == 2 and (shared() / "gate").exists():
                    (shared() / "gate").read_bytes()
            yield frame
