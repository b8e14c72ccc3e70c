"""The catalogue page: what there is, how far it has come, and how more gets in."""
