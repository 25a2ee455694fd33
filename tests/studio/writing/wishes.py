"""Premises that ask for a moment in many ways, and what their films must hold."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple


class Wish(NamedTuple):
    genre: str
    premise: str
    names: tuple[str, str]
    place: str
    deed: str
    """How the moment is played."""
    where: str
    """Words of the place its scene plays in."""


WISHES = (
    Wish("western", "A western in Red Rock: the deputy Ada Flint and the outlaw Caleb Stone. I'd like to see them draw "
    "guns in front of the saloon at noon.",
         ("Ada", "Caleb"), "Red Rock", "Ada and Caleb draw guns in front of the saloon at noon", "saloon"),
    Wish("romance", "A romance on the island of Saint-Malo between Margot, a painter, and her neighbour Yann the ferryman, "
    "with a scene in which they dance on the pier at sunset",
         ("Margot", "Yann"), "Saint-Malo", "Margot and Yann dance on the pier at sunset", "pier"),
    Wish("horror", "Horror: Mrs. Hale and her brother Edgar keep watch in the crypt of St. Bride abbey; let me see a coffin "
    "open by itself",
         ("Hale", "Edgar"), "St. Bride", "Mrs. Hale and Edgar watch a coffin open by itself", "St. Bride"),
    Wish("comedy", "A comedy: two sisters, Odile and Nina, inherit a bakery called The Brass Whisk. There should be a scene "
    "where the mayor slip on a cake in the street.",
         ("Odile", "Nina"), "Brass Whisk", "slip", "street"),
    Wish("science fiction", "Science fiction: commander Tova Lind and the android Seven are alone on the bridge of the "
    "starship Halcyon; show me Tova repairing the radio while alarms flash",
         ("Tova", "Seven"), "Halcyon", "Tova repairs the radio while alarms flash", "Halcyon"),
    Wish("fantasy", "A fantasy in the throne room of Castle Morrow: the young queen Isaura and the old knight Berengar; I want "
    "to see Berengar kneel before the throne and swear an oath",
         ("Isaura", "Berengar"), "Morrow", "Berengar kneels before the throne and swears an oath", "Morrow"),
    Wish("war", "A war film: the medic Josef shelters a wounded pilot named Alice in the cellar of Fort Bastien; I would love "
    "to see them share bread by candlelight",
         ("Josef", "Alice"), "Fort Bastien", "Josef and Alice share bread by candlelight", "Fort Bastien"),
    Wish("family", "A family film: ten-year-old Wilma and her grandmother Hedda look for a runaway pony in the White "
    "Mountains; we want to see Wilma call the pony in the snow",
         ("Wilma", "Hedda"), "White Mountains", "Wilma calls the pony in the snow", "White Mountains"),
    Wish("thriller", "A heist thriller: the pickpocket Lola and her friend Marek is a locksmith; they rob the vault of Hotel "
    "Imperial. I want a scene in which Marek opens the vault door.",
         ("Lola", "Marek"), "Hotel Imperial", "Marek opens the vault door", "vault"),
    Wish("drama", "A drama at the harbour of Cape Sorrow: ferryman Anselm, 70 with a white beard, and nurse Ruth; I want to "
    "see her wave from the boat in a storm",
         ("Anselm", "Ruth"), "Cape Sorrow", "Ruth waves from the boat in a storm", "boat"),
)  # fmt: skip

LEADS = (
    ("the smith Alwin and the young nurse Greta", "Alwin", "Greta"),
    ("two brothers, Oskar and Milo,", "Oskar", "Milo"),
    ("a girl called Juno and her friend Rafi the drummer", "Juno", "Rafi"),
    ("captain Ines Marsh and a stowaway named Pavel", "Ines", "Pavel"),
    ("Dr. Lucy Bell and her patient Conrad, an old man,", "Lucy", "Conrad"),
    ("the old queen Tirsa and the knight Hale", "Tirsa", "Hale"),
)
PLACES = (
    "in the church of Saint-Lys", "on the ship Aurora", "in the Black Forest", "at Skerry Point",
    "in a diner called Last Light",
    "in the ward of St. Clare hospital", "on a rooftop in Lisbon", "in the castle hall of Arrow", "at Pier Nine", "in Venice",
)  # fmt: skip
CUES = (
    "I want to see", "I'd like to see", "let me see", "show me", "there should be a scene where", "I would love to see",
    "we want to see", "I want a scene in which",
)  # fmt: skip
DEEDS = (
    "them draw guns in the street at noon", "them dance", "a candle go out in the corridor",
    "the inspector fall in the kitchen",
    "{A} repair the radio while alarms flash", "{B} kneel before the throne", "them pray by candlelight", "{A} call the dog in "
    "the snow", "{B} open the box by lamp light", "{A} and {B} run", "a kiss in the rain", "a sword fight on the stairs", "her "
    "cry", "him laughing", "a red balloon over the roofs", "both of them climb the tower", "{A} watching the storm",
)  # fmt: skip


def hundred() -> Iterator[str]:
    """Yield a hundred premises drawn by seed."""
    random = Random(2)
    for _ in range(100):
        who, a, b = random.choice(LEADS)
        deed = random.choice(DEEDS).format(A=a, B=b)
        yield f"A film {random.choice(PLACES)} about {who} who have lost the map; {random.choice(CUES)} {deed}."
