"""Files that travel between machines: scorecards and answers."""
