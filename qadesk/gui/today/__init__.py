"""The page of today: what is to be scored, and what the time went into."""
