"""Words for how a voice sounds, and the accents that a voice maker speaks."""

PITCHES: dict[str, tuple[str, ...]] = {
    "-0.6": ("deep", "bass", "booming", "low", "baritone", "cavernous", "sonorous"),
    "-0.3": ("husky", "dark", "warm", "rich", "alto", "smoky"),
    "0.4": ("high", "light", "bright", "girlish", "boyish", "tenor", "youthful"),
    "0.7": ("squeaky", "shrill", "piping", "very high", "falsetto", "chirpy"),
}  # fmt: skip
PACES: dict[str, tuple[str, ...]] = {
    "-0.5": ("slow", "drawling", "languid", "measured", "deliberate", "unhurried", "sleepy"),
    "-0.2": ("calm", "gentle", "soft spoken", "soothing", "soft"),
    "0.5": ("fast", "rapid", "quick", "breathless", "nervous", "hurried", "fast talking", "excitable", "chatty", "rushed"),
}  # fmt: skip
ROUGHNESS: dict[str, tuple[str, ...]] = {
    "0.7": (
        "gravelly",
        "raspy",
        "rough",
        "hoarse",
        "croaky",
        "growling",
        "gruff",
        "grating",
        "harsh",
        "whisky soaked",
        "robotic",
    ),
    "0.35": ("husky", "weathered", "smoky", "cracked", "throaty", "metallic", "breathy"),
    "-0.4": ("smooth", "clear", "silky", "velvety", "crisp", "pure", "clean", "honeyed"),
}  # fmt: skip
ACCENTS: dict[str, tuple[str, ...]] = {
    "en-us": (
        "american",
        "us",
        "midwestern",
        "californian",
        "texan",
        "southern",
        "north american",
        "canadian",
        "general american",
    ),
    "en-us-nyc": ("new york", "brooklyn", "bronx", "new yorker"),
    "en-gb-scotland": ("scottish", "scots", "glaswegian", "scotland"),
    "en-gb-x-rp": ("posh", "upper class", "received pronunciation", "aristocratic", "bbc", "rp"),
    "en-gb-x-gbclan": ("northern", "lancashire", "mancunian", "yorkshire", "manchester", "northern english"),
    "en-gb-x-gbcwmd": ("midlands", "birmingham", "brummie"),
    "en-029": ("caribbean", "jamaican", "trinidadian", "west indian"),
    "en-gb": ("british", "english", "london", "england"),
}  # fmt: skip
FOREIGN_ACCENTS: tuple[str, ...] = (
    "german", "french", "russian", "italian", "spanish", "swedish", "norwegian", "danish", "dutch", "polish", "irish", "welsh",
    "australian", "indian", "japanese", "chinese", "korean", "mexican", "greek", "arabic", "turkish", "nigerian",
    "south african",
    "brazilian", "portuguese", "hungarian", "romanian", "czech", "ukrainian", "eastern european", "scandinavian", "cockney",
)  # fmt: skip
"""Accents that are asked for and not made."""
