"""The sides are put into the ears where the sound leaves: a change waits for the device, not for the ring."""

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.routing import Matrix

Floats = NDArray[np.float32]
_FADE_SECONDS = 0.01
_CHUNK_SECONDS = 0.25
_AS_IT_IS: Matrix = (1.0, 0.0, 0.0, 1.0)


class Gain:
    """A 2 by 2 matrix. ``apply`` belongs to the sound callback: it takes no lock and makes no new arrays.

    A changed matrix is faded to over 10 ms, so that neither muting nor another route clicks.
    """

    def __init__(self, rate: int) -> None:
        frames = max(1, round(rate * _FADE_SECONDS))
        chunk = round(rate * _CHUNK_SECONDS)
        self._steps: Floats = np.linspace(0, 1, frames + 1, dtype=np.float32)[1:, np.newaxis]
        self._curve: Floats = np.empty((frames, 4), np.float32)
        self._from: Floats = np.array(_AS_IT_IS, np.float32)
        self._delta: Floats = np.zeros(4, np.float32)
        self._left, self._right, self._other = (np.empty(chunk, np.float32) for _ in range(3))
        self._goal = _AS_IT_IS
        self._wanted = _AS_IT_IS
        self._faded = frames

    def set(self, wanted: Matrix) -> None:
        """Fade to this matrix; by one thread at a time."""
        self._wanted = wanted

    def settle(self) -> None:
        """Begin with the wanted matrix; only while the device rests."""
        self._goal = self._wanted
        self._faded = len(self._steps)

    def apply(self, out: Floats) -> None:
        """Turn sides into ears, frames (n, 2), in place, and clip them at full scale."""
        wanted, chunk = self._wanted, len(self._left)
        if wanted != self._goal:
            self._turn_to(wanted)
        for at in range(0, len(out), chunk):
            part = out[at : at + chunk]
            faded = self._fade(part) if self._faded < len(self._steps) else 0
            self._mix(part[faded:], *self._goal)
        np.minimum(out, 1.0, out=out)
        np.maximum(out, -1.0, out=out)

    def _turn_to(self, wanted: Matrix) -> None:
        """Begin a fade at what is heard now, be it in the midst of another fade."""
        if self._faded < len(self._steps):
            np.multiply(self._delta, self._steps[max(0, self._faded - 1), 0], out=self._delta)
            np.add(self._from, self._delta, out=self._from)
        else:
            self._from[:] = self._goal
        self._delta[:] = wanted
        np.subtract(self._delta, self._from, out=self._delta)
        self._goal = wanted
        self._faded = 0

    def _fade(self, part: Floats) -> int:
        """Mix as far as the fade reaches; the frames done."""
        count = min(len(part), len(self._steps) - self._faded)
        curve = self._curve[:count]
        np.multiply(self._steps[self._faded : self._faded + count], self._delta, out=curve)
        np.add(curve, self._from, out=curve)
        self._mix(part[:count], curve[:, 0], curve[:, 1], curve[:, 2], curve[:, 3])
        self._faded += count
        return count

    def _mix(
        self, part: Floats, ll: float | Floats, lr: float | Floats, rl: float | Floats, rr: float | Floats
    ) -> None:
        count, agent, customer = len(part), part[:, 0], part[:, 1]
        left, right, other = self._left[:count], self._right[:count], self._other[:count]
        np.multiply(agent, ll, out=left)
        np.multiply(customer, lr, out=other)
        np.add(left, other, out=left)
        np.multiply(agent, rl, out=right)
        np.multiply(customer, rr, out=other)
        np.add(right, other, out=right)
        part[:, 0] = left
        part[:, 1] = right
