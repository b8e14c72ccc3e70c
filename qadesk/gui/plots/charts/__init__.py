"""Charts of figures: columns before and after, and lines from one value to another inside tables."""
