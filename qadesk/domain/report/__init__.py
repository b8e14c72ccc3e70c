"""The period report as values: one content for every format."""
