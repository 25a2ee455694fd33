"""What is noticed in passing: lasting preferences, and nothing said of the film at hand."""

import pytest

from memory.notice import noticed
from memory.topic import leans, topic

LASTING = [
    ("I hate gore", False),
    ("I like slow burns", True),
    ("always subtitles", True),
    ("Never use voice-over.", False),
    ("I love neon", True),
    ("I really don't like jump scares", False),
    ("I can't stand shaky cameras!", False),
    ("Always use subtitles, please.", True),
    ("I’m not a fan of musicals", False),
    ("I'm a big fan of long takes", True),
    ("We prefer black and white", True),
    ("My favourite colour is teal", True),
    ("From now on, no voice-over", False),
    ("In all my films, subtitles in German", True),
    ("I adore French films", True),
    ("Oh, and I always love a happy ending", True),
    ("By the way, I dislike slapstick", False),
    ("I can't get enough of saxophones", True),
    ("I'm tired of love triangles", False),
    ("never end on a cliffhanger", False),
    ("I like one-take scenes and long shots", True),
]
AT_HAND = [
    "I like this shot",
    "I love it",
    "I like shot three better",
    "I hate that line",
    "I'd like a film about a lighthouse keeper",
    "I would love more neon in the alley",
    "I love how she looks at him",
    "I like the red coat",
    "I like Kael",
    "I love Elara's laugh",
    "Never mind",
    'Make Kael say "I hate gore"',
    "She says 'I love neon' and leaves",
    "Do you think I like gore?",
    "Always keep Elara in frame",
    "Never show the killer's face",
    "I don't want a sad ending",
    "no more rain in act two",
    "make this shot brighter, more noir",
    "a girl who always loses her keys",
    "I like where this is going",
    "I prefer version 2",
    "I hate you",
    "I like the second one",
    "undo that",
    "",
    "INT. BAR - NIGHT\nI hate gore",
    "I hate gore. " * 60,
]


@pytest.mark.parametrize(("said", "likes"), LASTING)
def test_a_lasting_preference_is_noticed(said: str, likes: bool) -> None:
    assert [note.likes for note in noticed(said)] == [likes]


@pytest.mark.parametrize("said", AT_HAND)
def test_what_is_said_of_the_film_at_hand_is_not_noticed(said: str) -> None:
    assert noticed(said) == []


def test_two_preferences_in_one_message_are_two_notes_in_the_viewers_words() -> None:
    notes = noticed("Make a two-minute noir. I love rain and I hate voice-over, but keep it short.")
    assert [(note.text, note.likes) for note in notes] == [("I love rain", True), ("I hate voice-over", False)]


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("I really hate jump scares, please", "jump scares"),
        ("never use voice-over", "voice-over"),
        ("that I love neon", "neon"),
        ("always subtitles", "subtitles"),
        ("I don't like gore in my films", "gore"),
        ("neon", "neon"),
    ],
)
def test_the_topic_is_what_a_preference_is_about(said: str, about: str) -> None:
    assert topic(said) == about


@pytest.mark.parametrize(
    ("said", "wants"), [("no gore", False), ("I love no-nonsense heroes", True), ("avoid close-ups", False)]
)
def test_the_first_word_that_leans_decides(said: str, wants: bool) -> None:
    assert leans(said) is wants
