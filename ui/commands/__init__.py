"""The commands, by kind; each takes the house, its arguments and where to write, and returns an exit status."""
