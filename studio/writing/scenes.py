"""Writes one planned scene: its setting and what happens in it, filled until it is as long as it should be."""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import NamedTuple

from film.audio import NARRATOR, Effect
from film.film import Film, Scene
from film.ids import Ids, seed_of
from studio.coverage.beats import Beat, Spoken
from studio.coverage.breaking import BreaksDown
from studio.coverage.measure import length_of
from studio.writing.bystanders import spoken_of
from studio.writing.casting import is_silent
from studio.writing.exchanges import Mouth, Reply
from studio.writing.grammar import sentence
from studio.writing.happenings import Seen
from studio.writing.lexicon import data
from studio.writing.places_in import is_inside
from studio.writing.plot import Planned
from studio.writing.story import Player, Story

SPARE = ("banter", "bond", "plan", "probe", "debate", "near", "reveal", "secret", "counsel", "open", "rally")


class Written(NamedTuple):
    """A scene without shots, and its beats."""

    scene: Scene
    beats: tuple[Beat, ...]


class ScenePen:
    """Writes the scenes of one film in order, saying and showing nothing twice."""

    def __init__(
        self, story: Story, film: Film, ids: Ids, breakdown: BreaksDown, random: Random, said: Sequence[str] = ()
    ) -> None:
        self._story = story
        self._film = film
        self._ids = ids
        self._breakdown = breakdown
        self._random = random
        self._mouth = Mouth(random, said, story.own_slots, () if story.may_love else ("romantic",))
        self._seen = Seen(story, self._mouth, random)
        self._settings: dict[str, object] = {}

    def written(self, plan: Planned, frames: float, scene_id: str | None = None) -> Written:
        """Return the scene of a plan, about `frames` long."""
        here = self._here(plan)
        scene = self._scene(plan, here, scene_id or self._ids.new("scene"))
        return Written(scene, tuple(self._beats(plan, scene, here, frames)))

    def _here(self, plan: Planned) -> dict[str, Player]:
        here = {part: self._story.players[part] for part in plan.cast if part in self._story.players}
        if plan.guest is not None:
            here["X" if "X" not in here else "G"] = self._story.others[plan.guest]
        for moment in (*plan.moments, *plan.events):
            for part, player in (*self._story.players.items(), *((f"O{n}", p) for n, p in enumerate(self._story.others))):
                missing = player.away and moment not in plan.moments
                if not missing and player.seen_in(moment.words) and all(p.id != player.id for p in here.values()):
                    here[part] = player
        for n, player in enumerate(self._story.others):
            haunts = plan.function == "climax" and player.extra and player.character.appearance.figure.kind == "creature"
            stays = haunts or (player.extra and player.told and not player.wild and self._stays(player, plan))
            if stays and all(p.id != player.id for p in here.values()):
                here[f"E{n}"] = player
        return here

    def _stays(self, player: Player, plan: Planned) -> bool:
        """Return whether an animal is about where nothing is said of it: at the start, and at an end that is not sad."""
        if plan.function == "resolution":
            return is_silent(player.character) and not self._story.bleak
        return plan.first and not player.away

    def _scene(self, plan: Planned, here: Mapping[str, Player], scene_id: str) -> Scene:
        story = self._story
        key = f"{plan.place}|{plan.hour}|{plan.weather}"
        if key not in self._settings:
            weather = plan.weather if not is_inside(plan.place) or plan.weather in ("rain", "storm", "snow") else "clear"
            self._settings[key] = self._breakdown.setting(
                plan.place, film_seed=seed_of(self._film.id), time_of_day=plan.hour, weather=weather, genre=story.genre,
                period=story.extra_slots.get("period", ""), around=story.premise,
            )  # fmt: skip
        staged = self._settings[key]
        slots = story.slots(plan.place, plan.onward) | {part: player.calls for part, player in here.items()}
        summary = data("summaries").get(plan.say[0], "{H} and {A} go on.")
        words = re.sub(r"\{([\w.]+)\}", lambda m: slots.get(m[1]) or "someone", summary)
        moments = "; ".join(f"moment: {moment.words}" for moment in plan.moments)
        mood = tuple(dict.fromkeys((*plan.tone[:2], *data("genres")[story.genre]["mood"][:1])))
        return Scene(
            id=scene_id,
            title=sentence(re.sub(r"^(?:an?|the)\s+", "", plan.place)).rstrip("."),
            summary=sentence(" ".join([words, *(sentence(m.words) for m in plan.moments)])),
            function="; ".join(part for part in (plan.function, moments) if part),
            tone=plan.tone,
            setting=staged.value,  # type: ignore[attr-defined]
            cast=tuple(dict.fromkeys(player.id for player in here.values())),
            score=self._breakdown.score(mood, story.genre),
            assumed=tuple(staged.assumed),  # type: ignore[attr-defined]
            effects=self._ambience(plan),
        )

    def _ambience(self, plan: Planned) -> tuple[Effect, ...]:
        sound = {"rain": "rain", "storm": "storm", "wind": "wind", "snow": "wind", "fog": "wind", "dust": "wind"}.get(
            plan.weather or ""
        )
        place = "" if is_inside(plan.place) else plan.place
        words = sound or place
        if not words:
            return ()
        return (Effect(id=self._ids.new("effect"), sound=words, kind=self._breakdown.effect(words).value),)

    def _beats(self, plan: Planned, scene: Scene, here: dict[str, Player], frames: float) -> list[Beat]:
        story = self._story
        beats = [self._seen.arrival(plan, [p for p in here.values() if not p.extra] or list(here.values()), brief=frames < 300)]
        if plan.first and data("genres")[story.genre].get("narrator"):
            beats += self._voiced(self._say("voice", plan, here, 120), here)
        beats += [self._seen.moment(moment, here) for moment in (*plan.moments, *plan.events)]
        room = frames - length_of(scene, beats, self._film)
        situations = [*self._sights(plan, here), *plan.say, *(s for s in SPARE if s not in plan.say)]
        closing = self._closing(plan, here)
        if closing:
            room -= length_of(scene, [closing], self._film)
        for number, situation in enumerate(situations * (1 + int(frames // 4000))):
            if number and room < 48:
                break
            more = self._stretch(situation, plan, here, room, leading=number == 0)
            beats += more
            room = frames - length_of(scene, [*beats, *([closing] if closing else [])], self._film)
        if closing:
            beats.append(closing)
        return beats

    def _sights(self, plan: Planned, here: Mapping[str, Player]) -> list[str]:
        """Return what people say of one who does not speak and is seen in a moment of the scene."""
        seen = [p for p in here.values() if p.extra and any(p.seen_in(moment.words) for moment in plan.moments)]
        kinds = [spoken_of(p.role, p.character.appearance.figure.kind, away=p.away, plural=p.plural) for p in seen[:1]]
        return [kind for kind in kinds if kind]

    def _stretch(self, situation: str, plan: Planned, here: dict[str, Player], room: float, *, leading: bool) -> list[Beat]:
        replies = self._say(situation, plan, here, room)
        roomy = room - 62 * len(replies) > (70 if leading else 40)
        business = self._seen.business(situation, plan, here) if roomy or not replies else None
        return [*([business] if business else []), *self._voiced(replies, here)]

    def _say(self, situation: str, plan: Planned, here: dict[str, Player], room: float) -> list[Reply]:
        story = self._story
        slots = story.slots(plan.place, plan.onward) | {part: p.calls for part, p in here.items()}
        present = {*here, "N"} if situation == "voice" else set(here)
        return self._mouth.exchange(situation, present, story.family, story.genre, plan.tone, slots, room)

    def _voiced(self, replies: Sequence[Reply], here: Mapping[str, Player]) -> list[Beat]:
        beats: list[Beat] = []
        for at, reply in enumerate(replies):
            if reply.part == "N":
                beats.append(Beat(line=Spoken(character=NARRATOR, text=reply.text, delivery=reply.delivery, mode="voice-over")))
                continue
            near = [
                other.part for other in (*replies[max(0, at - 1) : at], *replies[at + 1 : at + 2]) if other.part != reply.part
            ]
            to = here[near[0]].id if near and near[0] in here else None
            said = Spoken(character=here[reply.part].id, text=reply.text, delivery=reply.delivery, to=to)
            beats.append(Beat(line=said, weight="turn" if reply.turn else "plain"))
        return beats

    def _closing(self, plan: Planned, here: dict[str, Player]) -> Beat | None:
        if plan.function == "climax" and "F" in here:
            return self._seen.business("lostend" if self._story.bleak else "won", plan, here)
        if plan.function == "resolution":
            return self._seen.business("parted" if self._story.bleak else "saved", plan, here)
        return None
