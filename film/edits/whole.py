"""Edits to the film as a whole: format, pronunciation, ways, and a film in place of another."""

from typing import Annotated, Literal

from pydantic import Field

from film.film import MOST_JOINED, Film, Format, Scene, Way
from film.reach import fresh, replaced, scene_of
from film.value import Value
from film.words import Aspect, Finish, FrameRate, FrameSize, Rating


class Reformat(Value):
    """Change the film's format or title; None leaves a thing as it is."""

    edit: Literal["reformat"] = "reformat"
    title: str | None = None
    aspect: Aspect | None = None
    size: FrameSize | None = None
    finish: Finish | None = None
    frame_rate: FrameRate | None = None
    subtitles: bool | None = None
    rating: Rating | None = None
    width: Annotated[int, Field(ge=64, le=4096)] | None = None
    height: Annotated[int, Field(ge=64, le=4096)] | None = None

    def made_to(self, film: Film) -> Film:
        """Return `film` reformatted; with another frame rate every length keeps its seconds."""
        names = ("aspect", "size", "finish", "frame_rate", "subtitles", "rating", "width", "height")
        asked = {name: value for name in names if (value := getattr(self, name)) is not None}
        if (self.aspect or self.size) and not (self.width or self.height):
            asked |= {"width": None, "height": None}
        form = replaced(film.format, **asked)
        if form.frame_rate != film.format.frame_rate:
            film = _at_rate(film, film.format.frame_rate, form)
        return fresh(film, format=form, title=self.title or film.title)


class Pronounce(Value):
    """Say a word as it sounds, everywhere."""

    edit: Literal["pronounce"] = "pronounce"
    word: str
    sounds_like: str

    def made_to(self, film: Film) -> Film:
        """Return `film` with the word's sound set, in place of an older wish for it."""
        kept = tuple(pair for pair in film.pronounced if pair[0].lower() != self.word.lower())
        return fresh(film, pronounced=(*kept, (self.word, self.sounds_like)))


class AddWay(Value):
    """Keep another way on from a scene beside the acts."""

    edit: Literal["add way"] = "add way"
    way: Way

    def made_to(self, film: Film) -> Film:
        """Return `film` with the way."""
        scene_of(film, self.way.after)
        return fresh(film, ways=(*film.ways, self.way))


class PutFilm(Value):
    """Let the film be another film of the same id: newly written, or a former version."""

    edit: Literal["put film"] = "put film"
    film: Film

    def made_to(self, film: Film) -> Film:
        """Return the other film under this one's id."""
        return fresh(self.film, id=film.id)


def _at_rate(film: Film, old: int, form: Format) -> Film:
    def frames(count: int) -> int:
        return max(round(count * form.frame_rate / old), min(count, 1))

    def scene_at(scene: Scene) -> Scene:
        shots = tuple(
            replaced(
                shot,
                frames=frames(shot.frames),
                tail=frames(shot.tail),
                join=replaced(shot.join, frames=min(frames(shot.join.frames), MOST_JOINED)),
                fade_out=min(frames(shot.fade_out), MOST_JOINED),
                titles=tuple(replaced(t, start=frames(t.start), frames=frames(t.frames)) for t in shot.titles),
            )
            for shot in scene.shots
        )
        return replaced(scene, shots=shots, lines=tuple(replaced(li, offset=frames(li.offset)) for li in scene.lines))

    acts = tuple(replaced(act, scenes=tuple(map(scene_at, act.scenes))) for act in film.acts)
    return fresh(film, acts=acts, ways=tuple(replaced(w, scenes=tuple(map(scene_at, w.scenes))) for w in film.ways))
