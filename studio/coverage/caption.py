"""The words of shots that coverage adds: what is seen in them, told apart from the script's own action."""

import re

from film.film import Film
from studio.coverage.draft import Draft

OWN = re.compile(r"^(On .+ speaking|Past .+ to .+|.+ together|.+ listening|All of them|The place)\.$")


def caption(draft: Draft, film: Film) -> str:
    """Return what is seen in a shot that carries no action."""
    names = {c.id: c.name for c in film.characters}
    who = names.get(draft.subject or "", "")
    if draft.kind == "over the shoulder" and who and draft.over:
        return f"Past {names.get(draft.over, 'a shoulder')} to {who}."
    if draft.kind == "reaction" and who:
        return f"{who} listening."
    if who:
        return f"On {who} speaking."
    if draft.kind == "two-shot":
        people = [who for line in draft.spoken for who in (line.character, line.to or "")]
        speakers = list(dict.fromkeys(names.get(who, "") for who in people))
        present = [name for name in speakers if name]
        return f"{' and '.join(present[:2])} together." if len(present) > 1 else "All of them."
    return "All of them." if draft.spoken else "The place."


def is_own(action: str) -> bool:
    """Return whether `action` is a caption of coverage and not words of the script."""
    return bool(OWN.match(action))
