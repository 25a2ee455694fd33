"""Arguments of calls about who is in the film and how they look, read from a clause."""

import re
from typing import Any

from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View, characters_in, names_of, person_of
from agent.builtin.phrases import bare, says, spans

_VOICE = re.compile(
    r"\b(?:a |an )?((?:much |more |less )?[a-z]+(?:er)?) voice\b|\bvoice (?:should be |to be |sound |a bit |much )*([a-z]+)",
    re.IGNORECASE,
)
_RENAMED = re.compile(
    r"\b(?:call|rename) .+?(?: to| into|,)? [\"“']?([A-Z]\w+)[\"”']?(?: instead| from now on)?[.!]?$|\bis now called ([A-Z]\w+)"
)
_CALLED = re.compile(r"\b(?:called|named|name of)\s+[\"“']?([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)")
_NEWCOMER = re.compile(
    r"^(?:please |can you )*(?:add|introduce|bring in|bring back|include|there should be|"
    r"we need|i want|give \w+|\w+(?: \w+)? needs|"
    r"replace .+? (?:with|by))\s+",
    re.IGNORECASE,
)


def restyle(view: View, clause: str) -> dict[str, Any] | None:
    """Return whom to change and how; None when nobody is meant or nothing is said."""
    who = person_of(view, clause)
    if who is None:
        return None
    if match := _RENAMED.search(clause):
        return {"character": who.name, "name": match[1] or match[2]}
    plain = clause
    for name in names_of(who):
        plain = re.sub(rf"\b{re.escape(name)}\b", "", plain, flags=re.IGNORECASE)
    args = {name: value for name, value in _looks(plain).items() if value}
    return {"character": who.name, **args} if args else None


def _looks(clause: str) -> dict[str, str | None]:
    words = lexicon("people")
    hair = _hair(clause)
    rest = clause.replace(hair, "") if hair else clause
    return {
        "hair": hair,
        "wardrobe": _wardrobe(rest),
        "face": _said(words["faces"], rest),
        "accessories": _with_colour(words["accessories"], rest),
        "age": _age(rest),
        "build": ", ".join(match.group().lower() for match in spans(words["builds"], rest)) or None,
        "skin": _said(words["skins"], rest),
        "voice": next((match[1] or match[2] for match in [_VOICE.search(rest)] if match), None),
    }


def _said(phrases: list[str], clause: str) -> str | None:
    return next((match.group().lower() for match in spans(phrases, clause)), None)


def _with_colour(things: list[str], clause: str) -> str | None:
    qualities = "|".join([*lexicon("light")["colours"], *lexicon("people")["dressings"]])
    match = re.search(
        rf"\b((?:(?:{qualities})\s+)*(?:{'|'.join(sorted(things, key=len, reverse=True))}))\b", clause, re.IGNORECASE
    )
    return match[1].lower() if match else None


def _hair(clause: str) -> str | None:
    words = lexicon("people")
    qualities = "|".join([*lexicon("light")["colours"], *words["hair_words"]])
    match = re.search(rf"\b((?:(?:{qualities})[ ,-]*(?:and )?)+hair)\b", clause, re.IGNORECASE)
    if match:
        return match[1]
    if match := re.search(rf"\bhair (?:should be |to be |a bit |much |to )?({qualities})\b", clause, re.IGNORECASE):
        return f"{match[1]} hair".lower()
    return _with_colour(words["hair_kinds"], clause)


def _wardrobe(clause: str) -> str | None:
    words = lexicon("people")
    colours = "|".join(lexicon("light")["colours"])
    garment = _with_colour(words["garments"], clause)
    if garment:
        changed = re.search(rf"\b{re.escape(garment)} (?:should be |to |must be |is )?({colours})\b", clause, re.IGNORECASE)
        return f"{changed[1].lower()} {garment}" if changed else garment
    match = re.search(r"\b(?:wears?|wearing|dressed (?:in|as|like))\s+(.+?)(?:[,.]| in (?:act|scene)|$)", clause, re.IGNORECASE)
    return bare(match[1]) if match and not says(words["accessories"], match[1]) else None


def _age(clause: str) -> str | None:
    if match := re.search(
        r"\b(\d{1,2})(?: years old|-year-old)|\b(?:aged|age) (\d{1,2})\b|\bin (?:his|her) (\w+ties)\b", clause, re.IGNORECASE
    ):
        return match[1] or match[2] or match[3]
    return _said(lexicon("people")["ages"], clause)


def add_character(view: View, clause: str) -> dict[str, Any] | None:
    """Return name, age, role and looks of someone new, and in whose place; None when nobody is described."""
    replaced = re.match(r"(?:please )?replace (.+?) (?:with|by) ", clause, re.IGNORECASE)
    old = characters_in(view.film, replaced[1]) if replaced else []
    back = re.search(r"\bbring back ([A-Z][\w'-]+)", clause)
    called = _CALLED.search(clause) or back
    rest = _CALLED.sub("", _NEWCOMER.sub("", clause))
    rest = re.sub(
        r"\s+\b(?:in|to|into|for) (?:act|scene|the (?:film|movie|story|last|first|\w+ scene)|this)\b.*$",
        "",
        rest,
        flags=re.IGNORECASE,
    )
    rest = re.sub(r"\b(?:a )?(?:new )?(?:character|person)\b", "", bare(rest)).strip(" ,.")
    looks = re.search(r"\b(?:with|who has|wearing) (.+)$", rest, re.IGNORECASE)
    role = bare(re.sub(r"[\s,]*\b(?:with|who|wearing|from)\b.+$", "", rest, flags=re.IGNORECASE).strip(" ,"))
    age = re.match(rf"({'|'.join(lexicon('people')['new_ages'])}|\d{{1,2}}(?:-year-old)?)\s+", role, re.IGNORECASE)
    role = role[age.end() :] if age else role
    name = called[1] if called else role.title()
    if not name:
        return None
    args: dict[str, Any] = {"name": name, "age": age[1].lower() if age else None, "role": role or None}
    args |= {"looks": looks[1].strip() if looks else None, "replaces": old[0].name if old else None}
    return {key: value for key, value in args.items() if value and not (key == "role" and back)}


def remove_character(view: View, clause: str) -> dict[str, Any] | None:
    """Return who goes, or None when nobody is meant."""
    who = person_of(view, clause)
    return {"character": who.name} if who else None
