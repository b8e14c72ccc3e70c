"""Tests of what the figures say."""
