"""Versions of films in SQLite: a skeleton and the scenes that changed, one head a film; nothing of media."""

import hashlib
import json
import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from film.document import SCHEMA, canonical, from_document
from film.edits import EDIT, Edit, apply_all
from film.errors import NoSuchFilm, NoSuchVersion
from film.film import Film, Scene
from film.reach import fresh
from studio.stores.database import opened, unusable
from studio.stores.identity import Remembered
from studio.stores.version import Version

TABLES = """
CREATE TABLE IF NOT EXISTS films (id TEXT PRIMARY KEY, head TEXT NOT NULL, made TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS versions (
    id TEXT PRIMARY KEY, film TEXT NOT NULL, parent TEXT, request TEXT NOT NULL UNIQUE, sentence TEXT NOT NULL,
    viewer TEXT NOT NULL, at TEXT NOT NULL, served_by TEXT NOT NULL, undoes TEXT, edits TEXT NOT NULL, skeleton TEXT NOT NULL,
    title TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS by_film ON versions (film);
CREATE TABLE IF NOT EXISTS scenes (hash TEXT PRIMARY KEY, body TEXT NOT NULL);
"""
COLUMNS = "id, film, parent, request, sentence, viewer, at, served_by, undoes"


class Asked(NamedTuple):
    """Who asked for a version, in what words, when."""

    request: str
    """Id of the message; unique in the store."""
    sentence: str
    by: str
    at: str
    served_by: str = ""
    undoes: str | None = None


class VersionStore:
    """The films of one home. Every commit is one transaction; the same request commits once."""

    def __init__(self, file: Path) -> None:
        """Open the store.

        Raises:
            HomeUnusable: the file cannot be opened or written, or is no database.
        """
        self._file = file
        try:
            self._db = opened(file, "FULL", TABLES)
        except sqlite3.DatabaseError as error:
            raise unusable(file, error) from error
        self._lock = threading.RLock()
        self._films: dict[str, Film] = {}
        self._scenes: dict[str, Scene] = {}
        self._hashes: Remembered[str] = Remembered(20_000)

    def create(self, film: Film, edits: Sequence[Edit], asked: Asked) -> Version:
        """Keep a new film; the same request again returns the version it made."""
        with self._lock, self._transaction():
            if done := self.by_request(asked.request):
                return done
            version = self._write(film, None, edits, asked)
            self._db.execute("INSERT INTO films VALUES (?, ?, ?)", (film.id, version.id, asked.at))
            return version

    def commit(self, film_id: str, base: str, edits: Sequence[Edit], asked: Asked) -> Version:
        """Make `edits` one new version and the film's head; the same request again returns the version it made.

        `base` is the version the person saw. If the head has moved on, the edits are made to the new head by id.

        Raises:
            FilmError: an edit no longer fits.
        """
        with self._lock, self._transaction():
            if done := self.by_request(asked.request):
                return done
            head = self.head(film_id)
            film = apply_all(self.film(head.id), edits)
            version = self._write(film, head.id, edits, asked)
            changed = self._db.execute("UPDATE films SET head = ? WHERE id = ? AND head = ?", (version.id, film_id, head.id))
            if changed.rowcount != 1:
                raise RuntimeError(f"the head of {film_id} moved inside a transaction")
            return version

    def head(self, film_id: str) -> Version:
        """Return the film's head; raises NoSuchFilm."""
        row = self._one(f"SELECT {COLUMNS} FROM versions WHERE id = (SELECT head FROM films WHERE id = ?)", film_id)
        if row is None:
            raise NoSuchFilm(film_id, [film for film, _ in self.films()], "this home")
        return Version(*row)

    def version(self, version_id: str) -> Version:
        """Return one version; raises NoSuchVersion."""
        row = self._one(f"SELECT {COLUMNS} FROM versions WHERE id = ?", version_id)
        if row is None:
            raise NoSuchVersion(version_id, (), "this home")
        return Version(*row)

    def by_request(self, request: str) -> Version | None:
        """Return the version a request made, if it made one."""
        row = self._one(f"SELECT {COLUMNS} FROM versions WHERE request = ?", request)
        return Version(*row) if row else None

    def history(self, film_id: str) -> list[Version]:
        """Return every version of the film, oldest first; raises NoSuchFilm."""
        self.head(film_id)
        with self._lock:
            rows = self._db.execute(f"SELECT {COLUMNS} FROM versions WHERE film = ? ORDER BY rowid", (film_id,)).fetchall()
        return [Version(*row) for row in rows]

    def edits(self, version_id: str) -> list[Edit]:
        """Return the edits that made a version; raises NoSuchVersion."""
        row = self._one("SELECT edits FROM versions WHERE id = ?", version_id)
        if row is None:
            raise NoSuchVersion(version_id, (), "this home")
        return [EDIT.validate_python(edit) for edit in json.loads(row[0])]

    def films(self) -> list[tuple[str, str]]:
        """Return ids and titles of all films, newest first."""
        with self._lock:
            return self._db.execute(
                "SELECT films.id, versions.title FROM films JOIN versions ON versions.id = films.head ORDER BY films.rowid DESC"
            ).fetchall()

    def find(self, wanted: str) -> str:
        """Return the id of the film of that id, id's beginning, or title; "last" is the newest.

        Raises:
            NoSuchFilm: none, or more than one.
        """
        films = self.films()
        if wanted == "last" and films:
            return films[0][0]
        exact = [film for film, title in films if wanted == film or title.lower() == wanted.lower()]
        found = exact or [film for film, _ in films if len(wanted) >= 4 and film.startswith(wanted)]
        if len(found) != 1:
            raise NoSuchFilm(wanted, [f"{film} ({title})" for film, title in films], "this home")
        return found[0]

    def film(self, version_id: str) -> Film:
        """Return the film at a version; scenes equal in two versions are one object. Raises NoSuchVersion."""
        with self._lock:
            if version_id in self._films:
                return self._films[version_id]
            row = self._one("SELECT skeleton FROM versions WHERE id = ?", version_id)
            if row is None:
                raise NoSuchVersion(version_id, (), "this home")
            film = self._assemble(json.loads(row[0]))
            self._remember(version_id, film)
            return film

    def delete(self, film_id: str) -> None:
        """Remove a film with all its versions; raises NoSuchFilm."""
        self.head(film_id)
        with self._lock, self._transaction():
            self._db.execute("DELETE FROM versions WHERE film = ?", (film_id,))
            self._db.execute("DELETE FROM films WHERE id = ?", (film_id,))
            self._films.clear()

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def _one(self, query: str, *values: Any) -> tuple | None:
        with self._lock:
            return self._db.execute(query, values).fetchone()

    def _transaction(self) -> "_Transaction":
        return _Transaction(self._db, self._file, self._forget)

    def _forget(self) -> None:
        self._hashes = Remembered(20_000)
        self._films.clear()

    def _write(self, film: Film, parent: str | None, edits: Sequence[Edit], asked: Asked) -> Version:
        identity = hashlib.sha256(f"{film.id}\n{parent}\n{asked.request}".encode()).hexdigest()[:10]
        version = Version("v" + identity, film.id, parent, *asked)
        written = canonical([EDIT.dump_python(edit, mode="json") for edit in edits])
        self._db.execute(
            f"INSERT INTO versions ({COLUMNS}, edits, skeleton, title) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            (*version, written, self._skeleton(film), film.title),
        )
        self._remember(version.id, film)
        return version

    def _remember(self, version_id: str, film: Film) -> None:
        self._films[version_id] = film
        while len(self._films) > 64:
            self._films.pop(next(iter(self._films)))

    def _hash(self, scene: Scene) -> str:
        body = canonical(scene.model_dump(mode="json"))
        digest = hashlib.sha256(body.encode()).hexdigest()[:32]
        self._db.execute("INSERT OR IGNORE INTO scenes VALUES (?, ?)", (digest, body))
        return digest

    def _skeleton(self, film: Film) -> str:
        body = film.model_dump(mode="json", exclude={"acts", "ways"})

        def refs(scenes: tuple[Scene, ...]) -> list[str]:
            return [self._hashes.of(lambda scene=scene: self._hash(scene), scene) for scene in scenes]

        body["acts"] = [{**a.model_dump(mode="json", exclude={"scenes"}), "scenes": refs(a.scenes)} for a in film.acts]
        body["ways"] = [{**w.model_dump(mode="json", exclude={"scenes"}), "scenes": refs(w.scenes)} for w in film.ways]
        return canonical({"schema": SCHEMA, "film": body})

    def _assemble(self, document: dict[str, Any]) -> Film:
        stretches = [*document["film"]["acts"], *document["film"]["ways"]]
        wanted = [scene for stretch in stretches for scene in stretch["scenes"]]
        fresh = [scene for scene in dict.fromkeys(wanted) if scene not in self._scenes]
        bodies = {scene: json.loads(self._one("SELECT body FROM scenes WHERE hash = ?", scene)[0]) for scene in fresh}  # type: ignore[index]
        bodies |= {scene: self._scenes[scene].model_dump(mode="json") for scene in wanted if scene in self._scenes}
        for stretch in stretches:
            stretch["hashes"] = stretch["scenes"]
            stretch["scenes"] = [bodies[scene] for scene in stretch["scenes"]]
        hashes = [stretch.pop("hashes") for stretch in stretches]
        film = from_document(canonical(document))
        return self._shared(film, hashes)

    def _shared(self, film: Film, hashes: list[list[str]]) -> Film:
        def share(scene: Scene, digest: str) -> Scene:
            kept = self._scenes.setdefault(digest, scene)
            self._hashes.of(lambda: digest, kept)
            return kept

        def swap(stretch: Any, keys: list[str]) -> Any:
            return stretch.model_copy(update={"scenes": tuple(map(share, stretch.scenes, keys))})

        acts = tuple(map(swap, film.acts, hashes[: len(film.acts)]))
        return fresh(film, acts=acts, ways=tuple(map(swap, film.ways, hashes[len(film.acts) :])))


class _Transaction:
    def __init__(self, db: sqlite3.Connection, file: Path, rolled_back: Callable[[], None]) -> None:
        self._db = db
        self._file = file
        self._rolled_back = rolled_back

    def __enter__(self) -> None:
        try:
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise unusable(self._file, error) from error

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, *_: object) -> None:
        try:
            if kind is None:
                self._db.execute("COMMIT")
                return
        except sqlite3.OperationalError as failed:
            error = failed
        self._rolled_back()
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")
        if isinstance(error, sqlite3.OperationalError):
            raise unusable(self._file, error) from error
