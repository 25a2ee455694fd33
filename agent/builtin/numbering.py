"""Targets said by number: slate numbers, "scenes three to five", ordinals such as "the second to last scene" of a film."""

import re

from agent.builtin.amounts import number
from film.film import Film, Scene
from film.slate import Ref, target

ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|opening|closing"
FROM_BEHIND = "second to last|second-to-last|second last|penultimate|last but one|next to last"
COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|i{1,3}|iv|v)"
_EXACT = re.compile(
    r"\b(shot|line)s?[- ](\d+\.\d+)(?:\s*(?:to|through|\.\.)\s*(?:shot |line )?(\d+\.\d+))?"
    r"((?:\s*(?:,|and)\s*(?:shot |line )?\d+\.\d+)*)",
    re.IGNORECASE,
)
_SLATE = re.compile(r"\b(\d{1,3})([A-Z])\b|\b(?:shots?|and) (\d{1,3})([a-z])\b")
_COUNTED = re.compile(
    rf"\b(act|scene)s?[- ]({COUNT})\b(?:\s*(to|through|until|-|and|,|\.\.)\s*"
    rf"(?:act |scene )?({COUNT})\b(?! (?:second|people|more)))?",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    rf"\b({FROM_BEHIND}|{ORDINALS})\s+(?:(two|three|four|\d+)\s+)?(?:\w+ )?(act|scene|shot|line)(s?)\b", re.IGNORECASE
)


class Ordinal:
    """One ordinal of a clause: its word, how many, and of what kind."""

    def __init__(self, match: re.Match[str]) -> None:
        self.word, self.kind = match[1].lower(), match[3].lower()
        self.count = (number(match[2]) or 1) if match[2] else 1

    def numbers(self, total: int) -> list[int]:
        """Return the numbers it means of `total`, from 1; none when there are not so many."""
        if self.word in FROM_BEHIND.split("|"):
            first = total - 1
        elif self.word in ("last", "final", "closing"):
            first = total - self.count + 1
        else:
            first = 1 if self.word == "opening" else (number(self.word) or 0)
        return [at for at in range(first, first + self.count) if 1 <= at <= total]


def exact_elements(clause: str) -> list[str]:
    """Return shots and lines said by number: "2B", "shot 2.1", "lines 4.1 and 4.2", "shot 2.1 to 2.3"."""
    found = []
    for kind, first, last, more in _EXACT.findall(clause):
        low = kind.lower()
        found.append(f"{low}-{first}..{low}-{last}" if last else f"{low}-{first}")
        found += [f"{low}-{other}" for other in re.findall(r"\d+\.\d+", more)]
    for match in _SLATE.finditer(clause):
        scene, letter = (match[1], match[2]) if match[1] else (match[3], match[4])
        found.append(f"shot-{scene}.{ord(letter.upper()) - 64}")
    return found


def counted(clause: str) -> list[str]:
    """Return acts and scenes said by number, runs and pairs included."""
    found: list[str] = []
    for kind, first, joint, last in _COUNTED.findall(clause):
        low, begin = kind.lower(), number(first)
        end = number(last) if last else None
        if end is None:
            found.append(f"{low}-{begin}")
        elif joint.lower() in ("and", ","):
            found += [f"{low}-{begin}", f"{low}-{end}"]
        else:
            found.append(f"{low}-{begin}..{low}-{end}")
    return found


def from_there_on(film: Film, clause: str) -> list[str]:
    """Return the run from a scene to the end of the film: "from scene three on", "after scene two she …" is none."""
    match = re.search(rf"\bfrom (act|scene) ({COUNT}) (?:on|onwards?|onward)\b", clause, re.IGNORECASE)
    if not match:
        return []
    kind, last = match[1].lower(), len(film.acts if match[1].lower() == "act" else film.path)
    return [f"{kind}-{number(match[2])}..{kind}-{last}"]


def ordinals(clause: str) -> list[Ordinal]:
    """Return the ordinals of a clause in order."""
    return [Ordinal(match) for match in _ORDINAL.finditer(clause)]


def numbered_scene(film: Film, scene: Scene) -> int:
    """Return the number of a scene."""
    return int(target(film, Ref("scene", scene.id)).removeprefix("scene-"))
