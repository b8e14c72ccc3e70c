"""The samples around what is being looked at closely, read in another thread than the one that draws."""

import threading
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.formats import reopen_recording
from qadesk.audio.formats.base import Reader, as_int16, read_frames

_LEAST_MARGIN = 1 << 17


class _Stretch(NamedTuple):
    """Frames [first, last) as int16 (channels, frames); fewer where the recording turned out to end earlier."""

    first: int
    last: int
    planar: NDArray[np.int16]


class SampleWindow:
    """One stretch of a recording, which is never held as a whole.

    ``samples`` and ``covers`` never wait; ``load`` reads the file and may be called in any thread, also by several at
    once. The stretch is replaced as a whole, so that who draws sees the old one or the new one.
    """

    def __init__(self, path: Path, frames: int) -> None:
        self._path = path
        self._frames = frames
        self._reading = threading.Lock()
        self._reader: Reader | None = None
        self._closed = False
        self._held = _Stretch(0, 0, np.empty((1, 0), np.int16))

    def covers(self, first_frame: int, last_frame: int) -> bool:
        """Whether these frames, as far as the recording has them, are held."""
        first, last = max(0, first_frame), min(last_frame, self._frames)
        held = self._held
        return held.first <= first and last <= held.last

    def samples(self, channel: int, first_frame: int, last_frame: int) -> NDArray[np.int16] | None:
        """Frames [first, last) of a channel, fewer where the recording is damaged; None while they are not held."""
        held = self._held
        if first_frame < held.first or last_frame > held.last:
            return None
        return held.planar[channel, first_frame - held.first : last_frame - held.first]

    def load(self, first_frame: int, last_frame: int) -> bool:
        """Hold these frames with half as much before and as much again behind, where sound goes on.

        False when nothing was read, as the window has been closed. UserError when the recording cannot be read.
        """
        span = last_frame - first_frame
        first = max(0, first_frame - max(span // 2, _LEAST_MARGIN))
        last = min(self._frames, last_frame + max(span, _LEAST_MARGIN))
        with self._reading:
            if self._closed:
                return False
            if self._reader is None:
                self._reader = reopen_recording(self._path)
            self._reader.seek(first)
            block = as_int16(read_frames(self._reader, last - first))
            self._held = _Stretch(first, last, np.ascontiguousarray(block.T))
        return True

    def close(self) -> None:
        """Let go of the file."""
        with self._reading:
            self._closed = True
            if self._reader is not None:
                self._reader.close()
                self._reader = None
