"""Plans the scenes of a story: which beats for its length, where and when they play, who is in them, what is seen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from film.words import TimeOfDay, Weather
from studio.writing.lexicon import data
from studio.writing.moments_in import Moment
from studio.writing.story import Story

CYCLE = (
    "probe",
    "banter",
    "threat",
    "bond",
    "plan",
    "chase",
    "counsel",
    "bargain",
    "rift",
    "rally",
    "near",
    "debate",
    "secret",
    "train",
)
FEELS: dict[str, tuple[str, ...]] = {
    "all is lost": ("sad", "dark"),
    "climax": ("tense", "brave"),
    "resolution": ("warm", "hopeful"),
    "breathing space": ("tender", "quiet"),
    "first threat": ("tense", "dark"),
    "chase": ("tense", "urgent"),
    "rally": ("brave", "hopeful"),
    "alone": ("sad", "quiet"),
    "midpoint": ("tense", "wondering"),
    "inciting": ("wondering", "tense"),
    "disaster": ("funny", "urgent"),
}
SEEKS: tuple[tuple[str, str], ...] = (
    (r"\b(?:kiss|marr|wedding|reunit)", "climax|resolution"),
    (
        r"\b(?:quiet|share|danc|embrac|hug|laugh|tender|sunset|stars|confess)",
        "breathing space|first turn|resolution|climax",
    ),
    (r"\b(?:chase|run|escape|flee|pursu|race)", "chase|first turn|climax|all is lost"),
    (
        r"\b(?:fight|duel|battle|draws? (?:an? |their |his |her )?(?:guns?|swords?)|shoot|confront|explo|showdown|final|"
        r"faces? (?:the|his|her)|faces? [A-Z])",
        "climax",
    ),
    (r"\b(?:find|discover|open|read|letter|secret)", "inciting|midpoint|search"),
    (r"\b(?:cry|weep|die|death|funeral|lose|grave|alone)", "all is lost|alone"),
)


@dataclass(frozen=True)
class Planned:
    """One scene to be written."""

    function: str
    act: int
    say: tuple[str, ...]
    cast: str
    place: str
    hour: TimeOfDay
    weather: Weather | None
    tone: tuple[str, ...]
    onward: str = ""
    moments: tuple[Moment, ...] = ()
    events: tuple[Moment, ...] = ()
    """Of the premise, shown in its own words."""
    guest: int | None = None
    """Which of the story's other people is in it."""
    first: bool = False
    share: float = 1.0
    """Of the running time, against other scenes."""


def scene_count(minutes: float) -> int:
    """Return how many scenes suit a length: about ten seconds each in a minute's film, near forty in a feature."""
    seconds = minutes * 60
    each = 10.0 + 30.0 * min(1.0, max(0.0, (minutes - 1) / 40))
    return max(3, round(seconds / each))


def planned(story: Story, minutes: float, random: Random) -> list[Planned]:
    """Return the story's scenes in order."""
    playable = [row for row in data("plots")[story.family] if set(row["cast"]) <= {*story.players, "O"}]
    rows = _chosen(playable or data("plots")[story.family], scene_count(minutes), random)
    scenes = [_scene(row, n, len(rows), story, random) for n, row in enumerate(rows)]
    scenes = [scene for scene in scenes if set(scene.cast) <= {*story.players, "O"}] or scenes
    scenes = _with_others(scenes, story)
    if story.helpers:
        scenes = helped(scenes, story)
    scenes = with_places(with_events(with_moments(scenes, story.moments), story.events), story)
    scenes = onward(scenes)
    return [replace(scenes[0], first=True), *scenes[1:]]


def _chosen(rows: Sequence[dict], count: int, random: Random) -> list[dict]:
    if count <= len(rows):
        ranked = sorted(range(len(rows)), key=lambda n: (rows[n]["need"], n))
        one_an_act = {rows[n]["act"]: n for n in reversed(ranked)}.values()
        return [rows[n] for n in sorted([*one_an_act, *(n for n in ranked if n not in one_an_act)][:count])]
    out = list(rows)
    extra = count - len(rows)
    turns = list(CYCLE)
    for number in range(extra):
        if number % len(turns) == 0:
            random.shuffle(turns)
        situation = turns[number % len(turns)]
        act = (1, 2, 2, 3, 2)[number % 5]
        at = _end_of(out, act)
        cast = "HF" if situation in ("threat", "bargain") else ("HO" if situation == "counsel" else "HA")
        second = turns[(number + 5) % len(turns)]
        out.insert(at, {"function": f"complication {number + 1}", "act": act, "say": [situation, second, "banter"],
                        "cast": cast, "where": number % 7, "need": 9})  # fmt: skip
    return out


def _end_of(rows: list[dict], act: int) -> int:
    last = max(n for n, row in enumerate(rows) if row["act"] == act)
    closing = ("climax", "resolution", "all is lost")
    while last > 0 and rows[last]["function"] in closing and rows[last]["act"] == act:
        last -= 1
    return last + 1


def _scene(row: dict, index: int, count: int, story: Story, random: Random) -> Planned:
    places = story.places
    where = row["where"]
    if story.asked_places >= 2 and row["function"] == "climax":
        where = story.asked_places - 1
    elif story.asked_places and row["function"] in ("climax", "resolution", "opening", "inciting incident"):
        where = 0
    hours = _hours(story)
    hour = hours[min(len(hours) - 1, index * len(hours) // max(count, 1))]
    feels = next((tone for key, tone in FEELS.items() if row["function"].startswith(key)), ())
    if story.hopeful and row["act"] == 3 and row["function"] != "all is lost":
        feels = ("hopeful", "warm") if "climax" not in row["function"] else ("hopeful", "brave")
    elif story.bleak and row["function"] == "resolution":
        feels = ("sad", "quiet")
    tone = tuple(dict.fromkeys((*feels[:2], *story.tones[:2]) if feels else story.tones[:3]))
    return Planned(
        function=row["function"],
        act=row["act"],
        say=tuple(row["say"]),
        cast=row["cast"],
        place=places[where % len(places)],
        hour=hour,
        weather=story.weather if (index % 3 != 2 and not (story.hopeful and row["act"] == 3)) else "clear",
        tone=tone[:3],
        share=1.3 if row["function"] == "climax" else 1.0,
    )


def _hours(story: Story) -> tuple[TimeOfDay, ...]:
    if story.hopeful:
        return (*story.hours[:-1], "dawn", "morning") if len(story.hours) > 1 else ("dawn", "morning")
    return story.hours


def _with_others(scenes: list[Planned], story: Story) -> list[Planned]:
    """Give each further person of the premise a scene, from the first turn on, so that nobody named is missing."""
    spoken = any(not other.extra for other in story.others)
    out = [scene if spoken else replace(scene, cast=scene.cast.replace("O", "")) for scene in scenes]
    out = [replace(s, cast="HA") if len(s.cast) < 2 else s for s in out]
    for number, other in enumerate(story.others):
        if other.extra:
            continue
        goal = min(len(out) - 1, 1 + number) if len(out) > 2 else 0
        if out[goal].guest is None:
            out[goal] = replace(out[goal], guest=number, say=("counsel", *out[goal].say))
        else:
            out[-1] = replace(out[-1], guest=number)
    return out


def helped(scenes: list[Planned], story: Story) -> list[Planned]:
    """Let the helpers come in at the third act's start and stand by at its climax."""
    first = next((n for n, scene in enumerate(scenes) if scene.act == 3), len(scenes) - 1)
    out = list(scenes)
    if out[first].function == "climax":
        arrival = replace(
            out[first],
            function="rally",
            say=("named", "join", "plan"),
            cast="HAX",
            share=1.0,
            place=_other_place(out[first], story),
        )
        out.insert(first, arrival)
    else:
        out[first] = replace(out[first], say=("named", "join", *out[first].say), cast="HAX")
    for n, scene in enumerate(out):
        if scene.function == "climax":
            cast = "".join(dict.fromkeys(f"{scene.cast}X"))
            out[n] = replace(scene, say=("aid", *scene.say), cast=cast, share=1.5)
        elif scene.function == "resolution":
            out[n] = replace(scene, cast="".join(dict.fromkeys(f"{scene.cast}X")))
    return out


def _other_place(scene: Planned, story: Story) -> str:
    return next((place for place in reversed(story.places) if place != scene.place), scene.place)


def with_moments(scenes: list[Planned], moments: Sequence[Moment]) -> list[Planned]:
    """Place every moment asked for in the scene that suits it."""
    out = list(scenes)
    for moment in moments:
        at = _suits(out, moment)
        scene = out[at]
        fresh = not scene.moments
        out[at] = replace(
            scene,
            moments=(*scene.moments, moment),
            cast="".join(dict.fromkeys(f"HA{scene.cast}")),
            place=moment.place or scene.place if fresh else scene.place,
            hour=moment.time_of_day or scene.hour if fresh else scene.hour,
            weather=moment.weather or scene.weather if fresh else scene.weather,
        )
    return out


def with_events(scenes: list[Planned], events: Sequence[Moment]) -> list[Planned]:
    """Show what happens in the premise: in its order, from the start on, the last of several towards the end."""
    out = list(scenes)
    free = [n for n, scene in enumerate(out) if not scene.moments and scene.function not in ("resolution",)]
    for number, event in enumerate(events):
        if not free:
            break
        late = number and number == len(events) - 1
        fitting = _suits(out, event) if any(re.search(pattern, event.words, re.I) for pattern, _ in SEEKS) else None
        at = free.pop(free.index(fitting) if fitting in free else (-1 if late else 0))
        scene = out[at]
        out[at] = replace(
            scene,
            events=(event,),
            place=event.place or scene.place,
            hour=event.time_of_day or scene.hour,
            weather=event.weather or scene.weather,
        )
    return out


def with_places(scenes: list[Planned], story: Story) -> list[Planned]:
    """Play a scene at every place that the premise names."""
    out = list(scenes)
    for place in story.told_places:
        used = [scene.place for scene in out]
        if place in used:
            continue
        spare = [n for n, s in enumerate(out) if not any(m.place for m in (*s.moments, *s.events))]
        spare = [n for n in spare if used.count(out[n].place) > 1 or out[n].place not in story.told_places] or spare
        if spare:
            out[spare[-1]] = replace(out[spare[-1]], place=place)
    return out


def _suits(scenes: Sequence[Planned], moment: Moment) -> int:
    fixed = {"opening": 0, "ending": len(scenes) - 1, "midpoint": len(scenes) // 2}
    if moment.where in fixed:
        return fixed[moment.where]
    wanted = "climax" if moment.where == "climax" else ""
    if not wanted:
        wanted = next((functions for pattern, functions in SEEKS if re.search(pattern, moment.words, re.I)), "")
    free = [n for n, scene in enumerate(scenes) if not scene.moments] or list(range(len(scenes)))
    for function in wanted.split("|") if wanted else ():
        for n in range(len(scenes)):
            if scenes[n].function.startswith(function) and (n in free or moment.where == "climax"):
                return n
    calm = [
        n for n in free if scenes[n].function in ("first turn", "breathing space", "search", "disaster", "midpoint: revelation")
    ]
    return calm[0] if calm else free[len(free) // 2]


def onward(scenes: list[Planned]) -> list[Planned]:
    """Tell each scene where the next one plays."""
    return [replace(s, onward=scenes[min(n + 1, len(scenes) - 1)].place) for n, s in enumerate(scenes)]
