"""The values a film is made of: acts, scenes, shots, lines, people; no rule of time, numbering or change."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from film.audio import NARRATOR, Effect, Score, Voice
from film.camera import Camera, Light
from film.figure import Figure
from film.setting import Setting
from film.staging import Mark
from film.value import Degrees, Frames, Signed, Value
from film.words import Aspect, Finish, FrameRate, FrameSize, Mode, Rating, ShotKind, TitleKind, Transition

__all__ = ["NARRATOR", "Act", "Appearance", "Character", "Film", "Format", "Join", "Line", "Scene", "Shot", "Title", "Way"]


MOST_JOINED = 96
"""Frames that a join or a fade may last."""


class Format(Value):
    """How the film is delivered."""

    aspect: Aspect = "16:9"
    size: FrameSize = "540p"
    finish: Finish = "cinema"
    frame_rate: FrameRate = 24
    subtitles: bool = False
    rating: Rating = "12"
    width: Annotated[int, Field(ge=64, le=4096)] | None = None
    """Pixels, when a size was given in pixels; else it follows from size and aspect."""
    height: Annotated[int, Field(ge=64, le=4096)] | None = None

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height in pixels, both even."""
        if self.width and self.height:
            return self.width // 2 * 2, self.height // 2 * 2
        rows = {"540p": 540, "720p": 720, "1080p": 1080, "4K": 2160}[self.size]
        across, down = {
            "16:9": (16, 9),
            "2.39:1": (239, 100),
            "1.85:1": (185, 100),
            "4:3": (4, 3),
            "1:1": (1, 1),
            "9:16": (9, 16),
        }[self.aspect]
        wide = rows * 16 / 9
        width, height = (wide, wide * down / across) if across / down >= 16 / 9 else (rows * across / down, float(rows))
        return round(width / 2) * 2, round(height / 2) * 2


class Appearance(Value):
    """How one character looks, in words and as a figure."""

    hair: str = ""
    wardrobe: str = ""
    build: str = ""
    skin: str = ""
    face: str = ""
    accessories: str = ""
    figure: Figure = Figure()


class Character(Value):
    """Someone in the film."""

    id: str
    name: str
    age: str = ""
    role: str = ""
    """What they are to the story: "the hacker", "her grandmother"."""
    traits: tuple[str, ...] = ()
    appearance: Appearance = Appearance()
    voice: Voice = Voice()
    assumed: tuple[str, ...] = ()


class Line(Value):
    """Words spoken in a scene."""

    id: str
    character: str
    """Character id, or `NARRATOR`."""
    text: str
    delivery: tuple[str, ...] = ()
    mode: Mode = "on screen"
    shot: str
    """The shot it is anchored to."""
    offset: Frames = 8
    """Frames after the shot's start, or after the end of the line before it in that shot."""
    runs_on: bool = False
    """Whether it may run into the next shot of its scene."""
    take: Annotated[int, Field(ge=1)] = 1
    audio: str | None = None
    """Key of a supplied recording."""


JoinFrames = Annotated[int, Field(ge=0, le=MOST_JOINED)]


class Join(Value):
    """How a shot is led into."""

    kind: Transition = "cut"
    frames: JoinFrames = 0


class Title(Value):
    """Words on the picture of one shot."""

    id: str
    kind: TitleKind = "main title"
    text: str
    start: Frames = 6
    frames: Annotated[int, Field(ge=1)] = 72


class Shot(Value):
    """How a moment is seen."""

    id: str
    kind: ShotKind = "master"
    action: str = ""
    """What is seen, in words."""
    frames: Annotated[int, Field(ge=1)] = 72
    """The length wished for; the timeline may make it longer for its lines."""
    tail: Frames = 8
    """Frames held after its last line."""
    camera: Camera = Camera()
    side: Degrees = 0.0
    """Degrees the camera stands off the stage's axis."""
    light: Light = Light()
    marks: tuple[Mark, ...] = ()
    setting: Setting | None = None
    """Where this shot plays if not in its scene's setting."""
    join: Join = Join()
    fade_out: JoinFrames = 0
    """Frames faded to black at the end of this shot."""
    black: bool = False
    """An empty black frame for a card."""
    titles: tuple[Title, ...] = ()
    seed: Annotated[int, Field(ge=0, le=9999)] = 0
    take: Annotated[int, Field(ge=1)] = 1
    assumed: tuple[str, ...] = ()


class Scene(Value):
    """A stretch in one place and time."""

    id: str
    title: str = ""
    summary: str = ""
    """What happens."""
    function: str = ""
    """What it does in the story: "inciting incident", "climax" …"""
    tone: tuple[str, ...] = ()
    setting: Setting = Setting()
    cast: tuple[str, ...] = ()
    """Character ids of who is present."""
    appearances: tuple[tuple[str, Appearance], ...] = ()
    """Character ids with a look of this scene's own."""
    shots: tuple[Shot, ...] = ()
    lines: tuple[Line, ...] = ()
    score: Score = Score()
    effects: tuple[Effect, ...] = ()
    assumed: tuple[str, ...] = ()

    def setting_of(self, shot: Shot) -> Setting:
        """Return where `shot` plays."""
        return shot.setting or self.setting

    def lines_of(self, shot: Shot) -> tuple[Line, ...]:
        """Return the lines anchored to `shot`, in order."""
        return tuple(line for line in self.lines if line.shot == shot.id)


class Act(Value):
    """A movement of the story."""

    id: str
    title: str = ""
    scenes: tuple[Scene, ...] = ()


class Way(Value):
    """Another way on from a scene, kept beside the acts."""

    id: str
    after: str
    """Scene id."""
    choice: str
    scenes: tuple[Scene, ...] = ()
    rejoins: str | None = None
    """Scene id where it meets the acts again."""


class Film(Value):
    """A whole film as wished for; nothing measured is in it."""

    id: str
    title: str = "Untitled"
    premise: str = ""
    genre: str = "drama"
    tone: tuple[str, ...] = ()
    style: str = ""
    language: str = "en"
    pace: Signed = 0.0
    format: Format = Format()
    characters: tuple[Character, ...] = ()
    acts: tuple[Act, ...] = ()
    ways: tuple[Way, ...] = ()
    pronounced: tuple[tuple[str, str], ...] = ()
    """Pairs of a word and how it sounds."""

    @cached_property
    def scenes(self) -> tuple[Scene, ...]:
        """Scenes in number order: those of the acts, then those of the ways."""
        return tuple(scene for act in self.acts for scene in act.scenes) + tuple(s for way in self.ways for s in way.scenes)

    @property
    def path(self) -> tuple[Scene, ...]:
        """The scenes that play by default, in order."""
        return tuple(scene for act in self.acts for scene in act.scenes)

    @property
    def shots(self) -> Iterator[Shot]:
        """Every shot in number order."""
        return (shot for scene in self.scenes for shot in scene.shots)

    @property
    def lines(self) -> Iterator[Line]:
        """Every line in number order."""
        return (line for scene in self.scenes for line in scene.lines)

    def appearance_in(self, scene: Scene, character: Character) -> Appearance:
        """Return how `character` looks in `scene`."""
        return dict(scene.appearances).get(character.id, character.appearance)


Element = Film | Act | Scene | Shot | Line
ElementKind = Literal["film", "act", "scene", "shot", "line"]
