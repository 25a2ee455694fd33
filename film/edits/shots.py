"""Edits to shots: light, camera, staging, length, joins, titles; nothing said and nothing of the story."""

from typing import Annotated, Any, Literal

from pydantic import Field

from film.camera import Light, Millimetres
from film.errors import BadRequest, NoSuchElement
from film.film import Film, Join, JoinFrames, Shot, Title
from film.reach import replaced, scene_of, scene_with_shot, with_line, with_scene, with_shot
from film.staging import Mark
from film.value import Colour, Degrees, Frames, Value
from film.words import Angle, KeyFrom, Look, Move, Size


def clipped(value: float, low: float, high: float) -> float:
    """Return `value` held within its range."""
    return min(max(value, low), high)


class Relight(Value):
    """Light one shot differently; amounts add to what stands."""

    edit: Literal["relight"] = "relight"
    shot: str
    look: Look | None = None
    exposure: Annotated[float, Field(ge=-6, le=6)] = 0.0
    warmth: Annotated[float, Field(ge=-2, le=2)] = 0.0
    contrast: Annotated[float, Field(ge=-2, le=2)] = 0.0
    key_from: KeyFrom | None = None
    colour: str | None = None
    tint: Colour | None = None
    trim: Annotated[float, Field(ge=-6, le=6)] = 0.0
    """Stops that make up for a look's own level, where an exposure was asked with it."""

    def made_to(self, film: Film) -> Film:
        """Return `film` with the shot relit."""
        return with_shot(film, self.shot, lambda shot: replaced(shot, light=self._light(shot.light)))

    def _light(self, light: Light) -> Light:
        return Light(
            look=self.look or light.look,
            exposure=clipped(light.exposure + self.exposure, -3, 3),
            warmth=clipped(light.warmth + self.warmth, -1, 1),
            contrast=clipped(light.contrast + self.contrast, -1, 1),
            key_from=self.key_from or light.key_from,
            colour=light.colour if self.colour is None else self.colour,
            tint=light.tint if self.colour is None else self.tint,
            trim=clipped(light.trim + self.trim, -6, 6),
        )


class Reframe(Value):
    """Move the camera of one shot; None leaves a thing as it is."""

    edit: Literal["reframe"] = "reframe"
    shot: str
    size: Size | None = None
    angle: Angle | None = None
    move: Move | None = None
    lens_mm: Millimetres | None = None
    subject: str | None = None
    over_shoulder_of: str | None = None
    focus_on: str | None = None
    side: Degrees | None = None

    def made_to(self, film: Film) -> Film:
        """Return `film` with the shot reframed."""
        names = ("size", "angle", "move", "lens_mm", "subject", "over_shoulder_of", "focus_on")
        asked = {name: value for name in names if (value := getattr(self, name)) is not None}

        def reframed(shot: Shot) -> Shot:
            side = {} if self.side is None else {"side": self.side}
            return replaced(shot, camera=replaced(shot.camera, **asked), **side)

        return with_shot(film, self.shot, reframed)


class Restage(Value):
    """Put people elsewhere or to other business in one shot."""

    edit: Literal["restage"] = "restage"
    shot: str
    marks: tuple[Mark, ...] | None = None
    action: str | None = None
    assumed: tuple[str, ...] = ()

    def made_to(self, film: Film) -> Film:
        """Return `film` with the shot restaged."""
        asked: dict[str, Any] = {"assumed": self.assumed}
        asked |= {} if self.marks is None else {"marks": self.marks}
        asked |= {} if self.action is None else {"action": self.action}
        return with_shot(film, self.shot, lambda shot: replaced(shot, **asked))


class Retake(Value):
    """Once more, otherwise the same: the next take of a shot or a line."""

    edit: Literal["retake"] = "retake"
    shot: str | None = None
    line: str | None = None

    def made_to(self, film: Film) -> Film:
        """Return `film` with the take number of the shot or line raised."""
        if self.shot:
            return with_shot(film, self.shot, lambda shot: replaced(shot, take=shot.take + 1))
        if self.line:
            return with_line(film, self.line, lambda line: replaced(line, take=line.take + 1))
        raise BadRequest("a retake needs a shot or a line")


class Retime(Value):
    """Wish another length for one shot; None leaves a thing as it is."""

    edit: Literal["retime"] = "retime"
    shot: str
    frames: Annotated[int, Field(ge=1)] | None = None
    tail: Frames | None = None
    offsets: tuple[tuple[str, Frames], ...] = ()
    """Line ids of the shot with new offsets."""

    def made_to(self, film: Film) -> Film:
        """Return `film` with the shot's wishes of length changed."""
        asked = {name: value for name in ("frames", "tail") if (value := getattr(self, name)) is not None}
        film = with_shot(film, self.shot, lambda shot: replaced(shot, **asked))
        for line, offset in self.offsets:
            film = with_line(film, line, lambda value, offset=offset: replaced(value, offset=offset))
        return film


class Rejoin(Value):
    """Change how a shot is led into, or its fade out."""

    edit: Literal["rejoin"] = "rejoin"
    shot: str
    join: Join | None = None
    fade_out: JoinFrames | None = None

    def made_to(self, film: Film) -> Film:
        """Return `film` with the join changed."""
        asked = {name: value for name in ("join", "fade_out") if (value := getattr(self, name)) is not None}
        return with_shot(film, self.shot, lambda shot: replaced(shot, **asked))


class AddShot(Value):
    """Put a new shot into a scene, before another or at its end."""

    edit: Literal["add shot"] = "add shot"
    scene: str
    shot: Shot
    before: str | None = None
    lines: tuple[str, ...] = ()
    """Lines of the scene that move to the new shot."""

    def made_to(self, film: Film) -> Film:
        """Return `film` with the shot in place."""
        scene = scene_of(film, self.scene)
        at = next((n for n, shot in enumerate(scene.shots) if shot.id == self.before), len(scene.shots))
        if self.before and at == len(scene.shots):
            raise NoSuchElement(self.before, [shot.id for shot in scene.shots], "that scene")
        shots = (*scene.shots[:at], self.shot, *scene.shots[at:])
        lines = tuple(replaced(line, shot=self.shot.id) if line.id in self.lines else line for line in scene.lines)
        return with_scene(film, replaced(scene, shots=shots, lines=lines))


class StrikeShot(Value):
    """Take a shot out; what is said in it moves to its neighbour."""

    edit: Literal["strike shot"] = "strike shot"
    shot: str

    def made_to(self, film: Film) -> Film:
        """Return `film` without the shot.

        Raises:
            BadRequest: it is the only shot of its scene.
        """
        scene = scene_with_shot(film, self.shot)
        if len(scene.shots) == 1:
            raise BadRequest("that is the only shot of its scene; remove the scene instead")
        at = next(n for n, shot in enumerate(scene.shots) if shot.id == self.shot)
        heir = scene.shots[at - 1 if at else 1].id
        lines = tuple(replaced(line, shot=heir) if line.shot == self.shot else line for line in scene.lines)
        effects = tuple(replaced(e, shot=heir) if e.shot == self.shot else e for e in scene.effects)
        shots = tuple(shot for shot in scene.shots if shot.id != self.shot)
        return with_scene(film, replaced(scene, shots=shots, lines=lines, effects=effects))


class AddTitle(Value):
    """Lay words on a shot."""

    edit: Literal["add title"] = "add title"
    shot: str
    title: Title

    def made_to(self, film: Film) -> Film:
        """Return `film` with the title on the shot."""
        return with_shot(film, self.shot, lambda shot: replaced(shot, titles=(*shot.titles, self.title)))


class StrikeTitle(Value):
    """Take words off a shot."""

    edit: Literal["strike title"] = "strike title"
    shot: str
    title: str

    def made_to(self, film: Film) -> Film:
        """Return `film` without the title."""

        def struck(shot: Shot) -> Shot:
            if all(title.id != self.title for title in shot.titles):
                raise NoSuchElement(self.title, [title.text for title in shot.titles], "that shot")
            return replaced(shot, titles=tuple(title for title in shot.titles if title.id != self.title))

        return with_shot(film, self.shot, struck)
