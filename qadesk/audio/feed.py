"""What is read next while playing: straight on, back to a loop's start, or nothing more."""

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.formats.base import Reader, as_float, read_frames

_LEARN_SECONDS = 120


class Feed:
    """Blocks of a recording in the order in which they are heard.

    Reading stops at ``end`` (None: where the recording does), or goes on at ``again`` when that is set. ``file_frame``
    turns a frame counted since ``seek`` back into a frame of the file, across the jumps.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.end: int | None = None
        self.again: int | None = None
        self.next_frame = 0
        self._given = 0
        self._learned = 0
        self._jumps: list[tuple[int, int]] = [(0, 0)]

    def seek(self, frame: int) -> None:
        """Continue at ``frame`` and count from 0 again."""
        self._reader.seek(frame)
        self.next_frame = frame
        self._given = 0
        self._jumps = [(0, frame)]

    def block(self, frames: int) -> NDArray[np.float32]:
        """At most ``frames`` further frames, float32 (frames, channels); empty when playing ends."""
        block = self._read(frames)
        if not len(block) and self.again is not None:
            self._jump(self.again)
            block = self._read(frames)
        self.next_frame += len(block)
        self._given += len(block)
        return block

    def file_frame(self, given: float) -> float:
        """The file's frame behind frame ``given`` since the last seek; ``given`` never goes back."""
        while len(self._jumps) > 1 and self._jumps[1][0] <= given:
            self._jumps.pop(0)
        start, frame = self._jumps[0]
        return frame + given - start

    def learn(self) -> bool:
        """Let the decoder see two more minutes' worth of headers (some 10 ms), so that a seek there will be quick.

        False when nothing is left to learn. What is read next does not change.
        """
        frames = self._reader.frames or 0
        if not self._reader.scans_to_seek or self._learned >= frames:
            return False
        self._learned += _LEARN_SECONDS * self._reader.rate
        self._reader.seek(min(self._learned, frames))
        self._reader.seek(self.next_frame)
        return True

    def _read(self, frames: int) -> NDArray[np.float32]:
        wanted = frames if self.end is None else max(0, min(frames, self.end - self.next_frame))
        return as_float(read_frames(self._reader, wanted))

    def _jump(self, frame: int) -> None:
        self._reader.seek(frame)
        self.next_frame = frame
        self._jumps.append((self._given, frame))
