"""The writer: the protocol, and the built-in one, which needs no model and is the same for equal orders."""

from collections.abc import Sequence
from random import Random
from typing import Protocol, runtime_checkable

from film.decency import refuse_harm
from film.edits import Edit
from film.errors import BadRequest
from film.film import Act, Film, Scene
from film.ids import Ids
from film.reach import fresh
from studio.coverage.breaking import BreaksDown
from studio.coverage.cover import cover
from studio.coverage.joins import joined
from studio.writing.casting import cast_story
from studio.writing.drafting import best_unit, trimmed, written
from studio.writing.fitting import fitted
from studio.writing.order import StoryOrder
from studio.writing.plot import planned
from studio.writing.rewriting import rewritten
from studio.writing.saying import saying
from studio.writing.scenes import ScenePen
from studio.writing.story import Story
from studio.writing.taste import heeded, pace_of
from studio.writing.titles import title_of

ACTS = ("Act One", "Act Two", "Act Three")


@runtime_checkable
class Writer(Protocol):
    """Develops films and rewrites stretches of them."""

    def write(self, order: StoryOrder, ids: Ids, film_id: str) -> Film:
        """Return a whole film: acts, scenes, shots, lines, light, music."""
        ...

    def rewrite(
        self,
        film: Film,
        scene_ids: Sequence[str],
        instruction: str,
        tone: Sequence[str],
        add: Sequence[str],
        remove: Sequence[str],
        ids: Ids,
    ) -> tuple[Edit, ...]:
        """Return the edits that let a run of scenes happen otherwise; everything outside it stays."""
        ...

    def line(self, film: Film, scene: Scene, speaker: str, instruction: str, delivery: Sequence[str]) -> str:
        """Return one line that `speaker` says in a scene, from what it is to say."""
        ...


class BuiltInWriter:
    """Writes from authored patterns and the words of the order; offline, deterministic."""

    def __init__(self, breakdown: BreaksDown) -> None:
        self._breakdown = breakdown

    def write(self, order: StoryOrder, ids: Ids, film_id: str) -> Film:
        """Return the film of an order, covered and within a twelfth of its length.

        Raises:
            BadRequest: the premise is empty.
            Refused: content that is not made here.
        """
        if not (order.premise.strip() or order.source.strip()):
            raise BadRequest("the premise is empty; say in a sentence what the film is about")
        wanted = " ".join(
            (order.premise, order.source, *order.moments, *(f"{c.name} {c.age} {c.role} {c.looks}" for c in order.characters))
        )
        refuse_harm(wanted)
        order = heeded(order)
        story = cast_story(order, ids, self._breakdown)
        film = Film(
            id=film_id,
            title=title_of(story, Random(f"{order.seed}|{order.premise}|title")),
            premise=order.premise,
            genre=story.genre,
            tone=story.tones,
            style=order.style,
            language=order.language,
            pace=pace_of(order, story),
            characters=tuple(p.character for p in (*story.players.values(), *story.others)),
        )
        frames = round(order.minutes * 60 * film.format.frame_rate)
        return fitted(self._shot(story, film, ids, order.minutes, frames), frames)

    def rewrite(
        self,
        film: Film,
        scene_ids: Sequence[str],
        instruction: str,
        tone: Sequence[str],
        add: Sequence[str],
        remove: Sequence[str],
        ids: Ids,
    ) -> tuple[Edit, ...]:
        """Return the edits that rewrite a run of scenes.

        Raises:
            BadRequest: no scene is named.
            Refused: content that is not made here.
        """
        refuse_harm(" ".join((film.premise, instruction, *add)))
        return rewritten(film, scene_ids, instruction, tone, add, remove, ids, self._breakdown)

    def line(self, film: Film, scene: Scene, speaker: str, instruction: str, delivery: Sequence[str]) -> str:
        """Return one line that `speaker` (a character id) says in a scene, from what it is to say.

        Raises:
            Refused: content that is not made here.
        """
        refuse_harm(" ".join((film.premise, instruction)))
        return saying(film, scene, speaker, instruction, delivery)

    def _shot(self, story: Story, film: Film, ids: Ids, minutes: float, frames: int) -> Film:
        plans = planned(story, minutes, Random(f"{story.seed}|{story.premise}|plot"))

        def new_pen(for_ids: Ids) -> ScenePen:
            return ScenePen(story, film, for_ids, self._breakdown, Random(f"{story.seed}|{story.premise}|scenes"))

        unit = best_unit(plans, film, frames, new_pen)
        done = trimmed(written(plans, unit, new_pen(ids)), film, frames)
        acts: list[Act] = []
        for number, title in enumerate(ACTS, 1):
            mine = [w for w, plan in zip(done, plans, strict=True) if plan.act == number]
            scenes = tuple(cover(w.scene, w.beats, film, ids, self._breakdown) for w in mine)
            if scenes:
                acts.append(Act(id=ids.new("act"), title=title, scenes=scenes))
        return joined(fresh(film, acts=tuple(acts)), ids)
