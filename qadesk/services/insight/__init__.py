"""What the insight page shows, counted where it is kept."""
