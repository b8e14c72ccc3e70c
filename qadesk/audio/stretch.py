"""Slower and faster with the pitch kept: WSOLA, streaming, one offset for all channels.

Verhelst and Roelands, "An overlap-add technique based on waveform similarity (WSOLA) for high quality time-scale
modification of speech", ICASSP 1993. Windows of 40 ms overlap by half; each is taken within 10 ms of where the speed
wants it, at the place most like the natural continuation of the one before.
"""

import numpy as np
from numpy.typing import NDArray

_HOP_SECONDS = 0.02
_SEARCH_SECONDS = 0.01
_SEARCH_RATE = 11_025

Floats = NDArray[np.float32]


class Stretcher:
    """Takes frames by ``feed``, gives them stretched by ``hop``, ``hop_frames`` at a time.

    ``position`` is the fed frame (counted from 0, fractional) at which the next hop begins. ``speed`` may change
    between any two hops. At speed 1 frames pass unchanged.
    """

    def __init__(self, rate: int, channels: int) -> None:
        self.hop_frames = round(rate * _HOP_SECONDS)
        self.speed = 1.0
        self._search = round(rate * _SEARCH_SECONDS)
        self._stride = max(1, rate // _SEARCH_RATE)
        phase = (np.arange(self.hop_frames, dtype=np.float32) + 0.5) * (np.pi / 2 / self.hop_frames)
        self._up: Floats = np.square(np.sin(phase))[:, np.newaxis].astype(np.float32)
        self._down: Floats = 1 - self._up
        self._channels = channels
        self.reset()

    def reset(self) -> None:
        """Forget everything fed; the next frame fed is number 0."""
        self.position = 0.0
        self._buffer: Floats = np.empty((0, self._channels), np.float32)
        self._base = 0
        self._natural: int | None = None
        self._tail: Floats = np.zeros((self.hop_frames, self._channels), np.float32)
        self._end: int | None = None

    def feed(self, block: Floats) -> None:
        """Append frames, float32 (frames, channels)."""
        self._buffer = np.concatenate((self._buffer, block)) if len(self._buffer) else block

    def finish(self) -> None:
        """No more frames will come; the rest is given without loss."""
        self._end = self._base + len(self._buffer)
        padding = np.zeros((4 * self.hop_frames + 2 * self._search, self._channels), np.float32)
        self.feed(padding)

    @property
    def hungry(self) -> bool:
        """Whether frames have to be fed before the next hop."""
        if self._end is not None:
            return False
        latest = max(round(self.position) + self._search, self._natural or 0)
        return self._base + len(self._buffer) < latest + 2 * self.hop_frames

    @property
    def done(self) -> bool:
        """Whether everything fed before ``finish`` has been given."""
        return self._end is not None and self.position >= self._end

    def hop(self) -> Floats:
        """The next stretched frames (a new array); fewer than ``hop_frames`` only where the end lies within."""
        hop = self.hop_frames
        start = self._choose() - self._base
        if self._natural is None:
            out = self._buffer[start : start + hop].copy()
        else:
            out = self._tail + self._buffer[start : start + hop] * self._up
        self._tail = self._buffer[start + hop : start + 2 * hop] * self._down
        self._natural = self._base + start + hop
        if self._end is not None:
            out = out[: max(1, round((self._end - self.position) / self.speed))]
        self.position += hop * self.speed
        self._forget()
        return out

    def _choose(self) -> int:
        """Where the next window starts, counted in fed frames."""
        wanted = round(self.position)
        natural = self._natural
        if natural is None:
            return wanted
        if self.speed == 1.0 and abs(natural - wanted) <= self._search:
            return natural
        lowest = max(self._base, wanted - self._search)
        return lowest + self._most_alike(natural - self._base, lowest - self._base, wanted + self._search - self._base)

    def _most_alike(self, natural: int, lowest: int, highest: int) -> int:
        """Offset from ``lowest`` whose following hop correlates best (normalised) with that after ``natural``."""
        stride = self._stride
        template = self._buffer[natural : natural + self.hop_frames : stride].sum(axis=1)
        region = self._buffer[lowest : highest + self.hop_frames : stride].sum(axis=1)
        products = np.correlate(region, template, "valid")
        running = np.concatenate(([0.0], np.cumsum(np.square(region, dtype=np.float64))))
        energy = running[len(template) :] - running[: len(running) - len(template)]
        return int(np.argmax(products / np.sqrt(energy + 1e-9))) * stride

    def _forget(self) -> None:
        """Drop what no later window can reach, now and then."""
        needed = min(round(self.position) - self._search, self._natural or 0)
        surplus = needed - self._base
        if surplus > 8 * self.hop_frames:
            self._buffer = self._buffer[surplus:]
            self._base += surplus
