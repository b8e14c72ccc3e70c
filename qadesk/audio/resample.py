"""Rate conversion for devices that refuse a recording's own rate (WASAPI refuses 8 kHz): polyphase, windowed sinc.

Smith, "Digital Audio Resampling": output n lies at input n*M/L; its value is the input convolved with a sinc cut off at
the lower of both Nyquist rates under a Kaiser window (beta 8: alias below -80 dB).
"""

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_ZERO_CROSSINGS = 16
_KAISER_BETA = 8.0
_ROLL_OFF = 0.94
_WORTH_SPLITTING = 32


class Resampler:
    """Streams float32 (frames, channels) from ``source_rate`` to ``target_rate``."""

    def __init__(self, source_rate: int, target_rate: int, channels: int) -> None:
        common = math.gcd(source_rate, target_rate)
        self._up = target_rate // common
        self._down = source_rate // common
        cutoff = min(1.0, target_rate / source_rate) * _ROLL_OFF
        self._half = math.ceil(_ZERO_CROSSINGS / cutoff)
        self._table = self._filters(cutoff)
        self._channels = channels
        self.reset()

    def reset(self) -> None:
        """Forget the past; the next frame is the first."""
        self._buffer: Floats = np.zeros((self._half - 1, self._channels), np.float32)
        self._phase = 0

    def process(self, block: Floats) -> Floats:
        """What can be said of the output once ``block`` is known; holds back half a filter of input."""
        buffer = np.concatenate((self._buffer, block))
        taps = 2 * self._half
        reachable = (len(buffer) - taps + 1) * self._up
        count = max(0, -(-(reachable - self._phase) // self._down))
        out = np.empty((self._channels, count), np.float32)
        if count:
            planar = np.ascontiguousarray(buffer.T)
            self._filter(np.lib.stride_tricks.sliding_window_view(planar, taps, axis=1), out)
        after = self._phase + count * self._down
        drop = min(after // self._up, len(buffer))
        self._buffer = buffer[drop:]
        self._phase = after - drop * self._up
        return np.ascontiguousarray(out.T)

    def flush(self) -> Floats:
        """The output that was held back for want of input."""
        return self.process(np.zeros((self._half, self._channels), np.float32))

    def _filter(self, windows: Floats, out: Floats) -> None:
        """Fill ``out``; where each filter has many outputs, all of one filter at once, up to ten times as quick."""
        count = out.shape[1]
        if count < _WORTH_SPLITTING * self._up:
            times = self._phase + np.arange(count) * self._down
            np.einsum("cnt,nt->cn", windows[:, times // self._up], self._table[times % self._up], out=out)
            return
        for first in range(self._up):
            at, phase = divmod(self._phase + first * self._down, self._up)
            share = out[:, first :: self._up]
            last = at + (share.shape[1] - 1) * self._down
            share[...] = windows[:, at : last + 1 : self._down] @ self._table[phase]

    def _filters(self, cutoff: float) -> Floats:
        """One row of taps per phase, each summing to 1."""
        offsets = np.arange(2 * self._half) - (self._half - 1)
        distance = offsets[np.newaxis, :] - np.arange(self._up)[:, np.newaxis] / self._up
        window = np.i0(_KAISER_BETA * np.sqrt(np.clip(1 - (distance / self._half) ** 2, 0, 1)))
        taps = np.sinc(cutoff * distance) * window
        rows: Floats = (taps / taps.sum(axis=1, keepdims=True)).astype(np.float32)
        return rows
