"""One store for each aggregate; they take in and hand out domain dataclasses, rows never leave them."""
