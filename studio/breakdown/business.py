"""Makes business from words of action: motion, expression, what is held; nothing of where anyone stands."""

import re
from typing import NamedTuple

from film.staging import Expression, Held, Motion
from studio.breakdown.data.business import EXPRESSIONS, HELD, HOLDING, IRREGULAR, MOTIONS
from studio.breakdown.lexicon import Hit, Lexicon, normal
from studio.breakdown.nearest import Nearest
from studio.breakdown.staged import Staged

MOTION_KNOWN = 0.5
MOTION_LIKE = 0.36
"""Cosine below which the nearest business would only be odd."""
EXPRESSION_KNOWN = 0.42
HELD_KNOWN = 0.6
REACH = 28
"""Letters between a word that puts a thing into a hand and the thing."""

VERBS = Lexicon(MOTIONS, verbs=True)
FORMS = Lexicon(IRREGULAR, named=False)
FACE = Lexicon(EXPRESSIONS)
THING = Lexicon(HELD)
GRIP = Lexicon({"grip": HOLDING}, named=False)
JOINT = re.compile(r",|\b(?:and|then|while|as|to)\b")
WEAK = ("stand", "talk", "listen", "walk", "look around", "sit", "reach", "pick up")
"""Motions that a stronger one beside them replaces (“stands and plays with the lightning spell”)."""


class Business(NamedTuple):
    """What someone does in a shot."""

    motion: Motion = "stand"
    expression: Expression = "neutral"
    holds: Held = "none"


def make_business(nearest: Nearest, words: str) -> Staged[Business]:
    """Return the business that `words` ask for; a motion found by meaning alone is said."""
    text = normal(words)
    if not text:
        return Staged(Business())
    motion, assumed = _motion(nearest, words, text)
    holds = _held(text)
    if motion == "phone" and holds == "none":
        holds = "phone"
    return Staged(Business(motion, _expression(nearest, text), holds), assumed)  # type: ignore[arg-type]


def make_held(nearest: Nearest, words: str) -> Staged[Held]:
    """Return the thing in a hand that stands for `words`, the nearest in meaning where none is named."""
    if found := THING.first(words):
        return Staged(found)  # type: ignore[arg-type]
    best = nearest.of(words, "held", {name: (name, *others) for name, others in HELD.items()})[0]
    said = () if best.cosine >= HELD_KNOWN else (f"“{words}” is held as a {best.name}, the nearest thing known.",)
    return Staged(best.name, said)  # type: ignore[arg-type]


def _motion(nearest: Nearest, words: str, text: str) -> tuple[str, tuple[str, ...]]:
    hits = sorted([*VERBS.wanted(text), *FORMS.wanted(text)], key=lambda hit: (hit.start, hit.start - hit.end))
    free = [hit for n, hit in enumerate(hits) if not any(_inside(hit, other) for other in hits[:n] + hits[n + 1 :])]
    if free:
        return _main(free, text).name, ()
    best = nearest.of(words, "motions", {name: (name, *phrases) for name, phrases in MOTIONS.items()})[0]
    if best.cosine >= MOTION_KNOWN:
        return best.name, ()
    if best.cosine < MOTION_LIKE:
        return "stand", (f"“{words}” is no business that is known; it is played standing.",)
    return best.name, (f"“{words}” is played as “{best.name}”, the nearest business known.",)


def _main(hits: list[Hit], text: str) -> Hit:
    """Return what is mainly done: a phrase of several words, else the first verb, or a stronger one that is joined to it."""
    phrases = [hit for hit in hits if " " in hit.phrase and hit.name not in WEAK]
    if phrases:
        return phrases[0]
    first = hits[0]
    joined = (hit for hit in hits[1:] if hit.name not in WEAK and JOINT.search(text[first.end : hit.start]))
    return next(joined, first) if first.name in WEAK else first


def _inside(hit: Hit, other: Hit) -> bool:
    return other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start


def _expression(nearest: Nearest, text: str) -> str:
    if found := FACE.first(text):
        return found
    best = nearest.of(text, "expressions", EXPRESSIONS)[0]
    return best.name if best.cosine >= EXPRESSION_KNOWN else "neutral"


def _held(text: str) -> str:
    grips = [hit.end for hit in GRIP.find(text)]
    for hit in THING.wanted(text):
        if any(end <= hit.start <= end + REACH for end in grips):
            return hit.name
    return "none"
