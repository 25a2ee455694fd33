"""The built-in director: requests become calls offline, by examples, a sentence encoder and the film's own names."""
