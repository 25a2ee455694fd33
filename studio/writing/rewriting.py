"""Rewrites a run of scenes: rebuilds the story from the film, plans the stretch as asked, keeps what is outside it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from film.edits import AddCharacter, AddScene, Edit, PutAct, PutScene
from film.errors import BadRequest
from film.film import Act, Film, Join, Scene
from film.ids import Ids, seed_of
from film.reach import fresh, replaced, scene_of
from film.slate import act_of
from film.timeline import scene_time
from film.words import TimeOfDay, Weather
from studio.coverage.breaking import BreaksDown
from studio.coverage.cover import cover
from studio.coverage.joins import DISSOLVE, faded_out, led_in
from studio.writing.asks import Asked, asked_of
from studio.writing.casting import cast_story, is_silent, spoken_name
from studio.writing.deeds import played
from studio.writing.drafting import best_unit, trimmed, written
from studio.writing.fitting import fitted
from studio.writing.lexicon import data
from studio.writing.moments_in import Moment, moment_of
from studio.writing.order import StoryOrder
from studio.writing.plot import Planned, helped, onward, with_moments
from studio.writing.scenes import ScenePen
from studio.writing.story import Player, Story

LIGHTER: tuple[TimeOfDay, ...] = ("dawn", "morning", "golden hour")
BRIGHT_TONES = frozenset({"hopeful", "warm", "funny", "happy", "joyful", "bright", "uplifting"})
DARK_TONES = frozenset({"dark", "tense", "eerie", "sad", "grim", "angry", "bleak"})


def rewritten(
    film: Film,
    scene_ids: Sequence[str],
    instruction: str,
    tone: Sequence[str],
    add: Sequence[str],
    remove: Sequence[str],
    ids: Ids,
    breakdown: BreaksDown,
) -> tuple[Edit, ...]:
    """Return the edits that write the scenes again as asked.

    Scenes keep their ids in order, a scene too many gets a new one; shots and lines are new.

    Raises:
        BadRequest: no scene is named.
    """
    if not scene_ids:
        raise BadRequest("no scene to rewrite; name a scene, an act or the film")
    old = [scene_of(film, scene_id) for scene_id in dict.fromkeys(scene_ids)]
    asked = asked_of(instruction, tone, add, remove, film)
    story = _story(film, old, instruction, asked, ids, breakdown)
    there = {c.id for c in film.characters}
    new_people = [p.character for p in (*story.players.values(), *story.others) if p.id not in there]
    plans = _plans(film, old, story, asked)
    used = {part for plan in plans for part in plan.cast}
    new_people = [c for c in new_people if any(p.id == c.id and (part in used) for part, p in story.players.items())]
    cast = fresh(film, characters=(*film.characters, *new_people))
    scenes = _written(cast, old, plans, story, asked, ids, breakdown)
    return (*(AddCharacter(character=c) for c in new_people), *_edits(film, old, scenes))


def _story(film: Film, old: Sequence[Scene], instruction: str, asked: Asked, ids: Ids, breakdown: BreaksDown) -> Story:
    seed = seed_of(film.id, instruction, *(scene.id for scene in old), *(shot.id for shot in old[0].shots[:1]))
    order = StoryOrder(premise=film.premise or film.title, genre=film.genre, style=film.style, seed=seed)
    gone = [words.lower() for words in asked.removed]
    living = [c for c in film.characters if not any(spoken_name(c.name).lower() in words for words in gone)]
    story = cast_story(order, ids, breakdown, living)
    if not film.premise and len(film.characters) < 3:
        players = {part: player for part, player in story.players.items() if part != "F"}
        story = story.with_(players=players, family="heart")
    places = dict.fromkeys([scene.setting.place for scene in (*old, *film.path)])
    others = tuple(
        Player("O", c, spoken_name(c.name), c.role, is_silent(c))
        for c in living
        if all(p.id != c.id for p in story.players.values())
    )
    story = story.with_(
        places=tuple(places) or story.places,
        others=others,
        moments=(),
        thing=_thing(film, story),
        hopeful=asked.well is True,
        bleak=asked.well is False,
        removed=asked.removed,
    )
    return _joined_by(story, film, asked, ids, breakdown)


def _thing(film: Film, story: Story) -> str:
    """Return the thing the film's summaries already speak of, else the story's own."""
    known = {thing for row in data("genres").values() for thing in row["thing"]}
    told = " ".join(scene.summary for scene in film.path)
    return next((thing for thing in sorted(known) if re.search(rf"\b{re.escape(thing)}\b", told)), story.thing)


def _joined_by(story: Story, film: Film, asked: Asked, ids: Ids, breakdown: BreaksDown) -> Story:
    if not asked.group and asked.person is None:
        return story
    random = Random(f"{story.seed}|helpers")
    told = " ".join([film.premise, *(c.role for c in film.characters)])
    free = [name for name in data("societies")["names"] if name not in told]
    name = asked.group_name or (random.choice(free) if asked.group else "")
    person = asked.person
    sex = (person.sex if person else "") or random.choice(("female", "male"))
    taken = {c.name for c in film.characters}
    initials = {c.name[0] for c in film.characters}
    pool = [n for n in data("names")[sex]["plain"] if n not in taken and n[0] not in initials]
    called = (person.name if person else "") or random.choice(pool)
    role = (person.role if person else "") or f"one of {name}"
    if asked.group and person is None:
        role = f"of {name}, a {asked.group}"
    staged = breakdown.character(
        called,
        age=person.age if person else "",
        looks=person.looks if person else "",
        role=role,
        sex=sex,
        id=ids.new("character"),
        taken_voices=tuple(c.voice for c in film.characters),
    )
    helper = Player("X", staged.value, spoken_name(called), role)
    slots = {**story.extra_slots, "society": asked.group or (person.role if person else ""), "society_name": name}
    return story.with_(players={**story.players, "X": helper}, helpers=name or f"{called}", extra_slots=slots)


def _plans(film: Film, old: Sequence[Scene], story: Story, asked: Asked) -> list[Planned]:
    plans = [_plan(film, scene, story, asked, at, len(old)) for at, scene in enumerate(old)]
    if story.helpers:
        plans = helped(plans, story)
        if all("X" not in plan.cast for plan in plans):
            plans[0] = replace(plans[0], cast=f"{plans[0].cast}X", say=("named", "join", "aid", *plans[0].say))
    return onward(with_moments(plans, [_cast_moment(words, story, keep=False) for words in asked.moments]))


def _cast_moment(words: str, story: Story, *, keep: bool) -> Moment:
    """Return a moment with its people; one to `keep` stays as it is worded."""
    everyone = (*story.players.values(), *story.others)
    leads = tuple(story.players[part] for part in ("H", "A") if part in story.players)
    cast = played(moment_of(words), everyone, leads, ())
    return cast.model_copy(update={"words": words}) if keep else cast


def _plan(film: Film, scene: Scene, story: Story, asked: Asked, at: int, count: int) -> Planned:
    function = re.sub(r"(?:^|;)\s*moment:.*$", "", scene.function).strip(" ;")
    kept = [words.strip() for words in re.findall(r"moment:\s*([^;]+)", scene.function)]
    moments = tuple(_cast_moment(words, story, keep=True) for words in kept if not _gone(words, asked.removed))
    act = act_of(film, scene)
    number = film.acts.index(act) + 1 if act else 3
    row = next((row for row in data("plots")[story.family] if row["function"] == function), None)
    parts = {player.id: part for part, player in story.players.items()}
    cast = "".join(parts[who] for who in scene.cast if who in parts and parts[who] != "X")
    last = scene.id == film.path[-1].id if film.path else False
    say = tuple(row["say"]) if row else (("after", "bond") if last else ("plan", "debate", "reveal"))
    cast = cast if len(cast) > 1 else ("".join(dict.fromkeys(f"H{cast}A")) if "A" in story.players else "H")
    return Planned(
        function=function or ("resolution" if last else "turn"),
        act=min(number, 3),
        say=say,
        cast=cast,
        place=scene.setting.place,
        hour=_hour(scene, asked, at, count),
        weather=_weather(scene, asked),
        tone=_tone(scene, asked),
        moments=moments,
        share=1.3 if "climax" in scene.function else 1.0,
    )


def _gone(words: str, removed: Sequence[str]) -> bool:
    said = set(re.findall(r"\w{4,}", words.lower()))
    return any(said & set(re.findall(r"\w{4,}", gone.lower())) for gone in removed)


def _tone(scene: Scene, asked: Asked) -> tuple[str, ...]:
    against = (
        DARK_TONES if set(asked.tones) & BRIGHT_TONES else (BRIGHT_TONES if set(asked.tones) & DARK_TONES else frozenset())
    )
    kept = [tone for tone in scene.tone if tone not in against]
    lift = ("warm",) if asked.well and not set(asked.tones) & {"warm"} else ()
    return tuple(dict.fromkeys((*asked.tones, *lift, *kept)))[:4]


def _hour(scene: Scene, asked: Asked, at: int, count: int) -> TimeOfDay:
    if set(asked.tones) & BRIGHT_TONES or asked.well:
        return LIGHTER[min(len(LIGHTER) - 1, at * len(LIGHTER) // max(count, 1))]
    if set(asked.tones) & DARK_TONES or asked.well is False:
        return "night" if at or scene.setting.time_of_day in ("dusk", "night") else "dusk"
    return scene.setting.time_of_day


def _weather(scene: Scene, asked: Asked) -> Weather:
    bad = scene.setting.weather in ("rain", "storm", "fog")
    bright = set(asked.tones) & BRIGHT_TONES or asked.well
    if (bright and bad) or any(scene.setting.weather in words for words in asked.removed):
        return "clear"
    return scene.setting.weather


def _written(
    film: Film, old: Sequence[Scene], plans: Sequence[Planned], story: Story, asked: Asked, ids: Ids, breakdown: BreaksDown
) -> list[Scene]:
    frames = round(sum(scene_time(scene, {}, film.format.frame_rate).frames for scene in old) * asked.stretch)
    frames = round(frames * len(plans) / len(old) * (1.15 if story.helpers else 1.0))
    shown = [part for shot in film.shots for part in re.split(r"(?<=[.!?])\s+", shot.action)]
    said = [*(line.text for line in film.lines), *shown]

    def new_pen(for_ids: Ids) -> ScenePen:
        return ScenePen(story, film, for_ids, breakdown, Random(f"{story.seed}|rewrite"), said)

    unit = best_unit(plans, film, frames, new_pen)
    inserted = len(plans) - len(old)
    keys: list[str | None] = [*([None] * inserted), *(scene.id for scene in old)] if inserted > 0 else [s.id for s in old]
    made = [
        cover(w.scene, w.beats, film, ids, breakdown) for w in trimmed(written(plans, unit, new_pen(ids), keys), film, frames)
    ]
    made = _joined(made, old)
    trial = Film(id=film.id, format=film.format, characters=film.characters, acts=(Act(id="trial", scenes=tuple(made)),))
    return list(fitted(trial, frames).path)


def _joined(made: list[Scene], old: Sequence[Scene]) -> list[Scene]:
    made[0] = led_in(made[0], old[0].shots[0].join if old[0].shots else Join(kind="dissolve", frames=DISSOLVE))
    if old[-1].shots:
        made[-1] = faded_out(made[-1], old[-1].shots[-1].fade_out)
    titles = tuple(title for shot in old[0].shots for title in shot.titles if title.kind == "main title")
    if titles:
        first = made[0].shots[0]
        longest = max(title.start + title.frames for title in titles)
        shots = (replaced(first, titles=titles, frames=max(first.frames, longest)), *made[0].shots[1:])
        made[0] = replaced(made[0], shots=shots)
    return made


def _edits(film: Film, old: Sequence[Scene], made: Sequence[Scene]) -> list[Edit]:
    new = {scene.id: scene for scene in made}
    fresh_ones = [scene for scene in made if all(scene.id != before.id for before in old)]
    edits: list[Edit] = []
    done: set[str] = set()
    for act in film.acts:
        mine = [scene.id for scene in act.scenes]
        if not any(key in new for key in mine):
            continue
        lead = fresh_ones if any(scene.id == old[0].id for scene in act.scenes) else []
        if all(key in new for key in mine):
            edits.append(PutAct(act=replaced(act, scenes=(*lead, *(new[key] for key in mine)))))
        else:
            edits += [AddScene(act=act.id, scene=scene, before=old[0].id) for scene in lead]
            edits += [PutScene(scene=new[key]) for key in mine if key in new]
        done |= set(mine)
    edits += [PutScene(scene=scene) for scene in made if scene.id not in done and scene not in fresh_ones]
    return edits
