"""What a call is aimed at: targets turned into elements of the film, and refusals of those it does not take."""

import re
from collections.abc import Sequence

from film.errors import BadTarget, NoSuchCharacter
from film.film import NARRATOR, Character, Film, Line, Scene, Shot
from film.reach import character_of
from film.slate import Ref, lines_in, resolve, scenes_in, shots_in, slate
from tools.directing import Directing

ARTICLES = ("a", "an", "the", "some", "any", "no", "his", "her", "their", "its", "more", "two", "three", "another", "one")
Wanted = str | Sequence[str] | None


def aimed(runtime: Directing, film: Film, target: Wanted, kinds: Sequence[str] = ()) -> list[Ref]:
    """Return what `target` names; left out it is what the person selected, or for lines the line last talked of.

    Raises:
        BadTarget: nothing is named or selected, or it is of none of `kinds`.
    """
    state = runtime.state
    selected = state.get("last_line") or state.get("focus") if tuple(kinds) == ("line",) else state.get("focus")
    wanted = target or selected
    if not wanted:
        raise BadTarget("it is not clear what is meant; name a scene, shot or line, such as scene-2, shot-2.1 or line-2.1")
    refs = resolve(film, wanted if isinstance(wanted, str) else list(wanted))
    wrong = next((ref for ref in refs if kinds and ref.kind not in kinds), None)
    if wrong:
        raise BadTarget(f"this call takes {_either(kinds)}, and {slate(film, wrong)} is none")
    return refs


def shots_at(runtime: Directing, film: Film, target: Wanted) -> list[Shot]:
    """Return the shots that are meant; a line means its shot, a scene all of its shots."""
    return shots_in(film, aimed(runtime, film, target))


def scenes_at(runtime: Directing, film: Film, target: Wanted) -> list[Scene]:
    """Return the scenes that are meant; a shot or line means its scene."""
    return scenes_in(film, aimed(runtime, film, target))


def lines_at(runtime: Directing, film: Film, target: Wanted) -> list[Line]:
    """Return the lines that are meant.

    Raises:
        BadTarget: nobody speaks there.
    """
    refs = aimed(runtime, film, target, ("line",) if target is None else ())
    lines = lines_in(film, refs)
    if not lines:
        raise BadTarget(f"nobody speaks in {listed([slate(film, ref) for ref in refs])}; name a line such as line-2.1")
    return lines


def named(film: Film, refs: Sequence[Ref]) -> str:
    """Return elements as people say them: “5B”, “scenes 2 and 3”."""
    if len(refs) > 6:
        return f"{len(refs)} {refs[0].kind}s"
    said = [slate(film, ref) for ref in refs]
    kinds = {ref.kind for ref in refs}
    if len(refs) > 1 and len(kinds) == 1 and refs[0].kind in ("act", "scene", "line"):
        return f"{refs[0].kind}s {listed([words.split()[-1] for words in said])}"
    return listed(said)


def shots_named(film: Film, shots: Sequence[Shot]) -> str:
    """Return shots by slate."""
    return named(film, [Ref("shot", shot.id) for shot in shots])


def scenes_named(film: Film, scenes: Sequence[Scene]) -> str:
    """Return scenes by number."""
    return named(film, [Ref("scene", scene.id) for scene in scenes])


def speaker_of(film: Film, name: str) -> tuple[str, str]:
    """Return id and name of who is to speak; raises NoSuchCharacter."""
    if name.strip().lower() in (NARRATOR, "the narrator"):
        return NARRATOR, "the narrator"
    person = character_of(film, name)
    return person.id, person.name


def person_or_thing(film: Film, words: str | None) -> str | None:
    """Return the id of the character that words name, else the words: a thing or the place."""
    if not words:
        return None
    try:
        return character_of(film, words).id
    except NoSuchCharacter:
        return words.strip()


def person(film: Film, name: str) -> Character:
    """Return the character of that name; raises NoSuchCharacter with who is there."""
    return character_of(film, name)


def listed(parts: Sequence[str]) -> str:
    """Return words as a list in a sentence."""
    return " and ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)


def with_article(thing: str) -> str:
    """Return a thing as a sentence takes it in: "a secret society"; names, plurals and what has an article stay."""
    first = thing.split(" ")[0].lower()
    noun = re.split(r" (?:that|who|which|of|in|with|from|called)\b", thing)[0]
    if not thing[:1].islower() or first in ARTICLES or noun.endswith("s"):
        return thing
    return f"{'an' if first[0] in 'aeiou' else 'a'} {thing}"


def _either(kinds: Sequence[str]) -> str:
    names = [f"an {kind}" if kind[0] in "aeiou" else f"a {kind}" for kind in kinds]
    return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
