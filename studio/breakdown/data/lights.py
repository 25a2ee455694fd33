"""Moods, times and places as light, and the director's words for amounts."""

from typing import NamedTuple


class Mood(NamedTuple):
    """How a mood is lit: a look, or only its shade of one."""

    look: str = ""
    exposure: float = 0.0
    warmth: float = 0.0
    contrast: float = 0.0


MOODS: dict[str, tuple[Mood, tuple[str, ...]]] = {
    "moody": (Mood("low key", -0.3, 0.0, 0.3), ("brooding", "atmospheric", "dramatic", "mysterious", "secretive", "intense",
              "sombre")),
    "noir": (Mood("noir"), ("hard boiled", "film noir", "black and white thriller", "shadowy", "gumshoe", "neo noir")),
    "scary": (Mood("horror", -0.3, -0.2, 0.3), ("horror", "eerie", "creepy", "terrifying", "frightening", "spooky",
              "nightmarish",
              "haunted", "sinister", "menacing", "ominous", "gothic", "macabre", "unsettling")),
    "hopeful": (Mood("golden hour", 0.3, 0.2, -0.1), ("optimistic", "warm", "nostalgic", "uplifting", "tender", "bittersweet",
                "heartwarming", "sentimental", "inspiring", "triumphant", "peaceful", "wistful")),
    "happy": (Mood("high key", 0.3, 0.1, -0.2), ("cheerful", "bright", "funny", "comic", "light hearted", "playful", "joyful",
              "comedy", "whimsical", "sunny", "cute", "upbeat", "festive", "family", "quirky")),
    "romantic": (Mood("candlelight", 0.0, 0.2, 0.0), ("intimate", "sensual", "cosy", "cozy", "candlelit", "romance",
                 "passionate")),
    "sad": (Mood("overcast", -0.2, -0.2, -0.1), ("gloomy", "bleak", "melancholy", "mournful", "lonely", "depressing", "grim",
            "dreary", "grieving", "desolate", "cold", "sorrowful", "tragic")),
    "tense": (Mood("low key", -0.2, -0.1, 0.3), ("suspenseful", "thriller", "nervous", "anxious", "claustrophobic", "paranoid",
              "dangerous", "urgent", "suspense", "threatening", "gritty")),
    "magical": (Mood("dreamy", 0.1, 0.1, -0.2), ("dreamlike", "enchanted", "fantasy", "ethereal", "surreal", "otherworldly",
                "fairy tale",
                "fantastical", "mystical", "heavenly", "soft", "hazy")),
    "cyberpunk": (Mood("neon"), ("neon lit", "electric", "futuristic", "nightclub", "synthwave", "urban night", "garish")),
    "clinical": (Mood("fluorescent", 0.1, -0.1, 0.0), ("sterile", "bureaucratic", "harsh office light", "corporate",
                 "institutional",
                 "soulless", "strip lit")),
    "epic": (Mood("hard sun", 0.1, 0.1, 0.2), ("western", "heroic", "blazing", "scorching", "sun baked", "action", "adventure",
             "adventurous", "heat")),
    "mythic": (Mood("firelight", 0.0, 0.2, 0.1), ("primal", "firelit", "ritual", "ancient", "campfire", "tribal", "medieval")),
    "lonely night": (Mood("moonlight", 0.0, -0.2, 0.0), ("moonlit", "nocturnal", "silvery", "ghostly", "serene night")),
    "stark": (Mood("silhouette", -0.2, 0.0, 0.4), ("graphic", "backlit", "iconic", "silhouetted", "anonymous")),
    "natural": (Mood(), ("realistic", "documentary", "everyday", "plain", "ordinary", "neutral", "drama", "quiet")),
}  # fmt: skip
"""Moods and genres with other words for them."""

LOOKS: dict[str, tuple[str, ...]] = {
    "natural": ("natural light", "daylight look", "realistic light", "available light", "neutral light"),
    "high key": ("bright and airy", "sitcom light", "airy", "flat bright light", "commercial look", "high key lighting"),
    "low key": ("chiaroscuro", "pools of light", "moody light", "dim", "gloom", "low key lighting", "moody", "moodier",
                "rembrandt"),
    "noir": ("film noir", "venetian blinds", "more noir", "noirish", "hard shadows", "forties detective film", "noir lighting"),
    "golden hour": ("magic hour", "sunset light", "late sun", "sunset", "golden light", "warm evening sun", "sunrise light"),
    "blue hour": ("twilight", "dusk light", "after sunset", "pre dawn light", "cold twilight", "dusky"),
    "moonlight": ("moonlit", "night light", "silver night", "lit by the moon", "moon light", "day for night"),
    "candlelight": ("candlelit", "candles", "candle light", "by candles", "lit by candles", "romantic glow"),
    "firelight": ("firelit", "by the fire", "campfire light", "fireplace glow", "flickering fire", "torchlight", "torchlit"),
    "neon": ("neon lit", "neon light", "neon signs", "cyberpunk light", "blade runner light", "pink and blue light", "neony"),
    "fluorescent": ("strip light", "office light", "hospital light", "tube light", "strip lights", "sickly light"),
    "silhouette": ("silhouetted", "backlit outline", "only outlines", "against the light", "in silhouette", "dark shapes"),
    "overcast": ("cloudy light", "flat grey light", "soft grey day", "diffuse", "soft light", "rainy light", "gloomy day"),
    "hard sun": ("harsh sun", "midday sun", "desert sun", "blazing sun", "harsh daylight", "glaring sun", "noon sun"),
    "dreamy": ("dreamlike", "soft focus", "hazy glow", "bloom", "ethereal", "dream", "misty glow", "romantic haze"),
    "horror": ("scary", "scarier", "creepy", "under lit", "sickly green", "horror film light", "eerie", "spooky", "nightmare"),
}  # fmt: skip
"""Looks with what people say for them."""

TIME_LOOKS: dict[str, str] = {
    "dawn": "golden hour", "morning": "natural", "noon": "hard sun", "afternoon": "natural", "golden hour": "golden hour",
    "dusk": "blue hour", "night": "moonlight",
}  # fmt: skip
KIT_LOOKS: dict[str, str] = {
    "office": "fluorescent", "laboratory": "fluorescent", "hospital room": "fluorescent", "server room": "neon",
    "corridor": "fluorescent", "warehouse": "low key", "prison cell": "low key", "church": "candlelight", "cave": "firelight",
    "bar": "low key", "stage": "low key", "train car": "natural", "spaceship bridge": "neon", "diner": "natural",
    "classroom": "natural",
}  # fmt: skip
NIGHT_KIT_LOOKS: dict[str, str] = {
    "living room": "low key", "bedroom": "low key", "kitchen": "low key", "hall": "candlelight", "street": "neon",
    "market": "neon",
    "boat cabin": "low key", "lamp room": "candlelight", "diner": "neon", "bar": "neon", "car interior": "neon",
    "classroom": "low key", "train car": "fluorescent", "alley": "low key", "rooftop": "moonlight",
}  # fmt: skip

AMOUNTS: dict[str, tuple[str, ...]] = {
    "small": ("a touch", "a bit", "a little", "slightly", "a tad", "somewhat", "a hair", "just a little", "subtly"),
    "large": ("much", "a lot", "way", "far", "very", "really", "lots", "considerably", "extremely", "dramatically",
              "significantly",
              "a great deal", "loads", "super"),
}  # fmt: skip
CHANGES: dict[str, tuple[str, ...]] = {
    "exposure +": ("brighter", "lighter", "brighten", "more light", "lighten", "bright", "less dark", "up the exposure",
                   "light it up",
                   "lift the light", "overexpose"),
    "exposure -": ("darker", "dimmer", "darken", "dim", "less light", "gloomier", "less bright", "dark", "underexpose",
                   "bring it down"),
    "warmth +": ("warmer", "warm", "more orange", "cosier", "less cold", "warm up", "less blue", "sunnier"),
    "warmth -": ("cooler", "colder", "cold", "bluer", "chillier", "less warm", "icier", "cool", "more blue"),
    "contrast +": ("more contrast", "harsher", "contrastier", "punchier", "harder", "starker", "crisper", "harder shadows",
                   "contrasty",
                   "deeper shadows", "stronger shadows", "more dramatic", "hard shadows"),
    "contrast -": ("less contrast", "softer", "flatter", "gentler", "soften", "milkier", "softer shadows", "gentle",
                   "lower contrast"),
}  # fmt: skip
SIDES: dict[str, tuple[str, ...]] = {
    "left": ("from the left", "light from left", "left side light", "key left", "lit from the left", "from camera left",
             "from left"),
    "right": ("from the right", "light from right", "key right", "lit from the right", "from camera right", "from right"),
    "front": ("from the front", "front light", "frontal", "front lit", "from in front"),
    "behind": ("from behind", "backlight", "backlit", "back light", "rim light", "rim lit", "from the back", "contre jour"),
    "above": ("from above", "top light", "overhead light", "toplight", "from the ceiling", "top lit"),
    "below": ("from below", "underlit", "under light", "uplight", "from beneath", "footlights", "torch under the chin"),
}  # fmt: skip
