"""The insight page: what the figures say."""
