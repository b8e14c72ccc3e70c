"""The audio room: decoding, peaks, playback. Positions are frames in here, milliseconds outside."""
