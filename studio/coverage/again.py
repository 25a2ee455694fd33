"""Covering a scene again: what happens and is said in it, read off its shots, so that words and their ids are kept."""

from film.film import Film, Line, Scene, Shot
from film.ids import Ids
from film.reach import replaced
from film.words import Pattern
from studio.coverage.beats import Beat, Spoken
from studio.coverage.breaking import BreaksDown
from studio.coverage.caption import is_own
from studio.coverage.cover import cover
from studio.coverage.joins import faded_out, led_in


def cover_again(
    scene: Scene, film: Film, ids: Ids, breakdown: BreaksDown, *, pattern: Pattern = "standard", favour: str | None = None
) -> Scene:
    """Return the scene in new shots with the same action, lines (ids, takes), titles, effects and joins at its ends."""
    covered = cover(scene, beats_of(scene), film, ids, breakdown, pattern=pattern, favour=favour)
    first, last = scene.shots[0], scene.shots[-1]
    covered = faded_out(led_in(covered, first.join), last.fade_out)
    titles = tuple(title for shot in scene.shots for title in shot.titles)
    opening = replaced(covered.shots[0], titles=titles)
    there = {shot.id for shot in covered.shots}
    effects = tuple(effect if effect.shot in there else replaced(effect, shot=None) for effect in scene.effects)
    return replaced(covered, shots=(opening, *covered.shots[1:]), effects=effects)


def beats_of(scene: Scene) -> list[Beat]:
    """Return what happens in a covered scene, in order."""
    beats: list[Beat] = []
    there: set[str] = set()
    for shot in scene.shots:
        here = {mark.character for mark in shot.marks}
        if not is_own(shot.action) and shot.action:
            beats.append(_seen(shot, arrives=tuple(sorted(here - there)) if there else ()))
        beats += [Beat(line=_said(line), weight="turn" if line.runs_on else "plain") for line in scene.lines_of(shot)]
        there |= here
    if not any(beat.line for beat in beats) and not beats:
        beats.append(Beat(action=scene.summary or scene.title or scene.setting.place, people=scene.cast))
    return beats


def _seen(shot: Shot, arrives: tuple[str, ...]) -> Beat:
    acting = tuple(mark.character for mark in shot.marks if mark.action)
    close = (shot.camera.subject or "") if shot.kind == "insert" else ""
    leaves = tuple(mark.character for mark in shot.marks if mark.exits)
    subject = shot.camera.subject
    people = acting or ((subject,) if any(mark.character == subject for mark in shot.marks) and subject else ())
    wide = shot.kind == "establishing"
    return Beat(
        action=shot.action, people=people, close_on=close, arrives=arrives, leaves=leaves, setting=shot.setting, wide=wide
    )


def _said(line: Line) -> Spoken:
    return Spoken(
        character=line.character,
        text=line.text,
        delivery=line.delivery,
        mode=line.mode,
        id=line.id,
        take=line.take,
        audio=line.audio,
    )
