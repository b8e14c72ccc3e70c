"""Telling a voice from the other side's voice that leaks into its channel: that is no talk-over.

A leak has one gain and one delay for the whole call: wherever the other side is loud, this channel's level lies that
far below it. Of two voices that speak independently the levels' difference goes everywhere.
"""

from dataclasses import dataclass

import numpy as np

from qadesk.audio.activity import FRAME_MS, Flags, Floats, running_max, smoothed

_MOST_DELAY = 300 // FRAME_MS
_SPREAD_DB = 3
_SHARE = 0.5
_MARGIN_DB = 5.0
_REACH = 3
_LEAST_FRAMES = 100
_WEAKEST_DB, _STRONGEST_DB = -60, -4
_ALIKE_DB = 0.5


@dataclass(frozen=True, slots=True)
class Leak:
    """How a channel's sound comes over into the other one."""

    gain_db: float
    delay_frames: int


def without_leaks(flags: tuple[Flags, Flags], levels: tuple[Floats, Floats]) -> tuple[Flags, Flags]:
    """The speech flags of both channels without the frames that are only the other side's voice."""
    first = flags[0] & ~leaked(levels[0], levels[1], leak_into(levels[0], flags[1], levels[1]))
    second = flags[1] & ~leaked(levels[1], levels[0], leak_into(levels[1], flags[0], levels[0]))
    return first, second


def identical(flags: Flags, levels: tuple[Floats, Floats]) -> bool:
    """Whether both channels carry the same sound: a mono recording written as two channels."""
    sounding = np.abs(levels[0] - levels[1])[flags]
    return len(sounding) > 0 and float(np.mean(sounding < _ALIKE_DB)) > 0.95


def leak_into(levels: Floats, other_flags: Flags, other_levels: Floats) -> Leak | None:
    """The leak of the other channel into this one; ``None`` where there is none.

    Looked for in the loudest third of the other side's speech, at delays up to 0.3 s: the gain at which most frames
    agree within 3 dB, if at least half of them do.
    """
    louder = other_flags & (other_levels > levels - _STRONGEST_DB)
    if int(louder.sum()) < _LEAST_FRAMES:
        return None
    loud = np.flatnonzero(louder & (other_levels >= np.percentile(other_levels[louder], 67)))
    loud = loud[loud < len(levels) - _MOST_DELAY]
    best_share, best = 0.0, None
    for delay in range(_MOST_DELAY):
        share, gain = _agreement(levels[loud + delay] - other_levels[loud])
        if share > best_share:
            best_share, best = share, Leak(gain, delay)
    return best if best is not None and best_share >= _SHARE and _heard(levels, best, loud) else None


def leaked(levels: Floats, other_levels: Floats, leak: Leak | None) -> Flags:
    """The frames in which the channel carries no more than the leak explains."""
    if leak is None:
        return np.zeros(len(levels), np.bool_)
    late = np.concatenate((np.full(leak.delay_frames, -120, np.float32), other_levels))[: len(levels)]
    return smoothed(levels, 3) <= running_max(late, _REACH) + (leak.gain_db + _MARGIN_DB)


def _agreement(differences: Floats) -> tuple[float, float]:
    """The largest share of values within ``_SPREAD_DB`` of one gain, and that gain."""
    edges = np.arange(_WEAKEST_DB - _SPREAD_DB, _STRONGEST_DB + _SPREAD_DB + 2)
    counts = np.histogram(differences, edges)[0]
    width = 2 * _SPREAD_DB + 1
    within = np.convolve(counts, np.ones(width, np.int64), "valid")
    top = int(within.argmax())
    return float(within[top] / max(1, len(differences))), float(edges[top] + width / 2)


def _heard(levels: Floats, leak: Leak, loud: np.ndarray[tuple[int], np.dtype[np.intp]]) -> bool:
    """Whether it stands out of the line's noise: a steady noise below a steady voice agrees with some gain as well."""
    quietest = float(np.percentile(levels, 10))
    return float(np.median(levels[loud + leak.delay_frames])) > quietest + 6.0
