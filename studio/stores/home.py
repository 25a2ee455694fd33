"""The home folder of films, artefacts and memory, and the lock by which one process owns it; nothing of what is in it."""

import fcntl
import json
import os
import secrets
import shutil
from pathlib import Path
from typing import NamedTuple

from film.errors import HomeUnusable

LEAST_FREE = 64 * 2**20
"""Bytes that must be free before anything is made."""


class Address(NamedTuple):
    """Where the owner of a home answers, on loopback."""

    port: int
    token: str
    pid: int


class Home:
    """One folder and, once `own` succeeded, the right to write it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock: int | None = None

    def prepare(self) -> None:
        """Make the folder and its rooms.

        Raises:
            HomeUnusable: it cannot be made or written.
        """
        try:
            for room in ("artefacts", "memory", "kernels"):
                (self.folder / room).mkdir(parents=True, exist_ok=True)
            probe = self.folder / f".probe{os.getpid()}"
            probe.write_bytes(b"x")
            probe.unlink()
        except OSError as error:
            raise HomeUnusable(f"cannot write the home {self.folder}: {error.strerror}; choose another with --home") from error

    def check_space(self) -> None:
        """Raise HomeUnusable when less than `LEAST_FREE` bytes are free."""
        free = shutil.disk_usage(self.folder).free
        if free < LEAST_FREE:
            wanted = LEAST_FREE // 2**20
            raise HomeUnusable(
                f"the disk of {self.folder} is full ({free // 2**20} MB free, {wanted} needed); free some or use --home"
            )

    def own(self) -> bool:
        """Take the home for this process; False when another process owns it. The lock ends with the process.

        Raises:
            HomeUnusable: the folder cannot be made or written.
        """
        self.prepare()
        try:
            handle = os.open(self.folder / "owner.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            os.fchmod(handle, 0o600)
        except OSError as error:
            raise HomeUnusable(f"cannot own the home {self.folder}: {error.strerror}; choose another with --home") from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return False
        os.ftruncate(handle, 0)
        self._lock = handle
        return True

    def publish(self, port: int) -> Address:
        """Write where this owner answers into the lock file, with a fresh token; only the owner may call it."""
        address = Address(port, secrets.token_urlsafe(24), os.getpid())
        if self._lock is None:
            raise HomeUnusable(f"{self.folder} is not owned by this process")
        os.ftruncate(self._lock, 0)
        os.pwrite(self._lock, json.dumps(address._asdict()).encode(), 0)
        os.fsync(self._lock)
        return address

    def owner(self) -> Address | None:
        """Return where another process that owns this home answers, or None when it has not said."""
        try:
            return Address(**json.loads((self.folder / "owner.lock").read_text()))
        except (OSError, ValueError, TypeError):
            return None

    def release(self) -> None:
        """Give the home back."""
        if self._lock is not None:
            os.ftruncate(self._lock, 0)
            os.close(self._lock)
            self._lock = None
