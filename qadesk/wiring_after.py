"""The wiring of what follows a score: one function a room, called by ``wiring.wired``."""
