"""Cutting a request into clauses that may each be a call; what they ask is read elsewhere."""

import re

VERBS = [
    "make",
    "add",
    "give",
    "set",
    "change",
    "let",
    "put",
    "cut",
    "remove",
    "delete",
    "move",
    "swap",
    "render",
    "undo",
    "redo",
    "show",
    "use",
    "turn",
    "have",
    "regenerate",
    "rewrite",
    "say",
    "export",
    "call",
    "rename",
    "light",
    "start",
    "bring",
    "keep",
    "shoot",
    "replace",
    "insert",
    "take",
    "hold",
    "slow",
    "speed",
    "fade",
    "dissolve",
    "dub",
    "describe",
    "write",
    "play",
    "export",
    "restore",
    "forget",
    "remember",
    "retake",
    "relight",
    "reframe",
    "recut",
    "stop",
]
_SPLIT = re.compile(
    rf"(?:[.;!?]+\s+|\s*,?\s+(?:and\s+)?then\s+|\s*,\s*(?:and\s+|also\s+)*(?=(?:{'|'.join(VERBS)})\b)"
    rf"|\s+and\s+(?:also\s+)?(?=(?:{'|'.join(VERBS)})\b))",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")


def clauses(text: str) -> list[str]:
    """Return the clauses of a request in order; quoted words are never cut."""
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept.append(match.group())
        return f"\x00{len(kept) - 1}\x00"

    hidden = _QUOTED.sub(hide, text.strip())
    parts = [part.strip(" ,") for part in _SPLIT.split(hidden)]
    shown = [re.sub("\x00(\\d+)\x00", lambda m: kept[int(m[1])], part) for part in parts]
    return [part for part in shown if part.strip(" .,!?;")]
