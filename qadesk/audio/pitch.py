"""Fundamental frequency of a voice: YIN by FFT (de Cheveigné and Kawahara, 2002), all frames of a block at once.

The telephone cuts the fundamental itself off below 300 Hz; YIN finds the period of what is left of the harmonics.
"""

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.activity import RATE, Flags, Floats

HOP = 160
HOP_MS = 20
_WINDOW = 256
_LONGEST, _SHORTEST = RATE // 60, RATE // 500
_SPAN = _WINDOW + _LONGEST + 1
_FFT = 512
_THRESHOLD = 0.15
_WEAKEST = 0.35
_NEIGHBOURS = 7
_JUMP = 1.4
_WIDEST = 11 / 12


class PitchMeter:
    """The pitch of one channel every 20 ms, from blocks that are whole hops long; NaN where there is none."""

    def __init__(self) -> None:
        self._before: Floats = np.zeros(_SPAN - HOP, np.float32)
        self._tracks: list[Floats] = []

    def take(self, samples: Floats, wanted: Flags) -> None:
        """The next block; only the hops flagged in ``wanted`` are measured."""
        sound = np.concatenate((self._before, samples))
        self._before = sound[-(_SPAN - HOP) :]
        frames = np.lib.stride_tricks.sliding_window_view(sound, _SPAN)[::HOP][: len(wanted)]
        track = np.full(len(wanted), np.nan, np.float32)
        places = np.flatnonzero(wanted)
        if len(places):
            track[places] = yin(frames[places])
        self._tracks.append(track)

    @property
    def track(self) -> Floats:
        """All so far in Hz, the octave errors taken out."""
        return without_jumps(np.concatenate(self._tracks)) if self._tracks else np.zeros(0, np.float32)


def yin(frames: Floats) -> Floats:
    """Hz of each frame, shape (n, 390) at ``RATE``; NaN for what has no period between 60 and 500 Hz.

    The period is the first dip below YIN's threshold, else the deepest dip there is, if it is one.
    """
    difference = _difference(frames)
    lags = np.arange(_LONGEST + 1)
    mean = np.cumsum(difference, axis=1) / np.maximum(lags, 1)
    normal = np.where(mean > 0, difference / np.maximum(mean, 1e-12), 1.0)[:, _SHORTEST - 1 :]
    rows, inner = np.arange(len(frames)), normal[:, 1:-1]
    dips = (inner < _THRESHOLD) & (normal[:, 2:] >= inner)
    at = np.where(dips.any(axis=1), dips.argmax(axis=1), inner.argmin(axis=1)) + 1
    left, middle, right = normal[rows, at - 1], normal[rows, at], normal[rows, at + 1]
    bend = left - 2 * middle + right
    shift = np.clip(np.where(bend > 0, (left - right) / np.maximum(2 * bend, 1e-12), 0.0), -0.5, 0.5)
    hertz: Floats = np.where(middle < _WEAKEST, RATE / (at + _SHORTEST - 1 + shift), np.nan).astype(np.float32)
    return hertz


def _difference(frames: Floats) -> NDArray[np.float64]:
    """YIN's equation 6 at lags 0 to ``_LONGEST``: energies at both ends of the lag less twice the correlation."""
    sound = frames.astype(np.float64)
    whole, head = np.fft.rfft(sound, _FFT), np.fft.rfft(sound[:, :_WINDOW], _FFT)
    correlation = np.fft.irfft(whole * head.conj(), _FFT)[:, : _LONGEST + 1]
    sums = np.cumsum(np.pad(sound**2, ((0, 0), (1, 0))), axis=1)
    energy = sums[:, _WINDOW : _WINDOW + _LONGEST + 1] - sums[:, : _LONGEST + 1]
    return np.maximum(energy[:, :1] + energy - 2 * correlation, 0.0)


def without_jumps(track: Floats) -> Floats:
    """The track without the frames that leap away from their neighbours' median: octave errors do.

    Nor with those that lie 11 semitones or more off the median of all: no voice on the telephone ranges so far.
    """
    places = np.flatnonzero(~np.isnan(track))
    if len(places) < _NEIGHBOURS:
        return np.full_like(track, np.nan)
    middle = np.median(track[places])
    places = places[np.abs(np.log2(track[places] / middle)) < _WIDEST]
    if len(places) < _NEIGHBOURS:
        return np.full_like(track, np.nan)
    known = np.pad(track[places], _NEIGHBOURS // 2, mode="reflect")
    around = np.median(np.lib.stride_tricks.sliding_window_view(known, _NEIGHBOURS), axis=1)
    ratio = track[places] / around
    kept = places[(ratio < _JUMP) & (ratio > 1 / _JUMP)]
    clean = np.full_like(track, np.nan)
    clean[kept] = track[kept]
    return clean


def semitones(low_hz: float, high_hz: float) -> float:
    """The interval from one pitch up to another."""
    return float(12 * np.log2(high_hz / low_hz))
