"""What a viewer's taste does to an order: pace, and what is left out; nothing is said of it here."""

import re

from studio.writing.order import StoryOrder
from studio.writing.story import Story

SLOW = re.compile(r"\b(?:slow|slow-burn|slow burns?|quiet|contemplative|patient|long takes?|calm)\b", re.I)
FAST = re.compile(r"\b(?:fast|quick|snappy|action|fast-paced|breathless|short)\b", re.I)
HARD = re.compile(r"\b(?:gore|gory|blood|violen\w+|guns?|torture|jump ?scares?)\b", re.I)
BLOODY = re.compile(r"[^,.;]*\b(?:gore|gory|blood\w*|slaughter\w*|dismember\w*|entrails|torture\w*|massacre\w*)\b[^,.;]*", re.I)


def heeded(order: StoryOrder) -> StoryOrder:
    """Return the order without moments that the viewer does not want to see."""
    if not any(HARD.search(words) for words in order.taste.dislikes):
        return order
    moments = tuple(words for words in order.moments if not BLOODY.search(words))
    return order.model_copy(update={"moments": moments})


def pace_of(order: StoryOrder, story: Story) -> float:
    """Return the film's pace, -1 slow to 1 fast, from its style, its genre and the viewer's taste."""
    pace = {
        "thriller": 0.2,
        "comedy": 0.2,
        "sports": 0.15,
        "drama": -0.2,
        "romance": -0.15,
        "historical": -0.2,
        "horror": -0.15,
    }.get(story.genre, 0.0)
    likes, dislikes = " ".join(order.taste.likes), " ".join(order.taste.dislikes)
    for words, weight in ((f"{order.premise} {order.style}", 0.3), (likes, 0.4), (dislikes, -0.4)):
        pace += weight * bool(FAST.search(words)) - weight * bool(SLOW.search(words))
    return round(max(-0.8, min(0.8, pace)), 2)
