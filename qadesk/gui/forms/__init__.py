"""Qt Designer forms of `ui/`, compiled by `make forms`; never edited."""
