"""Use cases of what follows a score: release, appeals, follow-ups, coaching."""
