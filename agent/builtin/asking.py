"""A question with two or three options, each a complete request in words that, said, does it; no call is guessed here."""

from typing import Any

from agent.builtin.calling import Call
from agent.builtin.lexicon import lexicon
from film.errors import FilmError
from film.film import Film
from film.slate import resolve, slate

MOST = 3


def question(clause: str, likely: list[Call], film: Film) -> dict[str, Any]:
    """Return the arguments of `ask`: a short question and requests for the likeliest readings."""
    options = [option for call in likely if (option := in_words(call, film))]
    options += [option for option in lexicon("sayings")["otherwise"] if option not in options]
    return {"question": f"What should change with “{clause.strip()[:120]}”?", "options": options[:MOST]}


def in_words(call: Call, film: Film) -> str | None:
    """Return a call as a request in words, or None when it cannot be said shortly."""
    fields = {name: ", ".join(map(str, value)) if isinstance(value, list) else str(value) for name, value in call.args.items()}
    if "target" in call.args:
        fields["target"] = _spoken(film, call.args["target"])
    if call.args.get("exposure"):
        fields["brightness"] = "brighter" if call.args["exposure"] > 0 else "darker"
    if call.args.get("pace"):
        fields["speed"] = "faster" if call.args["pace"] > 0 else "slower"
    for template, needed in lexicon("sayings")["calls"].get(call.tool, []):
        if all(fields.get(name) for name in needed):
            return template.format(**{name: fields[name] for name in needed})
    return None


def _spoken(film: Film, target: str | list[str]) -> str:
    try:
        refs = resolve(film, target)
    except FilmError:
        return ""
    if len(refs) != 1:
        return ""
    return f"shot {slate(film, refs[0])}" if refs[0].kind == "shot" else slate(film, refs[0])
