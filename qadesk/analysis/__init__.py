"""Statistics over plain values: what past evaluations say about a scorecard; the floor's room for numpy."""
