"""Which face goes with a way of speaking and how a listener takes it; words alone."""

from collections.abc import Iterable

from film.staging import Expression

FACES: dict[Expression, str] = {
    "happy": "happy glad amused joyful laughing smiling cheerful proud playful warm hopeful relieved excited teasing "
    "delighted bright wry sarcastic dry",
    "sad": "sad broken quiet-tearful tearful grieving weary tired mournful sorry lost regretful crying hollow resigned",
    "angry": "angry furious cold threatening sharp bitter hard shouting snapping harsh menacing contemptuous mocking accusing",
    "afraid": "afraid scared frightened whispering-afraid panicked nervous trembling pleading shaken desperate anxious",
    "surprised": "surprised startled stunned disbelieving astonished awed amazed shocked breathless",
    "disgusted": "disgusted disdainful scornful",
    "thoughtful": "thoughtful quiet slow hesitant uncertain doubtful curious careful low guarded puzzled calm measured soft",
    "determined": "determined firm urgent resolute steady brave commanding clipped defiant certain",
    "tender": "tender gentle loving kind whispering whispered whisper intimate reassuring affectionate",
}
TAKEN: dict[Expression, Expression] = {
    "angry": "afraid",
    "afraid": "tender",
    "sad": "tender",
    "happy": "happy",
    "tender": "tender",
    "surprised": "thoughtful",
    "determined": "determined",
    "disgusted": "angry",
    "thoughtful": "thoughtful",
    "neutral": "thoughtful",
}
"""How a listener's face answers the speaker's."""
_BY_WORD: dict[str, Expression] = {word: face for face, words in FACES.items() for word in words.split()}


def face_of(words: Iterable[str]) -> Expression:
    """Return the expression of the first word that has one, else neutral."""
    for word in words:
        for part in word.lower().split():
            if part in _BY_WORD:
                return _BY_WORD[part]
    return "neutral"
