"""Who is in a premise: names, roles, ages, looks and relations, from its words alone; nobody is invented here."""

import re

from film.value import Value
from studio.writing.lexicon import data, roles, sex_of_name, words_of
from studio.writing.names_in import NAME, TITLES, names_in

LOOKS = re.compile(
    r"^(?:,|\s)*(?:with|in|wearing)\s+((?:an?\s+|the\s+|her\s+|his\s+)?[^.;!?]*?"
    r"(?:hair|eyes|beard|coat|dress|glasses|scar|hat|jacket|freckles|moustache|skin|cloak|uniform|plait|braid|boots|suit|"
    r"leg|arm|"
    r"hoodie|apron|scarf|armou?r|robes?|gloves?|crown|helmet|shawl|waistcoat|spectacles|cap|gown|veil|mask|cape|wig|sari|"
    r"kimono|goggles|trousers|shirt|shoes|curls|tattoos?|face|hands?|hook)\b(?:\s+and\s+(?:an?\s+)?[\w\- ]*?"
    r"(?:hair|eyes|beard|coat|dress|glasses|scar|hat|jacket|freckles|skin|cloak))?)"
)
AGE = re.compile(
    r"\b(\d{1,3})[- ]?(?:years?[- ]old|yo\b)|\baged?\s+(\d{1,3})|^\s*[,(]\s*(\d{1,3})\b|\b(?:in (?:his|her|"
    r"their) )((?:early|mid|late)?[ -]?\w+ties)\b"
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


NUMBERS = dict(
    zip(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        range(1, 21),
        strict=True,
    )
) | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
YEARS_OLD = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(NUMBERS)})[- ]years?[- ]old\s+(?:[a-z-]+\s+){{0,3}}(?:called\s+|named\s+)?$", re.I
)


NOT_SOMEBODY = re.compile(
    r"\b(?:is|was|are|were|be|becomes?|became|being|been|as|like|than|called|named|play|plays|playing|such|dressed as|nor|"
    r"about (?:a|an|two)|kind of|sort of)\s*$", re.I
)  # fmt: skip
"""What stands before a word for people that says what somebody is, and brings in nobody."""
PART_OF_A_WORD = re.compile(
    r"\s+(?:school|station|house|tower|uniform|costume|mask|job|work|office|car|cap|hat|coat|band|hospital|ward|room|cell|lodge|"
    r"village|story|tale|film|movie|statue|portrait|doll|suit|ship|game|class|shop|union|life|song|dance|market|company|team)\b"
)


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
    extra: bool = False
    """Whether they are only seen and never speak: an animal, or somebody of whom only a moment tells."""


def people_in(text: str) -> tuple[Person, ...]:
    """Return the people of `text`, named ones first found with what is said of them, then those known by role alone."""
    named = [_named(name, text) for name in names_in(text).people]
    unnamed = _unnamed(text, named)
    return tuple(sorted((*named, *unnamed), key=lambda person: person.at))


def _named(name: str, text: str) -> Person:
    at = text.index(name)
    before, after = text[max(0, at - 90) : at], text[at + len(name) : at + len(name) + 120]
    told, relation = _role_before(before)
    then = _role_after(after) or _role_later(name, text)
    role = _more_telling(then, told, relation) or _pair_role(name, text) or _title_role(name)
    looks = LOOKS.match(re.sub(r"^,\s*(?:aged\s+)?\d{1,3}\b", "", after)) or LOOKS.search(_own_phrase(after))
    sex = _sex(name, f"{role} {relation}", after)
    return Person(
        name=name,
        role=_tidy(role or relation),
        sex=sex,
        age=_age(f"{_noun_phrase(before, told)} {then}", after, before),
        looks=looks[1] if looks else "",
        relation=relation,
        hostile=_hostile(before, after, role),
        at=at,
    )


def _noun_phrase(before: str, role: str) -> str:
    """Return the words of the noun phrase that a name or role closes: from its determiner on."""
    match = re.search(r"(?:.*\b)?((?:an?|the|her|his|their|two)\s+[\w\- ]*)$", before[-60:], re.I)
    near = match[1] if match and role and role.split()[-1] in match[1] else ""
    return f"{near} {role}"


def _role_later(name: str, text: str) -> str:
    found = re.search(
        rf"\b{re.escape(name)}\b(?:,| is| was)\s+(?:an?|the)\s+([\w\- ]+?)(?:\s+(?:who|that|with|from|in|and|at|of|on)\b"
        r"|[,.;]|$)",
        text,
    )
    return found[1] if found and len(found[1].split()) <= 4 else ""


def _more_telling(then: str, told: str, relation: str) -> str:
    """Return what is said after a name unless that is only sex or age and there was a trade before it."""
    plain = then.split()[-1].lower() in ("man", "woman", "girl", "boy", "child", "lady", "gentleman") if then else True
    return (told or then) if plain and (not relation or not then) else then


def _title_role(name: str) -> str:
    title = name.split()[0].rstrip(".").lower() if len(name.split()) > 1 else ""
    title = {"dr": "doctor", "prof": "professor", "capt": "captain", "sgt": "sergeant", "col": "colonel"}.get(title, title)
    return title if title in roles() and title not in ("father", "sister", "brother", "old", "little", "young") else ""


def _own_phrase(after: str) -> str:
    return re.split(r"\bwho\b|\.|;", after)[0][:80] if not re.match(r"\s*(?:,\s*)?and\b", after) else ""


def _role_before(before: str) -> tuple[str, str]:
    kin = "|".join(sorted(words_of("kin"), key=len, reverse=True))
    match = re.search(
        r"\b(?P<det>an?|the|her|his|their|my|our|one)\s+(?P<noun>[\w\- ]{2,50}?)\s*(?:,|\s(?:who is |is )?(?:called|"
        r"named))\s*$",
        before + " ".rstrip(),
        re.I,
    ) or re.search(r"\b(?P<det>an?|the|her|his|their|my|our)\s+(?P<noun>[\w\- ]{2,40}?)\s*,?\s*$", before, re.I)
    if match and (inner := re.match(r"\w+\s.*\b((?:an?|the|her|his|their|my|our)\s+[\w\- ]+,?\s*)$", match[0], re.S)):
        return _role_before(f" {inner[1]}")
    if not match:
        last = re.search(r"([a-z][\w\-]*)\s*$", before)
        return (last[1], "") if last and last[1].lower() in roles() else ("", "")
    noun = match["noun"].strip()
    last = " ".join(noun.split()[-2:]).lower()
    if match["det"].lower() in ("her", "his", "their", "my", "our") and (found := re.search(rf"\b({kin})$", last)):
        return noun, found[1]
    if len(noun.split()) > 4 or re.search(
        r"\b(?:with|and|who|named|called|to|in|by|about|of|for|from|at|on|between|against)\b", noun
    ):
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
        if (
            last in words_of("animals")
            and count < len(words)
            and words[count].lower() not in ("who", "that", "with", "in", "and")
        ):
            continue
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
    if title := re.match(
        r"(Mrs|Ms|Miss|Lady|Queen|Princess|Aunt|Granny|Grandma|Sister)\b|(Mr|Sir|Lord|King|Prince|Uncle|Grandpa)\b", name
    ):
        return "female" if title[1] else "male"
    told = [roles()[word] for word in role.lower().replace("-", " ").split() if roles().get(word)]
    if told:
        return told[-1]
    if known := sex_of_name(_given(name)):
        return known
    pronoun = re.search(r"^[^A-Z.;]*?\b(she|her|he|his|him)\b", after)
    return "" if not pronoun else ("female" if pronoun[1].lower() in ("she", "her") else "male")


def _given(name: str) -> str:
    return re.sub(rf"^(?:{TITLES})\.?\s+", "", name)


def _age(before: str, after: str, lead: str = "") -> str:
    if match := YEARS_OLD.search(lead):
        return str(NUMBERS.get(match[1].lower(), match[1]))
    for text in (after[:40], before):
        if match := AGE.search(text):
            return next(group for group in match.groups() if group)
    word = re.search(rf"\b({'|'.join(OLD_WORDS)})\b", before.split(",")[-1].lower())
    if word:
        return OLD_WORDS[word[1]]
    small = re.search(r"\b(child|kid|toddler)\b", before.split(",")[-1].lower())
    if small and "teen" not in before:
        return "4" if small[1] == "toddler" else "8"
    child = re.search(r"\b(girl|boy)\b", before.split(",")[-1].lower())
    grown = re.search(r"\b(grandmother|grandfather|grandma|grandpa|granny)\b", before.lower())
    return "16" if child else ("70" if grown else "")


def _tidy(role: str) -> str:
    return re.sub(r"^(?:an?|the|her|his|their|\d+[- ]years?[- ]old)\s+", "", role.strip(" ,"), flags=re.I).strip()


def _hostile(before: str, after: str, role: str) -> bool:
    words = set(f"{before[-45:].split('.')[-1].split(',')[-1]} {role}".lower().split())
    hunted = re.search(
        r"\b(?:against|hunted by|chased by|escape|defeat|stop|faces?|confronts?|duels?|fights?|fighting|"
        r"versus)\s+(?:off\s+)?(?:[\w\-]+\s+){0,3}$",
        before,
        re.I,
    )
    does = re.match(
        r"^,?\s*(?:who|which|that)?\s*(?:hunts|threatens|plans to destroy|murders|betrays|wants to (?:kill|destroy))", after
    )
    return bool(words & (words_of("foe_adjectives") | words_of("foe_nouns")) or hunted or does)


def _unnamed(text: str, named: list[Person]) -> list[Person]:
    found: list[Person] = []
    nouns = "|".join(sorted((re.escape(word) for word in roles()), key=len, reverse=True))
    beasts = "|".join(words_of("animals"))
    pattern = re.compile(
        rf"\b(an?|the|two|three|her|his|their|one|another|old)\s+((?:[\w\-]+\s+){{0,3}}?(?:{nouns}))\b(?!\s+(?:called|"
        rf"named|(?-i:[A-ZÀ-Þ])|(?:{beasts})\b)|,\s+(?-i:[A-ZÀ-Þ])|['’-])",
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
        if NOT_SOMEBODY.search(before) or PART_OF_A_WORD.match(after):
            continue
        if re.match(r"^,?\s*(?:the|her|his)?\s*$", after[:2]) and re.match(r"^\s+[A-ZÀ-Þ]", after):
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
