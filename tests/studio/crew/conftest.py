"""The fixtures of the crew's tests."""

from crewing import film, staffed

__all__ = ["film", "staffed"]
