"""The page to sit at with an agent."""
