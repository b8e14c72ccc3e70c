"""Loudness, peaks and clipping of a recording, taken along with its bins."""

import math

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.formats.base import Samples
from qadesk.audio.peaks import Bins

SILENCE_DBFS = -120.0
_FULL_SCALE = 32768.0
_ABSOLUTE_GATE_DBFS = -60.0
_RELATIVE_GATE_DB = -20.0


def dbfs(amplitude: float) -> float:
    """Level of an int16 amplitude in dB below full scale, to 0.01 dB; ``SILENCE_DBFS`` for nothing."""
    return round(20 * math.log10(amplitude / _FULL_SCALE), 2) if amplitude >= 0.05 else SILENCE_DBFS


def gated_rms_dbfs(rms: NDArray[np.int16]) -> float:
    """Level of the sounding part of one channel, from the rms of its bins.

    Two gates as in ITU-R BS.1770-4 (without its frequency weighting, made for music): bins under -60 dBFS are left out,
    then those more than 20 dB under the mean of the rest, so that pauses do not count.
    """
    energy = np.square(rms, dtype=np.float64)
    sounding = energy[energy > _power(_ABSOLUTE_GATE_DBFS)]
    if not len(sounding):
        return SILENCE_DBFS
    loud = sounding[sounding >= sounding.mean() * 10 ** (_RELATIVE_GATE_DB / 10)]
    return dbfs(math.sqrt(loud.mean()))


def _power(level_dbfs: float) -> float:
    return float((_FULL_SCALE * 10 ** (level_dbfs / 20)) ** 2)


def peak_dbfs(bins: Bins, channel: int) -> float:
    """Level of the highest sample of a channel."""
    if not len(bins):
        return SILENCE_DBFS
    return dbfs(float(max(-int(bins[:, channel, 0].min()), int(bins[:, channel, 1].max()))))


def clipped_frames(block: Samples, bins: Bins) -> NDArray[np.int64]:
    """Samples at full scale per channel; looks at the samples only where the bins say that there are some."""
    high = bins[:, :, 1].max(axis=0) >= 32767
    low = bins[:, :, 0].min(axis=0) <= -32768
    if not (high.any() or low.any()):
        return np.zeros(block.shape[1], np.int64)
    top, bottom = (32767, -32768) if block.dtype == np.int16 else (32767 / 32768, -1.0)
    full: NDArray[np.bool_] = (block >= top) | (block <= bottom)
    counts: NDArray[np.int64] = full.sum(axis=0, dtype=np.int64)
    return counts
