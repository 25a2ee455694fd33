"""Results remembered for the very objects they were made from, so that untouched values cost nothing again."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")


class Remembered(Generic[Result]):
    """A bounded memory keyed by the identity of its arguments; it keeps them alive, so that an id is never another's."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._results: OrderedDict[tuple[int, ...], tuple[tuple[Any, ...], Result]] = OrderedDict()

    def of(self, make: Callable[[], Result], *objects: Any) -> Result:
        """Return the result remembered for these very objects, or `make` it now."""
        key = tuple(map(id, objects))
        with self._lock:
            if found := self._results.get(key):
                self._results.move_to_end(key)
                return found[1]
        made = make()
        with self._lock:
            found = self._results.setdefault(key, (objects, made))
            if len(self._results) > self._most:
                self._results.popitem(last=False)
        return found[1]
