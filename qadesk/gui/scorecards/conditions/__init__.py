"""Conditions of items, built by picking."""
