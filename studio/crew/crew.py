"""The dispatcher: hands what the wished films lack to worker processes, most wanted first; there is no queue to lose."""

import os
import threading
from collections.abc import Callable
from multiprocessing.connection import Pipe, wait
from typing import Any

from film.errors import MakerFailed
from studio.callsheet.recipes import Unit
from studio.crew.hand import Hand, Kit
from studio.crew.news import News, Tally
from studio.crew.wish import Wish, parts, units, wanted
from studio.stores.artefacts import Artefacts

ATTEMPTS = 3
"""How often a unit is begun whose worker dies over it, or whose takes turn out broken."""


Listener = Callable[[News], None]


class Crew:
    """A handful of workers and what is wished of them; every method may be called from any thread.

    Args:
        replan: Called after a take was made, with the wish it belongs to; returns the wish with its sheet as it then is.
        may_draw: Whether pictures can be made already; `wake` the crew when that changes.
    """

    def __init__(
        self,
        artefacts: Artefacts,
        kit: Kit,
        replan: Callable[[Wish], Wish],
        workers: int | None = None,
        may_draw: Callable[[], bool] = lambda: True,
    ) -> None:
        self._artefacts = artefacts
        self._kit = kit
        self._replan = replan
        self._may_draw = may_draw
        self._count = workers or max(1, min(8, os.cpu_count() or 1))
        self._hands: list[Hand] = []
        self._wishes: dict[str, Wish] = {}
        self._order: list[Unit] | None = None
        self._failed: dict[str, str] = {}
        self._attempts: dict[str, int] = {}
        self._listeners: list[Listener] = []
        self._changed = threading.Condition()
        self._bell, self._rope = Pipe(duplex=False)
        self._ended = False
        self._disk: str | None = None
        self._thread = threading.Thread(target=self._run, name="crew", daemon=True)
        self._thread.start()

    def wish(self, wish: Wish) -> None:
        """Want a film at a version, in place of what was wanted of that film; work that nobody wants any more stops."""
        with self._changed:
            self._wishes[wish.film] = wish
            self._order = None
            self._disk = None
        self._ring()

    def forget(self, film: str) -> None:
        """Want nothing more of a film; what is done is kept."""
        with self._changed:
            self._wishes.pop(film, None)
            self._order = None
        self._ring()

    def wish_of(self, film: str) -> Wish | None:
        """Return what is wanted of a film."""
        return self._wishes.get(film)

    def retry(self) -> None:
        """Let units that failed be tried again."""
        with self._changed:
            self._failed.clear()
            self._attempts.clear()
            self._order = None
            self._disk = None
        self._ring()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of every unit from now on, on the crew's thread; return what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def failure(self, key: str) -> str | None:
        """Return why a unit failed, or None."""
        return self._failed.get(key)

    def wanted_keys(self) -> set[str]:
        """Return every key that some wish needs, standing or not."""
        return {unit.key for wish in list(self._wishes.values()) for unit in units(wish)}

    def in_hand(self) -> set[str]:
        """Return the keys being made."""
        return {hand.unit.key for hand in self._hands if hand.unit}

    def tally(self, film: str) -> Tally:
        """Return how far the wish of a film is; without one, nothing is wanted."""
        wish = self._wishes.get(film)
        keys = {unit.key for unit in units(wish)} if wish else set()
        made = sum(self._artefacts.has(key) for key in keys)
        return Tally(made, len(keys), sum(key in self._failed for key in keys))

    def finish(self, film: str, timeout: float | None = None) -> Tally:
        """Wait until all that is wanted of a film stands or has failed.

        Raises:
            MakerFailed: nothing can be written, or the crew has ended.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._disk is not None or self._done(film), timeout)
            if self._disk:
                raise MakerFailed(f"{self._disk}; free some space or choose another home, then render again")
            if self._ended and not self._done(film):
                raise MakerFailed("the crew has ended before all was made; render again")
        return self.tally(film)

    def wake(self) -> None:
        """Look again for work that could not be begun before."""
        with self._changed:
            self._order = None
        self._ring()

    def close(self) -> None:
        """End the workers; units in hand are given up."""
        self._ended = True
        self._ring()
        self._thread.join(timeout=10)

    def _done(self, film: str) -> bool:
        wish = self._wishes.get(film)
        if wish is None:
            return True
        busy = self.in_hand()
        open_scenes = any(part.scene.time.estimated for part in parts(wish))
        stuck = all(unit.key in self._failed or self._artefacts.has(unit.key) for unit in units(wish))
        return stuck and not busy & {unit.key for unit in units(wish)} and (not open_scenes or self._takes_failed(wish))

    def _takes_failed(self, wish: Wish) -> bool:
        return any(take.key in self._failed for scene in wish.sheet.scenes for take in scene.takes)

    def _ring(self) -> None:
        try:
            self._rope.send_bytes(b".")
        except OSError:
            return

    def _run(self) -> None:
        try:
            while not self._ended:
                self._turn()
        finally:
            self._ended = True
            for hand in self._hands:
                hand.end()
            with self._changed:
                self._changed.notify_all()

    def _turn(self) -> None:
        with self._changed:
            self._let_go()
            began = self._hand_out()
        for unit in began:
            self._tell(News("began", unit))
        for ready in wait([self._bell, *(hand.pipe for hand in self._hands)]):
            if ready is self._bell:
                self._bell.recv_bytes()
            else:
                self._hear(next(hand for hand in self._hands if hand.pipe is ready))

    def _let_go(self) -> None:
        if self._order is None:
            keys = {unit.key for wish in self._wishes.values() for unit in units(wish)}
            for hand in self._hands:
                if hand.unit and hand.unit.key not in keys:
                    hand.let_go()

    def _hand_out(self) -> list[Unit]:
        began = []
        while idle := self._idle():
            unit = self._next()
            if unit is None:
                break
            try:
                idle.take(unit)
                began.append(unit)
            except OSError:
                self._replace(idle)
                self._order = None
        return began

    def _idle(self) -> Hand | None:
        found = next((hand for hand in self._hands if hand.unit is None), None)
        if found is None and len(self._hands) < self._count and self._next_exists():
            found = Hand(self._kit)
            self._hands.append(found)
        return found

    def _next_exists(self) -> bool:
        unit = self._next()
        if unit is not None and self._order is not None:
            self._order.append(unit)
        return unit is not None

    def _next(self) -> Unit | None:
        if self._disk or self._ended:
            return None
        if self._order is None:
            lists = [item for wish in self._wishes.values() for item in wanted(wish, self._artefacts.has)]
            drawn = self._may_draw()
            ready = [item for item in lists if drawn or item.unit.kind in ("take", "sound")]
            self._order = [item.unit for item in sorted(ready, reverse=True)]
        busy = self.in_hand()
        while self._order:
            unit = self._order.pop()
            begun = unit.key in self._failed or unit.key in busy or self._artefacts.has(unit.key)
            if not begun and all(map(self._artefacts.has, unit.recipe.get("takes", ()))):
                return unit
        return None

    def _hear(self, hand: Hand) -> None:
        unit = hand.unit
        try:
            answer = hand.answer()
        except (EOFError, OSError):
            with self._changed:
                self._replace(hand)
                if unit:
                    self._give_up(unit, f"its worker died {ATTEMPTS} times")
                self._changed.notify_all()
            return
        if unit is None:
            return
        news = self._entered(unit, answer)
        if news and news.what == "made" and unit.kind == "take":
            self._plan_again()
        with self._changed:
            self._changed.notify_all()
        if news:
            self._tell(news)

    def _entered(self, unit: Unit, answer: dict[str, Any]) -> News | None:
        with self._changed:
            if "made" in answer:
                for kind, key, size, facts in answer["made"]:
                    if not self._artefacts.has(key):
                        self._artefacts.register(key, kind, size, facts)
                if unit.kind == "take":
                    self._order = None
                return News("made", unit)
            if "broken" in answer:
                self._artefacts.drop([answer["broken"]])
                self._give_up(unit, f"what it is made from was broken {ATTEMPTS} times")
                return None
            if "stopped" in answer:
                self._order = None
                return None
            if answer.get("disk"):
                self._disk = answer["failed"]
            else:
                self._failed[unit.key] = answer["failed"]
            return News("failed", unit, answer.get("traceback") or answer["failed"])

    def _plan_again(self) -> None:
        for film, wish in list(self._wishes.items()):
            if any(scene.time.estimated for scene in wish.sheet.scenes):
                fresh = self._replan(wish)
                with self._changed:
                    if self._wishes.get(film) is wish:
                        self._wishes[film] = fresh
                        self._order = None

    def _give_up(self, unit: Unit, why: str) -> None:
        """Have a unit tried again, but not for ever."""
        self._attempts[unit.key] = self._attempts.get(unit.key, 0) + 1
        if self._attempts[unit.key] >= ATTEMPTS:
            self._failed[unit.key] = why
        self._order = None

    def _replace(self, hand: Hand) -> None:
        self._hands.remove(hand)
        hand.end()

    def _tell(self, news: News) -> None:
        for listener in list(self._listeners):
            listener(news)
