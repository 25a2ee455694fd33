"""Authored exchanges: read from text, chosen by situation, genre, tone and who is there; never the same words twice."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from random import Random

from film.timeline import estimated_frames
from studio.writing.lexicon import text

HEAD = re.compile(r"^==(~?)\s*([\w ,]+)\|\s*([^|]*)\|\s*(.*)$")
ROW = re.compile(r"^([HAFXN])(\*?)\s*(?:\(([^)]*)\))?:\s*(.+)$")
CHOICE = re.compile(r"\[([^\[\]]*)\]")
GAP_FRAMES = 8
"""Between one line and the next, at 24 fps."""
SLOT = re.compile(r"\{([\w.]+)\}")


@dataclass(frozen=True)
class Row:
    """One line of an exchange: who, how, and the pattern of what they say."""

    part: str
    turn: bool
    delivery: tuple[str, ...]
    pattern: str


@dataclass(frozen=True)
class Exchange:
    """A few lines that belong together."""

    key: int
    situations: tuple[str, ...]
    genres: frozenset[str]
    tones: frozenset[str]
    rows: tuple[Row, ...]
    loose: bool = False
    """Whether its choices are made each on its own; else every line takes the same one, so that answers fit."""

    @property
    def frames(self) -> float:
        """Return about how many frames at 24 fps it takes to say."""
        return sum(GAP_FRAMES + estimated_frames(_worded(row.pattern, 0), 24) for row in self.rows)

    @property
    def parts(self) -> frozenset[str]:
        """Return who speaks."""
        return frozenset(row.part for row in self.rows)


@dataclass(frozen=True)
class Reply:
    """One line ready to be spoken."""

    part: str
    text: str
    delivery: tuple[str, ...]
    turn: bool


@cache
def pool() -> tuple[Exchange, ...]:
    """Return every authored exchange."""
    return tuple(_read(text("exchanges")))


def _read(words: str) -> Iterator[Exchange]:
    head: re.Match[str] | None = None
    rows: list[Row] = []
    key = 0
    for line in (*words.splitlines(), "== end | * | *"):
        if match := HEAD.match(line):
            if head and rows:
                situations, genres, tones = (_list(head[n]) for n in (2, 3, 4))
                yield Exchange(key, tuple(situations), frozenset(genres), frozenset(tones), tuple(rows), bool(head[1]))
                key += 1
            head, rows = match, []
        elif match := ROW.match(line):
            rows.append(Row(match[1], bool(match[2]), tuple(_list(match[3] or "")), match[4].strip()))


def _list(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


class Mouth:
    """Speaks for one film: remembers what was said, so that nothing is said twice."""

    def __init__(
        self, random: Random, said: Collection[str] = (), premise: Collection[str] = (), barred: Collection[str] = ()
    ) -> None:
        """`premise` names the slots that come from the premise itself, `barred` the tones that do not suit these people."""
        self._random = random
        self._premise = frozenset(premise)
        self._barred = frozenset(barred)
        self._own_told = 0
        self._said = {_plain(words) for words in said}
        self._used: dict[int, int] = {}

    def exchange(
        self,
        situation: str,
        present: Collection[str],
        family: str,
        genre: str,
        tones: Collection[str],
        slots: Mapping[str, str],
        room: float = 300,
    ) -> list[Reply]:
        """Return an exchange of that situation between those present, about `room` frames long, or nothing if none is left."""
        order = sorted(
            (self._rank(exchange, family, genre, tones, room), self._random.random(), exchange.key)
            for exchange in pool()
            if not exchange.tones & self._barred and _fits(exchange, situation, present, family, genre, slots)
        )
        by_key = {exchange.key: exchange for exchange in pool()}
        for _, _, key in order[:24]:
            if replies := self._spoken(by_key[key], slots):
                self._used[key] = self._used.get(key, 0) + 1
                self._own_told += self._told(by_key[key]) != 0
                return replies
        return []

    def line(self, pattern: str, slots: Mapping[str, str]) -> str | None:
        """Return a sentence of the pattern that nobody has said, and remember it; None if all have been."""
        ways = list(range(_ways(pattern)))
        self._random.shuffle(ways)
        return next((said for way in ways if (said := self._new(pattern, way, slots))), None)

    def _new(self, pattern: str, way: int | None, slots: Mapping[str, str]) -> str | None:
        worded = (
            CHOICE.sub(lambda match: self._random.choice(match[1].split("|")), pattern)
            if way is None
            else _worded(pattern, way)
        )
        said = _filled(worded, slots)
        if not said or _plain(said) in self._said:
            return None
        self._said.add(_plain(said))
        return said

    def _rank(self, exchange: Exchange, family: str, genre: str, tones: Collection[str], room: float) -> float:
        over = (exchange.frames - room) / 72
        score = (
            2.5 * exchange.loose
            + (0.15 if exchange.loose else 3.0) * self._used.get(exchange.key, 0)
            + 1.3 * max(0.0, over)
            + 0.25 * max(0.0, -over)
        )
        score -= 0.9 * (genre in exchange.genres) + 0.3 * (family in exchange.genres) + self._told(exchange)
        score -= 0.35 * min(2, len(exchange.tones & set(tones)))
        clash = exchange.tones & _against(tones)
        return round((score + 2.0 * len(clash)) + 3.0 * self._random.random(), 3)

    def _told(self, exchange: Exchange) -> float:
        """Return how much it helps that the exchange speaks of the premise itself, less each time one has."""
        own = {name for row in exchange.rows for name in SLOT.findall(row.pattern)} & self._premise
        return max(-2.5, 3.2 - 1.2 * self._own_told) if own else 0.0

    def _spoken(self, exchange: Exchange, slots: Mapping[str, str]) -> list[Reply]:
        """Return the exchange in one of its wordings, the same in every line, so that answers fit."""
        ways: list[int | None] = list(range(max(_ways(row.pattern) for row in exchange.rows)))
        self._random.shuffle(ways)
        for way in [None] * 60 if exchange.loose else ways:
            before = set(self._said)
            texts = [self._new(row.pattern, way, slots) for row in exchange.rows]
            if None not in texts:
                return [
                    Reply(row.part, said or "", row.delivery, row.turn) for row, said in zip(exchange.rows, texts, strict=True)
                ]
            self._said = before
        return []


def _ways(pattern: str) -> int:
    return max((len(match[1].split("|")) for match in CHOICE.finditer(pattern)), default=1)


def _worded(pattern: str, way: int) -> str:
    """Return the pattern in its `way`-th wording; a choice of fewer ways goes round."""
    return CHOICE.sub(lambda match: (ways := match[1].split("|"))[way % len(ways)], pattern)


AGAINST = {
    "hopeful": {"bleak", "dark"},
    "warm": {"bleak"},
    "dark": {"funny"},
    "bleak": {"hopeful", "funny"},
    "eerie": {"funny"},
    "grim": {"funny"},
    "sad": {"funny"},
}


def _against(tones: Collection[str]) -> set[str]:
    return {other for tone in tones for other in AGAINST.get(tone, ())}


def _fits(
    exchange: Exchange, situation: str, present: Collection[str], family: str, genre: str, slots: Mapping[str, str]
) -> bool:
    if situation not in exchange.situations or not exchange.parts <= set(present):
        return False
    if "*" not in exchange.genres and not exchange.genres & {family, genre}:
        return False
    return all(_can_fill(row.pattern, slots) for row in exchange.rows)


def _can_fill(pattern: str, slots: Mapping[str, str]) -> bool:
    return any(all(slots.get(name) for name in SLOT.findall(_worded(pattern, way))) for way in range(_ways(pattern)))


def _filled(words: str, slots: Mapping[str, str]) -> str | None:
    names = SLOT.findall(words)
    if any(not slots.get(name) for name in names):
        return None
    said = SLOT.sub(lambda match: slots[match[1]], words)
    said = re.sub(r"\s+", " ", said).strip()
    said = re.sub(r"(^|[.!?…]\s+)([a-z])", lambda match: match[1] + match[2].upper(), said)
    return said


def _plain(words: str) -> str:
    return re.sub(r"[^\w]+", " ", words.lower()).strip()
