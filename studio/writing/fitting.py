"""Makes a covered film as long as it was asked to be, by how long silent shots are held; words are not touched."""

from film.film import Act, Film, Scene, Shot
from film.reach import fresh, replaced
from film.timeline import timeline

SHORTEST, LONGEST = 30, 150
"""Frames at 24 fps between which a silent shot may be moved."""


def fitted(film: Film, frames: int, only: frozenset[str] | None = None) -> Film:
    """Return `film` nearer to `frames` of default path; `only` names the scenes that may change."""
    for _ in range(3):
        over = timeline(film, {}).frames - frames
        if abs(over) <= max(4, frames * 0.004):
            break
        film = _shifted(film, -over, only)
    return film


def _shifted(film: Film, wanted: int, only: frozenset[str] | None) -> Film:
    silent = [
        shot for scene in film.path if only is None or scene.id in only for shot in scene.shots if not scene.lines_of(shot)
    ]
    free = [shot for shot in silent if _room(shot, wanted, film)]
    room = sum(_room(shot, wanted, film) for shot in free)
    if not room:
        return _tails(film, wanted, only)
    share = min(1.0, abs(wanted) / room)
    sign = 1 if wanted > 0 else -1
    new = {shot.id: replaced(shot, frames=shot.frames + sign * round(share * _room(shot, wanted, film))) for shot in free}
    return _with(film, new)


def _room(shot: Shot, wanted: int, film: Film) -> int:
    rate = film.format.frame_rate / 24
    titled = max((title.start + title.frames for title in shot.titles), default=0)
    low, high = max(SHORTEST * rate, titled), LONGEST * rate
    return max(0, round(high - shot.frames if wanted > 0 else shot.frames - low))


def _tails(film: Film, wanted: int, only: frozenset[str] | None) -> Film:
    spoken = [shot for scene in film.path if only is None or scene.id in only for shot in scene.shots if scene.lines_of(shot)]
    if not spoken:
        return film
    step = max(-4, min(24, round(wanted / len(spoken)))) if abs(wanted) >= len(spoken) / 2 else 0
    return _with(film, {shot.id: replaced(shot, tail=max(3, shot.tail + step)) for shot in spoken})


def _with(film: Film, new: dict[str, Shot]) -> Film:
    def scene_with(scene: Scene) -> Scene:
        if not any(shot.id in new for shot in scene.shots):
            return scene
        return replaced(scene, shots=tuple(new.get(shot.id, shot) for shot in scene.shots))

    def act_with(act: Act) -> Act:
        return replaced(act, scenes=tuple(scene_with(scene) for scene in act.scenes))

    return fresh(film, acts=tuple(act_with(act) for act in film.acts))
