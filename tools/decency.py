"""What the calls refuse to make with the people of a film; the words that are judged are those of `film.decency`."""

from film import decency
from film.decency import MAJORITY
from film.film import Film


def refuse_harm(film: Film | None, *texts: str | None) -> None:
    """Raise Refused where words ask for sexual content with a child, by age, by word, or by a character who is one."""
    children = [c.name for c in film.characters if c.appearance.figure.age < MAJORITY] if film else []
    decency.refuse_harm(*texts, children=children)
