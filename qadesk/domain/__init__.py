"""What the trade means by its words; standard library only, knows nothing of files, screens or databases."""
