"""A ring of frames between one writing and one reading thread: preallocated, without locks.

The counters are each written by one side alone, and storing a Python int is atomic: the reader can at worst see less
than is there, never frames that are not written yet.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class Ring:
    """``capacity`` frames of ``channels`` float32; ``written`` and ``taken`` count frames since ``clear``."""

    def __init__(self, capacity: int, channels: int) -> None:
        self.capacity = capacity
        self._frames: Floats = np.zeros((capacity, channels), np.float32)
        self.written = 0
        self.taken = 0

    @property
    def fill(self) -> int:
        """Frames waiting."""
        return max(0, self.written - self.taken)

    def clear(self) -> None:
        """Count from 0 again; only while the reading side rests."""
        self.written = 0
        self.taken = 0

    def write(self, block: Floats) -> int:
        """Copy in as much of ``block`` as there is room for; the frames taken in."""
        count = min(len(block), self.capacity - self.fill)
        at = self.written % self.capacity
        first = min(count, self.capacity - at)
        self._frames[at : at + first] = block[:first]
        self._frames[: count - first] = block[first:count]
        self.written += count
        return count

    def read_into(self, out: Floats) -> int:
        """Copy out what is there, at most ``len(out)`` frames; the rest of ``out`` stays as it is."""
        count = min(len(out), self.fill)
        at = self.taken % self.capacity
        first = min(count, self.capacity - at)
        out[:first] = self._frames[at : at + first]
        out[first:count] = self._frames[: count - first]
        self.taken += count
        return count

    def withdraw(self, frame: int, look: int) -> Floats:
        """Take back all that was written from ``frame`` (a count like ``written``) on; a copy of its first ``look``.

        For the writing side; ``frame`` must lie so far ahead of ``taken`` that the reading side is not there yet.
        """
        look = min(look, self.written - frame)
        kept = self._frames[np.arange(frame, frame + look) % self.capacity]
        self.written = frame
        return kept
