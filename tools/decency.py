"""What is not made here: sexual content with children; words alone are judged, and nothing is changed."""

import re

from film.errors import Refused
from film.film import Film

SEXUAL = re.compile(
    r"\b(?:sex(?:ual\w*|y|ily)?|nude|nudity|naked|undress\w*|topless|erotic\w*|porn\w*|seduc\w+|lingerie|striptease|orgy|"
    r"orgasm\w*|aroused|arousing|intercourse|fetish\w*|molest\w*|rape[sd]?|raping|make love|making love|horny|incest\w*|"
    r"fondl\w+|grop(?:e|es|ing)|masturbat\w*)\b",
    re.IGNORECASE,
)
CHILD = re.compile(
    r"\b(?:child(?:ren)?|kids?|minors?|underage|teen(?:s|age|aged|agers?)?|adolescents?|preteens?|toddlers?|infants?|"
    r"bab(?:y|ies)|schoolgirls?|schoolboys?|girls?|boys?|pupils?|lolita|daughters?|sons?|"
    r"(?:1[0-7]|[1-9])[ -]?(?:years?|yrs?|yo|y/o)(?:[ -]?olds?)?|aged? (?:1[0-7]|[1-9])|"
    r"(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -]year[ -]olds?)\b",
    re.IGNORECASE,
)
NOT_OF_SEX = re.compile(r"\b(?:same|opposite) sex\b|\bthe sex of\b|\bsex(?:es)?: ", re.IGNORECASE)
MAJORITY = 18


def refuse_harm(film: Film | None, *texts: str | None) -> None:
    """Raise Refused where words ask for sexual content with a child, by age, by word, or by a character who is one."""
    text = NOT_OF_SEX.sub(" ", " \n ".join(filter(None, texts)))
    if not SEXUAL.search(text):
        return
    children = [c.name for c in film.characters if c.appearance.figure.age < MAJORITY] if film else []
    named = next((name for name in children if re.search(rf"\b{re.escape(name.split()[0])}\b", text, re.IGNORECASE)), None)
    if CHILD.search(text) or named:
        raise Refused("sexual content with anyone under 18 is not made here; nothing was changed")
