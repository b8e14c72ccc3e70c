"""Examples of items on the screen: marking a clip as one, hearing it; shared by the desk and the library."""
