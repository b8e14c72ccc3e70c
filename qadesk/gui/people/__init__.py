"""The page of people: teams, who was where when, importing them."""
