"""A line's words marked up for espeak-ng; it changes no words but those the director said how to pronounce."""

import re
from collections.abc import Sequence
from html import escape

from studio.sound.delivery import Manner

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W_]+(?:['’-][^\W_]+)*")
_SMALL_WORDS = """a an and are as at be been but by can could did do does for from had has have he her hers him his how i
i'd i'll i'm i've if in into is it it's its just may me my nor not of on or our out she should so some
than that that's the their them then there these they this those to too up us was we were what when where
which who why will with would you your"""
_UNSTRESSED = frozenset(_SMALL_WORDS.split())


def ssml(text: str, manner: Manner, pronounced: Sequence[tuple[str, str]] = ()) -> str:
    """Return the line as SSML with the manner's emphases, pauses and ending."""
    words = _replaced(_readable(text), pronounced)
    drawn = _drawn_words(words, manner)
    ending = _ending(words)
    parts = []
    at = 0
    for match in _WORD.finditer(words):
        parts.append(_paused(words[at : match.start()], manner))
        parts.append(_marked(match, drawn, ending, manner))
        at = match.end()
    return "<speak>" + "".join(parts) + _paused(words[at:], manner, last=True) + "</speak>"


def _readable(text: str) -> str:
    plain = re.sub(r"[*_~`#<>\[\]{}|\\]", " ", text)
    plain = re.sub(r"\s*(?:—|–|--)\s*", ", ", plain)
    return re.sub(r"\s+", " ", plain.replace("…", "...")).strip()


def _replaced(text: str, pronounced: Sequence[tuple[str, str]]) -> str:
    for word, sounds_like in pronounced:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _, said=sounds_like: said, text, flags=re.IGNORECASE)
    return text


def _drawn_words(text: str, manner: Manner) -> set[int]:
    """Return where the words begin that a drawl leans on: the longest content words, a third of them at most."""
    if manner.drawl <= 0:
        return set()
    content = [m for m in _WORD.finditer(text) if m.group().lower() not in _UNSTRESSED and len(m.group()) > 2]
    ranked = sorted(content, key=lambda m: (-len(m.group()), m.start()))
    return {m.start() for m in ranked[: max(1, round(len(content) * (0.2 + 0.3 * manner.drawl)))]}


def _ending(text: str) -> int:
    """Return where the last word begins."""
    return max((m.start() for m in _WORD.finditer(text)), default=-1)


def _marked(match: re.Match[str], drawn: set[int], ending: int, manner: Manner) -> str:
    said = escape(match.group(), quote=False)
    shouted = match.group().isupper() and len(match.group()) > 3
    pitch, rate = 0.0, 1.0
    if match.start() in drawn or shouted:
        lean = max(manner.drawl, 0.5 * shouted)
        pitch, rate = 26 * lean, 1 - 0.38 * lean
    if match.start() == ending and manner.falling:
        pitch -= 22 * manner.falling
        rate *= 1 - 0.15 * abs(manner.falling)
    if not pitch and rate == 1.0:
        return said
    return f'<prosody pitch="{round(pitch):+d}%" rate="{round(rate * 100)}%">{said}</prosody>'


def _paused(between: str, manner: Manner, last: bool = False) -> str:
    plain = escape(between, quote=False)
    if last or manner.pause < 0.02 or not re.search(r"[,;:.!?](?:\s|$)", between):
        return plain
    return f'{plain}<break time="{round(manner.pause * 1000)}ms"/>'
