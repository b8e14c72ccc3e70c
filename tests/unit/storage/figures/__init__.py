"""Tests of the figures' read model and its queries."""
