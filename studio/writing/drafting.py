"""Writes planned scenes again and again until together they are near a length; the nearest draft is kept."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from film.film import Film
from film.ids import Ids
from studio.coverage.measure import length_of
from studio.writing.plot import Planned
from studio.writing.scenes import ScenePen, Written

PASSES = 7
NEAR = 0.04
"""Share of the length by which a draft may miss; silent shots make up the rest."""

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
        best = min(best, Draft(abs(total - frames) / frames, unit))
        if best.miss <= NEAR:
            break
        unit = min(max(unit * (frames / total) ** 0.8, unit * 0.6), unit * 1.6)
    return best.unit


def written(plans: Sequence[Planned], unit: float, pen: ScenePen, scene_ids: Sequence[str | None] = ()) -> list[Written]:
    """Return the scenes of the plans, with the ids given for them where there are any."""
    keys = [*scene_ids, *([None] * (len(plans) - len(scene_ids)))]
    return [pen.written(plan, unit * plan.share, key) for plan, key in zip(plans, keys, strict=True)]
