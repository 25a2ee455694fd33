"""One more shot of a kind for a covered scene, as `add_shot` asks; lines are not moved here."""

from film.camera import Camera
from film.errors import BadRequest
from film.film import Film, Scene, Shot
from film.ids import Ids, seed_of
from film.reach import replaced
from film.staging import Mark
from film.words import Angle, Move, ShotKind, Size
from studio.coverage.breaking import BreaksDown
from studio.coverage.setups import NEARER_THE_EYES, THREE_QUARTERS
from studio.coverage.stage import Spot, partner, side_of

SIZES: dict[ShotKind, Size] = {
    "establishing": "extreme long",
    "master": "medium long",
    "two-shot": "two-shot",
    "single": "medium close-up",
    "over the shoulder": "medium close-up",
    "point of view": "medium",
    "reaction": "close-up",
    "insert": "insert",
    "cutaway": "medium",
}
SECONDS: dict[ShotKind, float] = {"establishing": 3.0, "master": 3.5, "insert": 1.8, "reaction": 1.7, "cutaway": 2.0}


def shot_of_kind(
    scene: Scene,
    film: Film,
    ids: Ids,
    breakdown: BreaksDown,
    kind: ShotKind = "single",
    *,
    subject: str | None = None,
    like: Shot | None = None,
    action: str = "",
    size: Size | None = None,
    angle: Angle | None = None,
    move: Move | None = None,
    seconds: float | None = None,
) -> Shot:
    """Return a shot of `kind` for `scene`, staged, lit and timed as the shot `like` beside it (the scene's first if None).

    `subject` is a character id, or words for a thing; None chooses who suits the kind.

    Raises:
        BadRequest: a single, reaction or shoulder is asked in a scene with nobody in it.
    """
    beside = like or scene.shots[0]
    spots = {m.character: Spot(m.at[0], m.at[1], m.facing) for m in beside.marks}
    person = subject if subject in spots else None
    if person is None and kind in ("single", "reaction", "over the shoulder") and (subject is None or not spots):
        person = _who(scene, beside, kind)
    over = partner(spots, person) if kind == "over the shoulder" and person in spots else None
    words = action or _words(kind, person, subject, scene, film)
    marks, assumed = _marks(beside.marks, person, action, breakdown)
    camera = Camera(
        size=size or SIZES[kind],
        angle=angle or ("high" if kind == "insert" else "eye"),
        move=move or "static",
        subject=person or subject or (scene.setting.place if kind in ("cutaway", "establishing") else None),
        over_shoulder_of=over,
    )
    length = seconds or SECONDS.get(kind, 2.5)
    return Shot(
        id=ids.new("shot"),
        kind=kind,
        action=words,
        frames=max(1, round(length * film.format.frame_rate)),
        camera=camera,
        side=_side(kind, spots, person, beside),
        light=beside.light,
        marks=marks,
        setting=beside.setting,
        seed=seed_of(scene.id, kind, subject, len(scene.shots)),
        assumed=assumed,
    )


def _who(scene: Scene, beside: Shot, kind: ShotKind) -> str:
    there = [mark.character for mark in beside.marks] or list(scene.cast)
    if not there:
        raise BadRequest(f"nobody is in that scene for a {kind} shot; add an insert or a cutaway, or bring someone in first")
    spoken = {line.character for line in scene.lines_of(beside)}
    quiet = [who for who in there if who not in spoken]
    return (quiet or there)[0] if kind == "reaction" else next((who for who in there if who in spoken), there[0])


def _side(kind: ShotKind, spots: dict[str, Spot], person: str | None, beside: Shot) -> float:
    if person in spots and person:
        return side_of(spots, person, {"over the shoulder": 48.0, "reaction": NEARER_THE_EYES}.get(kind, THREE_QUARTERS))
    return 10.0 if kind == "insert" else max(-20.0, min(20.0, -beside.side))


def _marks(
    marks: tuple[Mark, ...], person: str | None, action: str, breakdown: BreaksDown
) -> tuple[tuple[Mark, ...], tuple[str, ...]]:
    if not action or person is None:
        return marks, ()
    staged = breakdown.business(action)
    does = {"action": action, "motion": staged.value.motion, "expression": staged.value.expression}
    holds = staged.value.holds
    out = [
        replaced(mark, **does, **({"holds": holds} if holds != "none" else {})) if mark.character == person else mark
        for mark in marks
    ]
    return tuple(out), tuple(staged.assumed)


def _words(kind: ShotKind, person: str | None, subject: str | None, scene: Scene, film: Film) -> str:
    name = next((c.name for c in film.characters if c.id == person), "")
    if kind == "reaction":
        return f"{name} listening."
    if name:
        return f"On {name} speaking." if kind == "single" else f"{name}, seen from close by."
    return f"{(subject or scene.setting.place).capitalize()}."
