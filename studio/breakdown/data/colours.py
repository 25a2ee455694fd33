"""Names of colours as six hexadecimal digits of sRGB, and what a word before them does."""

COLOURS: dict[str, str] = {
    "red": "c1272d", "scarlet": "d0241b", "crimson": "9e1b32", "ruby": "9b111e", "cherry": "b0152f", "burgundy": "6b1426",
    "maroon": "6e1423", "wine": "5e1a2c", "vermilion": "d9432f", "brick": "9c4130", "rust": "a4491f", "terracotta": "b95f3f",
    "coral": "f07a63", "salmon": "f0917a", "rose": "d86a84", "pink": "e98fae", "magenta": "c4258f", "fuchsia": "cf2a8f",
    "raspberry": "b3245a", "blush": "e6b3ab", "peach": "f4bf9a", "apricot": "f0ac74", "orange": "e67e22",
    "tangerine": "ee7f1a", "pumpkin": "d8701f", "amber": "f2a20c", "honey": "d99a2b", "gold": "c9a227", "golden": "d4ab37",
    "mustard": "c69a1e", "ochre": "bd8429", "saffron": "eeb21c", "yellow": "f2d22e", "lemon": "f4e451", "canary": "f6e04b",
    "butter": "f2e3a0", "straw": "e0cd8a", "cream": "f2ead6", "ivory": "f3eedd", "beige": "d8c9ae", "sand": "d2bd94",
    "tan": "c09a6b", "khaki": "a89a6c", "camel": "b88a52", "fawn": "c5a076", "caramel": "ad6a2c", "toffee": "8f5a2a",
    "cinnamon": "9a5526", "copper": "b26b3a", "bronze": "8f6a34", "brass": "b08d3e", "brown": "6b4428", "chestnut": "6a3620",
    "mahogany": "5a251a", "chocolate": "4a2a1a", "coffee": "4d3626", "walnut": "553a28", "hazel": "7a5a34", "sepia": "6e5238",
    "umber": "5b4330", "sienna": "8d4a2a", "auburn": "73301c", "russet": "7b3a1e", "taupe": "8a7d70", "olive": "6b6b2e",
    "moss": "66703a", "sage": "9aa57f", "fern": "4f7942", "lime": "9fce2d", "chartreuse": "b5d62c", "green": "2f8b3c",
    "emerald": "138a56", "jade": "1f9a6c", "mint": "a8dcc0", "forest": "22522f", "pine": "1f4a3a", "bottle": "0f4530",
    "sea green": "2e8b6b", "seafoam": "93d7b7", "viridian": "3a7d68", "malachite": "1b9e5a", "teal": "15777a",
    "turquoise": "2fb8b0", "aquamarine": "79d3c0", "aqua": "3cc7cf", "cyan": "22c3d6", "azure": "3b8fe0", "sky": "86bfe8",
    "cerulean": "2a7fb8", "cobalt": "1f4db0", "blue": "2c5fb8", "navy": "1b2a4f", "midnight": "191d3c", "sapphire": "1a3f9c",
    "ultramarine": "2a2fa0", "royal blue": "2a48b8", "denim": "3f5f86", "steel": "6c7f90", "slate": "5a6772",
    "indigo": "39307a", "violet": "6f3fae", "purple": "6a2c8f", "plum": "6b2f5a", "aubergine": "3f1d3a", "mauve": "a888b0",
    "lilac": "bfa2d4", "lavender": "b8a8dc", "lilac grey": "aaa3b0", "amethyst": "8d5fc0", "orchid": "c96fcb",
    "heather": "9d86a5", "mulberry": "7a2a52", "black": "17171a", "ebony": "201d1b", "jet": "0f0f11", "onyx": "1c1d20",
    "charcoal": "34373b", "coal": "222326", "graphite": "44474b", "gunmetal": "3b434a", "ash": "a7a59f", "grey": "7d7f83",
    "gray": "7d7f83", "smoke": "8c9094", "silver": "b8bcc2", "pewter": "878c91", "platinum": "d9d8d2", "pearl": "e8e4dc",
    "white": "f0f0ee", "snow": "f7f8f8", "bone": "e2dac4", "chalk": "ebe9e2", "eggshell": "eee6d3", "linen": "e6dcc8",
    "oatmeal": "d6c8b0", "mushroom": "b5a698", "neon pink": "ff3fa4", "neon green": "4dff4a", "neon blue": "2f7bff",
    "neon": "ff3fd0", "electric blue": "2f6bff", "hot pink": "f23f96", "blood red": "7d0f12", "ice blue": "bfe0ee",
    "sky blue": "86bfe8", "baby blue": "a9cfe6", "powder blue": "b4d0de", "pea green": "8a9a3a", "army green": "4b5332",
    "acid green": "a8e01f", "off white": "ebe6da", "jet black": "0f0f11", "lemon yellow": "f4e451", "rose gold": "cf9a86",
    "dusty pink": "cfa0a0", "petrol": "1b5566", "oxblood": "4f1418",
}  # fmt: skip

SHADES: dict[str, tuple[float, float]] = {
    "dark": (0.55, 0.0),
    "deep": (0.7, 0.0),
    "light": (1.0, 0.4),
    "pale": (1.0, 0.55),
    "pastel": (1.0, 0.5),
    "bright": (1.15, 0.08),
    "faded": (0.95, 0.25),
    "dusty": (0.9, 0.2),
}
"""A word before a colour: what its parts are multiplied by, and how far they then go to white."""
