"""Clips of calls, played outside the desk: the player and the playlist."""
