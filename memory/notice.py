"""Notices lasting preferences in what a viewer says in passing; remarks about the film at hand are left alone."""

import re

from film.notes import Remember
from memory.topic import DISLIKING, LIKING, STRESS, plain

LONGEST = 600
"""Characters; longer messages are stories and scripts, whose sentences are not the viewer's own."""
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']*'(?!\w)|«[^»]*»")
_SCRIPT = re.compile(r"^\s*(?:INT|EXT|FADE IN)[ .:]", re.MULTILINE)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_CLAUSES = re.compile(
    r",? (?:but|although|though|so)\b,? |,? and (?=i\b|always\b|never\b)|, (?=i\b|always\b|never\b)", re.IGNORECASE
)
_OPENING = (
    r"^(?:(?:oh|well|yes|no|ok|okay|also|and|by the way|you know|for the record|remember|note that|just so you know|in general)"
    r",? )*"
)
_LIKES = re.compile(rf"{_OPENING}(?:i|we) {STRESS}{LIKING} (?P<what>.+)$")
_DISLIKES = re.compile(rf"{_OPENING}(?:i|we) {STRESS}{DISLIKING} (?P<what>.+)$")
_HABIT = re.compile(rf"{_OPENING}(?:from now on,? )?(?:please )?(?:i want you to )?(?P<habit>always|never) (?P<what>.+)$")
_RULE = re.compile(rf"{_OPENING}(?:from now on|in (?:all|every one of|each of) my (?:films|movies)),? (?P<what>.+)$")
_FAVOURITE = re.compile(rf"{_OPENING}my favou?rite \w+(?: \w+)? (?:is|are) (?P<what>.+)$")
_AT_HAND = re.compile(
    r"\b(?:this|these|those|here|now|again|it|its|him|her|his|hers|them|theirs?|he|she|they|yours?|you|ones?(?!-)|everything|nothing|"
    r"both|n?either|another|too|better|more|less|instead|brighter|darker|slower|faster|louder|quieter|longer|shorter|quoted)\b"
)
_STARTS_AT_HAND = re.compile(
    r"(?:the|that|how|what|where|when|who|why|which|if|to|shot|scene|act|line|take|version|ending|minute|all|some|none|mind|"
    r"ever|so|being|seeing|about|my|our)\b(?!-)"
)
_KINDS = re.compile(r"\b(?:films?|movies?|noir|cinema|music|comed(?:y|ies)|endings|jazz|style|lighting|dramas?|thrillers?)\b")

_NAME = re.compile(r"(?<!^)\b(?!I\b|I')[A-Z][\w-]*")
_TONGUES = frozenset(
    ["English", "German", "French", "Spanish", "Italian", "Portuguese", "Polish", "Dutch", "Japanese", "Chinese"]
)


def noticed(message: str) -> list[Remember]:
    """Return one note for each lasting preference that a message states; most messages state none."""
    if len(message) > LONGEST or _SCRIPT.search(message):
        return []
    spoken = _QUOTED.sub(" quoted ", message)
    sentences = [sentence for sentence in _SENTENCES.split(spoken) if sentence and not sentence.rstrip().endswith("?")]
    clauses = [clause for sentence in sentences for clause in _CLAUSES.split(sentence)]
    notes = [_preference(clause) for clause in clauses]
    return list(dict.fromkeys(note for note in notes if note))


def _preference(clause: str) -> Remember | None:
    words = plain(clause)
    for pattern, likes in ((_DISLIKES, False), (_LIKES, True), (_HABIT, None), (_RULE, None), (_FAVOURITE, True)):
        if not (found := pattern.match(words)):
            continue
        if not _lasting(found["what"], clause) or ("habit" in found.groupdict() and " the " in found["what"]):
            return None
        if likes is None:
            likes = found.groupdict().get("habit") != "never" and not found["what"].startswith(("no ", "never ", "don't "))
        return Remember(kind="taste", text=" ".join(clause.split()).strip(" .,!;"), likes=likes)
    return None


def _lasting(what: str, clause: str) -> bool:
    """Say whether `what` is a kind of thing and not something in the film at hand."""
    if not what or _STARTS_AT_HAND.match(what) or _AT_HAND.search(what):
        return False
    names = [name for name in _NAME.findall(clause.strip()) if name not in _TONGUES]
    return not names or (_KINDS.search(what) is not None and not any(f"{name}'s" in clause for name in names))
