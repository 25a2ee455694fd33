"""Edits to who is in the film and how they look and sound; nothing of where they stand."""

from typing import Literal

from film.errors import BadRequest
from film.film import NARRATOR, Appearance, Character, Film, Scene
from film.reach import character_of, fresh, replaced, scene_of, with_scene
from film.value import Value


class Recast(Value):
    """Let a character be another character of the same id: renamed, restyled, revoiced."""

    edit: Literal["recast"] = "recast"
    character: Character

    def made_to(self, film: Film) -> Film:
        """Return `film` with the character changed everywhere."""
        character_of(film, self.character.id)
        return fresh(film, characters=tuple(self.character if c.id == self.character.id else c for c in film.characters))


class Dress(Value):
    """Give a character a look of one scene's own."""

    edit: Literal["dress"] = "dress"
    scene: str
    character: str
    appearance: Appearance

    def made_to(self, film: Film) -> Film:
        """Return `film` with the look in that scene alone."""
        character_of(film, self.character)
        scene = scene_of(film, self.scene)
        kept = tuple(pair for pair in scene.appearances if pair[0] != self.character)
        return with_scene(film, replaced(scene, appearances=(*kept, (self.character, self.appearance))))


class AddCharacter(Value):
    """Bring someone into the film; scenes name them by later edits."""

    edit: Literal["add character"] = "add character"
    character: Character

    def made_to(self, film: Film) -> Film:
        """Return `film` with the character in its cast.

        Raises:
            BadRequest: somebody of that name is in it already.
        """
        if any(c.name.lower() == self.character.name.lower() for c in film.characters):
            raise BadRequest(f"{self.character.name} is in this film already")
        return fresh(film, characters=(*film.characters, self.character))


class StrikeCharacter(Value):
    """Take someone out of the film, or out of some scenes: off every mark, their lines with them."""

    edit: Literal["strike character"] = "strike character"
    character: str
    scenes: tuple[str, ...] = ()
    """Scene ids; none means the whole film."""

    def made_to(self, film: Film) -> Film:
        """Return `film` without the character there.

        Raises:
            BadRequest: the character is the narrator.
        """
        if self.character == NARRATOR:
            raise BadRequest("the narrator is nobody on stage; remove the narrator's lines instead")
        gone = character_of(film, self.character).id
        for scene in film.scenes:
            if (not self.scenes or scene.id in self.scenes) and _holds(scene, gone):
                film = with_scene(film, _without(scene, gone))
        kept = film.characters if self.scenes else tuple(c for c in film.characters if c.id != gone)
        return fresh(film, characters=kept)


def _holds(scene: Scene, gone: str) -> bool:
    on_stage = any(mark.character == gone for shot in scene.shots for mark in shot.marks)
    return gone in scene.cast or on_stage or any(line.character == gone for line in scene.lines)


def _without(scene: Scene, gone: str) -> Scene:
    def kept(name: str | None) -> str | None:
        return None if name == gone else name

    shots = tuple(
        replaced(
            shot,
            marks=tuple(replaced(m, looks_at=kept(m.looks_at)) for m in shot.marks if m.character != gone),
            camera=replaced(
                shot.camera,
                subject=kept(shot.camera.subject),
                over_shoulder_of=kept(shot.camera.over_shoulder_of),
                focus_on=kept(shot.camera.focus_on),
            ),
        )
        for shot in scene.shots
    )
    silenced = {line.id for line in scene.lines if line.character == gone}
    return replaced(
        scene,
        cast=tuple(c for c in scene.cast if c != gone),
        appearances=tuple(pair for pair in scene.appearances if pair[0] != gone),
        lines=tuple(line for line in scene.lines if line.id not in silenced),
        effects=tuple(replaced(e, line=None) if e.line in silenced else e for e in scene.effects),
        shots=shots,
    )
