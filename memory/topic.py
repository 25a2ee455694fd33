"""What a sentence of taste is about and which way it leans, read from its words; no meaning beyond the words is weighed."""

import re

LIKING = r"(?:like|love|adore|enjoy|prefer|favou?r|am fond of|am (?:a )?(?:big |huge )?fan of|am into|can't get enough of)"
DISLIKING = (
    r"(?:hate|dislike|detest|despise|loathe|can't stand|cannot stand|can't bear|cannot bear|am (?:sick|tired) of|"
    r"(?:don't|do not|never) (?:really )?(?:like|love|enjoy|care for)|"
    r"am not (?:really )?(?:a (?:big )?fan of|fond of|into)|could do without)"
)
STRESS = r"(?:(?:really|absolutely|just|do|so|also|still|truly|simply|particularly|generally|usually|always|personally|have) )*"
_FOR = rf"(?:{LIKING}|likes|loves|prefers|wants?|always|more)"
_AGAINST = (
    rf"(?:{DISLIKING}|(?:don't|do not) (?:want|use|show)|hates|dislikes|doesn't like|never|no more|no|not|less|fewer|without|"
    r"avoid|too much|too many)"
)
_SPEAKER = (
    r"(?:(?:that|and|but|please|from now on|in (?:all )?my (?:films|movies)|as a rule|i|we|the viewer|they|he|she|you),? )*"
)
_DOING = r"(?:(?:please )?(?:use|using|show|add|include|have|give me|put in|put|make|want|with|do) )?"
_LEADS = re.compile(rf"^{_SPEAKER}{STRESS}(?:(?:{_AGAINST}|{_FOR}) )?{_DOING}(?:any |the |a |an )?")
_TAILS = re.compile(r",? (?:please|in (?:all )?(?:my |the )?(?:films|movies)|at all|so much|very much|a lot|ever)$")
_LEANING = re.compile(rf"\b(?:(?P<against>{_AGAINST})|{_FOR})\b")
_EMPTY = re.compile(r"(?:an?|the|of|in|on|with|and|or|to|for|that|which|are|is|be|my|your|very|really|films?|movies?)")


def plain(text: str) -> str:
    """Return `text` as it is compared: single spaces, straight quotes, no case, no punctuation at its ends."""
    straight = text.replace("’", "'").replace("‘", "'")
    straight = re.sub(r"\bi'm\b", "i am", straight, flags=re.IGNORECASE)
    return " ".join(straight.split()).strip(" .,!?;:\"'").casefold()


def topic(text: str) -> str:
    """Return what a preference is about: of "I really hate jump scares, please" it is "jump scares"."""
    whole = plain(text)
    rest = _LEADS.sub("", whole, count=1)
    shorter = _TAILS.sub("", rest)
    return shorter.strip() or whole


def leans(text: str) -> bool:
    """Say whether a sentence wants a thing (True) or wants to be spared it; the first word that leans decides."""
    leaning = _LEANING.search(plain(text))
    return leaning is None or leaning["against"] is None


def content(text: str) -> frozenset[str]:
    """Return the words that carry a topic, plurals cut."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return frozenset(_singular(word) for word in words if not _EMPTY.fullmatch(word))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
