"""Artefacts: files named by the hash of their recipe, whole or absent, verified when read; nothing of what they hold."""

import contextlib
import hashlib
import json
import os
import sqlite3
import struct
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from film.document import canonical
from studio.stores.database import opened

MAGIC = b"RWA1"
FOOT = struct.Struct(">I32s4s")
"""Length of the facts, SHA-256 of payload and facts, magic. It stands last, so that a still opens as any PNG would."""


TABLES = "CREATE TABLE IF NOT EXISTS artefacts (key TEXT PRIMARY KEY, kind TEXT, size INTEGER, facts TEXT);"


def key_of(recipe: Any) -> str:
    """Return the key of a recipe: 40 hex digits of the SHA-256 of its canonical JSON."""
    return hashlib.sha256(canonical(recipe).encode()).hexdigest()[:40]


def path_of(folder: Path, key: str) -> Path:
    """Return where the artefact of `key` lies under the artefact folder."""
    return folder / key[:2] / key


def write_artefact(folder: Path, key: str, payload: bytes, facts: dict[str, Any]) -> int:
    """Write one artefact so that it appears whole or not at all; return its size in bytes.

    Safe to call from several processes: equal keys hold equal bytes, and the rename is atomic.
    """
    path = path_of(folder, key)
    path.parent.mkdir(exist_ok=True)
    text = canonical(facts).encode()
    digest = hashlib.sha256(payload)
    digest.update(text)
    temporary = path.with_name(f".{key}.{os.getpid()}")
    try:
        with open(temporary, "wb") as file:
            file.write(payload)
            file.write(text)
            file.write(FOOT.pack(len(text), digest.digest(), MAGIC))
            file.flush()
            os.fsync(file.fileno())
        os.rename(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return len(payload) + len(text) + FOOT.size


def read_artefact(folder: Path, key: str) -> bytes:
    """Return the verified payload of an artefact, without an index; raises NotWhole when it is absent or broken."""
    try:
        return _verified(path_of(folder, key), key)[1]
    except (OSError, ValueError, struct.error) as error:
        raise NotWhole(key) from error


def _verified(path: Path, key: str) -> tuple[dict[str, Any], bytes]:
    data = path.read_bytes()
    length, digest, magic = FOOT.unpack(data[-FOOT.size :])
    body = data[: -FOOT.size]
    if magic != MAGIC or hashlib.sha256(body).digest() != digest:
        raise ValueError(f"artefact {key} is broken")
    return json.loads(body[len(body) - length :]), body[: len(body) - length]


class NotWhole(KeyError):
    """An artefact, named by its key, that is absent or broken."""


class Stored(NamedTuple):
    """What the index knows of one artefact."""

    kind: str
    size: int
    facts: dict[str, Any]


class Span(NamedTuple):
    """The first bytes of a file: an artefact's payload."""

    path: Path
    length: int


@dataclass
class Traffic:
    """How much media was touched; for benchmarks and the tests of locality."""

    opened: list[str] = field(default_factory=list)
    bytes_read: int = 0
    bytes_written: int = 0


def _index(file: Path) -> tuple[sqlite3.Connection, dict[str, Stored]]:
    db = opened(file, "NORMAL", TABLES)
    rows = db.execute("SELECT key, kind, size, facts FROM artefacts")
    return db, {key: Stored(kind, size, json.loads(facts)) for key, kind, size, facts in rows}


class Artefacts:
    """The store of one home. The files are the truth; the SQLite index is read whole at start and can be rebuilt."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.traffic = Traffic()
        self._lock = threading.Lock()
        self._verified: set[str] = set()
        self.lost: Callable[[], None] = lambda: None
        """Called after an artefact was found broken and removed."""
        self._db, self._index = self._read_index()
        self._reconcile()

    def _read_index(self) -> tuple[sqlite3.Connection, dict[str, Stored]]:
        """Open the index; one that cannot be read is thrown away, for the files are the truth."""
        file = self.folder / "index.db"
        try:
            return _index(file)
        except (sqlite3.DatabaseError, ValueError):
            for part in self.folder.glob(f"{file.name}*"):
                part.unlink()
            return _index(file)

    def has(self, key: str) -> bool:
        """Return whether the artefact of `key` stands, and the init part it names, without which it is of no use."""
        stored = self._index.get(key)
        return stored is not None and stored.facts.get("init", key) in self._index

    def facts(self, key: str) -> dict[str, Any] | None:
        """Return what was measured of the artefact, or None when it does not stand."""
        stored = self._index.get(key)
        return stored.facts if stored else None

    def _reconcile(self) -> None:
        """Enter whole files that a kill kept from the index, drop rows without a file, sweep unfinished ones."""
        there: set[str] = set()
        for room in self.folder.iterdir():
            for file in room.iterdir() if room.is_dir() else ():
                if file.name.startswith("."):
                    file.unlink(missing_ok=True)
                else:
                    there.add(file.name)
        for key in there - self._index.keys():
            self._adopt(key)
        self.drop(self._index.keys() - there)

    def _adopt(self, key: str) -> None:
        path = path_of(self.folder, key)
        try:
            facts = self._verify(key, path)
        except (OSError, ValueError, struct.error):
            path.unlink(missing_ok=True)
            return
        self.register(key, str(facts.get("kind", "")), path.stat().st_size, facts)

    def register(self, key: str, kind: str, size: int, facts: dict[str, Any]) -> Stored:
        """Enter an artefact that a worker has written."""
        stored = Stored(kind, size, facts)
        with self._lock:
            # A row that a full disk keeps out is entered from the file at the next start.
            with contextlib.suppress(sqlite3.OperationalError):
                self._db.execute("INSERT OR REPLACE INTO artefacts VALUES (?, ?, ?, ?)", (key, kind, size, canonical(facts)))
            self._index[key] = stored
            self.traffic.bytes_written += size
        return stored

    def put(self, key: str, kind: str, payload: bytes, facts: dict[str, Any] | None = None) -> Stored:
        """Write and enter an artefact."""
        facts = {**(facts or {}), "kind": kind}
        return self.register(key, kind, write_artefact(self.folder, key, payload, facts), facts)

    def take_in(self, key: str, content: bytes) -> bool:
        """Enter a whole artefact file from elsewhere, if it is not broken; return whether it stands now."""
        path = path_of(self.folder, key)
        if key not in self._index:
            path.parent.mkdir(exist_ok=True)
            temporary = path.with_name(f".{key}.{os.getpid()}")
            temporary.write_bytes(content)
            os.rename(temporary, path)
            self._adopt(key)
        return key in self._index

    def span(self, key: str) -> Span:
        """Return where the payload lies, the file verified once a process.

        Raises:
            NotWhole: it does not stand, or was found broken and removed.
        """
        path = path_of(self.folder, key)
        try:
            if key not in self._verified:
                self._verify(key, path)
            with open(path, "rb") as file:
                size = file.seek(-FOOT.size, os.SEEK_END) + FOOT.size
                facts, _, _ = FOOT.unpack(file.read())
            self.traffic.opened.append(key)
        except (OSError, ValueError, struct.error) as error:
            self.drop([key])
            self.lost()
            raise NotWhole(key) from error
        return Span(path, size - FOOT.size - facts)

    def read(self, key: str) -> bytes:
        """Return the payload; raises NotWhole as `span` does."""
        span = self.span(key)
        with open(span.path, "rb") as file:
            payload = file.read(span.length)
        self.traffic.bytes_read += len(payload)
        return payload

    def drop(self, keys: Iterable[str]) -> int:
        """Remove artefacts; return the bytes that were freed."""
        freed = 0
        with self._lock:
            for key in keys:
                stored = self._index.pop(key, None)
                self._verified.discard(key)
                freed += stored.size if stored else 0
                with contextlib.suppress(FileNotFoundError):
                    path_of(self.folder, key).unlink()
                with contextlib.suppress(sqlite3.OperationalError):
                    self._db.execute("DELETE FROM artefacts WHERE key = ?", (key,))
        return freed

    def every_key(self) -> list[str]:
        """Return every key the index knows."""
        return list(self._index)

    def close(self) -> None:
        """Close the index."""
        self._db.close()

    def _verify(self, key: str, path: Path) -> dict[str, Any]:
        facts, payload = _verified(path, key)
        self._verified.add(key)
        self.traffic.bytes_read += len(payload)
        return facts
