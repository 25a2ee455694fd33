"""Arguments of calls about settings, sound, cutting, titles, format and keeping, read from a clause."""

import re
from typing import Any

from agent.builtin import words
from agent.builtin.amounts import degree, seconds
from agent.builtin.picking import adjectives, after, pick, quoted, without_article
from agent.builtin.story_args import count_of
from agent.builtin.targets import View, find
from film.slate import resolve, shots_in


def change_setting(view: View, clause: str) -> dict[str, Any]:
    """Return place, time of day, weather and period."""
    args: dict[str, Any] = {}
    if weather := pick(words.WEATHERS, clause):
        args["weather"] = weather
    if time := pick(words.TIMES, clause):
        args["time_of_day"] = time
    if match := re.search(
        r"\b((?:in )?the (?:nineteen-?)?(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies|\d{3,4}s?|middle ages|future|victorian)\b",
        clause,
        re.I,
    ):
        args["period"] = re.sub(r"^in ", "", match[1])
    stated = re.search(
        r"\b(?:(?:set|move|put|place|take place|happen|play|change)\b.*?\b(?:in|into|to|on|onto|at)) (an? [\w' -]+|the (?!film|whole|last|first|second|third|fifties|sixties|morning|evening|night|afternoon)[\w' -]+)",
        clause,
        re.I,
    )
    if stated and not re.fullmatch(r"(?:the |a )?(?:" + "|".join([*words.TIMES, *words.WEATHERS]) + r")", stated[1], re.I):
        args["place"] = re.sub(r"\s+(?:instead|please|at night|in the .*)$", "", without_article(stated[1])).strip()
    return args


def dress_scene(view: View, clause: str) -> dict[str, Any]:
    """Return what is added or removed and how many passers-by."""
    extras = {"no passers-by": "none", "empty": "none", "deserted": "none", "nobody": "none", "a few people": "a few", "more people": "busy", "busy": "busy",
              "crowded": "packed", "packed": "packed", "people in the background": "busy"}  # fmt: skip
    if (count := pick(extras, clause)) is not None:
        return {"extras": count}
    if thing := after(r"remove|without|take away|lose|get rid of", clause):
        return {"remove": [without_article(re.sub(r"\s+(?:from|in|on) (?:the|this|that) .*$", "", thing))]}
    thing = after(r"add|put|place|hang|more|with|some", clause) or clause
    return {"add": [without_article(re.sub(r"\s+(?:in|on|to|into|at|against) (?:the|this|that|her|his) .*$", "", thing))]}


def score_scene(view: View, clause: str) -> dict[str, Any]:
    """Return mood, instruments, level or silence."""
    if re.search(r"\b(no music|music off|without music|turn (?:the )?music off|silence|kill the music)\b", clause, re.I):
        return {"silent": True}
    args: dict[str, Any] = {}
    plain = degree(clause, 0.2, 0.4, 0.8)
    if re.search(r"\b(louder|too quiet|turn (?:it|the music) up)\b", clause, re.I):
        args["level"] = plain
    elif re.search(r"\b(quieter|too loud|softer music|turn (?:it|the music) down|less music)\b", clause, re.I):
        args["level"] = -degree(clause.replace("too ", ""), 0.2, 0.4, 0.8)
    if instruments := [word for word in words.INSTRUMENTS if re.search(rf"\b{word}\b", clause, re.I)]:
        args["instruments"] = instruments
    mood = [word for word in adjectives(clause, words.TONES) if word not in ("quiet", "loud", "soft") or "level" not in args]
    if re.search(r"\bjazz\b", clause, re.I):
        mood.append("jazzy")
    if mood:
        args["mood"] = mood
    return args


def add_sound(view: View, clause: str) -> dict[str, Any]:
    """Return the sound, where, or that it goes."""
    removing = re.search(r"\b(remove|without|no|delete)\b", clause, re.I)
    thing = after(r"remove|delete|without|sound of|add|put|hear|with", clause) or clause
    sound = re.split(r"\b(?:when|before|after|at the|in the|during|while)\b", thing)[0]
    args: dict[str, Any] = {"sound": without_article(re.sub(r"^(?:the )?sound of ", "", sound)).strip(" .")}
    if match := re.search(r"\b(before|after|end|start)\b", clause, re.I):
        args["place"] = match[1].lower()
    return args | ({"remove": True} if removing else {})


def recut(view: View, clause: str, kind: str) -> dict[str, Any]:
    """Return pace, length, join, order, or that it goes."""
    low = clause.lower()
    if re.search(r"^(?:please )?(?:delete|remove|cut out|drop|lose|get rid of)\b", low):
        return {"remove": True}
    if transition := pick(words.TRANSITIONS, clause):
        return {"transition": transition}
    if match := re.search(r"\b(before|after)\b (.+)$", low):
        goal = find(view, match[2], kind).targets
        if goal:
            return {f"move_{match[1]}": goal[0]}
    length = seconds(clause)
    if (
        length is not None
        and re.search(r"\b(longer|shorter|more|less|cut \w+ seconds|trim|extend|add)\b", low)
        and "minutes long" not in low
    ):
        sign = -1 if re.search(r"\b(shorter|less|cut|trim)\b", low) else 1
        return {"seconds": max(0.5, round(_length(view, clause, kind) + sign * length, 2))}
    if length is not None:
        return {"seconds": length}
    plain = degree(clause, 0.2, 0.4, 0.8)
    faster = re.search(r"\b(faster|quicker|tighten|tighter|drags?|too slow|too long|speed|snappier|shorter|trim|boring)\b", low)
    return {"pace": plain if faster else -plain}


def _length(view: View, clause: str, kind: str) -> float:
    targets = find(view, clause, kind).targets
    shots = shots_in(view.film, resolve(view.film, targets)) if targets else []
    return sum(shot.frames for shot in shots) / view.film.format.frame_rate


def add_title(view: View, clause: str) -> dict[str, Any]:
    """Return text and kind of a title."""
    kinds = {"end credits": "end credits", "credits": "end credits", "chapter": "chapter card", "lower third": "lower third", "intertitle": "intertitle",
             "main title": "main title", "place and time": "place and time"}  # fmt: skip
    text = (
        quoted(clause)
        or after(r"that says|saying|reads|title|text", clause)
        or ("The End" if "credit" in clause else view.film.title)
    )
    args: dict[str, Any] = {"text": text}
    if kind := pick(kinds, clause):
        args["kind"] = kind
    if length := seconds((quoted(clause) and clause.replace(quoted(clause) or "", "")) or ""):
        args["seconds"] = length
    return args | ({"remove": True} if re.search(r"\b(remove|delete|no|without)\b", clause, re.I) else {})


def set_format(view: View, clause: str) -> dict[str, Any]:
    """Return what of the format was asked."""
    args: dict[str, Any] = {}
    aspects = {
        "widescreen": "2.39:1",
        "cinemascope": "2.39:1",
        "scope": "2.39:1",
        "vertical": "9:16",
        "portrait": "9:16",
        "square": "1:1",
        "academy": "4:3",
    }
    aspects |= {ratio: ratio for ratio in ("16:9", "2.39:1", "1.85:1", "4:3", "1:1", "9:16")}
    tables = (
        ("aspect", aspects),
        ("size", {"540p": "540p", "720p": "720p", "1080p": "1080p", "full hd": "1080p", "4k": "4K", "uhd": "4K"}),
        ("finish", {"black and white": "black and white", "black-and-white": "black and white", "monochrome": "black and white", "graphic novel": "graphic novel", "comic": "graphic novel", "pencil": "pencil", "watercolour": "watercolour", "watercolor": "watercolour"}),
        ("rating", {"for kids": "all", "for children": "all", "family friendly": "all", "for all ages": "all"}),
    )  # fmt: skip
    for name, table in tables:
        if value := pick(table, clause):
            args[name] = value
    if match := re.search(r"\b(24|25|30)\s*(?:fps|frames)", clause, re.I):
        args["frame_rate"] = int(match[1])
    if re.search(r"\bsubtitles?\b", clause, re.I):
        args["subtitles"] = not re.search(r"\b(off|no|without|remove|hide)\b", clause, re.I)
    if re.search(r"\b(call|title|rename)\b", clause, re.I) and (text := quoted(clause)):
        args["title"] = text
    return args


def render(view: View | None, clause: str) -> dict[str, Any]:
    """Return the quality asked for."""
    quality = pick(
        {"draft": "draft", "rough": "draft", "final": "final", "best quality": "final", "preview": "preview"}, clause
    )
    return {"quality": quality} if quality else {}


def export(clause: str) -> dict[str, Any]:
    """Return the format asked for; an mp4 when none was."""
    return {"format": pick(words.FORMATS, clause) or "mp4"}


def notes(clause: str) -> dict[str, Any]:
    """Return what notes were asked about."""
    about = pick(
        {
            "pace": "pace",
            "pacing": "pace",
            "story": "story",
            "dialogue": "dialogue",
            "picture": "picture",
            "light": "picture",
            "sound": "sound",
            "continuity": "continuity",
        },
        clause,
    )
    return {"about": about} if about else {}


def steps(clause: str) -> dict[str, Any]:
    """Return how many steps to undo or redo, where more than one."""
    count = count_of(clause)
    return {"steps": count} if count and count > 1 else {}
