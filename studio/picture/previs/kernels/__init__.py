"""Compiled inner loops of the renderer; every array is handed in, and nothing here knows of setups, places or people."""
