"""Where animals stand among people: the small ones beside them, the large ones behind; people are placed in `stage`."""

from collections.abc import Sequence

from film.figure import Kind
from film.film import Film
from studio.coverage.stage import Spot, staged

ANIMALS: frozenset[Kind] = frozenset(("dog", "cat", "horse", "bird", "creature"))
BESIDE = 0.85
"""Metres from the outermost person to a small animal beside them."""
BEHIND = 1.5
"""Metres behind people at which large animals stand."""
TALL = 1.3
"""Metres above which an animal would hide people it stands beside."""
TURNED = 66.0
"""Degrees an animal beside people is turned towards them."""


def staged_all(cast: Sequence[str], scene_id: str, film: Film) -> dict[str, Spot]:
    """Return everyone's spot for a whole scene, people first; animals get out of their way and are nobody's partner in talk."""
    figures = {c.id: c.appearance.figure for c in film.characters}
    animals = [who for who in cast if who in figures and figures[who].kind in ANIMALS]
    people = [who for who in cast if who not in animals]
    talking = people or animals[:2]
    spots = staged(talking, scene_id)
    reach = max(abs(spot.x) for spot in spots.values()) if spots else 0.0
    tall = [who for who in animals if who not in spots and figures[who].height > TALL]
    small = [who for who in animals if who not in spots and who not in tall]
    sides = (1, -1) if sum(ord(letter) for letter in scene_id) % 2 else (-1, 1)
    for n, who in enumerate(small):
        side = sides[n % 2]
        spots[who] = Spot(
            round(side * (reach + BESIDE + 0.6 * (n // 2)), 2), -0.1 + 0.2 * (n // 2), -side * TURNED, silent=True
        )
    for n, who in enumerate(tall):
        side = sides[n % 2]
        x = 0.35 * side if len(tall) == 1 else 1.3 * side + 0.7 * side * (n // 2)
        spots[who] = Spot(
            round(x, 2), round(-BEHIND - 0.3 * figures[who].height - 0.6 * (n // 2), 2), -side * 74.0, silent=True
        )
    return spots
