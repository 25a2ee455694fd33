"""Words of time, weather, period and fullness, and names of places beside those of the kits."""

TIMES: dict[str, tuple[str, ...]] = {
    "golden hour": ("magic hour", "sunset", "sundown", "low sun", "setting sun"),
    "dawn": ("sunrise", "daybreak", "first light", "early morning", "break of day", "before sunrise"),
    "dusk": ("twilight", "nightfall", "early evening", "evening", "gloaming", "blue hour", "after sunset"),
    "night": ("midnight", "late night", "night time", "nighttime", "moonlit", "moonlight", "small hours", "starlit", "starry",
              "after dark", "tonight", "dead of night", "nocturnal", "2 am", "3 am", "overnight"),
    "noon": ("midday", "high noon", "lunchtime", "noonday"),
    "afternoon": ("late afternoon", "early afternoon", "teatime", "day", "daytime", "daylight"),
    "morning": ("breakfast time", "mid morning", "in the morning"),
}  # fmt: skip

WEATHERS: dict[str, tuple[str, ...]] = {
    "storm": ("stormy", "thunderstorm", "thunder", "lightning", "tempest", "hurricane", "gale", "typhoon", "storm battered"),
    "rain": ("rainy", "raining", "rain soaked", "drizzle", "drizzling", "downpour", "pouring", "wet", "rain swept", "monsoon"),
    "snow": ("snowy", "snowing", "snowfall", "blizzard", "snowstorm", "sleet", "snow covered"),
    "fog": ("foggy", "mist", "misty", "haze", "hazy", "smog", "smoky", "fog bound"),
    "dust": ("dusty", "sandstorm", "dust storm", "sand blown"),
    "wind": ("windy", "windswept", "gusty", "breezy", "wind blown"),
    "cloudy": ("overcast", "grey sky", "clouds", "cloud", "gloomy sky"),
    "clear": ("sunny", "cloudless", "clear sky", "blue sky", "fine weather", "sunlit", "bright day"),
}  # fmt: skip
DENSITIES: dict[str, tuple[str, ...]] = {
    "0.1": ("bare", "empty", "stripped", "minimalist", "sparse", "barren", "vacant", "gutted"),
    "0.3": ("tidy", "neat", "sleek", "orderly", "clean", "modest", "simple", "deserted"),
    "0.7": ("cosy", "cozy", "lived in", "furnished", "lush", "overgrown", "dense", "old"),
    "0.9": ("cluttered", "messy", "crammed", "crowded", "packed", "full of", "bustling", "hoarder", "chaotic", "teeming"),
}  # fmt: skip
"""How full a place is, as a number in words, with what people say."""

EXTRAS: dict[str, tuple[str, ...]] = {
    "packed": ("packed", "crammed with people", "teeming", "a crowd", "full of people", "thronged", "mobbed"),
    "busy": ("busy", "bustling", "crowded", "lively", "rush hour", "people everywhere", "hectic", "heaving"),
    "a few": ("a few people", "some people", "passers by", "a few passers by", "onlookers", "bystanders", "half empty"),
    "none": ("deserted", "empty", "abandoned", "lonely", "nobody", "no people", "no one", "quiet"),
}  # fmt: skip
USUAL_EXTRAS: dict[str, str] = {"market": "a few"}
"""Who is about where no word tells."""

ERAS: dict[str, tuple[str, ...]] = {
    "future": ("future", "futuristic", "cyberpunk", "sci fi", "science fiction", "space", "spaceship", "starship", "android",
               "dystopia", "dystopian", "post apocalyptic", "orbital", "lunar", "martian", "hologram", "22nd century",
               "galactic", "cyber"),
    "past": ("past", "medieval", "victorian", "ancient", "wild west", "western", "roman", "greek myth", "edwardian", "georgian",
             "renaissance", "tudor", "viking", "feudal", "fantasy", "historical", "period drama", "fairy tale", "regency",
             "colonial", "prohibition", "steampunk", "samurai", "mythology", "sword and sorcery", "19th century",
             "18th century", "17th century", "16th century", "middle ages", "stone age", "bronze age", "wartime",
             "world war", "napoleonic", "pirate", "gaslit", "speakeasy"),
    "present": ("present", "modern", "contemporary", "present day", "nowadays", "today"),
}  # fmt: skip
"""Eras by words of a genre, a period or a place; years are read as numbers."""

GENRE_TIMES: dict[str, tuple[str, ...]] = {
    "night": ("noir", "horror", "cyberpunk", "neo noir", "vampire", "slasher", "heist", "gothic"),
    "golden hour": ("romance", "western", "coming of age"),
    "dusk": ("thriller", "mystery", "ghost story"),
    "afternoon": ("drama", "comedy", "family", "adventure", "fantasy", "documentary"),
}  # fmt: skip
"""The time a genre plays at when no one says."""

INSIDE: dict[str, str] = {
    "lighthouse": "lamp room",
    "harbour": "boat cabin",
    "stage": "stage",
    "street": "car interior",
    "ranch": "workshop",
}
"""Kits of the open with the kit that is their inside."""

PLACES: dict[str, tuple[str, ...]] = {
    "street": ("tokyo", "paris", "london", "new york", "berlin", "rome", "chicago", "los angeles", "hong kong", "cairo",
               "mumbai", "istanbul", "new orleans", "manhattan", "brooklyn", "times square", "bridge", "phone booth",
               "phone box", "street", "road", "avenue", "boulevard", "pavement", "sidewalk", "plaza", "square", "crossroads",
               "intersection",
               "downtown", "city", "town", "village", "bus stop", "high street", "main street", "suburb", "piazza", "kerb",
               "neighbourhood", "neighborhood", "car park", "parking lot", "petrol station", "gas station", "motorway"),
    "living room": ("living room", "lounge", "sitting room", "apartment", "flat", "home", "house", "parlour", "parlor",
                    "cottage", "study", "penthouse", "hotel suite", "suite", "cabin in the woods", "trailer", "den", "villa",
                    "manor", "drawing room", "dining room", "front room", "gallery flat"),
    "rooftop": ("rooftop garden", "roof terrace", "rooftop bar", "rooftop", "roof", "terrace", "helipad", "balcony", "skyline",
                "skyscraper"),
    "forest": ("forest", "wood", "woods", "woodland", "jungle", "glade", "clearing", "grove", "swamp", "park", "orchard",
               "rainforest", "campsite", "bayou", "thicket"),
    "shore": ("fjord", "seabed", "bottom of the ocean", "bottom of the sea", "ocean floor", "beach", "shore", "seashore",
              "coast", "cove", "bay", "island", "lakeside", "lake", "riverbank", "river", "dunes",
              "seaside", "ocean", "sea", "lagoon", "waterfront", "stream", "reef"),
    "alley": ("alley", "alleyway", "back alley", "lane", "backstreet", "side street", "slum", "slums"),
    "market": ("amusement park", "theme park", "market", "marketplace", "bazaar", "souk", "fair", "carnival", "funfair",
               "fairground", "stalls", "fete", "festival"),
    "kitchen": ("kitchen", "bakery", "pantry", "scullery", "galley kitchen", "bakehouse"),
    "bedroom": ("bedroom", "nursery", "dormitory", "dorm room", "hotel room", "motel room", "motel", "attic", "bedchamber",
                "guest room", "loft", "sleeping quarters", "barracks"),
    "office": ("corporation", "corporation tower", "corporate tower", "company tower", "corporate headquarters", "office",
               "boardroom", "meeting room", "newsroom", "police station", "precinct", "cubicle", "headquarters",
               "bank", "agency", "embassy", "reception", "conference room", "startup", "call centre", "call center",
               "tower of the company"),
    "laboratory": ("laboratory", "lab", "research facility", "research station", "morgue", "clean room", "greenhouse",
                   "observation deck", "apothecary", "institute", "facility"),
    "corridor": ("corridor", "hallway", "passage", "passageway", "tunnel", "stairwell", "staircase", "bunker", "sewer", "lift",
                 "elevator", "underpass", "subway tunnel", "maze", "landing", "catacombs"),
    "bar": ("bar", "pub", "tavern", "saloon", "inn", "nightclub", "club", "speakeasy", "casino", "jazz club", "dive bar",
            "cantina", "disco", "bowling alley", "bowling lane", "karaoke bar", "brewery"),
    "diner": ("tattoo parlour", "tattoo parlor", "barber shop", "hair salon", "salon", "laundromat", "launderette",
              "beauty parlour", "diner", "cafe", "café", "coffee shop", "coffee house", "restaurant", "canteen", "cafeteria",
              "tea house",
              "tea room", "pizzeria", "bistro", "ice cream parlour", "noodle bar", "patisserie"),
    "classroom": ("classroom", "school", "lecture hall", "academy", "university", "college", "schoolroom", "seminar",
                  "kindergarten"),
    "hospital room": ("hospital room", "hospital", "ward", "clinic", "infirmary", "operating theatre", "operating room",
                      "surgery", "asylum", "medical bay", "sickbay", "hospice", "emergency room", "sanatorium"),
    "warehouse": ("base", "resistance base", "rebel base", "army base", "dance studio", "ballet studio", "recording studio",
                  "warehouse", "factory", "hangar", "depot", "shipyard", "mill", "foundry", "gym",
                  "boxing gym", "sawmill", "hold"),
    "prison cell": ("prison cell", "prison", "jail", "cell", "dungeon", "interrogation room", "gaol", "brig", "oubliette"),
    "church": ("sanctuary", "hidden sanctuary", "church", "chapel", "cathedral", "monastery", "temple", "crypt", "shrine",
               "abbey", "mosque", "synagogue",
               "altar",
               "nave", "convent"),
    "hall": ("chamber", "council chamber", "airport", "airport terminal", "terminal", "departure lounge", "train station",
             "railway station", "waiting room", "station", "senate", "hall", "throne room", "great hall", "palace", "castle",
             "ballroom", "court", "courtroom", "museum", "mansion",
             "banquet hall", "lobby", "parliament", "gallery", "art gallery", "town hall", "foyer", "auction house"),
    "cave": ("cave", "cavern", "mine", "grotto", "lair", "mine shaft", "underground lake", "burrow"),
    "field": ("plantation", "tea plantation", "racetrack", "football pitch", "golf course", "cricket pitch", "field", "meadow",
              "farm", "farmland", "prairie", "hill", "hills", "garden", "graveyard", "cemetery", "lawn",
              "vineyard", "battlefield", "pasture", "moor", "heath", "country road", "backyard", "stadium", "playground",
              "courtyard", "cornfield", "wheat field"),
    "desert": ("desert", "wasteland", "badlands", "canyon", "oasis", "mars", "moon", "alien planet", "planet", "gulch", "mesa",
               "highway", "frontier", "quarry", "salt flat"),
    "mountain": ("everest", "the alps", "himalayas", "top of the mountain", "mountain", "mountains", "cliff", "summit", "peak",
                 "ridge", "volcano", "precipice", "plateau", "valley",
                 "ravine", "gorge", "mountainside"),
    "snow plain": ("snow", "the snow",
                   "snowfield", "tundra", "glacier", "arctic", "antarctica", "antarctic", "frozen lake", "ice sheet",
                   "ski slope", "ice field", "north pole", "frozen plain"),
    "harbour": ("venice", "harbour", "harbor", "port", "dock", "docks", "pier", "marina", "quay", "jetty", "wharf", "canal",
                "fishing village", "boatyard", "bridge over the canal"),
    "lighthouse": ("lighthouse", "headland", "beacon"),
    "lamp room": ("lamp room", "lantern room", "watch room", "observatory", "control tower", "top of the lighthouse",
                  "clock tower", "bell tower", "belfry"),
    "spaceship bridge": ("spaceship", "starship", "spacecraft", "space station", "cockpit", "bridge of the ship", "escape pod",
                         "mission control", "command centre", "command center", "control room", "rocket", "shuttle",
                         "orbital station", "space pod", "airlock"),
    "boat cabin": ("boat cabin", "wheelhouse", "below deck", "ship's cabin", "captain's quarters", "yacht", "trawler",
                   "submarine",
                   "ferry", "boat", "ship", "houseboat", "galleon", "sailboat", "barge", "cabin"),
    "train car": ("cable car", "train platform", "train car", "train", "carriage", "railway carriage", "compartment",
                  "subway car", "metro", "tram", "bus",
                  "airplane", "aeroplane", "plane", "dining car", "sleeper", "subway", "station platform"),
    "car interior": ("car interior", "inside a car", "car", "taxi", "cab", "truck", "van", "getaway car", "police car",
                     "limousine",
                     "ambulance", "front seat", "back seat", "camper van", "stagecoach"),
    "stage": ("stage", "theatre", "theater", "concert hall", "backstage", "opera house", "opera", "auditorium", "film set",
              "television studio", "circus", "circus ring", "comedy club", "dressing room", "cinema", "radio studio"),
    "ruin": ("ruin", "ruins", "ruined castle", "ruined city", "stone circle", "lost temple", "excavation", "abandoned abbey",
             "rubble"),
    "workshop": ("workshop", "clockmaker's workshop", "watchmaker's workshop", "garage", "shed", "forge", "smithy",
                 "artist's studio",
                 "carpenter's shop", "repair shop", "tool shed", "toolshed", "atelier", "pottery", "printing press", "tailor"),
    "cellar": ("cellar", "basement", "wine cellar", "vault below", "boiler room", "coal cellar", "church basement",
               "bomb shelter",
               "air raid shelter", "root cellar", "crawl space", "undercroft", "beneath the church", "under the church"),
    "library": ("library", "reading room", "archive", "archives", "study full of books"),
    "shop": ("shop", "store", "bookshop", "bookstore", "florist", "grocery", "corner shop", "general store", "pharmacy",
             "boutique",
             "toy shop", "supermarket", "mall", "candy shop", "sweet shop", "antique shop", "pawn shop", "flower shop",
             "clock shop", "record shop"),
    "ranch": ("ranch", "farmyard", "corral", "homestead", "barn", "stable", "stables", "paddock", "cattle ranch", "farmhouse"),
    "server room": ("server room", "data centre", "data center", "hacker's den", "mainframe", "hideout", "surveillance room",
                    "vault", "server farm", "safe house", "hacker den"),
}  # fmt: skip
"""Kit names with further words that mean such a place outright."""

LOOSE: tuple[str, ...] = (
    "bridge", "phone booth", "phone box", "base", "resistance base", "rebel base", "army base", "dance studio", "ballet studio",
    "recording studio", "racetrack", "golf course", "airport", "airport terminal", "terminal", "departure lounge",
    "railway station",
    "station", "waiting room", "amusement park", "theme park", "tattoo parlour", "tattoo parlor", "barber shop", "hair salon",
    "salon", "laundromat", "launderette", "beauty parlour", "cable car", "train platform", "fjord", "seabed", "venice",
    "bottom of the ocean", "bottom of the sea", "ocean floor", "rooftop bar", "football pitch", "cricket pitch",
    "gym", "boxing gym", "stadium", "playground", "supermarket", "mall",
    "greenhouse", "observation deck", "train station", "station platform", "bus", "airplane", "aeroplane", "plane", "submarine",
    "clock tower", "bell tower", "belfry", "airlock", "cinema", "ambulance", "car park", "parking lot", "petrol station",
    "gas station", "mosque", "synagogue", "moon", "balcony", "lift", "elevator", "circus", "circus ring", "stable", "stables",
    "bowling alley", "bowling lane", "apothecary", "court", "quarry", "reef", "castle", "garage", "pottery",
    "printing press", "tailor", "air raid shelter", "bomb shelter",
    "barn", "stable", "candy shop", "sweet shop", "bridge over the canal", "houseboat",
    "auction house", "staircase",
)  # fmt: skip
"""Words above that a kit stands for without looking quite like it; the staging is said."""

FUTURE_PLACES: dict[str, str] = {"bridge": "spaceship bridge", "cabin": "spaceship bridge", "ship": "spaceship bridge"}
"""Words that mean another kit in the future."""

UNDRAWN: dict[str, tuple[str, ...]] = {
    "under water": ("underwater", "undersea", "beneath the sea", "under the sea", "bottom of the ocean", "sunken", "seabed"),
    "without gravity": ("zero g", "zero gravity", "weightless"),
    "afloat in the air": ("floating", "flying", "in the clouds", "hovering"),
    "flooded": ("flooding", "half flooded"),
    "on fire": ("burning", "in flames", "ablaze"),
    "upside down": ("inverted",),
    "tiny": ("miniature", "doll sized"),
}  # fmt: skip
"""States of a place that no kit shows, with what people say for them."""
