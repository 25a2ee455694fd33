"""The word lists a director chooses from, as TOOLS fixes them; what a word looks or sounds like is the makers' affair."""

from typing import Literal

Look = Literal[
    "natural", "high key", "low key", "noir", "golden hour", "blue hour", "moonlight", "candlelight",
    "firelight", "neon", "fluorescent", "silhouette", "overcast", "hard sun", "dreamy", "horror",
]  # fmt: skip
Size = Literal[
    "extreme close-up", "close-up", "medium close-up", "medium", "medium long", "long", "extreme long", "insert", "two-shot"
]
Angle = Literal["eye", "low", "high", "overhead", "dutch"]
Move = Literal[
    "static", "push in", "pull out", "pan left", "pan right", "tilt up", "tilt down", "track", "follow", "crane up",
    "crane down", "orbit", "handheld", "zoom in", "zoom out", "dolly zoom", "whip pan",
]  # fmt: skip
TimeOfDay = Literal["dawn", "morning", "noon", "afternoon", "golden hour", "dusk", "night"]
Weather = Literal["clear", "cloudy", "rain", "storm", "snow", "fog", "dust", "wind"]
Transition = Literal["cut", "dissolve", "wipe", "fade in", "fade out"]
Finish = Literal["cinema", "graphic novel", "pencil", "watercolour", "black and white"]
KeyFrom = Literal["left", "right", "front", "behind", "above", "below"]
Aspect = Literal["16:9", "2.39:1", "1.85:1", "4:3", "1:1", "9:16"]
FrameSize = Literal["540p", "720p", "1080p", "4K"]
FrameRate = Literal[24, 25, 30]
Rating = Literal["all", "12", "16"]
Extras = Literal["none", "a few", "busy", "packed"]
Mode = Literal["on screen", "off screen", "voice-over", "phone", "radio"]
ShotKind = Literal[
    "establishing", "master", "two-shot", "single", "over the shoulder", "point of view", "reaction", "insert", "cutaway"
]
Pattern = Literal["standard", "one take", "master only", "shot and reverse", "tense", "documentary", "wide and still"]
TitleKind = Literal["main title", "chapter card", "place and time", "lower third", "intertitle", "end credits"]
Place = Literal["before", "after"]
