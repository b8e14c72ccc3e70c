"""The desk page: listening to a call and scoring it, side by side."""
