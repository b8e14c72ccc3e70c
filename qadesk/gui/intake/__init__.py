"""The page of imports: the journal, logs of calls, sources, watched folders, names of recordings."""
