"""The parts of an item's editor that all kinds share."""
