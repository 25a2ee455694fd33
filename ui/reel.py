"""The reel: what can be played of each version right now, and what a page needs to show it; nothing is served or made here."""

import threading
from collections.abc import Callable
from typing import Any

from film.errors import FilmError
from film.film import Film
from film.slate import number_to_letters
from studio.callsheet.sheet import CallSheet, ShotSheet, shot_sheets
from studio.cutlist import Clip, cutting_list, subtitles
from studio.production import Production
from studio.stores.identity import Remembered

PATIENCE_SECONDS = 9.0
"""How long a client may wait for the next segment of a growing playlist."""
STAND_INS = 4
"""How many versions back a still may come from while the new one is not made."""


class Reel:
    """What can be played of each version right now."""

    def __init__(self, production: Production) -> None:
        self.production = production
        self._grown = threading.Condition()
        self._lists: Remembered[list[Clip]] = Remembered(8)
        production.crew.listen(lambda news: self._notify())

    def _notify(self) -> None:
        with self._grown:
            self._grown.notify_all()

    def clips(self, sheet: CallSheet, with_picture: bool = True) -> list[Clip]:
        """Return the clips that stand from the film's start without a gap."""
        has = self.production.artefacts.has
        standing: list[Clip] = []
        for clip in self._lists.of(lambda: cutting_list(sheet), sheet):
            if (with_picture and not has(clip.key)) or not has(clip.sound.scene):
                break
            if clip.sound.before and not has(clip.sound.before):
                break
            standing.append(clip)
        return standing

    def wait(self, enough: Callable[[], bool]) -> None:
        """Wait until the film has grown enough, at most `PATIENCE_SECONDS`."""
        with self._grown:
            self._grown.wait_for(enough, PATIENCE_SECONDS)

    def whole(self, sheet: CallSheet, clips: list[Clip]) -> bool:
        """Return whether these clips are the whole film."""
        return sum(clip.frames for clip in clips) == sheet.frames

    def init_of(self, key: str) -> str:
        """Return the key of a segment's init part."""
        facts = self.production.artefacts.facts(key)
        return facts["init"] if facts else ""

    def state(self, film: str) -> dict[str, Any]:
        """Return what a page needs to show a film: where it plays from, its storyboard, its words, how far it is made.

        Raises:
            NoSuchFilm: there is no film of that id.
        """
        production = self.production
        version = production.versions.head(film).id
        sheet = production.sheet(version)
        width, height = sheet.pixels
        planned = all(not scene.time.estimated for scene in sheet.scenes)
        clips, heard = self.clips(sheet), self.clips(sheet, with_picture=False)
        tally = production.crew.tally(film)
        return {
            "film": film, "title": sheet.film.title, "version": version, "frames": sheet.frames,
            "frameRate": sheet.film.format.frame_rate, "aspect": f"{width} / {height}", "planned": planned,
            "url": f"/play/{version}/master.m3u8" if planned and clips else None,
            "sound": f"/play/{version}/master.m3u8?picture=0" if planned and heard else None,
            "standing": sum(clip.frames for clip in clips) if planned else 0,
            "storyboard": self._storyboard(sheet, version), "subtitles": sheet.film.format.subtitles,
            "words": [{"start": s.start, "frames": s.frames, "text": s.text} for s in subtitles(sheet)],
            "made": tally.made, "wanted": tally.wanted, "failed": tally.failed, "compiling": not production.warming.done(),
            "whole": planned and self.whole(sheet, clips),
        }  # fmt: skip

    def _storyboard(self, sheet: CallSheet, version: str) -> list[dict[str, Any]]:
        has = self.production.artefacts.has
        headings = _headings(sheet.film)
        stand_ins: dict[str, str] | None = None
        cards = []
        for start, shot in shot_sheets(sheet):
            value = shot.time.shot
            stale = not has(shot.still.key)
            if stale and stand_ins is None:
                stand_ins = self._older_stills(version)
            key = (stand_ins or {}).get(value.id) if stale else shot.still.key
            card = {
                "shot": value.id, "start": start, "frames": shot.time.frames, "action": value.action,
                "url": f"/media/still/{key}" if key else None, "state": self._state(shot), "stale": bool(stale and key),
                "why": self._why(shot),
            }  # fmt: skip
            cards.append(headings[value.id] | card)
        return cards

    def _state(self, shot: ShotSheet) -> str:
        keys = [segment.unit.key for segment in shot.segments]
        if keys and all(map(self.production.artefacts.has, keys)):
            return "ready"
        if self._why(shot):
            return "failed"
        return "being made" if self.production.crew.in_hand().intersection({*keys, shot.still.key}) else "waiting"

    def _why(self, shot: ShotSheet) -> str | None:
        keys = (shot.still.key, *(segment.unit.key for segment in shot.segments))
        return next(filter(None, map(self.production.crew.failure, keys)), None)

    def _older_stills(self, version: str) -> dict[str, str]:
        """Return, by shot id, the newest stills that stand of the versions before."""
        found: dict[str, str] = {}
        production = self.production
        older = production.versions.version(version).parent
        for _ in range(STAND_INS):
            if older is None:
                break
            try:
                sheet = production.sheet(older)
            except FilmError:
                break
            for _, shot in shot_sheets(sheet):
                if production.artefacts.has(shot.still.key):
                    found.setdefault(shot.time.shot.id, shot.still.key)
            older = production.versions.version(older).parent
        return found


def _headings(film: Film) -> dict[str, dict[str, Any]]:
    """Return slate number, scene heading and act of every shot, by its id; the last two where they begin."""
    found: dict[str, dict[str, Any]] = {}
    openers = {act.scenes[0].id: f"Act {number}" for number, act in enumerate(film.acts, 1) if act.scenes}
    for number, scene in enumerate(film.scenes, 1):
        setting = scene.setting
        for index, shot in enumerate(scene.shots, 1):
            found[shot.id] = {
                "number": f"{number}{number_to_letters(index)}",
                "scene": f"{number} · {setting.place}, {setting.time_of_day}" if index == 1 else None,
                "act": openers.get(scene.id) if index == 1 else None,
            }
    return found
