"""Writes planned scenes again and again until together they are near a length; the nearest draft is kept."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from film.film import Film
from film.ids import Ids
from studio.coverage.beats import Beat
from studio.coverage.measure import length_of
from studio.writing.plot import Planned
from studio.writing.scenes import ScenePen, Written

PASSES = 7
NEAR = 0.04
"""Share of the length by which a draft may miss; silent shots make up the rest."""

SPARE = 0.03
"""Share by which a draft may be too long before it is worse than one that is too short, which silence can fill."""
SQUEEZE = 0.09
"""Share of the length that holding silent shots shorter can take out."""

NewPen = Callable[[Ids], ScenePen]


class Draft(NamedTuple):
    """How far from its length a budget came."""

    miss: float
    unit: float


def best_unit(plans: Sequence[Planned], film: Film, frames: int, new_pen: NewPen) -> float:
    """Return the frames a unit of share should be given so that the scenes together last about `frames`."""
    unit = frames / sum(plan.share for plan in plans)
    best = Draft(float("inf"), unit)
    for _ in range(PASSES):
        total = sum(length_of(w.scene, w.beats, film) for w in written(plans, unit, new_pen(Ids("draft"))))
        off = (total - frames) / frames
        best = min(best, Draft(4 * (off - SPARE) if off > SPARE else abs(off), unit))
        if best.miss <= NEAR:
            break
        unit = min(max(unit * (frames / total) ** 0.8, unit * 0.6), unit * 1.6)
    return best.unit


def written(plans: Sequence[Planned], unit: float, pen: ScenePen, scene_ids: Sequence[str | None] = ()) -> list[Written]:
    """Return the scenes of the plans, with the ids given for them where there are any."""
    keys = [*scene_ids, *([None] * (len(plans) - len(scene_ids)))]
    return [pen.written(plan, unit * plan.share, key) for plan, key in zip(plans, keys, strict=True)]


def trimmed(scenes: Sequence[Written], film: Film, frames: int) -> list[Written]:
    """Return the scenes cut until shorter silence can do the rest of the way to `frames`: plain actions first, then words."""
    out = list(scenes)
    lengths = [length_of(w.scene, w.beats, film) for w in out]
    while sum(lengths) > frames * (1 + SQUEEZE):
        order = sorted(range(len(out)), key=lambda n: -lengths[n])
        at = next((n for n in order if _shorter(out[n]) is not None), None)
        if at is None:
            break
        out[at] = out[at]._replace(beats=_shorter(out[at]) or out[at].beats)
        lengths[at] = length_of(out[at].scene, out[at].beats, film)
    return out


def _shorter(written: Written) -> tuple[Beat, ...] | None:
    beats = written.beats
    silent = [n for n, beat in enumerate(beats) if n and beat.line is None and beat.weight == "plain" and n < len(beats) - 1]
    spoken = [n for n, beat in enumerate(beats) if beat.line is not None]
    gone = silent[-1] if silent else (spoken[-1] if len(spoken) > 2 else None)
    return None if gone is None else (*beats[:gone], *beats[gone + 1 :])
