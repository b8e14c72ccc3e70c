"""Stores of what follows a score."""
