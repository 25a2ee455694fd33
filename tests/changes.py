"""Random edits of every kind that fit a film; equal chances give equal edits, nothing is applied here."""

import random
from collections.abc import Callable
from typing import get_args

from films import (
    MOST_SHOTS,
    SIZES,
    WORDS,
    a_camera,
    a_character,
    a_join,
    a_line,
    a_look,
    a_scene,
    a_setting,
    a_shot,
    a_text,
    a_title,
    a_voice,
    an_effect,
    an_id,
    random_film,
    some_marks,
)

from film.audio import Score
from film.edits import (
    AddCharacter,
    AddEffect,
    AddLine,
    AddScene,
    AddShot,
    AddTitle,
    AddWay,
    Dress,
    Edit,
    Move,
    Pronounce,
    PutAct,
    PutFilm,
    PutScene,
    Recast,
    Reformat,
    Reframe,
    Rejoin,
    Relight,
    Rescore,
    Reset,
    Respeak,
    Restage,
    Retake,
    Retime,
    StrikeCharacter,
    StrikeEffect,
    StrikeLine,
    StrikeScene,
    StrikeShot,
    StrikeTitle,
)  # fmt: skip
from film.film import Film, Line, Scene, Shot, Way
from film.reach import replaced
from film.words import FrameRate, KeyFrom, Look, Mode


def random_edit(film: Film, rng: random.Random) -> Edit:
    """Return an edit of any kind that can be made to `film`, kinds drawn evenly but for the ones that change all of it."""
    while True:
        make = rng.choice(EDITS)
        if make in WHOLE and rng.random() < 0.7:
            continue
        edit = make(film, rng)
        if edit is not None:
            return edit


def _any_scene(film: Film, rng: random.Random) -> Scene:
    return rng.choice(film.scenes)


def _any_shot(film: Film, rng: random.Random) -> Shot:
    return rng.choice(list(film.shots))


def _any_line(film: Film, rng: random.Random) -> Line | None:
    lines = list(film.lines)
    return rng.choice(lines) if lines else None


def _may_grow(film: Film) -> bool:
    return sum(1 for _ in film.shots) < MOST_SHOTS


def _relight(film: Film, rng: random.Random) -> Edit:
    return Relight(shot=_any_shot(film, rng).id, look=rng.choice((None, *get_args(Look))), exposure=rng.uniform(-2, 2),
                   warmth=rng.uniform(-1, 1), key_from=rng.choice((None, *get_args(KeyFrom))))  # fmt: skip


def _reframe(film: Film, rng: random.Random) -> Edit:
    camera = a_camera(rng)
    return Reframe(
        shot=_any_shot(film, rng).id, size=camera.size, angle=camera.angle, move=camera.move, side=rng.uniform(-90, 90)
    )


def _restage(film: Film, rng: random.Random) -> Edit:
    marks = rng.choice((None, some_marks(rng, film.characters))) if film.characters else None
    return Restage(shot=_any_shot(film, rng).id, marks=marks, action=rng.choice((None, a_text(rng))))


def _retake(film: Film, rng: random.Random) -> Edit:
    line = _any_line(film, rng)
    return Retake(line=line.id) if line and rng.random() < 0.5 else Retake(shot=_any_shot(film, rng).id)


def _retime(film: Film, rng: random.Random) -> Edit:
    scene = _any_scene(film, rng)
    shot = rng.choice(scene.shots)
    offsets = tuple((line.id, rng.randint(0, 30)) for line in scene.lines_of(shot) if rng.random() < 0.5)
    return Retime(shot=shot.id, frames=rng.choice((None, 1, 30, 48, 100)), tail=rng.choice((None, 0, 20)), offsets=offsets)


def _rejoin(film: Film, rng: random.Random) -> Edit:
    return Rejoin(shot=_any_shot(film, rng).id, join=rng.choice((None, a_join(rng))), fade_out=rng.choice((None, 0, 8, 60)))


def _add_shot(film: Film, rng: random.Random) -> Edit | None:
    scene = _any_scene(film, rng)
    before = rng.choice((None, *(shot.id for shot in scene.shots)))
    lines = tuple(line.id for line in scene.lines if rng.random() < 0.2)
    return AddShot(scene=scene.id, shot=a_shot(rng, film.characters), before=before, lines=lines) if _may_grow(film) else None


def _strike_shot(film: Film, rng: random.Random) -> Edit | None:
    several = [scene for scene in film.scenes if len(scene.shots) > 1]
    return StrikeShot(shot=rng.choice(rng.choice(several).shots).id) if several else None


def _add_title(film: Film, rng: random.Random) -> Edit:
    return AddTitle(shot=_any_shot(film, rng).id, title=a_title(rng))


def _strike_title(film: Film, rng: random.Random) -> Edit | None:
    titled = [shot for shot in film.shots if shot.titles]
    shot = rng.choice(titled) if titled else None
    return StrikeTitle(shot=shot.id, title=rng.choice(shot.titles).id) if shot else None


def _respeak(film: Film, rng: random.Random) -> Edit | None:
    line = _any_line(film, rng)
    wish = {
        "text": rng.choice((None, a_text(rng))),
        "delivery": rng.choice((None, (), ("angry",))),
        "mode": rng.choice((None, *get_args(Mode))),
    }
    return Respeak(line=line.id, **wish) if line else None


def _add_line(film: Film, rng: random.Random) -> Edit:
    scene = _any_scene(film, rng)
    line = a_line(rng, film.characters, rng.choice(scene.shots).id)
    return AddLine(scene=scene.id, line=line, before=rng.choice((None, *(line.id for line in scene.lines))))


def _strike_line(film: Film, rng: random.Random) -> Edit | None:
    line = _any_line(film, rng)
    return StrikeLine(line=line.id) if line else None


def _reset(film: Film, rng: random.Random) -> Edit:
    one = rng.random() < 0.5
    return Reset(
        scene=None if one else _any_scene(film, rng).id, shot=_any_shot(film, rng).id if one else None, setting=a_setting(rng)
    )


def _rescore(film: Film, rng: random.Random) -> Edit:
    return Rescore(scene=_any_scene(film, rng).id, score=Score(silent=True, level=rng.uniform(-1, 1), seed=rng.randint(0, 99)))


def _add_effect(film: Film, rng: random.Random) -> Edit:
    scene = _any_scene(film, rng)
    return AddEffect(scene=scene.id, effect=an_effect(rng, scene))


def _strike_effect(film: Film, rng: random.Random) -> Edit | None:
    heard = [scene for scene in film.scenes if scene.effects]
    scene = rng.choice(heard) if heard else None
    return StrikeEffect(scene=scene.id, effect=rng.choice(scene.effects).id) if scene else None


def _put_scene(film: Film, rng: random.Random) -> Edit:
    scene = _any_scene(film, rng)
    return PutScene(scene=replaced(a_scene(rng, film.characters), id=scene.id))


def _add_scene(film: Film, rng: random.Random) -> Edit | None:
    act = rng.choice(film.acts)
    before = rng.choice((None, *(scene.id for scene in act.scenes)))
    return AddScene(act=act.id, scene=a_scene(rng, film.characters), before=before) if _may_grow(film) else None


def _strike_scene(film: Film, rng: random.Random) -> Edit | None:
    return StrikeScene(scene=rng.choice(film.path).id) if len(film.path) > 1 else None


def _put_act(film: Film, rng: random.Random) -> Edit:
    act = rng.choice(film.acts)
    kept = tuple(scene for scene in act.scenes if rng.random() < 0.5)
    return PutAct(act=replaced(act, scenes=(*kept, a_scene(rng, film.characters))))


def _move(film: Film, rng: random.Random) -> Edit | None:
    kind = rng.choice(("scene", "shot", "line"))
    scene = _any_scene(film, rng)
    row = film.path if kind == "scene" else scene.shots if kind == "shot" else scene.lines
    if len(row) < 2:
        return None
    element, goal = rng.sample([e.id for e in row], 2)
    end = rng.choice(("before", "after"))
    return Move(kind=kind, element=element, **{end: goal})


def _recast(film: Film, rng: random.Random) -> Edit | None:
    if not film.characters:
        return None
    person = rng.choice(film.characters)
    wish = rng.choice(({"appearance": a_look(rng)}, {"voice": a_voice(rng)}, {"role": a_text(rng)}))
    return Recast(character=replaced(person, **wish))


def _dress(film: Film, rng: random.Random) -> Edit | None:
    if not film.characters:
        return None
    return Dress(scene=_any_scene(film, rng).id, character=rng.choice(film.characters).id, appearance=a_look(rng))


def _add_character(film: Film, rng: random.Random) -> Edit:
    return AddCharacter(character=a_character(rng, rng.getrandbits(30)))


def _strike_character(film: Film, rng: random.Random) -> Edit | None:
    if len(film.characters) < 2:
        return None
    scenes = (_any_scene(film, rng).id,) if rng.random() < 0.5 else ()
    return StrikeCharacter(character=rng.choice(film.characters).id, scenes=scenes)


def _reformat(film: Film, rng: random.Random) -> Edit:
    width, height = rng.choice(SIZES)
    return rng.choice((Reformat(frame_rate=rng.choice(get_args(FrameRate))), Reformat(width=width, height=height),
                       Reformat(finish=rng.choice(("cinema", "pencil"))), Reformat(subtitles=True)))  # fmt: skip


def _pronounce(film: Film, rng: random.Random) -> Edit:
    return Pronounce(word=rng.choice(WORDS), sounds_like=rng.choice(WORDS))


def _add_way(film: Film, rng: random.Random) -> Edit | None:
    way = Way(id=an_id(rng, "wa"), after=rng.choice(film.path).id, choice=a_text(rng), scenes=(a_scene(rng, film.characters),))
    return AddWay(way=way) if len(film.ways) < 2 else None


def _put_film(film: Film, rng: random.Random) -> Edit:
    return PutFilm(film=random_film(rng.getrandbits(30)))


EDITS: tuple[Callable[[Film, random.Random], Edit | None], ...] = (
    _relight, _reframe, _restage, _retake, _retime, _rejoin, _add_shot, _strike_shot, _add_title, _strike_title, _respeak,
    _add_line, _strike_line, _reset, _rescore, _add_effect, _strike_effect, _put_scene, _add_scene, _strike_scene, _put_act,
    _move, _recast, _dress, _add_character, _strike_character, _reformat, _pronounce, _add_way, _put_film,
)  # fmt: skip
WHOLE = (_reformat, _put_film)
