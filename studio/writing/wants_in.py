"""What someone wants, can, finds or learns in a premise, as phrases that dialogue can say; nothing is invented."""

import re

from film.value import Value
from studio.writing.grammar import bare, third
from studio.writing.lexicon import data, roles, words_of

STOP = (
    r"(?=\s*(?:[,.;:!?]|$)|\s+(?:before|while|when|but|until|after|because|as|where|so that|even|"
    r"or else|unless|with the help|with help|and (?:finds|discovers|learns|falls|meets|must|has))\b)"
)


def _groups() -> str:
    return "|".join(sorted((re.escape(word) for word in words_of("groups")), key=len, reverse=True))


GOAL = re.compile(
    r"\b(?:must|has to|have to|had to|needs to|need to|tries to|try to|trying to|wants to|want to|decides to|decide to|"
    r"sets? out to|"
    r"fights? to|struggles? to|races? to|hopes? to|plans? to|vows? to|determined to|dreams? of|swears? to|is hired to|"
    r"are hired to|"
    r"in order to|is sent to|are sent to|attempts? to|is forced to|are forced to|agrees? to|learns? to|learn how to|"
    r"is asked to)\s+(.+?)" + STOP
)
CAN = re.compile(r"\b(?:(?:she|he|they|it|who)\s+can|able to|power to|ability to|gift to|gift of)\s+(.+?)" + STOP)
FIND = re.compile(
    r"\b(finds?|discovers?|inherits?|steals?|receives?|builds?|invents?|unearths?|digs? up|is given|are given|buys?|"
    r"picks? up|guards?|carr(?:y|ies)|returns?|los(?:e|es)|hears?|delivers?|hides?|protects?|recovers?|mends?|fix(?:es)?|"
    r"seeks?|catch(?:es)?|find)\s+"
    r"((?:an?|the|her|his|their|some|one)\s+(?!way\b|fire\b)[\w’'\- ]+?)(?=\s*(?:[,.;:!?]|$)|\s+(?:that|which|who|in|on|"
    r"at|from|under|inside|and|while|when|before|with|by|for|to|behind|washed|hidden)\b)"
)
FACT = re.compile(
    r"\b(?:finds? out|discovers?|learns?|reali[sz]es?|suspects?|believes?|"
    r"finds?)\s+(?:out\s+)?that\s+(.+?)(?=\s*(?:[.;:!?]|$)|,\s+(?:and|but)\b)"
)
FOE_GROUP = re.compile(
    rf"\b((?:an?|the|some|two|three)\s+(?:[\w\-]+\s+){{0,3}}?(?:{_groups()}))\b"
    r"(?:\s+(?:called|named)\s+((?:the\s+)?[A-ZÀ-Þ][\w’'\-]*(?:\s+[A-ZÀ-Þ][\w’'\-]*)*))?"
    r"(\s+(?:that|who|which)\s+.+?)?(?=\s*(?:[,.;:!?]|$)|\s+(?:and|while|when|before)\b)"
)
AGAINST = re.compile(
    r"\b(?:hunt\w*|chas\w*|escap\w*|flee\w*|from|against|stop\w*|defeat\w*|betray\w*|by|threat\w*|evil|corrupt|ruthless|greedy|"
    r"destroy\w*|conspir\w*|bulldoz\w*|evict\w*)\b", re.I
)  # fmt: skip


WISHED = re.compile(r"\b(?:i|we|you|me|us)(?:[’']d)?(?:\s+\w+){0,2}\s*$", re.I)
"""What stands before a verb of wishing that is the viewer's, not a person's of the film."""
SEARCH = re.compile(
    r"\b(?:search(?:es)?|look(?:s|ing)?|hunts?|quests?|searching) for\s+(.+?)" + STOP.replace("before|", "before|in the|")
)


class Wants(Value):
    """What drives the main person, in the premise's words."""

    goal: str = ""
    """Bare verb phrase: "win a noodle contest"."""
    can: str = ""
    """Bare verb phrase: "move things with her mind"."""
    find: str = ""
    """Noun phrase: "a stolen diamond"."""
    find_verb: str = ""
    """What is done with it: "inherits"."""
    fact: str = ""
    """Clause: "the mayor is a vampire"."""

    @property
    def goal_holds_find(self) -> bool:
        """Return whether the thing found is only what the goal is about."""
        return bool(self.find) and self.find.split()[-1] in self.goal


def wants_in(text: str) -> Wants:
    """Return what the first goal, ability, find and discovery of `text` are."""
    can = CAN.search(text)
    fact = FACT.search(text)
    find = next((found for found in FIND.finditer(text) if not _is_someone(found[2])), None)
    goals = [
        match[1] for match in GOAL.finditer(text) if len(match[1].split()) <= 12 and not WISHED.search(text[: match.start()])
    ]
    goals += [f"find {match[1]}" for match in SEARCH.finditer(text) if len(match[1].split()) <= 7]
    told = fact[1] if fact and not re.match(r"(?:she|he|they|it) can\b", fact[1]) and len(fact[1].split()) <= 12 else ""
    return Wants(
        goal=_plain(_infinitive(goals[0])) if goals else "",
        can=_plain(can[1]) if can and len(can[1].split()) <= 10 else "",
        find=_plain(find[2]) if find and len(find[2].split()) <= 7 else "",
        find_verb=_third(find[1]) if find and len(find[2].split()) <= 7 else "",
        fact=_plain(told),
    )


def _is_someone(words: str) -> bool:
    said = words.lower().split()
    return bool(re.search(r"\b(?:called|named)\b", words)) or said[-1] in roles() or said[-1] in data("roles")["plurals"]


def _infinitive(goal: str) -> str:
    first, _, rest = goal.partition(" ")
    if first.endswith("ing") and len(first) > 5:
        stem = first[:-3]
        stem = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls" else stem
        return f"{stem} {rest}".strip()
    return f"{bare(first)} {rest}".strip() if first.endswith("ies") else goal


def _third(verb: str) -> str:
    first, _, rest = verb.partition(" ")
    return f"{first if first.endswith('s') or first == 'is' else third(first)} {rest}".strip()


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" ,.;:")
