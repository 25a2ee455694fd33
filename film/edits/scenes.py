"""Edits to scenes and acts: setting, music, effects, what happens, order; nothing of one shot."""

from typing import Literal

from film.audio import Effect, Score
from film.errors import BadRequest, NoSuchElement
from film.film import Act, Film, Line, Scene, Shot
from film.reach import fresh, replaced, scene_of, scene_with_line, scene_with_shot, with_scene, with_shot
from film.setting import Setting
from film.value import Value


class Reset(Value):
    """Change where, when and with what a scene, or one shot of it, plays."""

    edit: Literal["reset"] = "reset"
    scene: str | None = None
    shot: str | None = None
    setting: Setting
    assumed: tuple[str, ...] = ()

    def made_to(self, film: Film) -> Film:
        """Return `film` with the setting changed; shots with a setting of their own keep it when the scene's changes."""
        if self.shot:
            return with_shot(film, self.shot, lambda shot: replaced(shot, setting=self.setting, assumed=self.assumed))
        if self.scene:
            return with_scene(film, replaced(scene_of(film, self.scene), setting=self.setting, assumed=self.assumed))
        raise BadRequest("a setting needs a scene or a shot")


class Rescore(Value):
    """Change one scene's music."""

    edit: Literal["rescore"] = "rescore"
    scene: str
    score: Score

    def made_to(self, film: Film) -> Film:
        """Return `film` with the scene rescored."""
        return with_scene(film, replaced(scene_of(film, self.scene), score=self.score))


class AddEffect(Value):
    """Lay a sound into a scene."""

    edit: Literal["add effect"] = "add effect"
    scene: str
    effect: Effect

    def made_to(self, film: Film) -> Film:
        """Return `film` with the effect in the scene."""
        scene = scene_of(film, self.scene)
        there = [element.id for element in (*scene.shots, *scene.lines)]
        for anchor in (self.effect.shot, self.effect.line):
            if anchor and anchor not in there:
                raise NoSuchElement(anchor, there, "that scene")
        return with_scene(film, replaced(scene, effects=(*scene.effects, self.effect)))


class StrikeEffect(Value):
    """Take a sound out of a scene."""

    edit: Literal["strike effect"] = "strike effect"
    scene: str
    effect: str

    def made_to(self, film: Film) -> Film:
        """Return `film` without the effect."""
        scene = scene_of(film, self.scene)
        if all(effect.id != self.effect for effect in scene.effects):
            raise NoSuchElement(self.effect, [effect.sound for effect in scene.effects], "that scene")
        return with_scene(film, replaced(scene, effects=tuple(e for e in scene.effects if e.id != self.effect)))


class PutScene(Value):
    """Let a scene be another scene of the same id: rewritten or covered again."""

    edit: Literal["put scene"] = "put scene"
    scene: Scene

    def made_to(self, film: Film) -> Film:
        """Return `film` with the scene in place of the one of its id."""
        scene_of(film, self.scene.id)
        return with_scene(film, self.scene)


class AddScene(Value):
    """Put a new scene into an act, before another or at its end."""

    edit: Literal["add scene"] = "add scene"
    act: str
    scene: Scene
    before: str | None = None

    def made_to(self, film: Film) -> Film:
        """Return `film` with the scene in the act."""
        act = _act(film, self.act)
        at = next((n for n, scene in enumerate(act.scenes) if scene.id == self.before), len(act.scenes))
        if self.before and at == len(act.scenes):
            raise NoSuchElement(self.before, [scene.id for scene in act.scenes], "that act")
        return _with_act(film, replaced(act, scenes=(*act.scenes[:at], self.scene, *act.scenes[at:])))


class StrikeScene(Value):
    """Take a scene out."""

    edit: Literal["strike scene"] = "strike scene"
    scene: str

    def made_to(self, film: Film) -> Film:
        """Return `film` without the scene.

        Raises:
            BadRequest: it is the only scene of the film.
        """
        scene_of(film, self.scene)
        if len(film.path) == 1 and film.path[0].id == self.scene:
            raise BadRequest("that is the only scene of the film; rewrite it instead")
        acts = tuple(_without(act, self.scene) for act in film.acts)
        ways = tuple(replaced(w, scenes=tuple(s for s in w.scenes if s.id != self.scene)) for w in film.ways)
        return _rehung(film, fresh(film, acts=tuple(act for act in acts if act.scenes), ways=ways))


class PutAct(Value):
    """Let an act be another act of the same id: its scenes rewritten."""

    edit: Literal["put act"] = "put act"
    act: Act

    def made_to(self, film: Film) -> Film:
        """Return `film` with the act in place of the one of its id.

        Raises:
            BadRequest: the act has no scene.
        """
        if not self.act.scenes:
            raise BadRequest("an act needs a scene")
        _act(film, self.act.id)
        return _rehung(film, _with_act(film, self.act))


class Move(Value):
    """Change the order: put a scene, shot or line before or after another of its kind."""

    edit: Literal["move"] = "move"
    kind: Literal["scene", "shot", "line"]
    element: str
    before: str | None = None
    after: str | None = None

    def made_to(self, film: Film) -> Film:
        """Return `film` with the element moved; shots and lines stay within their scene.

        Raises:
            BadRequest: neither or both ends given, or the goal lies elsewhere.
        """
        goal = self.before or self.after
        if not goal or (self.before and self.after) or goal == self.element:
            raise BadRequest("a move needs one other element to go before or after")
        if self.kind == "scene":
            return self._moved_scene(film, goal)
        find = scene_with_shot if self.kind == "shot" else scene_with_line
        scene = find(film, self.element)
        if find(film, goal).id != scene.id:
            raise BadRequest(f"a {self.kind} moves within its own scene only")
        if self.kind == "line":
            scene = self._spoken_beside(scene, goal)
        row: tuple[Shot, ...] | tuple[Line, ...] = scene.shots if self.kind == "shot" else scene.lines
        return with_scene(film, replaced(scene, **{f"{self.kind}s": self._moved(row, goal)}))

    def _spoken_beside(self, scene: Scene, goal: str) -> Scene:
        """Return the scene with the line anchored to the shot of its goal, so that it is heard where it is put."""
        shot = next(line.shot for line in scene.lines if line.id == goal)
        lines = tuple(replaced(line, shot=shot) if line.id == self.element else line for line in scene.lines)
        return replaced(scene, lines=lines)

    def _moved(self, row: tuple[Shot, ...] | tuple[Line, ...], goal: str) -> tuple[Shot | Line, ...]:
        moving = next(e for e in row if e.id == self.element)
        rest = [e for e in row if e.id != self.element]
        at = next(n for n, e in enumerate(rest) if e.id == goal) + (1 if self.after else 0)
        return (*rest[:at], moving, *rest[at:])

    def _moved_scene(self, film: Film, goal: str) -> Film:
        moving = scene_of(film, self.element)
        scene_of(film, goal)
        path = {scene.id for scene in film.path}
        if not {self.element, goal} <= path:
            raise BadRequest("scenes of a way keep their order; move scenes of the acts")
        acts = [_without(act, self.element) for act in film.acts]
        for n, act in enumerate(acts):
            at = next((i for i, scene in enumerate(act.scenes) if scene.id == goal), None)
            if at is not None:
                at += 1 if self.after else 0
                acts[n] = replaced(act, scenes=(*act.scenes[:at], moving, *act.scenes[at:]))
        return fresh(film, acts=tuple(act for act in acts if act.scenes))


def _act(film: Film, act_id: str) -> Act:
    found = next((act for act in film.acts if act.id == act_id), None)
    if found is None:
        raise NoSuchElement(act_id, [f"act-{n}" for n in range(1, len(film.acts) + 1)])
    return found


def _with_act(film: Film, act: Act) -> Film:
    return fresh(film, acts=tuple(act if old.id == act.id else old for old in film.acts))


def _rehung(before: Film, after: Film) -> Film:
    """Return `after` with its ways on living scenes: from the one before a scene that is gone, back to the one after it."""
    living = {scene.id for scene in after.path}
    order = [scene.id for scene in before.path]

    def nearest(gone: str | None, step: int) -> str | None:
        if gone is None or gone in living or gone not in order:
            return gone
        rest = order[order.index(gone) :: step]
        return next((scene for scene in rest if scene in living), None)

    ways = tuple(
        replaced(way, after=nearest(way.after, -1) or after.path[0].id, rejoins=nearest(way.rejoins, 1)) for way in after.ways
    )
    return fresh(after, ways=ways) if ways != after.ways else after


def _without(act: Act, scene_id: str) -> Act:
    if all(scene.id != scene_id for scene in act.scenes):
        return act
    return replaced(act, scenes=tuple(scene for scene in act.scenes if scene.id != scene_id))
