"""The other patterns of coverage, each a change of the standard drafts or a way of its own."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from film.film import Scene
from film.words import Move, Pattern, Size
from studio.coverage.beats import Beat
from studio.coverage.draft import Draft, nearer
from studio.coverage.rising import heat
from studio.coverage.setups import master, over_shoulder, reaction, wide
from studio.coverage.stage import Stage
from studio.coverage.standard import standard

Draw = Callable[[Scene, Stage, Sequence[Beat]], list[Draft]]


def one_take(scene: Scene, stage: Stage, beats: Sequence[Beat]) -> list[Draft]:
    """One shot for all of it, the camera alive."""
    move: Move = "push in" if heat(scene) > 0.5 else "track"
    return [replace(master(scene, "medium long" if len(stage) > 1 else "medium", move), beats=tuple(beats))]


def master_only(scene: Scene, stage: Stage, beats: Sequence[Beat]) -> list[Draft]:
    """One still shot for all of it."""
    return [replace(master(scene), beats=tuple(beats))]


def shot_and_reverse(scene: Scene, stage: Stage, beats: Sequence[Beat]) -> list[Draft]:
    """The place once, then each speaker across the other's shoulder."""

    def turned(draft: Draft) -> Draft:
        said = [line for line in draft.spoken if line.mode == "on screen" and line.character in stage]
        if len({line.character for line in said}) != 1 or draft.kind == "insert":
            return draft
        size: Size = draft.size if draft.size in ("medium", "medium close-up", "close-up") else "medium close-up"
        new = over_shoulder(stage, said[0].character, said[0].to, size)
        return replace(new, beats=draft.beats, move=draft.move, runs_out=draft.runs_out)

    split = [part for draft in standard(scene, stage, beats) for part in _one_speaker_each(draft)]
    return [turned(draft) for draft in split]


def tense(scene: Scene, stage: Stage, beats: Sequence[Beat]) -> list[Draft]:
    """Nearer, leaning, never quite still."""

    def tightened(index: int, draft: Draft) -> Draft:
        if draft.kind in ("insert", "cutaway", "establishing"):
            return replace(draft, move="push in" if draft.kind == "establishing" else draft.move)
        move: Move = draft.move if draft.move != "static" else ("handheld", "push in")[index % 2]
        angle = "dutch" if any(beat.weight == "turn" for beat in draft.beats) else draft.angle
        return replace(draft, size=nearer(draft.size, 1), move=move, angle=angle)

    return [tightened(n, draft) for n, draft in enumerate(standard(scene, stage, beats))]


def documentary(scene: Scene, stage: Stage, beats: Sequence[Beat]) -> list[Draft]:
    """As if found: from the hand, a step further off, searching with the zoom."""

    def found(index: int, draft: Draft) -> Draft:
        if draft.kind == "insert":
            return replace(draft, move="handheld")
        kind, over = ("single", None) if draft.kind == "over the shoulder" else (draft.kind, draft.over)
        move: Move = ("handheld", "zoom in", "handheld")[index % 3]
        return replace(draft, kind=kind, over=over, size=nearer(draft.size, -1 if index % 3 else 0), move=move)

    return [found(n, draft) for n, draft in enumerate(standard(scene, stage, beats))]


def wide_and_still(scene: Scene, stage: Stage, beats: Sequence[Beat]) -> list[Draft]:
    """Far off and patient: a few long frames that hold."""
    drafts: list[Draft] = []
    for beat in beats:
        full = drafts and (len(drafts[-1].spoken) >= 4 or (beat.action and drafts[-1].beats))
        if drafts and not full:
            drafts[-1] = drafts[-1].with_beat(beat)
        else:
            size: Size = ("long", "medium long")[len(drafts) % 2]
            drafts.append(replace(wide(scene, stage, beat, size), kind="master" if drafts else "establishing"))
    return drafts


def favouring(drafts: Sequence[Draft], stage: Stage, who: str) -> list[Draft]:
    """Return the drafts leaning to one person: nearer on them, and their face while others speak."""
    out: list[Draft] = []
    for draft in drafts:
        speakers = {line.character for line in draft.spoken if line.mode == "on screen"}
        if draft.subject == who:
            out.append(replace(draft, size=nearer(draft.size, 1)))
        elif speakers and who not in speakers and draft.subject in speakers and not draft.runs_out:
            out += [replace(draft, runs_out=True), reaction(stage, who, "close-up")]
        else:
            out.append(draft)
    return out


def _one_speaker_each(draft: Draft) -> list[Draft]:
    if len({line.character for line in draft.spoken}) < 2:
        return [draft]
    parts: list[Draft] = []
    for beat in draft.beats:
        last = parts[-1].spoken if parts else ()
        if parts and (not beat.line or not last or last[-1].character == beat.line.character):
            parts[-1] = parts[-1].with_beat(beat)
        else:
            parts.append(replace(draft, beats=(beat,), runs_out=False))
    return parts


PATTERNS: dict[Pattern, Draw] = {
    "standard": standard,
    "one take": one_take,
    "master only": master_only,
    "shot and reverse": shot_and_reverse,
    "tense": tense,
    "documentary": documentary,
    "wide and still": wide_and_still,
}
