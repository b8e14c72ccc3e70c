"""Somebody acknowledges what they were shown: PIN, drawn signature, or a sheet that came back."""
