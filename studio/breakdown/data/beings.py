"""Beings that are not people, by every word for them: what draws them, how tall they are, and their usual colours."""

from typing import NamedTuple

from film.figure import Kind


class Nature(NamedTuple):
    """How one sort of being looks when no one says otherwise; colour names."""

    kind: Kind
    height: float
    """Metres to the top of the head."""
    coat: tuple[str, ...] = ()
    """One is chosen by the being's own seed."""
    second: str = "cream"
    patterned: float = 0.0
    """How strongly the second tone shows."""
    build: float = 0.0
    eyes: str = "umber"
    as_a: str = ""
    """What stands for it where it has no shape of its own."""


BROWNS = ("chestnut", "caramel", "black", "tan", "walnut")
NATURES: dict[str, tuple[Nature, tuple[str, ...]]] = {
    "dog": (Nature("dog", 0.78, BROWNS, patterned=0.6), ("hound", "mutt", "sheepdog", "terrier", "guard dog", "spaniel",
            "labrador", "collie", "mongrel", "watchdog", "sled dog", "husky")),
    "puppy": (Nature("dog", 0.42, BROWNS, patterned=0.6, build=0.4), ("pup", "little dog", "lapdog")),
    "wolf": (Nature("dog", 0.98, ("smoke", "ash"), "ash", 0.5, 0.1, "amber"), ("coyote", "jackal", "werewolf", "wolves")),
    "fox": (Nature("dog", 0.5, ("rust",), "cream", 0.7, -0.3, "amber"), ("vixen", "fox cub", "foxes")),
    "bear": (Nature("dog", 1.5, ("umber",), "taupe", 0.2, 1.0, "black", "a big dog"), ("grizzly", "polar bear", "panda")),
    "pig": (Nature("dog", 0.75, ("blush",), "pink", 0.0, 1.0, "umber", "a stout dog"), ("boar", "hog", "sow", "piglet")),
    "cat": (Nature("cat", 0.36, ("orange", "black", "grey", "brown"), patterned=0.6, eyes="fern"),
            ("tomcat", "tabby", "moggy", "pussycat")),
    "kitten": (Nature("cat", 0.24, ("orange", "grey"), patterned=0.6, eyes="cerulean"), ()),
    "lion": (Nature("cat", 1.15, ("honey",), "cream", 0.3, 0.3, "amber", "a big cat"), ("lioness", "puma", "cougar", "lynx")),
    "tiger": (Nature("cat", 1.1, ("pumpkin",), "black", 1.0, 0.3, "amber", "a big cat"), ("leopard", "cheetah", "jaguar")),
    "panther": (Nature("cat", 1.0, ("black",), "black", 0.0, 0.1, "lime", "a big cat"), ()),
    "rabbit": (Nature("cat", 0.28, ("taupe",), "white", 0.5, 0.5, "black", "a small cat"), ("hare", "bunny", "squirrel")),
    "mouse": (Nature("cat", 0.12, ("ash",), "blush", 0.4, 0.4, "black", "a tiny cat"), ("rat", "mice", "hamster", "hedgehog")),
    "monkey": (Nature("cat", 0.6, ("walnut",), "tan", 0.5, 0.1, "umber", "a cat"), ("ape", "gorilla", "chimp", "chimpanzee",
        "raccoon")),
    "horse": (Nature("horse", 2.1, ("chestnut", "walnut", "black", "ash"), "white", 0.5), ("mare", "stallion", "steed",
              "mustang", "gelding", "racehorse", "workhorse", "colt")),
    "pony": (Nature("horse", 1.5, ("caramel", "walnut"), "white", 0.5, 0.4), ("foal",)),
    "donkey": (Nature("horse", 1.5, ("smoke",), "cream", 0.4, 0.3), ("mule", "burro")),
    "unicorn": (Nature("horse", 2.0, ("white",), "white", 0.0, 0.0, "violet", "a white horse"), ("pegasus",)),
    "zebra": (Nature("horse", 1.8, ("white",), "black", 0.6, 0.2, "umber", "a horse"), ()),
    "deer": (Nature("horse", 1.6, ("fawn",), "cream", 0.4, -0.4, "umber", "a slender horse"), ( "stag", "doe", "elk",
        "reindeer",
              "moose", "antelope", "camel", "giraffe")),
    "cow": (Nature("horse", 1.7, ("cream",), "umber", 0.5, 0.9, "umber", "a stout horse"), ("bull", "ox", "calf", "buffalo",
        "bison",
            "cows", "cattle")),
    "sheep": (Nature("dog", 0.85, ("oatmeal",), "umber", 0.6, 0.9, "umber", "a dog"), ("lamb", "goat", "ram", "ewe")),
    "elephant": (Nature("horse", 3.0, ("smoke",), "ash", 0.0, 1.0, "umber", "a great horse"), ("rhino", "mammoth", "hippo")),
    "bird": (Nature("bird", 0.3, ("brown", "slate", "rust"), "cream", 0.6, 0.0, "black"), ("sparrow", "robin", "songbird",
        "starling",
             "blackbird", "swallow", "nightingale", "finch", "canary")),
    "raven": (Nature("bird", 0.42, ("black",), "charcoal", 0.2, 0.0, "black"), ("crow", "rook", "magpie", "jackdaw")),
    "dove": (Nature("bird", 0.32, ("pearl",), "white", 0.3, 0.2, "maroon"), ("pigeon", "white bird", "carrier pigeon")),
    "gull": (Nature("bird", 0.4, ("white",), "smoke", 0.6, 0.1, "amber"), ("seagull", "albatross", "tern")),
    "owl": (Nature("bird", 0.45, ("walnut",), "cream", 0.7, 0.6, "amber"), ()),
    "parrot": (Nature("bird", 0.4, ("emerald", "scarlet"), "yellow", 0.6, 0.0, "black"), ("macaw", "parakeet", "budgie")),
    "eagle": (Nature("bird", 0.75, ("umber",), "white", 0.7, 0.1, "amber"), ("hawk", "falcon", "vulture", "buzzard")),
    "hen": (Nature("bird", 0.45, ("rust",), "cream", 0.3, 0.9, "black"), ("chicken", "rooster", "cockerel", "duck",
        "turkey", "geese")),
    "goose": (Nature("bird", 0.7, ("white",), "pearl", 0.3, 0.6, "black"), ("swan", "heron", "penguin", "peacock", "stork")),
    "robot": (Nature("robot", 1.75, (), eyes="cyan"), ("android", "droid", "automaton", "cyborg", "machine man", "golem",
              "mech", "robots")),
    "ghost": (Nature("ghost", 1.7, (), eyes="pearl"), ("spirit", "phantom", "spectre", "specter", "apparition", "banshee",
        "wraith",
              "poltergeist", "hologram")),
    "creature": (Nature("creature", 1.75, ("pine", "slate", "umber"), "taupe", 0.4, 0.0, "amber"), ("monster", "beast",
        "hellhound",
                 "chimera", "yeti", "bigfoot", "minotaur")),
    "dragon": (Nature("creature", 2.5, ("bottle", "oxblood"), "mustard", 0.6, 0.2, "amber", "a horned beast"), ("dinosaur",
               "griffin", "wyvern", "crocodile", "alligator", "lizard", "giant lizard")),
}  # fmt: skip
"""Beings with other words for them."""

SIZES: dict[str, float] = {
    "tiny": 0.65, "little": 0.82, "small": 0.82, "young": 0.85, "baby": 0.6, "big": 1.2, "large": 1.2, "huge": 1.45,
    "enormous": 1.5, "giant": 1.5, "great": 1.25, "massive": 1.4, "tall": 1.1,
}  # fmt: skip
ANIMALS: frozenset[Kind] = frozenset(("dog", "cat", "horse", "bird", "creature"))
"""Kinds that go on four legs or on wings and have no hands."""
