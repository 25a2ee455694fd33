"""What is not made: sexual content with children; words alone are judged, and nothing is changed."""

import re
from collections.abc import Collection

from film.errors import Refused

SEXUAL = re.compile(
    r"\b(?:sex(?:ual\w*|y|ily)?|nude|nudity|naked|undress\w*|topless|erotic\w*|porn\w*|seduc\w+|lingerie|striptease|orgy|"
    r"orgasm\w*|aroused|arousal|arousing|intercourse|fetish\w*|molest\w*|rape[sd]?|raping|makes? love|making love|horny|"
    r"incest\w*|fondl\w+|grop(?:e|es|ing)|masturbat\w*|sensual\w*|hentai|loli\w*|strip(?:s|ping)? (?:off|naked))\b",
    re.IGNORECASE,
)
CHILD = re.compile(
    r"\b(?:child(?:ren)?|kids?|minors?|under-?age|teen(?:s|age|aged|agers?)?|tweens?|adolescents?|pre-?teens?|toddlers?|"
    r"infants?|bab(?:y|ies)|school ?girls?|school ?boys?|girls?|boys?|pupils?|loli\w*|daughters?|sons?|"
    r"(?:1[0-7]|[1-9])[ -]?(?:years?|yrs?|yo|y/o)(?:[ -]?olds?)?|aged? (?:1[0-7]|[1-9])|"
    r"(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -]years?[ -]olds?)\b",
    re.IGNORECASE,
)
NOT_OF_SEX = re.compile(r"\b(?:same|opposite) sex\b|\bthe sex of\b|\bsex(?:es)?: ", re.IGNORECASE)
MAJORITY = 18
"""Years from which someone is grown."""


def refuse_harm(*texts: str | None, children: Collection[str] = ()) -> None:
    """Raise where words ask for sexual content with a child, by age, by word, or by one of the names of `children`.

    Raises:
        Refused: whatever the reason given for it.
    """
    text = NOT_OF_SEX.sub(" ", " \n ".join(filter(None, texts)))
    if not SEXUAL.search(text):
        return
    named = any(re.search(rf"\b{re.escape(name.split()[0])}\b", text, re.IGNORECASE) for name in children if name.split())
    if CHILD.search(text) or named:
        raise Refused("sexual content with anyone under 18 is not made here; nothing was changed")
