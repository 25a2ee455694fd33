"""What is not written here."""

import re

from film.errors import Refused

SEXUAL = re.compile(
    r"\b(?:sex|sexual\w*|porn\w*|erotic\w*|nude|naked|nudity|undress\w*|strip(?:s|ping)? (?:off|naked)|make love|"
    r"makes love|making love|"
    r"orgasm\w*|masturbat\w*|seduc\w+|fetish\w*|intercourse|lingerie|aroused|arousal|sensual\w*|molest\w*|hentai|"
    r"loli\w*)\b", re.I
)  # fmt: skip
MINOR = re.compile(
    r"\b(?:child|children|kid|kids|minor|minors|underage|under-age|toddler|baby|infant|preteen|pre-teen|tween|teen|teens|"
    r"teenage|teenager|"
    r"teenagers|schoolgirl|schoolboy|school girl|school boy|little girl|little boy|young girl|young boy|girls?|boys?|pupil|"
    r"daughter|(?:[1-9]|1[0-7])[- ](?:years?|yrs?)[- ]old|aged? (?:[1-9]|1[0-7])|(?:nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|"
    r"seventeen)(?:[- ]years?[- ]old)?|loli\w*)\b", re.I
)  # fmt: skip


def refuse_harm(words: str) -> None:
    """Raise where sexual content with a minor is asked for.

    Raises:
        Refused: always, whatever the reason given for it.
    """
    if SEXUAL.search(words) and MINOR.search(words):
        raise Refused("sexual content with minors is not made here; leave it out, or write about adults")
