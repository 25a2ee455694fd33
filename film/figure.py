"""How a person is built and dressed, as parameters a picture maker can draw; the words they came from are elsewhere."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from film.value import Colour, Signed, Unit, Value, hundredths

Kind = Literal["human", "robot", "ghost", "dog", "cat", "horse", "bird", "creature"]
HairStyle = Literal[
    "bald",
    "cropped",
    "short",
    "side part",
    "curly",
    "afro",
    "pixie",
    "bob",
    "long",
    "wavy",
    "ponytail",
    "bun",
    "plait",
    "pigtails",
    "mohawk",
    "undercut",
    "dreadlocks",
    "balding",
]
Beard = Literal["none", "stubble", "moustache", "full"]
Hat = Literal[
    "none",
    "fedora",
    "cap",
    "beanie",
    "hood",
    "helmet",
    "wide brim",
    "steel helmet",
    "hard hat",
    "space helmet",
    "top hat",
    "pointed hat",
    "crown",
    "headscarf",
    "chef's hat",
]
Glasses = Literal["none", "round", "square", "dark"]
Garment = Literal[
    "coat",
    "suit",
    "dress",
    "hoodie",
    "t-shirt",
    "shirt",
    "jumper",
    "jacket",
    "uniform",
    "lab coat",
    "armour",
    "gown",
    "robe",
    "rags",
    "trench coat",
    "raincoat",
    "leather jacket",
    "waistcoat",
    "fatigues",
    "scrubs",
    "overalls",
    "apron",
    "space suit",
    "cloak",
    "pyjamas",
    "boiler suit",
]
Legwear = Literal["usual", "trousers", "jeans", "shorts", "skirt", "leggings"]
Metres = Annotated[float, AfterValidator(hundredths)]


class Figure(Value):
    """One person's identity and dress; equal figures are the same person in every shot."""

    kind: Kind = "human"
    """An animal's coat or plumage is `hair_colour`, its second tone `under_colour`; a robot's shell is `garment_colour`."""
    sex: Literal["female", "male"] = "female"
    age: Annotated[int, Field(ge=3, le=100)] = 30
    """Years. Below 14 is drawn with a child's proportions, above 60 with an old person's face and posture."""
    height: Annotated[float, Field(ge=0.1, le=3.0), AfterValidator(hundredths)] = 1.68
    """Metres from the ground to the top of the bare head."""
    build: Signed = 0.0
    """-1 thin, 1 heavy."""
    skin: Colour = (0.8, 0.6, 0.5)
    hair_style: HairStyle = "short"
    hair_colour: Colour = (0.2, 0.14, 0.1)
    eyes: Colour = (0.3, 0.25, 0.18)
    beard: Beard = "none"
    glasses: Glasses = "none"
    hat: Hat = "none"
    scar: bool = False
    freckles: bool = False
    garment: Garment = "shirt"
    garment_colour: Colour = (0.3, 0.35, 0.45)
    under_colour: Colour = (0.85, 0.83, 0.8)
    """Shirt or blouse seen under an open garment."""
    legs_colour: Colour = (0.15, 0.16, 0.2)
    legs: Legwear = "usual"
    """What is worn on the legs; usual is what goes with the garment."""
    pattern: Unit = 0.0
    """How strongly the garment is trimmed in a second tone."""
    face: Annotated[int, Field(ge=0, le=9999)] = 0
    """Seed of the face's own proportions."""
