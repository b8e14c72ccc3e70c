"""The period report: one content in several formats."""
