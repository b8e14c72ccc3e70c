"""Fields of forms that several pages have: exact numbers, choices, rows, notes below them."""
