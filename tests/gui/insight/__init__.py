"""Tests of the insight page."""
