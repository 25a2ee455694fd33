"""The crew: writing, coverage, picture, sound, the cut and the stores; nothing of conversations."""
