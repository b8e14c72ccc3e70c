"""The period report: taking its figures, writing it."""
