"""Read models of what follows a score."""
