"""One line in a speaker's own words, from what it is to say; scenes and exchanges are written elsewhere."""

import re
from collections.abc import Sequence
from random import Random

from film.film import Film, Scene
from studio.writing.lexicon import data

INDIRECT = re.compile(r"\b(?:says?|tells?|admits?|confess(?:es)?|explains?|adds?|knows?)?\s*(?:\w+\s+)?\bthat\s+(.+)$", re.I)
ORDERED = re.compile(
    r"\b(?:ask|asks|tell|tells|beg|begs|order|orders|urge|urges|warn|warns|want|wants)\b.*?\b(not to|to) (.+)$", re.I
)
QUOTED = re.compile(r"[“\"']([^“”\"]{2,})[”\"']")
MEANT = {
    "goodbye": r"goodbye|farewell|parting", "sorry": r"apolog\w+|sorry", "thanks": r"thank\w*|grateful",
    "hello": r"hello|greet\w*", "love": r"loves?\b|in love", "yes": r"agrees?|accepts?|\byes\b",
    "no": r"refuses?|declines?|\bno\b", "hopeful": r"hope\w*|optimis\w+|encourag\w+|comfort\w*",
    "funny": r"funn\w+|jok\w+|witt\w+|humorous", "sad": r"sad\w*|griev\w+",
    "angry": r"ang\w+|furious|threat\w*|rude", "sarcastic": r"sarcas\w+|ironic|dry", "tender": r"tender|warm|kind|soft|loving",
    "scared": r"scared|afraid|fear\w*|frightened", "defiant": r"defian\w+|brave|bold|determined",
}  # fmt: skip
SELF = {"is": "am", "has": "have", "does": "do", "was": "was", "goes": "go", "can't": "can't"}


def saying(film: Film, scene: Scene, speaker: str, instruction: str, delivery: Sequence[str] = ()) -> str:
    """Return what `speaker` (a character id) says where the instruction asks for it; never words the film has already.

    Reported speech is turned into direct speech; else the nearest of the authored sayings is taken.
    """
    if quoted := QUOTED.search(instruction):
        return quoted[1].strip()
    if ordered := ORDERED.search(instruction):
        return _sentence(
            f"don't {ordered[2]}" if ordered[1].lower() == "not to" else ordered[2], _first_name(film, scene, speaker)
        )
    if reported := INDIRECT.search(instruction):
        return _sentence(_direct(reported[1]), "")
    return _authored(film, scene, speaker, f"{instruction} {' '.join(delivery)}")


def _direct(reported: str) -> str:
    """Return reported words as the speaker says them: the third person becomes the first."""
    words = reported.rstrip(" .!?").split()
    own = words[0].lower() if words else ""
    if own not in ("he", "she", "they", "i"):
        return " ".join(words)
    verb = words[1] if len(words) > 1 else ""
    rest = [{"his": "my", "himself": "myself", "herself": "myself"}.get(word.lower(), word) for word in words[2:]]
    rest = ["my" if own == "she" and word.lower() == "her" and n + 1 < len(rest) else word for n, word in enumerate(rest)]
    return " ".join(["I", _first_person(verb), *rest])


def _first_person(verb: str) -> str:
    low = verb.lower()
    if low in SELF:
        return SELF[low]
    if re.fullmatch(r"\w+(?:sh|ch|ss|x|z)es", low):
        return low[:-2]
    if re.fullmatch(r"\w+[^s]s", low) and low not in ("always", "was"):
        return low[:-1]
    return verb


def _authored(film: Film, scene: Scene, speaker: str, wish: str) -> str:
    heard = {line.text for act in film.acts for one in act.scenes for line in one.lines}
    kinds = [kind for kind, pattern in MEANT.items() if re.search(rf"\b(?:{pattern})\b", wish, re.I)]
    other = _first_name(film, scene, speaker)
    random = Random(f"{film.id}|{speaker}|{wish}")
    ways = [way for kind in (*kinds, "any") for way in random.sample(data("sayings")[kind], len(data("sayings")[kind]))]
    spoken = [way.replace(", {other}", f", {other}" if other else "").replace("{other}", other or "you") for way in ways]
    return next((words for words in spoken if words not in heard), spoken[0])


def _first_name(film: Film, scene: Scene, speaker: str) -> str:
    names = [character.name for character in film.characters if character.id in scene.cast and character.id != speaker]
    return names[0].split()[-1 if names[0].startswith(("Dr.", "Mr.", "Mrs.", "Ms.")) else 0] if names else ""


def _sentence(words: str, to: str) -> str:
    body = words.strip().rstrip(" .!?")
    return f"{body[:1].upper()}{body[1:]}{f', {to}' if to else ''}."
