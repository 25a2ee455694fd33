"""Ages and sexes from words; nothing of looks."""

import re
from typing import Literal

from film.ids import seed_of
from studio.breakdown.data.names import FEMALE, MALE
from studio.breakdown.data.roles import AGES, FEMALE_WORDS, MALE_WORDS, WORN_BY
from studio.breakdown.lexicon import Lexicon, normal

Sex = Literal["female", "male"]

NUMBER = re.compile(r"\b(\d{1,3})\b(?! ?(?:cm|feet|foot|ft|kg|lb|m\b|'))")
TOLD = re.compile(r"\b(\d{1,3})[ -]?(?:years?|yrs?|y/?o)\b|\b(?:aged?|is) (\d{1,3})\b")
CHANGE = re.compile(r"\b(?:(\d{1,2}|\w+) years? )?(older|younger)\b")
DECADE = re.compile(
    r"\b(early|mid|middle|late)?\s*(\d0|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)'?s?\b"
)
DECADES = {"teens": 15, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
           "eighties": 80, "nineties": 90}  # fmt: skip
NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

AGE = Lexicon(AGES)
WOMAN = Lexicon({"female": FEMALE_WORDS})
MAN = Lexicon({"male": MALE_WORDS})
WORN = Lexicon(WORN_BY, named=False)


def years(words: str, *, of_age: bool = True) -> int | None:
    """Return the age in years that `words` tell, or None; where they are not `of_age`, a bare number tells nothing."""
    text = normal(words)
    decade = DECADE.search(text)
    if decade and (decade[1] or not decade[2].isdigit() or re.search(rf"{decade[2]}'?s\b", text)):
        start = DECADES.get(decade[2]) or int(decade[2])
        return start + {"early": 2, "late": 8}.get(decade[1] or "", 5)
    if number := (NUMBER if of_age else TOLD).search(text):
        return min(max(int(next(filter(None, number.groups()))), 3), 100)
    if spelled := _spelled(text) if of_age or "year" in text else None:
        return spelled
    found = AGE.first(text)
    return int(found) if found else None


def years_from(words: str, now: int) -> int | None:
    """Return the age that `words` tell, where “ten years older” counts from `now`."""
    change = CHANGE.search(normal(words))
    if not change:
        return years(words)
    told = _number(change[1]) if change[1] else None
    by = told or (15 if change[2] == "older" else 10)
    return min(max(now + by if change[2] == "older" else now - by, 3), 100)


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else NUMBERS.index(word) if word in NUMBERS else TENS.get(word)


def _spelled(text: str) -> int | None:
    tens = "|".join(TENS)
    match = re.search(rf"\b({tens})(?: ({'|'.join(NUMBERS[1:10])}))?\b(?! something)", text)
    if match:
        return TENS[match[1]] + (NUMBERS.index(match[2]) if match[2] else 0)
    small = re.search(rf"\b({'|'.join(NUMBERS[3:])})(?: years?)? old\b|^({'|'.join(NUMBERS[3:])})$", text)
    return NUMBERS.index(small[1] or small[2]) if small else None


def sex_of(name: str, *words: str) -> tuple[Sex, bool]:
    """Return a person's sex and whether anything told it; words tell before names do, and names before dress."""
    text = " . ".join(words)
    woman, man = WOMAN.wanted(text), MAN.wanted(text)
    if woman or man:
        first_woman = woman[0].start if woman else len(text) + 1
        first_man = man[0].start if man else len(text) + 1
        return ("female" if first_woman < first_man else "male"), True
    for part in normal(name).split():
        plain = part.strip(".,'\"")
        if plain in FEMALE or plain in MALE:
            return ("female" if plain in FEMALE else "male"), True
        if plain in FEMALE_WORDS or plain in MALE_WORDS:
            return ("female" if plain in FEMALE_WORDS else "male"), True
    if worn := WORN.first(text):
        return ("female" if worn == "female" else "male"), True
    first = (normal(name).split() or [""])[0]
    if first.endswith(("a", "ia", "ette", "elle", "ine", "yn")):
        return "female", False
    if first.endswith(("o", "us", "or", "rd", "ck", "rt", "on", "k")):
        return "male", False
    return ("female" if seed_of(name, "sex") % 2 else "male"), False
