"""The director's words made into parameters; nothing is drawn or played here."""

from studio.breakdown.breakdown import Breakdown
from studio.breakdown.business import Business
from studio.breakdown.staged import Staged

__all__ = ["Breakdown", "Business", "Staged"]
