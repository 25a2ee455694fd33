"""What stands against the main person: a group, a hostile person, or what the genre brings; nobody is cast here."""

import re
from collections.abc import Sequence

from studio.writing.grammar import the
from studio.writing.people_in import Person
from studio.writing.wants_in import AGAINST, FOE_GROUP


def opponent(text: str, people: Sequence[Person], row: dict, groups: Sequence[str]) -> tuple[str, str]:
    """Return what stands against them as it is spoken of, and its name where the premise gives a group one."""
    match = None
    for found in FOE_GROUP.finditer(text):
        around = text[max(0, found.start() - 40) : found.end()]
        if AGAINST.search(around) or AGAINST.search(found[3] or ""):
            match = found
            break
    if match:
        name = match[2] or ""
        return the(re.sub(r"^(?:an?|the|some|two|three)\s+", "", match[1])), name
    if groups:
        return groups[0], groups[0]
    hostile = next((p for p in people if p.hostile and p.name), None)
    return (hostile.name.split()[0] if hostile else row["foe"]), ""
