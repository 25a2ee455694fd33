"""The places and props that can be built, and what people call them; words alone, no geometry."""

from typing import NamedTuple

from studio.picture.previs.places.prop_words import PROPS

__all__ = ["ANY", "KITS", "PROPS", "Kit"]

ANY = ("past", "present", "future")
MODERN = ("present", "future")


class Kit(NamedTuple):
    """A parametric place."""

    name: str
    interior: bool
    phrases: tuple[str, ...]
    """What people call such places; for a sentence encoder to match."""
    eras: tuple[str, ...] = ANY
    """Eras that it is usual in; every kit builds in all three."""
    seats: tuple[tuple[float, float, float], ...] = ()
    """Marks (x, z, facing in degrees) where people must sit, where the place leaves no room to stand."""


def _outdoors(name: str, *phrases: str, eras: tuple[str, ...] = ANY) -> tuple[str, Kit]:
    return name, Kit(name, False, phrases, eras)


def _indoors(
    name: str, *phrases: str, eras: tuple[str, ...] = ANY, seats: tuple[tuple[float, float, float], ...] = ()
) -> tuple[str, Kit]:
    return name, Kit(name, True, phrases, eras, seats)


KITS: dict[str, Kit] = dict(
    (
        _outdoors(
            "street",
            "a city street", "a rain-soaked city street", "an avenue", "a road between tall buildings",
            "the pavement outside a shop", "downtown at night", "a neon-lit street corner", "outside a cafe", "a town square",
            "a village street", "a bus stop", "a crosswalk in traffic", "the sidewalk of a neighbourhood",
        ),
        _indoors(
            "living room",
            "a living room", "a sitting room with a sofa", "an apartment", "a flat at home", "a family house",
            "a lounge with a lamp", "a parlour", "a den by the fireplace", "grandmother's house", "a penthouse",
            "a hotel suite", "a cosy cottage interior",
            "a study full of books",
        ),
        _outdoors(
            "rooftop",
            "a rooftop", "the roof of a building", "a roof above the city", "a terrace overlooking the skyline", "a helipad",
            "the top of a skyscraper", "a rooftop at night with the city below", "a balcony high over the streets",
            "among chimneys", "a roof garden", "the ledge of a tower",
        ),
        _outdoors(
            "forest",
            "a forest", "deep in the woods", "a clearing among trees", "a jungle", "a woodland path", "a dark wood",
            "a pine forest", "a grove", "a swamp with trees", "a park with old trees", "an orchard",
            "a campsite in the woods", "an enchanted forest",
        ),
        _outdoors(
            "shore",
            "a beach", "the sea shore", "the seaside", "a rocky coast", "sand and waves", "the edge of the ocean", "a cove",
            "a tropical island", "a lake shore", "cliffs above the sea", "the riverbank", "a lonely bay", "dunes by the sea",
        ),
        _outdoors(
            "alley",
            "an alley", "a back alley", "a narrow lane between houses", "a dark passage behind the shops",
            "a side street with bins", "a dead end", "behind the nightclub", "a cobbled lane", "a fire escape above an alley",
            "a gutter in the slums",
        ),
        _outdoors(
            "market",
            "a market", "a street market with stalls", "a bazaar", "a bustling cyberpunk market", "a fair", "a night market",
            "a market square", "a souk", "fruit stalls and awnings", "a carnival", "a funfair", "merchants selling goods",
        ),
        _indoors(
            "kitchen",
            "a kitchen", "the kitchen at home", "a restaurant kitchen", "a bakery", "by the stove", "at the kitchen table",
            "a pantry", "a cook's counter", "a farmhouse kitchen", "a galley with pots and pans",
        ),
        _indoors(
            "bedroom",
            "a bedroom", "a child's room", "a teenager's room", "a hotel room", "a motel room", "in bed", "a nursery",
            "a dormitory", "an attic room", "a royal bedchamber", "a sleeping quarters",
        ),
        _indoors(
            "office",
            "an office", "an open-plan office", "a detective's office", "a corporate headquarters", "a boss's desk",
            "a meeting room", "a boardroom", "a newsroom", "a police station", "a cubicle", "a startup", "a bank",
            "a lawyer's chambers",
        ),
        _indoors(
            "laboratory",
            "a laboratory", "a science lab", "a research facility",  "a chemistry lab",
            "a secret lab", "an experiment chamber", "an alchemist's cellar", "a morgue", "a clean room",
            "a mad scientist's lair",
        ),
        _indoors(
            "corridor",
            "a corridor", "a hallway", "a long passage with doors", "a hotel hallway", "a tunnel", "a subway passage",
            "a school hallway", "a dungeon passage", "an underground bunker", "a stairwell", "a lift lobby", "a sewer",
        ),
        _indoors(
            "bar",
            "a bar", "a pub", "a tavern", "a saloon", "an inn", "a nightclub", "a cocktail lounge", "a jazz club",
            "a speakeasy", "a casino", "a smoky dive", "a counter with bottles behind it",
        ),
        _indoors(
            "diner",
            "a diner", "a cafe", "a coffee shop", "a restaurant", "a roadside eatery", "a booth by the window", "a canteen",
            "a fast food place", "a tea house", "an ice cream parlour", "a cafeteria",
        ),
        _indoors(
            "classroom",
            "a classroom", "a school", "a lecture hall", "rows of desks and a blackboard", "detention",
            "a university seminar", "a schoolhouse", "a training room", "an academy",
        ),
        _indoors(
            "hospital room",
            "a hospital room", "a hospital ward", "a patient's bed", "an intensive care unit", "a clinic",
            "a doctor's surgery", "an infirmary", "an asylum", "a medical bay", "an operating room", "a sick bed",
        ),
        _indoors(
            "warehouse",
            "a warehouse", "a factory", "an abandoned factory floor", "a hangar", "a distribution centre", "a storage depot",
            "a loading bay", "an industrial hall", "a shipyard shed", "a goods hall",
        ),
        _indoors(
            "prison cell",
            "a prison cell", "a jail", "behind bars", "a dungeon", "a holding cell", "an interrogation room",
            "solitary confinement", "a locked cage", "a brig", "a torture chamber", "death row",
        ),
        _indoors(
            "church",
            "a church", "a chapel", "a cathedral", "an altar with candles", "a monastery", "a temple interior",
            "at the wedding", "a funeral service", "stained glass windows and pews", "a crypt", "a shrine",
        ),
        _indoors(
            "hall",
            "a throne room", "a great hall", "a castle hall", "a palace", "a ballroom", "a king's court", "a banquet hall",
            "a museum", "a courtroom", "a parliament chamber", "a grand lobby with columns", "a mansion's entrance hall",
        ),
        _outdoors(
            "cave",
            "a cave", "a cavern", "a mine", "an underground lake", "a grotto", "a lair", "a crystal cave", "a dragon's den",
            "deep under the mountain", "a rocky tunnel",
        ),
        _outdoors(
            "field",
            "a field", "a meadow", "farmland", "a wheat field", "a prairie", "rolling hills", "a garden", "a graveyard",
            "a lawn", "a country road", "a battlefield", "a vineyard", "a farm with a fence", "a sports field",
        ),
        _outdoors(
            "desert",
            "a desert", "sand dunes", "a wasteland", "the badlands", "a canyon", "the wild west", "an oasis", "a dry plain",
            "the surface of Mars", "an alien planet", "a post-apocalyptic waste", "a dusty highway",
        ),
        _outdoors(
            "mountain",
            "a mountain", "a mountain pass", "a cliff", "a summit", "a rocky ridge", "the edge of a precipice", "a volcano",
            "a high plateau", "a valley between peaks", "a hiking trail",
        ),
        _outdoors(
            "snow plain",
            "a snowfield", "a snowy plain", "the arctic", "a glacier", "a frozen lake", "the tundra", "an ice sheet",
            "Antarctica", "a blizzard", "a winter wilderness", "a ski slope",
        ),
        _outdoors(
            "harbour",
            "a harbour", "a port", "the docks", "a pier", "a marina with boats", "a quay", "a fishing village", "a jetty",
            "a container terminal", "a canal", "a wharf at dawn",
        ),
        _outdoors(
            "lighthouse",
            "a lighthouse", "outside the lighthouse", "a lighthouse on a rock", "a tower by the sea", "a beacon in the storm",
            "the keeper's cottage", "a headland with a light", "the beam of a lighthouse over the sea",
        ),
        _indoors(
            "lamp room",
            "the lamp room of a lighthouse", "inside the lighthouse", "the lantern room", "the keeper's watch room",
            "beside the great lens", "the top of the lighthouse", "a glass room high above the sea", "an observatory",
            "a control tower",
        ),
        _indoors(
            "spaceship bridge",
            "a spaceship bridge", "the cockpit of a starship", "aboard a spacecraft", "a space station", "a command centre",
            "mission control", "a control room with screens", "a captain's chair among the stars", "a submarine control room",
            "an escape pod", "the helm of a rocket",
            eras=("future",),
        ),
        _indoors(
            "boat cabin",
            "a boat cabin", "the wheelhouse of a fishing boat", "below deck", "a ship's cabin",
            "the captain's quarters of a ship", "a yacht", "the helm of a trawler", "inside a small boat", "a submarine",
            "aboard a ferry",
        ),
        _indoors(
            "train car",
            "a train car", "a railway carriage", "a train compartment", "a subway car", "on the metro", "a dining car",
            "aboard the night train", "a bus", "an airplane cabin", "a tram",
        ),
        _indoors(
            "car interior",
            "inside a car", "in the front seats of a car", "driving at night", "the back seat of a taxi",
            "a car parked in the rain", "a getaway car", "a truck cab", "behind the wheel", "a police car",
            "a cab ride",
            eras=MODERN, seats=((0.42, 0.05, 0.0), (-0.42, 0.05, 0.0), (0.4, -1.0, 0.0), (-0.4, -1.0, 0.0)),
        ),
        _indoors(
            "stage",
            "a stage", "a theatre", "a concert hall", "a spotlight and a curtain", "backstage", "an opera house",
            "a school play", "a television studio", "a comedy club", "a film set", "a circus ring", "an audition",
        ),
        _outdoors(
            "ruin",
            "a ruin", "ancient ruins", "a ruined castle", "broken columns", "a lost temple", "a bombed city",
            "an abandoned abbey", "an overgrown palace", "crumbling walls", "a stone circle", "a post-apocalyptic city",
            "an archaeological dig",
        ),
        _indoors(
            "workshop",
            "a workshop", "a clockmaker's workshop", "an inventor's workshop", "a garage with tools", "a carpenter's shed",
            "a forge", "a workbench under a lamp", "an artist's studio", "a tailor's room", "a potter's studio",
        ),
        _indoors(
            "cellar",
            "a cellar", "a basement", "a wine cellar under vaults", "the basement of a church", "an air raid shelter",
            "a boiler room", "a basement full of crates", "a coal cellar", "a vault under the house",
        ),
        _indoors(
            "library",
            "a library", "a library reading room", "an archive", "shelves of books to the ceiling", "a quiet reading room",
            "a hall of books", "an old university library", "a scholar's library",
        ),
        _indoors(
            "shop",
            "a shop", "a bookshop", "a general store", "a corner shop", "a grocery", "a pharmacy", "a toy shop", "a florist",
            "behind the counter of a shop", "an antique shop",
        ),
        _outdoors(
            "ranch",
            "a ranch", "a farmyard", "a corral with horses", "a homestead", "outside the barn", "a paddock", "a horse ranch",
            "a farmhouse with a porch", "a cattle ranch",
        ),
        _indoors(
            "server room",
            "a server room", "a data centre", "a hacker's den", "rows of blinking machines", "a computer core",
            "inside the mainframe", "a vault of servers", "a surveillance room", "a network hub", "a hideout full of screens",
            eras=MODERN,
        ),
    )
)  # fmt: skip
"""Every kit by name; in the order in which ties are broken."""
