"""How things that happen are shown: one draft a beat; dialogue is not decided here."""

import re

from film.film import Scene
from film.ids import seed_of
from film.words import Move, Size
from studio.coverage.beats import Beat
from studio.coverage.draft import Draft
from studio.coverage.rising import heat
from studio.coverage.setups import insert, master, pair, single, wide
from studio.coverage.stage import Stage

CLIMBS = re.compile(r"\bclimb|\bascend|\bscale[sd]?\b|\bclamber", re.I)
"""Words of going up, which only a size that shows the feet makes believable."""


def shown(scene: Scene, stage: Stage, beat: Beat, *, first: bool, rise: float) -> Draft:
    """Return the draft that shows `beat`; the first of a scene shows the place too."""
    here = tuple(who for who in beat.people if who in stage)
    if beat.close_on and not first:
        return insert(beat.close_on, beat)
    if first and (beat.wide or not here or len(stage) > 1):
        return wide(scene, stage, beat, _opening_size(scene, beat, len(here)), _opening_move(scene, beat))
    if beat.look_near and here:
        return single(stage, here[0], "close-up", "push in").with_beat(beat)
    if beat.weight == "moment" and len(here) != 1:
        return master(scene, "medium long", "push in" if heat(scene) > 0.5 else "static").with_beat(beat)
    if len(here) == 1:
        size: Size = "medium long" if beat.weight == "moment" or first else ("medium" if rise < 0.6 else "medium close-up")
        move = _solo_move(scene, beat)
        if CLIMBS.search(beat.action):
            return single(stage, here[0], "long", move).with_beat(beat)
        return single(stage, here[0], "medium long" if move == "follow" else size, move).with_beat(beat)
    if len(here) == 2 and len(stage) == 2:
        return pair(scene).with_beat(beat)
    if not here and stage:
        return Draft("cutaway", "long", scene.setting.place, side=-16.0, beats=(beat,))
    return master(scene).with_beat(beat)


def _opening_size(scene: Scene, beat: Beat, people: int) -> Size:
    if beat.wide:
        return "extreme long" if people == 0 or seed_of(scene.id, "far") % 4 == 0 else "long"
    return "long" if seed_of(scene.id, "open") % 3 == 0 else "medium long"


def _opening_move(scene: Scene, beat: Beat) -> Move:
    moves: tuple[Move, ...] = ("static", "pan right", "push in", "static", "crane down", "pan left")
    return moves[seed_of(scene.id, "move") % len(moves)] if beat.wide else "static"


def _solo_move(scene: Scene, beat: Beat) -> Move:
    words = f" {beat.action.lower()} "
    if any(
        f" {verb}" in words
        for verb in ("walk", "run", "climb", "hurr", "rac", "chas", "flee", "march", "stride", "step", "cross", "pace")
    ):
        return "follow"
    return "push in" if beat.weight == "turn" else ("static", "static", "track")[seed_of(scene.id, beat.action) % 3]
