"""Words of a period's look, of a part of the world and of how well a place is kept."""

STYLES: dict[str, tuple[str, ...]] = {
    "medieval": ("middle ages", "knight", "castle", "kingdom", "king", "queen", "dragon", "wizard", "elf", "elves", "fantasy",
                 "sword and sorcery", "fairy tale", "feudal", "tudor", "peasant", "monk", "viking", "witch", "princess",
                 "sorcerer", "throne", "crusade", "16th century", "blacksmith", "alchemist"),
    "western": ("wild west", "old west", "cowboy", "sheriff", "outlaw", "gunslinger", "saloon", "frontier", "gold rush",
                "bounty hunter", "stagecoach"),
    "wartime": ("world war", "ww2", "wwii", "second world war", "first world war", "blitz", "the resistance", "wounded soldier",
                "war", "1940s", "1930s", "1914", "1916", "1917", "1939", "1940", "1941", "1942", "1943", "1944", "1945",
                "trenches",
                "occupied", "saint lo", "saint lô", "evacuee", "film noir", "war drama", "prohibition", "speakeasy", "1920s"),
    "victorian": ("edwardian", "georgian", "regency", "gaslit", "gaslight", "19th century", "18th century", "sherlock",
                  "steampunk", "period drama", "napoleonic", "dickens", "1880s", "1890s", "orphanage"),
    "ancient": ("roman", "greek myth", "ancient rome", "ancient greece", "gladiator", "pharaoh", "mythology", "bronze age",
                "ancient egypt", "sparta", "athena", "zeus"),
    "cyberpunk": ("cyber", "neon city", "dystopian city", "megacity", "androids", "replicant"),
}  # fmt: skip
"""A period's look, with what people say; the style's own name counts too."""

STYLE_ERAS: dict[str, str] = {
    "medieval": "past", "western": "past", "wartime": "past", "victorian": "past", "ancient": "past", "cyberpunk": "future",
}  # fmt: skip

TELLING_GENRES = ("western", "war", "historical", "fantasy", "period")
"""Genres of which the premise may tell the period; of others its “king” is a figure of speech."""

REGIONS: dict[str, tuple[str, ...]] = {
    "mediterranean": ("venice", "rome", "italy", "italian", "spain", "spanish", "greece", "greek", "naples", "sicily",
                      "florence",
                      "tuscany", "madrid", "barcelona", "lisbon", "portugal", "provence", "venetian", "roman", "marseille",
                      "seville", "havana", "mexico", "mexican"),
    "asian": ("tokyo", "japan", "japanese", "china", "chinese", "hong kong", "kyoto", "korea", "seoul", "shanghai", "beijing",
              "samurai", "bangkok", "vietnam", "taiwan", "chinatown", "ramen"),
    "northern": ("norway", "norwegian", "sweden", "iceland", "finland", "scotland", "scottish", "alaska", "russia", "siberia",
                 "denmark", "fjord", "highlands", "black forest", "bavaria", "alps", "alpine", "skerry", "canada", "germany"),
    "tropical": ("tropical", "jungle", "caribbean", "hawaii", "brazil", "rio", "amazon", "bali", "island paradise", "jamaica",
                 "samoa", "philippines", "fiji", "cuba"),
    "arabian": ("cairo", "marrakech", "morocco", "baghdad", "egypt", "persia", "souk", "istanbul", "dubai", "sahara", "bazaar",
                "arabian", "sultan", "timbuktu"),
    "american": ("new york", "chicago", "los angeles", "manhattan", "brooklyn", "texas", "american", "route 66", "new orleans",
                 "california", "hollywood", "las vegas", "boston", "nevada"),
}  # fmt: skip

CONDITIONS: dict[str, tuple[str, ...]] = {
    "ruined": ("ruin", "ruins", "bombed", "bombed out", "destroyed", "wrecked", "burnt out", "collapsed", "derelict", "gutted",
               "crumbling", "post apocalyptic", "devastated"),
    "shabby": ("abandoned", "run down", "rundown", "old", "dirty", "filthy", "dusty", "squalid", "poor", "peeling", "rusty",
               "grimy", "decayed", "decaying", "haunted", "dilapidated", "seedy", "dive", "slum", "crack house", "neglected",
               "dingy", "forgotten", "disused", "condemned"),
    "tidy": ("clean", "luxury", "luxurious", "spotless", "elegant", "posh", "sleek", "neat", "modern", "five star",
             "grand", "pristine", "tidy", "fancy", "rich"),
}  # fmt: skip
