"""Min, max and rms of runs of frames: the numbers from which a waveform is drawn."""

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.formats.base import Samples

BIN_FRAMES = 256
"""Frames of a bin of the finest level."""
LEVEL_FACTOR = 4
"""Bins of a level that make one of the next."""

Bins = NDArray[np.int16]
"""Shape (bins, channels, 3): min, max, rms."""


class BinMaker:
    """Turns blocks of samples into bins; keeps its buffers, so that an hour costs no more memory than a block."""

    def __init__(self, block_frames: int, channels: int, dtype: str) -> None:
        self._planar = np.empty((channels, block_frames), dtype)
        self._floats = self._planar if dtype == "float32" else np.empty((channels, block_frames), np.float32)
        self._starts = np.arange(0, block_frames, BIN_FRAMES)
        self._scale = 1.0 if dtype == "int16" else 32768.0

    def bins(self, block: Samples) -> Bins:
        """Bins of ``block`` (frames, channels), the last one shorter when the frames end within it."""
        frames = len(block)
        planar = self._planar[:, :frames]
        planar[:] = block.T
        starts = self._starts[: -(-frames // BIN_FRAMES)]
        out = np.empty((len(starts), block.shape[1], 3), np.int16)
        out[:, :, 0] = self._clipped(np.minimum.reduceat(planar, starts, axis=1)).T
        out[:, :, 1] = self._clipped(np.maximum.reduceat(planar, starts, axis=1)).T
        out[:, :, 2] = self._clipped(self._rms(planar, starts)).T
        return out

    def _rms(self, planar: Samples, starts: NDArray[np.intp]) -> NDArray[np.float32]:
        frames = planar.shape[1]
        floats = self._floats[:, :frames]
        if planar.dtype != np.float32:
            floats[:] = planar
        whole = frames // BIN_FRAMES * BIN_FRAMES
        squares = np.empty((len(planar), len(starts)), np.float32)
        grid = floats[:, :whole].reshape(len(planar), -1, BIN_FRAMES)
        np.vecdot(grid, grid, out=squares[:, : whole // BIN_FRAMES])
        squares[:, : whole // BIN_FRAMES] /= BIN_FRAMES
        if whole < frames:
            squares[:, -1] = np.mean(np.square(floats[:, whole:]), axis=1)
        return np.sqrt(squares)

    def _clipped(self, values: Samples) -> NDArray[np.int16]:
        if values.dtype == np.int16:
            return values
        return np.clip(np.rint(values * self._scale), -32768, 32767).astype(np.int16)


def coarser(bins: Bins, factor: int) -> Bins:
    """``factor`` neighbours made one, aligned to the first; the last one may join fewer."""
    if factor == 1 or not len(bins):
        return bins
    starts = np.arange(0, len(bins), factor)
    counts = np.minimum(factor, len(bins) - starts)[:, np.newaxis]
    out = np.empty((len(starts), bins.shape[1], 3), np.int16)
    out[:, :, 0] = np.minimum.reduceat(bins[:, :, 0], starts, axis=0)
    out[:, :, 1] = np.maximum.reduceat(bins[:, :, 1], starts, axis=0)
    squares = np.add.reduceat(np.square(bins[:, :, 2], dtype=np.float32), starts, axis=0)
    out[:, :, 2] = np.rint(np.sqrt(squares / counts)).astype(np.int16)
    return out


def pyramid(level0: Bins) -> list[Bins]:
    """All levels from the finest on, each ``LEVEL_FACTOR`` coarser, until one has at most 1024 bins."""
    levels = [level0]
    while len(levels[-1]) > 1024:
        levels.append(coarser(levels[-1], LEVEL_FACTOR))
    return levels


def columns_of(samples: NDArray[np.int16], step: int) -> Bins:
    """Bins of ``step`` frames straight from one channel's int16 samples (frames,), for zooms below the finest level."""
    out = np.empty((-(-len(samples) // step), 1, 3), np.int16)
    if not len(samples):
        return out
    starts = np.arange(0, len(samples), step)
    counts = np.minimum(step, len(samples) - starts)
    out[:, 0, 0] = np.minimum.reduceat(samples, starts)
    out[:, 0, 1] = np.maximum.reduceat(samples, starts)
    squares = np.add.reduceat(np.square(samples, dtype=np.float32), starts)
    out[:, 0, 2] = np.rint(np.sqrt(squares / counts)).clip(max=32767)
    return out
