"""Proper nouns of a premise, told apart as people, places and groups; nothing else is read of them."""

import re
from functools import cache

from film.value import Value
from studio.writing.lexicon import data, roles, sex_of_name, words_of
from studio.writing.lexicon import text as word_list

NAME = r"[A-ZÀ-Þ][\w’'\-]*[\w](?:\s+(?:de|van|von|da|del|al|bin|O')?\s*[A-ZÀ-Þ][\w’'\-]*\w)*"
TITLES = (
    "Dr|Doctor|Captain|Professor|Mr|Mrs|Ms|Miss|Sir|Lady|Lord|King|Queen|Prince|Princess|Detective|Inspector|Sergeant|"
    "Colonel|General|Agent|Sheriff|Father|Sister|Brother|Uncle|Aunt|Granny|Grandma|Grandpa|Old|Little|Young|Chef|Coach|"
    "Judge|Nurse"
)
PLACE_LEADS = (
    r"(?:in|at|near|through|across|outside|inside|above|beneath|under|around|over|beyond|aboard|leaving|leave|reach|reaches)"
)
PLACE_KINDS = (
    r"(?:town|city|village|island|planet|station|ship|castle|kingdom|moon|valley|street|bar|cafe|café|hotel|colony|land|county|"
    r"spaceship|starship|space station|forest|mountain|river|harbour|harbor|port|market|school|hospital|theatre|"
    r"restaurant|pub|inn|abbey|convent|church|lighthouse|tower|bridge|prison|academy|museum|palace|abbey|farm|ranch|submarine|"
    r"diner|clinic|library|monastery|saloon|tavern|moor|bay|lake|desert|base|camp|street|square)"
)
PLACE_FORM = re.compile(
    r"^(?:Port|Fort|Mount|Mt|Lake|Pier|Dock|Platform|Saint|St|Sainte|San|Santa|New|Cape|Point|North|South|East|West|Upper|Lower|Old|Los|Las|El|Rio)[\s-]|"
    r"(?:ville|ton|burg|burgh|shire|haven|wick|mouth|stead|grad|ford|dale)$|"
    r"\s(?:Bay|Street|Island|Islands|Station|Valley|Falls|Hill|Hills|Creek|City|Town|River|Square|Alley|Harbour|Harbor|"
    r"Forest|Castle|"
    r"Point|Beach|Park|Bridge|Road|Avenue|Lane|Rock|Ridge|Lake|Sea|Ocean|Mountains?|Desert|Market|Hotel|Theatre|School|"
    r"House|Manor|"
    r"Hall|Pass|Wood|Woods|Moor|Heath|Springs|Wells|Gulch|Flats|Colony|Base|Cove|Head|Light|Diner|Cafe|Café|Bar|Inn|Academy|Hospital|Abbey|Church|Cathedral|Library|Prison|Tower|Pier|Lighthouse|Cliffs?|Canyon|Coast|Caves?|Tavern|Saloon|Station)$"
)
QUALITIES = frozenset(
    [
        "Black",
        "White",
        "Red",
        "Blue",
        "Green",
        "Dark",
        "Deep",
        "Far",
        "High",
        "Late",
        "Early",
        "Wild",
        "Dry",
        "Long",
        "Last",
        "First",
        "Second",
    ]
)
ALSO_WORDS = frozenset(
    ("April", "May", "June", "August", "Summer", "Autumn", "Winter", "Dawn", "Sunday", "Friday", "Christmas")
)
"""Names that are as often something else: a month, a season, a day."""
GROUP_FORM = re.compile(
    r"(?:Corp|Corporation|Inc|Company|Industries|Systems|Order|Society|Guild|Syndicate|Agency|Bureau|Cartel|Family|Gang|Group|"
    r"Institute|Foundation|Empire|Council|Brotherhood|Sisterhood|League|Labs?|Dynamics|Bank|Club|Army|Legion|Circle)$"
)


@cache
def _not_names() -> frozenset[str]:
    return frozenset(word_list("notnames").split())


class Names(Value):
    """Proper nouns of a premise by what they are."""

    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


def names_in(text: str) -> Names:
    """Return the names in `text`, each once, in order."""
    people: list[str] = []
    places: list[str] = []
    groups: list[str] = []
    for match in re.finditer(rf"(?:\b(?:{TITLES})\.?\s+)?{NAME}", text):
        name = _trimmed(match[0], text, match.start())
        if not name:
            continue
        before = text[: match.start() + match[0].index(name)].rstrip()
        after = text[match.end() :]
        goal = _kind(name, before, after, text)
        row = {"place": places, "group": groups, "person": people}[goal]
        if not any(name in known.split() or name == known for known in (*people, *places, *groups)):
            row.append(name)
    return Names(people=tuple(people), places=tuple(places), groups=tuple(groups))


def _trimmed(name: str, text: str, start: int) -> str:
    words = re.sub(r"[’']s$", "", name).split()
    while words and words[0].rstrip(".") in _not_names() - ALSO_WORDS and not _place_of_quality(words):
        words.pop(0)
    words = [word for word in words if not re.match(r"(?:I|It|He|She|We|They|You|That|There|Let)[’'](?:d|m|s|ve|ll|re)$", word)]
    while words and words[-1] in _not_names() - ALSO_WORDS:
        words.pop()
    if not words or (len(words) == 1 and words[0].rstrip(".") in TITLES.split("|")):
        return ""
    if words[0] in ALSO_WORDS and len(words) == 1 and not _is_called(words[0], text, start):
        return ""
    opens = start == 0 or bool(re.search(r"[.!?:\n\"“]\s*$", text[:start]))
    alone = len(words) == 1 and len(name.split()) == 1
    if opens and alone and not sex_of_name(words[0]) and not _acts(words[0], text, start):
        return ""
    return " ".join(words)


def _place_of_quality(words: list[str]) -> bool:
    """Return whether a name opens with a quality that is part of it: "Black Forest", "Red Rock"."""
    return len(words) > 1 and words[0] in QUALITIES and bool(PLACE_FORM.search(" ".join(words)))


def _is_called(word: str, text: str, start: int) -> bool:
    """Return whether a month's or a season's name is somebody's: they are told of as people are."""
    before, after = text[:start], text[start + len(word) :]
    told = re.match(r"^,\s+(?:an?|the|her|his|\d)\b|^\s+(?:the|and (?:her|his))\s", after)
    return bool(told or re.search(r"\b(?:called|named|girl|boy|woman|sister|brother|friend|daughter|son)\s+$", before))


def _acts(word: str, text: str, start: int) -> bool:
    """Return whether a capitalised word at a sentence's start is a name: it stands elsewhere too, or does something."""
    again = re.search(rf"(?<![.!?]\s)(?<!^)\b{re.escape(word)}\b", text[start + len(word) :])
    follows = text[start + len(word) : start + len(word) + 40]
    does = re.match(
        r"^\s+(?:is|was|has|must|wants|needs|finds|lives|works|runs|who|the)\b|^,\s+(?:an?|the|\d)|^\s*\(\d", follows
    )
    verb = re.match(r"^\s+([a-z]+(?:s|es))\s+(?:a|an|the|her|his|to|in|on|that|from|with|for|up|out|into)\b", follows)
    pair = re.match(r"^\s+and\s+(?:(?:his|her|their|the|an?)\s+(?:[a-z-]+\s+){0,3})?([A-ZÀ-Þ][\w-]+)", follows)
    owns = re.match(r"^\s+and\s+(?:his|her)\s", follows)
    plural = word.lower() in words_of("groups") or word.lower() in data("roles")["plurals"] or word.endswith("s")
    several = plural and not owns and not (pair and sex_of_name(pair[1]))
    return bool(again or does or owns or ((verb or pair) and not several)) and word.lower() not in roles()


def _kind(name: str, before: str, after: str, text: str) -> str:
    called = re.search(r"\b(\w+)\s+(?:that is |is )?(?:called|named|of)\s+(?:the\s+)?$", before + " ")
    if called and called[1].lower() in roles():
        return "person"
    if PLACE_FORM.search(name) and not GROUP_FORM.search(name):
        return "place"
    if GROUP_FORM.search(name) or (called and called[1].lower() in words_of("groups")):
        return "group"
    if re.search(rf"\b{PLACE_KINDS}\s*,?\s*(?:called|named|of)\s+(?:the\s+)?$", before + " ", re.I) or PLACE_FORM.search(name):
        return "place"
    stands = re.search(rf"\b(?:the|an?)\s+(?:[a-z]+\s+)?{PLACE_KINDS}\s+$", before + " ", re.I)
    if (stands or re.match(rf"\s+{PLACE_KINDS}\b", after)) and not sex_of_name(name):
        return "place"
    if re.search(rf"\b{PLACE_LEADS}\s+(?:the\s+)?$", before + " ", re.I) and not sex_of_name(name):
        return "place"
    towards = re.search(r"\b(?:of|to|from|on|for)\s+(?:the\s+)?$", before + " ", re.I)
    awaited = re.search(
        r"\b(?:wait|waits|waiting|search|look|looks|pray|fight|fights|care|cares|fall|falls) for\s+$", before + " "
    )
    if awaited:
        return "person"
    if towards and not sex_of_name(name) and not re.search(rf"\b{re.escape(name)}\b(?:,| who| and \w+ (?:are|must))", text):
        return "place"
    if re.search(r"\bthe\s+$", before + " ", re.I) and not sex_of_name(name):
        return "group" if name.endswith("s") else "place"
    return "person"
