"""Pictures drawn by hand: the waveform and, later, charts."""
