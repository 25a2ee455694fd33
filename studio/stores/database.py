"""Opening a store's SQLite file, and its failures as sentences a person can act on; no tables."""

import sqlite3
from pathlib import Path

from film.errors import HomeUnusable

FULL, BUSY = "SQLITE_FULL", "SQLITE_BUSY"


def opened(file: Path, synchronous: str, tables: str) -> sqlite3.Connection:
    """Return a connection in WAL mode on which every statement commits by itself, the tables made.

    Raises:
        HomeUnusable: the file cannot be opened or written.
        sqlite3.DatabaseError: it is no database.
    """
    try:
        db = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute(f"PRAGMA synchronous={synchronous}")
        db.executescript(tables)
    except sqlite3.OperationalError as error:
        raise unusable(file, error) from error
    return db


def unusable(file: Path, error: sqlite3.Error) -> HomeUnusable:
    """Return the sentence for a file that could not be written."""
    reason = getattr(error, "sqlite_errorname", "")
    if reason == FULL:
        return HomeUnusable(f"the disk of {file.parent} is full; nothing was changed; free some space or choose another --home")
    if reason.startswith(BUSY):
        return HomeUnusable(f"{file} is in use by another process; nothing was changed; try again")
    return HomeUnusable(f"cannot write {file}: {error}; nothing was changed; choose another home with --home")
