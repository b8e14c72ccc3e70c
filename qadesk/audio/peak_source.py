"""Pictures of a recording at every zoom, from its peak file or from its samples (``PeakSource`` of the domain)."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.cache import AudioCache
from qadesk.audio.formats import reopen_recording
from qadesk.audio.formats.base import Reader, as_int16, read_frames
from qadesk.audio.peak_file import GrowingLevels, PeakHeader, load_levels
from qadesk.audio.peaks import BIN_FRAMES, LEVEL_FACTOR, Bins, coarser, columns_of
from qadesk.domain.waveforms import PeakView


def slice_levels(levels: Sequence[Bins], channel: int, first_frame: int, last_frame: int, columns: int) -> PeakView:
    """The span out of the coarsest level that is fine enough, joined in pairs where that still is.

    Columns begin at multiples of the step whatever the span, so that the picture does not shimmer as it pans.
    """
    wanted = max(1, last_frame - first_frame) / max(1, columns)
    number = 0
    while number + 1 < len(levels) and BIN_FRAMES * LEVEL_FACTOR ** (number + 1) <= wanted:
        number += 1
    level_step = BIN_FRAMES * LEVEL_FACTOR**number
    joined = 1
    while level_step * joined * 2 <= wanted:
        joined *= 2
    step = level_step * joined
    first = max(0, first_frame) // step
    last = max(first, -(-last_frame // step))
    bins = levels[number][first * joined : last * joined, channel : channel + 1]
    return _as_view(coarser(bins, joined), first * step, step)


def _as_view(bins: Bins, first_frame: int, step: int) -> PeakView:
    low, high, rms = (np.ascontiguousarray(bins[:, 0, part]).data for part in range(3))
    return PeakView(first_frame, step, low, low if step == 1 else high, rms)


class SampleWindow:
    """The int16 samples around what was looked at last; a recording is never held as a whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._reader: Reader | None = None
        self._first = 0
        self._planar: NDArray[np.int16] = np.empty((1, 0), np.int16)

    def samples(self, channel: int, first_frame: int, last_frame: int) -> NDArray[np.int16]:
        """Frames [first, last) of a channel, fewer at the end of the recording."""
        if first_frame < self._first or last_frame > self._first + self._planar.shape[1]:
            self._load(first_frame, last_frame)
        return self._planar[channel, first_frame - self._first : last_frame - self._first]

    def close(self) -> None:
        """Let go of the file."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _load(self, first_frame: int, last_frame: int) -> None:
        if self._reader is None:
            self._reader = reopen_recording(self._path)
        margin = (last_frame - first_frame) // 4
        self._first = max(0, first_frame - margin)
        self._reader.seek(self._first)
        block = as_int16(read_frames(self._reader, last_frame + margin - self._first))
        self._planar = np.ascontiguousarray(block.T)


class PeakFile:
    """A finished peak file, with the samples of ``playable`` where the zoom goes below its bins."""

    complete = True

    def __init__(self, header: PeakHeader, levels: Sequence[Bins], playable: Path | None) -> None:
        self.rate = header.rate
        self.channels = header.channels
        self.frames = header.frames
        self._levels = levels
        self._window = None if playable is None else SampleWindow(playable)

    def view(self, channel: int, first_frame: int, last_frame: int, columns: int) -> PeakView:
        """See ``PeakSource``; UserError when samples are wanted and the recording cannot be read any more."""
        first_frame, last_frame = min(max(0, first_frame), self.frames), min(last_frame, self.frames)
        wanted = (last_frame - first_frame) // max(1, columns)
        if self._window is None or wanted >= BIN_FRAMES:
            return slice_levels(self._levels, channel, first_frame, last_frame, columns)
        step = 1 << max(0, wanted.bit_length() - 1) if wanted else 1
        first = first_frame // step * step
        last = max(first, min(self.frames, -(-last_frame // step) * step))
        return _as_view(columns_of(self._window.samples(channel, first, last), step), first, step)

    def close(self) -> None:
        """Let go of the recording."""
        if self._window is not None:
            self._window.close()


class GrowingPeaks:
    """A picture that fills from the left while its recording is being analysed, and completes itself.

    Asking for ``frames`` takes in what has been decoded since (cheap; ten times a second is plenty), and turns to the
    finished file once that is in place; ``complete`` changes at that moment only.
    """

    def __init__(self, cache: AudioCache, key: str, original: Path, part: Path) -> None:
        self._cache = cache
        self._key = key
        self._original = original
        self._growing = GrowingLevels(part)
        self._finished: PeakFile | None = None
        self._growing.refresh()

    @property
    def rate(self) -> int:
        """See ``PeakSource``; 1 until the analysis has begun to write."""
        return self._growing.header.rate if self._growing.header else 1

    @property
    def channels(self) -> int:
        """See ``PeakSource``."""
        return self._growing.header.channels if self._growing.header else 1

    @property
    def complete(self) -> bool:
        """See ``PeakSource``."""
        return self._finished is not None

    @property
    def frames(self) -> int:
        """See ``PeakSource``; the length decoded so far, read anew."""
        if self._finished is None and not self._growing.refresh():
            copy = self._cache.copy_path(self._key)
            self._finished = open_peaks(self._cache, self._key, copy if copy.is_file() else self._original)
        if self._finished is not None:
            return self._finished.frames
        return self._growing.header.frames if self._growing.header else 0

    def view(self, channel: int, first_frame: int, last_frame: int, columns: int) -> PeakView:
        """See ``PeakSource``; never finer than 256 frames while the recording is being analysed."""
        if self._finished is not None:
            return self._finished.view(channel, first_frame, last_frame, columns)
        levels = self._growing.levels or [np.empty((0, self.channels, 3), np.int16)]
        known = self._growing.header.frames if self._growing.header else 0
        return slice_levels(levels, channel, min(first_frame, known), min(last_frame, known), columns)

    def close(self) -> None:
        """Let go of the recording."""
        if self._finished is not None:
            self._finished.close()


def open_peaks(cache: AudioCache, key: str, playable: Path | None = None) -> PeakFile | None:
    """The finished picture of that key, None when it has to be made (again).

    ``playable`` is the file of ``AudioCache.playable``: without it the zoom stops at 256 frames a column.
    """
    loaded = load_levels(cache.peak_path(key), key)
    return None if loaded is None else PeakFile(*loaded, playable)


def open_growing(cache: AudioCache, key: str, original: Path) -> GrowingPeaks | None:
    """The picture of ``original`` that is being made at the moment, None when none is."""
    part = cache.growing_peaks(key)
    return None if part is None else GrowingPeaks(cache, key, original, part)
