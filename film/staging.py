"""Who stands where doing what at a shot's start; a stage is metres on the floor round the middle of the acting area."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from film.value import Value, hundredths

Motion = Literal[
    "stand", "talk", "listen", "walk", "run", "sit", "sit down", "stand up", "turn", "point", "reach", "pick up", "embrace",
    "hand over", "fall", "kneel", "crouch", "fight", "work", "type", "dance", "wave", "look around", "read", "phone", "cower",
    "cast", "levitate object", "lie", "drink", "knock", "climb", "step back", "shake hands", "push", "lead",
]  # fmt: skip
Expression = Literal[
    "neutral", "happy", "sad", "angry", "afraid", "surprised", "disgusted", "thoughtful", "determined", "tender"
]
Held = Literal[
    "none", "phone", "book", "cup", "lamp", "gun", "knife", "bag", "letter", "box", "staff", "sword", "flower", "tool", "radio"
]
Metres = Annotated[float, Field(ge=-30, le=30), AfterValidator(hundredths)]


class Mark(Value):
    """One person's place and business in a shot."""

    character: str
    """Character id."""
    at: tuple[Metres, Metres] = (0.0, 0.0)
    """x to the right and z towards the default camera, metres from the middle of the acting area."""
    facing: Annotated[float, Field(ge=-180, le=180), AfterValidator(hundredths)] = 0.0
    """Degrees about the vertical; 0 faces the default camera (+z), 90 faces +x."""
    action: str = ""
    """The director's words."""
    motion: Motion = "stand"
    expression: Expression = "neutral"
    looks_at: str | None = None
    """Character id, "camera", or None for straight ahead."""
    holds: Held = "none"
    enters: bool = False
    exits: bool = False
