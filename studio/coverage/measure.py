"""How long a scene will run before it is shot: drafts timed as the timeline would time them; no marks and no light."""

from collections.abc import Sequence

from film.film import Film, Line, Scene, Shot
from film.reach import replaced
from film.timeline import scene_time
from studio.coverage.beats import Beat
from studio.coverage.lengths import offsets, tail, wished
from studio.coverage.menagerie import staged_all
from studio.coverage.rules import smoothed
from studio.coverage.standard import standard


def length_of(scene: Scene, beats: Sequence[Beat], film: Film) -> int:
    """Return the frames that `beats` will take by the standard pattern, estimated."""
    rate = film.format.frame_rate
    shots: list[Shot] = []
    lines: list[Line] = []
    for number, draft in enumerate(smoothed(standard(scene, staged_all(scene.cast, scene.id, film), beats))):
        shot = Shot(id=str(number), frames=wished(draft, film.pace, rate), tail=tail(draft, film.pace, rate))
        shots.append(shot)
        starts = offsets(draft, film.pace, rate)
        last = len(starts) - 1
        lines += [
            Line(
                id="",
                character=said.character,
                text=said.text,
                shot=shot.id,
                offset=start,
                runs_on=draft.runs_out and n == last,
            )
            for n, (said, start) in enumerate(zip(draft.spoken, starts, strict=True))
        ]
    return scene_time(replaced(scene, shots=tuple(shots), lines=tuple(lines)), {}, rate).frames
