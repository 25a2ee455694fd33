"""How long shots are wished to last and when their lines start, in frames of the film's rate."""

from film.timeline import estimated_frames
from studio.coverage.draft import Draft

REPLY = 7
"""Frames at 24 fps before a line that answers another."""
FIRST = 10
"""Frames at 24 fps before the first line of a shot that opens on a face."""


def stretched(frames: float, pace: float, frame_rate: int) -> int:
    """Return frames of 24 fps at the film's rate; half as long again at pace -1, a third shorter at pace 1."""
    return max(1, round(frames * frame_rate / 24 * (1 - 0.35 * pace if pace > 0 else 1 - 0.5 * pace)))


def offsets(draft: Draft, pace: float, frame_rate: int) -> list[int]:
    """Return each line's frames after the shot's start or after the line before it."""
    lead = 16 if draft.acts else (FIRST if draft.kind in ("establishing", "master") else REPLY)
    return [stretched(REPLY if n else lead, pace, frame_rate) for n in range(len(draft.spoken))]


def wished(draft: Draft, pace: float, frame_rate: int) -> int:
    """Return the frames a shot is wished to last; one with lines lasts at least as long as they do, whatever is wished."""
    if draft.runs_out and draft.spoken:
        *whole, last = draft.spoken
        lead = sum(offsets(draft, pace, frame_rate)) + sum(estimated_frames(line.text, frame_rate) for line in whole)
        return lead + max(12, round(0.6 * estimated_frames(last.text, frame_rate)))
    if draft.spoken:
        return stretched(40 if draft.acts else 28, pace, frame_rate)
    if draft.kind == "reaction":
        return stretched(34, pace, frame_rate)
    words = sum(len(f"{beat.action} {beat.close_on}".split()) for beat in draft.beats)
    room = {"establishing": 14, "insert": 4}.get(draft.kind, 8)
    return stretched(min(120, max(34, 22 + room + 3 * words)), pace, frame_rate)


def tail(draft: Draft, pace: float, frame_rate: int) -> int:
    """Return the frames held after the last line."""
    turn = any(beat.weight != "plain" for beat in draft.beats)
    return stretched(14 if turn else 7, pace, frame_rate)
