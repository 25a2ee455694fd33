"""Files to take away: a finished film cut into an mp4 in the background, with how far that is; texts are not served here."""

import threading
from pathlib import Path
from typing import NamedTuple

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse

from film.errors import FilmError
from studio.delivery import deliver
from studio.production import Production


class Cutting(NamedTuple):
    """How far a file is."""

    done: int
    """Frames in the file."""
    wanted: int
    ready: bool = False
    trouble: str | None = None


class Deliveries:
    """Cuts each version's file once, on a thread of its own."""

    def __init__(self, production: Production, folder: Path) -> None:
        self._production = production
        self._folder = folder
        self._known: dict[str, Cutting] = {}
        self._changed = threading.Condition()

    def path(self, version: str) -> Path:
        """Return where a version's file lies."""
        return self._folder / f"{version}.mp4"

    def begin(self, version: str) -> Cutting:
        """Start to cut a version's file, unless that is done or under way; return how far it is."""
        with self._changed:
            known = self._known.get(version)
            if known is None or known.trouble or (known.ready and not self.path(version).exists()):
                known = Cutting(0, 0, ready=self.path(version).exists())
                self._known[version] = known
                if not known.ready:
                    threading.Thread(target=self._cut, args=(version,), name="cutting", daemon=True).start()
            return known

    def finish(self, version: str) -> Cutting:
        """Wait until a version's file is there or cannot be."""
        self.begin(version)
        with self._changed:
            self._changed.wait_for(lambda: self._known[version].ready or self._known[version].trouble)
            return self._known[version]

    def _cut(self, version: str) -> None:
        try:
            self._folder.mkdir(exist_ok=True)
            deliver(self._production, version, "mp4", self.path(version), lambda *far: self._tell(version, Cutting(*far)))
        except (FilmError, OSError) as error:
            self._tell(version, Cutting(0, 0, trouble=str(error)))
        else:
            self._tell(version, Cutting(1, 1, ready=True))

    def _tell(self, version: str, cutting: Cutting) -> None:
        with self._changed:
            self._known[version] = cutting
            self._changed.notify_all()


def delivery_routes(production: Production, folder: Path) -> APIRouter:
    """Return the routes that cut a film's file and hand it out; a film is named by its id, its title or `last`."""
    router = APIRouter()
    deliveries = Deliveries(production, folder)

    @router.post("/cut/{film}")
    def cut(film: str) -> dict[str, object]:
        film_id = production.versions.find(film)
        far = deliveries.begin(production.versions.head(film_id).id)
        return {**far._asdict(), "url": f"/files/{film_id}.mp4" if far.ready else None}

    @router.get("/files/{film}.mp4")
    def download(film: str) -> Response:
        film_id = production.versions.find(film)
        head = production.versions.head(film_id).id
        far = deliveries.finish(head)
        if far.trouble:
            return Response(far.trouble, status_code=409, media_type="text/plain")
        return FileResponse(deliveries.path(head), media_type="video/mp4", filename=f"{film_id}.mp4")

    return router
