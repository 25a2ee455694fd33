"""Who is in a premise: names, roles, ages, looks and relations, from its words alone; nobody is invented here."""

import re

from film.value import Value
from studio.writing.lexicon import data, roles, sex_of_name, words_of

NAME = r"[A-Z][\w’'\-]*[\w](?:\s+(?:de|van|von|da|del|al|bin|O')?\s*[A-Z][\w’'\-]*\w)*"
TITLES = (
    "Dr|Doctor|Captain|Professor|Mr|Mrs|Ms|Miss|Sir|Lady|Lord|King|Queen|Prince|Princess|Detective|Inspector|Sergeant|"
    "Colonel|General|Agent|Sheriff|Father|Sister|Brother|Uncle|Aunt|Granny|Grandma|Grandpa|Old|Little|Young|Chef|Coach|Judge|Nurse"
)
NOT_NAMES = frozenset(
    [
        "A",
        "An",
        "The",
        "In",
        "On",
        "At",
        "When",
        "While",
        "After",
        "Before",
        "During",
        "One",
        "Two",
        "Three",
        "It",
        "He",
        "She",
        "They",
        "We",
        "I",
        "His",
        "Her",
        "Their",
        "My",
        "Our",
        "Your",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "If",
        "But",
        "And",
        "Or",
        "So",
        "As",
        "Once",
        "Every",
        "Everyone",
        "Someone",
        "Nobody",
        "Each",
        "Some",
        "Show",
        "Open",
        "Opening",
        "End",
        "Ends",
        "Ending",
        "With",
        "Without",
        "For",
        "From",
        "To",
        "Into",
        "By",
        "Set",
        "Make",
        "Film",
        "Story",
        "Noir",
        "Romance",
        "Comedy",
        "Horror",
        "Thriller",
        "Western",
        "Fantasy",
        "Drama",
        "Mystery",
        "Adventure",
        "Act",
        "Scene",
        "Climax",
        "Finally",
        "Then",
        "Now",
        "Today",
        "Tonight",
        "Tomorrow",
        "Yesterday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Christmas",
        "Easter",
        "Halloween",
        "God",
        "AI",
        "TV",
        "English",
        "French",
        "German",
        "Spanish",
        "Italian",
        "Russian",
        "Chinese",
        "Japanese",
        "American",
        "British",
        "Irish",
        "Scottish",
        "Indian",
        "African",
        "European",
        "Mexican",
        "Korean",
        "Vietnamese",
        "Egyptian",
        "Greek",
        "Roman",
        "Viking",
        "Victorian",
        "Wild",
        "West",
        "World",
        "War",
        "Internet",
        "OK",
        "Yes",
        "No",
        "Please",
        "Write",
        "Give",
        "Tell",
        "About",
        "What",
        "Who",
        "Why",
        "How",
        "Where",
        "Deep",
        "Far",
        "High",
        "Late",
        "Early",
        "Just",
        "Only",
        "Not",
        "Nothing",
        "All",
        "Both",
        "Many",
        "Most",
        "Also",
        "Even",
        "Still",
        "Again",
        "Earth",
        "Moon",
        "Sun",
        "Mars",
        "First",
        "Second",
        "Third",
        "Last",
        "Next",
        "Black",
        "White",
        "Red",
        "Blue",
        "Green",
        "Dark",
        "Let",
        "Think",
        "Imagine",
        "Follow",
        "Follows",
    ]
)
PLACE_LEADS = (
    r"(?:in|at|near|through|across|outside|inside|above|beneath|under|around|over|beyond|aboard|leaving|leave|reach|reaches)"
)
PLACE_KINDS = (
    r"(?:town|city|village|island|planet|station|ship|castle|kingdom|moon|valley|street|bar|cafe|café|hotel|colony|land|county|"
    r"spaceship|starship|space station|forest|mountain|river|harbour|harbor|port|market|school|hospital|theatre|restaurant|pub|inn)"
)
PLACE_FORM = re.compile(
    r"^(?:Port|Fort|Mount|Lake|Saint|St|San|Santa|New|Cape|Point|North|South|East|West|Upper|Lower|Old|Los|Las|El|Rio)\s|"
    r"(?:ville|ton|burg|burgh|shire|haven|wick|mouth|stead|grad|ford|dale)$|"
    r"\s(?:Bay|Street|Island|Islands|Station|Valley|Falls|Hill|Hills|Creek|City|Town|River|Square|Alley|Harbour|Harbor|Forest|Castle|"
    r"Point|Beach|Park|Bridge|Road|Avenue|Lane|Rock|Ridge|Lake|Sea|Ocean|Mountains?|Desert|Market|Hotel|Theatre|School|House|Manor|"
    r"Hall|Pass|Wood|Woods|Moor|Heath|Springs|Wells|Gulch|Flats|Colony|Base|Cove|Head|Light|Diner|Cafe|Café|Bar|Inn|Academy)$"
)
GROUP_FORM = re.compile(
    r"(?:Corp|Corporation|Inc|Company|Industries|Systems|Order|Society|Guild|Syndicate|Agency|Bureau|Cartel|Family|Gang|Group|"
    r"Institute|Foundation|Empire|Council|Brotherhood|Sisterhood|League|Labs?|Dynamics|Bank|Club|Army|Legion|Circle)$"
)
LOOKS = re.compile(
    r"^(?:,|\s)*(?:with|in|wearing)\s+((?:an?\s+|the\s+|her\s+|his\s+)?[^.;!?]*?"
    r"(?:hair|eyes|beard|coat|dress|glasses|scar|hat|jacket|freckles|moustache|skin|cloak|uniform|plait|braid|boots|suit|leg|arm|"
    r"hoodie|apron|scarf|curls|tattoos?|face|hands?|hook)\b(?:\s+and\s+(?:an?\s+)?[\w\- ]*?"
    r"(?:hair|eyes|beard|coat|dress|glasses|scar|hat|jacket|freckles|skin|cloak))?)"
)
AGE = re.compile(
    r"\b(\d{1,3})[- ]?(?:years?[- ]old|yo\b)|\baged?\s+(\d{1,3})|^\s*[,(]\s*(\d{1,3})\b|\b(?:in (?:his|her|their) )((?:early|mid|late)?[ -]?\w+ties)\b"
)
OLD_WORDS = {
    "old": "70",
    "elderly": "75",
    "aging": "62",
    "ageing": "62",
    "retired": "66",
    "young": "22",
    "teenage": "16",
    "little": "8",
}


class Person(Value):
    """Someone a premise speaks of."""

    name: str = ""
    role: str = ""
    """What they are, with its adjectives: "lighthouse keeper"."""
    sex: str = ""
    age: str = ""
    looks: str = ""
    relation: str = ""
    """What they are to the main person: "friend"."""
    hostile: bool = False
    at: int = 0
    """Where in the text they first stand."""


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
    while words and words[0].rstrip(".") in NOT_NAMES:
        words.pop(0)
    while words and words[-1] in NOT_NAMES:
        words.pop()
    if not words or (len(words) == 1 and words[0].rstrip(".") in TITLES.split("|")):
        return ""
    opens = start == 0 or bool(re.search(r"[.!?:\n\"“]\s*$", text[:start]))
    alone = len(words) == 1 and len(name.split()) == 1
    if opens and alone and not sex_of_name(words[0]) and not _acts(words[0], text, start):
        return ""
    return " ".join(words)


def _acts(word: str, text: str, start: int) -> bool:
    """Return whether a capitalised word at a sentence's start is a name: it stands elsewhere too, or does something."""
    again = re.search(rf"(?<![.!?]\s)(?<!^)\b{re.escape(word)}\b", text[start + len(word) :])
    follows = text[start + len(word) : start + len(word) + 40]
    does = re.match(
        r"^\s+(?:is|was|has|must|wants|needs|finds|lives|works|runs|who|the)\b|^,\s+(?:an?|the|\d)|^\s*\(\d", follows
    )
    verb = re.match(r"^\s+([a-z]+(?:s|es))\s+(?:a|an|the|her|his|to|in|on|that|from|with|for|up|out|into)\b", follows)
    plural = word.lower() in words_of("groups") or word.lower() in data("roles")["plurals"] or word.endswith("s")
    return bool(again or does or (verb and not plural)) and word.lower() not in roles()


def _kind(name: str, before: str, after: str, text: str) -> str:
    called = re.search(r"\b(\w+)\s+(?:that is |is )?(?:called|named|of)\s+(?:the\s+)?$", before + " ")
    if GROUP_FORM.search(name) or (called and called[1].lower() in words_of("groups")):
        return "group"
    if re.search(rf"\b{PLACE_KINDS}\s*,?\s*(?:called|named|of)\s+(?:the\s+)?$", before + " ", re.I) or PLACE_FORM.search(name):
        return "place"
    if re.search(rf"\b{PLACE_LEADS}\s+(?:the\s+)?$", before + " ", re.I) and not sex_of_name(name):
        return "place"
    towards = re.search(r"\b(?:of|to|from|on|for)\s+(?:the\s+)?$", before + " ", re.I)
    if towards and not sex_of_name(name) and not re.search(rf"\b{re.escape(name)}\b(?:,| who| and \w+ (?:are|must))", text):
        return "place"
    if re.search(r"\bthe\s+$", before + " ", re.I) and not sex_of_name(name):
        return "group" if name.endswith("s") else "place"
    return "person"


def people_in(text: str) -> tuple[Person, ...]:
    """Return the people of `text`, named ones first found with what is said of them, then those known by role alone."""
    named = [_named(name, text) for name in names_in(text).people]
    unnamed = _unnamed(text, named)
    return tuple(sorted((*named, *unnamed), key=lambda person: person.at))


def _named(name: str, text: str) -> Person:
    at = text.index(name)
    before, after = text[max(0, at - 90) : at], text[at + len(name) : at + len(name) + 120]
    role, relation = _role_before(before)
    role = _role_after(after) or role or _pair_role(name, text)
    if not role:
        later = re.search(
            rf"\b{re.escape(name)}\b(?:,| is| was)\s+(?:an?|the)\s+([\w\- ]+?)(?:\s+(?:who|with|from|in|and)\b|[,.;]|$)", text
        )
        role = later[1] if later else ""
    looks = LOOKS.match(after) or LOOKS.search(_own_phrase(after))
    sex = _sex(name, f"{role} {relation}", after)
    return Person(
        name=name,
        role=_tidy(role or relation),
        sex=sex,
        age=_age(_noun_phrase(before, role), after),
        looks=looks[1] if looks else "",
        relation=relation,
        hostile=_hostile(before, after, role),
        at=at,
    )


def _noun_phrase(before: str, role: str) -> str:
    """Return the words of the noun phrase that a name or role closes: from its determiner on."""
    match = re.search(r"\b(?:an?|the|her|his|their|two)\s+[\w\- ]*$", before[-60:], re.I)
    near = match[0] if match and role and role.split()[-1] in match[0] else ""
    return f"{near} {role}"


def _own_phrase(after: str) -> str:
    return re.split(r"\bwho\b|\.|;", after)[0][:80] if not re.match(r"\s*(?:,\s*)?and\b", after) else ""


def _role_before(before: str) -> tuple[str, str]:
    kin = "|".join(sorted(words_of("kin"), key=len, reverse=True))
    match = re.search(
        r"\b(?P<det>an?|the|her|his|their|my|our|one)\s+(?P<noun>[\w\- ]{2,50}?)\s*(?:,|\s(?:who is |is )?(?:called|named))\s*$",
        before + " ".rstrip(),
        re.I,
    ) or re.search(r"\b(?P<det>an?|the|her|his|their|my|our)\s+(?P<noun>[\w\- ]{2,40}?)\s*,?\s*$", before, re.I)
    if not match:
        last = re.search(r"([a-z][\w\-]*)\s*$", before)
        return (last[1], "") if last and last[1].lower() in roles() else ("", "")
    noun = match["noun"].strip()
    last = " ".join(noun.split()[-2:]).lower()
    if match["det"].lower() in ("her", "his", "their", "my", "our") and (found := re.search(rf"\b({kin})$", last)):
        return noun, found[1]
    if len(noun.split()) > 4 or re.search(r"\b(?:with|and|who|named|called|to|in|by)\b", noun):
        tail = noun.split()[-1]
        return (tail, "") if tail.lower() in roles() else ("", "")
    head = noun.split()[-1].lower() if noun else ""
    known = head in roles() or last in roles() or re.search(r"(?:er|or|ist|ian|man|woman|eer)$", head)
    return (noun, "") if known else ("", "")


def _role_after(after: str) -> str:
    match = re.match(r"^,?\s+(?:the|an?)\s+([\w\- ]+)|^,\s*\d{1,3},\s*(?:the|an?)\s+([\w\- ]+)", after)
    if not match:
        return ""
    words = (match[1] or match[2]).split()[:5]
    for count in range(1, len(words) + 1):
        last = words[count - 1].lower()
        if last in ("who", "that", "with", "in", "and", "of", "from", "to"):
            return ""
        longer = count < len(words) and " ".join((last, words[count].lower())) in roles()
        if (last in roles() or re.search(r"(?:eer|ist|ian|ess)$", last)) and not longer:
            further = count < len(words) and words[count].lower() in roles()
            return " ".join(words[: count + 1] if further else words[:count])
    return ""


def _pair_role(name: str, text: str) -> str:
    plurals = data("roles")["plurals"]
    match = re.search(
        rf"\b({'|'.join(plurals)})\b[,:]?\s+(?:called\s+|named\s+)?({NAME})\s*(?:,[^,]*)?,?\s+and\s+({NAME})", text
    )
    if match and name in (match[2], match[3]):
        return plurals[match[1]][0]
    after = re.search(rf"({NAME})\s+and\s+({NAME}),\s+(?:two\s+)?((?:[\w\-]+\s+){{0,2}})({'|'.join(plurals)})\b", text)
    return f"{after[3]}{plurals[after[4]][0]}" if after and name in (after[1], after[2]) else ""


def _sex(name: str, role: str, after: str) -> str:
    told = [roles()[word] for word in role.lower().replace("-", " ").split() if roles().get(word)]
    if told:
        return told[-1]
    if known := sex_of_name(_given(name)):
        return known
    pronoun = re.search(r"\b(she|her|he|his|him)\b", after.split(".")[0], re.I)
    return "" if not pronoun else ("female" if pronoun[1].lower() in ("she", "her") else "male")


def _given(name: str) -> str:
    return re.sub(rf"^(?:{TITLES})\.?\s+", "", name)


def _age(before: str, after: str) -> str:
    for text in (after[:40], before):
        if match := AGE.search(text):
            return next(group for group in match.groups() if group)
    word = re.search(rf"\b({'|'.join(OLD_WORDS)})\b", before.split(",")[-1].lower())
    if word:
        return OLD_WORDS[word[1]]
    child = re.search(r"\b(girl|boy|child|kid|toddler)\b", before.split(",")[-1].lower())
    grown = re.search(r"\b(grandmother|grandfather|grandma|grandpa|granny)\b", before.lower())
    return "14" if child else ("70" if grown else "")


def _tidy(role: str) -> str:
    return re.sub(r"^(?:an?|the|her|his|their|\d+[- ]years?[- ]old)\s+", "", role.strip(" ,"), flags=re.I).strip()


def _hostile(before: str, after: str, role: str) -> bool:
    words = set(f"{before[-45:].split('.')[-1].split(',')[-1]} {role}".lower().split())
    hunted = re.search(r"\b(?:against|hunted by|chased by|escape|defeat|stop|from)\s+(?:[\w\-]+\s+){0,3}$", before, re.I)
    does = re.match(
        r"^,?\s*(?:who|which|that)?\s*(?:hunts|threatens|plans to destroy|murders|betrays|wants to (?:kill|destroy))", after
    )
    return bool(words & (words_of("foe_adjectives") | words_of("foe_nouns")) or hunted or does)


def _unnamed(text: str, named: list[Person]) -> list[Person]:
    found: list[Person] = []
    nouns = "|".join(sorted((re.escape(word) for word in roles()), key=len, reverse=True))
    pattern = re.compile(
        rf"\b(an?|the|two|three|her|his|their|one|another|old)\s+((?:[\w\-]+\s+){{0,3}}?(?:{nouns}))\b(?!\s+(?:called|named|[A-Z])|,\s+[A-Z]|['’-])",
        re.I,
    )
    heads: set[str] = {word for person in named for word in person.role.lower().split()[-1:]}
    for match in pattern.finditer(text):
        phrase = match[2].lower()
        head = phrase.split()[-1]
        inner = set(phrase.split()[:-1])
        if head in heads or inner & {
            "of",
            "in",
            "and",
            "to",
            "who",
            "with",
            "for",
            "from",
            "that",
            "on",
            "at",
            "must",
            "is",
            "like",
        }:
            continue
        if any(abs(person.at - match.end()) < 3 for person in named) or re.match(
            r"^\s*(?:\w+\s+)?(?:called|named)\b", text[match.end() :]
        ):
            continue
        before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 100]
        if re.match(r"^,?\s*(?:the|her|his)?\s*$", after[:2]) and re.match(r"^\s+[A-Z]", after):
            continue
        heads.add(head)
        relation = head if match[1].lower() in ("her", "his", "their") and head in words_of("kin") else ""
        looks = LOOKS.match(after)
        person = Person(
            role=_tidy(phrase),
            sex=roles().get(head, "") or _sex("", phrase, after),
            age=_age(f"{match[1]} {phrase}", after),
            looks=looks[1] if looks else "",
            relation=relation,
            hostile=_hostile(f"{before}{phrase}", after, phrase),
            at=match.start(),
        )
        found.append(person)
    return found
