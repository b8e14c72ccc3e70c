"""What comes in from elsewhere: names of recordings, tables, people; read as drafts, never trusted."""
