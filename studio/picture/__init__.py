"""Picture makers and what they are handed."""
