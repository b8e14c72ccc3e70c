"""What follows a score, on the screen."""
