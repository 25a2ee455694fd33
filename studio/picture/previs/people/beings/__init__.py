"""Beings of every kind, people among them: built and posed through one door; no rendering."""

from studio.picture.previs.people.beings.being import Player, build_player, player_landmarks, pose_player

__all__ = ["Player", "build_player", "player_landmarks", "pose_player"]
