"""The page of period reports: what they say, how they look, and issuing them."""
