"""Joins over a whole film: fade in at the start, dissolves between acts, fade out at the end, and the main title."""

from film.film import Act, Film, Join, Scene, Shot, Title
from film.ids import Ids
from film.reach import fresh, replaced

FADE_IN, DISSOLVE, FADE_OUT = 12, 16, 24
"""Frames at 24 fps."""


def joined(film: Film, ids: Ids | None = None) -> Film:
    """Return `film` with the usual joins between acts and at its ends, and its title on a first shot if `ids` are given."""
    rate = film.format.frame_rate / 24
    acts = [
        _led_in(act, Join(kind="dissolve", frames=round(DISSOLVE * rate)) if n else None) for n, act in enumerate(film.acts)
    ]
    if not acts:
        return film
    acts[0] = _led_in(acts[0], Join(kind="fade in", frames=round(FADE_IN * rate)))
    if ids:
        acts[0] = _titled(acts[0], film, ids, rate)
    acts[-1] = _faded(acts[-1], round(FADE_OUT * rate))
    return fresh(film, acts=tuple(acts))


def led_in(scene: Scene, join: Join) -> Scene:
    """Return `scene` with its first shot led into by `join`."""
    first, *rest = scene.shots
    return replaced(scene, shots=(replaced(first, join=join), *rest))


def faded_out(scene: Scene, frames: int) -> Scene:
    """Return `scene` with its last shot fading to black over so many frames."""
    *rest, last = scene.shots
    return replaced(scene, shots=(*rest, replaced(last, fade_out=frames)))


def _led_in(act: Act, join: Join | None) -> Act:
    if join is None or not act.scenes or not act.scenes[0].shots:
        return act
    return replaced(act, scenes=(led_in(act.scenes[0], join), *act.scenes[1:]))


def _faded(act: Act, frames: int) -> Act:
    if not act.scenes or not act.scenes[-1].shots:
        return act
    return replaced(act, scenes=(*act.scenes[:-1], faded_out(act.scenes[-1], frames)))


def _titled(act: Act, film: Film, ids: Ids, rate: float) -> Act:
    first = act.scenes[0]
    silent = [shot for shot in first.shots[:2] if not any(line.shot == shot.id for line in first.lines)]
    goal: Shot = (silent or first.shots)[0]
    held = replaced(goal, frames=max(goal.frames, round(66 * rate)))
    title = Title(id=ids.new("title"), text=film.title, start=round(12 * rate), frames=round(50 * rate))
    shots = tuple(replaced(held, titles=(*held.titles, title)) if s.id == goal.id else s for s in first.shots)
    return replaced(act, scenes=(replaced(first, shots=shots), *act.scenes[1:]))
