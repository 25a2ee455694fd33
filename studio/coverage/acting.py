"""Marks: who is where doing what in each shot of a scene, carried from shot to shot; the camera is not known here."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from film.film import Film
from film.reach import replaced
from film.staging import Expression, Held, Mark, Motion
from studio.coverage.beats import Beat, Spoken
from studio.coverage.breaking import BreaksDown
from studio.coverage.draft import Draft
from studio.coverage.feeling import TAKEN, face_of
from studio.coverage.stage import Stage, facing, partner

CLAUSE = re.compile(r"(?<=[.;!?:])\s+|,\s+(?=(?:and|while|as|but)\b)|\s+(?=(?:while|as)\s)")
PRONOUN = re.compile(r"\b(she|he|they|her|his|him|their|them|both|everyone|together)\b", re.I)
TOGETHER: frozenset[Motion] = frozenset(("embrace", "dance", "shake hands", "hand over", "fight", "push", "lead"))
"""What is done with somebody, who therefore does nothing else."""
WITH_THINGS: frozenset[Motion] = frozenset(("work", "type", "reach", "pick up", "knock", "read", "look around"))
"""What is done with things, for which people turn from each other."""
ASIDE = 16.0
"""Degrees past the camera, away from the others, that people turn to a thing."""
FELT: dict[Motion, Expression] = {"embrace": "tender", "fight": "angry", "push": "surprised", "shake hands": "happy"}
"""How the other one of two feels about it."""
EVERYONE = re.compile(
    r"\b(they|both(?! (?:knees|hands|arms|eyes|feet|sides))|everyone|all of them|together|each other|the two)\b", re.I
)
SOMEBODY = "Somebody"
BETWEEN_DOERS = re.compile(r"^(?:[^a-z]*|(?:and|the|with)\b|[A-ZÀ-Þ][\w’'-]*)*$")
"""Words that may stand between two names that do something together."""


TITLE = re.compile(
    r"^(?:(?:the|old|big|little|dr|doctor|captain|professor|mr|mrs|ms|miss|sir|lady|lord|king|queen|detective|inspector|"
    r"sheriff|agent|nurse|sergeant|colonel|general|judge|father|sister)\.?\s+)+",
    re.I,
)


class Staging(NamedTuple):
    """Marks of one shot and what was assumed for them."""

    marks: tuple[Mark, ...]
    assumed: tuple[str, ...]


class Troupe:
    """The people of one scene as it goes on: who has come in, what they hold, how they feel."""

    def __init__(self, film: Film, stage: Stage, beats: Sequence[Beat], breakdown: BreaksDown) -> None:
        self._names = {c.id: _called(c.name) for c in film.characters}
        self._stage = stage
        self._breakdown = breakdown
        late = {who for beat in beats for who in beat.arrives}
        self._here = [who for who in stage if who not in late]
        self._holds: dict[str, Held] = {}
        self._face: dict[str, Expression] = {}

    def play(self, draft: Draft) -> Staging:
        """Return the marks at the start of the draft's shot, then go on to its end."""
        arriving = [who for beat in draft.beats for who in beat.arrives if who not in self._here]
        leaving = {who for beat in draft.beats for who in beat.leaves}
        self._here += arriving
        marks = {who: self._resting(who) for who in self._here}
        assumed = self._do(draft.acts, marks)
        self._say(draft.spoken, marks)
        if not draft.beats and draft.subject in marks:
            marks[draft.subject] = replaced(marks[draft.subject], motion="listen", expression=self._answer(draft.subject))
        marks |= {who: replaced(marks[who], enters=True) for who in arriving}
        marks |= {who: replaced(marks[who], exits=True) for who in leaving if who in marks}
        self._here = [who for who in self._here if who not in leaving]
        return Staging(tuple(marks.values()), assumed)

    def _resting(self, who: str) -> Mark:
        other = partner({w: self._stage[w] for w in self._here}, who)
        spot = self._stage[who]
        return Mark(
            character=who,
            at=(spot.x, spot.z),
            facing=facing(self._stage, who, other),
            looks_at=other,
            holds=self._holds.get(who, "none"),
            expression=self._face.get(who, "neutral"),
            motion="listen" if other else "stand",
        )

    def _do(self, beats: Sequence[Beat], marks: dict[str, Mark]) -> tuple[str, ...]:
        assumed: list[str] = []
        for beat in beats:
            for who, words in self._parts(beat, marks):
                staged = self._breakdown.business(words.replace(self._said(who, words), SOMEBODY))
                motion, face, holds = staged.value.motion, staged.value.expression, staged.value.holds
                if holds != "none":
                    self._holds[who] = holds
                self._face[who] = face
                marks[who] = replaced(
                    marks[who], action=words, motion=motion, expression=face, holds=self._holds.get(who, "none")
                )
                assumed += [said.replace(SOMEBODY, self._said(who, words)) for said in staged.assumed]
                self._meet(who, words, marks)
        for who in list(marks):
            self._with(who, marks)
        return tuple(dict.fromkeys(assumed))

    def _with(self, who: str, marks: dict[str, Mark]) -> None:
        """Let the other one of two who do something together take part in it, and take what is given."""
        mark = marks[who]
        other = mark.looks_at
        if mark.motion not in TOGETHER or other not in marks or marks[other].motion in TOGETHER or self._stage[other].silent:
            return
        felt = FELT.get(mark.motion, marks[other].expression)
        turned = facing(self._stage, other, who)
        marks[other] = replaced(marks[other], motion="listen", looks_at=who, facing=turned, expression=felt)
        self._face[other] = felt
        if mark.motion == "hand over" and (given := self._holds.pop(who, "none")) != "none":
            self._holds[other] = given

    def _said(self, who: str, words: str) -> str:
        """Return how `words` name somebody, so that a name that is also a verb ("Bolt") is not taken for what they do."""
        found = self._names[who].search(words)
        return found[0] if found else SOMEBODY

    def _meet(self, who: str, words: str, marks: dict[str, Mark]) -> None:
        """Let somebody look at the one their action speaks of, who looks back if an animal, or at the thing they deal with."""
        other = next((o for o in marks if o != who and self._names[o].search(words)), None)
        if other is None:
            if marks[who].motion in WITH_THINGS:
                marks[who] = replaced(marks[who], looks_at=None, facing=round(ASIDE * self._stage[who].hand, 2))
            return
        marks[who] = replaced(marks[who], looks_at=other, facing=self._turned(who, other))
        if marks[who].motion == "sit" and self._stage[other].silent:
            marks[who] = replaced(marks[who], motion="stand")
        if self._stage[other].silent and not marks[other].action:
            marks[other] = replaced(marks[other], looks_at=who)

    def _turned(self, who: str, other: str) -> float:
        spot = self._stage[who]
        return spot.facing if spot.silent or self._stage[other].silent else facing(self._stage, who, other)

    def _parts(self, beat: Beat, marks: dict[str, Mark]) -> list[tuple[str, str]]:
        """Return who does which words of the beat: their own clauses, or all of it where it speaks of everyone."""
        clauses = [part.strip() for part in CLAUSE.split(beat.action) if part.strip()]
        named: dict[str, list[str]] = {}
        for clause in clauses:
            at = {who: hit.start() for who in marks if (hit := self._names[who].search(clause))}
            doers = list(at)
            first = min(doers, key=lambda who: at[who], default=None)
            if first and EVERYONE.search(clause):
                doers = list(dict.fromkeys([first, *doers, *(w for w in beat.people if w in marks)]))
            elif first:
                doers = [who for who in doers if _joined(clause, at[first], at[who])]
            for who in doers:
                named.setdefault(who, []).append(clause)
        if not named:
            if not beat.close_on and not PRONOUN.search(beat.action):
                return []
            doers = [who for who in beat.people if who in marks]
            doers = doers if EVERYONE.search(beat.action) else doers[:1]
            return [(who, beat.action or beat.close_on) for who in doers]
        return [(who, " ".join(parts)) for who, parts in named.items()]

    def _say(self, spoken: Sequence[Spoken], marks: dict[str, Mark]) -> None:
        for line in reversed(spoken):
            face = face_of(line.delivery)
            if line.character in marks and line.mode == "on screen":
                other = partner({w: self._stage[w] for w in marks}, line.character, line.to)
                marks[line.character] = self._speaking(marks[line.character], other, face)
                self._face[line.character] = face
                if other in marks and not any(said.character == other for said in spoken):
                    marks[other] = self._hearing(marks[other], line.character, face)

    def _speaking(self, mark: Mark, other: str | None, face: Expression) -> Mark:
        fields = {"looks_at": other, "facing": facing(self._stage, mark.character, other), "expression": face}
        return replaced(mark, motion=mark.motion if mark.action else "talk", **fields)

    def _hearing(self, mark: Mark, speaker: str, face: Expression) -> Mark:
        self._face[mark.character] = TAKEN[face]
        motion = mark.motion if mark.action else "listen"
        return replaced(
            mark, motion=motion, looks_at=speaker, facing=facing(self._stage, mark.character, speaker), expression=TAKEN[face]
        )

    def _answer(self, who: str) -> Expression:
        return self._face.get(who, "thoughtful")


def _joined(clause: str, first: int, other: int) -> bool:
    """Return whether a name at `other` does what the one at `first` does, and is not what it is done to."""
    between = clause[first:other].split(" ", 1)
    return other == first or len(between) < 2 or bool(BETWEEN_DOERS.match(between[1]))


def _called(name: str) -> re.Pattern[str]:
    """Return what finds somebody in words of action: the whole name, or the given name alone."""
    given = TITLE.sub("", name).split()
    ways = dict.fromkeys([name, *given[:1]])
    return re.compile(rf"\b(?:{'|'.join(re.escape(way) for way in ways)})\b(?![’']s)", re.I)
