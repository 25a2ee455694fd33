"""The rows of what is remembered, in SQLite; they are the truth, and everything else about memory can be made from them."""

import hashlib
import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import Field, JsonValue

from film.encoder import Vectors
from film.errors import HomeUnusable
from film.notes import FactKind
from film.value import Value
from memory.topic import plain, topic

SCHEMA = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS facts (
    place INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, viewer TEXT NOT NULL, kind TEXT NOT NULL,
    text TEXT NOT NULL, words TEXT NOT NULL, likes INTEGER, source TEXT NOT NULL, at TEXT NOT NULL, superseded_by TEXT,
    data TEXT NOT NULL, encoder TEXT, vector BLOB, indexed INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS facts_of_viewer ON facts (viewer, kind, words);
CREATE INDEX IF NOT EXISTS facts_to_index ON facts (place) WHERE indexed = 0;
CREATE TABLE IF NOT EXISTS carried_out (viewer TEXT, note TEXT, PRIMARY KEY (viewer, note)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unfinished (what TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_COLUMNS = "id, viewer, kind, text, likes, source, at, superseded_by, data"


class Fact(Value):
    """One thing remembered of one viewer."""

    id: str
    viewer: str
    kind: FactKind
    text: str
    """The viewer's sentence; of a character, the name."""
    likes: bool | None = None
    source: str
    """The request, film or command it came from."""
    at: str
    """When, UTC, ISO 8601."""
    superseded_by: str | None = None
    """The newer fact that contradicts this one, which then is history."""
    data: dict[str, JsonValue] = Field(default_factory=dict)
    """Of a character: figure, voice, words, story."""

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def meaning(self) -> str:
        """Return the words that questions are compared with; of a taste its topic, whichever way it leans."""
        if self.kind == "taste":
            return topic(self.text)
        words, story = self.data.get("words"), self.data.get("story")
        traits = [f"{trait} {said}" for trait, said in words.items() if said] if isinstance(words, dict) else []
        return f"{self.text}: {', '.join(map(str, [*traits, story or '']))}".rstrip(", :")


def fact_id(*parts: str) -> str:
    """Return the id that follows from what a fact is and where it came from: 12 hexadecimal digits."""
    return hashlib.blake2b(json.dumps(parts).encode(), digest_size=6).hexdigest()


class Facts:
    """The rows of one home; threads may share it, processes may not write at once."""

    def __init__(self, path: Path, encoder_name: str) -> None:
        self._encoder_name = encoder_name
        self._lock = threading.RLock()
        with _usable(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._rows = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "temp_store=MEMORY"):
                self._rows.execute(f"PRAGMA {pragma}")
            if self._rows.execute("PRAGMA user_version").fetchone()[0] > SCHEMA:
                raise HomeUnusable(f"{path} was written by a newer version; upgrade this one")
            self._rows.executescript(_TABLES)
            self._rows.execute(f"PRAGMA user_version={SCHEMA}")
            self._rows.execute("UPDATE facts SET indexed = 0 WHERE indexed = 1 AND encoder IS NOT ?", (encoder_name,))
        self._path = path

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Run statements as one transaction, wholly or not at all; changes may nest.

        Raises:
            HomeUnusable: the disk is full or read-only.
        """
        with self._lock, _usable(self._path):
            if self._rows.in_transaction:
                yield self._rows
                return
            self._rows.execute("BEGIN IMMEDIATE")
            try:
                yield self._rows
            except BaseException:
                self._rows.rollback()
                raise
            self._rows.commit()

    def add(self, fact: Fact, supersedes: Iterable[str] = ()) -> None:
        """Keep `fact`, and mark what it contradicts as history."""
        with self.change() as rows:
            values = (
                *(fact.id, fact.viewer, fact.kind, fact.text, fact.likes, fact.source, fact.at, fact.superseded_by),
                *(_json(fact), plain(fact.text)),
            )
            rows.execute(f"INSERT OR IGNORE INTO facts ({_COLUMNS}, words) VALUES (?,?,?,?,?,?,?,?,?,?)", values)
            rows.executemany(
                "UPDATE facts SET superseded_by = ?, indexed = 0 WHERE id = ? AND viewer = ?",
                [(fact.id, older, fact.viewer) for older in supersedes],
            )

    def replace(self, fact: Fact) -> None:
        """Put `fact` in the place of the one with its id; the old words are to be scrubbed."""
        with self.change() as rows:
            rows.execute(
                "UPDATE facts SET text = ?, words = ?, likes = ?, data = ?, encoder = NULL, vector = NULL "
                "WHERE id = ? AND viewer = ?",
                (fact.text, plain(fact.text), fact.likes, _json(fact), fact.id, fact.viewer),
            )
            self._must_scrub()

    def delete(self, facts: Sequence[Fact]) -> None:
        """Remove rows; their bytes are to be scrubbed."""
        with self.change() as rows:
            rows.executemany("DELETE FROM facts WHERE id = ? AND viewer = ?", [(fact.id, fact.viewer) for fact in facts])
            self._must_scrub()

    def _must_scrub(self) -> None:
        self._rows.execute("UPDATE facts SET indexed = 0")
        self._rows.execute("INSERT OR IGNORE INTO unfinished VALUES ('scrub')")

    @property
    def to_scrub(self) -> bool:
        """Say whether removed words may still lie on disk."""
        with self._lock:
            return self._rows.execute("SELECT 1 FROM unfinished WHERE what = 'scrub'").fetchone() is not None

    def scrub(self) -> None:
        """Rewrite the file without what was removed, and empty the write-ahead log."""
        with self._lock, _usable(self._path):
            self._rows.execute("VACUUM")
            self._rows.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._rows.execute("DELETE FROM unfinished WHERE what = 'scrub'")
            self._rows.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def first_time(self, viewer: str, note: str) -> bool:
        """Mark a note as carried out; False when it was before. Belongs in the change that carries it out."""
        with self.change() as rows:
            return rows.execute("INSERT OR IGNORE INTO carried_out VALUES (?, ?)", (viewer, note)).rowcount == 1

    def of(self, viewer: str, kind: FactKind | None = None, history: bool = False) -> list[Fact]:
        """Return what is remembered of a viewer, the latest first; with `history`, also what was superseded."""
        where = ["viewer = ?", "(? IS NULL OR kind = ?)", *([] if history else ["superseded_by IS NULL"])]
        return self._read(" AND ".join(where), (viewer, kind, kind))

    def worded(self, viewer: str, kind: FactKind, text: str) -> list[Fact]:
        """Return the viewer's current facts of a kind with these words; of a character, with this name."""
        return self._read("viewer = ? AND kind = ? AND words = ? AND superseded_by IS NULL", (viewer, kind, plain(text)))

    def leaning(self, viewer: str, likes: bool, most: int) -> list[Fact]:
        """Return the latest `most` of the viewer's current tastes that lean this way."""
        where = "viewer = ? AND kind = 'taste' AND likes = ? AND superseded_by IS NULL"
        return self._read(where, (viewer, likes, most), "LIMIT ?")

    def by_id(self, viewer: str, ids: Sequence[str]) -> dict[str, Fact]:
        """Return those of a viewer's facts that have one of `ids`."""
        marks = ",".join("?" * len(ids))
        return {fact.id: fact for fact in self._read(f"viewer = ? AND id IN ({marks})", (viewer, *ids))}

    def _read(self, where: str, values: Sequence[Any], most: str = "") -> list[Fact]:
        with self._lock:
            found = self._rows.execute(
                f"SELECT {_COLUMNS} FROM facts WHERE {where} ORDER BY place DESC {most}", values
            ).fetchall()
        return [_fact(row) for row in found]

    def unencoded(self) -> list[Fact]:
        """Return the facts of all viewers whose meaning is not encoded yet, or by another encoder."""
        return self._read("indexed = 0 AND encoder IS NOT ?", (self._encoder_name,))

    def keep_vectors(self, facts: Sequence[Fact], vectors: Vectors) -> None:
        """Keep the encoded meaning of facts, `(facts, dimensions)` float32."""
        with self.change() as rows:
            rows.executemany(
                "UPDATE facts SET encoder = ?, vector = ?, indexed = 0 WHERE id = ?",
                [(self._encoder_name, vector.tobytes(), fact.id) for fact, vector in zip(facts, vectors, strict=True)],
            )

    def indexed(self) -> int:
        """Count the facts that the index should hold."""
        with self._lock:
            return self._rows.execute("SELECT count(*) FROM facts WHERE indexed = 1").fetchone()[0]

    def unindexed(self) -> tuple[list[Fact], Vectors]:
        """Return the encoded facts of all viewers that the index lacks, and their vectors `(facts, dimensions)`."""
        with self._lock:
            where = "indexed = 0 AND encoder IS ? ORDER BY place"
            facts = self._rows.execute(f"SELECT {_COLUMNS} FROM facts WHERE {where}", (self._encoder_name,)).fetchall()
            blobs = self._rows.execute(f"SELECT vector FROM facts WHERE {where}", (self._encoder_name,)).fetchall()
        vectors = [np.frombuffer(blob, np.float32) for (blob,) in blobs]
        return [_fact(row) for row in facts], np.array(vectors, np.float32)

    def mark_indexed(self, facts: Sequence[Fact]) -> None:
        """Say that the index holds these facts as they are."""
        with self.change() as rows:
            rows.executemany("UPDATE facts SET indexed = 1 WHERE id = ?", [(fact.id,) for fact in facts])

    def mark_unindexed(self) -> None:
        """Say that the index holds nothing."""
        with self.change() as rows:
            rows.execute("UPDATE facts SET indexed = 0")


def _json(fact: Fact) -> str:
    return json.dumps(fact.data, ensure_ascii=False, sort_keys=True)


def _fact(row: Sequence[Any]) -> Fact:
    made = dict(zip(_COLUMNS.split(", "), row, strict=True))
    likes = None if made["likes"] is None else bool(made["likes"])
    return Fact.model_validate(made | {"likes": likes, "data": json.loads(made["data"])})


@contextmanager
def _usable(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.OperationalError, OSError) as error:
        raise HomeUnusable(
            f"the memory in {path} cannot be used ({error}); it needs a writable folder with free space"
        ) from error
