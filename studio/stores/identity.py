"""Results remembered for the very objects they were made from, so that untouched values cost nothing again."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")


class Remembered(Generic[Result]):
    """A bounded memory keyed by the identity of its arguments; it keeps them alive, so that an id is never another's."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._results: OrderedDict[tuple[int, ...], tuple[tuple[Any, ...], Result]] = OrderedDict()

    def of(self, make: Callable[[], Result], *objects: Any) -> Result:
        """Return the result remembered for these very objects, or `make` it now."""
        key = tuple(map(id, objects))
        found = self._results.get(key)
        if found is None:
            found = self._results[key] = (objects, make())
            if len(self._results) > self._most:
                self._results.popitem(last=False)
        else:
            self._results.move_to_end(key)
        return found[1]
