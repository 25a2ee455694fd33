"""One home's films in production: the stores, the planner and the crew together; no conversation and no page."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from film.errors import MakerFailed
from film.film import Film
from studio.callsheet.crew import Makers
from studio.callsheet.sheet import CallSheet, Planner
from studio.crew.crew import Crew, Tally
from studio.crew.hand import Kit
from studio.crew.warming import Warming, kernels_for
from studio.crew.wish import Wish, units
from studio.stores.artefacts import Artefacts
from studio.stores.home import Home
from studio.stores.versions import VersionStore

PLANNED = 32
"""Whole call sheets kept in memory."""


class Equipment(NamedTuple):
    """The makers of a home, as recipes name them and as workers load them."""

    makers: Makers
    picture: str
    """`package.module:Class` of the picture maker."""
    voice: str
    compiler: str = ""
    """`package.module:function` that compiles what the picture maker needs; empty when nothing is compiled."""
    kernels: str = "none"
    """Name of the folder that holds kernels compiled of the present sources."""


class Production:
    """Everything that makes films in an owned home."""

    def __init__(self, home: Home, equipment: Equipment, workers: int | None = None) -> None:
        self.home = home
        self.equipment = equipment
        self.versions = VersionStore(home.folder / "films.db")
        self.artefacts = Artefacts(home.folder / "artefacts")
        self.planner = Planner(equipment.makers, self.artefacts.facts)
        self._planned: dict[tuple[str, tuple[int, int] | None], CallSheet] = {}
        kernels = kernels_for(home.folder, equipment.kernels)
        kit = Kit(home.folder / "artefacts", kernels, equipment.picture, equipment.voice, equipment.compiler)
        self.warming = Warming(kit)
        self.crew = Crew(self.artefacts, kit, self._replan, workers, self.warming.done)
        self.artefacts.lost = self.crew.wake
        self.warming.start(self.crew.wake)

    def sheet(self, version: str, pixels: tuple[int, int] | None = None) -> CallSheet:
        """Return the call sheet of a film at a version; raises NoSuchVersion. One without estimates is planned once."""
        found = self._planned.get((version, pixels))
        if found is None:
            found = self.planner.sheet(self.versions.film(version), pixels)
            if all(shot.segments for scene in found.scenes for shot in scene.shots):
                self._planned[version, pixels] = found
                while len(self._planned) > PLANNED:
                    self._planned.pop(next(iter(self._planned)))
        return found

    def shoot(
        self,
        version: str,
        *,
        scenes: Iterable[str] | None = None,
        focus: str | None = None,
        playhead: int = 0,
        pixels: tuple[int, int] | None = None,
        stills_only: bool = False,
    ) -> Wish:
        """Want a film at a version made and return at once."""
        film = self.versions.version(version).film
        chosen = None if scenes is None else frozenset(scenes)
        wish = Wish(film, version, self.sheet(version, pixels), chosen, focus, playhead, stills_only)
        self.home.check_space()
        self.crew.wish(wish)
        return wish

    def finish(self, film: str, timeout: float | None = None) -> Tally:
        """Wait until all that is wanted of a film is made.

        Raises:
            MakerFailed: a unit could not be made; the message says which and why.
        """
        tally = self.crew.finish(film, timeout)
        wish = self.crew.wish_of(film)
        if tally.failed and wish:
            why = next(reason for unit in units(wish) if (reason := self.crew.failure(unit.key)))
            raise MakerFailed(f"{tally.failed} of {tally.wanted} pieces could not be made; the first because {why}")
        return tally

    def delete(self, film: str) -> None:
        """Remove a film with all its versions and stop making it; raises NoSuchFilm. Its artefacts stay until pruned."""
        self.versions.head(film)
        self.crew.forget(film)
        self._planned.clear()
        self.versions.delete(film)

    def state(self, version: str) -> Mapping[str, Any]:
        """Return how far a version is made: counts of shots and frames, failures, and the makers."""
        sheet = self.sheet(version)
        shots = [shot for scene in sheet.scenes for shot in scene.shots]
        ready = [shot for shot in shots if shot.segments and all(self.artefacts.has(s.unit.key) for s in shot.segments)]
        failed = [s for shot in shots for s in shot.segments if self.crew.failure(s.unit.key)]
        return {
            "shots": len(shots),
            "ready": len(ready),
            "missing": len(shots) - len(ready),
            "failed": len(failed),
            "frames": sheet.frames,
            "frames_made": sum(shot.time.frames for shot in ready),
            "estimated": any(scene.time.estimated for scene in sheet.scenes),
            "picture": self.equipment.makers.picture.name,
            "voice": self.equipment.makers.voice.name,
        }

    def close(self) -> None:
        """End the crew and close the stores."""
        self.warming.close()
        self.crew.close()
        self.artefacts.close()
        self.versions.close()

    def _replan(self, wish: Wish) -> Wish:
        return wish._replace(sheet=self.planner.sheet(wish.sheet.film, wish.sheet.pixels))


def pixels_at(film: Film, quality: str) -> tuple[int, int]:
    """Return width and height in pixels at a quality: draft halves, preview keeps, final is at least 1080 rows."""
    width, height = film.format.pixels
    if quality == "draft":
        return width // 4 * 2, height // 4 * 2
    if quality == "final" and height < 1080:
        return round(width * 1080 / height / 2) * 2, 1080
    return width, height
