"""The call that measures and criticises."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.types import Command
from pydantic import Field

from tools.aiming import aimed, named
from tools.arguments import Target
from tools.directing import Directing, film_in, propose
from tools.findings import About, Finding, findings


@tool
def give_notes(
    runtime: Directing,
    target: Target = "film",
    about: Annotated[About | None, Field(description="What to look at; left out: everything.")] = None,
    remark: Annotated[str | None, Field(description="What the person feels is wrong, in their words.")] = None,
) -> Command[Any]:
    """Measure a stretch and give at most five findings, each with the calls that would cure it; nothing is changed.

    Use this for "what do you think", "is it too slow", "notes on the dialogue". For facts about the film use describe.
    """
    film = film_in(runtime)
    refs = aimed(runtime, film, target)
    found = findings(film, refs, about or _meant(remark))
    where = named(film, refs)
    if not found:
        return propose(runtime, said=f"Measured {where}{f' for {about}' if about else ''}: nothing stands out.")
    return propose(runtime, said=" ".join(f"{n}. {_told(finding)}" for n, finding in enumerate(found, 1)))


def _told(finding: Finding) -> str:
    return f"{finding.said} Cure: {'; '.join(finding.calls)}."


def _meant(remark: str | None) -> About | None:
    """Return what a remark is about, where one of its words says so."""
    low = (remark or "").lower()
    return next((about for about, words in REMARKS.items() if any(word in low for word in words)), None)


REMARKS: dict[About, tuple[str, ...]] = {
    "pace": ("slow", "fast", "drag", "pace", "rush", "long", "boring", "short", "length"),
    "dialogue": ("dialogue", "talk", "line", "word", "speak", "says", "wordy"),
    "picture": ("picture", "shot", "camera", "light", "dark", "look", "frame", "visual", "same size"),
    "sound": ("sound", "music", "score", "noise", "silent", "quiet", "loud"),
    "continuity": ("continuity", "jump", "wears", "suddenly", "mistake", "consistent", "wardrobe"),
    "story": ("story", "plot", "ending", "act", "hero", "character", "stakes", "confus"),
}
