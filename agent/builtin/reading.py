"""A request as calls: its clauses, what each most likely asks, what belongs together; arguments are read elsewhere."""

import re
from typing import Any, NamedTuple

from agent.builtin.arguments.keeping import NOT_ABOUT_FILM
from agent.builtin.asking import question
from agent.builtin.calling import Call, call_of
from agent.builtin.clauses import clauses
from agent.builtin.intents import Guess, Intents
from agent.builtin.lexicon import lexicon
from agent.builtin.naming import View
from agent.builtin.spelling import corrected
from film.errors import FilmError
from film.slate import resolve

SURE = 0.4
"""Score from which a reading is carried out."""
NEAR = 0.08
"""How far below the best a second reading may lie that stands in when the best lacks what it needs."""
JOINABLE = ("set_format", "change_setting", "relight_shot", "reframe_shot", "restyle_character", "score_scene", "recut")
Planned = tuple[str, dict[str, Any], float]
STRONG = 0.6
"""Score from which such a second reading needs not be near the best."""
_BARE = re.compile(r"(?:the )?(?:act|scene|shot|line)[- ]\S+|\d+[A-Z]", re.IGNORECASE)
"""A clause that names something and asks nothing of it."""
_ELSEWHERE = re.compile(r"^(?:who|what|when|where|how|why|which|can you|could you|do you|are you|is it)\b", re.IGNORECASE)
"""How a question begins; one that resembles no example is not about the film."""
VAGUE = "ask"
"""What a wish that names no change is taken for."""
NOTHING = "I did not find a request in that. Say what to make or change."


class Read(NamedTuple):
    """A clause with its likeliest readings."""

    text: str
    guesses: list[Guess]


def plan_change(text: str, view: View, intents: Intents) -> list[Planned]:
    """Return the calls of a request about a film, in order, each with its confidence."""
    told = corrected(text)
    reads = _merged([Read(part, intents.guesses(part, view.film)) for part in clauses(told)], told)
    planned: list[Planned] = []
    for read in reads:
        call, score = _call(read, view)
        planned.append((call.tool, call.args, score))
        view = _looking(view, call)
    return _joined(planned) or [("reply", {"text": NOTHING}, 1.0)]


def _merged(reads: list[Read], text: str) -> list[Read]:
    """Join clauses that belong to the one before: all of a new film's premise, and a rewrite's additions."""
    if reads and reads[0].guesses[0].tool == "write_script":
        return [Read(text, reads[0].guesses)]
    merged: list[Read] = []
    for read in reads:
        if merged and _belongs(merged[-1], read):
            merged[-1] = Read(f"{merged[-1].text}, {read.text}", merged[-1].guesses)
        else:
            merged.append(read)
    return merged


def _belongs(before: Read, read: Read) -> bool:
    if before.guesses[0].tool == "rewrite" and read.guesses[0].tool in lexicon("calls")["story_follows"]:
        return not re.search(r"\b(?:scene|act|shot|line)[ -]|\b\d+[A-Z]\b|[\"“]", read.text, re.IGNORECASE)
    return read.guesses[0].score < SURE and len(read.text.split()) <= 4


def _call(read: Read, view: View) -> tuple[Call, float]:
    """Return the best reading that the clause has all it needs for, or the question which of the likeliest is meant."""
    best = read.guesses[0]
    if best.tool == VAGUE and best.score >= SURE:
        return _question(read, view), best.score
    likely = [(guess, call) for guess in read.guesses[:5] if (call := call_of(guess.tool, view, read.text))]
    for guess, call in likely[:1] if not _BARE.fullmatch(read.text.strip(" .!?")) else []:
        if guess.score >= STRONG or guess.score >= max(SURE, best.score - NEAR):
            return call, guess.score
    if best.score < SURE and _ELSEWHERE.search(read.text):
        return Call("reply", {"text": NOT_ABOUT_FILM}), 1 - best.score
    return _question(read, view), best.score


def _question(read: Read, view: View) -> Call:
    likely = [call for guess in read.guesses[:5] if (call := call_of(guess.tool, view, read.text))]
    return Call("ask", question(read.text, likely[:3], view.film))


def _looking(view: View, call: Call) -> View:
    """Return the view for the clauses that follow: what was named is what "it" and "there" mean from then on."""
    target = call.args.get("move_before", call.args.get("target"))
    if not call.named or not isinstance(target, str) or target == "film" or call.args.get("remove"):
        return view
    try:
        refs = resolve(view.film, target)
    except FilmError:
        return view
    return view._replace(focus=refs[0].id) if len(refs) == 1 else view


def _joined(planned: list[Planned]) -> list[Planned]:
    """Join neighbours of one call and target whose arguments do not differ: "widescreen and black and white" is one call."""
    joined: list[Planned] = []
    for tool, args, score in planned:
        last = joined[-1] if joined else None
        if (
            last
            and tool in JOINABLE
            and last[0] == tool
            and "move_before" not in last[1]
            and all(last[1].get(k, v) == v for k, v in args.items())
        ):
            joined[-1] = (tool, {**last[1], **args}, min(score, last[2]))
        else:
            joined.append((tool, args, score))
    return [row for row in joined if row[0] != "reply"] or joined[:1]
