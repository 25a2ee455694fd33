"""What a speaker's hands do with the words: ready while they talk, a stroke on each stress, by feeling; no head and no face."""

from collections.abc import Sequence

from film.staging import Expression, Held
from studio.picture.previs.people.chance import draw
from studio.picture.previs.people.skeleton import Stance
from studio.picture.previs.people.speech import beat, window
from studio.picture.previs.people.stances import HANDS, Hand, mixed, placed, swayed
from studio.picture.setup import Cue

SPEAKING_HIGH = 0.32
"""Adult metres over the hip joints above which a speaker's idle hand would near the mouth."""
QUIET = 0.06
"""Share of lines spoken with still hands."""
STROKES: dict[Expression, tuple[str, ...]] = {
    "neutral": ("beat", "show", "offering", "beat"),
    "happy": ("show", "offering", "beat", "heart"),
    "sad": ("offering", "heart", "offering"),
    "angry": ("chop", "jab", "chop", "beat"),
    "afraid": ("stop", "beat", "heart"),
    "surprised": ("show", "beat", "stop"),
    "disgusted": ("away", "chop", "away"),
    "thoughtful": ("offering", "beat", "show"),
    "determined": ("chop", "beat", "jab"),
    "tender": ("heart", "offering", "offering"),
}
"""What a hand does on a stress, by feeling."""


def gestured(
    stance: Stance, who: str, holds: Held, mood: Expression, cues: Sequence[Cue], frame: float, frame_rate: int
) -> Stance:
    """Return `stance` with the hands of `who` speaking along with the words; a hand that carries something stays with it."""
    for cue in cues:
        if cue.speaker == who and cue.visible:
            stance = mixed(stance, _spoken(stance, cue, holds, mood, frame, frame_rate), window(cue, frame, 6, 9))
    return stance


def _spoken(stance: Stance, cue: Cue, holds: Held, mood: Expression, frame: float, frame_rate: int) -> Stance:
    """Return the stance in the middle of a line."""
    if draw(cue.frames, cue.start, 31) < QUIET:
        return _lowered(stance, (0, 1) if holds == "none" else (0,))
    hand = 0 if holds != "none" or draw(cue.frames, cue.start, 32) < 0.35 else 1
    both = holds == "none" and draw(cue.frames, cue.start, 33) < 0.45
    ready = placed(stance, hand, HANDS["ready" if both else "open"])
    spare = (1 - hand,) if holds == "none" else ()
    ready = placed(ready, 1 - hand, HANDS["ready"]) if both else _lowered(ready, spare)
    force, number = beat(cue, frame, frame_rate)
    if force <= 0:
        return ready
    strokes = STROKES[mood]
    name = strokes[int(draw(cue.frames, cue.start, number, 34) * len(strokes)) % len(strokes)]
    struck = placed(ready, hand, _varied(HANDS[name], cue, number))
    if both and name in ("beat", "show", "offering", "stop"):
        struck = placed(struck, 1 - hand, _varied(HANDS[name], cue, number + 7))
    return mixed(ready, struck, force)


def _varied(hand: Hand, cue: Cue, number: int) -> Hand:
    """Return `hand` a little elsewhere, so that no stroke is like another."""
    x, y, z = (0.045 * (2 * draw(cue.frames, number, axis) - 1) for axis in range(3))
    return swayed(hand, (x, y, z))


def _lowered(stance: Stance, hands: tuple[int, ...]) -> Stance:
    """Return `stance` with hands that cross the chest or near the face lowered."""
    for index in hands:
        if stance.arms[index, 0, 0] < 0.02 or stance.arms[index, 0, 1] > SPEAKING_HIGH:
            stance = placed(stance, index, HANDS["folded"])
    return stance
