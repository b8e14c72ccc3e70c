"""Pictures of a recording at every zoom, from its peak file or from its samples (``PeakSource`` of the domain)."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from qadesk.audio.cache import AudioCache
from qadesk.audio.peak_file import GrowingLevels, PeakHeader, load_levels
from qadesk.audio.peaks import BIN_FRAMES, LEVEL_FACTOR, Bins, coarser, columns_of
from qadesk.audio.sample_window import SampleWindow
from qadesk.domain.errors import UserError
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
    last = -(-last_frame // step) if last_frame > first_frame else first
    bins = levels[number][first * joined : last * joined, channel : channel + 1]
    return _as_view(coarser(bins, joined), first * step, step)


def _as_view(bins: Bins, first_frame: int, step: int) -> PeakView:
    low, high, rms = (np.ascontiguousarray(bins[:, 0, part]).data for part in range(3))
    return PeakView(first_frame, step, low, low if step == 1 else high, rms)


class PeakFile:
    """A finished peak file, with the samples of ``playable`` where the zoom goes below its bins."""

    complete = True

    def __init__(self, header: PeakHeader, levels: Sequence[Bins], playable: Path | None) -> None:
        self.rate = header.rate
        self.channels = header.channels
        self.frames = header.frames
        self._levels = levels
        self._window = None if playable is None else SampleWindow(playable, header.frames)

    def view(self, channel: int, first_frame: int, last_frame: int, columns: int) -> PeakView:
        """See ``PeakSource``."""
        first_frame, last_frame = min(max(0, first_frame), self.frames), min(last_frame, self.frames)
        wanted = (last_frame - first_frame) // max(1, columns)
        if self._window is not None and wanted < BIN_FRAMES:
            step = 1 << max(0, wanted.bit_length() - 1) if wanted else 1
            first = first_frame // step * step
            samples = self._window.samples(channel, first, max(first, min(self.frames, -(-last_frame // step) * step)))
            if samples is not None:
                return _as_view(columns_of(samples, step), first, step)
        return slice_levels(self._levels, channel, first_frame, last_frame, columns)

    def wants(self, first_frame: int, last_frame: int, columns: int) -> bool:
        """See ``PeakSource``; already at zooms twice as wide, so that zooming in finds the samples there."""
        span = last_frame - first_frame
        if self._window is None or span <= 0 or span // max(1, columns) >= 2 * BIN_FRAMES:
            return False
        return not self._window.covers(first_frame - span // 4, last_frame + span // 4)

    def load(self, first_frame: int, last_frame: int) -> bool:
        """See ``PeakSource``; what could not be read once is not wanted again."""
        window = self._window
        try:
            return window is not None and window.load(max(0, first_frame), min(last_frame, self.frames))
        except UserError:
            self._window = None
            raise

    def close(self) -> None:
        """Let go of the recording; only the levels can be drawn from now on."""
        if self._window is not None:
            self._window.close()
            self._window = None


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

    def wants(self, first_frame: int, last_frame: int, columns: int) -> bool:
        """See ``PeakSource``; nothing while the recording is being analysed."""
        return self._finished is not None and self._finished.wants(first_frame, last_frame, columns)

    def load(self, first_frame: int, last_frame: int) -> bool:
        """See ``PeakSource``."""
        return self._finished is not None and self._finished.load(first_frame, last_frame)

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
