"""How two shots' pictures become one at a join: mixes of yuv420p frames; which frames meet is decided elsewhere.

A frame is (height * 3 // 2, width) uint8, planar yuv420p, limited range.
A position is 0 where the join begins and 1 where it is over.
"""

from typing import Literal, NamedTuple

import numpy as np

JOINS = "joins 1"
"""Names the arithmetic of every join; part of the key of every segment that a join reaches into."""
BLACK_LUMA = 16
NEUTRAL_CHROMA = 128
SOFT_EDGE = 0.12
"""Width of a wipe's edge, as a part of the frame's width."""
FULL = 256

JoinKind = Literal["dissolve", "wipe", "fade in"]


class Planes(NamedTuple):
    """The three planes of a frame, as views."""

    luma: np.ndarray
    blue: np.ndarray
    red: np.ndarray


def mix(kind: str, outgoing: np.ndarray | None, incoming: np.ndarray, position: float) -> np.ndarray:
    """Return one frame of a join: all `outgoing` at position 0, all `incoming` at 1.

    Args:
        kind: "dissolve", "wipe" (the new picture comes from the left behind a soft edge) or "fade in" (from black).
        outgoing: ignored by a fade in, which may pass None.
        incoming: the frame of the shot the join leads into.
        position: 0 to 1; what lies beyond is taken as the nearer end.

    Raises:
        ValueError: the kind is no join, or the two frames differ in size.
    """
    if kind == "fade in":
        return _blend(_black_like(incoming), incoming, _weight(position))
    if kind not in ("dissolve", "wipe"):
        raise ValueError(f"no join {kind!r}; there are dissolve, wipe, fade in")
    if outgoing is None or outgoing.shape != incoming.shape:
        raise ValueError(f"a {kind} needs two frames of one size, got {_size(outgoing)} and {_size(incoming)}")
    return _blend(outgoing, incoming, _weight(position)) if kind == "dissolve" else _wipe(outgoing, incoming, position)


def fade_out(frame: np.ndarray, position: float) -> np.ndarray:
    """Return `frame` on its way to black: untouched at position 0, black at 1."""
    return _blend(frame, _black_like(frame), _weight(position))


def black(width: int, height: int) -> np.ndarray:
    """Return a black frame."""
    frame = np.full((height * 3 // 2, width), NEUTRAL_CHROMA, np.uint8)
    frame[:height] = BLACK_LUMA
    return frame


def planes(frame: np.ndarray) -> Planes:
    """Return views of a frame's luma (height, width) and chroma (height // 2, width // 2)."""
    height, width = frame.shape[0] * 2 // 3, frame.shape[1]
    samples = frame.reshape(-1)
    chroma = height * width // 4
    shape = (height // 2, width // 2)
    blue = samples[height * width : height * width + chroma].reshape(shape)
    return Planes(frame[:height], blue, samples[height * width + chroma :].reshape(shape))


def _black_like(frame: np.ndarray) -> np.ndarray:
    """Return black of a frame's size."""
    return black(frame.shape[1], frame.shape[0] * 2 // 3)


def _weight(position: float) -> int:
    """Return how much of the incoming picture shows, in 256ths."""
    return round(min(max(position, 0.0), 1.0) * FULL)


def _blend(outgoing: np.ndarray, incoming: np.ndarray, weight: int | np.ndarray) -> np.ndarray:
    """Mix samples; 255 * 256 + 128 still fits 16 bits, so nothing wraps."""
    share = np.asarray(weight, np.uint16)
    mixed = incoming * share
    mixed += outgoing * (np.uint16(FULL) - share)
    mixed += np.uint16(FULL // 2)
    mixed >>= 8
    return mixed.astype(np.uint8)


def _wipe(outgoing: np.ndarray, incoming: np.ndarray, position: float) -> np.ndarray:
    """Mix column by column, the edge entering at the left and leaving at the right."""
    wiped = np.empty_like(incoming)
    for into, old, new in zip(planes(wiped), planes(outgoing), planes(incoming), strict=True):
        into[:] = _blend(old, new, _edge(into.shape[1], position))
    return wiped


def _edge(columns: int, position: float) -> np.ndarray:
    """Return the incoming picture's share of each column, in 256ths."""
    front = min(max(position, 0.0), 1.0) * (1.0 + SOFT_EDGE)
    across = (np.arange(columns) + 0.5) / columns
    return np.rint(np.clip((front - across) / SOFT_EDGE, 0.0, 1.0) * FULL).astype(np.uint16)


def _size(frame: np.ndarray | None) -> str:
    """Name a frame's size for a message."""
    return "nothing" if frame is None else f"{frame.shape[1]}x{frame.shape[0] * 2 // 3}"
