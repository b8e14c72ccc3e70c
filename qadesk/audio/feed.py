"""What is read next while playing: straight on, over a silence, back to a loop's start, or nothing more."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.formats.base import Reader, as_float, read_frames
from qadesk.domain.spans import Span, merged

_LEARN_SECONDS = 120
_SEAM_SECONDS = 0.008

Floats = NDArray[np.float32]


class Place(NamedTuple):
    """From frame ``given`` (counted since ``seek``) on, the file is read from ``file_frame``.

    ``skipped_from`` is the file's frame at which a silence was left to get there.
    """

    given: float
    file_frame: float
    skipped_from: int | None = None


class _Turn(NamedTuple):
    """Where reading leaves the straight way, and where it goes on."""

    at: int
    to: int
    silence: bool


class Feed:
    """Blocks of a recording in the order in which they are heard.

    Reading stops at ``end`` (None: where the recording does), or goes on at ``again`` when that is set; ``skips`` are
    jumped over. At a jump the frames before the place left are blended with those before the place reached, over 8 ms:
    no frame is added or lost, and nothing clicks. ``places`` turns frames counted since ``seek`` back into frames of
    the file, across the jumps.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.end: int | None = None
        self.again: int | None = None
        self.next_frame = 0
        self.spared_until = 0
        self._skips: tuple[Span, ...] = ()
        self._given = 0
        self._learned = 0
        self._jumps = [Place(0, 0)]
        phase = np.linspace(0, np.pi / 2, round(reader.rate * _SEAM_SECONDS), dtype=np.float32)
        self._up: Floats = np.square(np.sin(phase))[:, np.newaxis]

    @property
    def skips(self) -> tuple[Span, ...]:
        """Spans of the file's frames that are jumped over, in order, apart."""
        return self._skips

    @skips.setter
    def skips(self, spans: Sequence[Span]) -> None:
        self._skips = tuple((start, min(end, self._reader.frames or end)) for start, end in merged(spans))

    def seek(self, frame: int, *, sought: bool = False) -> None:
        """Continue at ``frame`` and count from 0 again; a skip that was ``sought`` itself is read to its end."""
        around = self._skip_after(frame)
        self.spared_until = around[1] if sought and around and around[0] <= frame else 0
        self.move(frame)

    def move(self, frame: int) -> None:
        """Continue at ``frame`` and count from 0 again; what is spared stays spared."""
        self._reader.seek(frame)
        self.next_frame = frame
        self._given = 0
        self._jumps = [Place(0, frame)]

    def block(self, frames: int) -> Floats:
        """About ``frames`` further frames, float32 (frames, channels); empty when playing ends."""
        block = np.empty((0, self._reader.channels), np.float32)
        for _ in range(3):  # a jump, and what may lie at its end: more would be a loop of no length
            turn = self._turn()
            block = self._read(frames, self.end if turn is None else turn.at)
            self.next_frame += len(block)
            self._given += len(block)
            reached = turn is not None and (not len(block) or self.next_frame >= turn.at)
            if turn is not None and reached:
                self._leave(turn, block)
            if len(block) or not reached:
                break
        return block

    def places(self, start: float, end: float = math.inf) -> list[Place]:
        """Where the frames given from ``start`` to ``end`` lie: one place, and one more for each jump in between.

        ``start`` never goes back.
        """
        jumps = self._jumps
        found = [Place(start, jumps[0].file_frame + start - jumps[0].given)]
        while len(jumps) > 1 and (jumps[1].given < end or jumps[1].given <= start):
            jumps.pop(0)
            jump = jumps[0]
            if jump.given <= start:
                found = [Place(start, jump.file_frame + start - jump.given, jump.skipped_from)]
            else:
                found.append(jump)
        return found

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

    def _turn(self) -> _Turn | None:
        """The next place where the straight way is left."""
        frame, end = self.next_frame, math.inf if self.end is None else self.end
        skip = self._skip_after(frame)
        if skip is not None and skip[0] <= frame < self.spared_until:
            skip = self._skip_after(skip[1])
        if skip is not None and skip[0] < end:
            return _Turn(max(frame, skip[0]), skip[1], silence=True)
        if self.end is not None and self.again is not None:
            return _Turn(self.end, self.again, silence=False)
        return None

    def _skip_after(self, frame: int) -> Span | None:
        """The first skip that ends behind ``frame``."""
        number = bisect_right(self._skips, frame, key=lambda skip: skip[1])
        return self._skips[number] if number < len(self._skips) else None

    def _leave(self, turn: _Turn, block: Floats) -> None:
        """Go on at the place that the turn leads to, blending the end of ``block`` into it."""
        length = min(len(block), len(self._up), turn.to)
        self._reader.seek(turn.to - length)
        if length:
            coming = as_float(read_frames(self._reader, length))
            ending, up = block[len(block) - length :][: len(coming)], self._up[-length:][: len(coming)]
            ending += (coming - ending) * up
        self.next_frame = turn.to
        self._jumps.append(Place(self._given, turn.to, turn.at if turn.silence else None))

    def _read(self, frames: int, limit: int | None) -> Floats:
        """Up to ``limit``: a rest that is too short for a seam is read at once."""
        if limit is not None:
            left = max(0, limit - self.next_frame)
            frames = left if left <= frames + len(self._up) else frames
        return as_float(read_frames(self._reader, frames))
