"""Volumes and mutes, applied where the sound leaves: a change waits for the device, not for the ring."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_FADE_SECONDS = 0.01


class Gain:
    """One factor for each ear. ``apply`` belongs to the sound callback: it takes no lock and makes no new arrays.

    A changed factor is faded over 10 ms, so that muting does not click.
    """

    def __init__(self, rate: int) -> None:
        frames = max(1, round(rate * _FADE_SECONDS))
        self._steps: Floats = np.linspace(0, 1, frames + 1, dtype=np.float32)[1:, np.newaxis]
        self._curve: Floats = np.empty((frames, 2), np.float32)
        self._delta: Floats = np.empty(2, np.float32)
        self._now: Floats = np.ones(2, np.float32)
        self._wanted = self._now
        self._asked = (1.0, 1.0)

    def set(self, left: float, right: float) -> None:
        """Fade to these factors; by one thread at a time."""
        if (left, right) != self._asked:
            self._asked = (left, right)
            self._wanted = np.array((left, right), np.float32)

    def settle(self) -> None:
        """Begin with the wanted factors; only while the device rests."""
        self._now = self._wanted

    def apply(self, out: Floats) -> None:
        """Scale stereo frames (n, 2) in place, and clip them at full scale."""
        now, wanted = self._now, self._wanted
        if wanted is now:
            np.multiply(out, now, out=out)
        else:
            fading = min(len(out), len(self._curve))
            curve, faded, rest = self._curve[:fading], out[:fading], out[fading:]
            np.subtract(wanted, now, out=self._delta)
            np.multiply(self._steps[:fading], self._delta, out=curve)
            np.add(curve, now, out=curve)
            np.multiply(faded, curve, out=faded)
            np.multiply(rest, wanted, out=rest)
            self._now = wanted
        np.minimum(out, 1.0, out=out)
        np.maximum(out, -1.0, out=out)
