"""Voices, music, rooms and the mix of a scene."""
