"""Both sides equally loud: an automatic gain for each, led by the level of its speech, and a limiter behind it.

The level is that of the stretches that stand out of the side's own noise (a gate over a noise floor that falls fast and
rises slowly, after Martin, "Noise power spectral density estimation based on optimal smoothing and minimum statistics",
IEEE Trans. Speech and Audio Processing 9 (2001)); in pauses the gain rests, so that noise is never pumped up.
"""

import math

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.mixer import level_dbfs

Floats = NDArray[np.float32]

TARGET_DBFS = -20.0
LEAST_DB, MOST_DB = -12.0, 18.0
CEILING = 0.97
_KNEE = 0.8
_GATE_DBFS = -55.0
_OVER_NOISE_DB = 9.0
_LOWEST_FLOOR, _FIRST_FLOOR = -75.0, -45.0
_FLOOR_FALLS_SECONDS, _FLOOR_RISES_DB = 0.06, 1.0
_LOUDER_SECONDS, _QUIETER_SECONDS = 0.1, 0.6
_ACQUIRING_SECONDS = 1.0
_UP_DB, _UP_FIRST_DB, _DOWN_DB = 6.0, 40.0, 60.0
"""Decibels a second: a listener takes a slow rise for the speaker's own, but wants to be spared a sudden shout."""
_RECOVERY_DB = 30.0
_BEND_SECONDS = 0.0025


class _Voice:
    """One side: its noise floor, its level while speaking, and the gain (dB) that follows from them."""

    def __init__(self) -> None:
        self.gain = 0.0
        self._floor: float | None = None
        self._level: float | None = None
        self._spoken = 0.0

    def follow(self, level: float, seconds: float) -> None:
        """Take in ``seconds`` of sound of that level (dBFS)."""
        if level < self._gate(level, seconds):
            return
        self._level = level if self._level is None else _towards(self._level, level, seconds)
        wanted = min(MOST_DB, max(LEAST_DB, TARGET_DBFS - self._level))
        rising = _UP_FIRST_DB if self._spoken < _ACQUIRING_SECONDS else _UP_DB
        self.gain += min(rising * seconds, max(-_DOWN_DB * seconds, wanted - self.gain))
        self._spoken += seconds

    def _gate(self, level: float, seconds: float) -> float:
        """What counts as speech has at least this level."""
        floor = min(level, _FIRST_FLOOR) if self._floor is None else self._floor
        if level < floor:
            floor += (level - floor) * (1 - math.exp(-seconds / _FLOOR_FALLS_SECONDS))
        else:
            floor = min(level, floor + _FLOOR_RISES_DB * seconds)
        self._floor = max(_LOWEST_FLOOR, floor)
        return max(_GATE_DBFS, self._floor + _OVER_NOISE_DB)


class Leveller:
    """Streams blocks of sides. It listens also while ``on`` is false, so that switching it on finds the gains known."""

    def __init__(self, rate: int) -> None:
        self.on = False
        self._rate = rate
        self._voices = (_Voice(), _Voice())
        self._limits = [0.0, 0.0]
        self._factors = np.ones(2, np.float32)

    def process(self, sides: Floats) -> Floats:
        """The block (frames, 2) with its gains, inside full scale; the block itself where nothing is to be done."""
        seconds = len(sides) / self._rate
        squares = np.mean(np.square(sides), axis=0)
        for side, voice in enumerate(self._voices):
            voice.follow(level_dbfs(float(squares[side])), seconds)
        wanted = self._wanted(sides, seconds) if self.on else np.ones(2, np.float32)
        before, self._factors = self._factors, wanted
        if not self.on and (before == 1).all():
            return sides
        return _soft(sides * self._curve(before, wanted, len(sides)))

    def _wanted(self, sides: Floats, seconds: float) -> Floats:
        """Factors of the sides: the slow gain, less what the limiter takes, which comes back slowly."""
        factors = np.ones(2, np.float32)
        peaks = np.abs(sides).max(axis=0)
        for side, voice in enumerate(self._voices):
            over = 20 * math.log10(max(1e-6, float(peaks[side])) / _KNEE) + voice.gain
            self._limits[side] = min(0.0, -over, self._limits[side] + _RECOVERY_DB * seconds)
            factors[side] = 10 ** ((voice.gain + self._limits[side]) / 20)
        return factors

    def _curve(self, before: Floats, after: Floats, frames: int) -> Floats:
        """From one pair of factors to the next: over the block when it gets louder, at once when it gets quieter."""
        bend = max(1, min(frames, round(self._rate * _BEND_SECONDS)))
        curve = np.empty((frames, 2), np.float32)
        for side in range(2):
            length = bend if after[side] < before[side] else frames
            curve[:length, side] = np.linspace(before[side], after[side], length, dtype=np.float32)
            curve[length:, side] = after[side]
        return curve


def _towards(level: float, fresh: float, seconds: float) -> float:
    constant = _LOUDER_SECONDS if fresh > level else _QUIETER_SECONDS
    return level + (fresh - level) * (1 - math.exp(-seconds / constant))


def _soft(samples: Floats) -> Floats:
    """Bend what passes the knee while the limiter has not come down yet, so that nothing is cut off."""
    sizes = np.abs(samples)
    if float(sizes.max(initial=0.0)) <= _KNEE:
        return samples
    room = np.float32(CEILING - _KNEE)
    bent = _KNEE + room * np.tanh((sizes - _KNEE) / room)
    return np.where(sizes > _KNEE, np.copysign(bent, samples), samples).astype(np.float32)
