"""A line's words marked up for espeak-ng; it changes no words but those the director said how to pronounce."""

import re
from collections.abc import Sequence
from html import escape

from studio.sound.delivery import Manner

_MARKS = ".,;:!?\"'“”‘’«»()¿¡…-"
_SMALL_WORDS = """a an and are as at be been but by can could did do does for from had has have he her hers him his how i
i'd i'll i'm i've if in into is it it's its just may me my nor not of on or our out she should so some
than that that's the their them then there these they this those to too up us was we were what when where
which who why will with would you your"""
_UNSTRESSED = frozenset(_SMALL_WORDS.split())


def ssml(text: str, manner: Manner, pronounced: Sequence[tuple[str, str]] = ()) -> str:
    """Return the line as SSML with the manner's emphases, pauses and ending.

    An emphasis holds the marks that follow its word: espeak-ng reads a full stop that stands alone as "dot".
    """
    words = _replaced(_readable(text), pronounced).split()
    drawn = _drawn_words(words, manner)
    spoken = [_marked(word, place in drawn, place == len(words) - 1, manner) for place, word in enumerate(words)]
    return f"<speak>{' '.join(spoken)}</speak>"


def _readable(text: str) -> str:
    plain = re.sub(r"[*_~`#<>\[\]{}|\\]", " ", text)
    plain = re.sub(r"\s*(?:—|–|--)\s*", ", ", plain)
    return re.sub(r"\s+", " ", plain.replace("…", "...")).strip()


def _replaced(text: str, pronounced: Sequence[tuple[str, str]]) -> str:
    for word, sounds_like in pronounced:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _, said=sounds_like: said, text, flags=re.IGNORECASE)
    return text


def _drawn_words(words: Sequence[str], manner: Manner) -> set[int]:
    """Return the places of the words that a drawl leans on: the longest content words, half of them at most."""
    if manner.drawl <= 0:
        return set()
    bare = [word.strip(_MARKS) for word in words]
    content = [place for place, word in enumerate(bare) if len(word) > 2 and word.lower() not in _UNSTRESSED]
    ranked = sorted(content, key=lambda place: (-len(bare[place]), place))
    return set(ranked[: max(1, round(len(content) * (0.2 + 0.3 * manner.drawl)))])


def _marked(word: str, drawn: bool, last: bool, manner: Manner) -> str:
    said = escape(word, quote=False)
    bare = word.strip(_MARKS)
    shouted = bare.isupper() and len(bare) > 3
    pitch, rate = 0.0, 1.0
    if drawn or shouted:
        lean = max(manner.drawl, 0.5 * shouted)
        pitch, rate = 26 * lean, 1 - 0.38 * lean
    if last and manner.falling:
        pitch -= 22 * manner.falling
        rate *= 1 - 0.15 * abs(manner.falling)
    if pitch or rate != 1.0:
        said = f'<prosody pitch="{round(pitch):+d}%" rate="{round(rate * 100)}%">{said}</prosody>'
    if manner.pause < 0.02 or last or word[-1] not in ",;:.!?":
        return said
    return f'{said}<break time="{round(manner.pause * 1000)}ms"/>'
