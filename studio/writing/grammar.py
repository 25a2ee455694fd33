"""Small English: articles, persons of a verb phrase, present tense, sentences; enough for words lifted from a premise."""

import re

FIRST = {
    "her": "my",
    "his": "my",
    "their": "our",
    "its": "my",
    "she": "I",
    "he": "I",
    "they": "we",
    "it": "it",
    "him": "me",
    "them": "us",
    "herself": "myself",
    "himself": "myself",
    "themselves": "ourselves",
    "hers": "mine",
}
SECOND = {
    "her": "your",
    "his": "your",
    "their": "your",
    "its": "your",
    "she": "you",
    "he": "you",
    "they": "you",
    "him": "you",
    "them": "you",
    "herself": "yourself",
    "himself": "yourself",
    "themselves": "yourselves",
    "hers": "yours",
}
FOLLOWS_OBJECT = re.compile(
    r"^(?:$|[.,;:!?]|and\b|or\b|but\b|to\b|in\b|on\b|at\b|from\b|with\b|for\b|by\b|before\b|who\b|that\b)"
)
IRREGULAR = {"have": "has", "be": "is", "do": "does", "go": "goes", "are": "is", "were": "was"}
VOWEL_SOUND = re.compile(r"^(?:[aeiou](?!ni[vcqft]|se[rd]?\b|ne\b|ro)|hour|honest|heir)", re.I)


def voiced(phrase: str, person: str) -> str:
    """Return a third-person phrase as the one it is about would say it ("first") or be told it ("second")."""
    table = FIRST if person == "first" else SECOND
    out: list[str] = []
    pieces = re.split(r"(\b[A-Za-z]+\b)", phrase)
    for at, piece in enumerate(pieces):
        low = piece.lower()
        if low not in table:
            out.append(piece)
        elif low == "her" and FOLLOWS_OBJECT.match("".join(pieces[at + 1 :]).lstrip()):
            out.append("me" if person == "first" else "you")
        else:
            out.append(table[low])
    return "".join(out)


def third(verb_phrase: str) -> str:
    """Return a bare verb phrase in the third person singular: "move things" is "moves things"."""
    verb, _, rest = verb_phrase.partition(" ")
    said = IRREGULAR.get(verb.lower())
    if not said:
        if re.search(r"(?:s|x|z|ch|sh|o)$", verb):
            said = f"{verb}es"
        elif re.search(r"[^aeiou]y$", verb):
            said = f"{verb[:-1]}ies"
        else:
            said = f"{verb}s"
    return f"{said} {rest}".strip()


def bare(verb: str) -> str:
    """Return the bare form of a third-person verb: "finds" is "find"."""
    back = {said: base for base, said in IRREGULAR.items()}
    if verb in back:
        return back[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    if re.search(r"(?:ss|x|z|ch|sh)es$", verb):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def a(noun: str) -> str:
    """Return the noun with its indefinite article."""
    if re.match(r"^(?:a|an|the|some|two|three|my|her|his|their|our)\s", noun, re.I) or not noun:
        return noun
    return f"{'an' if VOWEL_SOUND.match(noun) else 'a'} {noun}"


def the(noun: str) -> str:
    """Return the noun with the definite article; names and possessives stay as they are."""
    low = re.sub(r"^(?:an?|some|the)\s+", "", noun, flags=re.I)
    if re.match(r"^(?:my|her|his|their|our|your|its)\s", low, re.I) or (low[:1].isupper() and low == noun):
        return low
    return f"the {low}" if low else ""


def sentence(words: str) -> str:
    """Return words as a sentence: a capital first, a mark at the end, single spaces."""
    tidy = re.sub(r"\s+", " ", words).strip(" ,;:-")
    tidy = re.sub(r"\s+([,.;:!?])", r"\1", tidy)
    tidy = re.sub(r"([.!?])\1*(?<!\.\.\.)\s*[,;]", r"\1", tidy)
    if not tidy:
        return ""
    tidy = tidy[0].upper() + tidy[1:]
    tidy = re.sub(r"([.!?])\s+([a-z])", lambda m: f"{m[1]} {m[2].upper()}", tidy)
    return tidy if tidy[-1] in ".!?…" else f"{tidy}."
