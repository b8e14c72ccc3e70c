"""How fast somebody speaks: syllables counted as peaks of loudness, after De Jong and Wempe (2009)."""

import numpy as np

from qadesk.audio.activity import Flags, Floats, smoothed

DIP_DB = 2.0
_BELOW_LOUDEST_DB = 25.0
_SMOOTH_FRAMES = 5


def syllables(levels: Floats, speech: Flags, voiced: Flags) -> int:
    """Peaks of a channel's loudness (a level each 10 ms) in speech, that rise ``DIP_DB`` out of their surroundings.

    ``voiced`` are the frames with a pitch: a syllable has a vowel, and a vowel has one.
    """
    if not speech.any():
        return 0
    smooth = smoothed(levels, _SMOOTH_FRAMES)
    loud = speech & voiced & (smooth > np.percentile(smooth[speech], 95) - _BELOW_LOUDEST_DB)
    turning = np.flatnonzero(np.diff(np.sign(np.diff(smooth)))) + 1
    return _risen(smooth[turning].tolist(), loud[turning].tolist())


def _risen(heights: list[float], counts: list[bool]) -> int:
    """Peaks with a dip of ``DIP_DB`` before and after them, that count."""
    found, rising = 0, True
    highest, lowest, peak_counts = -np.inf, np.inf, False
    for height, counted in zip(heights, counts, strict=True):
        if rising:
            if height > highest:
                highest, peak_counts = height, counted
            elif height < highest - DIP_DB:
                found += peak_counts
                rising, lowest = False, height
        elif height < lowest:
            lowest = height
        elif height > lowest + DIP_DB:
            rising, highest, peak_counts = True, height, counted
    return found
