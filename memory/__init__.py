"""What is remembered across films: characters, tastes, and the sentence encoder; nothing of one film."""
