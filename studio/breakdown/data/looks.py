"""Words of hair, skin, build, faces and dress, with the parameters they stand for."""

HAIR_STYLES: dict[str, tuple[str, ...]] = {
    "bald": ("bald headed", "shaven headed", "shaved head", "hairless", "no hair"),
    "balding": ("receding", "thinning", "bald on top", "half bald", "tonsure", "tonsured"),
    "cropped": (
        "crew cut",
        "buzz cut",
        "buzzcut",
        "close cropped",
        "short cropped",
        "crop",
        "military cut",
    ),
    "pixie": ("pixie cut", "pixie crop", "gamine"),
    "curly": ("curls", "curly haired", "ringlets", "frizzy", "tousled", "wild", "unruly", "tangled", "messy", "shaggy"),
    "side part": ("side parted", "parted", "slicked back", "slick", "combed back", "combed", "pompadour", "neat", "quiff"),
    "afro": ("natural hair", "afro hair"),
    "bob": ("bobbed", "chin length", "flapper cut", "shoulder length", "bobbed hair"),
    "long": ("flowing", "waist length", "straight long", "locks", "mane", "long haired", "loose"),
    "wavy": ("wavy haired", "waves", "beach waves", "loose waves"),
    "ponytail": ("pony tail", "tied back", "pulled back", "tied up"),
    "pigtails": ("pig tails", "pigtail", "bunches", "twin tails"),
    "bun": ("chignon", "topknot", "top knot", "updo", "pinned up", "knot"),
    "plait": ("braid", "braided", "plaited", "plaits", "braids"),
    "dreadlocks": ("dreads", "locs", "dreadlock"),
    "undercut": ("shaved sides", "fade", "side shave", "shaved at the sides"),
    "mohawk": ("mohican", "spiked", "spiky", "punk"),
    "short": ("short haired", "trimmed"),
}  # fmt: skip
HAIR_COLOURS: dict[str, tuple[tuple[float, float, float], tuple[str, ...]]] = {
    "red": ((0.62, 0.16, 0.06), ("ginger", "copper", "flame", "fiery", "redhead", "red headed", "carrot", "scarlet")),
    "auburn": ((0.42, 0.14, 0.06), ("russet", "mahogany")),
    "strawberry": ((0.78, 0.44, 0.22), ("strawberry blonde", "strawberry blond")),
    "blond": ((0.86, 0.68, 0.36), ("blonde", "fair", "golden", "flaxen", "honey", "sandy", "straw", "gold")),
    "platinum": ((0.93, 0.87, 0.72), ("platinum blonde", "platinum blond", "bleached", "ash blonde")),
    "brown": ((0.24, 0.13, 0.06), ("brunette", "chocolate", "hazel", "light brown")),
    "chestnut": ((0.34, 0.16, 0.07), ("caramel",)),
    "dark brown": ((0.12, 0.07, 0.04), ("dark", "deep brown")),
    "black": ((0.03, 0.03, 0.04), ("raven", "jet black", "jet", "ebony", "inky", "coal")),
    "grey": ((0.48, 0.48, 0.49), ("gray", "greying", "graying", "salt and pepper", "steel", "iron", "iron grey")),
    "silver": ((0.72, 0.73, 0.76), ("silvery", "silver haired")),
    "white": ((0.92, 0.92, 0.9), ("snowy", "snow white", "white haired")),
}  # fmt: skip
"""Hair colours as hair has them; other colour words are dyes."""

SKINS: dict[str, tuple[tuple[float, float, float], tuple[str, ...]]] = {
    "deep": ((0.24, 0.14, 0.1), ("ebony skin", "very dark skin", "deep brown skin", "jet black skin", "ebony")),
    "dark": (
        (0.36, 0.22, 0.15),
        ("dark skin", "dark skinned", "black skin", "black woman", "black man", "black girl", "black boy", "dark brown skin",
         "nigerian", "ghanaian", "kenyan", "senegalese", "african", "jamaican", "haitian", "ethiopian"),
    ),
    "brown": (
        (0.52, 0.34, 0.23),
        ("brown skin", "brown skinned", "indian", "bengali", "tamil", "pakistani", "sri lankan", "african american",
         "aboriginal", "maori", "samoan"),
    ),
    "tan": (
        (0.68, 0.48, 0.34),
        ("tanned", "bronzed", "sunburnt", "sun browned", "weathered skin", "weather beaten", "mexican", "latina", "latino",
         "filipino", "native american", "peruvian", "hispanic", "golden skin", "bronze skin"),
    ),
    "olive": (
        (0.74, 0.56, 0.42),
        ("olive skin", "olive skinned", "greek", "italian", "turkish", "persian", "arab", "egyptian", "lebanese", "moroccan",
         "spanish", "sicilian", "mediterranean", "israeli"),
    ),
    "light": (
        (0.86, 0.67, 0.55),
        ("fair skin", "fair skinned", "light skin", "light skinned", "white skin", "rosy", "japanese", "chinese", "korean",
         "vietnamese", "ruddy", "freckled skin"),
    ),
    "pale": (
        (0.93, 0.79, 0.71),
        ("pale skin", "pale skinned", "porcelain", "pallid", "ashen", "milky", "irish", "scandinavian", "swedish", "norwegian",
         "ghostly", "alabaster", "sickly"),
    ),
    "silver": ((0.6, 0.63, 0.68), ("metal skin", "silver skin", "chrome")),
    "blue": ((0.4, 0.55, 0.75), ("blue skin", "blue skinned")),
    "green": ((0.5, 0.65, 0.42), ("green skin", "green skinned")),
}  # fmt: skip

BUILDS: dict[str, tuple[str, ...]] = {
    "-0.8": ("skinny", "gaunt", "skeletal", "emaciated", "bony", "scrawny", "much thinner"),
    "-0.5": (
        "thin",
        "slim",
        "slender",
        "slight",
        "lean",
        "lanky",
        "wiry",
        "willowy",
        "frail",
        "lithe",
        "delicate",
        "gangly",
        "thinner",
        "slimmer",
    ),
    "0.35": (
        "athletic",
        "muscular",
        "fit",
        "strong",
        "toned",
        "broad shouldered",
        "powerful",
        "sturdy",
        "well built",
        "stronger",
    ),
    "0.6": (
        "stocky",
        "burly",
        "thickset",
        "broad",
        "solid",
        "curvy",
        "chubby",
        "plump",
        "hulking",
        "brawny",
        "bulky",
        "heavier",
        "broader",
    ),
    "0.9": ("fat", "heavy", "overweight", "obese", "portly", "rotund", "large", "big", "round", "pot bellied", "stout"),
}  # fmt: skip
HEIGHTS: dict[str, tuple[str, ...]] = {
    "-0.16": ("tiny", "petite", "diminutive", "very short", "dwarfish", "small", "little"),
    "-0.1": ("short", "shortish", "stubby", "shorter"),
    "0.12": ("tall", "long legged", "long limbed", "rangy", "statuesque", "taller"),
    "0.2": ("towering", "giant", "gigantic", "very tall", "hulking", "huge", "enormous"),
}  # fmt: skip
"""Metres above or below what is usual at that age and sex."""

EYES: dict[str, tuple[float, float, float]] = {
    "blue": (0.25, 0.45, 0.7), "green": (0.25, 0.5, 0.28), "brown": (0.26, 0.16, 0.08), "hazel": (0.42, 0.32, 0.14),
    "grey": (0.5, 0.54, 0.58), "gray": (0.5, 0.54, 0.58), "dark": (0.1, 0.07, 0.05), "black": (0.06, 0.05, 0.05),
    "amber": (0.7, 0.45, 0.1), "golden": (0.8, 0.62, 0.15), "violet": (0.45, 0.3, 0.65), "pale": (0.6, 0.7, 0.75),
}  # fmt: skip

BEARDS: dict[str, tuple[str, ...]] = {
    "stubble": ("unshaven", "five o'clock shadow", "stubbly", "stubbled", "scruffy"),
    "moustache": ("mustache", "mustachioed", "moustached", "handlebar moustache", "pencil moustache"),
    "full": ("beard", "bearded", "full beard", "goatee", "long beard", "whiskers", "sideburns", "bushy beard"),
    "none": ("clean shaven", "beardless", "shaven", "smooth faced"),
}  # fmt: skip
GLASSES: dict[str, tuple[str, ...]] = {
    "dark": ("sunglasses", "shades", "dark glasses", "mirrored glasses", "aviators", "goggles", "mirrorshades", "visor"),
    "square": ("square glasses", "thick glasses", "horn rimmed glasses", "black framed glasses", "heavy glasses",
               "square framed"),
    "round": ("round glasses", "glasses", "spectacles", "wire rimmed glasses", "reading glasses", "pince nez", "monocle",
              "specs",
              "bespectacled", "eyeglasses", "half moon glasses"),
}  # fmt: skip

HATS: dict[str, tuple[str, ...]] = {
    "fedora": ("trilby", "homburg", "felt hat", "hat", "panama hat", "bowler hat", "bowler", "pork pie hat"),
    "cap": ("baseball cap", "flat cap", "peaked cap", "captain's hat", "sailor's cap", "newsboy cap", "police cap", "beret",
            "keeper's cap", "captain's cap"),
    "chef's hat": ("chef hat", "toque", "cook's hat", "baker's hat"),
    "beanie": ("woollen hat", "wool hat", "knit cap", "knitted hat", "woolly hat", "watch cap", "bobble hat", "wool cap"),
    "hood": ("hooded", "hood up", "cowl"),
    "headscarf": ("head scarf", "veil", "hijab", "wimple", "kerchief", "babushka"),
    "helmet": ("knight's helmet", "motorcycle helmet", "armet", "helm", "diving helmet"),
    "steel helmet": ("army helmet", "soldier's helmet", "combat helmet", "tin hat", "military helmet", "infantry helmet"),
    "hard hat": ("miner's helmet", "safety helmet", "builder's helmet", "fireman's helmet", "construction helmet"),
    "space helmet": ("astronaut's helmet", "astronaut helmet"),
    "top hat": ("stovepipe hat", "silk hat"),
    "pointed hat": ("witch's hat", "wizard's hat", "witch hat", "wizard hat", "pointy hat"),
    "crown": ("tiara", "coronet", "diadem"),
    "wide brim": ("wide brimmed hat", "cowboy hat", "stetson", "sun hat", "straw hat",
                  "sombrero", "wide hat", "slouch hat", "pirate hat", "tricorn"),
}  # fmt: skip

GARMENTS: dict[str, tuple[str, ...]] = {
    "coat": ("overcoat", "long coat", "greatcoat", "duster", "fur coat", "peacoat", "pea coat", "duffel coat", "frock coat",
             "winter coat", "tailcoat"),
    "trench coat": ("trenchcoat", "trench", "mackintosh", "belted coat"),
    "raincoat": ("rain coat", "oilskin", "oilskins", "slicker", "anorak", "cagoule", "rain jacket", "poncho", "parka",
             "waterproof",
                 "yellow coat"),
    "cloak": ("cape", "mantle"),
    "suit": ("tuxedo", "dinner jacket", "three piece", "business suit", "pinstripe", "pinstripes", "blazer", "tux",
             "power suit",
             "tweed", "tweeds"),
    "waistcoat": ("shirt and waistcoat", "gilet", "leather vest"),
    "dress": ("sundress", "frock", "summer dress", "pinafore", "sari", "kimono", "cocktail dress", "tunic dress"),
    "hoodie": ("hooded sweatshirt", "hooded top", "sweatshirt", "tracksuit"),
    "t-shirt": ("tee shirt", "tee", "tank top", "vest", "singlet", "band shirt", "swimsuit", "jersey", "leotard"),
    "shirt": ("blouse", "flannel", "plaid shirt", "checked shirt", "dress shirt", "button down", "work shirt", "tunic"),
    "jumper": ("sweater", "pullover", "cardigan", "turtleneck", "polo neck", "knitwear", "fisherman's jumper", "knit"),
    "leather jacket": ("biker jacket", "motorcycle jacket", "leathers", "leather", "leather coat"),
    "jacket": ("bomber jacket", "denim jacket", "flight jacket", "windbreaker", "jean jacket"),
    "uniform": ("police uniform", "naval uniform", "military dress", "livery", "school uniform", "dress uniform"),
    "fatigues": ("army uniform", "soldier's uniform", "combat uniform", "battledress", "camouflage", "army fatigues",
             "combat gear"),
    "scrubs": ("hospital scrubs", "surgical scrubs", "nurse's uniform", "nurse uniform", "hospital uniform"),
    "overalls": ("dungarees", "bib overalls"),
    "boiler suit": ("jumpsuit", "flight suit", "coveralls", "prison uniform", "work clothes", "firefighter's uniform"),
    "apron": ("chef's whites", "chef's apron", "baker's apron", "leather apron", "kitchen apron"),
    "lab coat": ("white coat", "laboratory coat", "labcoat", "doctor's coat"),
    "armour": ("armor", "plate mail", "chain mail", "mail", "breastplate", "plate armour", "exosuit", "power armour",
               "cuirass"),
    "space suit": ("spacesuit", "astronaut suit", "astronaut's suit", "pressure suit"),
    "gown": ("ball gown", "evening gown", "wedding dress", "bridal gown", "evening dress", "robes of state", "court dress",
             "corset"),
    "robe": ("robes", "cassock", "habit", "toga", "monk's habit", "vestments", "bathrobe", "dressing gown", "caftan", "kaftan"),
    "pyjamas": ("pyjama", "pajamas", "pajama", "nightclothes", "nightshirt", "hospital gown"),
    "rags": ("tatters", "torn clothes", "ragged clothes", "tattered clothes", "ragged", "rag", "tattered"),
}  # fmt: skip

LEGWEAR: dict[str, tuple[str, ...]] = {
    "jeans": ("denims", "blue jeans"),
    "trousers": ("pants", "slacks", "chinos", "breeches"),
    "shorts": ("short trousers", "short pants"),
    "skirt": ("miniskirt", "mini skirt", "kilt", "pencil skirt"),
    "leggings": ("tights", "hose"),
}
"""Cuts of what is worn on the legs, with the words for them."""
LEGS: tuple[str, ...] = (
    "trousers",
    "pants",
    "jeans",
    "leggings",
    "breeches",
    "slacks",
    "chinos",
    "tights",
    "boots",
    "stockings",
    "shorts",
    "skirt",
    "kilt",
)  # fmt: skip
UNDER: tuple[str, ...] = ("tie", "under", "waistcoat", "collar", "scarf", "undershirt")
NOT_DRAWN: tuple[str, ...] = (
    "mask", "eyepatch", "eye patch", "earring", "necklace", "tattoo", "wing", "tail", "horn", "prosthetic",
    "cane", "wheelchair", "gloves", "glove", "ring", "piercing", "pendant", "bracelet", "antenna", "fang", "jewellery", "medal",
    "crutch", "hook", "backpack", "headphones", "bandage", "birthmark", "dimple", "cybernetic", "cyborg arm", "metal arm",
)  # fmt: skip
"""Things people wear or have that are kept in words and not drawn."""
