"""Titles that mean something: made of the story's thing, place, people and words."""

import re
from random import Random

from studio.writing.story import Story, spoken_place

AFLOAT = r"(?:spaceship|starship|ship|boat|submarine|steamer|ferry|trawler|yacht|train|station|space station)"
POINT = re.compile(
    r"\b(?:Point|Pier|Station|Hotel|House|Hall|Manor|School|Bridge|Cape|Head|Rock|Light|Diner|Bar|Inn|Castle|Hospital)\b"
)
ASKED = re.compile(r"\b(?:called|titled|entitled|title:?)\s+[\"“'«](.+?)[\"”'»]")


def title_of(story: Story, random: Random) -> str:
    """Return the title asked for, else one of the story's own."""
    if asked := ASKED.search(story.premise):
        return asked[1]
    hero = story.players["H"].calls
    thing = _capital(re.sub(r"^(?:stolen|old|lost|torn|secret)\s+(?=\w+\s\w+)", "", story.thing))
    place = re.sub(r"^the\s+", "", spoken_place(story.place_told or story.places[0]), flags=re.I)
    short = _capital(place) if len(place.split()) <= 3 else _capital(place.split()[-1])
    patterns = [f"The {thing}", f"What the {thing} Knew", f"The Last {thing}"]
    if story.place_told:
        named = re.search(r"[A-ZÀ-Þ][\w’'-]+(?:\.?\s+[A-ZÀ-Þ][\w’'-]+)*", story.place_told)
        spot = named[0] if named else short
        the_named = bool(named) and bool(
            re.match(rf"the (?:{AFLOAT}\s+)?{re.escape(spot)}", story.place_told.split(" of ")[-1])
        )
        inside = "in" if named and story.place_told in (spot, f"the {spot}") and not POINT.search(spot) else "at"
        where = spot if named and not the_named else f"the {spot}"
        where = re.sub(r"^The ", "the ", where)
        on = "on" if re.search(rf"\b{AFLOAT}\s+{re.escape(spot)}", story.place_told) else inside
        patterns = [
            f"One Night {on} {where}" if "night" in story.hours else f"A Day {on} {where}",
            f"Leaving {where}",
            f"The {thing} of {where}",
        ]
        patterns += [spot if named else f"The {spot}"]
    if story.wants.can:
        verb = story.wants.can.split()[0]
        patterns = [
            f"What {hero} Moves"
            if verb == "move"
            else f"The Girl Who Could {_capital(verb)}"
            if story.players["H"].female
            else f"The One Who Could {_capital(verb)}",
            f"{hero} Unbound",
            f"Hands of {hero}",
        ]
    if story.wants.fact:
        patterns = [f"Nobody Tell {story.players['A'].calls}", f"What {hero} Knows", *patterns[:2]]
    words = [_capital(word) for word in story.key_words[:2]]
    if words and not story.place_told and not story.wants.can and not story.wants.find:
        patterns = [" ".join(words), f"The {words[-1]} Hour", *patterns[:1]]
    told_once = [pattern for pattern in patterns if not _repeats(pattern)]
    return random.choice(told_once or patterns)


def _repeats(title: str) -> bool:
    """Return whether a title says a word twice: "The Town Clock of the Town"."""
    said = [word.lower() for word in title.split() if len(word) > 3]
    return len(said) > len(set(said))


def _capital(words: str) -> str:
    small = {"of", "the", "and", "a", "an", "in", "on", "at", "to", "with", "for"}
    return " ".join(w if n and w in small else w[:1].upper() + w[1:] for n, w in enumerate(words.split()))
