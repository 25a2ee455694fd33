"""The protocol behind which every maker of spoken takes stands; it knows nothing of scenes or films."""

from typing import Protocol, runtime_checkable

from film.errors import MakerFailed, Missing
from studio.sound.orders import Spoken, TakeOrder


@runtime_checkable
class VoiceMaker(Protocol):
    """Speaks lines."""

    name: str
    version: str
    """Part of every take's key; raised whenever the same order would give other bytes."""

    def record(self, order: TakeOrder) -> Spoken:
        """Return the spoken line; equal orders give equal samples in any process."""
        ...


class VoiceMissing(Missing):
    """espeak-ng is not installed."""

    def __init__(self) -> None:
        super().__init__('speech needs espeak-ng, which is not installed; this adds it: pip install "reelwright[voices]"')


class VoiceDied(MakerFailed):
    """A voice maker's process ended without an answer, twice."""
