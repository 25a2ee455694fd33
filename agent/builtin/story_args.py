"""Arguments of calls about story, words and people, read from a clause."""

import re
from typing import Any

from agent.builtin import words
from agent.builtin.amounts import number, seconds
from agent.builtin.picking import adjectives, after, pick, quoted, without_article
from agent.builtin.targets import View, characters_in, speaker_of

_LEAD = re.compile(
    r"^(?:please |can you |could you |i want (?:you to )?|i'd like |let'?s )*(?:make|write|create|shoot|produce|do|tell|film)?(?: me| us)?\s*"
    r"(?:an? |the |another )?(?:(?:new|short|completely new|little|small)\s+)*",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:of )?(?:an? )?(\d+(?:\.\d+)?|half a|an?|\w+)[\s-]+(?:minutes?|mins?)\b(?: long)?[\s,]*", re.IGNORECASE
)


def write_script(text: str) -> dict[str, Any]:
    """Return premise, minutes and genre of a request for a new film; the premise keeps the person's words."""
    args: dict[str, Any] = {}
    length = seconds(text)
    if length and (match := _LENGTH.search(text)):
        args["minutes"] = round(length / 60, 2)
        text = text[: match.start()] + text[match.end() :]
    head = text.split(" about ")[0].lower()
    if genre := next((genre for genre in words.GENRES if re.search(rf"\b{genre}\b", head)), None):
        args["genre"] = {"sci-fi": "science fiction", "scifi": "science fiction", "science-fiction": "science fiction"}.get(
            genre, genre
        )
    rest = _LEAD.sub("", text.strip())
    match = re.match(
        r"(?:[\w-]+\s+){0,4}?(?:film|movie|short|story|noir|comedy|thriller|western|romance|drama|script|horror)s?\b\s*(?:about|where|in which|of|on)?[,:]?\s*(.+)",
        rest,
        re.I | re.S,
    )
    args["premise"] = (match[1] if match and len(match[1]) > 8 else rest).strip()
    return args


def rewrite(view: View, clause: str) -> dict[str, Any]:
    """Return instruction, tone, and what comes in or goes out."""
    args: dict[str, Any] = {"instruction": clause.strip()}
    if tone := adjectives(clause, words.TONES):
        args["tone"] = tone
    if add := after(r"bring in|bring|add|introduce|include|throw in|work in", clause):
        args["add"] = [without_article(add)]
    elif match := re.search(r"\bwith (?!more\b|less\b)(an? .+?)(?:[,;.!?]|$)", clause, re.I):
        args["add"] = [without_article(match[1])]
    if remove := after(r"without|lose|drop|remove|take out|leave out", clause):
        args["remove"] = [without_article(remove)]
    return args


def regenerate_line(view: View, clause: str) -> dict[str, Any]:
    """Return delivery, exact words, mode, or that the line goes."""
    args: dict[str, Any] = {}
    if re.search(r"^(?:please )?(?:cut|delete|remove|drop|lose)\b", clause, re.I):
        return {"remove": True}
    if (text := quoted(clause)) and re.search(r"\b(?:say|says|to|read|reads|instead|be|with)\s*[\"“']", clause, re.I):
        args["text"] = text
    if delivery := adjectives(clause, words.DELIVERY):
        if re.search(r"\bless\b", clause, re.I) and "text" not in args:
            delivery = [f"un{word}" if word in ("enthusiastic", "emotional") else "restrained" for word in delivery[:1]]
        args["delivery"] = delivery
    modes = {"voice-over": "voice-over", "voiceover": "voice-over", "voice over": "voice-over", "off screen": "off screen", "off-screen": "off screen",
             "phone": "phone", "radio": "radio", "on screen": "on screen"}  # fmt: skip
    if mode := pick(modes, clause):
        args["mode"] = mode
    if not args and re.search(r"brochure|stiff|wooden|robot|flat|boring", clause, re.I):
        args["delivery"] = ["natural"]
    return args


def add_line(view: View, clause: str) -> dict[str, Any]:
    """Return speaker, words or what they should be about, and where."""
    people = characters_in(view.film, clause)
    narrator = re.search(r"\bnarrator|voice-?over\b", clause, re.I)
    speaker = "narrator" if narrator else (people[0] if people else speaker_of(view, clause))
    name = (
        speaker
        if isinstance(speaker, str)
        else (speaker.name if speaker else (view.film.characters[0].name if view.film.characters else "narrator"))
    )
    args: dict[str, Any] = {"speaker": name}
    if text := quoted(clause):
        args["text"] = text
    else:
        args["instruction"] = clause.strip()
    if match := re.search(r"\b(before|after)\b", clause, re.I):
        args["place"] = match[1].lower()
    if delivery := adjectives(clause, words.DELIVERY):
        args["delivery"] = delivery
    return args


def restyle(view: View, clause: str) -> dict[str, Any]:
    """Return whom to change and how."""
    people = characters_in(view.film, clause)
    who = people[0] if people else (speaker_of(view, clause) or (view.film.characters[0] if view.film.characters else None))
    args: dict[str, Any] = {"character": who.name if who else ""}
    colours = "|".join(words.COLOURS)
    if match := re.search(
        r"\b(?:call|rename) .+?(?: to| instead)? [\"“']?([A-Z]\w+)[\"”']?(?: instead)?$", clause
    ) or re.search(r"\bis now called (\w+)", clause):
        args["name"] = match[1]
        return args
    hair = re.search(
        rf"\b((?:(?:{colours}|long|short|shorter|longer|curly|straight|grey|white|dark|blonde?|bald|wavy|cropped|messy)[ ,-]*(?:and )?)+hair)\b",
        clause,
        re.I,
    )
    hair = hair or re.search(r"\bhair (?:shorter|longer|short|long|\w+)\b", clause, re.I)
    if hair:
        args["hair"] = hair.group().strip()
    elif match := re.search(r"\b(beard|moustache|ponytail|plait|bun|bald)\b", clause, re.I):
        args["hair" if match[1].lower() not in ("beard", "moustache") else "face"] = match.group()
    garments = r"coat|dress|suit|hoodie|uniform|armour|armor|gown|robe|jacket|shirt|t-shirt|jumper|sweater|lab coat|rags|cloak|trousers|jeans|skirt|cape"
    if match := re.search(
        rf"\b((?:(?:{colours}|leather|long|torn|elegant|old|black|woollen|shiny|evening|space)\s+)*(?:{garments}))\b(?: to ({colours}))?",
        clause,
        re.I,
    ):
        args["wardrobe"] = f"{match[2]} {match[1]}" if match[2] else match[1]
    elif match := re.search(r"\b(?:wears?|wearing|dressed (?:in|as))\s+(?:an? )?(.+?)(?:[,.]|$)", clause, re.I):
        args["wardrobe"] = match[1]
    if match := re.search(r"\b(scars?|freckles|wrinkles|tattoo)\b", clause, re.I):
        args["face"] = match[1].lower()
    if match := re.search(
        r"\b(glasses|sunglasses|hat|fedora|cap|beanie|helmet|eyepatch|earrings|scarf|necklace)\b", clause, re.I
    ):
        args["accessories"] = match[1].lower()
    if match := re.search(r"\b(older|younger|\d{1,2}(?: years old)?|elderly|teenage[rd]?)\b", clause, re.I):
        args["age"] = match[1]
    if match := re.findall(r"\b(taller|shorter|thinner|slimmer|heavier|fatter|broader|muscular|stocky)\b", clause, re.I):
        args.setdefault("build", ", ".join(match)) if "hair" not in args or "short" not in args["hair"] else None
    if match := re.search(r"\bvoice (?:should be |to be )?(\w+)", clause, re.I):
        args["voice"] = match[1]
    return args


def add_character(view: View, clause: str) -> dict[str, Any]:
    """Return name, age, role and looks of someone new."""
    named = re.search(r"\b(?:called|named)\s+([A-Z][\w'-]+)", clause) or re.search(r"\bbring back ([A-Z][\w'-]+)", clause)
    rest = without_article(
        re.sub(r"^(?:please )?(?:add|introduce|bring in|bring back|include|there should be|we need)\s+", "", clause, flags=re.I)
    )
    rest = re.sub(r"\b(?:a )?(?:new )?character\b|\b(?:called|named) [\w'-]+,?|^[\s,]+", "", rest).strip(" ,.")
    name = named[1] if named else re.sub(r"\b(?:with|who|from)\b.*", "", rest).strip().title() or "Stranger"
    args: dict[str, Any] = {"name": name}
    if rest and rest.lower() != name.lower():
        if match := re.search(r"\bwith (.+)$", rest, re.I):
            args["looks"] = match[1]
        role = re.sub(r"\bwith .+$", "", without_article(rest)).strip(" ,")
        if role and role.lower() != name.lower():
            args["role"] = role
    if match := re.search(r"\b(old|young|elderly|\d{1,2}(?:-year-old)?)\b", clause, re.I):
        args["age"] = match[1]
    return args


def count_of(clause: str) -> int | None:
    """Return a small count said outright."""
    match = re.search(r"\b(two|three|four|five|\d+)\b", clause, re.I)
    return number(match[1]) if match else None
