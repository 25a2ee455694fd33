"""What the rest of the house asks of memory: remember, recall, find, edit, forget, each for one viewer alone."""

import shutil
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import JsonValue

from film.encoder import Encoder
from film.errors import NoSuch
from film.notes import FactKind, Forget, Note, Remember
from film.taste import Taste
from film.value import Value
from memory.facts import Fact, Facts, fact_id
from memory.topic import content, leans, plain, topic

if TYPE_CHECKING:
    from memory.index import Hit, Index

SAME_TOPIC = 0.76
"""Cosine from which two topics, one worded within the other, are one."""
SAME_MEANING = 0.9
"""Cosine from which two topics are one, however worded; "happy endings" and "sad endings" have 0.86."""
COMPARED = 200
"""The latest preferences that a new one is compared with."""
RELEVANT = 0.2
"""Cosine from which a fact has to do with a question."""
DESCRIBED = 0.33
"""Cosine from which a description means a remembered character."""
MEANT = 0.6
"""Cosine from which words to forget mean a fact."""


class NoSuchMemory(NoSuch):
    """Nothing remembered is meant by these words."""

    noun = "memory"


class Recalled(Value):
    """A fact, and how near it is to what was asked: 1 is the same."""

    fact: Fact
    similarity: float


class Memory:
    """What is remembered across films, in one folder. Threads may share it; one process owns the folder.

    Rows are written at once; vectors and index catch up when something is first searched by meaning.
    """

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self._encoder = encoder
        self._index_folder = folder / "index"
        self._facts = Facts(folder / "facts.sqlite", encoder.name)
        self._index: Index | None = None
        self._lock = threading.RLock()
        if self._facts.to_scrub:
            self._scrub()

    def close(self) -> None:
        """Let go of all files."""
        with self._lock:
            if self._index is not None:
                self._index.close()
                self._index = None
            self._facts.close()

    def apply(self, viewer: str, notes: Sequence[Note], source: str, at: str) -> None:
        """Carry out the notes of one request; the same source twice carries them out once.

        Raises:
            NoSuchMemory: a note asks to forget what is not remembered; then no note is carried out.
        """
        try:
            with self._lock, self._facts.change():
                for number, note in enumerate(notes):
                    if self._facts.first_time(viewer, f"{source}/{number}"):
                        self._carry_out(viewer, note, f"{source}/{number}", source, at)
        finally:
            self._finish_forgetting()

    def _carry_out(self, viewer: str, note: Note, note_id: str, source: str, at: str) -> None:
        match note:
            case Forget(text=text):
                self._facts.delete(self.meant(viewer, text))
            case Remember(kind="taste"):
                self._keep_taste(viewer, note.text, note.likes, source, at, note_id)
            case Remember():
                self._keep(Fact(
                    id=fact_id(viewer, note_id, at), viewer=viewer, kind=note.kind, text=note.text, likes=note.likes,
                    source=source, at=at, data=note.data,
                ))  # fmt: skip

    def remember_taste(self, viewer: str, text: str, likes: bool | None, source: str, at: str) -> Fact:
        """Keep a preference; one that it contradicts becomes history. The same words again are the same fact."""
        with self._lock:
            return self._keep_taste(viewer, text, likes, source, at, f"{source}/{text}")

    def remember_character(self, viewer: str, name: str, data: Mapping[str, JsonValue], source: str, at: str) -> Fact:
        """Keep a character: `data` holds `figure`, `voice`, `words`, `story`. The one of that name before becomes history."""
        made = fact_id(viewer, f"{source}/{name}", at)
        fact = Fact(id=made, viewer=viewer, kind="character", text=name, source=source, at=at, data=dict(data))
        with self._lock:
            return self._keep(fact)

    def _keep_taste(self, viewer: str, text: str, likes: bool | None, source: str, at: str, note_id: str) -> Fact:
        wanted = leans(text) if likes is None else likes
        for fact in self._facts.worded(viewer, "taste", text):
            if fact.likes == wanted:
                return fact
        fact = Fact(id=fact_id(viewer, note_id, at), viewer=viewer, kind="taste", text=text, likes=wanted, source=source, at=at)
        opposite = self._facts.leaning(viewer, not wanted, COMPARED)
        self._facts.add(fact, [other.id for other in self._about_the_same(fact, opposite)])
        return fact

    def _about_the_same(self, fact: Fact, others: Sequence[Fact]) -> list[Fact]:
        if not others:
            return []
        own, *theirs = [topic(other.text) for other in (fact, *others)]
        vectors = self._encoder.encode([own, *theirs])
        same = []
        for other, words, near in zip(others, theirs, vectors[1:] @ vectors[0], strict=True):
            within = content(own) <= content(words) or content(words) <= content(own)
            if near >= SAME_MEANING or (within and near >= SAME_TOPIC) or own == words:
                same.append(other)
        return same

    def _keep(self, fact: Fact) -> Fact:
        older = self._facts.worded(fact.viewer, fact.kind, fact.text)
        self._facts.add(fact, [other.id for other in older if other.id != fact.id])
        return fact

    def facts(self, viewer: str, kind: FactKind | None = None, history: bool = False) -> list[Fact]:
        """Return everything remembered of a viewer, the latest first; with `history`, also what was superseded."""
        return self._facts.of(viewer, kind, history)

    def taste(self, viewer: str) -> Taste:
        """Return a viewer's likes and dislikes, the latest first; no encoder is asked."""
        tastes = self._facts.of(viewer, "taste")
        return Taste(
            likes=tuple(fact.text for fact in tastes if fact.likes is True),
            dislikes=tuple(fact.text for fact in tastes if fact.likes is False),
        )

    def export(self, viewer: str) -> dict[str, Any]:
        """Return everything remembered of a viewer, history included, as JSON values."""
        return {"viewer": viewer, "facts": [fact.model_dump(mode="json") for fact in self.facts(viewer, history=True)]}

    def recall(self, viewer: str, about: str, n: int = 5) -> list[Recalled]:
        """Return up to `n` facts that have to do with `about`, the nearest first; with no words, the latest."""
        if not plain(about):
            return [Recalled(fact=fact, similarity=0.0) for fact in self.facts(viewer)[:n]]
        return [found for found in self._nearest(viewer, about, None, n) if found.similarity >= RELEVANT]

    def find_character(self, viewer: str, name_or_description: str) -> Fact | None:
        """Return the remembered character of that name, else the one described, else None."""
        asked = plain(name_or_description)
        people = self._facts.of(viewer, "character")
        for fact in people:
            if plain(fact.text) == asked:
                return fact
        for fact in people:
            name = plain(fact.text)
            if asked in name.split() or f" {name} " in f" {asked} ":
                return fact
        if not people or _is_a_name(name_or_description):
            return None
        nearest = self._nearest(viewer, name_or_description, "character", 1)
        return nearest[0].fact if nearest and nearest[0].similarity >= DESCRIBED else None

    def edit(self, viewer: str, asked_id: str, text: str, likes: bool | None = None) -> Fact:
        """Put other words in place of a fact's; the old ones are gone from disk. With `likes` None the words of a taste decide.

        Raises:
            NoSuchMemory: the viewer has no fact of that id.
        """
        with self._lock:
            fact = self._facts.by_id(viewer, [asked_id]).get(asked_id)
            if fact is None:
                raise self._nothing(viewer, asked_id)
            leaning = likes if likes is not None else (leans(text) if fact.kind == "taste" else fact.likes)
            edited = fact.model_copy(update={"text": text, "likes": leaning})
            self._facts.replace(edited)
            self._finish_forgetting()
            return edited

    def forget(self, viewer: str, text: str) -> list[Fact]:
        """Remove what `text` means, with its history, from rows, index and disk; return what it was.

        Raises:
            NoSuchMemory: nothing remembered is meant.
        """
        with self._lock:
            found = self.meant(viewer, text)
            self._facts.delete(found)
            self._finish_forgetting()
            return found

    def forget_everything(self, viewer: str) -> list[Fact]:
        """Remove all that is remembered of a viewer; other viewers keep theirs."""
        with self._lock:
            found = self._facts.of(viewer, history=True)
            self._facts.delete(found)
            self._finish_forgetting()
            return found

    def meant(self, viewer: str, text: str) -> list[Fact]:
        """Return what `forget` would remove: by id, else words or name, else topic, else the nearest meaning; and its history.

        Raises:
            NoSuchMemory: nothing remembered is meant.
        """
        everything = self._facts.of(viewer, history=True)
        found = (
            [fact for fact in everything if fact.id == text.strip()]
            or [fact for fact in everything if plain(fact.text) == plain(text)]
            or [fact for fact in everything if fact.kind == "taste" and topic(fact.text) == topic(text)]
            or self._closest(viewer, text)
        )
        if not found:
            raise self._nothing(viewer, text)
        chosen = {fact.id for fact in found}
        for fact in everything:
            if fact.superseded_by in chosen:
                chosen.add(fact.id)
        return [fact for fact in everything if fact.id in chosen]

    def _closest(self, viewer: str, text: str) -> list[Fact]:
        return [near.fact for near in self._nearest(viewer, text, None, 1) if near.similarity >= MEANT]

    def _nothing(self, viewer: str, asked: str) -> NoSuchMemory:
        return NoSuchMemory(asked, [fact.text for fact in self.facts(viewer)], f"the memory of {viewer}")

    def _nearest(self, viewer: str, text: str, kind: FactKind | None, n: int) -> list[Recalled]:
        with self._lock:
            hits = self._caught_up().query(viewer, topic(text), kind, n)
            facts = self._facts.by_id(viewer, [hit.fact_id for hit in hits])
        return list(_recalled(hits, facts))

    def _caught_up(self) -> "Index":
        """Return the index with every row in it; Chroma is imported here, because that takes a second."""
        from memory.index import Index

        if new := self._facts.unencoded():
            self._facts.keep_vectors(new, self._encoder.encode([fact.meaning for fact in new]))
        stale = False
        if self._index is None:
            self._index = Index(self._index_folder, self._encoder)
            if stale := self._index.count() != self._facts.indexed():
                self._facts.mark_unindexed()
        facts, vectors = self._facts.unindexed()
        if stale:
            self._index.rebuild(facts, vectors)
        elif facts:
            self._index.upsert(facts, vectors)
        self._facts.mark_indexed(facts)
        return self._index

    def _finish_forgetting(self) -> None:
        with self._lock:
            if self._facts.to_scrub:
                self._scrub()

    def _scrub(self) -> None:
        """Leave no byte of what was removed: the index goes whole, and is made again from the rows when next needed."""
        if self._index is not None:
            self._index.close()
            self._index = None
        if self._index_folder.exists():
            shutil.rmtree(self._index_folder)
        self._facts.scrub()


def _recalled(hits: "Iterable[Hit]", facts: Mapping[str, Fact]) -> Iterable[Recalled]:
    return (Recalled(fact=facts[hit.fact_id], similarity=hit.similarity) for hit in hits if hit.fact_id in facts)


def _is_a_name(words: str) -> bool:
    return words.strip().istitle() and words.split()[0].casefold() not in ("the", "that", "a", "an", "my")
